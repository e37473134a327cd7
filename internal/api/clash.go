package api

import (
	"context"
	"errors"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// clash adds to a conflict over a record what was decided on it since the person looked: who, when and what, so that both can be laid side by
// side. Where verdicts are named, only those of them count: what else was decided may have been seen.
func clash(ctx context.Context, b *workbench.Bench, subject string, seen *string, err error, of ...evidence.Verdict) error {
	if seen == nil || !errors.Is(err, evidence.ErrConflict) {
		return err
	}
	log, wrong := b.DecisionsOn(ctx, subject)
	if wrong != nil {
		return errors.Join(err, wrong)
	}
	p, _ := problemOf(err)
	for _, d := range log {
		if d.ID == *seen {
			break
		}
		if len(of) == 0 || slices.Contains(of, d.Verdict) {
			p.Meanwhile = append(p.Meanwhile, d)
		}
	}
	return p
}
