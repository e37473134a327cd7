package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// stage reads off the tree how far a happening got.
func (d *Draft) stage(h *happening) evidence.Stage {
	votes := map[evidence.Stage]float32{}
	for _, i := range h.triggers {
		t := &d.Triggers[i]
		votes[d.stageOf(t)] += 1 - d.TriggerP[i][0]
	}
	best := evidence.Accomplished
	for _, s := range evidence.Stages {
		if votes[s] > votes[best] {
			best = s
		}
	}
	return best
}

// stageOf is how far what a trigger tells got.
func (d *Draft) stageOf(t *Trigger) evidence.Stage {
	if t.Lemma == "threat" || t.Lemma == "threaten" {
		return evidence.Threatened
	}
	k := t.Token
	for range 3 {
		g := d.head(k)
		if g < 0 {
			break
		}
		switch d.stems[g] {
		case "threat", "threaten", "vow", "warn":
			if d.relation(k) != reading.RelationSubject {
				return evidence.Threatened
			}
		case "foil", "thwart", "prevent", "avert", "disrupt", "stop", "deactivat", "defus", "avoid":
			return evidence.Foiled
		case "attempt", "tri", "tr", "fail", "try":
			return evidence.Attempted
		}
		k = g
	}
	for c := d.first[t.Token]; c >= 0; c = d.next[c] {
		switch d.norm(int(c)) {
		case "attempted", "failed", "abortive", "unsuccessful", "botched", "frustrated":
			return evidence.Attempted
		case "foiled", "thwarted":
			return evidence.Foiled
		case "threatened":
			return evidence.Threatened
		}
	}
	return evidence.Accomplished
}

// near is how many steps of the tree may lie between a trigger and what dates or places it.
const near = 4

// date finds the day of a happening.
func (d *Draft) date(h *happening) reading.Dated {
	r := d.Reading
	for _, i := range h.triggers {
		t := &d.Triggers[i]
		s := r.Sentences[t.Sentence]
		best, steps := -1, near+1
		for j := range r.Dates {
			x := &r.Dates[j]
			if x.First < s.First || x.From == "" {
				continue
			}
			if x.First >= s.Last {
				break
			}
			if t.Sentence == 0 && d.dateline(x.Last, s.Last) {
				continue
			}
			for k := x.First; k < x.Last; k++ {
				var p [6]string
				if n := d.path(k, t.Token, &p); n < steps {
					best, steps = j, n
				}
			}
		}
		if best >= 0 {
			x := &r.Dates[best]
			to := x.To
			if to == "" {
				to = x.From
			}
			return reading.Dated{Range: x.Range, From: x.From, To: to}
		}
	}
	return reading.Dated{}
}

// dateline reports whether a dash that ends a dateline follows soon.
func (d *Draft) dateline(k, end int) bool {
	for i := k; i < min(end, k+8); i++ {
		switch d.norm(i) {
		case "--", "—", "–":
			return true
		}
	}
	return false
}

// place finds where a happening took place, the innermost first.
func (d *Draft) place(h *happening) []text.Range {
	r := d.Reading
	for _, i := range h.triggers {
		t := &d.Triggers[i]
		s := r.Sentences[t.Sentence]
		best, steps := -1, near+1
		for k := s.First; k < s.Last; k++ {
			m := int(d.mention[k])
			if m < 0 || r.Mentions[m].Type != evidence.MentionPlace || !r.Mentions[m].Name || r.Mentions[m].First != k || t.Sentence == 0 && d.dateline(k, s.Last) {
				continue
			}
			h := k
			for x := r.Mentions[m].First; x < r.Mentions[m].Last; x++ {
				if a := d.head(x); a < r.Mentions[m].First || a >= r.Mentions[m].Last {
					h = x
				}
			}
			switch d.preposition(h) {
			case "in", "at", "near", "on", "outside", "around", "inside", "of", "between", "off", "through", "across", "north", "south", "from":
			default:
				if d.relation(h) != reading.RelationApposition && d.relation(h) != reading.RelationConjunct {
					continue
				}
			}
			var p [6]string
			if n := d.path(h, t.Token, &p); n < steps {
				best, steps = m, n
			}
		}
		if best >= 0 {
			return d.nested(best, s.Last)
		}
	}
	return nil
}

// nested lists a place and those around it that follow: "Apopa, San Salvador", "Velm in the province of Oru".
func (d *Draft) nested(m, end int) []text.Range {
	r := d.Reading
	out := []text.Range{r.Mentions[m].Range}
	for k := r.Mentions[m].Last; k < end; k++ {
		if n := int(d.mention[k]); n >= 0 && n != m && r.Mentions[n].Name && r.Mentions[n].Type == evidence.MentionPlace {
			out = append(out, r.Mentions[n].Range)
			m, k = n, r.Mentions[n].Last-1
			continue
		}
		switch d.norm(k) {
		case ",", "in", "of", "the", "province", "department", "state", "district", "region", "northern", "southern", "eastern", "western", "central", "'s", "capital":
		default:
			return out
		}
	}
	return out
}

