package muc

import (
	"context"

	"hearsay/internal/intake"
	"hearsay/internal/intake/furniture"
	"hearsay/internal/intake/masthead"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Read reads a message as `hearsay read` does, with what its dateline tells.
func Read(p *reading.Pipeline, s string) (*reading.Reading, error) {
	doc := intake.Document{Text: s, MediaType: "text/plain"}
	furniture.Annotator{}.Annotate(&doc)
	masthead.Annotator{}.Annotate(&doc)
	frozen, err := text.New(doc.Text)
	if err != nil {
		return nil, err
	}
	r := reading.New(frozen, doc.Metadata, doc.Furniture)
	return r, p.Read(context.Background(), r)
}
