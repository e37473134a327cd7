package workbench

import (
	"cmp"
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
	"hearsay/internal/resolve/claim"
	"hearsay/internal/resolve/incident"
	"hearsay/internal/resolve/relation"
	"hearsay/internal/resolve/source"
	"hearsay/internal/resolve/warning"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
)

// WorldRevision names what the resolvers together make of readings. It changes whenever their results do; a world made by
// another revision is made anew.
const WorldRevision = "world/3"

// resolvers are run in this order: each builds on those before it.
var resolvers = sync.OnceValues(func() ([]resolve.Resolver, error) {
	incidents, err := incident.New()
	if err != nil {
		return nil, err
	}
	return []resolve.Resolver{actor.New(), incidents, relation.New(), warning.New(), claim.New(), source.New()}, nil
})

// world is how a bench keeps its case's world up to date.
type world struct {
	once    sync.Mutex  // one resolution at a time
	unhung  atomic.Bool // questions changed since the tensions that hang on them were written
	mu      sync.Mutex
	busy    bool
	took    time.Duration // the last time
	sources []resolve.Article
	sheets  []sheet
	of      store.Mark // what sources and sheets were made from

	lost     lost // what people decided on and no reading has
	earlier  earlier
	copies   []weighing.Copy
	copiesOf store.Mark
	copied   bool
}

// keptArticles is up to how many articles a bench keeps what resolution works on in memory, so that a merge is answered at once.
const keptArticles = 2000

// WorldState says how far the world is.
type WorldState struct {
	Stale     bool               `json:"stale"`     // articles or decisions came since it was made
	Resolving bool               `json:"resolving"` // it is being made anew
	Counts    map[store.Kind]int `json:"counts"`    // records that are not rejected
}

// WorldState returns how far the case's world is.
func (b *Bench) WorldState(ctx context.Context) (WorldState, error) {
	now, kept, err := b.Mark(ctx)
	if err != nil {
		return WorldState{}, err
	}
	now.Revision = WorldRevision
	counts, err := b.Tally(ctx)
	b.world.mu.Lock()
	defer b.world.mu.Unlock()
	return WorldState{Stale: now != kept, Resolving: b.world.busy, Counts: counts}, err
}

// Resolve makes the case's world anew where articles or decisions came since it was made. It returns when the world that is kept
// is one of the case as it was when Resolve was called, or later.
func (b *Bench) Resolve(ctx context.Context) error {
	if b.tools.ReadOnly {
		return nil
	}
	ctx = store.AsSystem(ctx) // whoever set it off: the world is nobody's own
	b.world.once.Lock()
	err := b.remake(ctx)
	b.world.once.Unlock()
	return cmp.Or(err, b.hang(ctx)) // what questions changed meanwhile
}

// remake makes the world anew where it is not that of the case as it is now.
func (b *Bench) remake(ctx context.Context) error {
	now, kept, err := b.Mark(ctx)
	if err != nil {
		return err
	}
	now.Revision = WorldRevision
	if now == kept {
		return nil
	}
	b.resolving(true)
	defer b.resolving(false)
	began := b.tools.Now()
	sources, sheets, err := b.sources(ctx, now)
	if err != nil {
		return fmt.Errorf("gathering what was read: %w", err)
	}
	w, err := b.resolve(ctx, now, sources)
	if err != nil {
		return fmt.Errorf("resolving actors and incidents: %w", err)
	}
	weighed, err := b.weigh(ctx, now, w, sheets)
	if err != nil {
		return fmt.Errorf("counting origins: %w", err)
	}
	if err := b.KeepWorld(ctx, now, records(w, weighed)); err != nil {
		return fmt.Errorf("keeping what was resolved: %w", err)
	}
	b.world.mu.Lock()
	b.world.took = b.tools.Now().Sub(began)
	b.world.mu.Unlock()
	b.tell(EventChanged)
	return nil
}

func (b *Bench) resolving(busy bool) {
	b.world.mu.Lock()
	b.world.busy = busy
	b.world.mu.Unlock()
}

// resolve makes a world. A resolver's panic becomes an error: it must never take the program with it.
func (b *Bench) resolve(ctx context.Context, now store.Mark, sources []resolve.Article) (w *resolve.World, err error) {
	log, err := b.Store.Log(ctx)
	if err != nil {
		return nil, err
	}
	log = custody.Order(log) // what copies decided at the same time counts the same in each
	defer func() {
		if v := recover(); v != nil {
			err = broke("resolving", v)
		}
	}()
	steps, err := resolvers()
	if err != nil {
		return nil, err
	}
	rulings := resolve.RulingsOf(log)
	w = &resolve.World{Articles: standing(sources, rulings), Rulings: rulings, Actor: map[string]*evidence.Actor{}}
	if err := b.know(ctx, now, w.Articles, rulings.Named); err != nil {
		return nil, err
	}
	if err := resolve.Run(ctx, w, steps...); err != nil {
		return w, err
	}
	return w, b.remember(ctx, now, w, log)
}

// texts is the part of a mark that says which texts were read.
func texts(m store.Mark) store.Mark {
	return store.Mark{Reading: m.Reading, Articles: m.Articles, Hand: m.Hand}
}

// sources returns what resolution and weighing work on, from memory where no article was read since. A panic over a text becomes an
// error.
func (b *Bench) sources(ctx context.Context, now store.Mark) (out []resolve.Article, sheets []sheet, err error) {
	of := texts(now)
	if b.world.sources != nil && b.world.of == of {
		return b.world.sources, b.world.sheets, nil
	}
	err = b.Materials(ctx, func(m store.Material) (err error) {
		defer func() {
			if v := recover(); v != nil {
				err = broke("gathering", v)
			}
		}()
		out, sheets = append(out, article(m)), append(sheets, sheetOf(m))
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	b.world.sources, b.world.sheets, b.world.of = nil, nil, of
	if len(out) <= keptArticles {
		b.world.sources, b.world.sheets = out, sheets
	}
	return out, sheets, nil
}

// pause is how long the world rests between two resolutions while texts are being read: in proportion to how long one takes, so
// that reading is never held up by more than a fifth.
func (b *Bench) pause() time.Duration {
	b.world.mu.Lock()
	defer b.world.mu.Unlock()
	return max(2*time.Second, 5*b.world.took)
}

// KeepResolved makes the world anew as texts are read and decisions made, until ctx ends.
func (b *Bench) KeepResolved(ctx context.Context) {
	events, stop := b.Listen()
	defer stop()
	for {
		if err := b.Resolve(ctx); err != nil && ctx.Err() == nil {
			b.tools.Log.Error("resolving", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(b.pause()):
		}
		select {
		case <-ctx.Done():
			return
		case <-events:
		}
	}
}
