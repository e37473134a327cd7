package products

import (
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// FlagCode is what the checker holds against a sentence.
type FlagCode string

// What is flagged.
const (
	NoCitation              FlagCode = "no_citation"               // an assertion without a citation
	UnknownCitation         FlagCode = "unknown_citation"          // no record has the identifier
	SingleOrigin            FlagCode = "single_origin"             // all that is cited rests on one origin
	CircularOrigin          FlagCode = "circular_origin"           // what is cited goes round in a circle
	SupersededText          FlagCode = "superseded"                // cited from a version of an article that was replaced, or a record that is no longer made
	RejectedEvidence        FlagCode = "rejected"                  // a person rejected what is cited
	ContraryUnsaid          FlagCode = "contrary_unsaid"           // the case holds evidence to the contrary that the paragraph does not cite
	OtherFigure             FlagCode = "other_figure"              // a number that what is cited does not give
	OtherDay                FlagCode = "other_day"                 // a day that what is cited does not give
	AllegationAsFact        FlagCode = "allegation_as_fact"        // who did it, told as a fact on somebody's allegation
	LaterFigure             FlagCode = "later_figure"              // the same source gave another number since
	NotVerbatim             FlagCode = "not_verbatim"              // words in quotation marks that are in none of what is cited
	OffYardstick            FlagCode = "off_yardstick"             // a word of likelihood that the yardstick does not have
	LikelihoodAndConfidence FlagCode = "likelihood_and_confidence" // both in one sentence (ICD 203)
	Unreviewed              FlagCode = "unreviewed"                // nobody has looked at what is cited
)

// Severity orders what is flagged.
type Severity string

// The severities: what may not stand, what needs a reason, what is good to know.
const (
	Wrong   Severity = "wrong"
	Doubt   Severity = "doubt"
	Notable Severity = "notable"
)

// Flag is one thing that the checker holds against a place of the report.
type Flag struct {
	Code      FlagCode `json:"code"`
	Severity  Severity `json:"severity"`
	text.Span          // of the report's Markdown, in code points
	Exact     string   `json:"exact"`
	Sentence  int      `json:"sentence"` // by index
	Says      string   `json:"says"`     // one sentence: what is wrong
	Remedy    string   `json:"remedy"`   // one sentence: what to do
	Records   []string `json:"records"`  // that it is about
}

// Citation is one [@id] in a report.
type Citation struct {
	ID        string            `json:"id"`     // as written, in its folded form
	Record    string            `json:"record"` // the identifier of the record that it leads to, "" for none
	Kind      string            `json:"kind"`
	Label     string            `json:"label"`
	State     evidence.State    `json:"state"`
	Decision  string            `json:"decision"` // behind the state, "" for none
	Ruled     string            `json:"ruled"`    // the record that people accept or reject here: of a figure its incident, "" where there is none
	Origins   *evidence.Origins `json:"origins"`
	text.Span                   // of the identifier with its @, in the report's Markdown
	Locator   string            `json:"locator"` // what follows the identifier, as in [@st_…, the second half]
}

// Sentence is a sentence of a report with what carries it.
type Sentence struct {
	text.Span             // in the report's Markdown, with its citations
	Line       int        `json:"line"`      // of its beginning, from 1
	Paragraph  int        `json:"paragraph"` // by index, from 0
	Exact      string     `json:"exact"`
	Assertion  bool       `json:"assertion"` // it says something of the world and so wants a citation; a heading or a question does not
	Citations  []Citation `json:"citations"`
	Least      int        `json:"least"` // independent origins behind all that it cites together
	Most       int        `json:"most"`
	Likelihood string     `json:"likelihood"` // its word of likelihood, "" for none
	Band       string     `json:"band"`       // what the yardstick says of the word: "55–80 %"
	Confidence string     `json:"confidence"` // its word of an analyst's confidence, "" for none
	Flags      []int      `json:"flags"`      // by index
}

// Check is what the checker says of a report.
type Check struct {
	SHA256    string     `json:"sha256"` // of the Markdown
	Sentences []Sentence `json:"sentences"`
	Flags     []Flag     `json:"flags"` // in the order of the text
	Wrong     int        `json:"wrong"`
	Doubts    int        `json:"doubts"`
	Notable   int        `json:"notable"`
	Cited     int        `json:"cited"`   // different records
	Summary   string     `json:"summary"` // the source summary statement
}

// Defence is what a sentence of a report stands on, step by step down to the characters.
type Defence struct {
	Sentence Sentence        `json:"sentence"`
	Claims   []DefendedClaim `json:"claims"`
	Flags    []Flag          `json:"flags"`
	Overturn []string        `json:"overturn"` // what would change it, one sentence each
}

// DefendedClaim is one record that a sentence cites.
type DefendedClaim struct {
	Citation
	Words      string              `json:"words"`
	Statements []DefendedStatement `json:"statements"`
	Contrary   []DefendedStatement `json:"contrary"`  // denials, other figures, rival claims
	Copies     int                 `json:"copies"`    // articles that repeat it and were counted once
	Decisions  []evidence.Decision `json:"decisions"` // on the record, newest first
}

// DefendedStatement is one statement, or an article's own words, down to the characters.
type DefendedStatement struct {
	ID         string              `json:"id"` // st_…, or ar_… for the article's own voice
	Place      evidence.Place      `json:"place"`
	Before     string              `json:"before"`
	After      string              `json:"after"`
	Title      string              `json:"title"`
	Address    string              `json:"address"`
	Captured   string              `json:"captured"` // RFC 3339
	SHA256     string              `json:"sha256"`   // of the article's text
	Original   string              `json:"original_sha256"`
	Superseded bool                `json:"superseded"` // the article has a later version
	Chain      []string            `json:"chain"`      // outlet first, then the voices, outermost first, the source last
	Hedge      string              `json:"hedge"`      // word of likelihood used by the source, "" for none
	State      evidence.State      `json:"state"`
	Decision   string              `json:"decision"` // behind the state, "" for none
	Lane       string              `json:"lane"`     // the origin that it rests on, as it is shown
	Why        string              `json:"why"`      // why it is here, where it stands against
	Decisions  []evidence.Decision `json:"decisions"`
}
