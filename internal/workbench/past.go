package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

type soonKey struct{}

// Soon returns a context in which decisions return before the world is made anew: whoever decides many a minute does not wait. It is
// made anew in the background, see [Bench.KeepResolved].
func Soon(ctx context.Context) context.Context { return context.WithValue(ctx, soonKey{}, true) }

func soon(ctx context.Context) bool { return ctx.Value(soonKey{}) != nil }

// LogOf is [Bench.Log] of the events that match a filter.
func (b *Bench) LogOf(ctx context.Context, f store.LogFilter, before int64, limit int) ([]LogEntry, error) {
	ruled, err := b.LedgerOf(ctx, f, before, limit)
	if err != nil {
		return nil, err
	}
	return b.entries(ctx, ruled)
}

// TakeBackAct undoes a decision together with all that were made with it in one act and stand, and what was done by settling a
// suggestion with the settling. It returns the events.
func (b *Bench) TakeBackAct(ctx context.Context, decision, by string) ([]evidence.Decision, error) {
	d, err := b.decision(ctx, decision)
	if err != nil {
		return nil, err
	}
	act, err := b.act(ctx, d)
	if err != nil {
		return nil, err
	}
	at := b.tools.Now()
	made, err := b.UndoAll(ctx, act, b.who(by), at)
	if err != nil {
		return made, err
	}
	defer b.tell(EventChanged)
	for _, d := range made[:len(made):len(made)] {
		if made, err = b.unsettle(ctx, d, made, by, at); err != nil {
			break
		}
	}
	return made, cmp.Or(err, b.follow(ctx, made))
}

// act returns all events that were made with one in one act and stand, the latest first; the one itself too.
func (b *Bench) act(ctx context.Context, d evidence.Decision) ([]string, error) {
	// The latest of the act: right after it in the log.
	last := d
	for more := true; more; {
		log, err := b.Decisions(ctx, last.Sequence+actPage+1, actPage)
		if err != nil {
			return nil, err
		}
		more = false
		for _, e := range slices.Backward(log) {
			if e.Sequence <= last.Sequence {
				continue
			}
			if !together(e, d) {
				more = false
				break
			}
			last, more = e, true
		}
	}
	act, err := b.before(ctx, last)
	if !last.Undone {
		act = append([]string{last.ID}, act...)
	}
	return act, err
}

// actPage is how many events of the log are read at a time.
const actPage = 200

// decision finds an event of the log by its identifier.
func (b *Bench) decision(ctx context.Context, id string) (evidence.Decision, error) {
	log, err := b.LedgerOf(ctx, store.LogFilter{ID: id}, 0, 1)
	if err == nil && len(log) == 0 {
		return evidence.Decision{}, fmt.Errorf("decision %s: %w", id, evidence.ErrNotFound)
	}
	if err != nil {
		return evidence.Decision{}, err
	}
	return log[0].Decision, nil
}
