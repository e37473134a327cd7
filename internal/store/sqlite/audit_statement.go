package sqlite

import (
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// readings checks everything that readers proposed of a version.
func (a *audit) readings(v audited) error {
	type reading struct {
		seq          int64
		reader, body string
	}
	all, err := collect(a.ctx, a.tx, func(scan func(...any) error) (r reading, err error) {
		err = scan(&r.seq, &r.reader, &r.body)
		return r, err
	}, `SELECT seq, reader, body FROM reading WHERE version = ? ORDER BY seq`, v.seq)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(r reading) bool { return r.reader == evidence.HandReader })
	if n := len(all); n > 0 && all[n-1].seq != v.reading || n == 0 && v.reading != 0 {
		a.report(v.subject(), damaged("the reading shown is not the latest"))
	}
	for _, r := range all {
		var rest evidence.Reading
		err := decode("the reading", r.body, &rest)
		switch {
		case err != nil:
		case rest.SHA256 != v.sha || rest.Reader != r.reader:
			err = damaged("it says that it is of another text or by another reader")
		default:
			if lost := anchored(v.text, others(rest)); lost != nil {
				err = damaged("%w", lost)
				break
			}
			known, wrong := a.proposedBy(r.seq)
			if wrong != nil {
				return wrong
			}
			if lost := references(rest, known); lost != nil {
				err = damaged("%w", lost)
			}
		}
		a.report(fmt.Sprintf("reading of %s by %s", v.subject(), r.reader), err)
	}
	a.wordings(v)
	return a.statements(v)
}

// proposedBy returns the statements of a reading.
func (a *audit) proposedBy(reading int64) (map[string]bool, error) {
	ids, err := collect(a.ctx, a.tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT statement FROM proposal WHERE reading = ?`, reading)
	known := make(map[string]bool, len(ids))
	for _, id := range ids {
		known[id] = true
	}
	return known, err
}

// proposed is a statement as one reading proposes it.
type proposed struct {
	seq, reading int64
	id           string
	body         string
}

func (a *audit) statements(v audited) error {
	proposals, err := collect(a.ctx, a.tx, func(scan func(...any) error) (p proposed, err error) {
		err = scan(&p.seq, &p.reading, &p.id, &p.body)
		return p, err
	}, `SELECT p.seq, p.reading, p.statement, p.body FROM reading r JOIN proposal p ON p.reading = r.seq
		WHERE r.version = ? ORDER BY p.reading, p.ordinal`, v.seq)
	if err != nil {
		return err
	}
	wrong := map[string][]error{}
	latest := map[string]proposed{} // of each statement: the first in the last reading
	for _, p := range proposals {
		if before, ok := latest[p.id]; !ok || before.reading < p.reading {
			latest[p.id] = p
		}
		var s evidence.Statement
		if err := decode("the statement", p.body, &s); err != nil {
			wrong[p.id] = append(wrong[p.id], err)
			continue
		}
		if err := anchored(v.text, s.Spans()); err != nil {
			wrong[p.id] = append(wrong[p.id], damaged("%w", err))
		}
		if s.ID != p.id || p.id != store.StatementID(v.sha, s, "") && p.id != store.StatementID(v.sha, s, v.id) {
			wrong[p.id] = append(wrong[p.id], damaged("its identifier is not that of its spans"))
		}
	}
	rows, err := a.tx.QueryContext(a.ctx, `SELECT s.id, s.article, s.start, s.proposal, s.shown, s.live, s.verdict, s.decision,
			f.kind, f.stance, f.form, f.factuality, f.hedge, f.reason, f.score, s.source, s.source_key, s.outlet, s.outlet_key, s.day, s.score, s.words
		FROM statement s JOIN profile f ON f.seq = s.profile WHERE s.version = ? ORDER BY s.start, s.seq`, v.seq)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var e, want entry
		var id, verdict, decision, outlet, outletKey string
		var article, proposal, day int64
		var shown, live bool
		if err := rows.Scan(&id, &article, &e.start, &proposal, &shown, &live, &verdict, &decision,
			&e.kind, &e.stance, &e.form, &e.factuality, &e.hedge, &e.reason, &e.score, &e.source, &e.sourceKey, &outlet, &outletKey, &day, &e.exact, &e.words); err != nil {
			return err
		}
		errs := wrong[id]
		p, ok := latest[id]
		var s evidence.Statement
		if ok && decode("the statement", p.body, &s) == nil {
			if worded := a.worded.statement(id); worded != nil {
				s = inCase(*worded, id, worded.Parent)
			}
			want = entryOf(s)
		}
		isShown := ok && p.reading == v.reading
		by := a.ruled[id]
		if !ok || p.seq != proposal || article != v.article {
			errs = append(errs, damaged("it is not the one that its latest reader proposed"))
		}
		if e != want || outlet != v.outlet || outletKey != v.outletKey || day != v.day {
			errs = append(errs, damaged("what lists and search know of it is not what it says"))
		}
		if shown != isShown || live != (isShown && v.current) {
			errs = append(errs, damaged("it is on show and should not be, or the other way round"))
		}
		if verdictOf(string(by.Verdict)) != verdict || by.ID != decision {
			errs = append(errs, damaged("its state does not follow from the log"))
		}
		a.report("statement "+id, errors.Join(errs...))
	}
	return rows.Err()
}
