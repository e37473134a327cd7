package hypothesis

import (
	"encoding/json"
	"errors"

	"hearsay/internal/evidence"
)

// Board is a question as it came out of its moves, to which further moves can be put.
type Board struct {
	q          evidence.Question
	asked      bool
	hypotheses map[string]int // by identifier; those removed have -1
	rows       map[string]int
	ratings    map[cell]int
	hyps, evs  int // ever added, undone ones too: what ordinals count
	skipped    []Skipped
}

// cell names a rating.
type cell struct{ row, hypothesis, rater string }

// Skipped is an event that could not be followed.
type Skipped struct {
	Decision string `json:"decision"`
	Why      string `json:"why"`
}

// Fold makes a question of the events that wrote it, oldest first; undone ones are passed over. What cannot be followed (a move that
// is not understood, or is about a row that is not there) is skipped with a note and never ends the fold: a log may come from
// anywhere.
func Fold(id string, log []evidence.Decision) *Board {
	b := newBoard(id)
	for _, d := range log {
		if d.Subject != id || d.Verdict != evidence.Write {
			continue
		}
		var m Written
		err := json.Unmarshal([]byte(d.Value), &m)
		if d.Undone {
			b.count(m)
			continue
		}
		if err != nil {
			err = errors.New("its move cannot be read")
		} else {
			err = b.follow(m, d)
		}
		if err != nil {
			b.skipped = append(b.skipped, Skipped{d.ID, err.Error()})
		}
		b.q.Decision, b.q.Changed = d.ID, d.At
	}
	return b
}

func newBoard(id string) *Board {
	return &Board{
		q: evidence.Question{
			ID: id, State: Open, Settings: Preset(),
			Hypotheses: []evidence.Hypothesis{}, Rows: []evidence.Row{}, Ratings: []evidence.Rating{}, Raters: []string{},
		},
		hypotheses: map[string]int{}, rows: map[string]int{}, ratings: map[cell]int{},
	}
}

// follow follows a move as it stands in the log. Of many rows each is followed that can be.
func (b *Board) follow(m Written, d evidence.Decision) error {
	if m.Op != addRows {
		return b.apply(m.Move, d)
	}
	if !b.asked {
		b.count(m)
		return errNotAsked
	}
	var first error
	for _, r := range m.Rows {
		if r.Op = AddRow; first == nil {
			first = b.apply(r, d)
		} else {
			_ = b.apply(r, d) // one note is enough
		}
	}
	return first
}

// count lets an addition that was undone keep its ordinal, so that those after it keep theirs.
func (b *Board) count(m Written) {
	switch m.Op {
	case AddHyp:
		b.hyps++
	case AddRow:
		b.evs++
	case addRows:
		b.evs += len(m.Rows)
	}
}

// ID returns the question's identifier.
func (b *Board) ID() string { return b.q.ID }

// Exists reports whether somebody asked the question and it was not taken back.
func (b *Board) Exists() bool { return b.asked }

// Skipped returns the events that could not be followed.
func (b *Board) Skipped() []Skipped { return append([]Skipped{}, b.skipped...) }

// Question returns the question without what was removed.
func (b *Board) Question() evidence.Question {
	q := b.q
	q.Hypotheses, q.Rows = []evidence.Hypothesis{}, make([]evidence.Row, 0, len(b.q.Rows))
	for i, h := range b.q.Hypotheses {
		if b.hypotheses[h.ID] == i {
			q.Hypotheses = append(q.Hypotheses, h)
		}
	}
	for i, r := range b.q.Rows {
		if b.rows[r.ID] == i {
			q.Rows = append(q.Rows, r)
		}
	}
	q.Ratings = make([]evidence.Rating, 0, len(b.q.Ratings))
	for _, r := range b.q.Ratings {
		if r.Value != "" && b.rows[r.Row] >= 0 && b.hypotheses[r.Hypothesis] >= 0 {
			q.Ratings = append(q.Ratings, r)
		}
	}
	q.Raters = []string{}
	seen := map[string]bool{}
	for _, r := range q.Ratings {
		if !seen[r.Rater] {
			seen[r.Rater] = true
			q.Raters = append(q.Raters, r.Rater)
		}
	}
	return q
}

var errNotAsked = errors.New("the question was not asked, or that was taken back")

// apply follows one move, or says in one sentence why it cannot.
func (b *Board) apply(m Move, d evidence.Decision) error {
	if err := m.check(); err != nil {
		b.count(Written{Move: m})
		return err
	}
	if b.asked == (m.Op == Ask) {
		b.count(Written{Move: m})
		if b.asked {
			return errors.New("the question is asked already")
		}
		return errNotAsked
	}
	switch m.Op {
	case Ask:
		b.asked = true
		b.q.By, b.q.At, b.q.Title = d.By, d.At, *m.Title
		set(&b.q.Note, m.Note)
	case Retitle:
		set(&b.q.Title, m.Title)
		set(&b.q.Note, m.Note)
	case AddHyp:
		return b.addHypothesis(m)
	case EditHyp, DropHyp:
		i, err := b.hypothesis(m.Hypothesis)
		if err != nil {
			return err
		}
		if m.Op == DropHyp {
			b.hypotheses[m.Hypothesis] = -1
			return nil
		}
		h := &b.q.Hypotheses[i]
		set(&h.Text, m.Text)
		set(&h.Note, m.Note)
		set(&h.Prior, m.Prior)
	case AddRow:
		return b.addRow(m, d)
	case EditRow, DropRow, WeighRow:
		i, err := b.row(m.Row)
		if err != nil {
			return err
		}
		if m.Op == DropRow {
			b.rows[m.Row] = -1
			return nil
		}
		change(&b.q.Rows[i], m)
	case Rate:
		if _, err := b.row(m.Row); err != nil {
			return err
		}
		c := Cell{Hypothesis: m.Hypothesis, Value: m.Value, Rater: d.By}
		if i, ok := b.ratings[cell{m.Row, m.Hypothesis, d.By}]; ok && m.Value != "" {
			c.Why = b.q.Ratings[i].Why
		}
		set(&c.Why, m.Why)
		return b.rate(m.Row, c, d)
	case Settings:
		s := &b.q.Settings
		if m.Counting != "" {
			s.Counting = m.Counting
		}
		set(&s.Weights, m.Weights)
		set(&s.Blind, m.Blind)
		set(&s.Likelihoods, m.Likelihoods)
	case Drop, Reopen:
		b.q.State = map[Op]string{Drop: Dropped, Reopen: Open}[m.Op]
	}
	return nil
}
