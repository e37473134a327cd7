package segment

import (
	"context"
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

func split(ctx context.Context, r *reading.Reading) error {
	c := splitter{r: r, references: r.References}
	r.Sentences = make([]reading.Sentence, 0, len(r.Tokens)/16+len(r.Paragraphs))
	for i := range r.Paragraphs {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		p := &r.Paragraphs[i]
		p.FirstSentence = len(r.Sentences)
		if !p.Furniture {
			c.p = *p
			c.paragraph(i)
		}
		p.LastSentence = len(r.Sentences)
	}
	return nil
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
	return !small && !c.titled && c.endsAbbreviation(ts[at], at, begin, opened, next > at+1 && !c.short(at))
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
	return c.short(at) && next < c.r.Quotations[c.r.Tokens[at].Quotation].Last
}

// short reports whether the token stands in a quotation of a few words.
func (c *splitter) short(at int) bool {
	q := c.r.Tokens[at].Quotation
	return q >= 0 && c.r.Quotations[q].Short
}

func isSmall(t reading.Token) bool {
	if t.Upper || t.Kind != reading.Word {
		return false
	}
	k, _ := traitsAt(t.Norm, 0)
	// A letter without case tells nothing.
	return k&lower != 0 && t.Norm[0] < utf8.RuneSelf || k&lower != 0 && strings.ToUpper(t.Norm) != t.Norm
}
