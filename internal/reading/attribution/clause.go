package attribution

import (
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// stretch is a run of tokens, half-open.
type stretch struct{ from, to int }

func (s stretch) empty() bool { return s.to <= s.from }

// reach bounds every walk to either side, in tokens, so that the work grows with the length of the text and no faster.
const reach = 250

// page is a text with its tags: what the rules look at. Positions outside the text have the tag TagNone.
type page struct {
	*reading.Reading
	tags  []Tag
	quote []int32 // the outermost quotation that each token stands in, -1 for none
}

func (p *page) tag(i int) Tag {
	if i < 0 || i >= len(p.tags) {
		return TagNone
	}
	return p.tags[i]
}

func (p *page) norm(i int) string {
	if i < 0 || i >= len(p.Tokens) {
		return ""
	}
	return p.Tokens[i].Norm
}

func (p *page) inQuote(i int) bool { return i >= 0 && i < len(p.quote) && p.quote[i] >= 0 }

// opens returns the quotation whose opening mark is token i, nil for none.
func (p *page) opens(i int) *reading.Quotation {
	if p.inQuote(i) {
		if q := &p.Quotations[p.quote[i]]; q.First == i {
			return q
		}
	}
	return nil
}

// closes returns the quotation whose last mark is token i.
func (p *page) closes(i int) *reading.Quotation {
	if p.inQuote(i) {
		if q := &p.Quotations[p.quote[i]]; q.Last == i+1 {
			return q
		}
	}
	return nil
}

// place brings tokens to bytes.
func (p *page) place(s stretch) text.Range {
	return text.Range{Start: p.Tokens[s.from].Start, End: p.Tokens[s.to-1].End}
}

func finite(t Tag) bool {
	switch t {
	case TagPast, TagPresent, TagPlain, TagModal, TagHave, TagBe, TagDo:
		return true
	}
	return false
}

func verbal(t Tag) bool {
	switch t {
	case TagPast, TagPresent, TagPlain, TagBase, TagGerund, TagParticiple:
		return true
	}
	return false
}

func nominal(t Tag) bool {
	switch t {
	case TagNoun, TagName, TagNumber, TagPronoun:
		return true
	}
	return false
}

// group is a verb with its auxiliaries.
type group struct {
	stretch
	head       int
	voice      byte // a: finite and active, p: passive, g: participle without auxiliary, i: infinitive, x: bare participle
	negated    bool
	modal      bool // would, could, might: not said in fact
	infinitive bool
}

// groupAt returns the verb group whose main verb is token h; floor is the first token it may hold.
func (p *page) groupAt(h, floor int) group {
	g := group{stretch: stretch{h, h + 1}, head: h, voice: 'a'}
	be, auxiliary := false, false
	for i := h - 1; i >= floor && !p.inQuote(i); i-- {
		if g.infinitive && p.norm(i) == "used" && i > floor && nominal(p.tags[i-1]) {
			g.from, g.infinitive = i, false // "used to say"
			break
		}
		switch t := p.tags[i]; t {
		case TagNot:
			g.negated = true
		case TagAdverb:
			// An adverb before a comma or at the start belongs to the sentence, not to the verb.
		case TagBe:
			be, auxiliary = true, true
		case TagHave, TagDo:
			auxiliary = true
		case TagModal:
			auxiliary, g.modal = true, true
		case TagTo:
			g.infinitive = true
		case TagGerund:
			if p.norm(i) != "going" {
				goto done
			}
		default:
			goto done
		}
		g.from = i
		if g.infinitive && p.tags[i] == TagTo {
			if p.norm(i-1) != "going" && p.norm(i-1) != "not" && p.norm(i-1) != "used" {
				break
			}
		}
	}
done:
	switch p.tags[h] {
	case TagParticiple, TagPast:
		if be {
			g.voice = 'p'
		} else if p.tags[h] == TagParticiple && !auxiliary {
			g.voice = 'x'
		}
	case TagGerund:
		if !be {
			g.voice = 'g'
		}
	case TagBase:
		if g.infinitive && !be {
			g.voice = 'i'
		}
	}
	return g
}
