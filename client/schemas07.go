// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// Pasted is part of what is sent or answered.
type Pasted struct {
	// Where it came from, if that is known: an http address. A changed text from the same address is a new version.
	Address string `json:"address,omitzero"`
	// What to call it; its ending says what it is: .txt, .md, .html.
	Name string `json:"name,omitzero"`
	// The text.
	Text string `json:"text"`
}

// Perpetrator is part of what is sent or answered.
type Perpetrator struct {
	Confidence string `json:"confidence"`
	End        int64  `json:"end"`
	Exact      string `json:"exact"`
	// a person or persons, as against a body
	Individual bool `json:"individual"`
	// within the reading
	Mention *string `json:"mention"`
	Start   int64   `json:"start"`
	// whose word it is; null for the article's own
	Statement *string `json:"statement"`
}

// Piece is part of what is sent or answered.
type Piece struct {
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	Start int64  `json:"start"`
}

// Place is part of what is sent or answered.
type Place struct {
	// the speaker as an actor, "" for none
	Actor string `json:"actor"`
	// ar_…
	Article string `json:"article"`
	End     int64  `json:"end"`
	Exact   string `json:"exact"`
	// on whose word
	Kind      string `json:"kind"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	Version   int64  `json:"version"`
}

// Position is part of what is sent or answered.
type Position struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	Note     string    `json:"note"`
	// which event of another copy it was, "" for one made here
	Origin string `json:"origin"`
	Reason string `json:"reason"`
	// accept, reject; one, apart; A to F; II to CC; written
	Value string `json:"value"`
	// of a wording or a text: how it reads now, cut short
	Words string `json:"words"`
}

// Problem is part of what is sent or answered.
type Problem struct {
	// What is wrong in this case, and what to do.
	Detail string `json:"detail"`
	// The parts of the request that are wrong, where that is known.
	Errors []Fault `json:"errors"`
	// Of a record that changed since it was looked at (409): what was decided on it since, the latest first.
	Meanwhile []Decision `json:"meanwhile,omitzero"`
	// The HTTP status.
	Status int64 `json:"status"`
	// Where somebody else wrote in a report meanwhile: what is kept now.
	Theirs Report `json:"theirs,omitzero"`
	// The kind of problem in a few words.
	Title string `json:"title"`
	// Names the kind of problem; stable, for programs.
	Type string `json:"type"`
	// And what was sent; nothing of either is lost.
	Yours string `json:"yours,omitzero"`
}

// Profile is: who is quoted in a statement: a role, not the outlet and not the input.
type Profile struct {
	// ac_…, where it is one
	Actor string `json:"actor"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// claims that others deny: cl_…
	Disputes []string `json:"disputes"`
	// its figures that differ from others'
	Figures []FigureConflict `json:"figures"`
	First   string           `json:"first"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	// set by a person, null where nobody has
	Grade  *Grade  `json:"grade"`
	Hedges []Share `json:"hedges"`
	// how many mouths away
	Hops []Share `json:"hops"`
	ID   string  `json:"id"`
	// outlet, person, body, anonymous, document
	Kind string `json:"kind"`
	// for an outlet: on whose word its statements rest; for others: how they are named
	Kinds []Share `json:"kinds"`
	// what a list calls it
	Label string `json:"label"`
	Last  string `json:"last"`
	// who carried them
	Outlets []Share `json:"outlets"`
	// anonymous statements for which a reason is stated
	Reasons    Share   `json:"reasons"`
	Stances    []Share `json:"stances"`
	State      string  `json:"state"`
	Statements int64   `json:"statements"`
}

// Proposal is part of what is sent or answered.
type Proposal struct {
	// what the score was counted from, null where it was not
	Basis *Basis `json:"basis"`
	// The glossary's group fate says what each means.
	Fate string `json:"fate"`
	// the same in words
	How string `json:"how"`
	// name and revision: "attribution-rules/1"
	Layer string `json:"layer"`
	Parts []Part `json:"parts"`
	// the cue, or else the content, of what was kept in its place; null for nothing
	Rival *Piece `json:"rival"`
	// the layer's short name for how it came to it
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	// what the score comes to. The glossary's group sureness says what each means.
	Sureness string `json:"sureness"`
	// why it was not kept, in words
	Why string `json:"why"`
}

// ProposedRow is part of what is sent or answered.
type ProposedRow struct {
	// how the origin can know, see evidence.Lane
	Access string `json:"access"`
	// the hypotheses that it may bear on, in their order
	Bears []Bearing `json:"bears"`
	// of its first telling
	Day string `json:"day"`
	// the origin denies or doubts it
	Denies bool `json:"denies"`
	// claim, incident, act, warning
	Kind string `json:"kind"`
	// without an identifier
	Row Row `json:"row"`
	// how far apart it would put the two hypotheses that contend for the lead; 0 to 2, only to sort by
	Separates float64 `json:"separates"`
}

// ProposedRows is part of what is sent or answered.
type ProposedRows struct {
	Items []ProposedRow `json:"items"`
	// how far to trust them
	Limits string `json:"limits"`
	Total  int64  `json:"total"`
}

// Proposer is part of what is sent or answered.
type Proposer struct {
	// what the score was counted from, null where it was not
	Basis *Basis `json:"basis"`
	// the same in words
	How string `json:"how"`
	// name and revision: "attribution-rules/1"
	Layer string `json:"layer"`
	// the layer's short name for how it came to it
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	// what the score comes to. The glossary's group sureness says what each means.
	Sureness string `json:"sureness"`
}

// Quantity is part of what is sent or answered.
type Quantity struct {
	// see Figure
	Bound string `json:"bound"`
	// as it stands: "at least 137"
	Exact string   `json:"exact"`
	Max   *float64 `json:"max"`
	Min   *float64 `json:"min"`
}

// Question is: what an analyst wants answered, with the hypotheses that compete to answer it.
type Question struct {
	At time.Time `json:"at"`
	// who asked it
	By      string    `json:"by"`
	Changed time.Time `json:"changed"`
	// the last event that wrote it
	Decision   string       `json:"decision"`
	Hypotheses []Hypothesis `json:"hypotheses"`
	// qu_…
	ID   string `json:"id"`
	Note string `json:"note"`
	// who rated, in the order of their first rating
	Raters []string `json:"raters"`
	// by row, hypothesis and rater, each once
	Ratings  []Rating `json:"ratings"`
	Rows     []Row    `json:"rows"`
	Settings Settings `json:"settings"`
	// open, or dropped: put aside by a person
	State string `json:"state"`
	Title string `json:"title"`
}

// Quoted is part of what is sent or answered.
type Quoted struct {
	// the speaker as an actor, "" for none
	Actor string `json:"actor"`
	// ar_…
	Article string  `json:"article"`
	Context Context `json:"context"`
	End     int64   `json:"end"`
	Exact   string  `json:"exact"`
	// on whose word
	Kind      string `json:"kind"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	// of the article
	Title   string `json:"title"`
	Version int64  `json:"version"`
}

