package muc

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
)

// Scores are the counts by name: "relevant", "kind", "five roles", "five roles: …", "published five roles", "aligned: …".
type Scores map[string]*task.Count

func (s Scores) add(name string, hit, proposed, gold int) {
	c := s[name]
	if c == nil {
		c = &task.Count{}
		s[name] = c
	}
	c.Add(task.Hits(hit, proposed, gold))
}

func (s Scores) one(name string, hit, proposed bool, gold bool) {
	s.add(name, unit(hit), unit(proposed), unit(gold))
}

func unit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Names lists what was counted, in order.
func (s Scores) Names() []string { return slices.Sorted(maps.Keys(s)) }

// Add counts what a reader proposes of one message.
func (s Scores) Add(m Message, proposed []evidence.Event) {
	var required []Template
	for _, t := range m.Templates {
		if !t.Optional {
			required = append(required, t)
		}
	}
	told := len(proposed) > 0
	if len(required) == len(m.Templates) || len(required) > 0 || !told {
		s.one("relevant", told && len(required) > 0, told, len(required) > 0)
	}
	s.kinds(m.Templates, proposed)
	s.roles(m.Templates, proposed)
	s.aligned(m.Templates, proposed)
}

// kindOf is the first kind of a template, "" for none.
func kindOf(t Template) string {
	if len(t.Slots[slotKind]) == 0 {
		return ""
	}
	first, _, _ := strings.Cut(t.Slots[slotKind][0], " / ")
	return strings.ToLower(strings.TrimLeft(first, "? "))
}

// Kind is the kind that a template asks for, "" for none.
func (t Template) Kind() string { return kindOf(t) }

// Names is whether the template names one of the normal wordings in any role.
func (t Template) Names(role Role) []Entity { return Entities([]Template{t}, role) }

func (s Scores) kinds(templates []Template, proposed []evidence.Event) {
	asked, optional, mine := map[string]int{}, map[string]int{}, map[string]int{}
	total := 0
	for _, t := range templates {
		k := kindOf(t)
		switch {
		case k == "":
		case t.Optional:
			optional[k]++
		default:
			asked[k]++
			total++
		}
	}
	for _, e := range proposed {
		mine[strings.ReplaceAll(string(e.Kind), "_", " ")]++
	}
	hit, counted := 0, len(proposed)
	for k, n := range mine {
		right := min(n, asked[k])
		hit += right
		counted -= min(n-right, optional[k])
	}
	s.add("kind", hit, counted, total)
}

// Proposed returns the wordings that an event gives to each role, as they are compared.
func Proposed(e evidence.Event) (out [Roles][]string) {
	add := func(r Role, exact string) {
		out[r] = append(out[r], Normal(exact))
	}
	for _, p := range e.Perpetrators {
		if p.Individual {
			add(Individual, p.Exact)
		} else {
			add(Organization, p.Exact)
		}
	}
	for _, t := range e.Targets {
		add(PhysicalTarget, t.Exact)
	}
	for _, v := range e.Victims {
		add(Victim, v.Exact)
	}
	for _, i := range e.Instruments {
		add(Weapon, i.Exact)
	}
	return out
}

func (s Scores) roles(templates []Template, proposed []evidence.Event) {
	var mine [Roles][]string
	for _, e := range proposed {
		for r, words := range Proposed(e) {
			mine[r] = append(mine[r], words...)
		}
	}
	for r := range Roles {
		hit, n, gold := match(mine[r], Entities(templates, r))
		s.add("five roles: "+r.String(), hit, n, gold)
		s.add("five roles", hit, n, gold)
		if r == Victim {
			named := entities(templates, slotVictim)
			other := entities(templates, slotDescribed)
			words := slices.DeleteFunc(slices.Clone(mine[r]), func(w string) bool { return !anyHas(named, w) && anyHas(other, w) })
			hit, n, gold = match(words, named)
		}
		s.add("published five roles", hit, n, gold)
	}
}

func anyHas(list []Entity, w string) bool {
	return slices.ContainsFunc(list, func(e Entity) bool { return e.has(w) })
}

// match counts right proposals, proposals that count, and entities asked for: each entity is taken once.
func match(proposed []string, gold []Entity) (hit, counted, asked int) {
	proposed = slices.Compact(slices.Sorted(slices.Values(proposed)))
	taken := make([]bool, len(gold))
	for _, w := range proposed {
		if w == "" {
			continue
		}
		counted++
		at := -1
		for i, e := range gold {
			if !taken[i] && e.has(w) {
				at = i
				break
			}
		}
		if at < 0 {
			if slices.ContainsFunc(gold, func(e Entity) bool { return e.Optional && e.has(w) }) {
				counted--
			}
			continue
		}
		taken[at] = true
		if gold[at].Optional {
			counted--
		} else {
			hit++
		}
	}
	for _, e := range gold {
		asked += unit(!e.Optional)
	}
	return hit, counted, asked
}

// pair is an event and a template that may be the same.
type pair struct {
	score, event, template int
	kind                   bool
}

// Same is an event that may be a template's: they are of one kind or share fills.
type Same struct {
	Event, Template int
	Kind            bool // they are of one kind
}

// Align pairs events with templates one to one, those that share most first.
func Align(proposed []evidence.Event, templates []Template) (out []Same) {
	for _, p := range align(proposed, templates) {
		out = append(out, Same{p.event, p.template, p.kind})
	}
	return out
}

// align pairs events with templates one to one by kind and shared fills.
func align(proposed []evidence.Event, templates []Template) []pair {
	var pairs []pair
	for i, e := range proposed {
		mine := map[string]bool{}
		for _, words := range Proposed(e) {
			for _, w := range words {
				mine[w] = true
			}
		}
		for j, t := range templates {
			score, kind := 0, false
			if e.Kind != "" && slices.ContainsFunc(t.Slots[slotKind], func(f string) bool {
				return strings.Contains(strings.ToUpper(f), strings.ToUpper(string(e.Kind)))
			}) {
				score, kind = 2, true
			}
			seen := map[string]bool{}
			for _, slot := range []int{slotIndividual, slotOrganization, slotTarget, slotVictim, slotDescribed, slotInstrument} {
				for _, f := range t.Slots[slot] {
					words, _ := wordings(f)
					for _, w := range words {
						if mine[w] && !seen[w] {
							seen[w] = true
							score++
						}
					}
				}
			}
			pairs = append(pairs, pair{score, i, j, kind})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.event, b.event), cmp.Compare(a.template, b.template))
	})
	usedEvents, usedTemplates := map[int]bool{}, map[int]bool{}
	var out []pair
	for _, p := range pairs {
		if p.score > 0 && !usedEvents[p.event] && !usedTemplates[p.template] {
			usedEvents[p.event], usedTemplates[p.template] = true, true
			out = append(out, p)
		}
	}
	return out
}
