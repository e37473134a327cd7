package workbench_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

func shelf(t *testing.T, home string) *workbench.Shelf {
	t.Helper()
	s := workbench.NewShelf(sqlite.NewFolders(home, func() time.Time { return noon }), tools(t),
		[]intake.Input{{Name: "harbour.txt", Address: "file:demo/harbour.txt", Bytes: []byte(harbour)}})
	t.Cleanup(func() { s.Close() })
	return s
}

func TestShelfMakesAndFindsCases(t *testing.T) {
	home := t.TempDir()
	s := shelf(t, home)
	_, first, err := s.Create(t.Context(), "Gulf inquiry")
	if err != nil {
		t.Fatal(err)
	}
	_, second, err := s.Create(t.Context(), "Gulf inquiry")
	if err != nil {
		t.Fatal(err)
	}
	if first.ID != "gulf-inquiry" || second.ID == first.ID {
		t.Errorf("identifiers %q and %q", first.ID, second.ID)
	}
	b, err := s.Case(t.Context(), second.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"", "   ", strings.Repeat("é", 201)} {
		if _, _, err := s.Create(t.Context(), title); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("title %.10q: %v", title, err)
		}
		if err := b.Rename(t.Context(), title); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("title %.10q: %v", title, err)
		}
	}
	if err := b.Rename(t.Context(), " "+strings.Repeat("é", 200)+" "); err != nil {
		t.Error(err)
	}
	if err := os.MkdirAll(filepath.Join(home, "broken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "broken", "hearsay.db"), []byte("this is no database at all"), 0o644); err != nil {
		t.Fatal(err)
	}
	rows, err := s.Cases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	problems := 0
	for _, r := range rows {
		if r.Problem != "" {
			problems++
		}
	}
	if len(rows) != 3 || problems != 1 {
		t.Errorf("%d cases, %d with a problem; want 3 and 1: %+v", len(rows), problems, rows)
	}
	if _, err := s.Case(t.Context(), "../gulf-inquiry"); err == nil {
		t.Error("an identifier led out of the shelf")
	}
}

func TestCasesMadeAtOnceHaveNamesOfTheirOwn(t *testing.T) {
	s := shelf(t, t.TempDir())
	ids := make([]string, 4)
	var all sync.WaitGroup
	for i := range ids {
		all.Go(func() {
			_, row, err := s.Create(t.Context(), "Gulf")
			if err != nil {
				t.Error(err)
			}
			ids[i] = row.ID
		})
	}
	all.Wait()
	if slices.Sort(ids); len(slices.Compact(ids)) != 4 {
		t.Errorf("identifiers %q", ids)
	}
}

// A sample whose making was cut short is completed, not shown in part for ever.
func TestSampleCutShort(t *testing.T) {
	home := t.TempDir()
	folders := sqlite.NewFolders(home, func() time.Time { return noon })
	st, err := folders.Create(t.Context(), store.Case{ID: workbench.SampleID, Title: workbench.SampleTitle, Sample: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	if _, row, err := shelf(t, home).Sample(t.Context()); err != nil || row.Articles != 1 {
		t.Errorf("%+v, %v, want the article that was missing", row, err)
	}
}

// The beginning of several identifiers names no record.
func TestFindWantsTheWholeIdentifier(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, _, err := s.Create(t.Context(), "Gulf")
	if err != nil {
		t.Fatal(err)
	}
	begins := map[byte]bool{}
	for i := 0; ; i++ { // until two begin alike
		id := add(t, b, fmt.Sprint(i, ".txt"), fmt.Sprint("Notice ", i)).Article
		if place, err := s.Find(t.Context(), id); err != nil || place.Article != id {
			t.Fatalf("%s: %+v, %v", id, place, err)
		}
		if begins[id[3]] {
			_, err := s.Find(t.Context(), id[:4])
			if !errors.Is(err, evidence.ErrNotFound) {
				t.Errorf("%s: %v, want ErrNotFound", id[:4], err)
			}
			return
		}
		begins[id[3]] = true
	}
}

func TestSampleIsMadeOnceAndRead(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, row, err := s.Sample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if row.ID != workbench.SampleID || !row.Sample {
		t.Errorf("sample: %+v", row)
	}
	again, _, err := s.Sample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if again != b {
		t.Error("the sample was opened twice")
	}
	deadline := time.Now().Add(20 * time.Second)
	for {
		counts, err := b.JobCounts(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if counts.Queued == 0 && counts.Done > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("the sample was not read in the background: %+v", counts)
		}
		time.Sleep(10 * time.Millisecond)
	}
	if row, err = s.Row(t.Context(), workbench.SampleID); err != nil || row.Articles != 1 || row.Statements == 0 {
		t.Errorf("after reading: %+v, %v", row, err)
	}
}
