package workbench

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"
)

// Results come in the order of the items, however long each takes, and no more are worked on at once than asked.
func TestSideBySideKeepsOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(r, "n")
		long := rapid.SliceOfN(rapid.IntRange(0, 50), 0, 40).Draw(r, "milliseconds")
		synctest.Test(t, func(t *testing.T) {
			items := make([]int, len(long))
			for i := range items {
				items[i] = i
			}
			var busy, most atomic.Int32
			var got []int
			err := sideBySide(t.Context(), n, slices.Values(items), func(_ context.Context, i int) int {
				most.Store(max(most.Load(), busy.Add(1)))
				time.Sleep(time.Duration(long[i]) * time.Millisecond)
				busy.Add(-1)
				return i * i
			}, func(item, result int) error {
				if result != item*item {
					t.Errorf("item %d was handed the result %d", item, result)
				}
				got = append(got, item)
				return nil
			})
			if err != nil || !slices.Equal(got, items) {
				t.Errorf("got %v, %v", got, err)
			}
			if int(most.Load()) > n {
				t.Errorf("%d at once, want %d at most", most.Load(), n)
			}
		})
	})
}

// It ends with the first error, or with the context, begins nothing more, and leaves nobody behind (synctest would
// report a goroutine that waits for ever).
func TestSideBySideEndsEarly(t *testing.T) {
	broken := errors.New("broken")
	for name, stop := range map[string]func(cancel func()) error{
		"by an error":    func(func()) error { return broken },
		"by the context": func(cancel func()) error { cancel(); return nil },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				begun := 0
				endless := func(yield func(int) bool) {
					for i := 0; yield(i); i++ {
						begun++
					}
				}
				handed := 0
				err := sideBySide(ctx, 3, endless, func(ctx context.Context, i int) int {
					select {
					case <-time.After(time.Second):
					case <-ctx.Done():
					}
					return i
				}, func(item, _ int) error {
					if handed++; item == 4 {
						return stop(cancel)
					}
					return nil
				})
				if !errors.Is(err, broken) && !errors.Is(err, context.Canceled) {
					t.Errorf("ended with %v", err)
				}
				if handed != 5 {
					t.Errorf("%d results were handed on, want 5", handed)
				}
				if begun > 12 {
					t.Errorf("%d items were begun: the queue does not hold them back", begun)
				}
			})
		})
	}
}
