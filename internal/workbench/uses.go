package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
)

// Uses is where people's own work rests on a record: what would have to be looked at again if the record fell.
type Uses struct {
	ID        string      `json:"id"` // of the record, or of the one that it is part of by now
	Reports   []CitedIn   `json:"reports"`
	Questions []WeighedIn `json:"questions"`
	Links     []LinkedBy  `json:"links"` // by hand, that begin or end at it
}

// How work comes by a record.
const (
	ViaItself    = "itself"    // by its own identifier, or one that leads to it
	ViaStatement = "statement" // by a statement of the claim
	ViaRecord    = "record"    // by a record that is made of it
)

// Via says by which identifier work comes by a record, and what that leads to.
type Via struct {
	How   string `json:"via"`    // itself, statement, record
	Cites string `json:"cites"`  // the identifier of the record that is named
	Label string `json:"called"` // of that, where it is a record of the world
}

// CitedIn is a report that cites a record. What counts is its text as it stands, the draft where there is one; a report whose text does not
// cite the record any more has the latest version that did.
type CitedIn struct {
	ID        string                  `json:"id"`
	Title     string                  `json:"title"`
	State     string                  `json:"state"`     // open, dropped
	Now       bool                    `json:"now"`       // its text as it stands cites the record
	Version   *evidence.ReportVersion `json:"version"`   // the latest one that cites it; null where only the draft does
	Latest    bool                    `json:"latest"`    // no version is later
	Sentences []CitingSentence        `json:"sentences"` // of the text as it stands, else of that version; the first 20
	Count     int                     `json:"count"`     // how many there are
}

// CitingSentence is a sentence of a report that cites a record.
type CitingSentence struct {
	Via
	Sentence int    `json:"sentence"` // by index
	Line     int    `json:"line"`     // of the Markdown, from 1
	Words    string `json:"words"`    // without its citations; the beginning of a long one
}

// WeighedIn is a question whose matrix has a record as evidence.
type WeighedIn struct {
	ID    string       `json:"id"`
	Title string       `json:"title"`
	State string       `json:"state"` // open, dropped
	Rows  []WeighedRow `json:"rows"`  // the first 20
	Count int          `json:"count"` // how many there are
}

// WeighedRow is a row of a matrix that rests on a record.
type WeighedRow struct {
	Via
	ID      string `json:"id"`
	Ordinal string `json:"ordinal"`
	Words   string `json:"words"`
}

// LinkedBy is a link by hand between two tellings, which nobody rejected.
type LinkedBy struct {
	ID        string `json:"id"`
	From      string `json:"from"` // rests on To
	To        string `json:"to"`
	FromLabel string `json:"from_label"` // "" until the world was made anew
	ToLabel   string `json:"to_label"`
	By        string `json:"by"`
	Note      string `json:"note"`
}

// The most sentences of a report, rows of a question and links that are listed, and characters of words.
const (
	mostUses  = 20
	mostLinks = 100
	mostWords = 400
)

// used is the record that is asked about: the identifiers by which work may name it.
type used struct {
	id         string
	former     map[string]bool // what stood at the same place and was decided on
	statements map[string]bool // of a claim
}

// Uses returns where people's own work rests on the record that an identifier leads to.
func (b *Bench) Uses(ctx context.Context, id string) (Uses, error) {
	of, err := b.usable(ctx, id)
	if err != nil {
		return Uses{}, err
	}
	w, err := b.works(ctx)
	if err != nil {
		return Uses{}, err
	}
	defer w.Unlock()
	then, err := b.then(ctx)
	if err != nil {
		return Uses{}, err
	}
	out := Uses{ID: of.id, Reports: []CitedIn{}, Questions: []WeighedIn{}, Links: []LinkedBy{}}
	for _, subject := range w.order {
		switch m := w.made[subject]; {
		case m.report != nil:
			c, is, err := b.citedIn(ctx, w, of, m)
			if err != nil {
				return out, err
			}
			if is {
				out.Reports = append(out.Reports, c)
			}
		case m.question != nil:
			if q, is := w.weighedIn(of, then.of(*m.question)); is {
				out.Questions = append(out.Questions, q)
			}
		case m.link != nil:
			l, kept := w.links[m.link.ID], m.link
			if l.State != evidence.Rejected && len(out.Links) < mostLinks && (kept.ID == of.id || w.link(of, kept.From) || w.link(of, kept.To)) {
				out.Links = append(out.Links, LinkedBy{kept.ID, kept.From, kept.To, l.FromLabel, l.ToLabel, kept.By, kept.Note})
			}
		}
	}
	slices.SortStableFunc(out.Reports, func(x, y CitedIn) int { return inUse(y) - inUse(x) })
	return out, nil
}

// inUse orders reports: those that cite the record now, those that people go on with, the others.
func inUse(c CitedIn) int {
	n := 0
	if c.Now {
		n += 2
	}
	if c.State == report.Open {
		n++
	}
	return n
}

