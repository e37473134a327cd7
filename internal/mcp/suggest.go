package mcp

import (
	"cmp"
	"context"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

type piece struct {
	Exact string `json:"exact" jsonschema:"the words exactly as they stand, every mark and space"`
	Start int    `json:"start,omitempty" jsonschema:"offset in Unicode code points; with end. Both may be left out where the words stand only once"`
	End   int    `json:"end,omitempty"`
}

func pieces(given []piece) []evidence.Piece {
	out := make([]evidence.Piece, len(given))
	for i, p := range given {
		out[i] = evidence.Piece{Span: text.Span{Start: p.Start, End: p.End}, Exact: p.Exact}
	}
	return out
}

type suggestStatementIn struct {
	inCase
	Article string  `json:"article" jsonschema:"ar_…"`
	Version int     `json:"version,omitempty" jsonschema:"left out: the latest"`
	Source  []piece `json:"source,omitempty" jsonschema:"who is quoted; left out for the article's own voice"`
	Cue     []piece `json:"cue,omitempty" jsonschema:"what introduces it, such as said"`
	Content []piece `json:"content" jsonschema:"what is said"`
	Kind    string  `json:"kind,omitempty" jsonschema:"on whose word: named, anonymous, collective, document, outlet or author"`
	Stance  string  `json:"stance,omitempty"`
	Why     string  `json:"why" jsonschema:"why a person should look at it"`
}

type suggestMergeIn struct {
	inCase
	Record string   `json:"record" jsonschema:"an actor, incident, claim or warning"`
	Same   []string `json:"same" jsonschema:"records of the same kind that are it too"`
	Why    string   `json:"why"`
}

type suggestRatingIn struct {
	inCase
	Question   string `json:"question" jsonschema:"qu_…"`
	Row        string `json:"row" jsonschema:"the piece of evidence: ev_… or its ordinal, such as E3"`
	Hypothesis string `json:"hypothesis" jsonschema:"hy_… or its ordinal, such as H2"`
	Value      string `json:"value" jsonschema:"were the hypothesis true, would one expect this? II, I, N, C, CC or NA"`
	Why        string `json:"why"`
}

type suggested struct {
	ID    string `json:"id"`
	State string `json:"state" jsonschema:"proposed until a person accepts or rejects it"`
	By    string `json:"by"`
	Says  string `json:"says"`
}

// suggesters are the tools that suggest. What they make waits for a person and counts for nothing until then.
func (s *server) suggesters(to *sdk.Server) {
	const waits = " It waits in the review queue under your name; only a person accepts. Words that do not stand in the article to the character are refused."
	tool(to, s, "propose_statement", "Suggest that an article says something on somebody's word that the reader missed."+waits, suggestive("Suggest a statement"),
		func(ctx context.Context, b *workbench.Bench, in suggestStatementIn) (suggested, error) {
			return s.suggest(ctx, b, evidence.Suggestion{
				Kind: evidence.SuggestStatement, Why: in.Why, Article: in.Article, Version: in.Version, Source: pieces(in.Source), Cue: pieces(in.Cue), Content: pieces(in.Content),
				SourceKind: evidence.SourceKind(in.Kind), Stance: evidence.Stance(in.Stance),
			})
		})
	tool(to, s, "propose_merge", "Suggest that records are one and the same."+waits, suggestive("Suggest a merge"),
		func(ctx context.Context, b *workbench.Bench, in suggestMergeIn) (suggested, error) {
			return s.suggest(ctx, b, evidence.Suggestion{Kind: evidence.SuggestMerge, Why: in.Why, Subject: in.Record, Members: in.Same})
		})
	tool(to, s, "propose_ach_rating", "Suggest how a piece of evidence goes with a hypothesis."+waits, suggestive("Suggest a rating"),
		func(ctx context.Context, b *workbench.Bench, in suggestRatingIn) (suggested, error) {
			return s.suggest(ctx, b, evidence.Suggestion{
				Kind: evidence.SuggestRating, Why: in.Why, Question: in.Question, Row: in.Row, Hypothesis: in.Hypothesis, Value: evidence.Consistency(strings.ToUpper(in.Value)),
			})
		})
}

// suggest keeps a suggestion under the name of the client.
func (s *server) suggest(ctx context.Context, b *workbench.Bench, what evidence.Suggestion) (suggested, error) {
	by := cmp.Or(s.By, "assistant")
	if name, _ := ctx.Value(client{}).(string); name != "" && name != by {
		by += " (" + name + ")"
	}
	got, err := b.Suggest(ctx, what, by)
	if err != nil {
		return suggested{}, err
	}
	says := "It waits for a person in the review queue."
	if got.State != evidence.Proposed {
		says = "It was suggested before, and is " + string(got.State)
		for _, why := range []string{strings.ReplaceAll(string(got.Reason), "_", " "), got.Note} {
			if why != "" && got.State == evidence.Rejected {
				says += ": " + strings.TrimRight(why, ".")
			}
		}
		says += "."
	}
	return suggested{got.ID, string(got.State), got.By, says}, nil
}
