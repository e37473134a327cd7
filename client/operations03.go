// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"iter"
	"net/url"
)

// ListActsQuery is what ListActs may be asked with. Of what is left empty nothing is said.
type ListActsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// Who did it. Repeated: any of them. With - before the value: none of them.
	Source []string
	// To whom. Repeated: any of them. With - before the value: none of them.
	Target []string
	// PLOVER's type. Repeated: any of them. With - before the value: none of them.
	Type []string
	// Verbal or material, cooperation or conflict. One of 1, 2, 3, 4. Repeated: any of them. With - before the value: none of
	// them.
	Quad []string
	// Done, to come or hypothetical. One of past, future, hypothetical. Repeated: any of them. With - before the value: none
	// of them.
	Modality []string
	// Whether it rests on somebody's word. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Alleged []string
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
	// Order: one of day, label, -weight; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListActsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Source {
		v.Add("source", x)
	}
	for _, x := range q.Target {
		v.Add("target", x)
	}
	for _, x := range q.Type {
		v.Add("type", x)
	}
	for _, x := range q.Quad {
		v.Add("quad", x)
	}
	for _, x := range q.Modality {
		v.Add("modality", x)
	}
	for _, x := range q.Alleged {
		v.Add("alleged", x)
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

// ListActs: List acts. Deeds between actors in PLOVER's terms. One that somebody alleges is marked so. Counts of each
// filter's values are over all that matches the other filters. With `Accept: application/x-ndjson` all that match are
// sent, one a line; parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListActs(ctx context.Context, caseID string, query ListActsQuery) (*PageActRecord, error) {
	return ask[PageActRecord](ctx, c, "GET", fill("/cases/{case}/acts", caseID), query.values(), nil)
}

// AllActs yields every record of ListActs, page after page. It ends with the first error.
func (c *Client) AllActs(ctx context.Context, caseID string, query ListActsQuery) iter.Seq2[ActRecord, error] {
	return func(yield func(ActRecord, error) bool) {
		lines(ctx, c, fill("/cases/{case}/acts", caseID), query.values(), yield)
	}
}

// ListArticlesQuery is what ListArticles may be asked with. Of what is left empty nothing is said.
type ListArticlesQuery struct {
	// Words in the text. Repeated: any of them. With - before the value: none of them.
	Q []string
	// Who published. Repeated: any of them. With - before the value: none of them.
	Outlet []string
	// Who wrote. Repeated: any of them. With - before the value: none of them.
	Byline []string
	// Media type of the original. Repeated: any of them. With - before the value: none of them.
	Media []string
	// How far the reading is. One of queued, read, failed. Repeated: any of them. With - before the value: none of them.
	Status []string
	// Published on or after this day. Repeated: any of them. With - before the value: none of them.
	Since []string
	// Published on or before this day. Repeated: any of them. With - before the value: none of them.
	Until []string
	// Whether it is known when it was published. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Dated []string
	// Whether a person set what it says of itself, it is all as found, or a new version says otherwise than what was set. One
	// of set, found, differs. Repeated: any of them. With - before the value: none of them.
	Facts []string
	// Order: one of -captured, published, title, outlet, statements, words; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListArticlesQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Outlet {
		v.Add("outlet", x)
	}
	for _, x := range q.Byline {
		v.Add("byline", x)
	}
	for _, x := range q.Media {
		v.Add("media", x)
	}
	for _, x := range q.Status {
		v.Add("status", x)
	}
	for _, x := range q.Since {
		v.Add("since", x)
	}
	for _, x := range q.Until {
		v.Add("until", x)
	}
	for _, x := range q.Dated {
		v.Add("dated", x)
	}
	for _, x := range q.Facts {
		v.Add("facts", x)
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

// ListArticles: List articles. The latest version of each article that matches, with how far its reading is and how much
// of it is reviewed. With `Accept: application/x-ndjson` all that match are sent, one a line; parameters that are not
// understood are then refused, since there is no place to name them.
func (c *Client) ListArticles(ctx context.Context, caseID string, query ListArticlesQuery) (*PageArticleRow, error) {
	return ask[PageArticleRow](ctx, c, "GET", fill("/cases/{case}/articles", caseID), query.values(), nil)
}

// AllArticles yields every record of ListArticles, page after page. It ends with the first error.
func (c *Client) AllArticles(ctx context.Context, caseID string, query ListArticlesQuery) iter.Seq2[ArticleRow, error] {
	return func(yield func(ArticleRow, error) bool) {
		lines(ctx, c, fill("/cases/{case}/articles", caseID), query.values(), yield)
	}
}

// ListCases: List the cases. Every case on this machine's shelf with what it holds. One that cannot be opened is listed
// too, and `problem` says why. With `Accept: application/x-ndjson` all that match are sent, one a line; parameters that
// are not understood are then refused, since there is no place to name them.
func (c *Client) ListCases(ctx context.Context) (*ItemsCaseRow, error) {
	return ask[ItemsCaseRow](ctx, c, "GET", "/cases", nil, nil)
}

// AllCases yields every record of ListCases, page after page. It ends with the first error.
func (c *Client) AllCases(ctx context.Context) iter.Seq2[CaseRow, error] {
	return func(yield func(CaseRow, error) bool) { lines(ctx, c, "/cases", nil, yield) }
}

// ListClaimsQuery is what ListClaims may be asked with. Of what is left empty nothing is said.
type ListClaimsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// Who affirms, denies or doubts it. Repeated: any of them. With - before the value: none of them.
	Actor []string
	// Whether somebody denies or doubts it. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Contested []string
	// How many speak on it. One of 1, 2, 3+. Repeated: any of them. With - before the value: none of them.
	Voices []string
	// How many independent origins: one, perhaps more, or several in any case. One of one, perhaps, several. Repeated: any of
	// them. With - before the value: none of them.
	Origins []string
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
	// Order: one of -weight, -articles, day, label; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListClaimsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Actor {
		v.Add("actor", x)
	}
	for _, x := range q.Contested {
		v.Add("contested", x)
	}
	for _, x := range q.Voices {
		v.Add("voices", x)
	}
	for _, x := range q.Origins {
		v.Add("origins", x)
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

// ListClaims: List claims. What is said, by whoever: who affirms, denies and doubts it. Counts of each filter's values are
// over all that matches the other filters. With `Accept: application/x-ndjson` all that match are sent, one a line;
// parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListClaims(ctx context.Context, caseID string, query ListClaimsQuery) (*PageClaim, error) {
	return ask[PageClaim](ctx, c, "GET", fill("/cases/{case}/claims", caseID), query.values(), nil)
}

