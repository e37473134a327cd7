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
	questions string // the latest event on a question, and which of those before do not stand
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
	undone := int64(0)
	for _, d := range asked {
		if d.Undone {
			undone += d.Sequence * d.Sequence
		}
	}
	of := reportMark{now: now, kept: kept}
	if n := len(asked); n > 0 {
		of.questions = fmt.Sprint(asked[n-1].ID, n, undone)
	}
	b.citingOnce.Lock() // one making at a time
	defer b.citingOnce.Unlock()
	r := &b.reports
	r.Lock()
	index, finder, was := r.index, r.finder, r.of
	r.Unlock()
	if index != nil && was != of {
		if index, finder, err = b.renewed(ctx, index, finder, was, of); err != nil {
			return nil, nil, nil, err
		}
		if index != nil {
			r.Lock()
			r.of, r.index, r.finder = of, index, finder
			r.Unlock()
		}
	}
	if index == nil {
		c, err := b.citable(ctx)
		if err != nil {
			return nil, nil, nil, err
		}
		index = report.NewIndex(c).Measuring(Measure())
		finder = report.NewFinder(index)
		r.Lock()
		r.of, r.index, r.finder = of, index, finder
		r.texts, r.size = map[textKey]*text.Text{}, 0
		r.Unlock()
	}
	return index, finder, &supply{ctx: ctx, b: b}, nil
}

// mostRenewed is how many decisions an index is renewed after; after more it is made anew.
const mostRenewed = 500

// renewed brings an index up to date with the log where nothing happened since but verdicts on statements, and what has no bearing on
// one. It returns nil where more happened.
func (b *Bench) renewed(ctx context.Context, x *report.Index, f *report.Finder, was, of reportMark) (*report.Index, *report.Finder, error) {
	log := x.Case().Decisions
	last := int64(0)
	if n := len(log); n > 0 {
		last = log[n-1].Sequence
	}
	was.now.Decision = of.now.Decision
	if was != of {
		return nil, nil, nil
	}
	events, err := b.Decisions(ctx, 0, mostRenewed)
	if err != nil {
		return nil, nil, err
	}
	for len(events) > 0 && events[len(events)-1].Sequence <= last {
		events = events[:len(events)-1]
	}
	if len(events) == mostRenewed {
		return nil, nil, nil
	}
	seen := map[string]bool{}
	var changed []evidence.Record
	for _, d := range events { // those that are added behind are not gone through
		switch prefix, _, _ := strings.Cut(d.Subject, "_"); prefix {
		case evidence.PrefixStatement:
		case evidence.PrefixReport, evidence.PrefixQuestion, evidence.PrefixSuggestion:
			continue
		default:
			return nil, nil, nil
		}
		if seen[d.Subject] {
			continue
		}
		seen[d.Subject] = true
		r, err := b.Statement(ctx, d.Subject)
		if errors.Is(err, evidence.ErrNotFound) {
			return nil, nil, nil
		}
		if err != nil {
			return nil, nil, err
		}
		all, err := b.DecisionsOn(ctx, d.Subject)
		if err != nil {
			return nil, nil, err
		}
		changed, events = append(changed, r), append(events, all...)
	}
	y, ok := x.Renewed(changed, events)
	if !ok {
		return nil, nil, nil
	}
	return y, f.Renewed(y, changed), nil
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
	if c.Statements, err = b.AllStatements(ctx); err != nil {
		return nil, err
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

// CheckVersion holds a saved version of a report against the case as it is now; "" for what is kept.
func (b *Bench) CheckVersion(ctx context.Context, id, decision string) (products.Check, error) {
	if decision == "" {
		return b.CheckReport(ctx, id, nil)
	}
	v, err := b.ReportVersion(ctx, id, decision)
	if err != nil {
		return products.Check{}, err
	}
	return b.CheckReport(ctx, id, &v.Text)
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
