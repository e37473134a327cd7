package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

func (p *program) init() *cobra.Command {
	var title string
	c := &cobra.Command{
		Use: "init DIR", GroupID: groupStart,
		Short: "Make a case: a folder with one database and the originals",
		Example: `  hearsay init cases/harbour
  hearsay init . --title "Harbour inquiry"`,
		Args: args(cobra.ExactArgs(1), "the folder to make"),
		RunE: func(c *cobra.Command, given []string) error {
			dir, err := filepath.Abs(given[0])
			if err != nil {
				return err
			}
			if isCase(dir) && !cutShort(c.Context(), dir) {
				return &problem{err: fmt.Errorf("%w: there is a case in %s already", evidence.ErrConflict, given[0]), remedy: "nothing was changed; add articles with hearsay add --case " + given[0] + " FILE"}
			}
			made := store.Case{ID: workbench.Slug(filepath.Base(dir)), Title: title}
			if title == "" {
				made.Title = filepath.Base(dir)
			}
			st, err := sqlite.Create(c.Context(), dir, made, time.Now())
			if err != nil {
				return err
			}
			if err := st.Close(); err != nil {
				return err
			}
			p.say("made the case %q in %s", made.Title, given[0])
			p.say("next: %s", "hearsay add"+p.inCase(dir)+" FILE|FOLDER …")
			return nil
		},
	}
	c.Flags().StringVar(&title, "title", "", "what the case is called (default: the folder's name)")
	return c
}

// cutShort reports whether the making of a case broke off, so that there is its file and no case in it.
func cutShort(ctx context.Context, dir string) bool {
	st, err := sqlite.Open(ctx, dir, sqlite.ReadOnly)
	if err == nil {
		_ = st.Close() // nothing was written
	}
	return errors.Is(err, evidence.ErrNotFound)
}

// inCase returns the flag that a next command needs to find the case from here, "" where it finds it by itself.
func (p *program) inCase(dir string) string {
	if here, err := p.findCase(); err == nil && same(here, dir) && p.caseDir == "" {
		return ""
	}
	name := dir
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, dir); err == nil && len(rel) < len(name) {
			name = rel
		}
	}
	return " --case " + quoteShell(name)
}

func same(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}
