package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/eval/coreference/gum"
	"hearsay/eval/task"
	"hearsay/internal/reading"
)

// The rows of the table, in order. A pronoun counts where the document mentions before it, by more than a pronoun, whom it
// stands for; it counts as named where the document names them before. A name counts where it has an earlier one.
const (
	rowHeShe = iota
	rowHeSheNamed
	rowThey
	rowTheyNamed
	rowPersons
	rowBodies
	rowPlaces
	rows

	none = -1
)

var rowNames = [rows]string{"he, she", "he, she, of the named", "they", "they, of the named", "names of persons", "names of bodies", "names of places"}

// counter counts one document.
type counter struct {
	d *gum.Document
	r *reading.Reading
	matching
	show string // the row whose mistakes are written
	out  io.Writer
}

// count returns the figures of every row. What is proposed for a mention is the last name in its chain before it; where
// it is a pronoun, the last name or description. It is right when the annotators take the two for one.
func (c *counter) count() (counts [rows]task.Count) {
	known := map[string]bool{} // entities mentioned by more than a pronoun so far
	named := map[string]bool{} // entities named so far
	for g := range c.d.Mentions {
		x := &c.d.Mentions[g]
		pronoun := pronounOf(c.d, x)
		if pronoun == none {
			name := isName(c.d, x)
			if row := rowOf(x.Type); name && named[x.Entity] && row != none {
				c.add(&counts[row], row, g)
			}
			known[x.Entity] = true
			named[x.Entity] = named[x.Entity] || name
			continue
		}
		if pronoun != rows && known[x.Entity] {
			c.add(&counts[pronoun], pronoun, g)
			if named[x.Entity] {
				c.add(&counts[pronoun+1], pronoun+1, g)
			}
		}
	}
	return counts
}

func (c *counter) add(n *task.Count, row, g int) {
	answered, right := c.answer(g, c.d.Mentions[g].Entity)
	one := task.Count{Gold: 1}
	if answered {
		one.Proposed = 1
	}
	if right {
		one.Right, one.Found = 1, 1
	} else if c.show == rowNames[row] {
		c.tell(g)
	}
	n.Add(one)
}

// tell writes what went wrong with a mention, and where.
func (c *counter) tell(g int) {
	m := c.d.Mentions[g]
	x := c.d.Range(m)
	plain := func(from, to int) string {
		return strings.ToValidUTF8(strings.ReplaceAll(c.d.Text[from:to], "\n", " / "), "")
	}
	fmt.Fprintf(c.out, "%s: %q, not %s\n    %s[[%s]]%s\n", c.d.Name, c.said(c.r, g), c.gold(c.d, g),
		plain(max(0, x.Start-220), x.Start), plain(x.Start, x.End), plain(x.End, min(len(c.d.Text), x.End+60)))
}

func isName(d *gum.Document, m *gum.Mention) bool {
	return slices.ContainsFunc(m.Heads, func(h int) bool { return strings.HasPrefix(d.Words[h].Tag, "NNP") })
}

// pronounOf returns the row of a pronoun, rows for one that is not measured, none for what is no
// pronoun.
func pronounOf(d *gum.Document, m *gum.Mention) int {
	if m.Last != m.First+1 {
		return none
	}
	switch strings.ToLower(d.Words[m.First].Form) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return rowHeShe
	case "they", "them", "their", "theirs", "themselves":
		return rowThey
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "it", "its", "itself",
		"this", "that", "these", "those", "who", "which", "whose", "whom":
		return rows
	}
	return none
}

func rowOf(kind string) int {
	switch kind {
	case "person":
		return rowPersons
	case "organization":
		return rowBodies
	case "place":
		return rowPlaces
	}
	return none
}
