package origin

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
)

// figures gives the figures of an incident: one subject for each effect, what is counted, and count.
func (w *weigher) figures(in *evidence.Incident, of *subject, each func(*subject)) {
	by := map[string]*subject{}
	var order []*subject
	for i := range in.Figures {
		f := &in.Figures[i]
		counted := counted(f.Of)
		key := figureKey(f, counted)
		if key == "" {
			continue
		}
		s := by[key]
		if s == nil {
			s = w.subject(in.ID, ofFigure, figureLabel(f, counted)+" · "+in.Label)
			s.id = figureID(in.ID, key)
			s.effect, s.count, s.parties = f.Effect, &f.Count, of.parties
			by[key] = s
			order = append(order, s)
		}
		w.tell(s, &f.Place, w.sideOf(&f.Place))
	}
	for _, s := range order {
		each(s)
	}
}

// FigureID returns the identifier of the corroboration that a figure of an incident is part of, with all figures that give the same
// number of the same people for the same effect; "" for what is no number.
func FigureID(incident string, f *evidence.FigureClaim) string {
	key := figureKey(f, counted(f.Of))
	if key == "" {
		return ""
	}
	return figureID(incident, key)
}

func figureID(incident, key string) string {
	return evidence.NewID(evidence.PrefixOrigins, incident, key)
}

// everybody are words that count people of no kind.
var everybody = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`people persons dead killed victims others deaths fatalities casualties wounded injured injuries lives hurt individuals
		person victim bodies missing abducted hostages`) {
		out[w] = true
	}
	return out
}()

func counted(of string) string {
	of = fold(of)
	if of == "" || everybody[of] {
		return "people"
	}
	return of
}

// figureKey is the same for figures that say the same, "" for what is no number.
func figureKey(f *evidence.FigureClaim, counted string) string {
	c := f.Count
	if c.Min == nil && c.Max == nil {
		return ""
	}
	bound := ""
	if c.Bound == "about" {
		bound = c.Bound
	}
	return fmt.Sprint(f.Effect, "\x00", counted, "\x00", number(c.Min), "\x00", number(c.Max), "\x00", bound)
}

func number(n *float64) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

func figureLabel(f *evidence.FigureClaim, counted string) string {
	befell := map[evidence.Effect]string{
		evidence.EffectDeath: "killed", evidence.EffectInjury: "hurt", evidence.EffectCasualty: "killed or hurt",
		evidence.EffectMissing: "missing", evidence.EffectAbduction: "taken", evidence.EffectNone: "unhurt",
	}[f.Effect]
	return strings.Join(strings.Fields(cmp.Or(f.Count.Exact, number(f.Count.Min))+" "+counted+" "+befell), " ")
}

// sideOf says what the statement at a place does with a figure in it: who takes it back or denies it does not tell it, and what is told
// of as said in error nobody affirms.
func (w *weigher) sideOf(p *evidence.Place) string {
	ref, ok := w.statement[p.Statement]
	if !ok {
		return affirms
	}
	switch s := &w.c.Articles[ref.article].Statements[ref.index]; {
	case s.Cue.Stance == evidence.StanceDeny:
		return denies
	case s.Negated:
		return doubts
	}
	return affirms
}
