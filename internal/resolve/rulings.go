package resolve

import (
	"strings"

	"hearsay/internal/evidence"
)

// Rulings is what people decided, as far as it shapes the world. Identifiers are those of atoms, which never change.
type Rulings struct {
	Together []Pairing
	Apart    []Pairing
	Verdicts map[string]Verdict        // by subject
	Grades   map[string]evidence.Grade // by subject
	Named    map[string]bool           // identifiers of actors and of sources that the log names anywhere: who bears one keeps it
}

// Pairing is two atoms that a person held to be one, or not to be one.
type Pairing struct {
	A, B     string
	Decision string
	Order    int  // of the decision in the log: where two contradict each other, the later counts
	Whole    bool // for Apart: they were records of their own when they were held apart, see [evidence.Apart]
}

// Verdict is the latest decision on a record that stands.
type Verdict struct {
	State    evidence.State
	Decision string
}

// RulingsOf reads the log, oldest first. What was undone does not count.
func RulingsOf(log []evidence.Decision) Rulings {
	r := Rulings{Verdicts: map[string]Verdict{}, Grades: map[string]evidence.Grade{}, Named: map[string]bool{}}
	for order, d := range log {
		r.name(d.Subject)
		r.name(d.Value)
		for _, m := range d.Members {
			r.name(m)
		}
		if d.Undone {
			continue
		}
		switch d.Verdict {
		case evidence.Accept:
			r.Verdicts[d.Subject] = Verdict{evidence.Accepted, d.ID}
		case evidence.Reject:
			r.Verdicts[d.Subject] = Verdict{evidence.Rejected, d.ID}
		case evidence.Assess:
			r.Grades[d.Subject] = evidence.Grade{Letter: d.Value, Why: d.Note, By: d.By, Decision: d.ID}
		case evidence.Write:
			if evidence.ByHand(d.Subject) { // worded by hand, and so accepted
				r.Verdicts[d.Subject] = Verdict{evidence.Accepted, d.ID}
			}
		case evidence.Merge:
			r.Apart = without(r.Apart, d)
			for _, m := range d.Members {
				r.Together = append(r.Together, Pairing{A: d.Subject, B: m, Decision: d.ID, Order: order})
			}
		case evidence.Split:
			r.Together = without(r.Together, d)
			for _, m := range d.Members {
				r.Apart = append(r.Apart, Pairing{A: d.Subject, B: m, Decision: d.ID, Order: order, Whole: d.Value == evidence.Apart})
			}
		}
	}
	return r
}

// name notes the identifiers of actors and sources in words: a report cites them, a question rests on them.
func (r Rulings) name(words string) {
	for id := range evidence.IDsIn(words) {
		if strings.HasPrefix(id, evidence.PrefixActor) || strings.HasPrefix(id, evidence.PrefixVoice) {
			r.Named[id] = true
		}
	}
}

// without drops the pairings that a later decision speaks against.
func without(pairs []Pairing, d evidence.Decision) []Pairing {
	members := map[string]bool{}
	for _, m := range d.Members {
		members[m] = true
	}
	kept := pairs[:0:0]
	for _, p := range pairs {
		if p.A == d.Subject && members[p.B] || p.B == d.Subject && members[p.A] {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// Stamp sets the state of a record from the decisions on it or on any of its atoms, the record's own first.
func (r Rulings) Stamp(h *evidence.Head) {
	h.State = evidence.Proposed
	if v, ok := r.Verdicts[h.ID]; ok {
		h.State, h.Decision = v.State, v.Decision
		return
	}
	for _, a := range h.Atoms {
		if v, ok := r.Verdicts[a.ID]; ok {
			h.State, h.Decision = v.State, v.Decision
			return
		}
	}
}
