package storetest

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// testConcurrency does everything at once: adds, reads, decides, lists and searches. Each must see whole states only.
func testConcurrency(t *testing.T, s store.Store) {
	const adders, each = 4, 12
	many(t, s, 4)
	start := identifiers(list(t, s))
	var writers, readers sync.WaitGroup
	done := make(chan struct{})
	fail := func(err error) {
		if err != nil {
			t.Error(err)
		}
	}
	for a := range adders {
		writers.Go(func() {
			for i := range each {
				body := fmt.Sprintf("Notice %d-%d\n\nA porter said the door %d is open.\n", a, i, i)
				// Every text is added by two adders: one of them must find it known.
				sub := Submission(t, fmt.Sprintf("file:doors/%d-%d.txt", a/2, i), fmt.Sprintf("Notice %d-%d\n%s", a/2, i, body[len(fmt.Sprintf("Notice %d-%d\n", a, i)):]))
				_, err := s.Accept(t.Context(), sub)
				fail(err)
			}
		})
	}
	for range 2 {
		writers.Go(func() {
			for range 40 {
				jobs, err := s.Lease(t.Context(), 3)
				fail(err)
				for _, j := range jobs {
					_, body, err := s.Article(t.Context(), j.Article, j.Version)
					if err != nil {
						fail(err)
						continue
					}
					fail(s.Finish(t.Context(), j, Read(body, "rules/1", said(t, body, "s1", "A porter", "said", "the door"))))
				}
			}
		})
	}
	for p := range 3 {
		writers.Go(func() {
			for i := range 20 {
				_, err := s.Decide(t.Context(), []store.Ruling{
					{By: fmt.Sprint("person ", p), Verdict: evidence.Accept, Subject: start[i%len(start)], At: Noon},
					{By: fmt.Sprint("person ", p), Verdict: evidence.Reject, Subject: start[(i+1)%len(start)], At: Noon},
				})
				fail(err)
				if _, err := s.Undo(t.Context(), "", "somebody", Noon); err != nil && !errors.Is(err, evidence.ErrConflict) {
					fail(err)
				}
			}
		})
	}
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				page, err := s.Statements(t.Context(), query.Filter{Limit: query.MaxLimit})
				fail(err)
				states := 0
				for _, c := range page.Facets[0].Values {
					states += c.Count
				}
				if len(page.Items) != page.Total || states != page.Total {
					t.Errorf("a page of %d, total %d, states %d: they are of different moments", len(page.Items), page.Total, states)
				}
				_, err = s.Search(t.Context(), "door", "", 10, "")
				fail(err)
				_, err = s.Overview(t.Context())
				fail(err)
			}
		})
	}
	writers.Wait()
	close(done)
	readers.Wait()
	readAll(t, s, byText("rules/1"))
	o := must[store.Overview](t)(s.Overview(t.Context()))
	if want := 4 + adders/2*each; o.Articles != want || o.Versions != want {
		t.Errorf("%d articles in %d versions, want %d", o.Articles, o.Versions, want)
	}
	log := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 10000))
	slices.Reverse(log)
	if err := custody.Check(log); err != nil {
		t.Error(err)
	}
	if len(log) < 3*20*2 {
		t.Errorf("%d events, want at least %d", len(log), 3*20*2)
	}
	checkAudit(t, s)
}

// checkAudit fails the test when an auditor finds anything.
func checkAudit(t *testing.T, s store.Store) map[string]int {
	t.Helper()
	a, ok := s.(store.Auditor)
	if !ok {
		t.Skip("not an auditor")
	}
	looked := map[string]int{}
	err := a.Audit(t.Context(), func(subject string, err error) {
		looked[subject]++
		if err != nil {
			t.Errorf("audit of %s: %v", subject, err)
		}
	})
	if err != nil {
		t.Error(err)
	}
	return looked
}

// testAudit puts a case through everything and has it audited; engines test that each harm is found.
func testAudit(t *testing.T, s store.Store) {
	ferryID, _ := twoArticles(t, s)
	many(t, s, 5)
	records := list(t, s)
	for i, r := range records[:6] {
		decide(t, s, []evidence.Verdict{evidence.Accept, evidence.Reject}[i%2], r.ID)
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "ann", Noon))
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "ann", Noon))
	must[evidence.Decision](t)(s.Redo(t.Context(), "ann", Noon))
	accept(t, s, Submission(t, "file:wire/ferry.txt", "Ferry halted\n\nIlse Marrin said nothing was wrong.\n"))
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, byText("rules/2"))
	looked := checkAudit(t, s)
	for _, subject := range []string{"article " + ferryID + " version 1", "article " + ferryID + " version 2", "statement " + records[0].ID} {
		if looked[subject] == 0 {
			t.Errorf("the audit did not look at %s", subject)
		}
	}
}
