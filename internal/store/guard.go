package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/text"
)

// needs is the table of what each method of [Store] takes. What is not here nobody may; guard_test.go holds it and the interface to each
// other.
var needs = map[string]Role{
	"Case": RoleReader, "Rename": RoleOwner, "Overview": RoleReader,

	"Accept": RoleAnalyst, "Refuse": RoleAnalyst, "Article": RoleReader, "Articles": RoleReader, "History": RoleReader,
	"Neighbours": RoleReader, "Refusals": RoleReader, "Original": RoleReader,

	"Lease": roleSystem, "Finish": roleSystem, "Fail": roleSystem, "Release": roleSystem, "Requeue": roleSystem, "JobCounts": RoleReader,

	"Statement": RoleReader, "Statements": RoleReader, "StatementsOf": RoleReader, "Readings": RoleReader,

	"Decide": RoleAnalyst, "Undo": RoleAnalyst, "Redo": RoleAnalyst, "Decisions": RoleReader, "Ledger": RoleReader,
	"DecisionsOn": RoleReader, "Written": RoleReader,

	"Search": RoleReader,

	"Materials": RoleReader, "Log": RoleReader, "Mark": RoleReader, "KeepWorld": roleSystem, "KeepLast": roleSystem,
	"World": RoleReader, "Lookup": RoleReader, "Labels": RoleReader, "Named": RoleReader, "Bodies": RoleReader, "Tally": RoleReader,

	"MatchingStatements": RoleReader, "CountStatements": RoleReader, "AllStatements": RoleReader, "MatchingRecords": RoleReader, "UndoAll": RoleAnalyst, "LedgerOf": RoleReader, "Deciders": RoleReader,
	"News": RoleReader,

	"KeepDraft": RoleAnalyst, "Draft": RoleReader, "Drafts": RoleReader, "EndDraft": RoleAnalyst,

	"AsOf": RoleReader, "Audit": RoleReader, "Dump": RoleOwner, "MergeCopy": RoleOwner,
}

// Guard returns a store that asks, before anything is done in it, whether the context's person may. Whoever writes does so under their own
// name, whatever name was given; and what "the latest" means to them is the latest of their own.
//
// It embeds no Store: a method that is added to the interface does not compile until it stands here too.
func Guard(inner Store, caseID string) Store { return &guarded{inner, caseID} }

type guarded struct {
	inner Store
	id    string
}

func (g *guarded) ask(ctx context.Context, method string) (*Person, error) {
	need, known := needs[method]
	if !known {
		need = roleSystem
	}
	return ask(ctx, g.id, need)
}

func (g *guarded) may(ctx context.Context, need Role) error {
	_, err := ask(ctx, g.id, need)
	return err
}

// guardedAsOf is a case as of a day: whoever may look at the case may look at that.
type guardedAsOf struct {
	guarded
	view AsOf
}

func (g *guardedAsOf) Freeze()          { g.view.Freeze() }
func (g *guardedAsOf) LeftOut() LeftOut { return g.view.LeftOut() }

// AsOf returns the case as it stood on a day, behind the same guard.
func (g *guarded) AsOf(ctx context.Context, day string) (AsOf, error) {
	if _, err := g.ask(ctx, "AsOf"); err != nil {
		return nil, err
	}
	view, err := g.inner.AsOf(ctx, day)
	if err != nil {
		return nil, err
	}
	return &guardedAsOf{guarded{view, g.id}, view}, nil
}

// Close closes the store behind it. It is for whoever opened it, and asks nobody.
func (g *guarded) Close() error { return g.inner.Close() }

// Decide decides under the person's own name.
func (g *guarded) Decide(ctx context.Context, rulings []Ruling) ([]evidence.Decision, error) {
	p, err := g.ask(ctx, "Decide")
	if err != nil {
		return nil, err
	}
	if !p.system {
		rulings = slices.Clone(rulings)
		for i := range rulings {
			rulings[i].By = p.Name
		}
	}
	return g.inner.Decide(ctx, rulings)
}

// Undo takes a decision back under the person's own name. Without a decision named, it is the person's own latest: nobody means another's
// by "the last thing I did". One that is named may be another's; the log shows who took it back.
func (g *guarded) Undo(ctx context.Context, decision, by string, at time.Time) (evidence.Decision, error) {
	p, err := g.ask(ctx, "Undo")
	if err != nil {
		return evidence.Decision{}, err
	}
	if p.system {
		return g.inner.Undo(ctx, decision, by, at)
	}
	if decision == "" {
		err = g.own(ctx, p.Name, func(d evidence.Decision) (bool, error) {
			if d.Verdict != evidence.Undo && !d.Undone {
				decision = d.ID
			}
			return decision != "", nil
		})
		if err == nil && decision == "" {
			err = fmt.Errorf("%w: there is nothing of yours to undo", evidence.ErrConflict)
		}
		if err != nil {
			return evidence.Decision{}, err
		}
	}
	return g.inner.Undo(ctx, decision, p.Name, at)
}

