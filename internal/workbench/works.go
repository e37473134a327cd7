package workbench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/hypothesis"
)

// works is what people made of the records: reports, questions and links by hand, each folded when it was last written, with the records
// that they name and what these lead to. There are few of them, and few records are named; nothing here grows with the case.
type works struct {
	sync.Mutex
	folded   bool
	sequence int64    // of the latest event that is in it
	order    []string // the subjects, in the order in which they first came
	made     map[string]*work

	resolved bool
	world    store.Mark                // of what follows
	leads    map[string]store.Labelled // what the named identifiers lead to
	over     map[string][]string       // the named records that are made of a record, by its identifier
	links    map[string]evidence.Link  // those by hand, as the world has them
	of       map[string]string         // what named origins are counted of
}

// work is one report, question or link; one of the three is set.
type work struct {
	report   *evidence.Report
	mentions map[string][]string // what a version may cite, by the SHA-256 of its text
	latest   []report.Passage    // of the latest version
	now      []report.Passage    // of the text as it stands
	nowOf    string              // its SHA-256
	question *evidence.Question
	link     *weighing.Link
}

// workKinds are the prefixes of what people make.
var workKinds = []string{evidence.PrefixReport, evidence.PrefixQuestion, evidence.PrefixLink}

// mostEvents is how many events of the log are gone through for what changed; after more all is folded anew.
const mostEvents = 5000

// works returns what people made, as it is now, locked: the caller unlocks it.
func (b *Bench) works(ctx context.Context) (w *works, err error) {
	w = &b.using
	w.Lock()
	defer func() {
		if err != nil {
			w.Unlock()
		}
	}()
	if err = b.fold(ctx, w); err != nil {
		return w, err
	}
	if err = b.drafted(ctx, w); err != nil {
		return w, err
	}
	_, kept, err := b.Mark(ctx)
	if err == nil && (!w.resolved || w.world != kept) {
		if err = b.resolveNamed(ctx, w); err == nil {
			w.resolved, w.world = true, kept
		}
	}
	return w, err
}

// fold brings works up to date with the log: only what was written since is folded anew.
func (b *Bench) fold(ctx context.Context, w *works) error {
	last, err := b.Decisions(ctx, 0, 1)
	if err != nil || len(last) == 0 || w.folded && last[0].Sequence == w.sequence {
		return err
	}
	changed := map[string]bool{}
	var prefixes []string
	if since := last[0].Sequence - w.sequence; w.folded && since > 0 && since <= mostEvents {
		log, err := b.Decisions(ctx, last[0].Sequence+1, int(since))
		if err != nil {
			return err
		}
		for _, d := range slices.Backward(log) {
			if prefix, _, _ := strings.Cut(d.Subject, "_"); slices.Contains(workKinds, prefix) && d.Sequence > w.sequence && !changed[d.Subject] {
				changed[d.Subject] = true
				prefixes = append(prefixes, d.Subject)
			}
		}
	} else {
		w.order, w.made = nil, map[string]*work{}
		for _, prefix := range workKinds {
			prefixes = append(prefixes, prefix+"_")
		}
	}
	for _, prefix := range prefixes {
		log, err := b.Written(ctx, prefix)
		if err != nil {
			w.folded = false // some of it is new by now, and the rest is not
			return err
		}
		order, by := bySubject(log)
		for _, id := range order {
			if w.made[id] == nil {
				w.order = append(w.order, id)
			}
			w.made[id] = made(id, by[id], w.made[id])
		}
	}
	w.folded, w.sequence = true, last[0].Sequence
	w.resolved = w.resolved && len(prefixes) == 0
	return nil
}

// made folds one piece of work. What was known of the texts before is used again.
func made(id string, log []evidence.Decision, before *work) *work {
	out := &work{}
	switch prefix, _, _ := strings.Cut(id, "_"); prefix {
	case evidence.PrefixReport:
		r, exists := report.Fold(id, log)
		if !exists {
			return out
		}
		out.report, out.mentions = &r, map[string][]string{}
		for _, d := range log {
			m, ok := report.MoveOf(d)
			if !ok || m.Text == nil || d.Undone {
				continue
			}
			hash := report.Hash(*m.Text)
			if before != nil && before.mentions[hash] != nil {
				out.mentions[hash] = before.mentions[hash]
			} else {
				out.mentions[hash] = report.Mentions(*m.Text)
			}
		}
		if len(r.Versions) > 0 {
			out.latest = report.Passages(r.Text)
		}
		out.now, out.nowOf = out.latest, r.SHA256
	case evidence.PrefixQuestion:
		if x := hypothesis.Fold(id, log); x.Exists() {
			q := x.Question()
			out.question = &q
		}
	case evidence.PrefixLink:
		if links := linksByHand(log); len(links) > 0 {
			out.link = &links[0]
		}
	}
	return out
}

