package people

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// User is a person whom the server knows.
type User struct {
	Name     string    `json:"name"`
	Guest    bool      `json:"guest"` // makes no cases
	Password bool      `json:"password"`
	Added    time.Time `json:"added"`
	Removed  time.Time `json:"removed"` // zero for those who may come in; a name is never given to another
}

// Grant says what a person may in a case.
type Grant struct {
	Person string     `json:"person"`
	Case   string     `json:"case"` // or store.AllCases
	Role   store.Role `json:"role"`
	By     string     `json:"by"`
	At     time.Time  `json:"at"`
}

// Kind tells apart what a secret is for.
type Kind string

// The kinds of pass.
const (
	Session    Kind = "session" // of a browser
	Token      Kind = "token"   // of a script
	Invitation Kind = "invitation"
)

// Pass is what a secret stands for. The secret itself is not kept.
type Pass struct {
	ID     string     `json:"id"`
	Kind   Kind       `json:"kind"`
	Person string     `json:"person"`
	Label  string     `json:"label"` // what it is for; of a session the browser
	Most   store.Role `json:"most"`  // see store.Person
	Only   string     `json:"only"`
	Made   time.Time  `json:"made"`
	Used   time.Time  `json:"used"`
	Ends   time.Time  `json:"ends"`
}

// Event is something that was done to people, their passes and their grants. The log of events only grows.
type Event struct {
	Sequence int64     `json:"sequence"`
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Act      string    `json:"act"`    // sign-in, sign-in refused, grant …
	Person   string    `json:"person"` // whom it is about
	Case     string    `json:"case"`
	Detail   string    `json:"detail"`
}

// Book keeps people. Whatever changes something writes the event in the same transaction. Names are looked up without regard to case, and
// come back as they were first written. Errors wrap evidence's sentinels.
type Book interface {
	Users(context.Context) ([]User, error)
	// User returns a person, who may have been removed, and the kept form of the password ("" for none).
	User(ctx context.Context, name string) (User, string, error)
	AddUser(context.Context, Event, User) error // ErrConflict: the name was given
	// SetPassword keeps a password's kept form and ends the person's sessions and invitations, but for the one pass named.
	SetPassword(ctx context.Context, e Event, name, kept, except string) error
	// RemoveUser ends all that the person has.
	RemoveUser(ctx context.Context, e Event, name string) error

	// Role returns the role by the grant for just this case; NoRole for none or a person removed.
	Role(ctx context.Context, name, caseID string) (store.Role, error)
	// Grants returns those of a person or a case, or of everybody and all for "".
	Grants(ctx context.Context, name, caseID string) ([]Grant, error)
	Grant(context.Context, Event, Grant) error                        // store.NoRole takes it away
	OwnAlone(ctx context.Context, e Event, name, caseID string) error // and nobody else has the case

	AddPass(ctx context.Context, e Event, hash []byte, p Pass) error
	// Pass returns the pass of a secret and its person, who is not removed.
	Pass(ctx context.Context, hash []byte) (Pass, User, error)
	Passes(ctx context.Context, name string, kind Kind) ([]Pass, error)
	Touch(ctx context.Context, id string, at time.Time) error
	EndPass(ctx context.Context, e Event, name, id string) error // ErrNotFound: the person has none such
	// EndPasses ends all of a kind but one and returns how many.
	EndPasses(ctx context.Context, e Event, name string, kind Kind, except string) (int, error)

	Note(context.Context, Event) error
	// Events returns the log, newest first, before a sequence number (0: from the end).
	Events(ctx context.Context, before int64, limit int) ([]Event, error)
}

// MaxName is the longest name of a person, in code points.
const MaxName = 64

// Name brings a person's name to the form in which it is kept, or says what is wrong with it.
func Name(name string) (string, error) {
	name = strings.Join(strings.Fields(norm.NFC.String(name)), " ")
	letter := false
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letter = true
		} else if !strings.ContainsRune(" .-_'’@", r) && !unicode.IsMark(r) {
			return "", fmt.Errorf("%w: a name has letters, digits, spaces and .-_'@, not %q", evidence.ErrInvalid, r)
		}
	}
	if n := utf8.RuneCountInString(name); n > MaxName || !letter {
		return "", fmt.Errorf("%w: a name has 1 to %d characters, a letter among them", evidence.ErrInvalid, MaxName)
	}
	return name, nil
}

// Fold brings a name to the form by which it is looked up.
func Fold(name string) string { return strings.ToLower(norm.NFKC.String(strings.TrimSpace(name))) }
