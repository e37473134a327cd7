package tension

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// effects are the fields of an incident's conflicts that are numbers.
var effects = map[string]evidence.Effect{
	"deaths": evidence.EffectDeath, "injuries": evidence.EffectInjury, "casualties": evidence.EffectCasualty,
	"missing": evidence.EffectMissing, "abductions": evidence.EffectAbduction, "unhurt": evidence.EffectNone,
}

// count is a figure with its bounds as numbers.
type count struct {
	*evidence.FigureClaim
	min, max float64
}

func (c count) against(o count) bool { return c.max < o.min || o.max < c.min }

// figures finds numbers for one thing that cannot hold together, between voices and within one voice's over time. Which
// numbers count the same thing is for whoever resolved the incident to say.
func (f *finder) figures() {
	for i := range f.Incidents {
		in := &f.Incidents[i]
		if !in.Stands() {
			continue
		}
		for _, c := range in.Conflicts {
			effect, ok := effects[c.Field]
			if !ok {
				continue
			}
			list := counts(in, effect, c.Values)
			f.between(in, c, list)
			f.within(in, c, list)
		}
	}
}

// mostFigures bounds how many figures of one incident are set against one another.
const mostFigures = 200

func counts(in *evidence.Incident, effect evidence.Effect, values []string) []count {
	var out []count
	for i := range in.Figures {
		x := &in.Figures[i]
		if x.Effect != effect || !slices.Contains(values, x.Count.Exact) || len(out) == mostFigures {
			continue
		}
		c := count{x, 0, math.Inf(1)}
		if x.Count.Min != nil {
			c.min = *x.Count.Min
		}
		if x.Count.Max != nil {
			c.max = *x.Count.Max
		}
		if x.Count.Bound == "about" { // a tenth either way is still about
			c.min, c.max = .9*c.min, 1.1*c.max
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b count) int { return cmp.Compare(weighing.Day(a.Published), weighing.Day(b.Published)) })
	return out
}

// between sets the lowest of several voices' numbers against the highest.
func (f *finder) between(in *evidence.Incident, c evidence.Conflict, list []count) {
	var low, high *count
	grew := true
	for i := range list {
		for j := range i {
			a, b := &list[j], &list[i]
			if !a.against(*b) || voice(a.Place) != "" && voice(a.Place) == voice(b.Place) {
				continue
			}
			if b.max < a.min {
				a, b = b, a
			}
			if weighing.Day(a.Published) >= weighing.Day(b.Published) || weighing.Day(a.Published) == "" {
				grew = false
			}
			if low == nil || a.max < low.max {
				low = a
			}
			if high == nil || b.min > high.min {
				high = b
			}
		}
	}
	if low == nil {
		return
	}
	of := func(x *count) evidence.TensionSide {
		var places []evidence.Place
		for i := range list {
			if list[i].min == x.min && list[i].max == x.max {
				places = append(places, list[i].Place)
			}
		}
		return f.side(spoken(x), places)
	}
	a, b := of(low), of(high)
	t := evidence.Tension{Kind: evidence.TensionFigures, Sides: []evidence.TensionSide{a, b}, Weight: 1 + f.hangs(in.ID) + spread(low.min, high.min)}
	t.Label = fmt.Sprintf("%s: %s / %s, %s", capital(c.Field), low.Count.Exact, high.Count.Exact, in.Label)
	if grew {
		t.Why = fmt.Sprintf("the count of %s rose from %s%s, told by %s, to %s%s, told by %s: %s", c.Field, spoken(low), on(weighing.Day(low.Published)), a.Label, spoken(high), on(weighing.Day(high.Published)), b.Label, in.Label)
		t.Weight /= 4
	} else {
		t.Why = fmt.Sprintf("%s by %s, %s by %s: both cannot hold (%s); %s", spoken(low), a.Label, spoken(high), b.Label, c.Field, in.Label)
	}
	f.add(t, c.Field, in.ID)
}

// within follows each voice's numbers over time.
func (f *finder) within(in *evidence.Incident, c evidence.Conflict, list []count) {
	by := map[string][]count{}
	var order []string
	for _, x := range list {
		k := voice(x.Place)
		if k == "" {
			continue
		}
		if len(by[k]) == 0 {
			order = append(order, k)
		}
		by[k] = append(by[k], x)
	}
	for _, k := range order {
		var from, to *count
		own := by[k]
		raised := true // never another way
		for i := 1; i < len(own); i++ {
			a, b := &own[i-1], &own[i]
			if !a.against(*b) {
				continue
			}
			up := a.max < b.min && weighing.Day(a.Published) < weighing.Day(b.Published) && weighing.Day(a.Published) != ""
			if from == nil || raised && !up { // the first that goes another way tells more than one that rises
				from = a
				to = b
			} else if raised && up {
				to = b
			}
			raised = raised && up
		}
		if from == nil {
			continue
		}
		one, other := f.side(spoken(from), []evidence.Place{from.Place}), f.side(spoken(to), []evidence.Place{to.Place})
		t := evidence.Tension{Kind: evidence.TensionTurn, Sides: []evidence.TensionSide{one, other}, Weight: 1 + f.hangs(in.ID) + spread(from.min, to.min)}
		t.Label = fmt.Sprintf("%s: %s %s / %s, %s", one.Label, c.Field, from.Count.Exact, to.Count.Exact, in.Label)
		a, b := weighing.Day(from.Published), weighing.Day(to.Published)
		switch {
		case raised:
			t.Why = fmt.Sprintf("%s raised its count of %s from %s%s to %s%s: %s", one.Label, c.Field, spoken(from), on(a), spoken(to), on(b), in.Label)
			t.Weight /= 10
		case a != "" && a < b && to.max < from.min:
			t.Why = fmt.Sprintf("%s lowered its count of %s from %s%s to %s%s: %s", one.Label, c.Field, spoken(from), on(a), spoken(to), on(b), in.Label)
		default:
			t.Why = fmt.Sprintf("%s gives %s%s and %s%s, and both cannot hold (%s): %s", one.Label, spoken(from), on(a), spoken(to), on(b), c.Field, in.Label)
			if a == b {
				t.Weight /= 2 // on one day an old count may stand beside the new one
			}
		}
		f.add(t, c.Field+" "+k, in.ID, from.Actor)
	}
}

func spoken(c *count) string { return strings.ToLower(c.Count.Exact) }

// spread is how far apart two numbers lie: 1 for each time that the one is ten times the other. Nobody counts less than none.
func spread(low, high float64) float64 {
	return math.Abs(math.Log10((1 + max(high, 0)) / (1 + max(low, 0))))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
