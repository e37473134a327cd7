// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"iter"
	"net/url"
)

// ListIncidentsQuery is what ListIncidents may be asked with. Of what is left empty nothing is said.
type ListIncidentsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What happened. One of attack, bombing, shooting, kidnapping, hijacking, arson, robbery, assassination, air_strike, plot,
	// other. Repeated: any of them. With - before the value: none of them.
	Kind []string
	// How far it got. One of accomplished, attempted, foiled, threatened. Repeated: any of them. With - before the value: none
	// of them.
	Stage []string
	// Where. Repeated: any of them. With - before the value: none of them.
	Country []string
	// Who is said to be behind it. Repeated: any of them. With - before the value: none of them.
	Actor []string
	// What speakers differ over. Repeated: any of them. With - before the value: none of them.
	Conflict []string
	// How many independent origins: one, perhaps more, or several in any case. One of one, perhaps, several. Repeated: any of
	// them. With - before the value: none of them.
	Origins []string
	// Whether a text dates it. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Dated []string
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
	// Order: one of -articles, day, label, -weight; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListIncidentsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Stage {
		v.Add("stage", x)
	}
	for _, x := range q.Country {
		v.Add("country", x)
	}
	for _, x := range q.Actor {
		v.Add("actor", x)
	}
	for _, x := range q.Conflict {
		v.Add("conflict", x)
	}
	for _, x := range q.Origins {
		v.Add("origins", x)
	}
	for _, x := range q.Dated {
		v.Add("dated", x)
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

// ListIncidents: List incidents. What happened, one record each however many articles tell it: every figure with its
// speaker, claimed by, blamed on and denied by kept apart. Counts of each filter's values are over all that matches the
// other filters. With `Accept: application/x-ndjson` all that match are sent, one a line; parameters that are not
// understood are then refused, since there is no place to name them.
func (c *Client) ListIncidents(ctx context.Context, caseID string, query ListIncidentsQuery) (*PageIncident, error) {
	return ask[PageIncident](ctx, c, "GET", fill("/cases/{case}/incidents", caseID), query.values(), nil)
}

// AllIncidents yields every record of ListIncidents, page after page. It ends with the first error.
func (c *Client) AllIncidents(ctx context.Context, caseID string, query ListIncidentsQuery) iter.Seq2[Incident, error] {
	return func(yield func(Incident, error) bool) {
		lines(ctx, c, fill("/cases/{case}/incidents", caseID), query.values(), yield)
	}
}

// ListLinksQuery is what ListLinks may be asked with. Of what is left empty nothing is said.
type ListLinksQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// Why it is held to rest on the other. One of by_hand, same_text, copy, citation, source, unnamed. Repeated: any of them.
	// With - before the value: none of them.
	Kind []string
	// Whether it is known which came first. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Directed []string
	// Used where these origins (og_…) are counted. Repeated: any of them. With - before the value: none of them.
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
	// Order: one of -weight, day, label; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListLinksQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Directed {
		v.Add("directed", x)
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

// ListLinks: List links. What rests on what: copies, citations, the same source. A rejected link is not followed. Counts
// of each filter's values are over all that matches the other filters. With `Accept: application/x-ndjson` all that match
// are sent, one a line; parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListLinks(ctx context.Context, caseID string, query ListLinksQuery) (*PageLink, error) {
	return ask[PageLink](ctx, c, "GET", fill("/cases/{case}/links", caseID), query.values(), nil)
}

// AllLinks yields every record of ListLinks, page after page. It ends with the first error.
func (c *Client) AllLinks(ctx context.Context, caseID string, query ListLinksQuery) iter.Seq2[Link, error] {
	return func(yield func(Link, error) bool) {
		lines(ctx, c, fill("/cases/{case}/links", caseID), query.values(), yield)
	}
}

