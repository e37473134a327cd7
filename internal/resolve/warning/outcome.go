package warning

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// window is how many days after a notice an incident may lie to be proposed as what came of it.
const window = 60

// byPlace lists the incidents by the words of their places.
func (r *run) byPlace() map[string][]*evidence.Incident {
	out := map[string][]*evidence.Incident{}
	for i := range r.Incidents {
		in := &r.Incidents[i]
		if in.Stage == evidence.Threatened {
			continue
		}
		for _, w := range placeWords(in) {
			out[w] = append(out[w], in)
		}
	}
	return out
}

func placeWords(in *evidence.Incident) []string {
	var out []string
	add := func(s string) {
		for _, w := range split(s) {
			if w = plain(w); len(w) > 2 && !dull[w] && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	if in.Where != nil {
		add(in.Where.Name)
	}
	for _, p := range in.Places {
		add(p.Value)
	}
	return out
}

// outcome fills in what came of a warning: by the texts' word, else the one incident at a place that it named, soon after it was
// given; and how many days lay between, where both days are told.
func (r *run) outcome(w *evidence.Warning, group resolve.Group) {
	if w.Incident == "" && w.Kind == evidence.NoticeWarning && w.Standing != string(evidence.NoticeNotGiven) {
		r.propose(w, group)
	}
	in := r.incidents[w.Incident]
	if in == nil {
		w.Incident = ""
		return
	}
	w.IncidentWhat = in.Label
	if in.From == "" || in.From != in.To {
		return
	}
	for _, g := range w.Given {
		if d := parse(g.Value); d.single() {
			if n, ok := between(d.from, in.From); ok && n >= 0 {
				w.LeadDays = &n
				return
			}
		}
	}
}

// propose looks for the one incident that a warning may have come true in.
func (r *run) propose(w *evidence.Warning, group resolve.Group) {
	var given days
	words := map[string]bool{}
	for _, m := range group.Members {
		x := &r.atoms[m]
		if x.given.told() && (!given.told() || x.given.single() && !given.single()) {
			given = x.given
		}
		if x.n.Specific.Where {
			for _, w := range x.words {
				words[w] = true
			}
		}
	}
	if !given.told() || len(words) == 0 {
		return
	}
	hits := map[*evidence.Incident][]string{}
	var order []*evidence.Incident
	for _, m := range group.Members {
		for k, word := range r.atoms[m].words {
			if !words[word] {
				continue
			}
			for _, in := range r.places[word] {
				if n, ok := between(given.from, in.From); !ok || n < 0 || n > window || slices.Contains(hits[in], r.atoms[m].spelt[k]) {
					continue
				}
				if len(hits[in]) == 0 {
					order = append(order, in)
				}
				hits[in] = append(hits[in], r.atoms[m].spelt[k])
			}
		}
	}
	var best *evidence.Incident
	for _, in := range order {
		switch {
		case best == nil || len(hits[in]) > len(hits[best]):
			best = in
		case len(hits[in]) == len(hits[best]):
			return // two fit alike
		}
	}
	if best == nil {
		return
	}
	n, _ := between(given.from, best.From)
	w.Incident = best.ID
	w.Atoms[0].Joined = append(w.Atoms[0].Joined, evidence.Tie{
		With: best.ID, Rule: "outcome", Score: 0.5,
		Why: fmt.Sprintf("proposed: it happened %d days after the warning, at a place that it named (%s)", n, strings.Join(hits[best], ", ")),
	})
}
