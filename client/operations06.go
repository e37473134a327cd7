// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"net/url"
)

// MergeCopyQuery is what MergeCopy may be asked with. Of what is left empty nothing is said.
type MergeCopyQuery struct {
	// Say what would be, and change nothing.
	DryRun bool
}

func (q MergeCopyQuery) values() url.Values {
	v := url.Values{}
	if q.DryRun {
		v.Set("dry_run", "true")
	}
	return v
}

// MergeCopy: Take in another copy of the case. Takes what another copy of this case has and this one lacks (a casefile,
// multipart/form-data, a part named file): articles, versions, readings, and the events of its log, each with who, when
// and why. The later decision holds, wherever it was made, and both copies come to the same whichever is taken into which.
// What both decided differently is listed; what clashes is named and left as it is here. Taking in the same copy again
// adds nothing. Owners only.
func (c *Client) MergeCopy(ctx context.Context, caseID string, query MergeCopyQuery) (*Joined, error) {
	return ask[Joined](ctx, c, "POST", fill("/cases/{case}/merges", caseID), query.values(), nil)
}

// MergeCopyFiles is MergeCopy with files, which are read as they are sent.
func (c *Client) MergeCopyFiles(ctx context.Context, caseID string, query MergeCopyQuery, files ...File) (*Joined, error) {
	return upload[Joined](ctx, c, fill("/cases/{case}/merges", caseID), "file", query.values(), files)
}

// MoveQuestion: Change a question. Adds, edits and removes hypotheses and rows, rates, weighs, sets how the matrix is
// reckoned: all of the moves or none, taken back together by one undo. Hypotheses and rows are named by identifier, by a
// unique beginning or by ordinal (H1, E3). A row with a record and no words becomes a row for each origin of that record,
// in its words.
func (c *Client) MoveQuestion(ctx context.Context, caseID string, id string, body Moving) (*Moved, error) {
	return ask[Moved](ctx, c, "POST", fill("/cases/{case}/questions/{id}/moves", caseID, id), nil, body)
}

// NewsQuery is what News may be asked with. Of what is left empty nothing is said.
type NewsQuery struct {
	// The moment, RFC 3339.
	After string
}

func (q NewsQuery) values() url.Values {
	v := url.Values{}
	if q.After != "" {
		v.Set("after", q.After)
	}
	return v
}

// News: See what came since. How many articles, versions of articles, statements that nobody has decided on, and decisions
// came after a moment: for "since your last visit".
func (c *Client) News(ctx context.Context, caseID string, query NewsQuery) (*News, error) {
	return ask[News](ctx, c, "GET", fill("/cases/{case}/news", caseID), query.values(), nil)
}

// OpenSample: Open the sample case. Makes the invented sample case and begins to read it: 201. Where it is there already,
// it is returned: 200. The body is empty or {}.
func (c *Client) OpenSample(ctx context.Context) (*CaseRow, error) {
	return ask[CaseRow](ctx, c, "POST", "/cases/sample", nil, nil)
}

// Overview: Count what a case holds. Articles, statements by state and by kind of source, the most quoted sources, how
// often unnamed sources' reasons are stated, what was refused and what came last; how many actors, incidents and so on
// were resolved, and whether that is up to date.
func (c *Client) Overview(ctx context.Context, caseID string) (*Overview, error) {
	return ask[Overview](ctx, c, "GET", fill("/cases/{case}/overview", caseID), nil, nil)
}

// ProposeRowsQuery is what ProposeRows may be asked with. Of what is left empty nothing is said.
type ProposeRowsQuery struct {
	// Who looks: whose own ratings are marked, and, in blind mode, who must have rated everything. Left out: whoever runs the
	// program.
	By string
	// Only rows that may bear on this one: an identifier, a unique beginning or an ordinal.
	Hypothesis string
	// How many.
	Limit int64
}

