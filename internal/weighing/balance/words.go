package balance

import (
	"fmt"
	"strings"

	"hearsay/internal/weighing"
)

// The sentences of a result.

func rule(o Options) string {
	var b strings.Builder
	b.WriteString("Counted are deeds told as done")
	switch {
	case o.Window > 0 && o.On != "":
		fmt.Fprintf(&b, " in the %s up to %s", weighing.Counted(o.Window, "day"), o.On)
	case o.Window > 0:
		fmt.Fprintf(&b, " in the %s up to the last of them", weighing.Counted(o.Window, "day"))
	case o.On != "":
		fmt.Fprintf(&b, " up to %s", o.On)
	}
	b.WriteString(", each once however many articles tell it")
	if o.CountAlleged {
		b.WriteString(", those too that rest on somebody's allegation alone")
	} else {
		b.WriteString("; what rests on somebody's allegation alone is not")
	}
	b.WriteString(". A tie is positive or negative from a mean score of 1 on; both directions together. " +
		"Contested ties (both signs, or two directions that contradict each other) and neutral ones are not counted.")
	if o.MinDeeds > 1 {
		fmt.Fprintf(&b, " Ties of fewer than %d deeds are left out.", o.MinDeeds)
	}
	if o.Weighted {
		b.WriteString(" A tie weighs as much as it has deeds.")
	}
	return b.String()
}

func (w *weigher) says() string {
	f := w.r.Frustration
	if f.Total == 0 {
		return "No tie between two actors has a sign by what was counted, so there are no camps."
	}
	return w.r.Camps.Says + " " + f.Says
}

// unitOf names what is counted.
func (w *weigher) unitOf(n int) string {
	if w.o.Weighted {
		return weighing.Counted(n, "deed")
	}
	return weighing.Counted(n, "tie")
}

func (w *weigher) frustrationSays(f Frustration) string {
	switch {
	case f.Total == 0:
		return "Without signed ties there is no frustration index."
	case f.Upper == 0:
		return "The graph is balanced (L = 0, F = 1)."
	case f.Optimal:
		return fmt.Sprintf("It is proved that no two camps break less (L = %d of %s, F = %.2f).", f.Upper, w.unitOf(f.Total), *f.F)
	}
	return fmt.Sprintf("Whether two camps can break less is not known: at least %d of %s break (L from %d to %d, F from %.2f to %.2f).",
		f.Lower, w.unitOf(f.Total), f.Lower, f.Upper, *f.FLower, *f.FUpper)
}

func (w *weigher) campsSay(c Camps) string {
	if c.Fit == nil {
		return "Without signed ties there are no camps."
	}
	of := "signed ties"
	if w.o.Weighted {
		of = "deeds of signed ties"
	}
	out := fmt.Sprintf("2 camps explain %s of %s; %s the pattern.", percent(w.graph.Total()-w.solution.Upper, w.graph.Total()), of, breaks(len(c.Breaking)))
	if w.parts > 1 {
		out = fmt.Sprintf("In %d parts that no signed tie connects, ", w.parts) + out
	}
	switch {
	case c.Unique == "yes":
		out += " No other camps do as well."
	case c.Unique == "no" && c.WaysMore:
		out += fmt.Sprintf(" They are not the only ones: there are at least %d ways to do as well.", c.Ways)
	case c.Unique == "no":
		out += fmt.Sprintf(" They are not the only ones: there are %d ways to do as well.", c.Ways)
	default:
		out += " Whether others do as well is not known."
	}
	return out
}

func breaks(n int) string {
	switch n {
	case 0:
		return "no tie breaks"
	case 1:
		return "1 tie breaks"
	}
	return fmt.Sprintf("%d ties break", n)
}

func (w *weigher) groupsSay(g Groups) string {
	switch {
	case w.graph.Total() == 0:
		return "Without signed ties there are no groups."
	case g.Upper == w.solution.Upper && g.Optimal && w.solution.Optimal():
		return "No number of groups does better than two camps."
	case g.Optimal:
		return fmt.Sprintf("%s explain more than two camps: %s to break, proved to be the fewest.", weighing.Counted(g.Count, "group"), have(g.Upper, w))
	}
	return fmt.Sprintf("%s found, with %s to break; the fewest there can be is %d or more.", weighing.Counted(g.Count, "group"), have(g.Upper, w), g.Lower)
}

