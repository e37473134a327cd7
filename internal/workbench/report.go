package workbench

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
)

// KindReports names reports beside the kinds of the world's records. They are not among those: they live in the log alone.
const KindReports store.Kind = "reports"

// Reported is a report in a list.
type Reported struct {
	ID       string                  `json:"id"`
	Title    string                  `json:"title"`
	By       string                  `json:"by"`
	At       time.Time               `json:"at"`
	Changed  time.Time               `json:"changed"`
	Decision string                  `json:"decision"`
	State    string                  `json:"state"`
	Words    int                     `json:"words"`
	Versions int                     `json:"versions"`
	Draft    bool                    `json:"draft"` // something was typed since the latest version
	Cited    int                     `json:"cited"` // different identifiers
	Settings evidence.ReportSettings `json:"settings"`
}

// Clash is what [Bench.Write] returns where somebody else wrote meanwhile: nothing was overwritten. It is an ErrConflict.
type Clash struct {
	Theirs evidence.Report // as it is kept
	Yours  string          // what was to be written
}

// Error says what happened and what to do.
func (c *Clash) Error() string {
	who := "somebody"
	if d := c.Theirs.Draft; d != nil {
		who = d.By
	} else if len(c.Theirs.Versions) > 0 {
		who = c.Theirs.Versions[0].By
	}
	return fmt.Sprintf("%s: %s wrote in it since you looked; nothing of either is lost: look at both, and write again what is to stand", c.Theirs.ID, who)
}

// Unwrap makes it an ErrConflict.
func (c *Clash) Unwrap() error { return evidence.ErrConflict }

// folded returns the reports whose identifiers begin with the prefix, in the order in which they were first begun.
func (b *Bench) folded(ctx context.Context, prefix string) ([]evidence.Report, error) {
	log, err := b.Written(ctx, prefix)
	if err != nil {
		return nil, err
	}
	order, by := bySubject(log)
	out := []evidence.Report{}
	for _, id := range order {
		if r, exists := report.Fold(id, by[id]); exists {
			out = append(out, r)
		}
	}
	return out, nil
}

// over lays a draft over a report. One that says what the latest version says is none: what ended it was cut off.
func over(r evidence.Report, d store.Draft) evidence.Report {
	if d.SHA256 == r.SHA256 {
		return r
	}
	r.Text, r.SHA256 = d.Text, d.SHA256
	r.Draft = &evidence.ReportDraft{By: d.By, At: d.At, Base: d.Base, SHA256: d.SHA256}
	return r
}

// allReports returns the case's reports as they stand.
func (b *Bench) allReports(ctx context.Context) ([]evidence.Report, error) {
	all, err := b.folded(ctx, evidence.PrefixReport+"_")
	if err != nil {
		return nil, err
	}
	drafts, err := b.Drafts(ctx)
	if err != nil {
		return nil, err
	}
	for i, r := range all {
		for _, d := range drafts {
			if d.ID == r.ID {
				all[i] = over(r, d)
			}
		}
	}
	return all, nil
}

// Reports lists the reports in a state (open, dropped, or all), the one that changed last first.
func (b *Bench) Reports(ctx context.Context, state string) ([]Reported, error) {
	state = cmp.Or(state, report.Open)
	if !slices.Contains([]string{report.Open, report.Dropped, "all"}, state) {
		return nil, fmt.Errorf("%w: the state of a report is open or dropped, or ask for all", evidence.ErrInvalid)
	}
	all, err := b.allReports(ctx)
	if err != nil {
		return nil, err
	}
	out := []Reported{}
	for _, r := range all {
		if state != "all" && r.State != state {
			continue
		}
		line := Reported{
			ID: r.ID, Title: r.Title, By: r.By, At: r.At, Changed: r.Changed, Decision: r.Decision, State: r.State, Words: report.Words(r.Text),
			Versions: len(r.Versions), Draft: r.Draft != nil, Cited: len(report.Cited(r.Text)), Settings: r.Settings,
		}
		if r.Draft != nil && r.Draft.At.After(line.Changed) {
			line.Changed = r.Draft.At
		}
		out = append(out, line)
	}
	slices.SortStableFunc(out, func(x, y Reported) int { return y.Changed.Compare(x.Changed) })
	return out, nil
}

// Report returns the report that an identifier, or a beginning that only one has, leads to.
func (b *Bench) Report(ctx context.Context, id string) (evidence.Report, error) {
	folded := evidence.Fold(id)
	rest, ok := strings.CutPrefix(folded, evidence.PrefixReport+"_")
	if !ok || strings.Trim(rest, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
		return evidence.Report{}, fmt.Errorf("%q: %w: reports are named rp_ and ten characters", id, evidence.ErrNotFound)
	}
	all, err := b.folded(ctx, folded)
	switch {
	case err != nil:
		return evidence.Report{}, err
	case len(all) == 0:
		return evidence.Report{}, fmt.Errorf("%q: %w: there is no such report", id, evidence.ErrNotFound)
	case len(all) > 1:
		return evidence.Report{}, fmt.Errorf("%q: %w: %d reports begin so", id, evidence.ErrInvalid, len(all))
	}
	d, err := b.Draft(ctx, all[0].ID)
	if errors.Is(err, evidence.ErrNotFound) {
		return all[0], nil
	}
	return over(all[0], d), err
}

