package act

import (
	"hearsay/internal/reading"
)

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