func have(n int, w *weigher) string {
	if n == 1 {
		return w.unitOf(n) + " has"
	}
	return w.unitOf(n) + " have"
}

func triadsSay(c TriadCounts) string {
	if c.Total == 0 {
		return "No three actors have signed ties with one another."
	}
	if c.Strained == 0 {
		return weighing.Counted(c.Total, "triad") + ", none of them strained."
	}
	return fmt.Sprintf("%d of %s strained: %d with friends who are foes of each other, %d of three foes.", c.Strained, weighing.Counted(c.Total, "triad"), c.PPM, c.MMM)
}

func expectedSays(x Expected) string {
	var why string
	others := x.Paths - x.Foes
	switch {
	case x.Sign == negative:
		why = fmt.Sprintf("%s between them %s a friend of the one and a foe of the other", weighing.Counted(x.Paths, "actor"), are(x.Paths))
	case x.Foes > 0 && others > 0:
		why = fmt.Sprintf("they have %s and %s in common", weighing.Counted(x.Foes, "foe"), weighing.Counted(others, "friend"))
	case x.Foes > 0:
		why = fmt.Sprintf("they have %s in common", weighing.Counted(x.Foes, "foe"))
	default:
		why = fmt.Sprintf("they have %s in common", weighing.Counted(others, "friend"))
	}
	side := "on one side"
	if x.Sign == negative {
		side = "on different sides"
	}
	out := fmt.Sprintf("The pattern would put %s and %s %s, since %s", x.ALabel, x.BLabel, side, why)
	if x.Against > 0 {
		out += fmt.Sprintf("; %s for the contrary", speaks(x.Against))
	}
	return out + ". Nobody reports such a tie; it is not counted."
}

func speaks(n int) string {
	if n == 1 {
		return "1 actor speaks"
	}
	return fmt.Sprintf("%d actors speak", n)
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are each"
}

func turnSays(t Turn, deeds int) string {
	out := fmt.Sprintf("%s and %s: %s before, %s in %s", t.ALabel, t.BLabel, t.From, t.To, t.Month)
	if deeds == 0 {
		return out + ", since older deeds no longer count."
	}
	return fmt.Sprintf("%s, by %s.", out, weighing.Counted(deeds, "new deed"))
}

// notes says what was left out.
func (w *weigher) notes() {
	note := func(n int, format string, more ...any) {
		if n > 0 {
			w.r.Notes = append(w.r.Notes, fmt.Sprintf(format, more...))
		}
	}
	c := w.counts
	note(c.Contested, "%s contested: shown, not counted.", wereAre(c.Contested, "tie"))
	note(c.Neutral, "%s neutral: not counted.", wereAre(c.Neutral, "tie"))
	note(c.Few, "%s fewer deeds than asked for: left out.", had(c.Few))
	note(c.Loops, "%s of an actor against itself: left out.", weighing.Counted(c.Loops, "deed"))
	note(c.Undated, "%s without a day: left out, since a day or a window was asked for.", weighing.Counted(c.Undated, "deed"))
	note(w.hubs, "No ways were sought over %s with more than %d ties.", weighing.Counted(w.hubs, "actor"), manyEnds)
	note(w.skipped, "For %s of the series the camps could not be worked out to the end; their F is left open.", weighing.Counted(w.skipped, "month"))
	w.r.Notes = append(w.r.Notes, "What the pattern would have is no prediction: nothing here says what anybody will do.")
}

func wereAre(n int, what string) string {
	if n == 1 {
		return weighing.Counted(n, what) + " is"
	}
	return weighing.Counted(n, what) + " are"
}

func had(n int) string {
	if n == 1 {
		return "1 tie has"
	}
	return fmt.Sprintf("%d ties have", n)
}

// percent is part of whole in a hundred, never rounded up to all of it nor down to nothing.
func percent(part, whole int) string {
	p := (200*part + whole) / (2 * whole)
	if p == 100 && part < whole {
		return "over 99 %"
	}
	if p == 0 && part > 0 {
		return "under 1 %"
	}
	return fmt.Sprintf("%d %%", p)
}
