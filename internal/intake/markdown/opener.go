package markdown

import (
	"context"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	source "github.com/yuin/goldmark/text"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/text"
)

// MediaType is what documents of this package are said to be.
const MediaType = "text/markdown"

// MaxBytes is the largest Markdown file that is read: twice a novel.
const MaxBytes = 2 << 20

// Opener reads Markdown. The zero value is ready and safe for concurrent use.
type Opener struct{}

// Accepts takes files that are called Markdown.
func (Opener) Accepts(in intake.Input) bool {
	switch strings.ToLower(path.Ext(strings.ReplaceAll(in.Name, "\\", "/"))) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// Open reads one file. Errors wrap evidence.ErrInput.
func (Opener) Open(_ context.Context, in intake.Input) (intake.Document, error) {
	if len(in.Bytes) > MaxBytes {
		return intake.Document{}, fmt.Errorf("%w: %.1f MB of Markdown is over the limit of %d MB; save it as plain text and add that", evidence.ErrInput, float64(len(in.Bytes))/(1<<20), MaxBytes>>20)
	}
	s, notes, err := intake.Decode(in.Bytes)
	if err != nil {
		return intake.Document{}, err
	}
	metadata, body := frontMatter(strings.TrimPrefix(s, "\ufeff"))
	if deepest(body) > maxDepth {
		return intake.Document{}, fmt.Errorf("%w: its quoted blocks are nested deeper than %d; save it as plain text and add that", evidence.ErrInput, maxDepth)
	}
	doc := intake.Document{MediaType: MediaType, Metadata: metadata, Notes: notes}
	b := []byte(body)
	r := renderer{source: b}
	r.block(markdown().Parse(source.NewReader(b)))
	r.flush()
	write(&doc, r.blocks)
	if doc.Metadata.Title == "" {
		doc.Metadata.Title = r.title
	}
	return doc, nil
}

func markdown() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
}

// block is one block of rendered text.
type block struct {
	text  string
	tight bool // on the line below the block before
	kind  evidence.FurnitureKind
}

func write(doc *intake.Document, blocks []block) {
	var out strings.Builder
	points := 0
	for i, b := range blocks {
		if i > 0 {
			between := "\n\n"
			if b.tight {
				between = "\n"
			}
			out.WriteString(between)
			points += len(between)
		}
		start := points
		out.WriteString(b.text)
		points += utf8.RuneCountInString(b.text)
		if b.kind != "" {
			doc.Furniture = append(doc.Furniture, evidence.Furniture{Span: text.Span{Start: start, End: points}, Kind: b.kind})
		}
	}
	doc.Text = out.String()
}
