package sqlite

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"hearsay/internal/evidence"
)

// Dump calls use with all that the case keeps, on one unchanging view of it.
func (s *Store) Dump(ctx context.Context, use func(evidence.Kept) error) error {
	return s.look(ctx, "handing out the case", func(tx *session) error {
		d := &dump{ctx: ctx, s: s, tx: tx}
		err := tx.QueryRowContext(ctx, `SELECT id, title, created, sample FROM about`).Scan(&d.about.ID, &d.about.Title, &d.created, &d.about.Sample)
		if err != nil {
			return err
		}
		d.about.Created = moment(d.created)
		d.about.Key = evidence.CaseKey(d.about.ID, d.about.Created)
		return use(d)
	})
}

// dump is a view of a case. One list is gone through at a time, in pieces, so that no two queries are under way at once.
type dump struct {
	ctx     context.Context
	s       *Store
	tx      *session
	about   evidence.KeptCase
	created int64
	texts   map[string]int64 // versions by the hashes of their texts
}

func (d *dump) Case() evidence.KeptCase { return d.about }

// dumped is how many rows are read at once.
const dumped = 256

// rowsOf goes through a table by its row numbers. The query asks for rows after ?1, ?2 of them, and scan returns the row's number.
func rowsOf[T any](d *dump, what string, scan func(func(...any) error, *T) (int64, error), query string) iter.Seq2[T, error] {
	type row struct {
		seq int64
		val T
	}
	return func(yield func(T, error) bool) {
		var zero T
		for after := int64(-1 << 62); ; {
			rows, err := collect(d.ctx, d.tx, func(next func(...any) error) (r row, err error) {
				r.seq, err = scan(next, &r.val)
				return r, err
			}, query, after, dumped)
			if err != nil {
				yield(zero, fmt.Errorf("%s: %w", what, err))
				return
			}
			for _, r := range rows {
				if !yield(r.val, nil) {
					return
				}
				after = r.seq
			}
			if len(rows) < dumped {
				return
			}
		}
	}
}

func (d *dump) Articles() iter.Seq2[evidence.KeptArticle, error] {
	return rowsOf(d, "articles", func(scan func(...any) error, a *evidence.KeptArticle) (seq int64, err error) {
		err = scan(&seq, &a.ID, &a.Address, &a.Current)
		return seq, err
	}, `SELECT a.seq, a.id, a.address, v.number FROM article a JOIN version v ON v.seq = a.current WHERE a.seq > ?1 ORDER BY a.seq LIMIT ?2`)
}

func (d *dump) Versions() iter.Seq2[evidence.KeptVersion, error] {
	return rowsOf(d, "versions", func(scan func(...any) error, v *evidence.KeptVersion) (seq int64, err error) {
		var captured int64
		var metadata, furniture, notes string
		err = scan(&seq, &v.Article, &v.Number, &v.SHA256, &v.OriginalSHA256, &v.MediaType, &v.Name, &captured, &v.Points, &v.Words,
			&metadata, &furniture, &notes, &v.Job.State, &v.Job.Attempts, &v.Job.Reason, &v.Job.Reader)
		if err != nil {
			return seq, err
		}
		v.Captured = moment(captured)
		if v.Job.State == "leased" { // whoever has it does not come along
			v.Job.State, v.Job.Attempts = "queued", v.Job.Attempts-1
		}
		return seq, errors.Join(decode("a version", metadata, &v.Metadata), decode("a version", furniture, &v.Furniture), decode("a version", notes, &v.Notes))
	}, `SELECT v.seq, a.id, v.number, v.sha256, v.original, v.media_type, v.name, v.captured, v.points, v.words, v.metadata, v.furniture, v.notes,
			coalesce(j.state, 'queued'), coalesce(j.attempts, 0), coalesce(j.reason, ''), coalesce(j.reader, '')
		FROM version v JOIN article a ON a.seq = v.article LEFT JOIN job j ON j.version = v.seq WHERE v.seq > ?1 ORDER BY v.seq LIMIT ?2`)
}

func (d *dump) Captures() iter.Seq2[evidence.KeptCapture, error] {
	return rowsOf(d, "captures", func(scan func(...any) error, c *evidence.KeptCapture) (seq int64, err error) {
		var captured int64
		err = scan(&seq, &c.Article, &c.Version, &c.Address, &c.Name, &c.Original, &captured)
		c.Captured = moment(captured)
		return seq, err
	}, `SELECT c.seq, a.id, v.number, c.address, c.name, c.original, c.captured
		FROM capture c JOIN version v ON v.seq = c.version JOIN article a ON a.seq = v.article WHERE c.seq > ?1 ORDER BY c.seq LIMIT ?2`)
}

