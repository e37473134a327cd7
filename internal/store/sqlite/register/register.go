package register

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver

	"hearsay/internal/evidence"
	"hearsay/internal/people"
)

// File is the name of the file within the home folder.
const File = "people.db"

const (
	application = 0x48525350 // "HRSP"
	version     = 1
)

//go:embed schema.sql
var schema string

// Register keeps people. It is safe for concurrent use.
type Register struct {
	db    *sql.DB
	write *sql.DB   // one connection, whose transactions begin as writers
	role  *sql.Stmt // asked at every call of every guarded store
}

var _ people.Book = (*Register)(nil)

// Exists reports whether a home folder has a register.
func Exists(home string) bool {
	info, err := os.Stat(filepath.Join(home, File))
	return err == nil && info.Mode().IsRegular()
}

// Open opens the register of a home folder, and makes it where there is none.
func Open(ctx context.Context, home string) (*Register, error) {
	name := filepath.Join(home, File)
	if err := os.MkdirAll(home, 0o700); err != nil {
		return nil, fmt.Errorf("the folder of %s: %w", File, err)
	}
	// Made here, so that nobody else on the machine may read it at any moment; SQLite gives its side files the same rights.
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the people of this server: %w", err)
	}
	_ = f.Close()
	at := func(more string) string {
		return "file:" + (&url.URL{Path: name}).EscapedPath() + "?_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)&_pragma=synchronous(full)&_pragma=trusted_schema(0)" + more
	}
	r := &Register{}
	if r.write, err = sql.Open("sqlite", at("&_txlock=immediate")); err == nil {
		r.write.SetMaxOpenConns(1)
		r.db, err = sql.Open("sqlite", at("&_pragma=query_only(1)"))
	}
	if err == nil {
		err = r.settle(ctx)
	}
	if err == nil {
		r.role, err = r.db.PrepareContext(ctx, `SELECT role FROM role WHERE person = ? AND case_id = ?`)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening the people of this server, %s: %w", name, err), r.Close())
	}
	r.db.SetMaxOpenConns(4)
	return r, nil
}

// settle makes the tables of a fresh file and refuses what is not ours.
func (r *Register) settle(ctx context.Context) error {
	if _, err := r.write.ExecContext(ctx, "PRAGMA journal_mode = wal"); err != nil {
		return fmt.Errorf("%w: %w", evidence.ErrDamaged, err)
	}
	return r.transact(ctx, func(tx *sql.Tx) error {
		var mark, at, tables int
		err := tx.QueryRowContext(ctx, `SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version`).Scan(&mark, &at, &tables)
		switch {
		case err != nil:
			return err
		case tables > 0 && mark != application:
			return fmt.Errorf("%w: it is a database of something else", evidence.ErrDamaged)
		case at > version:
			return fmt.Errorf("%w: it has schema %d and this program knows %d", evidence.ErrNewer, at, version)
		case at == version:
			return nil
		}
		_, err = tx.ExecContext(ctx, schema+fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", application, version))
		return err
	})
}

// Close closes the file.
func (r *Register) Close() error {
	var err error
	for _, db := range []*sql.DB{r.db, r.write} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

func (r *Register) transact(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := r.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// change does something to people and logs it, both or neither.
func (r *Register) change(ctx context.Context, e people.Event, do func(*sql.Tx) error) error {
	return r.transact(ctx, func(tx *sql.Tx) error {
		if err := do(tx); err != nil {
			return err
		}
		return note(ctx, tx, e)
	})
}

func note(ctx context.Context, tx *sql.Tx, e people.Event) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO event (at, by, act, person, case_id, detail) VALUES (?, ?, ?, ?, ?, ?)`,
		micros(e.At), e.By, e.Act, e.Person, e.Case, e.Detail)
	return err
}

// Note adds an event to the log.
func (r *Register) Note(ctx context.Context, e people.Event) error {
	return r.change(ctx, e, func(*sql.Tx) error { return nil })
}

// Events returns the log, newest first.
func (r *Register) Events(ctx context.Context, before int64, limit int) ([]people.Event, error) {
	return list(ctx, r.db, `SELECT seq, at, by, act, person, case_id, detail FROM event WHERE ? = 0 OR seq < ? ORDER BY seq DESC LIMIT ?`,
		func(rows *sql.Rows, e *people.Event) error {
			var at int64
			err := rows.Scan(&e.Sequence, &at, &e.By, &e.Act, &e.Person, &e.Case, &e.Detail)
			e.At = moment(at)
			return err
		}, before, before, limit)
}

func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func moment(at int64) time.Time {
	if at == 0 {
		return time.Time{}
	}
	return time.UnixMicro(at).UTC()
}

func list[T any](ctx context.Context, db *sql.DB, query string, scan func(*sql.Rows, *T) error, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := []T{}
	for rows.Next() {
		var one T
		if err := scan(rows, &one); err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, rows.Err()
}

// missing is the error where a change or a question met nothing.
func missing(what string) error { return fmt.Errorf("%w: %s", evidence.ErrNotFound, what) }

func touched(done sql.Result, err error, what string) error {
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, missing(what))
	}
	return nil
}
