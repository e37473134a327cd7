package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Restore makes the case that was handed out elsewhere in dir, which must not hold one yet. It is put together in a folder beside dir
// and gets its name last: until then there is nothing in dir, and after a failure there is nothing at all.
func Restore(ctx context.Context, dir string, from evidence.Kept) (err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("%w: there is something in %s already; choose another name", evidence.ErrConflict, dir)
	}
	c := from.Case()
	if err := checkCase(c); err != nil {
		return err
	}
	above := filepath.Dir(dir)
	if err := makeFolder(above); err != nil {
		return fault(above, "making the folder", err)
	}
	draft, err := os.MkdirTemp(above, ".import-")
	if err != nil {
		return fault(above, "making the folder", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(draft))
		}
	}()
	made, err := Create(ctx, draft, store.Case{ID: c.ID, Title: c.Title, Created: c.Created, Sample: c.Sample}, c.Created)
	if err != nil {
		return err
	}
	r := &restoring{s: made, ctx: ctx, from: from, articles: map[string]restored{}, versions: map[numbered]read{}}
	err = made.hurried(ctx, func() error { return made.change(ctx, "importing the case", r.all) })
	if err = errors.Join(err, made.Close()); err != nil {
		return err
	}
	if _, err := os.Stat(dir); err == nil { // an empty folder
		if err := os.Remove(dir); err != nil {
			return fault(dir, "giving the case its name", err)
		}
	}
	if err := os.Rename(draft, dir); err != nil {
		return fault(dir, "giving the case its name", err)
	}
	holder, err := os.Open(above)
	if err != nil {
		return fault(above, "giving the case its name", err)
	}
	return fault(above, "giving the case its name", errors.Join(syncDir(holder), holder.Close()))
}

// Restore makes a case in the folder named for it, else in home.
func (f *Folders) Restore(ctx context.Context, id string, from evidence.Kept) error {
	if !safe(id) {
		return fmt.Errorf("%w: %q cannot name a case: use letters, digits and hyphens", evidence.ErrInvalid, id)
	}
	dir := filepath.Join(f.home, id)
	if at := slices.IndexFunc(f.named, func(p shelved) bool { return p.id == id }); at >= 0 {
		dir = f.named[at].dir
	}
	return Restore(ctx, dir, from)
}

// hurried runs do without waiting for the disk at each step, and returns when all of it is on disk.
func (s *Store) hurried(ctx context.Context, do func() error) error {
	pragma := func(script string) error {
		writer := <-s.write.free
		defer func() { s.write.free <- writer }()
		_, err := writer.conn.ExecContext(ctx, script)
		return err
	}
	if err := pragma(`PRAGMA synchronous = off`); err != nil {
		return fault(s.dir, "importing the case", err)
	}
	if err := do(); err != nil {
		return err
	}
	return fault(s.dir, "importing the case", pragma(`PRAGMA synchronous = full; PRAGMA wal_checkpoint(TRUNCATE)`))
}

// longestTitle bounds what a case is called, in bytes.
const longestTitle = 2000

func checkCase(c evidence.KeptCase) error {
	wrong := func(why string) error { return fmt.Errorf("the case's own record: %w: %s", evidence.ErrInvalid, why) }
	switch {
	case c.ID == "" || len(c.ID) > longestTitle || !utf8.ValidString(c.ID):
		return wrong("it has no name")
	case len(c.Title) > longestTitle || !utf8.ValidString(c.Title):
		return wrong("its title is too long")
	case c.Created.IsZero() || !c.Created.Equal(moment(micros(c.Created))):
		return wrong("it does not say when it was made")
	case c.Key != evidence.CaseKey(c.ID, c.Created):
		return wrong("its key is not born of its name and making")
	}
	for _, r := range c.Title {
		if unicode.IsControl(r) {
			return wrong("its title has control characters")
		}
	}
	return nil
}

// restoring puts a case together in one transaction.
type restoring struct {
	s        *Store
	ctx      context.Context
	tx       *session
	from     evidence.Kept
	articles map[string]restored
	versions map[numbered]read
}

type restored struct {
	evidence.KeptArticle
	seq int64
}

type numbered struct {
	article string
	number  int
}

