package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Mode says what a case is opened for.
type Mode int

// The modes.
const (
	ReadWrite Mode = iota // one process at a time
	ReadOnly              // beside a writer too, and from media that cannot be written
)

// File is the name of the database within a case's folder.
const File = "hearsay.db"

// readers is the number of connections that read side by side.
const readers = 4

// Store is one open case. It is safe for concurrent use.
type Store struct {
	dir   string
	mode  Mode
	root  *os.Root
	kept  *os.Root // holds the originals: root, but for a case as of a day
	lock  *os.File
	db    []*sql.DB // what write and read are connections of
	write *sessions // one; nil when reading only
	read  *sessions

	closing  sync.Once
	closed   error
	mu       sync.Mutex
	profiles profiles          // row numbers of profiles written so far; they never change
	byNumber map[int64]profile // the profiles read so far, replaced and never written to
	seen     int64             // the last of them
	durable  map[string]bool   // folders of originals whose own names are on disk
}

var (
	_ store.Store   = (*Store)(nil)
	_ store.Auditor = (*Store)(nil)
)

// Create makes a case in dir, which is made where it does not exist, and opens it for writing. An empty ID becomes the
// folder's name, a zero Created becomes now. A folder that holds a case already gives evidence.ErrConflict.
func Create(ctx context.Context, dir string, c store.Case, now time.Time) (*Store, error) {
	if err := makeFolder(dir); err != nil {
		return nil, fault(dir, "making the folder", err)
	}
	if c.ID == "" {
		c.ID = slug(dir)
	}
	if c.Created.IsZero() {
		c.Created = now
	}
	s, err := open(ctx, dir, ReadWrite, true)
	if err != nil {
		return nil, err
	}
	// Who works on what is nobody else's business on a shared machine; SQLite gives its side files the same rights.
	if err := os.Chmod(filepath.Join(dir, File), 0o600); err != nil {
		return nil, errors.Join(fault(dir, "keeping the case to its owner", err), s.Close())
	}
	err = s.change(ctx, "making the case", func(tx *session) error {
		done, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO about (one, id, title, created, sample) VALUES (1, ?, ?, ?, ?)`,
			c.ID, c.Title, micros(c.Created), c.Sample)
		if err != nil {
			return err
		}
		if n, _ := done.RowsAffected(); n == 0 {
			return fmt.Errorf("%w: %s holds a case already; open it, or choose another folder", evidence.ErrConflict, dir)
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// makeFolder makes a folder and those above it, and returns when their names are on disk.
func makeFolder(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	var holders []string // of the names that are new
	for at := dir; filepath.Dir(at) != at; at = filepath.Dir(at) {
		if _, err := os.Stat(at); err == nil {
			break
		}
		holders = append(holders, filepath.Dir(at))
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, holder := range holders {
		d, err := os.Open(holder)
		if err != nil {
			return err
		}
		if err := errors.Join(syncDir(d), d.Close()); err != nil {
			return err
		}
	}
	return nil
}

// Open opens the case in dir. Opened for writing, it is brought to this version's schema, and jobs that an earlier
// process did not finish are queued again. Errors wrap evidence.ErrNotFound (no case there), ErrBusy (another process
// writes), ErrNewer, ErrDamaged, ErrDenied and ErrFull.
func Open(ctx context.Context, dir string, mode Mode) (*Store, error) {
	switch info, err := os.Stat(filepath.Join(dir, File)); {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%s: %w: there is no case here; make one with: hearsay init %s", dir, evidence.ErrNotFound, dir)
	case err != nil:
		return nil, fault(dir, "opening the case", err)
	case info.IsDir():
		return nil, fmt.Errorf("%s: %w: %s is a folder, not a case file", dir, evidence.ErrDamaged, File)
	}
	s, err := open(ctx, dir, mode, false)
	if err != nil {
		return nil, err
	}
	err = s.look(ctx, "opening the case", func(tx *session) error {
		var n int
		err := tx.QueryRowContext(ctx, `SELECT count(*) FROM about`).Scan(&n)
		if err == nil && n != 1 {
			err = fmt.Errorf("%s: %w: the making of the case was cut short; make it again with: hearsay init %s", dir, evidence.ErrNotFound, dir)
		}
		return err
	})
	if err == nil && mode == ReadWrite {
		err = s.resume(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func open(ctx context.Context, dir string, mode Mode, fresh bool) (_ *Store, err error) {
	s := &Store{dir: dir, mode: mode, durable: map[string]bool{}}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	if s.root, err = os.OpenRoot(dir); err != nil {
		return nil, fault(dir, "opening the folder", err)
	}
	s.kept = s.root
	if mode == ReadOnly {
		return s, s.openReadOnly(ctx)
	}
	if s.lock, err = takeLock(s.root, dir); err != nil {
		return nil, err
	}
	if s.write, err = s.connect(ctx, 1, "BEGIN IMMEDIATE"); err != nil {
		return nil, fault(dir, "opening the case", err)
	}
	if err := s.migrate(ctx, fresh); err != nil {
		return nil, err
	}
	if s.read, err = s.connect(ctx, readers, "BEGIN", "_pragma=query_only(1)"); err != nil {
		return nil, fault(dir, "opening the case", err)
	}
	return s, nil
}

// openReadOnly opens the file for reading only. Where not even the shared memory beside it can be made (media that
// cannot be written), the file is read as one that nobody changes, which is true only while there is no log beside it.
func (s *Store) openReadOnly(ctx context.Context) error {
	var first error
	for _, as := range []string{"immutable=0", "immutable=1"} {
		var err error
		s.read, err = s.connect(ctx, readers, "BEGIN", "mode=ro", as, "_pragma=query_only(1)")
		if err == nil {
			err = s.knownSchema(ctx)
		}
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
		if info, gone := os.Stat(filepath.Join(s.dir, File+"-wal")); !errors.Is(fault(s.dir, "", err), evidence.ErrDenied) || gone == nil && info.Size() > 0 {
			break
		}
	}
	return fault(s.dir, "opening the case", first)
}

// connect opens n sessions on a further set of connections.
func (s *Store) connect(ctx context.Context, n int, begin string, parameters ...string) (*sessions, error) {
	address, err := address(s.dir, parameters)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, err
	}
	s.db = append(s.db, db)
	db.SetMaxIdleConns(n)
	return newSessions(ctx, db, n, begin)
}

func address(dir string, parameters []string) (string, error) {
	path, err := filepath.Abs(filepath.Join(dir, File))
	if err != nil {
		return "", err
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	// On macOS a plain fsync stops at the disk's own memory; fullfsync is what the word means elsewhere.
	parameters = append([]string{
		"_pragma=busy_timeout(10000)", "_pragma=synchronous(full)", "_pragma=fullfsync(1)", "_pragma=foreign_keys(1)", "_pragma=cache_size(-16000)",
		"_pragma=trusted_schema(0)", "_pragma=journal_size_limit(67108864)", // a kept world passes through the log
	}, parameters...)
	u := url.URL{Scheme: "file", Path: path, RawQuery: strings.Join(parameters, "&")}
	return u.String(), nil
}

// Close ends all work on the case and gives up its lock. Closing again does nothing.
func (s *Store) Close() error {
	s.closing.Do(func() { s.closed = s.close() })
	return s.closed
}

func (s *Store) close() error {
	var errs []error
	for _, all := range []*sessions{s.read, s.write} { // the writer last: it moves the log into the file
		if all != nil {
			errs = append(errs, all.close())
		}
	}
	for _, db := range slices.Backward(s.db) {
		errs = append(errs, db.Close())
	}
	if s.lock != nil {
		errs = append(errs, releaseLock(s.lock))
	}
	if s.root != nil {
		errs = append(errs, s.root.Close())
	}
	return fault(s.dir, "closing the case", errors.Join(errs...))
}

// change runs do in one transaction; when it returns nil, what was written is on disk.
func (s *Store) change(ctx context.Context, what string, do func(*session) error) error {
	if s.mode == ReadOnly {
		return fmt.Errorf("%s: %w: the case is open for reading only", what, evidence.ErrDenied)
	}
	return fault(s.dir, what, s.write.transact(ctx, do))
}

// look runs do on one unchanging view of the case.
func (s *Store) look(ctx context.Context, what string, do func(*session) error) error {
	return fault(s.dir, what, s.read.transact(ctx, do))
}
