// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"iter"
	"net/url"
)

// ListSourcesQuery is what ListSources may be asked with. Of what is left empty nothing is said.
type ListSourcesQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What it is. One of outlet, person, body, anonymous, document. Repeated: any of them. With - before the value: none of
	// them.
	Kind []string
	// Set by a person. One of A, B, C, D, E, F, none. Repeated: any of them. With - before the value: none of them.
	Grade []string
	// Whether its figures or claims are in conflict with others'. One of yes, no. Repeated: any of them. With - before the
	// value: none of them.
	Conflict []string
	// What people decided. One of proposed, accepted, rejected. Repeated: any of them. With - before the value: none of them.
	State []string
	// On or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// On or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Order: one of -weight, label, -articles; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListSourcesQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Grade {
		v.Add("grade", x)
	}
	for _, x := range q.Conflict {
		v.Add("conflict", x)
	}
	for _, x := range q.State {
		v.Add("state", x)
	}
	for _, x := range q.Since {
		v.Add("since", x)
	}
	for _, x := range q.Until {
		v.Add("until", x)
	}
	if q.Sort != "" {
		v.Set("sort", q.Sort)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	if q.Cursor != "" {
		v.Set("cursor", q.Cursor)
	}
	return v
}

// ListSources: List sources. On whose word each outlet, person and kind of unnamed source rests. Counts, never grades: a
// grade is a person's. Counts of each filter's values are over all that matches the other filters. With `Accept:
// application/x-ndjson` all that match are sent, one a line; parameters that are not understood are then refused, since
// there is no place to name them.
func (c *Client) ListSources(ctx context.Context, caseID string, query ListSourcesQuery) (*PageProfile, error) {
	return ask[PageProfile](ctx, c, "GET", fill("/cases/{case}/sources", caseID), query.values(), nil)
}

// AllSources yields every record of ListSources, page after page. It ends with the first error.
func (c *Client) AllSources(ctx context.Context, caseID string, query ListSourcesQuery) iter.Seq2[Profile, error] {
	return func(yield func(Profile, error) bool) {
		lines(ctx, c, fill("/cases/{case}/sources", caseID), query.values(), yield)
	}
}

// ListStatementsQuery is what ListStatements may be asked with. Of what is left empty nothing is said.
type ListStatementsQuery struct {
	// Words in source, cue or content. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What people decided. One of proposed, accepted, rejected, withdrawn. Repeated: any of them. With - before the value:
	// none of them.
	State []string
	// On whose word. One of named, anonymous, collective, document, outlet, author, unknown. Repeated: any of them. With -
	// before the value: none of them.
	Kind []string
	// The fullest name of the source. Repeated: any of them. With - before the value: none of them.
	Source []string
	// Who published. Repeated: any of them. With - before the value: none of them.
	Outlet []string
	// What the source does with the content. Repeated: any of them. With - before the value: none of them.
	Stance []string
	// Whether the words are given as they were said. One of direct, indirect, mixed. Repeated: any of them. With - before the
	// value: none of them.
	Form []string
	// How surely, and which way. One of CT+, PR+, PS+, CT-, PR-, PS-, Uu. Repeated: any of them. With - before the value: none
	// of them.
	Factuality []string
	// The word of likelihood. Repeated: any of them. With - before the value: none of them.
	Hedge []string
	// Whether an unnamed source's reason is stated. One of stated, none. Repeated: any of them. With - before the value: none
	// of them.
	Reason []string
	// How sure the reader is of its own proposal. One of sure, fair, unsure. Repeated: any of them. With - before the value:
	// none of them.
	Score []string
	// Whether a person told it, edited it, or it is as it was read. One of told, edited, read. Repeated: any of them. With -
	// before the value: none of them.
	Hand []string
	// What people decided on what stood in its place before: as another reader read it, or in an earlier version of the
	// article. One of accepted, rejected, edited. Repeated: any of them. With - before the value: none of them.
	Formerly []string
	// The article's identifier. Repeated: any of them. With - before the value: none of them.
	Article []string
	// Published on or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// Published on or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Order: one of text, -published, source, outlet, -score, state; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListStatementsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.State {
		v.Add("state", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Source {
		v.Add("source", x)
	}
	for _, x := range q.Outlet {
		v.Add("outlet", x)
	}
	for _, x := range q.Stance {
		v.Add("stance", x)
	}
	for _, x := range q.Form {
		v.Add("form", x)
	}
	for _, x := range q.Factuality {
		v.Add("factuality", x)
	}
	for _, x := range q.Hedge {
		v.Add("hedge", x)
	}
	for _, x := range q.Reason {
		v.Add("reason", x)
	}
	for _, x := range q.Score {
		v.Add("score", x)
	}
	for _, x := range q.Hand {
		v.Add("hand", x)
	}
	for _, x := range q.Formerly {
		v.Add("formerly", x)
	}
	for _, x := range q.Article {
		v.Add("article", x)
	}
	for _, x := range q.Since {
		v.Add("since", x)
	}
	for _, x := range q.Until {
		v.Add("until", x)
	}
	if q.Sort != "" {
		v.Set("sort", q.Sort)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	if q.Cursor != "" {
		v.Set("cursor", q.Cursor)
	}
	return v
}

// ListStatements: List statements. Who says what, on whose word: the statements that match, with counts of each filter's
// values over all that matches the other filters. With `Accept: application/x-ndjson` all that match are sent, one a line;
// parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListStatements(ctx context.Context, caseID string, query ListStatementsQuery) (*PageRecord, error) {
	return ask[PageRecord](ctx, c, "GET", fill("/cases/{case}/statements", caseID), query.values(), nil)
}

// AllStatements yields every record of ListStatements, page after page. It ends with the first error.
func (c *Client) AllStatements(ctx context.Context, caseID string, query ListStatementsQuery) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		lines(ctx, c, fill("/cases/{case}/statements", caseID), query.values(), yield)
	}
}

