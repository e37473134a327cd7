package workbench_test

import (
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/chronology"
	"hearsay/internal/workbench"
)

// TestSetFacts gives an article without a day one: what it tells of gets its day, the timeline and the case as of a day follow, outlets
// are told apart by what they are called now, and all of it is taken back.
func TestSetFacts(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, row, err := s.Create(t.Context(), "Weir")
	if err != nil {
		t.Fatal(err)
	}
	const said = "Weir blown up at Varnholt\n\nA bomb exploded at the weir in Varnholt on Tuesday and killed four people, the police said.\n"
	added, err := b.Add(t.Context(), intake.Input{Name: "weir.txt", Address: "file:weir.txt", Bytes: []byte(said)})
	if err != nil {
		t.Fatal(err)
	}
	read := func() {
		t.Helper()
		if err := b.Read(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if err := b.Resolve(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	expect := func(what, published, day string, articles int) {
		t.Helper()
		read()
		sheet, err := b.Sheet(t.Context(), added.Article, 0)
		if err != nil || sheet.Article.Metadata.Published != published {
			t.Errorf("%s: published %q, %v; want %q", what, sheet.Article.Metadata.Published, err, published)
		}
		page, err := workbench.List[evidence.Incident](t.Context(), b, store.KindIncidents, query.Filter{})
		if err != nil || len(page.Items) != 1 {
			t.Fatalf("%s: %d incidents, %v", what, len(page.Items), err)
		}
		var dates []string
		for _, d := range page.Items[0].Dates {
			dates = append(dates, d.Value)
		}
		if strings.Join(dates, " ") != day {
			t.Errorf("%s: the incident is dated %q, want %q", what, dates, day)
		}
		line, err := b.Timeline(t.Context(), chronology.Options{})
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, m := range line.Moments {
			if m.From == day && day != "" {
				at++
			}
		}
		if (at > 0) != (day != "") {
			t.Errorf("%s: the timeline has %+v", what, line.Moments)
		}
		past, err := s.Row(t.Context(), row.ID+"@2041-03-08")
		if err != nil || past.Articles != articles || past.Undated != 1-articles {
			t.Errorf("%s: as of March 8th %+v, %v; want %d articles", what, past, err, articles)
		}
	}
	expect("as found", "", "", 0)

	set := func(d workbench.FactsDraft, seen *string) (workbench.FactsSet, error) {
		return b.SetFacts(t.Context(), added.Article, d, workbench.Wording{By: "Ann", Note: "the printed page", Seen: seen})
	}
	got, err := set(workbench.FactsDraft{Published: new(" 2041-03-07 "), Outlet: new("Strand Post"), Byline: []string{"Mia Ould", " "}}, new(""))
	if err != nil || got.Article.Metadata.Published != "2041-03-07" || len(got.Article.Stated) != 3 || got.Decision == nil || got.Article.Decision != got.Decision.ID {
		t.Fatalf("set: %+v, %v", got, err)
	}
	expect("set", "2041-03-07", "2041-03-05", 1) // a Tuesday
	if again, err := set(workbench.FactsDraft{Published: new("2041-03-07")}, nil); err != nil || again.Decision != nil {
		t.Errorf("set to what it is: %+v, %v; want no event", again.Decision, err)
	}
	if _, err := set(workbench.FactsDraft{Title: new("Weir gone")}, new("")); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("set by one who had not seen the first: %v, want ErrConflict", err)
	}
	for name, d := range map[string]workbench.FactsDraft{
		"nothing": {}, "no day": {Published: new("last May")}, "line break": {Title: new("a\nb")}, "long": {Outlet: new(strings.Repeat("o", 1001))},
		"twice": {Byline: []string{"Mia", "Mia"}}, "language": {Language: new("old english")},
	} {
		if _, err := set(d, nil); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
	// The field alone is given back to what the article says.
	if got, err = set(workbench.FactsDraft{Outlet: new("")}, &got.Decision.ID); err != nil || len(got.Article.Stated) != 2 || got.Article.Metadata.Outlet != "" {
		t.Errorf("outlet given back: %+v, %v", got.Article.Stated, err)
	}
	log, err := b.Log(t.Context(), 0, 10)
	if err != nil || len(log) != 2 || log[0].Content != "set by hand, outlet: as found" || log[0].Title != "Weir blown up at Varnholt" ||
		log[1].Content != "set by hand, outlet: Strand Post; byline: Mia Ould; published: 2041-03-07" || log[1].Article != added.Article {
		t.Errorf("the log says %+v, %v", log, err)
	}
	if _, err := b.TakeBack(t.Context(), "", "Ann"); err != nil { // both: the test's clock stands still
		t.Fatal(err)
	}
	expect("taken back", "", "", 0)
	if _, err := b.Restore(t.Context(), "Ann"); err != nil {
		t.Fatal(err)
	}
	expect("restored", "2041-03-07", "2041-03-05", 1)

	past, err := s.Case(t.Context(), row.ID+"@2041-03-08")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := past.SetFacts(t.Context(), added.Article, workbench.FactsDraft{Title: new("x")}, workbench.Wording{}); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("in a case as of a day: %v, want ErrDenied", err)
	}
}
