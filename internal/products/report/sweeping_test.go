package report_test

import (
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/report"
)

// What all, or none, are said to think is asserted, however short the sentence.
func TestWhatAllThinkIsAsserted(t *testing.T) {
	x, old := caseOf(t, "")
	for words, want := range map[string]bool{
		"Nobody doubts this.": true, "Everybody knows it.": true, "Everyone agrees.": true, "No one disputes that.": true, "All believed it.": true,
		"Nobody knows.": false, "No one knows why.": true, "Nobody knew it.": false, "Two days later.": false, "Nobody at home.": false, "All quiet.": false,
	} {
		c := x.Check(words+"\n", report.Defaults(), old)
		if got := len(c.Flags) == 1 && c.Flags[0].Code == products.NoCitation && c.Flags[0].Severity == products.Wrong; got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}
