package workbench_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// ticking is a bench whose clock moves on: what is done at different times is taken back apart.
func ticking(t *testing.T) *workbench.Bench {
	t.Helper()
	with, at := tools(t), noon
	var one sync.Mutex
	with.Now = func() time.Time {
		one.Lock()
		defer one.Unlock()
		at = at.Add(time.Second)
		return at
	}
	b := bench(t, with)
	add(t, b, "morning.txt", morning)
	add(t, b, "evening.txt", evening)
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	return b
}

func moved(t *testing.T, b *workbench.Bench, id, by string, moves ...hypothesis.Move) hypothesis.Matrix {
	t.Helper()
	m, made, err := b.Move(t.Context(), id, workbench.Moves{By: by, List: moves})
	if err != nil {
		t.Fatal(err)
	}
	if len(made) < len(moves) || made[0].Verdict != evidence.Write || made[0].Subject != id {
		t.Fatalf("the events are %+v", made)
	}
	return m
}

func TestQuestion(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	events, stop := b.Listen()
	defer stop()
	m, err := b.Ask(ctx, "Was the bridge safe?", "for the inquiry", []string{"It was kept safe", "It was neglected"}, "")
	if err != nil {
		t.Fatal(err)
	}
	if e := <-events; e != workbench.EventChanged {
		t.Errorf("the page is told %q", e)
	}
	q := m.Question
	if q.By != "rk" || len(q.Hypotheses) != 2 || q.Title != "Was the bridge safe?" || m.Summary != "There is no evidence yet." {
		t.Errorf("%+v, %q", q, m.Summary)
	}
	m = moved(t, b, q.ID, "ada",
		hypothesis.Move{Op: hypothesis.AddRow, Words: new("It stays closed for a week"), Origin: new("ac_0000000000"), OriginLabel: new("Petra Sollis"), Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "II"}}},
		hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H2", Value: "C", Why: new("so it would be")})
	if m.Summary != "H2 is least inconsistent with the evidence, before H1. Without Petra Sollis, H1 and H2 lead, level." || m.View.By != "ada" || m.Rows[0].Cells[1].Mine != "C" {
		t.Errorf("%q %+v", m.Summary, m.View)
	}

	// What is written of a question makes no new world.
	if s, err := b.WorldState(ctx); err != nil || s.Stale {
		t.Errorf("the world is stale: %+v, %v", s, err)
	}
	list, err := b.Questions(ctx, "", "")
	if err != nil || len(list) != 1 || list[0].ID != q.ID || list[0].Rated != 2 || list[0].Cells != 2 || list[0].Origins != 1 || list[0].HangsOn != "Petra Sollis" || list[0].Leaders[0].Ordinal != "H2" {
		t.Errorf("%+v, %v", list, err)
	}
	if h, err := b.Hanging(ctx); err != nil || len(h) != 1 || h[0].Origin != "Petra Sollis" || h[0].Leader != "It was neglected" {
		t.Errorf("%+v, %v", h, err)
	}

	// Somebody who looked before the last change is told so; nothing happens.
	stale := q.Decision
	if _, _, err := b.Move(ctx, q.ID, workbench.Moves{Seen: &stale, List: []hypothesis.Move{{Op: hypothesis.Drop}}}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("a stale look: %v", err)
	}
	// All or none.
	if _, _, err := b.Move(ctx, q.ID, workbench.Moves{List: []hypothesis.Move{{Op: hypothesis.Drop}, {Op: "guess"}}}); !errors.Is(err, evidence.ErrInvalid) || !strings.Contains(err.Error(), "move 2 of 2") {
		t.Errorf("half a batch: %v", err)
	}
	if m, err = b.Question(ctx, q.ID[:6], hypothesis.Options{}); err != nil || m.Question.State != hypothesis.Open {
		t.Errorf("%v %+v", err, m.Question.State)
	}
	for name, move := range map[string]hypothesis.Move{
		"rating for another": {Op: hypothesis.AddRow, Words: new("x"), Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "C", Rater: "bo"}}},
		"no such record":     {Op: hypothesis.AddRow, Record: "cl_ZZZZZZZZZZ"},
	} {
		if _, _, err := b.Move(ctx, q.ID, workbench.Moves{List: []hypothesis.Move{move}}); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	for _, id := range []string{"", "qu_", "qu_%", "cl_0000000000", "qu_ZZZZZZZZZZ"} {
		if _, err := b.Question(ctx, id, hypothesis.Options{}); !errors.Is(err, evidence.ErrNotFound) && id != "qu_" {
			t.Errorf("%q: %v", id, err)
		}
	}
	if _, err := b.Question(ctx, q.ID, hypothesis.Options{Rater: "nobody"}); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("a view of nobody: %v", err)
	}

	// The log says which question, and in words what was done; a batch is taken back together.
	log, err := b.Log(ctx, 0, 10)
	if err != nil || log[0].Record == nil || log[0].Record.Label != "Was the bridge safe?" || log[0].Record.Kind != workbench.KindQuestions || log[0].Content != "rated E1 against H2: C, because so it would be" {
		t.Errorf("%+v, %v", log[0], err)
	}
	if back, err := b.TakeBack(ctx, "", ""); err != nil || len(back) != 2 {
		t.Fatalf("%+v, %v", back, err)
	}
	if m, err = b.Question(ctx, q.ID, hypothesis.Options{}); err != nil || len(m.Rows) != 0 || m.Question.Decision != q.Decision {
		t.Errorf("after taking back: %+v, %v", m.Question, err)
	}
	if log, err = b.Log(ctx, 0, 1); err != nil || !strings.HasPrefix(log[0].Content, "took back: added a row: It stays") {
		t.Errorf("%+v, %v", log[0], err)
	}
	if _, err := b.Restore(ctx, ""); err != nil {
		t.Fatal(err)
	}
	if m, err = b.Question(ctx, q.ID, hypothesis.Options{}); err != nil || len(m.Rows) != 1 || len(m.Question.Ratings) != 2 {
		t.Errorf("after restoring: %+v, %v", m.Question, err)
	}

	// A file made of it becomes another question.
	d, err := hypothesis.Import(hypothesis.JSON(m.Question), "")
	if err != nil {
		t.Fatal(err)
	}
	d.Title = "Once more"
	again, err := b.AskDraft(ctx, d, "bo")
	if err != nil || again.Question.Title != "Once more" || len(again.Question.Ratings) != 2 || again.Question.Ratings[0].Rater != "ada" || again.Question.By != "bo" {
		t.Errorf("%+v, %v", again.Question, err)
	}
	moved(t, b, again.Question.ID, "", hypothesis.Move{Op: hypothesis.Drop})
	if open, err := b.Questions(ctx, "", ""); err != nil || len(open) != 1 || open[0].ID != q.ID {
		t.Errorf("%+v, %v", open, err)
	}
	if all, err := b.Questions(ctx, "all", ""); err != nil || len(all) != 2 {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestProposals(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	m, err := b.Ask(ctx, "How long is the bridge closed?", "", []string{"The Ostrava bridge stays closed for a week", "The Ostrava bridge is open"}, "")
	if err != nil {
		t.Fatal(err)
	}
	id := m.Question.ID
	p, err := b.Proposals(ctx, id, "", 0, "")
	if err != nil || len(p.Items) == 0 || p.Total < len(p.Items) {
		t.Fatalf("%+v, %v", p, err)
	}
	i := slices.IndexFunc(p.Items, func(x workbench.ProposedRow) bool {
		return x.Kind == "claim" && strings.Contains(x.Row.Words, "closed for a week")
	})
	if i < 0 {
		t.Fatalf("no claim on the bridge among %+v", p.Items)
	}
	for _, x := range p.Items {
		if x.Row.Record == "" || x.Row.Words == "" || x.Row.Origin == "" || len(x.Row.Places) == 0 || len(x.Bears) == 0 || x.Row.ID != "" {
			t.Errorf("a proposal without its place: %+v", x)
		}
		for _, y := range x.Bears {
			for _, mark := range y.Marks {
				if got := string([]rune(x.Row.Words)[mark.Start:mark.End]); got != mark.Exact {
					t.Errorf("marked %q, which is %q", mark.Exact, got)
				}
			}
			if y.Code != "" && y.Code != evidence.Consistent && y.Code != evidence.Inconsistent {
				t.Errorf("a strong rating is suggested: %+v", y)
			}
		}
	}
	one, err := b.Proposals(ctx, id, "H2", 3, "")
	if err != nil || len(one.Items) > 3 || slices.ContainsFunc(one.Items, func(x workbench.ProposedRow) bool { return len(x.Bears) != 1 || x.Bears[0].Ordinal != "H2" }) {
		t.Errorf("%+v, %v", one, err)
	}

	// What to look for next names the row that would separate the two best.
	if m, err = b.Question(ctx, id, hypothesis.Options{}); err != nil || !slices.ContainsFunc(m.Next, func(n hypothesis.Next) bool { return n.Kind == "seek" && n.Record == p.Items[0].Row.Record }) {
		t.Errorf("%+v, %v", m.Next, err)
	}

	// Proposing rates nothing; taking it is a move, and then it is proposed no more.
	if m, err = b.Question(ctx, id, hypothesis.Options{}); err != nil || len(m.Question.Ratings)+len(m.Question.Rows) > 0 {
		t.Errorf("%+v, %v", m.Question, err)
	}
	row := p.Items[i].Row
	m = moved(t, b, id, "", hypothesis.Move{
		Op: hypothesis.AddRow, Record: row.Record, Words: &row.Words, Origin: &row.Origin, OriginLabel: &row.OriginLabel, Source: &row.Source, Places: row.Places,
		Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: evidence.Consistent}},
	})
	if r := m.Question.Rows[0]; r.Record != row.Record || r.Gone || len(r.Places) != len(row.Places) {
		t.Errorf("%+v", r)
	}
	after, err := b.Proposals(ctx, id, "", 0, "")
	if err != nil || slices.ContainsFunc(after.Items, func(x workbench.ProposedRow) bool { return x.Row.Record == row.Record && x.Row.Origin == row.Origin }) {
		t.Errorf("it is proposed still: %v", err)
	}

	// A record alone becomes a row for each of its origins; a statement one row.
	claims, err := workbench.List[evidence.Claim](ctx, b, store.KindClaims, query.Claims.Parse(nil))
	if err != nil {
		t.Fatal(err)
	}
	c := claims.Items[slices.IndexFunc(claims.Items, func(c evidence.Claim) bool { return c.ID == row.Record })]
	fresh, err := b.Ask(ctx, "Again?", "", []string{"yes", "no"}, "")
	if err != nil {
		t.Fatal(err)
	}
	m = moved(t, b, fresh.Question.ID, "", hypothesis.Move{Op: hypothesis.AddRow, Record: c.ID}, hypothesis.Move{Op: hypothesis.AddRow, Record: c.Affirm[0].ID})
	rows := m.Question.Rows
	if len(rows) < 2 || rows[0].Words == "" || rows[0].Origin == "" || rows[len(rows)-1].Record != c.Affirm[0].ID || rows[len(rows)-1].Words == "" {
		t.Errorf("%+v", rows)
	}
	last := rows[len(rows)-1]
	if !slices.ContainsFunc(rows[:len(rows)-1], func(r evidence.Row) bool { return r.Origin == last.Origin }) {
		t.Errorf("a statement and the claim that it is part of have different origins: %+v", rows)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{c.ID}}); err != nil {
		t.Fatal(err)
	}
	if m, err = b.Question(ctx, fresh.Question.ID, hypothesis.Options{}); err != nil || !m.Question.Rows[0].Gone {
		t.Errorf("the claim was rejected: %+v, %v", m.Question.Rows, err)
	}
}

