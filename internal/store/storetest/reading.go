package storetest

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

func testLease(t *testing.T, s store.Store) {
	for _, name := range []string{"c", "a", "b"} {
		accept(t, s, Submission(t, "file:"+name, "Notice "+name+"\n"))
	}
	names := func(jobs []store.Job) string {
		var all []string
		for _, j := range jobs {
			all = append(all, j.Name)
			if j.Attempts != 1 || j.Version != 1 || j.Article == "" {
				t.Errorf("job %+v", j)
			}
		}
		return strings.Join(all, " ")
	}
	if got := names(must[[]store.Job](t)(s.Lease(t.Context(), 2))); got != "file:c file:a" {
		t.Errorf("the first two: %q, want them in order of arrival", got)
	}
	if got := names(must[[]store.Job](t)(s.Lease(t.Context(), 2))); got != "file:b" {
		t.Errorf("the rest: %q", got)
	}
	if got := must[[]store.Job](t)(s.Lease(t.Context(), 2)); len(got) != 0 {
		t.Errorf("nothing was left, got %+v", got)
	}
	if c := must[store.JobCounts](t)(s.JobCounts(t.Context())); c != (store.JobCounts{Queued: 3}) {
		t.Errorf("counts %+v, want those being read counted as queued", c)
	}
}

func testFail(t *testing.T, s store.Store) {
	id := accept(t, s, Submission(t, "file:ferry.txt", ferry)).Article
	for attempt := 1; attempt <= store.MaxAttempts; attempt++ {
		jobs := must[[]store.Job](t)(s.Lease(t.Context(), 1))
		if len(jobs) != 1 || jobs[0].Attempts != attempt {
			t.Fatalf("attempt %d: jobs %+v", attempt, jobs)
		}
		if err := s.Fail(t.Context(), jobs[0], "the reader broke"); err != nil {
			t.Fatal(err)
		}
	}
	if jobs := must[[]store.Job](t)(s.Lease(t.Context(), 1)); len(jobs) != 0 {
		t.Errorf("a job that failed for good was handed out: %+v", jobs)
	}
	row, _, err := s.Article(t.Context(), id, 0)
	if err != nil || row.Status != "failed" || row.Failure != "the reader broke" {
		t.Errorf("article is %s, failure %q, %v", row.Status, row.Failure, err)
	}
	if c := must[store.JobCounts](t)(s.JobCounts(t.Context())); c != (store.JobCounts{Failed: 1}) {
		t.Errorf("counts %+v", c)
	}
	if err := s.Fail(t.Context(), store.Job{ID: 9999}, "no such job"); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("unknown job: %v, want ErrNotFound", err)
	}
}

func testRequeue(t *testing.T, s store.Store) {
	ferryID, _ := twoArticles(t, s)
	changed := Submission(t, "file:wire/ferry.txt", ferry+"Correction: the inspection was in May.\n")
	accept(t, s, changed)
	readAll(t, s, byText("rules/1"))
	if n := must[int](t)(s.Requeue(t.Context(), "rules/1")); n != 0 {
		t.Errorf("Requeue for the reader that has read all: %d, want 0", n)
	}
	if n := must[int](t)(s.Requeue(t.Context(), "rules/2")); n != 2 {
		t.Errorf("Requeue for a new reader: %d, want 2, the latest version of each", n)
	}
	jobs := must[[]store.Job](t)(s.Lease(t.Context(), 10))
	if len(jobs) != 2 || jobs[0].Article != ferryID || jobs[0].Version != 2 || jobs[0].Attempts != 1 {
		t.Errorf("jobs %+v", jobs)
	}
}

// A text on which a reader failed for good is not given to it again, however often the case is opened: it may be what
// ends the program.
func testRequeueFailed(t *testing.T, s store.Store) {
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	for _, reader := range []string{"rules/1", "rules/2"} {
		must[int](t)(s.Requeue(t.Context(), reader))
		for range store.MaxAttempts {
			job := must[[]store.Job](t)(s.Lease(t.Context(), 1))[0]
			if err := s.Fail(t.Context(), job, "the reader broke"); err != nil {
				t.Fatal(err)
			}
		}
		if n := must[int](t)(s.Requeue(t.Context(), reader)); n != 0 {
			t.Errorf("%s is given %d texts again that it failed on", reader, n)
		}
	}
}

