package report

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/products"
)

// partKind says what a part of a leaf is.
type partKind uint8

const (
	partText  partKind = iota
	partMark           // markup: it is not printed
	partCite           // one [@…]
	partBreak          // the end of a line: a blank, or where hard a new line
)

// part is a stretch of a leaf, in bytes of its buffer.
type part struct {
	kind       partKind
	start, end int
	text       string // as it is printed
	strong     bool
	emph       bool
	code       bool
	hard       bool
	link       string
	cites      []cited
}

// most bytes that a citation or an address in a link may have: what is looked ahead for is bounded, so that time stays linear.
const (
	longestCitation = 1000
	longestAddress  = 2000
	longestEntity   = 32
)

// scanner reads what stands in a leaf.
type scanner struct {
	s      []byte
	out    []part
	from   int // text begins here that is not yet put out
	strong bool
	emph   bool
	link   string
	until  int // where the text of the open link ends, -1 for none
	after  int // and the whole of it
	ticks  map[int]int
	match  map[int]int // closing brackets by opening ones
	styles map[int]style
}

// style is what a run of asterisks or underlines does.
type style struct {
	width        int
	strong, emph bool // turned by it
}

// inline reads emphasis, code, links, breaks and citations. What does not close is text.
func inline(s []byte) []part {
	sc := scanner{s: s, until: -1}
	sc.look()
	sc.read()
	return sc.out
}

// look finds, in one pass, which runs of backquotes and which brackets belong together, and where citations are.
func (sc *scanner) look() {
	s := sc.s
	sc.ticks, sc.match = map[int]int{}, map[int]int{}
	last := map[int]int{} // runs of backquotes by length
	type run struct{ at, n int }
	var runs []run
	for i := 0; i < len(s); i++ {
		if s[i] != '`' {
			continue
		}
		n := i
		for n < len(s) && s[n] == '`' {
			n++
		}
		runs = append(runs, run{i, n - i})
		i = n
	}
	for k := len(runs) - 1; k >= 0; k-- {
		if to, ok := last[runs[k].n]; ok {
			sc.ticks[runs[k].at] = to
		}
		last[runs[k].n] = runs[k].at
	}
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '`':
			if to, ok := sc.ticks[i]; ok {
				n := i
				for s[n] == '`' {
					n++
				}
				i = to + (n - i) - 1
				continue
			}
			for i+1 < len(s) && s[i+1] == '`' {
				i++
			}
		case '[':
			open = append(open, i)
		case ']':
			if len(open) > 0 {
				sc.match[open[len(open)-1]] = i
				open = open[:len(open)-1]
			}
		}
	}
	sc.styles = emphasis(s, sc.ticks)
}

// emphasis pairs runs of asterisks and underlines: one is emphasis, two are strong, three both. A run opens where it stands before a
// word and closes where it stands behind one; underlines within words are none, and neither is what stands in code.
func emphasis(s []byte, ticks map[int]int) map[int]style {
	type opener struct{ at, n int }
	out := map[int]style{}
	open := map[[2]int][]opener{}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' {
			i++
			continue
		}
		if c == '`' {
			n := i
			for n < len(s) && s[n] == '`' {
				n++
			}
			if to, ok := ticks[i]; ok {
				n += to - i
			}
			i = n - 1
			continue
		}
		if c != '*' && c != '_' {
			continue
		}
		n := i
		for n < len(s) && s[n] == c {
			n++
		}
		width := n - i
		before, _ := utf8.DecodeLastRune(s[:i])
		after, _ := utf8.DecodeRune(s[n:])
		if i == 0 {
			before = ' '
		}
		if n == len(s) {
			after = ' '
		}
		left := !unicode.IsSpace(after) && (!punctuation(after) || unicode.IsSpace(before) || punctuation(before))
		right := !unicode.IsSpace(before) && (!punctuation(before) || unicode.IsSpace(after) || punctuation(after))
		opens, closes := left, right
		if c == '_' {
			opens, closes = left && (!right || punctuation(before)), right && (!left || punctuation(after))
		}
		if key := [2]int{int(c), width}; width <= 3 {
			if list := open[key]; closes && len(list) > 0 {
				from := list[len(list)-1]
				open[key] = list[:len(list)-1]
				st := style{width: width, strong: width > 1, emph: width != 2}
				out[from.at], out[i] = st, st
			} else if opens {
				open[key] = append(list, opener{i, width})
			}
		}
		i = n - 1
	}
	return out
}

func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func (sc *scanner) put(p part) {
	sc.out = append(sc.out, p)
	sc.from = p.end
}

// flush puts out the text before a byte.
func (sc *scanner) flush(to int) {
	if to > sc.from {
		sc.put(part{kind: partText, start: sc.from, end: to, text: string(sc.s[sc.from:to]), strong: sc.strong, emph: sc.emph, link: sc.link})
	}
}

func (sc *scanner) mark(from, to int) {
	sc.flush(from)
	sc.put(part{kind: partMark, start: from, end: to})
}

// literal puts out text that is written otherwise than it reads.
func (sc *scanner) literal(from, to int, text string, code bool) {
	sc.flush(from)
	sc.put(part{kind: partText, start: from, end: to, text: text, strong: sc.strong, emph: sc.emph, link: sc.link, code: code})
}

