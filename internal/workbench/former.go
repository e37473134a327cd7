package workbench

import (
	"context"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
)

// remember tells records of the world what people decided on atoms that stood at the same place before a reader changed its mind: an
// atom's identifier is that of its first characters, so that a verdict would else be lost with a word; and what they decided on the same
// words in an earlier version. Readings that were replaced are gone through only where a verdict leads nowhere, and once for the same texts.
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
	if err := b.findLost(ctx, texts(now), w, asked); err != nil {
		return err
	}
	of := map[string]bool{}
	for _, s := range b.world.lost.at {
		of[s.article] = of[s.article] || s.earlier
	}
	says := sentences(w, of)
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
				return a.Anchor.Article == was.article && was.at(a.Anchor.Piece, says[was.article][a.Anchor.Span])
			}) {
				h.Former = append(h.Former, f)
			}
		}
	}
	return nil
}

// mentioned returns the actors that are mentioned where an atom stood.
func mentioned(w *resolve.World, was stood) (out []*evidence.Actor) {
	for i := range w.Articles {
		if w.Articles[i].ID != was.article || was.earlier {
			continue
		}
		for _, m := range w.Articles[i].Mentions {
			a := w.Actor[w.ActorOf[i][m.ID]]
			if a != nil && !slices.Contains(out, a) && was.at(m.Piece, "") {
				out = append(out, a)
			}
		}
	}
	return out
}
