package pack

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// entry is a record of the case.
type entry struct {
	kind  string
	id    string
	value any
	atoms []evidence.Atom
}

// gathering collects what goes into a pack: what the report cites, what that rests on, and what stands against it.
type gathering struct {
	all     []entry
	at      map[string]int // by identifier and by atom
	taken   map[int]bool
	cited   map[int]bool
	queue   []int
	opened  map[int]bool // what it rests on was taken too
	tension map[string][]int
}

func (g *gathering) index(kind, id string, value any, atoms []evidence.Atom) {
	n := len(g.all)
	g.all = append(g.all, entry{kind, id, value, atoms})
	g.at[id] = n
	for _, a := range atoms {
		if _, other := g.at[a.ID]; !other {
			g.at[a.ID] = n
		}
	}
}

func newGathering(c *products.Case) *gathering {
	g := &gathering{at: map[string]int{}, taken: map[int]bool{}, cited: map[int]bool{}, opened: map[int]bool{}, tension: map[string][]int{}}
	for _, r := range c.Statements {
		g.index("statement", r.ID, r, nil)
	}
	for _, r := range c.Claims {
		g.index("claim", r.ID, r, nil) // its atoms are statements, which are records themselves
	}
	for _, r := range c.Incidents {
		g.index("incident", r.ID, r, r.Atoms)
	}
	for _, r := range c.Warnings {
		g.index("warning", r.ID, r, r.Atoms)
	}
	for _, r := range c.Acts {
		g.index("act", r.ID, r, r.Atoms)
	}
	for _, r := range c.Relations {
		g.index("relation", r.ID, r, nil)
	}
	for _, r := range c.Actors {
		g.index("actor", r.ID, r, r.Atoms)
	}
	for _, r := range c.Sources {
		g.index("source", r.ID, r, nil)
	}
	for _, r := range c.Origins {
		g.index("origins", r.ID, r, nil)
	}
	for _, r := range c.Links {
		g.index("link", r.ID, r, nil)
	}
	for _, r := range c.Tensions {
		for _, about := range r.About {
			g.tension[about] = append(g.tension[about], len(g.all))
		}
		g.index("tension", r.ID, r, nil)
	}
	for _, r := range c.Questions {
		g.index("question", r.ID, r, nil)
	}
	return g
}

// take takes a record; deep, with what it rests on and what stands against it.
func (g *gathering) take(id string, deep bool) {
	n, known := g.at[id]
	if !known {
		return
	}
	g.taken[n] = true
	if deep && !g.opened[n] {
		g.opened[n] = true
		g.queue = append(g.queue, n)
	}
}

// gather takes what is cited and all that follows from it.
func (g *gathering) gather(c *products.Case, cited []string, against []string) {
	voiced := map[string]string{} // claims by statement
	for _, r := range c.Claims {
		for _, v := range voices(r) {
			voiced[v.ID] = r.ID
		}
	}
	for _, id := range cited {
		if n, known := g.at[id]; known {
			g.cited[n] = true
		}
		g.take(id, true)
	}
	for _, id := range against {
		g.take(id, false)
	}
	for len(g.queue) > 0 {
		e := g.all[g.queue[0]]
		n := g.queue[0]
		g.queue = g.queue[1:]
		for _, t := range g.tension[e.id] {
			g.take(g.all[t].id, true)
		}
		switch r := e.value.(type) {
		case evidence.Record:
			if r.Parent != nil {
				g.take(*r.Parent, false)
			}
			if g.cited[n] {
				g.take(voiced[r.ID], true)
			}
		case evidence.Claim:
			for _, v := range voices(r) {
				g.take(v.ID, true)
			}
			g.origins(r.Origins)
		case evidence.Incident:
			g.told(r)
			g.origins(r.Origins)
			for _, f := range r.Figures {
				g.origins(f.Origins)
			}
		case evidence.Warning:
			g.told(r)
			g.origins(r.Origins)
		case evidence.ActRecord:
			g.told(r)
		case evidence.Relation:
			for _, id := range r.Acts {
				g.take(id, true)
			}
		case evidence.Corroboration:
			for _, t := range r.Tellings {
				g.take(t.ID, false)
				for _, l := range t.Links {
					g.take(l, false)
				}
			}
		case evidence.Tension:
			g.told(r)
		case evidence.Question:
			for _, row := range r.Rows {
				g.take(row.Record, false)
			}
			g.told(r)
		}
	}
}

// told takes the statements that a record's places name.
func (g *gathering) told(record any) {
	for _, p := range placesOf(record) {
		if p.Statement != "" {
			g.take(p.Statement, false)
		}
	}
}

func (g *gathering) origins(o *evidence.Origins) {
	if o != nil {
		g.take(o.ID, true)
	}
}

func voices(c evidence.Claim) []evidence.ClaimVoice {
	var out []evidence.ClaimVoice
	out = append(out, c.Affirm...)
	out = append(out, c.Deny...)
	return append(out, c.Doubt...)
}

// entries returns what was taken, in the order of the case.
func (g *gathering) entries() []entry {
	var out []entry
	for n, e := range g.all {
		if g.taken[n] {
			out = append(out, e)
		}
	}
	return out
}

// concerns returns which events of the log concern what was taken: decisions on it and on its atoms, and what took them back. What an
// analyst wrote into reports concerns nobody else.
func (g *gathering) concerns(log []evidence.Decision) []bool {
	about := map[string]bool{}
	for _, e := range g.entries() {
		about[e.id] = true
		for _, a := range e.atoms {
			about[a.ID] = true
		}
	}
	out := make([]bool, len(log))
	shown := map[string]bool{}
	for i, d := range log {
		hit := about[d.Subject] || d.Undoes != "" && shown[d.Undoes]
		for _, m := range d.Members {
			hit = hit || about[m]
		}
		if strings.HasPrefix(d.Subject, evidence.PrefixReport+"_") {
			hit = false
		}
		out[i] = hit
		shown[d.ID] = hit
	}
	return out
}
