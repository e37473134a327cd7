package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// errDry ends a transaction that was only to see what would be.
var errDry = errors.New("nothing was to be changed")

// MergeCopy takes in what another copy of the case has and this one lacks.
func (s *Store) MergeCopy(ctx context.Context, other evidence.Kept, dry bool) (store.Merged, error) {
	mine, err := s.Case(ctx)
	if err != nil {
		return store.Merged{}, err
	}
	theirs := other.Case()
	if err := checkCase(theirs); err != nil {
		return store.Merged{}, err
	}
	if key := evidence.CaseKey(mine.ID, mine.Created); key != theirs.Key {
		return store.Merged{}, fmt.Errorf("%w: %q is no copy of this case: that one was begun on %s, this one on %s; import it beside this one instead",
			evidence.ErrInvalid, theirs.Title, theirs.Created.Format("2006-01-02 15:04:05"), mine.Created.Format("2006-01-02 15:04:05"))
	}
	m := &merging{s: s, ctx: ctx, other: other, dry: dry, articles: map[string]evidence.KeptArticle{}, versions: map[numbered]taken{}, readers: map[int64][]string{}, fresh: profiles{}}
	m.done.Clashes = []store.Clash{}
	err = s.change(ctx, "taking in the other copy", m.all)
	if errors.Is(err, errDry) {
		err = nil
	}
	if err == nil && !dry {
		s.remember(m.fresh)
	}
	if err != nil || dry {
		for _, sha := range m.wrote {
			_, file := place(sha)
			_ = s.root.Remove(file)
		}
	}
	if err != nil {
		return store.Merged{}, err
	}
	return m.done, nil
}

// merging takes in another copy in one transaction.
type merging struct {
	s        *Store
	ctx      context.Context
	tx       *session
	other    evidence.Kept
	dry      bool
	articles map[string]evidence.KeptArticle // theirs
	versions map[numbered]taken              // theirs, as they are here; what was not taken in is not among them
	readers  map[int64][]string              // theirs of a version of ours, the one they show last
	fresh    profiles
	wrote    []string // originals that were not here
	done     store.Merged
}

// taken is a version of the other copy as it is here.
type taken struct {
	read
	added bool
}

func (m *merging) clash(item, id, why string, args ...any) {
	m.done.Clashes = append(m.done.Clashes, store.Clash{Item: item, ID: id, Why: fmt.Sprintf(why, args...)})
}

func (m *merging) all(tx *session) error {
	m.tx = tx
	if _, err := tx.ExecContext(m.ctx, `PRAGMA defer_foreign_keys = 1`); err != nil {
		return err
	}
	for a, err := range m.other.Articles() {
		if err != nil {
			return err
		}
		m.articles[a.ID] = a
	}
	for v, err := range m.other.Versions() {
		if err == nil {
			err = m.version(v)
		}
		if err != nil {
			return err
		}
	}
	for _, step := range []func() error{m.arrivals, m.onShow, m.theirReaders, m.readings, m.drafts, m.log} {
		if err := step(); err != nil {
			return err
		}
	}
	if m.dry {
		return errDry
	}
	return nil
}

// version takes in a version, or finds the one here that it is.
func (m *merging) version(v evidence.KeptVersion) error {
	a, ok := m.articles[v.Article]
	if !ok {
		return fmt.Errorf("version %d of %s: %w: there is no such article", v.Number, v.Article, evidence.ErrInvalid)
	}
	here := read{}
	var original string
	err := m.tx.QueryRowContext(m.ctx, `SELECT v.seq, a.seq, a.id, v.sha256, v.outlet, v.outlet_key, v.day, v.seq = a.current, v.original
		FROM version v JOIN article a ON a.seq = v.article WHERE a.id = ?1 AND v.sha256 = ?2
		UNION ALL SELECT v.seq, a.seq, a.id, v.sha256, v.outlet, v.outlet_key, v.day, v.seq = a.current, v.original
		FROM version v JOIN article a ON a.seq = v.article WHERE v.original = ?3 LIMIT 1`, v.Article, v.SHA256, v.OriginalSHA256).
		Scan(&here.version, &here.article, &here.id, &here.sha, &here.outlet, &here.outletKey, &here.day, &here.current, &original)
	if errors.Is(err, sql.ErrNoRows) {
		return m.addVersion(a, v)
	}
	if err != nil {
		return err
	}
	if here.sha != v.SHA256 {
		m.clash("version", v.Article, "its version %d came of the same bytes as a version of %s here, and reads otherwise; this case's stays", v.Number, here.id)
		return nil
	}
	if here.id != v.Article {
		m.clash("article", v.Article, "the same bytes are here as %s, which stands for both", here.id)
	}
	m.versions[numbered{v.Article, v.Number}] = taken{read: here}
	return nil
}

