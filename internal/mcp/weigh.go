package mcp

import (
	"context"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

type corroborateIn struct {
	inCase
	Of string `json:"of" jsonschema:"identifier of a claim, an incident, a warning, a statement or a corroboration; or words that find some"`
}

type lane struct {
	Label  string   `json:"label" jsonschema:"who the origin is"`
	Kind   string   `json:"kind"`
	Access string   `json:"access" jsonschema:"how it can know: official, party, witness, document, outlet, unnamed or unstated"`
	Denies bool     `json:"denies"`
	MayBe  []string `json:"may_be" jsonschema:"other origins that it may be the same as"`
}

type telling struct {
	Side   string `json:"side" jsonschema:"affirm, deny or doubt"`
	Origin string `json:"origin"`
	Root   bool   `json:"root" jsonschema:"it rests on no other telling here"`
	Hops   int    `json:"hops"`
	place
}

type corroboration struct {
	ID           string    `json:"id"`
	Of           string    `json:"of"`
	Label        string    `json:"label"`
	Least        int       `json:"least" jsonschema:"the fewest independent origins that affirm it"`
	Most         int       `json:"most"`
	AgainstLeast int       `json:"against_least"`
	AgainstMost  int       `json:"against_most"`
	Articles     int       `json:"articles"`
	Lanes        []lane    `json:"lanes"`
	Tellings     []telling `json:"tellings"`
	Circles      []string  `json:"circles"`
}

type corroborateOut struct {
	Corroborations []corroboration `json:"corroborations"`
}

// corroborate counts the origins of what is asked for.
func corroborate(ctx context.Context, b *workbench.Bench, in corroborateIn) (corroborateOut, error) {
	out := corroborateOut{Corroborations: []corroboration{}}
	asked := strings.TrimSpace(in.Of)
	if asked == "" {
		return out, fmt.Errorf("%w: say what is to be corroborated", evidence.ErrInvalid)
	}
	f := paging{}.of(query.Filter{Sort: query.Origins.Sorts[0], Terms: []query.Term{{Field: "q", Is: []string{asked}}}})
	if kind, own, _, err := b.Store.Lookup(ctx, asked); err == nil {
		if kind == store.KindOrigins {
			w, err := workbench.Lookup[evidence.Corroboration](ctx, b, kind, own)
			out.Corroborations = append(out.Corroborations, sayCorroboration(w.Record))
			return out, err
		}
		f.Terms = []query.Term{{Field: "record", Is: []string{own}}}
	}
	page, err := workbench.List[evidence.Corroboration](ctx, b, store.KindOrigins, f)
	for _, c := range page.Items {
		out.Corroborations = append(out.Corroborations, sayCorroboration(c))
	}
	return out, err
}

func sayCorroboration(c evidence.Corroboration) corroboration {
	out := corroboration{
		ID: c.ID, Of: c.Of, Label: c.Label, Least: c.Least, Most: c.Most, AgainstLeast: c.AgainstLeast, AgainstMost: c.AgainstMost, Articles: c.Articles,
		Lanes: []lane{}, Tellings: []telling{}, Circles: []string{},
	}
	for _, l := range c.Lanes {
		x := lane{l.Label, string(l.Kind), l.Access, l.Denies, []string{}}
		for _, i := range l.May {
			x.MayBe = append(x.MayBe, c.Lanes[i].Label)
		}
		out.Lanes = append(out.Lanes, x)
	}
	for _, t := range c.Tellings[:min(len(c.Tellings), largish)] {
		out.Tellings = append(out.Tellings, telling{t.Side, c.Lanes[t.Lane].Label, t.Root, t.Hops, sayPlace(t.Place)})
	}
	for _, l := range c.Loops {
		out.Circles = append(out.Circles, l.Why)
	}
	return out
}