// Rating is part of what is sent or answered.
type Rating struct {
	At time.Time `json:"at"`
	// the event that set it
	Decision   string `json:"decision"`
	Hypothesis string `json:"hypothesis"`
	Rater      string `json:"rater"`
	Row        string `json:"row"`
	// The glossary's group consistency says what each means.
	Value string `json:"value"`
	Why   string `json:"why"`
}

// Reading is: all that one reader proposes of one text. Reading again with a better reader makes a new reading beside the
// old.
type Reading struct {
	Acts      []Act          `json:"acts"`
	Article   ReadingArticle `json:"article"`
	Dates     []Date         `json:"dates"`
	Figures   []Figure       `json:"figures"`
	Furniture []Furniture    `json:"furniture"`
	Incidents []Event        `json:"incidents"`
	Mentions  []Mention      `json:"mentions"`
	Path      string         `json:"path"`
	// name and revision of the reader
	Reader    string `json:"reader"`
	Schema    string `json:"schema"`
	Sentences []Span `json:"sentences"`
	// of the text
	SHA256     string      `json:"sha256"`
	Statements []Statement `json:"statements"`
	Warnings   []Notice    `json:"warnings"`
}

// ReadingArticle is part of what is sent or answered.
type ReadingArticle struct {
	Byline []string `json:"byline"`
	// BCP 47
	Language  *string `json:"language"`
	Outlet    *string `json:"outlet"`
	Published *string `json:"published"`
	Title     *string `json:"title"`
}

// Reasons is part of what is sent or answered.
type Reasons struct {
	None   int64 `json:"none"`
	Stated int64 `json:"stated"`
}

