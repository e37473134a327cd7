package workbench

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products/report"
	"hearsay/internal/store"
)

// Place says in which case a record stands.
type Place struct {
	Case      string
	Article   string
	Statement string     // "" for another record
	Kind      store.Kind // of a record of the world, "" for none
	Record    string     // its identifier
}

// Find looks for an article, a statement or a record of the world by its whole identifier, in the open cases first and then in the others. A
// case that cannot be opened is passed over. Where several cases hold the record, the first by identifier is meant.
func (s *Shelf) Find(ctx context.Context, id string) (Place, error) {
	id = evidence.Fold(id)
	if prefix, rest, _ := strings.Cut(id, "_"); len(prefix) != 2 || rest == "" || prefix == evidence.PrefixDecision {
		return Place{}, fmt.Errorf("%w: %q does not name an article (ar_…), a statement (st_…) or a record made from them", evidence.ErrNotFound, id)
	}
	s.mu.Lock()
	open := maps.Clone(s.open)
	s.mu.Unlock()
	for _, name := range slices.Sorted(maps.Keys(open)) {
		if place, err := findIn(ctx, open[name].Store, name, id); !errors.Is(err, evidence.ErrNotFound) {
			return place, err
		}
	}
	all, err := s.keeper.List(ctx)
	if err != nil {
		return Place{}, err
	}
	for _, name := range all {
		if open[name] != nil {
			continue
		}
		st, err := s.keeper.Peek(ctx, name)
		if err != nil {
			continue
		}
		place, err := findIn(ctx, st, name, id)
		if err := errors.Join(err, st.Close()); !errors.Is(err, evidence.ErrNotFound) {
			return place, err
		}
	}
	return Place{}, fmt.Errorf("%w: no case here holds %s", evidence.ErrNotFound, id)
}

func findIn(ctx context.Context, st store.Store, name, id string) (Place, error) {
	missing := fmt.Errorf("%w: %s", evidence.ErrNotFound, id)
	if strings.HasPrefix(id, evidence.PrefixArticle+"_") {
		row, _, err := st.Article(ctx, id, 0)
		if err == nil && row.ID != id || errors.Is(err, evidence.ErrInvalid) { // a beginning only: another case may hold the whole
			err = missing
		}
		return Place{Case: name, Article: row.ID}, err
	}
	if strings.HasPrefix(id, evidence.PrefixReport+"_") {
		written, err := st.Written(ctx, id)
		if _, exists := report.Fold(id, written); err == nil && !exists {
			err = missing
		}
		return Place{Case: name, Kind: KindReports, Record: id}, err
	}
	if !strings.HasPrefix(id, evidence.PrefixStatement+"_") {
		kind, own, _, err := st.Lookup(ctx, id)
		if errors.Is(err, evidence.ErrInvalid) {
			err = missing
		}
		return Place{Case: name, Kind: kind, Record: own}, err
	}
	record, err := st.Statement(ctx, id)
	if err == nil && record.ID != id || errors.Is(err, evidence.ErrInvalid) {
		err = missing
	}
	return Place{Case: name, Article: record.Article, Statement: record.ID}, err
}

// Reader returns the name and revision of the reader that works on the shelf's cases.
func (s *Shelf) Reader() string { return s.tools.Pipeline.Name() }
