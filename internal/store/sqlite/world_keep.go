package sqlite

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// worldLists are the lists of the kinds of record.
var worldLists = map[store.Kind]query.List{
	store.KindActors: query.Actors, store.KindIncidents: query.Incidents, store.KindActs: query.Acts, store.KindRelations: query.Relations,
	store.KindWarnings: query.Warnings, store.KindClaims: query.Claims, store.KindSources: query.Sources,
	store.KindOrigins: query.Origins, store.KindLinks: query.Links, store.KindTensions: query.Tensions,
}

// Fields of found_value beside those of the lists.
const (
	fieldDay   = "day"
	fieldUntil = "until"
)

// KeepWorld replaces the world. States follow from the log as it is now, not from the records given.
func (s *Store) KeepWorld(ctx context.Context, of store.Mark, records []store.Found) error {
	const what = "keeping the world"
	if s.mode == ReadOnly {
		return s.change(ctx, what, nil)
	}
	rows, err := shelve(records)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.change(ctx, what, func(tx *session) error {
		for _, do := range []string{
			`INSERT INTO found_words (found_words) VALUES ('delete-all')`,
			`DELETE FROM found`, `DELETE FROM found_kind`, `DELETE FROM found_value`, `DELETE FROM atom`, `DELETE FROM world`,
		} {
			if _, err := tx.ExecContext(ctx, do); err != nil {
				return err
			}
		}
		for _, put := range []func(context.Context, *session, []shelvedRecord) error{putRecords, putAtoms, putValues} {
			if err := put(ctx, tx, rows); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO found_words (rowid, words) SELECT seq, words FROM found ORDER BY seq`); err != nil {
			return err
		}
		if err := stampAll(ctx, tx, rows); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO world (one, reading, decision, articles, revision, hand) VALUES (1, ?, ?, ?, ?, ?)`,
			of.Reading, of.Decision, of.Articles, of.Revision, of.Hand)
		return err
	})
}

// KeepLast replaces the records of the last kind, whose rows stand at the end.
func (s *Store) KeepLast(ctx context.Context, records []store.Found) error {
	const what = "keeping part of the world"
	kind := store.Kinds[len(store.Kinds)-1]
	if s.mode == ReadOnly {
		return s.change(ctx, what, nil)
	}
	for _, r := range records {
		if r.Kind != kind {
			return fmt.Errorf("%s: %s: %w: only %s are replaced by themselves, not %s", what, r.ID, evidence.ErrInvalid, kind, r.Kind)
		}
	}
	rows, err := shelve(records)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.change(ctx, what, func(tx *session) error {
		for _, do := range []string{
			`INSERT INTO found_words (found_words, rowid, words) SELECT 'delete', seq, words FROM found WHERE kind = ?`,
			`DELETE FROM atom WHERE found IN (SELECT seq FROM found WHERE kind = ?)`,
			`DELETE FROM found_value WHERE kind = ?`, `DELETE FROM found_kind WHERE kind = ?`, `DELETE FROM found WHERE kind = ?`,
		} {
			if _, err := tx.ExecContext(ctx, do, string(kind)); err != nil {
				return err
			}
		}
		var before int64
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(seq), 0) FROM found`).Scan(&before); err != nil {
			return err
		}
		for i := range rows {
			rows[i].seq += before
		}
		for _, put := range []func(context.Context, *session, []shelvedRecord) error{putRecords, putAtoms, putValues} {
			if err := put(ctx, tx, rows); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO found_words (rowid, words) SELECT seq, words FROM found WHERE kind = ? ORDER BY seq`, string(kind)); err != nil {
			return err
		}
		return stampAll(ctx, tx, rows)
	})
}

// shelvedRecord is a record with its row number and what its row holds beside it.
type shelvedRecord struct {
	store.Found
	seq        int64
	place      int // within its kind
	labelKey   string
	day, until int64
	fields     map[string][]string
}