// BeginReport begins a report, with a text if there is one.
func (b *Bench) BeginReport(ctx context.Context, title, text string, set *report.SettingsChange, by string) (evidence.Report, error) {
	m := report.Move{Op: report.Begin, Title: title, Settings: set}
	if text != "" {
		m.Text = &text
	}
	at := b.tools.Now()
	id := evidence.NewID(evidence.PrefixReport, b.who(by), at.UnixNano(), title)
	there, err := b.Written(ctx, id)
	if err == nil && len(there) > 0 {
		err = fmt.Errorf("%w: the same report was begun this moment; look at the list", evidence.ErrConflict)
	}
	if err != nil {
		return evidence.Report{}, err
	}
	if _, err := b.moveReport(ctx, id, m, nil, by); err != nil {
		return evidence.Report{}, err
	}
	return b.Report(ctx, id)
}

// moveReport checks a move and appends it to the log.
func (b *Bench) moveReport(ctx context.Context, id string, m report.Move, seen *string, by string) (evidence.Decision, error) {
	if err := m.Check(); err != nil {
		return evidence.Decision{}, err
	}
	value, err := json.Marshal(m)
	if err != nil {
		return evidence.Decision{}, err
	}
	made, err := b.Decide(ctx, []store.Ruling{{By: b.who(by), Verdict: evidence.Write, Subject: id, Value: string(value), At: b.tools.Now(), Seen: seen}})
	if err != nil {
		return evidence.Decision{}, err
	}
	b.tell(EventChanged)
	return made[0], b.follow(ctx, made)
}

// ReportChange changes what a report is called, how it is checked and printed, or whether it is put aside.
type ReportChange struct {
	Title    *string
	Settings *report.SettingsChange
	State    *string // open, dropped
	Seen     *string // the report's Decision when the person looked; ErrConflict if it has changed since; nil: do not check
	By       string
}

// ChangeReport makes the changes that differ from what is there: one event for each.
func (b *Bench) ChangeReport(ctx context.Context, id string, c ReportChange) (evidence.Report, error) {
	r, err := b.Report(ctx, id)
	if err != nil {
		return r, err
	}
	var moves []report.Move
	if c.Title != nil && strings.TrimSpace(*c.Title) != r.Title {
		moves = append(moves, report.Move{Op: report.Retitle, Title: *c.Title})
	}
	if set := r.Settings; c.Settings != nil {
		if report.Apply(&set, c.Settings); set != r.Settings {
			moves = append(moves, report.Move{Op: report.Set, Settings: c.Settings})
		}
	}
	if c.State != nil && *c.State != r.State {
		op, ok := map[string]report.Op{report.Open: report.Restore, report.Dropped: report.Drop}[*c.State]
		if !ok {
			return r, fmt.Errorf("%w: the state of a report is open or dropped, not %q", evidence.ErrInvalid, *c.State)
		}
		moves = append(moves, report.Move{Op: op})
	}
	for _, m := range moves {
		if err := m.Check(); err != nil {
			return r, err
		}
	}
	for i, m := range moves {
		seen := c.Seen
		if i > 0 {
			seen = nil // it follows the first
		}
		if _, err := b.moveReport(ctx, r.ID, m, seen, c.By); err != nil {
			return r, err
		}
	}
	return b.Report(ctx, r.ID)
}

// Write keeps a text as a report's draft. Seen is the SHA-256 of the text that it was typed from; where something else is kept by now,
// a [Clash] has both, and nothing is overwritten. A text that says what the latest version says ends the draft.
func (b *Bench) Write(ctx context.Context, id, text, seen, by string) (evidence.Report, error) {
	b.drafting.Lock()
	defer b.drafting.Unlock()
	r, err := b.unclashed(ctx, id, text, seen)
	if err != nil || report.Hash(text) == r.SHA256 {
		return r, err
	}
	saved := report.Hash("")
	if len(r.Versions) > 0 {
		saved = r.Versions[0].SHA256
	}
	held := ""
	if r.Draft != nil {
		held = r.Draft.SHA256
	}
	if report.Hash(text) == saved {
		err = b.EndDraft(ctx, r.ID, held)
	} else {
		err = b.KeepDraft(ctx, store.Draft{ID: r.ID, Base: saved, Text: text, SHA256: report.Hash(text), By: b.who(by), At: b.tools.Now()}, held)
	}
	if err != nil {
		return r, err
	}
	b.tell(EventChanged)
	return b.Report(ctx, r.ID)
}

// unclashed returns a report if what is kept of it was seen, or is what is to be written.
func (b *Bench) unclashed(ctx context.Context, id, text, seen string) (evidence.Report, error) {
	r, err := b.Report(ctx, id)
	if err == nil && r.SHA256 != seen && r.SHA256 != report.Hash(text) {
		return r, &Clash{Theirs: r, Yours: text}
	}
	return r, err
}

