package actor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
)

// characters are mentions that have much in common.
var characters = []string{
	"p 1 Ann Rao", "p 1 Ann B. Rao", "p 1 Ann C. Rao", "p 2 Rao", "p 2 Bo Rao", "p 3 Rao / mayor", "p 3 A. Rao", "p 1 Anne Rao", "p 4 Mohammed al-Rashid",
	"p 5 Muhammad Rasheed", "p 5 Rashid", "o 6 Kestrel Front for Liberation", "o 6 KFL", "o 7 KFL", "o 7 Kestrel Front", "o 8 Kestrel Front for Culture",
	"o 6 Kelmar Farmers League", "o 9 Black Heron Front", "o 9 BHF", "o 10 Bay Harbour Forum", "l 11 Tarvia", "n 11 Tarvian", "L 12 Belmar", "l 12 Belmar",
	"n 13 Kestrian", "L 13 Kestria", "l 14 North Kestria", "n 15 Mossian", "L 16 Mossia", "p 17 Osk Lem", "p 17 Lem", "p 18 Jon Dov", "o 19 2nd Brigade", "o 20 1st Brigade",
	"p 21 Bo Rao Jr.", "o 1 Ann Rao", "o 22 Black Heron Front-Khorasan", "p 23 García Rao", "p 23 Gil García Rao", "p 24 \u200f",
}

func drawArticles(x *rapid.T) []*made {
	var out []*made
	for i := range rapid.IntRange(1, 7).Draw(x, "articles") {
		a := newMade(fmt.Sprint(i+1), rapid.SampledFrom([]string{"", "2012-03-01", "2031-05-14"}).Draw(x, "day"))
		for range rapid.IntRange(1, 6).Draw(x, "mentions") {
			m := rapid.SampledFrom(characters).Draw(x, "mention")
			a.say(m)
			n := len(a.Mentions)
			switch rapid.IntRange(0, 9).Draw(x, "more") {
			case 0:
				a.say(fmt.Sprintf("d %d the foreign minister @%d", 30+n, n))
			case 1:
				a.say(fmt.Sprintf("D %d the government @%d", 30+n, n))
			case 2:
				a.say(fmt.Sprintf("p 40 Ann Rao / general @%d", n))
			}
		}
		out = append(out, a)
	}
	return out
}

func worldOf(x *rapid.T, r resolve.Rulings, articles []*made) *resolve.World {
	w := &resolve.World{Rulings: r}
	for _, a := range articles {
		w.Articles = append(w.Articles, a.Article)
	}
	if err := actor.With(inventedWorld).Resolve(x.Context(), w); err != nil {
		x.Fatal(err)
	}
	sound(x, w)
	return w
}

// groups returns the partition of the atoms.
func groups(w *resolve.World) []string {
	var out []string
	for i := range w.Actors {
		var ids []string
		for _, a := range w.Actors[i].Atoms {
			ids = append(ids, a.ID)
		}
		slices.Sort(ids)
		out = append(out, strings.Join(ids, " "))
	}
	slices.Sort(out)
	return out
}

func TestOrderOfArticlesDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		articles := drawArticles(x)
		one := worldOf(x, resolve.Rulings{}, articles)
		other := worldOf(x, resolve.Rulings{}, rapid.Permutation(articles).Draw(x, "order"))
		if a, b := groups(one), groups(other); !slices.Equal(a, b) {
			x.Fatalf("in another order:\n%s\nwas\n%s", show(other), show(one))
		}
		labels := func(w *resolve.World) (out []string) {
			for _, a := range w.Actors {
				out = append(out, fmt.Sprint(a.Label, a.Kind, a.Country, a.Gazetteer, a.Mentions, a.First, a.Last, len(a.Perhaps)))
			}
			slices.Sort(out)
			return out
		}
		if a, b := labels(one), labels(other); !slices.Equal(a, b) {
			x.Fatalf("in another order:\n%s\nwas\n%s", b, a)
		}
	})
}

