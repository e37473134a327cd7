package tension

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// claims finds what one affirms and another denies or doubts, and what one voice does both of.
func (f *finder) claims() {
	for i := range f.Claims {
		c := &f.Claims[i]
		if !c.Stands() || len(c.Affirm) == 0 || len(c.Deny)+len(c.Doubt) == 0 {
			continue
		}
		for _, turn := range f.turns(c) {
			f.add(turn, "claim", c.ID, turn.Sides[0].Actor)
		}
		yes, no := placesOf(c.Affirm), placesOf(append(slices.Clone(c.Deny), c.Doubt...))
		if !f.apart(yes, no) {
			continue // one voice alone, or a body and its own office
		}
		verb := "denies"
		if len(c.Deny) == 0 {
			verb = "doubts"
		}
		what := quoted(c.Words)
		t := evidence.Tension{Kind: evidence.TensionDenial, Sides: []evidence.TensionSide{f.side("affirms it", yes), f.side(verb+" it", no)}}
		t.Label = c.Words
		t.Why = fmt.Sprintf("%s: said by %s; %s by %s", what, t.Sides[0].Label, map[string]string{"denies": "denied", "doubts": "doubted"}[verb], t.Sides[1].Label)
		t.Weight = float64(min(c.Articles, 50)+min(c.Voices, 50)) + f.hangs(c.Incident)/2
		f.add(t, "claim", c.ID, c.Incident)
	}
}

func placesOf(list []evidence.ClaimVoice) []evidence.Place {
	out := make([]evidence.Place, len(list))
	for i, v := range list {
		out[i] = v.Place
	}
	return out
}

// apart reports whether two voices at least stand on the two sides.
func (f *finder) apart(yes, no []evidence.Place) bool {
	var first *evidence.Place
	for i, list := range [][]evidence.Place{yes, no} {
		for j := range list {
			p := &list[j]
			switch v := f.of(voice(*p)); {
			case v == "":
				return true // not known to be the same
			case first == nil && i == 0:
				first = p
			case v != f.of(voice(*first)) && !within(f.speaker(*p), f.speaker(*first)):
				return true
			}
		}
	}
	return false
}

// within reports whether one name holds the other: the Foreign Ministry of Norland speaks for Norland.
func within(a, b string) bool {
	x, y := " "+normal(a)+" ", " "+normal(b)+" "
	return len(x) > 5 && len(y) > 5 && (strings.Contains(x, y) || strings.Contains(y, x))
}

// turns finds the voices that both affirm and deny a claim.
func (f *finder) turns(c *evidence.Claim) []evidence.Tension {
	denies := map[string][]evidence.Place{}
	for _, v := range c.Deny {
		if k := voice(v.Place); k != "" {
			denies[k] = append(denies[k], v.Place)
		}
	}
	if len(denies) == 0 {
		return nil
	}
	affirms := map[string][]evidence.Place{}
	var order []string
	for _, v := range c.Affirm {
		if k := voice(v.Place); len(denies[k]) > 0 {
			if len(affirms[k]) == 0 {
				order = append(order, k)
			}
			affirms[k] = append(affirms[k], v.Place)
		}
	}
	var out []evidence.Tension
	for _, k := range order {
		yes, no := f.side("affirms it", affirms[k]), f.side("denies it", denies[k])
		what := quoted(c.Words)
		t := evidence.Tension{Head: evidence.Head{Label: yes.Label + ": " + weighing.Short(c.Words, 90)}, Kind: evidence.TensionTurn, Weight: 2 + float64(min(c.Articles, 50)) + f.hangs(c.Incident)/2}
		a, b := earliest(yes.Places), earliest(no.Places)
		switch {
		case a != "" && b != "" && a < b:
			t.Why, t.Sides = fmt.Sprintf("%s affirms %s%s and denies it later%s", yes.Label, what, on(a), on(b)), []evidence.TensionSide{yes, no}
		case a != "" && b != "" && b < a:
			t.Why, t.Sides = fmt.Sprintf("%s denies %s%s and affirms it later%s", yes.Label, what, on(b), on(a)), []evidence.TensionSide{no, yes}
		default:
			t.Why, t.Sides = fmt.Sprintf("%s is quoted with affirming and with denying %s%s", yes.Label, what, on(a)), []evidence.TensionSide{yes, no}
			t.Weight /= 2 // on one day the quotation may be misread
		}
		out = append(out, t)
	}
	return out
}

func earliest(list []evidence.Place) (first string) {
	for _, p := range list {
		if d := weighing.Day(p.Published); d != "" && (first == "" || d < first) {
			first = d
		}
	}
	return first
}

