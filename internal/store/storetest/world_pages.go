package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

func testWorldOrder(t *testing.T, s store.Store) {
	keepWorld(t, s, store.Mark{}, smallWorld(t))
	const fire, plot, mint = "Fire on the ferry", "älvsund bridge plot", "Robbery at the mint"
	for sort, want := range map[string][]string{
		"": {plot, fire, mint}, "label": {plot, fire, mint}, "-label": {mint, fire, plot},
		"day": {fire, plot, mint}, "-day": {plot, fire, mint},
		"-articles": {plot, fire, mint}, "articles": {mint, fire, plot},
	} {
		if got := labels(t, s, store.KindIncidents, query.Filter{Sort: sort}); !slices.Equal(got, want) {
			t.Errorf("sort %q: %q, want %q", sort, got, want)
		}
	}
	for sort, want := range map[string][]string{"": {"Lamplighters' Guild", "Ilse Marrin"}, "weight": {"Ilse Marrin", "Lamplighters' Guild"}} {
		if got := labels(t, s, store.KindActors, query.Filter{Sort: sort}); !slices.Equal(got, want) {
			t.Errorf("actors by %q: %q, want %q", sort, got, want)
		}
	}
}

// testWorldPages walks every order page by page, with and without a filter, and keeps another world in between.
func testWorldPages(t *testing.T, s store.Store) {
	const n = 230
	make := func(from int) (all []store.Found) {
		for i := from; i < n; i++ {
			f := record(t, store.KindActs, fmt.Sprintf("at_%010d", i*7919%1000), fmt.Sprintf("Act %d", i%40))
			if i%6 != 0 {
				f.Day = fmt.Sprintf("2041-05-%02d", 1+i%20)
			}
			f.Articles, f.Weight = i%5, float64(i%9)-4.25
			f.Fields = map[string][]string{"type": {[]string{"AID", "ASSAULT", "CONSULT"}[i%3]}}
			if i%57 == 0 {
				f.Fields["alleged"] = []string{"yes"}
			}
			all = append(all, f)
		}
		return all
	}
	keepWorld(t, s, store.Mark{}, make(0))
	for _, sort := range []string{"label", "-label", "day", "-day", "articles", "-articles", "weight", "-weight"} {
		for _, c := range []struct {
			terms []query.Term
			want  int
		}{
			{nil, n}, {[]query.Term{{Field: "type", Is: []string{"AID"}}}, 77}, {[]query.Term{{Field: "alleged", Is: []string{"yes"}}}, 5},
		} {
			seen := map[string]bool{}
			f := query.Filter{Sort: sort, Limit: 3, Terms: c.terms}
			var all []string
			for {
				page := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindActs, f))
				if page.Total != c.want {
					t.Fatalf("sort %s: %d in all, want %d", sort, page.Total, c.want)
				}
				for _, body := range page.Items {
					id := headOf(t, body).ID
					if seen[id] {
						t.Fatalf("sort %s: %s is shown twice", sort, id)
					}
					seen[id] = true
					all = append(all, id)
				}
				if page.Next == "" {
					break
				}
				f.Cursor = page.Next
			}
			if len(all) != c.want {
				t.Errorf("sort %s: %d on all pages, want %d", sort, len(all), c.want)
			}
			whole := []string{}
			for _, body := range must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindActs, query.Filter{Sort: sort, Limit: 500, Terms: c.terms})).Items {
				whole = append(whole, headOf(t, body).ID)
			}
			if !slices.Equal(all, whole) {
				t.Errorf("sort %s: pages and whole list differ", sort)
			}
		}
	}
	first := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindActs, query.Filter{Sort: "label", Limit: 50}))
	keepWorld(t, s, store.Mark{}, make(10)) // the first ten are gone: the place in the list is not
	second := must[store.Page[json.RawMessage]](t)(s.World(t.Context(), store.KindActs, query.Filter{Sort: "label", Limit: 500, Cursor: first.Next}))
	shown := map[string]bool{}
	for _, body := range append(first.Items, second.Items...) {
		if id := headOf(t, body).ID; shown[id] {
			t.Errorf("%s is shown twice", id)
		} else {
			shown[id] = true
		}
	}
	if len(shown) < n-10 {
		t.Errorf("%d shown, want all %d that were there throughout", len(shown), n-10)
	}
}

// testWorldConcurrency keeps worlds while others list them, look records up and decide: each sees one world, whole.
func testWorldConcurrency(t *testing.T, s store.Store) {
	worlds := [][]store.Found{smallWorld(t), smallWorld(t)}
	for i := range 50 {
		worlds[1] = append(worlds[1], record(t, store.KindIncidents, fmt.Sprintf("in_%010d", i), fmt.Sprint("Blaze ", i)))
	}
	keepWorld(t, s, store.Mark{}, worlds[0])
	var all sync.WaitGroup
	done := make(chan struct{})
	all.Go(func() {
		defer close(done)
		for i := range 30 {
			if err := s.KeepWorld(t.Context(), store.Mark{}, worlds[i%2]); err != nil {
				t.Error(err)
			}
		}
	})
	until := func(do func() error) {
		all.Go(func() {
			for {
				if err := do(); err != nil && !errors.Is(err, evidence.ErrConflict) {
					t.Error(err)
				}
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	until(func() error {
		page, err := s.World(t.Context(), store.KindIncidents, query.Filter{Limit: query.MaxLimit, Sort: "day"})
		states := 0
		for _, f := range page.Facets {
			for _, c := range f.Values {
				if f.Field == "state" {
					states += c.Count
				}
			}
		}
		if n := len(page.Items); n != page.Total || n != states || n != 3 && n != 53 {
			t.Errorf("a page of %d, total %d, states %d: they are of different worlds", n, page.Total, states)
		}
		return err
	})
	until(func() error {
		_, own, _, err := s.Lookup(t.Context(), "ac_CCCC")
		if err == nil && own != "ac_AAAAAAAAAA" {
			t.Errorf("the atom leads to %s", own)
		}
		return err
	})
	until(func() error {
		_, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: "in_AAAAAAAAAA", At: Noon}})
		return err
	})
	until(func() error {
		_, err := s.Undo(t.Context(), "", "bo", Noon)
		return err
	})
	all.Wait()
	checkAudit(t, s)
}
