package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"hearsay/internal/evidence"
)

// application marks the file as a case ("HRSY").
const application = 0x48525359

//go:embed migrations/*.sql
var migrations embed.FS

// steps returns the names of the migrations in order; step i brings a file from version i to i+1.
func steps() []string {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is ours
	}
	return names
}

// migrate brings the file to this version's schema, one transaction for each step.
func (s *Store) migrate(ctx context.Context, fresh bool) error {
	writer := <-s.write.free
	defer func() { s.write.free <- writer }()
	at, err := s.schemaVersion(ctx, writer, fresh)
	if err != nil {
		return err
	}
	// Only now: a file that is not ours was left as it is.
	if _, err := writer.ExecContext(ctx, `PRAGMA journal_mode = wal`); err != nil {
		return fault(s.dir, "opening the case", err)
	}
	for i, name := range steps() {
		if i < at {
			continue
		}
		script, err := migrations.ReadFile(name)
		if err != nil {
			return err
		}
		err = writer.transact(ctx, func(tx *session) error {
			if _, err := tx.conn.ExecContext(ctx, string(script)); err != nil {
				return err
			}
			_, err := tx.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", i+1))
			return err
		})
		if err != nil {
			return fault(s.dir, "bringing the case to this version by "+name, err)
		}
	}
	return nil
}

// knownSchema returns an error when the file is not of this version's schema.
func (s *Store) knownSchema(ctx context.Context) error {
	return s.look(ctx, "opening the case", func(tx *session) error {
		at, err := s.schemaVersion(ctx, tx, false)
		if err == nil && at < SchemaVersion() {
			err = fmt.Errorf("%w: case %s was made by an older version; open it once for writing, which brings it to this one", evidence.ErrConflict, s.dir)
		}
		return err
	})
}

// schemaVersion returns the file's version, 0 for a fresh one.
func (s *Store) schemaVersion(ctx context.Context, tx *session, fresh bool) (int, error) {
	var at, mark, tables int
	err := tx.QueryRowContext(ctx, `SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_user_version, pragma_application_id`).Scan(&at, &mark, &tables)
	switch {
	case err != nil:
		return 0, fault(s.dir, "opening the case", err)
	case tables == 0 && at == 0 && fresh:
		return 0, nil
	case tables == 0 && at == 0:
		return 0, fmt.Errorf("%s: %w: there is an empty %s but no case; make one with: hearsay init %s", s.dir, evidence.ErrNotFound, File, s.dir)
	case mark != application:
		return 0, fmt.Errorf("%s: %w: %s is a database, but not one of a Hearsay case", s.dir, evidence.ErrDamaged, File)
	case at > SchemaVersion():
		return 0, fmt.Errorf("%w: case %s has schema %d and this program knows up to %d; install the newer version, the case was not touched",
			evidence.ErrNewer, s.dir, at, SchemaVersion())
	}
	return at, nil
}

// SchemaVersion is the version of the schema that this program writes.
func SchemaVersion() int { return len(steps()) }
