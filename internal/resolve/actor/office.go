package actor

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
)

// upTo is the day up to which the gazetteer's offices were brought up to date: one without an end was still held then.
const upTo = "2025-12-31"

// lasts reports whether the gazetteer has no end of the office that an entry held on a day.
func lasts(e *gazetteer.Entry, of, day string) bool {
	for i := range e.Offices {
		if o := &e.Offices[i]; o.Of == of && o.On(day) && o.To != "" {
			return false
		}
	}
	return true
}

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
			e := holders[0]
			tie := evidence.Tie{With: e.Key, Rule: "office", Score: 0.8, Why: fmt.Sprintf("%s was %s of %s on %s", e.Name, title, state.Name, t.day)}
			switch late := lasts(e, t.state, t.day) && t.day > upTo; {
			case t.day == "":
				tie.Why = fmt.Sprintf("only %s was ever %s of %s", e.Name, title, state.Name)
			case late && t.date-date(upTo) > 365:
				t.maybe = append(t.maybe, miss{e.Key, tie, "the gazetteer knows offices up to " + upTo + " only"})
				return
			case late:
				tie.Score, tie.Why = 0.55, fmt.Sprintf("%s was %s of %s on %s, the last day that the gazetteer knows", e.Name, title, state.Name, upTo)
			}
			t.join(e, tie)
			return
		}
		t.torn = t.torn || len(holders) > 0
		for _, e := range holders[:min(3, len(holders))] {
			t.maybe = append(t.maybe, miss{e.Key, evidence.Tie{With: e.Key, Rule: "office", Score: 0.3, Why: fmt.Sprintf("%s was %s of %s", e.Name, title, state.Name)}, "several held this office then"})
		}
	}
}
