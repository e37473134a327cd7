package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

// Linking asks for a link between two tellings.
type Linking struct {
	_    struct{} `additionalProperties:"false"`
	From string   `json:"from" maxLength:"64" doc:"What rests on the other: a statement, or an article for its own voice."`
	To   string   `json:"to" maxLength:"64" doc:"What it rests on: a statement or an article."`
	Note string   `json:"note,omitempty" maxLength:"4000" doc:"Why, in your own words."`
}

type linkTo struct {
	InCase
	Body Linking
}

// weighing registers what weighing makes and a case keeps.
func (h *Handler) weighing() {
	kind(h, query.Origins, "corroboration", "How many independent origins each claim, incident, figure and warning rests on, and how each "+
		"telling comes by it. Origins are counted, never articles.", exampleCorroboration)
	kind(h, query.Links, "link", "What rests on what: copies, citations, the same source. A rejected link is not followed.", exampleLink)
	kind(h, query.Tensions, "tension", "What does not go together, or is missing, with both sides' words. It never says which side is right.", exampleTension)
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/links", id: "make-link", group: "Decisions", status: http.StatusCreated,
		summary: "Link two tellings by hand",
		description: "Says that one telling rests on another, so that both count as one origin. The world is made anew before the answer " +
			"comes. Undo takes it back.",
		ask: Linking{From: exampleRecord.ID, To: "st_2B7X9D4MQA", Note: "The second spoke to the same two diplomats."}, example: exampleDecision,
	}, func(ctx context.Context, in *linkTo) (*answer[evidence.Decision], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Link(ctx, in.Body.From, in.Body.To, in.Body.Note, ""))
	})
}

var exampleLink = evidence.Link{
	Head: exampleHeadOf("lk_5T0N8W3PZC", "Daily Ledger rests on The Calder Courier"), Kind: evidence.LinkCopy, From: "ar_8H3M1Q6VDX", To: exampleArticle.ID,
	FromLabel: "Daily Ledger", ToLabel: "The Calder Courier", Directed: true, Share: .86, Why: "14 of its 16 sentences stand in the other", Score: .95,
	Places: []evidence.Place{examplePlace},
}

var exampleCorroboration = evidence.Corroboration{
	Head: exampleHeadOf("og_7C2F9K1RVE", exampleContent), Of: "cl_2R6V1Y8BNF", OfKind: "claim", Least: 1, Most: 1, Level: 0,
	Lanes:    []evidence.Lane{{Key: exampleRecord.ID, Label: exampleSource, Kind: evidence.SourceAnonymous, Access: "unnamed", May: []int{}}},
	Tellings: []evidence.Telling{{ID: exampleRecord.ID, Side: "affirm", Root: true, Links: []string{}, Rests: []int{}, Hops: 1, Place: examplePlace}},
	Loops:    []evidence.Loop{},
}

var exampleTension = evidence.Tension{
	Head: exampleHeadOf("tn_1K6B4S0YHM", "No answer to the warning to the harbour office"), Kind: evidence.TensionUnanswered,
	Why: "No article says how the harbour office answered.", Day: "2031-05-14", Weight: 1,
	Sides: []evidence.TensionSide{{Label: "Norland", Says: "warned the harbour office", Places: []evidence.Place{examplePlace}}},
	About: []string{"wn_8D5G0J2MTA"},
}
