package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// ReviewPage is a page of a queue with the parameters that were not understood.
type ReviewPage struct {
	workbench.Review
	Problems []query.Problem `json:"problems" doc:"Parameters that were not understood; the others hold."`
}

// Selection is all that matches the filters of a list.
type Selection struct {
	_     struct{} `additionalProperties:"false"`
	List  string   `json:"list" enum:"statements,actors,incidents,acts,relations,warnings,claims,sources,origins,links,tensions" doc:"Which list."`
	Query string   `json:"query" maxLength:"8000" example:"kind=anonymous&outlet=-Skerry" doc:"Its filters, as in the list's address. Empty: all."`
}

// filter reads the selection's filters; all of them must be understood.
func (s *Selection) filter() (query.Filter, error) {
	l := query.Statements
	if s.List != l.Name {
		l, _ = workbench.ListOf(store.Kind(s.List))
	}
	values, err := url.ParseQuery(s.Query)
	if err != nil {
		return query.Filter{}, fmt.Errorf("%w: the filter cannot be read: %w", evidence.ErrInvalid, err)
	}
	for _, way := range []string{"sort", "limit", "cursor"} { // ways of looking at a list
		values.Del(way)
	}
	f := l.Parse(values)
	if len(f.Problems) > 0 {
		return f, refusal(f.Problems)
	}
	return f, nil
}

type afterMoment struct {
	InCase
	After string `query:"after" required:"true" example:"2031-05-14T18:02:11Z" doc:"The moment, RFC 3339."`
}

func (h *Handler) review() {
	var parameters []*huma.Param
	text := func(name, doc string, schema *huma.Schema) {
		parameters = append(parameters, &huma.Param{Name: name, In: "query", Description: doc, Schema: schema})
	}
	var queues []any
	for _, q := range workbench.ReviewQueues {
		queues = append(queues, q)
	}
	least, most := 1.0, 50.0
	text("queue", "What to go through: statements; pairs that may be the same; or one kind of record. Each queue takes the filters of its list; same takes kind and record.",
		&huma.Schema{Type: huma.TypeString, Enum: queues, Default: workbench.QueueStatements})
	text("sort", "useful: what most rests on first. Statements also by text and score, least sure first; records as in their lists.", &huma.Schema{Type: huma.TypeString, Default: "useful"})
	text("limit", "Cards a page.", &huma.Schema{Type: huma.TypeInteger, Minimum: &least, Maximum: &most, Default: 20})
	text("cursor", "The next_cursor of the page before. What was passed over comes again from the beginning.", &huma.Schema{Type: huma.TypeString})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/review", id: "review", group: "Decisions", parameters: parameters,
		summary: "Look at what to decide on next",
		description: "Cards, each with what is needed to decide: the words with the sentences around them, what rests on them, both sides of a pair. " +
			"In an order that serves whoever decides: first what questions and reports rest on, then what several articles have from one origin, then what else " +
			"incidents, warnings and claims rest on, then the rest; article by article, in the order of the text. Where no state is asked for, what nobody has decided on.",
		example: exampleReview,
	}, func(ctx context.Context, in *InCase) (*answer[ReviewPage], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		values := requestOf(ctx).URL.Query()
		queue := values.Get("queue")
		if queue == "" {
			queue = workbench.QueueStatements
		}
		values.Del("queue")
		l, ok := workbench.Reviewed(queue)
		if !ok {
			return nil, fmt.Errorf("%w: there is no queue %q; use one of %s", evidence.ErrInvalid, queue, strings.Join(workbench.ReviewQueues, ", "))
		}
		f := l.Parse(values)
		if values.Get("limit") == "" {
			f.Limit = 20
		}
		page, err := b.Review(ctx, queue, f)
		return reply(ReviewPage{page, append([]query.Problem{}, f.Problems...)}, err)
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/news", id: "news", group: "Cases",
		summary:     "See what came since",
		description: "How many articles, versions of articles, statements that nobody has decided on, and decisions came after a moment: for \"since your last visit\".",
		example: store.News{
			Articles: 1, Versions: 0, Statements: 4, Decisions: 2, Sequence: 2, Recent: []store.Arrival{}, By: []store.Count{{Value: "Ines Varga", Count: 2}},
		},
	}, func(ctx context.Context, in *afterMoment) (*answer[store.News], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		after, err := time.Parse(time.RFC3339, in.After)
		if err != nil {
			return nil, fmt.Errorf("%w: after: %q is not a moment such as 2031-05-14T18:02:11Z", evidence.ErrInvalid, in.After)
		}
		return reply(b.News(ctx, after))
	})
}

// exampleReview is the statement of the other examples as a card.
var exampleReview = ReviewPage{workbench.Review{
	Queue: workbench.QueueStatements, Left: 1, Queues: []store.Count{{Value: workbench.QueueStatements, Count: 1}}, Places: map[string]int{exampleRecord.Article: 1},
	Cards: []workbench.Card{{
		ID: exampleRecord.ID, Kind: workbench.QueueStatements, Because: "warning", Statement: &exampleRecord, Context: &exampleDetail.Context,
		Bears: []store.Labelled{{Kind: store.KindWarnings, ID: "wn_7Q2M4C0V9K", Label: "The pilot was warned twice"}}, Sides: []workbench.Side{}, Decisions: []evidence.Decision{},
	}},
}, []query.Problem{}}