// contested finds what the sides of a warning differ over.
func (f *finder) contested() {
	for i := range f.Warnings {
		w := &f.Warnings[i]
		if !w.Stands() {
			continue
		}
		for _, c := range w.Contested {
			t := evidence.Tension{Kind: evidence.TensionDenial, Weight: 2 + float64(min(w.Articles, 50)) + f.hangs(w.Incident)}
			var said, against []evidence.Place
			says, denies := "", ""
			switch c.Field {
			case "standing":
				said, against = given(w)
				says, denies = "it was given", "it was not given"
				t.Label = "Whether it was given: " + w.Label
				t.Why = fmt.Sprintf("that the warning was given is told by %s, that it was not by %s", f.tellers(said), f.tellers(against))
			case "specificity":
				said, against = specific(w)
				says, denies = "it was specific", "it was not specific"
				t.Label = "How specific it was: " + w.Label
				t.Why = fmt.Sprintf("what the warning named is told by %s, that it was not specific by %s", f.tellers(said), f.tellers(against))
			case "given", "lead":
				t.Kind = evidence.TensionFigures
				said, against = dates(w, c)
				if len(c.Values) > 1 {
					says, denies = c.Values[0], c.Values[1]
				}
				t.Label = "When it was given: " + w.Label
				t.Why = fmt.Sprintf("the warning is told to have been given %s by %s, and %s by %s", when(c.Field, says), f.tellers(said), when(c.Field, denies), f.tellers(against))
			default:
				t.Label, t.Why = "What the sides differ over: "+w.Label, c.Why
			}
			if len(said) == 0 || len(against) == 0 {
				t.Why = c.Why
			}
			for _, s := range []evidence.TensionSide{f.side(says, said), f.side(denies, against)} {
				if len(s.Places) > 0 {
					t.Sides = append(t.Sides, s)
				}
			}
			if len(t.Sides) == 0 {
				t.Sides = []evidence.TensionSide{f.side(strings.Join(c.Values, " / "), anchors(w.Atoms))}
			}
			f.add(t, c.Field, w.ID, w.From, w.To, w.Incident)
		}
	}
}

func when(field, value string) string {
	if field == "given" {
		return "on " + strings.ReplaceAll(value, "/", " to ")
	}
	return value
}

// tellers names those who speak, "the articles" where nobody does.
func (f *finder) tellers(places []evidence.Place) string {
	if len(places) == 0 {
		return "the articles"
	}
	return f.who(places)
}

// given returns the words by which a warning was given, and those by which it was not.
func given(w *evidence.Warning) (said, against []evidence.Place) {
	for _, r := range w.Responses {
		if r.Detail == string(evidence.AnswerDenied) {
			against = append(against, r.Places...)
		}
	}
	for _, a := range w.Atoms {
		if negative(a.Anchor.Exact) {
			against = append(against, a.Anchor)
		} else {
			said = append(said, a.Anchor)
		}
	}
	return said, against
}

// specific returns what a warning named, and the words by which it was not specific.
func specific(w *evidence.Warning) (said, against []evidence.Place) {
	for _, s := range w.Said {
		if negative(s.Value) {
			against = append(against, s.Places...)
		} else {
			said = append(said, s.Places...)
		}
	}
	same := func(p evidence.Place) bool {
		return slices.ContainsFunc(against, func(q evidence.Place) bool { return q.Article == p.Article && q.Span == p.Span })
	}
	for _, a := range w.Specific {
		if a.Value != "contested" {
			continue
		}
		for _, p := range a.Places {
			if !same(p) {
				said = append(said, p)
			}
		}
	}
	return said, against
}

// dates returns the words for the two days, or the two leads, that differ.
func dates(w *evidence.Warning, c evidence.Conflict) (one, other []evidence.Place) {
	all := w.Given
	if c.Field == "lead" {
		all = w.LeadText
	}
	for _, d := range all {
		switch i := slices.Index(c.Values, d.Value); {
		case i == 0:
			one = append(one, d.Places...)
		case i > 0:
			other = append(other, d.Places...)
		}
	}
	return one, other
}

// negative reports whether words deny, or find wanting.
func negative(words string) bool {
	for _, w := range tokens(words) {
		switch w.text {
		case "no", "not", "never", "none", "nothing", "without", "deny", "denied", "denies", "denial", "lack", "lacked", "vague", "general",
			"unspecific", "nonspecific", "broad", "little", "neither", "nor", "failed", "refused":
			return true
		}
		if strings.HasSuffix(w.text, "n't") || strings.HasSuffix(w.text, "n’t") {
			return true
		}
	}
	return false
}

func anchors(atoms []evidence.Atom) []evidence.Place {
	out := make([]evidence.Place, len(atoms))
	for i, a := range atoms {
		out[i] = a.Anchor
	}
	return out
}
