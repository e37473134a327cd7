package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// MatchingStatements returns which statements match, in the order of their texts.
func (s *Store) MatchingStatements(ctx context.Context, f query.Filter) (all []store.Match, err error) {
	if err := checkTerms(query.Statements, f); err != nil {
		return nil, err
	}
	err = s.look(ctx, "finding statements", func(tx *session) error {
		names, err := s.names(ctx, tx)
		if err != nil {
			return err
		}
		w, err := outer(f, "")
		if err != nil {
			return err
		}
		w.inner(names, f, false) // most match, in the order of their texts: going through them in that order is cheaper than through an index
		type version struct {
			article string
			number  int
		}
		versions := map[int64]version{}
		if _, err := collect(ctx, tx, func(scan func(...any) error) (_ struct{}, err error) {
			var seq int64
			var v version
			err = scan(&seq, &v.article, &v.number)
			versions[seq] = v
			return struct{}{}, err
		}, `SELECT v.seq, a.id, v.number FROM version v JOIN article a ON a.seq = v.article`); err != nil {
			return err
		}
		all, err = collect(ctx, tx, func(scan func(...any) error) (m store.Match, err error) {
			var of int64
			err = scan(&m.ID, &m.Order, &of, &m.Start, &m.Score)
			m.Article, m.Version = versions[of].article, versions[of].number
			return m, err
		}, `SELECT s.id, s.article, s.version, s.start, s.score FROM statement s WHERE `+w.String()+` ORDER BY s.article, s.version, s.start, s.seq`, w.args...)
		return err
	})
	return all, err
}

// AllStatements returns the statements that are not withdrawn, in the order of the texts.
func (s *Store) AllStatements(ctx context.Context) (all []evidence.Record, err error) {
	err = s.look(ctx, "reading all statements", func(tx *session) error {
		if all, err = collect(ctx, tx, scanRecord, `SELECT `+recordColumns+` FROM statement s `+recordTables+`
			WHERE s.state IN (0, 1, 2) ORDER BY `+strings.Join(textOrder, ", ")); err != nil {
			return err
		}
		for some := range slices.Chunk(all, query.MaxLimit) {
			if err := recall(ctx, tx, some); err != nil {
				return err
			}
		}
		return nil
	})
	return all, err
}

// CountStatements counts the statements that match.
func (s *Store) CountStatements(ctx context.Context, f query.Filter) (n int, err error) {
	if err := checkTerms(query.Statements, f); err != nil {
		return 0, err
	}
	err = s.look(ctx, "counting statements", func(tx *session) error {
		names, err := s.names(ctx, tx)
		if err != nil {
			return err
		}
		cells, err := tally(ctx, tx, names, f)
		n = count(cells, f)
		return err
	})
	return n, err
}

// MatchingRecords returns which records of a kind match, in the order of their labels.
func (s *Store) MatchingRecords(ctx context.Context, kind store.Kind, f query.Filter) (ids []string, err error) {
	list, err := listOf(kind)
	if err != nil {
		return nil, err
	}
	if err := checkTerms(list, f); err != nil {
		return nil, err
	}
	err = s.look(ctx, "finding "+list.Name, func(tx *session) error {
		m, err := matching(ctx, tx, kind, list, f)
		if err != nil {
			return err
		}
		asked, err := encode(m.matching("").list(m.first))
		if err != nil {
			return err
		}
		ids, err = collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
			err = scan(&id)
			return id, err
		}, `SELECT f.id FROM json_each(?) j CROSS JOIN found f ON f.seq = j.value ORDER BY f.seq`, asked)
		return err
	})
	return ids, err
}

