package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// anchorLine is one quoted stretch with all that is needed to check it. Its identifier is its place.
type anchorLine struct {
	head
	Statement string `json:"statement"` // "" for a stretch named by its characters
	Role      string `json:"role"`      // source, cue or content
	text.Anchor
}

var anchorColumns = []column[anchorLine]{
	{name: "article", get: func(a anchorLine) any { return a.Article }},
	{name: "version", get: func(a anchorLine) any { return a.Version }},
	{name: "start", get: func(a anchorLine) any { return a.Start }},
	{name: "end", get: func(a anchorLine) any { return a.End }},
	{name: "role", get: func(a anchorLine) any { return a.Role }},
	{name: "exact", get: func(a anchorLine) any { return a.Exact }, share: 1},
	{name: "sha256", get: func(a anchorLine) any { return a.SHA256 }},
}

func (p *program) quote() *cobra.Command {
	var version int
	c := &cobra.Command{
		Use: "quote ARTICLE START-END | STATEMENT", GroupID: groupLook,
		Short: "Quote exact characters, with the anchor that leads back to them",
		Long: `Quote exact characters with their anchor: article, version, offsets in code points, the words before and after, and the
SHA-256 of the whole text. For a statement: its source, cue and content.`,
		Example: `  hearsay quote ar_7Q2M4KX9TB 412-528
  hearsay quote st_7Q2M4 --format ndjson
  hearsay quote ar_7Q2M4KX9TB 412-528 --version 1 --format json`,
		Args: args(cobra.RangeArgs(1, 2), "an article and a span such as 412-528, or a statement"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			anchors, err := anchorsOf(c.Context(), b, given, version)
			if err != nil {
				return err
			}
			if p.format == formatTable && len(p.fields) == 0 {
				return p.writeAnchors(anchors)
			}
			return printAll(p, anchorColumns, func(a anchorLine) any { return a }, anchors)
		},
	}
	c.Flags().IntVar(&version, "version", 0, "the `number` of the article's version (default: the latest)")
	return c
}

func anchorsOf(ctx context.Context, b *workbench.Bench, given []string, version int) ([]anchorLine, error) {
	id, err := find(ctx, b, given[0])
	if err != nil {
		return nil, err
	}
	statement := strings.HasPrefix(id, evidence.PrefixStatement+"_")
	switch {
	case statement && len(given) == 2:
		return nil, usage("", "a statement has its own characters; leave the span away")
	case statement:
		return statementAnchors(ctx, b, id)
	case !strings.HasPrefix(id, evidence.PrefixArticle+"_") || len(given) != 2:
		return nil, usage("", "quote wants an article and a span such as 412-528, or a statement")
	}
	span, err := text.ParseSpan(given[1])
	if err != nil {
		return nil, usage("", "%s", err)
	}
	a, err := b.Quote(ctx, id, version, span)
	if err != nil {
		return nil, err
	}
	return []anchorLine{newAnchorLine("", "", a)}, nil
}

func statementAnchors(ctx context.Context, b *workbench.Bench, id string) ([]anchorLine, error) {
	r, err := b.Statement(ctx, id)
	if err != nil {
		return nil, err
	}
	var out []anchorLine
	for _, part := range []struct {
		role   string
		pieces []evidence.Piece
	}{{"source", r.Source.Spans}, {"cue", r.Cue.Spans}, {"content", r.Content.Spans}} {
		for _, piece := range part.pieces {
			a, err := b.Quote(ctx, r.Article, r.Version, piece.Span)
			if err != nil {
				return nil, err
			}
			if a.Exact != piece.Exact {
				return nil, fmt.Errorf("%w: the %s of %s reads %q where the article has %q", evidence.ErrDamaged, part.role, id, piece.Exact, a.Exact)
			}
			out = append(out, newAnchorLine(id, part.role, a))
		}
	}
	return out, nil
}

func newAnchorLine(statement, role string, a text.Anchor) anchorLine {
	place := fmt.Sprintf("%s?v=%d#%s", a.Article, a.Version, a.Span)
	return anchorLine{head{"anchor", place, schema}, statement, role, a}
}

// writeAnchors prints the words and below each where they stand.
func (p *program) writeAnchors(anchors []anchorLine) error {
	for _, a := range anchors {
		role := ""
		if a.Role != "" {
			role = a.Role + ", "
		}
		where := fmt.Sprintf("%s%s version %d, characters %s, text SHA-256 %.12s", role, a.Article, a.Version, a.Span, a.SHA256)
		if _, err := fmt.Fprintf(p.out, "%s\n%s\n", visible(a.Exact), p.paint(dim, "  "+where)); err != nil {
			return err
		}
	}
	return nil
}