func (r *restoring) all(tx *session) error {
	r.tx = tx
	if err := r.theArticles(); err != nil {
		return err
	}
	for v, err := range r.from.Versions() {
		if err == nil {
			err = r.version(v)
		}
		if err != nil {
			return err
		}
	}
	if err := r.arrivals(); err != nil {
		return err
	}
	for k, err := range r.from.Readings() {
		if err == nil {
			err = r.reading(k)
		}
		if err != nil {
			return err
		}
	}
	if err := r.log(); err != nil {
		return err
	}
	return r.drafts()
}

func (r *restoring) theArticles() error {
	for a, err := range r.from.Articles() {
		if err != nil {
			return err
		}
		if _, twice := r.articles[a.ID]; twice || a.Address != "" && a.ID != store.ArticleID(a.Address, "") || a.Current < 1 {
			return fmt.Errorf("article %s: %w: its identifier is another's, or not born of its address", a.ID, evidence.ErrInvalid)
		}
		in := restored{KeptArticle: a}
		if err := r.tx.QueryRowContext(r.ctx, `INSERT INTO article (id, address) VALUES (?, ?) RETURNING seq`, a.ID, a.Address).Scan(&in.seq); err != nil {
			return err
		}
		r.articles[a.ID] = in
	}
	return nil
}

// submission turns a version back into what was handed in, with its text and original looked up and checked.
func submission(from evidence.Kept, address string, v evidence.KeptVersion) (version, error) {
	wrong := func(why string, args ...any) (version, error) {
		return version{}, fmt.Errorf("version %d of %s: %w: %s", v.Number, v.Article, evidence.ErrInvalid, fmt.Sprintf(why, args...))
	}
	original, err := from.Content(v.OriginalSHA256)
	if err != nil {
		return version{}, fmt.Errorf("version %d of %s: its original: %w", v.Number, v.Article, err)
	}
	body, err := from.Content(v.SHA256)
	if err != nil {
		return version{}, fmt.Errorf("version %d of %s: its text: %w", v.Number, v.Article, err)
	}
	t, err := text.New(string(body))
	if err != nil {
		return wrong("its text: %v", err)
	}
	made, err := newVersion(store.Submission{
		Address: address, Name: v.Name, MediaType: v.MediaType, Original: original, Text: t, Metadata: v.Metadata, Furniture: v.Furniture,
		Notes: v.Notes, Captured: v.Captured,
	})
	if err != nil {
		return version{}, err
	}
	switch {
	case made.sha != v.SHA256 || made.original != v.OriginalSHA256:
		return wrong("its text or its original is another than its hash says")
	case v.Number < 1 || v.Captured.IsZero():
		return wrong("it has no number, or does not say when it was captured")
	case t.Len() != v.Points || store.CountWords(t.String()) != v.Words:
		return wrong("it counts %d characters and %d words, and its text has others", v.Points, v.Words)
	case !slices.Contains([]string{"queued", "done", "failed"}, v.Job.State) || v.Job.Attempts < 0:
		return wrong("its reading is %q", v.Job.State)
	}
	return made, check(made.Submission)
}

func (r *restoring) version(v evidence.KeptVersion) error {
	a, ok := r.articles[v.Article]
	if !ok {
		return fmt.Errorf("version %d of %s: %w: there is no such article", v.Number, v.Article, evidence.ErrInvalid)
	}
	if a.Address == "" && a.ID != store.ArticleID("", v.OriginalSHA256) {
		return fmt.Errorf("article %s: %w: its identifier is not born of its bytes", a.ID, evidence.ErrInvalid)
	}
	if _, twice := r.versions[numbered{v.Article, v.Number}]; twice {
		return fmt.Errorf("version %d of %s: %w: it is there twice", v.Number, v.Article, evidence.ErrInvalid)
	}
	made, err := submission(r.from, a.Address, v)
	if err != nil {
		return err
	}
	if err := r.s.keep(made.original, made.Original); err != nil {
		return fault(r.s.dir, "keeping an original", err)
	}
	seq, err := made.insert(r.ctx, r.tx, a.seq, v.Number)
	if err != nil {
		return fmt.Errorf("version %d of %s: %w", v.Number, v.Article, err)
	}
	m := v.Metadata
	of := read{
		version: seq, article: a.seq, id: a.ID, sha: v.SHA256, outlet: m.Outlet, outletKey: key(m.Outlet), title: m.Title,
		day: publicationDay(m.Published), current: v.Number == a.Current,
	}
	r.versions[numbered{v.Article, v.Number}] = of
	if err := putJob(r.ctx, r.tx, seq, v.Job); err != nil || !of.current {
		return err
	}
	if _, err := r.tx.ExecContext(r.ctx, `UPDATE article SET current = ? WHERE seq = ?`, seq, a.seq); err != nil {
		return err
	}
	return index(r.ctx, r.tx, seq, made.Text, made.Furniture)
}

