package source_test

import (
	"context"
	"slices"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/source"
	"hearsay/internal/text"
)

func ptr[T any](v T) *T { return &v }

func said(id string, kind evidence.SourceKind, words string, change func(*evidence.Statement)) resolve.Statement {
	s := evidence.Statement{
		ID: id, Source: evidence.Source{Kind: kind, Spans: []evidence.Piece{{Span: text.Span{Start: 0, End: len(words)}, Exact: words}}},
		Cue: evidence.Cue{Lemma: "say", Stance: evidence.StanceAssert}, Chain: []string{words},
	}
	if change != nil {
		change(&s)
	}
	return resolve.Statement{Statement: s, State: evidence.Proposed, Sureness: evidence.Sure}
}

// world is two papers: one rests on unnamed officials, the other on a minister, and their tolls differ.
func world() *resolve.World {
	w := &resolve.World{Rulings: resolve.RulingsOf(nil), Actor: map[string]*evidence.Actor{}}
	w.Actors = []evidence.Actor{{Head: evidence.Head{ID: "ac_MINISTER00", Label: "Ana Torvald"}, Kind: evidence.ActorPerson}}
	w.Actor["ac_MINISTER00"] = &w.Actors[0]
	w.Articles = []resolve.Article{
		{ID: "ar_1", Version: 1, Outlet: "The Lantern", Published: "2041-03-09", Statements: []resolve.Statement{
			said("st_A000000000", evidence.SourceAnonymous, "two officials", func(s *evidence.Statement) {
				s.Source.Reason = ptr("because the inquiry is open")
				s.Likelihood = &evidence.Likelihood{Term: "probably", Entry: "probable"}
			}),
			said("st_B000000000", evidence.SourceAnonymous, "the officials", func(s *evidence.Statement) { s.Chain = []string{"a paper", "the officials"} }),
		}},
		{ID: "ar_2", Version: 1, Outlet: "Skerry Post", Published: "2041-03-11", Statements: []resolve.Statement{
			said("st_C000000000", evidence.SourceNamed, "Minister Torvald", func(s *evidence.Statement) { s.Source.Mention = ptr("m1") }),
		}},
	}
	unsure := said("st_D000000000", evidence.SourceNamed, "Nobody", nil)
	unsure.Sureness = evidence.Unsure
	w.Articles[1].Statements = append(w.Articles[1].Statements, unsure)
	w.ActorOf = []map[string]string{{}, {"m1": "ac_MINISTER00"}}
	figure := func(article int, n float64, bound string, id string) evidence.FigureClaim {
		f := evidence.FigureClaim{Effect: evidence.EffectDeath, Count: evidence.Count{Min: &n, Max: &n, Bound: bound}, Place: w.Place(article, evidence.Piece{}, ptr(id))}
		if bound == "at_least" {
			f.Count.Max = nil
		}
		return f
	}
	w.Incidents = []evidence.Incident{{Head: evidence.Head{ID: "in_1", Label: "Blast"}, Figures: []evidence.FigureClaim{
		figure(0, 18, "exact", "st_A000000000"), figure(1, 43, "at_least", "st_C000000000"), figure(0, 45, "exact", "st_B000000000"),
	}}}
	w.Claims = []evidence.Claim{{
		Head:   evidence.Head{ID: "cl_1"},
		Affirm: []evidence.ClaimVoice{{Place: w.Place(0, evidence.Piece{}, ptr("st_A000000000"))}}, Deny: []evidence.ClaimVoice{{Place: w.Place(1, evidence.Piece{}, ptr("st_C000000000"))}},
	}}
	return w
}

func named(t *testing.T, w *resolve.World, label string) evidence.Profile {
	t.Helper()
	i := slices.IndexFunc(w.Profiles, func(p evidence.Profile) bool { return p.Label == label })
	if i < 0 {
		t.Fatalf("no profile of %s: %+v", label, w.Profiles)
	}
	return w.Profiles[i]
}

func TestProfiles(t *testing.T) {
	w := world()
	if err := source.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	if len(w.Profiles) != 4 {
		t.Errorf("%d profiles, want two papers, the officials and the minister", len(w.Profiles))
	}
	lantern := named(t, w, "The Lantern")
	if lantern.Kind != source.Outlet || lantern.Statements != 2 || lantern.Kinds[0] != (evidence.Share{Value: "anonymous", Count: 2, Of: 2}) ||
		lantern.Reasons != (evidence.Share{Value: "stated", Count: 1, Of: 2}) || lantern.Hedges[0].Value != "probable" || len(lantern.Hops) != 2 {
		t.Errorf("The Lantern: %+v", lantern)
	}
	officials := named(t, w, "officials")
	if officials.Kind != source.Anonymous || officials.Statements != 2 || officials.Outlets[0].Value != "The Lantern" {
		t.Errorf("officials: %+v", officials)
	}
	minister := named(t, w, "Ana Torvald")
	if minister.Kind != source.Person || minister.Actor != "ac_MINISTER00" || minister.Statements != 1 || minister.First != "2041-03-11" {
		t.Errorf("the minister: %+v", minister)
	}
	// At least 43 speaks against 18, and not against 45.
	if len(minister.Figures) != 1 || *minister.Figures[0].Other.Count.Min != 18 || !slices.Equal(minister.Disputes, []string{"cl_1"}) {
		t.Errorf("conflicts of the minister: %+v %v", minister.Figures, minister.Disputes)
	}
	if len(officials.Figures) != 1 { // its own two figures are of one name, and not held against each other
		t.Errorf("conflicts of the officials: %+v", officials.Figures)
	}
}

func TestGradeIsAPersons(t *testing.T) {
	w := world()
	if err := source.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	p := named(t, w, "The Lantern")
	if p.Grade != nil {
		t.Fatal("a grade that nobody set")
	}
	w.Rulings = resolve.RulingsOf([]evidence.Decision{{ID: "dc_1", Verdict: evidence.Assess, Subject: p.ID, Value: "B", Note: "right so far", By: "rk"}})
	if err := source.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	if g := named(t, w, "The Lantern").Grade; g == nil || g.Letter != "B" || g.By != "rk" {
		t.Errorf("grade %+v", g)
	}
}

func TestAgree(t *testing.T) {
	c := func(low, high float64, bound string) evidence.Count {
		out := evidence.Count{Bound: bound}
		if low > 0 {
			out.Min = &low
		}
		if high > 0 {
			out.Max = &high
		}
		return out
	}
	for _, x := range []struct {
		a, b evidence.Count
		want bool
	}{
		{c(43, 43, "exact"), c(51, 51, "exact"), false},
		{c(43, 0, "at_least"), c(51, 51, "exact"), true},
		{c(96, 0, "more_than"), c(84, 84, "exact"), false},
		{c(50, 50, "about"), c(47, 47, "exact"), true},
		{c(50, 50, "about"), c(40, 40, "exact"), false},
		{c(45, 60, "between"), c(51, 51, "exact"), true},
		{c(0, 10, "at_most"), c(51, 51, "exact"), false},
		{c(0, 0, "vague"), c(51, 51, "exact"), true},
	} {
		if source.Agree(x.a, x.b) != x.want || source.Agree(x.b, x.a) != x.want {
			t.Errorf("%+v and %+v: want %v", x.a, x.b, x.want)
		}
	}
}
