package sqlite_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/store/storetest"
	"hearsay/internal/text"
)

// TestGuardedStore: behind the guard, in the hands of an owner and of the program itself, a store keeps every promise.
func TestGuardedStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return owned{store.Guard(create(t, t.TempDir()), "harbour")} })
}

// owners are rights by which everybody owns everything.
type owners struct{}

func (owners) Role(context.Context, string, string) (store.Role, error) { return store.RoleOwner, nil }
func (owners) Own(context.Context, string, string) error                { return nil }

func as(ctx context.Context, name string) context.Context {
	return store.As(ctx, &store.Person{Name: name, Rights: owners{}})
}

// owned does what its owner asks for as the owner, and what only the program does as that. A method that is missing here is asked on
// nobody's behalf, and fails.
type owned struct{ store.Store }

type ownedView struct {
	owned
	view store.AsOf
}

func (v ownedView) Freeze()                { v.view.Freeze() }
func (v ownedView) LeftOut() store.LeftOut { return v.view.LeftOut() }

func (o owned) AsOf(ctx context.Context, day string) (store.AsOf, error) {
	v, err := o.Store.AsOf(as(ctx, "Vera"), day)
	if err != nil {
		return nil, err
	}
	return ownedView{owned{v}, v}, nil
}

// Decide is the act of whoever is named: a guard lets nobody decide in another's name.
func (o owned) Decide(ctx context.Context, rulings []store.Ruling) ([]evidence.Decision, error) {
	if len(rulings) == 0 || rulings[0].By == "" {
		return o.Store.Decide(store.AsSystem(ctx), rulings)
	}
	return o.Store.Decide(as(ctx, rulings[0].By), rulings)
}

// Undo of the latest is the program's own here, and so is Redo: to a person the latest is the latest of theirs, which the suite, whose people
// take back each other's, does not know. guard_test.go in package store does.
func (o owned) Undo(ctx context.Context, id, by string, at time.Time) (evidence.Decision, error) {
	if id == "" {
		return o.Store.Undo(store.AsSystem(ctx), id, by, at)
	}
	return o.Store.Undo(acting(ctx, by), id, by, at)
}

func (o owned) Redo(ctx context.Context, by string, at time.Time) (evidence.Decision, error) {
	return o.Store.Redo(store.AsSystem(ctx), by, at)
}

func (o owned) UndoAll(ctx context.Context, ids []string, by string, at time.Time) ([]evidence.Decision, error) {
	return o.Store.UndoAll(acting(ctx, by), ids, by, at)
}

func acting(ctx context.Context, by string) context.Context {
	if by == "" {
		return store.AsSystem(ctx)
	}
	return as(ctx, by)
}

func (o owned) Audit(ctx context.Context, report func(string, error)) error {
	return o.Store.(store.Auditor).Audit(as(ctx, "Vera"), report)
}

func (o owned) Case(ctx context.Context) (store.Case, error) {
	return o.Store.Case(as(ctx, "Vera"))
}

func (o owned) Rename(ctx context.Context, title string) error {
	return o.Store.Rename(as(ctx, "Vera"), title)
}

func (o owned) Overview(ctx context.Context) (store.Overview, error) {
	return o.Store.Overview(as(ctx, "Vera"))
}

func (o owned) Accept(ctx context.Context, s store.Submission) (store.Acceptance, error) {
	return o.Store.Accept(as(ctx, "Vera"), s)
}

func (o owned) Refuse(ctx context.Context, r store.Refusal) error {
	return o.Store.Refuse(as(ctx, "Vera"), r)
}

func (o owned) Article(ctx context.Context, id string, version int) (store.ArticleRow, *text.Text, error) {
	return o.Store.Article(as(ctx, "Vera"), id, version)
}

func (o owned) Articles(ctx context.Context, f query.Filter) (store.Page[store.ArticleRow], error) {
	return o.Store.Articles(as(ctx, "Vera"), f)
}

func (o owned) History(ctx context.Context, id string) ([]evidence.Version, error) {
	return o.Store.History(as(ctx, "Vera"), id)
}

func (o owned) Neighbours(ctx context.Context, id string) (previous, next string, err error) {
	return o.Store.Neighbours(as(ctx, "Vera"), id)
}

func (o owned) Refusals(ctx context.Context, limit int) ([]store.Refusal, error) {
	return o.Store.Refusals(as(ctx, "Vera"), limit)
}

func (o owned) Original(ctx context.Context, sha256 string) ([]byte, error) {
	return o.Store.Original(as(ctx, "Vera"), sha256)
}

func (o owned) Lease(ctx context.Context, limit int) ([]store.Job, error) {
	return o.Store.Lease(store.AsSystem(ctx), limit)
}

func (o owned) Finish(ctx context.Context, j store.Job, r evidence.Reading) error {
	return o.Store.Finish(store.AsSystem(ctx), j, r)
}

func (o owned) Fail(ctx context.Context, j store.Job, reason string) error {
	return o.Store.Fail(store.AsSystem(ctx), j, reason)
}

func (o owned) Release(ctx context.Context, jobs []store.Job) error {
	return o.Store.Release(store.AsSystem(ctx), jobs)
}

func (o owned) Requeue(ctx context.Context, reader string) (int, error) {
	return o.Store.Requeue(store.AsSystem(ctx), reader)
}

func (o owned) JobCounts(ctx context.Context) (store.JobCounts, error) {
	return o.Store.JobCounts(as(ctx, "Vera"))
}

