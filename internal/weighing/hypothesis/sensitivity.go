package hypothesis

import (
	"fmt"
	"math/bits"
	"slices"

	"hearsay/internal/weighing"
)

// MaxShown is how many single ratings, and how many rows that alone decide, are listed.
const MaxShown = 20

// owners are parts of the evidence that may be left out: sources, origins.
type owners struct {
	of     []int // by row; -1 for none
	keys   []string
	labels []string
	rows   [][]int
	named  []bool // not a row that stands for itself
	sole   []int  // by hypothesis: the owner of all cells that bear on it, so that without it the hypothesis is not ranked; -1 for none
}

// ownersBy parts the rows by a key. Rows without one belong to nobody, or, where alone says so, each to itself.
func (w *reckoning) ownersBy(key func(row int) (key, label string), alone bool) *owners {
	o := &owners{of: make([]int, w.g.rows)}
	at := map[string]int{}
	for r := range o.of {
		k, label := key(r)
		n, ok := at[k]
		switch {
		case k == "" && !alone:
			o.of[r] = -1
			continue
		case !ok || k == "":
			n = len(o.keys)
			if k == "" {
				row := &w.m.Question.Rows[r]
				o.keys, o.labels = append(o.keys, row.ID), append(o.labels, row.Ordinal)
			} else {
				at[k] = n
				o.keys, o.labels = append(o.keys, k), append(o.labels, label)
			}
			o.named, o.rows = append(o.named, k != ""), append(o.rows, nil)
		}
		o.of[r] = n
		o.rows[n] = append(o.rows[n], r)
	}
	o.sole = w.g.soles(o.of)
	return o
}

// eachRow is every row by itself.
func (w *reckoning) eachRow() *owners {
	n := w.g.rows
	o := &owners{of: make([]int, n), keys: make([]string, n), labels: make([]string, n), rows: make([][]int, n), named: make([]bool, n)}
	for r := range n {
		row := &w.m.Question.Rows[r]
		o.of[r], o.keys[r], o.labels[r], o.named[r] = r, row.ID, row.Ordinal, true
		o.rows[r] = o.of[r : r+1 : r+1]
	}
	o.sole = w.g.soles(o.of)
	return o
}

func (w *reckoning) sensitivity() {
	s := &w.m.Sensitivity
	s.Leaders, s.RunnersUp, s.Margin = w.set(w.leaders), w.set(w.runners), float(w.margin)
	if s.Why = w.nothing(); s.Why != "" {
		return
	}
	q := &w.m.Question
	rows := w.eachRow()
	sources := w.ownersBy(func(r int) (string, string) { return q.Rows[r].Source, q.Rows[r].Source }, false)
	origins := w.ownersBy(func(r int) (string, string) { return q.Rows[r].Origin, labelOf(&q.Rows[r]) }, true)
	s.Rows, _ = w.leftOut(rows)
	s.Sources, _ = w.leftOut(sources)
	var without []int64
	s.Origins, without = w.leftOut(origins)
	w.reratings()
	if bits.OnesCount64(w.leaders) > 1 {
		s.Why = fmt.Sprintf("%s are level: there is no single leader to overturn.", w.listed(w.leaders))
		return
	}
	w.flips(origins, without)
	w.hangsOn(origins, without)
}

// nothing says why there is nothing to reckon, "" where there is.
func (w *reckoning) nothing() string {
	switch {
	case w.g.hyps == 0:
		return "There are no hypotheses yet: add at least two that compete."
	case w.g.hyps == 1:
		return "There is a single hypothesis: without a rival nothing can be told apart."
	case w.g.rows == 0:
		return "There is no evidence yet."
	case w.leaders == 0 && filled(w.g.cells) == 0:
		return "Nothing is rated yet."
	case w.leaders == 0:
		return "No row is held to bear on any hypothesis."
	case bits.OnesCount64(w.leaders) == 1 && w.runners == 0:
		return fmt.Sprintf("Rows bear on %s alone so far: rate them against its rivals too.", w.listed(w.leaders))
	}
	return ""
}

// leftOut returns what happens without each owner in turn, where anything does, and what each takes away. A row that stands for itself
// is not listed: it is among the rows.
func (w *reckoning) leftOut(o *owners) (out []LeftOut, without []int64) {
	without = w.g.leaveOut(o.of, len(o.keys))
	after := make([]int64, w.g.hyps)
	for n := range o.keys {
		if !o.named[n] {
			continue
		}
		if now := w.after(o, without, n, after).leaders(after); now != w.leaders {
			out = append(out, LeftOut{o.keys[n], o.labels[n], w.rowIDs(o.rows[n]), w.set(now), changed(w.leaders, now)})
		}
	}
	return out, without
}

// after writes down the inconsistency of each hypothesis without an owner, and returns the matrix as it is then. A hypothesis on which
// no cell bears any more is not ranked in it: nothing is held against it because nothing is held to it. Where nothing at all is left,
// all that were ranked are level.
func (w *reckoning) after(o *owners, without []int64, owner int, totals []int64) *grid {
	if slices.Contains(o.sole, owner) { // at most once for each hypothesis
		if g := w.g.leaving(o.rows[owner]); slices.Contains(g.stands, true) {
			copy(totals, g.totals())
			return g
		}
	}
	for h := range totals {
		totals[h] = w.totals[h] - without[owner*w.g.hyps+h]
	}
	return w.g
}

