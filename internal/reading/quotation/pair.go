package quotation

import (
	"hearsay/internal/reading"
)

// pair decides what each mark does and which close which.
func (f *finder) pair(p reading.Paragraph) {
	f.carry(p)
	f.open = f.open[:0]
	for i := range f.marks {
		m := &f.marks[i]
		if m.unopened {
			m.role = opens
			f.open = append(f.open, i)
			continue
		}
		if m.family == single {
			f.single(i)
			continue
		}
		at := f.innermost(m.family)
		switch {
		case at >= 0 && f.closesHere(i, at):
			f.close(i, at)
		case f.opensHere(i, p):
			m.role = opens
			f.open = append(f.open, i)
		case m.family == double && m.before && !m.after && f.mismatched(single):
			f.close(i, len(f.open)-1)
		}
	}
}

// carry puts a mark at the start of a paragraph that goes on with a quotation without saying so.
func (f *finder) carry(p reading.Paragraph) {
	if f.carried < 0 || len(f.marks) == 0 || f.marks[0].token == p.First {
		return
	}
	m := f.marks[0]
	if m.family != f.family || m.shape == opening || !m.before || m.after || m.number || m.family == single {
		return
	}
	f.marks = append(f.marks, mark{})
	copy(f.marks[1:], f.marks)
	f.marks[0] = mark{token: p.First, family: f.family, partner: -1, unopened: true}
}

// innermost returns the place in open of the innermost mark of a family, -1 when none is open or it lies too deep.
func (f *finder) innermost(k family) int {
	for at := len(f.open) - 1; at >= max(0, len(f.open)-most); at-- {
		if f.marks[f.open[at]].family == k {
			return at
		}
	}
	return -1
}

// close ties mark i to the open mark at place at. What was opened in between was never closed and opens nothing.
func (f *finder) close(i, at int) {
	o := f.open[at]
	f.marks[o].partner = i
	f.marks[i].role = closes
	for _, lost := range f.open[at+1:] {
		f.marks[lost].role = nothing
	}
	f.open = f.open[:at]
}

// closesHere reports whether mark i, with a mark of its family open, closes it.
func (f *finder) closesHere(i, at int) bool {
	m, o := f.marks[i], f.marks[f.open[at]]
	switch m.shape {
	case closing:
		// Guillemets may point inwards: the shape that opened does not close.
		return o.shape != closing || m.before || !m.after
	case opening:
		// German marks close with the glyph that opens in English; others by mistake.
		return !m.after || m.before && (o.shape == closing || f.low(f.open[at]))
	}
	if m.number && !m.after && f.onlyCloses(i+1) {
		return false // 6" within a quotation that another mark closes
	}
	return m.before || !m.after
}

// low reports whether a mark is a low one, which the high “ closes.
func (f *finder) low(i int) bool {
	t := f.r.Tokens[f.marks[i].token]
	return f.s[t.Start:t.End] == "„"
}

// opensHere reports whether mark i opens a quotation.
func (f *finder) opensHere(i int, p reading.Paragraph) bool {
	m := f.marks[i]
	if m.token == p.First && p.Last > m.token+1 && !m.before {
		return true // whatever its shape, and with a blank behind it
	}
	switch m.shape {
	case opening:
		return m.after || !m.before
	case closing:
		return m.after && !m.before
	}
	return m.after && !m.number && (!m.before || i+1 < len(f.marks))
}

// onlyCloses reports whether mark i exists and can do nothing but close a double quotation.
func (f *finder) onlyCloses(i int) bool {
	if i >= len(f.marks) {
		return false
	}
	m := f.marks[i]
	return m.family == double && m.shape != opening && m.before && !m.after
}

// single decides over a mark of one stroke, which is mostly an apostrophe.
func (f *finder) single(i int) {
	m := &f.marks[i]
	top := len(f.open) - 1
	if top >= 0 && f.marks[f.open[top]].family == single && m.shape != opening && m.before {
		if !(m.plural && f.closedLater(i)) {
			f.close(i, top)
			return
		}
		return
	}
	switch {
	case m.canOpen() && (m.shape == opening || f.closedLater(i)):
		m.role = opens
		f.open = append(f.open, i)
	case m.ended && !m.after && f.mismatched(double) && !f.innermostCloses(i):
		f.close(i, top)
	}
}

// mismatched reports whether the innermost open mark is a curly one of the family, which a mark of another may close by
// a slip: “so.’
func (f *finder) mismatched(k family) bool {
	n := len(f.open)
	return n > 0 && f.marks[f.open[n-1]].family == k && f.marks[f.open[n-1]].shape == opening
}

// innermostCloses reports whether a double mark behind i closes before another opens.
func (f *finder) innermostCloses(i int) bool {
	for j := i + 1; j < len(f.marks) && j <= i+farthest; j++ {
		if m := f.marks[j]; m.family == double {
			return m.shape != opening && m.before
		}
	}
	return false
}

// farthest is how many marks ahead the end of a single quotation is looked for.
const farthest = 16

// closedLater reports whether a mark behind i surely closes a single quotation, before another one opens and before
// what surrounds it closes.
func (f *finder) closedLater(i int) bool {
	depth := 0
	for j := i + 1; j < len(f.marks) && j <= i+farthest; j++ {
		m := f.marks[j]
		switch {
		case m.family == single && m.canOpen() && !m.before:
			return false
		case m.family == single && m.before && !m.after && !m.plural:
			return true
		case m.family == double && m.canOpen() && !m.before:
			depth++
		case m.family == double && m.before:
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return false
}

// discard takes back what was opened by a slip, and settles the kind of the marks that are no quotation's.
func (f *finder) discard() {
	var seen [whiteCorner + 1][closing + 1]bool // such an opening mark, further on
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		if m.role == opens {
			if m.partner < 0 && (m.unopened || seen[m.family][m.shape] || m.family == single && (m.shape != opening || m.token != f.first())) {
				m.role = nothing
			}
			seen[m.family][m.shape] = true
		}
		if m.role != nothing {
			continue
		}
		switch t := &f.r.Tokens[m.token]; {
		case m.number && (m.shape == straight || m.family == single):
			t.Kind = reading.Symbol
		case m.family == single && m.before:
			t.Kind = reading.Word
		case m.family == single && m.shape != opening:
			t.Kind = reading.Punctuation
		}
	}
}

func (f *finder) first() int { return f.r.Paragraphs[f.r.Tokens[f.marks[0].token].Paragraph].First }
