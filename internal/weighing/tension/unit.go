package tension

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// units says whom an actor's words and deeds are put down to, where that is not itself: an office, ministry, army or holder of an
// office to its state, a person of a group to the group, a name with a description to the name. A branch of a group stays itself.
func units(actors []evidence.Actor) map[string]string {
	by := make(map[string]*evidence.Actor, len(actors))
	states := map[string]string{}
	for i := range actors {
		a := &actors[i]
		by[a.ID] = a
		if a.Kind == evidence.ActorState && a.Country != "" && states[a.Country] == "" {
			states[a.Country] = a.ID
		}
	}
	out := map[string]string{}
	owner := owners(actors)
	for i := range actors {
		at := &actors[i]
		if plain := undescribed(at); plain != "" && by[owner[plain]] != nil {
			at = by[owner[plain]]
		}
		for range 4 {
			up := ""
			switch at.Kind {
			case evidence.ActorGovernment, evidence.ActorMilitary:
				up = cmp.Or(at.Parent, states[at.Country])
			case evidence.ActorPerson:
				if up = at.Parent; up == "" && official(at) {
					up = states[at.Country]
				}
			}
			next := by[up]
			if next == nil || next.ID == at.ID {
				break
			}
			at = next
		}
		if at.ID != actors[i].ID {
			out[actors[i].ID] = at.ID
		}
	}
	return out
}

// owners says whose each name is; a name of two is nobody's.
func owners(actors []evidence.Actor) map[string]string {
	out := map[string]string{}
	for i := range actors {
		a := &actors[i]
		names := []string{a.Label}
		for _, x := range a.Aliases {
			if x.Kind == "name" || x.Kind == "acronym" || x.Kind == "short" || x.Kind == "gazetteer" {
				names = append(names, x.Text)
			}
		}
		for _, name := range distinct(names) {
			if was, ok := out[name]; ok && was != a.ID {
				out[name] = ""
			} else {
				out[name] = a.ID
			}
		}
	}
	return out
}

// undescribed returns an actor's name without the description after it, "" where there is none: "the Sea League militant group" is
// the Sea League, though names alone do not join the two. One that the gazetteer knows is itself.
func undescribed(a *evidence.Actor) string {
	words := strings.Fields(a.Label)
	n := len(words)
	for n > 0 && strings.ToLower(words[n-1]) == words[n-1] {
		n--
	}
	if a.Gazetteer != "" || n == 0 || n == len(words) {
		return ""
	}
	return strings.Join(words[:n], " ")
}

// offices are the words of an office whose holder speaks for a state.
var offices = strings.Fields(`president premier chancellor prime minister secretary spokesman spokeswoman spokesperson king queen emir sultan
	sheikh ambassador envoy general admiral commander marshal chief leader dictator tsar`)

func official(a *evidence.Actor) bool {
	for _, list := range [][]evidence.Alias{a.Roles, a.Aliases} {
		for _, r := range list {
			for _, w := range strings.Fields(strings.ToLower(r.Text)) {
				if slices.Contains(offices, w) {
					return true
				}
			}
		}
	}
	return false
}

// of returns whom an actor's words and deeds are put down to.
func (f *finder) of(actor string) string { return cmp.Or(f.unit[actor], actor) }
