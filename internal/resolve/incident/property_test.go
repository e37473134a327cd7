package incident_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// drawn makes articles out of few kinds, days and places, so that many of them look alike.
func drawn(t *rapid.T) []resolve.Article {
	n := rapid.IntRange(1, 9).Draw(t, "articles")
	out := make([]resolve.Article, n)
	for i := range out {
		var b strings.Builder
		published := rapid.SampledFrom([]string{"", "2030-06-01", "2030-12-31", "2031-01-01", "2031-05-13", "2031-05-14"}).Draw(t, "published")
		fmt.Fprintf(&b, "published: %s\nlead: %s\n", published, rapid.SampledFrom([]string{"A bomb tore through the market of Port Calder.", "Gunmen stormed a hotel.", ""}).Draw(t, "lead"))
		for range rapid.IntRange(0, 3).Draw(t, "events") {
			fmt.Fprintf(&b, "event: %s\n", rapid.SampledFrom([]string{"bombing", "attack", "kidnapping", "shooting", "other", "plot"}).Draw(t, "kind"))
			word := rapid.SampledFrom([]string{"bombing", "blast", "attack", "abducted", "shooting", "crash of Flight 9417"}).Draw(t, "word")
			fmt.Fprintf(&b, "words: %s\ncontext: The %s shook the town.\n", word, word)
			if d := rapid.SampledFrom([]string{"", "2030-12-31", "2031-01-01", "2031-05-12", "2031-05-13", "2031-05-01 to 2031-05-31", "2031-01-01 to 2031-12-31", "2031-02-30"}).Draw(t, "date"); d != "" {
				fmt.Fprintf(&b, "date: then / %s\n", d)
			}
			if p := rapid.SampledFrom([]string{"", "Port Calder", "Harrow", "Lagos < Nigeria", "Nairobi", "Kenya"}).Draw(t, "place"); p != "" {
				fmt.Fprintf(&b, "place: %s\n", p)
			}
			if v := rapid.SampledFrom([]string{"", "12 people", "at least 40 people"}).Draw(t, "dead"); v != "" {
				fmt.Fprintf(&b, "death: %s\n", v)
			}
		}
		out[i] = article(nil, fmt.Sprint("a", i), b.String())
	}
	return out
}

// partition names each event's incident by the smallest event in it.
func partition(w *resolve.World) map[string]string {
	least := map[string]string{}
	of := map[string]string{}
	for i, a := range w.Articles {
		for _, e := range a.Events {
			name, in := a.ID+" "+e.ID, w.IncidentOf[i][e.ID]
			of[name] = in
			if l, ok := least[in]; !ok || name < l {
				least[in] = name
			}
		}
	}
	for name, in := range of {
		of[name] = least[in]
	}
	return of
}

// TestOrder: the order of the articles does not change what is one, and a world is the same each time it is made.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		articles := drawn(r)
		one := partition(resolved(t, articles, resolve.Rulings{}))
		two := partition(resolved(t, rapid.Permutation(articles).Draw(r, "order"), resolve.Rulings{}))
		if fmt.Sprint(one) != fmt.Sprint(two) {
			r.Fatalf("in another order:\n%v\n%v", one, two)
		}
		a, b := resolved(t, articles, resolve.Rulings{}), resolved(t, articles, resolve.Rulings{})
		if print(a) != print(b) {
			r.Fatal("not the same twice")
		}
	})
}

