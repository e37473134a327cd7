package sqlite

import (
	"errors"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
)

// log checks the log against its hashes, plays it again, and compares which events stand.
func (a *audit) log() error {
	log, err := collect(a.ctx, a.tx, scanDecision, `SELECT d.seq, d.id, d.at, d.by, d.verdict, d.subject, d.undoes, d.reason, d.note,
		d.members, d.value, d.origin, d.previous, d.hash, coalesce(t.undone, 0) FROM decision d LEFT JOIN standing t ON t.decision = d.seq ORDER BY d.seq`)
	if errors.Is(err, evidence.ErrDamaged) { // an event cannot be read: nothing that follows from the log can be believed
		a.report("decision log", err)
		return nil
	}
	if err != nil {
		return err
	}
	wrong := custody.Check(log)
	played := custody.Play(log)
	a.ruled = map[string]evidence.Decision{}
	a.worded = wordings{by: map[string][]evidence.Decision{}, stands: map[string]evidence.Decision{}}
	behind := map[string]int{}
	for i, d := range log {
		a.worded.add(d, played[i].Undone, played[i].Place)
		a.facts.add(d, played[i].Undone, played[i].Place)
		if d.Undone != played[i].Undone && wrong == nil {
			wrong = damaged("the log says otherwise than the record whether decision %s stands", d.ID)
		}
		if d.Rules() && !played[i].Undone && played[i].Place > behind[d.Subject] {
			a.ruled[d.Subject], behind[d.Subject] = d, played[i].Place
		}
	}
	kept, err := collect(a.ctx, a.tx, func(scan func(...any) error) (s struct{ seq, depth, place int }, err error) {
		err = scan(&s.seq, &s.depth, &s.place)
		return s, err
	}, `SELECT decision, depth, place FROM standing ORDER BY decision`)
	if err != nil {
		return err
	}
	for i, s := range kept {
		if wrong == nil && (len(kept) != len(log) || s.seq != i+1 || s.depth != played[i].Depth || s.place != played[i].Place) {
			wrong = damaged("what follows from the log was not brought up to date with it")
		}
	}
	if wrong == nil && len(kept) < len(log) {
		wrong = damaged("what follows from the log was not brought up to date with it")
	}
	a.report("decision log", wrong)
	return nil
}
