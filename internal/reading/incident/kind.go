package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// kindOf names the kind of a happening more closely than the models do, who know the kinds of MUC-4: what its words say of it.
func (d *Draft) kindOf(h *Happening) evidence.IncidentKind {
	base := evidence.IncidentKind(KindLabels[h.Label])
	votes, all := map[evidence.IncidentKind]int{}, 0
	for _, i := range h.Triggers {
		switch t := &d.Triggers[i]; {
		case t.Kind == evidence.KindAirStrike || d.fromAir(t):
			votes[evidence.KindAirStrike]++
		case t.Kind == harm:
			continue // of whatever kind
		default:
			votes[t.Kind]++
		}
		all++
	}
	most := func(kind evidence.IncidentKind) bool { return votes[kind] > 0 && 2*votes[kind] >= all }
	switch base {
	case evidence.KindBombing:
		if votes[evidence.KindAirStrike] > 0 {
			return evidence.KindAirStrike
		}
	case evidence.KindAttack:
		if votes[evidence.KindAirStrike] > 0 {
			return evidence.KindAirStrike
		}
		for _, kind := range []evidence.IncidentKind{
			evidence.KindHijacking, evidence.KindRobbery, evidence.KindAssassination, evidence.KindShooting,
		} {
			if most(kind) {
				return kind
			}
		}
		if votes[evidence.KindPlot] > 0 && votes[evidence.KindPlot] == all {
			return evidence.KindPlot
		}
	}
	return base
}

// aloft are the stems of what strikes from the air.
var aloft = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range []string{"air", "aerial", "drone", "missile", "warplane", "jet", "aircraft", "uav", "helicopter"} {
		out[stem(w)] = true
	}
	return out
}()

// fromAir reports whether a trigger's clause says that it came from the air: "drone strike", "warplanes bombed".
func (d *Draft) fromAir(t *Trigger) bool {
	switch t.Lemma {
	case "strike", "raid", "bomb", "bombing", "bombardment", "hit", "target", "attack", "pound", "kill", "destroy", "damage", "barrage", "assault":
	default:
		return false
	}
	n := 0
	for k := d.first[t.Token]; k >= 0 && n < breadth; k = d.next[k] {
		n++
		switch d.relation(int(k)) {
		case reading.RelationCompound, reading.RelationAdjective, reading.RelationSubject, reading.RelationAgent:
			if aloft[d.stems[k]] {
				return true
			}
		}
	}
	return false
}

// breadth is how many of the words that hang on one are looked at.
const breadth = 16
