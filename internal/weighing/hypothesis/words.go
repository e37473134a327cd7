package hypothesis

import (
	"fmt"
	"strings"
)

// InWords says what a move did, for a log that people read. Names are looked up on the board, which may hold what came after.
func (b *Board) InWords(m Move) string {
	h := func() string {
		for _, x := range b.q.Hypotheses {
			if x.ID == m.Hypothesis {
				return x.Ordinal
			}
		}
		return "a hypothesis"
	}
	e := func() string {
		if i, ok := b.lookRow(m.Row); ok {
			return b.q.Rows[i].Ordinal
		}
		return "a row"
	}
	switch m.Op {
	case Ask:
		return "asked: " + deref(m.Title)
	case Retitle:
		if m.Title == nil {
			return "changed the note"
		}
		return "named anew: " + *m.Title
	case AddHyp:
		return "added " + h() + ": " + deref(m.Text)
	case EditHyp:
		return "changed " + h()
	case DropHyp:
		return "removed " + h()
	case AddRow:
		return "added " + e() + ": " + deref(m.Words)
	case addRows:
		return "added the rows of a file"
	case EditRow:
		return "changed " + e()
	case DropRow:
		return "removed " + e()
	case WeighRow:
		var parts []string
		if m.Credibility != "" {
			parts = append(parts, "credibility "+string(m.Credibility))
		}
		if m.Relevance != "" {
			parts = append(parts, "relevance "+string(m.Relevance))
		}
		return "weighed " + e() + ": " + strings.Join(parts, ", ")
	case Rate:
		if m.Value == "" {
			return fmt.Sprintf("took back the rating of %s against %s", e(), h())
		}
		out := fmt.Sprintf("rated %s against %s: %s", e(), h(), m.Value)
		if why := deref(m.Why); why != "" {
			out += ", because " + why
		}
		return out
	case Settings:
		return "changed how the matrix is reckoned"
	case Drop:
		return "put the question aside"
	case Reopen:
		return "took the question up again"
	}
	return string(m.Op)
}

// lookRow finds a row, removed ones too.
func (b *Board) lookRow(id string) (int, bool) {
	i, ok := b.rows[id]
	if ok && i >= 0 {
		return i, true
	}
	for i := range b.q.Rows {
		if b.q.Rows[i].ID == id {
			return i, true
		}
	}
	return 0, false
}

// Title returns what the question is called.
func (b *Board) Title() string { return b.q.Title }
