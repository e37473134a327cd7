package evidence

// PrefixTension begins the identifiers of tensions.
const PrefixTension = "tn"

// TensionKind is what does not go together, or what is missing.
type TensionKind string

// The kinds of tension.
const (
	TensionDeeds      TensionKind = "deeds"      // what an actor says and what it does
	TensionDenial     TensionKind = "denial"     // one claims it, another denies it
	TensionFigures    TensionKind = "figures"    // numbers that cannot hold together
	TensionTurn       TensionKind = "turn"       // a source says otherwise than before
	TensionUnanswered TensionKind = "unanswered" // a warning without an answer on record
	TensionOneOrigin  TensionKind = "one_origin" // an incident that one origin tells
	TensionHypothesis TensionKind = "hypothesis" // a question whose answer hangs on one origin
)

// TensionKinds lists the kinds in the order in which a person would look at them.
var TensionKinds = []TensionKind{
	TensionHypothesis, TensionDenial, TensionFigures, TensionDeeds, TensionTurn, TensionUnanswered, TensionOneOrigin,
}

// Tension is something that does not go together, or that is missing: a line of an analyst's list of work. It says what is told
// by whom on either side, and never which side is right. Accepted means that a person looked and holds it to be one; rejected,
// that it is none.
type Tension struct {
	Head
	Kind   TensionKind   `json:"kind"`
	Why    string        `json:"why"`    // one sentence
	Day    string        `json:"day"`    // the latest that it concerns, "" for none
	Weight float64       `json:"weight"` // how much hangs on it: articles, voices, deaths; only to sort by
	Sides  []TensionSide `json:"sides"`  // one or two
	About  []string      `json:"about"`  // records: in_…, cl_…, wn_…, ac_…, rl_…, qu_…
}

// TensionSide is one side of a tension, or the one thing told where something is missing.
type TensionSide struct {
	Label  string  `json:"label"` // who, or what
	Actor  string  `json:"actor"`
	Says   string  `json:"says"` // in a few words: the number, the claim, the deed
	Places []Place `json:"places"`
}
