package readingtest

import (
	"context"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// Read returns a text as the readers leave it.
func Read(t testing.TB, s string, m evidence.Metadata, readers func() ([]reading.Reader, error)) *reading.Reading {
	t.Helper()
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	all, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("test", all...)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, m, nil)
	if err := p.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}
