package report_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/products"
	"hearsay/internal/products/report"
)

// TestAnyQuotationThatGoesOn: cut into paragraphs wherever one likes and in marks of any kind, what was said is verbatim; with one word that was
// not, exactly the sentence that has it is none.
func TestAnyQuotationThatGoesOn(t *testing.T) {
	said := []string{"The notice named the venue.", "It's an inch, 5\" at most.", "Nobody's clerk read it!", "Was it the men's own fault?", "We weren't asked in the '90s.", "It lay on the clerks' desks."}
	x, old := caseOf(t, "article ar_PRESS | Calder Post | 2031-05-14 | Warned\n"+strings.Join(said, " ")+"\n\nst_ADA ar_PRESS Ada Lind (named): The notice named the venue\nst_DESK ar_PRESS Ada Lind (named): "+strings.Join(said[1:], " ")+"\n")
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom([][2]string{{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}, {"«", "»"}}).Draw(t, "marks")
		first := rapid.IntRange(0, len(said)-2).Draw(t, "first")
		last := rapid.IntRange(first+1, len(said)-1).Draw(t, "last")
		wrong := rapid.IntRange(-1, len(said)-1).Draw(t, "wrong")
		var b strings.Builder
		b.WriteString("Lind said to the Post: " + kind[0])
		begins, want := false, 0
		for i := first; i <= last; i++ {
			s := said[i]
			if mark := kind[1]; mark == "\"" || mark == "'" || mark == "’" { // nobody could tell these from a mark that closes
				s = strings.NewReplacer("5\"", "5", "clerks'", "clerks").Replace(s)
			}
			if wrong == i {
				s = "Yesterday " + s
				want++
			}
			if i > first && (i == last || rapid.Bool().Draw(t, "break")) {
				b.WriteString("\n\n" + kind[0])
				begins = true
			} else if i > first {
				b.WriteString(" ")
			}
			b.WriteString(s)
		}
		b.WriteString(kind[1] + " [@st_ADA; @st_DESK]\n")
		md := b.String()
		got := 0
		c := x.Check(md, report.Defaults(), old)
		for _, f := range c.Flags {
			if f.Code == products.NotVerbatim {
				got++
			}
			if f.Code == products.NoCitation {
				t.Errorf("%s in %q", f.Code, md)
			}
		}
		if begins && got != want {
			t.Errorf("%d flags, want %d: %q\n%s", got, want, md, show(c))
		}
	})
}
