package incident

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Limits are the probabilities from which on something is taken to be so.
type Limits struct {
	Event float32            // that a happening is one
	Role  [roleCount]float32 // that an entity plays its role
}

// The limits were chosen on the development parts of MUC-4 for its like, and on reports of our own for all other texts. From
// leastKind on a text may tell of a kind, from leastTrigger on a word of an incident.
var (
	ofMessages = Limits{Event: 0.25, Role: [roleCount]float32{0, 0.1, 0.1, 0.28, 0.17, 0.18}}
	ofArticles = Limits{Event: 0.26, Role: [roleCount]float32{0, 0.07, 0.1, 0.1, 0.12, 0.06}}
)

const (
	leastKind    = 0.2
	leastTrigger = 0.3
)

// limits are those for the text.
func (d *Draft) limits() *Limits {
	if d.message {
		return &ofMessages
	}
	return &ofArticles
}

// events puts the events together.
func (d *Draft) events(m *Models) []reading.Event {
	least := d.limits().Event
	if d.message {
		d.spread(least)
	}
	for i := range d.Happenings {
		if h := &d.Happenings[i]; h.firm {
			h.P = max(h.P, 0.5)
		}
	}
	var tolls []toll
	if !d.message {
		tolls = d.tolls(least)
	}
	var out []reading.Event
	for i := range d.Happenings {
		h := &d.Happenings[i]
		if h.P < least || d.heading(h) {
			continue
		}
		e := d.event(h, m)
		d.count(&e, tolls, i)
		if d.message || told(&e) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b reading.Event) int { return a.Anchors[0].Start - b.Anchors[0].Start })
	return out
}

