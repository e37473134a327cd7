package incident

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// unhurt reports whether nothing is told that befell a victim, and no number counts it: somebody who was named beside it.
func (d *Draft) unhurt(e *Entity, h *Happening) bool {
	return e.Role == RoleVictim && d.effect(e, h) == evidence.EffectUnknown && d.counted(e, true) < 0
}

// thingHurt reports whether a victim is no person: a noun in the singular that nothing counts and that is for nobody ("was a lie"), or
// somebody who only says, visits or mourns.
func (d *Draft) thingHurt(e *Entity) bool {
	if e.Role != RoleVictim {
		return false
	}
	if !slices.ContainsFunc(e.Members, func(x Member) bool { return !d.onlooker(d.Candidates[x.Candidate].Head) }) {
		return true
	}
	c := &d.Candidates[e.Members[e.Best].Candidate]
	return c.Mention < 0 && d.counted(e, true) == reading.Single && !d.agent(c)
}

// part is what share of an entity's weight must stand by a happening for it to take part there as well.
const part = 0.35

// both is how near, beside the nearest, a happening must stand to a perpetrator or weapon for it to be theirs as well.
const both = 0.6

// share gives each entity that plays its role to the happenings that it stands nearest to, with those of its members that stand
// there: "people" killed in one and "people" hurt in another are not the same.
func (d *Draft) share(list []Happening) {
	owner := d.owners(list)
	parts, weights := make([][]Member, len(list)), make([]float32, len(list))
	var touched []int
	for i := range len(d.Entities) {
		role, p := d.Entities[i].Role, d.Entities[i].P
		if p < d.limits().Role[role] {
			continue
		}
		for _, j := range touched {
			parts[j], weights[j] = nil, 0
		}
		touched = touched[:0]
		total := float32(0)
		for _, x := range d.Entities[i].Members {
			at, near := d.nearest(owner, &d.Candidates[x.Candidate])
			if parts[at] == nil {
				touched = append(touched, at)
			}
			parts[at] = append(parts[at], x)
			weights[at] += x.P * near
			total += x.P * near
		}
		best := slices.MaxFunc(touched, func(a, b int) int { return cmp.Or(cmp.Compare(weights[a], weights[b]), b-a) })
		for _, j := range touched {
			switch {
			case role != RoleVictim && role != RoleTarget: // who did one may have done another, and with the same
				if j == best || weights[j] >= both*weights[best] && weights[j] > 0 {
					list[j].Entities = append(list[j].Entities, i)
				}
			case j == best || weights[j] >= part*total && parts[j][0].P >= d.limits().Role[role]:
				e := Entity{Role: role, P: p, Members: parts[j]}
				d.settle(&e)
				d.Entities = append(d.Entities, e)
				list[j].Entities = append(list[j].Entities, len(d.Entities)-1)
			}
		}
	}
}

// nearest returns the happening of which a trigger stands nearest to a candidate, and how near: 1 beside it, less the further away.
func (d *Draft) nearest(owner []int32, c *Candidate) (best int, top float32) {
	for s := max(0, c.Sentence-abroad); s <= min(len(d.triggers)-1, c.Sentence+abroad); s++ {
		from, to := d.triggers[s][0], d.triggers[s][1]
		if to-from > breadth { // those about the candidate
			low, _ := slices.BinarySearchFunc(d.Triggers[from:to], c.Head, func(t Trigger, at int) int { return t.Token - at })
			from = max(from, from+int32(low)-breadth/2)
			to = min(to, from+breadth)
		}
		for i := from; i < to; i++ {
			if owner[i] < 0 {
				continue
			}
			if near := d.nearness(c, &d.Triggers[i]); near > top {
				best, top = int(owner[i]), near
			}
		}
	}
	return best, top
}

// counts adds the victims that plain words count and the models passed over: those that a number alone stands for ("31 people
// were killed and 87 wounded"), and counted people whom a verb of harm has for its object ("killing more than 95 people").
func (d *Draft) counts(h *Happening, e *reading.Event) {
	r := d.Reading
	for _, i := range h.Triggers {
		k := d.Triggers[i].Token
		effect, ok := effects[d.stems[k]]
		if !ok {
			continue
		}
		d.objects(e, k, effect)
		end := k
		if w := d.norm(k - 1); w == "others" || w == "more" {
			end--
		}
		at, found := slices.BinarySearchFunc(r.Numbers, end, func(n reading.Number, last int) int { return n.Last - last })
		if !found || slices.ContainsFunc(e.Victims, func(v reading.Victim) bool { return v.Count == at }) {
			continue
		}
		if n := &r.Numbers[at]; n.Min != nil || n.Max != nil {
			e.Victims = append(e.Victims, reading.Victim{
				Range: text.Range{Start: n.Start, End: r.Tokens[k].End}, Mention: -1, Effect: effect, Count: at, Statement: d.voiceAt(k),
			})
		}
	}
}

// deaths are the stems of the verbs whose subject they befall.
var deaths = listed("d di die died perish drown")

// numberAt returns the number that a token belongs to, -1 for none.
func (d *Draft) numberAt(k int) int {
	at, found := slices.BinarySearchFunc(d.Reading.Numbers, k, func(n reading.Number, at int) int {
		switch {
		case n.Last <= at:
			return -1
		case n.First > at:
			return 1
		}
		return 0
	})
	if !found {
		return -1
	}
	return at
}

// objects adds the counted objects of a verb of harm.
func (d *Draft) objects(e *reading.Event, k int, effect evidence.Effect) {
	n := 0
	for c := d.first[k]; c >= 0 && n < breadth; c = d.next[c] {
		n++
		switch r := d.relation(int(c)); {
		case r == reading.RelationObject, r == reading.RelationPassiveSubject:
		case r == reading.RelationSubject && deaths[d.stems[k]]:
		default:
			continue
		}
		if at := d.numberAt(int(c)); at >= 0 && d.plain(at) && !d.repeated(e, at, int(c), effect) { // "five of them"
			e.Victims = append(e.Victims, reading.Victim{Range: d.rangeOf(int(c), int(c)+1), Mention: -1, Effect: effect, Count: at, Statement: d.voiceAt(int(c))})
			continue
		}
		i, found := slices.BinarySearchFunc(d.Candidates, int(c), func(x Candidate, at int) int { return x.Head - at })
		if !found {
			continue
		}
		x := &d.Candidates[i]
		at := d.numberOf(x)
		if at < 0 || slices.ContainsFunc(e.Victims, func(v reading.Victim) bool { return v.Count == at }) || slices.ContainsFunc(e.Targets, func(t reading.Target) bool { return t.Count == at }) {
			continue
		}
		first := x.core[0]
		for first < x.Head && d.Reading.Tokens[first].End <= d.Reading.Numbers[at].End { // the number is the figure's, not the name's
			first++
		}
		e.Victims = append(e.Victims, reading.Victim{Range: d.rangeOf(first, x.core[1]), Mention: x.Mention, Effect: effect, Count: at, Statement: d.voiceAt(x.Head)})
	}
}
