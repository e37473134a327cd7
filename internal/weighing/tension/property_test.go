package tension_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/tension"
)

// lines draws a case in the golden files' form.
func lines(t *rapid.T) string {
	actors := []string{"Norland", "Sea League", "Hill Front", "Orla Venn"}
	actor := rapid.SampledFrom(actors)
	voice := rapid.SampledFrom([]string{"Norland", "Sea League", "police", "an unnamed official", ""})
	day := rapid.SampledFrom([]string{"2031-05-12", "2031-05-13", "2031-06-01", ""})
	b := &strings.Builder{}
	fmt.Fprintf(b, "actor | Norland | state\nactor | Sea League | group\nactor | Hill Front | group\nactor | Orla Venn | person | Norland\n")
	fmt.Fprintf(b, "article | The Calder Courier | 2031-05-12\nincident | Bombing | 2031-05-12 | 2\nclaim | it rained\nwarning | Norland | Sea League | fire | given\n")
	for range rapid.IntRange(0, 14).Draw(t, "lines") {
		switch rapid.IntRange(0, 10).Draw(t, "what") {
		case 0:
			fmt.Fprintf(b, "article | %s | %s\n", rapid.SampledFrom([]string{"Harbour Mail", "The Calder Courier"}).Draw(t, "outlet"), day.Draw(t, "day"))
		case 1:
			fmt.Fprintf(b, "says | %s | we %s the %s\n", actor.Draw(t, "who"), rapid.SampledFrom([]string{"fight", "never attacked", "support", "do not help"}).Draw(t, "verb"), actor.Draw(t, "whom"))
		case 2, 3:
			fmt.Fprintf(b, "act | %s | %s | %s | %s | words | %s | %s\n", actor.Draw(t, "who"), rapid.SampledFrom([]string{"ASSAULT", "AID", "SUPPORT", "ACCUSE", "COERCE"}).Draw(t, "type"),
				actor.Draw(t, "whom"), day.Draw(t, "day"), voice.Draw(t, "by"), rapid.SampledFrom([]string{"", "not", "future", "rejected", "here"}).Draw(t, "how"))
		case 4:
			fmt.Fprintf(b, "incident | Bombing %d | %s | %d | %s\n", rapid.IntRange(1, 3).Draw(t, "n"), day.Draw(t, "day"), rapid.IntRange(1, 3).Draw(t, "articles"), rapid.SampledFrom([]string{"", "rejected"}).Draw(t, "state"))
		case 5, 6:
			n := rapid.IntRange(1, 4).Draw(t, "dead")
			fmt.Fprintf(b, "figure | death | %d | %d | %s\nconflict | deaths | 1 / 2 / 3 / 4 | they differ\n", n, n, voice.Draw(t, "by"))
		case 7:
			fmt.Fprintf(b, "blame | %s | %s | words | %s\n", rapid.SampledFrom([]string{"claimed_by", "blamed_on", "denied_by", "reported"}).Draw(t, "slot"), actor.Draw(t, "who"), voice.Draw(t, "by"))
		case 8, 9:
			fmt.Fprintf(b, "%s | %s | it rained\n", rapid.SampledFrom([]string{"affirm", "deny", "doubt"}).Draw(t, "side"), voice.Draw(t, "by"))
		case 10:
			fmt.Fprintf(b, "origins | 1 | %d | the wire\ncontested | standing | given / not_given\n", rapid.IntRange(1, 2).Draw(t, "most"))
		}
	}
	return b.String()
}

