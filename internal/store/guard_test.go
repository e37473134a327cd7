package store

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
)

// table is rights as a table: person, case, role.
type table map[[2]string]Role

func (r table) Role(_ context.Context, person, caseID string) (Role, error) {
	if all := r[[2]string{person, AllCases}]; all.Allows(r[[2]string{person, caseID}]) {
		return all, nil
	}
	return r[[2]string{person, caseID}], nil
}

func (r table) Own(_ context.Context, person, caseID string) error {
	r[[2]string{person, caseID}] = RoleOwner
	return nil
}

var rights = table{
	{"Ines", "lamp"}: RoleReader, {"Ben", "lamp"}: RoleAnalyst, {"Vera", "lamp"}: RoleOwner, {"Otto", "quay"}: RoleOwner, {"Root", AllCases}: RoleOwner,
}

// untouched is a store that must not be reached: calling any method of it is a nil dereference.
type untouched struct {
	Store
	Auditor
}

// reached tells that a call came through the guard.
func reached(t *testing.T, g Store, method string, ctx context.Context) (err error, through bool) {
	t.Helper()
	m := reflect.ValueOf(g).MethodByName(method)
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for i := 1; i < m.Type().NumIn(); i++ {
		in = append(in, reflect.Zero(m.Type().In(i)))
	}
	defer func() {
		if recover() != nil {
			through = true
		}
	}()
	out := m.Call(in)
	err, _ = out[len(out)-1].Interface().(error)
	return err, false
}

// methods lists what a guarded store must ask about: everything that takes a context.
func methods() []string {
	var out []string
	for _, of := range []reflect.Type{reflect.TypeFor[Store](), reflect.TypeFor[Auditor](), reflect.TypeFor[AsOf]()} {
		for i := range of.NumMethod() {
			if m := of.Method(i); m.Type.NumIn() > 0 && m.Type.In(0) == reflect.TypeFor[context.Context]() {
				out = append(out, m.Name)
			}
		}
	}
	return out
}

// TestEveryMethodIsGuarded goes through every method that a store has: a new one fails here until the table says who may.
func TestEveryMethodIsGuarded(t *testing.T) {
	people := map[string]*Person{
		"nobody": nil, "nobody's name": {}, "no rights": {Name: "Vera"}, "a stranger": {Name: "Otto", Rights: rights}, "a token for another case": {Name: "Vera", Only: "quay", Rights: rights},
	}
	roles := map[Role]*Person{
		RoleReader: {Name: "Ines", Rights: rights}, RoleAnalyst: {Name: "Ben", Rights: rights}, RoleOwner: {Name: "Vera", Rights: rights},
	}
	seen := map[string]bool{}
	for _, kind := range []Store{Guard(untouched{}, "lamp"), &guardedAsOf{guarded{untouched{}, "lamp"}, nil}} {
		for _, name := range methods() {
			seen[name] = true
			need, known := needs[name]
			if !known {
				t.Errorf("%s: the table does not say who may", name)
				continue
			}
			for who, p := range people {
				err, through := reached(t, kind, name, As(context.Background(), p))
				if through || !errors.Is(err, evidence.ErrNotFound) || err.Error() != NoCase("lamp").Error() {
					t.Errorf("%s by %s: %v, through the guard: %v", name, who, err, through)
				}
			}
			if err, through := reached(t, kind, name, context.Background()); through || !errors.Is(err, evidence.ErrNotFound) {
				t.Errorf("%s without a person in the context: %v", name, err)
			}
			for role, p := range roles {
				err, through := reached(t, kind, name, As(context.Background(), p))
				if want := role.Allows(need); through != want || !want && !errors.Is(err, evidence.ErrForbidden) {
					t.Errorf("%s by a %s: %v, through: %v, want %v", name, role, err, through, want)
				}
			}
			if _, through := reached(t, kind, name, AsSystem(context.Background())); !through {
				t.Errorf("%s by the program itself does not come through", name)
			}
		}
	}
	for name := range needs {
		if !seen[name] {
			t.Errorf("the table speaks of %s, which no store has", name)
		}
	}
	if len(seen) < 35 {
		t.Errorf("only %d methods: the list is broken", len(seen))
	}
	if _, embeds := reflect.TypeFor[guarded]().FieldByName("Store"); embeds {
		t.Error("the guard embeds a store: its methods would pass unasked")
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		person Person
		id     string
		want   Role
	}{
		{Person{Name: "Vera"}, "lamp", RoleOwner},
		{Person{Name: "Vera"}, "quay", NoRole},
		{Person{Name: "vera"}, "lamp", NoRole},
		{Person{Name: "Root"}, "quay", RoleOwner},
		{Person{Name: "Root"}, "made tomorrow", RoleOwner},
		{Person{Name: "Root", Most: RoleReader}, "quay", RoleReader},
		{Person{Name: "Root", Only: "lamp"}, "quay", NoRole},
		{Person{Name: "Ines", Most: RoleOwner}, "lamp", RoleReader},
		{Person{}, "lamp", NoRole},
	} {
		c.person.Rights = rights
		if got, err := c.person.In(t.Context(), c.id); got != c.want || err != nil {
			t.Errorf("%+v in %s: %q %v, want %q", c.person, c.id, got, err, c.want)
		}
	}
	for i, r := range append([]Role{NoRole}, Roles...) {
		for j, need := range append([]Role{NoRole}, Roles...) {
			if got := r.Allows(need); got != (i >= j && i > 0) {
				t.Errorf("%q for what needs %q: %v", r, need, got)
			}
		}
		if r.Allows(roleSystem) {
			t.Errorf("%q may what only the program does", r)
		}
	}
	if Who(AsSystem(t.Context())) != nil || Who(t.Context()) != nil {
		t.Error("the program itself is not a person")
	}
}

