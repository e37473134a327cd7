package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// List returns a page of one kind of the world's records; T is the record's type.
func List[T any](ctx context.Context, b *Bench, kind store.Kind, f query.Filter) (store.Page[T], error) {
	counting := slices.Equal(f.Term("alleged").Is, []string{"count"}) && kind == store.KindRelations
	if kind == store.KindRelations {
		f.Terms = slices.DeleteFunc(slices.Clone(f.Terms), func(t query.Term) bool { return t.Field == "alleged" }) // a way of counting, not a filter
	}
	raw, err := b.Store.World(ctx, kind, f)
	if err != nil {
		return store.Page[T]{}, err
	}
	out := store.Page[T]{Items: make([]T, len(raw.Items)), Next: raw.Next, Total: raw.Total, Facets: raw.Facets}
	for i, body := range raw.Items {
		if err := json.Unmarshal(body, &out.Items[i]); err != nil {
			return out, fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
		}
		if r, ok := any(&out.Items[i]).(*evidence.Relation); ok && counting {
			r.Sign, r.Weight, r.Deeds, r.Quads, r.Windows = r.IfCounted.Sign, r.IfCounted.Weight, r.IfCounted.Deeds, r.IfCounted.Quads, r.IfCounted.Windows
		}
	}
	return out, nil
}

// Whole is one record of the world with what is needed to look into it.
type Whole[T any] struct {
	Kind       store.Kind          `json:"kind"`
	Record     T                   `json:"record"`
	Decisions  []evidence.Decision `json:"decisions"`  // on it and on its atoms, newest first
	Labels     map[string]string   `json:"labels"`     // of the records that it names, by identifier
	Statements []evidence.Record   `json:"statements"` // that it rests on, in the order of their naming; the first 60
}

// manyStatements is how many statements come with a record.
const manyStatements = 60

var (
	namedRecord    = regexp.MustCompile(`"((?:ac|in|at|rl|wn|cl|so|og|lk|tn)_[0-9A-HJKMNP-TV-Z]{10})"`)
	namedStatement = regexp.MustCompile(`"(st_[0-9A-HJKMNP-TV-Z]{10})"`)
)

// Lookup returns the record of that kind that an identifier leads to: its own, or that of one of its atoms.
func Lookup[T any](ctx context.Context, b *Bench, kind store.Kind, id string) (Whole[T], error) {
	out := Whole[T]{Kind: kind, Decisions: []evidence.Decision{}, Statements: []evidence.Record{}}
	got, own, body, err := b.Store.Lookup(ctx, id)
	if err == nil && kind != "" && got != kind {
		err = fmt.Errorf("%w: %s is not among the %s but among the %s", evidence.ErrNotFound, own, kind, got)
	}
	if err != nil {
		return out, err
	}
	if err := json.Unmarshal(body, &out.Record); err != nil {
		return out, fmt.Errorf("%s: %w: %w", own, evidence.ErrDamaged, err)
	}
	named := matches(namedRecord, body)
	if out.Labels, err = b.Labels(ctx, named); err != nil {
		return out, err
	}
	for _, s := range matches(namedStatement, body) {
		if len(out.Statements) == manyStatements {
			break
		}
		if r, err := b.Statement(ctx, s); err == nil {
			out.Statements = append(out.Statements, r)
		}
	}
	log, err := b.DecisionsOn(ctx, own)
	out.Decisions = append(out.Decisions, log...)
	return out, err
}

// matches returns the different things that an expression finds, in order.
func matches(re *regexp.Regexp, body []byte) []string {
	var out []string
	seen := map[string]bool{}
	for _, m := range re.FindAllSubmatch(body, -1) {
		if s := string(m[1]); !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
