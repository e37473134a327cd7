package report_test

import (
	"slices"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
)

// What a writer types behind an "@" is seldom what stands in the text, letter by letter.
func TestFind(t *testing.T) {
	x, old := caseOf(t, `
article ar_PRESS | Calder Post | 2031-05-14 | In April
Ada Lind said the ministry had notices of attacks. Jon Mere warned of fog on the quay.

st_ADA ar_PRESS Ada Lind (named): the ministry had notices of attacks
st_JON ar_PRESS Jon Mere (named): fog on the quay
`)
	x.Case().Statements[1].Cue = evidence.Cue{Spans: []evidence.Piece{{Exact: "warned of"}}, Lemma: "warn"}
	f := report.NewFinder(x)
	for _, test := range []struct {
		words string
		want  []string
	}{
		{"notices", []string{"st_ADA"}},
		{"notice attacking", []string{"st_ADA"}},
		{"lind ministries", []string{"st_ADA"}}, // all but one of them
		{"mere", []string{"st_JON"}},
		{"warning", []string{"st_JON"}}, // the cue counts
		{"fog \"the quay\"", []string{"st_JON"}},
		{"ferry", nil},
		{"less", nil},
	} {
		found, total := f.Find(test.words, report.KindStatement, 5, old)
		var ids []string
		for _, c := range found {
			ids = append(ids, c.ID)
		}
		if !slices.Equal(ids, test.want) || total != len(test.want) {
			t.Errorf("%q finds %v of %d, not %v", test.words, ids, total, test.want)
		}
	}
}
