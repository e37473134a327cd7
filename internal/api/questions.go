package api

import (
	"cmp"
	"context"
	"fmt"
	"mime"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

// Asking asks a question.
type Asking struct {
	_          struct{} `additionalProperties:"false"`
	Title      string   `json:"title" minLength:"1" maxLength:"300" doc:"The question." example:"Did the harbour office have a usable warning?"`
	Note       string   `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
	Hypotheses []string `json:"hypotheses,omitempty" maxItems:"50" doc:"Possible answers that compete."`
	By         string   `json:"by,omitempty" maxLength:"300" doc:"Who asks; empty for whoever runs the program."`
}

// Moving makes moves on a question: all or none.
type Moving struct {
	_     struct{}          `additionalProperties:"false"`
	Moves []hypothesis.Move `json:"moves" minItems:"1" maxItems:"2000" doc:"In order. A later one may name a row or hypothesis that an earlier one adds, by its ordinal."`
	Seen  *string           `json:"seen,omitempty" nullable:"true" doc:"The question's decision when you looked at it. If another was made since, nothing happens: 409. Left out: not checked."`
	By    string            `json:"by,omitempty" maxLength:"300" doc:"Who moves and rates; empty for whoever runs the program."`
}

// Moved is a question after moves, and the events that they made.
type Moved struct {
	Matrix    hypothesis.Matrix   `json:"matrix"`
	Decisions []evidence.Decision `json:"decisions"`
}

// Importing is a matrix in a file.
type Importing struct {
	_     struct{} `additionalProperties:"false"`
	Text  string   `json:"text" doc:"The file's text: CSV, or JSON of the schema hearsay.ach/1."`
	Name  string   `json:"name,omitempty" maxLength:"400" doc:"What the file is called."`
	Title string   `json:"title,omitempty" maxLength:"300" doc:"What to call the question, in place of what the file says."`
	By    string   `json:"by,omitempty" maxLength:"300" doc:"Who asks; empty for whoever runs the program."`
}

// InQuestion is the part of an address that names a question. It is exported for huma's sake only.
type InQuestion struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"qu_3M8X1T6ZRA" doc:"Identifier of the question; a unique beginning will do."`
}

// ByWhom is the parameter that says who looks. It is exported for huma's sake only.
type ByWhom struct {
	By string `query:"by" maxLength:"300" doc:"Who looks: whose own ratings are marked, and, in blind mode, who must have rated everything. Left out: whoever runs the program."`
}

type inQuestions struct {
	InCase
	ByWhom
	State string `query:"state" enum:"open,dropped,all" default:"open" doc:"Which questions."`
}

type askQuestion struct {
	InCase
	Body Asking
}

type importQuestion struct {
	InCase
	Body Importing
}

type lookAtQuestion struct {
	InQuestion
	ByWhom
	Rater    string `query:"rater" maxLength:"300" doc:"Whose ratings to score by; left out: what all raters come to together."`
	Counting string `query:"counting" enum:"origins,rows" doc:"Count rows of one origin once, or every row; left out: as the question is set."`
	Weights  string `query:"weights" enum:"on,off" doc:"Whether credibility and relevance count; left out: as the question is set."`
}

type moveQuestion struct {
	InQuestion
	Body Moving
}

type proposeRows struct {
	InQuestion
	ByWhom
	Hypothesis string `query:"hypothesis" maxLength:"64" doc:"Only rows that may bear on this one: an identifier, a unique beginning or an ordinal." example:"H1"`
	Limit      int    `query:"limit" minimum:"1" maximum:"200" default:"50" doc:"How many."`
}

type tableOf struct {
	InQuestion
	Raters bool `query:"raters" doc:"A line for each rater of a row, in place of the consensus."`
}

// questions registers competing hypotheses.
func (h *Handler) questions() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/questions", id: "list-questions", group: "Weighing", summary: "List questions",
		description: "Questions with hypotheses that compete to answer them, the one that changed last first.",
		example:     Items[workbench.Asked]{[]workbench.Asked{exampleAsked}},
	}, func(ctx context.Context, in *inQuestions) (*answer[Items[workbench.Asked]], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		list, err := b.Questions(ctx, in.State, in.By)
		return reply(Items[workbench.Asked]{list}, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/questions", id: "ask-question", group: "Weighing", status: http.StatusCreated, summary: "Ask a question",
		description: "Begins a matrix. Like every change to it, that is an event in the log, and undo takes it back.",
		ask:         Asking{Title: exampleQuestion.Title, Hypotheses: []string{exampleQuestion.Hypotheses[0].Text, exampleQuestion.Hypotheses[1].Text}}, example: exampleMatrix,
	}, func(ctx context.Context, in *askQuestion) (*answer[hypothesis.Matrix], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Ask(ctx, in.Body.Title, in.Body.Note, in.Body.Hypotheses, in.Body.By))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/questions/import", id: "import-question", group: "Weighing", status: http.StatusCreated, summary: "Import a matrix",
		description: "Makes a question of a CSV file (a line for each row, with a column words and a column for each hypothesis; further columns as in " +
			"what matrix.csv gives) or of JSON as matrix.json gives it. Raters keep the names that the file gives them. What cannot be read is " +
			"refused in one sentence that names line and column.",
		bytes: 2 * hypothesis.MaxFile,
		ask:   Importing{Text: "words,It was told date and place,It was told of something vague\nTwo diplomats: the venue was named,C,II\n", Name: "warning.csv"}, example: exampleMatrix,
	}, func(ctx context.Context, in *importQuestion) (*answer[hypothesis.Matrix], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		draft, err := hypothesis.Import([]byte(in.Body.Text), in.Body.Name)
		if err != nil {
			return nil, err
		}
		draft.Title = cmp.Or(in.Body.Title, draft.Title)
		return reply(b.AskDraft(ctx, draft, in.Body.By))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/questions/{id}", id: "get-question", group: "Weighing", summary: "Get a question's matrix",
		description: "Hypotheses, rows and ratings; how much of the evidence is inconsistent with each hypothesis, from the least; what each row " +
			"tells apart; what would overturn the lead; how raters differ; what to look for next. No hypothesis is ever called more than " +
			"least inconsistent.",
		example: exampleMatrix,
	}, func(ctx context.Context, in *lookAtQuestion) (*answer[hypothesis.Matrix], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		o := hypothesis.Options{Rater: in.Rater, Counting: in.Counting, By: in.By}
		if in.Weights != "" {
			o.Weights = new(in.Weights == "on")
		}
		return reply(b.Question(ctx, in.ID, o))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/questions/{id}/moves", id: "move-question", group: "Weighing", status: http.StatusCreated, summary: "Change a question",
		description: "Adds, edits and removes hypotheses and rows, rates, weighs, sets how the matrix is reckoned: all of the moves or none, taken back " +
			"together by one undo. Hypotheses and rows are named by identifier, by a unique beginning or by ordinal (H1, E3). A row with a " +
			"record and no words becomes a row for each origin of that record, in its words.",
		bytes: 8 << 20,
		ask: Moving{Moves: []hypothesis.Move{
			{Op: hypothesis.AddRow, Record: exampleClaim.ID},
			{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H2", Value: evidence.VeryInconsistent, Why: new("The venue is not vague.")},
		}, Seen: &exampleQuestion.Decision}, example: Moved{exampleMatrix, []evidence.Decision{exampleMove}},
	}, func(ctx context.Context, in *moveQuestion) (*answer[Moved], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		m, made, err := b.Move(ctx, in.ID, workbench.Moves{By: in.Body.By, Seen: in.Body.Seen, List: in.Body.Moves})
		return reply(Moved{m, made}, clash(ctx, b, evidence.Fold(in.ID), in.Body.Seen, err))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/questions/{id}/proposals", id: "propose-rows", group: "Weighing", summary: "Propose rows for a question",
		description: "Claims, incidents, acts and warnings that may bear on the hypotheses, each once for every origin, with the words that say so, and " +
			"whether they seem consistent or inconsistent. Where no hypothesis is named, those come first that would separate the ones that " +
			"contend for the lead. Nothing is rated: a proposal counts when a person takes it as a move.",
		example: exampleProposals,
	}, func(ctx context.Context, in *proposeRows) (*answer[workbench.ProposedRows], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Proposals(ctx, in.ID, in.Hypothesis, in.Limit, in.By))
	})
	h.matrixFiles()
}