// drafted lays the drafts over the reports.
func (b *Bench) drafted(ctx context.Context, w *works) error {
	drafts, err := b.Drafts(ctx)
	if err != nil {
		return err
	}
	typed := map[string]store.Draft{}
	for _, d := range drafts {
		typed[d.ID] = d
	}
	for id, m := range w.made {
		if m.report == nil {
			continue
		}
		d, is := typed[id]
		switch {
		case !is || d.SHA256 == m.report.SHA256:
			m.now, m.nowOf = m.latest, m.report.SHA256
		case d.SHA256 != m.nowOf:
			m.now, m.nowOf = report.Passages(d.Text), d.SHA256
			w.resolved = false
		}
	}
	return nil
}

// restsOn says of which records a kind of record is made, by the prefixes of their identifiers.
var restsOn = map[store.Kind][]string{
	store.KindClaims: {evidence.PrefixStatement}, store.KindIncidents: {evidence.PrefixStatement}, store.KindWarnings: {evidence.PrefixStatement},
	store.KindActs: {evidence.PrefixStatement}, store.KindRelations: {evidence.PrefixAct},
	store.KindOrigins:  {evidence.PrefixStatement, evidence.PrefixClaim, evidence.PrefixIncident, evidence.PrefixWarning},
	store.KindTensions: {evidence.PrefixStatement, evidence.PrefixAct, evidence.PrefixRelation, evidence.PrefixClaim, evidence.PrefixIncident, evidence.PrefixWarning},
}

// mostBeginnings is how many citations by the beginning of an identifier are followed, each of which is looked up by itself.
const mostBeginnings = 200

// resolveNamed looks up what work names, all of it at once.
func (b *Bench) resolveNamed(ctx context.Context, w *works) error {
	var ids []string
	seen := map[string]bool{}
	name := func(list ...string) {
		for _, id := range list {
			if id != "" && !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	for _, subject := range w.order {
		m := w.made[subject]
		for _, v := range m.versions() {
			name(m.mentions[v]...)
		}
		for _, p := range m.now {
			name(p.Cites...)
		}
		if m.question != nil {
			for _, r := range m.question.Rows {
				name(r.Record)
			}
		}
		if m.link != nil {
			name(m.link.ID, m.link.From, m.link.To)
		}
	}
	found, err := b.Named(ctx, ids)
	if err != nil {
		return err
	}
	w.leads, w.over, w.links = make(map[string]store.Labelled, len(ids)), map[string][]string{}, map[string]evidence.Link{}
	w.of = map[string]string{}
	entered := map[string]bool{}
	enter := func(r store.Named) {
		if entered[r.ID] {
			return
		}
		entered[r.ID] = true
		under := map[string]bool{}
		for on := range evidence.IDsIn(string(r.Body)) {
			if prefix := on[:2]; !under[on] && on != r.ID && slices.Contains(restsOn[r.Kind], prefix) {
				under[on] = true
				w.over[on] = append(w.over[on], r.ID)
			}
		}
	}
	beginnings := 0
	for _, id := range ids {
		prefix, rest, _ := strings.Cut(id, "_")
		r, known := found[id]
		switch {
		case known && prefix != evidence.PrefixStatement:
			w.leads[id] = r.Labelled
			enter(r)
			var err error
			switch r.Kind {
			case store.KindLinks:
				var l evidence.Link
				err = json.Unmarshal(r.Body, &l)
				w.links[id] = l
			case store.KindOrigins:
				var o struct {
					Of string `json:"of"`
				}
				err = json.Unmarshal(r.Body, &o)
				w.of[r.ID] = o.Of
			}
			if err != nil {
				return fmt.Errorf("%s: %w: %w", r.ID, evidence.ErrDamaged, err)
			}
		case evidence.IsID(id):
			w.leads[id] = store.Labelled{ID: id} // a statement, an article, a question, or nothing any more
		case len(rest) >= 4 && beginnings < mostBeginnings:
			beginnings++
			whole, err := b.usable(ctx, id)
			if errors.Is(err, evidence.ErrNotFound) || errors.Is(err, evidence.ErrInvalid) {
				continue // of nothing, or of several
			}
			if err != nil {
				return err
			}
			more, err := b.Named(ctx, []string{whole.id})
			if err != nil {
				return err
			}
			w.leads[id] = store.Labelled{ID: whole.id}
			if r, known := more[whole.id]; known && prefix != evidence.PrefixStatement {
				w.leads[id] = r.Labelled
				enter(r)
			}
		}
	}
	return nil
}

// versions returns the SHA-256 of a report's versions, newest first.
func (m *work) versions() (out []string) {
	if m.report != nil {
		for _, v := range m.report.Versions {
			out = append(out, v.SHA256)
		}
	}
	return out
}
