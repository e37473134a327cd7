package origin_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/origin"
)

// small is a case of three articles: the Post tells in its own words and quotes the ministry, the Ledger quotes the ministry, the
// Kedge quotes a doctor.
func small() (*weighing.Case, func(article int, speaker string, kind evidence.SourceKind, actor string) evidence.Place) {
	c := &weighing.Case{Articles: []weighing.Article{
		{ID: "ar_1", Outlet: "Calder Post", Published: "2031-05-14"},
		{ID: "ar_2", Outlet: "Daily Ledger", Published: "2031-05-15"},
		{ID: "ar_3", Outlet: "The Kedge", Published: "2031-05-16"},
	}}
	for _, x := range []struct {
		id, label string
		kind      evidence.ActorKind
	}{{"ac_ministry", "Interior Ministry", evidence.ActorGovernment}, {"ac_column", "Heron Column", evidence.ActorGroup}, {"ac_survey", "Survey Directorate", evidence.ActorGovernment}} {
		a := evidence.Actor{Kind: x.kind}
		a.ID, a.Label, a.State = x.id, x.label, evidence.Proposed
		c.Actors = append(c.Actors, a)
	}
	n := 0
	return c, func(article int, speaker string, kind evidence.SourceKind, actor string) evidence.Place {
		n++
		a := &c.Articles[article]
		p := evidence.Place{Article: a.ID, Outlet: a.Outlet, Published: a.Published, Kind: evidence.SourceAuthor, Speaker: a.Outlet, Piece: evidence.Piece{Span: text.Span{Start: 10 * n, End: 10*n + 5}, Exact: "words"}}
		if speaker == "" {
			return p
		}
		s := weighing.Statement{Actor: actor, State: evidence.Proposed}
		s.ID = "st_" + a.ID + strings.ReplaceAll(speaker, " ", "")
		s.Source = evidence.Source{Kind: kind, Actor: &speaker}
		if kind == evidence.SourceAnonymous {
			s.Source.Actor = nil
		}
		s.Chain = []string{speaker}
		a.Statements = append(a.Statements, s)
		p.Statement, p.Speaker, p.Kind, p.Actor = s.ID, speaker, kind, actor
		return p
	}
}

func number(n float64, exact string) evidence.Count {
	return evidence.Count{Min: &n, Max: &n, Bound: "exact", Exact: exact}
}

