// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// ReportCheck is part of what is sent or answered.
type ReportCheck struct {
	Cited     int64            `json:"cited"`
	Doubts    int64            `json:"doubts"`
	Flags     []ReportFlag     `json:"flags"`
	Notable   int64            `json:"notable"`
	Sentences []ReportSentence `json:"sentences"`
	SHA256    string           `json:"sha256"`
	Summary   string           `json:"summary"`
	Wrong     int64            `json:"wrong"`
}

// ReportCitation is part of what is sent or answered.
type ReportCitation struct {
	Decision string   `json:"decision"`
	End      int64    `json:"end"`
	ID       string   `json:"id"`
	Kind     string   `json:"kind"`
	Label    string   `json:"label"`
	Locator  string   `json:"locator"`
	Origins  *Origins `json:"origins"`
	Record   string   `json:"record"`
	Ruled    string   `json:"ruled"`
	Start    int64    `json:"start"`
	State    string   `json:"state"`
}

// ReportDefence is part of what is sent or answered.
type ReportDefence struct {
	Claims   []ReportDefendedClaim `json:"claims"`
	Flags    []ReportFlag          `json:"flags"`
	Overturn []string              `json:"overturn"`
	Sentence ReportSentence        `json:"sentence"`
}

// ReportDefendedClaim is part of what is sent or answered.
type ReportDefendedClaim struct {
	Contrary   []ReportDefendedStatement `json:"contrary"`
	Copies     int64                     `json:"copies"`
	Decision   string                    `json:"decision"`
	Decisions  []Decision                `json:"decisions"`
	End        int64                     `json:"end"`
	ID         string                    `json:"id"`
	Kind       string                    `json:"kind"`
	Label      string                    `json:"label"`
	Locator    string                    `json:"locator"`
	Origins    *Origins                  `json:"origins"`
	Record     string                    `json:"record"`
	Ruled      string                    `json:"ruled"`
	Start      int64                     `json:"start"`
	State      string                    `json:"state"`
	Statements []ReportDefendedStatement `json:"statements"`
	Words      string                    `json:"words"`
}

// ReportDefendedStatement is part of what is sent or answered.
type ReportDefendedStatement struct {
	Address        string     `json:"address"`
	After          string     `json:"after"`
	Before         string     `json:"before"`
	Captured       string     `json:"captured"`
	Chain          []string   `json:"chain"`
	Decision       string     `json:"decision"`
	Decisions      []Decision `json:"decisions"`
	Hedge          string     `json:"hedge"`
	ID             string     `json:"id"`
	Lane           string     `json:"lane"`
	OriginalSHA256 string     `json:"original_sha256"`
	Place          Place      `json:"place"`
	SHA256         string     `json:"sha256"`
	State          string     `json:"state"`
	Superseded     bool       `json:"superseded"`
	Title          string     `json:"title"`
	Why            string     `json:"why"`
}

// ReportDocument is part of what is sent or answered.
type ReportDocument struct {
	At       time.Time     `json:"at"`
	Blocks   []ReportBlock `json:"blocks"`
	By       []string      `json:"by"`
	Case     string        `json:"case"`
	Findings []ReportFlag  `json:"findings"`
	ID       string        `json:"id"`
	Language string        `json:"language"`
	Marking  string        `json:"marking"`
	Notes    []ReportNote  `json:"notes"`
	Pack     string        `json:"pack"`
	Paper    string        `json:"paper"`
	Program  string        `json:"program"`
	Scale    string        `json:"scale"`
	SHA256   string        `json:"sha256"`
	Summary  string        `json:"summary"`
	Title    string        `json:"title"`
	Version  string        `json:"version"`
}

// ReportDraft is part of what is sent or answered.
type ReportDraft struct {
	At time.Time `json:"at"`
	// SHA-256 of the version's text that it was begun from
	Base   string `json:"base"`
	By     string `json:"by"`
	SHA256 string `json:"sha256"`
}

// ReportEvent is part of what is sent or answered.
type ReportEvent struct {
	Decision Decision `json:"decision"`
	Says     string   `json:"says"`
}

// ReportFlag is part of what is sent or answered.
type ReportFlag struct {
	Code     string   `json:"code"`
	End      int64    `json:"end"`
	Exact    string   `json:"exact"`
	Records  []string `json:"records"`
	Remedy   string   `json:"remedy"`
	Says     string   `json:"says"`
	Sentence int64    `json:"sentence"`
	Severity string   `json:"severity"`
	Start    int64    `json:"start"`
}

// ReportFormat is part of what is sent or answered.
type ReportFormat struct {
	// The ending of its files.
	Extension string `json:"extension"`
	// The media type of its files.
	MediaType string `json:"media_type"`
	// What export asks for.
	Name string `json:"name"`
	// The format's own name.
	Title string `json:"title"`
}

