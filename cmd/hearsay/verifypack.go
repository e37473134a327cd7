package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/products/pack"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// packLine ends what verify prints of a defence pack.
type packLine struct {
	head
	Title     string   `json:"title"`
	Case      string   `json:"case"`
	Digest    string   `json:"digest"`
	Checked   int      `json:"checked"`
	Failed    int      `json:"failed"`
	Members   int      `json:"members"`
	Quotes    int      `json:"quotes"`
	Places    int      `json:"places"`
	Citations int      `json:"citations"`
	Events    int      `json:"events"`
	Named     []string `json:"named"`
	Unknown   []string `json:"unknown"`
}

// isFile reports whether a name is that of a file, and so of a pack rather than a case.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// verifyPack checks a defence pack; texts is a folder of copies, "" for none.
func (p *program) verifyPack(ctx context.Context, name, texts string) error {
	f, err := os.Open(name)
	if err != nil {
		return tellFile(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return tellFile(err)
	}
	copies, done, err := p.copies(ctx, texts)
	if err != nil {
		return err
	}
	defer done()
	v, err := workbench.VerifyPack(f, info.Size(), copies)
	if errors.Is(err, evidence.ErrDamaged) {
		return &problem{err: fmt.Errorf("%s: %w", name, err), code: exitCheck}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return p.printPack(v)
}

// copies returns the texts of one's own: those of the case of --case, and those of the files of a folder.
func (p *program) copies(ctx context.Context, folder string) (find func(string, int, string) *text.Text, done func(), err error) {
	done = func() {}
	byHash := map[string]*text.Text{}
	if folder != "" {
		if byHash, err = p.copiesIn(ctx, folder); err != nil {
			return nil, done, err
		}
	}
	var b *workbench.Bench
	if p.caseDir != "" {
		if b, err = p.look(ctx); err != nil {
			return nil, done, err
		}
		done = func() { b.Close() }
	}
	if b == nil && folder == "" {
		return nil, done, nil
	}
	return func(article string, version int, sum string) *text.Text {
		if t := byHash[sum]; t != nil || b == nil {
			return t
		}
		_, t, err := b.Article(ctx, article, version)
		if err != nil {
			return nil
		}
		return t
	}, done, nil
}

// copiesIn reads a folder's files: each as the text that it is, and as what this program reads in it.
func (p *program) copiesIn(ctx context.Context, folder string) (map[string]*text.Text, error) {
	pages, err := newPages()
	if err != nil {
		return nil, err
	}
	defer pages.Close()
	desk := workbench.Desk(pages)
	out := map[string]*text.Text{}
	err = filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return tellFile(err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !d.Type().IsRegular() {
			return nil
		}
		body, err := readCopy(name)
		if err != nil || body == nil {
			return err
		}
		keep := func(s string) {
			if t, err := text.New(s); err == nil {
				out[t.SHA256()] = t
			}
		}
		keep(string(body))
		if doc, err := desk.Open(ctx, intake.Input{Name: filepath.Base(name), Bytes: body}); err == nil {
			keep(doc.Text)
		}
		return nil
	})
	return out, err
}

// readCopy reads a file, nil for one that is larger than any text.
func readCopy(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, tellFile(err)
	}
	defer f.Close()
	const most = 64 << 20
	body, err := io.ReadAll(io.LimitReader(f, most+1))
	if len(body) > most {
		return nil, err
	}
	return body, err
}

func (p *program) printPack(v pack.Verdict) error {
	last := packLine{
		head{"pack_verification", v.Manifest.Report.ID, schema}, v.Manifest.Report.Title, v.Manifest.Case.Title, v.Digest, v.Checked, len(v.Failed),
		v.Members, v.Quotes, v.Places, v.Citations, v.Events, v.Named, v.Unknown,
	}
	failed := make([]workbench.Failure, len(v.Failed))
	for i, f := range v.Failed {
		failed[i] = workbench.Failure{Subject: f.Member, Reason: f.Reason}
	}
	if p.format == formatNDJSON || p.format == formatJSON {
		if err := p.printFailures(failed, last); err != nil {
			return err
		}
	} else if err := p.listFailures(failed); err != nil {
		return err
	}
	for _, s := range v.Named {
		p.say("to be known: %s", s)
	}
	for _, s := range v.Unknown {
		p.say("not checked: %s", s)
	}
	if n := len(v.Failed); n > 0 {
		return &problem{
			err: fmt.Errorf("%d of %d things checked do not match", n, max(n, v.Checked)), code: exitCheck,
			remedy: "each is named above; ask for the pack again, from whoever made it",
		}
	}
	p.say("%s", visible(fmt.Sprintf("%s “%s” of the case “%s”: all match: %d files, %d quotations, %d places in the evidence, %d citations, %d events of the log",
		v.Manifest.Report.ID, v.Manifest.Report.Title, v.Manifest.Case.Title, v.Members, v.Quotes, v.Places, v.Citations, v.Events)))
	p.say("digest: %s", grouped(v.Digest))
	p.say("That nobody made the whole pack anew only the digest can show: compare it with the one that you were given on paper or otherwise.")
	return nil
}

// grouped writes a digest so that a person can compare it.
func grouped(digest string) string {
	var groups []string
	for i := 0; i < len(digest); i += 8 {
		groups = append(groups, digest[i:min(len(digest), i+8)])
	}
	return strings.Join(groups, " ")
}
