package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Write writes a pack and returns its digest: the SHA-256 of its manifest.
func Write(w io.Writer, in Input) (digest string, err error) {
	p := &packing{in: in, z: newWriter(w), g: newGathering(in.Case), m: Manifest{
		Schema: Schema, Program: in.Document.Program, Case: Named{in.Case.ID, in.Case.Title}, Texts: !in.NoTexts,
		Report: About{
			Named{in.Document.ID, in.Document.Title}, append([]string{}, in.Document.By...), in.Document.At.UTC(), hash([]byte(in.Markdown)), in.Settings,
		},
		Citations: citations(in), Members: []Member{},
	}}
	p.gather()
	articles, bodies, err := p.versions()
	if err != nil {
		return "", err
	}
	log := p.decisions()
	p.add(readmeName, []byte(readme(p.m)))
	p.add(reportName, []byte(in.Markdown))
	p.add(pageName, in.Page)
	p.add(checkName, indented(in.Check))
	p.add(quotesName, p.quotes(bodies))
	p.add(evidenceName, p.records())
	p.add(articlesName, lines(articles))
	p.add(decisionsName, log)
	for i, a := range articles {
		if a.Text != "" {
			p.add(a.Text, []byte(bodies[i].Text.String()))
		}
	}
	kept := map[string]bool{}
	for _, a := range articles {
		if a.Original == "" || kept[a.Original] {
			continue
		}
		kept[a.Original] = true
		body, err := in.Original(a.OriginalSHA256)
		if err != nil {
			return "", fmt.Errorf("pack: the original of %s version %d: %w", a.ID, a.Number, err)
		}
		p.add(a.Original, body)
	}
	manifest := indented(p.m)
	if p.err == nil {
		p.err = p.z.add(manifestName, manifest)
	}
	if err := errors.Join(p.err, p.z.close()); err != nil {
		return "", fmt.Errorf("pack: %w", err)
	}
	return hash(manifest), nil
}

// packing is a pack that is being made.
type packing struct {
	in  Input
	z   *writer
	g   *gathering
	m   Manifest
	err error
}

func (p *packing) add(name string, body []byte) {
	if p.err != nil {
		return
	}
	if len(body) > mostMember {
		p.err = fmt.Errorf("%w: %s would have %d MB; a member of a pack has at most %d", evidence.ErrInvalid, name, len(body)>>20, mostMember>>20)
		return
	}
	p.m.Members = append(p.m.Members, Member{name, int64(len(body)), hash(body)})
	p.err = p.z.add(name, body)
}

func citations(in Input) []Citation {
	out := []Citation{}
	seen := map[string]bool{}
	notes := map[string]int{}
	for _, n := range in.Document.Notes {
		notes[n.ID] = n.Number
	}
	for _, s := range in.Check.Sentences {
		for _, c := range s.Citations {
			if !seen[c.ID] {
				seen[c.ID] = true
				out = append(out, Citation{c.ID, c.Record, c.Kind, c.Label, c.State, notes[c.Record]})
			}
		}
	}
	return out
}

func (p *packing) gather() {
	var cited, against []string
	for _, c := range p.m.Citations {
		cited = append(cited, c.Record)
	}
	for _, n := range p.in.Document.Notes {
		cited = append(cited, n.ID)
		for _, a := range n.Against {
			id, _, _ := strings.Cut(a, " ")
			against = append(against, id)
		}
	}
	p.g.gather(p.in.Case, cited, against)
}

// wide are the kinds of record that name places all over a case: those do not bring their articles along.
var wide = []string{"actor", "source", "relation"}