func (d *dump) Refusals() iter.Seq2[evidence.KeptRefusal, error] {
	return rowsOf(d, "refusals", func(scan func(...any) error, r *evidence.KeptRefusal) (seq int64, err error) {
		var at int64
		err = scan(&seq, &r.Name, &r.Reason, &at)
		r.At = moment(at)
		return seq, err
	}, `SELECT seq, name, reason, at FROM refusal WHERE seq > ?1 ORDER BY seq LIMIT ?2`)
}

// Readings gives readings one at a time: one may be many times as long as its text.
func (d *dump) Readings() iter.Seq2[evidence.KeptReading, error] {
	seqs := rowsOf(d, "readings", func(scan func(...any) error, into *int64) (seq int64, err error) {
		err = scan(&seq)
		*into = seq
		return seq, err
	}, `SELECT seq FROM reading WHERE seq > ?1 AND reader <> '`+evidence.HandReader+`' ORDER BY seq LIMIT ?2`) // what people told is in the log
	return func(yield func(evidence.KeptReading, error) bool) {
		for seq, err := range seqs {
			var r evidence.KeptReading
			if err == nil {
				r, err = keptReading(d.ctx, d.tx, seq)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// keptReading puts a reading and its statements together.
func keptReading(ctx context.Context, tx *session, seq int64) (r evidence.KeptReading, err error) {
	var body string
	var article string
	var version int
	err = tx.QueryRowContext(ctx, `SELECT a.id, v.number, r.body FROM reading r JOIN version v ON v.seq = r.version JOIN article a ON a.seq = v.article
		WHERE r.seq = ?`, seq).Scan(&article, &version, &body)
	if err != nil {
		return r, err
	}
	if err := decode("a reading", body, &r.Reading); err != nil {
		return r, err
	}
	r.Of, r.Version = article, version
	r.Statements, err = collect(ctx, tx, func(scan func(...any) error) (s evidence.Statement, err error) {
		var body string
		if err = scan(&body); err == nil {
			err = decode("a statement", body, &s)
		}
		return s, err
	}, `SELECT body FROM proposal WHERE reading = ? ORDER BY ordinal`, seq)
	if r.Statements == nil {
		r.Statements = []evidence.Statement{}
	}
	return r, err
}

func (d *dump) Decisions() iter.Seq2[evidence.Decision, error] {
	return rowsOf(d, "decisions", func(scan func(...any) error, e *evidence.Decision) (seq int64, err error) {
		*e, err = scanDecision(scan)
		e.Undone = false // follows from the others
		return e.Sequence, err
	}, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq WHERE d.seq > ?1 ORDER BY d.seq LIMIT ?2`)
}

func (d *dump) Drafts() iter.Seq2[evidence.KeptDraft, error] {
	return func(yield func(evidence.KeptDraft, error) bool) {
		all, err := collect(d.ctx, d.tx, scanDraft, draftColumns+`ORDER BY id`)
		for _, one := range all {
			if !yield(evidence.KeptDraft(one), nil) {
				return
			}
		}
		if err != nil {
			yield(evidence.KeptDraft{}, err)
		}
	}
}

// Content returns a text or an original by its hash.
func (d *dump) Content(sha string) ([]byte, error) {
	if d.texts == nil {
		type row struct {
			sha string
			seq int64
		}
		all, err := collect(d.ctx, d.tx, func(scan func(...any) error) (r row, err error) {
			err = scan(&r.sha, &r.seq)
			return r, err
		}, `SELECT sha256, seq FROM version`)
		if err != nil {
			return nil, err
		}
		d.texts = make(map[string]int64, len(all))
		for _, r := range all {
			d.texts[r.sha] = r.seq
		}
	}
	seq, ok := d.texts[sha]
	if !ok {
		return d.s.Original(d.ctx, sha)
	}
	var body []byte
	if err := d.tx.QueryRowContext(d.ctx, `SELECT text FROM body WHERE version = ?`, seq).Scan(&body); err != nil {
		return nil, err
	}
	if hash(body) != sha {
		return nil, fmt.Errorf("text %s: %w: its characters were changed since it was kept", sha, evidence.ErrDamaged)
	}
	return body, nil
}
