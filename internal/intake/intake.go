package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// MaxBytes is the largest input that any opener is given: about ten times the longest book.
const MaxBytes = 32 << 20

// Input is one thing to take in.
type Input struct {
	Name    string // as the person named it, for messages and for the kind of file
	Address string // where it came from, when known: "file:articles/a.txt" or an http address; may be ""
	Bytes   []byte
}

// Document is what an opener makes of an input. Offsets are code points over Text.
type Document struct {
	Text      string
	MediaType string // of the input: text/plain, text/markdown, text/html
	Metadata  evidence.Metadata
	Furniture []evidence.Furniture // in order, not overlapping
	Notes     []string             // for a person: "read as Windows-1252: not valid UTF-8"
}

// Opener reads one format.
type Opener interface {
	// Accepts reports whether the input looks like this format, by its name and first bytes.
	Accepts(Input) bool
	// Open reads the input. Errors wrap evidence.ErrInput.
	Open(context.Context, Input) (Document, error)
}

// Annotator marks something in a document whatever its format. It never changes Text and never overwrites metadata
// that the format itself stated.
type Annotator interface {
	Annotate(*Document)
}

// Openers is several openers as one: the first that accepts an input reads it.
type Openers []Opener

// Accepts reports whether any of them does.
func (o Openers) Accepts(in Input) bool {
	return slices.ContainsFunc(o, func(o Opener) bool { return o.Accepts(in) })
}

// Open reads the input. Errors wrap evidence.ErrInput.
func (o Openers) Open(ctx context.Context, in Input) (Document, error) {
	for _, o := range o {
		if o.Accepts(in) {
			return o.Open(ctx, in)
		}
	}
	return Document{}, fmt.Errorf("%w: not a text, Markdown or HTML file; other formats are not read yet", evidence.ErrInput)
}

// Desk takes inputs in: the first opener that accepts an input reads it, then every annotator looks at it.
type Desk struct {
	Openers    Openers
	Annotators []Annotator
}

// Open reads one input. Errors wrap evidence.ErrInput.
func (d Desk) Open(ctx context.Context, in Input) (Document, error) {
	switch {
	case len(in.Bytes) == 0:
		return Document{}, fmt.Errorf("%w: the file is empty", evidence.ErrInput)
	case len(in.Bytes) > MaxBytes:
		return Document{}, fmt.Errorf("%w: %d MB is over the limit of %d MB; split it into articles", evidence.ErrInput, len(in.Bytes)>>20, MaxBytes>>20)
	}
	doc, err := d.Openers.Open(ctx, in)
	if err != nil {
		return Document{}, err
	}
	if !utf8.ValidString(doc.Text) {
		return Document{}, fmt.Errorf("%w: the text is not valid UTF-8 after reading", evidence.ErrInput)
	}
	if strings.TrimFunc(doc.Text, outer) == "" {
		return Document{}, fmt.Errorf("%w: there is no text in it", evidence.ErrInput)
	}
	for _, a := range d.Annotators {
		a.Annotate(&doc)
	}
	return doc, nil
}
