package relation_test

import (
	"context"
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/relation"
)

func papers(t *rapid.T) []paper {
	names := []string{"Norland", "Ostia", "Brenmark", "[rebels]"}
	dates := []string{"", "2031-05-01", "2031-05-02", "2031-05-09", "2031-07-01", "2031-02-30", "soon"}
	var out []paper
	for i := range rapid.IntRange(0, 5).Draw(t, "papers") {
		p := paper{id: fmt.Sprint("P", i), published: rapid.SampledFrom(dates).Draw(t, "published")}
		for range rapid.IntRange(0, 6).Draw(t, "acts") {
			p.acts = append(p.acts, telling{
				source: rapid.SampledFrom(names).Draw(t, "source"), target: rapid.SampledFrom(append(names, "")).Draw(t, "target"),
				kind: rapid.SampledFrom(evidence.ActTypes).Draw(t, "type"), date: rapid.SampledFrom(dates).Draw(t, "date"),
				statement: rapid.Bool().Draw(t, "said"), negated: rapid.IntRange(0, 5).Draw(t, "negated") == 0,
				modality: rapid.SampledFrom([]evidence.Modality{evidence.Past, evidence.Past, evidence.Future, evidence.Hypothetical}).Draw(t, "modality"),
				incident: rapid.SampledFrom([]string{"", "", "in_1", "in_2"}).Draw(t, "incident"),
			})
		}
		out = append(out, p)
	}
	return out
}

// What holds of every world: no act is lost, a deed's tellings agree in all hard facts, figures add up, the order of
// counting alleged acts or not changes no fact, and the same world gives the same records.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := papers(t)
		w, again := world(p...), world(p...)
		for _, x := range []*resolve.World{w, again} {
			if err := relation.New().Resolve(context.Background(), x); err != nil {
				t.Fatal(err)
			}
		}
		if !reflect.DeepEqual(w.Acts, again.Acts) || !reflect.DeepEqual(w.Relations, again.Relations) {
			t.Fatal("the same world gives other records")
		}
		n := 0
		byID := map[string]*evidence.ActRecord{}
		for _, a := range w.Articles {
			n += len(a.Acts)
		}
		if len(w.Acts) != n {
			t.Fatalf("%d acts told, %d on record", n, len(w.Acts))
		}
		for i := range w.Acts {
			byID[w.Acts[i].ID] = &w.Acts[i]
		}
		for i := range w.Acts {
			x := &w.Acts[i]
			y := byID[x.Same]
			if y == nil || y.Same != y.ID {
				t.Fatalf("%s is the same as %q, which is no first telling", x.ID, x.Same)
			}
			if x.SourceActor != y.SourceActor || x.TargetActor != y.TargetActor || x.Act.Type != y.Act.Type || x.Act.Modality != y.Act.Modality || x.Act.Negated != y.Act.Negated {
				t.Fatalf("one deed: %+v and %+v", x, y)
			}
			if x.Incident != "" && y.Incident != "" && x.Incident != y.Incident {
				t.Fatalf("one deed in two incidents: %q and %q", x.Incident, y.Incident)
			}
		}
		facts, all := relation.Roll(w.Acts, relation.Options{}), relation.Roll(w.Acts, relation.Options{CountAlleged: true})
		if len(facts) != len(all) {
			t.Fatal("counting what is alleged makes or takes relations")
		}
		total := 0
		for _, r := range facts {
			deeds, quads, windows := 0, 0, 0
			for _, q := range r.Quads {
				quads += q
			}
			for i, w := range r.Windows {
				windows += w.Deeds
				if i > 0 && w.From <= r.Windows[i-1].To {
					t.Fatalf("windows out of order: %+v", r.Windows)
				}
			}
			for _, id := range r.Acts {
				if byID[id] == nil {
					t.Fatalf("%s is behind a relation and not on record", id)
				}
			}
			deeds = r.Deeds
			total += deeds
			if quads != deeds || windows > deeds || r.Weight < -9 || r.Weight > 10 || r.First > r.Last || deeds+r.Alleged == 0 {
				t.Fatalf("figures of %+v", r)
			}
		}
		if total > n {
			t.Fatalf("%d deeds of %d acts", total, n)
		}
	})
}

// Ten thousand articles on one attack and a hundred thousand acts between two actors take a moment, not a day.
func TestLinear(t *testing.T) {
	var p []paper
	for i := range 10_000 {
		x := paper{id: fmt.Sprint(i), published: time.Date(2031, 5, 1+i%200, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)}
		for range 10 {
			x.acts = append(x.acts, telling{source: "Norland", target: "Ostia", kind: evidence.Assault, date: []string{"", "2031-05-01"}[i%2]})
		}
		p = append(p, x)
	}
	w := world(p...)
	start := time.Now()
	if err := relation.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%v for %d acts", took, len(w.Acts))
	}
	if r := w.Relations[0]; r.Articles != 10_000 || r.Deeds > 70 {
		t.Errorf("%d deeds in %d articles", r.Deeds, r.Articles)
	}
}

func BenchmarkResolve(b *testing.B) {
	var p []paper
	for i := range 1000 {
		p = append(p, paper{fmt.Sprint(i), "2031-05-02", []telling{{source: "Norland", target: fmt.Sprint("Actor", i%97), kind: evidence.ActTypes[i%16]}}})
	}
	w := world(p...)
	for b.Loop() {
		if err := relation.New().Resolve(context.Background(), w); err != nil {
			b.Fatal(err)
		}
	}
}
