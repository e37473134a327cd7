package main

import (
	"fmt"

	"hearsay/eval/coreference/gum"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// matching ties what the reader mentions to what the annotators mention.
type matching struct {
	of     []int    // by gold mention: the reader's mention, -1 for none
	entity []string // by the reader's mention: the entity that it is, "" for none
	before []int    // by the reader's mention: what it is tied to, -1 for nothing
}

func match(d *gum.Document, r *reading.Reading) matching {
	m := matching{make([]int, len(d.Mentions)), make([]string, len(r.Mentions)), make([]int, len(r.Mentions))}
	last, lastName := map[int]int{}, map[int]int{}
	at := 0
	for g := range m.of {
		m.of[g] = -1
	}
	for i := range r.Mentions {
		n := &r.Mentions[i]
		m.before[i] = -1
		earlier := last
		if n.Name {
			earlier = lastName
		}
		if b, ok := earlier[n.Chain]; ok {
			m.before[i] = b
		}
		if n.Name {
			last[n.Chain], lastName[n.Chain] = i, i
		} else if n.Description {
			last[n.Chain] = i
		}
		best, distance := -1, 0
		for at < len(d.Mentions) && d.Words[d.Mentions[at].First].End <= n.Start-400 {
			at++
		}
		for g := at; g < len(d.Mentions) && d.Words[d.Mentions[g].First].Start < n.End; g++ {
			x := &d.Mentions[g]
			if !heads(d, x, n.Range) {
				continue
			}
			span := d.Range(*x)
			off := max(span.Start-n.Start, n.Start-span.Start) + max(span.End-n.End, n.End-span.End)
			if best < 0 || off < distance {
				best, distance = g, off
			}
		}
		if best >= 0 {
			m.entity[i] = d.Mentions[best].Entity
			if m.of[best] < 0 {
				m.of[best] = i
			}
		}
	}
	return m
}

// heads reports whether a word that would do alone for a mention stands in a range.
func heads(d *gum.Document, m *gum.Mention, x text.Range) bool {
	for _, h := range m.Heads {
		if x.Overlaps(d.Words[h].Range) {
			return true
		}
	}
	return false
}

// answer reports whether the reader ties a mention to an earlier one, and whether rightly.
func (m matching) answer(g int, entity string) (answered, right bool) {
	i := m.of[g]
	if i < 0 || m.before[i] < 0 {
		return false, false
	}
	return true, m.entity[m.before[i]] == entity
}

// said returns the words of what the reader ties a mention to, "" for nothing.
func (m matching) said(r *reading.Reading, g int) string {
	if i := m.of[g]; i >= 0 && m.before[i] >= 0 {
		return r.Text.Cut(r.Mentions[m.before[i]].Range)
	} else if i < 0 {
		return "(not found)"
	}
	return ""
}

// gold returns the words of the last mention before one that the annotators tie it to and that is no pronoun.
func (m matching) gold(d *gum.Document, g int) string {
	for i := g - 1; i >= 0; i-- {
		x := d.Mentions[i]
		if x.Entity == d.Mentions[g].Entity && pronounOf(d, &x) < 0 {
			r := d.Range(x)
			return fmt.Sprintf("%.60q", d.Text[r.Start:r.End])
		}
	}
	return "?"
}
