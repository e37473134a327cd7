package workbench_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// dated are three reports of one blast, told on three days.
var dated = []struct{ name, text string }{
	{"one.txt", "Varnholt Tide, 2 March 2041\n\nBlast at Varnholt mill kills four\n\nA bomb exploded at the mill in Varnholt on 1 March 2041 and killed four people, the police said.\n"},
	{"two.txt", "Strand Post, 5 March 2041\n\nToll of mill blast rises\n\nThe bomb at the mill in Varnholt on 1 March 2041 killed nine people, Ilse Marrin, a doctor, said.\n"},
	{"three.txt", "Varnholt Tide, 9 March 2041\n\nBrigade claims mill blast\n\nThe Red Heron Brigade claimed responsibility for the bombing of the mill in Varnholt on 1 March 2041.\n"},
}

// millCase makes a case of the three reports and reads them.
func millCase(t *testing.T, s *workbench.Shelf) (*workbench.Bench, workbench.CaseRow) {
	t.Helper()
	b, row, err := s.Create(t.Context(), "Mill")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dated {
		if _, err := b.Add(t.Context(), intake.Input{Name: d.name, Address: "file:" + d.name, Bytes: []byte(d.text)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	return b, row
}

func TestAsOf(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, row := millCase(t, s)
	deaths := func(id string) (articles int, figures []string) {
		t.Helper()
		past, err := s.Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if err := past.Resolve(context.Background()); err != nil {
			t.Fatal(err)
		}
		page, err := workbench.List[evidence.Incident](t.Context(), past, store.KindIncidents, query.Filter{Sort: "day"})
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range page.Items {
			for _, f := range in.Figures {
				figures = append(figures, f.Count.Exact)
			}
		}
		r, err := s.Row(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return r.Articles, figures
	}
	for _, c := range []struct {
		day      string
		articles int
		figures  string
	}{
		{"@2041-03-01", 0, ""}, {"@2041-03-02", 1, "four"}, {"@2041-03-08", 2, "four nine"}, {"", 3, "four nine"},
	} {
		n, figures := deaths(row.ID + c.day)
		if n != c.articles || strings.Join(figures, " ") != c.figures {
			t.Errorf("as of %q: %d articles, figures %q; want %d and %q", c.day, n, figures, c.articles, c.figures)
		}
	}
	past, err := s.Row(t.Context(), row.ID+"@2041-03-08")
	if err != nil || past.AsOf != "2041-03-08" || past.LeftOut != 1 || past.Undated != 0 || past.ID != row.ID+"@2041-03-08" {
		t.Errorf("row %+v, %v", past, err)
	}
	view, err := s.Case(t.Context(), row.ID+"@2041-03-08")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := view.Add(t.Context(), intake.Input{Name: "four.txt", Address: "file:four.txt", Bytes: []byte(dated[0].text + "More.\n")}); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("an article added to what was: %v, want ErrDenied", err)
	}
	if again, _ := s.Case(t.Context(), row.ID+"@2041-03-08"); again != view {
		t.Error("the view is made again though nothing changed")
	}
	said, err := b.Statements(t.Context(), query.Filter{Limit: 1, Sort: query.Statements.Sorts[0]})
	if err != nil || len(said.Items) == 0 {
		t.Fatal("no statement to decide on", err)
	}
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{said.Items[0].ID}}); err != nil {
		t.Fatal(err)
	}
	if again, _ := s.Case(t.Context(), row.ID+"@2041-03-08"); again == view {
		t.Error("the view is not made again after a decision")
	}
	for _, id := range []string{row.ID + "@2041-13-08", row.ID + "@2041-02-30"} {
		if _, err := s.Case(t.Context(), id); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", id, err)
		}
	}
	if _, err := s.Case(t.Context(), "nobody@2041-03-08"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("no such case: %v", err)
	}
}

func TestManyViewsAtOnce(t *testing.T) {
	s := shelf(t, t.TempDir())
	if _, _, err := s.Create(t.Context(), "Mill"); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 12 {
		all.Go(func() {
			day := []string{"01", "02", "03", "04", "05", "06"}[i%6]
			b, err := s.Case(t.Context(), "mill@2041-03-"+day)
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := b.Overview(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// Views are put away while others are made, and closed at once, since an hour passes whenever somebody looks at the clock: nobody waits
// for themselves, and nothing is left on disk.
func TestViewsComeAndGo(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	with := tools(t)
	var hours atomic.Int64
	with.Now = func() time.Time {
		return time.Date(2041, 3, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(hours.Add(1)) * time.Hour)
	}
	s := workbench.NewShelf(sqlite.NewFolders(t.TempDir(), with.Now), with, nil)
	if _, _, err := s.Create(t.Context(), "Mill"); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			if _, err := s.Case(t.Context(), fmt.Sprintf("mill@2041-03-%02d", 1+i%9)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("%d views are left behind, %v", len(left), err)
	}
}
