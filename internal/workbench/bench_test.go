package workbench_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/query"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// noon is when everything in these tests happens.
var noon = time.Date(2031, 5, 16, 12, 0, 0, 0, time.UTC)

const harbour = `Port closed after collision

By Ana Brell

TOLMIRRA, May 15, 2031 - The harbour will stay closed until Friday, the port authority said.

"Two vessels touched at low speed," said Captain Oskar Lind, who leads the inquiry. He said nobody was hurt.

An official, who asked not to be named because the inquiry is open, said the pilot had been warned twice.
`

func tools(t *testing.T, readers ...reading.Reader) workbench.Tools {
	t.Helper()
	pipeline, err := workbench.Pipeline()
	if len(readers) > 0 {
		pipeline, err = reading.NewPipeline("test/1", readers...)
	}
	if err != nil {
		t.Fatal(err)
	}
	return workbench.Tools{
		Desk: workbench.Desk(none{}), Pipeline: pipeline, Now: func() time.Time { return noon },
		Log: slog.New(slog.DiscardHandler), By: "rk", Workers: 2,
	}
}

// none accepts nothing: these tests take in no web pages.
type none struct{}

func (none) Accepts(intake.Input) bool { return false }
func (none) Open(context.Context, intake.Input) (intake.Document, error) {
	return intake.Document{}, errors.ErrUnsupported
}

