package store

import (
	"context"
	"encoding/json"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/text"
)

// Material is one article's current version with its shown reading: what resolution is made from. Statements bear their
// identifiers and states of the case; references to statements in the reading's events, acts and notices are those of
// the case too.
type Material struct {
	Article    string
	Version    int
	Metadata   evidence.Metadata
	Outlet     string // as corrected, see ArticleRow
	Text       *text.Text
	Reading    evidence.Reading // without its statements
	Statements []evidence.Record
}

// Kind is a kind of record that resolution makes; the name of its list too.
type Kind string

// The kinds, in the order in which they are made.
const (
	KindActors    Kind = "actors"
	KindIncidents Kind = "incidents"
	KindActs      Kind = "acts"
	KindRelations Kind = "relations"
	KindWarnings  Kind = "warnings"
	KindClaims    Kind = "claims"
	KindSources   Kind = "sources"
	KindOrigins   Kind = "origins"  // made by weighing
	KindLinks     Kind = "links"    // the same
	KindTensions  Kind = "tensions" // the same
)

// Kinds lists the kinds.
var Kinds = []Kind{KindActors, KindIncidents, KindActs, KindRelations, KindWarnings, KindClaims, KindSources, KindOrigins, KindLinks, KindTensions}

// Found is a record of the world as it is kept: its JSON, and what lists filter and sort it by.
type Found struct {
	Kind     Kind
	ID       string
	Body     json.RawMessage
	Atoms    []string            // identifiers that lead here, its own included or not
	Fields   map[string][]string // values by the names of the list's fields; day fields are not among them
	Words    string              // for the field q and the search
	Label    string              // sorts
	Day      string              // ISO day, "" for none: last
	Until    string              // the last day that it spans, "" for the same; since and until ask for an overlap
	Articles int
	Weight   float64
}

// Named is a record of the world that an identifier leads to.
type Named struct {
	Labelled
	Body json.RawMessage
}

// Mark says what a kept world was made from. Two equal marks mean that nothing has changed since.
type Mark struct {
	Reading  int64  `json:"reading"`  // the latest reading
	Decision int64  `json:"decision"` // the latest decision, by sequence number
	Articles int64  `json:"articles"` // the latest version
	Revision string `json:"revision"` // of the resolvers
	Hand     int64  `json:"hand"`     // the latest decision that worded something by hand, or took that back
}

// Worlds keeps what resolution made. A world is replaced as a whole: it is a function of readings and decisions, which
// stay.
type Worlds interface {
	// Materials calls each for every article that was read, in the order of arrival. Rejected statements are among those given.
	Materials(ctx context.Context, each func(Material) error) error
	// Log returns every decision, oldest first.
	Log(context.Context) ([]evidence.Decision, error)
	// Mark returns the state of the case now, without a revision, and the mark of the world that is kept (zero for none). What is
	// written of an analyst's questions changes no mark.
	Mark(context.Context) (now, kept Mark, err error)
	// KeepWorld replaces the world in one transaction.
	KeepWorld(context.Context, Mark, []Found) error
	// KeepLast replaces the records of the last of the [Kinds] alone, which may hang on what changes no mark. The world stays of
	// the mark that it is of.
	KeepLast(context.Context, []Found) error
	// World returns a page of a kind's records.
	World(context.Context, Kind, query.Filter) (Page[json.RawMessage], error)
	// Lookup returns a record by its identifier, that of one of its atoms, or a unique beginning of either. The record's own
	// identifier is returned with it.
	Lookup(ctx context.Context, id string) (kind Kind, own string, body json.RawMessage, err error)
	// Labels returns the labels of the records with these identifiers, or those of their atoms; what is not known is left out.
	Labels(ctx context.Context, ids []string) (map[string]string, error)
	// Named returns the records that these identifiers lead to, their own or those of their atoms, by the identifier asked for; what is not
	// known is left out.
	Named(ctx context.Context, ids []string) (map[string]Named, error)
	// Bodies calls each for every record of a kind, rejected ones too, in the order of their labels.
	Bodies(ctx context.Context, kind Kind, each func(json.RawMessage) error) error
	// Tally counts the records of each kind that are not rejected.
	Tally(context.Context) (map[Kind]int, error)
}

// Set gives a field its values: sorted, each once, none empty.
func (f *Found) Set(field string, values ...string) {
	kept := make([]string, 0, len(values))
	for _, v := range values {
		if v != "" {
			kept = append(kept, v)
		}
	}
	slices.Sort(kept)
	f.Fields[field] = slices.Compact(kept)
}
