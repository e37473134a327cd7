package origin

import (
	"strings"

	"hearsay/internal/evidence"
)

// why two tellings are of one voice.
type sameness int

const (
	oneSource   sameness = iota // the same named source
	oneOutlet                   // the same outlet's own words
	oneDay                      // one outlet, one day, one description
	oneQuote                    // the same quotation
	oneListener                 // unnamed sources of one description who spoke to the same outlet
)

// oneVoice joins tellings of one voice. Each joins the first that is alike: a star, never all pairs.
func (b *board) oneVoice() {
	hubs := map[string]int{}
	for i := range b.tellings {
		t := &b.tellings[i]
		join := func(why sameness, parts ...string) {
			key := strings.Join(append(parts, t.side, string(rune('0'+int(why)))), "\x00")
			hub, ok := hubs[key]
			if !ok {
				hubs[key] = i
				return
			}
			kind := evidence.LinkUnnamed
			if why == oneSource || why == oneOutlet {
				kind = evidence.LinkSource
			}
			b.same(i, hub, kind, func() evidence.Link { return b.shares(i, hub, kind, why, parts[0]) })
		}
		v := &t.voice
		switch {
		case v.named:
			join(oneSource, v.key)
			continue
		case v.kind == evidence.SourceOutlet: // an outlet that is cited: by its own telling, or by its node
			continue
		case v.kind == evidence.SourceAuthor && v.actor != "":
			join(oneSource, v.key)
		case v.anyone:
			join(oneOutlet, v.key)
		default:
			what := bare(v.label)
			a := &b.articles[t.article]
			if a.outlet != "" && a.day != "" {
				join(oneDay, a.outlet, a.day, what)
			} else {
				join(oneDay, "", a.id, what)
			}
			for _, c := range b.cites(t) {
				join(oneListener, c.outlet, what)
			}
			for _, x := range t.chain {
				if o := b.outlets.called(x, false); o != "" && o == a.outlet { // "told this newspaper"
					join(oneListener, o, what)
				}
			}
		}
		if t.words != "" {
			join(oneQuote, t.words)
		}
	}
}

// bare is a description without articles, counts and number: "two diplomats" and "a diplomat" are described alike.
func bare(label string) string {
	var out []word
	for _, w := range wordsOf(label) {
		if !empty[w.low] {
			w.low = strings.TrimSuffix(w.low, "s")
			out = append(out, w)
		}
	}
	return join(out)
}
