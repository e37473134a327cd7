package score

import (
	"slices"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Role is a part of a statement.
type Role int

// The roles.
const (
	Source Role = iota
	Cue
	Content
	roles
)

// String returns the role's name in lower case.
func (r Role) String() string { return [...]string{"source", "cue", "content"}[r] }

// Statement is one saying as its spans, by role. Spans are code points of the text, in any order.
type Statement [roles][]text.Span

// From takes the spans out of a reader's statements. Those with neither cue nor content are left out.
func From(proposed []evidence.Statement) []Statement {
	out := make([]Statement, 0, len(proposed))
	for _, p := range proposed {
		s := Statement{spans(p.Source.Spans), spans(p.Cue.Spans), spans(p.Content.Spans)}
		if len(s[Cue])+len(s[Content]) > 0 {
			out = append(out, s)
		}
	}
	return out
}

func spans(pieces []evidence.Piece) []text.Span {
	out := make([]text.Span, len(pieces))
	for i, p := range pieces {
		out[i] = p.Span
	}
	return out
}

// characters is a text with its white space marked.
type characters []bool // by code point: not white space

func charactersOf(t *text.Text) characters {
	c := make(characters, 0, t.Len())
	for _, r := range t.String() {
		c = append(c, !space(r))
	}
	return c
}

// space also takes the four information separators, as Unicode's bidirectional classes do.
func space(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// clip keeps a span inside the text.
func (c characters) clip(s text.Span) text.Span {
	s.Start = max(0, min(s.Start, len(c)))
	s.End = max(s.Start, min(s.End, len(c)))
	return s
}

// tight returns the spans in order, without outer white space, with pieces joined that only white space parts.
func (c characters) tight(spans []text.Span) []text.Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b text.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	var out []text.Span
	for _, s := range slices.Compact(sorted) {
		s = c.clip(s)
		for s.Start < s.End && !c[s.Start] {
			s.Start++
		}
		for s.End > s.Start && !c[s.End-1] {
			s.End--
		}
		if s.Empty() {
			continue
		}
		if n := len(out); n > 0 && (out[n-1].End >= s.Start || c.blank(out[n-1].End, s.Start)) {
			out[n-1].End = s.End
		} else {
			out = append(out, s)
		}
	}
	return out
}

func (c characters) blank(from, to int) bool {
	for _, solid := range c[from:to] {
		if solid {
			return false
		}
	}
	return true
}

// mark sets the role's characters in a set and returns how many are new.
func (c characters) mark(set []bool, spans []text.Span) (added int) {
	for _, s := range spans {
		s = c.clip(s)
		for i := s.Start; i < s.End; i++ {
			if c[i] && !set[i] {
				set[i] = true
				added++
			}
		}
	}
	return added
}

// shared counts the characters that two contents have in common, given as tight spans without overlaps.
func (c characters) shared(a, b []text.Span) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		n += c.count(text.Span{Start: max(a[i].Start, b[j].Start), End: min(a[i].End, b[j].End)})
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

func (c characters) count(s text.Span) (n int) {
	for i := s.Start; i < s.End; i++ {
		if c[i] {
			n++
		}
	}
	return n
}