// logbook is a store of nothing but a log.
type logbook struct {
	Store
	log []evidence.Decision // newest first
}

func (l *logbook) Decide(_ context.Context, rulings []Ruling) (out []evidence.Decision, err error) {
	for _, r := range rulings {
		out = append(out, l.add(evidence.Decision{By: r.By, Verdict: r.Verdict, Subject: r.Subject}))
	}
	return out, nil
}

func (l *logbook) add(d evidence.Decision) evidence.Decision {
	d.Sequence = int64(len(l.log) + 1)
	d.ID = "dc_" + strings.Repeat("0", len(l.log)+1)
	for i := range l.log {
		if l.log[i].ID == d.Undoes {
			l.log[i].Undone = true
			for j := range l.log { // taking back an undo restores what it took back
				if l.log[i].Verdict == evidence.Undo && l.log[j].ID == l.log[i].Undoes {
					l.log[j].Undone = false
				}
			}
		}
	}
	l.log = append([]evidence.Decision{d}, l.log...)
	return d
}

func (l *logbook) Undo(_ context.Context, id, by string, _ time.Time) (evidence.Decision, error) {
	for _, d := range l.log {
		if d.ID == id {
			return l.add(evidence.Decision{By: by, Verdict: evidence.Undo, Subject: d.Subject, Undoes: id}), nil
		}
	}
	return evidence.Decision{}, evidence.ErrNotFound
}

func (l *logbook) Decisions(_ context.Context, before int64, limit int) (out []evidence.Decision, _ error) {
	for _, d := range l.log {
		if (before == 0 || d.Sequence < before) && len(out) < limit {
			out = append(out, d)
		}
	}
	return out, nil
}

func (l *logbook) DecisionsOn(_ context.Context, subject string) (out []evidence.Decision, _ error) {
	for _, d := range l.log {
		if d.Subject == subject {
			out = append(out, d)
		}
	}
	return out, nil
}

// TestNobodyWritesUnderAnothersName, and what is taken back without being named is one's own.
func TestNobodyWritesUnderAnothersName(t *testing.T) {
	book := &logbook{}
	g := Guard(book, "lamp")
	ben, vera := As(t.Context(), &Person{Name: "Ben", Rights: rights}), As(t.Context(), &Person{Name: "Vera", Rights: rights})
	given := []Ruling{{By: "Vera", Verdict: evidence.Accept, Subject: "st_1"}}
	made, err := g.Decide(ben, given)
	if err != nil || made[0].By != "Ben" || given[0].By != "Vera" {
		t.Fatalf("%+v %v; given %+v", made, err, given)
	}
	if _, err := g.Redo(ben, "", time.Time{}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("nothing to redo: %v", err)
	}
	hers, err := g.Decide(vera, []Ruling{{By: "Ben", Verdict: evidence.Reject, Subject: "st_2"}})
	if err != nil || hers[0].By != "Vera" {
		t.Fatal(hers, err)
	}
	undone, err := g.Undo(ben, "", "Vera", time.Time{})
	if err != nil || undone.By != "Ben" || undone.Undoes != made[0].ID {
		t.Fatalf("Ben's latest, not the latest: %+v %v", undone, err)
	}
	if _, err := g.Undo(ben, "", "", time.Time{}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("nothing of his is left: %v", err)
	}
	if redone, err := g.Redo(ben, "Vera", time.Time{}); err != nil || redone.By != "Ben" || redone.Undoes != undone.ID {
		t.Fatalf("restored: %+v %v", redone, err)
	}
	if _, err := g.Redo(ben, "", time.Time{}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("a redo is not an undo to be redone: %v", err)
	}
	if other, err := g.Undo(ben, hers[0].ID, "", time.Time{}); err != nil || other.By != "Ben" {
		t.Errorf("another's, by its identifier: %+v %v", other, err)
	}
	if _, err := g.Undo(vera, "", "", time.Time{}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("hers was taken back by another: %v", err)
	}
	if _, err := g.Decide(As(t.Context(), &Person{Name: "Ines", Rights: rights}), nil); !errors.Is(err, evidence.ErrForbidden) {
		t.Errorf("a reader decides: %v", err)
	}
}
