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

// BeginReport: Begin a report. Like every change to a report but its draft, that is an event in the log, and undo takes it
// back.
func (c *Client) BeginReport(ctx context.Context, caseID string, body Beginning) (*Report, error) {
	return ask[Report](ctx, c, "POST", fill("/cases/{case}/reports", caseID), nil, body)
}

// ChangePassword: Change your password. Your other sessions end; tokens stay.
func (c *Client) ChangePassword(ctx context.Context, body NewPassword) (*Me, error) {
	return ask[Me](ctx, c, "POST", "/password", nil, body)
}

// ChangeReport: Change a report's title, settings or state. What is left out stays. To put a report aside deletes nothing.
func (c *Client) ChangeReport(ctx context.Context, caseID string, id string, body Changing) (*Report, error) {
	return ask[Report](ctx, c, "PATCH", fill("/cases/{case}/reports/{id}", caseID, id), nil, body)
}

// CheckReportQuery is what CheckReport may be asked with. Of what is left empty nothing is said.
type CheckReportQuery struct {
	// The decision that saved a version; left out: what is kept.
	Version string
}

func (q CheckReportQuery) values() url.Values {
	v := url.Values{}
	if q.Version != "" {
		v.Set("version", q.Version)
	}
	return v
}

// CheckReport: Check a report. Every sentence with what it cites and on how many independent origins that rests together,
// and flags, each with what is wrong and what to do. Places are code points of the Markdown.
func (c *Client) CheckReport(ctx context.Context, caseID string, id string, query CheckReportQuery) (*ReportCheck, error) {
	return ask[ReportCheck](ctx, c, "GET", fill("/cases/{case}/reports/{id}/check", caseID, id), query.values(), nil)
}

// CheckText: Check a text by a report's settings. Every sentence with what it cites and on how many independent origins
// that rests together, and flags, each with what is wrong and what to do. Places are code points of the Markdown. Nothing
// is kept: it is for while one types.
func (c *Client) CheckText(ctx context.Context, caseID string, id string, body Checking) (*ReportCheck, error) {
	return ask[ReportCheck](ctx, c, "POST", fill("/cases/{case}/reports/{id}/check", caseID, id), nil, body)
}

// CiteRecordQuery is what CiteRecord may be asked with. Of what is left empty nothing is said.
type CiteRecordQuery struct {
	// How it is written.
	Style string
}

func (q CiteRecordQuery) values() url.Values {
	v := url.Values{}
	if q.Style != "" {
		v.Set("style", q.Style)
	}
	return v
}

