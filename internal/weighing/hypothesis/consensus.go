package hypothesis

import (
	"math"

	"hearsay/internal/evidence"
)

// votes are what raters say of a cell.
type votes struct {
	n, na        int // on the scale, and not applicable
	sum, squares int
}

// tally is every rating by cell and rater.
type tally struct {
	hyps   int
	votes  []votes        // by cell, row by row
	raters map[string]int // position in order
	order  []string       // by first rating
	each   [][]level      // by rater: cells, row by row
}

// tallied counts the ratings of a question. Those of rows or hypotheses that are not there, and of no known code, are passed over.
func tallied(q *evidence.Question) *tally {
	t := &tally{hyps: len(q.Hypotheses), votes: make([]votes, len(q.Rows)*len(q.Hypotheses)), raters: map[string]int{}}
	rows, hyps := make(map[string]int, len(q.Rows)), make(map[string]int, len(q.Hypotheses))
	for i := range q.Rows {
		rows[q.Rows[i].ID] = i
	}
	for i := range q.Hypotheses {
		hyps[q.Hypotheses[i].ID] = i
	}
	row, rowID, h, who := -1, "", -1, -1
	for i := range q.Ratings {
		r := &q.Ratings[i]
		if r.Row != rowID || row < 0 { // ratings mostly come row by row
			at, ok := rows[r.Row]
			if !ok {
				continue
			}
			row, rowID = at, r.Row
		}
		if h++; h >= t.hyps || q.Hypotheses[h].ID != r.Hypothesis { // and in the order of the hypotheses
			at, ok := hyps[r.Hypothesis]
			if h = at; !ok {
				h = -1
				continue
			}
		}
		l := levelOfCode(r.Value)
		if l == unrated {
			continue
		}
		if who < 0 || t.order[who] != r.Rater {
			at, ok := t.raters[r.Rater]
			if who = at; !ok {
				who = len(t.order)
				t.raters[r.Rater] = who
				t.order = append(t.order, r.Rater)
				t.each = append(t.each, make([]level, len(t.votes)))
			}
		}
		t.each[who][row*t.hyps+h] = l
	}
	for _, cells := range t.each {
		for c, l := range cells {
			v := &t.votes[c]
			switch {
			case l == unrated:
			case l == notApplicable:
				v.na++
			default:
				value := int(l - neutral)
				v.n, v.sum, v.squares = v.n+1, v.sum+value, v.squares+value*value
			}
		}
	}
	return t
}

// cells returns the cells of one rater, or for "" the consensus. A rater who rated nothing has nothing but unrated cells.
func (t *tally) cells(rater string) []level {
	if rater != "" {
		if i, ok := t.raters[rater]; ok {
			return t.each[i]
		}
		return make([]level, len(t.votes))
	}
	if len(t.each) == 1 {
		return t.each[0]
	}
	out := make([]level, len(t.votes))
	for i, v := range t.votes {
		out[i] = v.consensus()
	}
	return out
}

// consensus is NA where more say so than rate, else the mean rounded, halves towards N.
func (v votes) consensus() level {
	switch {
	case v.n+v.na == 0:
		return unrated
	case v.na > v.n:
		return notApplicable
	}
	size := max(v.sum, -v.sum)
	mean := (2*size + v.n - 1) / (2 * v.n) // the nearest, a half down
	if v.sum < 0 {
		mean = -mean
	}
	return neutral + level(mean)
}

// spread returns the population standard deviation of what raters say, and whether at least two do.
func (v votes) spread() (float64, bool) {
	if v.n < 2 {
		return 0, false
	}
	return math.Sqrt(float64(v.n*v.squares-v.sum*v.sum)) / float64(v.n), true
}

// The words for how far raters agree.
const (
	Agreed  = "consensus"
	Mild    = "mild"
	Strong  = "strong"
	Extreme = "extreme"
)

// agreement words the spread as the Burton tool does.
func (v votes) agreement() string {
	s, _ := v.spread()
	switch {
	case v.n+v.na < 2:
		return ""
	case s > 1.74:
		return Extreme
	case s > 1:
		return Strong
	case s > .25 || v.na > 0 && v.n > 0:
		return Mild
	}
	return Agreed
}

// filled counts the cells that are rated.
func filled(cells []level) int {
	return len(cells) - count(cells, unrated)
}

func count(cells []level, l level) int {
	n := 0
	for _, c := range cells {
		if c == l {
			n++
		}
	}
	return n
}