// Redo takes back the person's own latest undo, unless the person decided something after it.
func (g *guarded) Redo(ctx context.Context, by string, at time.Time) (evidence.Decision, error) {
	p, err := g.ask(ctx, "Redo")
	if err != nil {
		return evidence.Decision{}, err
	}
	if p.system {
		return g.inner.Redo(ctx, by, at)
	}
	undo := ""
	err = g.own(ctx, p.Name, func(d evidence.Decision) (bool, error) {
		if d.Verdict != evidence.Undo || d.Undone {
			return d.Verdict != evidence.Undo, nil
		}
		log, err := g.inner.DecisionsOn(ctx, d.Subject)
		at := slices.IndexFunc(log, func(of evidence.Decision) bool { return of.ID == d.Undoes })
		if at >= 0 && log[at].Verdict != evidence.Undo { // else it is itself a redo
			undo = d.ID
		}
		return undo != "", err
	})
	if err == nil && undo == "" {
		err = fmt.Errorf("%w: there is nothing of yours to redo", evidence.ErrConflict)
	}
	if err != nil {
		return evidence.Decision{}, err
	}
	return g.inner.Undo(ctx, undo, p.Name, at)
}

// own goes through a person's events, the latest first, until one is the right one.
func (g *guarded) own(ctx context.Context, name string, found func(evidence.Decision) (bool, error)) error {
	const page = 200
	for before := int64(0); ; {
		log, err := g.inner.Decisions(ctx, before, page)
		if err != nil {
			return err
		}
		for _, d := range log {
			if d.By != name {
				continue
			}
			if done, err := found(d); done || err != nil {
				return err
			}
		}
		if len(log) < page {
			return nil
		}
		before = log[len(log)-1].Sequence
	}
}

// Audit checks the whole case, where the store behind it can.
func (g *guarded) Audit(ctx context.Context, report func(string, error)) error {
	if _, err := g.ask(ctx, "Audit"); err != nil {
		return err
	}
	auditor, ok := g.inner.(Auditor)
	if !ok {
		return fmt.Errorf("%w: this store cannot be audited", evidence.ErrInvalid)
	}
	return auditor.Audit(ctx, report)
}

// The rest is the same for each: ask, then pass on.

func (g *guarded) Case(ctx context.Context) (Case, error) {
	return one(g, ctx, "Case", g.inner.Case)
}

func (g *guarded) Rename(ctx context.Context, title string) error {
	return g.do(ctx, "Rename", func() error { return g.inner.Rename(ctx, title) })
}

func (g *guarded) Overview(ctx context.Context) (Overview, error) {
	return one(g, ctx, "Overview", g.inner.Overview)
}

func (g *guarded) Accept(ctx context.Context, s Submission) (Acceptance, error) {
	return with(g, ctx, "Accept", g.inner.Accept, s)
}

func (g *guarded) Refuse(ctx context.Context, r Refusal) error {
	return g.do(ctx, "Refuse", func() error { return g.inner.Refuse(ctx, r) })
}

func (g *guarded) Article(ctx context.Context, id string, version int) (ArticleRow, *text.Text, error) {
	if _, err := g.ask(ctx, "Article"); err != nil {
		return ArticleRow{}, nil, err
	}
	return g.inner.Article(ctx, id, version)
}

func (g *guarded) Articles(ctx context.Context, f query.Filter) (Page[ArticleRow], error) {
	return with(g, ctx, "Articles", g.inner.Articles, f)
}

func (g *guarded) History(ctx context.Context, id string) ([]evidence.Version, error) {
	return with(g, ctx, "History", g.inner.History, id)
}

func (g *guarded) Neighbours(ctx context.Context, id string) (previous, next string, err error) {
	if _, err := g.ask(ctx, "Neighbours"); err != nil {
		return "", "", err
	}
	return g.inner.Neighbours(ctx, id)
}

func (g *guarded) Refusals(ctx context.Context, limit int) ([]Refusal, error) {
	return with(g, ctx, "Refusals", g.inner.Refusals, limit)
}

func (g *guarded) Original(ctx context.Context, sha256 string) ([]byte, error) {
	return with(g, ctx, "Original", g.inner.Original, sha256)
}

func (g *guarded) Lease(ctx context.Context, limit int) ([]Job, error) {
	return with(g, ctx, "Lease", g.inner.Lease, limit)
}

func (g *guarded) Finish(ctx context.Context, j Job, r evidence.Reading) error {
	return g.do(ctx, "Finish", func() error { return g.inner.Finish(ctx, j, r) })
}

func (g *guarded) Fail(ctx context.Context, j Job, reason string) error {
	return g.do(ctx, "Fail", func() error { return g.inner.Fail(ctx, j, reason) })
}

func (g *guarded) Release(ctx context.Context, jobs []Job) error {
	return g.do(ctx, "Release", func() error { return g.inner.Release(ctx, jobs) })
}

func (g *guarded) Requeue(ctx context.Context, reader string) (int, error) {
	return with(g, ctx, "Requeue", g.inner.Requeue, reader)
}

