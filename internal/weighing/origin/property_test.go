package origin_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/origin"
)

// anyCase draws a case in which up to eight articles tell of one claim.
func anyCase(t *rapid.T) *weighing.Case {
	var b strings.Builder
	b.WriteString("actor varga: Ilse Varga | person | analyst\nactor ministry: Interior Ministry | government\nactor krull: Bastian Krull | person | interior minister\n")
	outlets := []string{"Calder Post", "Daily Ledger", "The Kedge", "Morning Pilot", ""}
	says := []string{
		"own", "Ilse Varga said", "Interior Ministry said", "Bastian Krull denied", `"an official" said`, `"two diplomats" said`, `"a doctor" said`,
		"outlet Calder Post said", "outlet Daily Ledger said", "outlet The Kedge said", `"a diplomat" told Daily Ledger`, "Ilse Varga told Calder Post",
		"document leaked memo", `"an officer" «we knew of it a week before the day»`, "Ilse Varga doubts", "Interior Ministry denied",
	}
	n := rapid.IntRange(1, 8).Draw(t, "articles")
	for i := range n {
		day := rapid.SampledFrom([]string{"2031-05-14", "2031-05-15", "2031-05-16", ""}).Draw(t, "day")
		fmt.Fprintf(&b, "%c | %s | %s\n", 'A'+i, rapid.SampledFrom(outlets).Draw(t, "outlet"), day)
		for range rapid.IntRange(0, 3).Draw(t, "tellings") {
			fmt.Fprintf(&b, "    %s\n", rapid.SampledFrom(says).Draw(t, "says"))
		}
	}
	for range rapid.IntRange(0, 4).Draw(t, "copies") {
		i, j := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
		fmt.Fprintf(&b, "copy %c of %c %s\n", 'A'+i, 'A'+j, rapid.SampledFrom([]string{"1", "0.8", "0.3"}).Draw(t, "share"))
	}
	if rapid.Bool().Draw(t, "by hand") {
		fmt.Fprintf(&b, "link %c to %c because\n", 'A'+rapid.IntRange(0, n-1).Draw(t, "hand from"), 'A'+rapid.IntRange(0, n-1).Draw(t, "hand to"))
	}
	c, err := parse(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// sound checks what holds of every result.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, r origin.Result) {
	t.Helper()
	links := map[string]evidence.Link{}
	for _, l := range r.Links {
		if _, twice := links[l.ID]; twice {
			t.Fatalf("link %s stands twice", l.ID)
		}
		links[l.ID] = l
		if l.Why == "" || l.Label == "" || l.State == "" || l.Share < 0 || l.Share > 1 || l.Places == nil || l.Atoms == nil {
			t.Fatalf("link is not whole: %+v", l)
		}
	}
	for _, x := range r.Corroborations {
		if x.Least > x.Most || x.AgainstLeast > x.AgainstMost || x.Least == 0 && x.Most > 0 || x.Most > len(x.Lanes) || x.Level < 0 || x.Level > 4 {
			t.Fatalf("counts do not go together: %+v", x)
		}
		if x.Lanes == nil || x.Tellings == nil || x.Loops == nil || len(x.Atoms) != x.Articles {
			t.Fatalf("record is not whole: %+v", x)
		}
		keys, used := map[string]bool{}, map[int]bool{}
		for i, lane := range x.Lanes {
			if lane.Key == "" || lane.Label == "" || keys[lane.Key] || lane.May == nil {
				t.Fatalf("lane %d is not whole: %+v", i, x.Lanes)
			}
			keys[lane.Key] = true
			for _, j := range lane.May {
				if j == i || j < 0 || j >= len(x.Lanes) {
					t.Fatalf("lane %d may be the same as %d", i, j)
				}
			}
		}
		for i, o := range x.Tellings {
			used[o.Lane] = true
			if o.Root != (len(o.Rests) == 0) || o.Hops < 1 || o.Side == "" {
				t.Fatalf("telling is not whole: %+v", o)
			}
			for _, j := range o.Rests {
				if j == i || j < 0 || j >= len(x.Tellings) {
					t.Fatalf("telling %d rests on %d", i, j)
				}
			}
			for _, id := range o.Links {
				if _, ok := links[id]; !ok {
					t.Fatalf("link %s is not listed", id)
				}
			}
		}
		if len(used) != len(x.Lanes) {
			t.Fatalf("%d lanes, tellings in %d", len(x.Lanes), len(used))
		}
		for _, l := range x.Loops {
			if len(l.Articles) < 2 || l.Why == "" {
				t.Fatalf("circle is not whole: %+v", l)
			}
		}
		if got := origin.Sentence(&x); got == "" {
			t.Fatalf("no sentence")
		}
	}
}

func counts(r origin.Result) [][5]int {
	var out [][5]int
	for _, x := range r.Corroborations {
		out = append(out, [5]int{x.Least, x.Most, x.AgainstLeast, x.AgainstMost, x.Level})
	}
	return out
}

func TestSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		r := origin.Weigh(c)
		sound(t, r)
		if again := origin.Weigh(c); !reflect.DeepEqual(r, again) {
			t.Fatalf("weighed twice, not the same")
		}
	})
}