func putJob(ctx context.Context, tx *session, version int64, j evidence.KeptJob) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO job (version, state, attempts, reason, reader) VALUES (?, ?, ?, ?, ?)`, version, j.State, j.Attempts, j.Reason, j.Reader)
	return err
}

// arrivals restores captures and refusals, and sees to it that each article has something to show.
func (r *restoring) arrivals() error {
	for id, a := range r.articles {
		if _, ok := r.versions[numbered{id, a.Current}]; !ok {
			return fmt.Errorf("article %s: %w: its version %d, which is to be on show, is missing", id, evidence.ErrInvalid, a.Current)
		}
	}
	for c, err := range r.from.Captures() {
		if err != nil {
			return err
		}
		of, ok := r.versions[numbered{c.Article, c.Version}]
		if !ok {
			return fmt.Errorf("capture of %s: %w: there is no version %d of it", c.Article, evidence.ErrInvalid, c.Version)
		}
		if err := putCapture(r.ctx, r.tx, of.version, c); err != nil {
			return err
		}
	}
	for f, err := range r.from.Refusals() {
		if err != nil {
			return err
		}
		if err := putRefusal(r.ctx, r.tx, f); err != nil {
			return err
		}
	}
	return nil
}

func putCapture(ctx context.Context, tx *session, version int64, c evidence.KeptCapture) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO capture (version, address, name, original, captured) VALUES (?, ?, ?, ?, ?)`,
		version, c.Address, c.Name, c.Original, micros(c.Captured))
	return err
}

