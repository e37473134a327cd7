package sqlite

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// world checks the records of the world: each row against its record and the log, and everything that lists and lookups
// go by against the rows.
func (a *audit) world() error {
	rows, err := a.records()
	if err != nil {
		return err
	}
	for _, check := range []struct {
		subject string
		of      func([]shelvedRecord) error
	}{{"world", a.kept}, {"identifiers of the world", a.leads}, {"lists of the world", a.values}, {"members in the decision log", a.members}} {
		err := check.of(rows)
		if err != nil && !errors.Is(err, evidence.ErrDamaged) {
			return err
		}
		a.report(check.subject, err)
	}
	return nil
}

// records reads every row, reports on it, and returns what the tables beside it follow from.
func (a *audit) records() (all []shelvedRecord, err error) {
	kept, err := a.leadsKept()
	if err != nil {
		return nil, err
	}
	leads := make(map[string]int64, len(kept))
	for _, l := range kept {
		leads[l.id] = l.found
	}
	rows, err := a.tx.QueryContext(a.ctx, `SELECT f.seq, f.kind, f.id, f.label, f.label_key, f.day, f.until, f.articles, f.weight, f.state, f.decision,
		f.atoms, f.fields, f.body FROM found f ORDER BY f.seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var r shelvedRecord
		var state int
		var behind, atoms, fields, body string
		err := rows.Scan(&r.seq, &r.Kind, &r.ID, &r.Label, &r.labelKey, &r.day, &r.until, &r.Articles, &r.Weight, &state, &behind, &atoms, &fields, &body)
		if err != nil {
			return nil, err
		}
		var head struct {
			ID       string
			Label    string
			State    evidence.State
			Decision string
		}
		err = errors.Join(decode("the record", body, &head), decode("its atoms", atoms, &r.Atoms), decode("its fields", fields, &r.fields))
		want := a.verdictOn(r, leads)
		switch {
		case err != nil:
		case head.ID != "" && head.ID != r.ID, r.labelKey != key(r.Label), r.until < r.day:
			err = damaged("what lists know of it is not what it says")
		case state >= len(states) || states[state] != ruledState(string(want.Verdict)) || behind != want.ID,
			head.State != "" && head.State != states[state], head.Decision != behind:
			err = damaged("its state does not follow from the log")
		}
		a.report(fmt.Sprintf("record %s", r.ID), err)
		all = append(all, r)
	}
	return all, rows.Err()
}

// verdictOn is what the log says of a record: the decision on its own identifier, else on the first of its atoms that
// has one. An atom that leads to another record counts there.
func (a *audit) verdictOn(r shelvedRecord, leads map[string]int64) evidence.Decision {
	for _, id := range append([]string{r.ID}, r.Atoms...) {
		if d, ok := a.ruled[id]; ok && !strings.HasPrefix(id, evidence.PrefixStatement+"_") && leads[id] == r.seq {
			return d
		}
	}
	return evidence.Decision{}
}

// kept compares the rows' numbers with what lists take them for, and the world's mark with the case.
func (a *audit) kept(rows []shelvedRecord) error {
	type kind struct {
		name     store.Kind
		first, n int64
	}
	var want []kind
	for i, r := range rows {
		if n := len(want); n == 0 || want[n-1].name != r.Kind {
			want = append(want, kind{r.Kind, int64(i + 1), 0})
		} else if byLabel(rows[i-1], r) > 0 {
			return damaged("%s stands out of order", r.ID)
		}
		want[len(want)-1].n++
		if r.seq != int64(i+1) {
			return damaged("a record before %s is missing", r.ID)
		}
	}
	got, err := collect(a.ctx, a.tx, func(scan func(...any) error) (k kind, err error) {
		err = scan(&k.name, &k.first, &k.n)
		return k, err
	}, `SELECT kind, first, n FROM found_kind ORDER BY first`)
	if err != nil {
		return err
	}
	if !slices.Equal(got, want) {
		return damaged("the numbers of records on record are not those of the rows")
	}
	var worlds int
	var later bool
	err = a.tx.QueryRowContext(a.ctx, `SELECT count(*), coalesce(max(reading > (SELECT coalesce(max(seq), 0) FROM reading)
		OR decision > (SELECT coalesce(max(seq), 0) FROM decision)
		OR articles > (SELECT coalesce(max(seq), 0) FROM version) + (SELECT returns FROM about)), 0) FROM world`).Scan(&worlds, &later)
	if err != nil {
		return err
	}
	if later {
		return damaged("it says that it was made from what is not in the case")
	}
	if worlds == 0 && len(rows) > 0 {
		return damaged("it does not say what it was made from")
	}
	return nil
}

// leads compares which identifiers lead where with the rows.
func (a *audit) leads(rows []shelvedRecord) error {
	got, err := a.leadsKept()
	if err != nil {
		return err
	}
	want := leadsOf(rows)
	for i, l := range want {
		if i >= len(got) || got[i] != l {
			return damaged("%s does not lead to its record", l.id)
		}
	}
	if len(got) > len(want) {
		return damaged("%s leads to a record that does not have it", got[len(want)].id)
	}
	return nil
}

func (a *audit) leadsKept() ([]lead, error) {
	return collect(a.ctx, a.tx, func(scan func(...any) error) (l lead, err error) {
		err = scan(&l.id, &l.found, &l.ordinal)
		return l, err
	}, `SELECT id, found, ordinal FROM atom ORDER BY id`)
}

// values compares what lists filter and count by with the rows.
func (a *audit) values(rows []shelvedRecord) error {
	for i := range rows {
		rows[i].place = 0
		if i > 0 && rows[i-1].Kind == rows[i].Kind {
			rows[i].place = rows[i-1].place + 1
		}
	}
	want := valuesOf(rows)
	kept, err := a.tx.QueryContext(a.ctx, `SELECT kind, field, value, n, places FROM found_value`)
	if err != nil {
		return err
	}
	defer kept.Close()
	for kept.Next() {
		var at fieldValue
		var n int
		var places []byte
		if err := kept.Scan(&at.kind, &at.field, &at.value, &n, &places); err != nil {
			return err
		}
		if w := want[at]; w == nil || w.n != n || !bytes.Equal(w.bytes, places) {
			return damaged("the records of which %s is %q are not those that lists give", at.field, at.value)
		}
		delete(want, at)
	}
	for _, at := range slices.SortedFunc(maps.Keys(want), fieldValue.compare) {
		return errors.Join(damaged("lists do not know the records of which %s is %q", at.field, at.value), kept.Err())
	}
	return kept.Err()
}

// members compares in which events an identifier is a member with the log.
func (a *audit) members([]shelvedRecord) error {
	type member struct {
		ID       string
		Decision int64
	}
	rows := func(query string) ([]member, error) {
		return collect(a.ctx, a.tx, func(scan func(...any) error) (m member, err error) {
			err = scan(&m.ID, &m.Decision)
			return m, err
		}, query)
	}
	got, err := rows(`SELECT id, decision FROM membership ORDER BY 1, 2`)
	if err != nil {
		return err
	}
	want, err := rows(`SELECT DISTINCT m.value, d.seq FROM decision d, json_each(CASE WHEN json_valid(d.members) THEN d.members ELSE '[]' END) m ORDER BY 1, 2`)
	if err == nil && !slices.Equal(got, want) {
		err = damaged("it was not brought up to date with the log")
	}
	return err
}
