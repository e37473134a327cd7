package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/tension"
)

// rehang brings the tensions that hang on questions up to date, and leaves the world as it is: questions are no part of it, and a
// rating must not have it made anew. Nor does it wait for a world that is being made, which may take minutes: whoever makes it does
// this then.
func (b *Bench) rehang(ctx context.Context) error {
	if b.tools.ReadOnly {
		return nil
	}
	b.world.unhung.Store(true)
	return b.hang(ctx)
}

// hang does what rehang asked for, unless a world is being made.
func (b *Bench) hang(ctx context.Context) error {
	ctx = store.AsSystem(ctx)
	for b.world.unhung.Load() && b.world.once.TryLock() {
		b.world.unhung.Store(false)
		err := b.hangAll(ctx)
		b.world.once.Unlock()
		if err != nil {
			return err
		}
	}
	return nil
}

// hangAll writes the tensions that hang on questions. Where there is no world yet, the next one will have them.
func (b *Bench) hangAll(ctx context.Context) error {
	if _, kept, err := b.Mark(ctx); err != nil || kept.Revision != WorldRevision {
		return err
	}
	asked, err := b.Hanging(ctx)
	if err != nil {
		return err
	}
	before, now := map[string]string{}, map[string]string{}
	var all []store.Found
	err = b.Bodies(ctx, store.KindTensions, func(body json.RawMessage) error {
		var t evidence.Tension
		if err := json.Unmarshal(body, &t); err != nil {
			return fmt.Errorf("tensions: %w: %w", evidence.ErrDamaged, err)
		}
		if t.Kind == evidence.TensionHypothesis {
			before[t.ID] = t.Why
			return nil
		}
		all = append(all, tensionFound(&t))
		return nil
	})
	if err != nil {
		return err
	}
	for _, t := range tension.Find(&weighing.Case{}, asked...) {
		now[t.ID] = t.Why
		all = append(all, tensionFound(&t))
	}
	if maps.Equal(before, now) {
		return nil
	}
	return b.KeepLast(ctx, all)
}
