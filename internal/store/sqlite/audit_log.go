package sqlite

import (
	"errors"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
)

// log checks the log against its hashes, plays it again, and compares which events stand.
func (a *audit) log() error {
	log, err := collect(a.ctx, a.tx, scanDecision, `SELECT d.seq, d.id, d.at, d.by, d.verdict, d.subject, d.undoes, d.reason, d.note,
		d.members, d.value, d.previous, d.hash, coalesce(t.undone, 0) FROM decision d LEFT JOIN standing t ON t.decision = d.seq ORDER BY d.seq`)
	if errors.Is(err, evidence.ErrDamaged) { // an event cannot be read: nothing that follows from the log can be believed
		a.report("decision log", err)
		return nil
	}
	if err != nil {
		return err
	}
	wrong := custody.Check(log)
	number := map[string]int{}
	undone := make([]bool, len(log))
	depth := make([]int, len(log))
	for i, d := range log {
		number[d.ID] = i
		value := true
		for of := d.Undoes; of != ""; {
			n, ok := number[of]
			if !ok || n >= i {
				break // the chain's check has named it
			}
			if value && depth[i] == 0 {
				depth[i] = depth[n] + 1
			}
			undone[n] = value
			value, of = !value, log[n].Undoes
		}
	}
	a.ruled = map[string]evidence.Decision{}
	for i, d := range log {
		if d.Undone != undone[i] && wrong == nil {
			wrong = damaged("the log says otherwise than the record whether decision %s stands", d.ID)
		}
		if (d.Verdict == evidence.Accept || d.Verdict == evidence.Reject) && !undone[i] {
			a.ruled[d.Subject] = d
		}
	}
	kept, err := collect(a.ctx, a.tx, func(scan func(...any) error) (s struct{ seq, depth int }, err error) {
		err = scan(&s.seq, &s.depth)
		return s, err
	}, `SELECT decision, depth FROM standing ORDER BY decision`)
	if err != nil {
		return err
	}
	for i, s := range kept {
		if wrong == nil && (len(kept) != len(log) || s.seq != i+1 || s.depth != depth[i]) {
			wrong = damaged("what follows from the log was not brought up to date with it")
		}
	}
	if wrong == nil && len(kept) < len(log) {
		wrong = damaged("what follows from the log was not brought up to date with it")
	}
	a.report("decision log", wrong)
	return nil
}