// addVersion adds a version, and its article where that is new.
func (m *merging) addVersion(a evidence.KeptArticle, v evidence.KeptVersion) error {
	if a.ID != store.ArticleID(a.Address, v.OriginalSHA256) {
		return fmt.Errorf("article %s: %w: its identifier is not born of its address or its bytes", a.ID, evidence.ErrInvalid)
	}
	made, err := submission(m.other, a.Address, v)
	if err != nil {
		return err
	}
	if !m.dry {
		_, file := place(made.original)
		_, missing := m.s.root.Stat(file)
		if err := m.s.keep(made.original, made.Original); err != nil {
			return fault(m.s.dir, "keeping an original", err)
		}
		if missing != nil {
			m.wrote = append(m.wrote, made.original)
		}
	}
	of := taken{added: true, read: read{id: a.ID, sha: v.SHA256, outlet: v.Metadata.Outlet, outletKey: key(v.Metadata.Outlet), day: publicationDay(v.Metadata.Published)}}
	number := v.Number
	var last sql.NullInt64
	err = m.tx.QueryRowContext(m.ctx, `SELECT seq, (SELECT max(number) FROM version WHERE article = a.seq) FROM article a WHERE id = ?`, a.ID).Scan(&of.article, &last)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if err := m.tx.QueryRowContext(m.ctx, `INSERT INTO article (id, address) VALUES (?, ?) RETURNING seq`, a.ID, a.Address).Scan(&of.article); err != nil {
			return err
		}
		m.done.Articles++
	case err != nil:
		return err
	case last.Valid && int64(number) <= last.Int64:
		number = int(last.Int64) + 1
	}
	if of.version, err = made.insert(m.ctx, m.tx, of.article, number); err != nil {
		return fmt.Errorf("version %d of %s: %w", v.Number, v.Article, err)
	}
	m.done.Versions++
	m.versions[numbered{v.Article, v.Number}] = of
	return putJob(m.ctx, m.tx, of.version, v.Job)
}

// arrivals takes in captures and refusals.
func (m *merging) arrivals() error {
	for c, err := range m.other.Captures() {
		if err != nil {
			return err
		}
		of, ok := m.versions[numbered{c.Article, c.Version}]
		if !ok {
			continue // of what was not taken in, and was named
		}
		var there bool
		if err := m.tx.QueryRowContext(m.ctx, `SELECT EXISTS (SELECT 1 FROM capture WHERE version = ? AND address = ? AND name = ? AND original = ? AND captured = ?)`,
			of.version, c.Address, c.Name, c.Original, micros(c.Captured)).Scan(&there); err != nil || there {
			if err != nil {
				return err
			}
			continue
		}
		if err := putCapture(m.ctx, m.tx, of.version, c); err != nil {
			return err
		}
		m.done.Captures++
	}
	for f, err := range m.other.Refusals() {
		if err != nil {
			return err
		}
		done, err := m.tx.ExecContext(m.ctx, `INSERT INTO refusal (name, reason, at) SELECT ?1, ?2, ?3
			WHERE NOT EXISTS (SELECT 1 FROM refusal WHERE name = ?1 AND reason = ?2 AND at = ?3)`, f.Name, f.Reason, micros(f.At))
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		if err != nil {
			return err
		}
		m.done.Refusals += int(n)
	}
	return nil
}

