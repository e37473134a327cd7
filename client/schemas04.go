// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// EventDraft is part of what is sent or answered.
type EventDraft struct {
	// The words that tell of it; the first introduces it.
	Anchors []Selected `json:"anchors,omitzero"`
	// Told in passing, as something from before.
	Backstory bool `json:"backstory,omitzero"`
	// When it was.
	Date SelectedDate `json:"date,omitzero"`
	// With what.
	Instruments []SelectedPart `json:"instruments,omitzero"`
	// One of the glossary's group incident.
	Kind string `json:"kind,omitzero"`
	// Who did it, by somebody's word.
	Perpetrators []SelectedPart `json:"perpetrators,omitzero"`
	// Where, the innermost first.
	Place []Selected `json:"place,omitzero"`
	// How far it got; left out: accomplished.
	Stage string `json:"stage,omitzero"`
	// In whose words the whole is told; left out: the statement that the first anchor stands in; empty: the article's own.
	Statement string `json:"statement,omitzero"`
	// What was aimed at.
	Targets []SelectedPart `json:"targets,omitzero"`
	// Who was hit.
	Victims []SelectedPart `json:"victims,omitzero"`
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

// ExportFormat is part of what is sent or answered.
type ExportFormat struct {
	// The ending of its files.
	Extension string `json:"extension"`
	// It can carry a marking of the Traffic Light Protocol.
	Marking   bool   `json:"marking"`
	MediaType string `json:"media_type"`
	Name      string `json:"name"`
	// It is written a table at a time, or all in a zip.
	Tables bool `json:"tables"`
	// It can carry the articles' texts.
	Texts bool `json:"texts"`
	// The format's own name.
	Title string `json:"title"`
}

// Facet is part of what is sent or answered.
type Facet struct {
	Field string `json:"field"`
	// most frequent first, then by value; 50 at most
	Values []Count `json:"values"`
}

// FactsSet is part of what is sent or answered.
type FactsSet struct {
	Article ArticleRow `json:"article"`
	// null where nothing was to be changed
	Decision *Decision `json:"decision"`
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

// Found is part of what is sent or answered.
type Found struct {
	Items []Citable `json:"items"`
	// How many fit.
	Total int64 `json:"total"`
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

// Granting is part of what is sent or answered.
type Granting struct {
	// The person's name; whoever runs the server makes people known to it.
	Name string `json:"name"`
	// reader: looks. analyst: adds and decides too. owner: renames, takes copies of the whole case and says who may what, too.
	Role string `json:"role"`
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

// HypothesisMove is part of what is sent or answered.
type HypothesisMove struct {
	Blind    bool   `json:"blind,omitzero"`
	Counting string `json:"counting,omitzero"`
	// The glossary's group importance says what each means.
	Credibility string `json:"credibility,omitzero"`
	// hy_…; its ordinal or a beginning will do in what is sent
	Hypothesis  string      `json:"hypothesis,omitzero"`
	Likelihoods Likelihoods `json:"likelihoods,omitzero"`
	Note        string      `json:"note,omitzero"`
	Op          string      `json:"op"`
	Origin      string      `json:"origin,omitzero"`
	OriginLabel string      `json:"origin_label,omitzero"`
	Places      []Place     `json:"places,omitzero"`
	// above 0, in proportion to the other hypotheses
	Prior float64 `json:"prior,omitzero"`
	// of a row that is added
	Ratings []HypothesisCell `json:"ratings,omitzero"`
	Record  string           `json:"record,omitzero"`
	// The glossary's group importance says what each means.
	Relevance string `json:"relevance,omitzero"`
	// ev_…; the same
	Row    string `json:"row,omitzero"`
	Source string `json:"source,omitzero"`
	Text   string `json:"text,omitzero"`
	Title  string `json:"title,omitzero"`
	// The glossary's group consistency says what each means.
	Value   string `json:"value,omitzero"`
	Weights bool   `json:"weights,omitzero"`
	Why     string `json:"why,omitzero"`
	Words   string `json:"words,omitzero"`
}

// HypothesisNext is part of what is sent or answered.
type HypothesisNext struct {
	Hypothesis string `json:"hypothesis"`
	// hypothesis, row, rate, origin, seek
	Kind string `json:"kind"`
	// that bears on it, for seek
	Record string `json:"record"`
	Row    string `json:"row"`
	Why    string `json:"why"`
}

// HypothesisRaterScore is part of what is sent or answered.
type HypothesisRaterScore struct {
	Leaders []string `json:"leaders"`
	Of      int64    `json:"of"`
	Order   []string `json:"order"`
	// in the order of the hypotheses
	Ranks []int64 `json:"ranks"`
	Rated int64   `json:"rated"`
	Rater string  `json:"rater"`
}

// HypothesisRerating is part of what is sent or answered.
type HypothesisRerating struct {
	Change     string `json:"change"`
	From       string `json:"from"`
	Hypothesis string `json:"hypothesis"`
	// then
	Leaders []string `json:"leaders"`
	Row     string   `json:"row"`
	To      string   `json:"to"`
}

// HypothesisRowScore is part of what is sent or answered.
type HypothesisRowScore struct {
	// in the order of the hypotheses
	Cells []HypothesisCellScore `json:"cells"`
	// none, low, mid, high, ""
	Diagnostic string `json:"diagnostic"`
	// null with fewer than two cells rated
	Diagnosticity *float64 `json:"diagnosticity"`
	// see Sensitivity
	Linchpin bool    `json:"linchpin"`
	Ordinal  string  `json:"ordinal"`
	Row      string  `json:"row"`
	Weight   float64 `json:"weight"`
}

// HypothesisScore is part of what is sent or answered.
type HypothesisScore struct {
	AllRated bool `json:"all_rated"`
	// with weights; it ranks nothing
	Consistency float64 `json:"consistency"`
	Hypothesis  string  `json:"hypothesis"`
	// without weights
	Inconsistency float64 `json:"inconsistency"`
	// low, mid, high in comparison with the others, same where all are level, "" where it has no rank
	Level string `json:"level"`
	// of those rated
	Na int64 `json:"na"`
	// with weights, over the most that it could be; null where nothing bears on it
	Normalised *float64 `json:"normalised"`
	Ordinal    string   `json:"ordinal"`
	// null where nothing bears on it
	Posterior *float64 `json:"posterior"`
	// of the ranked hypotheses together 1
	Prior float64 `json:"prior"`
	// 1 for the least inconsistent; 0 where nothing bears on it
	Rank int64 `json:"rank"`
	// cells
	Rated int64 `json:"rated"`
	// others have the same rank
	Tied    bool  `json:"tied"`
	Unrated int64 `json:"unrated"`
	// with weights
	Weighted float64 `json:"weighted"`
}
