package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
)

// Role is what a person may do in a case. Each may what those before it may.
type Role string

// The roles; docs/sharing.md has the table of what each may.
const (
	NoRole      Role = ""        // the case does not exist for this person
	RoleReader  Role = "reader"  // looks
	RoleAnalyst Role = "analyst" // adds, decides, writes
	RoleOwner   Role = "owner"   // renames the case, takes all of it away, says who may what in it

	roleSystem Role = "system" // what no person does: reading jobs, the world made anew
)

// Roles lists the roles that a person may be given, the least first.
var Roles = []Role{RoleReader, RoleAnalyst, RoleOwner}

// Allows reports whether a role may what needs another.
func (r Role) Allows(need Role) bool {
	return need != roleSystem && r != NoRole && slices.Index(Roles, r) >= slices.Index(Roles, need)
}

// lesser returns the one of two roles that may less.
func lesser(a, b Role) Role {
	if slices.Index(Roles, a) < slices.Index(Roles, b) {
		return a
	}
	return b
}

// AllCases stands in place of a case's identifier in a grant that holds for every case of a server, those to come too. Whoever owns all
// cases owns the server.
const AllCases = "*"

// Rights says who may what. It is asked at every call, so that what is taken from a person is gone with the next.
type Rights interface {
	// Role returns what a person may in a case, by a grant for it or for [AllCases], the greater of the two.
	Role(ctx context.Context, person, caseID string) (Role, error)
	// Own gives a case that was just made to its maker, and to nobody else: what was granted in an earlier case of that name is gone.
	Own(ctx context.Context, person, caseID string) error
}

// Person is on whose behalf something is done. The zero value may nothing.
type Person struct {
	Name   string // stands as By in the log of decisions
	Most   Role   // no more than this, whatever the person may: a token may be for reading only. NoRole: no such limit
	Only   string // no case but this; "" for all that the person may see
	Maker  bool   // may make cases, and owns them
	Rights Rights
	system bool
}

// In returns what the person may in a case.
func (p *Person) In(ctx context.Context, caseID string) (Role, error) {
	if p == nil || p.Rights == nil || p.Name == "" || p.Only != "" && p.Only != caseID {
		return NoRole, nil
	}
	role, err := p.Rights.Role(ctx, p.Name, caseID)
	if err == nil && p.Most != NoRole {
		role = lesser(role, p.Most)
	}
	return role, err
}

type personKey struct{}

// As returns a context in which things are done on a person's behalf.
func As(ctx context.Context, p *Person) context.Context {
	return context.WithValue(ctx, personKey{}, p)
}

var system = &Person{Name: "hearsay", system: true}

// AsSystem returns a context for what the program does by itself and tells nobody the outcome of: reading what is queued, making the
// world anew.
func AsSystem(ctx context.Context) context.Context { return As(ctx, system) }

// Who returns on whose behalf something is done; nil where nobody signed in or the program does it by itself.
func Who(ctx context.Context) *Person {
	if p, _ := ctx.Value(personKey{}).(*Person); p != nil && !p.system {
		return p
	}
	return nil
}

// ask is the one place where it is decided whether something may be done in a case. A case in which a person has no role is not found,
// in the very words used of one that does not exist.
func ask(ctx context.Context, caseID string, need Role) (*Person, error) {
	p, _ := ctx.Value(personKey{}).(*Person)
	if p != nil && p.system {
		return p, nil
	}
	role, err := p.In(ctx, caseID)
	switch {
	case err != nil:
		return nil, fmt.Errorf("who may what in %s: %w", caseID, err)
	case role == NoRole:
		return nil, NoCase(caseID)
	case !role.Allows(need):
		return nil, fmt.Errorf("%w: you may only %s", evidence.ErrForbidden, may[role])
	}
	return p, nil
}

// may says in words what a role may.
var may = map[Role]string{
	RoleReader:  "look at this case; ask its owner for the role of an analyst",
	RoleAnalyst: "look, add and decide in this case; this is for its owner",
	RoleOwner:   "do what an owner may; this is for the program itself",
}

// NoCase is the error for a case that is not there.
func NoCase(id string) error { return fmt.Errorf("case %q: %w", id, evidence.ErrNotFound) }

// May returns nil where the context's person may in this case what needs the role. In a store without a guard everybody may everything.
// It is for what no method of a store stands for: being told of changes, taking a copy of the whole away.
func May(ctx context.Context, s Store, need Role) error {
	if g, ok := s.(interface {
		may(context.Context, Role) error
	}); ok {
		return g.may(ctx, need)
	}
	return nil
}

// RoleIn returns the role of the context's person in this case: owner in a store without a guard.
func RoleIn(ctx context.Context, s Store) (Role, error) {
	for _, role := range slices.Backward(Roles) {
		err := May(ctx, s, role)
		if !errors.Is(err, evidence.ErrForbidden) {
			return role, err
		}
	}
	return NoRole, nil
}
