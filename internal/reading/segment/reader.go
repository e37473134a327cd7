package segment

import (
	"context"

	"hearsay/internal/reading"
)

// Tokens returns the reader that gives paragraphs and tokens, and fills the references. Every token starts with
// Sentence and Quotation -1. An apostrophe that may be a quotation mark is a [reading.QuoteMark] until the quotations
// are read.
func Tokens() reading.Reader { return tokens{} }

type tokens struct{}

func (tokens) Name() string           { return "segment-tokens/1" }
func (tokens) Needs() []reading.Layer { return nil }
func (tokens) Gives() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens}
}

func (tokens) Read(ctx context.Context, r *reading.Reading) error {
	r.Paragraphs = paragraphs(r.Text.String(), r.Furniture)
	if err := tokenize(ctx, r); err != nil {
		return err
	}
	markHeadings(r)
	r.References = references(r)
	return nil
}

// Sentences returns the reader that gives sentences and ties tokens and paragraphs to them.
func Sentences() reading.Reader { return sentences{} }

type sentences struct{}

func (sentences) Name() string { return "segment-sentences/1" }
func (sentences) Needs() []reading.Layer {
	return []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerQuotations}
}
func (sentences) Gives() []reading.Layer { return []reading.Layer{reading.LayerSentences} }

func (sentences) Read(ctx context.Context, r *reading.Reading) error { return split(ctx, r) }