func bench(t *testing.T, with workbench.Tools) *workbench.Bench {
	t.Helper()
	st, err := sqlite.Create(t.Context(), t.TempDir(), store.Case{ID: "case", Title: "Case", Created: noon}, noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return workbench.New(st, with)
}

func add(t *testing.T, b *workbench.Bench, name, content string) workbench.Added {
	t.Helper()
	got, err := b.Add(t.Context(), intake.Input{Name: name, Address: "file:" + name, Bytes: []byte(content)})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func records(t *testing.T, b *workbench.Bench) []evidence.Record {
	t.Helper()
	page, err := b.Statements(t.Context(), query.Statements.Parse(nil))
	if err != nil {
		t.Fatal(err)
	}
	return page.Items
}

func TestArticleBecomesStatements(t *testing.T) {
	b := bench(t, tools(t))
	got := add(t, b, "harbour.txt", harbour)
	if got.Outcome != store.Added || got.Version != 1 {
		t.Fatalf("add: %+v", got)
	}
	if again := add(t, b, "harbour.txt", harbour); again.Outcome != store.Known || again.Article != got.Article {
		t.Errorf("adding the same bytes again: %+v", again)
	}
	if changed := add(t, b, "harbour.txt", harbour+"\nThe authority said more would follow.\n"); changed.Outcome != store.Changed || changed.Version != 2 {
		t.Errorf("adding a changed text: %+v", changed)
	}
	var seen []string
	if err := b.Read(t.Context(), func(done, total int) { seen = append(seen, strings.Repeat("x", done)) }); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 2 {
		t.Errorf("progress was told %d times, want once for each of 2 versions", len(seen))
	}
	all := records(t, b)
	if len(all) < 3 {
		t.Fatalf("%d statements, want at least 3", len(all))
	}
	sheet, err := b.Sheet(t.Context(), got.Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	if sheet.Article.Number != 2 || len(sheet.History) != 2 || sheet.Article.Status != "read" {
		t.Errorf("sheet: version %d of %d, %s", sheet.Article.Number, len(sheet.History), sheet.Article.Status)
	}
	frozen, err := text.New(sheet.Text)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sheet.Statements {
		for _, p := range s.Spans() {
			if frozen.Exact(p.Span) != p.Exact {
				t.Errorf("%s: %q stands at %s, the record says %q", s.ID, frozen.Exact(p.Span), p.Span, p.Exact)
			}
		}
	}
}

func TestUnreadableInputCostsItselfOnly(t *testing.T) {
	b := bench(t, tools(t))
	got := add(t, b, "empty.txt", "")
	if got.Outcome != workbench.Refused || got.Reason != "the file is empty" {
		t.Errorf("empty file: %+v", got)
	}
	add(t, b, "harbour.txt", harbour)
	jobs, err := b.Jobs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(jobs.Refusals) != 1 || jobs.Refusals[0].Name != "empty.txt" || jobs.Queued != 1 {
		t.Errorf("jobs: %+v", jobs)
	}
}

// clumsy is a reader that breaks on one text and returns an error on another.
type clumsy struct{}

func (clumsy) Name() string           { return "clumsy/1" }
func (clumsy) Needs() []reading.Layer { return nil }
func (clumsy) Gives() []reading.Layer { return nil }
func (clumsy) Read(_ context.Context, r *reading.Reading) error {
	switch {
	case strings.Contains(r.Text.String(), "break"):
		panic("index out of range")
	case strings.Contains(r.Text.String(), "refuse"):
		return errors.New("cannot read this")
	}
	return nil
}

// stuck is a reader that is never done with one text.
type stuck struct{ clumsy }

func (stuck) Read(ctx context.Context, r *reading.Reading) error {
	for i := 0; strings.Contains(r.Text.String(), "endless"); i++ {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
	}
	return nil
}

func TestReaderThatTakesTooLongCostsOneText(t *testing.T) {
	with := tools(t, stuck{})
	with.Patience = 30 * time.Millisecond
	b := bench(t, with)
	endless := add(t, b, "a.txt", "this is endless\n")
	fine := add(t, b, "b.txt", "this is fine\n")
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for article, want := range map[string]string{endless.Article: "failed", fine.Article: "read"} {
		row, _, err := b.Article(t.Context(), article, 0)
		if err != nil {
			t.Fatal(err)
		}
		if row.Status != want || want == "failed" && row.Failure != "the reader was stopped after 30ms; split the text and add its parts" {
			t.Errorf("%s: status %q (%s), want %q", row.Name, row.Status, row.Failure, want)
		}
	}
}

func TestReaderThatBreaksCostsOneText(t *testing.T) {
	b := bench(t, tools(t, clumsy{}))
	broken := add(t, b, "a.txt", "this will break it\n")
	failing := add(t, b, "b.txt", "this will refuse\n")
	fine := add(t, b, "c.txt", "this is fine\n")
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for article, want := range map[string]string{broken.Article: "failed", failing.Article: "failed", fine.Article: "read"} {
		row, _, err := b.Article(t.Context(), article, 0)
		if err != nil {
			t.Fatal(err)
		}
		if row.Status != want {
			t.Errorf("%s: status %q, want %q (%s)", row.Name, row.Status, want, row.Failure)
		}
		if want == "failed" && row.Failure == "" {
			t.Errorf("%s: no reason is kept", row.Name)
		}
	}
	if counts, _ := b.JobCounts(t.Context()); counts.Queued != 0 {
		t.Errorf("%d texts are still queued: they would be tried for ever", counts.Queued)
	}
}

// slanted cuts a character in two, so that an anchor does not lead to its characters.
type slanted struct{}

func (slanted) Name() string           { return "slanted/1" }
func (slanted) Needs() []reading.Layer { return nil }
func (slanted) Gives() []reading.Layer { return nil }
func (slanted) Read(_ context.Context, r *reading.Reading) error {
	if strings.HasPrefix(r.Text.String(), "é") {
		r.Dates = append(r.Dates, reading.Date{Range: text.Range{Start: 0, End: 1}})
	}
	return nil
}

func TestReadingThatDoesNotFitCostsOneText(t *testing.T) {
	b := bench(t, tools(t, slanted{}))
	wrong := add(t, b, "a.txt", "été\n")
	fine := add(t, b, "b.txt", "this is fine\n")
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	for article, want := range map[string]string{wrong.Article: "failed", fine.Article: "read"} {
		if row, _, err := b.Article(t.Context(), article, 0); err != nil || row.Status != want || (row.Failure == "") != (want == "read") {
			t.Errorf("%s: status %q (%s), want %q, %v", row.Name, row.Status, row.Failure, want, err)
		}
	}
}

// quitter is a store whose program is stopped when a text is to be read.
type quitter struct {
	store.Store
	stop func()
}

func (q quitter) Article(ctx context.Context, id string, version int) (store.ArticleRow, *text.Text, error) {
	q.stop()
	return q.Store.Article(ctx, id, version)
}

func TestStoppedReadingGoesOn(t *testing.T) {
	b := bench(t, tools(t))
	add(t, b, "harbour.txt", harbour)
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.Read(stopped, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("reading with an ended context: %v", err)
	}
	for range store.MaxAttempts + 1 { // more often than a text that fails is tried
		stopped, cancel := context.WithCancel(t.Context())
		quit := workbench.New(quitter{b.Store, cancel}, tools(t))
		if err := quit.Read(stopped, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("reading that is stopped: %v", err)
		}
	}
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if counts, _ := b.JobCounts(t.Context()); counts.Failed != 0 {
		t.Errorf("stopping counted as a failure: %+v", counts)
	}
}

func TestListenersHear(t *testing.T) {
	b := bench(t, tools(t))
	events, end := b.Listen()
	defer end()
	add(t, b, "harbour.txt", harbour)
	heard := map[workbench.Event]bool{}
	for range 2 {
		select {
		case e := <-events:
			heard[e] = true
		case <-time.After(5 * time.Second):
			t.Fatal("nothing heard")
		}
	}
	if !heard[workbench.EventJobs] || !heard[workbench.EventChanged] {
		t.Errorf("heard %v", heard)
	}
}
