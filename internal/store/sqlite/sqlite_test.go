package sqlite_test

import (
	"testing"

	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

var noFilter query.Filter

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return create(t, t.TempDir()) })
}

// create makes a case and closes it with the test.
func create(t testing.TB, dir string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Create(t.Context(), dir, store.Case{ID: "harbour", Title: "Harbour"}, storetest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