func testRelease(t *testing.T, s store.Store) {
	for _, name := range []string{"a", "b"} {
		accept(t, s, Submission(t, "file:"+name, "Notice "+name+"\n"))
	}
	for range store.MaxAttempts + 1 {
		jobs := must[[]store.Job](t)(s.Lease(t.Context(), 2))
		if len(jobs) != 2 || jobs[0].Attempts != 1 || jobs[1].Attempts != 1 {
			t.Fatalf("jobs %+v, want both as if never tried", jobs)
		}
		if err := s.Release(t.Context(), jobs); err != nil {
			t.Fatal(err)
		}
		if err := s.Release(t.Context(), jobs); err != nil { // they are put back once
			t.Fatal(err)
		}
	}
	if err := s.Release(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

func testFinish(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	row, body, err := s.Article(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	records, rest, err := s.StatementsOf(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := readFerry(t, body, "rules/1")
	if len(records) != len(want.Statements) {
		t.Fatalf("%d statements, want %d", len(records), len(want.Statements))
	}
	for i, r := range records {
		if r.ID != store.StatementID(body.SHA256(), want.Statements[i], "") {
			t.Errorf("statement %d has the identifier %s", i, r.ID)
		}
	}
	expected := want.Statements[2]
	expected.ID, expected.Parent = records[2].ID, &records[1].ID // the case's own identifiers
	if diff := cmp.Diff(evidence.Record{
		Statement: expected, Article: id, Version: 1, SHA256: body.SHA256(), Reader: "rules/1", Sureness: evidence.Fair, State: evidence.Proposed,
		Title: row.Metadata.Title, Outlet: "Varnholt Wire", Published: "2041-03-02", Captured: Noon,
	}, records[2]); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	want.Statements = []evidence.Statement{}
	if diff := cmp.Diff(want, rest); diff != "" {
		t.Errorf("the rest of the reading (-want +got):\n%s", diff)
	}
	one, err := s.Statement(t.Context(), records[0].ID)
	if diff := cmp.Diff(records[0], one); err != nil || diff != "" {
		t.Errorf("Statement: %v (-want +got):\n%s", err, diff)
	}
	if c := must[store.JobCounts](t)(s.JobCounts(t.Context())); c != (store.JobCounts{Done: 2}) {
		t.Errorf("counts %+v", c)
	}
}

func testFinishAgain(t *testing.T, s store.Store) {
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	job := must[[]store.Job](t)(s.Lease(t.Context(), 1))[0]
	_, body, err := s.Article(t.Context(), job.Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Finish(t.Context(), job, readFerry(t, body, "rules/1")); err != nil {
		t.Fatal(err)
	}
	before, rest, err := s.StatementsOf(t.Context(), job.Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	for what, r := range map[string]evidence.Reading{"the same": readFerry(t, body, "rules/1"), "another under the same name": Read(body, "rules/1")} {
		if err := s.Finish(t.Context(), job, r); err != nil {
			t.Fatal(err)
		}
		after, restAfter, err := s.StatementsOf(t.Context(), job.Article, 0)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, after) + cmp.Diff(rest, restAfter); diff != "" {
			t.Errorf("%s changed something:\n%s", what, diff)
		}
	}
}

func testLaterReader(t *testing.T, s store.Store) {
	id := accept(t, s, Submission(t, "file:ferry.txt", ferry)).Article
	readAll(t, s, byText("rules/1"))
	records := list(t, s)
	must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{
		{By: "ann", Verdict: evidence.Accept, Subject: records[0].ID, At: Noon},
		{By: "ann", Verdict: evidence.Reject, Subject: records[2].ID, At: Noon},
	}))
	// The later reader keeps the first, read differently, drops the other two and finds one more.
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		kept := readFerry(t, in, "").Statements[0]
		kept.Score, kept.Source.Actor = 0.99, ptr("Captain Ilse Marrin")
		return Read(in, "rules/2", kept, said(t, in, "s2", "", "", "Nobody in Älvsund was hurt"))
	})
	now := map[string]evidence.Record{}
	for _, r := range list(t, s, query.Term{Field: "state", Is: []string{"proposed", "accepted", "rejected", "withdrawn"}}) {
		now[r.ID] = r
	}
	if len(now) != 4 {
		t.Fatalf("%d statements, want 4: one identifier, one statement", len(now))
	}
	for i, want := range []evidence.State{evidence.Accepted, evidence.Withdrawn, evidence.Rejected} {
		if got := now[records[i].ID]; got.State != want {
			t.Errorf("statement %d is %s, want %s", i, got.State, want)
		}
	}
	kept := now[records[0].ID]
	if kept.Reader != "rules/2" || kept.Score != 0.99 || *kept.Source.Actor != "Captain Ilse Marrin" {
		t.Errorf("what both readers propose is shown as by %s", kept.Reader)
	}
	if page := list(t, s, query.Term{Field: "source", Is: []string{"Captain Ilse Marrin"}}); len(page) != 1 {
		t.Errorf("the list has %d statements by the later reader's name, want 1", len(page))
	}
	records, rest, err := s.StatementsOf(t.Context(), id, 0)
	if err != nil || rest.Reader != "rules/2" || len(records) != 3 {
		t.Errorf("StatementsOf gives %d statements by %s, %v; want the later reading's and the decided", len(records), rest.Reader, err)
	}
}

func testFinishInvalid(t *testing.T, s store.Store) {
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	job := must[[]store.Job](t)(s.Lease(t.Context(), 1))[0]
	body := frozen(t, ferry)
	for what, spoil := range map[string]func(*evidence.Reading){
		"another text":   func(r *evidence.Reading) { r.SHA256 = strings.Repeat("0", 64) },
		"no reader":      func(r *evidence.Reading) { r.Reader = "" },
		"a moved anchor": func(r *evidence.Reading) { r.Statements[1].Cue.Spans[0].Start++; r.Statements[1].Cue.Spans[0].End++ },
		"other words": func(r *evidence.Reading) {
			r.Statements[0].Content.Spans[0].Exact = "“the hull was rotten in March”"
		},
		"outside the text":    func(r *evidence.Reading) { r.Statements[0].Source.Spans[0].End = 100000 },
		"a mention elsewhere": func(r *evidence.Reading) { r.Mentions[0].Start-- },
		"no span":             func(r *evidence.Reading) { r.Statements[0] = evidence.Statement{} },
	} {
		r := readFerry(t, body, "rules/1")
		spoil(&r)
		if err := s.Finish(t.Context(), job, r); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	if err := s.Finish(t.Context(), store.Job{ID: 9999}, readFerry(t, body, "rules/1")); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("unknown job: %v, want ErrNotFound", err)
	}
	if got := list(t, s); len(got) != 0 {
		t.Errorf("%d statements were kept", len(got))
	}
	if err := s.Finish(t.Context(), job, readFerry(t, body, "rules/1")); err != nil {
		t.Errorf("the sound reading afterwards: %v", err)
	}
}

func testSuperseded(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	before := list(t, s, query.Term{Field: "article", Is: []string{id}})
	must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: before[0].ID, At: Noon}}))
	accept(t, s, Submission(t, "file:wire/ferry.txt", "Ferry halted\n\nIlse Marrin said nothing was wrong.\n"))
	got := map[string]evidence.State{}
	for _, r := range list(t, s, query.Term{Field: "article", Is: []string{id}}, query.Term{Field: "state", Is: []string{"accepted", "withdrawn", "proposed"}}) {
		got[r.ID] = r.State
	}
	want := map[string]evidence.State{before[0].ID: evidence.Accepted, before[1].ID: evidence.Withdrawn, before[2].ID: evidence.Withdrawn}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("states after a new version (-want +got):\n%s", diff)
	}
	records, _, err := s.StatementsOf(t.Context(), id, 1)
	if err != nil || len(records) != 3 {
		t.Errorf("the old version shows %d statements, %v; want its own 3", len(records), err)
	}
	if page := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "hull", "article", 10, "")); page.Total != 0 {
		t.Errorf("the old version's words are found %d times", page.Total)
	}
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		return Read(in, "rules/1", said(t, in, "s1", "Ilse Marrin", "said", "nothing was wrong"))
	})
	if records, _, err = s.StatementsOf(t.Context(), id, 0); err != nil || len(records) != 1 || records[0].Version != 2 {
		t.Errorf("the new version shows %d statements, %v", len(records), err)
	}
	// A late reading of the old text is kept and withdrawn at once; undoing a decision on it withdraws it too.
	if _, err := s.Undo(t.Context(), "", "ann", Noon); err != nil {
		t.Fatal(err)
	}
	if r := must[evidence.Record](t)(s.Statement(t.Context(), before[0].ID)); r.State != evidence.Withdrawn {
		t.Errorf("after undo, a statement of the old version is %s, want withdrawn", r.State)
	}
}

