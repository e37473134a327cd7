package actor_test

import (
	"fmt"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/resolve"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// pipeline reads mentions and statements as the program does. Readers of events, acts and notices are left out: who is a
// party to them is not what these tests are about.
var pipeline = sync.OnceValues(func() (*reading.Pipeline, error) {
	said, err := workbench.Statements()
	if err != nil {
		return nil, err
	}
	return reading.NewPipeline("test", said...)
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