// ListOriginsQuery is what ListOrigins may be asked with. Of what is left empty nothing is said.
type ListOriginsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What is told. One of claim, incident, figure, warning. Repeated: any of them. With - before the value: none of them.
	Of []string
	// How many independent origins: one, perhaps more, or several in any case. One of one, perhaps, several. Repeated: any of
	// them. With - before the value: none of them.
	Origins []string
	// 0 nobody repeats it, 1 repeated, 2 possibly independent, 3 two or more origins, 4 of different access. One of 0, 1, 2,
	// 3, 4. Repeated: any of them. With - before the value: none of them.
	Level []string
	// Whether some of it goes round in a circle. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Circular []string
	// Who is an origin. Repeated: any of them. With - before the value: none of them.
	Actor []string
	// The record whose origins they are. Repeated: any of them. With - before the value: none of them.
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
	// Order: one of -articles, -weight, day, label; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListOriginsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Of {
		v.Add("of", x)
	}
	for _, x := range q.Origins {
		v.Add("origins", x)
	}
	for _, x := range q.Level {
		v.Add("level", x)
	}
	for _, x := range q.Circular {
		v.Add("circular", x)
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

// ListOrigins: List origins. How many independent origins each claim, incident, figure and warning rests on, and how each
// telling comes by it. Origins are counted, never articles. Counts of each filter's values are over all that matches the
// other filters. With `Accept: application/x-ndjson` all that match are sent, one a line; parameters that are not
// understood are then refused, since there is no place to name them.
func (c *Client) ListOrigins(ctx context.Context, caseID string, query ListOriginsQuery) (*PageCorroboration, error) {
	return ask[PageCorroboration](ctx, c, "GET", fill("/cases/{case}/origins", caseID), query.values(), nil)
}

// AllOrigins yields every record of ListOrigins, page after page. It ends with the first error.
func (c *Client) AllOrigins(ctx context.Context, caseID string, query ListOriginsQuery) iter.Seq2[Corroboration, error] {
	return func(yield func(Corroboration, error) bool) {
		lines(ctx, c, fill("/cases/{case}/origins", caseID), query.values(), yield)
	}
}

// ListPasses: List your sessions and tokens. What lets you in: the browsers in which you are signed in, and your tokens.
func (c *Client) ListPasses(ctx context.Context) (*ItemsPassRow, error) {
	return ask[ItemsPassRow](ctx, c, "GET", "/passes", nil, nil)
}

// ListPeople: List who may what in a case. Everybody with a role in the case, also those who have it in every case of the
// server. For owners.
func (c *Client) ListPeople(ctx context.Context, caseID string) (*ItemsMember, error) {
	return ask[ItemsMember](ctx, c, "GET", fill("/cases/{case}/people", caseID), nil, nil)
}

// ListQuestionsQuery is what ListQuestions may be asked with. Of what is left empty nothing is said.
type ListQuestionsQuery struct {
	// Who looks: whose own ratings are marked, and, in blind mode, who must have rated everything. Left out: whoever runs the
	// program.
	By string
	// Which questions.
	State string
}

func (q ListQuestionsQuery) values() url.Values {
	v := url.Values{}
	if q.By != "" {
		v.Set("by", q.By)
	}
	if q.State != "" {
		v.Set("state", q.State)
	}
	return v
}

// ListQuestions: List questions. Questions with hypotheses that compete to answer them, the one that changed last first.
func (c *Client) ListQuestions(ctx context.Context, caseID string, query ListQuestionsQuery) (*ItemsAsked, error) {
	return ask[ItemsAsked](ctx, c, "GET", fill("/cases/{case}/questions", caseID), query.values(), nil)
}

// ListRelationsQuery is what ListRelations may be asked with. Of what is left empty nothing is said.
type ListRelationsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// On either side. Repeated: any of them. With - before the value: none of them.
	Actor []string
	// How they stand. One of positive, negative, mixed, neutral. Repeated: any of them. With - before the value: none of them.
	Sign []string
	// Count: deeds that rest on somebody's allegation alone are counted too. One of count. Repeated: any of them. With -
	// before the value: none of them.
	Alleged []string
	// On deeds reported as fact, or on allegations alone. One of fact, allegation. Repeated: any of them. With - before the
	// value: none of them.
	Rests []string
	// What people decided. One of proposed, accepted, rejected. Repeated: any of them. With - before the value: none of them.
	State []string
	// On or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// On or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Order: one of -weight, label, day, -articles; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListRelationsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Actor {
		v.Add("actor", x)
	}
	for _, x := range q.Sign {
		v.Add("sign", x)
	}
	for _, x := range q.Alleged {
		v.Add("alleged", x)
	}
	for _, x := range q.Rests {
		v.Add("rests", x)
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

// ListRelations: List relations. How one actor stands to another, rolled up from deeds. Counts of each filter's values are
// over all that matches the other filters. With `Accept: application/x-ndjson` all that match are sent, one a line;
// parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListRelations(ctx context.Context, caseID string, query ListRelationsQuery) (*PageRelation, error) {
	return ask[PageRelation](ctx, c, "GET", fill("/cases/{case}/relations", caseID), query.values(), nil)
}

// AllRelations yields every record of ListRelations, page after page. It ends with the first error.
func (c *Client) AllRelations(ctx context.Context, caseID string, query ListRelationsQuery) iter.Seq2[Relation, error] {
	return func(yield func(Relation, error) bool) {
		lines(ctx, c, fill("/cases/{case}/relations", caseID), query.values(), yield)
	}
}

// ListReportFormats: List the forms that a report can leave in. In the order in which they are offered; the name is what
// export asks for.
func (c *Client) ListReportFormats(ctx context.Context) (*ItemsReportFormat, error) {
	return ask[ItemsReportFormat](ctx, c, "GET", "/report-formats", nil, nil)
}

// ListReportsQuery is what ListReports may be asked with. Of what is left empty nothing is said.
type ListReportsQuery struct {
	// Which reports.
	State string
}

func (q ListReportsQuery) values() url.Values {
	v := url.Values{}
	if q.State != "" {
		v.Set("state", q.State)
	}
	return v
}

// ListReports: List reports. What analysts write, the one that changed last first.
func (c *Client) ListReports(ctx context.Context, caseID string, query ListReportsQuery) (*ItemsReported, error) {
	return ask[ItemsReported](ctx, c, "GET", fill("/cases/{case}/reports", caseID), query.values(), nil)
}
