package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/origin"
)

// originCount words how many independent origins there are: a number, or the fewest and the most; "" where nobody counted.
func originCount(o *evidence.Origins) string {
	if o == nil {
		return ""
	}
	return leastMost(o.Least, o.Most)
}

func leastMost(least, most int) string {
	if least == most {
		return fmt.Sprint(least)
	}
	return fmt.Sprintf("%d–%d", least, most)
}

var corroborationColumns = []column[evidence.Corroboration]{
	{name: "id", get: func(c evidence.Corroboration) any { return c.ID }},
	{name: "of", get: func(c evidence.Corroboration) any { return c.OfKind }},
	{name: "label", get: func(c evidence.Corroboration) any { return c.Label }, share: 3},
	{name: "articles", get: func(c evidence.Corroboration) any { return c.Articles }},
	{name: "origins", get: func(c evidence.Corroboration) any { return leastMost(c.Least, c.Most) }},
	{name: "level", get: func(c evidence.Corroboration) any { return c.Level }},
	{name: "circular", get: func(c evidence.Corroboration) any { return len(c.Loops) > 0 }},
	{name: "who", get: func(c evidence.Corroboration) any { return laneLabels(c.Lanes) }, share: 2},
	{name: "against", get: func(c evidence.Corroboration) any { return leastMost(c.AgainstLeast, c.AgainstMost) }, wide: true},
	{name: "record", get: func(c evidence.Corroboration) any { return c.Of }, wide: true},
	{name: "state", get: func(c evidence.Corroboration) any { return string(c.State) }, wide: true},
}

var linkColumns = []column[evidence.Link]{
	{name: "id", get: func(l evidence.Link) any { return l.ID }},
	{name: "kind", get: func(l evidence.Link) any { return string(l.Kind) }},
	{name: "from", get: func(l evidence.Link) any { return l.FromLabel }, share: 2},
	{name: "to", get: func(l evidence.Link) any { return l.ToLabel }, share: 2},
	{name: "share", get: func(l evidence.Link) any { return math.Round(100*l.Share) / 100 }},
	{name: "why", get: func(l evidence.Link) any { return l.Why }, share: 3},
	{name: "state", get: func(l evidence.Link) any { return string(l.State) }},
	{name: "score", get: func(l evidence.Link) any { return float64(l.Score) }, wide: true},
	{name: "directed", get: func(l evidence.Link) any { return l.Directed }, wide: true},
}

var tensionColumns = []column[evidence.Tension]{
	{name: "id", get: func(t evidence.Tension) any { return t.ID }},
	{name: "kind", get: func(t evidence.Tension) any { return string(t.Kind) }},
	{name: "day", get: func(t evidence.Tension) any { return t.Day }},
	{name: "label", get: func(t evidence.Tension) any { return t.Label }, share: 2},
	{name: "why", get: func(t evidence.Tension) any { return t.Why }, share: 4},
	{name: "state", get: func(t evidence.Tension) any { return string(t.State) }},
	{name: "about", get: func(t evidence.Tension) any { return strings.Join(t.About, " ") }, wide: true},
}

func laneLabels(lanes []evidence.Lane) string {
	out := make([]string, len(lanes))
	for i, l := range lanes {
		out[i] = l.Label
	}
	return strings.Join(out, "; ")
}

// letter names an origin: A to Z, then AA and so on.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		return letter(i/26-1) + s
	}
	return s
}

func letters(list []int) string {
	out := make([]string, len(list))
	for i, l := range list {
		out[i] = letter(l)
	}
	return strings.Join(out, ", ")
}

func (p *program) writeCorroboration(w io.Writer, c evidence.Corroboration, _ map[string]string) {
	p.title(w, c.Head)
	p.facts(w, [][2]string{{"of", c.OfKind + "  " + c.Of}, {"rests on", origin.Sentence(&c)}, {"level", origin.Level(c.Level)}})
	for i, l := range c.Lanes {
		name := fmt.Sprintf("%s  %s (%s)", letter(i), l.Label, l.Kind)
		if len(l.May) > 0 {
			name += "; may be the same as " + letters(l.May)
		}
		p.heading(w, flat(name))
		for j, t := range c.Tellings {
			if t.Lane != i {
				continue
			}
			fmt.Fprintf(w, "  %-4s %s\n", fmt.Sprint(j+1), at(t.Place))
			if len(t.Rests) > 0 {
				rests := make([]string, len(t.Rests))
				for k, r := range t.Rests {
					rests[k] = fmt.Sprint(r + 1)
				}
				fmt.Fprintf(w, "       rests on %s, by %s\n", strings.Join(rests, ", "), strings.Join(t.Links, ", "))
			}
		}
	}
	for _, l := range c.Loops {
		p.heading(w, "goes round in a circle")
		fmt.Fprintf(w, "  %s\n", flat(l.Why))
	}
}

func (p *program) writeLink(w io.Writer, l evidence.Link, _ map[string]string) {
	p.title(w, l.Head)
	share := ""
	if l.Share > 0 {
		share = fmt.Sprintf("%.0f %%", 100*l.Share)
	}
	p.facts(w, [][2]string{{"kind", string(l.Kind)}, {"from", l.FromLabel + "  " + l.From}, {"to", l.ToLabel + "  " + l.To}, {"share", share}, {"why", l.Why}, {"by", l.By}})
	for _, x := range l.Places {
		fmt.Fprintf(w, "  %s\n", at(x))
	}
}

func (p *program) writeTension(w io.Writer, t evidence.Tension, labels map[string]string) {
	p.title(w, t.Head)
	p.facts(w, [][2]string{{"kind", string(t.Kind)}, {"day", t.Day}, {"why", t.Why}})
	for _, s := range t.Sides {
		p.heading(w, flat(s.Label+": "+s.Says))
		for _, x := range s.Places {
			fmt.Fprintf(w, "  %s\n", at(x))
		}
	}
	p.heading(w, "about")
	for _, id := range t.About {
		fmt.Fprintf(w, "  %s  %s\n", id, flat(labels[id]))
	}
}
