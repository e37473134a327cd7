// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

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
	ID    string `json:"id"`
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

// Results is part of what is sent or answered.
type Results struct {
	Results []Added `json:"results"`
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

// Selection is part of what is sent or answered.
type Selection struct {
	// Which list.
	List string `json:"list"`
	// Its filters, as in the list's address. Empty: all.
	Query string `json:"query"`
}

// Settings is part of what is sent or answered.
type Settings struct {
	// nobody sees others' ratings before having rated everything
	Blind bool `json:"blind"`
	// origins: rows of one origin count once; rows: every row counts
	Counting    string      `json:"counting"`
	Likelihoods Likelihoods `json:"likelihoods"`
	// credibility and relevance count
	Weights bool `json:"weights"`
}

// Share is part of what is sent or answered.
type Share struct {
	Count int64  `json:"count"`
	Of    int64  `json:"of"`
	Value string `json:"value"`
}

// Sheet is part of what is sent or answered.
type Sheet struct {
	Article ArticleRow `json:"article"`
	History []Version  `json:"history"`
	Next    string     `json:"next"`
	// the neighbours in the order of arrival
	Previous string `json:"previous"`
	// without statements: those are above, as the case keeps them
	Reading    Reading  `json:"reading"`
	Statements []Record `json:"statements"`
	Text       string   `json:"text"`
}

// Side is part of what is sent or answered.
type Side struct {
	Act      *ActRecord `json:"act"`
	Actor    *Actor     `json:"actor"`
	Articles int64      `json:"articles"`
	Claim    *Claim     `json:"claim"`
	Decision string     `json:"decision"`
	ID       string     `json:"id"`
	Incident *Incident  `json:"incident"`
	Kind     string     `json:"kind"`
	Label    string     `json:"label"`
	// how many atoms were joined into it
	Parts int64 `json:"parts"`
	// where it is told, three places at most
	Quotes  []Quoted `json:"quotes"`
	State   string   `json:"state"`
	Tension *Tension `json:"tension"`
	Warning *Warning `json:"warning"`
}

// Source is: who is quoted in a statement: a role, not the outlet and not the input.
type Source struct {
	// the fullest name of the person or body within the article
	Actor *string `json:"actor"`
	// how many anonymous persons, when stated
	Count *int64 `json:"count"`
	// The glossary's group source_kind says what each means.
	Kind string `json:"kind"`
	// the mention it is, within the article
	Mention *string `json:"mention"`
	// why the source is not named, in the article's words
	Reason *string `json:"reason"`
	// "senior defense official"
	Role  *string `json:"role"`
	Spans []Piece `json:"spans"`
}

// Span is part of what is sent or answered.
type Span struct {
	End   int64 `json:"end"`
	Start int64 `json:"start"`
}
