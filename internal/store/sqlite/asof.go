package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// asOf is a case as it stood on a day: a file of its own in a folder that goes with it.
type asOf struct {
	*Store
	dir     string
	leftOut store.LeftOut
}

// AsOf makes a case of what was known by a day, "2031-05-14", in a folder of its own that goes when it is closed. Each article
// stands in its latest version of that time, with what was read in it and everything that people decided. It can be written, for
// its world is still to be resolved, until it is frozen. The whole case must stay open as long.
//
// A version is known from the day of publication that it bears, whenever it was captured, for archives are loaded later. But a day
// is believed once: a version that bears no later day than one before it of the same article was changed without saying when, and
// is known no earlier than the day, in UTC, on which it was captured.
func (s *Store) AsOf(ctx context.Context, through string) (_ store.AsOf, err error) {
	last := day(through, '9')
	if _, wrong := time.Parse(time.DateOnly, through); wrong != nil || last == undated {
		return nil, fmt.Errorf("%w: %q is not a day such as 2031-05-14", evidence.ErrInvalid, through)
	}
	c, err := s.Case(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "hearsay-as-of-")
	if err != nil {
		return nil, fault(s.dir, "making room for the case as of "+through, err)
	}
	made, err := Create(ctx, dir, c, c.Created)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	made.kept = s.kept
	out := &asOf{Store: made, dir: dir}
	defer func() {
		if err != nil {
			err = errors.Join(err, out.Close())
		}
	}()
	if err := made.attach(ctx, s); err != nil {
		return nil, fault(s.dir, "making the case as of "+through, err)
	}
	err = made.change(ctx, "making the case as of "+through, func(tx *session) (err error) {
		out.leftOut, err = cut(ctx, tx, last)
		return err
	})
	return out, err
}

// attach lets the writer see another case's file as the schema whole. What is written need not survive the machine: it is made
// again when it is asked for again.
func (s *Store) attach(ctx context.Context, whole *Store) error {
	from, err := address(whole.dir, []string{"mode=ro"})
	if err != nil {
		return err
	}
	writer := <-s.write.free
	defer func() { s.write.free <- writer }()
	if _, err := writer.conn.ExecContext(ctx, `PRAGMA synchronous = off`); err != nil {
		return err
	}
	_, err = writer.conn.ExecContext(ctx, `ATTACH ? AS whole`, from)
	return err
}

