package actor

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
)

// office joins whoever is known by an office, with or without a surname, to its holder on the article's day.
func (c *collector) office(t *atom) {
	if t.state == "" {
		return
	}
	state := c.gazetteer.Get(t.state)
	if state == nil {
		return
	}
	if t.class == body && t.described {
		if words := t.words; len(words) == 0 {
			return
		} else if is("ruling", words[len(words)-1]) {
			t.join(state, evidence.Tie{With: state.Key, Rule: "government", Score: 0.75, Why: fmt.Sprintf("%q is the government of %s", t.names[0].text, state.Name)})
		} else if found := c.lookup(state.Name + " " + strings.Join(words, " ")); len(found) == 1 && found[0].Kind != "" {
			t.join(found[0].Entry, c.why(t, found[0]))
		}
		return
	}
	for _, title := range t.titles {
		holders := c.gazetteer.OfficeHolders(title, t.state, t.day)
		if !t.described {
			holders = slices.DeleteFunc(slices.Clone(holders), func(e *gazetteer.Entry) bool { return parse(fold(e.Name), tied(e.Name)).family != t.person.family })
		}
		if len(holders) == 1 {
			when := "ever"
			if t.day != "" {
				when = "on " + t.day
			}
			t.join(holders[0], evidence.Tie{With: holders[0].Key, Rule: "office", Score: 0.8, Why: fmt.Sprintf("%s was %s of %s %s", holders[0].Name, title, state.Name, when)})
			return
		}
		t.torn = t.torn || len(holders) > 0
		for _, e := range holders[:min(3, len(holders))] {
			t.maybe = append(t.maybe, miss{e.Key, evidence.Tie{With: e.Key, Rule: "office", Score: 0.3, Why: fmt.Sprintf("%s was %s of %s", e.Name, title, state.Name)}, "several held this office then"})
		}
	}
}
