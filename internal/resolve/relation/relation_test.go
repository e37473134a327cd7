package relation_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/relation"
	"hearsay/internal/text"
)

// telling is one act as an article tells it, for tests: parties are names that stand for mentions.
type telling struct {
	source, target string
	kind           evidence.ActType
	date           string
	statement      bool
	modality       evidence.Modality
	negated        bool
	incident       string
}

type paper struct {
	id, published string
	acts          []telling
}

// world makes a world in which every name but those in brackets is an actor.
func world(papers ...paper) *resolve.World {
	w := &resolve.World{Actor: map[string]*evidence.Actor{}, Rulings: resolve.RulingsOf(nil)}
	for _, p := range papers {
		a := resolve.Article{ID: p.id, Version: 1, SHA256: "sum of " + p.id, Outlet: "The " + p.id + " Courier", Published: p.published}
		of, incidents := map[string]string{}, map[string]string{}
		at := 0
		party := func(name string) evidence.Party {
			if name == "" {
				return evidence.Party{}
			}
			at += 10
			out := evidence.Party{Piece: evidence.Piece{Span: text.Span{Start: at, End: at + len(name)}, Exact: name}}
			if name[0] == '[' {
				return out
			}
			id := "m" + name
			out.Mention, of[id] = &id, "ac_"+name
			if w.Actor["ac_"+name] == nil {
				w.Actor["ac_"+name] = &evidence.Actor{Head: evidence.Head{ID: "ac_" + name, Label: name}}
			}
			return out
		}
		for i, x := range p.acts {
			act := evidence.Act{ID: fmt.Sprint("a", i+1), Source: party(x.source), Target: party(x.target), Type: x.kind, Quad: x.kind.Quad(), Modality: evidence.Past, Negated: x.negated, Score: .9}
			if x.modality != "" {
				act.Modality = x.modality
			}
			at += 10
			anchor := evidence.Piece{Span: text.Span{Start: at, End: at + 3}, Exact: "did"}
			act.Anchors = []evidence.Piece{anchor}
			if x.date != "" {
				from, to, ranged := strings.Cut(x.date, "/")
				if !ranged {
					to = from
				}
				act.Date = &evidence.EventDate{From: from, To: to}
			}
			if x.statement {
				id := "st_1"
				act.Statement = &id
			}
			if x.incident != "" {
				e := fmt.Sprint("i", i)
				a.Events = append(a.Events, resolve.Event{Event: evidence.Event{ID: e, Anchors: []evidence.Piece{anchor}}})
				incidents[e] = x.incident
			}
			a.Acts = append(a.Acts, resolve.Act{Act: act})
		}
		a.Statements = []resolve.Statement{{Statement: evidence.Statement{ID: "st_1", Source: evidence.Source{Kind: evidence.SourceNamed}}}}
		w.Articles, w.ActorOf, w.IncidentOf = append(w.Articles, a), append(w.ActorOf, of), append(w.IncidentOf, incidents)
	}
	return w
}

func resolved(t *testing.T, w *resolve.World) *resolve.World {
	t.Helper()
	if err := resolve.Run(context.Background(), w, relation.New()); err != nil {
		t.Fatal(err)
	}
	return w
}

// show writes relations as a person reads them.
func show(all []evidence.Relation) []string {
	out := []string{}
	for _, r := range all {
		out = append(out, fmt.Sprintf("%s: %s %.2f, %d deeds, %d alleged, quads %v, %s to %s, %d acts in %d articles", r.Label, r.Sign, r.Weight, r.Deeds, r.Alleged, r.Quads, r.First, r.Last, len(r.Acts), r.Articles))
		for _, w := range r.Windows {
			out = append(out, fmt.Sprintf("  %s to %s: %s %.2f, %d deeds, %d alleged", w.From, w.To, w.Sign, w.Weight, w.Deeds, w.Alleged))
		}
	}
	return out
}

