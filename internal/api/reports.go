package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/workbench"
)

// Beginning begins a report.
type Beginning struct {
	_        struct{}               `additionalProperties:"false"`
	Title    string                 `json:"title" minLength:"1" maxLength:"200" doc:"What it is called." example:"Was the hall warned?"`
	Text     string                 `json:"text,omitempty" maxLength:"1048576" doc:"Its Markdown, if there is some already: the first version."`
	Settings *report.SettingsChange `json:"settings,omitempty" doc:"How it is checked and printed; left out: ICD 203, no marking, A4, English."`
}

// Changing changes a report, but not its text.
type Changing struct {
	_        struct{}               `additionalProperties:"false"`
	Title    *string                `json:"title,omitempty" minLength:"1" maxLength:"200" doc:"What it is called."`
	Settings *report.SettingsChange `json:"settings,omitempty" doc:"How it is checked and printed; what is left out stays."`
	State    *string                `json:"state,omitempty" enum:"open,dropped" doc:"Put it aside, or take it up again."`
	Seen     *string                `json:"seen,omitempty" nullable:"true" doc:"The report's decision when you looked at it. If another was made since, nothing happens: 409. Left out: not checked."`
}

// Writing keeps what was typed.
type Writing struct {
	_    struct{} `additionalProperties:"false"`
	Text string   `json:"text" maxLength:"1048576" doc:"The whole Markdown."`
	Seen string   `json:"seen" maxLength:"64" doc:"SHA-256 of the text that this one was typed from."`
}

// Saving saves a version.
type Saving struct {
	_    struct{} `additionalProperties:"false"`
	Name string   `json:"name,omitempty" maxLength:"200" doc:"What to call the version."`
	Text *string  `json:"text,omitempty" maxLength:"1048576" doc:"The whole Markdown; left out: what is kept."`
	Seen string   `json:"seen" maxLength:"64" doc:"SHA-256 of the text that this one was typed from."`
}

// Checking is a text to be checked.
type Checking struct {
	_    struct{} `additionalProperties:"false"`
	Text string   `json:"text" maxLength:"1048576" doc:"The whole Markdown."`
}

// Defending says which sentence is to be defended.
type Defending struct {
	_    struct{} `additionalProperties:"false"`
	Text *string  `json:"text,omitempty" maxLength:"1048576" doc:"The whole Markdown; left out: what is kept."`
	At   int      `json:"at" minimum:"0" doc:"A place in it, in code points: where the cursor stands." example:"120"`
}

// Saved is a report after a version was saved.
type Saved struct {
	Report   evidence.Report   `json:"report"`
	Decision evidence.Decision `json:"decision"`
}

// Found is what there is to cite.
type Found struct {
	Items []report.Citable `json:"items"`
	Total int              `json:"total" doc:"How many fit." minimum:"0"`
}

// InReport is the part of an address that names a report. It is exported for huma's sake only.
type InReport struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"rp_4H6N2V8KQX" doc:"Identifier of the report; a unique beginning will do."`
}

type inReports struct {
	InCase
	State string `query:"state" enum:"open,dropped,all" default:"open" doc:"Which reports."`
}

type beginReport struct {
	InCase
	Body Beginning
}

type changeReport struct {
	InReport
	Body Changing
}

type writeReport struct {
	InReport
	Body Writing
}

type saveReport struct {
	InReport
	Body Saving
}

type versionOf struct {
	InReport
	Decision string `path:"decision" maxLength:"64" example:"dc_6B4Y9K2WHE" doc:"The decision that saved it."`
}

type checkReport struct {
	InReport
	Version string `query:"version" maxLength:"64" doc:"The decision that saved a version; left out: what is kept."`
}

type checkText struct {
	InReport
	Body Checking
}

type defendReport struct {
	InReport
	Body Defending
}

type sentenceOf struct {
	InReport
	Sentence int `path:"sentence" minimum:"0" example:"0" doc:"Which sentence, by its index in the check of what is kept."`
}

type lookForCitable struct {
	InCase
	Q     string `query:"q" maxLength:"400" example:"harbour lind" doc:"Words, each of which must begin a word of the record; \"words in a row\" in quotation marks; or an identifier or its beginning. Left out: what is best supported."`
	Kind  string `query:"kind" enum:"claim,statement,incident,figure,warning,tension,act,relation,actor,source,origins,question,article" doc:"Only records of this kind."`
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many."`
}

