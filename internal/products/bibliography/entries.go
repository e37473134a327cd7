package bibliography

import (
	"fmt"
	"strings"
	"time"

	"hearsay/internal/products"
)

// Media types of what is written.
const (
	MediaBibTeX = "application/x-bibtex; charset=utf-8"
	MediaCSL    = "application/vnd.citationstyles.csl+json"
	MediaRIS    = "application/x-research-info-systems; charset=utf-8"
)

// entry is a version of an article.
type entry struct {
	key                              string
	title, outlet, address, language string
	authors                          []string
	published                        []int // year, month, day, as far as it is known
	captured                         time.Time
	note                             string
}

func entries(d products.Document) []entry {
	type version struct {
		article string
		number  int
	}
	seen := map[version]bool{}
	versions := map[string]int{}
	var places []products.Quote
	for _, n := range d.Notes {
		for _, q := range n.Places {
			if v := (version{q.Article, q.Version}); !seen[v] {
				seen[v] = true
				versions[q.Article]++
				places = append(places, q)
			}
		}
	}
	out := make([]entry, 0, len(places))
	for _, q := range places {
		e := entry{
			key: plainKey(q.Article), title: flat(q.Title), outlet: flat(q.Outlet), address: products.LinkTo(q.Address), published: date(q.Published), captured: q.Captured.UTC(),
			note: flat(fmt.Sprintf("%s version %d; SHA-256 of the text %s", q.Article, q.Version, q.SHA256)),
		}
		if versions[q.Article] > 1 {
			e.key += fmt.Sprintf("-v%d", q.Version)
		}
		if q.Language != "" {
			e.language = products.Tag(q.Language)
		}
		for _, name := range q.Byline {
			if name = flat(name); name != "" {
				e.authors = append(e.authors, name)
			}
		}
		out = append(out, e)
	}
	return out
}

// flat makes text one line.
func flat(s string) string { return products.Visible(strings.Join(strings.Fields(s), " ")) }

// plainKey keeps what every format allows in a key.
func plainKey(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, s)
}

// date reads an ISO date as far as it goes: 2031, 2031-05, 2031-05-14, with a time behind it or not. nil where it is none.
func date(s string) []int {
	day, _, _ := strings.Cut(s, "T")
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, day); err == nil {
			return []int{t.Year(), int(t.Month()), t.Day()}[:strings.Count(layout, "-")+1]
		}
	}
	return nil
}
