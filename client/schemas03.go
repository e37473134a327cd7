// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// Corroboration is: how many independent origins something that is told rests on. That many tell it does not make it so.
type Corroboration struct {
	// of those who deny it
	AgainstLeast int64 `json:"against_least"`
	AgainstMost  int64 `json:"against_most"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// of a figure
	Count *Quantity `json:"count"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// of a figure
	Effect string `json:"effect"`
	ID     string `json:"id"`
	// what a list calls it
	Label string `json:"label"`
	// the origins, in the order of their first telling
	Lanes []Lane `json:"lanes"`
	// of those who affirm it
	Least int64  `json:"least"`
	Level int64  `json:"level"`
	Loops []Loop `json:"loops"`
	Most  int64  `json:"most"`
	// cl_…, in_… or wn_…
	Of string `json:"of"`
	// claim, incident, figure, warning
	OfKind string `json:"of_kind"`
	State  string `json:"state"`
	// in order of publication
	Tellings []Telling `json:"tellings"`
}

// Count is part of what is sent or answered.
type Count struct {
	Count int64  `json:"count"`
	Value string `json:"value"`
}

// Cue is: the words that introduce what is said, such as “said” or “according to”.
type Cue struct {
	Lemma string  `json:"lemma"`
	Spans []Piece `json:"spans"`
	// The glossary's group stance says what each means.
	Stance string `json:"stance"`
}

// Date is: a day or range as the text gives it, worked out from the article's own date. Where the text does not give
// enough, it stays open.
type Date struct {
	End   int64   `json:"end"`
	Exact string  `json:"exact"`
	From  *string `json:"from"`
	Start int64   `json:"start"`
	To    *string `json:"to"`
}

// Decided is part of what is sent or answered.
type Decided struct {
	Decision  Decision `json:"decision"`
	Statement *Record  `json:"statement"`
	// How many events were added in the same act: more than one where a batch is taken back or restored.
	Together int64 `json:"together"`
}

// Decision is: who accepted or rejected what, when and why. Decisions are added to a log and never changed; taking one
// back is a further decision.
type Decision struct {
	// UTC, whole milliseconds
	At time.Time `json:"at"`
	By string    `json:"by"`
	// SHA-256, lower-case hexadecimal
	Hash string `json:"hash"`
	// dc_…
	ID string `json:"id"`
	// for Merge other records, for Split atoms of the subject
	Members []string `json:"members,omitzero"`
	// in the person's own words
	Note string `json:"note"`
	// which event of another copy of the case it was, "" for one made here; see package custody
	Origin string `json:"origin,omitzero"`
	// hash of the event before, "" for the first
	Previous string `json:"previous"`
	// for Reject, optional. The glossary's group reason says what each means.
	Reason   string `json:"reason"`
	Sequence int64  `json:"sequence"`
	// the record decided on
	Subject string `json:"subject"`
	// the decision taken back, for Undo
	Undoes string `json:"undoes"`
	// a later event took it back; derived, not hashed
	Undone bool `json:"undone,omitzero"`
	// for Assess: A to F; for Split [Apart] or ""; for Write a move as JSON
	Value string `json:"value,omitzero"`
	// The glossary's group verdict says what each means.
	Verdict string `json:"verdict"`
}

// Detail is part of what is sent or answered.
type Detail struct {
	Citation  string     `json:"citation"`
	Context   Context    `json:"context"`
	Decisions []Decision `json:"decisions"`
	// what it is reported in, what it reports, the same source in this article
	Related   []Record `json:"related"`
	Statement Record   `json:"statement"`
}

// Edited is part of what is sent or answered.
type Edited struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	Note     string    `json:"note"`
	// as a reader words it; null where none proposes it
	Read *Statement `json:"read"`
}

// Entry is part of what is sent or answered.
type Entry struct {
	Definition string `json:"definition"`
	Group      string `json:"group"`
	Label      string `json:"label"`
	Term       string `json:"term"`
}

