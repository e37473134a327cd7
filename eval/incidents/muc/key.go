package muc

import (
	"regexp"
	"slices"
	"strings"
)

// Slot numbers of the fourth conference.
const (
	slotDate         = 2
	slotPlace        = 3
	slotKind         = 4
	slotStage        = 5
	slotInstrument   = 6
	slotIndividual   = 9
	slotOrganization = 10
	slotConfidence   = 11
	slotTarget       = 12
	slotVictim       = 18 // by name
	slotDescribed    = 19 // by description
	slotVictimNumber = 21
	slotVictimEffect = 23
	slots            = 25
)

// Template is one incident of a key.
type Template struct {
	Optional bool
	none     bool
	Slots    [slots][]string // fills as they stand
}

var line = regexp.MustCompile(`^(\d+)\.\s+([A-Z :]+?)(?:\s{2,}(.*))?$`)

// parseKeys reads the templates of every message of a key; a message without an incident has none.
func parseKeys(s string) map[string][]Template {
	out := map[string][]*Template{}
	var at *Template
	slot := -1
	for l := range strings.Lines(s) {
		l = strings.TrimRight(l, " \t\r\n\v\f")
		if m := line.FindStringSubmatch(l); m != nil {
			slot = number(m[1])
			fill := strings.TrimSpace(m[3])
			if slot == 0 {
				at = &Template{}
				if words := strings.Fields(fill); len(words) > 0 {
					out[words[0]] = append(out[words[0]], at)
				}
				continue
			}
			if at == nil || slot >= slots {
				continue
			}
			if slot == 1 {
				at.Optional = strings.Contains(fill, "OPTIONAL")
				at.none = strings.HasPrefix(fill, "*")
			}
			if fill != "" && fill != "-" && fill != "*" {
				at.Slots[slot] = append(at.Slots[slot], fill)
			}
			continue
		}
		if at != nil && slot >= 0 && slot < slots && strings.HasPrefix(l, " ") {
			at.Slots[slot] = append(at.Slots[slot], strings.TrimSpace(l))
		}
	}
	done := make(map[string][]Template, len(out))
	for id, ts := range out {
		done[id] = []Template{}
		for _, t := range ts {
			if !t.none {
				done[id] = append(done[id], *t)
			}
		}
	}
	return done
}

func number(s string) (n int) {
	for _, c := range s {
		n = 10*n + int(c-'0')
	}
	return n
}

var (
	marks   = strings.NewReplacer(`"`, " ", "'", " ", "`", " ", "[", " ", "]", " ", "(", " ", ")", " ", ".", " ", ",", " ")
	article = regexp.MustCompile(`^(a|an|the)\s+`)
	inQuote = regexp.MustCompile(`"([^"]+)"`)
)

// Normal is a wording as it is compared: lower case, without marks and leading article, single blanks.
func Normal(s string) string {
	s = strings.TrimSpace(marks.Replace(strings.ToLower(s)))
	return strings.Join(strings.Fields(article.ReplaceAllString(s, "")), " ")
}

// Entity is what a key asks for under one role: any of its wordings will do.
type Entity struct {
	Wordings []string
	Optional bool
}

func (e Entity) has(wording string) bool { return slices.Contains(e.Wordings, wording) }

func (e Entity) meets(other []string) bool { return slices.ContainsFunc(other, e.has) }

func (e *Entity) join(wordings []string) {
	for _, w := range wordings {
		if !e.has(w) {
			e.Wordings = append(e.Wordings, w)
		}
	}
}

// wordings returns the alternative wordings of one fill, and whether it is optional.
func wordings(fill string) (words []string, optional bool) {
	optional = strings.HasPrefix(fill, "?")
	for _, m := range inQuote.FindAllStringSubmatch(strings.TrimLeft(fill, "? "), -1) {
		if w := Normal(m[1]); w != "" && w != "-" {
			words = append(words, w)
		}
	}
	return words, optional
}

// entities returns what templates ask for in a slot; equal entities of a message are one.
func entities(templates []Template, slot int) []Entity {
	var out []Entity
	for _, t := range templates {
		for _, fill := range t.Slots[slot] {
			words, optional := wordings(fill)
			if len(words) > 0 {
				out = pool(out, Entity{words, optional || t.Optional})
			}
		}
	}
	return out
}

// pool adds an entity to the first that shares a wording.
func pool(list []Entity, e Entity) []Entity {
	for i := range list {
		if list[i].meets(e.Wordings) {
			list[i].join(e.Wordings)
			list[i].Optional = list[i].Optional && e.Optional
			return list
		}
	}
	return append(list, Entity{slices.Clone(e.Wordings), e.Optional})
}

var described = regexp.MustCompile(`^\??\s*("[^:]+"):\s*(".*)$`)

// mergeVictims makes a victim's name and description one, where the key refers from one to the other.
func mergeVictims(list []Entity, templates []Template) []Entity {
	var links [][]string
	for _, t := range templates {
		for _, fill := range t.Slots[slotDescribed] {
			if m := described.FindStringSubmatch(fill); m != nil {
				a, _ := wordings(m[1])
				b, _ := wordings(m[2])
				links = append(links, append(a, b...))
			}
		}
	}
	var out []Entity
	for _, e := range list {
		e = Entity{slices.Clone(e.Wordings), e.Optional}
		for _, link := range links {
			if e.meets(link) {
				e.join(link)
			}
		}
		out = pool(out, e)
	}
	return out
}

// Role is one of the five roles of the literature.
type Role int

// The roles.
const (
	Individual Role = iota
	Organization
	PhysicalTarget
	Victim
	Weapon
	Roles
)

// String names the role as the scorer's table does.
func (r Role) String() string {
	return [...]string{"perp_individual", "perp_organization", "target", "victim", "weapon"}[r]
}

// Entities returns what templates ask for under a role.
func Entities(templates []Template, r Role) []Entity {
	switch r {
	case Individual:
		return entities(templates, slotIndividual)
	case Organization:
		return entities(templates, slotOrganization)
	case PhysicalTarget:
		return entities(templates, slotTarget)
	case Weapon:
		return entities(templates, slotInstrument)
	}
	return mergeVictims(append(entities(templates, slotDescribed), entities(templates, slotVictim)...), templates)
}
