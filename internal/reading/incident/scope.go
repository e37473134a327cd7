package incident

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// under says what a word g makes of a deed k that hangs on it through x.
func (d *Draft) under(k, x, g int, rel reading.Relation, known bool) standing {
	w := d.stems[g]
	verb := d.tag(g) == reading.TagVerb || d.tag(g) == reading.TagAuxiliary
	argument := false // x is what g is of, about or aimed at
	switch rel {
	case reading.RelationObject, reading.RelationPassiveSubject, reading.RelationClausal, reading.RelationOpenClausal, reading.RelationAdnominalClause,
		reading.RelationNominal, reading.RelationOblique, reading.RelationCompound, reading.RelationRelativeClause, reading.RelationAdverbialClause:
		argument = true
	}
	nominal := d.tag(x) != reading.TagVerb
	switch {
	case rel == reading.RelationConjunct:
		if x == k && verb && d.child(x, reading.RelationSubject) < 0 && d.child(x, reading.RelationPassiveSubject) < 0 {
			return d.ownStanding(g, known)
		}
		return came
	case argument && unreal["deny"][w]:
		if known || d.ofDenier(x) || d.past(x) && rel == reading.RelationAdverbialClause {
			return came
		}
		return never
	case (rel == reading.RelationSubject || rel == reading.RelationPassiveSubject) && d.turnedOut(g):
		return never
	case argument && unreal["report"][w] && d.belied(g):
		if known {
			return came
		}
		return never
	case argument && unreal["lack"][w] && d.lacked(g):
		return never
	case argument && !known && (scenes[w] || d.scene(g)):
		return never
	case rel == reading.RelationNominal && (w == "event" || w == "cas" || w == "case") && !known:
		return never
	case argument && w == "call" && verb:
		switch {
		case d.child(g, reading.RelationVerbParticle) >= 0 && d.norm(d.child(g, reading.RelationVerbParticle)) == "off":
			return never
		case !known && (d.preposition(x) == "for" || d.preposition(x) == "on" || rel == reading.RelationOpenClausal):
			return ahead
		}
		return came
	case argument && w == "decid" && d.preposition(x) == "against":
		return never
	case argument && w == "rul":
		if p := d.child(g, reading.RelationVerbParticle); p >= 0 && d.norm(p) == "out" && !known {
			return never
		}
		return came
	case argument && unreal["never"][w]:
		if known && !scrapped[w] || rel == reading.RelationNominal && verb || rel == reading.RelationOblique && d.preposition(x) != "for" {
			return came
		}
		if d.past(x) && !nominal && rel != reading.RelationOpenClausal { // "feared that he had been killed"
			return came
		}
		if d.norm(x) == "dead" {
			return came
		}
		return never
	case argument && unreal["ahead"][w]:
		if known || d.past(x) && !nominal && rel != reading.RelationOpenClausal || d.tag(g) == reading.TagAdjective && rel == reading.RelationNominal {
			return came
		}
		if (rel == reading.RelationOblique || rel == reading.RelationAdverbialClause) && verb && d.norm(d.child0(x)) != "to" && d.preposition(x) != "for" && d.preposition(x) != "on" {
			return came // when, where and why, not what
		}
		return ahead
	}
	if verb && (rel == reading.RelationObject || rel == reading.RelationSubject || rel == reading.RelationPassiveSubject || rel == reading.RelationOpenClausal || rel == reading.RelationAdverbialClause) {
		if rel == reading.RelationSubject || rel == reading.RelationPassiveSubject {
			if !nominal || !unreal["happen"][w] && known {
				return came
			}
			if !unreal["happen"][w] {
				return came
			}
		} else if known {
			return came
		}
		if s := d.ownStanding(g, known); s != came && (s == never || !d.trigger[g] || nominal) {
			if d.trigger[g] && s == never && rel != reading.RelationObject && rel != reading.RelationAdverbialClause {
				return came // "the blast did not kill anybody"
			}
			return s
		}
	}
	return came
}

// scene reports whether the subject of a word is made up or acted out: "the novel opens with".
func (d *Draft) scene(g int) bool {
	n := 0
	for c := d.first[g]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		switch d.relation(int(c)) {
		case reading.RelationSubject, reading.RelationCompound:
			if scenes[d.stems[c]] {
				return true
			}
		}
	}
	return false
}

// scrapped are the stems of words that undo what is known as well: "the assault was cancelled".
var scrapped = listed("cancel abandon shelv scrap")

// child0 returns the mark of a clause, x itself where it has none.
func (d *Draft) child0(x int) int {
	if m := d.child(x, reading.RelationMark); m >= 0 {
		return m
	}
	return x
}

// ofDenier reports whether a clause is of what whoever denies it is said to have done: "denied that its troops had shelled", "denied
// shelling". Then it is denied who did it, not that it was.
func (d *Draft) ofDenier(x int) bool {
	s := d.child(x, reading.RelationSubject)
	if s < 0 {
		return strings.HasSuffix(d.norm(x), "ing")
	}
	if ownAgents[d.norm(s)] {
		return true
	}
	p := d.child(s, reading.RelationPossessive)
	return p >= 0 && ownAgents[d.norm(p)]
}

// turnedOut reports whether a word says that its subject proved false: "turned out to be a hoax", "proved false".
func (d *Draft) turnedOut(g int) bool {
	switch d.stems[g] {
	case "turn", "prov", "proved", "proven":
		n := 0
		for c := d.first[g]; c >= 0 && n < breadth; c = d.next[c] {
			n++
			if unreal["false"][d.stems[c]] {
				return true
			}
		}
	}
	if unreal["false"][d.stems[g]] {
		if h := d.head(g); h >= 0 {
			switch d.stems[h] {
			case "turn", "prov":
				return true
			}
		}
	}
	return false
}

// belied reports whether a report is said to be false, or that there is none.
func (d *Draft) belied(g int) bool {
	if d.none(g) {
		return true
	}
	h := d.head(g)
	if h < 0 {
		return false
	}
	if unreal["false"][d.stems[h]] || unreal["deny"][d.stems[h]] && d.relation(g) != reading.RelationSubject || d.turnedOut(h) {
		return true
	}
	return unreal["lack"][d.stems[h]] && d.lacked(h)
}

// lacked reports whether there is none of a thing: "no evidence", "did not find a sign".
func (d *Draft) lacked(g int) bool {
	if d.none(g) {
		return true
	}
	h := d.head(g)
	if h < 0 || d.tag(h) != reading.TagVerb && d.tag(h) != reading.TagAuxiliary {
		return false
	}
	n := 0
	for c := d.first[h]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		if nots[d.norm(int(c))] {
			return true
		}
	}
	return false
}

// voiceAt is the statement on whose word a token stands in the text. What a clause adds to what somebody denies, claims or is accused of
// is not his word but that of whoever tells it: "denied that it had planned the bombing that killed nine".
func (d *Draft) voiceAt(k int) int {
	v := int(d.voice[k])
	for v >= 0 {
		s := &d.Reading.Statements[v]
		switch s.Stance {
		case evidence.StanceDeny, evidence.StanceAccuse, evidence.StanceClaim:
		default:
			return v
		}
		x, found := k, false
		for n := 0; n < 8 && x >= 0 && int(d.voice[x]) == v; n++ {
			if d.relation(x) == reading.RelationRelativeClause && d.child(x, reading.RelationMark) < 0 {
				found = true
				break
			}
			x = d.head(x)
		}
		if !found {
			return v
		}
		v = s.Parent
	}
	return v
}