// matrixFiles registers a question's matrix as files to be saved.
func (h *Handler) matrixFiles() {
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/questions/{id}/matrix.csv", id: "get-matrix-csv", group: "Weighing", summary: "Download a matrix as CSV",
		description: "A line for each row, a column for each hypothesis; no cell that a spreadsheet would run. Reasons, places and settings are in matrix.json only.",
		example:     "row,words,record,origin,origin_label,source,credibility,relevance,note,H1: It was told date and place\n",
	}, "text/csv; charset=utf-8", &huma.Schema{Type: huma.TypeString}, func(ctx context.Context, in *tableOf) (func(http.ResponseWriter, *http.Request), error) {
		q, err := h.whole(ctx, in.InQuestion)
		if err != nil {
			return nil, err
		}
		return save("text/csv; charset=utf-8", q.Title+".csv", hypothesis.CSV(q, in.Raters)), nil
	})
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/questions/{id}/matrix.json", id: "get-matrix-json", group: "Weighing", summary: "Download a matrix as JSON",
		example:     exampleMatrixFile,
		description: "The whole of it, every rater's ratings with their reasons: what importing reads back.",
	}, "application/json", &huma.Schema{Type: huma.TypeObject, Description: "A matrix of the schema hearsay.ach/1."}, func(ctx context.Context, in *InQuestion) (func(http.ResponseWriter, *http.Request), error) {
		q, err := h.whole(ctx, *in)
		if err != nil {
			return nil, err
		}
		return save("application/json", q.Title+".json", hypothesis.JSON(q)), nil
	})
}

// whole returns a question as it may leave the house: of a blind one nobody's ratings but those that whoever runs the program may see.
func (h *Handler) whole(ctx context.Context, in InQuestion) (evidence.Question, error) {
	b, err := h.bench(ctx, in.Case)
	if err != nil {
		return evidence.Question{}, err
	}
	m, err := b.Question(ctx, in.ID, hypothesis.Options{})
	return m.Question, err
}

// save sends a file that is to be saved.
func save(media, name string, body []byte) func(http.ResponseWriter, *http.Request) {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", media)
		w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
		w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		_, _ = w.Write(body)
	}
}
