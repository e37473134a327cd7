// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"io"
	"iter"
	"net/url"
)

// GetBalanceQuery is what GetBalance may be asked with. Of what is left empty nothing is said.
type GetBalanceQuery struct {
	// Only deeds up to this day. (The case as of a day, port-calder@2031-05-14, is another thing: what was published by then.)
	On string
	// Only deeds of so many days up to then; 0: all.
	Window int64
	// count: deeds that rest on somebody's allegation alone are counted too.
	Alleged string
	// Leave out ties of fewer deeds.
	MinDeeds int64
	// A tie weighs as much as it has deeds.
	Weighted bool
	// Work out the months too.
	Series bool
}

func (q GetBalanceQuery) values() url.Values {
	v := url.Values{}
	if q.On != "" {
		v.Set("on", q.On)
	}
	if q.Window != 0 {
		v.Set("window", fmt.Sprint(q.Window))
	}
	if q.Alleged != "" {
		v.Set("alleged", q.Alleged)
	}
	if q.MinDeeds != 0 {
		v.Set("min_deeds", fmt.Sprint(q.MinDeeds))
	}
	if q.Weighted {
		v.Set("weighted", "true")
	}
	if q.Series {
		v.Set("series", "true")
	}
	return v
}

// GetBalance: Get how the camps lie. The signed ties between actors on a day: triads, balanced and strained; the
// frustration index, proved or within bounds; the two camps that break the fewest ties, whether they are the only ones,
// and who could as well stand in the other; ties that the pattern would have and nobody reports, which are never counted;
// and how it changed by month. No prediction is drawn from it.
func (c *Client) GetBalance(ctx context.Context, caseID string, query GetBalanceQuery) (*BalanceResult, error) {
	return ask[BalanceResult](ctx, c, "GET", fill("/cases/{case}/balance", caseID), query.values(), nil)
}

// GetCase: Get a case. One case as it stands in the list.
func (c *Client) GetCase(ctx context.Context, caseID string) (*CaseRow, error) {
	return ask[CaseRow](ctx, c, "GET", fill("/cases/{case}", caseID), nil, nil)
}

// GetClaim: Get one of the claims. One record with the decisions on it, the labels of the records that it names and the
// statements that it rests on. An identifier of something that was joined into another record leads to that one, for ever.
func (c *Client) GetClaim(ctx context.Context, caseID string, id string) (*WholeClaim, error) {
	return ask[WholeClaim](ctx, c, "GET", fill("/cases/{case}/claims/{id}", caseID, id), nil, nil)
}

// GetCorroboration: Get one of the origins. One record with the decisions on it, the labels of the records that it names
// and the statements that it rests on. An identifier of something that was joined into another record leads to that one,
// for ever.
func (c *Client) GetCorroboration(ctx context.Context, caseID string, id string) (*WholeCorroboration, error) {
	return ask[WholeCorroboration](ctx, c, "GET", fill("/cases/{case}/origins/{id}", caseID, id), nil, nil)
}

// GetDocument: Get a report ready to be read. Its text as blocks, each citation numbered; endnotes with source reference
// citations and descriptors; the source summary statement (ICD 206, ICS 206-01). It is what every format is made of.
func (c *Client) GetDocument(ctx context.Context, caseID string, id string) (*ReportDocument, error) {
	return ask[ReportDocument](ctx, c, "GET", fill("/cases/{case}/reports/{id}/document", caseID, id), nil, nil)
}

// GetIncident: Get one of the incidents. One record with the decisions on it, the labels of the records that it names and
// the statements that it rests on. An identifier of something that was joined into another record leads to that one, for
// ever.
func (c *Client) GetIncident(ctx context.Context, caseID string, id string) (*WholeIncident, error) {
	return ask[WholeIncident](ctx, c, "GET", fill("/cases/{case}/incidents/{id}", caseID, id), nil, nil)
}

// GetLink: Get one of the links. One record with the decisions on it, the labels of the records that it names and the
// statements that it rests on. An identifier of something that was joined into another record leads to that one, for ever.
func (c *Client) GetLink(ctx context.Context, caseID string, id string) (*WholeLink, error) {
	return ask[WholeLink](ctx, c, "GET", fill("/cases/{case}/links/{id}", caseID, id), nil, nil)
}

// GetMatrixCSVQuery is what GetMatrixCSV may be asked with. Of what is left empty nothing is said.
type GetMatrixCSVQuery struct {
	// A line for each rater of a row, in place of the consensus.
	Raters bool
}

func (q GetMatrixCSVQuery) values() url.Values {
	v := url.Values{}
	if q.Raters {
		v.Set("raters", "true")
	}
	return v
}