// Record is: one saying at one place in one article: a source, a cue and a content.
type Record struct {
	// ar_…
	Article string `json:"article"`
	// a person told it and no reader proposes it
	ByHand   bool      `json:"by_hand,omitzero"`
	Captured time.Time `json:"captured"`
	// the voices between the outlet and the words, outermost first
	Chain   []string `json:"chain"`
	Content Content  `json:"content"`
	Cue     Cue      `json:"cue"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// the wording is a person's; absent where it is as read
	Edited Edited `json:"edited,omitzero"`
	// The glossary's group factuality says what each means.
	Factuality string `json:"factuality"`
	// The glossary's group form says what each means.
	Form string `json:"form"`
	// decisions on what stood here before; absent for none
	Former []Former `json:"former,omitzero"`
	// s1 in a reading of a file, st_… in a case
	ID         string      `json:"id"`
	Likelihood *Likelihood `json:"likelihood"`
	Negated    bool        `json:"negated"`
	Outlet     string      `json:"outlet"`
	// the statement this one is reported in
	Parent *string `json:"parent"`
	// of the article
	Published string `json:"published"`
	Reader    string `json:"reader"`
	// which layer and rule proposed it
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	// of the version's text
	SHA256 string `json:"sha256"`
	Source Source `json:"source"`
	// The glossary's group state says what each means.
	State string `json:"state"`
	// what the score comes to. The glossary's group sureness says what each means.
	Sureness string `json:"sureness"`
	// of the article
	Title   string `json:"title"`
	Version int64  `json:"version"`
}

// Redoing is part of what is sent or answered.
type Redoing struct {
	// Answer before the world is made anew; it is soon after.
	Soon bool `json:"soon,omitzero"`
}

// Refusal is part of what is sent or answered.
type Refusal struct {
	At   time.Time `json:"at"`
	Name string    `json:"name"`
	// one sentence for a person
	Reason string `json:"reason"`
}

// Relation is: how one actor stands to another over a span of time, by its deeds.
type Relation struct {
	// at_…
	Acts []string `json:"acts"`
	// deeds that rest on somebody's allegation alone: shown, not counted
	Alleged int64 `json:"alleged"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// counted once however many articles tell them
	Deeds int64  `json:"deeds"`
	First string `json:"first"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	ID     string   `json:"id"`
	// how it would stand if what rests on allegation alone counted too: a choice of whoever reads the case
	IfCounted Stand `json:"if_counted"`
	// what a list calls it
	Label string `json:"label"`
	Last  string `json:"last"`
	// counted deeds by quad class; 0 is not used
	Quads []int64 `json:"quads"`
	// positive, negative, mixed, neutral
	Sign string `json:"sign"`
	// ac_…
	Source      string `json:"source"`
	SourceLabel string `json:"source_label"`
	State       string `json:"state"`
	Target      string `json:"target"`
	TargetLabel string `json:"target_label"`
	// mean of the counted deeds' PLOVER scores
	Weight float64 `json:"weight"`
	// by month, in order
	Windows []Window `json:"windows"`
}

// Report is part of what is sent or answered.
type Report struct {
	At time.Time `json:"at"`
	// who began it
	By      string    `json:"by"`
	Changed time.Time `json:"changed"`
	// the last event that wrote it
	Decision string `json:"decision"`
	// what was typed since the latest version, null for nothing
	Draft *ReportDraft `json:"draft"`
	// rp_…
	ID       string         `json:"id"`
	Settings ReportSettings `json:"settings"`
	// of Text
	SHA256 string `json:"sha256"`
	// open, or dropped: put aside by a person
	State string `json:"state"`
	// Markdown, of the draft where there is one, else of the latest version
	Text  string `json:"text"`
	Title string `json:"title"`
	// those saved under a name or by a person's wish, newest first
	Versions []ReportVersion `json:"versions"`
}

// ReportBlock is part of what is sent or answered.
type ReportBlock struct {
	Blocks []ReportBlock   `json:"blocks"`
	End    int64           `json:"end"`
	Items  [][]ReportBlock `json:"items"`
	Kind   string          `json:"kind"`
	Level  int64           `json:"level"`
	Rows   [][][]ReportRun `json:"rows"`
	Runs   []ReportRun     `json:"runs"`
	Start  int64           `json:"start"`
}
