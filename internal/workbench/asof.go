package workbench

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"sync"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// asOfName is how a case as of a day is called: port-calder@2031-05-14.
var asOfName = regexp.MustCompile(`^(.+)@([0-9]{4}-[0-9]{2}-[0-9]{2})$`)

// AsOf returns the case as it stood on a day, such as 2031-05-14: made from what was published by then, its world resolved from
// that alone, decisions held as they are now. It is for reading only. Close it before this bench.
func (b *Bench) AsOf(ctx context.Context, day string) (*Bench, error) {
	st, err := b.Store.AsOf(ctx, day)
	if err != nil {
		return nil, err
	}
	tools := b.tools
	tools.ReadOnly = false // until it is frozen
	past := New(st, tools)
	past.asOf, past.leftOut = day, st.LeftOut()
	if err := past.Resolve(ctx); err != nil {
		st.Close()
		return nil, fmt.Errorf("the case as of %s: %w", day, err)
	}
	st.Freeze()
	past.tools.ReadOnly = true
	return past, nil
}

// LeftOut counts what a case as of a day does not hold.
func (b *Bench) LeftOut() store.LeftOut { return b.leftOut }

// With has another bench closed when this one is: that of the case that this view was made from.
func (b *Bench) With(whole *Bench) { b.whole = whole }

// Close closes the case.
func (b *Bench) Close() error {
	err := b.Store.Close()
	if b.whole != nil {
		err = errors.Join(err, b.whole.Close())
	}
	return err
}

// pasts are the views of one shelf's cases as they stood: made when asked for, kept while the case is as it was then.
type pasts struct {
	mu      sync.Mutex
	open    map[string]*past
	retired []retired
}

// past is the place of a view, which comes and goes. It stays open while anybody is at it.
type past struct {
	once sync.Mutex // one making at a time; of what follows
	view *Bench
	of   pastMark
	made time.Time

	at   int // how many are asking for it; under the lock of all, as is used
	used time.Time
}

// retired is a view that is no longer handed out, but perhaps still read from.
type retired struct {
	view *Bench
	at   time.Time
}

// pastMark says what a view was made from.
type pastMark struct {
	store.Mark
	last int64 // decision
}

const (
	mostPasts = 4                // views kept open on a shelf
	freshPast = 10 * time.Second // for so long a view is shown though texts are still being read
	afterglow = time.Minute      // for so long a view that was replaced is left to those who still read it
)

// asOf returns a case of the shelf as it stood on a day.
func (s *Shelf) asOf(ctx context.Context, id, day string) (*Bench, error) {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return nil, fmt.Errorf("%w: %q is not a day such as 2031-05-14", evidence.ErrInvalid, day)
	}
	whole, err := s.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	now, _, err := whole.Mark(ctx)
	if err != nil {
		return nil, err
	}
	of := pastMark{Mark: now}
	if log, err := whole.Decisions(ctx, 0, 1); err != nil {
		return nil, err
	} else if len(log) > 0 {
		of.last = log[0].Sequence
	}
	p := s.pasts.enter(id+"@"+day, s.tools.Now())
	defer func() { s.pasts.leave(p, s.tools.Now()) }()
	p.once.Lock()
	defer p.once.Unlock()
	if p.view != nil && (p.of == of || s.tools.Now().Sub(p.made) < freshPast && p.of.last == of.last) {
		return p.view, nil
	}
	made, err := whole.AsOf(s.ctx, day) // whoever asks first may go away; the next will want it too
	if err != nil {
		return nil, err
	}
	s.pasts.retire(p.view, s.tools.Now())
	p.view, p.of, p.made = made, of, s.tools.Now()
	return made, nil
}

// enter returns the place of a view, which stays until as many have left it as entered.
func (p *pasts) enter(key string, now time.Time) *past {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.open == nil {
		p.open = map[string]*past{}
	}
	v := p.open[key]
	if v == nil {
		v = &past{}
		p.open[key] = v
	}
	v.at, v.used = v.at+1, now
	return v
}

// leave puts away the views that were asked for longest ago, where there are more than are kept, and closes what was put away a while
// ago. A view that somebody is at, who may be making it, stays: else it would be closed, or lost, before it is handed out.
func (p *pasts) leave(v *past, now time.Time) {
	p.mu.Lock()
	v.at--
	for n := len(p.open); n > mostPasts; n-- {
		oldest := ""
		for key, o := range p.open {
			if was := p.open[oldest]; o.at == 0 && (was == nil || o.used.Before(was.used) || o.used.Equal(was.used) && key < oldest) {
				oldest = key
			}
		}
		if oldest == "" {
			break
		}
		if o := p.open[oldest]; o.view != nil {
			p.retired = append(p.retired, retired{o.view, now})
		}
		delete(p.open, oldest)
	}
	var over []*Bench
	p.retired = slices.DeleteFunc(p.retired, func(o retired) bool {
		if now.Sub(o.at) < afterglow {
			return false
		}
		over = append(over, o.view)
		return true
	})
	p.mu.Unlock()
	for _, view := range over {
		_ = view.Close() // a file of its own that nobody needs again
	}
}

// retire puts a view away that another takes the place of.
func (p *pasts) retire(view *Bench, now time.Time) {
	if view == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.retired = append(p.retired, retired{view, now})
}

// close closes all views, those that are being made once they are.
func (p *pasts) close() {
	p.mu.Lock()
	open, over := p.open, p.retired
	p.open, p.retired = nil, nil
	p.mu.Unlock()
	for _, v := range open {
		v.once.Lock()
		if v.view != nil {
			_ = v.view.Close()
			v.view = nil
		}
		v.once.Unlock()
	}
	for _, v := range over {
		_ = v.view.Close()
	}
}
