package main

import (
	"fmt"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/evidence"
	"hearsay/internal/reading/incident"
)

// limits are the probabilities from which on something is taken to be so.
type limits struct {
	relevant, kind float32
	role           [muc.Roles]float32
}

var steps = []float32{0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6}

// tune chooses the limits that score best, one after the other.
func tune(docs []*document) limits {
	l := limits{0.5, 0.5, [muc.Roles]float32{0.3, 0.3, 0.3, 0.3, 0.3}}
	best := func(name string, at *float32) {
		top, value := -1.0, *at
		for _, t := range steps {
			*at = t
			if c := score(docs, l)[name]; c != nil && c.F1() > top {
				top, value = c.F1(), t
			}
		}
		*at = value
	}
	best("relevant", &l.relevant)
	best("kind", &l.kind)
	for r := range muc.Roles {
		best("five roles: "+r.String(), &l.role[r])
	}
	return l
}

func score(docs []*document, l limits) muc.Scores {
	s := muc.Scores{}
	for _, x := range docs {
		s.Add(x.Message, bare(x, l))
	}
	return s
}

func half(docs []*document, mixed bool) (out []*document) {
	for _, x := range docs {
		if x.mixed == mixed {
			out = append(out, x)
		}
	}
	return out
}

// report scores bare judgements.
func report(name string, docs []*document, l limits) {
	for _, mixed := range []bool{false, true} {
		s := score(half(docs, mixed), l)
		fmt.Printf("%s mixed=%v:", name, mixed)
		for _, n := range []string{"relevant", "kind", "published five roles", "five roles", "five roles: perp_individual", "five roles: perp_organization", "five roles: target", "five roles: victim", "five roles: weapon"} {
			if c := s[n]; c != nil {
				fmt.Printf("  %.3f/%.3f/%.3f", c.Precision(), c.Recall(), c.F1())
			}
		}
		fmt.Println()
	}
}

// bare makes events of judgements: one for each kind that is likely enough.
func bare(x *document, l limits) (out []evidence.Event) {
	d := x.draft
	if d.Relevance < l.relevant {
		return nil
	}
	best := 1
	for k := 1; k < len(incident.KindLabels); k++ {
		if d.KindP[k] > d.KindP[best] {
			best = k
		}
	}
	for k := 1; k < len(incident.KindLabels); k++ {
		if d.KindP[k] > l.kind || k == best {
			out = append(out, evidence.Event{Kind: evidence.IncidentKind(incident.KindLabels[k])})
		}
	}
	e := &out[0]
	for _, y := range d.Entities {
		if y.P < l.role[y.Role-1] {
			continue
		}
		b := y.Members[y.Best]
		cut := d.Candidates[b.Candidate].Cuts[b.Cut]
		piece := evidence.Piece{Exact: x.normal(cut.First, cut.Last)}
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
	return out
}
