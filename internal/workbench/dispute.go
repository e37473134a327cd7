package workbench

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
)

// Disagreement is something that people decided differently. What currently holds follows from the log; a further decision by
// anybody who could know both sides settles it.
type Disagreement struct {
	Kind       string           `json:"kind"`        // state, reason, grade, join, rating, wording, text
	Record     string           `json:"record"`      // that it is about
	RecordKind string           `json:"record_kind"` // statements, actors and so on; questions, reports
	About      string           `json:"about"`       // the record, or what of it: two identifiers of a join, row and hypothesis of a rating
	Label      string           `json:"label"`
	Sides      []Position       `json:"sides"` // each person's latest, the earliest first
	Holds      string           `json:"holds"` // the decision that currently holds, "" for none
	Settled    bool             `json:"settled"`
	By         string           `json:"by"`     // who settled it
	Places     []evidence.Place `json:"places"` // the words that it is about
}

// Position is what one person holds.
type Position struct {
	By       string          `json:"by"`
	At       time.Time       `json:"at"`
	Value    string          `json:"value"` // accept, reject; one, apart; A to F; II to CC; written
	Reason   evidence.Reason `json:"reason"`
	Note     string          `json:"note"`
	Decision string          `json:"decision"`
	Origin   string          `json:"origin"` // which event of another copy it was, "" for one made here
	Words    string          `json:"words"`  // of a wording or a text: how it reads now, cut short

	event evidence.Decision
}

// The kinds of disagreement.
const (
	DisputeState   = "state"   // one accepts what another rejects
	DisputeReason  = "reason"  // both reject it, for different reasons
	DisputeGrade   = "grade"   // different reliabilities of a source
	DisputeJoin    = "join"    // one says that two are one, another that they are not
	DisputeRating  = "rating"  // of one cell of a matrix
	DisputeWording = "wording" // worded by hand in two ways, neither knowing the other
	DisputeText    = "text"    // two texts of one report, neither knowing the other
)

// DisputeKinds lists the kinds.
var DisputeKinds = []string{DisputeState, DisputeReason, DisputeGrade, DisputeJoin, DisputeRating, DisputeWording, DisputeText}

// stand is one person's word on one matter.
type stand struct {
	kind, about, record string
	Position
}

// stands returns what an event says of which matters.
func stands(d evidence.Decision) []stand {
	side := Position{By: d.By, At: d.At, Reason: d.Reason, Note: d.Note, Decision: d.ID, Origin: d.Origin, event: d}
	one := func(kind, about, value string) stand {
		s := stand{kind: kind, about: about, record: d.Subject, Position: side}
		s.Value = value
		return s
	}
	switch d.Verdict {
	case evidence.Accept, evidence.Reject:
		return []stand{one(DisputeState, d.Subject, string(d.Verdict))}
	case evidence.Assess:
		return []stand{one(DisputeGrade, d.Subject, d.Value)}
	case evidence.Merge, evidence.Split:
		value := map[bool]string{true: "one", false: "apart"}[d.Verdict == evidence.Merge]
		var out []stand
		for _, m := range d.Members {
			pair := []string{d.Subject, m}
			slices.Sort(pair)
			out = append(out, one(DisputeJoin, strings.Join(pair, " "), value))
		}
		return out
	case evidence.Write:
		if evidence.ByHand(d.Subject) {
			return []stand{one(DisputeState, d.Subject, string(evidence.Accept)), one(DisputeWording, d.Subject, "written")}
		}
		var move struct{ Text *string }
		if strings.HasPrefix(d.Subject, evidence.PrefixReport+"_") && json.Unmarshal([]byte(d.Value), &move) == nil && move.Text != nil {
			s := one(DisputeText, d.Subject, "written")
			s.Words = cut(*move.Text, beginning)
			return []stand{s}
		}
	}
	return nil
}

// differ reports whether two people's words on one matter do not go together, and in what.
func differ(a, b stand) (kind string, yes bool) {
	switch a.kind {
	case DisputeWording, DisputeText:
		apart := !custody.Knew(a.event, b.event) && !custody.Knew(b.event, a.event)
		return a.kind, apart && a.event.Value != b.event.Value
	case DisputeState:
		if a.Value == b.Value && a.Value == string(evidence.Reject) {
			return DisputeReason, a.Reason != "" && b.Reason != "" && a.Reason != b.Reason
		}
	}
	return a.kind, a.Value != b.Value
}

// disputes walks a log in the order that decides and returns what people decided differently, the latest first. Where somebody decides once
// more who could know both sides, that settles it, and people begin anew from there.
func disputes(log []evidence.Decision) []Disagreement {
	type matter struct {
		latest []stand // of each person, the earliest first
		done   []Disagreement
		holds  string
	}
	matters := map[string]*matter{}
	var order []string
	for _, d := range log {
		if d.Undone {
			continue
		}
		for _, s := range stands(d) {
			key := s.kind + " " + s.about
			m := matters[key]
			if m == nil {
				m = &matter{}
				matters[key] = m
				order = append(order, key)
			}
			if open, yes := dispute(m.latest); yes && knows(d, m.latest) {
				open.Settled, open.By, open.Holds = true, d.By, d.ID
				m.done = append(m.done, open)
				m.latest = nil
			}
			m.latest = slices.DeleteFunc(m.latest, func(o stand) bool { return o.By == s.By })
			m.latest = append(m.latest, s)
			m.holds = d.ID
		}
	}
	var out []Disagreement
	for _, key := range order {
		m := matters[key]
		if open, yes := dispute(m.latest); yes {
			open.Holds = m.holds
			out = append(out, open)
		} else if len(m.done) > 0 {
			out = append(out, m.done[len(m.done)-1])
		}
	}
	slices.SortStableFunc(out, func(a, b Disagreement) int { return b.last().Compare(a.last()) })
	return out
}

func (d Disagreement) last() time.Time { return d.Sides[len(d.Sides)-1].At }

// dispute makes a disagreement of people's latest words on one matter, where they differ.
func dispute(latest []stand) (d Disagreement, yes bool) {
	kind := ""
	for i, a := range latest {
		for _, b := range latest[:i] {
			if k, differs := differ(a, b); differs && (kind == "" || kind == DisputeReason) {
				kind = k
			}
		}
	}
	if kind == "" {
		return d, false
	}
	d = Disagreement{Kind: kind, Record: latest[0].record, About: latest[0].about}
	for _, s := range latest {
		d.Sides = append(d.Sides, s.Position)
	}
	return d, true
}

// knows reports whether whoever made an event could know all that was said before.
func knows(d evidence.Decision, said []stand) bool {
	for _, s := range said {
		if !custody.Knew(d, s.event) {
			return false
		}
	}
	return true
}

// byPerson returns everybody's latest word on each matter of one kind: units for figures of agreement.
func byPerson(log []evidence.Decision, kind string) []stand {
	at := map[string]int{}
	var out []stand
	for _, d := range log {
		if d.Undone {
			continue
		}
		for _, s := range stands(d) {
			if s.kind != kind {
				continue
			}
			key := s.about + "\x00" + s.By
			if i, ok := at[key]; ok {
				out[i] = s
				continue
			}
			at[key] = len(out)
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b stand) int { return cmp.Or(cmp.Compare(a.about, b.about), cmp.Compare(a.By, b.By)) })
	return out
}
