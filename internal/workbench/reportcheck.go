package workbench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/bibliography"
	"hearsay/internal/products/report"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// reports is what checking and citing work on: the case made ready, once for each state of it.
type reports struct {
	sync.Mutex
	of     reportMark
	index  *report.Index
	finder *report.Finder
	texts  map[textKey]*text.Text
	size   int // bytes of texts
}

// reportMark says what an index was made from.
type reportMark struct {
	now, kept store.Mark
	questions string // the latest event on a question
}

type textKey struct {
	article string
	version int
}

// mostTexts is how many bytes of articles' texts are kept beside an index.
const mostTexts = 64 << 20

// supply gives an index the texts and earlier statements that a report leads to. The first failure is kept.
type supply struct {
	ctx context.Context
	b   *Bench
	err error
}

// Text returns a version's text.
func (s *supply) Text(article string, version int) *text.Text {
	r, key := &s.b.reports, textKey{article, version}
	r.Lock()
	t, ok := r.texts[key]
	r.Unlock()
	if ok {
		return t
	}
	_, t, err := s.b.Article(s.ctx, article, version)
	if err != nil {
		s.failed(err)
		return nil
	}
	r.Lock()
	defer r.Unlock()
	if r.size += len(t.String()); r.size > mostTexts || r.texts == nil {
		r.texts, r.size = map[textKey]*text.Text{}, len(t.String())
	}
	r.texts[key] = t
	return t
}

// Statement returns a statement of whatever version.
func (s *supply) Statement(id string) (evidence.Record, bool) {
	r, err := s.b.Statement(s.ctx, id)
	if err != nil && !errors.Is(err, evidence.ErrInvalid) { // several begin so
		s.failed(err)
	}
	return r, err == nil
}

func (s *supply) failed(err error) {
	if !errors.Is(err, evidence.ErrNotFound) && s.err == nil {
		s.err = err
	}
}