// ReportNote is part of what is sent or answered.
type ReportNote struct {
	Against     []string      `json:"against"`
	Chain       []string      `json:"chain"`
	Citation    string        `json:"citation"`
	Descriptors []string      `json:"descriptors"`
	ID          string        `json:"id"`
	Kind        string        `json:"kind"`
	Label       string        `json:"label"`
	Number      int64         `json:"number"`
	Origins     *Origins      `json:"origins"`
	Places      []ReportQuote `json:"places"`
	Reviewed    string        `json:"reviewed"`
	Speaker     string        `json:"speaker"`
	State       string        `json:"state"`
	Words       string        `json:"words"`
}

// ReportQuote is part of what is sent or answered.
type ReportQuote struct {
	// the speaker as an actor, "" for none
	Actor   string `json:"actor"`
	Address string `json:"address"`
	After   string `json:"after"`
	// ar_…
	Article  string    `json:"article"`
	Before   string    `json:"before"`
	Byline   []string  `json:"byline"`
	Captured time.Time `json:"captured"`
	End      int64     `json:"end"`
	Exact    string    `json:"exact"`
	// on whose word
	Kind      string `json:"kind"`
	Language  string `json:"language"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	SHA256    string `json:"sha256"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	Title     string `json:"title"`
	Version   int64  `json:"version"`
}

// ReportRun is part of what is sent or answered.
type ReportRun struct {
	Break    bool    `json:"break"`
	Code     bool    `json:"code"`
	Emph     bool    `json:"emph"`
	Link     string  `json:"link"`
	Notes    []int64 `json:"notes"`
	Sentence int64   `json:"sentence"`
	Strong   bool    `json:"strong"`
	Text     string  `json:"text"`
}

// ReportSentence is part of what is sent or answered.
type ReportSentence struct {
	Assertion  bool             `json:"assertion"`
	Band       string           `json:"band"`
	Citations  []ReportCitation `json:"citations"`
	Confidence string           `json:"confidence"`
	End        int64            `json:"end"`
	Exact      string           `json:"exact"`
	Flags      []int64          `json:"flags"`
	Least      int64            `json:"least"`
	Likelihood string           `json:"likelihood"`
	Line       int64            `json:"line"`
	Most       int64            `json:"most"`
	Paragraph  int64            `json:"paragraph"`
	Start      int64            `json:"start"`
}

// ReportSettings is part of what is sent or answered.
type ReportSettings struct {
	// BCP 47
	Language string `json:"language"`
	// TLP 2.0: clear, green, amber, amber+strict, red; "" for none
	Marking string `json:"marking"`
	// a4 or letter
	Paper string `json:"paper"`
	// which words of likelihood it may use: icd203, phia, nato, ipcc or none
	Yardstick string `json:"yardstick"`
}

// ReportVersion is part of what is sent or answered.
type ReportVersion struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	// "" where it was saved without one
	Name string `json:"name"`
	// of the text
	SHA256 string `json:"sha256"`
	Words  int64  `json:"words"`
}

// Reported is part of what is sent or answered.
type Reported struct {
	At      time.Time `json:"at"`
	By      string    `json:"by"`
	Changed time.Time `json:"changed"`
	// different identifiers
	Cited    int64  `json:"cited"`
	Decision string `json:"decision"`
	// something was typed since the latest version
	Draft    bool           `json:"draft"`
	ID       string         `json:"id"`
	Settings ReportSettings `json:"settings"`
	State    string         `json:"state"`
	Title    string         `json:"title"`
	Versions int64          `json:"versions"`
	Words    int64          `json:"words"`
}

// Results is part of what is sent or answered.
type Results struct {
	Results []Added `json:"results"`
}

// Retitle is part of what is sent or answered.
type Retitle struct {
	// What it was called when you looked. If it is called otherwise by now, nothing happens: 409. Left out: not checked.
	Seen *string `json:"seen,omitzero"`
	// What the case is to be called.
	Title string `json:"title"`
}

// ReviewPage is part of what is sent or answered.
type ReviewPage struct {
	// of statements: how many are open in each article of the page
	Articles map[string]int64 `json:"articles"`
	Cards    []Card           `json:"cards"`
	// how much of the queue is still open
	Left int64 `json:"left"`
	// "" on the last page; what was passed over comes again from the beginning
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	Queue    string             `json:"queue"`
	// with the first page: how much is open in each queue, filters left aside
	Queues []Count `json:"queues"`
}

