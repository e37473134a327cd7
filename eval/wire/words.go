package main

import (
	"slices"
	"strings"
	"unicode"
)

// Words are the wordings of which any will do: "-" is nothing, "any" is whatever is found or not.
type Words []string

const (
	none = "-"
	any_ = "any"
)

// words reads wordings with " / " between them.
func words(s string) (out Words) {
	for w := range strings.SplitSeq(s, " / ") {
		out = append(out, strings.TrimSpace(w))
	}
	return out
}

// Any reports whether whatever is found will do.
func (w Words) Any() bool { return slices.Contains(w, any_) }

// None reports whether nothing will do.
func (w Words) None() bool { return slices.Contains(w, none) }

// Is reports whether a value of a closed list will do.
func (w Words) Is(value string) bool { return w.Any() || slices.Contains(w, value) }

func (w Words) String() string {
	if len(w) == 0 {
		return none
	}
	return w[0]
}

// Match reports whether one of the pieces, wordings of one thing, will do. Empty pieces are nothing at all.
func (w Words) Match(pieces ...string) bool { return w.match(same, pieces) }

// Within reports whether one of the wordings stands in a found clause, however long.
func (w Words) Within(clause string) bool {
	return w.match(func(want, found []string) bool { return same(want, found) || holds(found, want) }, []string{clause})
}

func (w Words) match(same func(want, found []string) bool, pieces []string) bool {
	if w.Any() {
		return true
	}
	found := false
	for _, p := range pieces {
		f := fold(p)
		if len(f) == 0 {
			continue
		}
		found = true
		for _, want := range w {
			if want != none && same(fold(want), f) {
				return true
			}
		}
	}
	return !found && w.None()
}

// room is how many words a found wording may have beyond the wanted one: modifiers and a clause behind.
const room = 6

// same reports whether a found wording is the wanted one, holds it with some words beside, or is its end, where the head of an
// English noun phrase stands.
func same(want, found []string) bool {
	switch n := len(found) - len(want); {
	case n == 0:
		return slices.Equal(want, found)
	case n < 0:
		return slices.Equal(want[-n:], found)
	case n > room || len(want) == 1 && pronouns[want[0]]:
		return false
	}
	return holds(found, want)
}

// holds reports whether the words stand in a text, side by side.
func holds(in, want []string) bool {
	for i := 0; i+len(want) <= len(in); i++ {
		if slices.Equal(in[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

var pronouns = map[string]bool{"it": true, "he": true, "she": true, "they": true, "him": true, "her": true, "them": true}

// before are the words that a noun phrase may open with.
var before = map[string]bool{"a": true, "an": true, "the": true, "its": true, "his": true, "their": true}

// fold splits into words in lower case, without marks, articles at the start and the possessive.
func fold(s string) []string {
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.ToLower(s))
	f := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-' })
	out := f[:0]
	for _, w := range f {
		if w = strings.TrimSuffix(strings.Trim(w, "'-"), "'s"); w != "" {
			out = append(out, w)
		}
	}
	for len(out) > 1 && before[out[0]] {
		out = out[1:]
	}
	return out
}