// TestQuestionAsOf looks at a question as of a day before one of its rows was published: the row does not count then.
func TestQuestionAsOf(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, row := millCase(t, s)
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	m, err := b.Ask(t.Context(), "Who did it?", "", []string{"The brigade", "Somebody else"}, "")
	if err != nil {
		t.Fatal(err)
	}
	said, err := b.Statements(t.Context(), query.Filter{Limit: 50, Sort: "-published"})
	if err != nil {
		t.Fatal(err)
	}
	last := said.Items[0]
	if last.Published != "2041-03-09" {
		t.Fatalf("the last statement is of %s", last.Published)
	}
	m = moved(t, b, m.Question.ID, "",
		hypothesis.Move{Op: hypothesis.AddRow, Record: last.ID, Ratings: []hypothesis.Cell{{Hypothesis: "H2", Value: "II"}}},
		hypothesis.Move{Op: hypothesis.AddRow, Words: new("Nobody else had the keys"), Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "I"}}},
		hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H1", Value: "C"}, hypothesis.Move{Op: hypothesis.Rate, Row: "E2", Hypothesis: "H2", Value: "C"})
	if len(m.Rows) != 2 || m.Summary != "H1 is least inconsistent with the evidence, before H2. Without "+m.Question.Rows[0].OriginLabel+", H2 leads." {
		t.Fatalf("%d rows, %q", len(m.Rows), m.Summary)
	}
	if _, _, err := b.Move(t.Context(), m.Question.ID, workbench.Moves{List: []hypothesis.Move{{Op: hypothesis.AddRow, Record: last.ID}}}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("the same evidence twice: %v, want ErrConflict", err)
	}
	past, err := s.Case(t.Context(), row.ID+"@2041-03-08")
	if err != nil {
		t.Fatal(err)
	}
	then, err := past.Question(t.Context(), m.Question.ID, hypothesis.Options{})
	if err != nil || len(then.Rows) != 1 || len(then.Question.Ratings) != 2 || strings.Contains(then.Summary, "H1 is least") {
		t.Errorf("as of the day before: %d rows, %d ratings, %q, %v", len(then.Rows), len(then.Question.Ratings), then.Summary, err)
	}
}
