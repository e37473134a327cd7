package sqlite

import (
	"fmt"
	"slices"

	"hearsay/internal/evidence"
)

// rewritten returns what a reading says beside its statements, each name of a statement in events, acts and notices put
// through to. The reading given is not altered.
func rewritten(r evidence.Reading, to func(statement string) string) evidence.Reading {
	one := func(s *string) *string {
		if s == nil {
			return nil
		}
		id := to(*s)
		return &id
	}
	r.Statements = []evidence.Statement{}
	r.Incidents = append([]evidence.Event{}, r.Incidents...)
	for i := range r.Incidents {
		e := &r.Incidents[i]
		e.Statement = one(e.Statement)
		e.Perpetrators, e.Targets, e.Victims = slices.Clone(e.Perpetrators), slices.Clone(e.Targets), slices.Clone(e.Victims)
		for j := range e.Perpetrators {
			e.Perpetrators[j].Statement = one(e.Perpetrators[j].Statement)
		}
		for j := range e.Targets {
			e.Targets[j].Statement = one(e.Targets[j].Statement)
		}
		for j := range e.Victims {
			e.Victims[j].Statement = one(e.Victims[j].Statement)
		}
	}
	r.Acts = append([]evidence.Act{}, r.Acts...)
	for i := range r.Acts {
		r.Acts[i].Statement = one(r.Acts[i].Statement)
	}
	r.Warnings = append([]evidence.Notice{}, r.Warnings...)
	for i := range r.Warnings {
		n := &r.Warnings[i]
		n.Statements, n.Response = slices.Clone(n.Statements), slices.Clone(n.Response)
		for j := range n.Statements {
			n.Statements[j] = to(n.Statements[j])
		}
		for j := range n.Response {
			n.Response[j].Statement = one(n.Response[j].Statement)
		}
	}
	return r
}

// references returns evidence.ErrInvalid for the first statement that events, acts or notices name and known does not hold.
func references(r evidence.Reading, known map[string]bool) error {
	var err error
	rewritten(r, func(statement string) string {
		if !known[statement] && err == nil {
			err = fmt.Errorf("%w: it names statement %q, which it does not have", evidence.ErrInvalid, statement)
		}
		return statement
	})
	return err
}
