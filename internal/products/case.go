package products

import (
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Case is everything that a case holds, in the order of its lists. Rejected records are among them, with their state.
type Case struct {
	ID         string    `json:"id"`
	Title      string    `json:"title"`
	Created    time.Time `json:"created"`
	AsOf       string    `json:"as_of"`   // the day as of which it is seen, "" for now
	Program    string    `json:"program"` // name and version of the program that writes
	Reader     string    `json:"reader"`
	Articles   []Article
	Statements []evidence.Record // in the order of the articles and their texts

	Actors    []evidence.Actor
	Incidents []evidence.Incident
	Acts      []evidence.ActRecord
	Relations []evidence.Relation
	Warnings  []evidence.Warning
	Claims    []evidence.Claim
	Sources   []evidence.Profile
	Origins   []evidence.Corroboration
	Links     []evidence.Link
	Tensions  []evidence.Tension

	Questions []evidence.Question
	Reports   []evidence.Report
	Decisions []evidence.Decision // oldest first
}

// Article is an article's current version with its text.
type Article struct {
	evidence.Article
	Text *text.Text
}