// SaveReport saves a version of a report: a text, or, where it is nil, what is kept. The draft ends.
func (b *Bench) SaveReport(ctx context.Context, id string, text *string, name, seen, by string) (evidence.Report, evidence.Decision, error) {
	b.drafting.Lock()
	defer b.drafting.Unlock()
	r, err := b.Report(ctx, id)
	if err != nil {
		return r, evidence.Decision{}, err
	}
	if text == nil {
		text = &r.Text
	}
	if r, err = b.unclashed(ctx, id, *text, seen); err != nil {
		return r, evidence.Decision{}, err
	}
	name = strings.TrimSpace(name)
	if len(r.Versions) > 0 && r.Versions[0].SHA256 == report.Hash(*text) && (name == "" || name == r.Versions[0].Name) {
		return r, evidence.Decision{}, fmt.Errorf("%s: %w: nothing was typed since the latest version", r.ID, evidence.ErrConflict)
	}
	made, err := b.moveReport(ctx, r.ID, report.Move{Op: report.Save, Name: name, Text: text}, nil, by)
	if err != nil {
		return r, made, err
	}
	if r.Draft != nil {
		if err := b.EndDraft(ctx, r.ID, r.Draft.SHA256); err != nil {
			return r, made, err
		}
	}
	r, err = b.Report(ctx, r.ID)
	return r, made, err
}

// VersionText is a saved version with its text.
type VersionText struct {
	Version evidence.ReportVersion `json:"version"`
	Text    string                 `json:"text"`
	Undone  bool                   `json:"undone"` // saving it was taken back
}

// ReportVersion returns the version that an event saved, one that was taken back too.
func (b *Bench) ReportVersion(ctx context.Context, id, decision string) (VersionText, error) {
	r, err := b.Report(ctx, id)
	if err != nil {
		return VersionText{}, err
	}
	log, err := b.Written(ctx, r.ID)
	if err != nil {
		return VersionText{}, err
	}
	for _, d := range log {
		if m, ok := report.MoveOf(d); ok && d.ID == evidence.Fold(decision) && m.Text != nil {
			return VersionText{evidence.ReportVersion{
				Decision: d.ID, Name: m.Name, By: d.By, At: d.At, SHA256: report.Hash(*m.Text), Words: report.Words(*m.Text),
			}, *m.Text, d.Undone}, nil
		}
	}
	return VersionText{}, fmt.Errorf("%q: %w: no version of %s was saved by that decision", decision, evidence.ErrNotFound, r.ID)
}

// ReportEvent is an event in a report's history, in words. The text of a version is left out: it has a route of its own.
type ReportEvent struct {
	Decision evidence.Decision `json:"decision"`
	Says     string            `json:"says"`
}

// ReportHistory returns what was done to a report, newest first.
func (b *Bench) ReportHistory(ctx context.Context, id string) ([]ReportEvent, error) {
	r, err := b.Report(ctx, id)
	if err != nil {
		return nil, err
	}
	log, err := b.DecisionsOn(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	said := map[string]string{}
	for _, d := range log {
		if m, ok := report.MoveOf(d); ok {
			said[d.ID] = report.InWords(m)
		}
	}
	out := make([]ReportEvent, len(log))
	for i, d := range log {
		out[i] = ReportEvent{brief(d), sayReport(d, said)}
	}
	return out, nil
}

// sayReport says what an event on a report did; said has the moves in words, by event.
func sayReport(d evidence.Decision, said map[string]string) string {
	switch {
	case said[d.ID] != "":
		return said[d.ID]
	case d.Undoes == "":
		return "did what this version of the program does not know"
	case said[d.Undoes] != "":
		return "took back: " + said[d.Undoes]
	}
	return "restored what was taken back"
}

// brief leaves a report's text out of an event.
func brief(d evidence.Decision) evidence.Decision {
	if m, ok := report.MoveOf(d); ok && m.Text != nil {
		m.Text = nil
		if value, err := json.Marshal(m); err == nil {
			d.Value = string(value)
		}
	}
	return d
}

// nameReports says of the entries that are about reports which report, and in words what was done. Texts are left out.
func (b *Bench) nameReports(ctx context.Context, entries []LogEntry) error {
	type told struct {
		title string
		said  map[string]string
	}
	known := map[string]*told{}
	for i := range entries {
		e := &entries[i]
		if !strings.HasPrefix(e.Subject, evidence.PrefixReport+"_") {
			continue
		}
		r := known[e.Subject]
		if r == nil {
			log, err := b.Written(ctx, e.Subject)
			if err != nil {
				return err
			}
			folded, exists := report.Fold(e.Subject, log)
			if r = (&told{folded.Title, map[string]string{}}); !exists {
				r.title = "a report that was taken back"
			}
			for _, d := range log {
				if m, ok := report.MoveOf(d); ok {
					r.said[d.ID] = report.InWords(m)
				}
			}
			known[e.Subject] = r
		}
		e.Record = &store.Labelled{Kind: KindReports, ID: e.Subject, Label: r.title}
		e.Content = cut(sayReport(e.Decision, r.said), beginning)
		e.Decision = brief(e.Decision)
	}
	return nil
}
