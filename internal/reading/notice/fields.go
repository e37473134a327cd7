package notice

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// notice returns a notice with all its fields, as the layer has it.
func (a *article) notice(n *notice) reading.Notice {
	first := &a.finds[n.finds[0]]
	out := reading.Notice{
		Kind: n.kind, Standing: n.standing, Event: -1, Rule: first.rule,
	}
	issued := false
	for _, i := range n.finds {
		f := &a.finds[i]
		out.Anchors = append(out.Anchors, a.bytes(f.anchor))
		for _, s := range []int{f.within, f.said} {
			if s >= 0 {
				out.Statements = append(out.Statements, s)
			}
		}
		if out.Lead.Empty() {
			out.Lead = a.lead(f)
		}
		if n.kind == evidence.NoticeWarning {
			a.obtained(n, f)
		}
		if f.score > float64(out.Score) {
			out.Score, out.Rule = evidence.Score(f.score), f.rule
		}
		issued = issued || f.public
	}
	if len(n.finds) > 1 && slices.ContainsFunc(n.finds, func(i int) bool { return a.is(a.finds[i].at, noticeNoun|tip) }) {
		out.Score = min(out.Score+0.15, 0.95) // the text itself calls it one
	}
	a.about(n, &out)
	a.channel(n, &out, issued)
	a.specifics(n, &out)
	a.mark(n)
	a.judged(n, a.owners())
	out.From, out.To = a.outer(n.from), a.outer(n.to)
	for i := range n.answers {
		x := &n.answers[i]
		if x.Statement >= 0 {
			out.Statements = append(out.Statements, x.Statement)
		}
		x.By = a.other(x.By, n.to)
	}
	slices.Sort(out.Statements)
	out.Statements = slices.Compact(out.Statements)
	slices.SortFunc(n.answers, func(x, y reading.Answer) int { return x.Start - y.Start })
	slices.SortFunc(n.said, func(x, y text.Range) int { return x.Start - y.Start })
	out.Response, out.Said = n.answers, n.said
	out.Who, out.What, out.When, out.Where = out.Who || n.who, out.What || n.what, out.When || n.when, out.Where || n.where
	out.Date, out.Obtained, out.Public, out.Disclosed = n.date, n.obtained, n.public, n.disclosed
	if out.Channel == "public_alert" && out.Public.From == "" {
		out.Public = out.Date
	}
	a.event(n, &out)
	return out
}

// owners counts, by sentence, the finds that stand in it.
func (a *article) owners() map[int]int {
	if a.owned == nil {
		a.owned = map[int]int{}
		for i := range a.finds {
			a.owned[a.Tokens[a.finds[i].at].Sentence]++
		}
	}
	return a.owned
}

// most is how many stretches say what a notice was about: the first, and those that add to it.
const most = 3

// about fills in what a notice says: the stretch that tells most, and those that add words to it.
func (a *article) about(n *notice, out *reading.Notice) {
	type stretch struct {
		span
		find  int
		words []string
	}
	var all []stretch
	for _, i := range n.finds {
		for _, s := range a.finds[i].about {
			x := stretch{span: s, find: i}
			for t := s.first; t < s.last; t++ {
				if w := a.plainWord(t); w != "" {
					x.words = append(x.words, w)
				}
			}
			all = append(all, x)
		}
	}
	have := map[string]bool{}
	var kept []span
	for k, x := range all {
		fresh := 0
		for _, w := range x.words {
			if !have[w] {
				fresh++
			}
		}
		if len(kept) >= most || k > 0 && (fresh < 2 && x.find != all[0].find || fresh < 1) || slices.ContainsFunc(kept, x.overlaps) {
			continue
		}
		for _, w := range x.words {
			have[w] = true
		}
		kept = append(kept, x.span)
	}
	slices.SortFunc(kept, func(x, y span) int { return x.first - y.first })
	for _, s := range kept {
		out.About = append(out.About, a.bytes(s))
	}
}
