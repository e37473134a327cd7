package attribution

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// What is told of as said in error, or taken back, is not asserted; who declines to speak says nothing; who is dismissed from a post
// is not denied. The words around a cue tell, whatever found it.

var (
	inError   = listed("erroneously wrongly falsely mistakenly incorrectly inaccurately misleadingly")
	takesBack = listed("retract retracted retracts retracting recant recanted recants recanting withdrew withdraw withdraws withdrawn withdrawing correct corrected corrects correcting disavowed disavow")
	sorry     = listed("apologised apologized apologises apologizes apologise apologize apologising apologizing")
	versions  = listed("version versions report article story statement account")
	formerly  = listed("earlier previous former")
	speaks    = listed("comment say discuss answer elaborate confirm speak talk respond reply identify name specify disclose reveal explain give provide detail")
	asked     = listed("interviewed named identified quoted")
	wishes    = listed("wish want care choose")
)

// correction is what becomes of a statement by the words around its cue.
type correction int

const (
	stands    correction = iota
	wrong                // somebody said so, and was wrong
	takenBack            // somebody said so, and says so no more
	silence              // somebody says nothing
)

// corrected reads the words of a cue and beside it.
func (f *finding) corrected(c *candidate) correction {
	if c.cue.empty() {
		return stands
	}
	s := f.Tokens[c.head].Sentence
	same := func(i int) bool {
		return i >= 0 && i < len(f.Tokens) && f.Tokens[i].Sentence == s && !inside(stretch{i, i + 1}, *c)
	}
	for i := c.cue.from - 2; i < c.cue.to+2; i++ {
		if !same(i) || f.inQuote(i) != f.inQuote(c.head) {
			continue
		}
		w := f.norm(i)
		switch {
		case inError[w] && f.beside(c, i),
			w == "error" && f.norm(i-1) == "in",
			w == "wrong" && i+2 < len(f.tags) && f.norm(i+1) == "to" && i+2 == c.head,
			sorry[w] && f.norm(i+1) == "for" && i+2 == c.head:
			return wrong
		}
	}
	if f.version(c.source) {
		return wrong
	}
	// A verb of taking back in the cue, or before the noun that is the cue: "retracted a report that".
	for i := max(0, c.cue.from-4); i < c.cue.to; i++ {
		if !same(i) || f.norm(i) == "" || f.tags[i] == TagAdjective {
			continue
		}
		back := takesBack[f.norm(i)] || f.norm(i) == "back" && (f.norm(i-1) == "took" || f.norm(i-1) == "take" || f.norm(i-1) == "takes" || f.norm(i-1) == "taken")
		if back && (verbal(f.tags[i]) || f.norm(i) == "back") && f.ofSaying(i, c) {
			return takenBack
		}
	}
	if f.silent(c) {
		return silence
	}
	return stands
}

// beside reports whether an adverb belongs to a cue: it lies in it, or between it and the subject.
func (f *finding) beside(c *candidate, i int) bool {
	return c.cue.from <= i && i < c.cue.to || i == c.cue.from-1 || i == c.cue.to
}

// version reports whether a source is an earlier version of something: what it said, it says no more.
func (f *finding) version(s stretch) bool {
	for i := s.from; i+1 < s.to && i < s.from+4; i++ {
		if formerly[f.norm(i)] && versions[f.norm(i+1)] && (f.norm(i+1) == "version" || f.norm(i+1) == "versions") {
			return true
		}
	}
	return false
}

// ofSaying reports whether what a verb takes back is something said: a noun stands between it and the content.
func (f *finding) ofSaying(i int, c *candidate) bool {
	content := c.content[0].from
	for j := i + 1; j < len(f.tags)-1 && j < i+7; j++ {
		if j >= content && (content > i+2 || f.norm(j+1) != "that") {
			continue
		}
		if f.tags[j] == TagNoun {
			if e := f.lexicon.nouns[f.norm(j)]; e != nil {
				return true
			}
		}
	}
	return false
}

