package reading

import (
	"context"
	"fmt"
	"strings"
)

// Layer names one kind of result.
type Layer string

// The layers, in the order in which they are usually made.
const (
	LayerParagraphs  Layer = "paragraphs"
	LayerTokens      Layer = "tokens"
	LayerQuotations  Layer = "quotations"
	LayerSentences   Layer = "sentences"
	LayerSyntax      Layer = "syntax"
	LayerNumbers     Layer = "numbers"
	LayerDates       Layer = "dates"
	LayerLikelihoods Layer = "likelihoods"
	LayerMentions    Layer = "mentions"
	LayerStatements  Layer = "statements"
	LayerChains      Layer = "chains"  // which mentions are one; descriptions and pronouns among them
	LayerSources     Layer = "sources" // the statements' sources resolved: kind, actor, count, role, reason, chain
	LayerEvents      Layer = "events"  // what happened
	LayerActs        Layer = "acts"    // who did what to whom
	LayerNotices     Layer = "notices" // warnings, threats, forecasts
)

// Reader adds layers to a reading. Read is deterministic: the same text and revision give the same result. It may be
// called from several goroutines at once, on different readings.
type Reader interface {
	Name() string   // name and revision, for example "attribution-rules/1"
	Needs() []Layer // layers that must be there
	Gives() []Layer // layers it adds
	Read(context.Context, *Reading) error
}

// Ended returns ctx's error where ctx has ended, and asks at every 64th step only: what readers call in their long loops,
// so that a text may be given up in the midst of one.
func Ended(ctx context.Context, step int) error {
	if step%64 != 0 {
		return nil
	}
	return ctx.Err()
}

// Pipeline runs readers one after the other.
type Pipeline struct {
	readers []Reader
	name    string
}

// NewPipeline returns an error when a reader needs a layer that none before it gives, or gives one twice.
func NewPipeline(name string, readers ...Reader) (*Pipeline, error) {
	have := map[Layer]string{}
	for _, r := range readers {
		for _, l := range r.Needs() {
			if have[l] == "" {
				return nil, fmt.Errorf("reader %s needs the layer %s, which no reader before it gives", r.Name(), l)
			}
		}
		for _, l := range r.Gives() {
			if by := have[l]; by != "" {
				return nil, fmt.Errorf("readers %s and %s both give the layer %s", by, r.Name(), l)
			}
			have[l] = r.Name()
		}
	}
	return &Pipeline{readers: readers, name: name}, nil
}

// Name returns the pipeline's name and revision: results are kept under it, side by side with those of other revisions.
func (p *Pipeline) Name() string { return p.name }

// Parts returns the names of the readers, in order.
func (p *Pipeline) Parts() string {
	names := make([]string, len(p.readers))
	for i, r := range p.readers {
		names[i] = r.Name()
	}
	return strings.Join(names, " ")
}

// Read runs every reader over r. It stops when ctx ends: between readers, and where a reader asks with [Ended].
func (p *Pipeline) Read(ctx context.Context, r *Reading) error {
	r.Reader = p.name
	for _, step := range p.readers {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := step.Read(ctx, r); err != nil {
			return fmt.Errorf("%s: %w", step.Name(), err)
		}
		r.Trace.ran(step)
	}
	return nil
}
