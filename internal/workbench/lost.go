package workbench

import (
	"context"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// lost is where atoms stood that people decided on and that no current reading has.
type lost struct {
	of    store.Mark       // of the texts
	asked string           // which atoms were looked for
	at    map[string]stood // by atom
}

// stood is where an atom stood.
type stood struct {
	article  string
	pieces   []evidence.Piece
	earlier  bool   // in a version that another has replaced
	sentence string // there: the one that the first piece begins in
}

// at reports whether a place of the current version, with its sentence, is where the atom stood: some of the same characters, or in an
// earlier version the same words in the same sentence.
func (s *stood) at(p evidence.Piece, sentence string) bool {
	if s.earlier {
		return p.Exact == s.pieces[0].Exact && alikeSpaced(sentence, s.sentence)
	}
	return slices.ContainsFunc(s.pieces, func(q evidence.Piece) bool { return q.Overlaps(p.Span) })
}

// alikeSpaced reports whether two texts have the same words.
func alikeSpaced(a, b string) bool {
	return a == b || slices.Equal(strings.Fields(a), strings.Fields(b))
}

// sentences returns, by article and first anchor, the sentences that what is told of stands in, of those articles alone.
func sentences(w *resolve.World, of map[string]bool) map[string]map[text.Span]string {
	out := map[string]map[text.Span]string{}
	for i := range w.Articles {
		a := &w.Articles[i]
		if !of[a.ID] {
			continue
		}
		here := map[text.Span]string{}
		put := func(anchors []evidence.Piece, sentence string) {
			if len(anchors) > 0 {
				here[anchors[0].Span] = sentence
			}
		}
		for j := range a.Events {
			put(a.Events[j].Anchors, a.Events[j].Context)
		}
		for j := range a.Acts {
			put(a.Acts[j].Anchors, a.Acts[j].Context)
		}
		for j := range a.Notices {
			put(a.Notices[j].Anchors, a.Notices[j].Context)
		}
		out[a.ID] = here
	}
	return out
}

// findLost looks through readings that were replaced for where atoms stood: those of current versions, then those of earlier ones.
func (b *Bench) findLost(ctx context.Context, of store.Mark, w *resolve.World, ids []string) error {
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
	var found []string // in the reading at hand
	put := func(id, article string, pieces []evidence.Piece) {
		if _, known := at[id]; !known && wanted[id] && len(pieces) > 0 {
			at[id] = stood{article: article, pieces: pieces}
			found = append(found, id)
		}
	}
	look := func(article string, _ int, r evidence.Reading) error {
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
		return ctx.Err()
	}
	if err := b.Readings(ctx, "", 0, look); err != nil {
		return err
	}
	actors = false // of earlier versions they are known by name
	for i := range w.Articles {
		a := &w.Articles[i]
		for v := a.Version - 1; v > 0 && len(at) < len(ids); v-- {
			var in *text.Text
			err := b.readingsOf(ctx, a.ID, v, func(article string, version int, r evidence.Reading) (err error) {
				found = nil
				if err = look(article, version, r); err != nil || len(found) == 0 {
					return err
				}
				if in == nil {
					if _, in, err = b.Article(ctx, article, version); err != nil {
						return err
					}
				}
				for _, id := range found {
					s := at[id]
					s.earlier, s.sentence = true, sentenceAt(in, r.Sentences, s.pieces)
					at[id] = s
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	b.world.lost = lost{of, asked, at}
	return nil
}
