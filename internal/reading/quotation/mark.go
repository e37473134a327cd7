package quotation

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/reading"
)

// family groups the marks that close one another.
type family uint8

const (
	double  family = iota // " “ ” „ `` ''
	single                // ' ‘ ’ ‚ `
	angled                // « »
	pointed               // ‹ ›
	corner                // 「 」
	whiteCorner
)

// shape is what the glyph alone says.
type shape uint8

const (
	straight shape = iota // says nothing
	opening
	closing
)

// role is what a mark turns out to do.
type role uint8

const (
	nothing role = iota
	opens
	closes
)

// mark is a token that may open or close a quotation.
type mark struct {
	token    int
	family   family
	shape    shape
	role     role
	partner  int  // the mark that closes it, -1 for none
	unopened bool // stands for the start of a paragraph that goes on with a quotation without a mark
	before   bool // something that a closing mark may follow touches it on the left
	after    bool // something that an opening mark may precede touches it on the right
	plural   bool // may be the apostrophe of a plural's possessive, or of a clipped word
	ended    bool // a mark that ends a clause touches it on the left
	number   bool // a digit touches it on the left
}

func (m mark) canOpen() bool  { return m.after && !m.before || m.after && m.shape == opening }
func (m mark) canClose() bool { return m.before }

// collect fills the marks of a paragraph.
func (f *finder) collect(p reading.Paragraph) {
	f.marks = f.marks[:0]
	for i := p.First; i < p.Last; i++ {
		if f.r.Tokens[i].Kind == reading.QuoteMark {
			f.marks = append(f.marks, f.mark(i, p))
		}
	}
}

func (f *finder) mark(i int, p reading.Paragraph) mark {
	t := f.r.Tokens[i]
	m := mark{token: i, partner: -1}
	m.family, m.shape = glyph(f.s[t.Start:t.End])
	left, right := f.left(i, p), f.right(i, p)
	m.before, m.after = touchesLeft(left), touchesRight(right)
	m.number = unicode.IsDigit(left)
	switch left {
	case '.', ',', '?', '!', '…':
		m.ended = true
	case 's', 'S', 'x', 'z', 'n':
		m.plural = m.family == single && m.shape != opening && blank(right)
	}
	return m
}

// most is how many marks in a row, or one in another, are looked at: no text has more.
const most = 8

// left returns the character that touches the token at i on the left, marks of quotation passed over, and a blank at
// the paragraph's start.
func (f *finder) left(i int, p reading.Paragraph) rune {
	ts := f.r.Tokens
	for n := 0; n < most && i > p.First && ts[i-1].Kind == reading.QuoteMark && ts[i-1].End == ts[i].Start; n++ {
		i--
	}
	if ts[i].Start == p.Start {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(f.s[:ts[i].Start])
	return r
}

// right is the same on the right.
func (f *finder) right(i int, p reading.Paragraph) rune {
	ts := f.r.Tokens
	for n := 0; n < most && i+1 < p.Last && ts[i+1].Kind == reading.QuoteMark && ts[i].End == ts[i+1].Start; n++ {
		i++
	}
	if ts[i].End == p.End {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(f.s[ts[i].End:])
	if r == '.' && ts[i+1].Len() > 1 {
		return '…' // a quotation may begin with dots, not with a full stop
	}
	return r
}

func glyph(g string) (family, shape) {
	switch g {
	case `"`, "＂":
		return double, straight
	case "“", "„", "‟", "``", "‘‘", "〝":
		return double, opening
	case "”", "''", "’’", "〞", "〟":
		return double, closing
	case "'":
		return single, straight
	case "‘", "‚", "‛", "`":
		return single, opening
	case "«":
		return angled, opening
	case "»":
		return angled, closing
	case "‹":
		return pointed, opening
	case "›":
		return pointed, closing
	case "「":
		return corner, opening
	case "」":
		return corner, closing
	case "『":
		return whiteCorner, opening
	case "』":
		return whiteCorner, closing
	}
	return single, closing // ’ and its kin
}

// touchesLeft reports whether a closing mark may follow r: not a blank, an opening bracket or a dash.
func touchesLeft(r rune) bool {
	switch r {
	case '(', '[', '{', '<', '/', '=', '¿', '¡':
		return false
	}
	return !blank(r) && !dash(r)
}

// touchesRight reports whether an opening mark may stand before r: not before a blank or what follows a word.
func touchesRight(r rune) bool {
	switch r {
	case ')', ']', '}', '>', '.', ',', ';', ':', '!', '?', '/':
		return false
	}
	return !blank(r) && !dash(r)
}

func blank(r rune) bool {
	return unicode.IsSpace(r) || r == 0x200b || r == 0xfeff || r == 0x2060 || r == 0x2028 || r == 0x2029
}

func dash(r rune) bool { return r == '—' || r == '–' || r == '―' || r == '-' }
