package workbench

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Refused is the outcome of an input that could not be read.
const Refused store.Outcome = "refused"

// Added says what became of one input.
type Added struct {
	Name string `json:"name"`
	store.Acceptance
	Reason string   `json:"reason"` // why it was refused
	Notes  []string `json:"notes"`  // what a person should know of how it was read
}

// Source is an input that is loaded when its turn comes.
type Source struct {
	Name string
	Load func() (intake.Input, error) // an error is why it cannot be read
}

// Add takes one input in. An input that cannot be read is put on record and returned as [Refused]; the error is for
// failures of the case itself, after which going on would lose something.
func (b *Bench) Add(ctx context.Context, in intake.Input) (Added, error) {
	got, _, err := b.keep(ctx, open(ctx, b.tools.Desk, Source{in.Name, func() (intake.Input, error) { return in, nil }}))
	return got, err
}

// AddAll takes many inputs in. They are opened side by side, and kept and handed to each in their order; why is the
// error of one that was refused.
func (b *Bench) AddAll(ctx context.Context, sources iter.Seq[Source], each func(got Added, why error) error) error {
	work := func(ctx context.Context, s Source) opened { return open(ctx, b.tools.Desk, s) }
	return sideBySide(ctx, b.tools.Workers, sources, work, func(_ Source, o opened) error {
		got, why, err := b.keep(ctx, o)
		if err != nil {
			return err
		}
		return each(got, why)
	})
}

// opened is an input after the desk: a document and its frozen text, or why there is none.
type opened struct {
	name string
	in   intake.Input
	doc  intake.Document
	text *text.Text
	err  error
}

// open loads an input and opens it. A panic in the desk costs this input only.
func open(ctx context.Context, desk intake.Desk, s Source) (o opened) {
	o.name = s.Name
	defer func() {
		if v := recover(); v != nil {
			o.err = fmt.Errorf("%w: %w", evidence.ErrInput, broke("the desk", v))
		}
	}()
	if o.in, o.err = s.Load(); o.err != nil {
		if !errors.Is(o.err, evidence.ErrInput) {
			o.err = fmt.Errorf("%w: %w", evidence.ErrInput, o.err)
		}
		return o
	}
	if o.doc, o.err = desk.Open(ctx, o.in); o.err != nil {
		return o
	}
	if o.text, o.err = text.New(o.doc.Text); o.err != nil {
		o.err = fmt.Errorf("%w: %w", evidence.ErrInput, o.err)
	}
	return o
}

func (b *Bench) keep(ctx context.Context, o opened) (got Added, why, err error) {
	switch {
	case errors.Is(o.err, evidence.ErrInput):
		got, err = b.refuse(ctx, o.name, o.err)
		return got, o.err, err
	case o.err != nil:
		return Added{}, nil, fmt.Errorf("opening %s: %w", o.name, o.err)
	}
	address := o.in.Address
	if o.doc.Metadata.Canonical != "" {
		address = o.doc.Metadata.Canonical
	}
	kept, err := b.Accept(ctx, store.Submission{
		Address: address, Name: o.name, MediaType: o.doc.MediaType, Original: o.in.Bytes, Text: o.text,
		Metadata: o.doc.Metadata, Furniture: o.doc.Furniture, Notes: o.doc.Notes, Captured: b.tools.Now().UTC(),
	})
	if err != nil {
		return Added{}, nil, fmt.Errorf("keeping %s: %w", o.name, err)
	}
	b.tell(EventJobs, EventChanged)
	b.nudge()
	return Added{Name: o.name, Acceptance: kept, Notes: append([]string{}, o.doc.Notes...)}, nil, nil
}

// TurnAway puts on record that an input could not be read, for callers that met the failure before there were bytes: a
// file that may not be opened, an upload past its limit.
func (b *Bench) TurnAway(ctx context.Context, name string, why error) (Added, error) {
	return b.refuse(ctx, name, why)
}

func (b *Bench) refuse(ctx context.Context, name string, why error) (Added, error) {
	reason := Reason(why)
	if err := b.Refuse(ctx, store.Refusal{Name: name, Reason: reason, At: b.tools.Now().UTC()}); err != nil {
		return Added{}, fmt.Errorf("recording that %s could not be read: %w", name, err)
	}
	b.tell(EventChanged)
	return Added{Name: name, Acceptance: store.Acceptance{Outcome: Refused}, Reason: reason, Notes: []string{}}, nil
}