// spread gives every happening of a message the perpetrators of all: such messages tell of one matter, and leave out whoever was
// named before.
func (d *Draft) spread(least float32) {
	var all []int
	for i := range d.Happenings {
		if d.Happenings[i].P < least {
			continue
		}
		for _, e := range d.Happenings[i].Entities {
			if r := d.Entities[e].Role; (r == RoleIndividual || r == RoleOrganization) && len(all) < breadth && !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	for i := range d.Happenings {
		for _, e := range all {
			if h := &d.Happenings[i]; !slices.Contains(h.Entities, e) {
				h.Entities = append(h.Entities, e)
			}
		}
	}
}

// told reports whether an event says anything but that it was.
func told(e *reading.Event) bool {
	return e.Date.From != "" || len(e.Place)+len(e.Perpetrators)+len(e.Targets)+len(e.Victims)+len(e.Instruments) > 0
}

// owners returns for each trigger the happening that it tells, -1 for none.
func (d *Draft) owners(list []Happening) []int32 {
	owner := make([]int32, len(d.Triggers))
	for i := range owner {
		owner[i] = -1
	}
	for j := range list {
		for _, t := range list[j].Triggers {
			owner[t] = int32(j)
		}
	}
	return owner
}

// assign gives each entity of a message that plays its role to the happening that it stands nearest to, a perpetrator to others near it
// too. Articles share theirs out by [Draft.share].
func (d *Draft) assign(list []Happening) {
	owner := d.owners(list)
	least := d.limits().Role
	sums := make([]float32, len(list))
	var touched []int
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.P < least[e.Role] {
			continue
		}
		for _, j := range touched {
			sums[j] = 0
		}
		touched = touched[:0]
		for _, x := range e.Members[:min(len(e.Members), breadth)] {
			touched = d.near(x, owner, sums, touched)
		}
		best := 0
		for _, j := range touched {
			if sums[j] > sums[best] || sums[j] == sums[best] && j < best {
				best = j
			}
		}
		for _, j := range touched {
			if j == best || (e.Role == RoleIndividual || e.Role == RoleOrganization) && sums[j] > shared*sums[best] {
				list[j].Entities = append(list[j].Entities, i)
			}
		}
		if len(touched) == 0 {
			list[0].Entities = append(list[0].Entities, i)
		}
	}
}

// shared is how near, beside the nearest, a happening must stand to a perpetrator to be his as well; abroad is how many sentences away
// a happening may be told.
const (
	shared = 0.4
	abroad = 3
)

// near adds to the sums of the happenings how near a member of an entity stands to each, and lists those it added to.
func (d *Draft) near(x Member, owner []int32, sums []float32, touched []int) []int {
	c := &d.Candidates[x.Candidate]
	for s := max(0, c.Sentence-abroad); s <= min(len(d.triggers)-1, c.Sentence+abroad); s++ {
		for t := d.triggers[s][0]; t < min(d.triggers[s][1], d.triggers[s][0]+breadth); t++ {
			j := owner[t]
			if j < 0 {
				continue
			}
			near := d.nearness(c, &d.Triggers[t])
			if sums[j] == 0 {
				touched = append(touched, int(j))
			}
			sums[j] = max(sums[j], x.P*near)
		}
	}
	return touched
}

// nearness is how near a trigger stands to a candidate: 1 beside it, less the further away in the tree or in sentences.
func (d *Draft) nearness(c *Candidate, t *Trigger) float32 {
	away := t.Sentence - c.Sentence
	if away == 0 {
		var p [6]string
		return 1 / float32(1+d.path(c.Head, t.Token, &p))
	}
	return 0.2 / float32(max(away, -away))
}

func (d *Draft) rangeOf(first, last int) text.Range {
	return text.Range{Start: d.Reading.Tokens[first].Start, End: d.Reading.Tokens[last-1].End}
}

// plausible reports whether an entity may be what its role says by the kind of thing that it is: no building kills or is wounded, and
// what is no weapon that we know is one only where the models were at home.
func (d *Draft) plausible(e *Entity) bool {
	x := e.Members[e.Best]
	c := &d.Candidates[x.Candidate]
	cut := c.Cuts[x.Cut]
	if d.dateline(c.Head) {
		return false
	}
	switch e.Role {
	case RoleIndividual, RoleVictim:
		switch d.thing(weapons, cut.First, cut.Last, c.Head) {
		case "other", "vehicle", "aircraft", "fire", "torture", "artillery":
		default:
			if e.Role == RoleVictim && !d.named(x.Candidate) {
				return false
			}
		}
		if c.Mention >= 0 {
			return true
		}
		switch d.thing(targets, cut.First, cut.Last, c.Head) {
		case "aircraft", "ship", "diplomatic", "religious", "infrastructure", "vehicle", "business", "building":
			return false
		}
	case RoleWeapon:
		return d.message || d.thing(weapons, cut.First, cut.Last, c.Head) != "other"
	}
	return true
}

// heading reports whether all of a happening stands in headings: what the text then tells again, or a table does not.
func (d *Draft) heading(h *Happening) bool {
	for _, t := range h.Triggers {
		if !d.Reading.Paragraphs[d.Reading.Tokens[d.Triggers[t].Token].Paragraph].Heading {
			return false
		}
	}
	return true
}

// doubled reports whether an entity's words play another role of the happening more surely: nobody is his own victim.
func (d *Draft) doubled(h *Happening, i int) bool {
	e := &d.Entities[i]
	for _, j := range h.Entities {
		o := &d.Entities[j]
		if o.Role == e.Role || o.Members[o.Best].key != e.Members[e.Best].key {
			continue
		}
		if o.P > e.P || o.P == e.P && j < i {
			return true
		}
	}
	return false
}

// voiceOf is the statement in which all of a happening is told, -1 for the article's own voice or several.
func (d *Draft) voiceOf(h *Happening) int {
	voice := d.voice[d.Triggers[h.Triggers[0]].Token]
	for _, t := range h.Triggers {
		if d.voice[d.Triggers[t].Token] != voice {
			return -1
		}
	}
	return int(voice)
}

func (d *Draft) event(h *Happening, m *Models) reading.Event {
	e := reading.Event{Kind: d.kindOf(h), Stage: h.stage, Date: h.date, Statement: -1, Score: evidence.Score(max(0.01, min(0.99, h.P))), Rule: "incident: learned " + KindLabels[h.Label]}
	for _, t := range h.Triggers {
		x := &d.Triggers[t]
		e.Anchors = append(e.Anchors, d.rangeOf(x.Token, x.Token+1))
	}
	if h.place >= 0 {
		e.Place = d.nested(h.place, d.Reading.Sentences[d.Reading.Tokens[d.Reading.Mentions[h.place].First].Sentence].Last)
	}
	e.Backstory = d.backstory(h)
	e.Statement = d.voiceOf(h)
	for _, i := range h.Entities {
		y := &d.Entities[i]
		if d.doubled(h, i) || !d.plausible(y) || !d.message && (d.unhurt(y, h) || d.thingHurt(y)) {
			continue
		}
		b := y.Members[y.Best]
		c := &d.Candidates[b.Candidate]
		cut := c.Cuts[b.Cut]
		at := d.rangeOf(cut.First, cut.Last)
		voice := d.voiceAt(c.Head)
		switch y.Role {
		case RoleIndividual, RoleOrganization:
			e.Perpetrators = append(e.Perpetrators, reading.Perpetrator{
				Range: at, Individual: y.Role == RoleIndividual, Mention: c.Mention, Confidence: d.confidence(m, y), Statement: voice,
			})
		case RoleTarget:
			e.Targets = append(e.Targets, reading.Target{
				Range: at, Mention: c.Mention, Kind: d.thing(targets, cut.First, cut.Last, c.Head), Effect: d.damage(y), Count: d.counted(y, false), Statement: voice,
			})
		case RoleVictim:
			e.Victims = append(e.Victims, reading.Victim{Range: at, Mention: c.Mention, Effect: d.effect(y, h), Count: d.counted(y, true), Statement: voice})
		case RoleWeapon:
			e.Instruments = append(e.Instruments, reading.Instrument{Range: at, Kind: d.thing(weapons, cut.First, cut.Last, c.Head)})
		}
	}
	if !d.message {
		d.counts(h, &e)
		switch {
		case h.stage == evidence.Threatened: // nobody has died of it
			e.Victims = slices.DeleteFunc(e.Victims, func(v reading.Victim) bool {
				return v.Effect == evidence.EffectDeath || v.Effect == evidence.EffectInjury
			})
		case d.accident(h, &e):
			asAccident(&e)
		}
	}
	return e
}