// ListSuggestionsQuery is what ListSuggestions may be asked with. Of what is left empty nothing is said.
type ListSuggestionsQuery struct {
	// Only those in this state; left out: all that were not taken back.
	State string
}

func (q ListSuggestionsQuery) values() url.Values {
	v := url.Values{}
	if q.State != "" {
		v.Set("state", q.State)
	}
	return v
}

// ListSuggestions: List what programs suggest. Statements, merges and ratings that a program beside the reader, such as an
// assistant over MCP, holds to be worth a look, oldest first. They count for nothing until a person accepts them.
func (c *Client) ListSuggestions(ctx context.Context, caseID string, query ListSuggestionsQuery) (*ItemsSuggestion, error) {
	return ask[ItemsSuggestion](ctx, c, "GET", fill("/cases/{case}/suggestions", caseID), query.values(), nil)
}

// ListTensionsQuery is what ListTensions may be asked with. Of what is left empty nothing is said.
type ListTensionsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What does not go together, or is missing. One of hypothesis, denial, figures, deeds, turn, unanswered, one_origin.
	// Repeated: any of them. With - before the value: none of them.
	Kind []string
	// On either side. Repeated: any of them. With - before the value: none of them.
	Actor []string
	// A record that it is about. Repeated: any of them. With - before the value: none of them.
	Record []string
	// What people decided. One of proposed, accepted, rejected. Repeated: any of them. With - before the value: none of them.
	State []string
	// Who published. Repeated: any of them. With - before the value: none of them.
	Outlet []string
	// Told in this article. Repeated: any of them. With - before the value: none of them.
	Article []string
	// On or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// On or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Order: one of -weight, day, label, -articles; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListTensionsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Actor {
		v.Add("actor", x)
	}
	for _, x := range q.Record {
		v.Add("record", x)
	}
	for _, x := range q.State {
		v.Add("state", x)
	}
	for _, x := range q.Outlet {
		v.Add("outlet", x)
	}
	for _, x := range q.Article {
		v.Add("article", x)
	}
	for _, x := range q.Since {
		v.Add("since", x)
	}
	for _, x := range q.Until {
		v.Add("until", x)
	}
	if q.Sort != "" {
		v.Set("sort", q.Sort)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	if q.Cursor != "" {
		v.Set("cursor", q.Cursor)
	}
	return v
}

// ListTensions: List tensions. What does not go together, or is missing, with both sides' words. It never says which side
// is right. Counts of each filter's values are over all that matches the other filters. With `Accept:
// application/x-ndjson` all that match are sent, one a line; parameters that are not understood are then refused, since
// there is no place to name them.
func (c *Client) ListTensions(ctx context.Context, caseID string, query ListTensionsQuery) (*PageTension, error) {
	return ask[PageTension](ctx, c, "GET", fill("/cases/{case}/tensions", caseID), query.values(), nil)
}

// AllTensions yields every record of ListTensions, page after page. It ends with the first error.
func (c *Client) AllTensions(ctx context.Context, caseID string, query ListTensionsQuery) iter.Seq2[Tension, error] {
	return func(yield func(Tension, error) bool) {
		lines(ctx, c, fill("/cases/{case}/tensions", caseID), query.values(), yield)
	}
}

