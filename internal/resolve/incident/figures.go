package incident

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// figures fills the numbers that are given, each with its speaker, by effect and then by day, and the conflicts among them.
func (b *builder) figures(in *evidence.Incident, members []int) {
	in.Figures = []evidence.FigureClaim{}
	for _, m := range members {
		x := &b.atoms[m]
		for _, v := range x.event.Victims {
			if v.Count == nil || v.Effect == "" {
				continue
			}
			in.Figures = append(in.Figures, evidence.FigureClaim{Effect: v.Effect, Of: counted(v.Exact, v.Count.Exact), Count: *v.Count, Place: b.Place(x.article, v.Piece, word(v.Statement, x))})
		}
	}
	slices.SortStableFunc(in.Figures, func(x, y evidence.FigureClaim) int {
		return cmp.Or(cmp.Compare(slices.Index(evidence.Effects, x.Effect), slices.Index(evidence.Effects, y.Effect)), cmp.Compare(x.Published, y.Published))
	})
	for from := 0; from < len(in.Figures); {
		to := from
		for to < len(in.Figures) && in.Figures[to].Effect == in.Figures[from].Effect {
			to++
		}
		if c := differ(in.Figures[from:to]); c != nil {
			in.Conflicts = append(in.Conflicts, *c)
		}
		from = to
	}
}

// counted returns what a number counts, "people" where the words give no more than the number.
func counted(exact, number string) string {
	rest := exact
	if before, after, ok := strings.Cut(exact, number); ok && number != "" {
		rest = before + " " + after
	}
	rest = strings.Join(slices.DeleteFunc(strings.Fields(rest), func(w string) bool { return empty[strings.ToLower(w)] && w != "people" }), " ")
	if rest == "" || strings.ContainsAny(rest, "0123456789") {
		return "people"
	}
	return rest
}

// everybody are the words for people of no kind: a count of them is a count of all.
var everybody = listed("people persons dead killed victims others deaths fatalities casualties wounded injured injuries lives hurt individuals person victim")

func whole(of string) bool { return everybody[strings.ToLower(of)] }

// measured is one distinct figure.
type measured struct {
	min, max float64
	day      string
	exact    string
	speaker  string
}

// differ returns the conflict among figures of one effect, nil for none. Only counts of all who were hit are compared: three
// officers do not contradict twelve people. Bounds count: "more than 95" cannot hold together with 84. A count that only
// ever goes up from day to day may be one count growing, and is called that.
func differ(figures []evidence.FigureClaim) *evidence.Conflict {
	var list []measured
	seen := map[[2]float64]bool{}
	for _, f := range figures {
		if !whole(f.Of) || f.Count.Bound == "vague" {
			continue
		}
		m := measured{0, math.Inf(1), f.Published, f.Count.Exact, f.Speaker}
		if f.Count.Min != nil {
			m.min = *f.Count.Min
		}
		if f.Count.Max != nil {
			m.max = *f.Count.Max
		}
		if f.Count.Bound == "about" { // a tenth either way is still about
			m.min, m.max = .9*m.min, 1.1*m.max
		}
		if k := [2]float64{m.min, m.max}; !seen[k] && m.min <= m.max && len(list) < 100 {
			seen[k] = true
			list = append(list, m) // the first day of each
		}
	}
	grew, fight := false, false
	var low, high *measured
	var values []string
	for i := range list {
		for j := range i {
			a, b := &list[j], &list[i] // by day
			switch {
			case a.max < b.min && a.day != "" && a.day < b.day:
				grew = true
			case a.max < b.min || b.max < a.min:
				fight = true
			default:
				continue
			}
			for _, m := range []*measured{a, b} {
				if !slices.Contains(values, m.exact) {
					values = append(values, m.exact)
				}
				if low == nil || m.min < low.min {
					low = m
				}
				if high == nil || m.min > high.min {
					high = m
				}
			}
		}
	}
	field := plural(figures[0].Effect)
	switch {
	case fight:
		return &evidence.Conflict{Field: field, Values: values, Why: fmt.Sprintf("%s%s and %s%s cannot both hold", low.exact, by(low), high.exact, by(high))}
	case grew:
		return &evidence.Conflict{Field: field, Values: values, Why: fmt.Sprintf("grew from %s%s to %s%s", low.exact, on(low), high.exact, on(high))}
	}
	return nil
}

func by(m *measured) string {
	if m.speaker == "" {
		return on(m)
	}
	return " (" + m.speaker + ")"
}

func on(m *measured) string {
	if d := parse(m.day); d != none {
		return " (" + d.plain() + ")"
	}
	return ""
}

func plural(e evidence.Effect) string {
	switch e {
	case evidence.EffectDeath:
		return "deaths"
	case evidence.EffectInjury:
		return "injuries"
	case evidence.EffectCasualty:
		return "casualties"
	case evidence.EffectAbduction:
		return "abductions"
	case evidence.EffectNone:
		return "unhurt"
	}
	return string(e)
}
