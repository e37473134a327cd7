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

// Question is a question whose least inconsistent hypothesis would be another without one origin.
type Question struct {
	ID     string // qu_…
	Title  string
	Leader string // the hypothesis that is least inconsistent now
	Origin string // who the origin is
	Places []evidence.Place
}

// Find returns the tensions of a case, by kind and then the weightier first. None is nil.
func Find(c *weighing.Case, asked ...Question) []evidence.Tension {
	f := newFinder(c)
	f.questions(asked)
	f.claims()
	f.blame()
	f.contested()
	f.figures()
	f.deeds()
	f.unanswered()
	f.single()
	f.quote()
	slices.SortStableFunc(f.out, func(a, b evidence.Tension) int {
		return cmp.Or(
			cmp.Compare(slices.Index(evidence.TensionKinds, a.Kind), slices.Index(evidence.TensionKinds, b.Kind)),
			-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID),
		)
	})
	return f.out
}

// finder gathers tensions.
type finder struct {
	*weighing.Case
	actor    map[string]*evidence.Actor
	incident map[string]*evidence.Incident
	unit     map[string]string // whom an actor's words and deeds are put down to, where it is not itself
	out      []evidence.Tension
	have     map[string]bool // identifiers
}

func newFinder(c *weighing.Case) *finder {
	f := &finder{
		Case: c, out: []evidence.Tension{}, have: map[string]bool{}, actor: make(map[string]*evidence.Actor, len(c.Actors)),
		incident: make(map[string]*evidence.Incident, len(c.Incidents)),
	}
	for i := range c.Actors {
		if c.Actors[i].Stands() {
			f.actor[c.Actors[i].ID] = &c.Actors[i]
		}
	}
	for i := range c.Incidents {
		if c.Incidents[i].Stands() {
			f.incident[c.Incidents[i].ID] = &c.Incidents[i]
		}
	}
	f.unit = units(c.Actors)
	return f
}

// add keeps a tension: about names the records and actors that are involved, and with the kind and the matter makes its
// identifier.
func (f *finder) add(t evidence.Tension, matter string, about ...string) {
	about = distinct(about)
	keys := slices.Sorted(slices.Values(about))
	t.ID = evidence.NewID(evidence.PrefixTension, t.Kind, matter, strings.Join(keys, " "))
	if f.have[t.ID] {
		return
	}
	f.have[t.ID] = true
	t.About, t.State, t.Atoms = about, evidence.Proposed, []evidence.Atom{}
	t.Weight = math.Round(100*t.Weight) / 100
	articles := map[string]bool{}
	for i := range t.Sides {
		s := &t.Sides[i]
		for _, p := range s.Places {
			articles[p.Article] = true
			t.Day = max(t.Day, weighing.Day(p.Published))
		}
		s.Says = weighing.Short(s.Says, 160)
		s.Places = few(s.Places)
	}
	t.Articles = len(articles)
	t.Label, t.Why = weighing.Short(t.Label, 120), sentence(t.Why)
	f.out = append(f.out, t)
}

// few is the first places, each once.
func few(list []evidence.Place) []evidence.Place {
	const most = 6
	out := []evidence.Place{}
	for _, p := range list {
		if len(out) == most {
			break
		}
		if p.Exact != "" && !slices.ContainsFunc(out, func(q evidence.Place) bool {
			return q.Article == p.Article && q.Version == p.Version && q.Span == p.Span && q.Statement == p.Statement
		}) {
			out = append(out, p)
		}
	}
	return out
}

// side makes a side of places, with the names of those who speak.
func (f *finder) side(says string, places []evidence.Place) evidence.TensionSide {
	s := evidence.TensionSide{Says: says, Places: places, Label: f.who(places)}
	for _, p := range places {
		if s.Actor == "" {
			s.Actor = p.Actor
		}
	}
	return s
}

// who names those who speak at places.
func (f *finder) who(places []evidence.Place) string {
	var names []string
	told := map[string]bool{}
	for _, p := range places {
		if n := f.speaker(p); !told[strings.ToLower(n)] {
			told[strings.ToLower(n)] = true
			names = append(names, n)
		}
	}
	return list(names)
}

// speaker names whose word a place is.
func (f *finder) speaker(p evidence.Place) string {
	if a := f.actor[p.Actor]; a != nil && a.Label != "" {
		return a.Label
	}
	return cmp.Or(strings.Trim(strings.Join(strings.Fields(p.Speaker), " "), ",; "), p.Outlet, "an article without an outlet")
}

// voice is whose word a place is, so that two places can be told to be of one voice: "" where that cannot be known, as of
// officials without names.
func voice(p evidence.Place) string {
	switch {
	case p.Actor != "":
		return p.Actor
	case p.Kind == evidence.SourceAnonymous || p.Kind == evidence.SourceUnknown:
		return ""
	case p.Kind == evidence.SourceAuthor:
		return cmp.Or("outlet "+strings.ToLower(p.Outlet), "article "+p.Article)
	}
	return strings.ToLower(strings.TrimSpace(p.Speaker))
}

// name is an actor's label, else the words for it.
func (f *finder) name(actor, words string) string {
	if a := f.actor[actor]; a != nil {
		return cmp.Or(a.Label, words)
	}
	return words
}

// hangs is how much hangs on an incident: who tells of it and how many died by the highest count.
func (f *finder) hangs(id string) float64 {
	in := f.incident[id]
	if in == nil {
		return 0
	}
	return float64(min(in.Articles, 50)) + 2*math.Log10(1+deaths(in))
}

func deaths(in *evidence.Incident) (n float64) {
	for _, x := range in.Figures {
		if x.Count.Min != nil && x.Effect == evidence.EffectDeath && !math.IsInf(*x.Count.Min, 0) && !math.IsNaN(*x.Count.Min) {
			n = max(n, *x.Count.Min)
		}
	}
	return n
}

// list words names: "a, b and 2 more".
func list(names []string) string {
	const most = 3
	if n := len(names); n > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", n-most)
	}
	return weighing.Listed(names)
}

func distinct(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// quoted sets words in quotation marks, unless they stand in some.
func quoted(s string) string {
	if s = weighing.Short(strings.Trim(s, " ,"), 120); strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”") || strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`) {
		return s
	}
	return "“" + s + "”"
}

// sentence begins words with a capital and ends them with a stop.
func sentence(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) == 0 {
		return ""
	}
	return strings.ToUpper(string(r[:1])) + strings.TrimRight(string(r[1:]), ".") + "."
}

// on words a day in brackets, "" for none.
func on(day string) string {
	if day == "" {
		return ""
	}
	return " (" + day + ")"
}
