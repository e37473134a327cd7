package bearing

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  \n", ""},
		{"The group didn't sign.", "the group did n't sign ."},
		{"The group’s men cannot vote; they won’t.", "the group 's men can not vote ; they wo n't ."},
		{"A well-known quasi-harbourish plot", "a well-known quasi harbourish plot"},
		{"It cost 1,250 crowns in 3.5 days", "it cost 1 250 crowns in 3.5 days"},
		{"ISN'T", "is n't"},
		{"'quoted' - and", "' quoted ' - and"},
	} {
		var got []string
		for _, w := range split(c.text) {
			got = append(got, w.norm)
			if w.at.Start < 0 || w.at.End > len(c.text) || w.at.Empty() {
				t.Errorf("%q: %q at %v", c.text, w.norm, w.at)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("don't can't cannot 'n't n't' a-b-c 1.2,3 \xff’s")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, w := range split(s) {
			if w.at.Start < last || w.at.End <= w.at.Start || w.at.End > len(s) {
				t.Fatalf("%q: word %q at %v after %d", s, w.norm, w.at, last)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[w.at.Start:w.at.End]) {
				t.Fatalf("%q: word at %v cuts a character", s, w.at)
			}
			last = w.at.End
		}
	})
}
