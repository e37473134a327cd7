package incident

import (
	"context"
	"embed"
	"fmt"
	"sync"

	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

//go:embed data
var data embed.FS

// shipped opens the built-in models once.
var shipped = sync.OnceValues(func() (*Models, error) { return open(data.ReadFile) })

// open reads the models by their files' names.
func open(read func(string) ([]byte, error)) (*Models, error) {
	m := &Models{}
	for _, x := range []struct {
		name string
		into **loglinear.Model
	}{
		{"trigger", &m.Trigger}, {"role", &m.Role}, {"cut", &m.Cut}, {"relevant", &m.Relevant}, {"kind", &m.Kind}, {"entity", &m.Entity},
		{"event", &m.Event}, {"confidence", &m.Confidence},
	} {
		raw, err := read("data/" + x.name + ".model")
		if err != nil {
			return nil, fmt.Errorf("read incidents: %w", err)
		}
		if *x.into, err = loglinear.Open(raw); err != nil {
			return nil, fmt.Errorf("read incidents: %s: %w", x.name, err)
		}
	}
	return m, nil
}

// Reader finds incidents. It keeps no state and may be shared.
type Reader struct{ models *Models }

// New returns the reader of incidents with the models that are built in; they are opened when it first reads.
func New() reading.Reader { return Reader{} }

// With returns a reader with other models, for learning.
func With(m *Models) reading.Reader { return Reader{m} }

// Name returns the name and revision.
func (Reader) Name() string { return "incident/1" }

// Needs returns the layers that must be there. Syntax is used where it is there; without it nothing is found.
func (Reader) Needs() []reading.Layer {
	return []reading.Layer{
		reading.LayerTokens, reading.LayerSentences, reading.LayerNumbers, reading.LayerDates, reading.LayerMentions, reading.LayerStatements,
		reading.LayerChains, reading.LayerSources,
	}
}

// Gives returns the layer of events.
func (Reader) Gives() []reading.Layer { return []reading.Layer{reading.LayerEvents} }

// Read adds the events. The error is that of a model that cannot be opened, or of ctx.
func (x Reader) Read(ctx context.Context, r *reading.Reading) error {
	m := x.models
	if m == nil {
		var err error
		if m, err = shipped(); err != nil {
			return err
		}
	}
	d := NewDraft(r)
	if d == nil || len(d.Triggers) == 0 {
		return nil
	}
	if err := d.Weigh(ctx, m); err != nil {
		return err
	}
	d.Stand()
	d.Gather(m)
	d.Survey(m)
	d.Settle(m)
	d.Excuse()
	d.Blame(m)
	d.Join()
	d.Decide(m)
	r.Events = d.events(m)
	return nil
}
