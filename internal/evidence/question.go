package evidence

import "time"

// Prefixes of identifiers of an analyst's own records. Unlike those of the world they follow from nothing that was read: they
// come into being with the event in the log that first writes them.
const (
	PrefixQuestion   = "qu"
	PrefixHypothesis = "hy"
	PrefixRow        = "ev"
)

// Consistency says how a row of evidence goes with a hypothesis: were the hypothesis true, would one expect this (Heuer 1999)?
type Consistency string

// The degrees of consistency.
const (
	VeryInconsistent Consistency = "II"
	Inconsistent     Consistency = "I"
	Neutral          Consistency = "N"
	Consistent       Consistency = "C"
	VeryConsistent   Consistency = "CC"
	NotApplicable    Consistency = "NA" // it has no bearing
)

// Consistencies lists the degrees in the order of their keys 1 to 6.
var Consistencies = []Consistency{VeryInconsistent, Inconsistent, Neutral, Consistent, VeryConsistent, NotApplicable}

// Importance is a weight of a row: how credible it is, how relevant.
type Importance string

// The weights: 1/√2, 1 and √2 in PARC's reckoning.
const (
	Low    Importance = "low"
	Medium Importance = "medium"
	High   Importance = "high"
)

// Question is a question with the hypotheses that compete to answer it, and the evidence held against each.
type Question struct {
	ID         string       `json:"id"` // qu_…
	Title      string       `json:"title"`
	Note       string       `json:"note"`
	By         string       `json:"by"` // who asked it
	At         time.Time    `json:"at"`
	Changed    time.Time    `json:"changed"`
	Decision   string       `json:"decision"` // the last event that wrote it
	State      string       `json:"state"`    // open, or dropped: put aside by a person
	Settings   Settings     `json:"settings"`
	Hypotheses []Hypothesis `json:"hypotheses"`
	Rows       []Row        `json:"rows"`
	Ratings    []Rating     `json:"ratings"` // by row, hypothesis and rater, each once
	Raters     []string     `json:"raters"`  // who rated, in the order of their first rating
}

// Settings say how a question's matrix is reckoned. People choose them for the question; a reader may look at it otherwise.
type Settings struct {
	Counting    string      `json:"counting"` // origins: rows of one origin count once; rows: every row counts
	Weights     bool        `json:"weights"`  // credibility and relevance count
	Blind       bool        `json:"blind"`    // nobody sees others' ratings before having rated everything
	Likelihoods Likelihoods `json:"likelihoods"`
}

// Likelihoods say how probable evidence is, were a hypothesis true, by how it is rated. They serve the posterior alone.
type Likelihoods struct {
	II float64 `json:"II"`
	I  float64 `json:"I"`
	N  float64 `json:"N"`
	C  float64 `json:"C"`
	CC float64 `json:"CC"`
}

// Hypothesis is one possible answer. It is never called true or confirmed; at best it is the least inconsistent.
type Hypothesis struct {
	ID      string  `json:"id"`      // hy_…
	Ordinal string  `json:"ordinal"` // H1 and so on, in the order in which they were added; never used again
	Text    string  `json:"text"`
	Note    string  `json:"note"`
	Prior   float64 `json:"prior"` // how probable beforehand, in proportion to the others: 1 unless somebody said otherwise
}

// Row is one piece of evidence, from one origin.
type Row struct {
	ID          string     `json:"id"`      // ev_…
	Ordinal     string     `json:"ordinal"` // E1 and so on, in the order in which they were added; never used again
	Record      string     `json:"record"`  // cl_…, in_…, at_…, wn_… or st_…; "" for an analyst's own
	Words       string     `json:"words"`
	Origin      string     `json:"origin"`       // key of the lane that it rests on (see [Lane]), or an analyst's own word for it; "" for none
	OriginLabel string     `json:"origin_label"` // who that is
	Source      string     `json:"source"`       // who is quoted, as it is shown
	Credibility Importance `json:"credibility"`
	Relevance   Importance `json:"relevance"`
	Note        string     `json:"note"`
	Places      []Place    `json:"places"` // the words in the articles, as they stood when the row was taken
	Gone        bool       `json:"gone"`   // the record was rejected since, or is no longer made of the articles; the row stays
}

// Rating is how one rater holds a row to go with a hypothesis.
type Rating struct {
	Row        string      `json:"row"`
	Hypothesis string      `json:"hypothesis"`
	Rater      string      `json:"rater"`
	Value      Consistency `json:"value"`
	Why        string      `json:"why"`
	Decision   string      `json:"decision"` // the event that set it
	At         time.Time   `json:"at"`
}
