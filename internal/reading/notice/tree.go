package notice

import (
	"strings"

	"hearsay/internal/reading"
)

// span is a stretch of tokens, half-open.
type span struct{ first, last int }

func (s span) empty() bool          { return s.last <= s.first }
func (s span) holds(t int) bool     { return s.first <= t && t < s.last }
func (s span) overlaps(o span) bool { return s.first < o.last && o.first < s.last }

// tree is the trees of a text's sentences, seen from above: Arcs tell each token's head, this its dependents.
type tree struct {
	child, next []int32 // the first dependent, the next of the same head; -1 for none
	reach       []span  // from the first to the last token of what hangs on a token, itself included
	grown       []bool  // by sentence
}

// grow links the tokens of a sentence to their dependents and measures how far each reaches.
func (a *article) grow(sentence int) {
	if a.child == nil {
		n := len(a.Tokens)
		both := make([]int32, 2*n)
		a.child, a.next, a.reach, a.grown = both[:n:n], both[n:], make([]span, n), make([]bool, len(a.Sentences))
	}
	if a.grown[sentence] {
		return
	}
	a.grown[sentence] = true
	s := &a.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		a.child[i], a.next[i], a.reach[i] = -1, -1, span{i, i + 1}
	}
	for i := s.Last - 1; i >= s.First; i-- { // backwards, so that dependents come in order
		if h := a.Arcs[i].Head; h >= 0 && int(h) != i {
			a.next[i], a.child[h] = a.child[h], int32(i)
		}
	}
	var stack []int32
	for i := s.First; i < s.Last; i++ {
		if a.Arcs[i].Head < 0 {
			stack = a.measure(append(stack[:0], int32(i)))
		}
	}
}

// measure walks a tree from its root, each token before its dependents, and then back.
func (a *article) measure(order []int32) []int32 {
	for at := 0; at < len(order); at++ {
		for c := a.child[order[at]]; c >= 0; c = a.next[c] {
			order = append(order, c)
		}
	}
	for at := len(order) - 1; at > 0; at-- {
		i := order[at]
		if h := a.Arcs[i].Head; h >= 0 {
			a.reach[h].first = min(a.reach[h].first, a.reach[i].first)
			a.reach[h].last = max(a.reach[h].last, a.reach[i].last)
		}
	}
	return order
}

// each calls f with every dependent of a token, in order, until it returns false.
func (a *article) each(t int, f func(c int, relation reading.Relation) bool) {
	for c := a.child[t]; c >= 0; c = a.next[c] {
		if !f(int(c), a.Arcs[c].Relation) {
			return
		}
	}
}

// dependent returns the first dependent of a token in one of some relations, -1 for none.
func (a *article) dependent(t int, relations ...reading.Relation) int {
	for c := a.child[t]; c >= 0; c = a.next[c] {
		for _, r := range relations {
			if a.Arcs[c].Relation == r {
				return int(c)
			}
		}
	}
	return -1
}

// head returns the token that another hangs on, -1 for none.
func (a *article) head(t int) int { return int(a.Arcs[t].Head) }

// is reports whether a token has one of some classes.
func (a *article) is(t int, c class) bool { return a.classes[t]&c != 0 }

// preposition returns the word that ties a token to its head: "of", "about"; "" for none.
func (a *article) preposition(t int) string {
	word := ""
	a.each(t, func(c int, r reading.Relation) bool {
		if (r == reading.RelationCase || r == reading.RelationMark) && c < t {
			word = a.Tokens[c].Norm // of "on to" the last
		}
		return c < t
	})
	return word
}

// passive reports whether a verb says what befell its subject.
func (a *article) passive(v int) bool {
	if a.dependent(v, reading.RelationPassiveAuxiliary, reading.RelationPassiveSubject, reading.RelationAgent) >= 0 {
		return true
	}
	r := a.Arcs[v].Relation
	if r != reading.RelationAdnominalClause && r != reading.RelationAdverbialClause && r != reading.RelationRoot && r != reading.RelationConjunct {
		return false
	}
	if w := a.Tokens[v].Norm; a.is(v, warn|threaten) && !strings.HasSuffix(w, "ed") {
		return false // "a duty to warn"
	}
	return !gerund(a.Tokens[v].Norm) && a.dependent(v, reading.RelationAuxiliary, reading.RelationSubject, reading.RelationObject, reading.RelationMark) < 0 &&
		(r != reading.RelationConjunct || a.passive(a.head(v)) && a.dependent(v, reading.RelationSubject) < 0) &&
		(r != reading.RelationRoot || v == a.Sentences[a.Tokens[v].Sentence].First)
}

func gerund(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// subject returns whoever a verb's subject is, looking where a verb without one takes it from; -1 for none. It is who does
// it, or for a passive verb who undergoes it.
func (a *article) subject(v int) int {
	for range 6 {
		if s := a.dependent(v, reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationOuterSubject); s >= 0 {
			return a.antecedent(s, v)
		}
		if s := a.dependent(v, reading.RelationAdjective, reading.RelationCompound); s >= 0 && s < v && a.tag(v) == reading.TagVerb && a.acts(s) {
			return s // "the general threatened", taken for a kind of threatening
		}
		h := a.head(v)
		switch a.Arcs[v].Relation {
		case reading.RelationAdnominalClause, reading.RelationRelativeClause:
			return a.person(h, max(h, a.reach[v].first))
		case reading.RelationOpenClausal:
			if o := a.dependent(h, reading.RelationObject, reading.RelationIndirectObject); o >= 0 && o < v && a.tag(h) == reading.TagVerb {
				return o // "asked the bureau to warn": the bureau does
			}
		case reading.RelationConjunct, reading.RelationAdverbialClause, reading.RelationClausal:
		default:
			return -1
		}
		if h < 0 || a.tag(h) != reading.TagVerb && a.tag(h) != reading.TagAdjective {
			return -1
		}
		v = h
	}
	return -1
}

// antecedent returns what a relative pronoun stands for; any other token is itself.
func (a *article) antecedent(s, v int) int {
	switch a.Tokens[s].Norm {
	case "who", "which", "that":
		for range 4 {
			h := a.head(v)
			if r := a.Arcs[v].Relation; r == reading.RelationRelativeClause || r == reading.RelationAdnominalClause {
				return a.person(h, s)
			}
			if a.Arcs[v].Relation != reading.RelationConjunct || h < 0 {
				break
			}
			v = h
		}
		for k := s - 1; k >= a.Sentences[a.Tokens[s].Sentence].First && k >= s-3; k-- {
			if tag := a.tag(k); tag == reading.TagNoun || tag == reading.TagProperNoun {
				return k
			}
		}
	}
	return s
}

// person returns whom "who" speaks of where a clause was hung on the town that somebody is of.
func (a *article) person(h, pronoun int) int {
	for a.Tokens[pronoun].Norm == "who" && h >= 0 && a.Arcs[h].Relation == reading.RelationNominal && a.head(h) >= 0 && a.preposition(h) == "of" && a.tag(h) == reading.TagProperNoun {
		h = a.head(h)
	}
	return h
}

func (a *article) tag(t int) reading.Tag { return a.Arcs[t].Tag }