func TestRelations(t *testing.T) {
	attack := telling{source: "Norland", target: "Ostia", kind: evidence.Assault}
	on := func(x telling, date string) telling { x.date = date; return x }
	said := func(x telling) telling { x.statement = true; return x }
	for _, c := range []struct {
		name   string
		papers []paper
		want   []string
	}{
		{"one deed however many articles tell it", []paper{
			{"A", "2031-05-02", []telling{on(attack, "2031-05-01")}}, {"B", "2031-05-03", []telling{attack}}, {"C", "2031-05-02", []telling{on(attack, "2031-05-02")}},
		}, []string{
			"Norland to Ostia: negative -9.00, 1 deeds, 0 alleged, quads [0 0 0 0 1], 2031-05-01 to 2031-05-01, 3 acts in 3 articles",
			"  2031-05-01 to 2031-05-31: negative -9.00, 1 deeds, 0 alleged",
		}},
		{"another day is another deed", []paper{
			{"A", "2031-05-02", []telling{on(attack, "2031-05-01")}}, {"B", "2031-06-20", []telling{on(attack, "2031-06-19")}},
		}, []string{
			"Norland to Ostia: negative -9.00, 2 deeds, 0 alleged, quads [0 0 0 0 2], 2031-05-01 to 2031-06-19, 2 acts in 2 articles",
			"  2031-05-01 to 2031-05-31: negative -9.00, 1 deeds, 0 alleged",
			"  2031-06-01 to 2031-06-30: negative -9.00, 1 deeds, 0 alleged",
		}},
		{"what is alleged is marked and not counted", []paper{{"A", "2031-05-02", []telling{said(attack)}}}, []string{
			"Norland to Ostia: neutral 0.00, 0 deeds, 1 alleged, quads [0 0 0 0 0], 2031-05-02 to 2031-05-02, 1 acts in 1 articles",
			"  2031-05-01 to 2031-05-31: neutral 0.00, 0 deeds, 1 alleged",
		}},
		{"what one article tells as fact is not alleged", []paper{{"A", "2031-05-02", []telling{said(attack)}}, {"B", "2031-05-02", []telling{attack}}}, []string{
			"Norland to Ostia: negative -9.00, 1 deeds, 0 alleged, quads [0 0 0 0 1], 2031-05-02 to 2031-05-02, 2 acts in 2 articles",
			"  2031-05-01 to 2031-05-31: negative -9.00, 1 deeds, 0 alleged",
		}},
		{"both signs", []paper{{"A", "2031-05-02", []telling{attack, {source: "Norland", target: "Ostia", kind: evidence.Aid}}}}, []string{
			"Norland to Ostia: mixed 0.50, 2 deeds, 0 alleged, quads [0 0 1 0 1], 2031-05-02 to 2031-05-02, 2 acts in 1 articles",
			"  2031-05-01 to 2031-05-31: mixed 0.50, 2 deeds, 0 alleged",
		}},
		{"a little kindness does not make it mixed", []paper{{"A", "2031-05-02", []telling{attack, {source: "Norland", target: "Ostia", kind: evidence.Consult}}}}, []string{
			"Norland to Ostia: negative -3.25, 2 deeds, 0 alleged, quads [0 1 0 0 1], 2031-05-02 to 2031-05-02, 2 acts in 1 articles",
			"  2031-05-01 to 2031-05-31: negative -3.25, 2 deeds, 0 alleged",
		}},
		{"direction matters", []paper{{"A", "", []telling{{source: "Ostia", target: "Norland", kind: evidence.Accuse}, {source: "Norland", target: "Ostia", kind: evidence.Request}}}}, []string{
			"Norland to Ostia: neutral 0.00, 1 deeds, 0 alleged, quads [0 0 0 1 0],  to , 1 acts in 1 articles",
			"Ostia to Norland: negative -3.00, 1 deeds, 0 alleged, quads [0 0 0 1 0],  to , 1 acts in 1 articles",
		}},
		{"what is not done is no deed", []paper{{"A", "2031-05-02", []telling{
			{source: "Norland", target: "Ostia", kind: evidence.Assault, negated: true}, {source: "Norland", target: "Ostia", kind: evidence.Consult, modality: evidence.Future},
			{source: "Norland", target: "[the rebels]", kind: evidence.Assault}, {source: "[rebels]", target: "Ostia", kind: evidence.Assault}, {source: "Norland", kind: evidence.Protest},
		}}}, []string{}},
		{"different incidents are different deeds", []paper{{"A", "2031-05-02", []telling{{source: "Norland", target: "Ostia", kind: evidence.Assault, incident: "in_1"}, {source: "Norland", target: "Ostia", kind: evidence.Assault, incident: "in_2"}}}, {"B", "2031-06-30", []telling{{source: "Norland", target: "Ostia", kind: evidence.Assault, incident: "in_1"}}}}, []string{
			"Norland to Ostia: negative -9.00, 2 deeds, 0 alleged, quads [0 0 0 0 2], 2031-05-02 to 2031-05-02, 3 acts in 2 articles",
			"  2031-05-01 to 2031-05-31: negative -9.00, 2 deeds, 0 alleged",
		}},
		{"different incidents without a day are different deeds, and what names none is the first", []paper{{"A", "", []telling{{source: "Norland", target: "Ostia", kind: evidence.Assault, incident: "in_1"}, {source: "Norland", target: "Ostia", kind: evidence.Assault}, {source: "Norland", target: "Ostia", kind: evidence.Assault, incident: "in_2"}}}}, []string{
			"Norland to Ostia: negative -9.00, 2 deeds, 0 alleged, quads [0 0 0 0 2],  to , 3 acts in 1 articles",
		}},
		{"undated articles do not join", []paper{{"A", "", []telling{attack, attack}}, {"B", "", []telling{attack}}}, []string{
			"Norland to Ostia: negative -9.00, 2 deeds, 0 alleged, quads [0 0 0 0 2],  to , 3 acts in 2 articles",
		}},
		{"a day that does not exist is none", []paper{{"A", "2031-02-30", []telling{on(attack, "2031-13-01")}}}, []string{
			"Norland to Ostia: negative -9.00, 1 deeds, 0 alleged, quads [0 0 0 0 1],  to , 1 acts in 1 articles",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := resolved(t, world(c.papers...))
			if diff := cmp.Diff(c.want, show(w.Relations)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// TestAStretchIsNoMonth has a deed of some time in a year, which is in no month's window; told by another text with its day, it is in that's.
func TestAStretchIsNoMonth(t *testing.T) {
	aid := func(date string) []telling {
		return []telling{{source: "Norland", target: "Ostia", kind: evidence.Aid, date: date}}
	}
	w := resolved(t, world(paper{"A", "2031-12-02", aid("2031-01-01/2031-12-31")}))
	got := strings.Join(show(w.Relations), "\n")
	if !strings.Contains(got, "1 deeds, 0 alleged") || !strings.Contains(got, "2031-01-01 to 2031-12-31") || strings.Contains(got, "\n  ") {
		t.Errorf("a year: %s", got)
	}
	w = resolved(t, world(paper{"A", "2031-12-02", aid("2031-01-01/2031-12-31")}, paper{"B", "2031-06-02", aid("2031-06-01")}))
	if got := strings.Join(show(w.Relations), "\n"); !strings.Contains(got, "\n  2031-06-01 to 2031-06-30") || strings.Contains(got, "2031-01-31") {
		t.Errorf("a year and a day: %s", got)
	}
}

func TestCountAlleged(t *testing.T) {
	w := resolved(t, world(paper{"A", "2031-05-02", []telling{{source: "Norland", target: "Ostia", kind: evidence.Assault, statement: true}}}))
	got := show(relation.Roll(w.Acts, relation.Options{CountAlleged: true}))
	want := "Norland to Ostia: negative -9.00, 1 deeds, 1 alleged, quads [0 0 0 0 1], 2031-05-02 to 2031-05-02, 1 acts in 1 articles"
	if len(got) == 0 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestActRecords(t *testing.T) {
	w := world(paper{"A", "2031-05-02", []telling{
		{source: "Norland", target: "Ostia", kind: evidence.Threaten, date: "2031-05-01"}, {source: "Norland", target: "[a convoy]", kind: evidence.Assault, statement: true, incident: "in_7"},
		{source: "[protesters]", kind: evidence.Protest, modality: evidence.Future},
	}})
	shared := w.Articles[0].Acts[0].Anchors[0]
	both := w.Articles[0].Acts[0]
	both.Source, both.Target = both.Target, both.Source
	w.Articles[0].Acts = append(w.Articles[0].Acts, both)
	resolved(t, w)
	if len(w.Acts) != 4 {
		t.Fatalf("%d acts on record, want 4: none is dropped", len(w.Acts))
	}
	seen := map[string]bool{}
	for i, x := range w.Acts {
		if seen[x.ID] || x.Act.ID != x.ID || x.Place.Exact == "" || len(x.Atoms) != 1 || x.Atoms[0].ID != x.ID {
			t.Errorf("act %d: %+v", i, x)
		}
		seen[x.ID] = true
	}
	for i, want := range []struct {
		label, source, target, day, incident string
		alleged                              bool
	}{
		{"Norland THREATEN Ostia", "ac_Norland", "ac_Ostia", "2031-05-01", "", false},
		{"Norland ASSAULT [a convoy]", "ac_Norland", "", "2031-05-02", "in_7", true},
		{"[protesters] PROTEST (future)", "", "", "2031-05-02", "", false},
		{"Ostia THREATEN Norland", "ac_Ostia", "ac_Norland", "2031-05-01", "", false},
	} {
		x := w.Acts[i]
		if x.Label != want.label || x.SourceActor != want.source || x.TargetActor != want.target || x.Day != want.day || x.Incident != want.incident || x.Alleged != want.alleged {
			t.Errorf("act %d: got %q %q %q %q %q %v, want %+v", i, x.Label, x.SourceActor, x.TargetActor, x.Day, x.Incident, x.Alleged, want)
		}
	}
	if w.Acts[1].ID != w.Articles[0].Atom(evidence.PrefixAct, w.Acts[1].Act.Anchors[0]) || w.Acts[0].Act.Anchors[0] != shared {
		t.Error("an act that shares its anchor with none bears the identifier of its atom")
	}
}

func TestRejectedActsDoNotCount(t *testing.T) {
	papers := []paper{{"A", "2031-05-02", []telling{{source: "Norland", target: "Ostia", kind: evidence.Assault}}}, {"B", "2031-05-02", []telling{{source: "Norland", target: "Ostia", kind: evidence.Aid}}}}
	before := resolved(t, world(papers...))
	w := world(papers...)
	w.Rulings = resolve.RulingsOf([]evidence.Decision{
		{ID: "dc_1", Verdict: evidence.Reject, Subject: before.Acts[0].ID}, {ID: "dc_2", Verdict: evidence.Accept, Subject: before.Relations[0].ID},
	})
	resolved(t, w)
	if w.Acts[0].State != evidence.Rejected || w.Acts[0].Decision != "dc_1" || len(w.Acts) != 2 {
		t.Errorf("the rejected act: %+v", w.Acts[0].Head)
	}
	r := w.Relations[0]
	if r.Deeds != 1 || r.Sign != relation.Positive || len(r.Acts) != 1 || r.State != evidence.Accepted || r.ID != before.Relations[0].ID {
		t.Errorf("the relation: %+v", r)
	}
}
