package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Originals is the name of the folder of originals within a case's folder.
const Originals = originals

// Folders keeps cases as folders: those below a home folder, and others named one by one. A case's identifier is the
// name of its folder. It implements workbench.Keeper and is safe for concurrent use once [Folders.Name] is no longer
// called.
type Folders struct {
	home  string
	now   func() time.Time
	named []shelved
}

type shelved struct{ id, dir string }

// NewFolders returns a keeper over the folders in home, which need not exist yet.
func NewFolders(home string, now func() time.Time) *Folders { return &Folders{home: home, now: now} }

// Name adds a folder outside home under an identifier of its own choosing: its name, with a number where that is taken.
// The folder may be one that Create is to make.
func (f *Folders) Name(dir string) (id string, err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("case %s: %w", dir, err)
	}
	taken, err := f.all()
	if err != nil {
		return "", err
	}
	for _, t := range taken {
		if sameFolder(t.dir, dir) {
			return t.id, nil
		}
	}
	base := filepath.Base(dir)
	if !safe(base) {
		base = "case" // the root of a disk, a name with a dot before it
	}
	id = base
	for n := 2; slices.ContainsFunc(taken, func(t shelved) bool { return t.id == id }); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	f.named = append(f.named, shelved{id, dir})
	return id, nil
}

// NameAs adds a folder under a given identifier.
func (f *Folders) NameAs(id, dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("case %s: %w", dir, err)
	}
	if !safe(id) {
		return fmt.Errorf("%w: %q cannot name a case", evidence.ErrInvalid, id)
	}
	f.named = append(f.named, shelved{id, dir})
	return nil
}

// List returns the identifiers of the cases: those named, in the order of naming, then those in home in order of name.
func (f *Folders) List(context.Context) ([]string, error) {
	all, err := f.all()
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, p := range all {
		if holds(p.dir) {
			ids = append(ids, p.id)
		}
	}
	return ids, nil
}

// Open opens a case for writing. An identifier that [Folders.List] would not return gives evidence.ErrNotFound: none is
// ever made into a path that was not found by listing.
func (f *Folders) Open(ctx context.Context, id string) (store.Store, error) {
	return f.open(ctx, id, ReadWrite)
}

// Peek opens a case for reading only.
func (f *Folders) Peek(ctx context.Context, id string) (store.Store, error) {
	return f.open(ctx, id, ReadOnly)
}

func (f *Folders) open(ctx context.Context, id string, mode Mode) (store.Store, error) {
	all, err := f.all()
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(all, func(p shelved) bool { return p.id == id && holds(p.dir) })
	if at < 0 {
		return nil, fmt.Errorf("case %q: %w", id, evidence.ErrNotFound)
	}
	s, err := Open(ctx, all[at].dir, mode)
	if err != nil {
		return nil, err
	}
	return s, nil
}

// Create makes an empty case in the folder named for it, else in home.
func (f *Folders) Create(ctx context.Context, c store.Case) (store.Store, error) {
	if !safe(c.ID) {
		return nil, fmt.Errorf("%w: %q cannot name a case: use letters, digits and hyphens", evidence.ErrInvalid, c.ID)
	}
	dir := filepath.Join(f.home, c.ID)
	if at := slices.IndexFunc(f.named, func(p shelved) bool { return p.id == c.ID }); at >= 0 {
		dir = f.named[at].dir
	}
	s, err := Create(ctx, dir, c, f.now())
	if err != nil {
		return nil, err
	}
	return s, nil
}

// all returns the named folders, cases or not, then the folders in home.
func (f *Folders) all() ([]shelved, error) {
	out := slices.Clone(f.named)
	entries, err := os.ReadDir(f.home)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fault(f.home, "listing the cases", err)
	}
	for _, e := range entries {
		dir := filepath.Join(f.home, e.Name())
		known := func(p shelved) bool { return p.id == e.Name() || sameFolder(p.dir, dir) }
		if safe(e.Name()) && holds(dir) && !slices.ContainsFunc(out, known) {
			out = append(out, shelved{e.Name(), dir})
		}
	}
	return out, nil
}

// holds reports whether a folder holds a case. One that may not be looked into counts: opening it says why.
func holds(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, File))
	return err == nil && info.Mode().IsRegular() || errors.Is(err, fs.ErrPermission)
}

func sameFolder(a, b string) bool {
	if a == b {
		return true
	}
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// safe reports whether an identifier can be the name of one folder and nothing else.
func safe(id string) bool {
	return id != "" && len(id) <= 200 && filepath.IsLocal(id) && filepath.Base(id) == id && !strings.HasPrefix(id, ".") &&
		!strings.ContainsAny(id, `/\:`) && !strings.ContainsFunc(id, unicode.IsControl)
}
