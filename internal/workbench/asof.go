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
	if err := past.Resolve(ctx); err != nil {
		st.Close()
		return nil, fmt.Errorf("the case as of %s: %w", day, err)
	}
	st.Freeze()
	past.tools.ReadOnly, past.asOf, past.leftOut = true, day, st.LeftOut()
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
	retired []*past // no longer handed out, but perhaps still read from
}

type past struct {
	once  sync.Mutex // one making at a time
	bench *Bench
	of    pastMark
	made  time.Time
	used  time.Time
	ended time.Time
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
	v := s.pasts.view(id+"@"+day, s.tools.Now())
	v.once.Lock()
	defer v.once.Unlock()
	if v.bench != nil && (v.of == of || s.tools.Now().Sub(v.made) < freshPast && v.of.last == of.last) {
		return v.bench, nil
	}
	made, err := whole.AsOf(s.ctx, day) // whoever asks first may go away; the next will want it too
	if err != nil {
		return nil, err
	}
	s.pasts.retire(v, s.tools.Now())
	v.bench, v.of, v.made = made, of, s.tools.Now()
	return made, nil
}

// view returns the place of a view, and makes room for it.
func (p *pasts) view(key string, now time.Time) *past {
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
	v.used = now
	for len(p.open) > mostPasts {
		oldest := ""
		for k, o := range p.open {
			if k != key && (oldest == "" || o.used.Before(p.open[oldest].used) || o.used.Equal(p.open[oldest].used) && k < oldest) {
				oldest = k
			}
		}
		o := p.open[oldest]
		delete(p.open, oldest)
		o.ended = now
		p.retired = append(p.retired, o)
	}
	return v
}

// retire puts a view's bench away, and closes those that were put away a while ago. No lock is held while closing: whoever makes
// a view holds that view's own.
func (p *pasts) retire(v *past, now time.Time) {
	p.mu.Lock()
	if v.bench != nil {
		p.retired = append(p.retired, &past{bench: v.bench, ended: now})
	}
	var over []*past
	p.retired = slices.DeleteFunc(p.retired, func(o *past) bool {
		if now.Sub(o.ended) < afterglow {
			return false
		}
		over = append(over, o)
		return true
	})
	p.mu.Unlock()
	for _, o := range over {
		o.close()
	}
}

func (v *past) close() {
	v.once.Lock()
	defer v.once.Unlock()
	if v.bench != nil {
		_ = v.bench.Close() // a file of its own that nobody needs again
		v.bench = nil
	}
}

func (p *pasts) close() {
	p.mu.Lock()
	all := p.retired
	for _, v := range p.open {
		all = append(all, v)
	}
	p.open, p.retired = nil, nil
	p.mu.Unlock()
	for _, v := range all {
		v.close()
	}
}
