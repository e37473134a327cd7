package people

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// How long a pass is good.
const (
	IdleSession  = 12 * time.Hour     // since it was last used
	WholeSession = 7 * 24 * time.Hour // since it began
	MaxToken     = 366 * 24 * time.Hour
	Invited      = 7 * 24 * time.Hour
	touching     = time.Minute // uses closer together are not written
	// TokenPrefix begins every token, so that programs that look for secrets in files know one.
	TokenPrefix = "hearsay_"
)

// Gate lets people in. It is safe for concurrent use.
type Gate struct {
	book     Book
	now      func() time.Time
	random   io.Reader
	throttle throttle
	slots    chan struct{} // passwords checked side by side: each takes 19 MiB
}

// NewGate returns a gate; random is a source of secrets.
func NewGate(b Book, now func() time.Time, random io.Reader) *Gate {
	return &Gate{book: b, now: now, random: random, slots: make(chan struct{}, 2)}
}

// Book returns what the gate looks people up in.
func (g *Gate) Book() Book { return g.book }

var errNobody = fmt.Errorf("%w: this name and this password do not go together", evidence.ErrSignIn)

// SignIn begins a session. Every failure is the same error and takes as long, whether the name exists or not; after some there is a [*Wait].
// from is where the request comes from, device what it says of itself.
func (g *Gate) SignIn(ctx context.Context, name, password, from, device string) (secret string, p Pass, err error) {
	if err := g.throttle.wait(name, from, g.now()); err != nil {
		return "", Pass{}, err
	}
	u, kept, err := g.book.User(ctx, name)
	if err != nil && !errors.Is(err, evidence.ErrNotFound) {
		return "", Pass{}, err
	}
	if !u.Removed.IsZero() {
		kept = ""
	}
	right, err := g.check(ctx, password, kept)
	if err != nil {
		return "", Pass{}, err
	}
	if !right {
		// The name as typed may be a password in the wrong field: it is kept only where it is a name.
		note := Event{At: g.now(), Act: "sign-in refused", Person: u.Name, Detail: "from " + from}
		return "", Pass{}, errors.Join(errNobody, g.book.Note(ctx, note))
	}
	g.throttle.forgive(name, from)
	return g.begin(ctx, u.Name, from, device)
}

