package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// addition is what became of one input, as it is printed.
type addition struct {
	head
	workbench.Added
}

var additionColumns = []column[workbench.Added]{
	{name: "outcome", get: func(a workbench.Added) any { return a.Outcome }},
	{name: "article", get: func(a workbench.Added) any { return a.Article }},
	{name: "version", get: func(a workbench.Added) any { return a.Version }, wide: true},
	{name: "name", get: func(a workbench.Added) any { return a.Name }, share: 2},
	{name: "reason", get: func(a workbench.Added) any { return strings.Join(append([]string{a.Reason}, a.Notes...), " ") }, share: 2},
}

// manyRows is the number of rows above which a table of what was added shows only what needs a look.
const manyRows = 40

// addAll takes the files in, one acknowledged after the other, and reads what is queued.
func (p *program) addAll(ctx context.Context, b *workbench.Bench, given []string, noRead bool, s stated) error {
	dir, err := p.findCase()
	if err != nil {
		return err
	}
	began := time.Now()
	before, err := b.Overview(ctx)
	if err != nil {
		return err
	}
	c := collect(given)
	items := p.batch("adding", c)
	known, err := p.takeIn(ctx, b, c, items, dir)
	if err != nil {
		return err
	}
	if err := p.setStated(ctx, b, s, known); err != nil {
		return err
	}
	p.sayCollected(c)
	if noRead {
		p.say("not read yet: hearsay serve%s reads them, and so does the next hearsay add", p.inCase(dir))
		return items.exit()
	}
	if err := p.readQueued(ctx, b, before, began); err != nil {
		return err
	}
	p.say("next: hearsay serve%s --open", p.inCase(dir))
	return items.exit()
}

// setStated sets by hand what a person stated of articles that were in the case already.
func (p *program) setStated(ctx context.Context, b *workbench.Bench, s stated, known []string) error {
	var d workbench.FactsDraft
	for _, x := range []struct {
		to   **string
		from *string
	}{{&d.Outlet, &s.outlet}, {&d.Published, &s.published}, {&d.Language, &s.language}} {
		if *x.from != "" {
			*x.to = x.from
		}
	}
	if d.Outlet == nil && d.Published == nil && d.Language == nil {
		return nil
	}
	set := 0
	for _, id := range known {
		got, err := b.SetFacts(workbench.Soon(ctx), id, d, workbench.Wording{})
		if err != nil {
			return err
		}
		if got.Decision != nil {
			set++
		}
	}
	if set > 0 {
		p.say("set by hand what %s in the case already %s; hearsay undo takes it back", articles(set), map[bool]string{true: "says of itself", false: "say of themselves"}[set == 1])
	}
	return nil
}

// takeIn keeps the files, prints what became of each and says how many there were of which kind. It returns the articles that were in the
// case already.
func (p *program) takeIn(ctx context.Context, b *workbench.Bench, c collection, items *batch, dir string) (known []string, err error) {
	out, err := newSink(p, additionColumns, func(a workbench.Added) any {
		return addition{head{"addition", a.Article, schema}, a}
	})
	if err != nil {
		return nil, err
	}
	count := map[store.Outcome]int{}
	err = b.AddAll(ctx, p.sources(ctx, c, dir), func(got workbench.Added, why error) error {
		count[got.Outcome]++
		if got.Outcome == store.Known || got.Outcome == store.Changed {
			known = append(known, got.Article)
		}
		items.next(got.Name, why)
		telling := got.Outcome == workbench.Refused || len(got.Notes) > 0 || p.verbose > 0
		if p.format != formatTable || len(c.files) <= manyRows || telling {
			if err := out.add(got); err != nil {
				return err
			}
		}
		if p.format == formatTable {
			return nil
		}
		return out.flush() // whoever reads the pipe learns of each article when it is kept
	})
	items.bar.clear()
	if err != nil {
		_ = out.close() // what was kept is still said; the error that stopped it goes first
		p.say("%d of %d looked at: %s", items.looked, items.total, tally(count))
		return nil, err
	}
	if err := out.close(); err != nil {
		return nil, err
	}
	p.say("%s", tally(count))
	return known, nil
}

// readQueued reads what waits, with a bar, and says what was found.
func (p *program) readQueued(ctx context.Context, b *workbench.Bench, before store.Overview, began time.Time) error {
	// A newer reader than the one that read these articles reads them again, as serve does.
	if n, err := b.Requeue(ctx, b.Reader()); err != nil {
		return err
	} else if n > 0 {
		p.say("reading %s again with the reader %s", articles(n), b.Reader())
	}
	bar := p.meter("reading")
	n := 0
	err := b.Read(ctx, func(done, total int) { n = done; bar.at(done, total) })
	bar.clear()
	if err != nil {
		return err
	}
	after, err := b.Overview(ctx)
	if err != nil {
		return err
	}
	if n > 0 {
		p.say("read %s: %s found, %d in the case", articles(n), counted(max(0, after.Statements-before.Statements), "statement"), after.Statements)
	}
	if err := p.resolve(ctx, b); err != nil {
		return err
	}
	for _, a := range after.NoFindings {
		if !a.Captured.Before(began) {
			p.say("no statement was found in %s", flat(a.Title))
		}
	}
	if after.Jobs.Failed > before.Jobs.Failed {
		p.say("%s could not be read through; see hearsay ls articles --status failed", articles(after.Jobs.Failed-before.Jobs.Failed))
	}
	return nil
}

// tally says how many had which outcome.
func tally(count map[store.Outcome]int) string {
	var parts []string
	for _, o := range []store.Outcome{store.Added, store.Changed, store.Known, workbench.Refused} {
		if n := count[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", o, n))
		}
	}
	if parts == nil {
		return "nothing added"
	}
	return strings.Join(parts, ", ")
}