// Whatever a case holds: nothing twice, every tension with its kind, a sentence, a side and its words, in order; and the order of
// a case's records changes nothing but the order of places.
func TestEveryTensionIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := readCase(t, lines(t))
		got := tension.Find(c)
		if d := cmp.Diff(got, tension.Find(c)); d != "" {
			t.Fatal("not the same twice", d)
		}
		seen := map[string]bool{}
		for i, x := range got {
			if seen[x.ID] {
				t.Fatalf("%s twice", x.ID)
			}
			seen[x.ID] = true
			if !slices.Contains(evidence.TensionKinds, x.Kind) || x.Label == "" || !strings.HasSuffix(x.Why, ".") || len(x.About) == 0 || x.Weight < 0 || x.Weight != x.Weight {
				t.Fatalf("not whole: %+v", x)
			}
			if len(x.Sides) < 1 || len(x.Sides) > 2 || x.Atoms == nil || x.State != evidence.Proposed {
				t.Fatalf("sides: %+v", x)
			}
			for _, s := range x.Sides {
				if s.Label == "" || s.Says == "" || len(s.Places) == 0 || len(s.Places) > 6 {
					t.Fatalf("a side without words: %+v in %s", s, x.Why)
				}
			}
			if i > 0 && got[i-1].Kind == x.Kind && got[i-1].Weight < x.Weight {
				t.Fatal("not by weight")
			}
			for _, id := range x.About {
				for _, in := range c.Incidents {
					if in.ID == id && !in.Stands() {
						t.Fatalf("rests on what was rejected: %s", x.Why)
					}
				}
			}
			for _, word := range []string{"lie", "liar", "false", "true", "right", "wrong", "contradict"} {
				if slices.Contains(strings.Fields(strings.ToLower(x.Why)), word) {
					t.Fatalf("judges: %s", x.Why)
				}
			}
		}
		turned := *c
		turned.Incidents, turned.Acts, turned.Claims = slices.Clone(c.Incidents), slices.Clone(c.Acts), slices.Clone(c.Claims)
		slices.Reverse(turned.Incidents)
		slices.Reverse(turned.Claims)
		for _, x := range tension.Find(&turned) {
			if !seen[x.ID] {
				t.Fatalf("another tension when records stand in another order: %s", x.Why)
			}
		}
	})
}

// An empty case has none, and what a question hangs on is told.
func TestEmptyAndQuestions(t *testing.T) {
	if got := tension.Find(&weighing.Case{}); got == nil || len(got) != 0 {
		t.Fatalf("%v", got)
	}
	got := tension.Find(&weighing.Case{}, tension.Question{ID: "qu_1", Title: "Was there a warning?", Leader: "A vague one", Origin: "two diplomats"}, tension.Question{})
	if len(got) != 1 || got[0].Kind != evidence.TensionHypothesis || !strings.Contains(got[0].Why, "two diplomats") || len(got[0].About) != 1 {
		t.Fatalf("%+v", got)
	}
}

// What is said where is quoted whole, where the case holds the statement.
func TestSidesQuoteTheWholeSaying(t *testing.T) {
	c := readCase(t, "article | The Calder Courier | 2031-05-15\nincident | Bombing | 2031-05-12 | 2\nfigure | death | 9 | nine | police\nfigure | death | 14 | fourteen | doctors\nconflict | deaths | nine / fourteen | no\n")
	f := &c.Incidents[0].Figures[0]
	s := weighing.Statement{}
	s.ID = "st_1"
	s.Content.Spans = []evidence.Piece{{Span: f.Span, Exact: "that nine had died"}}
	s.Content.Spans[0].Start -= 10
	f.Statement = s.ID
	c.Articles[0].Statements = append(c.Articles[0].Statements, s)
	if got := tension.Find(c); len(got) != 1 || got[0].Sides[0].Places[0].Exact != "that nine had died" || got[0].Sides[1].Places[0].Exact != "fourteen" {
		t.Fatalf("%+v", got)
	}
}

// Time grows with the case.
func TestScale(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	at := func(n int) time.Duration {
		b := &strings.Builder{}
		b.WriteString("actor | Norland | state\n")
		for i := range n / 20 {
			fmt.Fprintf(b, "actor | Front %d | group\n", i)
		}
		for i := range n {
			fmt.Fprintf(b, "article | Outlet %d | 2031-05-12\n", i%50)
			for k := range 20 {
				fmt.Fprintf(b, "says | Norland | we fight the Front %d in words that go on for a while and then say that rain is expected by all\n", (i+k)%(n/20))
			}
			fmt.Fprintf(b, "act | Norland | ASSAULT | Front %d | 2031-05-12 | shelled\nact | Front %d | ASSAULT | Norland | 2031-05-12 | shelled\n", i%7, i%(n/20))
			if i%5 == 0 {
				fmt.Fprintf(b, "incident | Bombing %d | 2031-05-12 | 3\nfigure | death | 9 | nine | police\nfigure | death | 14 | fourteen | doctors\nconflict | deaths | nine / fourteen | no\n", i)
				fmt.Fprintf(b, "claim | it rained on day %d\naffirm | Norland | it rained\ndeny | police | it rained\n", i)
			}
		}
		c := readCase(t, b.String())
		began := time.Now()
		got := tension.Find(c)
		took := time.Since(began)
		t.Logf("%d articles, %d statements: %d tensions in %v", n, 20*n, len(got), took)
		return took
	}
	small, large := at(500), at(5000) // ten thousand take twice as long
	if large > 40*small+4*time.Second {
		t.Errorf("grows faster than the case: %v, then %v", small, large)
	}
}
