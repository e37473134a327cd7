package workbench_test

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// asked parses what a review of a queue is asked for.
func asked(t *testing.T, queue string, parameters ...string) query.Filter {
	t.Helper()
	l, ok := workbench.Reviewed(queue)
	if !ok {
		t.Fatalf("no queue %q", queue)
	}
	values := url.Values{}
	for _, p := range parameters {
		name, value, _ := strings.Cut(p, "=")
		values.Add(name, value)
	}
	f := l.Parse(values)
	if len(f.Problems) > 0 {
		t.Fatal(f.Problems)
	}
	return f
}

func review(t *testing.T, b *workbench.Bench, queue string, parameters ...string) workbench.Review {
	t.Helper()
	r, err := b.Review(t.Context(), queue, asked(t, queue, parameters...))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func ids(cards []workbench.Card) []string {
	out := make([]string, len(cards))
	for i, c := range cards {
		out[i] = c.ID
	}
	return out
}

// TestQueueOfStatements goes through all statements page by page: each once, with its context, in an order that holds while decisions
// are made.
func TestQueueOfStatements(t *testing.T) {
	b := ticking(t)
	all := review(t, b, "statements", "limit=50")
	if len(all.Cards) < 5 || all.Left != len(all.Cards) || all.Next != "" {
		t.Fatalf("%d cards of %d, then %q", len(all.Cards), all.Left, all.Next)
	}
	if got := all.Queues[0]; got.Value != "statements" || got.Count != all.Left {
		t.Errorf("the queue is counted as %+v", got)
	}
	order := map[string]int{}
	for i, because := range []string{"cited", "incident", "warning", "claim", "rest"} {
		order[because] = i
	}
	last, rest := "", false
	at := map[string]int{}
	for _, c := range all.Cards {
		s := c.Statement
		if c.Context.Text == "" || !strings.Contains(c.Context.Text, s.Content.Spans[0].Exact) {
			t.Errorf("%s stands in %q", c.ID, c.Context.Text)
		}
		if all.Places[s.Article] == 0 {
			t.Errorf("nothing is left in %s", s.Article)
		}
		if c.Because == "rest" {
			rest = true
		} else if rest {
			t.Errorf("%s (%s) comes after what nothing rests on", c.ID, c.Because)
		}
		if s.Article == last && c.Because == "rest" && workbench.Extent(s.Statement).Start < at[s.Article] && at[s.Article] > 0 && rest && at["rest"] > 0 {
			t.Errorf("%s is not in the order of its text", c.ID)
		}
		if c.Because == "rest" {
			at[s.Article], at["rest"] = workbench.Extent(s.Statement).Start, 1
		}
		last = s.Article
	}

	// Page by page, deciding on the way, the same cards come in the same order.
	var got []string
	cursor := ""
	for {
		page := review(t, b, "statements", "limit=2", "cursor="+cursor)
		got = append(got, ids(page.Cards)...)
		if len(page.Cards) > 0 {
			if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Accept, Subjects: []string{page.Cards[0].ID}}); err != nil {
				t.Fatal(err)
			}
		}
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if want := ids(all.Cards); !slices.Equal(got, want) {
		t.Errorf("page by page\n%v, at once\n%v", got, want)
	}
	// What was passed over is what comes from the beginning.
	if again := review(t, b, "statements", "limit=50"); again.Left != len(all.Cards)/2 || again.Cards[0].ID != all.Cards[1].ID {
		t.Errorf("%d of %d are left", again.Left, len(all.Cards))
	}
	if rejected := review(t, b, "statements", "state=accepted"); rejected.Left != len(all.Cards)-len(all.Cards)/2 || len(rejected.Cards[0].Decisions) != 1 {
		t.Errorf("%d accepted ones can be looked at again", rejected.Left)
	}
	least := review(t, b, "statements", "sort=score", "state=-withdrawn")
	if !slices.IsSortedFunc(least.Cards, func(x, y workbench.Card) int { return int(1000 * (x.Statement.Score - y.Statement.Score)) }) {
		t.Error("the least sure do not come first")
	}
}

// TestQueuesRefuse what they do not have.
func TestQueuesRefuse(t *testing.T) {
	b := ticking(t)
	if _, err := b.Review(t.Context(), "everything", query.Filter{}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("an unknown queue: %v", err)
	}
	for _, queue := range []string{"statements", "same", "claims"} {
		if _, err := b.Review(t.Context(), queue, query.Filter{Cursor: "nonsense"}); !errors.Is(err, evidence.ErrInvalid) && queue != "same" {
			t.Errorf("%s with a cursor of nobody's: %v", queue, err)
		}
	}
	for _, queue := range workbench.ReviewQueues {
		r := review(t, b, queue)
		for _, c := range r.Cards {
			if queue != "statements" && (len(c.Sides) == 0 || c.Sides[0].Label == "") {
				t.Errorf("%s: %+v", queue, c)
			}
		}
	}
}

const (
	quay = `TOLMIRRA, May 15, 2031 - The Quay Bureau said the pier was closed. Oren Valdis, its head, said the crane had failed twice.
`
	quayLater = `TOLMIRRA, May 17, 2031 - The Quay Office said the pier would open on Friday. O. Valdis said the crane was mended.
`
)

