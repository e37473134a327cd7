package evidence

import "hearsay/internal/text"

// Event is a happening as one text tells it: what a reading lists under "incidents". An Incident is the same happening
// in the world, put together from the events of many texts. Every field rests on characters of the text; what the text
// does not give is empty, never guessed.
type Event struct {
	ID           string        `json:"id"` // i1 in a reading
	Kind         IncidentKind  `json:"kind"`
	Stage        Stage         `json:"stage"`
	Date         *EventDate    `json:"date"`
	Place        []Piece       `json:"place"` // the innermost first: street, town, province, country
	Instruments  []Instrument  `json:"instruments"`
	Perpetrators []Perpetrator `json:"perpetrators"`
	Targets      []Target      `json:"targets"`   // things and places aimed at, people too where they were the aim and not hit
	Victims      []Victim      `json:"victims"`   // people hit, or counted as unhurt; each count is somebody's figure
	Anchors      []Piece       `json:"anchors"`   // the words that tell of it, in order; the first introduces it
	Statement    *string       `json:"statement"` // the statement in which the whole is told, null for the article's own voice
	Backstory    bool          `json:"backstory"` // told in passing, as something from before
	Score        Score         `json:"score"`
	Rule         string        `json:"rule"` // which layer and rule proposed it
}

// Pieces returns every span of the event.
func (e Event) Pieces() []Piece {
	out := append(append([]Piece{}, e.Anchors...), e.Place...)
	if e.Date != nil && e.Date.Exact != "" {
		out = append(out, e.Date.Piece())
	}
	for _, x := range e.Instruments {
		out = append(out, x.Piece)
	}
	for _, x := range e.Perpetrators {
		out = append(out, x.Piece)
	}
	for _, x := range e.Targets {
		out = append(out, x.Piece)
	}
	for _, x := range e.Victims {
		out = append(out, x.Piece)
	}
	return out
}

// IncidentKind is the kind of an event or incident.
type IncidentKind string

// The kinds of incident.
const (
	KindAttack        IncidentKind = "attack" // armed attack, clash, stabbing, ramming, unspecified violence
	KindBombing       IncidentKind = "bombing"
	KindShooting      IncidentKind = "shooting"
	KindKidnapping    IncidentKind = "kidnapping"
	KindHijacking     IncidentKind = "hijacking"
	KindArson         IncidentKind = "arson"
	KindRobbery       IncidentKind = "robbery"
	KindAssassination IncidentKind = "assassination"
	KindAirStrike     IncidentKind = "air_strike" // from the air, drones and missiles included
	KindPlot          IncidentKind = "plot"       // planned or prepared, of no kind that the text names
	KindOther         IncidentKind = "other"
)

// IncidentKinds lists the kinds.
var IncidentKinds = []IncidentKind{
	KindAttack, KindBombing, KindShooting, KindKidnapping, KindHijacking, KindArson, KindRobbery, KindAssassination,
	KindAirStrike, KindPlot, KindOther,
}

// Stage is how far an event got.
type Stage string

// The stages.
const (
	Accomplished Stage = "accomplished"
	Attempted    Stage = "attempted" // begun, and failed by itself
	Foiled       Stage = "foiled"    // stopped by somebody
	Threatened   Stage = "threatened"
)

// Stages lists the stages.
var Stages = []Stage{Accomplished, Attempted, Foiled, Threatened}

// EventDate is when an event took place: ISO days, both included, as precise as the text. Exact is the date
// expression that says so; empty where the day follows from the article's own date line.
type EventDate struct {
	From  string    `json:"start"`
	To    string    `json:"end"`
	Exact string    `json:"exact"`
	At    text.Span `json:"at"` // where exact stands
}

// Piece returns the date expression, empty where there is none.
func (d EventDate) Piece() Piece { return Piece{d.At, d.Exact} }

// Count is a number with its bounds: "at least 137" has Min 137 and no Max, "more than 95" has Min 96.
type Count struct {
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Bound string   `json:"bound"` // see Figure
	Exact string   `json:"exact"` // as it stands: "at least 137"
}

// Instrument is what an event was done with.
type Instrument struct {
	Piece
	Kind string `json:"kind"` // bomb, vehicle_bomb, suicide_bomb, mine, gun, grenade, rocket, missile, drone, mortar, artillery, aircraft, fire, knife, vehicle, poison, torture, other
}

// Perpetrator is who did it, by somebody's word.
type Perpetrator struct {
	Piece
	Individual bool           `json:"individual"` // a person or persons, as against a body
	Mention    *string        `json:"mention"`    // within the reading
	Confidence Responsibility `json:"confidence"`
	Statement  *string        `json:"statement"` // whose word it is; null for the article's own
}

// Responsibility says how an event is laid at somebody's door (MUC-4, and GTD's claimed, widened by denied).
type Responsibility string

// The degrees of responsibility.
const (
	ReportedAsFact       Responsibility = "fact"
	Claimed              Responsibility = "claimed" // by the perpetrator
	Accused              Responsibility = "accused"
	AccusedByAuthorities Responsibility = "accused_by_authorities"
	PossiblyDone         Responsibility = "possible"
	DeniedByAccused      Responsibility = "denied"
)

// Responsibilities lists the degrees.
var Responsibilities = []Responsibility{ReportedAsFact, Claimed, Accused, AccusedByAuthorities, PossiblyDone, DeniedByAccused}

// Target is what was aimed at.
type Target struct {
	Piece
	Mention   *string `json:"mention"`
	Kind      string  `json:"kind"`   // building, vehicle, aircraft, ship, infrastructure, military, police, diplomatic, religious, media, government, business, person, crowd, other
	Effect    string  `json:"effect"` // destroyed, damaged, none, taken, "" where not told
	Count     *Count  `json:"count"`
	Statement *string `json:"statement"`
}

// Victim is who was hit, with how many where a number is given.
type Victim struct {
	Piece
	Mention   *string `json:"mention"`
	Effect    Effect  `json:"effect"`
	Count     *Count  `json:"count"`
	Statement *string `json:"statement"` // whose figure it is; null for the article's own
}

// Effect is what befell a victim, "" where the text does not tell.
type Effect string

// The effects.
const (
	EffectDeath     Effect = "death"
	EffectInjury    Effect = "injury"
	EffectCasualty  Effect = "casualty" // dead or hurt, not told which
	EffectMissing   Effect = "missing"
	EffectAbduction Effect = "abduction"
	EffectNone      Effect = "none" // unhurt
)

// EffectUnknown is the effect where the text does not tell.
const EffectUnknown = Effect("")

// Effects lists the effects that a text can tell.
var Effects = []Effect{EffectDeath, EffectInjury, EffectCasualty, EffectMissing, EffectAbduction, EffectNone}