// UndoAll takes back several decisions, all or none.
func (s *Store) UndoAll(ctx context.Context, decisions []string, by string, at time.Time) (made []evidence.Decision, err error) {
	const what = "undoing"
	if by == "" || at.IsZero() {
		return nil, fmt.Errorf("%s: %w: it does not say who and when", what, evidence.ErrInvalid)
	}
	err = s.change(ctx, what, func(tx *session) error {
		made = make([]evidence.Decision, 0, len(decisions))
		for _, id := range decisions {
			seq, err := find(ctx, tx, "decision", id)
			if err != nil {
				return err
			}
			d, err := takeBack(ctx, tx, seq, by, at)
			if err != nil {
				return err
			}
			made = append(made, d)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return made, nil
}

// LedgerOf returns the events of the log that match, each with its record.
func (s *Store) LedgerOf(ctx context.Context, f store.LogFilter, before int64, limit int) (log []store.Ruled, err error) {
	if limit < 1 {
		limit = -1
	}
	var w where
	if before > 0 {
		w.and("d.seq < ?", before)
	}
	if f.ID != "" {
		w.and("d.id = ?", evidence.Fold(f.ID))
	}
	w.in("d.by", f.By, false)
	verdicts := make([]string, len(f.Verdicts))
	for i, v := range f.Verdicts {
		verdicts[i] = string(v)
	}
	w.in("d.verdict", verdicts, false)
	kinds := make([]string, len(f.Kinds))
	for i, k := range f.Kinds {
		kinds[i] = k + "_"
	}
	w.in("substr(d.subject, 1, 3)", kinds, false)
	if f.Subject != "" {
		id := evidence.Fold(f.Subject)
		w.and("(d.subject = ? OR d.seq IN (SELECT decision FROM membership WHERE id = ?))", id, id)
	}
	if !f.From.IsZero() {
		w.and("d.at >= ?", micros(f.From))
	}
	if !f.To.IsZero() {
		w.and("d.at < ?", micros(f.To))
	}
	if f.Undone != nil {
		w.and("t.undone = ?", *f.Undone)
	}
	err = s.look(ctx, "reading the log", func(tx *session) error {
		events, err := collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq
			WHERE `+w.String()+` ORDER BY d.seq DESC LIMIT ?`, append(w.args, limit)...)
		if err != nil {
			return err
		}
		log, err = ruled(ctx, tx, events)
		return err
	})
	return log, err
}

// Deciders counts the events by who made them.
func (s *Store) Deciders(ctx context.Context) (by []store.Count, err error) {
	err = s.look(ctx, "reading who decided", func(tx *session) (err error) {
		by, err = collect(ctx, tx, scanCount, `SELECT by, count(*) FROM decision GROUP BY by ORDER BY count(*) DESC, by`)
		return err
	})
	return by, err
}

// recentNews is how many articles [store.News] names.
const recentNews = 10

// News counts what came after a moment.
func (s *Store) News(ctx context.Context, after time.Time) (n store.News, err error) {
	err = s.look(ctx, "reading what is new", func(tx *session) error {
		since := micros(after)
		err := tx.QueryRowContext(ctx, `SELECT
				(SELECT count(*) FROM version WHERE captured > ?1 AND number = 1),
				(SELECT count(*) FROM version WHERE captured > ?1 AND number > 1),
				(SELECT count(*) FROM version v JOIN statement s ON s.version = v.seq WHERE v.captured > ?1 AND s.state = 0),
				(SELECT count(*) FROM decision WHERE at > ?1),
				(SELECT coalesce(max(seq), 0) FROM decision)`, since).Scan(&n.Articles, &n.Versions, &n.Statements, &n.Decisions, &n.Sequence)
		if err != nil {
			return err
		}
		recent, err := collect(ctx, tx, func(scan func(...any) error) (a store.Arrival, err error) {
			var captured int64
			err = scan(&a.Article, &a.Title, &a.Name, &captured)
			a.Captured = moment(captured)
			return a, err
		}, `SELECT a.id, v.title, v.name, v.captured FROM version v JOIN article a ON a.seq = v.article WHERE v.captured > ? ORDER BY v.captured DESC, v.seq DESC LIMIT ?`,
			since, recentNews)
		if err != nil {
			return err
		}
		by, err := collect(ctx, tx, scanCount, `SELECT by, count(*) FROM decision WHERE at > ? GROUP BY by ORDER BY count(*) DESC, by`, since)
		n.Recent, n.By = append([]store.Arrival{}, recent...), append([]store.Count{}, by...)
		return err
	})
	return n, err
}
