package storetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// testAsOf looks at a case as it stood on some days: an article in three versions, the last changed without a new date, another that
// came later, one without a date. All was loaded from an archive, long after it was published.
func testAsOf(t *testing.T, s store.Store) {
	loaded := time.Date(2041, 3, 20, 9, 0, 0, 0, time.UTC)
	dated := func(address, body, day string) store.Acceptance {
		sub := Submission(t, address, body)
		sub.Metadata.Published, sub.Captured = day, loaded
		return accept(t, s, sub)
	}
	first := dated("file:ferry.txt", ferry, "2041-03-02")
	finishAll(t, s)
	early := list(t, s)
	dated("file:ferry.txt", strings.Replace(ferry, "in March", "in April", 1), "2041-03-06")
	later := dated("file:bridge.txt", bridge, "2041-03-09T08:00:00Z")
	loaded = loaded.AddDate(0, 0, 5)
	dated("file:ferry.txt", strings.Replace(ferry, "in March", "in May", 1), "2041-03-06")
	dated("file:undated.txt", "Formerly.\n\n"+bridge, "")
	finishAll(t, s)
	accepted := decide(t, s, evidence.Accept, early[1].ID)
	write(t, s, "qu_AAAAAAAAAA", `{"op":"ask"}`)
	for _, c := range []struct {
		day      string
		articles int
		version  int // of the ferry
		left     store.LeftOut
		hits     int // of the bridge
	}{
		{"2041-03-01", 0, 0, store.LeftOut{Articles: 3, Undated: 1}, 0},
		{"2041-03-02", 1, 1, store.LeftOut{Articles: 2, Undated: 1}, 0},
		{"2041-03-08", 1, 2, store.LeftOut{Articles: 2, Undated: 1}, 0},
		{"2041-03-09", 2, 2, store.LeftOut{Articles: 1, Undated: 1}, 1},
		{"2041-03-24", 2, 2, store.LeftOut{Articles: 1, Undated: 1}, 1},
		{"2041-03-25", 2, 3, store.LeftOut{Articles: 1, Undated: 1}, 1},
	} {
		t.Run(c.day, func(t *testing.T) {
			past := must[store.AsOf](t)(s.AsOf(t.Context(), c.day))
			t.Cleanup(func() {
				if err := past.Close(); err != nil {
					t.Error(err)
				}
			})
			if past.LeftOut() != c.left {
				t.Errorf("left out %+v, want %+v", past.LeftOut(), c.left)
			}
			if page := must[store.Page[store.ArticleRow]](t)(past.Articles(t.Context(), query.Filter{})); page.Total != c.articles {
				t.Errorf("%d articles, want %d", page.Total, c.articles)
			}
			row, body, err := past.Article(t.Context(), first.Article, 0)
			switch {
			case c.version == 0 && !errors.Is(err, evidence.ErrNotFound):
				t.Errorf("the ferry before it was published: %v", err)
			case c.version > 0 && (err != nil || row.Number != c.version || strings.Contains(body.String(), "in March") != (c.version == 1)):
				t.Errorf("the ferry in version %d, %v; want %d", row.Number, err, c.version)
			}
			if hits := must[store.Page[store.Hit]](t)(past.Search(t.Context(), "bridge trams", "article", 10, "")); hits.Total != c.hits {
				t.Errorf("%d hits, want %d", hits.Total, c.hits)
			}
			march := must[store.Page[store.Hit]](t)(past.Search(t.Context(), "sound march", "article", 10, ""))
			if want := c.version == 1; (march.Total == 1) != want {
				t.Errorf("the first wording is found %d times in version %d", march.Total, c.version)
			}
			keepWorld(t, past, store.Mark{}, smallWorld(t))
			past.Freeze()
			if _, err := past.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: early[0].ID, At: Noon}}); !errors.Is(err, evidence.ErrDenied) {
				t.Errorf("a decision on what was: %v, want ErrDenied", err)
			}
			if c.version == 1 {
				if diff := len(list(t, past)) - len(early); diff != 0 {
					t.Errorf("%d statements more than there were", diff)
				}
				expectState(t, past, early[1].ID, evidence.Accepted, accepted.ID)
				expectState(t, past, early[0].ID, evidence.Proposed, "")
			}
			if n := len(must[[]evidence.Decision](t)(past.Written(t.Context(), "qu_"))); n != 1 {
				t.Errorf("%d moves of the analyst's own, want 1", n)
			}
			checkAudit(t, past)
		})
	}
	for _, day := range []string{"", "2041", "2041-13-01", "yesterday"} {
		if _, err := s.AsOf(t.Context(), day); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("as of %q: %v, want ErrInvalid", day, err)
		}
	}
	if _, _, err := s.Article(t.Context(), later.Article, 0); err != nil {
		t.Errorf("the whole case afterwards: %v", err)
	}
	checkAudit(t, s)
}

// finishAll reads every queued text with the fixtures' reader.
func finishAll(t *testing.T, s store.Store) {
	t.Helper()
	for _, job := range must[[]store.Job](t)(s.Lease(t.Context(), 10)) {
		_, body, err := s.Article(t.Context(), job.Article, job.Version)
		if err != nil {
			t.Fatal(err)
		}
		var r evidence.Reading
		if strings.Contains(body.String(), "hull") {
			r = Read(body, "rules/1", said(t, body, "s1", "Ilse Marrin", "said", "the hull was sound"), said(t, body, "s2", "Two officials", "denied", "that a warning had been given"))
		} else {
			r = readBridge(t, body, "rules/1")
		}
		if err := s.Finish(t.Context(), job, r); err != nil {
			t.Fatal(err)
		}
	}
}
