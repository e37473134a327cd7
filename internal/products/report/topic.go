package report

import (
	"strings"

	"hearsay/internal/evidence"
)

// topic says what is told of an incident, or asked of it: how many it struck, that it was foretold, who did it. What stands against one of
// these does not stand against another, though all of it hangs on one incident.
type topic uint8

const (
	ofToll topic = 1 << iota
	ofNotice
	ofBlame

	ofAnything topic = 0 // a claim's own words, words and deeds: no sentence that cites it is about something else
)

var topics = classes("topics.txt")

// topicsIn returns what a sentence speaks of.
func topicsIn(sentence string) (out topic) {
	for _, w := range tokens(sentence) {
		for name, of := range map[string]topic{"toll": ofToll, "notice": ofNotice, "blame": ofBlame} {
			if topics[name][w.norm] {
				out |= of
			}
		}
	}
	return out
}

// isOf reports whether an identifier is of a kind.
func isOf(id, prefix string) bool { return strings.HasPrefix(id, prefix+"_") }

// topicOf returns what a tension is over, by the records that are involved in it: a claim, a warning, else of an incident its numbers where
// nobody is involved, or who did it.
func topicOf(t *evidence.Tension) topic {
	of, people := ofAnything, false
	for _, id := range t.About {
		switch {
		case isOf(id, evidence.PrefixClaim):
			return ofAnything
		case isOf(id, evidence.PrefixWarning):
			of = ofNotice
		case isOf(id, evidence.PrefixIncident) && of == ofAnything:
			of = ofToll
		case isOf(id, evidence.PrefixActor):
			people = true
		}
	}
	if of == ofToll && people {
		return ofBlame
	}
	return of
}

// meant returns what of a statement's topics a sentence that cites it speaks of; where it names none, all but the toll, which nobody speaks
// of without a word for it or the number. A statement speaks of what its records tell, and of a toll where its own words give one.
func (x *Index) meant(id, words, near string) topic {
	var has topic
	if len(x.figures[id]) > 0 || topicsIn(words)&ofToll != 0 && numbered(words) {
		has |= ofToll
	}
	if len(x.warnings[id]) > 0 {
		has |= ofNotice
	}
	for _, n := range x.tensions[id] {
		has |= topicOf(&x.c.Tensions[n])
	}
	about := topicsIn(near)
	for _, f := range x.figures[id] {
		if mentions(near, x.c.Incidents[f.incident].Figures[f.n].Count.Exact) {
			about |= ofToll
		}
	}
	if has &= about; has != 0 {
		return has
	}
	if near == "" {
		return ofToll | ofNotice | ofBlame
	}
	return ofNotice | ofBlame
}

// numbered reports whether words give a number.
func numbered(words string) bool {
	for _, w := range tokens(words) {
		if strings.ContainsAny(w.norm, "0123456789") || numerals[w.norm] {
			return true
		}
	}
	return false
}

// concerns reports whether a tension stands against what a sentence says by citing a record: against the record itself, or against what the
// sentence says of it.
func (x *Index) concerns(t *evidence.Tension, e entry, near string) bool {
	of := topicOf(t)
	if e.kind == KindStatement {
		return of == ofAnything || x.meant(e.id, said(e.statement.Statement), near)&of != 0
	}
	if of == ofAnything {
		for _, id := range t.About {
			if isOf(id, evidence.PrefixClaim) {
				return e.kind == KindClaim // it hangs on an incident, and is told of actors: against these it says nothing
			}
		}
		return true
	}
	if of == ofNotice && e.kind == KindWarning || near == "" && of != ofNotice {
		return true
	}
	if of == ofToll {
		for _, s := range t.Sides {
			if mentions(near, s.Says) {
				return true
			}
		}
		return false
	}
	return topicsIn(near)&of != 0 || of == ofBlame && x.namesOther(t, e, near)
}

// namesOther reports whether a sentence names an actor whom a tension involves, besides what it cites.
func (x *Index) namesOther(t *evidence.Tension, e entry, near string) bool {
	words := tokens(near)
	for _, id := range t.About {
		if r, ok := x.ids[id]; ok && r.kind == KindActor && id != e.id && names(words, x.c.Actors[r.n].Label) {
			return true
		}
	}
	return false
}
