package analogue

import "hearsay/internal/evidence"

// Likeness is how alike two incidents are: an order, no measure.
type Likeness string

// The degrees of likeness.
const (
	Close Likeness = "close" // several telling features, one of them rare
	Fair  Likeness = "fair"  // some telling feature
	Faint Likeness = "faint" // only what many have
)

// Rarity is how many incidents of a case share a feature.
type Rarity string

// The rarities.
const (
	OnlyThese Rarity = "only_these"
	Rare      Rarity = "rare"
	Some      Rarity = "some"
	Common    Rarity = "common"
)

// Options say what is wanted.
type Options struct {
	MinShared int // features shared at least; 0: two
	Limit     int // analogues given; 0: all
}

// Result is the incidents like one.
type Result struct {
	Incident  Brief      `json:"incident"`
	Features  []Feature  `json:"features"`  // all that others were looked through for, the rarest first
	Analogues []Analogue `json:"analogues"` // the most alike first
	Compared  int        `json:"compared"`  // other incidents of the case
	Total     int        `json:"total"`     // analogues before the limit
	Why       string     `json:"why"`       // where there are none: why
}

// Brief names an incident.
type Brief struct {
	ID       string                `json:"id"`
	Label    string                `json:"label"`
	Kind     evidence.IncidentKind `json:"kind"`
	From     string                `json:"from"` // ISO days, "" where no text gives one
	To       string                `json:"to"`
	Articles int                   `json:"articles"`
}

// Analogue is an incident like another.
type Analogue struct {
	Brief
	Likeness Likeness  `json:"likeness"` // close, fair, faint
	Rank     int       `json:"rank"`     // from 1
	Shared   []Feature `json:"shared"`   // the most telling first
	score    float64
}

// Feature is something that an incident has, and another may have too.
type Feature struct {
	Name   string           `json:"name"`  // kind, stage, target, instrument, behind, victim, place, country, toll, method, words
	Value  string           `json:"value"` // as programs read it
	Words  string           `json:"words"` // as people do
	Among  int              `json:"among"` // how many of the case's incidents have it
	Of     int              `json:"of"`    // how many incidents there are
	Rarity Rarity           `json:"rarity"`
	Here   []evidence.Place `json:"here"`  // the words of the incident in question
	There  []evidence.Place `json:"there"` // the words of the other
	weight float64
}
