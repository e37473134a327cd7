package incident

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Limits are the probabilities from which on something is taken to be so.
type Limits struct {
	Text    float32            // that the text tells an incident
	Kind    float32            // that it tells one of a kind
	Trigger float32            // that a word tells an incident
	Role    [roleCount]float32 // that an entity plays its role
}

// limits were chosen on the development parts of MUC-4.
var limits = Limits{Text: 0.2, Kind: 0.25, Trigger: 0.4, Role: [roleCount]float32{0, 0.15, 0.15, 0.25, 0.2, 0.13}}

// happening is an event while it is put together.
type happening struct {
	kind     evidence.IncidentKind
	label    int     // of KindLabels
	triggers []int   // indexes into Draft.Triggers
	p        float32 // of its surest trigger
	date     reading.Dated
	entities []int // indexes into Draft.Entities
}

// events puts the events together.
func (d *Draft) events(m *Models) []reading.Event {
	if d.Relevance < limits.Text {
		return nil
	}
	list := d.join()
	if len(list) == 0 {
		return nil
	}
	d.assign(list)
	var out []reading.Event
	for i := range list {
		out = append(out, d.event(&list[i], m))
	}
	slices.SortStableFunc(out, func(a, b reading.Event) int { return a.Anchors[0].Start - b.Anchors[0].Start })
	return out
}

// join makes happenings of triggers.
func (d *Draft) join() []happening {
	told := [kindCount]bool{}
	best := 1
	for k := 1; k < kindCount; k++ {
		told[k] = d.KindP[k] >= limits.Kind
		if d.KindP[k] > d.KindP[best] {
			best = k
		}
	}
	told[best] = true
	var list []happening
	at := [kindCount]int{}
	surest, top := -1, float32(0)
	for i := range d.Triggers {
		p := &d.TriggerP[i]
		if 1-p[0] > top {
			surest, top = i, 1-p[0]
		}
		if 1-p[0] < limits.Trigger {
			continue
		}
		label := best
		for k := 1; k < kindCount; k++ {
			if told[k] && p[k] > p[label] {
				label = k
			}
		}
		if at[label] == 0 {
			list = append(list, happening{kind: evidence.IncidentKind(KindLabels[label]), label: label})
			at[label] = len(list)
		}
		h := &list[at[label]-1]
		h.triggers = append(h.triggers, i)
		h.p = max(h.p, 1-p[0])
	}
	if len(list) == 0 && surest >= 0 {
		list = append(list, happening{kind: evidence.IncidentKind(KindLabels[best]), label: best, triggers: []int{surest}, p: top})
	}
	return list
}

// assign gives each entity that plays its role to the happening that it stands nearest to.
func (d *Draft) assign(list []happening) {
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.P < limits.Role[e.Role] {
			continue
		}
		best, top := 0, float32(-1)
		for j := range list {
			sum := float32(0)
			for _, x := range e.Members {
				c := &d.Candidates[x.Candidate]
				near := float32(0)
				for _, t := range list[j].triggers {
					near = max(near, d.nearness(c, &d.Triggers[t]))
				}
				sum += x.P * near
			}
			if sum > top {
				best, top = j, sum
			}
		}
		list[best].entities = append(list[best].entities, i)
	}
}

// nearness is how near a candidate stands to a trigger: 1 beside it, less the further away.
func (d *Draft) nearness(c *Candidate, t *Trigger) float32 {
	away := c.Sentence - t.Sentence
	if away < 0 {
		away = -away
	}
	if away > 0 {
		return 0.2 / float32(away)
	}
	var p [6]string
	return 1 / float32(1+d.path(c.Head, t.Token, &p))
}

func (d *Draft) rangeOf(first, last int) text.Range {
	return text.Range{Start: d.Reading.Tokens[first].Start, End: d.Reading.Tokens[last-1].End}
}

func (d *Draft) event(h *happening, m *Models) reading.Event {
	e := reading.Event{Kind: h.kind, Statement: -1, Score: evidence.Score(max(0.05, min(0.99, h.p*(0.5+0.5*d.Relevance)))), Rule: "incident: learned " + KindLabels[h.label]}
	for _, t := range h.triggers {
		x := &d.Triggers[t]
		e.Anchors = append(e.Anchors, d.rangeOf(x.Token, x.Token+1))
	}
	e.Stage = d.stage(h)
	e.Date = d.date(h)
	e.Place = d.place(h)
	e.Statement = int(d.voice[d.Triggers[h.triggers[0]].Token])
	for _, i := range h.entities {
		y := &d.Entities[i]
		b := y.Members[y.Best]
		c := &d.Candidates[b.Candidate]
		cut := c.Cuts[b.Cut]
		at := d.rangeOf(cut.First, cut.Last)
		voice := int(d.voice[c.Head])
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
	return e
}
