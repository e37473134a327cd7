package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"hearsay/internal/evidence"
)

// remedies say what a person can do.
var remedies = map[error]string{
	evidence.ErrFull:    "free some space on its disk and go on; all that was acknowledged is kept",
	evidence.ErrDenied:  "check who may read and write the folder and the files in it",
	evidence.ErrDamaged: "the case file is not a whole SQLite database; restore it from a copy",
	evidence.ErrBusy:    "another program holds the case file; end it and try again",
}

// fault words an error of the case in dir: the operation, what is wrong, and what to do. Errors that have been worded
// already and those of the caller's context pass.
func fault(dir, what string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%s: %w", what, err)
	}
	for _, sentinel := range []error{
		evidence.ErrNotFound, evidence.ErrInvalid, evidence.ErrConflict, evidence.ErrInput, evidence.ErrBusy,
		evidence.ErrNewer, evidence.ErrFull, evidence.ErrDenied, evidence.ErrDamaged,
	} {
		if errors.Is(err, sentinel) {
			return err
		}
	}
	if k := kind(err); k != nil {
		return fmt.Errorf("%s: case %s: %w: %s (%w)", what, dir, k, remedies[k], err)
	}
	return fmt.Errorf("%s: case %s: %w", what, dir, err)
}

// kind tells which of evidence's failures a failure of the database or the file system is, nil for none of them.
func kind(err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) {
		switch e.Code() {
		case lib.SQLITE_IOERR_SHMSIZE, lib.SQLITE_IOERR_WRITE:
			return evidence.ErrFull // the usual cause by far
		}
		switch e.Code() & 0xff {
		case lib.SQLITE_FULL:
			return evidence.ErrFull
		case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
			return evidence.ErrDamaged
		case lib.SQLITE_PERM, lib.SQLITE_READONLY, lib.SQLITE_AUTH, lib.SQLITE_CANTOPEN:
			return evidence.ErrDenied
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return evidence.ErrBusy
		}
		return nil
	}
	switch {
	case full(err):
		return evidence.ErrFull
	case errors.Is(err, fs.ErrPermission), readOnlyMedia(err):
		return evidence.ErrDenied
	}
	return nil
}
