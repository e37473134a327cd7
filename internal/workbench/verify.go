package workbench

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// Verification is what a whole case's check found.
type Verification struct {
	Checked int       `json:"checked"`
	Failed  []Failure `json:"failed"`
	Head    string    `json:"head"` // hash of the last decision: kept elsewhere, it shows a rewritten log
}

// Failure names one thing that does not match its evidence.
type Failure struct {
	Subject string `json:"subject"`
	Reason  string `json:"reason"`
}

// Verify re-hashes every original and text, re-checks every anchor and walks the log of decisions.
func (b *Bench) Verify(ctx context.Context, progress func(checked int)) (Verification, error) {
	auditor, ok := b.Store.(store.Auditor)
	if !ok {
		return Verification{}, fmt.Errorf("%w: this store cannot be audited", evidence.ErrInvalid)
	}
	out := Verification{Failed: []Failure{}}
	err := auditor.Audit(ctx, func(subject string, err error) {
		out.Checked++
		if err != nil {
			out.Failed = append(out.Failed, Failure{subject, err.Error()})
		}
		if progress != nil {
			progress(out.Checked)
		}
	})
	if err != nil {
		return out, err
	}
	last, err := b.Decisions(ctx, 0, 1)
	if err != nil {
		return out, err
	}
	if len(last) > 0 {
		out.Head = last[0].Hash
	}
	return out, nil
}

// JobsState is what is going on.
type JobsState struct {
	store.JobCounts
	Refusals []store.Refusal `json:"refusals"`
	Running  []string        `json:"running"`
}

// Jobs returns what is queued, being read, read and refused.
func (b *Bench) Jobs(ctx context.Context) (JobsState, error) {
	o, err := b.Refusals(ctx, 50)
	if err != nil {
		return JobsState{}, err
	}
	counts, err := b.JobCounts(ctx)
	if err != nil {
		return JobsState{}, err
	}
	return JobsState{JobCounts: counts, Refusals: o, Running: b.names()}, nil
}
