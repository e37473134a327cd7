package stress_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/eval/attribution/stress"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

func at(places ...int) []text.Span {
	var out []text.Span
	for i := 0; i < len(places); i += 2 {
		out = append(out, text.Span{Start: places[i], End: places[i+1]})
	}
	return out
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, marked, plain string
		gold                []score.Statement
	}{
		{"one", "[S: Oru] [C: said] [T: no].", "Oru said no.", []score.Statement{{at(0, 3), at(4, 8), at(9, 11)}}},
		{"nothing said", "Rain fell.", "Rain fell.", nil},
		{
			"in code points, split, one source for two", "[T1: “Ż”,] [S1,2: Ał] [C1: said], [T1: “é”] and [C2: left].",
			"“Ż”, Ał said, “é” and left.",
			[]score.Statement{{at(5, 7), at(8, 12), at(0, 4, 14, 17)}, {at(5, 7), at(22, 26), nil}},
		},
		{
			"within another", "[S1: It] [C1: says] [T1: [S2: he] [C2: said] [T2: no]].", "It says he said no.",
			[]score.Statement{{at(0, 2), at(3, 7), at(8, 18)}, {at(8, 10), at(11, 15), at(16, 18)}},
		},
		{"brackets of the text", `\[Oru\] [C: said] [T: \[no\]]`, "[Oru] said [no]", []score.Statement{{nil, at(6, 10), at(11, 15)}}},
	} {
		plain, gold, err := stress.Parse(c.marked)
		if err != nil || plain != c.plain {
			t.Errorf("%s: %q, %v", c.name, plain, err)
		}
		if diff := cmp.Diff(c.gold, gold); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ marked, want string }{
		{"[S: Oru said", "not closed"}, {"Oru] said", "closes nothing"}, {"[X: Oru]", "opens nothing"}, {"[S:Oru]", "opens nothing"},
		{"[S: ]", "empty piece"}, {"[S2: Oru] [C2: said]", "statement 1 is missing"}, {"[S0: Oru]", "statement number"},
		{"[S99999999999999999999: Oru]", "statement number"},
	} {
		if _, _, err := stress.Parse(c.marked); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.marked, err, c.want)
		}
	}
}

// TestParseFindsWhatWasMarked writes random pieces with brackets around them and looks for the same pieces.
func TestParseFindsWhatWasMarked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-zé“ \n\[\]]{1,6}`)
		escape := strings.NewReplacer("[", `\[`, "]", `\]`)
		var marked, plain strings.Builder
		var want score.Statement
		for range rapid.IntRange(0, 8).Draw(t, "pieces") {
			between, w := word.Draw(t, "between"), word.Draw(t, "piece")
			role := rapid.IntRange(0, 2).Draw(t, "role")
			marked.WriteString(escape.Replace(between) + "[" + "SCT"[role:role+1] + ": " + escape.Replace(w) + "]")
			plain.WriteString(between)
			start := utf8.RuneCountInString(plain.String())
			plain.WriteString(w)
			want[role] = append(want[role], text.Span{Start: start, End: utf8.RuneCountInString(plain.String())})
		}
		got, gold, err := stress.Parse(marked.String())
		if err != nil || got != plain.String() {
			t.Fatalf("%q gave %q, %v", marked.String(), got, err)
		}
		if len(gold) > 1 || len(gold) == 1 && !cmp.Equal(gold[0], want) {
			t.Fatalf("%q: %v, want %v", marked.String(), gold, want)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("[T1: “Yes,”] [S1,2: she] [C1: said], and [C2: left] \\[open\\].")
	f.Fuzz(func(t *testing.T, marked string) {
		plain, gold, err := stress.Parse(marked)
		if err != nil {
			return
		}
		length := utf8.RuneCountInString(plain)
		for _, s := range gold {
			for _, role := range s {
				for _, x := range role {
					if x.Start < 0 || x.Start >= x.End || x.End > length {
						t.Fatalf("%q: span %v of %d characters", marked, x, length)
					}
				}
			}
		}
	})
}
