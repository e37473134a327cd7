package child

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// Limit is the time that one input may take.
const Limit = 15 * time.Second

var (
	errTooLarge = errors.New("the result is too large")
	errTimeout  = errors.New("out of time")
	errStopped  = errors.New("it could not be read: its reader stopped; save it as plain text and add that")
	errClosed   = errors.New("the reader of documents is closed")
)

// Opener reads inputs in child processes. It is safe for concurrent use: each input has a child to itself, and a child
// stays warm for the next. Make one with [New] and end it with [Opener.Close].
type Opener struct {
	command []string
	accepts func(intake.Input) bool
	limit   time.Duration
	slots   chan struct{} // one for each child that may run
	idle    chan *process
	closed  chan struct{}
}

// New returns an opener that runs command, which must call [Serve] with the opener whose Accepts is given. A limit of 0
// stands for [Limit].
func New(command []string, accepts func(intake.Input) bool, limit time.Duration) *Opener {
	if limit <= 0 {
		limit = Limit
	}
	n := min(runtime.GOMAXPROCS(0), 4)
	return &Opener{
		command: command, accepts: accepts, limit: limit,
		slots: make(chan struct{}, n), idle: make(chan *process, n), closed: make(chan struct{}),
	}
}

// Accepts asks the wrapped opener, by name and first bytes only.
func (o *Opener) Accepts(in intake.Input) bool { return o.accepts(in) }

// Open reads the input in a child. Errors wrap evidence.ErrInput, unless ctx ended or no child could be started.
func (o *Opener) Open(ctx context.Context, in intake.Input) (intake.Document, error) {
	select {
	case o.slots <- struct{}{}:
		defer func() { <-o.slots }()
	case <-o.closed:
		return intake.Document{}, errClosed
	case <-ctx.Done():
		return intake.Document{}, ctx.Err()
	}
	p, warm, err := o.take()
	if err != nil {
		return intake.Document{}, err
	}
	r, err := p.ask(ctx, in, o.limit)
	if warm && errors.Is(err, errGone) {
		// It ended while it waited, and never saw this input.
		p.end()
		if p, err = start(o.command); err != nil {
			return intake.Document{}, err
		}
		r, err = p.ask(ctx, in, o.limit)
	}
	if err != nil || r.Last {
		p.end()
	} else {
		o.give(p)
	}
	switch {
	case ctx.Err() != nil && err != nil:
		return intake.Document{}, ctx.Err()
	case errors.Is(err, errTimeout):
		return intake.Document{}, fmt.Errorf("%w: it could not be read within %v; save it as plain text and add that", evidence.ErrInput, o.limit)
	case errors.Is(err, errTooLarge):
		return intake.Document{}, fmt.Errorf("%w: it gives more than %d MB of text; save it as plain text and add that", evidence.ErrInput, MaxResult>>20)
	case err != nil:
		return intake.Document{}, fmt.Errorf("%w: %w", evidence.ErrInput, errStopped)
	case r.Error != "":
		return intake.Document{}, fmt.Errorf("%w: %s", evidence.ErrInput, line(r.Error, maxNote))
	}
	return checked(*r.Document), nil
}

// take returns a child that waits, or starts one.
func (o *Opener) take() (p *process, warm bool, err error) {
	select {
	case p := <-o.idle:
		return p, true, nil
	default:
	}
	p, err = start(o.command)
	return p, false, err
}

// give puts a child back. After Close nobody would end it.
func (o *Opener) give(p *process) {
	select {
	case <-o.closed:
		p.end()
	default:
		o.idle <- p // never blocks: there are as many places as slots
	}
}

// Close ends all children and waits for inputs that are being read. It may be called once.
func (o *Opener) Close() error {
	close(o.closed)
	for range cap(o.slots) {
		o.slots <- struct{}{}
	}
	for {
		select {
		case p := <-o.idle:
			p.end()
		default:
			return nil
		}
	}
}
