package workbench

import (
	"context"

	"hearsay/internal/store"
)

// asker is whose view is asked for: that of the person signed in, whatever name is given, else as who says.
func (b *Bench) asker(ctx context.Context, by string) string {
	if p := store.Who(ctx); p != nil {
		return p.Name
	}
	return b.who(by)
}

// By returns who decides on this shelf where no name is given.
func (s *Shelf) By() string { return s.tools.By }
