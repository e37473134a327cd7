package weighing

import (
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Case is what weighing works on: a case's records, without what people rejected, and what its articles took from one another.
type Case struct {
	Articles  []Article // in the order of their arrival
	Actors    []evidence.Actor
	Incidents []evidence.Incident
	Acts      []evidence.ActRecord
	Relations []evidence.Relation
	Warnings  []evidence.Warning
	Claims    []evidence.Claim
	Copies    []Copy
	Links     []Link             // that people made by hand
	Verdicts  map[string]Verdict // decisions on links, by their identifiers

	Corroborations []evidence.Corroboration // what origins were counted; empty before they are
}

// Article is one article's current version.
type Article struct {
	ID         string // ar_…
	Version    int
	Title      string
	Outlet     string
	Published  string // ISO day or time, "" where not stated
	Credits    []Credit
	Statements []Statement // in the order of the text
}

// Credit is an agency or outlet that an article itself gives as where its text comes from: in its dateline, byline or foot.
type Credit struct {
	Name string
	evidence.Piece
	Whole bool // the whole text is said to come from there; else it only says that there was help
}

// Statement is a statement with its identifier of the case.
type Statement struct {
	evidence.Statement
	Actor string // ac_… that its source is, "" for none
	After string // ac_… that is named just before it, "" for none: what "a group that he says he fights" hangs on
	State evidence.State
}

// Copy is text that two articles share, so that one of them took it from the other, or both from a third.
type Copy struct {
	From, To int     // articles by index; To came first where that is known, else it is the earlier in the order of arrival
	Directed bool    // it is known which came first
	Same     bool    // word for word, but for case, marks and spaces
	Share    float64 // how much of From's words stands in To, 0 to 1
	Back     float64 // how much of To's words stands in From
	Tiles    []Tile  // the shared passages, in the order of From
}

// Tile is a passage that two articles share, in code points of each.
type Tile struct{ From, To text.Span }

// Link is a link that a person made.
type Link struct {
	ID, From, To string // lk_…; ar_… or st_…
	By, Note     string
}

// Verdict is the latest decision on a link that stands.
type Verdict struct {
	State    evidence.State
	Decision string
}
