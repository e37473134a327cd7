package incident

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// kind fills the kind that most tellings give; what says no more than that there was violence gives way to what says more.
func (b *builder) kind(in *evidence.Incident, members []int) {
	count := map[evidence.IncidentKind]int{}
	for _, m := range members {
		count[b.atoms[m].event.Kind]++
	}
	in.Kind = most(evidence.IncidentKinds, count, func(k evidence.IncidentKind) bool { return !broad(k) })
	var special []string
	for _, k := range evidence.IncidentKinds {
		if count[k] > 0 && !broad(k) {
			special = append(special, words(k))
		}
	}
	if len(special) > 1 {
		in.Conflicts = append(in.Conflicts, evidence.Conflict{Field: "kind", Values: special, Why: "the articles do not agree on what it was"})
	}
}

// broad are the kinds that leave open what it was.
func broad(k evidence.IncidentKind) bool {
	return k == evidence.KindAttack || k == evidence.KindOther || k == evidence.KindPlot || k == ""
}

// most returns the commonest of those that count, the first in the list's order among equals; of any where none counts.
func most[T comparable](list []T, count map[T]int, counts func(T) bool) T {
	var best T
	for _, only := range []bool{true, false} {
		for _, k := range list {
			if (!only || counts(k)) && count[k] > count[best] {
				best = k
			}
		}
		if count[best] > 0 {
			break
		}
	}
	return best
}

// stage fills how far it got, by most tellings; a threat is none of them once it was carried out.
func (b *builder) stage(in *evidence.Incident, members []int) {
	count := map[evidence.Stage]int{}
	for _, m := range members {
		count[b.atoms[m].event.Stage]++
	}
	in.Stage = most(evidence.Stages, count, func(s evidence.Stage) bool { return s != evidence.Threatened })
	var told []string
	for _, s := range evidence.Stages {
		if count[s] > 0 && s != evidence.Threatened {
			told = append(told, string(s))
		}
	}
	if len(told) > 1 {
		in.Conflicts = append(in.Conflicts, evidence.Conflict{Field: "stage", Values: told, Why: "the articles do not agree on how far it got"})
	}
}

// label names an incident plainly, from its fields: "Bombing in Port Calder, 12 May 2031".
func (b *builder) label(in *evidence.Incident, members []int) string {
	what := words(in.Kind)
	if in.Kind == evidence.KindOther || in.Kind == "" {
		what = "incident"
		if h := b.atoms[members[0]].telling.Head; h != "" {
			what = h
		}
	}
	switch in.Stage {
	case evidence.Attempted, evidence.Foiled, evidence.Threatened:
		if in.Kind != evidence.KindPlot || in.Stage == evidence.Foiled {
			what = string(in.Stage) + " " + what
		}
	}
	label := capital(what)
	if in.Kind == evidence.KindAssassination || in.Kind == evidence.KindKidnapping {
		label += b.of(in)
	}
	for _, m := range members {
		if c := b.atoms[m].codes; len(c) > 0 {
			label += " (" + capital(c[0]) + ")"
			break
		}
	}
	if in.Where != nil {
		label += " in " + in.Where.Name
	}
	if p := (period{parse(in.From), parse(in.To)}); p.told() {
		label += ", " + p.plain()
	}
	return label
}

// of names the one person that it befell, where it is one with a name.
func (b *builder) of(in *evidence.Incident) string {
	var names []string
	for _, v := range in.Victims {
		a := b.Actor[v.Actor]
		if a != nil && a.Kind == evidence.ActorPerson && !slices.Contains(names, a.Label) {
			names = append(names, a.Label)
		}
	}
	if len(names) == 1 {
		return " of " + names[0]
	}
	return ""
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
