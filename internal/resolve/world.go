package resolve

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
)

// Article is one article's current version with its reading, as far as resolution needs it.
type Article struct {
	ID         string // ar_…
	Version    int
	SHA256     string
	Title      string
	Outlet     string
	Published  string // ISO day, "" where not stated
	Lead       string // how the text begins, some 600 characters without furniture
	Mentions   []evidence.Mention
	Statements []Statement
	Events     []Event
	Acts       []Act
	Notices    []Notice
	Before     []Before // oldest version first
}

// Before is a mention of an earlier version of an article, by whose characters the log names an actor or its profile.
type Before struct {
	ID    string // ac_…
	Words string // as it was mentioned
}

// Statement is a statement with its identifier of the case. Rejected ones are left out before resolution.
type Statement struct {
	evidence.Statement
	State    evidence.State
	Sureness evidence.Sureness
}

// Event is an event of a text; Context is the sentence of its first anchor. References to statements are those of the case.
type Event struct {
	evidence.Event
	Context string
}

// Act is an act of a text, in the same way.
type Act struct {
	evidence.Act
	Context string
}

// Notice is a notice of a text, in the same way.
type Notice struct {
	evidence.Notice
	Context string
}

// World is what resolution makes, kind by kind; each resolver fills its own part from the parts before it.
type World struct {
	Articles []Article // in the order of their arrival
	Rulings  Rulings

	Actors     []evidence.Actor
	ActorOf    []map[string]string        // by article: a mention's identifier within the reading to the actor's (ac_…)
	Actor      map[string]*evidence.Actor // by identifier, into Actors
	Incidents  []evidence.Incident
	IncidentOf []map[string]string // by article: an event's identifier within the reading to the incident's (in_…)
	Acts       []evidence.ActRecord
	Relations  []evidence.Relation
	Warnings   []evidence.Warning
	Claims     []evidence.Claim
	Profiles   []evidence.Profile
}

// Resolver makes one kind of record of a world. It is deterministic.
type Resolver interface {
	Name() string // name and revision, for example "actors/1"
	Resolve(context.Context, *World) error
}

// Run makes a world. The resolvers run in the order given.
func Run(ctx context.Context, w *World, resolvers ...Resolver) error {
	for _, r := range resolvers {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := r.Resolve(ctx, w); err != nil {
			return fmt.Errorf("%s: %w", r.Name(), err)
		}
	}
	w.settle()
	return nil
}

// Atom returns the identifier of an atom: a chain of mentions, an event, an act, a notice, by the first characters it
// stands on.
func (a *Article) Atom(prefix string, at evidence.Piece) string {
	return evidence.AtomID(prefix, a.ID, a.SHA256, at.Span)
}

// Place returns characters of the article with whose word they are: those of the named statement, or of the article
// itself for nil. Article i of the world it is.
func (w *World) Place(i int, at evidence.Piece, statement *string) evidence.Place {
	if statement != nil {
		for j := range w.Articles[i].Statements { // few, and only where somebody is quoted
			if w.Articles[i].Statements[j].ID == *statement {
				return w.PlaceIn(i, at, j)
			}
		}
	}
	return w.PlaceIn(i, at, -1)
}

// PlaceIn is [World.Place] with the statement's index among the article's, -1 for the article itself.
func (w *World) PlaceIn(i int, at evidence.Piece, statement int) evidence.Place {
	a := &w.Articles[i]
	p := evidence.Place{Article: a.ID, Version: a.Version, Piece: at, Outlet: a.Outlet, Published: a.Published, Kind: evidence.SourceAuthor, Speaker: a.Outlet}
	if statement < 0 {
		return p
	}
	s := &a.Statements[statement]
	p.Statement, p.Kind, p.Speaker = s.ID, s.Source.Kind, Speaker(&s.Statement)
	if s.Source.Mention != nil && i < len(w.ActorOf) {
		p.Actor = w.ActorOf[i][*s.Source.Mention]
	}
	if actor := w.Actor[p.Actor]; actor != nil {
		p.Speaker = actor.Label
	}
	return p
}

// Speaker returns who is quoted, as it is shown: the fullest name in the article, else the words of the source.
func Speaker(s *evidence.Statement) string {
	if s.Source.Actor != nil {
		return *s.Source.Actor
	}
	for _, p := range s.Source.Spans {
		if p.Exact != "" {
			return p.Exact
		}
	}
	return ""
}
