package workbench

import (
	"context"
	"iter"
	"sync"
)

// sideBySide calls work on every item, up to n at once, and hands each result to each: one at a time, in the order of
// the items. No more than 2n items are begun and not yet handed on, so memory does not grow with their number. It ends
// early, with the error, when each returns one or ctx ends.
func sideBySide[T, R any](ctx context.Context, n int, items iter.Seq[T], work func(context.Context, T) R, each func(T, R) error) error {
	type begun struct {
		item   T
		result chan R
	}
	n = max(n, 1)
	queue, slots := make(chan begun, n), make(chan struct{}, n)
	var all sync.WaitGroup
	defer all.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	all.Go(func() {
		defer close(queue)
		for item := range items {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				return
			}
			b := begun{item, make(chan R, 1)}
			all.Go(func() {
				defer func() { <-slots }()
				b.result <- work(ctx, item)
			})
			select {
			case queue <- b:
			case <-ctx.Done():
				return
			}
		}
	})
	for b := range queue {
		r := <-b.result
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := each(b.item, r); err != nil {
			return err
		}
	}
	return ctx.Err()
}