// onShow puts of each article the version on show that was captured last in either copy, the text's hash deciding between equals: so
// both copies come to show the same.
func (m *merging) onShow() error {
	ids := make([]string, 0, len(m.articles))
	for id := range m.articles {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		theirs, ok := m.versions[numbered{id, m.articles[id].Current}]
		if !ok || theirs.id != id {
			continue
		}
		var current sql.NullInt64
		var later bool
		err := m.tx.QueryRowContext(m.ctx, `SELECT a.current, coalesce((
				SELECT (coalesce((SELECT max(captured) FROM capture WHERE version = n.seq), n.captured), n.sha256)
					> (coalesce((SELECT max(captured) FROM capture WHERE version = o.seq), o.captured), o.sha256)
				FROM version n, version o WHERE n.seq = ?2 AND o.seq = a.current), 1)
			FROM article a WHERE a.seq = ?1`, theirs.article, theirs.version).Scan(&current, &later)
		if err != nil {
			return err
		}
		if !later || current.Int64 == theirs.version {
			continue
		}
		if current.Valid {
			if err := supersede(m.ctx, m.tx, current.Int64); err != nil {
				return err
			}
		}
		for _, do := range []string{
			`UPDATE article SET current = ?2 WHERE seq = ?1`,
			`UPDATE statement SET live = 1, state = CASE verdict WHEN 'accept' THEN 1 WHEN 'reject' THEN 2 ELSE 0 END WHERE article = ?1 AND version = ?2 AND shown = 1`,
		} {
			if _, err := m.tx.ExecContext(m.ctx, do, theirs.article, theirs.version); err != nil {
				return err
			}
		}
		if !theirs.added { // makes no row that would change the mark
			if _, err := m.tx.ExecContext(m.ctx, `UPDATE about SET returns = returns + 1`); err != nil {
				return err
			}
		}
		if err := show(m.ctx, m.tx, theirs.version); err != nil {
			return err
		}
	}
	for at, of := range m.versions {
		if err := m.tx.QueryRowContext(m.ctx, `SELECT current = ? FROM article WHERE seq = ?`, of.version, of.article).Scan(&of.current); err != nil {
			return err
		}
		m.versions[at] = of
	}
	return nil
}

func (m *merging) theirReaders() error {
	for k, err := range m.other.Readings() {
		if err != nil {
			return err
		}
		if of, ok := m.versions[numbered{k.Of, k.Version}]; ok {
			m.readers[of.version] = append(m.readers[of.version], k.Reader)
		}
	}
	return nil
}

