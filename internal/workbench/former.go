package workbench

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
)

// lost is where atoms stood that people decided on and that no current reading has.
type lost struct {
	of    store.Mark       // of the texts
	asked string           // which atoms were looked for
	at    map[string]stood // by atom
}

// stood is where an atom stood.
type stood struct {
	article string
	pieces  []evidence.Piece
}

// remember tells records of the world what people decided on atoms that stood at the same place before a reader changed its mind: an
// atom's identifier is that of its first characters, so that a verdict would else be lost with a word. Readings that were replaced are
// gone through only where a verdict leads nowhere, and once for the same texts.
func (b *Bench) remember(ctx context.Context, now store.Mark, w *resolve.World, log []evidence.Decision) error {
	known := map[string]bool{}
	heads := map[string][]*evidence.Head{} // by article
	each := func(h *evidence.Head) {
		for _, a := range h.Atoms {
			known[a.ID] = true
			if of := heads[a.Anchor.Article]; len(of) == 0 || of[len(of)-1] != h {
				heads[a.Anchor.Article] = append(of, h)
			}
		}
	}
	for i := range w.Actors {
		for _, a := range w.Actors[i].Atoms {
			known[a.ID] = true
		}
	}
	for i := range w.Incidents {
		each(&w.Incidents[i].Head)
	}
	for i := range w.Acts {
		each(&w.Acts[i].Head)
	}
	for i := range w.Warnings {
		each(&w.Warnings[i].Head)
	}
	var asked []string
	last := map[string]evidence.Decision{}
	for _, d := range log {
		if prefix, _, _ := strings.Cut(d.Subject, "_"); tellingKinds[prefix] == "" && prefix != evidence.PrefixActor || d.Undone || !d.Rules() || known[d.Subject] {
			continue
		}
		if _, twice := last[d.Subject]; !twice {
			asked = append(asked, d.Subject)
		}
		last[d.Subject] = d
	}
	if len(asked) == 0 {
		return nil
	}
	slices.Sort(asked)
	if err := b.findLost(ctx, texts(now), asked); err != nil {
		return err
	}
	for _, id := range asked {
		was, found := b.world.lost.at[id]
		if !found {
			continue
		}
		d := last[id]
		f := evidence.Former{ID: id, Verdict: d.Verdict, Reason: d.Reason, Note: d.Note, By: d.By, At: d.At, Decision: d.ID, Words: was.pieces[0].Exact}
		prefix, _, _ := strings.Cut(id, "_")
		if prefix == evidence.PrefixActor {
			for _, a := range mentioned(w, was) {
				a.Former = append(a.Former, f)
			}
			continue
		}
		for _, h := range heads[was.article] {
			if strings.HasPrefix(h.ID, prefix+"_") && slices.ContainsFunc(h.Atoms, func(a evidence.Atom) bool {
				return a.Anchor.Article == was.article && slices.ContainsFunc(was.pieces, func(p evidence.Piece) bool { return p.Overlaps(a.Anchor.Span) })
			}) {
				h.Former = append(h.Former, f)
			}
		}
	}
	return nil
}

// mentioned returns the actors that are mentioned where an atom stood.
func mentioned(w *resolve.World, at stood) (out []*evidence.Actor) {
	for i := range w.Articles {
		if w.Articles[i].ID != at.article {
			continue
		}
		for _, m := range w.Articles[i].Mentions {
			a := w.Actor[w.ActorOf[i][m.ID]]
			if a != nil && !slices.Contains(out, a) && slices.ContainsFunc(at.pieces, func(p evidence.Piece) bool { return p.Overlaps(m.Span) }) {
				out = append(out, a)
			}
		}
	}
	return out
}

// findLost looks through readings that were replaced for where atoms stood.
func (b *Bench) findLost(ctx context.Context, of store.Mark, ids []string) error {
	asked := strings.Join(ids, " ")
	if b.world.lost.of == of && b.world.lost.asked == asked {
		return nil
	}
	at := map[string]stood{}
	wanted := map[string]bool{}
	actors := false
	for _, id := range ids {
		wanted[id] = true
		actors = actors || strings.HasPrefix(id, evidence.PrefixActor+"_")
	}
	put := func(id, article string, pieces []evidence.Piece) {
		if wanted[id] && len(pieces) > 0 {
			at[id] = stood{article, pieces}
		}
	}
	err := b.Readings(ctx, "", 0, func(article string, _ int, r evidence.Reading) error {
		for _, e := range r.Incidents {
			put(evidence.EventAtom(article, r.SHA256, e), article, e.Anchors)
		}
		for i := range r.Mentions {
			if !actors {
				break
			}
			m := r.Mentions[i].Piece
			put(evidence.AtomID(evidence.PrefixActor, article, r.SHA256, m.Span), article, []evidence.Piece{m})
		}
		for i, id := range evidence.ActAtoms(article, r.SHA256, r.Acts) {
			put(id, article, r.Acts[i].Anchors)
		}
		for _, n := range r.Warnings {
			put(evidence.NoticeAtom(article, r.SHA256, n), article, n.Anchors)
		}
		return cmp.Or(ctx.Err())
	})
	if err == nil {
		b.world.lost = lost{of, asked, at}
	}
	return err
}
