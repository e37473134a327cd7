package sqlite

import (
	"cmp"
	"maps"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// factEvents are those on what articles say of themselves, from the log.
type factEvents struct {
	by   map[string][]evidence.Decision // those that write, by article
	at   map[string]int                 // places in the order that decides, by event
	last map[string]int64               // the latest event, by article
}

// add takes one event, in the order of the log.
func (f *factEvents) add(d evidence.Decision, undone bool, place int) {
	if !ofArticle(d.Subject) {
		return
	}
	if f.by == nil {
		f.by, f.at, f.last = map[string][]evidence.Decision{}, map[string]int{}, map[string]int64{}
	}
	f.last[d.Subject] = d.Sequence
	if d.Verdict == evidence.Write {
		d.Undone = undone
		f.by[d.Subject], f.at[d.ID] = append(f.by[d.Subject], d), place
	}
}

// standing returns what stands set of an article, and the decision behind it.
func (f *factEvents) standing(article string) ([]store.SetBy, string) {
	log := slices.Clone(f.by[article])
	slices.SortFunc(log, func(a, b evidence.Decision) int { return cmp.Compare(f.at[a.ID], f.at[b.ID]) })
	return store.FactsOf(log)
}

// stated compares what is taken to be set of a version with the log, and returns it.
func (a *audit) stated(v audited, found evidence.Metadata) ([]evidence.Stated, error) {
	var want []evidence.Stated
	if all, _ := a.facts.standing(v.id); len(all) > 0 {
		versions, err := versionsOf(a.ctx, a.tx, v.article)
		if err != nil {
			return nil, err
		}
		want = store.FactsFor(all, v.number, found, numbering(versions))
	}
	written, err := encode(want)
	if err != nil {
		return nil, err
	}
	given, err := givenOf(want)
	if err == nil && (written != v.stated || given != v.given) {
		err = damaged("what is taken to be set of it by hand is not what the log says")
	}
	return want, err
}

// factsKept compares what is taken to stand of what people set with the log.
func (a *audit) factsKept() error {
	type row struct {
		id, decision string
		event        int64
	}
	rows, err := collect(a.ctx, a.tx, func(scan func(...any) error) (r row, err error) {
		err = scan(&r.id, &r.decision, &r.event)
		return r, err
	}, `SELECT a.id, coalesce(d.id, ''), coalesce(f.event, 0) FROM article a LEFT JOIN facts f ON f.article = a.seq LEFT JOIN decision d ON d.seq = f.decision
		WHERE f.article IS NOT NULL OR EXISTS (SELECT 1 FROM decision w WHERE w.subject = a.id AND w.verdict = 'write') ORDER BY a.seq`)
	if err != nil {
		return err
	}
	kept := map[string]row{}
	for _, r := range rows {
		kept[r.id] = r
	}
	var wrong error
	for _, id := range slices.Sorted(maps.Keys(a.facts.by)) {
		log := a.facts.by[id]
		for _, d := range log {
			if _, err := store.ParseFacts(d.Value); err != nil {
				a.report("facts "+d.ID, damaged("what %s wrote of %s in %s: %w", d.By, id, d.ID, err))
			}
		}
		_, decision := a.facts.standing(id)
		if r, here := kept[id]; here && (r.decision != decision || r.event != a.facts.last[id]) {
			wrong = damaged("what is taken to stand of what people set of %s is not what the log says", id)
		}
	}
	for id := range kept {
		if len(a.facts.by[id]) == 0 {
			wrong = damaged("%s is taken to have facts that nobody set", id)
		}
	}
	a.report("facts", wrong)
	return nil
}
