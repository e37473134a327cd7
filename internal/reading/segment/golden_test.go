package segment_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/reading"
	"hearsay/internal/reading/readingtest"
)

// TestGolden reads the article of every file in testdata and compares what the file asks for: sentences, one a line,
// under a line for each paragraph; tokens, parted by blanks; references.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, name string) string {
		return show(read(t, given[0]), name)
	})
}

func show(r *reading.Reading, what string) string {
	var b strings.Builder
	switch what {
	case "sentences":
		for _, p := range r.Paragraphs {
			kind := "paragraph"
			if p.Heading {
				kind = "heading"
			}
			fmt.Fprintln(&b, kind)
			for _, s := range r.Sentences[p.FirstSentence:p.LastSentence] {
				fmt.Fprintln(&b, "  "+strings.Join(strings.Fields(r.Text.Cut(s.Range)), " "))
			}
		}
	case "tokens":
		for _, p := range r.Paragraphs {
			for i, t := range r.Tokens[p.First:p.Last] {
				if i > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(r.Text.Cut(t.Range))
			}
			b.WriteByte('\n')
		}
	case "references":
		for _, x := range r.References {
			fmt.Fprintln(&b, r.Text.Cut(x))
		}
	}
	return b.String()
}