func putRefusal(ctx context.Context, tx *session, f evidence.KeptRefusal) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO refusal (name, reason, at) VALUES (?, ?, ?)`, f.Name, f.Reason, micros(f.At))
	return err
}

// reading restores one reading. Later ones of the same version are shown in its place.
func (r *restoring) reading(k evidence.KeptReading) error {
	name := fmt.Sprintf("version %d of %s by %s", k.Version, k.Of, k.Reader)
	of, ok := r.versions[numbered{k.Of, k.Version}]
	if !ok || k.Reader == "" || k.SHA256 != of.sha {
		return fmt.Errorf("reading of %s: %w: it is of no version that is there", name, evidence.ErrInvalid)
	}
	if err := checkKeptReading(r.ctx, r.tx, name, of, k); err != nil {
		return err
	}
	ids := make([]string, len(k.Statements))
	for i, st := range k.Statements {
		ids[i] = st.ID
		if st.ID != store.StatementID(of.sha, st, "") && st.ID != store.StatementID(of.sha, st, of.id) {
			return fmt.Errorf("reading of %s: %w: the identifier %s is not born of its text and spans", name, evidence.ErrInvalid, st.ID)
		}
	}
	taken, err := takenElsewhere(r.ctx, r.tx, ids, of.version)
	if err != nil {
		return err
	}
	if len(taken) > 0 {
		return fmt.Errorf("reading of %s: %w: another article has the statement %s too", name, evidence.ErrInvalid, taken[0])
	}
	fresh, err := r.s.putReading(r.ctx, r.tx, &of, k.Reading, ids)
	r.s.remember(fresh) // where this fails the whole case goes
	return err
}

// checkKeptReading checks a reading against its version's text.
func checkKeptReading(ctx context.Context, tx *session, name string, of read, k evidence.KeptReading) error {
	var body []byte
	if err := tx.QueryRowContext(ctx, `SELECT text FROM body WHERE version = ?`, of.version).Scan(&body); err != nil {
		return err
	}
	t, err := text.New(string(body))
	if err != nil {
		return err
	}
	inside := true
	for _, s := range k.Sentences {
		inside = inside && t.Holds(s)
	}
	for _, f := range k.Furniture {
		inside = inside && t.Holds(f.Span)
	}
	if !inside {
		return fmt.Errorf("reading of %s: %w: a sentence or a piece of furniture lies outside the text", name, evidence.ErrInvalid)
	}
	return checkAnchors(name, t, k.Reading)
}

// log restores the log, checked event by event, and what follows from it.
func (r *restoring) log() error {
	before := evidence.Decision{}
	for d, err := range r.from.Decisions() {
		if err == nil {
			err = checkKeptEvent(before, d)
		}
		if err == nil {
			err = insertEvent(r.ctx, r.tx, d)
		}
		if err != nil {
			return err
		}
		before = d
	}
	if err := replay(r.ctx, r.tx); err != nil {
		return err
	}
	return restampAll(r.ctx, r.tx)
}

// checkKeptEvent checks an event that was made elsewhere against the one before it.
func checkKeptEvent(before, d evidence.Decision) error {
	if err := custody.Follows(before, d); err != nil {
		return err
	}
	wrong := func(why string) error { return fmt.Errorf("decision %s: %w: %s", d.ID, evidence.ErrInvalid, why) }
	switch {
	case d.ID != store.DecisionID(d):
		return wrong("its identifier is not born of its place in the log")
	case !d.At.Equal(d.At.Truncate(time.Millisecond)) || d.Undone || d.Subject != evidence.Fold(d.Subject):
		return wrong("it is not written as the program writes them")
	case d.Verdict == evidence.Undo && (d.Undoes == "" || d.By == "" || d.At.IsZero() || len(d.Members) > 0 || d.Value != ""):
		return wrong("it does not say what it takes back, who and when")
	case d.Verdict != evidence.Undo && d.Undoes != "":
		return wrong("only an undo takes something back")
	}
	if d.Origin != "" {
		if _, err := custody.ParseOrigin(d.Origin); err != nil {
			return fmt.Errorf("decision %s: %w", d.ID, err)
		}
	}
	if d.Verdict == evidence.Undo {
		return nil
	}
	if err := checkRuling(store.Ruling{
		By: d.By, Verdict: d.Verdict, Subject: d.Subject, Members: d.Members, Value: d.Value, Reason: d.Reason, Note: d.Note, At: d.At,
	}); err != nil {
		return fmt.Errorf("decision %s: %w", d.ID, err)
	}
	return nil
}

// replay plays the whole log and keeps what follows from it.
func replay(ctx context.Context, tx *session) error {
	log, err := collect(ctx, tx, scanDecision, `SELECT d.seq, d.id, d.at, d.by, d.verdict, d.subject, d.undoes, d.reason, '' AS note,
		d.members, '' AS value, d.origin, d.previous, d.hash, 0 FROM decision d ORDER BY d.seq`)
	if err != nil {
		return err
	}
	number := make(map[string]bool, len(log))
	for _, d := range log {
		if d.Undoes != "" && !number[d.Undoes] {
			return fmt.Errorf("decision %s: %w: it takes back %s, which does not come before it", d.ID, evidence.ErrInvalid, d.Undoes)
		}
		number[d.ID] = true
	}
	rows := make([][]any, len(log))
	for i, p := range custody.Play(log) {
		rows[i] = []any{i + 1, p.Depth, p.Undone, p.Place}
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM standing`); err != nil {
		return err
	}
	return insert(ctx, tx, `INSERT INTO standing (decision, depth, undone, place) VALUES`, rows, "")
}

// restampAll brings the states of all that people decided on up to date with the log.
func restampAll(ctx context.Context, tx *session) error {
	subjects, err := collect(ctx, tx, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	}, `SELECT d.subject FROM decision d WHERE `+ruling+` GROUP BY d.subject ORDER BY min(d.seq)`)
	for _, id := range subjects {
		if evidence.ByHand(id) && err == nil {
			err = wrote(ctx, tx, id)
		}
		if err == nil {
			err = stamp(ctx, tx, id)
		}
		if err == nil {
			err = pairAnew(ctx, tx, id)
		}
	}
	if err != nil {
		return err
	}
	return restateAll(ctx, tx)
}

func (r *restoring) drafts() error {
	for d, err := range r.from.Drafts() {
		if err == nil {
			err = putDraft(r.ctx, r.tx, d)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func putDraft(ctx context.Context, tx *session, d evidence.KeptDraft) error {
	if err := checkDraft(store.Draft(d)); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO draft (id, base, text, sha256, by, at) VALUES (?, ?, ?, ?, ?, ?)`, d.ID, d.Base, d.Text, d.SHA256, d.By, micros(d.At))
	return err
}