// citing returns the index of the case as it is now, made anew where the case has changed.
func (b *Bench) citing(ctx context.Context) (*report.Index, *report.Finder, *supply, error) {
	now, kept, err := b.Mark(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	asked, err := b.Written(ctx, evidence.PrefixQuestion+"_")
	if err != nil {
		return nil, nil, nil, err
	}
	of := reportMark{now: now, kept: kept}
	for _, d := range asked {
		of.questions = d.ID + fmt.Sprint(d.Undone)
	}
	b.citingOnce.Lock() // one making at a time
	defer b.citingOnce.Unlock()
	r := &b.reports
	r.Lock()
	index, finder, same := r.index, r.finder, r.of == of
	r.Unlock()
	if index == nil || !same {
		c, err := b.citable(ctx)
		if err != nil {
			return nil, nil, nil, err
		}
		index = report.NewIndex(c)
		finder = report.NewFinder(index)
		r.Lock()
		r.of, r.index, r.finder = of, index, finder
		r.texts, r.size = map[textKey]*text.Text{}, 0
		r.Unlock()
	}
	return index, finder, &supply{ctx: ctx, b: b}, nil
}

// citable returns the case without its articles' texts.
func (b *Bench) citable(ctx context.Context) (*products.Case, error) {
	c, err := b.opened(ctx)
	if err != nil {
		return nil, err
	}
	f := query.Filter{Limit: query.MaxLimit, Sort: "captured"}
	for {
		page, err := b.Articles(ctx, f)
		if err != nil {
			return nil, err
		}
		for _, row := range page.Items {
			c.Articles = append(c.Articles, products.Article{Article: row.Article})
		}
		if f.Cursor = page.Next; f.Cursor == "" {
			break
		}
	}
	f = query.Filter{Limit: query.MaxLimit, Sort: "text"}
	for {
		page, err := b.Statements(ctx, f)
		if err != nil {
			return nil, err
		}
		c.Statements = append(c.Statements, page.Items...)
		if f.Cursor = page.Next; f.Cursor == "" {
			break
		}
	}
	return c, b.told(ctx, c)
}

// CheckReport holds a report against the case: a text, or, where it is nil, what is kept.
func (b *Bench) CheckReport(ctx context.Context, id string, text *string) (products.Check, error) {
	r, md, err := b.meant(ctx, id, text)
	if err != nil {
		return products.Check{}, err
	}
	index, _, more, err := b.citing(ctx)
	if err != nil {
		return products.Check{}, err
	}
	out := index.Check(md, r.Settings, more)
	return out, more.err
}

func (b *Bench) meant(ctx context.Context, id string, text *string) (evidence.Report, string, error) {
	r, err := b.Report(ctx, id)
	if text == nil {
		return r, r.Text, err
	}
	if len(*text) > report.MaxText {
		return r, "", fmt.Errorf("%w: the text has %d bytes; the limit is %d", evidence.ErrInvalid, len(*text), report.MaxText)
	}
	return r, *text, err
}

// Cite looks for what a report may cite. Kind is one of report.Kinds, "" for all.
func (b *Bench) Cite(ctx context.Context, words, kind string, limit int) ([]report.Citable, int, error) {
	_, finder, more, err := b.citing(ctx)
	if err != nil {
		return nil, 0, err
	}
	if limit < 1 || limit > query.MaxLimit {
		return nil, 0, fmt.Errorf("%w: the limit is from 1 to %d", evidence.ErrInvalid, query.MaxLimit)
	}
	list, total := finder.Find(words, kind, limit, more)
	return list, total, more.err
}

// Cited is how a record is cited outside of a report.
type Cited struct {
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Label    string `json:"label"`
	Citation string `json:"citation"`
}

// Styles are those in which a record can be cited outside of a report.
var Styles = []string{"footnote", "bibtex", "csl-json", "ris", "url"}

// CiteAs cites a record in one of the [Styles].
func (b *Bench) CiteAs(ctx context.Context, id, style string) (Cited, error) {
	index, _, more, err := b.citing(ctx)
	if err != nil {
		return Cited{}, err
	}
	c, ok := index.Get(id, more)
	if !ok {
		if more.err != nil {
			return Cited{}, more.err
		}
		return Cited{}, fmt.Errorf("%q: %w: no record of this case has that identifier", id, evidence.ErrNotFound)
	}
	out := Cited{ID: c.ID, Kind: c.Kind, Label: c.Label}
	d := index.Document(evidence.Report{Title: c.Label, Settings: report.Defaults()}, c.Insert, more)
	var w bytes.Buffer
	switch style {
	case "", "footnote":
		w.WriteString(d.Notes[0].Citation)
	case "bibtex":
		err = bibliography.BibTeX(&w, d)
	case "csl-json":
		err = bibliography.CSL(&w, d)
	case "ris":
		err = bibliography.RIS(&w, d)
	case "url":
		w.WriteString("/o/" + c.ID)
	default:
		err = fmt.Errorf("%w: the style is one of %s, not %q", evidence.ErrInvalid, strings.Join(Styles, ", "), style)
	}
	out.Citation = strings.TrimRight(w.String(), "\n")
	return out, errors.Join(err, more.err)
}

// DefendReport walks from the sentence at a code point of a report's text to what it stands on.
func (b *Bench) DefendReport(ctx context.Context, id string, text *string, at int) (products.Defence, error) {
	return b.defended(ctx, id, text, func(x *report.Index, md string, set evidence.ReportSettings, more *supply) (products.Defence, error) {
		return x.Defend(md, set, at, more)
	})
}

// DefendSentence is [Bench.DefendReport] for the sentence with an index.
func (b *Bench) DefendSentence(ctx context.Context, id string, n int) (products.Defence, error) {
	return b.defended(ctx, id, nil, func(x *report.Index, md string, set evidence.ReportSettings, more *supply) (products.Defence, error) {
		return x.DefendSentence(md, set, n, more)
	})
}

func (b *Bench) defended(ctx context.Context, id string, text *string, walk func(*report.Index, string, evidence.ReportSettings, *supply) (products.Defence, error)) (products.Defence, error) {
	r, md, err := b.meant(ctx, id, text)
	if err != nil {
		return products.Defence{}, err
	}
	index, _, more, err := b.citing(ctx)
	if err != nil {
		return products.Defence{}, err
	}
	out, err := walk(index, md, r.Settings, more)
	return out, errors.Join(err, more.err)
}

// Document makes a report ready to be written in any format.
func (b *Bench) Document(ctx context.Context, id string) (products.Document, error) {
	r, err := b.Report(ctx, id)
	if err != nil {
		return products.Document{}, err
	}
	index, _, more, err := b.citing(ctx)
	if err != nil {
		return products.Document{}, err
	}
	out := index.Document(r, r.Text, more)
	return out, more.err
}