// cutting copies what belongs to the versions known by the day ?1. Order matters: what is referred to comes first.
var cutting = []string{
	`CREATE TEMP TABLE kept AS SELECT seq, article, number FROM whole.version v WHERE day <= ?1 AND (
			NOT EXISTS (SELECT 1 FROM whole.version b WHERE b.article = v.article AND b.number < v.number AND b.day >= v.day AND b.day <> ?2)
			OR CAST(strftime('%Y%m%d', v.captured / 1000000, 'unixepoch') AS INTEGER) <= ?1)`,
	`CREATE TEMP TABLE shown AS SELECT a.seq AS article, coalesce(
			(SELECT k.seq FROM kept k WHERE k.seq = a.current),
			(SELECT k.seq FROM kept k WHERE k.article = a.seq ORDER BY k.number DESC LIMIT 1)) AS version
		FROM whole.article a WHERE a.seq IN (SELECT article FROM kept)`,
	`UPDATE about SET returns = (SELECT returns FROM whole.about)`,
	`INSERT INTO article (seq, id, address, current) SELECT a.seq, a.id, a.address, s.version FROM whole.article a JOIN shown s ON s.article = a.seq ORDER BY a.seq`,
	`INSERT INTO version (seq, article, number, sha256, original, media_type, name, captured, points, words, title, title_key, outlet, outlet_key,
			published, day, metadata, furniture, notes, stated, given)
		SELECT seq, article, number, sha256, original, media_type, name, captured, points, words, title, title_key, outlet, outlet_key,
			published, day, metadata, furniture, notes, stated, given FROM whole.version WHERE seq IN (SELECT seq FROM kept) ORDER BY seq`,
	`INSERT INTO body SELECT * FROM whole.body WHERE version IN (SELECT seq FROM kept) ORDER BY version`,
	`INSERT INTO byline SELECT * FROM whole.byline WHERE version IN (SELECT seq FROM kept)`,
	`INSERT INTO capture SELECT * FROM whole.capture WHERE version IN (SELECT seq FROM kept) ORDER BY seq`,
	`INSERT INTO job SELECT * FROM whole.job WHERE version IN (SELECT seq FROM kept) ORDER BY seq`,
	`INSERT INTO reading SELECT * FROM whole.reading WHERE version IN (SELECT seq FROM kept) ORDER BY seq`,
	`UPDATE version SET reading = (SELECT w.reading FROM whole.version w WHERE w.seq = version.seq)`,
	`INSERT INTO profile SELECT * FROM whole.profile ORDER BY seq`,
	`INSERT INTO proposal SELECT * FROM whole.proposal WHERE reading IN (SELECT seq FROM reading) ORDER BY seq`,
	`INSERT INTO statement SELECT * FROM whole.statement WHERE version IN (SELECT seq FROM kept) ORDER BY seq`,
	`UPDATE statement SET live = shown, state = CASE verdict WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 3 - 3 * shown END
		WHERE version IN (SELECT version FROM shown) AND live <> shown`,
	`INSERT INTO statement_words (rowid, words) SELECT seq, words FROM statement ORDER BY seq`,
	`INSERT INTO paragraph SELECT * FROM whole.paragraph WHERE version IN (SELECT version FROM shown) ORDER BY seq`,
	`INSERT INTO paragraph_words (rowid, words) SELECT seq, words FROM paragraph_text ORDER BY seq`,
	`INSERT INTO decision SELECT * FROM whole.decision ORDER BY seq`,
	`INSERT INTO standing SELECT * FROM whole.standing ORDER BY decision`,
	`INSERT INTO membership SELECT * FROM whole.membership`,
	`INSERT INTO hand SELECT * FROM whole.hand WHERE version IN (SELECT seq FROM kept) ORDER BY id`,
	`INSERT INTO facts SELECT * FROM whole.facts WHERE article IN (SELECT seq FROM article)`,
	`INSERT INTO former SELECT * FROM whole.former WHERE statement IN (SELECT seq FROM statement) AND before IN (SELECT seq FROM statement)`,
	`INSERT INTO draft SELECT * FROM whole.draft`,
}

func cut(ctx context.Context, tx *session, last int64) (out store.LeftOut, err error) {
	for i, do := range cutting {
		var args []any
		if i == 0 {
			args = append(args, last, undated)
		}
		if _, err := tx.ExecContext(ctx, do, args...); err != nil {
			return out, err
		}
	}
	// A version that was superseded later is not in the whole case's search.
	again, err := collect(ctx, tx, func(scan func(...any) error) (seq int64, err error) {
		err = scan(&seq)
		return seq, err
	}, `SELECT version FROM shown WHERE version NOT IN (SELECT current FROM whole.article WHERE current IS NOT NULL) ORDER BY version`)
	if err != nil {
		return out, err
	}
	for _, version := range again {
		if err := show(ctx, tx, version); err != nil {
			return out, err
		}
	}
	err = tx.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM whole.article) - (SELECT count(*) FROM article),
		(SELECT count(*) FROM whole.article a WHERE a.seq NOT IN (SELECT article FROM shown)
			AND NOT EXISTS (SELECT 1 FROM whole.version v WHERE v.article = a.seq AND v.day <> ?))`, undated).Scan(&out.Articles, &out.Undated)
	return out, err
}

// show makes a version searchable that is on show again.
func show(ctx context.Context, tx *session, version int64) error {
	var body []byte
	var written string
	if err := tx.QueryRowContext(ctx, `SELECT b.text, v.furniture FROM body b JOIN version v ON v.seq = b.version WHERE b.version = ?`, version).Scan(&body, &written); err != nil {
		return err
	}
	t, err := text.New(string(body))
	if err != nil {
		return fmt.Errorf("version %d: %w: %w", version, evidence.ErrDamaged, err)
	}
	var furniture []evidence.Furniture
	if err := decode("the furniture of an article", written, &furniture); err != nil {
		return err
	}
	return index(ctx, tx, version, t, furniture)
}

// Freeze ends all writing.
func (a *asOf) Freeze() { a.mode = ReadOnly }

// LeftOut says what is not in it.
func (a *asOf) LeftOut() store.LeftOut { return a.leftOut }

func (a *asOf) Close() error { return errors.Join(a.Store.Close(), os.RemoveAll(a.dir)) }