type citeAs struct {
	InCase
	ID    string `path:"id" maxLength:"64" example:"st_7Q2M4C0V9K" doc:"Identifier of any record."`
	Style string `query:"style" enum:"footnote,bibtex,csl-json,ris,url" default:"footnote" doc:"How it is written."`
}

const reportGroup = "Reports"

// longReport is how large a body with a report's text may be: every character may be written as an escape.
const longReport = 8 << 20

// reports registers reports: what an analyst writes.
func (h *Handler) reports() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports", id: "list-reports", group: reportGroup, summary: "List reports",
		description: "What analysts write, the one that changed last first.", example: Items[workbench.Reported]{[]workbench.Reported{exampleReported}},
	}, func(ctx context.Context, in *inReports) (*answer[Items[workbench.Reported]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		list, err := b.Reports(ctx, in.State)
		return reply(Items[workbench.Reported]{list}, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/reports", id: "begin-report", group: reportGroup, status: http.StatusCreated, summary: "Begin a report", bytes: longReport,
		description: "Like every change to a report but its draft, that is an event in the log, and undo takes it back.",
		ask:         Beginning{Title: exampleReport.Title}, example: exampleReport,
	}, func(ctx context.Context, in *beginReport) (*answer[evidence.Report], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.BeginReport(ctx, in.Body.Title, in.Body.Text, in.Body.Settings, ""))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}", id: "get-report", group: reportGroup, summary: "Get a report",
		description: "Its text is that of the draft where something was typed since the latest version.", example: exampleReport,
	}, func(ctx context.Context, in *InReport) (*answer[evidence.Report], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Report(ctx, in.ID))
	})
	handle(h, route{
		method: http.MethodPatch, path: "/cases/{case}/reports/{id}", id: "change-report", group: reportGroup, summary: "Change a report's title, settings or state",
		description: "What is left out stays. To put a report aside deletes nothing.", ask: Changing{State: new("dropped")}, example: exampleReport,
	}, func(ctx context.Context, in *changeReport) (*answer[evidence.Report], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.ChangeReport(ctx, in.ID, workbench.ReportChange{Title: in.Body.Title, Settings: in.Body.Settings, State: in.Body.State, Seen: in.Body.Seen}))
	})
	h.writing()
	h.checking()
	h.citing()
}

// writing registers how a report's text is kept.
func (h *Handler) writing() {
	handle(h, route{
		method: http.MethodPut, path: "/cases/{case}/reports/{id}/draft", id: "write-report", group: reportGroup, summary: "Keep what was typed", bytes: longReport,
		description: "The draft is kept as it is typed, and is no version yet. Where something else is kept than what was seen, nothing is overwritten: 409, with " +
			"what is kept in theirs and what was sent in yours; to keep yours all the same, send it again with the hash of theirs. A text " +
			"that says what the latest version says ends the draft.",
		ask: Writing{Text: exampleReport.Text, Seen: exampleReport.SHA256}, example: exampleReport,
	}, func(ctx context.Context, in *writeReport) (*answer[evidence.Report], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Write(ctx, in.ID, in.Body.Text, in.Body.Seen, ""))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/reports/{id}/versions", id: "save-report", group: reportGroup, status: http.StatusCreated, summary: "Save a version", bytes: longReport,
		description: "The text goes into the log, under its hashes; the draft ends. Undo takes the saving back: the text before it is the report's again.",
		ask:         Saving{Name: "to the editor", Seen: exampleReport.SHA256}, example: Saved{exampleReport, exampleSave},
	}, func(ctx context.Context, in *saveReport) (*answer[Saved], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		r, made, err := b.SaveReport(ctx, in.ID, in.Body.Text, in.Body.Name, in.Body.Seen, "")
		return reply(Saved{r, made}, err)
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/versions/{decision}", id: "get-report-version", group: reportGroup, summary: "Get a version's text",
		description: "Also of one of which the saving was taken back.", example: workbench.VersionText{Version: exampleReport.Versions[0], Text: exampleReport.Text},
	}, func(ctx context.Context, in *versionOf) (*answer[workbench.VersionText], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.ReportVersion(ctx, in.ID, in.Decision))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/history", id: "get-report-history", group: reportGroup, summary: "Read a report's history",
		description: "Every event on it in words, newest first, without the texts.",
		example:     Items[workbench.ReportEvent]{[]workbench.ReportEvent{{Decision: exampleSave, Says: "saved a version called “to the editor” (8 words)"}}},
	}, func(ctx context.Context, in *InReport) (*answer[Items[workbench.ReportEvent]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		list, err := b.ReportHistory(ctx, in.ID)
		return reply(Items[workbench.ReportEvent]{list}, err)
	})
}

