package chronology

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"hearsay/internal/evidence"
)

// Around gives the characters just before and just after words of an article, "" where they cannot be had.
type Around func(evidence.Place) (before, after string)

// The words before a date that leave one end of it open, and whether the day itself is left out.
var ends = []struct {
	words string
	end   Certainty
	out   bool
}{
	{"no later than", Before, false}, {"not later than", Before, false}, {"no earlier than", After, false}, {"not earlier than", After, false},
	{"not before", After, false}, {"on or before", Before, false}, {"on or after", After, false},
	{"before", Before, true}, {"prior to", Before, true}, {"earlier than", Before, true}, {"after", After, true}, {"later than", After, true},
}

// follow are the words that may come after a date that stands for itself. "After the 3 January attack" dates the attack.
var follow = strings.Fields("and or but when while as in at on by to from for of with the a an he she it they who which that was were had has is are said according")

// loose reports which end the words around a date leave open, and whether the date's own days are left out.
func loose(before, after string) (end Certainty, out, ok bool) {
	before = strings.ToLower(strings.Join(strings.Fields(before), " "))
	after = strings.TrimLeftFunc(after, unicode.IsSpace)
	if r, _, _ := strings.Cut(after, " "); r != "" && unicode.IsLetter([]rune(r)[0]) {
		if !slices.Contains(follow, strings.ToLower(strings.TrimFunc(r, func(c rune) bool { return !unicode.IsLetter(c) }))) {
			return "", false, false
		}
	}
	for _, e := range ends {
		rest, found := strings.CutSuffix(before, e.words)
		if found && (rest == "" || strings.HasSuffix(rest, " ")) {
			return e.end, e.out, true
		}
	}
	return "", false, false
}

// widen opens one end of a moment's days where all the words that date it leave that end open.
func (g *gather) widen(m *Moment, dates []evidence.SaidOf) {
	if g.around == nil || m.Certainty == Undated || m.Certainty == Before || m.Certainty == After {
		return
	}
	var end Certainty
	out := false
	for _, d := range dates {
		for _, p := range d.Places {
			e, o, ok := loose(g.around(p))
			if !ok || end != "" && e != end {
				return
			}
			end, out = e, out || o
		}
	}
	switch end {
	case Before:
		m.From, m.To, m.Certainty = "", shift(m.From, m.To, out, -1), Before
	case After:
		m.From, m.To, m.Certainty = shift(m.To, m.From, out, 1), "", After
	}
}

// shift returns the day before a first day, or after a last one, where those days themselves are left out; else the inner day.
func shift(edge, inner string, out bool, by int) string {
	if !out {
		return inner
	}
	if t, ok := parse(edge); ok {
		return t.AddDate(0, 0, by).Format(time.DateOnly)
	}
	return inner
}
