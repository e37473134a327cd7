package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Audit re-reads everything that is kept and reports on each thing in turn: the file itself, originals, texts, readings,
// statements with their anchors and their list entries, the log, the search index. It believes nothing that can be
// computed again from something else. The error it returns is one of its own, not of what it looked at.
func (s *Store) Audit(ctx context.Context, report func(subject string, err error)) error {
	return s.look(ctx, "checking the case", func(tx *session) error {
		a := audit{Store: s, ctx: ctx, tx: tx, report: report}
		for _, step := range []func() error{a.file, a.log, a.versions, a.hands, a.factsKept, a.world, a.words} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

type audit struct {
	*Store
	ctx    context.Context
	tx     *session
	report func(string, error)
	ruled  map[string]evidence.Decision // the decision behind each subject's state, from the log
	worded wordings
	facts  factEvents
}

func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{evidence.ErrDamaged}, args...)...)
}

// file has SQLite check its own pages, indexes and references.
func (a *audit) file() error {
	// SQLite checks a search index by the outline that the connection remembers, which may be older than the file. Looking
	// something up has it read the outline again.
	for _, index := range []string{"paragraph_words", "statement_words", "found_words"} {
		if _, err := a.tx.ExecContext(a.ctx, `SELECT rowid FROM `+index+` WHERE rowid = 0`); err != nil {
			return err
		}
	}
	found, err := collect(a.ctx, a.tx, func(scan func(...any) error) (line string, err error) {
		err = scan(&line)
		return line, err
	}, `SELECT integrity_check FROM pragma_integrity_check UNION ALL
		SELECT 'a row of ' || "table" || ' refers to what is not there' FROM pragma_foreign_key_check`)
	if err != nil {
		return err
	}
	for _, line := range found {
		if line != "ok" {
			a.report("database", damaged("%s", line))
			return nil
		}
	}
	a.report("database", nil)
	return nil
}

// audited is a version as the audit reads it.
type audited struct {
	seq, article, reading    int64
	id, sha, original        string
	number, points, words    int
	title, outlet, published string
	titleKey, outletKey      string
	day                      int64
	metadata, furniture      string
	stated, given            string
	bylines                  string // those that lists know, as a JSON list in order
	current, shown, queued   bool   // shown: some version of the article is on show
	address, first           string // of the article: where it came from, the hash of its first original
	body                     []byte // nil: there is none
	text                     *text.Text
	marked                   []evidence.Furniture
}

func (v audited) subject() string { return fmt.Sprintf("article %s version %d", v.id, v.number) }

func (a *audit) versions() error {
	seqs, err := collect(a.ctx, a.tx, func(scan func(...any) error) (seq int64, err error) {
		err = scan(&seq)
		return seq, err
	}, `SELECT seq FROM version ORDER BY article, number`)
	if err != nil {
		return err
	}
	for _, seq := range seqs {
		v := audited{seq: seq}
		err := a.tx.QueryRowContext(a.ctx, `SELECT a.seq, a.id, coalesce(v.reading, 0), v.sha256, v.original, v.number, v.points, v.words,
				v.title, v.outlet, v.published, v.title_key, v.outlet_key, v.day, v.metadata, v.stated, v.given, v.furniture,
				(SELECT json_group_array(name) FROM (SELECT name FROM byline WHERE version = v.seq ORDER BY name)), v.seq IS a.current,
				coalesce(a.current IN (SELECT seq FROM version WHERE article = a.seq), 0), EXISTS (SELECT 1 FROM job WHERE version = v.seq), a.address,
				(SELECT original FROM version WHERE article = a.seq ORDER BY number LIMIT 1), b.text
			FROM version v JOIN article a ON a.seq = v.article LEFT JOIN body b ON b.version = v.seq WHERE v.seq = ?`, seq).
			Scan(&v.article, &v.id, &v.reading, &v.sha, &v.original, &v.number, &v.points, &v.words,
				&v.title, &v.outlet, &v.published, &v.titleKey, &v.outletKey, &v.day, &v.metadata, &v.stated, &v.given, &v.furniture,
				&v.bylines, &v.current, &v.shown, &v.queued, &v.address, &v.first, &v.body)
		if err != nil {
			return err
		}
		a.report("original "+v.original, a.originalOf(v))
		err = a.check(&v)
		if err == nil {
			err = a.paragraphs(v)
		}
		a.report(v.subject(), err)
		if v.text == nil {
			continue // no anchor can be checked against it
		}
		if err := a.readings(v); err != nil {
			return err
		}
		if err := a.ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

func (a *audit) originalOf(v audited) error {
	b, err := a.Original(a.ctx, v.original)
	if errors.Is(err, evidence.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		return damaged("the bytes of %s are gone from the folder %s", v.subject(), originals)
	}
	_ = b
	return err
}

// check compares the version with itself: text and hash, lists and metadata.
func (a *audit) check(v *audited) error {
	if v.body == nil {
		return damaged("its text is gone")
	}
	if hash(v.body) != v.sha {
		return damaged("the text was changed since it was kept: its SHA-256 is %.12s, not %.12s", hash(v.body), v.sha)
	}
	t, err := text.New(string(v.body))
	if err != nil {
		return damaged("%w", err)
	}
	v.text = t
	var m evidence.Metadata
	var names []string
	if err := errors.Join(decode("its metadata", v.metadata, &m), decode("its furniture", v.furniture, &v.marked), decode("its bylines", v.bylines, &names)); err != nil {
		return err
	}
	stated, err := a.stated(*v, m)
	if err != nil {
		return err
	}
	m = m.With(stated)
	for _, f := range v.marked {
		if !t.Holds(f.Span) {
			return damaged("furniture at %s lies outside the text", f.Span)
		}
	}
	switch {
	case v.points != t.Len() || v.words != store.CountWords(t.String()):
		return damaged("the lengths on record are not those of the text")
	case v.title != m.Title || v.outlet != m.Outlet || v.published != m.Published ||
		v.titleKey != key(m.Title) || v.outletKey != key(m.Outlet) || v.day != publicationDay(m.Published):
		return damaged("what lists show of it is not what its metadata say")
	case !sameNames(names, m.Byline):
		return damaged("the lists know other authors of it than its metadata name")
	case !v.shown:
		return damaged("no version of the article is on show")
	case !v.queued:
		return damaged("it has no job, and so is in no list")
	case v.id != store.ArticleID(v.address, v.first):
		return damaged("its address was changed: its identifier is that of another")
	}
	return nil
}

// sameNames reports whether the table of bylines names the authors that the metadata do: each once, in order.
func sameNames(table, metadata []string) bool {
	names := slices.Clone(metadata)
	slices.Sort(names)
	return slices.Equal(table, slices.Compact(names))
}

// paragraphs compares what search takes for the version's paragraphs with its text.
func (a *audit) paragraphs(v audited) error {
	want := []text.Range{}
	if v.current {
		want = store.Passages(v.text, v.marked)
	}
	type row struct {
		text.Range
		text.Span
	}
	got, err := collect(a.ctx, a.tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.Range.Start, &r.Range.End, &r.Span.Start, &r.Span.End)
		return r, err
	}, `SELECT from_byte, to_byte, start, "end" FROM paragraph WHERE version = ? ORDER BY seq`, v.seq)
	if err != nil {
		return err
	}
	for i := range want {
		if i >= len(got) || got[i].Range != want[i] || got[i].Span != v.text.Span(want[i]) {
			return damaged("search does not know its paragraph %d", i+1)
		}
	}
	if len(got) > len(want) {
		return damaged("search knows %d paragraphs too many", len(got)-len(want))
	}
	return nil
}
