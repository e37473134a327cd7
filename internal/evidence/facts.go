package evidence

import (
	"slices"
	"strings"
	"time"
)

// The fields of what an article says of itself that a person may set, in the order in which they are shown.
const (
	FactTitle     = "title"
	FactOutlet    = "outlet"
	FactByline    = "byline"
	FactPublished = "published"
	FactLanguage  = "language"
)

// FactFields lists them.
var FactFields = []string{FactTitle, FactOutlet, FactByline, FactPublished, FactLanguage}

// FactsState is the move of [Facts].
const FactsState = "state"

// Facts is a move in the log, under the verdict [Write] on the identifier of an article: what it should have said of itself, in a
// person's words. It holds all that is set, so that the latest move that stands is what counts; what it does not name is as it was
// found, and one that names nothing gives all back.
type Facts struct {
	Op  string `json:"op"` // state
	Set []Fact `json:"set"`
}

// Fact is one field as a person sets it. Values are lists: of a byline a name each, of every other field one value, or none where the
// article is to state nothing.
type Fact struct {
	Field  string   `json:"field"`
	Value  []string `json:"value"`
	Found  []string `json:"found"`  // what the version said that the person looked at
	SHA256 string   `json:"sha256"` // of that version's text
}

// Equal reports whether two facts are the same in all fields.
func (f Fact) Equal(g Fact) bool {
	return f.Field == g.Field && f.SHA256 == g.SHA256 && slices.Equal(f.Value, g.Value) && slices.Equal(f.Found, g.Found)
}

// Stated is a field of a version that a person set.
type Stated struct {
	Field    string    `json:"field"`
	Value    []string  `json:"value"`
	Found    []string  `json:"found"`   // as this version has it
	Differs  bool      `json:"differs"` // this version says otherwise than the one that the person looked at: look again
	By       string    `json:"by"`
	At       time.Time `json:"at"`
	Decision string    `json:"decision"`
	Note     string    `json:"note"`
}

// Fact returns one of [FactFields] as a list, empty and never nil where nothing is stated.
func (m Metadata) Fact(field string) []string {
	var one string
	switch field {
	case FactTitle:
		one = m.Title
	case FactOutlet:
		one = m.Outlet
	case FactPublished:
		one = m.Published
	case FactLanguage:
		one = m.Language
	case FactByline:
		return append([]string{}, m.Byline...)
	}
	if one == "" {
		return []string{}
	}
	return []string{one}
}

// With returns the metadata with what people set in place of what was found.
func (m Metadata) With(stated []Stated) Metadata {
	for _, s := range stated {
		one := strings.Join(s.Value, " ")
		switch s.Field {
		case FactTitle:
			m.Title = one
		case FactOutlet:
			m.Outlet = one
		case FactPublished:
			m.Published = one
		case FactLanguage:
			m.Language = one
		case FactByline:
			m.Byline = append([]string{}, s.Value...)
		}
	}
	return m
}

// Found returns the metadata of a version as they were found, without what people set.
func (v Version) Found() Metadata {
	found := make([]Stated, 0, len(v.Stated))
	for _, s := range v.Stated {
		s.Value = s.Found
		found = append(found, s)
	}
	return v.Metadata.With(found)
}
