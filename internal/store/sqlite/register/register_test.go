package register_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite/register"
)

const password = "four words of my own"

// clock is a time that tests turn.
type clock struct {
	sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.Lock()
	defer c.Unlock()
	return c.at
}

func (c *clock) turn(by time.Duration) {
	c.Lock()
	defer c.Unlock()
	c.at = c.at.Add(by)
}

type desk struct {
	*people.Gate
	t    *testing.T
	home string
	book *register.Register
	*clock
}

func open(t *testing.T) *desk {
	t.Helper()
	home := t.TempDir()
	r, err := register.Open(t.Context(), home)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	c := &clock{at: time.Date(2031, 5, 16, 12, 0, 0, 0, time.UTC)}
	d := &desk{people.NewGate(r, c.now, rand.Reader), t, home, r, c}
	for _, name := range []string{"Vera Holt", "Ines Varga"} {
		_, err := d.Add(t.Context(), "cli", name, false)
		d.fine(err)
		d.fine(d.SetPassword(t.Context(), "cli", name, password, ""))
	}
	return d
}

func (d *desk) fine(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) in(name string) (string, people.Pass) {
	d.t.Helper()
	secret, pass, err := d.SignIn(d.t.Context(), name, password, "10.0.0.1", "a browser")
	d.fine(err)
	return secret, pass
}

func (d *desk) out(what, secret string, kind people.Kind) {
	d.t.Helper()
	if _, _, err := d.Enter(d.t.Context(), kind, secret); !errors.Is(err, evidence.ErrSignIn) {
		d.t.Errorf("%s: %v", what, err)
	}
}

func TestASession(t *testing.T) {
	d := open(t)
	secret, _ := d.in(" vera HOLT ")
	other, _ := d.in("Vera Holt")
	if secret == other || len(secret) < 43 {
		t.Errorf("secrets %q and %q", secret, other)
	}
	p, pass, err := d.Enter(t.Context(), people.Session, secret)
	if err != nil || p.Name != "Vera Holt" || pass.Label != "a browser" || !p.Maker {
		t.Fatalf("%+v %+v %v", p, pass, err)
	}
	d.out("as a token", secret, people.Token)
	d.out("nothing", "", people.Session)
	d.out("its identifier", pass.ID, people.Session)
	d.turn(people.IdleSession - time.Minute)
	if _, _, err := d.Enter(t.Context(), people.Session, secret); err != nil {
		t.Fatal(err)
	}
	d.turn(2 * time.Minute)
	if _, _, err := d.Enter(t.Context(), people.Session, secret); err != nil {
		t.Errorf("it was used: %v", err)
	}
	d.out("the one not used", other, people.Session)
	for range 15 {
		d.turn(11 * time.Hour)
		_, _, _ = d.Enter(t.Context(), people.Session, secret)
	}
	d.turn(11 * time.Hour)
	d.out("a week old, though used", secret, people.Session)
}

func TestWhatEndsASession(t *testing.T) {
	d := open(t)
	for what, end := range map[string]func(name string, pass people.Pass) error{
		"signing out": func(n string, p people.Pass) error { return d.SignOut(t.Context(), n, n, p.ID) },
		"all of them": func(n string, _ people.Pass) error { _, err := d.SignOutAll(t.Context(), n, n, ""); return err },
		"a password":  func(n string, _ people.Pass) error { return d.SetPassword(t.Context(), n, n, password, "") },
		"its own": func(n string, _ people.Pass) error {
			return d.ChangePassword(t.Context(), n, password, password, "h", "")
		},
		"being removed": func(_ string, _ people.Pass) error { return d.Remove(t.Context(), "cli", "Ines Varga") },
	} {
		name := "Vera Holt"
		if what == "being removed" {
			name = "Ines Varga"
		}
		secret, pass := d.in(name)
		d.fine(end(name, pass))
		d.out(what, secret, people.Session)
	}
	if err := d.SignOut(t.Context(), "x", "Vera Holt", "0000"); !errors.Is(err, evidence.ErrNotFound) {
		t.Error(err)
	}
	here, pass := d.in("Vera Holt")
	there, _ := d.in("Vera Holt")
	_, token, err := d.NewToken(t.Context(), "Vera Holt", "Vera Holt", "script", "", "", 3)
	d.fine(err)
	if err := d.SignOut(t.Context(), "Ines Varga", "Ines Varga", token.ID); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("another's token: %v", err)
	}
	d.fine(d.ChangePassword(t.Context(), "Vera Holt", password, "another good password", "h", pass.ID))
	if _, _, err := d.Enter(t.Context(), people.Session, here); err != nil {
		t.Errorf("the session that changed it: %v", err)
	}
	d.out("the other browser", there, people.Session)
}

