package sqlite

import (
	"context"
	"errors"
	"fmt"
)

// Audit does not check anything yet, and says so.
func (s *Store) Audit(context.Context, func(subject string, err error)) error {
	return fmt.Errorf("checking the case: %w", errors.ErrUnsupported)
}