// byLabel is the order of records within their kind.
func byLabel(a, b shelvedRecord) int {
	return cmp.Or(cmp.Compare(a.labelKey, b.labelKey), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
}

// shelve orders records by kind and label, and checks them.
func shelve(records []store.Found) ([]shelvedRecord, error) {
	rows := make([]shelvedRecord, 0, len(records))
	own := make(map[string]bool, len(records))
	for _, kind := range store.Kinds {
		first := len(rows)
		for _, f := range records {
			if f.Kind != kind {
				continue
			}
			r, err := shelveOne(f)
			if err == nil && own[f.ID] {
				err = fmt.Errorf("%w: there are two of that identifier", evidence.ErrInvalid)
			}
			if err != nil {
				return nil, fmt.Errorf("%s of the kind %s: %w", f.ID, f.Kind, err)
			}
			own[f.ID] = true
			rows = append(rows, r)
		}
		slices.SortFunc(rows[first:], byLabel)
		for i := range rows[first:] {
			r := &rows[first+i]
			r.seq, r.place = int64(first+i+1), i
		}
	}
	if len(rows) < len(records) {
		for _, f := range records {
			if !slices.Contains(store.Kinds, f.Kind) {
				return nil, fmt.Errorf("%s: %w: %q is not a kind of record", f.ID, evidence.ErrInvalid, f.Kind)
			}
		}
	}
	return rows, nil
}

func shelveOne(f store.Found) (r shelvedRecord, err error) {
	wrong := func(why string) (shelvedRecord, error) {
		return r, fmt.Errorf("%w: %s", evidence.ErrInvalid, why)
	}
	r = shelvedRecord{Found: f, labelKey: key(f.Label), day: undated, until: undated, fields: make(map[string][]string, len(f.Fields))}
	if f.ID == "" || evidence.Fold(f.ID) != f.ID {
		return wrong("its identifier is not written as one")
	}
	if !json.Valid(f.Body) || f.Body[0] != '{' {
		return wrong("its body is not a JSON object")
	}
	if math.IsNaN(f.Weight) || math.IsInf(f.Weight, 0) {
		return wrong("its weight is not a number")
	}
	r.Atoms = atomsOf(f)
	if first := cmp.Or(f.Day, f.Until); first != "" {
		r.day, r.until = day(first, '0'), day(cmp.Or(f.Until, first), '9')
		if r.day == undated || r.until == undated || r.until < r.day {
			return wrong(fmt.Sprintf("%q to %q are not days in order", f.Day, f.Until))
		}
	}
	list := worldLists[f.Kind]
	for _, name := range slices.Sorted(maps.Keys(f.Fields)) {
		at := slices.IndexFunc(list.Fields, func(field query.Field) bool { return field.Name == name })
		if at < 0 || list.Fields[at].Day {
			return wrong(fmt.Sprintf("its list has no field %q for values", name))
		}
		if name == "state" || name == "q" {
			continue // follow from the log and the words
		}
		if kept := once(f.Fields[name]); len(kept) > 0 {
			r.fields[name] = kept
		}
	}
	return r, nil
}

// once returns the values that are not empty, each once, in their order.
func once(values []string) []string {
	kept := make([]string, 0, len(values))
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		if v != "" && !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	return kept
}

// atomsOf returns a record's atoms as they are written, its own identifier first where it is one: named among them, or of
// their kind, or alone. A claim's atoms are statements, and its own identifier is none of them.
func atomsOf(f store.Found) []string {
	atoms := folded(f.Atoms)
	prefix, _, _ := strings.Cut(f.ID, "_")
	alike := func(id string) bool { return strings.HasPrefix(id, prefix+"_") }
	if !slices.Contains(atoms, f.ID) && (len(atoms) == 0 || slices.ContainsFunc(atoms, alike)) {
		atoms = slices.Insert(atoms, 0, f.ID)
	}
	return atoms
}

// portion is how many records are turned into rows at a time. They are inserted with OR FAIL: whatever fails, all is taken
// back, so that SQLite need not be able to take back one statement.
const portion = 1024

func putRecords(ctx context.Context, tx *session, rows []shelvedRecord) error {
	for part := range slices.Chunk(rows, portion) {
		values := make([][]any, len(part))
		for i, r := range part {
			fields, err := json.Marshal(r.fields)
			if err != nil {
				return err
			}
			atoms, err := encode(r.Atoms)
			if err != nil {
				return err
			}
			values[i] = []any{r.seq, string(r.Kind), r.ID, r.Label, r.labelKey, r.day, unday(r.day), r.until,
				r.Articles, -r.Articles, r.Weight, -r.Weight, r.Words, atoms, string(fields), string(r.Body)}
		}
		err := insert(ctx, tx, `INSERT OR FAIL INTO found (seq, kind, id, label, label_key, day, unday, until, articles, unarticles,
			weight, unweight, words, atoms, fields, body) VALUES`, values, "")
		if err != nil {
			return err
		}
	}
	var kinds [][]any
	for i := 0; i < len(rows); {
		n := i
		for n < len(rows) && rows[n].Kind == rows[i].Kind {
			n++
		}
		kinds = append(kinds, []any{string(rows[i].Kind), rows[i].seq, n - i})
		i = n
	}
	return insert(ctx, tx, `INSERT OR FAIL INTO found_kind (kind, first, n) VALUES`, kinds, "")
}

// lead is an identifier with the record that it leads to.
type lead struct {
	id      string
	found   int64
	ordinal int
}

// leadsOf returns which identifiers lead where, in order. A record's own comes before any atom.
func leadsOf(rows []shelvedRecord) []lead {
	var all []lead
	for _, r := range rows {
		all = append(all, lead{r.ID, r.seq, 0})
		for i, id := range r.Atoms {
			if id != r.ID {
				all = append(all, lead{id, r.seq, i + 1})
			}
		}
	}
	slices.SortFunc(all, func(a, b lead) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(min(a.ordinal, 1), min(b.ordinal, 1)), cmp.Compare(a.found, b.found), cmp.Compare(a.ordinal, b.ordinal))
	})
	return slices.CompactFunc(all, func(a, b lead) bool { return a.id == b.id })
}

