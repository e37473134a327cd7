package origin

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// Result is what was counted.
type Result struct {
	Corroborations []evidence.Corroboration // of claims, incidents each followed by its figures, and warnings, in the case's order
	Links          []evidence.Link          // each once, in the order in which they were first needed; those made by hand first
	// Of says in short how many origins each thing has: by the identifier of the claim, incident or warning; for figures by that
	// of the corroboration.
	Of map[string]evidence.Origins
}

// Weigh counts the origins of everything that is told in a case. It does not change the case.
func Weigh(c *weighing.Case) Result {
	w := newWeigher(c)
	out := Result{Of: map[string]evidence.Origins{}}
	w.byHand()
	w.subjects(func(s *subject) {
		if len(s.tellings) == 0 {
			return
		}
		r := w.weigh(s)
		key := s.of
		if s.kind == ofFigure {
			key = r.ID
		}
		out.Of[key] = evidence.Origins{ID: r.ID, Least: r.Least, Most: r.Most, Level: r.Level, Circular: len(r.Loops) > 0}
		out.Corroborations = append(out.Corroborations, r)
	})
	out.Links = w.links
	return out
}

// weigher holds what is looked up while a case is weighed.
type weigher struct {
	c         *weighing.Case
	articles  []article
	article   map[string]int
	statement map[string]reference
	actor     map[string]*evidence.Actor
	names     *names
	outlets   *outlets
	copies    [][]int          // by article: indexes of the copies that it is the later one of
	hand      map[string][]int // indexes of links made by hand, by where they start
	maybe     maybes
	described map[string]known
	facts     map[string]known // of actors

	links  []evidence.Link
	linkAt map[string]int
}

// article is what is needed of an article; those that only a place names are among them.
type article struct {
	id, title, name, day string
	outlet               string // key, "" for none
	own                  string // key of its own voice: one outlet is one voice
	author               string // ac_… of the body that publishes it in its own name: a ministry's notice
	credits              []weighing.Credit
}

// reference is where a statement stands in the case.
type reference struct{ article, index int32 }

func newWeigher(c *weighing.Case) *weigher {
	w := &weigher{
		c: c, article: map[string]int{}, statement: map[string]reference{}, actor: map[string]*evidence.Actor{}, hand: map[string][]int{},
		described: map[string]known{}, facts: map[string]known{}, linkAt: map[string]int{}, copies: make([][]int, len(c.Articles)),
		links: []evidence.Link{},
	}
	for i := range c.Actors {
		if a := &c.Actors[i]; a.Stands() {
			w.actor[a.ID] = a
			for _, x := range a.Atoms { // after a merge a place may still name an atom
				if w.actor[x.ID] == nil {
					w.actor[x.ID] = a
				}
			}
		}
	}
	w.maybe = newMaybes(c.Actors)
	w.names = newNames(c.Actors, w.actor)
	w.outlets = newOutlets(w)
	for i := range c.Articles {
		a := &c.Articles[i]
		w.add(a.ID, a.Title, a.Outlet, a.Published, a.Credits)
		for j := range a.Statements {
			w.statement[a.Statements[j].ID] = reference{int32(i), int32(j)}
		}
	}
	for i, p := range c.Copies {
		if p.From != p.To && min(p.From, p.To) >= 0 && max(p.From, p.To) < len(c.Articles) {
			w.copies[p.From] = append(w.copies[p.From], i)
		}
	}
	for _, list := range w.copies {
		slices.SortStableFunc(list, func(x, y int) int {
			return cmp.Or(-cmp.Compare(c.Copies[x].Share, c.Copies[y].Share), cmp.Compare(c.Articles[c.Copies[x].To].ID, c.Articles[c.Copies[y].To].ID))
		})
	}
	return w
}

func (w *weigher) add(id, title, outlet, published string, credits []weighing.Credit) int {
	a := article{id: id, title: title, name: outlet, day: weighing.Day(published), credits: credits, outlet: w.outlets.add(outlet), own: "own/" + id}
	if a.outlet != "" {
		a.own = "own/" + a.outlet
		a.author = w.names.publisher(outlet, w.actor)
	}
	i := len(w.articles)
	w.article[id] = i
	w.articles = append(w.articles, a)
	return i
}

// articleOf returns the article of a place, which a damaged case may lack.
func (w *weigher) articleOf(p *evidence.Place) int {
	if i, ok := w.article[p.Article]; ok {
		return i
	}
	return w.add(p.Article, "", p.Outlet, p.Published, nil)
}

// title is what people call an article: by its outlet.
func (w *weigher) title(i int) string {
	a := &w.articles[i]
	switch {
	case a.name != "":
		return a.name
	case a.title != "":
		return "“" + a.title + "”"
	}
	return a.id
}
