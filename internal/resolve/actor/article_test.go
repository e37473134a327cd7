package actor_test

import (
	"fmt"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/network"
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/name/cast"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/sourcekind"
	"hearsay/internal/reading/surface"
	"hearsay/internal/reading/timex"
	"hearsay/internal/resolve"
	"hearsay/internal/text"
	"hearsay/internal/weights"
)

// pipeline reads mentions and statements as the program does. Readers of events, acts and notices are left out: who is a
// party to them is not what these tests are about.
var pipeline = sync.OnceValues(func() (*reading.Pipeline, error) {
	w, err := network.Open(weights.Default())
	if err != nil {
		return nil, err
	}
	finder, err := attribution.NewModel(w)
	if err != nil {
		return nil, err
	}
	base, err := surface.New(w, segment.Sentences(), timex.New(), number.New(), name.New())
	if err != nil {
		return nil, err
	}
	return reading.NewPipeline("test", segment.Tokens(), quotation.New(), base, likelihood.New(), finder, cast.New(), sourcekind.New())
})

// article reads a text as the program does, and makes of it what resolution sees.
func article(t testing.TB, id, outlet, published, body string) resolve.Article {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	x, err := text.New(body)
	if err != nil {
		t.Skip(err)
	}
	r := reading.New(x, evidence.Metadata{Outlet: outlet, Published: published}, nil)
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	e := r.Evidence()
	a := resolve.Article{ID: "ar_" + id, Version: 1, SHA256: e.SHA256, Outlet: outlet, Published: published, Mentions: e.Mentions}
	named := func(s *string) *string {
		if s == nil {
			return nil
		}
		of := fmt.Sprintf("st_%s.%s", id, *s)
		return &of
	}
	for _, s := range e.Statements {
		s.ID = *named(&s.ID)
		s.Parent = named(s.Parent)
		a.Statements = append(a.Statements, resolve.Statement{Statement: s, State: evidence.Proposed, Sureness: s.Score.Sureness()})
	}
	return a
}
