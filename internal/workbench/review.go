package workbench

import (
	"context"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Queues of a review, beside the lists of the world: statements, and pairs of records that may be the same.
const (
	QueueStatements = "statements"
	QueueSame       = "same"
)

// ReviewQueues lists the queues: what a person can be asked to look at, one after the other.
var ReviewQueues = []string{
	QueueStatements, QueueSame, string(store.KindIncidents), string(store.KindWarnings), string(store.KindClaims), string(store.KindActors),
	string(store.KindActs), string(store.KindTensions),
}

// useful is the order in which a queue is gone through unless another is asked for.
const useful = "useful"

// Reviewed returns the list whose filters a queue takes: those of the list that it goes through, and its orders. False: there is no
// such queue.
func Reviewed(queue string) (query.List, bool) {
	if !slices.Contains(ReviewQueues, queue) {
		return query.List{}, false
	}
	l := query.Pairs
	switch queue {
	case QueueSame:
	case QueueStatements:
		l = query.Statements
		l.Sorts = []string{"text", "score"}
	default:
		l = lists[store.Kind(queue)]
	}
	l.Sorts = slices.Concat([]string{useful}, l.Sorts)
	return l, true
}

// Review is a page of a queue: cards to decide on, in an order that serves whoever decides.
type Review struct {
	Queue  string         `json:"queue"`
	Cards  []Card         `json:"cards"`
	Next   string         `json:"next_cursor"` // "" on the last page; what was passed over comes again from the beginning
	Left   int            `json:"left"`        // how much of the queue is still open
	Queues []store.Count  `json:"queues"`      // with the first page: how much is open in each queue, filters left aside
	Places map[string]int `json:"articles"`    // of statements: how many are open in each article of the page
}

// Card is one thing to decide on, with what is needed to decide.
type Card struct {
	ID        string              `json:"id"` // of the statement or record; of a pair both, with a plus between them
	Kind      string              `json:"kind"`
	Because   string              `json:"because"`   // why now: cited, incident, warning, claim, told, close, rest
	Statement *evidence.Record    `json:"statement"` // null for what is no statement
	Context   *Context            `json:"context"`   // of the statement
	Bears     []store.Labelled    `json:"bears"`     // what rests on the statement, three at most
	Sides     []Side              `json:"sides"`     // the record, or the two of a pair; none for a statement
	Tie       *evidence.Tie       `json:"tie"`       // what speaks for a pair
	Against   string              `json:"against"`   // what kept a pair apart
	Decisions []evidence.Decision `json:"decisions"` // on the statement, newest first, where it was decided on before
}

// Side is a record of the world as a card shows it: of long lists only the beginning.
type Side struct {
	Kind     store.Kind          `json:"kind"`
	ID       string              `json:"id"`
	Label    string              `json:"label"`
	State    evidence.State      `json:"state"`
	Decision string              `json:"decision"`
	Articles int                 `json:"articles"`
	Parts    int                 `json:"parts"`  // how many atoms were joined into it
	Quotes   []Quoted            `json:"quotes"` // where it is told, three places at most
	Actor    *evidence.Actor     `json:"actor"`
	Incident *evidence.Incident  `json:"incident"`
	Act      *evidence.ActRecord `json:"act"`
	Warning  *evidence.Warning   `json:"warning"`
	Claim    *evidence.Claim     `json:"claim"`
	Tension  *evidence.Tension   `json:"tension"`
}

// Quoted is a place with the sentences around it.
type Quoted struct {
	evidence.Place
	Context Context `json:"context"`
	Title   string  `json:"title"` // of the article
}

// mostCards is how many cards a page has at most.
const mostCards = 50

// Review returns a page of a queue, beginning after the cursor of the filter. What is to be decided on is what matches the filter, and
// where that says nothing of states, what nobody has decided on.
func (b *Bench) Review(ctx context.Context, queue string, f query.Filter) (Review, error) {
	out := Review{Queue: queue, Cards: []Card{}, Queues: []store.Count{}, Places: map[string]int{}}
	if !slices.Contains(ReviewQueues, queue) {
		return out, fmt.Errorf("%w: there is no queue %q; there are %v", evidence.ErrInvalid, queue, ReviewQueues)
	}
	f.Limit = min(max(f.Limit, 1), mostCards)
	if f.Cursor == "" {
		for _, q := range ReviewQueues {
			n, err := b.open(ctx, q)
			if err != nil {
				return out, err
			}
			out.Queues = append(out.Queues, store.Count{Value: q, Count: n})
		}
	}
	var err error
	switch queue {
	case QueueStatements:
		err = b.reviewStatements(ctx, undecided(f), &out)
	case QueueSame:
		err = b.reviewSame(ctx, f, &out)
	default:
		err = b.reviewRecords(ctx, store.Kind(queue), undecided(f), &out)
	}
	return out, err
}

// undecided holds a filter that says nothing of states to what nobody decided on.
func undecided(f query.Filter) query.Filter {
	if t := f.Term("state"); len(t.Is)+len(t.Not) == 0 {
		f.Terms = append(slices.Clone(f.Terms), query.Term{Field: "state", Is: []string{string(evidence.Proposed)}})
	}
	return f
}

// open counts what nobody has decided on.
func (b *Bench) open(ctx context.Context, queue string) (int, error) {
	f := undecided(query.Filter{Limit: 1})
	switch queue {
	case QueueStatements:
		return b.CountStatements(ctx, f)
	case QueueSame:
		pairs, err := b.pairs(ctx)
		return len(pairs), err
	}
	page, err := b.Store.World(ctx, store.Kind(queue), f)
	return page.Total, err
}

// shown is what a page of cards looks up once: texts and what was read in them.
type shown struct {
	b     *Bench
	texts map[edition]*printed
}

type edition struct {
	article string
	version int
}

type printed struct {
	title      string
	text       *text.Text
	sentences  []text.Span
	statements map[string]evidence.Record
}

func (b *Bench) shown() *shown { return &shown{b, map[edition]*printed{}} }

// of returns a version with what was read in it.
func (s *shown) of(ctx context.Context, article string, version int) (*printed, error) {
	e := edition{article, version}
	if p := s.texts[e]; p != nil {
		return p, nil
	}
	row, t, err := s.b.Article(ctx, article, version)
	if err != nil {
		return nil, err
	}
	records, reading, err := s.b.StatementsOf(ctx, article, version)
	if err != nil {
		return nil, err
	}
	p := &printed{title: row.Metadata.Title, text: t, sentences: reading.Sentences, statements: make(map[string]evidence.Record, len(records))}
	for _, r := range records {
		p.statements[r.ID] = r
	}
	s.texts[e] = p
	return p, nil
}

// around returns the sentences around a span.
func (p *printed) around(whole text.Span) Context {
	near := sentencesAround(p.text, p.sentences, whole)
	return Context{
		Span: near, Text: p.text.Exact(near),
		Before: p.text.Exact(text.Span{Start: near.Start, End: whole.Start}),
		After:  p.text.Exact(text.Span{Start: whole.End, End: near.End}),
	}
}

// mostQuoted is how many places of a record a card shows.
const mostQuoted = 3

// quoted returns the first different places with the sentences around them; the places of one sentence are one.
func (s *shown) quoted(ctx context.Context, places []evidence.Place, most int) ([]Quoted, error) {
	out := []Quoted{}
	for _, p := range places {
		if len(out) == most {
			break
		}
		if p.Article == "" || slices.ContainsFunc(out, func(q Quoted) bool { return q.Article == p.Article && q.Context.Contains(p.Span) }) {
			continue
		}
		in, err := s.of(ctx, p.Article, p.Version)
		if err != nil {
			return nil, err
		}
		if !in.text.Holds(p.Span) {
			continue
		}
		out = append(out, Quoted{Place: p, Context: in.around(p.Span), Title: in.title})
	}
	return out, nil
}
