package incident

import (
	"cmp"
	"slices"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// stageOf is how far what a trigger tells got.
func (d *Draft) stageOf(t *Trigger) evidence.Stage {
	if t.Lemma == "threat" || t.Lemma == "threaten" {
		return evidence.Threatened
	}
	switch t.Lemma {
	case "foil", "thwart", "avert", "defuse", "deactivate", "intercept":
		return evidence.Foiled
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
	n := 0
	for c := d.first[t.Token]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		switch d.norm(int(c)) {
		case "attempted", "failed", "abortive", "unsuccessful", "botched", "frustrated":
			return evidence.Attempted
		case "foiled", "thwarted":
			return evidence.Foiled
		case "threatened":
			return evidence.Threatened
		}
	}
	if t.standing == ahead {
		return evidence.Threatened
	}
	return evidence.Accomplished
}

// near is how many steps of the tree may lie between a trigger and what dates or places it.
const near = 4

// dateOf finds the day that a trigger's clause gives.
func (d *Draft) dateOf(t *Trigger) reading.Dated {
	r := d.Reading
	first, last := d.around(t.Token)
	from, _ := slices.BinarySearchFunc(r.Dates, first, func(x reading.Date, at int) int { return x.First - at })
	best, steps := -1, near+1
	for j := from; j < len(r.Dates) && r.Dates[j].First < last; j++ {
		x := &r.Dates[j]
		if x.From == "" || d.dateline(x.First) {
			continue
		}
		if d.voice[x.First] != d.voice[t.Token] && !d.below(x.First, t.Token) {
			continue // the day on which it was said
		}
		for k := x.First; k < x.Last; k++ {
			var p [6]string
			if n := d.path(k, t.Token, &p); n < steps && d.clause(k, t.Token) {
				best, steps = j, n
			}
		}
	}
	if best < 0 {
		return reading.Dated{}
	}
	x := &r.Dates[best]
	return reading.Dated{Range: x.Range, From: x.From, To: cmp.Or(x.To, x.From)}
}

// below reports whether a token hangs on another, at most three steps down.
func (d *Draft) below(k, on int) bool {
	for range 3 {
		if k = d.head(k); k < 0 || k == on {
			return k >= 0
		}
	}
	return false
}

// clause reports whether what dates one verb dates a trigger too: it hangs below the trigger, or the trigger is an argument of
// that verb. "Survivors of the bombing laid flowers on Sunday" gives the bombing no day.
func (d *Draft) clause(k, trigger int) bool {
	var above [5]int
	n := 0
	for x := k; x >= 0 && n < len(above); x = d.head(x) {
		above[n] = x
		n++
	}
	for x, steps := trigger, 0; x >= 0 && steps < near; x, steps = d.head(x), steps+1 {
		if slices.Contains(above[:n], x) {
			return true
		}
		switch r := d.relation(x); {
		case r == reading.RelationNominal && x == trigger && d.head(x) >= 0 && d.person(d.head(x)), r == reading.RelationRelativeClause, r == reading.RelationClausal:
			return false
		}
	}
	return false
}

// person reports whether a word is for people: of those, an incident is only what they are remembered by.
func (d *Draft) person(k int) bool {
	m := d.mention[k]
	return m >= 0 && d.Reading.Mentions[m].Type == evidence.MentionPerson
}

// dateline reports whether a token stands before the dash that ends a dateline.
func (d *Draft) dateline(k int) bool {
	p := &d.Reading.Paragraphs[d.Reading.Tokens[k].Paragraph]
	if k-p.First > window/2 {
		return false
	}
	for i := p.First; i < min(p.Last, p.First+window/2); i++ {
		switch d.norm(i) {
		case "--", "—", "–", "-":
			return k < i
		}
		if d.tag(i) == reading.TagVerb || d.tag(i) == reading.TagAuxiliary {
			return false
		}
	}
	return false
}

// placeOf finds the place that a trigger's clause gives: a mention, -1 for none.
func (d *Draft) placeOf(t *Trigger) int {
	r := d.Reading
	first, last := d.around(t.Token)
	best, steps := -1, near+1
	for k := first; k < last; k++ {
		m := int(d.mention[k])
		if m < 0 || r.Mentions[m].Type != evidence.MentionPlace || !r.Mentions[m].Name || r.Mentions[m].First != k || d.dateline(k) {
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
	return best
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

// old is how many days before the article's own a happening must lie to be told as something from before.
const old = 60

// backstory reports whether a happening is told as something from before: long before the article, or, where that has no day, in
// an earlier year than the last that the text names.
func (d *Draft) backstory(h *Happening) bool {
	if h.date.To == "" {
		return false
	}
	if p := d.Reading.Metadata.Published; len(p) >= len(time.DateOnly) {
		published, err := time.Parse(time.DateOnly, p[:len(time.DateOnly)])
		return err == nil && h.date.To < published.AddDate(0, 0, -old).Format(time.DateOnly)
	}
	last := ""
	for i := range d.Happenings {
		last = max(last, d.Happenings[i].date.From)
	}
	return len(last) > 4 && h.date.To[:4] < last[:4]
}

// damage is what befell a target.
func (d *Draft) damage(e *Entity) string {
	for _, x := range e.Members {
		g, relation, _, _ := d.governor(d.Candidates[x.Candidate].Head)
		switch relation {
		case reading.RelationObject, reading.RelationPassiveSubject, reading.RelationNominal:
		default:
			continue
		}
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
	"massacr": evidence.EffectDeath, "execut": evidence.EffectDeath, "assassinat": evidence.EffectDeath, "die": evidence.EffectDeath, "di": evidence.EffectDeath, "d": evidence.EffectDeath, // "died"
	"dead": evidence.EffectDeath, "death": evidence.EffectDeath, "assassination": evidence.EffectDeath, "slaying": evidence.EffectDeath, "died": evidence.EffectDeath,
	"behead": evidence.EffectDeath, "perish": evidence.EffectDeath, "killing": evidence.EffectDeath, "execution": evidence.EffectDeath, "fatalit": evidence.EffectDeath,
	"wound": evidence.EffectInjury, "injur": evidence.EffectInjury, "hurt": evidence.EffectInjury, "maim": evidence.EffectInjury,
	"casualt": evidence.EffectCasualty, "victim": evidence.EffectCasualty, "miss": evidence.EffectMissing, "disappear": evidence.EffectMissing,
	"kidnap": evidence.EffectAbduction, "abduct": evidence.EffectAbduction, "kidnapping": evidence.EffectAbduction, "abduction": evidence.EffectAbduction,
	"hostag": evidence.EffectAbduction, "unhurt": evidence.EffectNone, "unharm": evidence.EffectNone, "unscath": evidence.EffectNone, "escap": evidence.EffectNone,
	"surviv": evidence.EffectNone,
}

// effect is what befell a victim: what hangs nearest to one of its members.
func (d *Draft) effect(e *Entity, h *Happening) evidence.Effect {
	for _, x := range e.Members {
		c := &d.Candidates[x.Candidate]
		for k := c.core[0]; k < c.core[1]; k++ {
			if f, ok := effects[d.stems[k]]; ok {
				return f
			}
		}
		first, last := d.around(c.Head)
		best, steps := evidence.EffectUnknown, 4
		for k := first; k < last; k++ {
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
	if KindLabels[h.Label] == string(evidence.KindKidnapping) {
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
