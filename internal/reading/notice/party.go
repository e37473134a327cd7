package notice

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// party is one side of a notice: its noun phrase, its head, and the mention that it is or belongs to.
type party struct {
	span
	head    int
	mention int // -1 for none
}

var nobody = party{head: -1, mention: -1}

// party takes the noun phrase around a head: with what stands before it and what "of", "in" and "for" add, but no clause.
func (a *article) party(head int) party {
	if head < 0 {
		return nobody
	}
	head = a.matrix(head)
	p := party{a.phrase(head, 0), head, -1}
	p.mention = a.mentioned(p)
	return p
}

// matrix returns whom a pronoun that nobody could place stands for where it is plain: "the ministry denied it had been warned".
func (a *article) matrix(t int) int {
	switch a.Tokens[t].Norm {
	case "it", "they", "he", "she":
	default:
		return t
	}
	if a.placedPronoun(t) {
		return t
	}
	v := a.head(t)
	if v < 0 || a.Arcs[v].Relation != reading.RelationClausal {
		return t
	}
	if s := a.dependent(a.head(v), reading.RelationSubject); s >= 0 && s < t {
		return s
	}
	return t
}

// placedPronoun reports whether it is known whom a pronoun stands for.
func (a *article) placedPronoun(t int) bool {
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		if m := &a.Mentions[i]; t < m.Last && !m.Name && !m.Description {
			return m.Tie.Rule != ""
		}
	}
	return false
}

func (a *article) phrase(head, depth int) span {
	s := span{head, head + 1}
	for c := a.child[head]; c >= 0; c = a.next[c] {
		c := int(c)
		switch a.Arcs[c].Relation {
		case reading.RelationCase, reading.RelationMark, reading.RelationCoordinator, reading.RelationCopula, reading.RelationAuxiliary,
			reading.RelationSubject, reading.RelationRelativeClause, reading.RelationParataxis, reading.RelationApposition, reading.RelationAdverb:
			continue
		case reading.RelationNominal, reading.RelationConjunct:
			if c > head && (depth > 3 || !a.belongs(c)) {
				continue
			}
		default:
			if c > head && a.cut(head, c) {
				continue // a name taken to go on beyond "that"
			}
			if c > head && !a.nameLike(c) || a.Tokens[c].Kind == reading.Punctuation {
				continue
			}
		}
		x := a.reach[c]
		if c > head {
			x = a.phrase(c, depth+1)
			x.first = min(x.first, a.reach[c].first)
		}
		s.first, s.last = min(s.first, x.first), max(s.last, x.last)
	}
	for s.first < head && a.Tokens[s.first].Kind != reading.Word && a.Tokens[s.first].Kind != reading.Numeral {
		s.first++
	}
	return s
}

// cut reports whether a clause begins between two tokens.
func (a *article) cut(from, to int) bool {
	for t := from + 1; t < to; t++ {
		if a.Tokens[t].Norm == "that" {
			return true
		}
	}
	return false
}

// belongs reports whether what hangs on a noun is part of what it is called: "the minister of trade", "police and courts".
func (a *article) belongs(c int) bool {
	noun := a.tag(c) == reading.TagNoun || a.tag(c) == reading.TagProperNoun
	if a.Arcs[c].Relation == reading.RelationConjunct {
		return noun
	}
	switch a.preposition(c) {
	case "of":
		return noun && !a.is(c, danger|ahead|information|document) // "warned residents of robberies"
	case "in", "for", "at":
		return a.tag(c) == reading.TagProperNoun && !a.dated(c)
	}
	return false
}

// people reports whether a token is a word for the public, or a name for a people: "residents", "Skarites".
func (a *article) people(t int) bool {
	if t < 0 || a.is(t, public) {
		return t >= 0
	}
	if w := a.Tokens[t].Norm; len(w) < 4 || w[len(w)-1] != 's' {
		return false
	}
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		if m := &a.Mentions[i]; t == m.Last-1 && m.Name && m.Type == evidence.MentionNationality {
			return true
		}
	}
	return false
}

// place reports whether a token is in a name of a place that does not act.
func (a *article) place(t int) bool {
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		if m := &a.Mentions[i]; t < m.Last && m.Name && m.Type == evidence.MentionPlace {
			return a.preposition(t) == "for"
		}
	}
	return false
}

func (a *article) nameLike(c int) bool {
	switch a.Arcs[c].Relation {
	case reading.RelationFlat, reading.RelationCompound, reading.RelationPossessive:
		return true
	}
	return a.tag(c) == reading.TagProperNoun && a.Arcs[c].Relation != reading.RelationOblique
}

