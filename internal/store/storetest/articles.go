package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

func testCase(t *testing.T, s store.Store) {
	before := must[store.Case](t)(s.Case(t.Context()))
	if err := s.Rename(t.Context(), "Ferry inquiry"); err != nil {
		t.Fatal(err)
	}
	want := before
	want.Title = "Ferry inquiry"
	if got := must[store.Case](t)(s.Case(t.Context())); got != want {
		t.Errorf("after Rename: %+v, want %+v", got, want)
	}
}

func testAccept(t *testing.T, s store.Store) {
	sub := Submission(t, "https://wire.example/ferry", ferry)
	sub.Original = []byte("<p>ferry</p>")
	sub.MediaType, sub.Notes = "text/html", []string{"read as Latin-1"}
	sub.Metadata.Outlet, sub.Metadata.Published = "Varnholt Wire", "2041-03-02"
	sub.Furniture = []evidence.Furniture{{Span: text.Span{Start: 0, End: 29}, Kind: evidence.FurnitureHeader}}
	got := accept(t, s, sub)
	if got.Outcome != store.Added || got.Version != 1 || !strings.HasPrefix(got.Article, "ar_") {
		t.Fatalf("Accept = %+v, want a first version of a new article", got)
	}
	row, body, err := s.Article(t.Context(), got.Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	if body.String() != ferry {
		t.Error("the text came back changed")
	}
	sum := sha256.Sum256(sub.Original)
	want := store.ArticleRow{
		Article: evidence.Article{ID: got.Article, Address: sub.Address, Versions: 1, Version: evidence.Version{
			Number: 1, SHA256: sub.Text.SHA256(), OriginalSHA256: hex.EncodeToString(sum[:]), MediaType: "text/html", Name: "ferry",
			Captured: Noon, Points: sub.Text.Len(), Words: store.CountWords(ferry), Metadata: sub.Metadata, Furniture: sub.Furniture, Notes: sub.Notes,
		}},
		Status: "queued",
	}
	if diff := cmp.Diff(want, row); diff != "" {
		t.Errorf("Article (-want +got):\n%s", diff)
	}
}

func testKnown(t *testing.T, s store.Store) {
	sub := Submission(t, "file:ferry.txt", ferry)
	first := accept(t, s, sub)
	same := accept(t, s, sub)
	elsewhere := sub
	elsewhere.Address = "file:copy.txt"
	copied := accept(t, s, elsewhere)
	sameText := sub
	sameText.Original = []byte(ferry + "<!-- another day -->")
	again := accept(t, s, sameText)
	want := store.Acceptance{Article: first.Article, Version: 1, Outcome: store.Known}
	for what, got := range map[string]store.Acceptance{"the same again": same, "the same bytes elsewhere": copied, "the same text, same address": again} {
		if got != want {
			t.Errorf("%s: %+v, want %+v", what, got, want)
		}
	}
	if c := must[store.JobCounts](t)(s.JobCounts(t.Context())); c.Queued != 1 {
		t.Errorf("%d jobs queued, want 1", c.Queued)
	}
	// What came from elsewhere first belongs to the article, but the other address is not taken by it.
	changed := Submission(t, "file:copy.txt", ferry+"An addition.\n")
	if got := accept(t, s, changed); got.Outcome != store.Added || got.Article == first.Article {
		t.Errorf("a changed copy: %+v, want an article of its own", got)
	}
}

func testVersions(t *testing.T, s store.Store) {
	first := accept(t, s, Submission(t, "file:ferry.txt", ferry))
	later := Submission(t, "file:ferry.txt", strings.Replace(ferry, "in March", "in April", 1))
	later.Captured = Noon.Add(time.Hour)
	second := accept(t, s, later)
	if want := (store.Acceptance{Article: first.Article, Version: 2, Outcome: store.Changed}); second != want {
		t.Fatalf("Accept of a changed text = %+v, want %+v", second, want)
	}
	row, body, err := s.Article(t.Context(), first.Article, 0)
	if err != nil || row.Number != 2 || row.Versions != 2 || !strings.Contains(body.String(), "in April") {
		t.Errorf("latest: version %d of %d, %v", row.Number, row.Versions, err)
	}
	row, body, err = s.Article(t.Context(), first.Article, 1)
	if err != nil || row.Number != 1 || body.String() != ferry {
		t.Errorf("version 1: version %d, %v", row.Number, err)
	}
	history := must[[]evidence.Version](t)(s.History(t.Context(), first.Article))
	if len(history) != 2 || history[0].Number != 1 || history[1].Number != 2 || !history[1].Captured.Equal(later.Captured) {
		t.Errorf("History = %+v", history)
	}
	jobs := must[[]store.Job](t)(s.Lease(t.Context(), 10))
	if len(jobs) != 2 || jobs[0].Version != 1 || jobs[1].Version != 2 {
		t.Errorf("jobs %+v, want one a version", jobs)
	}
}

func testBack(t *testing.T, s store.Store) {
	for _, c := range []struct {
		address string
		outcome store.Outcome
		current int
	}{
		{"file:ferry.txt", store.Changed, 1},           // a file holds one text at a time
		{"https://tide.example/ferry", store.Known, 2}, // an old capture says nothing of the page today
	} {
		before, after := "Formerly "+c.address+". "+ferry, "Nowadays "+c.address+". "+ferry
		first := accept(t, s, Submission(t, c.address, before))
		accept(t, s, Submission(t, c.address, after))
		for _, job := range must[[]store.Job](t)(s.Lease(t.Context(), 10)) {
			_, body, err := s.Article(t.Context(), job.Article, job.Version)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Finish(t.Context(), job, readFerry(t, body, "test/1")); err != nil {
				t.Fatal(err)
			}
		}
		back := accept(t, s, Submission(t, c.address, before))
		if want := (store.Acceptance{Article: first.Article, Version: 1, Outcome: c.outcome}); back != want {
			t.Errorf("the first text of %s again: %+v, want %+v", c.address, back, want)
		}
		row, _, err := s.Article(t.Context(), first.Article, 0)
		if err != nil || row.Number != c.current {
			t.Errorf("%s shows version %d, %v; want %d", c.address, row.Number, err, c.current)
		}
		for version := 1; version <= 2; version++ {
			records, _, err := s.StatementsOf(t.Context(), first.Article, version)
			if err != nil || len(records) == 0 {
				t.Fatalf("version %d: %d statements, %v", version, len(records), err)
			}
			want := evidence.Withdrawn
			if version == c.current {
				want = evidence.Proposed
			}
			for _, r := range records {
				if r.State != want {
					t.Errorf("%s: a statement of version %d is %s, want %s", c.address, version, r.State, want)
				}
			}
		}
		again := accept(t, s, Submission(t, c.address, before))
		if again.Outcome != store.Known {
			t.Errorf("the same once more: %+v, want known", again)
		}
	}
	hits := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "formerly", "article", 10, ""))
	if len(hits.Items) != 1 {
		t.Errorf("%d paragraphs found with the word of the texts on show, want 1", len(hits.Items))
	}
}

