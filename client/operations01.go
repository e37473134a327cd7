// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"context"
	"fmt"
	"io"
	"net/url"
)

// AddArticles: Add articles. Adds files (multipart/form-data, each a part named files with its file name) or one pasted
// text (JSON). When this returns, every input that is not refused is on disk; its reading goes on in the background. The
// same text twice is one article; a changed text under the same address is a new version. An input that cannot be read is
// refused by name, with the reason, and the rest goes on. A file name with folders in it is also the address. At most 32
// MB a file, 500 files and 256 MB at once.
func (c *Client) AddArticles(ctx context.Context, caseID string, body Pasted) (*Results, error) {
	return ask[Results](ctx, c, "POST", fill("/cases/{case}/articles", caseID), nil, body)
}

// AddArticlesFiles is AddArticles with files, which are read as they are sent.
func (c *Client) AddArticlesFiles(ctx context.Context, caseID string, files ...File) (*Results, error) {
	return upload[Results](ctx, c, fill("/cases/{case}/articles", caseID), "files", nil, files)
}

// AskQuestion: Ask a question. Begins a matrix. Like every change to it, that is an event in the log, and undo takes it
// back.
func (c *Client) AskQuestion(ctx context.Context, caseID string, body Asking) (*HypothesisMatrix, error) {
	return ask[HypothesisMatrix](ctx, c, "POST", fill("/cases/{case}/questions", caseID), nil, body)
}

// CreateCase: Make a case. Makes an empty case. Its identifier is made from the title and is its own for good.
func (c *Client) CreateCase(ctx context.Context, body Title) (*CaseRow, error) {
	return ask[CaseRow](ctx, c, "POST", "/cases", nil, body)
}

// Decide: Accept or reject a statement. Adds a decision to the log. Nothing is ever deleted: a rejected statement stays on
// record, and a decision is taken back by a further one.
func (c *Client) Decide(ctx context.Context, caseID string, id string, body Ruling) (*Decided, error) {
	return ask[Decided](ctx, c, "POST", fill("/cases/{case}/statements/{id}/decisions", caseID, id), nil, body)
}

// DecideAct: Decide on one of the acts. Adds a decision to the log: accept, reject, merge, split, or, for sources, grade.
// The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideAct(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/acts/{id}/decisions", caseID, id), nil, body)
}

// DecideActor: Decide on one of the actors. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideActor(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/actors/{id}/decisions", caseID, id), nil, body)
}

// DecideClaim: Decide on one of the claims. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideClaim(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/claims/{id}/decisions", caseID, id), nil, body)
}

// DecideCorroboration: Decide on one of the origins. Adds a decision to the log: accept, reject, merge, split, or, for
// sources, grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideCorroboration(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/origins/{id}/decisions", caseID, id), nil, body)
}

// DecideIncident: Decide on one of the incidents. Adds a decision to the log: accept, reject, merge, split, or, for
// sources, grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideIncident(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/incidents/{id}/decisions", caseID, id), nil, body)
}

// DecideLink: Decide on one of the links. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideLink(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/links/{id}/decisions", caseID, id), nil, body)
}

// DecideMany: Accept or reject several statements or records. One decision on each of those named, or on all that match a
// filter: on all, or, if one cannot be decided on, on none. It is one act: taken back as one. With dry_run the answer only
// says how many would be decided on, which ones (digest), and how many may be in one act; what you decide on by a filter
// is what you were shown.
func (c *Client) DecideMany(ctx context.Context, caseID string, body Rulings) (*AllDecided, error) {
	return ask[AllDecided](ctx, c, "POST", fill("/cases/{case}/decisions", caseID), nil, body)
}

// DecideRelation: Decide on one of the relations. Adds a decision to the log: accept, reject, merge, split, or, for
// sources, grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideRelation(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/relations/{id}/decisions", caseID, id), nil, body)
}

// DecideSource: Decide on one of the sources. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideSource(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/sources/{id}/decisions", caseID, id), nil, body)
}

// DecideTension: Decide on one of the tensions. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideTension(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/tensions/{id}/decisions", caseID, id), nil, body)
}

// DecideWarning: Decide on one of the warnings. Adds a decision to the log: accept, reject, merge, split, or, for sources,
// grade. The world is made anew before the answer comes. Nothing is deleted: undo is another event.
func (c *Client) DecideWarning(ctx context.Context, caseID string, id string, body WorldRuling) (*WorldDecided, error) {
	return ask[WorldDecided](ctx, c, "POST", fill("/cases/{case}/warnings/{id}/decisions", caseID, id), nil, body)
}