// mentioned returns the mention that a party is: one that ends in its head; else a name by which it is called ("the Skar
// embassy", "officials of Skar"); -1 for none. Whose embassy it is counts, not where it stands.
func (a *article) mentioned(p party) int {
	best, rank := -1, 0
	for i := a.mentionFrom(p.first); i < len(a.Mentions) && a.Mentions[i].First < p.last; i++ {
		m, r := &a.Mentions[i], 0
		switch {
		case m.Type == evidence.MentionDate || m.Type == evidence.MentionMoney || m.Last <= p.first:
		case m.Last > p.last && a.cut(p.head, m.Last): // a name taken to go on beyond "that"
		case m.First <= p.head && p.head < m.Last && (!m.Description || a.named[m.Chain] || m.Telling && m.Owner > 0):
			r = 4
		case a.people(p.head) && (m.Last <= p.head || m.First > p.head): // citizens of a state are not the state
		case m.Name && m.Last <= p.head:
			r = 3
		case m.Name && m.First > p.head && a.seat(p.head, m.Last-1):
			r = 2
		case m.First <= p.head && p.head < m.Last, m.Last <= p.head && pronoun(a.Tokens[m.First].Norm) && a.named[m.Chain]:
			r = 1 // "his service"
		}
		if r > rank {
			best, rank = i, r
		}
	}
	if rank <= 1 && !a.is(p.head, public) {
		for t := p.first; t <= p.head; t++ { // a name that was known for one elsewhere
			if i, ok := a.called[a.Tokens[t].Norm]; ok && a.Tokens[t].Upper {
				return i
			}
		}
	}
	return best
}

// seat reports whether a name after a head says whose it is: "officials of Skar", "the authorities in Skar", but not "the
// embassy in Skar".
func (a *article) seat(head, name int) bool {
	switch a.preposition(name) {
	case "of":
		return true
	case "in":
		return a.is(head, authority|police) && !a.is(head, abroad)
	}
	return false
}

// mentionFrom returns the first mention that may reach token t or beyond.
func (a *article) mentionFrom(t int) int {
	i, _ := slices.BinarySearchFunc(a.Mentions, t, func(m reading.Mention, t int) int { return cmp.Compare(m.First, t) })
	for i > 0 && a.Mentions[i-1].Last > t {
		i--
	}
	return i
}

// chain returns the chain of a party's mention, -1 for none.
func (a *article) chain(p party) int {
	if p.mention < 0 {
		return -1
	}
	return a.Mentions[p.mention].Chain
}

// acts reports whether a token can be somebody: a name, a pronoun, a word for persons or bodies.
func (a *article) acts(t int) bool {
	if t < 0 {
		return false
	}
	if a.is(t, authority|public|analyst|police|listener|document|intelligence) || a.tag(t) == reading.TagProperNoun {
		return true
	}
	for i := a.mentionFrom(t); i < len(a.Mentions) && a.Mentions[i].First <= t; i++ {
		m := &a.Mentions[i]
		if m.First <= t && t < m.Last && (m.Type == evidence.MentionPerson || m.Type == evidence.MentionOrganization || m.Name && m.Type != evidence.MentionDate && m.Type != evidence.MentionMoney) {
			return true
		}
	}
	if a.tag(t) == reading.TagNoun && a.grown != nil && a.grown[a.Tokens[t].Sentence] {
		if c := a.dependent(t, reading.RelationCompound); c >= 0 && a.tag(c) == reading.TagProperNoun && !a.is(t, danger|notices|threat) {
			return true // "the Vell republic"
		}
	}
	switch a.Tokens[t].Norm {
	case "he", "she", "they", "we", "i", "who", "him", "her", "them", "us", "me", "you", "those", "anyone", "anybody", "everyone", "everybody", "nobody", "some", "many", "others":
		return true
	}
	return false
}

// outer returns a party as the layer has it.
func (a *article) outer(p party) reading.Party {
	if p.empty() {
		return reading.Party{Mention: -1}
	}
	if m := a.nameless(p); m >= 0 {
		return reading.Party{Range: a.Mentions[m].Range, Mention: m}
	}
	return reading.Party{Range: a.bytes(p.span), Mention: p.mention}
}

// backwards is how many mentions before a pronoun are looked at for whom it stands for.
const backwards = 200

// nameless returns the description before a pronoun of whoever it stands for and who is never named, -1 for none: where there is a
// name, the chain leads to it.
func (a *article) nameless(p party) int {
	if p.mention < 0 || p.last-p.first != 1 || a.tag(p.head) != reading.TagPronoun {
		return -1
	}
	chain := a.Mentions[p.mention].Chain
	if a.named[chain] {
		return -1
	}
	for i := p.mention - 1; i >= 0 && i > p.mention-backwards; i-- {
		if m := &a.Mentions[i]; m.Chain == chain && m.Description {
			return i
		}
	}
	return -1
}

// bytes returns the characters of a stretch of tokens, without punctuation at its ends; quotation marks stay where both are in it.
func (a *article) bytes(s span) text.Range {
	if s.empty() {
		return text.Range{}
	}
	return text.Range{Start: a.Tokens[s.first].Start, End: a.Tokens[s.last-1].End}
}