// silent reports whether a cue says that somebody says nothing: "declined to comment", "had no comment".
func (f *finding) silent(c *candidate) bool {
	speaking := func(i int) bool {
		return i+1 < len(f.tags) && f.norm(i) == "to" && (speaks[f.norm(i+1)] || f.norm(i+1) == "be" && i+2 < len(f.tags) && asked[f.norm(i+2)])
	}
	for i := c.cue.from; i < c.cue.to; i++ {
		switch w := f.norm(i); {
		case (w == "decline" || w == "declined" || w == "declines" || w == "declining" || w == "refuse" || w == "refused" || w == "refuses" || w == "refusing") && verbal(f.tags[i]):
			for j := i + 1; j < len(f.tags) && j <= i+3; j++ {
				if speaking(j) {
					return true
				}
			}
		case w == "comment" && i > 0 && f.norm(i-1) == "no":
			return true
		case wishes[w] && i > 0 && f.tags[i-1] == TagNot:
			return speaking(i + 1)
		}
	}
	return false
}

// settled brings stance, factuality and negation of a statement to what became of it.
func (k correction) settled(stance evidence.Stance, factuality evidence.Factuality, negated bool) (evidence.Stance, evidence.Factuality, bool) {
	switch k {
	case wrong, silence:
		return stance, evidence.Uncommitted, true
	case takenBack:
		return evidence.StanceDeny, evidence.CertainMinus, negated
	}
	return stance, factuality, negated
}

// posted reports whether a candidate tells of somebody dismissed from a post, and so denies nothing.
func (f *finding) posted(c *candidate) bool {
	if c.entry == nil || c.entry.lemma != "dismiss" || len(c.content) == 0 {
		return false
	}
	passive := false
	for i := c.cue.from; i < c.cue.to; i++ {
		passive = passive || f.tags[i] == TagBe
	}
	quoted := slices.ContainsFunc(c.content, func(x stretch) bool { return f.inQuote(x.from) })
	if quoted {
		return false
	}
	for _, x := range append([]stretch{c.source}, c.content...) {
		if x == c.source && !passive {
			continue
		}
		for i := x.from; i < x.to; i++ {
			if f.norm(i) == "as" { // "as chief of police", but "as a joke"
				if n := f.norm(min(i+1, len(f.tags)-1)); n == "a" || n == "an" || f.tag(i+1) == TagAdjective {
					return false
				}
			}
		}
	}
	for _, x := range c.content {
		if x.empty() {
			continue
		}
		i := x.from
		if f.norm(i) == "as" {
			continue
		}
		if f.tags[i] == TagPronoun || f.tags[i] == TagName || f.person(i) {
			return true
		}
		for j := i; j < x.to && j < i+8; j++ {
			if f.norm(j) == "from" {
				return true
			}
			if f.tags[j] == TagNoun && f.lexicon.nouns[f.norm(j)] != nil {
				return false
			}
		}
	}
	if passive {
		switch f.norm(min(c.cue.to, len(f.tags)-1)) {
		case "from", "after", "for", "without", "in", "on", "over":
			return !f.said(c)
		}
	}
	return false
}

// person reports whether a name of a person begins at a token.
func (f *finding) person(i int) bool {
	k, _ := slices.BinarySearchFunc(f.Mentions, i, func(m reading.Mention, i int) int { return cmp.Compare(m.Last, i+1) })
	return k < len(f.Mentions) && f.Mentions[k].First <= i && f.Mentions[k].Type == evidence.MentionPerson
}

// said reports whether the subject of a passive cue is something said: "the claim was dismissed".
func (f *finding) said(c *candidate) bool {
	for i := max(0, c.cue.from-4); i < c.cue.from; i++ {
		if f.tags[i] == TagNoun && f.lexicon.nouns[f.norm(i)] != nil {
			return true
		}
	}
	return false
}