// Event is part of what is sent or answered.
type Event struct {
	// the words that tell of it, in order; the first introduces it
	Anchors []Piece `json:"anchors"`
	// told in passing, as something from before
	Backstory bool       `json:"backstory"`
	Date      *EventDate `json:"date"`
	// i1 in a reading
	ID           string        `json:"id"`
	Instruments  []Instrument  `json:"instruments"`
	Kind         string        `json:"kind"`
	Perpetrators []Perpetrator `json:"perpetrators"`
	// the innermost first: street, town, province, country
	Place []Piece `json:"place"`
	// which layer and rule proposed it
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	Stage string  `json:"stage"`
	// the statement in which the whole is told, null for the article's own voice
	Statement *string `json:"statement"`
	// things and places aimed at, people too where they were the aim and not hit
	Targets []Target `json:"targets"`
	// people hit, or counted as unhurt; each count is somebody's figure
	Victims []Victim `json:"victims"`
}

// EventDate is part of what is sent or answered.
type EventDate struct {
	// where exact stands
	At    Span   `json:"at"`
	End   string `json:"end"`
	Exact string `json:"exact"`
	Start string `json:"start"`
}

// Explanation is part of what is sent or answered.
type Explanation struct {
	// what it found at that place. The glossary's group found says what each means.
	Found string `json:"found"`
	// the reader whose proposal the case shows
	MadeBy string `json:"made_by"`
	// how many others there are beyond those listed
	More int64 `json:"more"`
	// what else was in question there, the likeliest first
	Others []Proposal `json:"others"`
	// what it proposes there now, null for nothing
	Proposal *Statement `json:"proposal"`
	// the program's own, which read the text again
	Reader string `json:"reader"`
	// of that proposal: source, cue, content
	Spans []Origin `json:"spans"`
	// st_…
	Statement string `json:"statement"`
	// what was settled of it besides, in the order in which it was
	Steps []Step `json:"steps"`
}

// Facet is part of what is sent or answered.
type Facet struct {
	Field string `json:"field"`
	// most frequent first, then by value; 50 at most
	Values []Count `json:"values"`
}

// Fault is part of what is sent or answered.
type Fault struct {
	// Where: body, path or query, then the name.
	Location string `json:"location"`
	// What is wrong there.
	Message string `json:"message"`
}

// Figure is: a number as somebody gives it, with how far it reaches. It is a claim, never a fact.
type Figure struct {
	// exact, at_least, more_than, at_most, less_than, about, between, vague. The glossary's group bound says what each means.
	Bound string   `json:"bound"`
	End   int64    `json:"end"`
	Exact string   `json:"exact"`
	Max   *float64 `json:"max"`
	Min   *float64 `json:"min"`
	Start int64    `json:"start"`
	// the noun counted, when it follows
	Unit string `json:"unit"`
}

// FigureClaim is: a number as somebody gives it, with how far it reaches. It is a claim, never a fact.
type FigureClaim struct {
	// the speaker as an actor, "" for none
	Actor string `json:"actor"`
	// ar_…
	Article string   `json:"article"`
	Count   Quantity `json:"count"`
	Effect  string   `json:"effect"`
	End     int64    `json:"end"`
	Exact   string   `json:"exact"`
	// on whose word
	Kind string `json:"kind"`
	// what is counted: "people", "police officers"
	Of string `json:"of"`
	// of all who give this number; null where nobody counted
	Origins   *Origins `json:"origins"`
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	Version   int64  `json:"version"`
}

// FigureConflict is part of what is sent or answered.
type FigureConflict struct {
	Incident string      `json:"incident"`
	Label    string      `json:"label"`
	Mine     FigureClaim `json:"mine"`
	Other    FigureClaim `json:"other"`
}

// Former is part of what is sent or answered.
type Former struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	ID       string    `json:"id"`
	Note     string    `json:"note"`
	Reason   string    `json:"reason"`
	// accept, reject, or write: worded by hand
	Verdict string `json:"verdict"`
	// as they were decided on
	Words string `json:"words"`
}

// Fragment is part of what is sent or answered.
type Fragment struct {
	Hit  bool   `json:"hit"`
	Text string `json:"text"`
}

// Furniture is: text on the page that is not reporting, such as a newsletter box or related links. It is marked, never cut
// out, so that every offset stays true.
type Furniture struct {
	End int64 `json:"end"`
	// The glossary's group furniture says what each means.
	Kind  string `json:"kind"`
	Start int64  `json:"start"`
}

// Grade is part of what is sent or answered.
type Grade struct {
	By       string `json:"by"`
	Decision string `json:"decision"`
	Letter   string `json:"letter"`
	Why      string `json:"why"`
}

