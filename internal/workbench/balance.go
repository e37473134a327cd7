package workbench

import (
	"context"

	"hearsay/internal/weighing/balance"
)

// Balance says how the camps of the case lie.
func (b *Bench) Balance(ctx context.Context, o balance.Options) (balance.Result, error) {
	c, err := b.Case(ctx)
	if err != nil {
		return balance.Result{}, err
	}
	return balance.Of(c, o), nil
}