func TestFigures(t *testing.T) {
	c, at := small()
	in := evidence.Incident{}
	in.ID, in.Label, in.State = "in_1", "Bombing at the quay", evidence.Proposed
	own, ministry := at(0, "", "", ""), at(0, "Interior Ministry", evidence.SourceCollective, "ac_ministry")
	again, doctor := at(1, "Interior Ministry", evidence.SourceCollective, "ac_ministry"), at(2, "a doctor", evidence.SourceAnonymous, "")
	in.Atoms = []evidence.Atom{{ID: "in_1", Anchor: own}, {ID: "in_2", Anchor: again}}
	in.Figures = []evidence.FigureClaim{
		{Effect: evidence.EffectDeath, Of: "people", Count: number(31, "31"), Place: ministry},
		{Effect: evidence.EffectDeath, Of: "dead", Count: number(31, "31"), Place: again},
		{Effect: evidence.EffectDeath, Of: "people", Count: number(34, "thirty-four"), Place: doctor},
		{Effect: evidence.EffectInjury, Of: "people", Count: evidence.Count{Bound: "vague", Exact: "dozens"}, Place: doctor},
	}
	in.Blame = []evidence.Blame{{Slot: "denied_by", Who: "ac_column", Places: []evidence.Place{at(2, "Heron Column", evidence.SourceCollective, "ac_column")}}}
	c.Incidents = []evidence.Incident{in}
	r := origin.Weigh(c)
	sound(t, r)
	var got []string
	for _, x := range r.Corroborations {
		got = append(got, x.OfKind+" "+x.Label+": "+origin.Sentence(&x))
	}
	want := []string{
		"incident Bombing at the quay: 3 articles, 2 independent origins; 2 rest on Interior Ministry",
		"figure 31 people killed · Bombing at the quay: 2 articles, one origin: Interior Ministry",
		"figure thirty-four people killed · Bombing at the quay: 1 article, one origin",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	for _, x := range r.Corroborations {
		key := x.Of
		if x.OfKind == "figure" {
			key = x.ID
			if i := slices.IndexFunc(in.Figures, func(f evidence.FigureClaim) bool { return origin.FigureID("in_1", &f) == x.ID }); i < 0 || x.Count == nil || x.Effect == "" {
				t.Errorf("a figure without its count: %+v", x)
			}
		}
		if o := r.Of[key]; o.ID != x.ID || o.Least != x.Least || o.Most != x.Most || o.Level != x.Level {
			t.Errorf("%s: %+v", key, o)
		}
	}
}

// TestFigureTakenBack: who reported a figure in error, retracts or denies it is no origin for it.
func TestFigureTakenBack(t *testing.T) {
	c, at := small()
	in := evidence.Incident{}
	in.ID, in.Label, in.State = "in_1", "Bombing at the quay", evidence.Proposed
	doctor, ministry, column := at(0, "a doctor", evidence.SourceAnonymous, ""), at(1, "Interior Ministry", evidence.SourceCollective, "ac_ministry"), at(2, "Heron Column", evidence.SourceCollective, "ac_column")
	c.Articles[1].Statements[0].Negated, c.Articles[1].Statements[0].Factuality = true, evidence.Uncommitted
	c.Articles[2].Statements[0].Cue.Stance = evidence.StanceDeny
	for _, p := range []evidence.Place{doctor, ministry, column} {
		in.Figures = append(in.Figures, evidence.FigureClaim{Effect: evidence.EffectInjury, Of: "people", Count: number(40, "40"), Place: p})
	}
	in.Atoms = []evidence.Atom{{ID: "in_1", Anchor: doctor}}
	c.Incidents = []evidence.Incident{in}
	r := origin.Weigh(c)
	sound(t, r)
	for _, x := range r.Corroborations {
		if x.OfKind == "figure" && x.Most != 1 {
			t.Errorf("%d origins: %s", x.Most, origin.Sentence(&x))
		}
	}
}

// TestWarning: two papers tell of a warning in their own words. That is the giver's word, whoever prints it; the recipient, who waves
// it away, is the second voice, and a denial that it came is none of those who affirm.
func TestWarning(t *testing.T) {
	c, at := small()
	w := evidence.Warning{From: "ac_survey", FromLabel: "Survey Directorate", To: "ac_ministry"}
	w.ID, w.Label, w.State = "wn_1", "Warning to the ministry", evidence.Proposed
	w.Atoms = []evidence.Atom{{ID: "wn_1", Anchor: at(0, "", "", "")}, {ID: "wn_2", Anchor: at(1, "", "", "")}}
	w.Responses = []evidence.SaidOf{
		{Detail: "dismissed", Places: []evidence.Place{at(1, "Interior Ministry", evidence.SourceCollective, "ac_ministry")}},
		{Detail: "denied", Places: []evidence.Place{at(2, "Heron Column", evidence.SourceCollective, "ac_column")}},
	}
	c.Warnings = []evidence.Warning{w}
	r := origin.Weigh(c)
	sound(t, r)
	x := r.Corroborations[0]
	if got, want := origin.Sentence(&x), "3 articles, 2 independent origins; 2 rest on Survey Directorate; denied by 1"; got != want {
		t.Errorf("%s", got)
	}
	if x.Level != 3 || x.Lanes[0].Key != "ac_survey" || x.Lanes[0].Access != "party" || x.Lanes[1].Access != "party" {
		t.Errorf("level %d, lanes %+v", x.Level, x.Lanes)
	}
	if r.Links[0].To != "ac_survey" {
		t.Errorf("link %+v", r.Links[0])
	}
}

func TestNothing(t *testing.T) {
	r := origin.Weigh(&weighing.Case{})
	if len(r.Corroborations) != 0 || len(r.Links) != 0 || r.Links == nil || r.Of == nil {
		t.Errorf("%+v", r)
	}
	c, at := small()
	claim := evidence.Claim{Doubt: []evidence.ClaimVoice{{Place: at(0, "a doctor", evidence.SourceAnonymous, "")}}}
	claim.ID = "cl_1"
	gone := claim
	gone.ID, gone.State = "cl_2", evidence.Rejected
	c.Claims = []evidence.Claim{claim, gone, {}}
	c.Copies = []weighing.Copy{{From: 0, To: 0}, {From: -1, To: 9}}
	c.Links = []weighing.Link{{}, {ID: "lk_1", From: "ar_1", To: "ar_1"}, {ID: "lk_2", From: "ar_nowhere", To: "st_nowhere"}, {ID: "lk_3", From: "ar_1", To: "ar_3", Note: "seen"}}
	r = origin.Weigh(c)
	sound(t, r)
	if len(r.Corroborations) != 1 || r.Corroborations[0].Most != 0 || origin.Number(0, 0) != "nobody affirms it" {
		t.Errorf("%+v", r.Corroborations)
	}
	rejected := &c.Articles[0].Statements[0]
	rejected.State = evidence.Rejected
	if r = origin.Weigh(c); len(r.Corroborations) != 0 {
		t.Errorf("what a person rejected is told: %+v", r.Corroborations)
	}
}

// TestLaneKeys: the key of a lane stays the same when articles come after.
func TestLaneKeys(t *testing.T) {
	in := "actor varga: Ilse Varga | person\nA | Calder Post | 2031-05-14\n    Ilse Varga said\n    \"a doctor\" said\nB | Daily Ledger | 2031-05-15\n    \"an official\" said\n"
	keys := func(in string) []string {
		c, err := parse(in)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, l := range origin.Weigh(c).Corroborations[0].Lanes {
			out = append(out, l.Key)
		}
		return out
	}
	before := keys(in)
	if want := []string{"ac_varga", "st_A2", "st_B1"}; !slices.Equal(before, want) {
		t.Errorf("keys %v", before)
	}
	after := keys(in + "C | The Kedge | 2031-05-16\n    Ilse Varga said\n    \"a doctor\" said\ncopy C of A 0.9\n")
	for _, key := range before {
		if !slices.Contains(after, key) {
			t.Errorf("key %s is gone: %v", key, after)
		}
	}
}
