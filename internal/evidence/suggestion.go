package evidence

import "time"

// PrefixSuggestion begins the identifiers of what programs suggest.
const PrefixSuggestion = "sg"

// SuggestionKind is what is suggested.
type SuggestionKind string

// The kinds of suggestion.
const (
	SuggestStatement SuggestionKind = "statement" // that an article says this on somebody's word
	SuggestMerge     SuggestionKind = "merge"     // that records are one
	SuggestRating    SuggestionKind = "rating"    // how a row of evidence goes with a hypothesis
)

// Suggestion is what a program beside the reader, such as an assistant over MCP, holds to be worth a look. It is an event in the log under
// that program's name, and changes nothing: only when a person accepts it is what it suggests done, by that person.
type Suggestion struct {
	ID       string         `json:"id"` // sg_…
	Kind     SuggestionKind `json:"kind"`
	By       string         `json:"by"`  // the program that suggests it
	For      string         `json:"for"` // on whose behalf it is used: under whose name the log has it
	At       time.Time      `json:"at"`
	Why      string         `json:"why"`
	State    State          `json:"state"`    // proposed, accepted, rejected, or withdrawn: taken back
	Decision string         `json:"decision"` // the event behind the state
	Settled  string         `json:"settled"`  // who accepted or rejected it, "" for nobody yet
	Reason   Reason         `json:"reason"`   // why it was rejected, "" where nobody said
	Note     string         `json:"note"`     // the same in the words of whoever settled it

	Article    string     `json:"article"` // of a statement
	Version    int        `json:"version"`
	Source     []Piece    `json:"source"` // empty for the article's own voice
	Cue        []Piece    `json:"cue"`
	Content    []Piece    `json:"content"`
	SourceKind SourceKind `json:"source_kind"` // "" where it is to follow from the words
	Stance     Stance     `json:"stance"`

	Subject string   `json:"subject"` // of a merge: the record that the members are the same as
	Members []string `json:"members"`

	Question   string      `json:"question"` // of a rating
	Row        string      `json:"row"`
	Hypothesis string      `json:"hypothesis"`
	Value      Consistency `json:"value"`
}