// Hit is part of what is sent or answered.
type Hit struct {
	Article string `json:"article"`
	End     int64  `json:"end"`
	// article, statement. The glossary's group hit says what each means.
	Kind      string     `json:"kind"`
	Outlet    string     `json:"outlet"`
	Published string     `json:"published"`
	Snippet   []Fragment `json:"snippet"`
	Start     int64      `json:"start"`
	// for a statement
	Statement string `json:"statement"`
	Title     string `json:"title"`
	Version   int64  `json:"version"`
}

// Hypothesis is: one possible answer. The evidence can make it less or more inconsistent, never true.
type Hypothesis struct {
	// hy_…
	ID   string `json:"id"`
	Note string `json:"note"`
	// H1 and so on, in the order in which they were added; never used again
	Ordinal string `json:"ordinal"`
	// how probable beforehand, in proportion to the others: 1 unless somebody said otherwise
	Prior float64 `json:"prior"`
	Text  string  `json:"text"`
}

// HypothesisCell is part of what is sent or answered.
type HypothesisCell struct {
	Hypothesis string `json:"hypothesis"`
	Rater      string `json:"rater,omitzero"`
	// The glossary's group consistency says what each means.
	Value string `json:"value"`
	Why   string `json:"why,omitzero"`
}

// HypothesisCellScore is part of what is sent or answered.
type HypothesisCellScore struct {
	// consensus, mild, strong, extreme; "" with fewer than two raters
	Agreement  string `json:"agreement"`
	Hypothesis string `json:"hypothesis"`
	// of who looks. The glossary's group consistency says what each means.
	Mine   string `json:"mine"`
	Raters int64  `json:"raters"`
	// null with fewer than two ratings on the scale
	Spread *float64 `json:"spread"`
	// "" for unrated. The glossary's group consistency says what each means.
	Value string `json:"value"`
}

// HypothesisCluster is part of what is sent or answered.
type HypothesisCluster struct {
	Key   string   `json:"key"`
	Label string   `json:"label"`
	Rows  []string `json:"rows"`
}

// HypothesisDependence is part of what is sent or answered.
type HypothesisDependence struct {
	// without it
	Change string `json:"change"`
	Key    string `json:"key"`
	Label  string `json:"label"`
	// without it
	Leaders []string `json:"leaders"`
	Rows    []string `json:"rows"`
	// of the margin; above 1 where a rival is ahead without it
	Share float64 `json:"share"`
}

// HypothesisFlip is part of what is sent or answered.
type HypothesisFlip struct {
	// rows are empty and more than so many would be needed; 0: no removal does it
	MoreThan int64 `json:"more_than"`
	// in the same order
	OriginLabels []string `json:"origin_labels"`
	// keys; a row without an origin stands for itself
	Origins []string `json:"origins"`
	Rows    []string `json:"rows"`
	To      string   `json:"to"`
}

// HypothesisLeftOut is part of what is sent or answered.
type HypothesisLeftOut struct {
	Change string `json:"change"`
	Key    string `json:"key"`
	Label  string `json:"label"`
	// then
	Leaders []string `json:"leaders"`
	Rows    []string `json:"rows"`
}

// HypothesisLinchpin is part of what is sent or answered.
type HypothesisLinchpin struct {
	// without it, or with the one rating
	Leaders []string `json:"leaders"`
	Ordinal string   `json:"ordinal"`
	Row     string   `json:"row"`
	Why     string   `json:"why"`
}

// HypothesisMatrix is part of what is sent or answered.
type HypothesisMatrix struct {
	ByRater []HypothesisRaterScore `json:"by_rater"`
	// rows that count once together
	Clusters []HypothesisCluster `json:"clusters"`
	// cells over which raters differ strongly
	Disputed int64 `json:"disputed"`
	// what to look for next
	Next []HypothesisNext `json:"next"`
	// ranked hypotheses, from the least inconsistent
	Order    []string `json:"order"`
	Question Question `json:"question"`
	// in the order of the rows
	Rows []HypothesisRowScore `json:"rows"`
	// in the order of the hypotheses
	Scores []HypothesisScore `json:"scores"`
	// what would overturn the lead
	Sensitivity HypothesisSensitivity `json:"sensitivity"`
	// events of the log that could not be followed
	Skipped []HypothesisSkipped `json:"skipped"`
	// in one or two sentences
	Summary string         `json:"summary"`
	View    HypothesisView `json:"view"`
}
