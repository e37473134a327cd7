package query_test

import (
	"net/url"
	"testing"

	"hearsay/internal/query"
)

func TestDays(t *testing.T) {
	for day, good := range map[string]bool{
		"2031-05-14": true, "2031-05": true, "2031": true,
		"2031-13-01": false, "2031-02-30": false, "yesterday": false, "14.5.2031": false, "-2031": false,
	} {
		for _, list := range []query.List{query.Articles, query.Statements} {
			f := list.Parse(url.Values{"since": {day}})
			if got := len(f.Problems) == 0 && len(f.Terms) == 1; got != good {
				t.Errorf("%s since %q: understood %v, want %v (%+v)", list.Name, day, got, good, f)
			}
		}
	}
}