// Events: Follow what happens. Server-sent events for as long as the connection stands. `jobs` carries what the operation
// jobs returns, once at the beginning and whenever it changes; `changed` carries {} and means that articles, statements or
// decisions changed: ask again for what you show. Events close together are told as one.
// The caller closes what is returned.
func (c *Client) Events(ctx context.Context, caseID string) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/events", caseID), nil, nil)
}

// ExplainStatement: Explain a statement. Which layer of the reader proposed each span of a statement, by which rule and
// how surely; what was settled of it besides; and what else was in question there, with why it was not kept. Nothing of
// that is kept: the text is read again. Where another revision of the reader made the statement, the answer is what this
// one finds there.
func (c *Client) ExplainStatement(ctx context.Context, caseID string, id string) (*Explanation, error) {
	return ask[Explanation](ctx, c, "GET", fill("/cases/{case}/statements/{id}/explanation", caseID, id), nil, nil)
}

// GetAct: Get one of the acts. One record with the decisions on it, the labels of the records that it names and the
// statements that it rests on. An identifier of something that was joined into another record leads to that one, for ever.
func (c *Client) GetAct(ctx context.Context, caseID string, id string) (*WholeActRecord, error) {
	return ask[WholeActRecord](ctx, c, "GET", fill("/cases/{case}/acts/{id}", caseID, id), nil, nil)
}

// GetActor: Get one of the actors. One record with the decisions on it, the labels of the records that it names and the
// statements that it rests on. An identifier of something that was joined into another record leads to that one, for ever.
func (c *Client) GetActor(ctx context.Context, caseID string, id string) (*WholeActor, error) {
	return ask[WholeActor](ctx, c, "GET", fill("/cases/{case}/actors/{id}", caseID, id), nil, nil)
}

// GetAnaloguesQuery is what GetAnalogues may be asked with. Of what is left empty nothing is said.
type GetAnaloguesQuery struct {
	// How many features an incident must share at least.
	MinShared int64
	// Incidents given.
	Limit int64
}

func (q GetAnaloguesQuery) values() url.Values {
	v := url.Values{}
	if q.MinShared != 0 {
		v.Set("min_shared", fmt.Sprint(q.MinShared))
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	return v
}

// GetAnalogues: Get the incidents like one. Other incidents of the case that share features with one, the most alike
// first: kind, target, means, who is behind it, who was hit, how it was done. Each shared feature is named, with the words
// of both sides and with how many incidents of the case have it: the fewer, the more it says. What may be the same
// incident is left out. Likeness is no link: it says nothing of who did it.
func (c *Client) GetAnalogues(ctx context.Context, caseID string, id string, query GetAnaloguesQuery) (*AnalogueResult, error) {
	return ask[AnalogueResult](ctx, c, "GET", fill("/cases/{case}/incidents/{id}/analogues", caseID, id), query.values(), nil)
}

// GetArticleQuery is what GetArticle may be asked with. Of what is left empty nothing is said.
type GetArticleQuery struct {
	// Number of the version; left out: the latest.
	V int64
}

func (q GetArticleQuery) values() url.Values {
	v := url.Values{}
	if q.V != 0 {
		v.Set("v", fmt.Sprint(q.V))
	}
	return v
}

// GetArticle: Get an article. One version of an article: its text, its statements as the case keeps them, the rest of its
// reading (sentences, mentions, figures, dates, furniture), every version, and its neighbours in the order of arrival. All
// offsets are Unicode code points, half-open, over the text.
func (c *Client) GetArticle(ctx context.Context, caseID string, id string, query GetArticleQuery) (*Sheet, error) {
	return ask[Sheet](ctx, c, "GET", fill("/cases/{case}/articles/{id}", caseID, id), query.values(), nil)
}

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

// ImportQuestion: Import a matrix. Makes a question of a CSV file (a line for each row, with a column words and a column
// for each hypothesis; further columns as in what matrix.csv gives) or of JSON as matrix.json gives it. Raters keep the
// names that the file gives them. What cannot be read is refused in one sentence that names line and column.
func (c *Client) ImportQuestion(ctx context.Context, caseID string, body Importing) (*HypothesisMatrix, error) {
	return ask[HypothesisMatrix](ctx, c, "POST", fill("/cases/{case}/questions/import", caseID), nil, body)
}

// Jobs: Say what is being read. How many texts wait, are read and failed, which are being read now, and the inputs refused
// last with the reason.
func (c *Client) Jobs(ctx context.Context, caseID string) (*JobsState, error) {
	return ask[JobsState](ctx, c, "GET", fill("/cases/{case}/jobs", caseID), nil, nil)
}