func (o owned) Statement(ctx context.Context, id string) (evidence.Record, error) {
	return o.Store.Statement(as(ctx, "Vera"), id)
}

func (o owned) Statements(ctx context.Context, f query.Filter) (store.Page[evidence.Record], error) {
	return o.Store.Statements(as(ctx, "Vera"), f)
}

func (o owned) StatementsOf(ctx context.Context, article string, version int) ([]evidence.Record, evidence.Reading, error) {
	return o.Store.StatementsOf(as(ctx, "Vera"), article, version)
}

func (o owned) Readings(ctx context.Context, article string, version int, each func(string, int, evidence.Reading) error) error {
	return o.Store.Readings(as(ctx, "Vera"), article, version, each)
}

func (o owned) Decisions(ctx context.Context, before int64, limit int) ([]evidence.Decision, error) {
	return o.Store.Decisions(as(ctx, "Vera"), before, limit)
}

func (o owned) Ledger(ctx context.Context, before int64, limit int) ([]store.Ruled, error) {
	return o.Store.Ledger(as(ctx, "Vera"), before, limit)
}

func (o owned) DecisionsOn(ctx context.Context, subject string) ([]evidence.Decision, error) {
	return o.Store.DecisionsOn(as(ctx, "Vera"), subject)
}

func (o owned) Written(ctx context.Context, prefix string) ([]evidence.Decision, error) {
	return o.Store.Written(as(ctx, "Vera"), prefix)
}

func (o owned) Search(ctx context.Context, words, kind string, limit int, cursor string) (store.Page[store.Hit], error) {
	return o.Store.Search(as(ctx, "Vera"), words, kind, limit, cursor)
}

func (o owned) Materials(ctx context.Context, each func(store.Material) error) error {
	return o.Store.Materials(as(ctx, "Vera"), each)
}

func (o owned) Log(ctx context.Context) ([]evidence.Decision, error) {
	return o.Store.Log(as(ctx, "Vera"))
}

func (o owned) Mark(ctx context.Context) (now, kept store.Mark, err error) {
	return o.Store.Mark(as(ctx, "Vera"))
}

func (o owned) KeepWorld(ctx context.Context, of store.Mark, world []store.Found) error {
	return o.Store.KeepWorld(store.AsSystem(ctx), of, world)
}

func (o owned) KeepLast(ctx context.Context, last []store.Found) error {
	return o.Store.KeepLast(store.AsSystem(ctx), last)
}

func (o owned) World(ctx context.Context, kind store.Kind, f query.Filter) (store.Page[json.RawMessage], error) {
	return o.Store.World(as(ctx, "Vera"), kind, f)
}

func (o owned) Lookup(ctx context.Context, id string) (store.Kind, string, json.RawMessage, error) {
	return o.Store.Lookup(as(ctx, "Vera"), id)
}

func (o owned) Labels(ctx context.Context, ids []string) (map[string]string, error) {
	return o.Store.Labels(as(ctx, "Vera"), ids)
}

func (o owned) Named(ctx context.Context, ids []string) (map[string]store.Named, error) {
	return o.Store.Named(as(ctx, "Vera"), ids)
}

func (o owned) Bodies(ctx context.Context, kind store.Kind, each func(json.RawMessage) error) error {
	return o.Store.Bodies(as(ctx, "Vera"), kind, each)
}

func (o owned) Tally(ctx context.Context) (map[store.Kind]int, error) {
	return o.Store.Tally(as(ctx, "Vera"))
}

func (o owned) KeepDraft(ctx context.Context, d store.Draft, seen string) error {
	return o.Store.KeepDraft(acting(ctx, d.By), d, seen)
}

func (o owned) Draft(ctx context.Context, id string) (store.Draft, error) {
	return o.Store.Draft(as(ctx, "Vera"), id)
}

func (o owned) Drafts(ctx context.Context) ([]store.Draft, error) {
	return o.Store.Drafts(as(ctx, "Vera"))
}

func (o owned) EndDraft(ctx context.Context, id, sha256 string) error {
	return o.Store.EndDraft(as(ctx, "Vera"), id, sha256)
}

func (o owned) Dump(ctx context.Context, use func(evidence.Kept) error) error {
	return o.Store.Dump(as(ctx, "Vera"), use)
}

func (o owned) MergeCopy(ctx context.Context, other evidence.Kept, dry bool) (store.Merged, error) {
	return o.Store.MergeCopy(as(ctx, "Vera"), other, dry)
}

func (o owned) MatchingStatements(ctx context.Context, f query.Filter) ([]store.Match, error) {
	return o.Store.MatchingStatements(as(ctx, "Vera"), f)
}

func (o owned) AllStatements(ctx context.Context) ([]evidence.Record, error) {
	return o.Store.AllStatements(as(ctx, "Vera"))
}

func (o owned) MatchingRecords(ctx context.Context, kind store.Kind, f query.Filter) ([]string, error) {
	return o.Store.MatchingRecords(as(ctx, "Vera"), kind, f)
}

func (o owned) LedgerOf(ctx context.Context, f store.LogFilter, before int64, limit int) ([]store.Ruled, error) {
	return o.Store.LedgerOf(as(ctx, "Vera"), f, before, limit)
}

func (o owned) Deciders(ctx context.Context) ([]store.Count, error) {
	return o.Store.Deciders(as(ctx, "Vera"))
}

func (o owned) News(ctx context.Context, after time.Time) (store.News, error) {
	return o.Store.News(as(ctx, "Vera"), after)
}
