package workbench

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"hearsay/internal/intake"
	"hearsay/internal/reading"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
)

// Tools are what every bench works with.
type Tools struct {
	Desk     intake.Desk
	Pipeline *reading.Pipeline
	Now      func() time.Time
	Log      *slog.Logger
	By       string        // who decides, where no name is given
	Workers  int           // texts read side by side; at least 1
	Patience time.Duration // for reading one text, and as much again for each 2 MB of it; 30 s where it is 0
	ReadOnly bool          // a shelf's cases are opened for reading only: nothing is queued, read or decided
}

// Bench is one open case. It is safe for concurrent use.
type Bench struct {
	store.Store
	tools Tools

	mu        sync.Mutex
	listeners map[chan Event]bool
	running   map[int64]string // names of the texts being read, by job
	wake      chan struct{}
	reading   sync.Mutex // one Read at a time
	world     world
	asOf      string        // the day as of which the case is shown, "" for now
	leftOut   store.LeftOut // of that view
	whole     *Bench        // closed with it, see [Bench.With]
	nearby    nearby        // what stands around words
	alike     alike         // which incidents are
	weighing  sync.Mutex    // of kept
	kept      struct {      // what weighing on demand works on
		of      store.Mark
		weighed *weighing.Case
	}
	reviewing  agenda     // what a review goes through
	drafting   sync.Mutex // one writing of a report at a time
	citingOnce sync.Mutex // one making of what follows
	reports    reports
	using      works    // what people made of the records
	offers     struct { // what questions may have for rows
		sync.Mutex
		stock *stock
	}
}

// New opens a bench on a store.
func New(s store.Store, t Tools) *Bench {
	t.Workers = max(t.Workers, 1)
	return &Bench{
		Store: s, tools: t,
		listeners: map[chan Event]bool{}, running: map[int64]string{}, wake: make(chan struct{}, 1),
	}
}

// Reader returns the name and revision of the bench's reader.
func (b *Bench) Reader() string { return b.tools.Pipeline.Name() }

// Event tells listeners that something happened. It carries no data: listeners ask for what they show.
type Event string

// The events.
const (
	EventJobs    Event = "jobs"    // a text was queued, read or failed
	EventChanged Event = "changed" // articles, statements or decisions changed
)

// Listen returns a channel of events and a function that ends it. A listener that falls behind misses repetitions, never
// the last event of a kind.
func (b *Bench) Listen() (<-chan Event, func()) {
	ch := make(chan Event, 8)
	b.mu.Lock()
	b.listeners[ch] = true
	b.mu.Unlock()
	return ch, func() {
		b.mu.Lock()
		delete(b.listeners, ch)
		b.mu.Unlock()
	}
}

func (b *Bench) tell(events ...Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for ch := range b.listeners {
		for _, e := range events {
			select {
			case ch <- e:
			default: // full: the same two kinds are already waiting there
			}
		}
	}
}

// Work reads queued texts until ctx ends, waiting for more when there are none.
func (b *Bench) Work(ctx context.Context) {
	for {
		if err := b.Read(ctx, nil); err != nil && ctx.Err() == nil {
			b.tools.Log.Error("reading queued texts", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-b.wake:
		}
	}
}

func (b *Bench) nudge() {
	select {
	case b.wake <- struct{}{}:
	default:
	}
}