// GetMatrixCSV: Download a matrix as CSV. A line for each row, a column for each hypothesis; no cell that a spreadsheet
// would run. Reasons, places and settings are in matrix.json only.
// The caller closes what is returned.
func (c *Client) GetMatrixCSV(ctx context.Context, caseID string, id string, query GetMatrixCSVQuery) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/questions/{id}/matrix.csv", caseID, id), query.values(), nil)
}

// GetMatrixJSON: Download a matrix as JSON. The whole of it, every rater's ratings with their reasons: what importing
// reads back.
func (c *Client) GetMatrixJSON(ctx context.Context, caseID string, id string) (*map[string]any, error) {
	return ask[map[string]any](ctx, c, "GET", fill("/cases/{case}/questions/{id}/matrix.json", caseID, id), nil, nil)
}

// GetOriginal: Download the original of a version. The file as it was added, byte for byte, to be saved and never shown: a
// page from elsewhere may hold anything. Its media type stands in the article's record.
// The caller closes what is returned.
func (c *Client) GetOriginal(ctx context.Context, caseID string, id string, version int64) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/articles/{id}/versions/{v}/original", caseID, id, fmt.Sprint(version)), nil, nil)
}

// GetQuestionQuery is what GetQuestion may be asked with. Of what is left empty nothing is said.
type GetQuestionQuery struct {
	// Who looks: whose own ratings are marked, and, in blind mode, who must have rated everything. Left out: whoever runs the
	// program.
	By string
	// Whose ratings to score by; left out: what all raters come to together.
	Rater string
	// Count rows of one origin once, or every row; left out: as the question is set.
	Counting string
	// Whether credibility and relevance count; left out: as the question is set.
	Weights string
}

func (q GetQuestionQuery) values() url.Values {
	v := url.Values{}
	if q.By != "" {
		v.Set("by", q.By)
	}
	if q.Rater != "" {
		v.Set("rater", q.Rater)
	}
	if q.Counting != "" {
		v.Set("counting", q.Counting)
	}
	if q.Weights != "" {
		v.Set("weights", q.Weights)
	}
	return v
}

// GetQuestion: Get a question's matrix. Hypotheses, rows and ratings; how much of the evidence is inconsistent with each
// hypothesis, from the least; what each row tells apart; what would overturn the lead; how raters differ; what to look for
// next. No hypothesis is ever called more than least inconsistent.
func (c *Client) GetQuestion(ctx context.Context, caseID string, id string, query GetQuestionQuery) (*HypothesisMatrix, error) {
	return ask[HypothesisMatrix](ctx, c, "GET", fill("/cases/{case}/questions/{id}", caseID, id), query.values(), nil)
}

// GetRelation: Get one of the relations. One record with the decisions on it, the labels of the records that it names and
// the statements that it rests on. An identifier of something that was joined into another record leads to that one, for
// ever.
func (c *Client) GetRelation(ctx context.Context, caseID string, id string) (*WholeRelation, error) {
	return ask[WholeRelation](ctx, c, "GET", fill("/cases/{case}/relations/{id}", caseID, id), nil, nil)
}

// GetReport: Get a report. Its text is that of the draft where something was typed since the latest version.
func (c *Client) GetReport(ctx context.Context, caseID string, id string) (*Report, error) {
	return ask[Report](ctx, c, "GET", fill("/cases/{case}/reports/{id}", caseID, id), nil, nil)
}

// GetReportHistory: Read a report's history. Every event on it in words, newest first, without the texts.
func (c *Client) GetReportHistory(ctx context.Context, caseID string, id string) (*ItemsReportEvent, error) {
	return ask[ItemsReportEvent](ctx, c, "GET", fill("/cases/{case}/reports/{id}/history", caseID, id), nil, nil)
}

// GetReportVersion: Get a version's text. Also of one of which the saving was taken back.
func (c *Client) GetReportVersion(ctx context.Context, caseID string, id string, decision string) (*VersionText, error) {
	return ask[VersionText](ctx, c, "GET", fill("/cases/{case}/reports/{id}/versions/{decision}", caseID, id, decision), nil, nil)
}

// GetSource: Get one of the sources. One record with the decisions on it, the labels of the records that it names and the
// statements that it rests on. An identifier of something that was joined into another record leads to that one, for ever.
func (c *Client) GetSource(ctx context.Context, caseID string, id string) (*WholeProfile, error) {
	return ask[WholeProfile](ctx, c, "GET", fill("/cases/{case}/sources/{id}", caseID, id), nil, nil)
}