// AllClaims yields every record of ListClaims, page after page. It ends with the first error.
func (c *Client) AllClaims(ctx context.Context, caseID string, query ListClaimsQuery) iter.Seq2[Claim, error] {
	return func(yield func(Claim, error) bool) {
		lines(ctx, c, fill("/cases/{case}/claims", caseID), query.values(), yield)
	}
}

// ListDecisionsQuery is what ListDecisions may be asked with. Of what is left empty nothing is said.
type ListDecisionsQuery struct {
	// Only decisions before this sequence number; left out or 0: from the latest.
	Before int64
	// Records a page.
	Limit int64
	// Only decisions of these people.
	By []string
	// Only these verdicts.
	Verdict []string
	// Only on these kinds of record, by the beginning of their identifiers: st, ac, in …
	Kind []string
	// Only on the record with this identifier.
	Subject string
	// Only from this day on, 2031-05-14, or this moment, RFC 3339.
	Since string
	// Only up to this day, which is included, or to this moment.
	Until string
	// Only what was taken back, or what was not.
	Undone string
}

func (q ListDecisionsQuery) values() url.Values {
	v := url.Values{}
	if q.Before != 0 {
		v.Set("before", fmt.Sprint(q.Before))
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	for _, x := range q.By {
		v.Add("by", x)
	}
	for _, x := range q.Verdict {
		v.Add("verdict", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	if q.Subject != "" {
		v.Set("subject", q.Subject)
	}
	if q.Since != "" {
		v.Set("since", q.Since)
	}
	if q.Until != "" {
		v.Set("until", q.Until)
	}
	if q.Undone != "" {
		v.Set("undone", q.Undone)
	}
	return v
}

// ListDecisions: Read the log of decisions. Who decided what, when and why, newest first, each with the source and the
// beginning of the words it was about. Each event's hash covers the one before, so that a changed log shows. With `Accept:
// application/x-ndjson` all that match are sent, one a line; parameters that are not understood are then refused, since
// there is no place to name them.
func (c *Client) ListDecisions(ctx context.Context, caseID string, query ListDecisionsQuery) (*LogPage, error) {
	return ask[LogPage](ctx, c, "GET", fill("/cases/{case}/decisions", caseID), query.values(), nil)
}

// AllDecisions yields every record of ListDecisions, page after page. It ends with the first error.
func (c *Client) AllDecisions(ctx context.Context, caseID string, query ListDecisionsQuery) iter.Seq2[LogEntry, error] {
	return func(yield func(LogEntry, error) bool) {
		lines(ctx, c, fill("/cases/{case}/decisions", caseID), query.values(), yield)
	}
}

// ListDisagreementsQuery is what ListDisagreements may be asked with. Of what is left empty nothing is said.
type ListDisagreementsQuery struct {
	// Which disagreements.
	State string
	// Only disagreements of this kind; left out: of any.
	Kind string
}

func (q ListDisagreementsQuery) values() url.Values {
	v := url.Values{}
	if q.State != "" {
		v.Set("state", q.State)
	}
	if q.Kind != "" {
		v.Set("kind", q.Kind)
	}
	return v
}

// ListDisagreements: List disagreements, and how far people agree. Each person's latest word on one thing beside the
// others', and which decision holds; a further decision by anybody who could know both settles it. Figures of agreement
// are of pairs of people (Cohen's kappa with its 95 % interval, weighted where verdicts have an order) and of all of them
// (Krippendorff's alpha), by kind of thing. They say how far people agree, never who is right.
func (c *Client) ListDisagreements(ctx context.Context, caseID string, query ListDisagreementsQuery) (*Agreements, error) {
	return ask[Agreements](ctx, c, "GET", fill("/cases/{case}/disagreements", caseID), query.values(), nil)
}

// ListExports: List the forms that a case can leave in. Forms that other tools read, with what each can carry.
func (c *Client) ListExports(ctx context.Context, caseID string) (*ItemsExportFormat, error) {
	return ask[ItemsExportFormat](ctx, c, "GET", fill("/cases/{case}/exports", caseID), nil, nil)
}
