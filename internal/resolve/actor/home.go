package actor

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// home notes the state that an atom belongs to, as far as the words beside it tell: that of a description, a body, or of
// whoever has an office of state.
func (c *collector) home(a *resolve.Article, t *atom, where map[string]int) {
	if t.town {
		if places := c.lookup(t.names[0].text); len(places) > 0 {
			t.home = places[0].Country
		}
		return
	}
	owner := ""
	if m, ok := where[t.owner]; ok {
		owner = clean(a.Mentions[m].Exact)
		t.ownerText = owner
	}
	for _, r := range t.roles {
		t.titles = append(t.titles, c.title(r.Exact, owner, t.day))
	}
	if t.described {
		title := c.title(t.names[0].text, owner, t.day)
		t.titles = append(t.titles, title)
		if t.class == body {
			t.words = strings.Fields(title)
		}
	}
	if t.class == body && len(t.words) > 1 && !t.described {
		// "Tarvian Foreign Ministry": what is left says nothing without its people.
		for n := min(3, len(t.words)-1); n > 0; n-- {
			if !generic(t.words[n:]) {
				continue
			}
			raw := strings.Fields(t.names[0].text)
			if len(raw) > 0 && strings.EqualFold(raw[0], "the") {
				raw = raw[1:]
			}
			if s := c.stateOf(strings.Join(raw[:min(n, len(raw))], " "), t.day); s != nil {
				t.state, t.home, t.words = s.Key, s.Country, t.words[n:]
				return
			}
			if n == 1 && len(t.words[0]) > 3 && ofPeople(t.words[0]) && !generic(t.words[:1]) && len(c.lookup(raw[0])) == 0 {
				t.home, t.words = "~"+t.words[0][:4], t.words[1:]
				return
			}
		}
	}
	if owner == "" {
		return
	}
	if t.class == human && !slices.ContainsFunc(t.titles, ofState) {
		return
	}
	s := c.stateOf(owner, t.day)
	if s == nil && !slices.ContainsFunc(t.titles, ofTown) {
		s = c.seatOf(owner, t.day)
	}
	if s != nil {
		t.state, t.home = s.Key, s.Country
		return
	}
	switch a.Mentions[where[t.owner]].Type {
	case evidence.MentionNationality, evidence.MentionPlace:
		if w := fold(owner); len(w) > 0 && len(w[0]) > 3 && len(c.lookup(owner)) == 0 && (a.Mentions[where[t.owner]].Type == evidence.MentionPlace || ofPeople(w[0])) {
			t.home = "~" + w[0][:4]
		}
	}
}

// ofPeople reports whether an unknown word has the form of a people's name: "Tarvian", not "Democratic".
func ofPeople(w string) bool {
	for _, end := range [...]string{"an", "ese", "ish", "i"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// title returns the words of a role that tell the office: without the article, its owner or another country before it and what follows
// "of": "foreign minister" of "the Tarvian foreign minister", "defence minister" of "the defence minister of Tarvia".
func (c *collector) title(role, owner, day string) string {
	words := strings.Fields(clean(role))
	for len(words) > 0 {
		switch strings.ToLower(words[0]) {
		case "the", "a", "an", "his", "her", "their", "its":
			words = words[1:]
			continue
		}
		break
	}
	for n := min(3, len(words)-1); n > 0; n-- {
		first := clean(strings.Join(words[:n], " "))
		if first != "" && (first == owner || first != strings.ToLower(first) && c.stateOf(first, day) != nil) {
			words = words[n:]
			break
		}
	}
	out := fold(strings.Join(words, " "))
	for i, w := range out {
		if i > 0 && w == "of" && !(i+1 < len(out) && (out[i+1] == "state" || out[i+1] == "staff" || out[i+1] == "defence" || out[i+1] == "foreign" || out[i+1] == "the" && i+2 < len(out) && out[i+2] == "interior")) {
			out = out[:i]
			break
		}
	}
	return strings.Join(out, " ")
}

// seatOf returns the one state whose government a capital or building stands for; nil for none or several.
func (c *collector) seatOf(name, day string) *gazetteer.Entry {
	var found *gazetteer.Entry
	for _, m := range c.lookup(name) {
		if m.Kind == evidence.ActorState && m.Alias.Kind == gazetteer.AliasMetonym && m.Alias.On(day) {
			if found != nil {
				return nil
			}
			found = m.Entry
		}
	}
	return found
}

// ofTown reports whether a title is an office of a town as well as of a state: "mayor", "police chief".
func ofTown(title string) bool {
	words := strings.Fields(title)
	return slices.ContainsFunc(words, func(w string) bool {
		return w == "mayor" || w == "governor" || w == "police" || w == "judge" || w == "prosecutor"
	}) || len(words) == 1
}

// ofState reports whether a title is an office of a state.
func ofState(title string) bool {
	words := strings.Fields(title)
	for i, w := range words {
		if w == "of" || w == "for" {
			words = words[:i]
			break
		}
	}
	return len(words) > 0 && is("office", words[len(words)-1])
}
