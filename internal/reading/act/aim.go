package act

import (
	"hearsay/internal/reading"
)

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

// own are words by which something belongs to the one who acts.
var own = set("its their his her")

// moving are verbs whose object is sent or given rather than done something to.
var moving = set("send deploy dispatch withdraw pull station move mobilise mobilize mass amass provide offer contribute transfer supply commit")

// others leaves out who belongs to the one who acts: "its troops".
func (f *finder) others(v int, all []int) []int {
	out := all[:0]
	for _, x := range all {
		if p := f.child(x, reading.RelationPossessive); p >= 0 && own[f.Tokens[p].Norm] {
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
