package main

import (
	"fmt"
	"os"
	"strings"

	"hearsay/eval/incidents/muc"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading/incident"
)

// limits are the probabilities from which on something is taken to be so.
type limits struct {
	event float32
	role  [muc.Roles]float32
}

var steps = []float32{0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6}

// tune chooses the limits that score best, one after the other.
func tune(docs []*document) limits {
	l := limits{0.5, [muc.Roles]float32{0.2, 0.2, 0.2, 0.2, 0.2}}
	best := func(at *float32, names ...string) {
		top, value := -1.0, *at
		for _, t := range steps {
			*at = t
			sum, s := 0.0, score(docs, l)
			for _, n := range names {
				if c := s[n]; c != nil {
					sum += c.F1()
				}
			}
			if sum > top {
				top, value = sum, t
			}
		}
		*at = value
	}
	best(&l.event, "relevant", "kind")
	for r := range muc.Roles {
		best(&l.role[r], "five roles: "+r.String())
	}
	return l
}

func score(docs []*document, l limits) muc.Scores {
	s := muc.Scores{}
	for _, x := range docs {
		s.Add(x.Message, x.bare(l))
	}
	return s
}

// report prints what the judgements score at the limits that suit them best.
func report(name string, docs []*document) {
	l := tune(docs)
	fmt.Printf("%s: event %.2f, roles %.2f\n", name, l.event, l.role)
	for _, mixed := range []bool{false, true} {
		var half []*document
		for _, x := range docs {
			if x.mixed == mixed {
				half = append(half, x)
			}
		}
		s := score(half, l)
		table := task.NewTable(map[bool]string{false: "capitals", true: "mixed case"}[mixed], "P", "R", "F1")
		for _, n := range s.Names() {
			if c := s[n]; !strings.HasPrefix(n, "aligned") {
				table.Row(n, c.Precision(), c.Recall(), c.F1())
			}
		}
		table.Print(os.Stdout)
	}
}

// events makes events of all happenings, with all that may take part.
func (x *document) events() (out []evidence.Event) {
	for _, h := range x.draft.Happenings {
		e := evidence.Event{Kind: evidence.IncidentKind(incident.KindLabels[h.Label])}
		for _, j := range h.Entities {
			x.put(&e, j)
		}
		out = append(out, e)
	}
	return out
}

// bare makes events of happenings that are likely enough; all that take part are given to the first.
func (x *document) bare(l limits) (out []evidence.Event) {
	for _, h := range x.draft.Happenings {
		if h.P >= l.event {
			out = append(out, evidence.Event{Kind: evidence.IncidentKind(incident.KindLabels[h.Label])})
		}
	}
	if len(out) == 0 {
		return nil
	}
	for i, y := range x.draft.Entities {
		if y.P >= l.role[y.Role-1] {
			x.put(&out[0], i)
		}
	}
	return out
}

// put gives an event somebody who takes part.
func (x *document) put(e *evidence.Event, entity int) {
	y := &x.draft.Entities[entity]
	piece := evidence.Piece{Exact: x.words(y.Members[y.Best])}
	switch y.Role {
	case incident.RoleIndividual, incident.RoleOrganization:
		e.Perpetrators = append(e.Perpetrators, evidence.Perpetrator{Piece: piece, Individual: y.Role == incident.RoleIndividual})
	case incident.RoleTarget:
		e.Targets = append(e.Targets, evidence.Target{Piece: piece})
	case incident.RoleVictim:
		e.Victims = append(e.Victims, evidence.Victim{Piece: piece})
	case incident.RoleWeapon:
		e.Instruments = append(e.Instruments, evidence.Instrument{Piece: piece})
	}
}
