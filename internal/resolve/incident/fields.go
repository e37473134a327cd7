package incident

import (
	"math"

	"hearsay/internal/evidence"
)

// The weights of fields, in log-odds. They are set by hand, since no corpus of happenings across articles has the fields: a
// name that nothing else bears settles the matter; a day or a place speaks the more, the narrower it is; a field that
// differs speaks against as much as slips and loose wording allow.
const (
	weightCode      = 6.0
	weightDay       = 2.2 // told to the day by both, and the same
	weightNextDay   = -.8
	weightSpan      = .8 // ranges that overlap, not both to the day
	weightPlace     = 1.8
	weightNoPlace   = -1.6 // both name places, none in common
	weightCountry   = .3
	weightKind      = .8
	weightNoKind    = -1.5
	weightStage     = -.8
	weightFigure    = .7
	weightOneText   = -1.2 // one article told them apart
	weightBackstory = .2
	weightNothing   = -1.2 // neither day nor place in common
	weightFar       = -1.5 // no day told by one, and published long after the other's
)

// grounds is what joins or parts two tellings, in words for the reader and as a number.
type grounds struct {
	odds float64
	rule string // the strongest
	why  []string
}

func (g *grounds) add(odds float64, why string) {
	g.odds += odds
	if why != "" {
		g.why = append(g.why, why)
	}
}

// fields weighs what the fields of two events say.
func fields(a, b *atom) grounds {
	var g grounds
	tied := false
	for _, c := range a.codes {
		for _, d := range b.codes {
			if c == d && !tied {
				g.add(weightCode, "both name "+c)
				g.rule, tied = "code", true
			}
		}
	}
	day := g.dates(a, b)
	place := g.places(a, b)
	switch {
	case day && place:
		g.rule = first(g.rule, "day and place")
	case day:
		g.rule = first(g.rule, "day")
	case place:
		g.rule = first(g.rule, "place")
	case !tied:
		g.add(weightNothing, "")
	}
	g.kinds(a.event.Kind, b.event.Kind)
	if x, y := a.event.Stage, b.event.Stage; x != y && x != "" && y != "" {
		g.add(weightStage, "")
	}
	for _, x := range a.figures {
		for _, y := range b.figures {
			if x.effect == y.effect && x.count == y.count && x.count > 1 {
				g.add(weightFigure+min(1, math.Log10(x.count)/2), "both give one figure of "+string(x.effect))
			}
		}
	}
	if a.article == b.article {
		g.add(weightOneText, "")
	}
	if a.event.Backstory != b.event.Backstory {
		g.add(weightBackstory, "")
	}
	return g
}

// dates reports whether both tell of one day or of ranges that overlap.
func (g *grounds) dates(a, b *atom) bool {
	p, q := a.when, b.when
	switch {
	case !p.told() || !q.told():
		x, y := p, b.facts.published
		if q.told() {
			x, y = q, a.facts.published
		}
		if x.told() && y != none && int(y-x.to) > 60 {
			g.add(weightFar, "")
		}
		return false
	case p.days() <= precise && q.days() <= precise && p.gap(q) == 0:
		g.add(weightDay, "both on "+p.plain())
		return true
	case p.gap(q) == 0:
		narrow, wide := min(p.days(), q.days()), max(p.days(), q.days())
		g.add(weightSpan-math.Log10(float64(wide))/4, period{max(p.from, q.from), min(p.to, q.to)}.plain()+" fits both")
		return wide <= 40 || narrow > 40
	case p.gap(q) <= drift:
		g.add(weightNextDay, "")
	default:
		g.add(2*weightNextDay, "")
	}
	return false
}

// places reports whether both name one place below the state.
func (g *grounds) places(a, b *atom) bool {
	if len(a.facts.places) > 0 && len(b.facts.places) > 0 {
		for _, p := range a.facts.named {
			for _, q := range b.facts.named {
				if fold(p) == fold(q) {
					g.add(weightPlace, "both in "+p)
					return true
				}
			}
		}
		g.add(weightNoPlace, "")
		return false
	}
	if both := shared(a.facts.countries, b.facts.countries); len(both) > 0 {
		g.add(weightCountry, "both in "+both[0])
	}
	return false
}

func (g *grounds) kinds(x, y evidence.IncidentKind) {
	switch {
	case x == y && x != evidence.KindOther && x != evidence.KindAttack && x != "":
		g.add(weightKind, "both a "+words(x))
	case general(x) || general(y):
	case x != y:
		g.add(weightNoKind, "")
	}
}

// general reports whether a kind may be said of any happening.
func general(k evidence.IncidentKind) bool {
	return k == evidence.KindAttack || k == evidence.KindOther || k == evidence.KindPlot || k == evidence.KindAssassination || k == ""
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
