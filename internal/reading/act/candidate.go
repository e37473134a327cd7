package act

import (
	"context"

	"hearsay/internal/evidence"
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

// placed returns the one by whom a place is named: "the border with Ostia"; -1 for nobody.
func (f *finder) placed(head int) int {
	for c := f.first[head]; c >= 0; c = f.next[c] {
		if i := int(c); f.relation(i) == reading.RelationNominal && toward[f.preposition(i)] {
			if p, ok := f.parties[i]; ok && p.name && !p.modifier {
				return i
			}
		}
	}
	return -1
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

// mutual says whether several do with each other what a verb says: "met", "signed an agreement".
func (f *finder) mutual(v int) bool {
	if mutually(f.lemma(v)) {
		return true
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); i > v && (f.objective(v, i) || f.relation(i) == reading.RelationOpenClausal) && mutually(f.lemma(i)) {
			return true
		}
	}
	return false
}

func mutually(lemma string) bool {
	for _, x := range words().words[lemma] {
		switch x.kind {
		case evidence.Agree, evidence.Consult, evidence.Support, evidence.Cooperate, evidence.Assault:
			return true
		}
	}
	return false
}

// joined says whether "and" stands between two tokens.
func (f *finder) joined(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if f.tag(i) == reading.TagCoordinator {
			return true
		}
	}
	return false
}

// demanding says whether a clause tells what somebody else is to do: "demanded that Ostia leave", "said Ostia must leave".
func (f *finder) demanding(v, clause int) bool {
	for _, x := range words().words[f.lemma(v)] {
		switch x.kind {
		case evidence.Request, evidence.Threaten, evidence.Accuse, evidence.Support:
			return true
		}
	}
	for c := f.first[clause]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationAuxiliary && (f.Tokens[c].Norm == "must" || f.Tokens[c].Norm == "should") {
			return true
		}
	}
	return false
}

// turned says whether a verb stands before its subject with nothing to make a question of it: "said the minister".
func (f *finder) turned(v int) bool {
	return f.child(v, reading.RelationAuxiliary, reading.RelationObject) < 0
}

// open returns the clause without a subject of its own that a verb or adjective governs: "agreed to help", "is ready to help".
func (f *finder) open(v int) int {
	if x := f.child(v, reading.RelationOpenClausal); x >= 0 && f.verbal(x) {
		return x
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); i > v && f.verbal(i) && f.relation(i) != reading.RelationConjunct {
			if m := f.child(i, reading.RelationMark); m >= 0 && f.Tokens[m].Norm == "to" {
				return i
			}
		}
	}
	return -1
}

// matters are prepositions that say what a deed is about, where those who do it are several and do it with each other.
var matters = set("on over about for of in at")

// reach bounds how far apart, in tokens, a verb and its parties may stand where the tree does not tie them.
const reach = 12

// row proposes a deed by the order of the words, for a verb that is in the list of deeds and that the tree left without
// parties: the nearest party before it, with no other verb between, and the nearest after it.
func (f *finder) row(v int) {
	l := words()
	if l.words[f.lemma(v)] == nil && !l.light[f.lemma(v)] || f.child(v, reading.RelationPassiveSubject, reading.RelationPassiveAuxiliary, reading.RelationAgent) >= 0 {
		return
	}
	sentence := f.Sentences[f.Tokens[v].Sentence]
	source := -1
	for i := v - 1; i >= max(sentence.First, v-reach); i-- {
		k := &f.Tokens[i]
		if f.tag(i) == reading.TagVerb || f.tag(i) == reading.TagSubordinator || f.tag(i) == reading.TagParticle && k.Norm == "to" || k.Quotation != f.Tokens[v].Quotation {
			return
		}
		if p, ok := f.parties[i]; ok && !p.modifier && f.preposition(i) == "" {
			if source = i; !f.parties[i].place {
				break
			}
		}
	}
	if source < 0 || f.parties[source].place || f.dateline(source) {
		return
	}
	for i := v + 1; i < min(sentence.Last, v+reach); i++ {
		if f.tag(i) == reading.TagVerb || f.Tokens[i].Kind == reading.Punctuation {
			break
		}
		if p, ok := f.parties[i]; ok && !p.modifier {
			f.add(source, i, v, "row")
			return
		}
	}
}

// dateline says whether a name stands where a text says whence it comes: "OSTIA, June 3 (Reuters) - ".
func (f *finder) dateline(i int) bool {
	p := f.Paragraphs[f.Tokens[i].Paragraph]
	if i-p.First > 3 {
		return false
	}
	for j := i + 1; j < min(p.Last, i+14); j++ {
		switch f.Tokens[j].Norm {
		case "--", "–", "—", "-", ":":
			return true
		case ".":
			return false
		}
		if f.tag(j) == reading.TagVerb {
			return false
		}
	}
	return false
}

