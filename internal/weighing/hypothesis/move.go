package hypothesis

import (
	"hearsay/internal/evidence"
)

// Op names what a move does.
type Op string

// The moves.
const (
	Ask      Op = "ask"               // the first: title, note
	Retitle  Op = "retitle"           // title, note
	AddHyp   Op = "add_hypothesis"    // text, note, prior
	EditHyp  Op = "edit_hypothesis"   // hypothesis; text, note, prior
	DropHyp  Op = "remove_hypothesis" // hypothesis; its ratings stay in the log
	AddRow   Op = "add_row"           // record, words, origin and so on, ratings
	EditRow  Op = "edit_row"          // row; words, origin, origin_label, source, note
	DropRow  Op = "remove_row"        // row; its ratings stay in the log
	WeighRow Op = "weigh"             // row; credibility, relevance
	Rate     Op = "rate"              // row, hypothesis, value, why; an empty value takes one's own rating back, a reason that is left out stays
	Settings Op = "settings"          // counting, weights, blind, likelihoods
	Drop     Op = "drop"              // puts the question aside
	Reopen   Op = "reopen"
)

// addRows stands in the log alone: the rows of a file that was imported, many to an event.
const addRows Op = "add_rows"

// Written is a move as it stands in the log.
type Written struct {
	Move
	Rows []Move `json:"rows,omitempty"` // of an import
}

// Ops lists the moves that a person makes on a question that is there.
var Ops = []Op{Retitle, AddHyp, EditHyp, DropHyp, AddRow, EditRow, DropRow, WeighRow, Rate, Settings, Drop, Reopen}

// Move is one step in the making of a question, as it stands in the log. A field that is null or left out stays as it is.
type Move struct {
	_           struct{}              `additionalProperties:"false"`
	Op          Op                    `json:"op"`
	Hypothesis  string                `json:"hypothesis,omitempty"` // hy_…; its ordinal or a beginning will do in what is sent
	Row         string                `json:"row,omitempty"`        // ev_…; the same
	Title       *string               `json:"title,omitempty"`
	Text        *string               `json:"text,omitempty"`
	Note        *string               `json:"note,omitempty"`
	Prior       *float64              `json:"prior,omitempty"` // above 0, in proportion to the other hypotheses
	Record      string                `json:"record,omitempty"`
	Words       *string               `json:"words,omitempty"`
	Origin      *string               `json:"origin,omitempty"`
	OriginLabel *string               `json:"origin_label,omitempty"`
	Source      *string               `json:"source,omitempty"`
	Credibility evidence.Importance   `json:"credibility,omitempty"`
	Relevance   evidence.Importance   `json:"relevance,omitempty"`
	Places      []evidence.Place      `json:"places,omitempty"`
	Ratings     []Cell                `json:"ratings,omitempty"` // of a row that is added
	Value       evidence.Consistency  `json:"value,omitempty"`
	Why         *string               `json:"why,omitempty"`
	Counting    string                `json:"counting,omitempty"`
	Weights     *bool                 `json:"weights,omitempty"`
	Blind       *bool                 `json:"blind,omitempty"`
	Likelihoods *evidence.Likelihoods `json:"likelihoods,omitempty"`
}

// Cell is how a row that is added goes with a hypothesis. Rater is set in what was imported, and names who the file says rated.
type Cell struct {
	_          struct{}             `additionalProperties:"false"`
	Hypothesis string               `json:"hypothesis"`
	Value      evidence.Consistency `json:"value"`
	Why        string               `json:"why,omitempty"`
	Rater      string               `json:"rater,omitempty"`
}

// The limits of a question.
const (
	MaxHypotheses = 50
	MaxRows       = 20000
	MaxRaters     = 100
	MaxTitle      = 300  // characters, of a title, a name or a label
	MaxWords      = 2000 // characters, of a hypothesis, a row's words or a reason
	MaxNote       = 4000
	MaxPlaces     = 20 // of a row; further places of a record are found through it
)

// Usual are the likelihoods of a question for which nobody chose others.
var Usual = evidence.Likelihoods{II: .05, I: .25, N: .5, C: .75, CC: .95}

// The ways of counting rows.
const (
	ByOrigin = "origins"
	ByRow    = "rows"
)

// The states of a question.
const (
	Open    = "open"
	Dropped = "dropped"
)