// TestMergeAndSplit: what is merged is one; what is split again is as before; whatever else happens, atoms lead to records.
func TestMergeAndSplit(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		articles := drawArticles(x)
		before := worldOf(x, resolve.Rulings{}, articles)
		if len(before.Actors) < 2 {
			return
		}
		order := rapid.Permutation(before.Actors).Draw(x, "actors")
		merge := evidence.Decision{ID: "dc_1", Verdict: evidence.Merge, Subject: order[0].ID, Members: []string{order[1].ID}}
		merged := worldOf(x, resolve.RulingsOf([]evidence.Decision{merge}), articles)
		if record(merged, order[0].ID) != record(merged, order[1].ID) {
			x.Fatalf("%q and %q were merged and are two\n%s", order[0].Label, order[1].Label, show(merged))
		}
		more := append(slices.Clone(articles), newMade("more", "2031-05-15").say("p 1 Ann Rao", "p 2 Rao", "o 3 KFL", "l 4 Tarvia"))
		if w := worldOf(x, resolve.RulingsOf([]evidence.Decision{merge}), more); record(w, order[0].ID) != record(w, order[1].ID) {
			x.Fatalf("%q and %q were merged and are two once more articles came", order[0].Label, order[1].Label)
		}
		split := evidence.Decision{ID: "dc_2", Verdict: evidence.Split, Subject: order[0].ID, Members: []string{order[1].ID}}
		after := worldOf(x, resolve.RulingsOf([]evidence.Decision{merge, split}), articles)
		if a, b := groups(before), groups(after); !slices.Equal(a, b) {
			x.Fatalf("after merging %q with %q and splitting them:\n%s\nwas\n%s", order[0].Label, order[1].Label, show(after), show(before))
		}
		merge.Undone = true
		undone := worldOf(x, resolve.RulingsOf([]evidence.Decision{merge}), articles)
		if a, b := groups(before), groups(undone); !slices.Equal(a, b) {
			x.Fatalf("undone merge:\n%s", show(undone))
		}
	})
}

func record(w *resolve.World, atom string) string {
	for i := range w.Actors {
		for _, a := range w.Actors[i].Atoms {
			if a.ID == atom {
				return w.Actors[i].ID
			}
		}
	}
	return ""
}

// TestSplitHolds: an atom that was split off is not in its record, the rest of which stays whole, when more articles come too.
func TestSplitHolds(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		articles := drawArticles(x)
		before := worldOf(x, resolve.Rulings{}, articles)
		for _, a := range before.Actors {
			if len(a.Atoms) < 2 {
				continue
			}
			off := rapid.SampledFrom(a.Atoms[1:]).Draw(x, "atom")
			r := resolve.RulingsOf([]evidence.Decision{{ID: "dc_1", Verdict: evidence.Split, Subject: a.ID, Members: []string{off.ID}}})
			after := worldOf(x, r, articles)
			if record(after, off.ID) == record(after, a.ID) {
				x.Fatalf("%s stayed in %q", off.Anchor.Exact, a.Label)
			}
			more := worldOf(x, r, append(slices.Clone(articles), newMade("more", "2031-05-15").say("p 1 Ann Rao", "p 2 Rao", "o 3 KFL", "l 4 Tarvia")))
			if record(more, a.ID) != "" && record(more, off.ID) == record(more, a.ID) {
				x.Fatalf("%s came back to %q", off.Anchor.Exact, a.Label)
			}
			return
		}
	})
}

// TestJoinHeedsWhatIsApart: whatever pairs and rulings say, two that a person held apart are never in one group, and groups
// never contradict themselves.
func TestJoinHeedsWhatIsApart(t *testing.T) {
	rapid.Check(t, func(x *rapid.T) {
		n := rapid.IntRange(2, 9).Draw(x, "atoms")
		ids, facts := make([]string, n), make([]resolve.Facts, n)
		for i := range n {
			ids[i] = fmt.Sprint("ac_", i)
			facts[i] = colour(rapid.IntRange(0, 2).Draw(x, "colour"))
		}
		one := rapid.IntRange(0, n-1)
		var pairs []resolve.Pair
		for range rapid.IntRange(0, 20).Draw(x, "pairs") {
			pairs = append(pairs, resolve.Pair{A: one.Draw(x, "a"), B: one.Draw(x, "b"), Score: evidence.Score(rapid.IntRange(0, 4).Draw(x, "score"))})
		}
		var r resolve.Rulings
		for range rapid.IntRange(0, 4).Draw(x, "rulings") {
			p := resolve.Pairing{A: ids[one.Draw(x, "a")], B: ids[one.Draw(x, "b")], Decision: "dc_1"}
			if rapid.Bool().Draw(x, "together") {
				r.Together = append(r.Together, p)
			} else {
				r.Apart = append(r.Apart, p)
			}
		}
		j := resolve.Join(ids, facts, pairs, r)
		at := func(id string) int { return j.GroupOf[slices.Index(ids, id)] }
		for _, p := range r.Apart {
			if p.A != p.B && at(p.A) == at(p.B) {
				x.Fatalf("%s and %s are together", p.A, p.B)
			}
		}
		for _, g := range j.Groups {
			seen := colour(0)
			for _, m := range g.Members {
				c := facts[m].(colour)
				if len(r.Together) == 0 && seen != 0 && c != 0 && seen != c {
					x.Fatalf("group %v is of two colours", g.Members)
				}
				seen = max(seen, c)
			}
		}
	})
}

// colour is a fact: 0 is none, and two that differ cannot be one.
type colour int

func (c colour) Against(o resolve.Facts) string {
	if d := o.(colour); c != 0 && d != 0 && c != d {
		return "another colour"
	}
	return ""
}

func (c colour) With(o resolve.Facts) resolve.Facts { return max(c, o.(colour)) }
