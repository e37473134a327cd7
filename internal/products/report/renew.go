package report

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// Renewed returns the index of the same case after verdicts on statements: changed are those statements as they are now, events the
// decisions that are new, or of which it changed whether they stand. It costs little beside making an index anew, and comes to the
// same. ok is false where it cannot be had so, since a statement was not among the case's, or is no longer: make it anew.
func (x *Index) Renewed(changed []evidence.Record, events []evidence.Decision) (y *Index, ok bool) {
	c, y := *x.c, new(Index)
	*y = *x
	y.c = &c
	c.Statements = slices.Clone(c.Statements)
	for _, s := range changed {
		r, known := x.ids[s.ID]
		if !known || r.kind != KindStatement || s.State == evidence.Withdrawn {
			return nil, false
		}
		c.Statements[r.n] = s
	}
	c.Decisions = slices.Clone(c.Decisions)
	y.logged, y.decided, y.named = maps.Clone(x.logged), maps.Clone(x.decided), maps.Clone(x.named)
	for _, d := range slices.SortedFunc(slices.Values(events), func(a, b evidence.Decision) int { return cmp.Compare(a.Sequence, b.Sequence) }) {
		if i, known := y.decided[d.ID]; known {
			c.Decisions[i] = d
			continue
		}
		i := len(c.Decisions)
		c.Decisions = append(c.Decisions, d)
		y.log(i)
	}
	return y, true
}

// log enters the i-th decision.
func (x *Index) log(i int) {
	d := &x.c.Decisions[i]
	x.logged[d.Subject] = append(slices.Clip(x.logged[d.Subject]), i) // clipped: an index before this one may have the same list
	x.decided[d.ID] = i
	x.named[d.Subject] = true
	for _, m := range d.Members {
		x.named[m] = true
	}
}

// Renewed returns the finder of a renewed index, in which those statements changed.
func (f *Finder) Renewed(y *Index, changed []evidence.Record) *Finder {
	gone := make(map[string]bool, len(changed))
	for _, s := range changed {
		gone[s.ID] = true
	}
	out := &Finder{x: y, docs: make([]doc, 0, len(f.docs)+len(changed))}
	for _, d := range f.docs {
		if d.kind != KindStatement || !gone[d.id] {
			out.docs = append(out.docs, d)
		}
	}
	for id := range gone {
		if d, ok := y.doc(y.ids[id]); ok {
			at, _ := slices.BinarySearchFunc(out.docs, d, shownFirst)
			out.docs = slices.Insert(out.docs, at, d)
		}
	}
	return out
}

// doc returns a record as it is looked through, and whether it is to be found: people did not reject it, and somebody proposes it.
func (x *Index) doc(r ref) (doc, bool) {
	e := x.entry(r)
	if e.state == evidence.Rejected || e.state == evidence.Withdrawn {
		return doc{}, false
	}
	c := x.citable(e)
	head := spaced(c.Label + " " + c.Speaker)
	return doc{r, e.id, head + spaced(beside(x, e)+c.Words+" "+c.Outlet), len(head), weight(c)}, true
}

// shownFirst is the order in which records are shown where nothing is asked for.
func shownFirst(a, b doc) int {
	return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(a.id, b.id))
}
