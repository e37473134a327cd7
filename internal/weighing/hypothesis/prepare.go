package hypothesis

import (
	"fmt"
	"strings"
	"time"

	"hearsay/internal/evidence"
)

// Begin returns the board of a question that is about to be asked, and its identifier, which follows from who asks what when.
func Begin(title, by string, at time.Time) *Board {
	return newBoard(evidence.NewID(evidence.PrefixQuestion, title, by, at.UnixMilli()))
}

// Put checks a move that somebody wants to make, and makes it on the board. The move that it returns is the one to be written:
// rows and hypotheses are named by their whole identifiers, those that are added have theirs. d is the event that it will be, so
// far as that is known: By and At. The error says in one sentence what is wrong and wraps [evidence.ErrInvalid], or
// [evidence.ErrNotFound] for a name that leads nowhere.
func (b *Board) Put(m Move, d evidence.Decision) (Move, error) {
	var err error
	lead := func(name *string, prefix string, known map[string]int, kept func() []named) {
		if i, ok := known[*name]; *name != "" && err == nil && (!ok || i < 0) {
			*name, err = find(*name, prefix, kept())
		}
	}
	m.trim()
	if m.Op == AddHyp {
		m.Hypothesis = evidence.NewID(evidence.PrefixHypothesis, b.q.ID, b.hyps, d.At.UnixMilli(), deref(m.Text))
	} else {
		lead(&m.Hypothesis, evidence.PrefixHypothesis, b.hypotheses, b.namedHypotheses)
	}
	if m.Op == AddRow {
		m.Row = evidence.NewID(evidence.PrefixRow, b.q.ID, b.evs, d.At.UnixMilli(), deref(m.Words))
	} else {
		lead(&m.Row, evidence.PrefixRow, b.rows, b.namedRows)
	}
	for i := range m.Ratings {
		lead(&m.Ratings[i].Hypothesis, evidence.PrefixHypothesis, b.hypotheses, b.namedHypotheses)
	}
	if err != nil {
		return m, err
	}
	if err := b.apply(m, d); err != nil {
		return m, fmt.Errorf("%w: %w", evidence.ErrInvalid, err)
	}
	b.q.Changed = d.At
	return m, nil
}

// Hypothesis returns the identifier of the hypothesis that a name stands for: the identifier itself, an ordinal, or a beginning that
// only one has. Errors are those of [Board.Put].
func (b *Board) Hypothesis(name string) (string, error) {
	return find(name, evidence.PrefixHypothesis, b.namedHypotheses())
}

// Row does the same for a row.
func (b *Board) Row(name string) (string, error) {
	return find(name, evidence.PrefixRow, b.namedRows())
}

// trim takes white space off both ends of what people type.
func (m *Move) trim() {
	for _, s := range []**string{&m.Title, &m.Text, &m.Note, &m.Words, &m.Origin, &m.OriginLabel, &m.Source} {
		if *s != nil {
			t := strings.TrimSpace(**s)
			*s = &t
		}
	}
	m.Ratings = append([]Cell(nil), m.Ratings...) // changed below: not the caller's own
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// named is a row or hypothesis by what it may be called.
type named struct{ id, ordinal string }

func (b *Board) namedHypotheses() []named {
	var out []named
	for i, h := range b.q.Hypotheses {
		if b.hypotheses[h.ID] == i {
			out = append(out, named{h.ID, h.Ordinal})
		}
	}
	return out
}

func (b *Board) namedRows() []named {
	out := make([]named, 0, len(b.q.Rows))
	for i, r := range b.q.Rows {
		if b.rows[r.ID] == i {
			out = append(out, named{r.ID, r.Ordinal})
		}
	}
	return out
}

// find returns the identifier that a name stands for: the identifier itself, an ordinal, or a beginning that only one has.
func find(name, prefix string, all []named) (string, error) {
	word := map[string]string{evidence.PrefixHypothesis: "hypothesis", evidence.PrefixRow: "row"}[prefix]
	folded := name
	if strings.Contains(name, "_") {
		folded = evidence.Fold(name)
	}
	var hits []string
	for _, n := range all {
		if n.id == folded || strings.EqualFold(n.ordinal, name) {
			return n.id, nil
		}
		if strings.HasPrefix(n.id, folded) && len(folded) > len(prefix)+1 {
			hits = append(hits, n.id)
		}
	}
	switch len(hits) {
	case 1:
		return hits[0], nil
	case 0:
		return "", fmt.Errorf("%w: there is no %s %q in this question", evidence.ErrNotFound, word, name)
	}
	return "", fmt.Errorf("%w: %d %ss begin with %q", evidence.ErrInvalid, len(hits), word, name)
}