// TestNobodyIsToldApart: names that exist and those that do not, removed people and those without a password give the same words.
func TestNobodyIsToldApart(t *testing.T) {
	d := open(t)
	_, err := d.Add(t.Context(), "cli", "Tok Only", true)
	d.fine(err)
	_, err = d.Add(t.Context(), "cli", "Gone", false)
	d.fine(err)
	d.fine(d.SetPassword(t.Context(), "cli", "Gone", password, ""))
	d.fine(d.Remove(t.Context(), "cli", "Gone"))
	said := map[string]bool{}
	for _, c := range [][2]string{{"Vera Holt", "wrong password"}, {"Nobody", password}, {"Tok Only", password}, {"Tok Only", ""}, {"Gone", password}, {"", ""}, {"Vera Holt", strings.Repeat("x", 5000)}, {"Vera Holt", password + "\x00"}} {
		_, _, err := d.SignIn(t.Context(), c[0], c[1], "10.0.0."+c[0], "")
		if !errors.Is(err, evidence.ErrSignIn) {
			t.Errorf("%q: %v", c, err)
			continue
		}
		said[err.Error()] = true
	}
	if len(said) != 1 {
		t.Errorf("told apart: %v", said)
	}
	if _, err := d.Add(t.Context(), "cli", "gONE", false); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("a name given twice: %v", err)
	}
}

func TestGuessingIsSlow(t *testing.T) {
	d := open(t)
	tries := func(name, from, password string) error {
		_, _, err := d.SignIn(t.Context(), name, password, from, "")
		return err
	}
	wait := new(people.Wait)
	n := 0
	for ; n < 20 && !errors.As(tries("Vera Holt", "10.0.0.9", "guess"), &wait); n++ {
	}
	if n != 5 || wait.For < time.Second {
		t.Errorf("%d guesses were free, then %v", n, wait)
	}
	if err := tries("Vera Holt", "10.0.0.9", password); !errors.As(err, &wait) {
		t.Errorf("the right one has to wait too: %v", err)
	}
	if err := tries("Vera Holt", "10.0.0.1", password); err != nil {
		t.Errorf("she is kept out elsewhere: %v", err)
	}
	guesses := 0
	for range 1000 { // seventeen minutes of trying every second
		d.turn(time.Second)
		if err := tries("Vera Holt", "10.0.0.9", "guess"); !errors.As(err, &wait) {
			guesses++
		}
	}
	if guesses > 12 {
		t.Errorf("%d guesses in a quarter of an hour", guesses)
	}
	d.turn(15 * time.Minute)
	if err := tries("Vera Holt", "10.0.0.9", password); err != nil {
		t.Errorf("after the wait: %v", err)
	}
	n = 0
	for ; n < 100 && !errors.As(tries("name "+strings.Repeat("x", n), "10.0.0.7", "guess"), &wait); n++ {
	}
	if n > 50 {
		t.Errorf("%d names were tried from one place", n)
	}
	n = 0
	for ; n < 100 && !errors.As(tries("Ines Varga", "10.1.0."+strings.Repeat("1", n), "guess"), &wait); n++ {
	}
	if n > 50 {
		t.Errorf("one name was tried from %d places", n)
	}
	if wait.For > time.Minute {
		t.Errorf("others can keep her out for %v", wait.For)
	}
}

