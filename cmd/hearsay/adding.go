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
func (p *program) addAll(ctx context.Context, b *workbench.Bench, given []string, noRead bool) error {
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
	if err := p.takeIn(ctx, b, c, items, dir); err != nil {
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

// takeIn keeps the files, prints what became of each and says how many there were of which kind.
func (p *program) takeIn(ctx context.Context, b *workbench.Bench, c collection, items *batch, dir string) error {
	out, err := newSink(p, additionColumns, func(a workbench.Added) any {
		return addition{head{"addition", a.Article, schema}, a}
	})
	if err != nil {
		return err
	}
	count := map[store.Outcome]int{}
	err = b.AddAll(ctx, p.sources(ctx, c, dir), func(got workbench.Added, why error) error {
		count[got.Outcome]++
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
		return err
	}
	if err := out.close(); err != nil {
		return err
	}
	p.say("%s", tally(count))
	return nil
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
