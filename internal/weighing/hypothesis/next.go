package hypothesis

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// unnamed reports whether a row's origin is a voice that nobody names: its key is then that of a telling, not of an actor.
func unnamed(r *evidence.Row) bool {
	return strings.HasPrefix(r.Origin, evidence.PrefixStatement+"_") || strings.HasPrefix(r.Origin, evidence.PrefixArticle+"_")
}

// next says what to look for next, from the matrix alone: what would separate the leaders, and what the lead rests on too heavily.
func (w *reckoning) next() {
	q := &w.m.Question
	add := func(n Next) { w.m.Next = append(w.m.Next, n) }
	switch {
	case w.g.hyps < 2:
		add(Next{Kind: "hypothesis", Why: "Add hypotheses that compete, an unwelcome one among them: the method only tells rivals apart."})
		return
	case w.g.rows == 0:
		add(Next{Kind: "row", Why: "Add evidence: look at what Hearsay proposes, and say what is missing that one would expect to see."})
		return
	}
	leaders, words := w.leadersTwo()
	for _, r := range w.gaps(leaders) {
		for _, h := range leaders {
			if w.g.at(r)[h] == unrated {
				add(Next{Kind: "rate", Row: q.Rows[r].ID, Hypothesis: q.Hypotheses[h].ID, Why: fmt.Sprintf("Rate %s against %s: it may separate %s.", q.Rows[r].Ordinal, q.Hypotheses[h].Ordinal, words)})
				break
			}
		}
	}
	w.weakOrigins(add)
	apart := false
	for i := range w.m.Rows {
		d := w.m.Rows[i].Diagnosticity
		apart = apart || d != nil && *d > 0
	}
	if !apart && filled(w.g.cells) > 0 {
		add(Next{Kind: "row", Why: "No row tells the hypotheses apart: look for what one would expect to see under one of them and not under the others."})
	}
}

// leadersTwo returns the two hypotheses that contend for the lead, or the first two where nothing is rated, and names them.
func (w *reckoning) leadersTwo() ([]int, string) {
	list := append(members(w.leaders), members(w.runners)...)
	for h := range w.g.hyps {
		if len(list) < 2 && !slices.Contains(list, h) {
			list = append(list, h)
		}
	}
	list = list[:2]
	return list, w.names(w.ids(list...))
}

// gaps returns up to five rows that are not rated against both leaders, the heaviest first.
func (w *reckoning) gaps(leaders []int) []int {
	var out []int
	for r := range w.g.rows {
		for _, h := range leaders {
			if w.g.at(r)[h] == unrated {
				out = append(out, r)
				break
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		switch x, y := w.g.weights[a], w.g.weights[b]; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return out[:min(len(out), 5)]
}

// weakOrigins names what the lead rests on and who should be looked for behind it.
func (w *reckoning) weakOrigins(add func(Next)) {
	s, q := &w.m.Sensitivity, &w.m.Question
	named := map[string]bool{}
	if d := s.HangsOn; d != nil && (d.Change != "" || d.Share >= .5) {
		named[d.Key] = true
		who := d.Label
		for i := range q.Rows {
			if q.Rows[i].Origin == d.Key && unnamed(&q.Rows[i]) {
				who += ", whom nobody names"
				break
			}
		}
		add(Next{Kind: "origin", Row: d.Rows[0], Why: fmt.Sprintf("The lead of %s rests on %s: look for the same, or its denial, from somebody else.", w.listed(w.leaders), who)})
	}
	for _, l := range s.Linchpins {
		i := slices.IndexFunc(q.Rows, func(r evidence.Row) bool { return r.ID == l.Row })
		r := &q.Rows[i]
		switch {
		case named[r.Origin] && r.Origin != "" || len(w.m.Next) >= 9:
		case r.Origin == "":
			add(Next{Kind: "origin", Row: r.ID, Why: fmt.Sprintf("%s alone decides who leads, and has no origin: say on whose word it rests.", r.Ordinal)})
		case unnamed(r):
			named[r.Origin] = true
			add(Next{Kind: "origin", Row: r.ID, Why: fmt.Sprintf("%s alone decides who leads, and rests on a voice that nobody names (%s): find out who it is, or who else says so.", r.Ordinal, labelOf(r))})
		}
	}
}

// summary says in one or two sentences how the hypotheses stand.
func (w *reckoning) summary() string {
	s := &w.m.Sensitivity
	if why := w.nothing(); why != "" {
		return why
	}
	var out []string
	switch {
	case bits.OnesCount64(w.leaders) == 1:
		out = append(out, fmt.Sprintf("%s is least inconsistent with the evidence, before %s.", w.listed(w.leaders), w.listed(w.runners)))
	case w.runners == 0:
		out = append(out, fmt.Sprintf("%s are level: the evidence does not tell them apart.", w.listed(w.leaders)))
	default:
		out = append(out, fmt.Sprintf("%s are least inconsistent with the evidence, and level.", w.listed(w.leaders)))
	}
	if d := s.HangsOn; d != nil && d.Change != "" {
		out = append(out, fmt.Sprintf("Without %s, %s.", d.Label, w.lead(d.Leaders)))
	} else if len(s.Linchpins) > 0 {
		out = append(out, s.Linchpins[0].Why)
	}
	if n := count(w.g.cells, unrated); n > 0 {
		out = append(out, fmt.Sprintf("%s unrated.", map[bool]string{true: "1 cell is", false: fmt.Sprintf("%d cells are", n)}[n == 1]))
	}
	return strings.Join(out, " ")
}
