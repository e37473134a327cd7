package sqlite_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
)

func makeCase(t *testing.T, dir, title string) {
	t.Helper()
	s, err := sqlite.Create(context.Background(), dir, store.Case{Title: title}, time.Unix(1_900_000_000, 0))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestFoldersList(t *testing.T) {
	root := t.TempDir()
	home := filepath.Join(root, "home")
	for _, name := range []string{"strait", "harbour", ".hidden"} {
		makeCase(t, filepath.Join(home, name), name)
	}
	if err := os.MkdirAll(filepath.Join(home, "not-a-case"), 0o755); err != nil {
		t.Fatal(err)
	}
	makeCase(t, filepath.Join(root, "elsewhere", "harbour"), "another harbour")

	f := sqlite.NewFolders(home, time.Now)
	for dir, want := range map[string]string{
		filepath.Join(root, "elsewhere", "harbour"): "harbour-2", // the name is taken by the one at home
		filepath.Join(home, "strait"):               "strait",    // one of those at home: no second entry
	} {
		if id, err := f.Name(dir); err != nil || id != want {
			t.Errorf("Name(%s) = %q, %v; want %q", dir, id, err, want)
		}
	}
	got, err := f.List(t.Context())
	if want := []string{"harbour-2", "harbour", "strait"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("List: %v, %v; want %v", got, err, want)
	}
	s, err := f.Open(t.Context(), "harbour-2")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if c, err := s.Case(t.Context()); err != nil || c.Title != "another harbour" {
		t.Errorf("harbour-2 is %q, %v", c.Title, err)
	}
	if _, err := f.Peek(t.Context(), "harbour-2"); err != nil {
		t.Errorf("looking beside a writer: %v", err)
	}
	if _, err := f.Open(t.Context(), "harbour-2"); !errors.Is(err, evidence.ErrBusy) {
		t.Errorf("a second writer: %v", err)
	}
}

func TestFoldersWithoutAHome(t *testing.T) {
	home := filepath.Join(t.TempDir(), "not", "there", "yet")
	f := sqlite.NewFolders(home, time.Now)
	if got, err := f.List(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("List: %v, %v", got, err)
	}
	s, err := f.Create(t.Context(), store.Case{ID: "first", Title: "First"})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if got, _ := f.List(t.Context()); !slices.Equal(got, []string{"first"}) {
		t.Errorf("List: %v", got)
	}
	if _, err := f.Create(t.Context(), store.Case{ID: "first", Title: "Again"}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("making it again: %v", err)
	}
}

// No identifier leads out of the folders on the shelf, even where there is a case.
func TestFoldersStayOnTheShelf(t *testing.T) {
	root := t.TempDir()
	home := filepath.Join(root, "home")
	makeCase(t, filepath.Join(home, "inside"), "inside")
	makeCase(t, filepath.Join(root, "outside"), "outside")
	makeCase(t, filepath.Join(home, ".hidden"), "hidden")
	f := sqlite.NewFolders(home, time.Now)
	for _, id := range []string{
		"", ".", "..", "../outside", "inside/../../outside", `..\outside`, filepath.Join(root, "outside"), "./inside", "inside/",
		"inside\x00", ".hidden", "originals", "inside/originals", "C:outside", "%2e%2e/outside",
	} {
		if s, err := f.Open(t.Context(), id); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("Open(%q): %v, want not found", id, err)
			if err == nil {
				s.Close()
			}
		}
		if id == "originals" || id == "%2e%2e/outside" {
			continue
		}
		if s, err := f.Create(t.Context(), store.Case{ID: id, Title: "x"}); err == nil {
			s.Close()
			if id != "" {
				t.Errorf("Create(%q) made a case", id)
			}
		} else if !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("Create(%q): %v, want invalid", id, err)
		}
	}
	if entries, _ := os.ReadDir(root); len(entries) != 2 {
		t.Errorf("something was made outside: %v", entries)
	}
}