// Row is part of what is sent or answered.
type Row struct {
	// The glossary's group importance says what each means.
	Credibility string `json:"credibility"`
	// the record was rejected since, or is no longer made of the articles; the row stays
	Gone bool `json:"gone"`
	// ev_…
	ID   string `json:"id"`
	Note string `json:"note"`
	// E1 and so on, in the order in which they were added; never used again
	Ordinal string `json:"ordinal"`
	// key of the lane that it rests on (see [Lane]), or an analyst's own word for it; "" for none
	Origin string `json:"origin"`
	// who that is
	OriginLabel string `json:"origin_label"`
	// the words in the articles, as they stood when the row was taken
	Places []Place `json:"places"`
	// cl_…, in_…, at_…, wn_… or st_…; "" for an analyst's own
	Record string `json:"record"`
	// The glossary's group importance says what each means.
	Relevance string `json:"relevance"`
	// who is quoted, as it is shown
	Source string `json:"source"`
	Words  string `json:"words"`
}

// Ruling is part of what is sent or answered.
type Ruling struct {
	// In your own words.
	Note string `json:"note,omitzero"`
	// Why it is rejected; one of the glossary's group reason, or empty. The glossary's group reason says what each means.
	Reason string `json:"reason,omitzero"`
	// The statement's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409.
	// Left out: not checked.
	Seen *string `json:"seen,omitzero"`
	// What to do.
	Verdict string `json:"verdict"`
}

// Rulings is part of what is sent or answered.
type Rulings struct {
	// With a filter: how many you were shown. If another set matches, nothing happens: 409.
	Count *int64 `json:"count,omitzero"`
	// With a filter: which ones you were shown.
	Digest string `json:"digest,omitzero"`
	// With a filter: nothing is decided; the answer says how many match.
	DryRun bool `json:"dry_run,omitzero"`
	// All that match these filters, 5000 at most. Ask with dry_run first, and send count and digest of its answer.
	Filter Selection `json:"filter,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// Why they are rejected; one of the glossary's group reason, or empty. The glossary's group reason says what each means.
	Reason string `json:"reason,omitzero"`
	// Identifiers of the statements. Left out where a filter says which.
	Subjects []string `json:"subjects,omitzero"`
	// What to do.
	Verdict string `json:"verdict"`
}

// SaidOf is part of what is sent or answered.
type SaidOf struct {
	// where it is one
	Actor string    `json:"actor"`
	Count *Quantity `json:"count"`
	// kind of target or instrument, effect on a victim
	Detail string  `json:"detail"`
	Places []Place `json:"places"`
	// as it is shown; for dates ISO, a range as from/to
	Value string `json:"value"`
}

// Saved is part of what is sent or answered.
type Saved struct {
	Decision Decision `json:"decision"`
	Report   Report   `json:"report"`
}

// Saving is part of what is sent or answered.
type Saving struct {
	// What to call the version.
	Name string `json:"name,omitzero"`
	// SHA-256 of the text that this one was typed from.
	Seen string `json:"seen"`
	// The whole Markdown; left out: what is kept.
	Text string `json:"text,omitzero"`
}

// Selected is part of what is sent or answered.
type Selected struct {
	// The one after the last.
	End int64 `json:"end"`
	// The characters there, to be sure; left out: not checked.
	Exact string `json:"exact,omitzero"`
	// First code point.
	Start int64 `json:"start"`
}

// SelectedCount is part of what is sent or answered.
type SelectedCount struct {
	// exact, at_least, more_than, at_most, less_than, about, between or vague; left out: it follows from the numbers.
	Bound string `json:"bound,omitzero"`
	// As it stands: “at least 137”.
	Exact string `json:"exact,omitzero"`
	// No more.
	Max float64 `json:"max,omitzero"`
	// No fewer.
	Min float64 `json:"min,omitzero"`
}

// SelectedDate is part of what is sent or answered.
type SelectedDate struct {
	// The words that give it.
	At Selected `json:"at,omitzero"`
	// Last day, included.
	End string `json:"end,omitzero"`
	// First day, such as 2031-05-14.
	Start string `json:"start,omitzero"`
}

// SelectedPart is part of what is sent or answered.
type SelectedPart struct {
	// Of a perpetrator: how it is laid at their door; left out: claimed by nobody, told as a fact.
	Confidence string `json:"confidence,omitzero"`
	// Of targets or victims; left out: read from the words.
	Count SelectedCount `json:"count,omitzero"`
	// On a target or victim.
	Effect string `json:"effect,omitzero"`
	// The one after the last.
	End int64 `json:"end"`
	// The characters there, to be sure; left out: not checked.
	Exact string `json:"exact,omitzero"`
	// Of a perpetrator: a person or persons, as against a body.
	Individual bool `json:"individual,omitzero"`
	// Of a means, a target or a channel.
	Kind string `json:"kind,omitzero"`
	// Of an answer.
	Stance string `json:"stance,omitzero"`
	// First code point.
	Start int64 `json:"start"`
	// Whose word it is; left out: the statement that the words stand in; empty: the article's own.
	Statement string `json:"statement,omitzero"`
}

// Selection is part of what is sent or answered.
type Selection struct {
	// Which list.
	List string `json:"list"`
	// Its filters, as in the list's address. Empty: all.
	Query string `json:"query"`
}