// checking registers what is held against a report, and what it stands on.
func (h *Handler) checking() {
	const says = "Every sentence with what it cites and on how many independent origins that rests together, and flags, each with what is wrong and what to do. " +
		"Places are code points of the Markdown."
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/check", id: "check-report", group: reportGroup, summary: "Check a report",
		description: says, example: exampleCheck,
	}, func(ctx context.Context, in *checkReport) (*answer[products.Check], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.CheckVersion(ctx, in.ID, in.Version))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/reports/{id}/check", id: "check-text", group: reportGroup, summary: "Check a text by a report's settings", bytes: longReport,
		description: says + " Nothing is kept: it is for while one types.", ask: Checking{Text: exampleReport.Text}, example: exampleCheck,
	}, func(ctx context.Context, in *checkText) (*answer[products.Check], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.CheckReport(ctx, in.ID, &in.Body.Text))
	})
	const walk = "What the sentence cites, the statements behind it down to the characters with their context, hash and chain, who decided on them, what " +
		"stands against it, and what would change it."
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/reports/{id}/defence", id: "defend-place", group: reportGroup, summary: "Defend the sentence at a place", bytes: longReport,
		description: walk + " 404 where no sentence stands at the place.", ask: Defending{At: 4}, example: exampleDefence,
	}, func(ctx context.Context, in *defendReport) (*answer[products.Defence], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.DefendReport(ctx, in.ID, in.Body.Text, in.Body.At))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/sentences/{sentence}/defence", id: "defend-sentence", group: reportGroup, summary: "Defend a sentence",
		description: walk, example: exampleDefence,
	}, func(ctx context.Context, in *sentenceOf) (*answer[products.Defence], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.DefendSentence(ctx, in.ID, in.Sentence))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/reports/{id}/document", id: "get-document", group: reportGroup, summary: "Get a report ready to be read",
		description: "Its text as blocks, each citation numbered; endnotes with source reference citations and descriptors; the source summary statement " +
			"(ICD 206, ICS 206-01). It is what every format is made of.",
		example: exampleDocument,
	}, func(ctx context.Context, in *InReport) (*answer[products.Document], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Document(ctx, in.ID))
	})
}

// citing registers what a report may cite.
func (h *Handler) citing() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/cite", id: "find-citable", group: reportGroup, summary: "Look for what to cite",
		description: "Statements, claims, incidents and their single figures, warnings, tensions, actors, relations, acts, sources, origins, questions and " +
			"articles, the best first. Rejected records are left out, unless asked for by identifier.",
		example: Found{[]report.Citable{exampleCitable}, 1},
	}, func(ctx context.Context, in *lookForCitable) (*answer[Found], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		list, total, err := b.Cite(ctx, in.Q, in.Kind, in.Limit)
		return reply(Found{list, total}, err)
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/cite/{id}", id: "cite-record", group: reportGroup, summary: "Cite a record outside of a report",
		description: "As a source reference citation, for a bibliography, or as the path of its lasting address.", example: exampleCited,
	}, func(ctx context.Context, in *citeAs) (*answer[workbench.Cited], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.CiteAs(ctx, in.ID, in.Style))
	})
	handle(h, route{
		method: http.MethodGet, path: "/yardsticks", id: "list-yardsticks", group: reportGroup, summary: "List yardsticks of likelihood",
		description: "The words that each has, and the per cent that each means.", example: Items[report.Yardstick]{report.Yardsticks()[:1]},
	}, func(context.Context, *struct{}) (*answer[Items[report.Yardstick]], error) {
		return reply(Items[report.Yardstick]{report.Yardsticks()}, nil)
	})
}
