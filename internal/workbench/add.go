package workbench

import (
	"context"
	"errors"
	"fmt"

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

// Add takes one input in. An input that cannot be read is put on record and returned as [Refused]; the error is for
// failures of the case itself, after which going on would lose something.
func (b *Bench) Add(ctx context.Context, in intake.Input) (Added, error) {
	doc, err := b.tools.Desk.Open(ctx, in)
	switch {
	case errors.Is(err, evidence.ErrInput):
		return b.refuse(ctx, in.Name, err)
	case err != nil:
		return Added{}, fmt.Errorf("opening %s: %w", in.Name, err)
	}
	frozen, err := text.New(doc.Text)
	if err != nil {
		return b.refuse(ctx, in.Name, err)
	}
	address := in.Address
	if doc.Metadata.Canonical != "" {
		address = doc.Metadata.Canonical
	}
	got, err := b.Accept(ctx, store.Submission{
		Address: address, Name: in.Name, MediaType: doc.MediaType, Original: in.Bytes, Text: frozen,
		Metadata: doc.Metadata, Furniture: doc.Furniture, Notes: doc.Notes, Captured: b.tools.Now().UTC(),
	})
	if err != nil {
		return Added{}, fmt.Errorf("keeping %s: %w", in.Name, err)
	}
	b.tell(EventJobs, EventChanged)
	b.nudge()
	return Added{Name: in.Name, Acceptance: got, Notes: doc.Notes}, nil
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
	return Added{Name: name, Acceptance: store.Acceptance{Outcome: Refused}, Reason: reason}, nil
}
