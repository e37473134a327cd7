package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/workbench"
)

// stdinName is how standard input is named in arguments, and in what is said of it.
const stdinName = "-"

// readable are the endings of files that a walk through a folder takes; a file named outright is always tried.
var readable = []string{".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml", ".shtml"}

// found is one file to read, or why one cannot be.
type found struct {
	name string // as in the arguments: the argument itself, or a path below it
	err  error
}

// collection is what the arguments came to.
type collection struct {
	files   []found
	skipped []string // in folders: hidden files and files of other formats
}

// collect lists the files that the arguments name, folders walked in order of name. What cannot be listed is in the
// list with its error, so that the rest goes on.
func collect(args []string) collection {
	var c collection
	for _, arg := range args {
		if arg == stdinName {
			c.files = append(c.files, found{name: arg})
			continue
		}
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			c.files = append(c.files, found{arg, tellFile(err)})
		case info.IsDir():
			c.walk(arg, map[string]bool{})
		default:
			c.files = append(c.files, found{arg, fits(info)})
		}
	}
	return c
}

// walk lists a folder. Links are followed, each real folder once, so that a loop of links ends.
func (c *collection) walk(dir string, seen map[string]bool) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		if seen[real] {
			return
		}
		seen[real] = true
	}
	entries, err := os.ReadDir(dir) // in order of name; what could be listed before an error still counts
	if err != nil {
		c.files = append(c.files, found{dir, tellFile(err)})
	}
	own := slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == caseFile })
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			c.skipped = append(c.skipped, path)
			continue
		}
		if own && (strings.HasPrefix(e.Name(), caseFile) || e.Name() == sqlite.Originals) {
			continue // a case's own files are no articles
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			c.files = append(c.files, found{path, tellFile(err)})
		case info.IsDir():
			c.walk(path, seen)
		case !slices.Contains(readable, strings.ToLower(filepath.Ext(path))):
			c.skipped = append(c.skipped, path)
		default:
			c.files = append(c.files, found{path, fits(info)})
		}
	}
}

// fits refuses what is no file or too large, before a byte of it is read.
func fits(info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: it is a device, pipe or socket, not a file; to read a pipe, use -", evidence.ErrInput)
	case info.Size() > intake.MaxBytes:
		return tooLarge(info.Size())
	}
	return nil
}

func tooLarge(size int64) error {
	return fmt.Errorf("%w: %d MB is over the limit of %d MB; split it into articles", evidence.ErrInput, size>>20, intake.MaxBytes>>20)
}

// sources returns the files as inputs that are loaded when their turn comes; caseDir, where not "", is the case whose
// folder their addresses are relative to.
func (p *program) sources(ctx context.Context, c collection, caseDir string) iter.Seq[workbench.Source] {
	return func(yield func(workbench.Source) bool) {
		for _, f := range c.files {
			load := func() (intake.Input, error) {
				in, err := p.load(ctx, f)
				if caseDir != "" {
					in.Address = address(caseDir, f.name)
				}
				return in, err
			}
			if !yield(workbench.Source{Name: f.name, Load: load}) {
				return
			}
		}
	}
}

// load reads the bytes of one file or of standard input.
func (p *program) load(ctx context.Context, f found) (intake.Input, error) {
	in := intake.Input{Name: f.name}
	if f.err != nil {
		return in, f.err
	}
	var source io.Reader
	if f.name == stdinName {
		source = patient(ctx, p.in)
	} else {
		file, err := os.Open(f.name)
		if err != nil {
			return in, tellFile(err)
		}
		defer file.Close()
		source = file
	}
	// One byte more than allowed shows that a file grew, or that a pipe does not end, without reading it all.
	bytes, err := io.ReadAll(io.LimitReader(source, intake.MaxBytes+1))
	if err != nil {
		return in, tellFile(err)
	}
	if len(bytes) > intake.MaxBytes {
		return in, tooLarge(int64(len(bytes)))
	}
	in.Bytes = bytes
	return in, nil
}

// patient reads from what may keep one waiting for ever, a terminal or a pipe, and stops waiting when ctx ends. The read
// that is under way is then left behind: the program is about to end.
func patient(ctx context.Context, from io.Reader) io.Reader {
	to, pipe := io.Pipe()
	go func() {
		_, err := io.Copy(pipe, from)
		pipe.CloseWithError(err) // nil is the end
	}()
	context.AfterFunc(ctx, func() { pipe.CloseWithError(context.Cause(ctx)) })
	return to
}

// tellFile words an error of the file system without the name, which whoever reports it puts in front.
func tellFile(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: there is no such file or folder", fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: it may not be read; check its owner and permissions", fs.ErrPermission)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return &problem{err: path.Err, code: exitIO}
	}
	return err
}

// address names where a file came from, relative to the case's folder, so that a case that is moved together with its
// articles still knows them.
func address(caseDir, name string) string {
	if name == stdinName {
		return ""
	}
	path, err := filepath.Abs(name)
	if err != nil {
		path = name
	}
	// The folder is brought to its real place, the file is not: a link to a file is a name of its own.
	if real, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(real, filepath.Base(path))
	}
	if real, err := filepath.EvalSymlinks(caseDir); err == nil {
		caseDir = real
	}
	if rel, err := filepath.Rel(caseDir, path); err == nil {
		path = rel
	}
	return "file:" + filepath.ToSlash(path)
}
