package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// Settling accepts or rejects a suggestion.
type Settling struct {
	_       struct{}         `additionalProperties:"false"`
	Verdict evidence.Verdict `json:"verdict" enum:"accept,reject" doc:"Accepting does what is suggested, in your name."`
	Reason  evidence.Reason  `json:"reason,omitempty" doc:"Why it is rejected; one of the glossary's group reason, or empty."`
	Note    string           `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
}

// Settled is a suggestion after it was accepted or rejected, with the events that this made.
type Settled struct {
	Suggestion evidence.Suggestion `json:"suggestion"`
	Decisions  []evidence.Decision `json:"decisions"`
}

type listSuggestions struct {
	InCase
	State evidence.State `query:"state" enum:"proposed,accepted,rejected,withdrawn" doc:"Only those in this state; left out: all that were not taken back."`
}

type settleSuggestion struct {
	InCase
	ID   string `path:"id" maxLength:"64" example:"sg_4W9T2K7XBM" doc:"Identifier of the suggestion."`
	Body Settling
}

var exampleSuggestion = evidence.Suggestion{
	ID: "sg_4W9T2K7XBM", Kind: evidence.SuggestStatement, By: "assistant (reader-of-news)", For: "Ines Varga", At: exampleDecision.At, Why: "The clerk is quoted a second time.",
	State: evidence.Proposed, Decision: "dc_2C8F5N1JQV", Article: exampleArticle.ID, Version: 1,
	Source: []evidence.Piece{}, Cue: []evidence.Piece{}, Content: []evidence.Piece{{Span: text.Span{Start: 22, End: 70}, Exact: exampleContent}}, Members: []string{},
}

// suggestions registers what programs suggest. Programs suggest over MCP; a person settles here.
func (h *Handler) suggestions() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/suggestions", id: "list-suggestions", group: "Decisions",
		summary:     "List what programs suggest",
		description: "Statements, merges and ratings that a program beside the reader, such as an assistant over MCP, holds to be worth a look, oldest first. They count for nothing until a person accepts them.",
		example:     Items[evidence.Suggestion]{[]evidence.Suggestion{exampleSuggestion}},
	}, func(ctx context.Context, in *listSuggestions) (*answer[Items[evidence.Suggestion]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		all, err := b.Suggestions(ctx, in.State)
		return reply(Items[evidence.Suggestion]{all}, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/suggestions/{id}/decisions", id: "settle-suggestion", group: "Decisions", status: http.StatusCreated,
		summary:     "Accept or reject a suggestion",
		description: "Accepting does what is suggested in your name: the statement is told, the records are merged, the rating is set. Both or neither: of two people who settle it at once one does, and the other gets 409 with who was first. Undo takes back both.",
		ask:         Settling{Verdict: evidence.Reject, Reason: evidence.NotStatement, Note: "That is the reporter's own voice."}, example: Settled{exampleSuggestion, []evidence.Decision{exampleDecision}},
	}, func(ctx context.Context, in *settleSuggestion) (*answer[Settled], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		s, made, err := b.Settle(ctx, in.ID, workbench.Settlement{Verdict: in.Body.Verdict, Reason: in.Body.Reason, Note: in.Body.Note})
		return reply(Settled{s, append([]evidence.Decision{}, made...)}, err)
	})
}
