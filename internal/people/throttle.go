package people

import (
	"fmt"
	"sync"
	"time"
)

// Wait is the error of one who tried too often.
type Wait struct{ For time.Duration }

func (w *Wait) Error() string {
	return fmt.Sprintf("too many attempts; try again in %v", w.For.Round(time.Second))
}

// throttle slows down who guesses: per name and place after a handful of failures, per place and per name alone after many. It counts in
// memory: a restart forgives.
type throttle struct {
	mu    sync.Mutex
	tries map[string]*tries
}

type tries struct {
	failed int
	last   time.Time
	until  time.Time
}

// The limits: how many failures are free, and the longest wait.
const (
	freePair   = 5
	freeWide   = 50
	longest    = 15 * time.Minute
	longestAny = time.Minute // for a name from anywhere: nobody must be able to keep another out for long
	forgets    = time.Hour
	mostTries  = 20000
)

// key is one thing that failures are counted by.
type key struct {
	name    string
	free    int
	longest time.Duration
}

func keys(name, from string) []key {
	return []key{{"pair " + Fold(name) + "\x00" + from, freePair, longest}, {"place " + from, freeWide, longest}, {"name " + Fold(name), freeWide, longestAny}}
}

// wait returns nil where another attempt may be made. The attempt counts as failed until it is forgiven, so that many at once are no way
// round.
func (t *throttle) wait(name, from string, now time.Time) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.tries == nil {
		t.tries = map[string]*tries{}
	}
	all := keys(name, from)
	for _, k := range all {
		if at := t.tries[k.name]; at != nil && now.Before(at.until) {
			return &Wait{max(at.until.Sub(now), time.Second)}
		}
	}
	if len(t.tries) > mostTries {
		for k, at := range t.tries {
			if now.Sub(at.last) > forgets || len(t.tries) > 2*mostTries {
				delete(t.tries, k)
			}
		}
	}
	for _, k := range all {
		at := t.tries[k.name]
		if at == nil || now.Sub(at.last) > forgets {
			at = &tries{}
			t.tries[k.name] = at
		}
		at.failed, at.last = at.failed+1, now
		if over := at.failed - k.free; over >= 0 {
			at.until = now.Add(min(k.longest, time.Second<<min(over, 20)))
		}
	}
	return nil
}

// forgive takes back what the attempt that just succeeded counted for; what the pair failed before is forgotten.
func (t *throttle) forgive(name, from string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for i, k := range keys(name, from) {
		if at := t.tries[k.name]; at != nil {
			at.failed, at.until = max(at.failed-1, 0), time.Time{}
			if i == 0 {
				delete(t.tries, k.name)
			}
		}
	}
}
