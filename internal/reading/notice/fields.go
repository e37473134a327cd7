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
			if s = a.unsaid(&a.finds[i], s); s.empty() {
				continue
			}
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

// unsaid cuts off the words that say who tells of a notice, where the tree took them into what it says.
func (a *article) unsaid(f *find, s span) span {
	if f.within < 0 {
		return s
	}
	for _, parts := range [][]text.Range{a.Statements[f.within].Source, a.Statements[f.within].Cue} {
		for _, x := range parts {
			if at := a.tokens(x).first; s.holds(at) && at > f.at {
				s.last = at
			}
		}
	}
	if s.empty() {
		return s
	}
	return a.trim(s, s.first)
}

// channel fills in which way a notice took: the words of the sentences that tell of it, else what follows from who gave it to
// whom.
func (a *article) channel(n *notice, out *reading.Notice, issued bool) {
	for _, i := range n.finds {
		f := &a.finds[i]
		s := &a.Sentences[a.Tokens[f.at].Sentence]
		for t := s.First; t < s.Last; t++ {
			v, k := a.channels.at(a.Tokens, t, s.Last)
			if v == "" || f.holds(t) || !a.clauseOf(f, t) {
				continue
			}
			out.Channel, out.ChannelAt = v, a.bytes(span{t, t + k})
			return
		}
	}
	if n.kind != evidence.NoticeWarning || n.standing == evidence.NoticeNotGiven {
		return
	}
	from, to := class(0), class(0)
	if !n.from.empty() {
		from = a.classesOf([]span{n.from.span})
	}
	if !n.to.empty() {
		to = a.classesOf([]span{n.to.span})
	}
	written := class(0)
	for _, i := range n.finds {
		written |= a.classesOf([]span{a.finds[i].anchor}) & document
	}
	switch {
	case n.to.head >= 0 && a.is(n.to.head, public) || issued && n.to.empty():
		out.Channel = "public_alert"
	case from&intelligence != 0 && to&intelligence != 0:
		out.Channel = "intelligence_liaison"
	case from&police != 0 && to&(police|authority) != 0 || to&police != 0 && from&(police|authority) != 0:
		out.Channel = "law_enforcement"
	case written != 0:
		out.Channel = "letter"
	}
}

// clauseOf reports whether a token belongs to the clause that tells of a find: no other verb stands above it first.
func (a *article) clauseOf(f *find, t int) bool {
	if f.anchor.holds(t) {
		return true
	}
	for h, n := t, 0; h >= 0 && n < 8; h, n = a.head(h), n+1 {
		if h == f.at || h == f.governor {
			return true
		}
	}
	h := f.at
	if f.governor >= 0 {
		h = f.governor
	}
	return a.head(h) == t // "phoned to warn"
}

// specifics fills in what a notice named by its own words: a group or person, a method, a time, a place.
func (a *article) specifics(n *notice, out *reading.Notice) {
	for _, i := range n.finds {
		f := &a.finds[i]
		for _, s := range f.about {
			a.namesIn(n, s, out)
			for t := s.first; t < s.last; t++ {
				out.What = out.What || a.is(t, method) || a.is(t, hazard|health|economy) && a.tag(t) == reading.TagNoun
				out.Where = out.Where || a.is(t, venue) && (a.tag(t) == reading.TagNoun || a.tag(t) == reading.TagProperNoun) && a.one(t)
				out.When = out.When || a.dated(t) || a.window(t, s.last)
			}
		}
	}
}

// namesIn looks at the names in a stretch: places say where, other names but those of the two sides say who.
func (a *article) namesIn(n *notice, s span, out *reading.Notice) {
	for i := a.mentionFrom(s.first); i < len(a.Mentions) && a.Mentions[i].First < s.last; i++ {
		m := &a.Mentions[i]
		if m.First < s.first || !m.Name && !(a.named[m.Chain] && m.Type == evidence.MentionOrganization) {
			continue
		}
		side := m.Chain == a.chain(n.from) || m.Chain == a.chain(n.to)
		switch m.Type {
		case evidence.MentionPlace, evidence.MentionFacility:
			out.Where = true
		case evidence.MentionPerson, evidence.MentionOrganization:
			out.Who = out.Who || !side && m.Name
		}
	}
}

// one reports whether a noun is of one thing that is meant, and not of a kind: "the harbour", not "large gatherings".
func (a *article) one(t int) bool {
	if w := a.Tokens[t].Norm; len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !a.definite(t) {
		return false
	}
	return a.definite(t) || a.dependent(t, reading.RelationCompound, reading.RelationPossessive, reading.RelationNominal) >= 0
}

// window reports whether words say within which time something was to happen: "over the next 48 hours", "this weekend".
func (a *article) window(t, limit int) bool {
	switch a.Tokens[t].Norm {
	case "next", "coming":
		for k := t + 1; k < limit && k <= t+3; k++ {
			if unit(a.Tokens[k].Norm) {
				return true
			}
		}
	case "tonight", "tomorrow":
		return true
	}
	return false
}

// event ties a warning to what came true of it: an event that it was given ahead of by its own words, or the one event that is
// told of in and outside of what it says.
func (a *article) event(n *notice, out *reading.Notice) {
	if n.kind == evidence.NoticeForecast {
		return
	}
	about := -1
	for i := range a.Events {
		e := &a.Events[i]
		inside, outside := false, false
		for _, x := range e.Anchors {
			if !out.Lead.Empty() && out.Lead.Overlaps(x) {
				out.Event = i
				return
			}
			if slices.ContainsFunc(out.About, x.Overlaps) {
				inside = true
			} else {
				outside = true
			}
		}
		if inside && outside && e.Stage != evidence.Threatened && about < 0 {
			about = i
		}
	}
	if about >= 0 {
		out.Event = about
		return
	}
	a.cameTrue(n, out)
}

// cameTrue looks for the one event done at a place that a warning named, after the day on which it was given.
func (a *article) cameTrue(n *notice, out *reading.Notice) {
	if n.kind != evidence.NoticeWarning || n.standing == evidence.NoticeNotGiven && n.to.empty() {
		return
	}
	found := -1
	for i := range a.Events {
		e := &a.Events[i]
		if e.Stage == evidence.Threatened || e.Kind == evidence.KindPlot || n.date.From != "" && e.Date.To != "" && e.Date.To < n.date.From {
			continue
		}
		if slices.ContainsFunc(e.Anchors, func(x text.Range) bool { return slices.ContainsFunc(out.About, x.Overlaps) }) {
			continue
		}
		if !slices.ContainsFunc(e.Place, func(x text.Range) bool { return a.placed(n, x) }) {
			continue
		}
		if found >= 0 {
			return // two fit alike
		}
		found = i
	}
	out.Event = found
}

// placed reports whether the words of a place occur in what a notice says.
func (a *article) placed(n *notice, x text.Range) bool {
	s := a.tokens(x)
	for t := s.first; t < s.last; t++ {
		if w := a.plainWord(t); w != "" && n.words[w] {
			return true
		}
	}
	return false
}