func (g *guarded) JobCounts(ctx context.Context) (JobCounts, error) {
	return one(g, ctx, "JobCounts", g.inner.JobCounts)
}

func (g *guarded) Statement(ctx context.Context, id string) (evidence.Record, error) {
	return with(g, ctx, "Statement", g.inner.Statement, id)
}

func (g *guarded) Statements(ctx context.Context, f query.Filter) (Page[evidence.Record], error) {
	return with(g, ctx, "Statements", g.inner.Statements, f)
}

func (g *guarded) StatementsOf(ctx context.Context, article string, version int) ([]evidence.Record, evidence.Reading, error) {
	if _, err := g.ask(ctx, "StatementsOf"); err != nil {
		return nil, evidence.Reading{}, err
	}
	return g.inner.StatementsOf(ctx, article, version)
}

func (g *guarded) Readings(ctx context.Context, article string, version int, each func(string, int, evidence.Reading) error) error {
	if _, err := g.ask(ctx, "Readings"); err != nil {
		return err
	}
	return g.inner.Readings(ctx, article, version, each)
}

func (g *guarded) Decisions(ctx context.Context, before int64, limit int) ([]evidence.Decision, error) {
	if _, err := g.ask(ctx, "Decisions"); err != nil {
		return nil, err
	}
	return g.inner.Decisions(ctx, before, limit)
}

func (g *guarded) Ledger(ctx context.Context, before int64, limit int) ([]Ruled, error) {
	if _, err := g.ask(ctx, "Ledger"); err != nil {
		return nil, err
	}
	return g.inner.Ledger(ctx, before, limit)
}

func (g *guarded) DecisionsOn(ctx context.Context, subject string) ([]evidence.Decision, error) {
	return with(g, ctx, "DecisionsOn", g.inner.DecisionsOn, subject)
}

func (g *guarded) Written(ctx context.Context, prefix string) ([]evidence.Decision, error) {
	return with(g, ctx, "Written", g.inner.Written, prefix)
}

func (g *guarded) Search(ctx context.Context, words, kind string, limit int, cursor string) (Page[Hit], error) {
	if _, err := g.ask(ctx, "Search"); err != nil {
		return Page[Hit]{}, err
	}
	return g.inner.Search(ctx, words, kind, limit, cursor)
}

func (g *guarded) Materials(ctx context.Context, each func(Material) error) error {
	return g.do(ctx, "Materials", func() error { return g.inner.Materials(ctx, each) })
}

func (g *guarded) Log(ctx context.Context) ([]evidence.Decision, error) {
	return one(g, ctx, "Log", g.inner.Log)
}

func (g *guarded) Mark(ctx context.Context) (now, kept Mark, err error) {
	if _, err := g.ask(ctx, "Mark"); err != nil {
		return Mark{}, Mark{}, err
	}
	return g.inner.Mark(ctx)
}

func (g *guarded) KeepWorld(ctx context.Context, of Mark, world []Found) error {
	return g.do(ctx, "KeepWorld", func() error { return g.inner.KeepWorld(ctx, of, world) })
}

func (g *guarded) KeepLast(ctx context.Context, last []Found) error {
	return g.do(ctx, "KeepLast", func() error { return g.inner.KeepLast(ctx, last) })
}

func (g *guarded) World(ctx context.Context, kind Kind, f query.Filter) (Page[json.RawMessage], error) {
	if _, err := g.ask(ctx, "World"); err != nil {
		return Page[json.RawMessage]{}, err
	}
	return g.inner.World(ctx, kind, f)
}

func (g *guarded) Lookup(ctx context.Context, id string) (Kind, string, json.RawMessage, error) {
	if _, err := g.ask(ctx, "Lookup"); err != nil {
		return "", "", nil, err
	}
	return g.inner.Lookup(ctx, id)
}

func (g *guarded) Labels(ctx context.Context, ids []string) (map[string]string, error) {
	return with(g, ctx, "Labels", g.inner.Labels, ids)
}

func (g *guarded) Named(ctx context.Context, ids []string) (map[string]Named, error) {
	return with(g, ctx, "Named", g.inner.Named, ids)
}

func (g *guarded) Bodies(ctx context.Context, kind Kind, each func(json.RawMessage) error) error {
	return g.do(ctx, "Bodies", func() error { return g.inner.Bodies(ctx, kind, each) })
}

func (g *guarded) Tally(ctx context.Context) (map[Kind]int, error) {
	return one(g, ctx, "Tally", g.inner.Tally)
}

func (g *guarded) do(ctx context.Context, method string, then func() error) error {
	if _, err := g.ask(ctx, method); err != nil {
		return err
	}
	return then()
}

func one[T any](g *guarded, ctx context.Context, method string, then func(context.Context) (T, error)) (out T, err error) {
	if _, err := g.ask(ctx, method); err != nil {
		return out, err
	}
	return then(ctx)
}

func with[A, T any](g *guarded, ctx context.Context, method string, then func(context.Context, A) (T, error), a A) (out T, err error) {
	if _, err := g.ask(ctx, method); err != nil {
		return out, err
	}
	return then(ctx, a)
}
