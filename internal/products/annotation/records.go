package annotation

import (
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

func (w *writer) all() {
	for _, s := range w.c.Statements {
		w.statement(s)
	}
	for _, a := range w.c.Actors {
		w.atoms(a.Head, "actor", "Names "+a.Label+".")
	}
	for _, i := range w.c.Incidents {
		w.atoms(i.Head, "incident", "Tells of: "+i.Label+".")
		for k, f := range i.Figures {
			w.put(fmt.Sprintf("%s figure %d", i.ID, k), "identifying", fmt.Sprintf("%s gives %s as the figure of %s of “%s”.", products.Teller(f.Place), products.Number(f), f.Effect, i.Label),
				body{Kind: "figure", Record: i.ID, Role: string(f.Effect), State: string(i.State), Statement: f.Statement}, at(f.Place))
		}
	}
	for _, a := range w.c.Acts {
		b := body{Kind: "act", Record: a.ID, State: string(a.State), Role: string(a.Act.Type), Statement: a.Place.Statement}
		w.put(a.ID, "identifying", fmt.Sprintf("Tells of a deed (PLOVER %s): %s towards %s.", a.Act.Type, a.SourceLabel, a.TargetLabel), b, at(a.Place))
	}
	for _, n := range w.c.Warnings {
		w.atoms(n.Head, "warning", "Tells of: "+n.Label+".")
	}
}

// statement writes up to three annotations: what is said, who says so, and what introduces it.
func (w *writer) statement(s evidence.Record) {
	source := "An unnamed source"
	if len(s.Source.Spans) > 0 {
		source = s.Source.Spans[0].Exact
	} else if s.Source.Kind == evidence.SourceAuthor {
		source = s.Outlet
	}
	b := body{Kind: "statement", Record: s.ID, State: string(s.State), Stance: string(s.Cue.Stance), Factuality: string(s.Factuality), Chain: s.Chain}
	for _, part := range []struct {
		role, motivation, words string
		spans                   []evidence.Piece
	}{
		{"content", "describing", "Words of “" + source + "”, by " + s.Outlet + ".", s.Content.Spans},
		{"source", "identifying", "The source of a statement.", s.Source.Spans},
		{"cue", "identifying", "What introduces a statement.", s.Cue.Spans},
	} {
		own := b
		if own.Role = part.role; part.role != "content" {
			own = body{Kind: "statement", Record: s.ID, State: string(s.State), Role: part.role}
		}
		places := make([]place, len(part.spans))
		for i, p := range part.spans {
			places[i] = place{s.Article, s.Version, p}
		}
		w.put(s.ID+" "+part.role, part.motivation, part.words, own, places...)
	}
}

// atoms writes an annotation for each place that was joined into a record.
func (w *writer) atoms(h evidence.Head, kind, words string) {
	for k, a := range h.Atoms {
		w.put(fmt.Sprintf("%s %s %d", h.ID, a.ID, k), "identifying", words, body{Kind: kind, Record: h.ID, State: string(h.State), Statement: a.Anchor.Statement}, at(a.Anchor))
	}
}

func at(p evidence.Place) place { return place{p.Article, p.Version, p.Piece} }