// TestOrderDoesNotMatter gives the articles in another order.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		before := counts(origin.Weigh(c))
		at := make([]int, len(c.Articles))
		for i := range at {
			at[i] = i
		}
		at = rapid.Permutation(at).Draw(t, "order")
		articles := make([]weighing.Article, len(at))
		for i, to := range at {
			articles[to] = c.Articles[i]
		}
		c.Articles = articles
		for i := range c.Copies {
			c.Copies[i].From, c.Copies[i].To = at[c.Copies[i].From], at[c.Copies[i].To]
		}
		slices.Reverse(c.Claims[0].Affirm)
		slices.Reverse(c.Copies)
		if after := counts(origin.Weigh(c)); !slices.Equal(before, after) {
			t.Fatalf("%v became %v", before, after)
		}
	})
}

// TestCopyAddsNothing adds an exact copy of an article, published by somebody new.
func TestCopyAddsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		before := counts(origin.Weigh(c))
		k := rapid.IntRange(0, len(c.Articles)-1).Draw(t, "which")
		for i := range rapid.IntRange(1, 3).Draw(t, "copies") {
			copied := c.Articles[k]
			copied.ID, copied.Outlet = fmt.Sprint("ar_copy", i), fmt.Sprint("Reprint ", i)
			copied.Statements = slices.Clone(copied.Statements)
			old := c.Articles[k].ID
			move := func(list []evidence.ClaimVoice) []evidence.ClaimVoice {
				for _, v := range list {
					if v.Article == old {
						v.Article, v.Outlet = copied.ID, copied.Outlet
						if v.Statement != "" {
							v.Statement += fmt.Sprint("copy", i)
							v.ID = v.Statement
						} else {
							v.Speaker = copied.Outlet
						}
						list = append(list, v)
					}
				}
				return list
			}
			claim := &c.Claims[0]
			claim.Affirm, claim.Deny, claim.Doubt = move(claim.Affirm), move(claim.Deny), move(claim.Doubt)
			for j := range copied.Statements {
				copied.Statements[j].ID += fmt.Sprint("copy", i)
			}
			c.Articles = append(c.Articles, copied)
			c.Copies = append(c.Copies, weighing.Copy{
				From: len(c.Articles) - 1, To: k, Directed: true, Same: true, Share: 1, Back: 1,
				Tiles: []weighing.Tile{{From: text.Span{Start: 0, End: 10000}, To: text.Span{Start: 0, End: 10000}}},
			})
		}
		after := counts(origin.Weigh(c))
		for i := range after {
			if !slices.Equal(before[i][:4], after[i][:4]) {
				t.Fatalf("%v became %v", before, after)
			}
		}
	})
}

// TestRejectingNeverLowersMost rejects one link that is followed.
func TestRejectingNeverLowersMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		r := origin.Weigh(c)
		if len(r.Links) == 0 || len(r.Corroborations) == 0 {
			return
		}
		l := rapid.SampledFrom(r.Links).Draw(t, "link")
		c.Verdicts[l.ID] = weighing.Verdict{State: evidence.Rejected, Decision: "dc_1"}
		after := origin.Weigh(c)
		sound(t, after)
		outside := 1 // an outlet or article that tells nothing here and that nothing rests on any more is no origin any more
		for _, o := range after.Corroborations[0].Tellings {
			if l.Kind != evidence.LinkByHand && o.ID == l.To || l.Kind == evidence.LinkCopy || l.Kind == evidence.LinkSameText {
				outside = 0
			}
		}
		if x, y := r.Corroborations[0], after.Corroborations[0]; y.Most+outside < x.Most || y.AgainstMost+outside < x.AgainstMost {
			t.Fatalf("%d, %d became %d, %d by rejecting %s", x.Most, x.AgainstMost, y.Most, y.AgainstMost, l.Why)
		}
		i := slices.IndexFunc(after.Links, func(x evidence.Link) bool { return x.ID == l.ID })
		if i < 0 || after.Links[i].State != evidence.Rejected || after.Links[i].Decision != "dc_1" {
			t.Fatalf("the rejected link is not listed as rejected")
		}
	})
}

