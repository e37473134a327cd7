package actor

import (
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// parties returns the mentions that speak, act or are dealt with, by what other readers found of the article.
func parties(a *resolve.Article) map[string]bool {
	used := map[string]bool{}
	add := func(m *string) {
		if m != nil {
			used[*m] = true
		}
	}
	for i := range a.Statements {
		add(a.Statements[i].Source.Mention)
	}
	for i := range a.Acts {
		x := &a.Acts[i]
		add(x.Source.Mention)
		if x.Type != evidence.Assault {
			add(x.Target.Mention) // what is bombed is the place
		}
	}
	for i := range a.Notices {
		add(a.Notices[i].From)
		add(a.Notices[i].To)
	}
	for i := range a.Events {
		for k := range a.Events[i].Perpetrators {
			add(a.Events[i].Perpetrators[k].Mention)
		}
	}
	return used
}

// keep reports whether a chain is somebody that a case cares about. Of a place that stands for its government it keeps
// only the mentions in which it does.
func (c *collector) keep(a *resolve.Article, t *atom, used map[string]bool, nations []string) bool {
	if len(t.names) == 0 {
		return false
	}
	if t.described {
		return c.described(t)
	}
	if t.class == human || t.class == body {
		return c.standsFor(a, t, used)
	}
	if slices.ContainsFunc(t.mentions, func(m int) bool { return a.Mentions[m].Type == evidence.MentionNationality }) {
		t.class = people
		return true
	}
	if c.known(t, func(m gazetteer.Match) bool { return m.Kind != "" && m.Alias.Kind != gazetteer.AliasMetonym }) {
		if c.elsewhere(a, t) {
			return c.acts(a, t, used)
		}
		return true
	}
	place := c.known(t, func(m gazetteer.Match) bool { return m.Kind == "" })
	if t.class == people && len(t.words) == 1 && !place && slices.ContainsFunc(nations, func(n string) bool { return n != t.words[0] && akin(t.words[0], n) }) {
		return true // "Tarvia", where Tarvians are spoken of
	}
	return c.acts(a, t, used)
}

// described reports whether a description tells an office, or a state as who acts.
func (c *collector) described(t *atom) bool {
	if t.owner == "" {
		return false
	}
	words := t.names[0].words
	last := words[len(words)-1]
	if t.class == human {
		t.sure = true
		return is("office", last)
	}
	t.class = body
	return is("ruling", last) || is("government", last) || is("military", last)
}

// standsFor drops the mentions of a capital or building in which it is no more than that, whatever type it was given.
func (c *collector) standsFor(a *resolve.Article, t *atom, used map[string]bool) bool {
	capital := c.known(t, func(m gazetteer.Match) bool { return m.Alias.Kind == gazetteer.AliasMetonym }) &&
		c.known(t, func(m gazetteer.Match) bool { return m.Kind == "" })
	if t.class == body && capital {
		return c.acts(a, t, used)
	}
	return true
}

// known reports whether the gazetteer has an entry under an atom's fullest name for which something holds.
func (c *collector) known(t *atom, holds func(gazetteer.Match) bool) bool {
	return slices.ContainsFunc(c.lookup(t.names[0].text), holds)
}

// elsewhere reports whether a state's name is a province's or great town's of another state here: "Georgia", where
// Americans are spoken of and Georgians are not.
func (c *collector) elsewhere(a *resolve.Article, t *atom) bool {
	var state, place *gazetteer.Entry
	for _, m := range c.lookup(t.names[0].text) {
		switch {
		case m.Kind == evidence.ActorState && state == nil:
			state = m.Entry
		case m.Kind == "" && place == nil:
			place = m.Entry
		}
	}
	if state == nil || place == nil || place.Country == state.Country || place.Population < greatTown {
		return false
	}
	there := false
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form != evidence.MentionByName || m.Chain == a.Mentions[t.mentions[0]].Chain {
			continue
		}
		for _, x := range c.lookup(clean(m.Exact)) {
			if x.Country == state.Country && x.Kind != evidence.ActorOutlet && x.Entry != place {
				return false
			}
			there = there || x.Kind == evidence.ActorState && x.Country == place.Country
		}
	}
	return there
}

// greatTown is how many people a place must have before it is taken for what a state's name may mean.
const greatTown = 1_000_000

// acts keeps of a place the mentions that act, and reports whether there are any. Towns that are no capital, and things of
// no known kind, act only where a reader of statements, acts or notices says so.
func (c *collector) acts(a *resolve.Article, t *atom, used map[string]bool) bool {
	town := c.known(t, func(m gazetteer.Match) bool { return m.Kind == "" }) &&
		!c.known(t, func(m gazetteer.Match) bool { return m.Alias.Kind == gazetteer.AliasMetonym })
	sure := town || t.class == unknown
	var kept []int
	for _, m := range t.mentions {
		if x := &a.Mentions[m]; used[x.ID] || !sure && x.Acts {
			kept = append(kept, m)
		}
	}
	if len(kept) == 0 {
		return false
	}
	t.acting, t.town = true, town
	if len(kept) < len(t.mentions) {
		fresh := atom{article: t.article, day: t.day, date: t.date}
		c.read(a, kept, &fresh)
		fresh.acting, fresh.town = true, town
		*t = fresh
	}
	return len(t.names) > 0 && !t.described
}
