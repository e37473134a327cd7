package workbench

import (
	"context"
	"errors"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
)

// earlier is who is mentioned in versions of articles that others have replaced.
type earlier struct {
	of   store.Mark // of the texts
	by   map[string][]resolve.Before
	made bool
}

// know tells articles what people know as whom among those that earlier versions mention: a new version is another text, in which
// every chain of mentions has another identifier. Earlier versions are gone through once for the same texts, and only where the log names
// an actor or a source at all.
func (b *Bench) know(ctx context.Context, now store.Mark, articles []resolve.Article, named map[string]bool) error {
	if len(named) == 0 {
		return nil
	}
	if e := &b.world.earlier; !e.made || e.of != texts(now) {
		by := map[string][]resolve.Before{}
		for i := range articles {
			for v := 1; v < articles[i].Version; v++ {
				if err := ctx.Err(); err != nil {
					return err
				}
				all, err := b.mentioned(ctx, articles[i].ID, v)
				if err != nil {
					return err
				}
				by[articles[i].ID] = append(by[articles[i].ID], all...)
			}
		}
		*e = earlier{texts(now), by, true}
	}
	for i := range articles {
		for _, m := range b.world.earlier.by[articles[i].ID] {
			if named[m.ID] || named[evidence.ActorVoiceID(m.ID)] {
				articles[i].Before = append(articles[i].Before, m)
			}
		}
	}
	return nil
}

// mentioned returns who a version mentions by name or description, each place once.
func (b *Bench) mentioned(ctx context.Context, article string, version int) (out []resolve.Before, err error) {
	seen := map[string]bool{}
	err = b.readingsOf(ctx, article, version, func(_ string, _ int, r evidence.Reading) error {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			if m.Form == evidence.MentionByPronoun || m.Type == evidence.MentionDate || m.Type == evidence.MentionMoney {
				continue
			}
			if id := evidence.AtomID(evidence.PrefixActor, article, r.SHA256, m.Span); !seen[id] {
				seen[id] = true
				out = append(out, resolve.Before{ID: id, Words: m.Exact})
			}
		}
		return nil
	})
	return out, err
}

// readingsOf calls each for every reading of an earlier version. Not every version is in every view: one that is not has none.
func (b *Bench) readingsOf(ctx context.Context, article string, version int, each func(string, int, evidence.Reading) error) error {
	err := b.Readings(ctx, article, version, each)
	if err == nil || errors.Is(err, evidence.ErrNotFound) {
		return nil
	}
	return fmt.Errorf("going through version %d of %s: %w", version, article, err)
}
