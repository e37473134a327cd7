package score

import (
	"fmt"
	"slices"

	"hearsay/internal/text"
)

// Count is what one figure is made of.
type Count struct {
	Hit      int // proposed and right
	Proposed int
	Gold     int
}

// Precision is the share of what is proposed that is right, 0 where nothing is proposed.
func (c Count) Precision() float64 { return ratio(c.Hit, c.Proposed) }

// Recall is the share of what is annotated that is proposed, 0 where nothing is annotated.
func (c Count) Recall() float64 { return ratio(c.Hit, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 where both are.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// The names of the rows, in order.
var names = []string{
	"source characters", "source exact", "cue characters", "cue exact", "content characters", "content exact",
	"statement triple", "statement found", "statement voiced",
}

const (
	rowTriple = 6
	rowFound  = 7
	rowVoiced = 8
)

// Row is one line of a table.
type Row struct {
	Name string
	Count
}

// Article is how one article went, to find the worst.
type Article struct {
	Name                  string
	Found, Proposed, Gold int
}

// Table adds up over articles. Its zero value is ready.
type Table struct {
	counts   [9]Count
	articles []Article
}

// Rows returns the nine figures: characters and exact spans for each role, then triple, found, voiced.
func (t *Table) Rows() []Row {
	rows := make([]Row, len(names))
	for i, n := range names {
		rows[i] = Row{n, t.counts[i]}
	}
	return rows
}

// Worst returns the n articles in which the smallest share of statements was found.
func (t *Table) Worst(n int) []Article {
	sorted := slices.Clone(t.articles)
	slices.SortStableFunc(sorted, func(a, b Article) int {
		return a.Found*max(1, b.Gold) - b.Found*max(1, a.Gold)
	})
	return sorted[:min(n, len(sorted))]
}

// Add scores one article.
func (t *Table) Add(name string, article *text.Text, gold, proposed []Statement) {
	c := charactersOf(article)
	for role := range roles {
		t.addCharacters(c, role, gold, proposed)
		t.addSet(2*int(role)+1, keys(c, gold, role, role+1), keys(c, proposed, role, role+1))
	}
	t.addSet(rowTriple, keys(c, gold, 0, roles), keys(c, proposed, 0, roles))
	pairs := pair(c, gold, proposed)
	found, voiced := len(pairs), 0
	for _, p := range pairs {
		if p.Voiced {
			voiced++
		}
	}
	t.add(rowFound, Count{found, len(proposed), len(gold)})
	t.add(rowVoiced, Count{voiced, len(proposed), len(gold)})
	t.articles = append(t.articles, Article{name, found, len(proposed), len(gold)})
}

func (t *Table) add(row int, c Count) {
	t.counts[row].Hit += c.Hit
	t.counts[row].Proposed += c.Proposed
	t.counts[row].Gold += c.Gold
}

func (t *Table) addCharacters(c characters, role Role, gold, proposed []Statement) {
	g, p := make([]bool, len(c)), make([]bool, len(c))
	var n Count
	for _, s := range gold {
		n.Gold += c.mark(g, s[role])
	}
	for _, s := range proposed {
		n.Proposed += c.mark(p, s[role])
	}
	for i := range g {
		if g[i] && p[i] {
			n.Hit++
		}
	}
	t.add(2*int(role), n)
}

func (t *Table) addSet(row int, gold, proposed map[string]bool) {
	n := Count{0, len(proposed), len(gold)}
	for k := range gold {
		if proposed[k] {
			n.Hit++
		}
	}
	t.add(row, n)
}

// keys writes each statement's tight spans from one role up to another. A single role that a statement lacks is not
// counted; in a whole statement it is.
func keys(c characters, statements []Statement, from, to Role) map[string]bool {
	out := map[string]bool{}
	for _, s := range statements {
		if to == from+1 && len(s[from]) == 0 {
			continue
		}
		var key []byte
		for role := from; role < to; role++ {
			for _, x := range c.tight(s[role]) {
				key = fmt.Appendf(key, "%d-%d ", x.Start, x.End)
			}
			key = append(key, '/')
		}
		out[string(key)] = true
	}
	return out
}
