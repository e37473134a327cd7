package segment

import (
	"context"
	"strings"
	"unicode/utf8"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// scanner cuts one paragraph after the other into tokens.
type scanner struct {
	s         string
	end       int // of the paragraph
	paragraph int
	tokens    []reading.Token
	norms     arena
}

func tokenize(ctx context.Context, r *reading.Reading) error {
	c := scanner{s: r.Text.String()}
	c.tokens = make([]reading.Token, 0, len(c.s)/5+8)
	for i := range r.Paragraphs {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		p := &r.Paragraphs[i]
		p.First = len(c.tokens)
		c.paragraph, c.end = i, p.End
		c.scan(p.Start)
		p.Last = len(c.tokens)
	}
	r.Tokens = c.tokens
	return nil
}

func (c *scanner) scan(i int) {
	for i < c.end {
		k, w := traitsAt(c.s, i)
		if c.s[i] == '<' {
			if n := breakTag(c.s[i:c.end]); n > 0 {
				i += n
				continue
			}
		}
		switch {
		case k&alnum != 0:
			i = c.word(i)
		case k == blank || k == inside:
			i += w
		case k&quote != 0:
			i = c.quote(i, k, w)
		default:
			i = c.mark(i, w)
		}
	}
}

// at returns the traits of the character at byte i of the paragraph; beyond its end lies a blank.
func (c *scanner) at(i int) (traits, int) {
	if i >= c.end {
		return blank, 0
	}
	return traitsAt(c.s, i)
}

func (c *scanner) byteAt(i int) byte {
	if i >= c.end {
		return ' '
	}
	return c.s[i]
}

func (c *scanner) add(start, end int, kind reading.TokenKind) int {
	t := reading.Token{
		Range: text.Range{Start: start, End: end}, Kind: kind, Paragraph: c.paragraph, Sentence: -1, Quotation: -1,
	}
	c.normalize(&t)
	c.tokens = append(c.tokens, t)
	return end
}

// normalize fills Norm, Upper and AllCaps in one walk. Most words are lower case already and share the text's memory.
func (c *scanner) normalize(t *reading.Token) {
	w := c.s[t.Start:t.End]
	var seen traits
	capitals := 0
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			c.normalizeUnicode(t, w)
			return
		}
		k := ascii[w[i]]
		seen |= k
		if k&upper != 0 {
			capitals++
		}
	}
	t.Norm = w
	if capitals == 0 {
		return
	}
	t.Upper = ascii[w[0]]&upper != 0
	t.AllCaps = capitals > 1 && seen&lower == 0
	t.Norm = c.norms.lower(w)
}

func (c *scanner) normalizeUnicode(t *reading.Token, w string) {
	capitals, smalls := 0, 0
	for i := 0; i < len(w); {
		k, n := traitsAt(w, i)
		switch {
		case k&upper != 0:
			capitals++
			t.Upper = t.Upper || i == 0
		case k&lower != 0 && k&inside == 0:
			smalls++
		}
		i += n
	}
	t.AllCaps = capitals > 1 && smalls == 0
	t.Norm = c.norms.lowerUnicode(w)
}

// quote takes a mark that may open or close a quotation, or a word that begins with an apostrophe.
func (c *scanner) quote(i int, k traits, w int) int {
	if k&apostrophe != 0 {
		if end := c.elision(i, w); end > 0 {
			return c.add(i, end, reading.Word)
		}
	}
	// One mark made of two: `` and '' as TeX has them, and their curly kin.
	switch mark := c.s[i : i+w]; mark {
	case "`", "'", "‘", "’":
		if strings.HasPrefix(c.s[i+w:c.end], mark) {
			w *= 2
		}
	}
	return c.add(i, i+w, reading.QuoteMark)
}

// elision returns the end of a word that begins with an apostrophe ('em, '90s, a detached 's), 0 when none does.
func (c *scanner) elision(i, w int) int {
	j := i + w
	for {
		k, n := c.at(j)
		if k&alnum == 0 || j > i+w+6 {
			break
		}
		j += n
	}
	word := c.s[i+w : j]
	if len(word) == 0 || len(word) > 6 {
		return 0
	}
	if word[0] >= '0' && word[0] <= '9' {
		if len(word) <= 3 && len(word) >= 2 && (len(word) == 2 || word[2] == 's') {
			if k, _ := c.at(j); k&quote == 0 {
				return j
			}
		}
		return 0
	}
	var buf [8]byte
	low := lowerASCII(buf[:0], word)
	if k, _ := c.at(j); k&quote != 0 {
		return 0 // 'Til' is a word in quotation marks
	}
	if words[string(low)]&elided != 0 || traitsBefore(c.s, i)&blank != 0 && i > 0 && clitic(string(low)) {
		return j
	}
	return 0
}

// mark takes punctuation and symbols; runs of one meaning are one token.
func (c *scanner) mark(i, w int) int {
	s, j := c.s, i+w
	switch b := s[i]; {
	case b == '.':
		if k, _ := c.at(j); k&digit != 0 && traitsBefore(s, i)&alnum == 0 {
			return c.word(i)
		}
		for c.byteAt(j) == '.' {
			j++
		}
		if j == i+1 && strings.HasPrefix(s[i:c.end], ". . .") {
			for j = i + 5; strings.HasPrefix(s[j:c.end], " ."); j += 2 {
			}
		}
		return c.add(i, j, reading.Punctuation)
	case b == '?' || b == '!':
		for c.byteAt(j) == '?' || c.byteAt(j) == '!' {
			j++
		}
		return c.add(i, j, reading.Punctuation)
	case b == '-':
		for c.byteAt(j) == '-' {
			j++
		}
		if k, _ := c.at(j); j == i+1 && k&digit != 0 && traitsBefore(s, i)&blank != 0 {
			return c.word(i) // a negative number
		}
		return c.add(i, j, reading.Punctuation)
	case b == '@' || b == '#':
		if k, _ := c.at(j); k&letter != 0 {
			return c.add(i, c.run(j), reading.Symbol)
		}
		return c.add(i, j, reading.Symbol)
	case b == '=' || b == '*' || b == '~' || b == '+':
		for c.byteAt(j) == b {
			j++
		}
		return c.add(i, j, reading.Symbol)
	case b < utf8.RuneSelf:
		if strings.IndexByte("$%&^<>|", b) >= 0 {
			return c.add(i, j, reading.Symbol)
		}
		return c.add(i, j, reading.Punctuation)
	}
	return c.symbol(i, w)
}

// run returns the end of the letters, digits and joining hyphens or dots from i on: a handle or hashtag.
func (c *scanner) run(i int) int {
	for {
		k, w := c.at(i)
		if k&(alnum|inside) == 0 {
			return i
		}
		i += w
	}
}
