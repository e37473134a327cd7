package page

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"hearsay/internal/evidence"
)

// The limits of a page. Saved news pages hold 20 to 400 kB of HTML and a few thousand tags.
const (
	MaxBytes      = 2 << 20 // of HTML
	MaxTags       = 100_000 // opening tags
	maxAttributes = 1_000   // of one tag
)

// limits refuses pages that would take the parser and what comes after it too long. It looks at tags only, in time
// linear in the bytes.
func limits(source string) error {
	if len(source) > MaxBytes {
		return tooLarge(len(source))
	}
	z := html.NewTokenizer(strings.NewReader(source))
	tags := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if errors.Is(z.Err(), io.EOF) {
				if tags == 0 {
					return fmt.Errorf("%w: it is called HTML and holds none; rename it or save the page from the browser again", evidence.ErrInput)
				}
				return nil
			}
			return fmt.Errorf("%w: its HTML cannot be parsed (%v); save the page as text and add that", evidence.ErrInput, z.Err())
		case html.StartTagToken, html.SelfClosingTagToken:
			tags++
			_, more := z.TagName()
			for n := 0; more; n++ {
				if n > maxAttributes {
					return fmt.Errorf("%w: a tag of its HTML has more than %d attributes; save the page as text and add that", evidence.ErrInput, maxAttributes)
				}
				_, _, more = z.TagAttr()
			}
			if tags > MaxTags {
				return fmt.Errorf("%w: its HTML has more than %d tags; save the page as text and add that", evidence.ErrInput, MaxTags)
			}
		}
	}
}

func tooLarge(n int) error {
	return fmt.Errorf("%w: %.1f MB of HTML is over the limit of %d MB; save the page as text and add that", evidence.ErrInput, float64(n)/(1<<20), MaxBytes>>20)
}
