package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/products/casefile"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

func (p *program) exportCasefile() *cobra.Command {
	var to string
	c := &cobra.Command{
		Use: "casefile [CASE]", Short: "All that the case keeps in one file, to be imported elsewhere or kept: texts, originals, readings, the log of decisions, drafts",
		Long: `Write all that the case keeps into one file: a zip of NDJSON, texts and originals. hearsay import makes the case of it again, on this
machine or another; exported again it is the same to the byte. hearsay verify FILE checks one without importing it. Lists and the
world are not in it: they are made anew. The articles' texts are other people's: mind their rights.`,
		Example: `  hearsay export casefile -o harbour.hearsay
  hearsay verify harbour.hearsay`,
		Args: args(cobra.MaximumNArgs(1), "at most one case"),
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) == 1 {
				p.caseDir = given[0]
			}
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			var m casefile.Manifest
			write := func(w io.Writer) (err error) {
				m, err = b.Casefile(c.Context(), w, "hearsay "+identify().Version)
				return err
			}
			if to == "" || to == stdinName {
				if p.outTTY {
					return usage("", "a casefile is nothing for a terminal: say -o case%s", casefile.Extension)
				}
				out := bufio.NewWriter(p.out)
				if err := write(out); err != nil {
					return err
				}
				return out.Flush()
			}
			if err := writeNew(to, write); err != nil {
				return err
			}
			n := m.Counts
			p.say("wrote %s: %s, %s, %s", to, counted(n.Articles, "article"), counted(n.Readings, "reading"), counted(n.Decisions, "decision"))
			return nil
		},
	}
	c.Flags().StringVarP(&to, "output", "o", "", "write to this `file`; it must not be there yet (default, and -: standard output)")
	return c
}

// openCasefile opens a file that begins as a casefile does; nil where it does not.
func openCasefile(name string) (*os.File, int64, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0, nil // whoever opens it otherwise says so
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	head := make([]byte, 2)
	if n, _ := f.ReadAt(head, 0); filepath.Ext(name) != casefile.Extension && !(n == 2 && bytes.Equal(head, []byte("PK")) && holdsCase(f, info.Size())) {
		return nil, 0, f.Close()
	}
	return f, info.Size(), nil
}

// holdsCase reports whether an archive under another name is a casefile.
func holdsCase(f *os.File, size int64) bool {
	_, err := casefile.Open(f, size)
	return err == nil || errors.Is(err, evidence.ErrNewer)
}

// importCasefile makes a case of a casefile. It reports whether the file was one.
func (p *program) importCasefile(ctx context.Context, name, as string) (bool, error) {
	f, size, err := openCasefile(name)
	if f == nil || err != nil {
		return false, err
	}
	defer f.Close()
	file, err := casefile.Open(f, size)
	if err != nil {
		return true, fmt.Errorf("%s: %w", name, err)
	}
	if as == "" {
		as = workbench.Slug(file.Case().ID)
	}
	if err := sqlite.Restore(ctx, as, file); err != nil {
		return true, fmt.Errorf("%s: %w", name, err)
	}
	n := file.Manifest().Counts
	p.say("imported the case %q into %s: %s, %s, %s", file.Case().Title, as, counted(n.Articles, "article"), counted(n.Readings, "reading"), counted(n.Decisions, "decision"))
	p.caseDir = as
	b, err := p.decide(ctx)
	if err != nil {
		return true, err
	}
	defer b.Close()
	if err := b.Resolve(ctx); err != nil {
		return true, err
	}
	dir, err := filepath.Abs(as)
	if err != nil {
		return true, err
	}
	p.caseDir = ""
	p.say("next: %s", "hearsay ls statements"+p.inCase(dir))
	return true, nil
}

// verifyCasefile checks a casefile. It reports whether the file was one.
func (p *program) verifyCasefile(name string) (bool, error) {
	f, size, err := openCasefile(name)
	if f == nil || err != nil {
		return false, err
	}
	defer f.Close()
	m, found, err := workbench.CheckCasefile(f, size)
	switch {
	case errors.Is(err, evidence.ErrDamaged), errors.Is(err, evidence.ErrInput):
		return true, &problem{err: fmt.Errorf("%s: %w", name, err), code: exitCheck}
	case err != nil:
		return true, fmt.Errorf("%s: %w", name, err)
	}
	p.say("%s: the case %q, written by %s", name, m.Case.Title, visible(m.Program))
	return true, p.printVerification(found)
}
