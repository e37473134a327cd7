package workbench

import "context"

// Names returns the identifiers of the cases, in the keeper's order.
func (s *Shelf) Names(ctx context.Context) ([]string, error) { return s.keeper.List(ctx) }