// check compares a password, a few at a time.
func (g *Gate) check(ctx context.Context, password, kept string) (bool, error) {
	select {
	case g.slots <- struct{}{}:
		defer func() { <-g.slots }()
		return opens(password, kept), nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// begin makes a new session: never one whose secret came from outside.
func (g *Gate) begin(ctx context.Context, name, from, device string) (string, Pass, error) {
	return g.issue(ctx, Event{By: name, Act: "sign-in", Detail: "from " + from},
		Pass{Kind: Session, Person: name, Label: plain(device, 200), Ends: g.now().Add(WholeSession)})
}

// issue makes a pass and its secret.
func (g *Gate) issue(ctx context.Context, e Event, p Pass) (string, Pass, error) {
	prefix := ""
	if p.Kind == Token {
		prefix = TokenPrefix
	}
	plain, hash, err := secret(prefix, g.random)
	if err != nil {
		return "", Pass{}, err
	}
	id := make([]byte, 8)
	if _, err := io.ReadFull(g.random, id); err != nil {
		return "", Pass{}, err
	}
	p.ID, p.Made, p.Used = hex.EncodeToString(id), g.now().UTC(), g.now().UTC()
	e.At, e.Person = p.Made, p.Person
	if err := g.book.AddPass(ctx, e, hash, p); err != nil {
		return "", Pass{}, err
	}
	return plain, p, nil
}

var errOver = fmt.Errorf("%w: sign in again", evidence.ErrSignIn)

// Enter returns on whose behalf a request is done that brings a secret of this kind along.
func (g *Gate) Enter(ctx context.Context, kind Kind, secret string) (*store.Person, Pass, error) {
	if secret == "" || len(secret) > 200 {
		return nil, Pass{}, errOver
	}
	// Looked up by its digest: how long that takes tells nothing that leads back to the secret.
	p, u, err := g.book.Pass(ctx, digest(secret))
	now := g.now()
	switch {
	case errors.Is(err, evidence.ErrNotFound):
		return nil, Pass{}, errOver
	case err != nil:
		return nil, Pass{}, err
	case p.Kind != kind || !now.Before(p.Ends) || kind == Session && now.Sub(p.Used) > IdleSession:
		return nil, Pass{}, errOver
	}
	if now.Sub(p.Used) > touching {
		if err := g.book.Touch(ctx, p.ID, now.UTC()); err != nil {
			return nil, Pass{}, err
		}
	}
	return &store.Person{Name: u.Name, Most: p.Most, Only: p.Only, Maker: !u.Guest, Rights: g}, p, nil
}

// Role returns what a person may in a case, by a grant for it or for all.
func (g *Gate) Role(ctx context.Context, name, caseID string) (store.Role, error) {
	one, err := g.book.Role(ctx, name, caseID)
	if err != nil || one == store.RoleOwner {
		return one, err
	}
	all, err := g.book.Role(ctx, name, store.AllCases)
	if all.Allows(one) || one == store.NoRole {
		one = all
	}
	return one, err
}

// Own gives a case that was just made to its maker alone.
func (g *Gate) Own(ctx context.Context, name, caseID string) error {
	return g.book.OwnAlone(ctx, Event{At: g.now(), By: name, Act: "case made", Person: name, Case: caseID}, name, caseID)
}

// SignOut ends a session or a token of a person.
func (g *Gate) SignOut(ctx context.Context, by, name, id string) error {
	return g.book.EndPass(ctx, Event{At: g.now(), By: by, Act: "pass ended", Person: name, Detail: id}, name, id)
}

// SignOutAll ends a person's sessions, all but one where it is named, and says how many.
func (g *Gate) SignOutAll(ctx context.Context, by, name, except string) (int, error) {
	return g.book.EndPasses(ctx, Event{At: g.now(), By: by, Act: "sessions ended", Person: name}, name, Session, except)
}

// NewToken makes a token for a person. days is how long it is good.
func (g *Gate) NewToken(ctx context.Context, by, name, label string, most store.Role, only string, days int) (secret string, p Pass, err error) {
	u, err := g.known(ctx, name)
	if err != nil {
		return "", Pass{}, err
	}
	label = plain(label, 80)
	switch {
	case label == "":
		return "", Pass{}, fmt.Errorf("%w: say what the token is for", evidence.ErrInvalid)
	case days < 1 || days > int(MaxToken/(24*time.Hour)):
		return "", Pass{}, fmt.Errorf("%w: a token is good for 1 to %d days", evidence.ErrInvalid, int(MaxToken/(24*time.Hour)))
	case most != store.NoRole && !most.Allows(store.RoleReader):
		return "", Pass{}, badRole(most)
	}
	return g.issue(ctx, Event{By: by, Act: "token made", Case: only, Detail: label},
		Pass{Kind: Token, Person: u.Name, Label: label, Most: most, Only: only, Ends: g.now().UTC().Add(time.Duration(days) * 24 * time.Hour)})
}

// Invite makes the code by which a person chooses a password and signs in; any earlier one is over.
func (g *Gate) Invite(ctx context.Context, by, name string) (code string, p Pass, err error) {
	u, err := g.known(ctx, name)
	if err != nil {
		return "", Pass{}, err
	}
	if _, err := g.book.EndPasses(ctx, Event{At: g.now(), By: by, Act: "invitations ended", Person: u.Name}, u.Name, Invitation, ""); err != nil {
		return "", Pass{}, err
	}
	return g.issue(ctx, Event{By: by, Act: "invited"}, Pass{Kind: Invitation, Person: u.Name, Ends: g.now().UTC().Add(Invited)})
}

// Join lets a person in by an invitation's code, once, with the password that they choose.
func (g *Gate) Join(ctx context.Context, code, password, from, device string) (secret string, p Pass, err error) {
	if err := g.throttle.wait("", from, g.now()); err != nil {
		return "", Pass{}, err
	}
	person, invitation, err := g.Enter(ctx, Invitation, code)
	if errors.Is(err, evidence.ErrSignIn) {
		err = fmt.Errorf("%w: this invitation was used, is over, or never was; ask for another", evidence.ErrSignIn)
	}
	if err != nil {
		return "", Pass{}, err
	}
	g.throttle.forgive("", from)
	if err := g.SetPassword(ctx, person.Name, person.Name, password, ""); err != nil { // ends the invitation too
		return "", Pass{}, err
	}
	return g.begin(ctx, invitation.Person, from, device)
}

// ChangePassword is for who knows the present one. Other sessions of the person end.
func (g *Gate) ChangePassword(ctx context.Context, name, present, password, from, session string) error {
	if err := g.throttle.wait(name, from, g.now()); err != nil {
		return err
	}
	_, kept, err := g.book.User(ctx, name)
	if err != nil {
		return err
	}
	right, err := g.check(ctx, present, kept)
	if err != nil {
		return err
	}
	if !right {
		return fmt.Errorf("%w: this is not your present password", evidence.ErrForbidden)
	}
	g.throttle.forgive(name, from)
	return g.SetPassword(ctx, name, name, password, session)
}

// SetPassword gives a person a password and ends the person's sessions, but for the one named.
func (g *Gate) SetPassword(ctx context.Context, by, name, password, except string) error {
	if err := CheckPassword(name, password); err != nil {
		return err
	}
	g.slots <- struct{}{}
	kept, err := seal(password, g.random)
	<-g.slots
	if err != nil {
		return err
	}
	return g.book.SetPassword(ctx, Event{At: g.now(), By: by, Act: "password set", Person: name}, name, kept, except)
}

// Add makes a person known. Nobody can sign in under the name until there is a password or a token.
func (g *Gate) Add(ctx context.Context, by, name string, guest bool) (User, error) {
	name, err := Name(name)
	if err != nil {
		return User{}, err
	}
	u := User{Name: name, Guest: guest, Added: g.now().UTC()}
	return u, g.book.AddUser(ctx, Event{At: u.Added, By: by, Act: "person added", Person: name}, u)
}

// Remove ends all that a person has. The name stays with what it decided, and is never given to another.
func (g *Gate) Remove(ctx context.Context, by, name string) error {
	u, err := g.known(ctx, name)
	if err != nil {
		return err
	}
	if err := g.leaves(ctx, u.Name, store.AllCases, store.NoRole); err != nil {
		return err
	}
	return g.book.RemoveUser(ctx, Event{At: g.now(), By: by, Act: "person removed", Person: u.Name}, u.Name)
}

// Grant gives a person a role in a case, or takes it away with store.NoRole. A case that has an owner keeps one.
func (g *Gate) Grant(ctx context.Context, by, name, caseID string, role store.Role) (Grant, error) {
	u, err := g.known(ctx, name)
	switch {
	case err != nil:
		return Grant{}, err
	case role != store.NoRole && !role.Allows(store.RoleReader):
		return Grant{}, badRole(role)
	case caseID == "":
		return Grant{}, fmt.Errorf("%w: name the case", evidence.ErrInvalid)
	}
	if err := g.leaves(ctx, u.Name, caseID, role); err != nil {
		return Grant{}, err
	}
	is := Grant{Person: u.Name, Case: caseID, Role: role, By: by, At: g.now().UTC()}
	act := "granted " + string(role)
	if role == store.NoRole {
		act = "grant taken away"
		if had, err := g.book.Role(ctx, u.Name, caseID); err != nil || had == store.NoRole {
			return Grant{}, errors.Join(err, fmt.Errorf("%w: %s has no role there", evidence.ErrNotFound, u.Name))
		}
	}
	return is, g.book.Grant(ctx, Event{At: is.At, By: by, Act: act, Person: u.Name, Case: caseID}, is)
}

// leaves returns an error where nobody would be left to own a case, or the server, if this person did not.
func (g *Gate) leaves(ctx context.Context, name, caseID string, role store.Role) error {
	had, err := g.book.Role(ctx, name, caseID)
	if err != nil || had != store.RoleOwner || role == store.RoleOwner {
		return err
	}
	for _, of := range []string{caseID, store.AllCases} {
		all, err := g.book.Grants(ctx, "", of)
		if err != nil {
			return err
		}
		for _, o := range all {
			if o.Role == store.RoleOwner && !(o.Case == caseID && o.Person == name) {
				return nil
			}
		}
	}
	return fmt.Errorf("%w: %s is the only owner; give that role to somebody else first", evidence.ErrConflict, name)
}

// known returns a person who was not removed.
func (g *Gate) known(ctx context.Context, name string) (User, error) {
	u, _, err := g.book.User(ctx, name)
	if err == nil && !u.Removed.IsZero() || errors.Is(err, evidence.ErrNotFound) {
		err = fmt.Errorf("%w: there is nobody called %q here", evidence.ErrNotFound, plain(name, MaxName))
	}
	return u, err
}

func badRole(r store.Role) error {
	return fmt.Errorf("%w: a role is reader, analyst or owner, not %q", evidence.ErrInvalid, r)
}

// plain shortens to n characters, without control characters.
func plain(s string, n int) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n])
	}
	return s
}
