package sqlite

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Materials calls each for every article that was read, in the order of arrival. It is one unchanging view of the case;
// a long wait in each keeps it from being tidied.
func (s *Store) Materials(ctx context.Context, each func(store.Material) error) error {
	return s.look(ctx, "gathering what was read", func(tx *session) error {
		versions, err := collect(ctx, tx, func(scan func(...any) error) (seq int64, err error) {
			err = scan(&seq)
			return seq, err
		}, `SELECT v.seq FROM `+articleTables+` WHERE v.reading IS NOT NULL ORDER BY a.seq`)
		if err != nil {
			return err
		}
		for _, seq := range versions {
			if err := ctx.Err(); err != nil {
				return err
			}
			m, err := material(ctx, tx, seq)
			if err != nil {
				return err
			}
			if err := each(m); err != nil {
				return err
			}
		}
		return nil
	})
}

func material(ctx context.Context, tx *session, seq int64) (m store.Material, err error) {
	var metadata, stated, reading string
	var body []byte
	err = tx.QueryRowContext(ctx, `SELECT a.id, v.number, v.metadata, v.stated, v.outlet, b.text, r.body
		FROM version v JOIN article a ON a.seq = v.article JOIN body b ON b.version = v.seq JOIN reading r ON r.seq = v.reading WHERE v.seq = ?`, seq).
		Scan(&m.Article, &m.Version, &metadata, &stated, &m.Outlet, &body, &reading)
	if err != nil {
		return m, err
	}
	if m.Metadata, _, err = metadataOf(metadata, stated); err != nil {
		return m, err
	}
	if err := decode("the reading of "+m.Article, reading, &m.Reading); err != nil {
		return m, err
	}
	if m.Text, err = text.New(string(body)); err != nil {
		return m, fmt.Errorf("article %s: %w: %w", m.Article, evidence.ErrDamaged, err)
	}
	m.Statements, err = collect(ctx, tx, scanRecord, `SELECT `+recordColumns+` FROM statement s `+recordTables+`
		WHERE s.article = (SELECT article FROM version WHERE seq = ?1) AND s.version = ?1 AND (s.shown = 1 OR s.state IN (1, 2))
		ORDER BY s.start, s.seq`, seq)
	for i := range m.Statements {
		if m.Statements[i].Reader != m.Reading.Reader { // kept by a decision: its mention is of another reading
			m.Statements[i].Source.Mention = nil
		}
	}
	if err != nil {
		return m, err
	}
	hands, err := worded(ctx, tx, seq)
	settle(m.Statements, m.Reading)
	m.Reading = store.Overlay(m.Reading, m.Article, hands)
	return m, err
}

// Log returns every decision, oldest first.
func (s *Store) Log(ctx context.Context) (log []evidence.Decision, err error) {
	err = s.look(ctx, "reading the log", func(tx *session) (err error) {
		log, err = collect(ctx, tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq ORDER BY d.seq`)
		return err
	})
	return log, err
}
