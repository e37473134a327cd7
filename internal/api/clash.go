package api

import (
	"context"
	"errors"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// clash adds to a conflict over a record what was decided on it since the person looked: who, when and what, so that both can be laid side by
// side.
func clash(ctx context.Context, b *workbench.Bench, subject string, seen *string, err error) error {
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
		p.Meanwhile = append(p.Meanwhile, d)
	}
	return p
}