// damage is what befell a target.
func (d *Draft) damage(e *Entity) string {
	for _, x := range e.Members {
		g, _, _, _ := d.governor(d.Candidates[x.Candidate].Head)
		for range 2 {
			if g < 0 {
				break
			}
			switch d.stems[g] {
			case "destro", "destruction", "demolish", "gut", "blow", "blew", "blown", "level", "flatten", "incinerat", "rubbl":
				return "destroyed"
			case "damag", "burn", "hit", "shatter", "break", "broke":
				return "damaged"
			case "steal", "stole", "stolen", "seiz", "loot", "hijack":
				return "taken"
			}
			g = d.head(g)
		}
	}
	return ""
}

// effects are the words that tell what befell people.
var effects = map[string]evidence.Effect{
	"kill": evidence.EffectDeath, "murder": evidence.EffectDeath, "slay": evidence.EffectDeath, "slain": evidence.EffectDeath, "slew": evidence.EffectDeath,
	"massacr": evidence.EffectDeath, "execut": evidence.EffectDeath, "assassinat": evidence.EffectDeath, "die": evidence.EffectDeath, "di": evidence.EffectDeath,
	"dead": evidence.EffectDeath, "death": evidence.EffectDeath, "assassination": evidence.EffectDeath, "slaying": evidence.EffectDeath, "died": evidence.EffectDeath,
	"behead": evidence.EffectDeath, "perish": evidence.EffectDeath, "killing": evidence.EffectDeath, "execution": evidence.EffectDeath, "fatalit": evidence.EffectDeath,
	"wound": evidence.EffectInjury, "injur": evidence.EffectInjury, "hurt": evidence.EffectInjury, "maim": evidence.EffectInjury,
	"casualt": evidence.EffectCasualty, "victim": evidence.EffectCasualty, "miss": evidence.EffectMissing, "disappear": evidence.EffectMissing,
	"kidnap": evidence.EffectAbduction, "abduct": evidence.EffectAbduction, "kidnapping": evidence.EffectAbduction, "abduction": evidence.EffectAbduction,
	"hostag": evidence.EffectAbduction, "unhurt": evidence.EffectNone, "unharm": evidence.EffectNone, "unscath": evidence.EffectNone, "escap": evidence.EffectNone,
	"surviv": evidence.EffectNone,
}

// effect is what befell a victim: what hangs nearest to one of its members.
func (d *Draft) effect(e *Entity, h *happening) evidence.Effect {
	for _, x := range e.Members {
		c := &d.Candidates[x.Candidate]
		for k := c.core[0]; k < c.core[1]; k++ {
			if f, ok := effects[d.stems[k]]; ok {
				return f
			}
		}
		s := d.Reading.Sentences[c.Sentence]
		best, steps := evidence.EffectUnknown, 4
		for k := s.First; k < s.Last; k++ {
			f, ok := effects[d.stems[k]]
			if !ok {
				continue
			}
			var p [6]string
			if n := d.path(c.Head, k, &p); n < steps {
				best, steps = f, n
			}
		}
		if best != evidence.EffectUnknown {
			return best
		}
	}
	if h.kind == evidence.KindKidnapping {
		return evidence.EffectAbduction
	}
	return evidence.EffectUnknown
}

// counted is how many an entity's words count: an index into Numbers, [reading.Single] for one person told of in the
// singular, -1 where nothing is told.
func (d *Draft) counted(e *Entity, people bool) int {
	one := false
	for _, x := range append([]Member{e.Members[e.Best]}, e.Members...) {
		c := &d.Candidates[x.Candidate]
		if n := d.numberOf(c); n >= 0 {
			return n
		}
		one = one || people && d.single(c)
	}
	if one {
		return reading.Single
	}
	return -1
}

// numberOf finds the number that counts a candidate.
func (d *Draft) numberOf(c *Candidate) int {
	low, high := 0, len(d.Reading.Numbers)
	for low < high {
		if m := (low + high) / 2; d.Reading.Numbers[m].Last > c.core[0] {
			high = m
		} else {
			low = m + 1
		}
	}
	if low < len(d.Reading.Numbers) {
		if x := &d.Reading.Numbers[low]; x.First <= c.Head && x.Unit != "%" && x.Unit != "year-old" && x.Unit != "share" {
			return low
		}
	}
	return -1
}

// single reports whether a candidate is one person: a person's name, or a noun in the singular.
func (d *Draft) single(c *Candidate) bool {
	if c.Mention >= 0 && d.Reading.Mentions[c.Mention].Name {
		return d.Reading.Mentions[c.Mention].Type == evidence.MentionPerson
	}
	w := d.norm(c.Head)
	switch w {
	case "people", "men", "women", "children", "police", "policemen", "personnel", "troops", "others", "youth", "staff", "crew", "family":
		return false
	}
	return len(w) > 0 && w[len(w)-1] != 's' && !(len(w) > 3 && w[len(w)-3:] == "men")
}