func (q ProposeRowsQuery) values() url.Values {
	v := url.Values{}
	if q.By != "" {
		v.Set("by", q.By)
	}
	if q.Hypothesis != "" {
		v.Set("hypothesis", q.Hypothesis)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	return v
}

// ProposeRows: Propose rows for a question. Claims, incidents, acts and warnings that may bear on the hypotheses, each
// once for every origin, with the words that say so, and whether they seem consistent or inconsistent. Where no hypothesis
// is named, those come first that would separate the ones that contend for the lead. Nothing is rated: a proposal counts
// when a person takes it as a move.
func (c *Client) ProposeRows(ctx context.Context, caseID string, id string, query ProposeRowsQuery) (*ProposedRows, error) {
	return ask[ProposedRows](ctx, c, "GET", fill("/cases/{case}/questions/{id}/proposals", caseID, id), query.values(), nil)
}

// QuoteQuery is what Quote may be asked with. Of what is left empty nothing is said.
type QuoteQuery struct {
	// First code point and the one after the last.
	Ch string
}

func (q QuoteQuery) values() url.Values {
	v := url.Values{}
	if q.Ch != "" {
		v.Set("ch", q.Ch)
	}
	return v
}

// Quote: Quote a place in a version. The anchor of a span: the exact characters, what stands around them and the hash of
// the text, so that anybody can check the quotation later.
func (c *Client) Quote(ctx context.Context, caseID string, id string, version int64, query QuoteQuery) (*Anchor, error) {
	return ask[Anchor](ctx, c, "GET", fill("/cases/{case}/articles/{id}/versions/{v}/quote", caseID, id, fmt.Sprint(version)), query.values(), nil)
}

// Redo: Restore what was last taken back. Adds an event that undoes the latest undo, and one for each undo made with it in
// the same act. 404 when there is none, or when a new decision followed it.
func (c *Client) Redo(ctx context.Context, caseID string, body Redoing) (*Decided, error) {
	return ask[Decided](ctx, c, "POST", fill("/cases/{case}/redo", caseID), nil, body)
}

// RenameCase: Rename a case. Gives the case another title. Its identifier and its address stay.
func (c *Client) RenameCase(ctx context.Context, caseID string, body Retitle) (*CaseRow, error) {
	return ask[CaseRow](ctx, c, "PATCH", fill("/cases/{case}", caseID), nil, body)
}

// ReviewQuery is what Review may be asked with. Of what is left empty nothing is said.
type ReviewQuery struct {
	// What to go through: statements; pairs that may be the same; or one kind of record. Each queue takes the filters of its
	// list; same takes kind and record.
	Queue string
	// useful: what most rests on first. Statements also by text and score, least sure first; records as in their lists.
	Sort string
	// Cards a page.
	Limit int64
	// The next_cursor of the page before. What was passed over comes again from the beginning.
	Cursor string
}

func (q ReviewQuery) values() url.Values {
	v := url.Values{}
	if q.Queue != "" {
		v.Set("queue", q.Queue)
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

// Review: Look at what to decide on next. Cards, each with what is needed to decide: the words with the sentences around
// them, what rests on them, both sides of a pair. In an order that serves whoever decides: first what questions and
// reports rest on, then what several articles have from one origin, then what else incidents, warnings and claims rest on,
// then the rest; article by article, in the order of the text. Where no state is asked for, what nobody has decided on.
func (c *Client) Review(ctx context.Context, caseID string, query ReviewQuery) (*ReviewPage, error) {
	return ask[ReviewPage](ctx, c, "GET", fill("/cases/{case}/review", caseID), query.values(), nil)
}

// RevokeRole: Take a person's role in a case away. The case is gone for the person with the next request; what the person
// decided stays. For owners.
func (c *Client) RevokeRole(ctx context.Context, caseID string, name string) (*ItemsMember, error) {
	return ask[ItemsMember](ctx, c, "DELETE", fill("/cases/{case}/people/{name}", caseID, name), nil, nil)
}

// SaveReport: Save a version. The text goes into the log, under its hashes; the draft ends. Undo takes the saving back:
// the text before it is the report's again.
func (c *Client) SaveReport(ctx context.Context, caseID string, id string, body Saving) (*Saved, error) {
	return ask[Saved](ctx, c, "POST", fill("/cases/{case}/reports/{id}/versions", caseID, id), nil, body)
}

// SearchQuery is what Search may be asked with. Of what is left empty nothing is said.
type SearchQuery struct {
	// Words; "quoted words" in that order, word* as a beginning, -word not. Repeated: any of them. With - before the value:
	// none of them.
	Q []string
	// What to look in. One of article, statement. Repeated: any of them. With - before the value: none of them.
	Kind []string
	// Order: one of relevance; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q SearchQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
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

// Search: Search. Paragraphs of articles and statements in which all the words occur, best first. Accents and case do not
// matter. Any input is a valid search. With `Accept: application/x-ndjson` all that match are sent, one a line; parameters
// that are not understood are then refused, since there is no place to name them.
func (c *Client) Search(ctx context.Context, caseID string, query SearchQuery) (*PageHit, error) {
	return ask[PageHit](ctx, c, "GET", fill("/cases/{case}/search", caseID), query.values(), nil)
}

// SetArticleFacts: Set what an article says of itself. Sets title, outlet, byline, day of publication and language of an
// article that states them wrongly or not at all. What is left out stays, an empty text says that the article states
// nothing, and the value that was found gives the field back to the article. What was found stays on record beside what
// was set; later versions keep what was set, and say where they found otherwise than the version that it was set on. The
// text is read anew with what it is told, since the days that it speaks of follow from its own. Undo takes it back. Where
// nothing was to be changed there is no event, and the decision is null.
func (c *Client) SetArticleFacts(ctx context.Context, caseID string, id string, body SettingFacts) (*FactsSet, error) {
	return ask[FactsSet](ctx, c, "PATCH", fill("/cases/{case}/articles/{id}", caseID, id), nil, body)
}

// SettleSuggestion: Accept or reject a suggestion. Accepting does what is suggested in your name: the statement is told,
// the records are merged, the rating is set. Both or neither: of two people who settle it at once one does, and the other
// gets 409 with who was first. Undo takes back both.
func (c *Client) SettleSuggestion(ctx context.Context, caseID string, id string, body Settling) (*Settled, error) {
	return ask[Settled](ctx, c, "POST", fill("/cases/{case}/suggestions/{id}/decisions", caseID, id), nil, body)
}

// SignIn: Sign in. Begins a session, whose cookie no script can read. A wrong name and a wrong password are told in the
// same words: 401. After some attempts there is a wait, in Retry-After: 429.
func (c *Client) SignIn(ctx context.Context, body SigningIn) (*Me, error) {
	return ask[Me](ctx, c, "POST", "/session", nil, body)
}

// SignOut: Sign out. Ends the session that asks.
func (c *Client) SignOut(ctx context.Context) (*Me, error) {
	return ask[Me](ctx, c, "DELETE", "/session", nil, nil)
}

// TellAct: Tell an act by hand. Puts a deed on record that this article tells of and no reader proposed. Accepted by
// whoever tells it, and joined with what other articles tell like any other. Its identifier is that of its first anchor:
// what is told there already is worded anew.
func (c *Client) TellAct(ctx context.Context, caseID string, id string, body TellingAct) (*ToldOf, error) {
	return ask[ToldOf](ctx, c, "POST", fill("/cases/{case}/articles/{id}/acts", caseID, id), nil, body)
}

// TellIncident: Tell an incident by hand. Puts a happening on record that this article tells of and no reader proposed.
// Accepted by whoever tells it, and joined with what other articles tell like any other. Its identifier is that of its
// first anchor: what is told there already is worded anew.
func (c *Client) TellIncident(ctx context.Context, caseID string, id string, body TellingIncident) (*ToldOf, error) {
	return ask[ToldOf](ctx, c, "POST", fill("/cases/{case}/articles/{id}/incidents", caseID, id), nil, body)
}

// TellStatement: Tell a statement by hand. Puts on record what no reader proposed: accepted by whoever tells it. What is
// left out is filled from the text: form, source, stance, factuality, word of likelihood, what it is reported in. What is
// given counts before that. Its identifier is that of its characters: what stands on them already is worded anew.
func (c *Client) TellStatement(ctx context.Context, caseID string, id string, body TellingStatement) (*Told, error) {
	return ask[Told](ctx, c, "POST", fill("/cases/{case}/articles/{id}/statements", caseID, id), nil, body)
}

// TellWarning: Tell a warning by hand. Puts a warning, threat or forecast on record that this article tells of and no
// reader proposed. Accepted by whoever tells it, and joined with what other articles tell like any other. Its identifier
// is that of its first anchor: what is told there already is worded anew.
func (c *Client) TellWarning(ctx context.Context, caseID string, id string, body TellingWarning) (*ToldOf, error) {
	return ask[ToldOf](ctx, c, "POST", fill("/cases/{case}/articles/{id}/warnings", caseID, id), nil, body)
}

// Undo: Take back a decision. Adds an event that undoes a decision. If none is named, the latest is meant, with all that
// were made with it in one act. 404 when nothing is left to undo.
func (c *Client) Undo(ctx context.Context, caseID string, body Undoing) (*Decided, error) {
	return ask[Decided](ctx, c, "POST", fill("/cases/{case}/undo", caseID), nil, body)
}

// Version: Say what is running. The program's version, the revision of its reader and the shape of its readings, and
// whether it only reads.
func (c *Client) Version(ctx context.Context) (*Build, error) {
	return ask[Build](ctx, c, "GET", "/version", nil, nil)
}

// WriteReport: Keep what was typed. The draft is kept as it is typed, and is no version yet. Where something else is kept
// than what was seen, nothing is overwritten: 409, with what is kept in theirs and what was sent in yours; to keep yours
// all the same, send it again with the hash of theirs. A text that says what the latest version says ends the draft.
func (c *Client) WriteReport(ctx context.Context, caseID string, id string, body Writing) (*Report, error) {
	return ask[Report](ctx, c, "PUT", fill("/cases/{case}/reports/{id}/draft", caseID, id), nil, body)
}
