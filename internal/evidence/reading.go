package evidence

import "hearsay/internal/text"

// Schema names the shape of [Reading] as JSON. Fields may be added; none is ever changed.
const Schema = "hearsay.reading/1"

// Reading is all that one reader proposes of one text. It is what `hearsay read` prints, one a line.
type Reading struct {
	Schema     string         `json:"schema"`
	Path       string         `json:"path"`
	SHA256     string         `json:"sha256"` // of the text
	Reader     string         `json:"reader"` // name and revision of the reader
	Article    ReadingArticle `json:"article"`
	Furniture  []Furniture    `json:"furniture"`
	Sentences  []text.Span    `json:"sentences"`
	Mentions   []Mention      `json:"mentions"`
	Statements []Statement    `json:"statements"`
	Figures    []Figure       `json:"figures"`
	Dates      []Date         `json:"dates"`
	Incidents  []Event        `json:"incidents"`
	Acts       []Act          `json:"acts"`
	Warnings   []Notice       `json:"warnings"`
}

// ReadingArticle is the metadata as a reading prints it: null where the text does not state it.
type ReadingArticle struct {
	Title     *string  `json:"title"`
	Outlet    *string  `json:"outlet"`
	Byline    []string `json:"byline"`
	Published *string  `json:"published"`
	Language  *string  `json:"language"` // BCP 47
}

// Mention is a name, pronoun or description of somebody or something, in the text.
type Mention struct {
	ID string `json:"id"`
	Piece
	Type  MentionType `json:"type"`
	Chain string      `json:"chain"`          // mentions of one person or body within the article share it
	Form  MentionForm `json:"form"`           // how it speaks of them
	Acts  bool        `json:"acts,omitzero"`  // it speaks, does or is dealt with here, as against a place where something is
	Of    string      `json:"of,omitzero"`    // the mention whose it is: "Tarvian" of "the Tarvian foreign minister"
	Roles []Piece     `json:"roles,omitzero"` // what the words beside it say that it is: "Defence Minister", "a former general"
}

// MentionForm says how a mention speaks of somebody.
type MentionForm string

// The forms of a mention. Descriptions are listed where they name a country or body: "the Tarvian foreign minister".
const (
	MentionByName        MentionForm = "name"
	MentionByPronoun     MentionForm = "pronoun"
	MentionByDescription MentionForm = "description"
)

// MentionType says what is mentioned.
type MentionType string

// The types of mention.
const (
	MentionPerson       MentionType = "PERSON"
	MentionOrganization MentionType = "ORGANIZATION"
	MentionPlace        MentionType = "LOCATION"
	MentionDate         MentionType = "DATE"
	MentionMoney        MentionType = "MONEY"
	MentionNationality  MentionType = "NORP"
	MentionFacility     MentionType = "FACILITY"
	MentionProduct      MentionType = "PRODUCT"
	MentionMisc         MentionType = "MISC"
)

// Figure is a number as the text gives it, with its bounds: "at least 137" has Min 137 and no Max; "more than 95" has
// Min 96; "about" keeps the number on both sides and says so.
type Figure struct {
	Piece
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Bound string   `json:"bound"` // exact, at_least, more_than, at_most, less_than, about, between, vague
	Unit  string   `json:"unit"`  // the noun counted, when it follows
}

// Date is a date or range as the text gives it, resolved against the article's own date. Start and End are ISO days,
// both included; null where the text does not give enough (never guessed).
type Date struct {
	Piece
	From *string `json:"from"`
	To   *string `json:"to"`
}