// reratings lists the single ratings that change the lead, and names the rows that alone decide who leads.
func (w *reckoning) reratings() {
	s, q := &w.m.Sensitivity, &w.m.Question
	decides := make([]*step, w.g.rows) // the first rating of a row that puts another in the lead
	w.g.steps(w.totals, func(x step) {
		if s.RatingsTotal++; len(s.Ratings) < MaxShown {
			s.Ratings = append(s.Ratings, Rerating{
				q.Rows[x.row].ID, q.Hypotheses[x.hyp].ID, codes[w.g.at(x.row)[x.hyp]], codes[x.to], w.set(x.leaders), x.change,
			})
		}
		if x.change == Other && decides[x.row] == nil {
			decides[x.row] = &x
		}
	})
	out := make(map[string]*LeftOut, len(s.Rows))
	for i := range s.Rows {
		if s.Rows[i].Change == Other {
			out[s.Rows[i].Key] = &s.Rows[i]
		}
	}
	for i, x := range decides {
		row := &w.m.Rows[i]
		gone := out[row.Row]
		if row.Linchpin = gone != nil || x != nil; !row.Linchpin || len(s.Linchpins) == MaxShown {
			continue
		}
		l := Linchpin{Row: row.Row, Ordinal: row.Ordinal}
		if gone != nil {
			l.Leaders, l.Why = gone.Leaders, fmt.Sprintf("Without %s, %s.", row.Ordinal, w.lead(gone.Leaders))
		} else {
			l.Leaders = w.set(x.leaders)
			l.Why = fmt.Sprintf("Were %s against %s rated %s and not %s, %s.", row.Ordinal, q.Hypotheses[x.hyp].Ordinal, codes[x.to], codes[w.g.at(i)[x.hyp]], w.would(l.Leaders))
		}
		s.Linchpins = append(s.Linchpins, l)
	}
}

func (w *reckoning) flips(origins *owners, without []int64) {
	ranks := w.g.ranks(w.totals)
	leader := bits.TrailingZeros64(w.leaders)
	for _, rival := range w.ordered(ranks) {
		if rival == leader {
			continue
		}
		f := Flip{To: w.m.Question.Hypotheses[rival].ID}
		// Without any cell that bears on it the rival is not ranked, and so not ahead. A smallest set that does that is all that bears
		// on the rival, for nothing else is worth removing; so no other set puts it ahead either.
		rows, found, possible := w.g.flipRows(w.totals, leader, rival)
		switch {
		case !found && possible:
			f.MoreThan = MaxFlip
		case w.g.unranked(rival, rows):
			rows = nil
		}
		f.Rows = w.rowIDs(rows)
		owners := flipOwners(without, w.g.hyps, w.totals, leader, rival)
		var gone []int
		for _, o := range owners {
			gone = append(gone, origins.rows[o]...)
		}
		if w.g.unranked(rival, gone) {
			owners = nil
		}
		for _, o := range owners {
			f.Origins, f.OriginLabels = append(f.Origins, origins.keys[o]), append(f.OriginLabels, origins.labels[o])
		}
		w.m.Sensitivity.Flips = append(w.m.Sensitivity.Flips, f)
	}
}

// hangsOn finds the origin that most of the margin goes with.
func (w *reckoning) hangsOn(o *owners, without []int64) {
	if w.runners == 0 || w.margin == 0 {
		return
	}
	leader := bits.TrailingZeros64(w.leaders)
	best, most, over := -1, int64(0), false // one without which others lead goes before one without which they do not
	after := make([]int64, w.g.hyps)
	for n := range o.keys {
		if !o.named[n] {
			continue
		}
		g := w.after(o, without, n, after)
		left, first := int64(0), true // the margin that is left, below 0 where a rival is ahead
		for h, t := range after {
			if h != leader && g.stands[h] && (first || t-after[leader] < left) {
				left, first = t-after[leader], false
			}
		}
		if !g.stands[leader] {
			left = min(left, 0)
		}
		now := g.leaders(after) != w.leaders
		if gone := w.margin - left; gone > 0 && (best < 0 || now && !over || now == over && gone > most) {
			best, most, over = n, gone, now
		}
	}
	if best < 0 {
		return
	}
	now := w.after(o, without, best, after).leaders(after)
	w.m.Sensitivity.HangsOn = &Dependence{
		Key: o.keys[best], Label: o.labels[best], Rows: w.rowIDs(o.rows[best]), Share: float64(most) / float64(w.margin),
		Change: changed(w.leaders, now), Leaders: w.set(now),
	}
}

// ordinal returns the short name of a hypothesis.
func (w *reckoning) ordinal(id string) string {
	for _, h := range w.m.Question.Hypotheses {
		if h.ID == id {
			return h.Ordinal
		}
	}
	return ""
}

// listed names hypotheses: "H1", "H1 and H2", "H1, H2 and H3".
func (w *reckoning) listed(set uint64) string { return w.names(w.set(set)) }

func (w *reckoning) names(ids []string) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = w.ordinal(id)
	}
	return weighing.Listed(words)
}

// lead says who leads, would who would.
func (w *reckoning) lead(ids []string) string {
	if len(ids) == 1 {
		return w.names(ids) + " leads"
	}
	return w.names(ids) + " lead, level"
}

func (w *reckoning) would(ids []string) string {
	if len(ids) == 1 {
		return w.names(ids) + " would lead"
	}
	return w.names(ids) + " would lead, level"
}
