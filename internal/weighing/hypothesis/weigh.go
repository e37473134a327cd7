package hypothesis

import (
	"fmt"
	"math/bits"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// Options say how a matrix is looked at; the zero value as its question's settings say, by nobody in particular.
type Options struct {
	Rater    string // whose ratings; "" for the consensus
	Counting string // "" as set
	Weights  *bool  // nil as set
	By       string // who looks, for blind mode and for the cells' own column
}

// Weigh reckons a question's matrix. It is defined for every question: without hypotheses, without rows, without ratings.
func Weigh(q evidence.Question, o Options) Matrix {
	m := Matrix{Question: q, View: View{Rater: o.Rater, Counting: o.Counting, Weights: q.Settings.Weights, By: o.By}}
	if m.View.Counting == "" {
		m.View.Counting = q.Settings.Counting
	}
	set(&m.View.Weights, o.Weights)
	t := tallied(&q)
	if cells := t.cells(o.By); q.Settings.Blind && o.By != "" {
		m.View.Left = count(cells, unrated)
	} else if q.Settings.Blind {
		m.View.Left = len(cells) // nobody in particular has rated nothing
	}
	if m.View.Left > 0 {
		m.hide(t)
		return m
	}
	w := newReckoning(&m, t)
	w.scores()
	w.rowScores()
	w.sensitivity()
	w.raters()
	w.next()
	m.Summary = w.summary()
	return m
}

// hide leaves all out but what who looks rated.
func (m *Matrix) hide(t *tally) {
	m.View.Hidden, m.View.Rater = true, m.View.By
	m.View.Why = fmt.Sprintf("Blind mode: what others rated, and what follows from it, is shown once you have rated the %s left.", weighing.Counted(m.View.Left, "cell"))
	m.Summary = m.View.Why
	m.Question.Ratings = slices.DeleteFunc(slices.Clone(m.Question.Ratings), func(r evidence.Rating) bool { return r.Rater != m.View.By })
	mine := t.cells(m.View.By)
	for i := range m.Question.Rows {
		r := &m.Question.Rows[i]
		row := RowScore{Row: r.ID, Ordinal: r.Ordinal, Weight: float(weightOf(r))}
		for h, x := range m.Question.Hypotheses {
			v := codes[mine[i*t.hyps+h]]
			row.Cells = append(row.Cells, CellScore{Hypothesis: x.ID, Value: v, Mine: v})
		}
		m.Rows = append(m.Rows, row)
	}
}

// reckoning is the work on one matrix.
type reckoning struct {
	m       *Matrix
	t       *tally
	g       *grid // with the weights and the way of counting of the view
	totals  []int64
	leaders uint64
	runners uint64
	margin  int64
}

func newReckoning(m *Matrix, t *tally) *reckoning {
	q := &m.Question
	g := &grid{rows: len(q.Rows), hyps: len(q.Hypotheses), cells: t.cells(m.View.Rater), weights: make([]int64, len(q.Rows))}
	for i := range g.weights {
		if g.weights[i] = unit; m.View.Weights {
			g.weights[i] = weightOf(&q.Rows[i])
		}
	}
	g.group(q.Rows, m.View.Counting == ByRow)
	g.ready()
	w := &reckoning{m: m, t: t, g: g, totals: g.totals()}
	w.leaders = g.leaders(w.totals)
	w.runners, w.margin = g.second(w.totals)
	return w
}

// weighted returns the grid with its rows' weights, or without any.
func (w *reckoning) weighted(yes bool) *grid {
	if yes == w.m.View.Weights {
		return w.g
	}
	g := *w.g
	g.weights = make([]int64, g.rows)
	for i := range g.weights {
		if g.weights[i] = unit; yes {
			g.weights[i] = weightOf(&w.m.Question.Rows[i])
		}
	}
	g.ready()
	return &g
}

func (w *reckoning) scores() {
	heavy, plain := w.weighted(true), w.weighted(false)
	weighted, counts, most, support := heavy.totals(), plain.totals(), heavy.most(), heavy.support()
	priors, sum := make([]float64, w.g.hyps), 0.0
	for h, x := range w.m.Question.Hypotheses {
		if priors[h] = x.Prior; !(x.Prior > 0) {
			priors[h] = 1
		}
		if w.g.stands[h] {
			sum += priors[h]
		}
	}
	posterior := w.g.posterior(w.m.Question.Settings.Likelihoods, priors)
	ranks := w.g.ranks(w.totals)
	least, greatest := w.extremes()
	for h, x := range w.m.Question.Hypotheses {
		s := Score{
			Hypothesis: x.ID, Ordinal: x.Ordinal, Rank: ranks[h], Inconsistency: float(counts[h]), Weighted: float(weighted[h]), Consistency: float(support[h]),
		}
		for r := h; r < len(w.g.cells); r += w.g.hyps {
			switch w.g.cells[r] {
			case unrated:
				s.Unrated++
			case notApplicable:
				s.NA++
			}
		}
		s.Rated = w.g.rows - s.Unrated
		s.AllRated = w.g.rows > 0 && s.Unrated == 0
		if w.g.stands[h] {
			s.Level = levelOf(w.totals[h], least, greatest)
			s.Prior, s.Posterior = priors[h]/sum, new(posterior[h])
			s.Normalised = new(float64(weighted[h]) / float64(most[h]))
			for o := range ranks {
				s.Tied = s.Tied || o != h && ranks[o] == ranks[h]
			}
		}
		w.m.Scores = append(w.m.Scores, s)
	}
	w.m.Order = w.ids(w.ordered(ranks)...)
}

// extremes returns the least and the greatest total of the ranked hypotheses.
func (w *reckoning) extremes() (least, greatest int64) {
	first := true
	for h, t := range w.totals {
		if !w.g.stands[h] {
			continue
		}
		if first || t < least {
			least = t
		}
		if first || t > greatest {
			greatest = t
		}
		first = false
	}
	return least, greatest
}

// levelOf words a total by which third of the span between the least and the greatest it lies in.
func levelOf(total, least, greatest int64) string {
	switch {
	case least == greatest:
		return "same"
	case 3*(total-least) < greatest-least:
		return "low"
	case 3*(total-least) > 2*(greatest-least):
		return "high"
	}
	return "mid"
}

// ordered returns the ranked hypotheses by rank.
func (w *reckoning) ordered(ranks []int) []int {
	var out []int
	for h, r := range ranks {
		if r > 0 {
			out = append(out, h)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return ranks[a] - ranks[b] })
	return out
}

func (w *reckoning) rowScores() {
	q := &w.m.Question
	mine := w.t.cells(w.m.View.By)
	if w.m.View.By == "" {
		mine = make([]level, len(w.t.votes))
	}
	w.m.Rows = make([]RowScore, len(q.Rows))
	all := make([]CellScore, len(w.g.cells)) // one array for all rows
	for i := range q.Rows {
		r := &q.Rows[i]
		row := RowScore{Row: r.ID, Ordinal: r.Ordinal, Weight: float(weightOf(r)), Cells: all[i*w.g.hyps : (i+1)*w.g.hyps : (i+1)*w.g.hyps]}
		if d, ok := diagnosticity(w.g.at(i)); ok {
			row.Diagnosticity, row.Diagnostic = new(d), diagnostic(d)
		}
		for h := range q.Hypotheses {
			at := i*w.g.hyps + h
			v := w.t.votes[at]
			c := CellScore{Hypothesis: q.Hypotheses[h].ID, Value: codes[w.g.cells[at]], Mine: codes[mine[at]], Raters: v.n + v.na, Agreement: v.agreement()}
			if s, ok := v.spread(); ok {
				c.Spread = new(s)
			}
			if c.Agreement == Strong || c.Agreement == Extreme {
				w.m.Disputed++
			}
			row.Cells[h] = c
		}
		w.m.Rows[i] = row
	}
	for _, rows := range w.g.groups {
		if len(rows) > 1 {
			w.m.Clusters = append(w.m.Clusters, Cluster{q.Rows[rows[0]].Origin, labelOf(&q.Rows[rows[0]]), w.rowIDs(rows)})
		}
	}
}

// diagnostic words how far a row tells hypotheses apart.
func diagnostic(d float64) string {
	switch {
	case d == 0:
		return "none"
	case d < .75:
		return "low"
	case d < 1.25:
		return "mid"
	}
	return "high"
}

// labelOf says who a row's origin is.
func labelOf(r *evidence.Row) string {
	switch {
	case r.OriginLabel != "":
		return r.OriginLabel
	case r.Origin != "":
		return r.Origin
	}
	return r.Ordinal
}

func (w *reckoning) raters() {
	for i, name := range w.t.order {
		g, totals := *w.g, w.totals
		if w.m.View.Rater != name && (w.m.View.Rater != "" || len(w.t.order) > 1) { // else it is the view itself
			g.cells = w.t.each[i]
			g.ready()
			totals = g.totals()
		}
		ranks := g.ranks(totals)
		w.m.ByRater = append(w.m.ByRater, RaterScore{
			Rater: name, Rated: filled(g.cells), Of: len(g.cells), Leaders: w.set(g.leaders(totals)), Order: w.ids(w.ordered(ranks)...), Ranks: ranks,
		})
	}
}

// ids returns the identifiers of hypotheses.
func (w *reckoning) ids(hyps ...int) []string {
	out := make([]string, len(hyps))
	for i, h := range hyps {
		out[i] = w.m.Question.Hypotheses[h].ID
	}
	return out
}

// set returns the identifiers of a set of hypotheses, in their order.
func (w *reckoning) set(set uint64) []string { return w.ids(members(set)...) }

// members returns the positions in a set, in order.
func members(set uint64) []int {
	out := make([]int, 0, bits.OnesCount64(set))
	for ; set != 0; set &= set - 1 {
		out = append(out, bits.TrailingZeros64(set))
	}
	return out
}

func (w *reckoning) rowIDs(rows []int) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = w.m.Question.Rows[r].ID
	}
	return out
}
