package main

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// match reports whether a party is one of the wordings, by its own words or those of the name it stands for.
func (f Found) match(w Words, p evidence.Party) bool { return w.Match(p.Exact, f.name(p.Mention)) }

func quad(types Words, found evidence.ActType) bool {
	return slices.ContainsFunc(types, func(w string) bool { return evidence.ActType(w).Quad() == found.Quad() })
}

// likeness of a wanted and a found deed; 0 where source, target or class differ.
func (f Found) likeness(d *Deed, a evidence.Act) float64 {
	if !f.match(d.Source, a.Source) || !f.match(d.Target, a.Target) || !quad(d.Type, a.Type) {
		return 0
	}
	l := 1 + number(d.Type.Is(string(a.Type))) + .5*number(d.Modality.Is(string(a.Modality))) + .5*number(d.Negated == a.Negated)
	if d.Optional {
		l -= .1
	}
	return l + .3*number(f.says(d, a))
}

// says reports whether the act is told on the right word. A deed of words may be told in the doer's own statement.
func (f Found) says(d *Deed, a evidence.Act) bool {
	voice := f.voice(a.Statement)
	if len(d.By) == 0 || d.By.Any() {
		return len(voice) == 0 || d.By.Any() || d.Source.Match(voice...)
	}
	if len(voice) == 0 {
		return d.By.None()
	}
	return d.By.Match(voice...)
}

// acts compares the acts of a report.
func (t *Tally) acts(wanted []*Deed, f Found) {
	of, left := pair(len(wanted), len(f.Acts), func(w, a int) float64 { return f.likeness(wanted[w], f.Acts[a]) })
	for w, d := range wanted {
		if d.Optional {
			continue
		}
		if of[w] < 0 {
			for _, row := range []string{"acts", "act type", "act modality", "act negation", "act voice"} {
				t.missed(row)
			}
			t.tell("acts", "", "missed %s%s", d, f.nearest(d, left))
			continue
		}
		a := f.Acts[of[w]]
		t.right("acts")
		for _, x := range []struct {
			row         string
			right       bool
			want, found string
		}{
			{"act type", d.Type.Is(string(a.Type)), strings.Join(d.Type, " or "), string(a.Type)},
			{"act modality", d.Modality.Is(string(a.Modality)), strings.Join(d.Modality, " or "), string(a.Modality)},
			{"act negation", d.Negated == a.Negated, fmt.Sprint(d.Negated), fmt.Sprint(a.Negated)},
			{"act voice", f.says(d, a), strings.Join(d.By, " or "), strings.Join(f.voice(a.Statement), ", ")},
		} {
			if x.right {
				t.right(x.row)
				continue
			}
			t.missed(x.row)
			t.extra(x.row)
			t.tell(x.row, fmt.Sprintf(" of %s", d), "wanted %s, found %s", or(x.want), or(x.found))
		}
	}
	for _, i := range left {
		if slices.ContainsFunc(wanted, func(d *Deed) bool { return f.likeness(d, f.Acts[i]) > 0 }) {
			continue // a deed told twice may be found twice
		}
		for _, row := range []string{"acts", "act type", "act modality", "act negation", "act voice"} {
			t.extra(row)
		}
		t.tell("acts", "", "not wanted: %s", deed(f.Acts[i]))
	}
}

func (d *Deed) String() string { return fmt.Sprintf("%q %s %q", d.Source, d.Type, d.Target) }

func deed(a evidence.Act) string {
	s := fmt.Sprintf("%q %s %q", a.Source.Exact, a.Type, a.Target.Exact)
	if len(a.Anchors) > 0 {
		s += fmt.Sprintf(" by %q", a.Anchors[0].Exact)
	}
	if a.Negated {
		s += ", negated"
	}
	return s
}

// nearest says which unwanted deed comes near: the same two parties, else the same source and class.
func (f Found) nearest(d *Deed, left []int) string {
	best, most := -1, 0
	for _, i := range left {
		a, n := f.Acts[i], 0
		if f.match(d.Source, a.Source) {
			n += 2
		}
		if f.match(d.Target, a.Target) && a.Target.Exact != "" {
			n += 2
		}
		if quad(d.Type, a.Type) {
			n++
		}
		if n > max(most, 2) {
			best, most = i, n
		}
	}
	if best < 0 {
		return ""
	}
	return "; near it: " + deed(f.Acts[best])
}