func testNoAddress(t *testing.T, s store.Store) {
	one := Submission(t, "", ferry)
	first := accept(t, s, one)
	if again := accept(t, s, one); again.Outcome != store.Known || again.Article != first.Article {
		t.Errorf("the same bytes: %+v", again)
	}
	if other := accept(t, s, Submission(t, "", bridge)); other.Outcome != store.Added || other.Article == first.Article {
		t.Errorf("other bytes without an address: %+v, want another article", other)
	}
	one.Original = []byte(ferry + " ")
	if other := accept(t, s, one); other.Outcome != store.Added {
		t.Errorf("the same text in other bytes without an address: %+v, want another article", other)
	}
}

func testAcceptInvalid(t *testing.T, s store.Store) {
	sub := Submission(t, "file:ferry.txt", ferry)
	sub.Furniture = []evidence.Furniture{{Span: text.Span{Start: 3, End: 100000}, Kind: evidence.FurnitureNotice}}
	if _, err := s.Accept(t.Context(), sub); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("furniture outside the text: %v, want ErrInvalid", err)
	}
	sub.Text = nil
	if _, err := s.Accept(t.Context(), sub); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("no text: %v, want ErrInvalid", err)
	}
	if o := must[store.Overview](t)(s.Overview(t.Context())); o.Articles != 0 {
		t.Errorf("%d articles were kept", o.Articles)
	}
}