// subject returns who does what a verb says, from the verb itself or from one that shares its subject; -1 for nobody.
func (f *finder) subject(v int) int {
	for n := 0; n < 4; n++ {
		if f.passive(v) {
			return -1
		}
		if s := f.child(v, reading.RelationSubject, reading.RelationOuterSubject, reading.RelationPassiveSubject); s >= 0 {
			if relative(f.Tokens[s].Norm) && f.relation(v) == reading.RelationRelativeClause {
				return f.head(v)
			}
			return s
		}
		switch f.relation(v) {
		case reading.RelationConjunct, reading.RelationOpenClausal, reading.RelationAdverbialClause:
			if m := f.child(v, reading.RelationMark); m >= 0 && f.relation(v) == reading.RelationAdverbialClause {
				return -1 // a purpose, a condition: nothing done yet
			}
			if v = f.head(v); v < 0 || !f.verbal(v) {
				return -1
			}
		case reading.RelationAdnominalClause:
			if f.Tokens[v].Norm != f.lemma(v) && endsIn(f.Tokens[v].Norm, "ing") {
				return f.head(v) // "troops patrolling the border"
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// passiveSubject returns whom a passive verb is done to: its subject, or the noun that it describes.
func (f *finder) passiveSubject(v int) int {
	if s := f.child(v, reading.RelationPassiveSubject, reading.RelationSubject); s >= 0 && f.passive(v) {
		if relative(f.Tokens[s].Norm) && f.relation(v) == reading.RelationRelativeClause {
			return f.head(v)
		}
		return s
	}
	if f.relation(v) == reading.RelationAdnominalClause && !endsIn(f.Tokens[v].Norm, "ing") && f.agent(v) >= 0 {
		return f.head(v)
	}
	if f.relation(v) == reading.RelationConjunct && f.child(v, reading.RelationSubject) < 0 {
		if h := f.head(v); h >= 0 && f.verbal(h) && (f.agent(v) >= 0 || f.child(v, reading.RelationPassiveAuxiliary) >= 0) {
			return f.child(h, reading.RelationPassiveSubject, reading.RelationSubject)
		}
	}
	return -1
}

// passive says whether a verb stands in the passive: the tree's word for its subject alone is not to be trusted.
func (f *finder) passive(v int) bool {
	if f.child(v, reading.RelationPassiveAuxiliary) >= 0 || f.child(v, reading.RelationAgent) >= 0 {
		return true
	}
	if endsIn(f.Tokens[v].Norm, "ing") || f.tag(v) != reading.TagVerb {
		return false
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationAuxiliary && f.lemma(int(c)) == "be" {
			return true
		}
	}
	return f.child(v, reading.RelationSubject) < 0 && f.agent(v) >= 0
}

// agent returns by whom a passive verb is done.
func (f *finder) agent(v int) int {
	if a := f.child(v, reading.RelationAgent); a >= 0 {
		return a
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if f.relation(int(c)) == reading.RelationOblique && f.preposition(int(c)) == "by" {
			return int(c)
		}
	}
	return -1
}

// toward are the prepositions by which a deed has somebody in view.
var toward = map[string]bool{
	"to": true, "on": true, "upon": true, "against": true, "with": true, "at": true, "for": true, "from": true, "of": true, "into": true,
	"toward": true, "towards": true, "over": true, "in": true, "between": true, "among": true, "behind": true, "about": true,
}

// objective says whether what hangs on a verb is its object: by name, or as a phrase after it that nothing introduces.
func (f *finder) objective(v, i int) bool {
	switch f.relation(i) {
	case reading.RelationObject, reading.RelationIndirectObject:
		return true
	case reading.RelationOblique, reading.RelationClausal, reading.RelationOpenClausal:
		return i > v && f.nominal(i) && f.first[i] != -1 && f.preposition(i) == "" || i > v && f.tag(i) == reading.TagProperNoun && f.preposition(i) == ""
	}
	return false
}

// aim returns at whom a verb is directed: its object; "to" whom something goes, where the object is nobody known by name;
// whom a preposition names; whom its object's phrase names ("suspended aid to Ostia", "rejected Ostia's offer"); where.
func (f *finder) aim(v int, out []int) []int {
	for c := f.first[v]; c >= 0; c = f.next[c] {
		i := int(c)
		if f.objective(v, i) {
			out = f.others(v, f.who(i, out))
		}
	}
	if len(out) == 0 {
		if out = f.against(v, out); len(out) > 0 {
			return out
		}
	}
	if len(out) > 0 && f.parties[out[0]].name {
		return out
	}
	start := len(out)
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); f.relation(i) == reading.RelationOblique || f.relation(i) == reading.RelationNominal {
			if p := f.preposition(i); start == 0 && toward[p] && p != "in" && p != "of" || p == "to" || p == "against" {
				if out = f.others(v, f.who(i, out)); len(out) > start {
					return out[start:]
				}
			}
		}
	}
	if start > 0 {
		return out
	}
	for c := f.first[v]; c >= 0; c = f.next[c] {
		i := int(c)
		if f.objective(v, i) || f.relation(i) == reading.RelationOblique && toward[f.preposition(i)] {
			if out = f.others(v, f.within(i, out)); len(out) > 0 {
				return out
			}
		}
	}
	return out
}

// against returns against whom something is done, by the verb or by its object: "filed a lawsuit in Tarn against the bank".
func (f *finder) against(v int, out []int) []int {
	for c := f.first[v]; c >= 0; c = f.next[c] {
		i := int(c)
		if f.relation(i) == reading.RelationOblique && f.preposition(i) == "against" {
			if out = f.who(i, out); len(out) > 0 {
				return out
			}
		}
		if !f.objective(v, i) {
			continue
		}
		for n := f.first[i]; n >= 0; n = f.next[n] {
			if f.relation(int(n)) == reading.RelationNominal && f.preposition(int(n)) == "against" {
				if out = f.who(int(n), out); len(out) > 0 {
					return out
				}
			}
		}
	}
	return out
}

// where returns the place in which something is done: "suspended its work in Ostia".
func (f *finder) where(v int, out []int) []int {
	for c := f.first[v]; c >= 0; c = f.next[c] {
		if i := int(c); f.relation(i) == reading.RelationOblique && f.preposition(i) == "in" {
			if out = f.who(i, out); len(out) > 0 {
				return out
			}
		}
	}
	return out
}

// moving are verbs whose object is sent or given rather than done something to.
var moving = set("send deploy dispatch withdraw pull station move mobilise mobilize mass amass provide offer contribute transfer supply commit")

// others leaves out who belongs to the one who acts: "its troops".
func (f *finder) others(v int, all []int) []int {
	out := all[:0]
	for _, x := range all {
		if p := f.child(x, reading.RelationPossessive); p >= 0 && f.tag(p) == reading.TagPronoun {
			continue
		}
		if p := f.parties[x]; p.mention < 0 && moving[f.lemma(v)] && actorNouns()[f.lemma(x)] == stateNoun {
			continue // "deployed troops"
		}
		out = append(out, x)
	}
	return out
}

// voiced are nouns, beside those of deeds, that are somebody's: "the Ostian proposal".
var voiced = set("proposal plan decision statement claim bid move policy resolution position draft law ruling remark comment report terms initiative position")

// within returns the parties inside a phrase that is none itself: "the release of the hostages".
func (f *finder) within(head int, out []int) []int {
	for depth, h := 0, head; depth < 3; depth++ {
		next := -1
		for c := f.first[h]; c >= 0; c = f.next[c] {
			i := int(c)
			switch f.relation(i) {
			case reading.RelationNominal:
				if toward[f.preposition(i)] || f.preposition(i) == "by" {
					if out = f.who(i, out); len(out) > 0 {
						return out
					}
					next = i
				}
			case reading.RelationPossessive:
				if f.tag(i) == reading.TagPronoun {
					continue // "his predecessor" is another
				}
				if out = f.who(i, out); len(out) > 0 {
					return out
				}
			case reading.RelationCompound, reading.RelationAdjective:
				if p, ok := f.parties[i]; ok && p.modifier && (voiced[f.lemma(h)] || words().words[f.lemma(h)] != nil) {
					return append(out, i)
				}
			}
		}
		if next < 0 {
			break
		}
		h = next
	}
	return out
}

// doers returns who does what a noun says: "the rebels' attack", "Ostian aid", "an attack by rebels".
func (f *finder) doers(n int) []int {
	var out []int
	for c := f.first[n]; c >= 0; c = f.next[c] {
		i := int(c)
		switch f.relation(i) {
		case reading.RelationPossessive:
			out = f.who(i, out)
		case reading.RelationCompound, reading.RelationAdjective:
			if p, ok := f.parties[i]; ok && p.modifier && len(out) == 0 {
				out = append(out, i)
			}
		case reading.RelationNominal, reading.RelationOblique:
			if f.preposition(i) == "by" {
				out = f.who(i, out)
			}
		}
	}
	return out
}

// noun proposes the deeds of a noun: "the rebels' attack on Ostia", "the arrest of a reporter by the police".
func (f *finder) noun(n int) {
	var targets []int
	for c := f.first[n]; c >= 0; c = f.next[c] {
		i := int(c)
		if f.relation(i) != reading.RelationNominal && f.relation(i) != reading.RelationOblique {
			continue
		}
		switch p := f.preposition(i); {
		case p == "between":
			if both := f.who(i, nil); len(both) > 1 {
				f.add(both[0], both[1], n, "between")
				f.add(both[1], both[0], n, "between")
				return
			}
		case toward[p] && p != "in":
			targets = f.who(i, targets)
		}
	}
	if len(targets) > 0 {
		f.pair(f.actors(f.doers(n)), targets, n, "noun")
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

func relative(w string) bool { return w == "who" || w == "which" || w == "that" || w == "whom" }

func endsIn(s, suffix string) bool { return len(s) > len(suffix) && s[len(s)-len(suffix):] == suffix }