// TestKeptApart: what a person says is not the same is never asked again, however often the world is made anew, until that is taken back.
func TestKeptApart(t *testing.T) {
	ctx := t.Context()
	b := ticking(t)
	add(t, b, "quay.txt", quay)
	add(t, b, "later.txt", quayLater)
	if err := errors.Join(b.Read(ctx, nil), b.Resolve(ctx)); err != nil {
		t.Fatal(err)
	}
	r := review(t, b, "same")
	if len(r.Cards) == 0 {
		t.Skip("these articles leave no doubt about who is who")
	}
	c := r.Cards[0]
	if len(c.Sides) != 2 || c.Tie == nil || len(c.Sides[0].Quotes) == 0 {
		t.Fatalf("%+v", c)
	}
	made, err := b.Rule(workbench.Soon(ctx), workbench.Rulings{Verdict: evidence.Split, Value: evidence.Apart, Subjects: []string{c.Sides[0].ID}, Members: []string{c.Sides[1].ID}})
	if err != nil {
		t.Fatal(err)
	}
	gone := func(when string) {
		t.Helper()
		if slices.Contains(ids(review(t, b, "same").Cards), c.ID) {
			t.Errorf("%s it is asked again", when)
		}
	}
	gone("at once")
	if err := b.Resolve(ctx); err != nil {
		t.Fatal(err)
	}
	gone("with the world made anew")
	add(t, b, "more.txt", strings.ReplaceAll(quay, "May 15", "May 19"))
	if err := errors.Join(b.Read(ctx, nil), b.Resolve(ctx)); err != nil {
		t.Fatal(err)
	}
	gone("with another article")
	for _, s := range c.Sides {
		if _, own, _, err := b.Store.Lookup(ctx, s.ID); err != nil || own != s.ID {
			t.Errorf("%s leads to %s, %v", s.ID, own, err)
		}
	}
	if _, err := b.TakeBack(ctx, made[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(ids(review(t, b, "same").Cards), c.ID) {
		t.Error("taken back, it is not asked again")
	}
	for what, r := range map[string]workbench.Rulings{
		"itself":       {Verdict: evidence.Split, Value: evidence.Apart, Subjects: []string{c.Sides[0].ID}, Members: []string{c.Sides[0].ID}},
		"another word": {Verdict: evidence.Split, Value: "asunder", Subjects: []string{c.Sides[0].ID}, Members: []string{c.Sides[1].ID}},
	} {
		if _, err := b.Rule(ctx, r); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestRuleAll decides on all that matches a filter, in one act, and only on what was shown.
func TestRuleAll(t *testing.T) {
	ctx := t.Context()
	b := ticking(t)
	all := records(t, b)
	m, err := b.Matching(ctx, evidence.Accept, "statements", query.Filter{})
	if err != nil || m.Count != len(all) || m.Digest == "" {
		t.Fatalf("%+v %v", m, err)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Accept, Subjects: []string{all[0].ID}}); err != nil {
		t.Fatal(err)
	}
	batch := workbench.Batch{Verdict: evidence.Accept, List: "statements", Count: m.Count, Digest: m.Digest}
	if _, err := b.RuleAll(ctx, batch); !errors.Is(err, evidence.ErrConflict) || !strings.Contains(err.Error(), fmt.Sprint(m.Count-1)) {
		t.Errorf("another set: %v", err)
	}
	if m, err = b.Matching(ctx, evidence.Accept, "statements", query.Filter{}); err != nil {
		t.Fatal(err)
	}
	batch.Count, batch.Digest = m.Count, m.Digest
	made, err := b.RuleAll(ctx, batch)
	if err != nil || len(made) != len(all)-1 {
		t.Fatalf("%d decisions, %v", len(made), err)
	}
	if back, err := b.TakeBack(ctx, "", ""); err != nil || len(back) != len(made) {
		t.Errorf("%d events take back %d, %v", len(back), len(made), err)
	}
	if again, err := b.Restore(ctx, ""); err != nil || len(again) != len(made) {
		t.Errorf("%d events restore %d, %v", len(again), len(made), err)
	}
	if back, err := b.TakeBackAct(ctx, made[1].ID, ""); err != nil || len(back) != len(made) {
		t.Errorf("named by one of them, %d events take back %d, %v", len(back), len(made), err)
	}
	if _, err := b.RuleAll(ctx, workbench.Batch{Verdict: evidence.Merge, List: "statements", Count: -1}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("merging all that match: %v", err)
	}
	if _, err := b.RuleAll(ctx, workbench.Batch{Verdict: evidence.Reject, List: "nothing", Count: -1}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("a list that is none: %v", err)
	}
	claims, err := b.RuleAll(ctx, workbench.Batch{Verdict: evidence.Reject, List: string(store.KindClaims), Count: -1, Reason: evidence.OutOfScope})
	if err != nil || len(claims) == 0 || claims[0].Reason != evidence.OutOfScope {
		t.Errorf("%d claims, %v", len(claims), err)
	}

	// The log, asked for by who, what and which.
	no := false
	for what, f := range map[string]store.LogFilter{
		"rejections": {Verdicts: []evidence.Verdict{evidence.Reject}}, "of claims": {Kinds: []string{"cl"}, Undone: &no}, "on one": {Subject: claims[0].Subject},
		"nobody's": {By: []string{"nobody"}}, "before": {To: noon},
	} {
		log, err := b.LogOf(ctx, f, 0, 500)
		want := map[string]int{"rejections": len(claims), "of claims": len(claims), "on one": 1}[what]
		if err != nil || len(log) != want {
			t.Errorf("%s: %d events, %v; want %d", what, len(log), err, want)
		}
	}
	if by, err := b.Deciders(ctx); err != nil || len(by) != 1 || by[0].Value != "rk" {
		t.Errorf("%v %v", by, err)
	}
	news, err := b.News(ctx, noon)
	if err != nil || news.Articles != 2 || news.Decisions == 0 || len(news.Recent) != 2 || news.Statements == 0 {
		t.Errorf("%+v %v", news, err)
	}
}
