package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// Blame reads off the tree who is said to have done it in so many words: "claimed responsibility", "blamed X for", "accused X of",
// "X denied any part". What the models make of such a body is set aside.
func (d *Draft) Blame(m *Models) {
	at := make(map[int]int, len(d.Candidates)) // candidates by their heads
	for i := range d.Candidates {
		at[d.Candidates[i].Head] = i
	}
	f := loglinear.NewFeatures()
	for s := range d.Reading.Sentences {
		for k := d.Reading.Sentences[s].First; k < d.Reading.Sentences[s].Last; k++ {
			if d.tag(k) != reading.TagVerb {
				continue
			}
			who, level := d.blamed(k)
			if who < 0 || d.none(who) || !d.message && d.standingOf(k) != came {
				continue
			}
			i, ok := at[who]
			if !ok || d.nobody(i) {
				continue
			}
			d.lay(m, d.byName(i), level, f)
		}
	}
	if !d.message {
		d.doers(m, at, f)
	}
}

// blamed returns the head of who is said to have done it by a verb, and how that stands; -1 for nobody.
func (d *Draft) blamed(k int) (who int, level evidence.Responsibility) {
	switch d.stems[k] {
	case "claim":
		if d.hanging(k, reading.RelationObject, "", "responsibilit", "credit") >= 0 || d.attacks(k) {
			if by := d.hanging(k, reading.RelationAgent, "by"); by >= 0 {
				return by, evidence.Claimed
			}
			return d.hanging(k, reading.RelationSubject, ""), evidence.Claimed
		}
		if d.hanging(k, reading.RelationPassiveSubject, "", "responsibilit", "credit") >= 0 {
			if by := d.hanging(k, reading.RelationAgent, "by"); by >= 0 {
				return by, evidence.Claimed
			}
			return d.hanging(k, reading.RelationOblique, "by"), evidence.Claimed
		}
	case "blam", "accus":
		level = evidence.Accused
		if by := d.hanging(k, reading.RelationSubject, ""); by >= 0 && d.authority(by) {
			level = evidence.AccusedByAuthorities
		}
		if on := d.hanging(k, reading.RelationOblique, "on"); on >= 0 && d.stems[k] == "blam" {
			return on, level
		}
		if d.stems[k] == "accus" && !d.attacks(k) {
			return -1, level
		}
		if who := d.hanging(k, reading.RelationObject, ""); who >= 0 {
			return who, level
		}
		return d.hanging(k, reading.RelationPassiveSubject, ""), level
	case "attribut":
		return d.hanging(k, reading.RelationOblique, "to"), evidence.Accused
	case "den", "deni", "deny":
		if d.attacks(k) || d.hanging(k, reading.RelationObject, "", "involvement", "responsibilit", "rol", "part", "hand", "accusation", "charg", "allegation", "link") >= 0 {
			return d.hanging(k, reading.RelationSubject, ""), evidence.DeniedByAccused
		}
	}
	return -1, level
}

// hanging returns what hangs on a verb by a relation, with a preposition where one is named, and one of the stems where any is.
func (d *Draft) hanging(k int, relation reading.Relation, preposition string, stems ...string) int {
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		x := int(c)
		if r := d.relation(x); r != relation && !(relation == reading.RelationOblique && r == reading.RelationAgent) || preposition != "" && d.preposition(x) != preposition {
			continue
		}
		if len(stems) == 0 {
			return x
		}
		for _, s := range stems {
			if d.stems[x] == s {
				return x
			}
		}
	}
	return -1
}

// attacks reports whether a trigger that tells an incident hangs on a verb, at most three steps down.
func (d *Draft) attacks(k int) bool {
	first, last := d.around(k)
	for t := d.triggerAt(first); t < len(d.Triggers) && d.Triggers[t].Token < last; t++ {
		if p := 1 - d.TriggerP[t][0]; p < leastTrigger/3 || p < leastTrigger && d.message {
			continue
		}
		x := d.Triggers[t].Token
		for range 3 {
			if x = d.head(x); x < 0 {
				break
			} else if x == k {
				return true
			}
		}
	}
	return false
}

// triggerAt returns the first trigger at a token or after it.
func (d *Draft) triggerAt(token int) int {
	low, high := 0, len(d.Triggers)
	for low < high {
		if m := (low + high) / 2; d.Triggers[m].Token >= token {
			high = m
		} else {
			low = m + 1
		}
	}
	return low
}

// authority reports whether a phrase names somebody in authority.
func (d *Draft) authority(h int) bool {
	first, last := d.around(h)
	c := d.core(h, first, last)
	for k := c[0]; k < c[1]; k++ {
		if blame[d.stems[k]] == "authority" {
			return true
		}
	}
	return false
}

// nobody reports whether a candidate is nobody: a pronoun, a day, a thing said.
func (d *Draft) nobody(i int) bool {
	switch c := &d.Candidates[i]; {
	case c.Mention >= 0:
		t := d.Reading.Mentions[c.Mention].Type
		return t == evidence.MentionDate || t == evidence.MentionMoney
	}
	return false
}

// byName returns the candidate that names whom another describes: "a group calling itself the Free Coast Brigade", "the republic of
// Kareth". A candidate that is a name, or has none, stays.
func (d *Draft) byName(i int) int {
	c := &d.Candidates[i]
	if d.named(i) {
		return i
	}
	for j := i + 1; j < len(d.Candidates) && d.Candidates[j].Head-c.Head < breadth && d.Candidates[j].Sentence == c.Sentence; j++ {
		if d.named(j) && d.below(d.Candidates[j].Head, c.Head) {
			return j
		}
	}
	return i
}

// lay makes a candidate a perpetrator, at a level that the text gives in so many words.
func (d *Draft) lay(m *Models, i int, level evidence.Responsibility, f *loglinear.Features) {
	c := &d.Candidates[i]
	role := RoleOrganization
	switch sort := d.sort(c); {
	case sort == string(evidence.MentionPerson), d.RoleP[i][RoleIndividual] > d.RoleP[i][RoleOrganization] && sort != string(evidence.MentionOrganization) && sort != string(evidence.MentionPlace):
		role = RoleIndividual
	}
	if !d.message && role == RoleIndividual && d.body(c) {
		role = RoleOrganization
	}
	if level == evidence.DeniedByAccused && role == RoleIndividual {
		return // a spokesman who denies is no perpetrator
	}
	cut, p := d.bestCut(m, i, role, f, nil)
	key := d.key(i, cut)
	for j := range d.Entities {
		e := &d.Entities[j]
		if e.Role != role {
			continue
		}
		for _, x := range e.Members[:min(len(e.Members), breadth)] {
			if x.Candidate == i || x.key == key {
				e.P = max(e.P, sure)
				if e.level == "" || level == evidence.DeniedByAccused {
					e.level = level
				}
				return
			}
		}
	}
	d.Entities = append(d.Entities, Entity{Role: role, Members: []Member{{i, cut, sure, p, key}}, P: sure, level: level})
}

// sure is how sure a perpetrator is whom the text names as one.
const sure = 0.9
