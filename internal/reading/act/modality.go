package act

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// Verbs and nouns that what depends on them has not happened by, whatever else they say.
var (
	wishes = set("want wish hope seek try attempt plan intend aim consider propose suggest recommend urge ask demand call request order need prepare " +
		"threaten vow promise pledge agree refuse decline fail warn fear expect require advocate push able ready willing likely unlikely")
	unreal    = set("possible potential planned proposed future imminent hypothetical threatened likely feared expected")
	wishNouns = set("plan threat proposal call demand request possibility risk fear prospect intention bid hope need")
	hinting   = set("may might could can should must ought would")
)

// modality says whether a deed was done, from its predicate: auxiliaries, conditions, purposes, what governs it.
func (t *tree) modality(predicate int) evidence.Modality {
	at := predicate
	for n := 0; n < 4 && at >= 0; n++ {
		m := evidence.Past
		future, would, have := false, false, false
		for c := t.first[at]; c >= 0; c = t.next[c] {
			i := int(c)
			word := t.Tokens[i].Norm
			switch t.relation(i) {
			case reading.RelationAuxiliary, reading.RelationPassiveAuxiliary, reading.RelationCopula:
				switch {
				case word == "will" || word == "wo" || word == "'ll" || word == "shall":
					future = true
				case word == "would" || word == "'d" && t.lemma(i) == "would":
					would = true
				case hinting[word]:
					m = evidence.Hypothetical
				case t.lemma(i) == "have":
					have = true
				}
			case reading.RelationMark:
				switch word {
				case "if", "unless", "whether", "should":
					m = evidence.Hypothetical
				case "to":
					if t.relation(at) == reading.RelationAdverbialClause || t.relation(at) == reading.RelationAdnominalClause {
						m = evidence.Hypothetical // a purpose
					}
				}
			case reading.RelationAdjective:
				if unreal[t.lemma(i)] {
					m = evidence.Hypothetical
				}
			}
		}
		switch {
		case would && have, would && t.conditional(at):
			m = evidence.Hypothetical
		case (future || would) && m == evidence.Past:
			m = evidence.Future
		}
		if m != evidence.Past {
			return m
		}
		up := t.head(at)
		if up < 0 {
			return m
		}
		switch t.relation(at) {
		case reading.RelationOpenClausal, reading.RelationClausal, reading.RelationAdnominalClause, reading.RelationObject, reading.RelationOblique, reading.RelationNominal:
			if wishes[t.lemma(up)] && (t.verbal(at) || t.verbal(up) || t.tag(up) == reading.TagAdjective) && t.infinite(at) || t.tag(up) == reading.TagNoun && wishNouns[t.lemma(up)] {
				return evidence.Hypothetical
			}
			if t.relation(at) == reading.RelationClausal {
				return m // told in a statement of its own
			}
		case reading.RelationConjunct:
		default:
			return m
		}
		at = up
	}
	return evidence.Past
}

// infinite says whether a word is no finite verb: "to help", "for an attack".
func (t *tree) infinite(i int) bool {
	if !t.verbal(i) {
		return true
	}
	c := t.child(i, reading.RelationMark)
	return c >= 0 && t.Tokens[c].Norm == "to"
}

// conditional says whether a condition hangs on a verb.
func (t *tree) conditional(v int) bool {
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if t.relation(int(c)) == reading.RelationAdverbialClause {
			if k := t.child(int(c), reading.RelationMark); k >= 0 && (t.Tokens[k].Norm == "if" || t.Tokens[k].Norm == "unless") {
				return true
			}
		}
	}
	return false
}

// failures are verbs that say that what depends on them was not done.
var failures = set("fail avoid refrain stop cancel")

// negated says whether a deed is said not to have been done: "did not warn", "no attack", "without warning", "failed to".
// The words of the deed are those from its predicate down to what carries its meaning.
func (t *tree) negated(predicate int, inner int) bool {
	for _, at := range [2]int{predicate, inner} {
		if at < 0 {
			continue
		}
		for c := t.first[at]; c >= 0; c = t.next[c] {
			switch w := t.Tokens[c].Norm; {
			case negative(w), w == "no" && t.relation(int(c)) != reading.RelationAdverb, w == "without" && int(c) < at, w == "neither", w == "nobody":
				return true
			}
		}
	}
	if inner >= 0 && inner != predicate && failures[t.lemma(predicate)] && t.relation(inner) == reading.RelationOpenClausal && t.lemma(predicate) != "stop" {
		return true
	}
	if s := t.child(predicate, reading.RelationSubject); s >= 0 {
		if c := t.child(s, reading.RelationNone, reading.RelationAdverb); c >= 0 && t.Tokens[c].Norm == "no" {
			return true
		}
		for c := t.first[s]; c >= 0; c = t.next[c] {
			if w := t.Tokens[c].Norm; w == "no" || w == "neither" {
				return true
			}
		}
	}
	return false
}
