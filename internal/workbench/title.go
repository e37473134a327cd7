package workbench

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// MaxTitle is the longest title of a case, in code points.
const MaxTitle = 200

// named checks the title of a case and brings it to the form in which it is kept.
func named(title string) (string, error) {
	title = strings.TrimSpace(title)
	switch n := utf8.RuneCountInString(title); {
	case n == 0:
		return "", fmt.Errorf("%w: a case needs a title", evidence.ErrInvalid)
	case n > MaxTitle:
		return "", fmt.Errorf("%w: the title has %d characters; the limit is %d", evidence.ErrInvalid, n, MaxTitle)
	}
	return title, nil
}

// Rename gives the case another title.
func (b *Bench) Rename(ctx context.Context, title string) error {
	title, err := named(title)
	if err != nil {
		return err
	}
	if err := b.Store.Rename(ctx, title); err != nil {
		return err
	}
	b.tell(EventChanged)
	return nil
}
