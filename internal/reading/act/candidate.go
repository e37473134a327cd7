package act

import (
	"context"

	"hearsay/internal/reading"
)

// candidate is a deed that the tree proposes: who, the predicate, to whom.
type candidate struct {
	source, target int // head tokens; target is -1 where there is none
	predicate      int // the verb or noun above both
	rule           string
}

// finder proposes deeds.
type finder struct {
	*tree
	parties map[int]party
	found   []candidate
	targets []int
}

// find walks over all predicates.
func (f *finder) find(ctx context.Context) error {
	if len(f.parties) == 0 {
		return nil
	}
	for i := range f.Tokens {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		if f.Tokens[i].Sentence < 0 {
			continue
		}
		switch f.tag(i) {
		case reading.TagVerb:
			before := len(f.found)
			f.verb(i)
			if len(f.found) == before {
				f.row(i)
			}
		case reading.TagAdjective:
			if words().words[f.lemma(i)] != nil && f.child(i, reading.RelationSubject) >= 0 {
				f.verb(i) // "is willing to"
			}
		case reading.TagNoun:
			if f.first[i] >= 0 && words().words[f.lemma(i)] != nil {
				f.noun(i)
			}
		}
	}
	return nil
}

// amounts are nouns that only say how many: "thousands of students".
var amounts = set("thousand hundred dozen score million number lot couple handful majority half part")

// who returns the parties of a phrase: its head and those coordinated with it.
func (f *finder) who(head int, out []int) []int {
	if head < 0 {
		return out
	}
	if p, ok := f.parties[head]; ok && !p.modifier {
		if p.place && !p.name {
			if x := f.placed(head); x >= 0 {
				head = x
			}
		}
		out = append(out, head)
	} else if amounts[f.lemma(head)] {
		for c := f.first[head]; c >= 0; c = f.next[c] {
			if f.relation(int(c)) == reading.RelationNominal && f.preposition(int(c)) == "of" {
				return f.who(int(c), out)
			}
		}
	}
	for c := f.first[head]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationConjunct {
			if p, ok := f.parties[int(c)]; ok && !p.modifier {
				out = append(out, int(c))
			}
		}
	}
	return out
}

// actors keeps of parties those that may act: places by their nouns do not.
func (f *finder) actors(all []int) []int {
	out := all[:0]
	for _, a := range all {
		if !f.parties[a].place && !f.dateline(a) {
			out = append(out, a)
		}
	}
	return out
}

// verb proposes the deeds of a verb.
func (f *finder) verb(v int) {
	switch f.relation(v) {
	case reading.RelationOpenClausal:
		if s := f.subject(f.head(v)); s >= 0 {
			return // told from the verb above
		}
	}
	if passive := f.passiveSubject(v); passive >= 0 {
		agent := f.agent(v)
		sources := f.actors(f.who(agent, nil))
		targets := f.who(passive, nil)
		if len(targets) == 0 {
			targets = f.within(passive, targets)
		}
		f.pair(sources, targets, v, "passive")
		if len(sources) > 0 && len(targets) == 0 {
			f.pair(sources, f.aim(v, nil), v, "passive")
		}
		return
	}
	subject := f.subject(v)
	if subject < 0 {
		return
	}
	sources := f.who(subject, nil)
	var after []int
	for c := f.first[v]; c >= 0; c = f.next[c] { // a second subject was not coordinated by the tree, or is no subject
		if i := int(c); i != subject && f.relation(i) == reading.RelationSubject {
			if i < v {
				if f.joined(min(i, subject), max(i, subject)) {
					sources = f.who(i, sources)
				}
			} else {
				after = f.who(i, after)
			}
		}
	}
	if subject > v && f.tag(v) == reading.TagVerb && f.parties[subject].mention >= 0 && len(after) == 0 && f.turned(v) {
		return // "said the minister": nobody is known to whom
	}
	if len(sources) == 0 && words().words[f.lemma(subject)] != nil {
		sources = f.doers(subject) // "an Ostian air strike killed"
	}
	sources = f.actors(sources)
	if len(sources) == 0 {
		return
	}
	if f.targets = f.aim(v, f.targets[:0]); len(f.targets) == 0 {
		f.targets = after
	}
	if len(sources) > 1 && len(f.targets) > 0 && matters[f.preposition(f.targets[0])] {
		f.targets = f.targets[:0] // "Ostia and Brenmark shared their findings on the smugglers"
	}
	if len(f.targets) == 0 {
		for x, n := v, 0; n < 3 && len(f.targets) == 0; n++ {
			if x = f.open(x); x < 0 {
				break
			}
			f.targets = f.aim(x, f.targets)
		}
	}
	if len(f.targets) == 0 {
		if c := f.child(v, reading.RelationClausal); c >= 0 && f.demanding(v, c) {
			f.targets = f.who(f.child(c, reading.RelationSubject, reading.RelationPassiveSubject), f.targets)
		}
	}
	if len(f.targets) == 0 && len(sources) == 1 {
		f.targets = f.where(v, f.targets)
	}
	switch {
	case len(f.targets) > 0:
		f.pair(sources, f.targets, v, "verb")
	case len(sources) > 1 && f.mutual(v):
		for i, a := range sources {
			for j, b := range sources {
				if i != j {
					f.add(a, b, v, "both")
				}
			}
		}
	default:
		for _, s := range sources {
			f.add(s, -1, v, "alone")
		}
	}
}

func (f *finder) pair(sources, targets []int, predicate int, rule string) {
	for _, s := range sources {
		for _, x := range targets {
			f.add(s, x, predicate, rule)
		}
	}
}

// mostPairs bounds what one predicate proposes: a list of thirty names on either side is no deed of each to each.
const mostPairs = 6

func (f *finder) add(source, target, predicate int, rule string) {
	if source == target {
		return
	}
	n := 0
	for i := len(f.found) - 1; i >= 0 && f.found[i].predicate == predicate; i-- {
		n++
	}
	if n >= mostPairs {
		return
	}
	if target >= 0 {
		a, b := f.parties[source].mention, f.parties[target].mention
		if a >= 0 && b >= 0 && f.Mentions[a].Chain == f.Mentions[b].Chain {
			return
		}
	}
	f.found = append(f.found, candidate{source, target, predicate, rule})
}

func endsIn(s, suffix string) bool { return len(s) > len(suffix) && s[len(s)-len(suffix):] == suffix }
