package workbench

import (
	"context"
	"fmt"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/balance"
)

// Balance says how the camps of the case lie.
func (b *Bench) Balance(ctx context.Context, o balance.Options) (balance.Result, error) {
	if _, err := time.Parse(time.DateOnly, o.On); o.On != "" && err != nil {
		return balance.Result{}, fmt.Errorf("%w: %q is not a day such as 2031-05-14", evidence.ErrInvalid, o.On)
	}
	c, err := b.Case(ctx)
	if err != nil {
		return balance.Result{}, err
	}
	return balance.Of(c, o), nil
}