// versions returns the versions of articles that quotes and records name, in the order of their first mention.
func (p *packing) versions() ([]version, []products.Article, error) {
	type key struct {
		article string
		number  int
	}
	var order []key
	seen := map[key]bool{}
	want := func(article string, number int) {
		if k := (key{article, number}); article != "" && number > 0 && !seen[k] {
			seen[k] = true
			order = append(order, k)
		}
	}
	for _, n := range p.in.Document.Notes {
		for _, q := range n.Places {
			want(q.Article, q.Version)
		}
	}
	for _, c := range p.m.Citations {
		for _, a := range p.in.Case.Articles {
			if a.ID == c.Record {
				want(a.ID, a.Number)
			}
		}
	}
	for _, e := range p.g.entries() {
		if slices.Contains(wide, e.kind) {
			continue
		}
		for _, s := range placesOf(e.value) {
			want(s.article, s.number)
		}
	}
	rows, bodies := []version{}, []products.Article{}
	for _, k := range order {
		a, err := p.in.Version(k.article, k.number)
		if err != nil {
			return nil, nil, fmt.Errorf("pack: %s version %d: %w", k.article, k.number, err)
		}
		v := version{Article: a.Article}
		if !p.in.NoTexts {
			v.Text = fmt.Sprintf("%s%s-v%d.txt", textFolder, a.ID, a.Number)
			v.Original = originFolder + a.OriginalSHA256 + ending(a.Name)
		}
		rows, bodies = append(rows, v), append(bodies, a)
	}
	return rows, bodies, nil
}

// ending returns the ending of a file's name, so that a double click opens the original; "" where it is unusual.
func ending(name string) string {
	e := strings.ToLower(path.Ext(name))
	if len(e) < 2 || len(e) > 9 || strings.Trim(e[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return e
}

// quotes writes the characters that the notes lead to, with the sentence that they stand in.
func (p *packing) quotes(bodies []products.Article) []byte {
	all := []Quoted{}
	for _, n := range p.in.Document.Notes {
		for _, q := range n.Places {
			x := Quoted{Note: n.Number, Record: n.ID, Before: q.Before, After: q.After, Outlet: q.Outlet, Title: q.Title}
			x.Anchor = text.Anchor{Article: q.Article, Version: q.Version, Span: q.Span, Exact: q.Exact, SHA256: q.SHA256}
			if i := slices.IndexFunc(bodies, func(a products.Article) bool { return a.ID == q.Article && a.Number == q.Version }); i >= 0 {
				if a, err := bodies[i].Text.Anchor(q.Article, q.Version, q.Span); err == nil {
					a.Exact = q.Exact // as the document has it, so that a check finds what differs
					x.Anchor = a
				}
				if around(bodies[i].Text, x) != nil {
					x.Before, x.After = x.Prefix, x.Suffix
				}
			}
			all = append(all, x)
		}
	}
	return lines(all)
}

// around checks that the words before and after a quote stand there.
func around(t *text.Text, q Quoted) error {
	before, after := len([]rune(q.Before)), len([]rune(q.After))
	if t.Exact(text.Span{Start: q.Start - before, End: q.Start}) != q.Before || t.Exact(text.Span{Start: q.End, End: q.End + after}) != q.After {
		return fmt.Errorf("%w: what stands before and after %s differs", text.ErrAnchor, q.Span)
	}
	return nil
}

func (p *packing) records() []byte {
	var b bytes.Buffer
	for n, e := range p.g.all {
		if p.g.taken[n] {
			encode(&b, line[any]{e.kind, p.g.cited[n], e.value})
		}
	}
	return b.Bytes()
}

func (p *packing) decisions() []byte {
	log := p.in.Case.Decisions
	show := p.g.concerns(log)
	var b bytes.Buffer
	for i, d := range log {
		if p.in.WholeLog || show[i] {
			p.m.Log.Shown++
			encode(&b, d)
			continue
		}
		encode(&b, withheld{true, d.Sequence, d.Previous, d.Hash})
	}
	p.m.Log.Events = len(log)
	if len(log) > 0 {
		p.m.Log.Head = log[len(log)-1].Hash
	}
	return b.Bytes()
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func encode(b *bytes.Buffer, v any) {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // records are strings, numbers, times and lists of these
	}
}

func lines[T any](all []T) []byte {
	var b bytes.Buffer
	for _, v := range all {
		encode(&b, v)
	}
	return b.Bytes()
}

func indented(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return b.Bytes()
}
