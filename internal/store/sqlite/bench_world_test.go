package sqlite_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"hearsay/internal/query"
	"hearsay/internal/store"
)

// generateWorld makes a world of n records with about six values each, half of them acts.
func generateWorld(n int) []store.Found {
	chance := rand.New(rand.NewPCG(11, 1))
	words := func(n int) string {
		all := make([]string, n)
		for k := range all {
			f := chance.Float64()
			all[k] = vocabulary[int(f*f*f*f*float64(len(vocabulary)))]
		}
		return strings.Join(all, " ")
	}
	actor := func() string { return fmt.Sprintf("Actor %d", int(chance.ExpFloat64()*400)) }
	of := func(values ...string) []string { return values[chance.IntN(len(values)):][:1] }
	padding := strings.Repeat(`{"article":"ar_0000000000","version":1,"start":100,"end":120,"exact":"some words of it"},`, 8)
	kinds := []struct {
		kind   store.Kind
		prefix string
		parts  int
	}{{store.KindActs, "at", 50}, {store.KindActors, "ac", 20}, {store.KindIncidents, "in", 10}, {store.KindClaims, "cl", 20}}
	var all []store.Found
	for _, k := range kinds {
		for i := range n * k.parts / 100 {
			id := fmt.Sprintf("%s_%010d", k.prefix, i*7919+1)
			f := store.Found{Kind: k.kind, ID: id, Label: words(4), Words: words(20), Articles: 1 + int(chance.ExpFloat64()*4), Weight: chance.NormFloat64()}
			f.Day = time.Date(2035, 1, 1+chance.IntN(2000), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			f.Fields = map[string][]string{"outlet": {fmt.Sprintf("Outlet %d", chance.IntN(40))}, "article": {fmt.Sprintf("ar_%010d", chance.IntN(10_000))}}
			switch k.kind {
			case store.KindActs:
				f.Fields["source"], f.Fields["target"] = []string{actor()}, []string{actor()}
				f.Fields["type"], f.Fields["quad"] = of("AGREE", "CONSULT", "SUPPORT", "AID", "ACCUSE", "THREATEN", "ASSAULT"), of("1", "2", "3", "4")
				f.Fields["modality"], f.Fields["alleged"], f.Fields["score"] = of("past", "future", "hypothetical"), of("yes", "no", "no"), of("sure", "fair", "unsure")
			case store.KindActors:
				f.Fields["kind"], f.Fields["known"] = of("person", "person", "state", "group"), of("yes", "no")
				f.Fields["outlet"] = append(f.Fields["outlet"], fmt.Sprintf("Outlet %d", chance.IntN(40)))
			case store.KindIncidents:
				f.Fields["kind"], f.Fields["actor"] = of("attack", "bombing", "plot"), []string{actor(), actor()}
			case store.KindClaims:
				f.Fields["actor"], f.Fields["contested"] = []string{actor()}, of("yes", "no")
			}
			for a := range 1 + i%3 {
				f.Atoms = append(f.Atoms, fmt.Sprintf("%s_%010d", k.prefix, i*7919+1+a*13))
			}
			f.Body = json.RawMessage(fmt.Sprintf(`{"id":%q,"label":%q,"state":"proposed","decision":"","articles":%d,"places":[%snull]}`, id, f.Label, f.Articles, padding))
			all = append(all, f)
		}
	}
	return all
}

// BenchmarkKeepWorld measures a world of 100,000 records with some 600,000 values, kept over another.
func BenchmarkKeepWorld(b *testing.B) {
	s := create(b, b.TempDir())
	world := generateWorld(100_000)
	values := 0
	for _, f := range world {
		for _, v := range f.Fields {
			values += len(v)
		}
	}
	worked, n := cpuTime(), 0
	for b.Loop() {
		if err := s.KeepWorld(ctx, store.Mark{}, world); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(values), "values")
	b.ReportMetric((cpuTime()-worked).Seconds()/float64(n), "cpu-s/op")
}

// BenchmarkWorld measures lists of 50,000 acts with their facets, and looking records up, in a world of 100,000.
func BenchmarkWorld(b *testing.B) {
	s := create(b, b.TempDir())
	world := generateWorld(100_000)
	if err := s.KeepWorld(ctx, store.Mark{}, world); err != nil {
		b.Fatal(err)
	}
	is := func(field string, values ...string) query.Term { return query.Term{Field: field, Is: values} }
	deep, err := s.World(ctx, store.KindActs, query.Filter{Limit: 500, Sort: "label"})
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		f    query.Filter
	}{
		{"all", query.Filter{}},
		{"later page", query.Filter{Sort: "label", Cursor: deep.Next}},
		{"type", query.Filter{Terms: []query.Term{is("type", "ASSAULT")}}},
		{"rare", query.Filter{Terms: []query.Term{is("source", "Actor 900"), is("alleged", "yes")}, Sort: "-weight"}},
		{"not", query.Filter{Terms: []query.Term{{Field: "source", Not: []string{"Actor 1"}}}}},
		{"dates", query.Filter{Terms: []query.Term{is("since", "2036-03"), is("until", "2038-04")}}},
		{"rare word", query.Filter{Terms: []query.Term{is("q", vocabulary[3900])}}},
		{"common word", query.Filter{Terms: []query.Term{is("q", vocabulary[0])}}},
		{"article", query.Filter{Terms: []query.Term{is("article", "ar_0000000017")}}},
		{"weight backwards", query.Filter{Sort: "weight"}},
	} {
		measure(b, "acts/"+c.name, func() error { _, err := s.World(ctx, store.KindActs, c.f); return err })
	}
	measure(b, "tally", func() error { _, err := s.Tally(ctx); return err })
	measure(b, "mark", func() error { _, _, err := s.Mark(ctx); return err })
	chance := rand.New(rand.NewPCG(5, 5))
	measure(b, "lookup", func() error {
		atoms := world[chance.IntN(len(world))].Atoms
		_, _, _, err := s.Lookup(ctx, atoms[len(atoms)-1])
		return err
	})
	measure(b, "lookup/beginning", func() error {
		_, _, _, err := s.Lookup(ctx, world[chance.IntN(len(world))].ID[:11])
		if err != nil && strings.Contains(err.Error(), "type more") {
			err = nil
		}
		return err
	})
}

// BenchmarkMaterials measures what resolution reads of a case of 10,000 articles.
func BenchmarkMaterials(b *testing.B) {
	s := manyKept(b)
	b.ResetTimer()
	n := 0
	for b.Loop() {
		if err := s.Materials(ctx, func(store.Material) error { n++; return nil }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "articles/s")
}