func TestTokens(t *testing.T) {
	d := open(t)
	secret, pass, err := d.NewToken(t.Context(), "Vera Holt", "vera holt", "nightly", store.RoleReader, "lamp", 2)
	if err != nil || !strings.HasPrefix(secret, people.TokenPrefix) {
		t.Fatal(secret, err)
	}
	p, _, err := d.Enter(t.Context(), people.Token, secret)
	if err != nil || p.Name != "Vera Holt" || p.Most != store.RoleReader || p.Only != "lamp" {
		t.Fatalf("%+v %v", p, err)
	}
	d.out("as a session", secret, people.Session)
	d.turn(48*time.Hour - time.Second)
	if _, _, err := d.Enter(t.Context(), people.Token, secret); err != nil {
		t.Error(err)
	}
	d.turn(time.Second)
	d.out("over", secret, people.Token)
	if mine, err := d.book.Passes(t.Context(), "VERA HOLT", people.Token); err != nil || len(mine) != 1 || mine[0].ID != pass.ID {
		t.Errorf("%+v %v", mine, err)
	}
	for _, c := range []struct {
		label string
		role  store.Role
		days  int
	}{{"", "", 1}, {"x", "", 0}, {"x", "", 367}, {"x", "king", 3}, {"\x00\n", "", 1}} {
		if _, _, err := d.NewToken(t.Context(), "x", "Vera Holt", c.label, c.role, "", c.days); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// TestEveryIdentifierAsAToken: nothing that the register shows lets anybody in.
func TestEveryIdentifierAsAToken(t *testing.T) {
	d := open(t)
	secret, pass := d.in("Vera Holt")
	code, invitation, err := d.Invite(t.Context(), "cli", "Ines Varga")
	d.fine(err)
	words := []string{pass.ID, invitation.ID, "Vera Holt", "cli", "1", "0", "null", " ", secret + " ", secret[1:], code[:20]}
	db, err := sql.Open("sqlite", filepath.Join(d.home, register.File))
	d.fine(err)
	defer db.Close()
	rows, err := db.Query(`SELECT hash FROM pass UNION ALL SELECT CAST(password AS BLOB) FROM person`)
	d.fine(err)
	for rows.Next() {
		var b []byte
		d.fine(rows.Scan(&b))
		words = append(words, string(b), hex.EncodeToString(b))
	}
	d.fine(rows.Err())
	for _, w := range words {
		for _, kind := range []people.Kind{people.Session, people.Token, people.Invitation} {
			d.out(w, w, kind)
		}
	}
	d.fine(d.book.Close())
	err = filepath.WalkDir(d.home, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if info, err := e.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", e.Name(), info.Mode(), err)
		}
		kept, err := os.ReadFile(name)
		for _, s := range []string{secret, code, password} {
			if bytes.Contains(kept, []byte(s)) {
				t.Errorf("%s holds a secret", e.Name())
			}
		}
		return err
	})
	d.fine(err)
}

func TestInvitations(t *testing.T) {
	d := open(t)
	first, _, err := d.Invite(t.Context(), "cli", "Ines Varga")
	d.fine(err)
	second, _, err := d.Invite(t.Context(), "cli", "ines varga")
	d.fine(err)
	if _, _, err := d.Join(t.Context(), first, "another good password", "h", ""); !errors.Is(err, evidence.ErrSignIn) {
		t.Errorf("the one before: %v", err)
	}
	if _, _, err := d.Join(t.Context(), second, "short", "h", ""); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("a short password: %v", err)
	}
	secret, pass, err := d.Join(t.Context(), second, "another good password", "h", "")
	if err != nil || pass.Person != "Ines Varga" {
		t.Fatal(pass, err)
	}
	if p, _, err := d.Enter(t.Context(), people.Session, secret); err != nil || p.Name != "Ines Varga" {
		t.Error(p, err)
	}
	if _, _, err := d.Join(t.Context(), second, "a third good password", "h", ""); !errors.Is(err, evidence.ErrSignIn) {
		t.Errorf("twice: %v", err)
	}
	third, _, err := d.Invite(t.Context(), "cli", "Ines Varga")
	d.fine(err)
	d.turn(people.Invited)
	if _, _, err := d.Join(t.Context(), third, "a third good password", "h", ""); !errors.Is(err, evidence.ErrSignIn) {
		t.Errorf("after its time: %v", err)
	}
}

