package notice

import (
	"slices"

	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// lead returns how far ahead of what came a notice was given, in the text's words: "two weeks before the attack".
func (a *article) lead(f *find) text.Range {
	if a.isAnswered(f) {
		return text.Range{} // when it was answered says nothing of when it was given
	}
	s := &a.Sentences[a.Tokens[f.at].Sentence]
	for t := s.First; t < s.Last; t++ {
		if !unit(a.Tokens[t].Norm) || t+1 >= s.Last || f.holds(t) {
			continue
		}
		end := aheadOf(a, t+1, s.Last)
		if end < 0 || a.is(end-1, notices) || !a.near(f, t) {
			continue
		}
		first := t
		for first > s.First && counts(a.Tokens[first-1].Norm, a.tag(first-1)) {
			first--
		}
		return a.bytes(span{first, end})
	}
	for t := max(s.First, f.anchor.last); t+1 < s.Last; t++ { // "ahead of the bombings"
		if end := aheadOf(a, t, s.Last); end > t+1 && !f.holds(t) && a.is(end-1, method|violence) && a.tag(t) != reading.TagVerb && a.near(f, t) {
			return a.bytes(span{t, end})
		}
	}
	return text.Range{}
}

// isAnswered reports whether the verb beside a find tells of an answer to it.
func (a *article) isAnswered(f *find) bool { return f.governor >= 0 && a.is(f.governor, answers|call) }

// holds reports whether a token lies in what a notice says.
func (f *find) holds(t int) bool {
	return slices.ContainsFunc(f.about, func(x span) bool { return x.holds(t) && x.first != t })
}

// near reports whether no other deed stands between a find and a token: what stands there belongs to the find.
func (a *article) near(f *find, t int) bool {
	for h, n := t, 0; h >= 0 && n < 6; h, n = a.head(h), n+1 {
		if h == f.at || h == f.governor {
			return true
		}
		if n > 0 && a.tag(h) == reading.TagVerb {
			break
		}
	}
	for k := max(f.anchor.last, f.at+1); k < t; k++ {
		if a.tag(k) == reading.TagVerb && !slices.ContainsFunc(f.about, func(x span) bool { return x.holds(k) }) {
			return false
		}
	}
	return t > f.at && t-f.at < 40
}

func unit(w string) bool {
	switch w {
	case "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "fortnight":
		return true
	}
	return false
}

func counts(w string, tag reading.Tag) bool {
	switch w {
	case "a", "an", "several", "few", "many", "about", "some", "just", "only", "more", "than", "less", "nearly", "almost", "around", "over", "at", "least", "barely", "roughly":
		return true
	}
	return tag == reading.TagNumeral
}

// aheadOf returns the end of "before the attack", "in advance", "earlier", "ahead of the march" at a token, -1 for none.
func aheadOf(a *article, t, limit int) int {
	switch a.Tokens[t].Norm {
	case "before", "prior", "ahead":
	case "earlier", "beforehand":
		return t + 1
	case "in":
		if t+1 < limit && a.Tokens[t+1].Norm == "advance" {
			return t + 2
		}
		return -1
	default:
		return -1
	}
	end := t + 1
	for end < limit && end < t+10 {
		k := &a.Tokens[end]
		if k.Kind == reading.Punctuation || k.Kind == reading.QuoteMark {
			break
		}
		end++
		if end < limit && a.Tokens[end].Norm == "'s" || a.Tokens[end-1].Norm == "'s" {
			continue // "before Wednesday's attack"
		}
		if tag := a.tag(end - 1); (tag == reading.TagNoun || tag == reading.TagProperNoun) && (end == limit || a.tag(end) != reading.TagNoun && a.tag(end) != reading.TagProperNoun) {
			break
		}
	}
	return end
}
