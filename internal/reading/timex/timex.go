package timex

import (
	"context"
	"time"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Reader finds dates. It keeps no state and may be shared.
type Reader struct{}

// New returns the reader of dates.
func New() reading.Reader { return Reader{} }

// Name returns the name and revision.
func (Reader) Name() string { return "timex/1" }

// Needs returns the layers that must be there.
func (Reader) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerSentences}
}

// Gives returns the layer of dates.
func (Reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerDates} }

// Read adds the dates of every sentence. It never fails: a Published that is no ISO date, or no plausible one, counts as none.
func (Reader) Read(ctx context.Context, r *reading.Reading) error {
	p := parser{body: r.Text.String()}
	if published := r.Metadata.Published; len(published) >= 10 {
		if day, err := time.Parse(time.DateOnly, published[:10]); err == nil && day.Year() >= 1000 && day.Year() < 9000 {
			p.today = day // so that no calendar step from it leaves the four-digit years
		}
	}
	for i := range r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		s := &r.Sentences[i]
		p.tokens = r.Tokens[s.First:s.Last]
		p.carried.at = -1
		for at := 0; at < len(p.tokens); {
			m, ok := p.expression(at)
			if !ok {
				at++
				continue
			}
			r.Dates = append(r.Dates, p.date(s.First, at, m))
			at = m.end
		}
	}
	return nil
}

// parser reads the expressions of one sentence. Every method that takes an index reads from that token on and looks a
// bounded number of tokens ahead, so that a sentence is read in linear time.
type parser struct {
	body   string
	tokens []reading.Token
	today  time.Time // the article's day, zero when not known

	carried struct {
		at int // the token of a bare day that belongs to the month before it: "August 7 and 19"
		moment
	}
}

// match is what was read: the days it stands for, and the token after it.
type match struct {
	days
	end int
}

func (p *parser) date(offset, at int, m match) reading.Date {
	d := reading.Date{
		Range: text.Range{Start: p.tokens[at].Start, End: p.tokens[m.end-1].End}, First: offset + at, Last: offset + m.end,
	}
	if !m.from.IsZero() {
		d.From = iso(m.from)
		if !m.to.IsZero() {
			d.To = iso(m.to)
		}
	}
	return d
}

// expression reads the longest date expression at a token.
func (p *parser) expression(at int) (match, bool) {
	switch w := p.norm(at); w {
	case "since":
		return p.since(at)
	case "between":
		return p.span(at+1, "and")
	case "today", "yesterday", "tomorrow", "tonight":
		return p.deictic(at)
	case "the":
		return p.definite(at)
	case "this", "last", "next", "past", "coming", "that", "same":
		return p.relative(at, at)
	case "early", "earlier", "late", "later", "mid", "beginning", "start", "end", "middle":
		return p.part(at, at)
	}
	if m, ok := p.span(at, "to"); ok {
		return m, true
	}
	return p.ago(at)
}

// norm returns the word at a token, "" outside the sentence.
func (p *parser) norm(at int) string {
	if at < 0 || at >= len(p.tokens) {
		return ""
	}
	return p.tokens[at].Norm
}

// is reports whether the token is one of the words.
func (p *parser) is(at int, words ...string) bool {
	if at < 0 || at >= len(p.tokens) {
		return false
	}
	for _, w := range words {
		if p.tokens[at].Norm == w {
			return true
		}
	}
	return false
}

// upper reports whether the token begins with a capital.
func (p *parser) upper(at int) bool { return at >= 0 && at < len(p.tokens) && p.tokens[at].Upper }

// glued reports whether no white space stands before the token.
func (p *parser) glued(at int) bool {
	return at > 0 && at < len(p.tokens) && p.tokens[at-1].End == p.tokens[at].Start
}