// GetStatement: Get a statement. One statement with the text around it, what it is reported in and what it reports, other
// statements by the same source in the article, every decision on it, and a citation that leads back to the exact
// characters.
func (c *Client) GetStatement(ctx context.Context, caseID string, id string) (*Detail, error) {
	return ask[Detail](ctx, c, "GET", fill("/cases/{case}/statements/{id}", caseID, id), nil, nil)
}

// GetTelling: Get a telling. One atom of a record of the world, as it is worded now, and every wording of it: as it was
// read, and by people.
func (c *Client) GetTelling(ctx context.Context, caseID string, id string) (*TellingDetail, error) {
	return ask[TellingDetail](ctx, c, "GET", fill("/cases/{case}/tellings/{id}", caseID, id), nil, nil)
}

// GetTension: Get one of the tensions. One record with the decisions on it, the labels of the records that it names and
// the statements that it rests on. An identifier of something that was joined into another record leads to that one, for
// ever.
func (c *Client) GetTension(ctx context.Context, caseID string, id string) (*WholeTension, error) {
	return ask[WholeTension](ctx, c, "GET", fill("/cases/{case}/tensions/{id}", caseID, id), nil, nil)
}

// GetText: Get the text of a version. The frozen text, character for character. It never changes; its ETag is its SHA-256.
// The caller closes what is returned.
func (c *Client) GetText(ctx context.Context, caseID string, id string, version int64) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/articles/{id}/versions/{v}/text", caseID, id, fmt.Sprint(version)), nil, nil)
}

// GetTimelineQuery is what GetTimeline may be asked with. Of what is left empty nothing is said.
type GetTimelineQuery struct {
	// What is shown; left out: incidents, warnings and changes in relations. Repeated: any of them.
	Kind []string
	// Only what concerns this actor, whose identifier it is.
	Actor string
	// What may lie on or after this day, month or year.
	Since string
	// What may lie on or before this day, month or year.
	Until string
	// Moments given.
	Limit int64
	// Moments left out at the beginning.
	Skip int64
}

func (q GetTimelineQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	if q.Actor != "" {
		v.Set("actor", q.Actor)
	}
	if q.Since != "" {
		v.Set("since", q.Since)
	}
	if q.Until != "" {
		v.Set("until", q.Until)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	if q.Skip != 0 {
		v.Set("skip", fmt.Sprint(q.Skip))
	}
	return v
}

// GetTimeline: Get the timeline. What the case holds in order of time, each moment with the days it lies in and how
// surely: a day, a range, open at one end, or the day of publication and no more. What nobody dates is listed apart; no
// day is ever invented. A warning gives up to four moments: when its giver learnt of the danger, when it was given, made
// public and disclosed.
func (c *Client) GetTimeline(ctx context.Context, caseID string, query GetTimelineQuery) (*ChronologyLine, error) {
	return ask[ChronologyLine](ctx, c, "GET", fill("/cases/{case}/timeline", caseID), query.values(), nil)
}

// GetUses: See where a record is used. The reports that cite a record, each with the sentences that do and whether its
// text as it stands still does; the questions whose matrix has it as evidence; the links by hand that begin or end at it.
// By the record's own identifier or any that leads to it, by a statement of a claim, or by a record that is made of it,
// such as the incident that a statement tells of.
func (c *Client) GetUses(ctx context.Context, caseID string, id string) (*Uses, error) {
	return ask[Uses](ctx, c, "GET", fill("/cases/{case}/uses/{id}", caseID, id), nil, nil)
}

// GetWarning: Get one of the warnings. One record with the decisions on it, the labels of the records that it names and
// the statements that it rests on. An identifier of something that was joined into another record leads to that one, for
// ever.
func (c *Client) GetWarning(ctx context.Context, caseID string, id string) (*WholeWarning, error) {
	return ask[WholeWarning](ctx, c, "GET", fill("/cases/{case}/warnings/{id}", caseID, id), nil, nil)
}

// Glossary: Define every word. Every word that records and filters use, with its label and what it means, by group. A
// group such as source_kind is the closed list of values of one field. With `Accept: application/x-ndjson` all that match
// are sent, one a line; parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) Glossary(ctx context.Context) (*ItemsEntry, error) {
	return ask[ItemsEntry](ctx, c, "GET", "/glossary", nil, nil)
}

// GrantRole: Give a person a role in a case. In place of any that the person had in it. A case keeps an owner: 409. For
// owners.
func (c *Client) GrantRole(ctx context.Context, caseID string, body Granting) (*ItemsMember, error) {
	return ask[ItemsMember](ctx, c, "POST", fill("/cases/{case}/people", caseID), nil, body)
}

