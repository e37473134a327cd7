package sqlite

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// wordings are the events that word something by hand, from the log.
type wordings struct {
	by     map[string][]evidence.Decision // by the hash of the text, see versionOf
	stands map[string]evidence.Decision   // the latest that stands, by subject
	place  map[string]int
	last   map[string]int64 // the latest event, by subject
	ever   map[string]bool  // subjects that were ever worded
	odd    []evidence.Decision
}

// add takes one event, in the order of the log.
func (w *wordings) add(d evidence.Decision, undone bool, place int) {
	if !evidence.ByHand(d.Subject) {
		return
	}
	if w.place == nil {
		w.place, w.last, w.ever = map[string]int{}, map[string]int64{}, map[string]bool{}
	}
	w.last[d.Subject] = d.Sequence
	if d.Verdict != evidence.Write {
		return
	}
	h, err := store.ParseHand(d.Subject, d.Value)
	if err != nil {
		w.odd = append(w.odd, d)
		return
	}
	w.ever[d.Subject] = true
	w.by[h.SHA256] = append(w.by[h.SHA256], d)
	if !undone && place > w.place[d.Subject] {
		w.stands[d.Subject], w.place[d.Subject] = d, place
	}
}

// statement returns the wording of a statement that stands, nil for none.
func (w *wordings) statement(id string) *evidence.Statement {
	if d, ok := w.stands[id]; ok {
		if h, err := store.ParseHand(id, d.Value); err == nil {
			return h.Statement
		}
	}
	return nil
}

// wordings checks everything that was ever worded by hand of a version against its text.
func (a *audit) wordings(v audited) {
	for _, d := range a.worded.by[v.sha] {
		h, err := store.ParseHand(d.Subject, d.Value)
		if err == nil {
			err = store.CheckHand(v.text, h)
		}
		if err != nil {
			err = damaged("what %s wrote of %s in %s: %w", d.By, d.Subject, d.ID, err)
		}
		a.report("wording "+d.ID, err)
	}
	delete(a.worded.by, v.sha)
}

// hands compares what is taken to stand of what people worded with the log, names wordings of texts that are not here, and
// compares which statements are taken to stand in whose place with their spans.
func (a *audit) hands() error {
	for _, d := range a.worded.odd {
		a.report("wording "+d.ID, damaged("what is written of %s is no wording of it", d.Subject))
	}
	var lost []evidence.Decision
	for _, all := range a.worded.by {
		lost = append(lost, all...)
	}
	slices.SortFunc(lost, func(x, y evidence.Decision) int { return int(x.Sequence - y.Sequence) })
	for _, d := range lost {
		a.report("wording "+d.ID, damaged("what is written of %s is of a text that is not in the case", d.Subject))
	}
	type row struct {
		id              string
		decision, event int64
	}
	rows, err := collect(a.ctx, a.tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.id, &r.decision, &r.event)
		return r, err
	}, `SELECT id, coalesce(decision, 0), event FROM hand ORDER BY id`)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if a.worded.stands[r.id].Sequence != r.decision || a.worded.last[r.id] != r.event {
			a.report("wordings", damaged("what is taken to stand of %s is not what the log says", r.id))
			return nil
		}
		delete(a.worded.ever, r.id)
	}
	if len(a.worded.ever) > 0 && len(lost) == 0 {
		a.report("wordings", damaged("%d records that were worded by hand are shown as they were read", len(a.worded.ever)))
		return nil
	}
	a.report("wordings", nil)
	return a.formers()
}

func (a *audit) formers() error {
	versions, err := collect(a.ctx, a.tx, scanNumber, `SELECT DISTINCT s.version FROM statement s WHERE s.shown = 0 AND EXISTS (SELECT 1 FROM decision d WHERE d.subject = s.id)
		UNION SELECT s.version FROM former f JOIN statement s ON s.seq = f.statement ORDER BY 1`)
	if err != nil {
		return err
	}
	for _, v := range versions {
		want, err := pairsOf(a.ctx, a.tx, v)
		if err != nil {
			return err
		}
		got, err := collect(a.ctx, a.tx, func(scan func(...any) error) (p pair, err error) {
			err = scan(&p.statement, &p.before)
			return p, err
		}, `SELECT f.statement, f.before FROM former f JOIN statement s ON s.seq = f.statement WHERE s.version = ? ORDER BY f.statement, f.before`, v)
		if err != nil {
			return err
		}
		// A pair may be missing that an earlier version of the program did not look for; the next reading finds it.
		if slices.ContainsFunc(got, func(p pair) bool { return !slices.Contains(want, p) }) {
			a.report("wordings", damaged("which statements stand in the place of others that people decided on is not what their spans say"))
			return nil
		}
	}
	return nil
}
