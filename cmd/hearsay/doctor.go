package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"hearsay/internal/intake"
	"hearsay/internal/intake/child"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/web"
	"hearsay/internal/workbench"
)

// finding is one thing that doctor looked at.
type finding struct {
	head
	State  string `json:"state"` // ok, note or bad
	Detail string `json:"detail"`
}

// The states of a finding.
const (
	wellOK   = "ok"
	wellNote = "note" // nothing is wrong, but a person may want to know
	wellBad  = "bad"
)

var findingColumns = []column[finding]{
	{name: "check", get: func(f finding) any { return f.ID }},
	{name: "state", get: func(f finding) any { return f.State }},
	{name: "detail", get: func(f finding) any { return f.Detail }, share: 1},
}

// littleSpace is the free space below which doctor speaks up: about ten thousand articles.
const littleSpace = 1 << 30

func (p *program) doctor() *cobra.Command {
	return &cobra.Command{
		Use: "doctor", GroupID: groupKeep,
		Short:   "Check that everything hearsay needs is here",
		Example: "  hearsay doctor",
		Args:    args(cobra.NoArgs, "nothing more"),
		RunE: func(c *cobra.Command, _ []string) error {
			out, err := newSink(p, findingColumns, func(f finding) any { return f })
			if err != nil {
				return err
			}
			bad := 0
			for _, check := range []struct {
				name string
				look func(context.Context) (state, detail string)
			}{
				{"program", p.checkProgram}, {"page", p.checkPage}, {"parser", p.checkParser}, {"home", p.checkHome},
				{"space", p.checkSpace}, {"case", p.checkCase}, {"cases", p.checkCases},
			} {
				state, detail := check.look(c.Context())
				if state == wellBad {
					bad++
				}
				if err := out.add(finding{head{"check", check.name, schema}, state, detail}); err != nil {
					return err
				}
			}
			if err := out.close(); err != nil {
				return err
			}
			if bad > 0 {
				return &problem{err: fmt.Errorf("%s", counted(bad, "check")+" failed"), code: exitCheck, remedy: "each says above what is wrong"}
			}
			return nil
		},
	}
}

func (p *program) checkProgram(context.Context) (string, string) {
	id := identify()
	return wellOK, fmt.Sprintf("hearsay %s, reader %s, %s, %d cores", id.Version, id.Reader, id.Go, workers())
}

func (p *program) checkPage(context.Context) (string, string) {
	if !web.Built() {
		return wellBad, "the page is not in this program; build it with: make build"
	}
	return wellOK, "the page is in the program"
}

// checkParser reads a page as add does: in a child process.
func (p *program) checkParser(ctx context.Context) (string, string) {
	tools, done, err := p.tools(1)
	if err != nil {
		return wellBad, err.Error()
	}
	defer done()
	const page = "<!doctype html><title>Trial</title><article><h1>Trial</h1><p>The ferry was late, the harbour master said on Monday.</p></article>"
	if _, err := tools.Desk.Open(ctx, intake.Input{Name: "trial.html", Bytes: []byte(page)}); err != nil {
		return wellBad, "web pages cannot be read: " + reason(err)
	}
	kept, words := child.Sandbox()
	if !kept {
		return wellNote, "web pages are parsed in a child process: " + words
	}
	return wellOK, "web pages are parsed in a child process: " + words
}

func (p *program) checkHome(context.Context) (string, string) {
	home, err := homeDir()
	if err != nil {
		return wellBad, err.Error()
	}
	info, err := os.Stat(home)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return wellOK, home + " (not there yet; made with the first case)"
	case err != nil:
		return wellBad, err.Error()
	case !info.IsDir():
		return wellBad, home + " is not a folder; set HEARSAY_HOME to one"
	}
	trial, err := os.CreateTemp(home, ".doctor-*")
	if err != nil {
		return wellBad, home + " cannot be written to: " + tellFile(err).Error()
	}
	trial.Close()
	os.Remove(trial.Name())
	return wellOK, home
}

func (p *program) checkSpace(context.Context) (string, string) {
	home, err := homeDir()
	if err != nil {
		return wellBad, err.Error()
	}
	for ; ; home = filepath.Dir(home) { // the nearest folder that is there
		if _, err := os.Stat(home); err == nil || home == filepath.Dir(home) {
			break
		}
	}
	free, err := freeSpace(home)
	switch {
	case err != nil:
		return wellNote, "not known: " + err.Error()
	case free < littleSpace:
		return wellNote, fmt.Sprintf("%d MB free for cases: little", free>>20)
	}
	return wellOK, fmt.Sprintf("%d GB free for cases", free>>30)
}

func (p *program) checkCase(ctx context.Context) (string, string) {
	dir, err := p.findCase()
	if err != nil {
		if p.caseDir != "" {
			return wellBad, reason(err)
		}
		return wellOK, "none here; hearsay init makes one"
	}
	st, err := sqlite.Open(ctx, dir, sqlite.ReadOnly)
	if err != nil {
		return wellBad, reason(err)
	}
	defer st.Close()
	o, err := st.Overview(ctx)
	if err != nil {
		return wellBad, reason(err)
	}
	return wellOK, fmt.Sprintf("%s: %s, %s; hearsay verify checks every one", dir, articles(o.Articles), counted(o.Statements, "statement"))
}

func (p *program) checkCases(ctx context.Context) (string, string) {
	folders, _, err := p.folders()
	if err != nil {
		return wellBad, err.Error()
	}
	shelf := workbench.NewShelf(folders, workbench.Tools{Log: p.log()}, nil)
	defer shelf.Close()
	rows, err := shelf.Cases(ctx)
	if err != nil {
		return wellBad, reason(err)
	}
	for _, r := range rows {
		if r.Problem != "" {
			return wellBad, r.ID + ": " + r.Problem
		}
	}
	return wellOK, counted(len(rows), "case") + " in the home folder"
}
