package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// TestRestore hands out cases and makes them again elsewhere: all that is kept is the same, and sound.
func TestRestore(t *testing.T) {
	s := create(t, t.TempDir())
	storetest.Busy(t, s)
	storetest.FillWorld(t, s)
	want := storetest.Dumped(t, s)
	home := t.TempDir()
	dir := filepath.Join(home, "copy")
	if err := s.Dump(t.Context(), func(k evidence.Kept) error { return sqlite.Restore(t.Context(), dir, k) }); err != nil {
		t.Fatal(err)
	}
	made, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, storetest.Dumped(t, made)); diff != "" {
		t.Errorf("restored (-was +is):\n%s", diff)
	}
	page1, err1 := s.Statements(t.Context(), noFilter)
	page2, err2 := made.Statements(t.Context(), noFilter)
	if diff := cmp.Diff(page1, page2); diff != "" || err1 != nil || err2 != nil {
		t.Errorf("statements: %v %v\n%s", err1, err2, diff)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	for _, found := range audit(t, dir) {
		t.Error(found)
	}
	if left, _ := filepath.Glob(filepath.Join(home, ".import-*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	err = s.Dump(t.Context(), func(k evidence.Kept) error { return sqlite.Restore(t.Context(), dir, k) })
	if err == nil {
		t.Error("a case was made where there is one")
	}
	if entries, _ := os.ReadDir(home); len(entries) != 1 {
		t.Errorf("%d things in the folder, want the case alone", len(entries))
	}
}