func putAtoms(ctx context.Context, tx *session, rows []shelvedRecord) error {
	all := leadsOf(rows)
	for part := range slices.Chunk(all, portion) {
		values := make([][]any, len(part))
		for i, a := range part {
			values[i] = []any{a.id, a.found, a.ordinal}
		}
		if err := insert(ctx, tx, `INSERT OR FAIL INTO atom (id, found, ordinal) VALUES`, values, ""); err != nil {
			return err
		}
	}
	return nil
}

// fieldValue names a value of a field of a kind.
type fieldValue struct {
	kind         store.Kind
	field, value string
}

func (a fieldValue) compare(b fieldValue) int {
	return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.field, b.field), cmp.Compare(a.value, b.value))
}

// valuesOf returns where each value occurs. The rows are in order.
func valuesOf(rows []shelvedRecord) map[fieldValue]*written {
	all := map[fieldValue]*written{}
	put := func(r shelvedRecord, field, value string) {
		at := fieldValue{r.Kind, field, value}
		w := all[at]
		if w == nil {
			w = &written{}
			all[at] = w
		}
		w.add(r.place)
	}
	for _, r := range rows {
		for field, values := range r.fields {
			for _, v := range values {
				put(r, field, v)
			}
		}
		if r.day != undated {
			put(r, fieldDay, strconv.FormatInt(r.day, 10))
			put(r, fieldUntil, strconv.FormatInt(r.until, 10))
		}
	}
	return all
}

func putValues(ctx context.Context, tx *session, rows []shelvedRecord) error {
	all := valuesOf(rows)
	for part := range slices.Chunk(slices.SortedFunc(maps.Keys(all), fieldValue.compare), portion) {
		values := make([][]any, len(part))
		for i, at := range part {
			w := all[at]
			values[i] = []any{string(at.kind), at.field, at.value, w.n, w.bytes}
		}
		if err := insert(ctx, tx, `INSERT OR FAIL INTO found_value (kind, field, value, n, places) VALUES`, values, ""); err != nil {
			return err
		}
	}
	return nil
}