// CiteRecord: Cite a record outside of a report. As a source reference citation, for a bibliography, or as the path of its
// lasting address.
func (c *Client) CiteRecord(ctx context.Context, caseID string, id string, query CiteRecordQuery) (*Cited, error) {
	return ask[Cited](ctx, c, "GET", fill("/cases/{case}/cite/{id}", caseID, id), query.values(), nil)
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

// DefendPlace: Defend the sentence at a place. What the sentence cites, the statements behind it down to the characters
// with their context, hash and chain, who decided on them, what stands against it, and what would change it. 404 where no
// sentence stands at the place.
func (c *Client) DefendPlace(ctx context.Context, caseID string, id string, body Defending) (*ReportDefence, error) {
	return ask[ReportDefence](ctx, c, "POST", fill("/cases/{case}/reports/{id}/defence", caseID, id), nil, body)
}

// DefendSentence: Defend a sentence. What the sentence cites, the statements behind it down to the characters with their
// context, hash and chain, who decided on them, what stands against it, and what would change it.
func (c *Client) DefendSentence(ctx context.Context, caseID string, id string, sentence int64) (*ReportDefence, error) {
	return ask[ReportDefence](ctx, c, "GET", fill("/cases/{case}/reports/{id}/sentences/{sentence}/defence", caseID, id, fmt.Sprint(sentence)), nil, nil)
}

// EditStatement: Edit a statement. Words a statement anew. What is left out stays; what follows from changed characters is
// read from them unless given. Its identifier and every citation of it stay, it is accepted by the edit, and the wording
// as read stays on record. Undo takes back to the wording before.
func (c *Client) EditStatement(ctx context.Context, caseID string, id string, body EditingStatement) (*Told, error) {
	return ask[Told](ctx, c, "PATCH", fill("/cases/{case}/statements/{id}", caseID, id), nil, body)
}

// EditTelling: Edit a telling. Words it anew: give incident, act or warning, of the kind that it is, with the fields that
// change. Its identifier stays, and with it what it was joined with by hand. Undo takes back to the wording before.
func (c *Client) EditTelling(ctx context.Context, caseID string, id string, body EditingTelling) (*ToldOf, error) {
	return ask[ToldOf](ctx, c, "PATCH", fill("/cases/{case}/tellings/{id}", caseID, id), nil, body)
}

// EndPass: End a session or a token. Whoever uses it is out with the next request.
func (c *Client) EndPass(ctx context.Context, id string) (*ItemsPassRow, error) {
	return ask[ItemsPassRow](ctx, c, "DELETE", fill("/passes/{id}", id), nil, nil)
}

// EndSessions: End your other sessions. Signs you out everywhere but here. Tokens stay.
func (c *Client) EndSessions(ctx context.Context) (*ItemsPassRow, error) {
	return ask[ItemsPassRow](ctx, c, "DELETE", "/passes", nil, nil)
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

// ExportAsQuery is what ExportAs may be asked with. Of what is left empty nothing is said.
type ExportAsQuery struct {
	// csv and ndjson: one table, such as statements, with which every filter of its list may be given too, under the names
	// that the list has for them; left out: all tables, in a zip.
	Table string
	// With the articles' texts, where the format can carry them. They are other people's: mind their rights.
	Texts bool
	// csv: leave cells as they are, even those that a spreadsheet would run.
	Raw bool
	// stix, misp and cap: a level of the Traffic Light Protocol 2.0.
	Marking string
	// graphml and gexf: who stands how to whom (where it is left out), or articles and the voices that they rest on.
	Graph string
	// cap: one warning, in place of all in a zip; ach: the question.
	Record string
	// ach: a line for each rater of a row, in place of the consensus.
	Raters bool
}

func (q ExportAsQuery) values() url.Values {
	v := url.Values{}
	if q.Table != "" {
		v.Set("table", q.Table)
	}
	if q.Texts {
		v.Set("texts", "true")
	}
	if q.Raw {
		v.Set("raw", "true")
	}
	if q.Marking != "" {
		v.Set("marking", q.Marking)
	}
	if q.Graph != "" {
		v.Set("graph", q.Graph)
	}
	if q.Record != "" {
		v.Set("record", q.Record)
	}
	if q.Raters {
		v.Set("raters", "true")
	}
	return v
}

// ExportAs: Download a case in the form of another tool. The same case gives the same bytes. What people rejected, and
// what no reading proposes any more, is left out, but stands in tables with its state. Cells of CSV that a spreadsheet
// would run have an apostrophe before them.
func (c *Client) ExportAs(ctx context.Context, caseID string, format string, query ExportAsQuery) (*map[string]any, error) {
	return ask[map[string]any](ctx, c, "GET", fill("/cases/{case}/exports/{format}", caseID, format), query.values(), nil)
}

// ExportCase: Download a case as one file. All that the case keeps, as a zip of NDJSON, texts and originals (schema
// hearsay.casefile/1): importing it elsewhere and exporting it again gives the same bytes. Lists and the world are not in
// it; they are made anew.
// The caller closes what is returned.
func (c *Client) ExportCase(ctx context.Context, caseID string) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/export", caseID), nil, nil)
}

// ExportReportQuery is what ExportReport may be asked with. Of what is left empty nothing is said.
type ExportReportQuery struct {
	// In which form.
	Format string
	// The decision that saved a version; left out: what is kept.
	Version string
	// pack: with the articles' texts and originals. false: their hashes, with the sentences that are quoted.
	Texts bool
	// pack: the events of the log that concern what is in it, or every one.
	Log string
	// html, pdf, docx and md: the digest of the pack that goes with the report, to be printed at its end.
	Digest string
}

func (q ExportReportQuery) values() url.Values {
	v := url.Values{}
	if q.Format != "" {
		v.Set("format", q.Format)
	}
	if q.Version != "" {
		v.Set("version", q.Version)
	}
	if q.Texts {
		v.Set("texts", "true")
	}
	if q.Log != "" {
		v.Set("log", q.Log)
	}
	if q.Digest != "" {
		v.Set("digest", q.Digest)
	}
	return v
}

// ExportReport: Download a report as a file. One HTML file, PDF, Word with footnotes, Markdown for pandoc, a bibliography
// of the articles cited, or the defence pack: a zip of the report with all that it stands on, which hearsay verify checks
// without the case. A pack's digest stands in the header Hearsay-Pack-Digest; whoever checks the pack compares it. A PDF
// is printed by a browser of the machine that serves: 501 where it has none.
// The caller closes what is returned.
func (c *Client) ExportReport(ctx context.Context, caseID string, id string, query ExportReportQuery) (io.ReadCloser, error) {
	return c.open(ctx, "GET", fill("/cases/{case}/reports/{id}/export", caseID, id), query.values(), nil)
}

// FindCitableQuery is what FindCitable may be asked with. Of what is left empty nothing is said.
type FindCitableQuery struct {
	// Words, each of which must begin a word of the record; "words in a row" in quotation marks; or an identifier or its
	// beginning. Left out: what is best supported.
	Q string
	// Only records of this kind.
	Kind string
	// How many.
	Limit int64
}

func (q FindCitableQuery) values() url.Values {
	v := url.Values{}
	if q.Q != "" {
		v.Set("q", q.Q)
	}
	if q.Kind != "" {
		v.Set("kind", q.Kind)
	}
	if q.Limit != 0 {
		v.Set("limit", fmt.Sprint(q.Limit))
	}
	return v
}

// FindCitable: Look for what to cite. Statements, claims, incidents and their single figures, warnings, tensions, actors,
// relations, acts, sources, origins, questions and articles, the best first. Rejected records are left out, unless asked
// for by identifier.
func (c *Client) FindCitable(ctx context.Context, caseID string, query FindCitableQuery) (*Found, error) {
	return ask[Found](ctx, c, "GET", fill("/cases/{case}/cite", caseID), query.values(), nil)
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