// CitedNow counts the reports that people go on with and whose text as it stands, or latest version, cites one of these records by an
// identifier of its own, or what was counted of it, such as a figure of an incident.
func (b *Bench) CitedNow(ctx context.Context, ids []string) (int, error) {
	w, err := b.works(ctx)
	if err != nil {
		return 0, err
	}
	defer w.Unlock()
	asked := make(map[string]bool, len(ids))
	for _, id := range ids {
		asked[evidence.Fold(id)] = true
	}
	n := 0
	for _, m := range w.made {
		if m.report == nil || m.report.State != report.Open {
			continue
		}
		cites := func(list []report.Passage) bool {
			return slices.ContainsFunc(list, func(p report.Passage) bool {
				return slices.ContainsFunc(p.Cites, func(id string) bool {
					return asked[id] || asked[w.leads[id].ID] || asked[w.of[w.leads[id].ID]]
				})
			})
		}
		if cites(m.now) || cites(m.latest) {
			n++
		}
	}
	return n, nil
}

// usable finds the record that an identifier leads to.
func (b *Bench) usable(ctx context.Context, id string) (used, error) {
	out := used{id: evidence.Fold(id), former: map[string]bool{}, statements: map[string]bool{}}
	var err error
	switch prefix, _, _ := strings.Cut(out.id, "_"); prefix {
	case evidence.PrefixStatement:
		var r evidence.Record
		if r, err = b.Statement(ctx, id); err == nil {
			out.id = r.ID
			for _, f := range r.Former {
				out.former[f.ID] = true
			}
		}
	case evidence.PrefixArticle:
		out.id, err = b.telling(ctx, id)
	case evidence.PrefixQuestion:
		x, wrong := b.board(ctx, id)
		if err = wrong; err == nil {
			out.id = x.ID()
		}
	default:
		kind, own, body, wrong := b.Store.Lookup(ctx, id)
		if err = wrong; err == nil {
			out.id = own
			var h evidence.Head
			if err := json.Unmarshal(body, &h); err != nil {
				return out, fmt.Errorf("%s: %w: %w", own, evidence.ErrDamaged, err)
			}
			for _, f := range h.Former {
				out.former[f.ID] = true
			}
			if kind == store.KindClaims {
				for _, s := range statementsIn(body) {
					out.statements[s] = true
				}
			}
		}
	}
	return out, err
}

// via says how an identifier that work names comes by a record, if it does.
func (w *works) via(of used, id string) (Via, bool) {
	at, known := w.leads[id]
	switch {
	case id == of.id, of.former[id], known && at.ID == of.id:
		return Via{ViaItself, of.id, at.Label}, true
	case of.statements[at.ID]:
		return Via{ViaStatement, at.ID, ""}, true
	case known && slices.Contains(w.over[of.id], at.ID):
		return Via{ViaRecord, at.ID, at.Label}, true
	}
	return Via{}, false
}

// link reports whether a telling that a link names is the record, or a statement of it.
func (w *works) link(of used, id string) bool {
	v, is := w.via(of, id)
	return is && v.How != ViaRecord
}

// passages lists the sentences that come by a record, the nearest way of each.
func (w *works) passages(of used, list []report.Passage) (out []CitingSentence, count int) {
	out = []CitingSentence{}
	for _, p := range list {
		var best *Via
		for _, id := range p.Cites {
			if v, is := w.via(of, id); is && (best == nil || best.How != ViaItself && v.How == ViaItself) {
				best = &v
			}
		}
		if best == nil {
			continue
		}
		if count++; count <= mostUses {
			out = append(out, CitingSentence{*best, p.Sentence, p.Line, cut(p.Words, mostWords)})
		}
	}
	return out, count
}

// citedIn says how a report cites a record, and whether it ever did in a version that stands.
func (b *Bench) citedIn(ctx context.Context, w *works, of used, m *work) (CitedIn, bool, error) {
	out := CitedIn{ID: m.report.ID, Title: m.report.Title, State: m.report.State}
	out.Sentences, out.Count = w.passages(of, m.now)
	out.Now = out.Count > 0
	for i, v := range m.report.Versions { // newest first
		var list []report.Passage
		switch {
		case i == 0:
			list = m.latest
		case !slices.ContainsFunc(m.mentions[v.SHA256], func(id string) bool { _, is := w.via(of, id); return is }):
			continue
		default:
			kept, err := b.ReportVersion(ctx, m.report.ID, v.Decision)
			if err != nil {
				return out, false, err
			}
			list = report.Passages(kept.Text)
		}
		sentences, count := w.passages(of, list)
		if count == 0 {
			continue
		}
		out.Version, out.Latest = &v, i == 0
		if !out.Now {
			out.Sentences, out.Count = sentences, count
		}
		return out, true, nil
	}
	return out, out.Now, nil
}

// weighedIn says which rows of a question rest on a record.
func (w *works) weighedIn(of used, q evidence.Question) (WeighedIn, bool) {
	out := WeighedIn{ID: q.ID, Title: q.Title, State: q.State, Rows: []WeighedRow{}}
	for _, r := range q.Rows {
		v, is := w.via(of, r.Record)
		if !is {
			for _, p := range r.Places {
				if p.Statement != "" && (p.Statement == of.id || of.former[p.Statement]) {
					v, is = Via{ViaRecord, cmp.Or(w.leads[r.Record].ID, of.id), w.leads[r.Record].Label}, true
					break
				}
			}
		}
		if !is {
			continue
		}
		if out.Count++; out.Count <= mostUses {
			out.Rows = append(out.Rows, WeighedRow{v, r.ID, r.Ordinal, cut(r.Words, mostWords)})
		}
	}
	return out, out.Count > 0
}
