package segment

import (
	"strings"
	"unicode/utf8"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// splitter cuts paragraphs into sentences.
type splitter struct {
	r          *reading.Reading
	p          reading.Paragraph
	shouting   bool // the paragraph is set in capitals, which tell nothing then
	titled     bool // every word of weight has one
	references []text.Range
	usage      usage
}

func split(r *reading.Reading) {
	c := splitter{r: r, references: r.References}
	r.Sentences = make([]reading.Sentence, 0, len(r.Tokens)/16+len(r.Paragraphs))
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		p.FirstSentence = len(r.Sentences)
		if !p.Furniture {
			c.p = *p
			c.paragraph(i)
		}
		p.LastSentence = len(r.Sentences)
	}
}

func (c *splitter) paragraph(index int) {
	ts := c.r.Tokens
	first := c.p.First
	add := func(last int) {
		for i := first; i < last; i++ {
			ts[i].Sentence = len(c.r.Sentences)
		}
		c.r.Sentences = append(c.r.Sentences, reading.Sentence{
			Range: text.Range{Start: ts[first].Start, End: ts[last-1].End}, First: first, Last: last, Paragraph: index,
		})
		first = last
	}
	if !c.p.Heading {
		c.shouting, c.titled = capitals(ts[c.p.First:c.p.Last])
		var b brackets
		for i := c.p.First; i < c.p.Last; {
			stop := terminal(ts[i])
			if stop == none {
				b.see(ts, i, first, c.p.Last)
				i++
				continue
			}
			end := c.closers(i + 1)
			if end < c.p.Last && !b.hold(i) && c.ends(stop, first, i, end) {
				add(end)
			}
			i = end
		}
	}
	if first < c.p.Last {
		add(c.p.Last)
	}
}

// mark says what kind of mark could end a sentence.
type mark uint8

const (
	none     mark = iota
	period        // a full stop that is a token
	dotted        // an abbreviation with its full stop
	question      // or an exclamation
	dots          // an ellipsis
)

func terminal(t reading.Token) mark {
	n := t.Norm
	last := n[len(n)-1]
	if t.Kind != reading.Punctuation {
		if last == '.' && len(n) > 1 && t.Kind == reading.Word {
			return dotted
		}
		return none
	}
	switch {
	case n == ".":
		return period
	case last == '.':
		return dots
	case last == '?' || last == '!':
		return question
	case last < utf8.RuneSelf:
		return none
	}
	switch r, _ := utf8.DecodeLastRuneInString(n); r {
	case '…':
		return dots
	case '。', '।', '۔', '．', '｡':
		return period
	case '？', '！', '؟', '‽', '⁇', '⁈', '⁉':
		return question
	}
	return none
}

// closers returns the token behind the closing marks, brackets and note signs that follow a possible end.
func (c *splitter) closers(i int) int {
	ts, quotations := c.r.Tokens, c.r.Quotations
	for ; i < c.p.Last; i++ {
		t := ts[i]
		touches := ts[i-1].End == t.Start
		switch {
		case t.Kind == reading.QuoteMark:
			if q := t.Quotation; q >= 0 {
				if !quotations[q].Closed || quotations[q].Last-1 != i || quotations[q].First == i {
					return i
				}
			} else if !touches {
				return i
			}
		case t.Kind == reading.Numeral && touches && isDay(t.Norm): // a note too
		case t.Kind != reading.Punctuation:
			return i
		case t.Norm == ")" || t.Norm == "]" || t.Norm == "}":
		case t.Norm == "[" && i+2 < c.p.Last && isDay(ts[i+1].Norm) && ts[i+2].Norm == "]":
			i += 2 // a note
		case touches && terminal(t) != none && ts[i-1].Kind != reading.QuoteMark:
		case touches && terminal(t) == period: // “so”.
		default:
			return i
		}
	}
	return i
}

// capitals reports whether nearly all words are in capitals, and whether nearly all of some weight begin with one.
func capitals(ts []reading.Token) (shouting, titled bool) {
	all, shouted, heavy, large := 0, 0, 0, 0
	for _, t := range ts {
		if t.Kind != reading.Word || len(t.Norm) < 2 || t.Norm[0] == '\'' {
			continue
		}
		all++
		if t.AllCaps {
			shouted++
		}
		if len(t.Norm) > 3 {
			heavy++
			if t.Upper {
				large++
			}
		}
	}
	shouting = all > 2 && shouted*10 >= all*8
	return shouting, !shouting && heavy > 2 && large*10 >= heavy*9
}

