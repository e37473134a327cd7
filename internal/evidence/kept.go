package evidence

import (
	"iter"
	"time"
)

// Kept is all that a case keeps and that does not follow from the rest: what a casefile holds. Its lists are in the order in which
// things came, each complete; a list that yields an error ends with it. Indexes and the world are not among it: they are made anew.
type Kept interface {
	Case() KeptCase
	Articles() iter.Seq2[KeptArticle, error]
	Versions() iter.Seq2[KeptVersion, error] // those of an article in the order of their numbers
	Captures() iter.Seq2[KeptCapture, error]
	Refusals() iter.Seq2[KeptRefusal, error]
	Readings() iter.Seq2[KeptReading, error] // of one version the latest last
	Decisions() iter.Seq2[Decision, error]   // the log, oldest first
	Drafts() iter.Seq2[KeptDraft, error]     // in the order of their identifiers
	// Content returns the bytes with this SHA-256: a version's text, or its original.
	Content(sha256 string) ([]byte, error)
}

// KeptCase is a case's own record.
type KeptCase struct {
	Key     string    `json:"key"` // the same in every copy of the case, see [CaseKey]
	ID      string    `json:"id"`  // the name under which it was made
	Title   string    `json:"title"`
	Created time.Time `json:"created"`
	Sample  bool      `json:"sample"`
}

// CaseKey names a case apart from any folder that it lies in: it is born of the name and the moment of its making, which no copy
// loses and no renaming changes. Two copies of one case have the same key.
func CaseKey(id string, created time.Time) string { return NewID("ca", id, created.UnixMicro()) }

// KeptArticle is an article's own record.
type KeptArticle struct {
	ID      string `json:"id"`
	Address string `json:"address"`
	Current int    `json:"current"` // the number of the version on show
}

// KeptVersion is a frozen state of an article, and how far its reading is. Points and Words follow from the text.
type KeptVersion struct {
	Article string `json:"article"`
	Version
	Job KeptJob `json:"job"`
}

// KeptJob says how far the reading of a version is.
type KeptJob struct {
	State    string `json:"state"` // queued, done, failed
	Attempts int    `json:"attempts"`
	Reason   string `json:"reason"` // why it failed
	Reader   string `json:"reader"` // for which it was queued last
}

// KeptCapture is one arrival of a version.
type KeptCapture struct {
	Article  string    `json:"article"`
	Version  int       `json:"version"`
	Address  string    `json:"address"`
	Name     string    `json:"name"`
	Original string    `json:"original_sha256"` // of the bytes that came; they are kept only where a version names them
	Captured time.Time `json:"captured"`
}

// KeptRefusal is an input that could not be read.
type KeptRefusal struct {
	Name   string    `json:"name"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// KeptReading is what one reader proposed of one version, its statements under their identifiers of the case.
type KeptReading struct {
	Of      string `json:"of"` // the article
	Version int    `json:"version"`
	Reading
}

// KeptDraft is the text of a report that is no version yet.
type KeptDraft struct {
	ID     string    `json:"id"`   // rp_…
	Base   string    `json:"base"` // SHA-256 of the version's text that it was begun from
	Text   string    `json:"text"`
	SHA256 string    `json:"sha256"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}
