package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// articleColumns are what scanArticle reads, of article a, version v and job j.
const articleColumns = `a.id, a.address, (SELECT count(*) FROM version n WHERE n.article = a.seq),
	v.number, v.sha256, v.original, v.media_type, v.name, v.captured, v.points, v.words, v.metadata, v.stated, v.furniture, v.notes,
	j.state, j.reason, coalesce((SELECT r.reader FROM reading r WHERE r.seq = v.reading), ''),
	(SELECT count(*) FROM statement s WHERE s.article = a.seq AND s.version = v.seq AND (s.shown = 1 OR s.state IN (1, 2))),
	(SELECT count(*) FROM statement s WHERE s.article = a.seq AND s.version = v.seq AND s.state IN (1, 2)),
	coalesce((SELECT d.id FROM facts f JOIN decision d ON d.seq = f.decision WHERE f.article = a.seq), '')`

func scanArticle(scan func(...any) error) (store.ArticleRow, error) {
	var row store.ArticleRow
	v := &row.Version
	var captured int64
	var metadata, stated, furniture, notes string
	err := scan(&row.ID, &row.Address, &row.Versions,
		&v.Number, &v.SHA256, &v.OriginalSHA256, &v.MediaType, &v.Name, &captured, &v.Points, &v.Words, &metadata, &stated, &furniture, &notes,
		&row.Status, &row.Failure, &row.Reader, &row.Statements, &row.Reviewed, &row.Decision)
	if err != nil {
		return row, err
	}
	v.Captured = moment(captured)
	switch row.Status {
	case "leased":
		row.Status = "queued"
	case "done":
		row.Status = "read"
	}
	v.Metadata, v.Stated, err = metadataOf(metadata, stated)
	return row, errors.Join(
		err, decode("furniture", furniture, &v.Furniture), decode("notes", notes, &v.Notes))
}

// decode reads JSON that this package wrote.
func decode(what, written string, into any) error {
	if err := json.Unmarshal([]byte(written), into); err != nil {
		return fmt.Errorf("reading %s: %w: %w", what, evidence.ErrDamaged, err)
	}
	return nil
}

// Article returns a version with its text; version 0 is the latest. A unique beginning of an identifier will do.
func (s *Store) Article(ctx context.Context, id string, number int) (row store.ArticleRow, t *text.Text, err error) {
	err = s.look(ctx, "reading article "+id, func(tx *session) error {
		seq, err := findVersion(ctx, tx, id, number)
		if err != nil {
			return err
		}
		var body []byte
		row, err = scanArticle(func(into ...any) error {
			return tx.QueryRowContext(ctx, `SELECT `+articleColumns+`, b.text
				FROM version v JOIN body b ON b.version = v.seq JOIN article a ON a.seq = v.article JOIN job j ON j.version = v.seq WHERE v.seq = ?`, seq).
				Scan(append(into, &body)...)
		})
		if err != nil {
			return err
		}
		t, err = text.New(string(body))
		if err != nil {
			return fmt.Errorf("article %s: %w: %w", id, evidence.ErrDamaged, err)
		}
		return nil
	})
	return row, t, err
}

// History returns every version, oldest first.
func (s *Store) History(ctx context.Context, id string) (all []evidence.Version, err error) {
	err = s.look(ctx, "reading the versions of "+id, func(tx *session) error {
		article, err := find(ctx, tx, "article", id)
		if err != nil {
			return err
		}
		rows, err := collect(ctx, tx, scanArticle, `SELECT `+articleColumns+`
			FROM article a JOIN version v ON v.article = a.seq JOIN job j ON j.version = v.seq WHERE a.seq = ? ORDER BY v.number`, article)
		for _, row := range rows {
			all = append(all, row.Version)
		}
		return err
	})
	return all, err
}

// findVersion returns the version's row number.
func findVersion(ctx context.Context, tx *session, id string, number int) (seq int64, err error) {
	article, err := find(ctx, tx, "article", id)
	if err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `SELECT v.seq FROM article a JOIN version v ON v.article = a.seq
		AND (v.number = ?2 OR ?2 = 0 AND v.seq = a.current) WHERE a.seq = ?1`, article, number).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		err = fmt.Errorf("article %s: %w: it has no version %d", id, evidence.ErrNotFound, number)
	}
	return seq, err
}

// find returns the row number of what has the identifier, or alone begins with it. Table is ours, never a caller's.
func find(ctx context.Context, tx *session, table, id string) (int64, error) {
	folded := evidence.Fold(id)
	notFound := fmt.Errorf("%s %q: %w", table, id, evidence.ErrNotFound)
	if _, rest, found := strings.Cut(folded, "_"); !found || rest == "" {
		return 0, notFound
	}
	type named struct {
		seq int64
		id  string
	}
	all, err := collect(ctx, tx, func(scan func(...any) error) (n named, err error) {
		err = scan(&n.seq, &n.id)
		return n, err
	}, `SELECT seq, id FROM `+table+` WHERE id >= ?1 AND id < ?1 || ?2 ORDER BY id LIMIT 4`, folded, last)
	switch {
	case err != nil:
		return 0, err
	case len(all) == 0:
		return 0, notFound
	case len(all) == 1 || all[0].id == folded:
		return all[0].seq, nil
	}
	var ids []string
	for _, n := range all {
		ids = append(ids, n.id)
	}
	more := ""
	if len(ids) == 4 {
		ids, more = ids[:3], " and more"
	}
	return 0, fmt.Errorf("%s %q: %w: it is the beginning of %s%s; type more of it", table, id, evidence.ErrInvalid, strings.Join(ids, ", "), more)
}

// Neighbours returns the articles before and after in the order of arrival, "" at the ends.
func (s *Store) Neighbours(ctx context.Context, id string) (previous, next string, err error) {
	err = s.look(ctx, "reading the neighbours of "+id, func(tx *session) error {
		seq, err := find(ctx, tx, "article", id)
		if err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, `SELECT
			coalesce((SELECT id FROM article WHERE seq < ?1 ORDER BY seq DESC LIMIT 1), ''),
			coalesce((SELECT id FROM article WHERE seq > ?1 ORDER BY seq LIMIT 1), '')`, seq).Scan(&previous, &next)
	})
	return previous, next, err
}
