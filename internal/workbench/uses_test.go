package workbench_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// told says in a line each where a record is used.
func told(t *testing.T, b *workbench.Bench, id string) string {
	t.Helper()
	u, err := b.Uses(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range u.Reports {
		line := fmt.Sprintf("report %s (%s)", r.Title, r.State)
		if !r.Now {
			line += ", no longer"
		}
		switch {
		case r.Version == nil:
			line += ", draft only"
		case r.Latest:
			line += ", latest version"
		default:
			line += ", version " + r.Version.Name
		}
		for _, s := range r.Sentences {
			line += fmt.Sprintf(" | %d %s: %s", s.Line, s.How, s.Words)
		}
		out = append(out, line)
	}
	for _, q := range u.Questions {
		line := fmt.Sprintf("question %s (%s)", q.Title, q.State)
		for _, r := range q.Rows {
			line += fmt.Sprintf(" | %s %s", r.Ordinal, r.How)
		}
		out = append(out, line)
	}
	for _, l := range u.Links {
		out = append(out, fmt.Sprintf("link by %s: %s", l.By, l.Note))
	}
	return strings.Join(out, "\n")
}

func TestUses(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	page, err := workbench.List[evidence.Claim](ctx, b, store.KindClaims, query.Filter{Limit: 2})
	if err != nil || len(page.Items) < 2 {
		t.Fatalf("%+v, %v", page.Items, err)
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Merge, Subjects: []string{page.Items[0].ID}, Members: []string{page.Items[1].ID}}); err != nil {
		t.Fatal(err)
	}
	whole, err := workbench.Lookup[evidence.Claim](ctx, b, store.KindClaims, page.Items[1].ID)
	claim := whole.Record
	if err != nil || len(claim.Affirm)+len(claim.Deny)+len(claim.Doubt) < 2 {
		t.Fatalf("%+v, %v", claim, err)
	}
	voices := append(append(claim.Affirm, claim.Deny...), claim.Doubt...)
	st, other := voices[0].ID, voices[1].ID
	is := func(when, id, want string) {
		t.Helper()
		if diff := cmp.Diff(want, told(t, b, id)); diff != "" {
			t.Errorf("%s: %s is used (-want +got):\n%s", when, id, diff)
		}
	}
	is("at first", st, "")
	is("at first", claim.ID, "")

	r, err := b.BeginReport(ctx, "R", fmt.Sprintf("Nothing is cited here.\n\nIt is *so* [@%s]. And so [@%s].\n", st, claim.ID), nil, "")
	if err != nil {
		t.Fatal(err)
	}
	is("cited", st, "report R (open), latest version | 3 itself: It is so. | 3 record: And so.")
	is("cited", claim.ID, "report R (open), latest version | 3 statement: It is so. | 3 itself: And so.")
	is("cited", other, "report R (open), latest version | 3 record: And so.")
	is("by its beginning", claim.ID[:9], "report R (open), latest version | 3 statement: It is so. | 3 itself: And so.")
	cited := func(want int, ids ...string) {
		t.Helper()
		if n, err := b.CitedNow(ctx, ids); err != nil || n != want {
			t.Errorf("%v: cited in %d reports, %v; want %d", ids, n, err, want)
		}
	}
	cited(1, st)
	cited(1, claim.ID, st)
	cited(0, other) // it is the claim that would still stand

	// A draft counts as what the text says, and the version before it stays.
	if r, err = b.Write(ctx, r.ID, "Only this [@"+other[:10]+"].\n", r.SHA256, ""); err != nil {
		t.Fatal(err)
	}
	is("typed", st, "report R (open), no longer, latest version | 3 itself: It is so. | 3 record: And so.")
	is("typed", other, "report R (open), latest version | 1 itself: Only this.")
	cited(1, st)
	cited(1, other)
	if r, _, err = b.SaveReport(ctx, r.ID, nil, "second", r.SHA256, ""); err != nil {
		t.Fatal(err)
	}
	is("saved", st, "report R (open), no longer, version  | 3 itself: It is so. | 3 record: And so.")
	is("saved", other, "report R (open), latest version | 1 itself: Only this.")
	cited(0, st, claim.ID)
	if _, err := b.TakeBack(ctx, "", ""); err != nil {
		t.Fatal(err)
	}
	is("taken back", st, "report R (open), latest version | 3 itself: It is so. | 3 record: And so.")
	cited(1, st)

	// A question's rows, and a link by hand.
	q, err := b.Ask(ctx, "Q?", "", []string{"A", "B"}, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Move(ctx, q.Question.ID, workbench.Moves{List: []hypothesis.Move{{Op: hypothesis.AddRow, Record: claim.ID}}}); err != nil {
		t.Fatal(err)
	}
	if got := told(t, b, claim.ID); !strings.Contains(got, "question Q? (open) | E1 itself") {
		t.Errorf("of the claim: %s", got)
	}
	if got := told(t, b, other); !strings.Contains(got, "question Q? (open) | E") || strings.Contains(got, "itself") {
		t.Errorf("of its statement: %s", got)
	}
	made, err := b.Link(ctx, st, other, "word for word", "ada")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{st, other, claim.ID, made.Subject} {
		if got := told(t, b, id); !strings.HasSuffix(got, "link by ada: word for word") {
			t.Errorf("%s: %q", id, got)
		}
	}
	if _, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Reject, Subjects: []string{made.Subject}}); err != nil {
		t.Fatal(err)
	}
	if got := told(t, b, other); strings.Contains(got, "link by") {
		t.Errorf("a rejected link: %q", got)
	}
	if _, err := b.ChangeReport(ctx, r.ID, workbench.ReportChange{State: new("dropped")}); err != nil {
		t.Fatal(err)
	}
	if got := told(t, b, st); !strings.HasPrefix(got, "report R (dropped), latest version") {
		t.Errorf("put aside: %q", got)
	}
	cited(0, st)
	for _, id := range []string{"st_ZZZZZZZZZZ", "xx_1", "", "rp_1", r.ID, "in_"} {
		if _, err := b.Uses(ctx, id); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

// Whoever is merged away is still found by what was written of it.
func TestUsesAfterMerge(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	page, err := workbench.List[evidence.Actor](ctx, b, store.KindActors, query.Filter{Limit: 2})
	if err != nil || len(page.Items) < 2 {
		t.Fatal(err)
	}
	one, two := page.Items[0].ID, page.Items[1].ID
	if _, err := b.BeginReport(ctx, "R", "One [@"+one+"]. Two [@"+two+"].", nil, ""); err != nil {
		t.Fatal(err)
	}
	if got := told(t, b, two); got != "report R (open), latest version | 1 itself: Two." {
		t.Errorf("before: %q", got)
	}
	merged, err := b.Rule(ctx, workbench.Rulings{Verdict: evidence.Merge, Subjects: []string{one}, Members: []string{two}})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{one, two} {
		if got := told(t, b, id); got != "report R (open), latest version | 1 itself: One. | 1 itself: Two." {
			t.Errorf("merged, %s: %q", id, got)
		}
	}
	if _, err := b.TakeBack(ctx, merged[0].ID, ""); err != nil {
		t.Fatal(err)
	}
	if got := told(t, b, two); got != "report R (open), latest version | 1 itself: Two." {
		t.Errorf("apart again: %q", got)
	}
}

// Where a record is used is known at once in a case with a long log and long reports: what was folded stays so.
func TestUsesOfALongLog(t *testing.T) {
	if testing.Short() {
		t.Skip("writes thousands of events")
	}
	ctx, b := t.Context(), ticking(t)
	st := records(t, b)[0].ID
	filler := strings.Repeat("Nobody cites this sentence, and another follows it. ", 400) // 20 KB
	rulings := []store.Ruling{}
	for i := range 40 {
		id := evidence.NewID(evidence.PrefixReport, i)
		for n := range 10 {
			m := report.Move{Op: report.Save, Text: new(fmt.Sprintf("%s\n\nVersion %d says so [@%s].\n", filler, n, st))}
			if n == 0 {
				m.Op, m.Title = report.Begin, fmt.Sprint("Report ", i)
			}
			value, err := json.Marshal(m)
			if err != nil {
				t.Fatal(err)
			}
			rulings = append(rulings, store.Ruling{By: "rk", Verdict: evidence.Write, Subject: id, Value: string(value), At: noon})
		}
	}
	if _, err := b.Decide(ctx, rulings); err != nil {
		t.Fatal(err)
	}
	verdicts := []evidence.Verdict{evidence.Accept, evidence.Reject}
	rulings = make([]store.Ruling, 2000)
	for i := range rulings {
		rulings[i] = store.Ruling{By: "rk", Verdict: verdicts[i%2], Subject: st, At: noon}
	}
	if _, err := b.Decide(ctx, rulings); err != nil {
		t.Fatal(err)
	}
	uses := func() time.Duration {
		t.Helper()
		began := time.Now()
		u, err := b.Uses(ctx, st)
		if err != nil || len(u.Reports) != 40 {
			t.Fatalf("%d reports, %v", len(u.Reports), err)
		}
		return time.Since(began)
	}
	first := uses()
	again := uses()
	if _, err := b.Decide(ctx, rulings[:1000]); err != nil {
		t.Fatal(err)
	}
	after := uses()
	t.Logf("first %v, again %v, after a thousand decisions %v", first, again, after)
	if again > first/3+50*time.Millisecond || after > first/2+200*time.Millisecond {
		t.Errorf("it takes %v, again %v, after a thousand decisions %v: what was folded is folded anew", first, again, after)
	}
}

// What is counted of a record falls with it: a report that cites an incident's figure is told of when the incident is rejected.
func TestCitedByItsOrigins(t *testing.T) {
	ctx, b := t.Context(), ticking(t)
	page, err := workbench.List[evidence.Corroboration](ctx, b, store.KindOrigins, query.Filter{Limit: 1})
	if err != nil || len(page.Items) == 0 || page.Items[0].Of == "" {
		t.Fatalf("%+v, %v", page.Items, err)
	}
	o := page.Items[0]
	if _, err := b.BeginReport(ctx, "R", "So many [@"+o.ID+"].", nil, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := b.CitedNow(ctx, []string{o.Of}); err != nil || n != 1 {
		t.Errorf("%d reports, %v", n, err)
	}
	if got := told(t, b, o.Of); got != "report R (open), latest version | 1 record: So many." {
		t.Errorf("%s: %q", o.Of, got)
	}
}

// only lets people read one case.
type only string

func (o only) Role(_ context.Context, person, caseID string) (store.Role, error) {
	if caseID == string(o) && person == "ada" {
		return store.RoleReader, nil
	}
	return store.NoRole, nil
}

func (only) Own(context.Context, string, string) error { return nil }

// What was folded for somebody who may look is not shown to somebody who may not.
func TestUsesGuarded(t *testing.T) {
	b := ticking(t)
	st := records(t, b)[0].ID
	if _, err := b.BeginReport(t.Context(), "R", "So [@"+st+"].", nil, ""); err != nil {
		t.Fatal(err)
	}
	guarded := workbench.New(store.Guard(b.Store, "case"), tools(t))
	as := func(name string) context.Context {
		return store.As(t.Context(), &store.Person{Name: name, Rights: only("case")})
	}
	if u, err := guarded.Uses(as("ada"), st); err != nil || len(u.Reports) != 1 {
		t.Fatalf("%+v, %v", u, err)
	}
	for _, name := range []string{"bo", ""} {
		if u, err := guarded.Uses(as(name), st); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%q is shown %+v, %v", name, u, err)
		}
		if n, err := guarded.CitedNow(as(name), []string{st}); !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("%q is told of %d reports, %v", name, n, err)
		}
	}
}