// TestHardFacts: no incident spans two years or two countries, every event is in one incident, and every record is whole.
func TestHardFacts(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		w := resolved(t, drawn(r), resolve.Rulings{})
		years, countries := map[string][2]int{}, map[string]string{}
		for i, a := range w.Articles {
			for _, e := range a.Events {
				in := w.IncidentOf[i][e.ID]
				if in == "" {
					r.Fatalf("%s %s is in no incident", a.ID, e.ID)
				}
				if e.Date != nil && e.Date.From != "2031-02-30" {
					var y [2]int
					fmt.Sscan(e.Date.From[:4], &y[0])
					fmt.Sscan(e.Date.To[:4], &y[1])
					if old, ok := years[in]; ok {
						y = [2]int{max(y[0], old[0]), min(y[1], old[1])}
					}
					if y[0] > y[1] {
						r.Fatalf("%s spans years", in)
					}
					years[in] = y
				}
				for _, p := range e.Place {
					c := map[string]string{"Nigeria": "NG", "Kenya": "KE", "Nairobi": "KE"}[p.Exact]
					if c != "" && countries[in] != "" && countries[in] != c {
						r.Fatalf("%s spans countries", in)
					}
					if c != "" {
						countries[in] = c
					}
				}
			}
		}
		for _, in := range w.Incidents {
			if in.Label == "" || in.Atoms == nil || in.Dates == nil || in.Places == nil || in.Figures == nil || in.Blame == nil || in.Conflicts == nil ||
				in.Perhaps == nil || in.Targets == nil || in.Victims == nil || in.Instruments == nil || in.Atoms[0].Joined == nil || len(in.Atoms[0].Joined) > 0 {
				r.Fatalf("not whole: %+v", in)
			}
			if in.ID != in.Atoms[0].ID || in.State != evidence.Proposed || in.Articles < 1 || (in.From == "") != (in.To == "") || in.From > in.To {
				r.Fatalf("head: %+v", in)
			}
			for _, p := range in.Perhaps {
				if p.ID == in.ID || p.Against == "" || p.Label == "" {
					r.Fatalf("perhaps itself: %+v", p)
				}
			}
		}
	})
}

// TestRulings: what a person joins is one, whatever speaks against it; what a person splits is not; taking it back brings the
// first world again.
func TestRulings(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		articles := drawn(r)
		before := resolved(t, articles, resolve.Rulings{})
		var atoms []string
		for _, in := range before.Incidents {
			for _, a := range in.Atoms {
				atoms = append(atoms, a.ID)
			}
		}
		if len(atoms) < 2 {
			return
		}
		a, b := rapid.SampledFrom(atoms).Draw(r, "a"), rapid.SampledFrom(atoms).Draw(r, "b")
		if a == b {
			return
		}
		holder := func(w *resolve.World, atom string) string {
			for _, in := range w.Incidents {
				if slices.ContainsFunc(in.Atoms, func(x evidence.Atom) bool { return x.ID == atom }) {
					return in.ID
				}
			}
			return ""
		}
		merged := resolved(t, articles, resolve.RulingsOf([]evidence.Decision{{ID: "d1", Verdict: evidence.Merge, Subject: a, Members: []string{b}}}))
		if holder(merged, a) != holder(merged, b) {
			r.Fatal("merged, and still two")
		}
		split := resolved(t, articles, resolve.RulingsOf([]evidence.Decision{{ID: "d1", Verdict: evidence.Split, Subject: a, Members: []string{b}}}))
		if holder(split, a) == holder(split, b) {
			r.Fatal("split, and still one")
		}
		undone := resolved(t, articles, resolve.RulingsOf([]evidence.Decision{{ID: "d1", Verdict: evidence.Merge, Subject: a, Members: []string{b}, Undone: true}}))
		if print(undone) != print(before) {
			r.Fatal("taken back, and not as before")
		}
	})
}

// TestGrowth: ten thousand articles on one attack are resolved in seconds, and ten times as many take about ten times as long.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	on := func(n int) ([]resolve.Article, time.Duration) {
		articles := make([]resolve.Article, n)
		for i := range articles {
			articles[i] = article(t, fmt.Sprint("a", i), fmt.Sprintf(`title: Blast in Port Calder, report %d
published: 2031-05-%02d
lead: A bomb tore through the fish market of Port Calder on Monday. Officer %d of the Harrow police spoke of chaos.
event: bombing
words: blast
context: The blast at the fish market of Port Calder on Monday killed at least %d people, said Officer %d.
date: Monday / 2031-05-12
place: fish market < Port Calder
death: at least %d people
event: attack
words: attack
context: It was the worst attack in Tarvia for %d years.
`, i, 13+i%10, i, 80+i%20, i, 80+i%20, i%30))
		}
		start := time.Now()
		w := resolved(t, articles, resolve.Rulings{})
		took := time.Since(start)
		if len(w.Incidents) > n/5+2 {
			t.Errorf("%d articles on one attack: %d incidents", n, len(w.Incidents))
		}
		return articles, took
	}
	_, small := on(1000)
	_, large := on(10000)
	t.Logf("1,000 articles: %v, 10,000: %v", small, large)
	if large > 30*small && large > 10*time.Second {
		t.Errorf("1,000 articles took %v, 10,000 %v", small, large)
	}
}