// ends decides whether the sentence that began at token first ends at the mark at token stop; next is the first token
// behind its closing marks.
func (c *splitter) ends(stop mark, first, at, next int) bool {
	ts := c.r.Tokens
	if at == first || c.inReference(ts[at].Start) || c.inShort(at, next) {
		return false
	}
	begin, opened := next, false // the word behind opening marks
	for begin < c.p.Last && (ts[begin].Kind == reading.QuoteMark || ts[begin].Norm == "(" || ts[begin].Norm == "[" || bulletMark(ts[begin].Norm)) {
		opened = true
		begin++
	}
	if begin == c.p.Last {
		return false
	}
	n := ts[begin]
	if n.Kind == reading.Punctuation {
		switch n.Norm {
		case ",", ";", ":", ")", "]", "/", "-", "--", "–", "—":
			return false
		}
	}
	small := isSmall(n)
	var before reading.Token
	if at > first {
		before = ts[at-1]
	}
	switch stop {
	case period:
		if next == at+1 && at == first+1 && ts[first].Kind == reading.Numeral && len(ts[first].Norm) <= 3 {
			return false // the number of a list's item
		}
		// A small letter follows an abbreviation that no list has, or a writer who does without capitals.
		return !small || opened && next > at+1 || next == at+1 && c.usage.bare(c.r, before.Norm)
	case question:
		if small {
			return next == at+1 && !before.Upper && c.usage.bare(c.r, before.Norm) && !c.said(begin)
		}
		return !(closes(ts, at, next) && c.attribution(begin))
	case dots:
		if small || !opened && n.Kind != reading.Word || words[before.Norm]&(smallWord|starter) != 0 {
			return false // a pause
		}
		return !(closes(ts, at, next) && c.attribution(begin))
	}
	return !small && !c.titled && c.endsAbbreviation(ts[at], at, begin, opened, next > at+1)
}

// closes reports whether a closing quotation mark stands behind the mark that ends a sentence.
func closes(ts []reading.Token, at, next int) bool {
	for i := at + 1; i < next; i++ {
		if ts[i].Kind == reading.QuoteMark {
			return true
		}
	}
	return false
}

// attribution reports whether a clause such as "Rao asked." begins at the token: “Why?” Rao asked. A capital where the
// clause would have none tells a new sentence: “Why?” The mayor asked for silence.
func (c *splitter) attribution(i int) bool {
	ts := c.r.Tokens
	if words[ts[i].Norm]&starter != 0 {
		return false
	}
	const names = 5
	for j := i; j < c.p.Last && j <= i+names; j++ {
		t := ts[j]
		if words[t.Norm]&say != 0 {
			return j == i || j+1 == c.p.Last || !c.clauseAt(j+1) || t.Norm == "asked" || t.Norm == "told"
		}
		if !t.Upper && t.Kind != reading.Punctuation && words[t.Norm]&smallWord == 0 || terminal(t) != none && words[t.Norm] == 0 {
			return false
		}
	}
	return false
}

// clauseAt reports whether what somebody says begins at the token: "(Rao said) the dam would hold".
func (c *splitter) clauseAt(i int) bool {
	t := c.r.Tokens[i]
	return words[t.Norm]&clause != 0 || t.Upper && words[t.Norm]&(weekday|calendar|month) == 0
}

// said reports whether a word of saying is among the next few.
func (c *splitter) said(i int) bool {
	for j := i; j < c.p.Last && j < i+4; j++ {
		if words[c.r.Tokens[j].Norm]&say != 0 {
			return true
		}
	}
	return false
}

// inReference reports whether byte i lies in a list of works cited. It is asked in order of the text.
func (c *splitter) inReference(i int) bool {
	for len(c.references) > 0 && c.references[0].End <= i {
		c.references = c.references[1:]
	}
	return len(c.references) > 0 && c.references[0].Start <= i
}

// inShort reports whether the mark stands within a title or the like in quotation marks.
func (c *splitter) inShort(at, next int) bool {
	q := c.r.Tokens[at].Quotation
	return q >= 0 && c.r.Quotations[q].Short && next < c.r.Quotations[q].Last
}

func isSmall(t reading.Token) bool {
	if t.Upper || t.Kind != reading.Word {
		return false
	}
	k, _ := sortAt(t.Norm, 0)
	// A letter without case tells nothing.
	return k&lower != 0 && t.Norm[0] < utf8.RuneSelf || k&lower != 0 && strings.ToUpper(t.Norm) != t.Norm
}

func bulletMark(n string) bool {
	return n == "•" || n == "▪" || n == "*" || n == "●" || n == "·"
}