// TestManyArticles weighs an incident and a claim that up to ten thousand articles tell of, in a circle, as copies, and by unnamed
// and named voices: the time grows with their number.
func TestManyArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	for _, kind := range []string{"copies", "circle", "named", "unnamed", "outlets"} {
		t.Run(kind, func(t *testing.T) {
			took := map[int]time.Duration{}
			for _, n := range []int{1000, 10000} {
				c := many(kind, n)
				best := time.Hour
				for range 3 {
					began := time.Now()
					r := origin.Weigh(c)
					best = min(best, time.Since(began))
					if n == 1000 {
						sound(t, r)
					}
					x := r.Corroborations[0]
					want := map[string][2]int{"copies": {1, 1}, "circle": {1, 1}, "named": {n, n}, "unnamed": {1, n}, "outlets": {1, 1}}[kind]
					if x.Least != want[0] || x.Most != want[1] || kind == "circle" && (len(x.Loops) != 1 || len(x.Loops[0].Articles) != n) {
						t.Fatalf("%d articles: %d to %d, %d circles", n, x.Least, x.Most, len(x.Loops))
					}
				}
				took[n] = best
			}
			t.Logf("1,000: %v, 10,000: %v", took[1000], took[10000])
			if took[10000] > 40*took[1000]+time.Second {
				t.Errorf("1,000 articles take %v, 10,000 %v", took[1000], took[10000])
			}
		})
	}
}

func many(kind string, n int) *weighing.Case {
	c := &weighing.Case{Verdicts: map[string]weighing.Verdict{}}
	claim := evidence.Claim{}
	claim.ID, claim.Label = "cl_1", "the claim"
	for i := range n {
		a := weighing.Article{ID: fmt.Sprintf("ar_%05d", i), Outlet: fmt.Sprintf("Paper N%d", i), Published: fmt.Sprintf("2031-05-%02d", 1+i*28/n)}
		c.Articles = append(c.Articles, a)
		claimed := fmt.Sprintf("an official of district D%d", i)
		switch kind {
		case "copies":
			tells(c, &claim, `"a senior official" said`)
			tells(c, &claim, "own")
			if i > 0 {
				c.Copies = append(c.Copies, weighing.Copy{From: i, To: i * 7 % i, Share: .9, Tiles: []weighing.Tile{{From: text.Span{Start: 0, End: 999}, To: text.Span{Start: 0, End: 999}}}})
			}
		case "circle":
			c.Articles[i].Published = ""
			tells(c, &claim, fmt.Sprintf("outlet Paper N%d said", (i+1)%n))
		case "named":
			tells(c, &claim, fmt.Sprintf("Person N%d said", i))
		case "unnamed":
			tells(c, &claim, `"`+claimed+`" said`)
		case "outlets":
			tells(c, &claim, "outlet Northern Wire said")
		}
	}
	c.Claims = []evidence.Claim{claim}
	return c
}

// FuzzWeigh weighs cases in the notation of the golden files, well formed or not.
func FuzzWeigh(f *testing.F) {
	f.Add("A | Calder Post | 2031-05-14\n    own\nB | Daily Ledger\n    outlet Calder Post said\ncopy B of A 0.9\nlink A to B\n", 10, 20)
	f.Add("A\n    \"an official\" told the Post\n    «words of four and more»\nB\nreject source B A\n", 0, 0)
	f.Fuzz(func(t *testing.T, in string, from, to int) {
		c := func() (c *weighing.Case) {
			defer func() { _ = recover() }() // the notation of the tests is no contract
			c, _ = parse(in)
			return c
		}()
		if c == nil {
			return
		}
		for i := range c.Copies {
			c.Copies[i].Tiles = append(c.Copies[i].Tiles, weighing.Tile{From: text.Span{Start: from, End: to}, To: text.Span{Start: to, End: from}})
		}
		c.Copies = append(c.Copies, weighing.Copy{From: from, To: to})
		sound(t, origin.Weigh(c))
	})
}

func BenchmarkWeigh(b *testing.B) {
	for _, kind := range []string{"copies", "named", "unnamed"} {
		for _, n := range []int{1000, 10000, 100000} {
			c := many(kind, n)
			b.Run(fmt.Sprintf("%s/%d", kind, n), func(b *testing.B) {
				b.ReportAllocs()
				for range b.N {
					origin.Weigh(c)
				}
			})
		}
	}
}
