package report

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Measure reads the numbers and the days that words give. The readers of articles do so; whoever assembles the program hands them over, so
// that a report is read as the articles are.
type Measure interface {
	// Measured returns the numbers and the days of words, in order, in bytes of them. The day, in ISO form, is the one on which they were
	// published; "" where that is not known.
	Measured(words, day string) ([]Number, []Day)
}

// Number is a number in words: how many of what.
type Number struct {
	text.Range
	evidence.Count
	Unit   string // the noun counted, "" for none; "%", "share" and "year-old" for what is no count
	Behind int    // the byte behind the number and the noun
}

// Day is an expression of a day or of days, in ISO form, both included.
type Day struct {
	text.Range
	From, To string
}

// Measuring returns the same index with a reader of numbers and days. Without one no number and no day of a report is held against what it cites.
func (x *Index) Measuring(m Measure) *Index {
	y := *x
	y.measure = m
	return &y
}

// measured is what words give.
type measured struct {
	numbers []tolled
	days    []Day
}

// tolled is a number with what befell those whom it counts.
type tolled struct {
	Number
	effect evidence.Effect // "" where the words do not tell
	part   bool            // some of those: "three of the dead"
}

// measured reads words where they may give a number.
func (x *Index) measured(words, day string) measured {
	if x.measure == nil {
		return measured{}
	}
	numbers, days := x.measure.Measured(words, day)
	return measured{tolls(words, numbers), days}
}

// worthMeasuring reports whether words outside of quotations may give a number or a day.
func (s *sentence) worthMeasuring(words []token) bool {
	for _, w := range words {
		if (numerals[w.norm] || strings.ContainsAny(w.norm, "0123456789") || strings.Contains(w.norm, "-") && numerals[w.norm[:strings.IndexByte(w.norm, '-')]]) && !s.quoted(w.Start) {
			return true
		}
	}
	return false
}

var befalls = classes("effects.txt")

// effectOf returns what a word says befell people.
func effectOf(norm string) evidence.Effect {
	for _, e := range evidence.Effects {
		if befalls[string(e)][norm] {
			return e
		}
	}
	return evidence.EffectUnknown
}

// tolls finds what befell those whom numbers count: the noun counted says so, else the nearest word of harm in the clause, else the next one
// behind it and the last before it that no other number has between.
func tolls(s string, numbers []Number) []tolled {
	if len(numbers) == 0 {
		return nil
	}
	words := tokens(s)
	out := make([]tolled, len(numbers))
	taken := make([]bool, len(words))
	for k, n := range numbers {
		out[k].Number = n
		for i, w := range words {
			if w.Start >= n.Start && w.End <= max(n.End, n.Behind) {
				taken[i] = true
			}
		}
		out[k].effect = effectOf(strings.ToLower(n.Unit))
	}
	for k := range out {
		if n := &out[k]; n.effect == evidence.EffectUnknown && !befalls["measure"][strings.ToLower(n.Unit)] {
			n.effect = harmBeside(s, words, taken, n.Number)
		}
		n := &out[k]
		rest := strings.ToLower(strings.TrimSpace(s[n.End:]))
		n.part = strings.HasPrefix(rest, "of the ") || strings.HasPrefix(rest, "of them") || strings.HasPrefix(rest, "of those")
	}
	return out
}

// reach is how many words from a number what befell those whom it counts may stand.
const reach = 12

func harmBeside(s string, words []token, taken []bool, n Number) evidence.Effect {
	from, to := 0, len(words)
	for i, w := range words {
		if w.End <= n.Start {
			from = i + 1
		}
	}
	for i := len(words) - 1; i >= 0 && words[i].Start >= max(n.End, n.Behind); i-- {
		to = i
	}
	look := func(strict bool, at, step, last int) (evidence.Effect, int) {
		for i, d := at, 1; i >= 0 && i < len(words) && d <= reach; i, d = i+step, d+1 {
			if taken[i] {
				break
			}
			gap := ""
			switch {
			case step > 0:
				gap = s[last:words[i].Start]
				last = words[i].End
			default:
				gap = s[words[i].End:last]
				last = words[i].Start
			}
			if strings.ContainsAny(gap, ";.:") || strict && (strings.ContainsAny(gap, ",–—()") || befalls["joint"][words[i].norm]) {
				break
			}
			if e := effectOf(words[i].norm); e != evidence.EffectUnknown {
				return e, d
			}
		}
		return evidence.EffectUnknown, reach + 1
	}
	before, b := look(true, from-1, -1, n.Start)
	after, a := look(true, to, 1, max(n.End, n.Behind))
	switch {
	case before != evidence.EffectUnknown && b <= a:
		return before
	case after != evidence.EffectUnknown:
		return after
	}
	if after, _ = look(false, to, 1, max(n.End, n.Behind)); after != evidence.EffectUnknown {
		return after
	}
	before, _ = look(false, from-1, -1, n.Start)
	return before
}