func (sc *scanner) read() {
	s := sc.s
	for i := 0; i < len(s); {
		if i == sc.until {
			sc.mark(i, sc.after)
			i, sc.until, sc.link = sc.after, -1, ""
			continue
		}
		switch c := s[i]; c {
		case '\\':
			i = sc.escape(i)
		case '\n':
			i = sc.line(i)
		case '`':
			i = sc.codeSpan(i)
		case '*', '_':
			st, ok := sc.styles[i]
			if !ok {
				for i < len(s) && s[i] == c {
					i++
				}
				continue
			}
			sc.mark(i, i+st.width)
			sc.strong, sc.emph = sc.strong != st.strong, sc.emph != st.emph
			i += st.width
		case '!':
			if i+1 < len(s) && s[i+1] == '[' {
				if end, _, ok := sc.target(i + 1); ok && sc.until < 0 {
					sc.mark(i, i+2)
					sc.until, sc.after = sc.match[i+1], end
					i += 2
					continue
				}
			}
			i++
		case '[':
			i = sc.bracket(i)
		case '<':
			i = sc.autolink(i)
		case '&':
			i = sc.entity(i)
		default:
			i++
		}
	}
	sc.flush(len(s))
}

func (sc *scanner) escape(i int) int {
	s := sc.s
	switch {
	case i+1 == len(s):
	case s[i+1] == '\n':
		sc.flush(i)
		sc.put(part{kind: partBreak, start: i, end: i + 2, hard: true})
		return i + 2
	case s[i+1] < utf8.RuneSelf && punctuation(rune(s[i+1])):
		sc.literal(i, i+2, string(s[i+1]), false)
		return i + 2
	}
	return i + 1
}

// line ends a line: two blanks before it make a new one in print.
func (sc *scanner) line(i int) int {
	s, from := sc.s, i
	for from > sc.from && (s[from-1] == ' ' || s[from-1] == '\r') {
		from--
	}
	to := i + 1
	for to < len(s) && (s[to] == ' ' || s[to] == '\t') {
		to++
	}
	sc.flush(from)
	sc.put(part{kind: partBreak, start: from, end: to, hard: strings.HasPrefix(string(s[from:i]), "  ")})
	return to
}

func (sc *scanner) codeSpan(i int) int {
	n := i
	for n < len(sc.s) && sc.s[n] == '`' {
		n++
	}
	to, ok := sc.ticks[i]
	if !ok {
		return n
	}
	body := strings.ReplaceAll(string(sc.s[n:to]), "\n", " ")
	if len(body) > 2 && body[0] == ' ' && body[len(body)-1] == ' ' {
		body = body[1 : len(body)-1]
	}
	end := to + (n - i)
	sc.literal(i, end, body, true)
	return end
}

// bracket reads a citation or a link.
func (sc *scanner) bracket(i int) int {
	end, ok := sc.match[i]
	if !ok {
		return i + 1
	}
	if end-i <= longestCitation {
		if list := citations(sc.s[i:end+1], i); len(list) > 0 {
			sc.flush(i)
			sc.put(part{kind: partCite, start: i, end: end + 1, cites: list})
			return end + 1
		}
	}
	if sc.until >= 0 {
		return i + 1
	}
	if after, address, ok := sc.target(i); ok {
		sc.mark(i, i+1)
		sc.until, sc.after, sc.link = end, after, address
	}
	return i + 1
}

// target reads the address behind the brackets that open at i: where it ends, and the address where a document may lead there.
func (sc *scanner) target(i int) (end int, address string, ok bool) {
	s := sc.s
	closing, ok := sc.match[i]
	if !ok || closing+1 >= len(s) || s[closing+1] != '(' {
		return 0, "", false
	}
	depth := 0
	for j := closing + 2; j < len(s) && j < closing+longestAddress; j++ {
		switch s[j] {
		case '\n':
			return 0, "", false
		case '\\':
			j++
		case '(':
			depth++
		case ')':
			if depth > 0 {
				depth--
				continue
			}
			address = strings.TrimSpace(string(s[closing+2 : j]))
			if at := strings.IndexAny(address, " \t"); at >= 0 { // a title
				address = address[:at]
			}
			return j + 1, products.LinkTo(strings.Trim(address, "<>")), true
		}
	}
	return 0, "", false
}

// autolink reads <https://…>.
func (sc *scanner) autolink(i int) int {
	for j := i + 1; j < len(sc.s) && j < i+longestAddress && sc.s[j] > ' ' && sc.s[j] != '<'; j++ {
		if sc.s[j] != '>' {
			continue
		}
		if address := products.LinkTo(string(sc.s[i+1 : j])); address != "" && sc.until < 0 {
			sc.flush(i)
			sc.put(part{kind: partText, start: i, end: j + 1, text: address, strong: sc.strong, emph: sc.emph, link: address})
			return j + 1
		}
		break
	}
	return i + 1
}

func (sc *scanner) entity(i int) int {
	for j := i + 1; j < len(sc.s) && j < i+longestEntity; j++ {
		c := sc.s[j]
		if c == ';' {
			if is := html.UnescapeString(string(sc.s[i : j+1])); is != string(sc.s[i:j+1]) {
				sc.literal(i, j+1, is, false)
				return j + 1
			}
			break
		}
		if !(c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			break
		}
	}
	return i + 1
}