func testTwins(t *testing.T, s store.Store) {
	one, two := Submission(t, "file:a/ferry.txt", ferry), Submission(t, "file:b/ferry.html", ferry)
	one.Metadata.Outlet, two.Metadata.Outlet = "Varnholt Wire", "Älvsund Post"
	two.Original = []byte("<p>" + ferry)
	first, second := accept(t, s, one), accept(t, s, two)
	if second.Outcome != store.Added {
		t.Fatalf("the same text in other bytes at another address: %+v, want another article", second)
	}
	readAll(t, s, byText("rules/1"))
	a, _, err1 := s.StatementsOf(t.Context(), first.Article, 0)
	b, _, err2 := s.StatementsOf(t.Context(), second.Article, 0)
	if err1 != nil || err2 != nil || len(a) != 3 || len(b) != 3 {
		t.Fatalf("%d and %d statements, %v, %v; want 3 each", len(a), len(b), err1, err2)
	}
	for i := range a {
		if a[i].ID == b[i].ID || a[i].Outlet == b[i].Outlet {
			t.Errorf("statement %d is the same one in both articles: %s", i, a[i].ID)
		}
	}
	if *b[2].Parent != b[1].ID {
		t.Errorf("the twin's parent is %s, want %s of its own article", *b[2].Parent, b[1].ID)
	}
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, byText("rules/2"))
	again, _, err := s.StatementsOf(t.Context(), second.Article, 0)
	if err != nil || len(again) != 3 || again[0].ID != b[0].ID || again[0].Reader != "rules/2" {
		t.Errorf("read again, the twin's statements lost their identifiers: %v", err)
	}
}

