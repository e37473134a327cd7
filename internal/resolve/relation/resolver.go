package relation

import (
	"cmp"
	"context"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// Name is the resolver's name and revision.
const Name = "relations/1"

// Resolver fills a world's acts and relations. Actors and incidents should be there before; without them acts have no
// sides but words, and there are no relations.
type Resolver struct{}

var _ resolve.Resolver = Resolver{}

// New returns the resolver of acts and relations.
func New() Resolver { return Resolver{} }

// Name implements [resolve.Resolver].
func (Resolver) Name() string { return Name }

// Resolve implements [resolve.Resolver].
func (Resolver) Resolve(ctx context.Context, w *resolve.World) error {
	w.Acts = []evidence.ActRecord{}
	for i := range w.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		record(w, i)
	}
	same(w.Acts)
	w.Relations = Roll(w.Acts, Options{})
	all := map[string]*evidence.Relation{}
	counted := Roll(w.Acts, Options{CountAlleged: true})
	for i := range counted {
		all[counted[i].ID] = &counted[i]
	}
	for i := range w.Relations {
		if r := all[w.Relations[i].ID]; r != nil {
			w.Relations[i].IfCounted = evidence.Stand{Sign: r.Sign, Weight: r.Weight, Deeds: r.Deeds, Quads: r.Quads, Windows: r.Windows}
		}
		w.Rulings.Stamp(&w.Relations[i].Head)
	}
	return ctx.Err()
}

// record adds the acts of an article.
func record(w *resolve.World, i int) {
	a := &w.Articles[i]
	if len(a.Acts) == 0 {
		return
	}
	acts := make([]evidence.Act, len(a.Acts))
	for j := range a.Acts {
		acts[j] = a.Acts[j].Act
	}
	ids := evidence.ActAtoms(a.ID, a.SHA256, acts)
	voices := make(map[string]evidence.SourceKind, len(a.Statements))
	for j := range a.Statements {
		voices[a.Statements[j].ID] = a.Statements[j].Source.Kind
	}
	told := incidents(w, i)
	for j := range a.Acts {
		act := acts[j]
		if len(act.Anchors) == 0 {
			continue // nothing to lead back to
		}
		anchor, id := act.Anchors[0], ids[j]
		place := w.Place(i, anchor, act.Statement)
		x := evidence.ActRecord{
			Head: evidence.Head{ID: id, Articles: 1, Atoms: []evidence.Atom{{ID: id, Anchor: place, Joined: []evidence.Tie{}}}},
			Act:  act, Place: place, Day: dayOf(act.Date, a.Published), Incident: told.of(act.Anchors), Same: id,
		}
		x.Act.ID = id
		if act.Statement != nil {
			x.Alleged = voices[*act.Statement] != evidence.SourceAuthor
		}
		x.SourceActor, x.SourceLabel = side(w, i, act.Source)
		x.TargetActor, x.TargetLabel = side(w, i, act.Target)
		x.Label = label(&x)
		w.Rulings.Stamp(&x.Head)
		w.Acts = append(w.Acts, x)
	}
}

// side returns the actor of a party and what it is called: its words where it is no known actor.
func side(w *resolve.World, i int, p evidence.Party) (actor, label string) {
	if p.Mention != nil && i < len(w.ActorOf) {
		if id := w.ActorOf[i][*p.Mention]; id != "" {
			if a := w.Actor[id]; a != nil && a.Label != "" {
				return id, a.Label
			}
			return id, p.Exact
		}
	}
	return "", p.Exact
}

// label is what a list calls an act: "Norland THREATEN Coastland", with what keeps it from being a deed.
func label(x *evidence.ActRecord) string {
	out := x.SourceLabel + " " + string(x.Act.Type)
	if x.TargetLabel != "" {
		out += " " + x.TargetLabel
	}
	switch {
	case x.Act.Negated:
		out += " (not done)"
	case x.Act.Modality == evidence.Future || x.Act.Modality == evidence.Hypothetical:
		out += " (" + string(x.Act.Modality) + ")"
	}
	return out
}

// happenings are the events of an article that belong to incidents, by the places of their anchors.
type happenings []happening

type happening struct {
	start, end int
	incident   string
}

func incidents(w *resolve.World, i int) happenings {
	if i >= len(w.IncidentOf) {
		return nil
	}
	var out happenings
	for _, e := range w.Articles[i].Events {
		id := w.IncidentOf[i][e.ID]
		if id == "" {
			continue
		}
		for _, p := range e.Anchors {
			if p.Start < p.End {
				out = append(out, happening{p.Start, p.End, id})
			}
		}
	}
	slices.SortFunc(out, func(a, b happening) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.incident, b.incident))
	})
	return out
}

// of returns the incident one of whose anchors lies on one of an act's, "" for none.
func (h happenings) of(anchors []evidence.Piece) string {
	for _, p := range anchors {
		at, _ := slices.BinarySearchFunc(h, p.Start, func(x happening, start int) int { return cmp.Compare(x.start, start) })
		if at > 0 && h[at-1].end > p.Start {
			at--
		}
		if at < len(h) && h[at].start < p.End && h[at].end > p.Start {
			return h[at].incident
		}
	}
	return ""
}