func testArticle(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	row, _, err := s.Article(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	if row.Status != "read" || row.Reader != "rules/1" || row.Statements != 3 || row.Reviewed != 0 || row.Failure != "" {
		t.Errorf("%s by %q: %d statements, %d reviewed, failure %q", row.Status, row.Reader, row.Statements, row.Reviewed, row.Failure)
	}
	if _, _, err := s.Article(t.Context(), strings.ToLower(id[:8]), 0); err != nil {
		t.Errorf("a beginning of the identifier in lower case: %v", err)
	}
}

func testArticleNotFound(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	for _, c := range []struct {
		id      string
		version int
	}{{"ar_ZZZZZZZZZZ", 0}, {id, 2}, {id, -1}, {"", 0}, {"nonsense", 0}, {"ar_", 0}, {"ar_%", 0}} {
		if _, _, err := s.Article(t.Context(), c.id, c.version); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("Article(%q, %d): %v, want ErrNotFound", c.id, c.version, err)
		}
	}
	if _, err := s.History(t.Context(), "ar_ZZZZZZZZZZ"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("History: %v, want ErrNotFound", err)
	}
	if _, _, err := s.StatementsOf(t.Context(), "ar_ZZZZZZZZZZ", 0); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("StatementsOf: %v, want ErrNotFound", err)
	}
}

func testNeighbours(t *testing.T, s store.Store) {
	first, second := twoArticles(t, s)
	third := accept(t, s, Submission(t, "file:third.txt", "A third notice.\n")).Article
	for _, c := range []struct{ id, previous, next string }{{first, "", second}, {second, first, third}, {third, second, ""}} {
		previous, next, err := s.Neighbours(t.Context(), c.id)
		if err != nil || previous != c.previous || next != c.next {
			t.Errorf("Neighbours(%s) = %q, %q, %v; want %q, %q", c.id, previous, next, err, c.previous, c.next)
		}
	}
}

func testOriginal(t *testing.T, s store.Store) {
	sub := Submission(t, "file:odd.txt", ferry)
	sub.Original = []byte("\x00\xff\xfe odd bytes")
	id := accept(t, s, sub).Article
	row, _, err := s.Article(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Original(t.Context(), row.OriginalSHA256)
	if err != nil || string(got) != string(sub.Original) {
		t.Errorf("Original = %q, %v", got, err)
	}
	if _, err := s.Original(t.Context(), strings.Repeat("0", 64)); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("unknown hash: %v, want ErrNotFound", err)
	}
	for _, bad := range []string{"", "../../etc/passwd", strings.Repeat("/", 64), strings.ToUpper(row.OriginalSHA256)} {
		if _, err := s.Original(t.Context(), bad); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("Original(%q): %v, want ErrInvalid", bad, err)
		}
	}
}

func testRefuse(t *testing.T, s store.Store) {
	one := store.Refusal{Name: "scan.pdf", Reason: "PDF files cannot be read yet", At: Noon}
	two := store.Refusal{Name: "empty.txt", Reason: "the file is empty", At: Noon.Add(time.Second)}
	for _, r := range []store.Refusal{one, two} {
		if err := s.Refuse(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]store.Refusal{two, one}, must[[]store.Refusal](t)(s.Refusals(t.Context(), 10))); diff != "" {
		t.Errorf("Refusals, newest first (-want +got):\n%s", diff)
	}
	if got := must[[]store.Refusal](t)(s.Refusals(t.Context(), 1)); len(got) != 1 || got[0] != two {
		t.Errorf("Refusals of 1 = %+v", got)
	}
	if o := must[store.Overview](t)(s.Overview(t.Context())); len(o.Refusals) != 2 || o.Articles != 0 {
		t.Errorf("overview: %d refusals, %d articles", len(o.Refusals), o.Articles)
	}
}

func articleIDs(t *testing.T, s store.Store, f query.Filter) []string {
	t.Helper()
	ids := []string{}
	for _, row := range must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), f)).Items {
		ids = append(ids, row.ID)
	}
	return ids
}
