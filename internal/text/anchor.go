package text

import (
	"errors"
	"fmt"
)

// Context is the number of code points that an anchor keeps on each side of its exact text.
const Context = 32

// ErrAnchor is returned when an anchor does not lead to its exact characters.
var ErrAnchor = errors.New("anchor does not match the text")

// Anchor is a place in one version of one article, together with what stands there: a W3C TextPositionSelector and
// TextQuoteSelector in one, over a text named by its hash. Offsets are code points, half-open.
type Anchor struct {
	Article string `json:"article"`
	Version int    `json:"version"`
	Span
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
	SHA256 string `json:"sha256"` // of the whole text, UTF-8, lower-case hexadecimal
}

// Anchor makes the anchor of a span. It returns [ErrAnchor] when the span lies outside the text.
func (t *Text) Anchor(article string, version int, s Span) (Anchor, error) {
	if !t.Holds(s) {
		return Anchor{}, fmt.Errorf("%w: %s lies outside 0-%d", ErrAnchor, s, t.n)
	}
	return Anchor{
		Article: article, Version: version, Span: s, Exact: t.Exact(s), SHA256: t.SHA256(),
		Prefix: t.Exact(Span{max(0, s.Start-Context), s.Start}),
		Suffix: t.Exact(Span{s.End, min(t.n, s.End+Context)}),
	}, nil
}

// Check returns nil when the anchor leads to exactly its characters in t, and [ErrAnchor] with what differs otherwise.
// It never looks elsewhere in the text for the same words.
func (t *Text) Check(a Anchor) error {
	switch {
	case a.SHA256 != "" && a.SHA256 != t.SHA256():
		return fmt.Errorf("%w: text has hash %.12s, anchor names %.12s", ErrAnchor, t.SHA256(), a.SHA256)
	case !t.Holds(a.Span):
		return fmt.Errorf("%w: %s lies outside 0-%d", ErrAnchor, a.Span, t.n)
	case t.Exact(a.Span) != a.Exact:
		return fmt.Errorf("%w: the characters at %s differ from the quote", ErrAnchor, a.Span)
	}
	return nil
}