// ImportCase: Make a case of a casefile. Takes a file that was exported (multipart/form-data, a part named file; a part
// named as may come before it). Everything in it is checked: hashes, anchors, the log. It is imported whole or not at all.
// At most 8 GB. A file by a newer program is refused with that program's name.
func (c *Client) ImportCase(ctx context.Context) (*CaseRow, error) {
	return ask[CaseRow](ctx, c, "POST", "/cases/import", nil, nil)
}

// ImportCaseFiles is ImportCase with files, which are read as they are sent.
func (c *Client) ImportCaseFiles(ctx context.Context, files ...File) (*CaseRow, error) {
	return upload[CaseRow](ctx, c, "/cases/import", "as", nil, files)
}

// ImportQuestion: Import a matrix. Makes a question of a CSV file (a line for each row, with a column words and a column
// for each hypothesis; further columns as in what matrix.csv gives) or of JSON as matrix.json gives it. Raters keep the
// names that the file gives them. What cannot be read is refused in one sentence that names line and column.
func (c *Client) ImportQuestion(ctx context.Context, caseID string, body Importing) (*HypothesisMatrix, error) {
	return ask[HypothesisMatrix](ctx, c, "POST", fill("/cases/{case}/questions/import", caseID), nil, body)
}

// ImportStix: Take in a STIX bundle. What says something in words (reports, notes, opinions, descriptions) becomes an
// article whose outlet is whoever made it, and is read like any other. Of a bundle that Hearsay exported, the articles
// come back whose texts are in it. What becomes no article is counted and named. The bundle is kept whole. What cannot be
// read is refused in one sentence, and the case stays as it was.
func (c *Client) ImportStix(ctx context.Context, caseID string, body ImportingBundle) (*Imported, error) {
	return ask[Imported](ctx, c, "POST", fill("/cases/{case}/imports/stix", caseID), nil, body)
}

// Jobs: Say what is being read. How many texts wait, are read and failed, which are being read now, and the inputs refused
// last with the reason.
func (c *Client) Jobs(ctx context.Context, caseID string) (*JobsState, error) {
	return ask[JobsState](ctx, c, "GET", fill("/cases/{case}/jobs", caseID), nil, nil)
}

// Join: Sign in by an invitation. Chooses a password with the code of an invitation, which is good once, and begins a
// session.
func (c *Client) Join(ctx context.Context, body Joining) (*Me, error) {
	return ask[Me](ctx, c, "POST", "/join", nil, body)
}

// ListActorsQuery is what ListActors may be asked with. Of what is left empty nothing is said.
type ListActorsQuery struct {
	// Words in it. Repeated: any of them. With - before the value: none of them.
	Q []string
	// What it is. One of person, state, government, military, group, body, party, company, outlet, people, organization.
	// Repeated: any of them. With - before the value: none of them.
	Kind []string
	// The state it belongs to. Repeated: any of them. With - before the value: none of them.
	Country []string
	// Whether the gazetteer has it. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Known []string
	// Whether another may be the same. One of yes, no. Repeated: any of them. With - before the value: none of them.
	Perhaps []string
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
	// Order: one of -weight, label, day, -articles; with or without - before it.
	Sort string
	// Records a page.
	Limit int64
	// The next_cursor of the page before.
	Cursor string
}

func (q ListActorsQuery) values() url.Values {
	v := url.Values{}
	for _, x := range q.Q {
		v.Add("q", x)
	}
	for _, x := range q.Kind {
		v.Add("kind", x)
	}
	for _, x := range q.Country {
		v.Add("country", x)
	}
	for _, x := range q.Known {
		v.Add("known", x)
	}
	for _, x := range q.Perhaps {
		v.Add("perhaps", x)
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

// ListActors: List actors. Persons and bodies, each with the names it goes by and why they were joined. Counts of each
// filter's values are over all that matches the other filters. With `Accept: application/x-ndjson` all that match are
// sent, one a line; parameters that are not understood are then refused, since there is no place to name them.
func (c *Client) ListActors(ctx context.Context, caseID string, query ListActorsQuery) (*PageActor, error) {
	return ask[PageActor](ctx, c, "GET", fill("/cases/{case}/actors", caseID), query.values(), nil)
}

// AllActors yields every record of ListActors, page after page. It ends with the first error.
func (c *Client) AllActors(ctx context.Context, caseID string, query ListActorsQuery) iter.Seq2[Actor, error] {
	return func(yield func(Actor, error) bool) {
		lines(ctx, c, fill("/cases/{case}/actors", caseID), query.values(), yield)
	}
}
