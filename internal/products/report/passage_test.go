package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestPassages(t *testing.T) {
	md := "## Énergie [@cl_AAAA]\n\nIt fell. It *rose* again [@st_1; @ST_L, p. 2]. Nobody cites this, or `[@st_2]`.\n\n- So they say [@st_1;\n  @in_7]\n"
	var got []string
	for _, p := range Passages(md) {
		got = append(got, fmt.Sprintf("%d, line %d: %s: %s: %s", p.Sentence, p.Line, string([]rune(md)[p.Start:p.End]), p.Words, strings.Join(p.Cites, " ")))
	}
	want := []string{
		"0, line 1: Énergie [@cl_AAAA]: Énergie: cl_AAAA",
		"2, line 3: It *rose* again [@st_1; @ST_L, p. 2].: It rose again.: st_1", // an L is read as a 1
		"4, line 5: So they say [@st_1;\n  @in_7]: So they say: st_1 in_7",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := Mentions(md); !slices.Equal(got, []string{"cl_AAAA", "st_1", "st_2", "in_7"}) {
		t.Errorf("%q", got)
	}
}

// Whatever is cited stands in a passage and is mentioned.
func TestPassagesHoldWhatIsCited(t *testing.T) {
	bits := []string{"[", "]", "@", "st_A", "cl_", "1", "; ", ", p", "\\", "&#64;", "\n", "\n\n", "> ", "- ", "`", "*", "It fell. ", " ", "é", "|"}
	rapid.Check(t, func(x *rapid.T) {
		md := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 50).Draw(x, "bits"), "")
		stands := map[string]bool{}
		for _, p := range Passages(md) {
			for _, id := range p.Cites {
				stands[id] = true
			}
		}
		mentioned := Mentions(md)
		for _, id := range Cited(md) {
			if !stands[id] || !slices.Contains(mentioned, id) {
				x.Fatalf("%q is cited in %q, and not in a passage (%v) or not mentioned (%q)", id, md, stands, mentioned)
			}
			delete(stands, id)
		}
		if len(stands) > 0 {
			x.Fatalf("%v are in passages of %q and not cited", stands, md)
		}
	})
}
