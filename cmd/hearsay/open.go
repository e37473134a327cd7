package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"runtime"
	"strings"
	"time"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// tools makes what a bench works with. It is made when it is needed: a list of statements wants no reader.
func (p *program) tools(workers int) (workbench.Tools, func(), error) {
	pipeline, err := p.assemble()
	if err != nil {
		return workbench.Tools{}, nil, err
	}
	pages, err := newPages()
	if err != nil {
		return workbench.Tools{}, nil, err
	}
	return workbench.Tools{
		Desk: workbench.Desk(pages), Pipeline: pipeline, Now: time.Now, Log: p.log(), By: whoami(), Workers: workers,
	}, func() { pages.Close() }, nil
}

// assemble makes the reader, with the model of --weights or HEARSAY_WEIGHTS where one is named.
func (p *program) assemble() (*reading.Pipeline, error) {
	file := cmp.Or(p.weights, os.Getenv("HEARSAY_WEIGHTS"))
	if file == "" {
		return workbench.Pipeline()
	}
	data, err := readWeights(file)
	if err != nil {
		return nil, fmt.Errorf("the weights file %s: %w", file, tellFile(err))
	}
	return workbench.PipelineFrom(file, data)
}

// mostWeights is the size from which a file is no model of this reader, in bytes.
const mostWeights = 1 << 28

// readWeights reads a weights file, and no more of another than it takes to refuse it.
func readWeights(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostWeights))
}

// workers is how many texts are read side by side where nothing else is asked for.
func workers() int { return runtime.GOMAXPROCS(0) }

// whoami names the person at the keyboard, for the log of decisions.
func whoami() string {
	if name := os.Getenv("HEARSAY_USER"); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return "unknown"
}

// look opens the case for reading only, beside another process that may be writing.
func (p *program) look(ctx context.Context) (*workbench.Bench, error) {
	return p.bench(ctx, sqlite.ReadOnly, workbench.Tools{Now: time.Now, Log: p.log()})
}

// reread opens the case for reading only, with a reader at hand.
func (p *program) reread(ctx context.Context) (*workbench.Bench, error) {
	pipeline, err := p.assemble()
	if err != nil {
		return nil, err
	}
	return p.bench(ctx, sqlite.ReadOnly, workbench.Tools{Pipeline: pipeline, Now: time.Now, Log: p.log()})
}

// decide opens the case for decisions: writing, without a reader.
func (p *program) decide(ctx context.Context) (*workbench.Bench, error) {
	return p.bench(ctx, sqlite.ReadWrite, workbench.Tools{Now: time.Now, Log: p.log(), By: whoami()})
}

// decideWith opens the case for decisions that are made with the readers' help.
func (p *program) decideWith(ctx context.Context, pipeline *reading.Pipeline) (*workbench.Bench, error) {
	return p.bench(ctx, sqlite.ReadWrite, workbench.Tools{Pipeline: pipeline, Now: time.Now, Log: p.log(), By: whoami()})
}

func (p *program) bench(ctx context.Context, mode sqlite.Mode, tools workbench.Tools) (*workbench.Bench, error) {
	dir, err := p.findCase()
	if err != nil {
		return nil, err
	}
	if p.at != "" && mode != sqlite.ReadOnly {
		return nil, usage("", "a case as of %s is for reading only; leave --at out to change it", p.at)
	}
	st, err := sqlite.Open(ctx, dir, mode)
	if errors.Is(err, evidence.ErrConflict) && mode == sqlite.ReadOnly { // made by an older version: opening it for writing brings it to this one
		if w, wrong := sqlite.Open(ctx, dir, sqlite.ReadWrite); wrong == nil {
			err = w.Close()
			if err == nil {
				st, err = sqlite.Open(ctx, dir, mode)
			}
		}
	}
	if err != nil {
		return nil, err
	}
	whole := workbench.New(st, tools)
	if p.at == "" {
		return whole, nil
	}
	past, err := whole.AsOf(ctx, p.at)
	if err != nil {
		return nil, errors.Join(err, whole.Close())
	}
	if left := past.LeftOut(); left.Articles > 0 && !p.toldLeftOut {
		p.toldLeftOut = true
		p.say("as of %s: %s left out, %d of them without a date", p.at, counted(left.Articles, "article"), left.Undated)
	}
	past.With(whole)
	return past, nil
}

// quoteShell writes a word so that a shell takes it as one.
func quoteShell(word string) string {
	if word != "" && !strings.ContainsFunc(word, func(r rune) bool {
		return !(unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./,:+@%", r))
	}) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
