package workbench

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/reading"
	"hearsay/internal/store"
)

// Progress is called as texts are read: how many are done and how many there are in all so far.
type Progress func(done, total int)

// batch is how many jobs are leased at a time: enough to keep the workers busy, few enough to lose little when killed.
const batch = 32

// Read reads every queued text. A text that the reader cannot manage costs that text only; its reason is kept.
func (b *Bench) Read(ctx context.Context, progress Progress) error {
	b.reading.Lock()
	defer b.reading.Unlock()
	done := 0
	for {
		jobs, err := b.Lease(ctx, batch)
		if err != nil || len(jobs) == 0 {
			return err
		}
		counts, err := b.JobCounts(ctx)
		if err != nil {
			return err
		}
		total := done + counts.Queued
		if err := b.readAll(ctx, jobs, func() {
			done++
			if progress != nil {
				progress(done, total)
			}
		}); err != nil {
			return err
		}
	}
}

type outcome struct {
	reading evidence.Reading
	err     error
}

// readAll reads the jobs side by side and keeps the results in the order of the jobs, so that a case's file does not
// depend on which text happened to be ready first.
func (b *Bench) readAll(ctx context.Context, jobs []store.Job, each func()) (err error) {
	results := make([]chan outcome, len(jobs))
	for i := range results {
		results[i] = make(chan outcome, 1)
	}
	next := make(chan int, len(jobs))
	for i := range jobs {
		next <- i
	}
	close(next)
	var workers sync.WaitGroup
	for range min(b.tools.Workers, len(jobs)) {
		workers.Go(func() {
			for i := range next {
				b.mark(jobs[i], true)
				r, err := b.readJob(ctx, jobs[i])
				results[i] <- outcome{r, err}
			}
		})
	}
	kept := 0
	defer func() {
		workers.Wait()
		for _, job := range jobs {
			b.mark(job, false) // those whose results nobody waited for too
		}
		if err != nil { // they are not to blame, and others may read them
			err = errors.Join(err, b.Release(context.WithoutCancel(ctx), jobs[kept:]))
		}
	}()
	for i, job := range jobs {
		got := <-results[i]
		b.mark(job, false)
		switch {
		case got.err != nil && ctx.Err() != nil:
			return ctx.Err()
		case got.err != nil:
			err = b.Fail(ctx, job, Reason(got.err))
		default:
			err = b.Finish(ctx, job, got.reading)
			// A reading that does not fit its text is the reader's failure with this text, not the case's.
			if errors.Is(err, evidence.ErrInvalid) || errors.Is(err, evidence.ErrDamaged) {
				err = b.Fail(ctx, job, Reason(err))
			}
		}
		if err != nil {
			return fmt.Errorf("keeping the reading of %s: %w", job.Name, err)
		}
		kept++
		each()
		b.tell(EventJobs, EventChanged)
	}
	return nil
}

func (b *Bench) readJob(ctx context.Context, job store.Job) (evidence.Reading, error) {
	row, t, err := b.Article(ctx, job.Article, job.Version)
	if err != nil {
		return evidence.Reading{}, err
	}
	return b.tools.read(ctx, reading.New(t, row.Metadata, row.Furniture))
}

// errPatience ends the reading of a text that takes too long.
var errPatience = errors.New("patience is at an end")

// patience is how long a text of so many bytes may take: a hundred times what it should, on a slow machine.
func (t Tools) patience(bytes int) time.Duration {
	p := t.Patience
	if p == 0 {
		p = 30 * time.Second
	}
	if p += p * time.Duration(bytes>>10) / (2 << 10); p > time.Second {
		p = p.Round(time.Second)
	}
	return p
}

// read runs the pipeline. A reader's panic becomes an error, and so does its taking too long: one text must never take
// the others with it.
func (t Tools) read(ctx context.Context, r *reading.Reading) (out evidence.Reading, err error) {
	limit := t.patience(len(r.Text.String()))
	ctx, done := context.WithTimeoutCause(ctx, limit, errPatience)
	defer done()
	defer func() {
		if v := recover(); v != nil {
			err = broke("the reader", v)
		}
	}()
	if err := t.Pipeline.Read(ctx, r); err != nil {
		if errors.Is(context.Cause(ctx), errPatience) {
			err = fmt.Errorf("the reader was stopped after %v; split the text and add its parts", limit)
		}
		return evidence.Reading{}, err
	}
	return r.Evidence(), nil
}

// broke words a panic: what broke and where in our code, never what was being read.
func broke(what string, v any) error {
	place := ""
	for line := range strings.Lines(string(debug.Stack())) {
		ours := func(of string) bool { return strings.Contains(line, "internal/"+of+"/") }
		if strings.Contains(line, ".go:") && slices.ContainsFunc([]string{"reading", "intake", "resolve", "weighing"}, ours) {
			place = " at " + strings.TrimSpace(line[strings.LastIndex(line, "internal/"):])
			break
		}
	}
	cause := fmt.Sprintf("%T", v) // a value that somebody panicked with may hold article text; the runtime's own do not
	if err, ok := v.(runtime.Error); ok {
		cause = err.Error()
	}
	return fmt.Errorf("%s broke%s (%s); please report this", what, place, cause)
}

// ReadOnly reads an input without keeping anything. Errors about the input wrap evidence.ErrInput.
func ReadOnly(ctx context.Context, tools Tools, in intake.Input) (evidence.Reading, error) {
	return readOnly(ctx, tools, Source{in.Name, func() (intake.Input, error) { return in, nil }})
}

// ReadEach reads many inputs without keeping anything: side by side, and handed to each in their order.
func ReadEach(ctx context.Context, tools Tools, sources iter.Seq[Source], each func(name string, r evidence.Reading, err error) error) error {
	type result struct {
		reading evidence.Reading
		err     error
	}
	work := func(ctx context.Context, s Source) result {
		r, err := readOnly(ctx, tools, s)
		return result{r, err}
	}
	return sideBySide(ctx, tools.Workers, sources, work, func(s Source, r result) error { return each(s.Name, r.reading, r.err) })
}

func readOnly(ctx context.Context, tools Tools, s Source) (evidence.Reading, error) {
	o := open(ctx, tools.Desk, s)
	if o.err != nil {
		return evidence.Reading{}, o.err
	}
	r, err := tools.read(ctx, reading.New(o.text, o.doc.Metadata, o.doc.Furniture))
	r.Path = s.Name
	return r, err
}

func (b *Bench) mark(job store.Job, running bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if running {
		b.running[job.ID] = job.Name
	} else {
		delete(b.running, job.ID)
	}
}

// Reason words an error for a person: without the sentinel that only programs need.
func Reason(err error) string {
	s := err.Error()
	for _, sentinel := range []error{evidence.ErrInput, evidence.ErrInvalid} {
		if errors.Is(err, sentinel) {
			s = strings.TrimPrefix(s, sentinel.Error()+": ")
		}
	}
	return s
}

// names returns the names of the texts being read, in a stable order.
func (b *Bench) names() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string{}, slices.Sorted(maps.Values(b.running))...)
}
