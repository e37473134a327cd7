package score

import (
	"slices"

	"hearsay/internal/text"
)

// Pair is an annotated statement and the proposed one that found it.
type Pair struct {
	Gold, Proposed int  // indices
	Voiced         bool // the sources touch or both are empty
	Exact          bool // source, cue and content stand at exactly the same places
}

// Pairs matches contents one to one, the best overlap first, as the rows "found" and "voiced" of a [Table] do.
func Pairs(article *text.Text, gold, proposed []Statement) []Pair {
	return pair(charactersOf(article), gold, proposed)
}

func pair(c characters, gold, proposed []Statement) []Pair {
	type match struct {
		share float64
		g, p  int
	}
	var matches []match
	gc, pc := contents(c, gold), contents(c, proposed)
	for i, a := range gc {
		for j, b := range pc {
			both := c.shared(a.spans, b.spans)
			if share := ratio(both, a.n+b.n-both); both > 0 && share >= 0.5 {
				matches = append(matches, match{share, i, j})
			}
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		switch {
		case a.share != b.share:
			if a.share > b.share {
				return -1
			}
			return 1
		case a.g != b.g:
			return b.g - a.g
		}
		return b.p - a.p
	})
	var out []Pair
	usedGold, usedProposed := make([]bool, len(gold)), make([]bool, len(proposed))
	for _, m := range matches {
		if usedGold[m.g] || usedProposed[m.p] {
			continue
		}
		usedGold[m.g], usedProposed[m.p] = true, true
		g, p := &gold[m.g], &proposed[m.p]
		a, b := c.tight(g[Source]), c.tight(p[Source])
		out = append(out, Pair{
			Gold: m.g, Proposed: m.p,
			Voiced: c.shared(a, b) > 0 || len(a) == 0 && len(b) == 0,
			Exact:  slices.Equal(a, b) && slices.Equal(c.tight(g[Cue]), c.tight(p[Cue])) && slices.Equal(gc[m.g].spans, pc[m.p].spans),
		})
	}
	return out
}

type content struct {
	spans []text.Span
	n     int
}

func contents(c characters, statements []Statement) []content {
	out := make([]content, len(statements))
	for i, s := range statements {
		out[i].spans = c.tight(s[Content])
		for _, x := range out[i].spans {
			out[i].n += c.count(x)
		}
	}
	return out
}