func testNothingFound(t *testing.T, s store.Store) {
	id := accept(t, s, Submission(t, "file:quiet.txt", "A quiet day.\n")).Article
	if records, rest, err := s.StatementsOf(t.Context(), id, 0); err != nil || len(records) != 0 || rest.Reader != "" {
		t.Errorf("before reading: %d statements by %q, %v", len(records), rest.Reader, err)
	}
	readAll(t, s, byText("rules/1"))
	if records, rest, err := s.StatementsOf(t.Context(), id, 0); err != nil || len(records) != 0 || rest.Reader != "rules/1" {
		t.Errorf("after reading: %d statements by %q, %v", len(records), rest.Reader, err)
	}
	if o := must[store.Overview](t)(s.Overview(t.Context())); len(o.NoFindings) != 1 || o.NoFindings[0].Article != id {
		t.Errorf("NoFindings = %+v", o.NoFindings)
	}
}

func testPrefix(t *testing.T, s store.Store) {
	many(t, s, 20)
	records := list(t, s)
	seen := map[string]int{}
	for _, r := range records {
		for n := 4; n <= len(r.ID); n++ {
			seen[r.ID[:n]]++
		}
	}
	ambiguous := false
	for _, r := range records {
		for n := 4; n <= len(r.ID); n++ {
			prefix := r.ID[:n]
			got, err := s.Statement(t.Context(), strings.ToLower(prefix))
			switch {
			case seen[prefix] == 1 && (err != nil || got.ID != r.ID):
				t.Fatalf("Statement(%q) = %s, %v; want %s", prefix, got.ID, err, r.ID)
			case seen[prefix] > 1:
				ambiguous = true
				if !errors.Is(err, evidence.ErrInvalid) || !strings.Contains(err.Error(), "st_") {
					t.Fatalf("Statement(%q), the beginning of %d: %v; want ErrInvalid that names some", prefix, seen[prefix], err)
				}
			}
		}
	}
	if !ambiguous {
		t.Error("no beginning was ambiguous; the test shows nothing")
	}
	for _, id := range []string{"", "st", "st_", "st_ZZZZZZZZZZ", "ar_" + records[0].ID[3:], "st_%", "st_'"} {
		if _, err := s.Statement(t.Context(), id); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("Statement(%q): %v, want ErrNotFound", id, err)
		}
	}
}