// ListWarningsQuery is what ListWarnings may be asked with. Of what is left empty nothing is said.
type ListWarningsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// Warning, threat or forecast. One of warning, threat, forecast. Repeated: any of them. With - before the value: none of
	// them.
	Kind []string
	// Who warned. Repeated: any of them. With - before the value: none of them.
	From []string
	// Who was warned. Repeated: any of them. With - before the value: none of them.
	To []string
	// How it was answered. One of acknowledged, heeded, ignored, dismissed, disputed, denied, none. Repeated: any of them.
	// With - before the value: none of them.
	Response []string
	// Whether an incident is tied to it. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Outcome []string
	// Whether the sides differ. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Contested []string
	// How many of giver and recipient are on record. One of 0, 1, 2. Repeated: any of them. With - before the value: none of
	// them.
	Sides []string
	// How many independent origins: one, perhaps more, or several in any case. One of one, perhaps, several. Repeated: any of
	// them. With - before the value: none of them.
	Origins []string
	// How sure the reader is of its own proposal. One of sure, fair, unsure. Repeated: any of them. With - before the value:
	// none of them.
	Score []string
	// What people decided. One of proposed, accepted, rejected. Repeated: any of them. With - before the value: none of them.
	State []string
	// Who published. Repeated: any of them. With - before the value: none of them.
	Outlet []string
	// Told in this article. Repeated: any of them. With - before the value: none of them.
	Article []string
	// On or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// On or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Order: one of day, -articles, label; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListWarningsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.From {
		v.Add("from", x)
	}
	for _, x := range q.To {
		v.Add("to", x)
	}
	for _, x := range q.Response {
		v.Add("response", x)
	}
	for _, x := range q.Outcome {
		v.Add("outcome", x)
	}
	for _, x := range q.Contested {
		v.Add("contested", x)
	}
	for _, x := range q.Sides {
		v.Add("sides", x)
	}
	for _, x := range q.Origins {
		v.Add("origins", x)
	}
	for _, x := range q.Score {
		v.Add("score", x)
	}
	for _, x := range q.State {
		v.Add("state", x)
	}
	for _, x := range q.Outlet {
		v.Add("outlet", x)
	}
	for _, x := range q.Article {
		v.Add("article", x)
	}
	for _, x := range q.Since {
		v.Add("since", x)
	}
	for _, x := range q.Until {
		v.Add("until", x)
	}
	if q.Sort != "" {
		v.Set("sort", q.Sort)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	if q.Cursor != "" {
		v.Set("cursor", q.Cursor)
	}
	return v
}

// ListWarnings: List warnings. Who warned whom of what, how specific, how far ahead, and how it was answered. Counts of
// each filter's values are over all that matches the other filters. With `Accept: application/x-ndjson` all that match are
// sent, one a line; parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListWarnings(ctx context.Context, caseID string, query ListWarningsQuery) (*PageWarning, error) {
	return ask[PageWarning](ctx, c, "GET", fill("/cases/{case}/warnings", caseID), query.values(), nil)
}

// AllWarnings yields every record of ListWarnings, page after page. It ends with the first error.
func (c *Client) AllWarnings(ctx context.Context, caseID string, query ListWarningsQuery) iter.Seq2[Warning, error] {
	return func(yield func(Warning, error) bool) {
		lines(ctx, c, fill("/cases/{case}/warnings", caseID), query.values(), yield)
	}
}

// ListYardsticks: List yardsticks of likelihood. The words that each has, and the per cent that each means.
func (c *Client) ListYardsticks(ctx context.Context) (*ItemsYardstick, error) {
	return ask[ItemsYardstick](ctx, c, "GET", "/yardsticks", nil, nil)
}

// MakeLink: Link two tellings by hand. Says that one telling rests on another, so that both count as one origin. The world
// is made anew before the answer comes. Undo takes it back.
func (c *Client) MakeLink(ctx context.Context, caseID string, body Linking) (*Decision, error) {
	return ask[Decision](ctx, c, "POST", fill("/cases/{case}/links", caseID), nil, body)
}

// MakeToken: Make a token. Makes a token for a script: it may what you may, or less where you say so, and is over when you
// say. Its secret is told in this answer and never again.
func (c *Client) MakeToken(ctx context.Context, body NewToken) (*TokenMade, error) {
	return ask[TokenMade](ctx, c, "POST", "/tokens", nil, body)
}

// Me: Say who is asking. Who is signed in, and whether anybody has to be. Everybody may ask.
func (c *Client) Me(ctx context.Context) (*Me, error) {
	return ask[Me](ctx, c, "GET", "/me", nil, nil)
}