// readings takes in the readings that this case lacks.
func (m *merging) readings() error {
	for k, err := range m.other.Readings() {
		if err == nil {
			err = m.reading(k)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) reading(k evidence.KeptReading) error {
	of, ok := m.versions[numbered{k.Of, k.Version}]
	if !ok {
		return nil
	}
	what := fmt.Sprintf("version %d of %s by %s", k.Version, k.Of, k.Reader)
	var seq int64
	err := m.tx.QueryRowContext(m.ctx, `SELECT seq FROM reading WHERE version = ? AND reader = ?`, of.version, k.Reader).Scan(&seq)
	if err == nil {
		ours, err := keptReading(m.ctx, m.tx, seq)
		if err != nil {
			return err
		}
		same, err := sameReading(ours.Reading, k.Reading)
		if err == nil && !same {
			m.clash("reading", k.Of, "%s read version %d otherwise there than here; this case's reading stays", k.Reader, k.Version)
		}
		return err
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if k.Reader == "" || k.SHA256 != of.sha {
		return fmt.Errorf("reading of %s: %w: it is of no version that is there", what, evidence.ErrInvalid)
	}
	if err := checkKeptReading(m.ctx, m.tx, what, of.read, k); err != nil {
		return err
	}
	stays, err := m.stays(of.version, k.Reader)
	if err != nil {
		return err
	}
	of.aside = stays
	ids, err := name(m.ctx, m.tx, of.read, k.Statements)
	if err != nil {
		return err
	}
	fresh, err := m.s.putReading(m.ctx, m.tx, &of.read, k.Reading, ids)
	if err != nil {
		return fmt.Errorf("reading of %s: %w", what, err)
	}
	for p, n := range fresh {
		m.fresh[p] = n
	}
	m.done.Readings++
	return nil
}

// stays reports whether the reading that a version shows here stays on show beside one that is taken in. It does where the other copy
// had it too and went on to show another one only if that other one is this; where neither knows what the other shows, the greater
// name is shown. So both copies come to show the same.
func (m *merging) stays(version int64, reader string) (bool, error) {
	theirs := m.readers[version]
	if reader != theirs[len(theirs)-1] {
		return m.shows(version)
	}
	var ours string
	err := m.tx.QueryRowContext(m.ctx, `SELECT r.reader FROM version v JOIN reading r ON r.seq = v.reading WHERE v.seq = ?`, version).Scan(&ours)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return !slices.Contains(theirs, ours) && ours > reader, err
}

// shows reports whether a version shows a reading.
func (m *merging) shows(version int64) (any bool, err error) {
	err = m.tx.QueryRowContext(m.ctx, `SELECT reading IS NOT NULL FROM version WHERE seq = ?`, version).Scan(&any)
	return any, err
}

// sameReading compares readings of one text by one reader, whatever the file was called and its statements are.
func sameReading(a, b evidence.Reading) (bool, error) {
	bare := func(r evidence.Reading) (string, error) {
		r.Path = ""
		said := slices.Clone(r.Statements)
		for i := range said {
			said[i].ID, said[i].Parent = "", nil
		}
		r = rewritten(r, func(string) string { return "" })
		r.Statements = said
		written, err := json.Marshal(r)
		return string(written), err
	}
	x, err1 := bare(a)
	y, err2 := bare(b)
	return x == y, errors.Join(err1, err2)
}

func (m *merging) drafts() error {
	for d, err := range m.other.Drafts() {
		if err != nil {
			return err
		}
		var sha string
		err := m.tx.QueryRowContext(m.ctx, `SELECT sha256 FROM draft WHERE id = ?`, d.ID).Scan(&sha)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			if err := putDraft(m.ctx, m.tx, d); err != nil {
				return err
			}
			m.done.Drafts++
		case err != nil:
			return err
		case sha != d.SHA256:
			m.clash("draft", d.ID, "the report is being written in both copies; this case's draft stays: save the other as a version there, and merge again")
		}
	}
	return nil
}

// log appends the events that this case lacks and plays the whole log again.
func (m *merging) log() error {
	ours, err := collect(m.ctx, m.tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq ORDER BY d.seq`)
	if err != nil {
		return err
	}
	if err := custody.Check(ours); err != nil {
		return fmt.Errorf("this case's own log: %w", err)
	}
	var theirs []evidence.Decision
	before := evidence.Decision{}
	for d, err := range m.other.Decisions() {
		if err == nil {
			err = checkKeptEvent(before, d)
		}
		if err != nil {
			return err
		}
		theirs, before = append(theirs, d), d
	}
	added, err := custody.Merge(ours, theirs, store.DecisionID)
	if err != nil {
		return err
	}
	m.done.Shared, m.done.Events = len(theirs)-len(added), len(added)
	for _, d := range added {
		if err := insertEvent(m.ctx, m.tx, d); err != nil {
			return err
		}
	}
	if len(added) > 0 {
		if err := replay(m.ctx, m.tx); err != nil {
			return err
		}
	}
	if len(added) > 0 || m.done.Readings > 0 || m.done.Versions > 0 {
		if err := restampAll(m.ctx, m.tx); err != nil {
			return err
		}
	}
	m.done.Log, err = collect(m.ctx, m.tx, scanDecision, `SELECT `+decisionColumns+` FROM decision d CROSS JOIN standing t ON t.decision = d.seq ORDER BY d.seq`)
	return err
}
