package evidence

import "errors"

// The kinds of failure that a caller may tell apart. Everything else is internal. Two tables translate them, one to
// HTTP (api) and one to exit codes (cmd/hearsay).
var (
	ErrNotFound = errors.New("not found")                   // nothing has that identifier
	ErrInvalid  = errors.New("invalid")                     // the request or the record breaks a rule
	ErrConflict = errors.New("conflict")                    // it was true when read, but no longer
	ErrInput    = errors.New("unreadable input")            // an article's bytes cannot be read
	ErrBusy     = errors.New("in use")                      // another process holds the case
	ErrNewer    = errors.New("made by a newer version")     // a case file with a schema we do not know
	ErrFull     = errors.New("no space left")               // disk or quota
	ErrDenied   = errors.New("permission denied")           // the system refuses access
	ErrDamaged  = errors.New("does not match its evidence") // a hash or an anchor fails

	ErrForbidden = errors.New("not allowed")   // the person's role does not reach so far
	ErrSignIn    = errors.New("not signed in") // nobody, or nobody known, asks

	ErrMissing = errors.New("not installed") // a program of others that this needs
)