func TestGrants(t *testing.T) {
	d := open(t)
	ctx := context.Context(t.Context())
	role := func(name, id string) store.Role {
		r, err := d.Role(ctx, name, id)
		d.fine(err)
		return r
	}
	grant := func(name, id string, r store.Role) error {
		_, err := d.Gate.Grant(ctx, "cli", name, id, r)
		return err
	}
	d.fine(grant("vera holt", store.AllCases, store.RoleOwner))
	d.fine(grant("Ines Varga", "lamp", store.RoleReader))
	if role("Vera Holt", "lamp") != store.RoleOwner || role("Ines Varga", "lamp") != store.RoleReader || role("Ines Varga", "quay") != store.NoRole {
		t.Error("grants do not hold")
	}
	d.fine(grant("Ines Varga", store.AllCases, store.RoleAnalyst))
	if role("Ines Varga", "lamp") != store.RoleAnalyst {
		t.Error("the greater of two counts")
	}
	if err := grant("Vera Holt", store.AllCases, store.NoRole); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("the last owner: %v", err)
	}
	if err := d.Remove(ctx, "cli", "Vera Holt"); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("the last owner removed: %v", err)
	}
	for _, c := range []struct {
		name, id string
		role     store.Role
		want     error
	}{
		{"Nobody", "lamp", store.RoleReader, evidence.ErrNotFound}, {"Ines Varga", "lamp", "king", evidence.ErrInvalid},
		{"Ines Varga", "lamp", "system", evidence.ErrInvalid}, {"Ines Varga", "", store.RoleReader, evidence.ErrInvalid}, {"Ines Varga", "quay", store.NoRole, evidence.ErrNotFound},
	} {
		if err := grant(c.name, c.id, c.role); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	d.fine(d.Own(ctx, "Vera Holt", "lamp"))
	all, err := d.book.Grants(ctx, "", "lamp")
	if err != nil || len(all) != 1 || all[0].Person != "Vera Holt" || all[0].Role != store.RoleOwner {
		t.Errorf("a new case of an old name: %+v %v", all, err)
	}
}

func TestTheLogOnlyGrows(t *testing.T) {
	d := open(t)
	_, _ = d.in("Vera Holt")
	_, _, _ = d.SignIn(t.Context(), "Vera Holt", "wrong password", "10.0.0.1", "")
	_, _, _ = d.SignIn(t.Context(), "hunter2 typed in the wrong field", "x", "10.0.0.1", "")
	events, err := d.book.Events(t.Context(), 0, 3)
	d.fine(err)
	acts := []string{}
	for _, e := range events {
		acts = append(acts, e.Act+" of "+e.Person)
	}
	if want := []string{"sign-in refused of ", "sign-in refused of Vera Holt", "sign-in of Vera Holt"}; !slices.Equal(acts, want) {
		t.Errorf("%q, want %q", acts, want)
	}
	if older, err := d.book.Events(t.Context(), events[2].Sequence, 100); err != nil || len(older) != 4 {
		t.Errorf("%d before: %v", len(older), err)
	}
	db, err := sql.Open("sqlite", filepath.Join(d.home, register.File))
	d.fine(err)
	defer db.Close()
	for _, change := range []string{`DELETE FROM event`, `UPDATE event SET by = 'x'`, `DELETE FROM event WHERE seq = 1`} {
		if _, err := db.Exec(change); err == nil || !strings.Contains(err.Error(), "only grows") {
			t.Errorf("%s: %v", change, err)
		}
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{"  Vera   Holt ": "Vera Holt", "Zoë": "Zoë", "李 娜": "李 娜", "o'brien": "o'brien", "v@lamp.example": "v@lamp.example"} {
		if got, err := people.Name(name); got != want || err != nil {
			t.Errorf("%q: %q %v", name, got, err)
		}
	}
	for _, name := range []string{"", "  ", "--", "a\x00b", "a/b", "a<b>", strings.Repeat("x", 65), "a\u202eb", "tab\u200bbed"} {
		if got, err := people.Name(name); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%q: %q %v", name, got, err)
		}
	}
	for _, p := range []string{"", "elevenchars", strings.Repeat("x", 1025), "VERA HOLT 123", "\xff\xfe aaaaaaaaaaaaa"} {
		if err := people.CheckPassword("Vera Holt", p); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("password %q: %v", p, err)
		}
	}
}

func TestForeignFiles(t *testing.T) {
	home := t.TempDir()
	if register.Exists(home) {
		t.Error("there is none")
	}
	if err := os.WriteFile(filepath.Join(home, register.File), []byte(strings.Repeat("not a database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := register.Open(t.Context(), home); !errors.Is(err, evidence.ErrDamaged) {
		t.Errorf("no database: %v", err)
	}
	home = t.TempDir()
	db, err := sql.Open("sqlite", filepath.Join(home, register.File))
	if err == nil {
		_, err = db.Exec(`CREATE TABLE x (y)`)
	}
	if err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := register.Open(t.Context(), home); !errors.Is(err, evidence.ErrDamaged) {
		t.Errorf("another's database: %v", err)
	}
}
