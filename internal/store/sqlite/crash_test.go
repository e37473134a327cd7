package sqlite_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
	"hearsay/internal/text"
)

var ctx = context.Background()

// acceptForEver accepts, reads and decides until it is killed, and says what was acknowledged, a line each.
func acceptForEver() {
	stop := func(err error) {
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
	s, err := sqlite.Open(ctx, os.Getenv("HEARSAY_TEST_DIR"), sqlite.ReadWrite)
	stop(err)
	fmt.Println("open")
	for i := 0; ; i++ {
		sub, r := crashArticle(os.Getenv("HEARSAY_TEST_RUN"), i)
		got, err := s.Accept(ctx, sub)
		stop(err)
		fmt.Println("accepted", got.Article, sub.Text.SHA256())
		jobs, err := s.Lease(ctx, 1)
		stop(err)
		for _, j := range jobs {
			_, body, err := s.Article(ctx, j.Article, j.Version)
			stop(err)
			if body.String() != sub.Text.String() {
				stop(s.Finish(ctx, j, storetest.Read(body, "rules/1"))) // left over from the run before
				continue
			}
			stop(s.Finish(ctx, j, r))
			id := store.StatementID(r.SHA256, r.Statements[0], "")
			fmt.Println("read", id)
			made, err := s.Decide(ctx, []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: id, At: storetest.Noon}})
			stop(err)
			fmt.Println("decided", made[0].ID)
			if i%3 == 0 {
				revision, world := crashWorld(os.Getenv("HEARSAY_TEST_RUN"), i)
				now, _, err := s.Mark(ctx)
				stop(err)
				now.Revision = revision
				stop(s.KeepWorld(ctx, now, world))
				fmt.Println("kept", revision)
			}
		}
	}
}

// crashWorld invents the world kept after the i-th article of a run: of as many records as its revision says.
func crashWorld(run string, i int) (revision string, world []store.Found) {
	n := 20 + i%40
	for k := range n {
		id := fmt.Sprintf("ac_%010d", k)
		world = append(world, store.Found{
			Kind: store.KindActors, ID: id, Label: fmt.Sprint("Lamp ", k), Words: fmt.Sprint("lamp ", k), Articles: 1,
			Fields: map[string][]string{"kind": {"body"}}, Body: json.RawMessage(`{"id":"` + id + `","state":"proposed"}`),
		})
	}
	return fmt.Sprintf("%05s/%05d/%d", run, i, n), world
}

// crashArticle invents the i-th article of a run, with a reading of one statement.
func crashArticle(run string, i int) (store.Submission, evidence.Reading) {
	body, err := text.New(fmt.Sprintf("Notice %s-%d\n\nThe clerk said lamp %d of run %s is lit.\n%s", run, i, i, run, strings.Repeat("The gate stays shut. ", i%200)))
	if err != nil {
		panic(err)
	}
	const before = "The clerk said "
	start := len(fmt.Sprintf("Notice %s-%d\n\n", run, i))
	span := text.Span{Start: start + len(before), End: start + len(before) + len(fmt.Sprintf("lamp %d of run %s is lit", i, run))}
	statement := evidence.Statement{
		ID: "s1", Form: evidence.Indirect, Source: evidence.Source{Kind: evidence.SourceCollective}, Factuality: evidence.CertainPlus,
		Cue:     evidence.Cue{Stance: evidence.StanceAssert},
		Content: evidence.Content{Spans: []evidence.Piece{{Span: span, Exact: body.Exact(span)}}},
	}
	return store.Submission{
		Address: fmt.Sprintf("file:%s/%d.txt", run, i), Name: fmt.Sprint(i), MediaType: "text/plain", Original: []byte(body.String()),
		Text: body, Captured: storetest.Noon,
	}, storetest.Read(body, "rules/1", statement)
}

// TestKill kills a process at random points while it accepts, reads and decides, and looks for everything that it had
// acknowledged. HEARSAY_KILLS sets how often.
func TestKill(t *testing.T) {
	kills := 20
	if n, err := strconv.Atoi(os.Getenv("HEARSAY_KILLS")); err == nil {
		kills = n
	} else if testing.Short() {
		kills = 3
	}
	dir := t.TempDir()
	s, err := sqlite.Create(t.Context(), dir, store.Case{ID: "harbour"}, storetest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(uint64(kills), 7))
	acknowledged := map[string]string{}                                               // article, statement or decision: what is to be found
	for run := 0; run < kills || run < 10*kills && len(acknowledged) < kills; run++ { // a busy machine is slow to begin
		c := child(t, "accept", dir, fmt.Sprint("HEARSAY_TEST_RUN=", run))
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			line := strings.Fields(lines.Text())
			switch line[0] {
			case "open":
				time.AfterFunc(time.Duration(chance.IntN(120_000))*time.Microsecond, func() { _ = c.Process.Kill() })
			case "accepted":
				acknowledged[line[1]] = line[2]
			case "kept":
				acknowledged["world"] = line[1]
			case "read", "decided":
				acknowledged[line[1]] = line[0]
			case "error":
				_ = c.Process.Kill()
				t.Error(lines.Text())
			}
		}
		_ = c.Wait() // it was killed
	}
	if len(acknowledged) < kills {
		t.Fatalf("only %d acknowledgements in %d runs: the test shows nothing", len(acknowledged), kills)
	}
	lookFor(t, dir, acknowledged)
	t.Logf("%d kills, %d acknowledgements, none lost", kills, len(acknowledged))
}

// lookFor reopens a case and fails for everything acknowledged that is not there, or does not agree.
func lookFor(t *testing.T, dir string, acknowledged map[string]string) {
	t.Helper()
	r, err := sqlite.Open(t.Context(), dir, sqlite.ReadOnly) // a reader comes first and finds the killed writer's log
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	log, err := s.Decisions(t.Context(), 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	decided := map[string]bool{}
	for _, d := range log {
		decided[d.ID] = true
	}
	lost := 0
	for id, what := range acknowledged {
		switch {
		case id == "world": // that one, or one that was kept after it, whole
			_, kept, err := s.Mark(t.Context())
			if err != nil || kept.Revision < what {
				t.Errorf("the world kept is %q, want %q or later, %v", kept.Revision, what, err)
			}
			counts, err := s.Tally(t.Context())
			n := counts[store.KindActors]
			if err != nil || !strings.HasSuffix(kept.Revision, fmt.Sprint("/", n)) {
				t.Errorf("%d records in the world %q, %v", n, kept.Revision, err)
			}
		case strings.HasPrefix(id, "dc_"):
			if !decided[id] {
				lost++
			}
		case strings.HasPrefix(id, "st_"):
			if _, err := s.Statement(t.Context(), id); err != nil {
				lost++
			}
		default:
			if _, body, err := s.Article(t.Context(), id, 0); err != nil || body.SHA256() != what {
				lost++
			}
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d acknowledged are lost", lost, len(acknowledged))
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	for _, found := range audit(t, dir) {
		t.Error(found)
	}
}
