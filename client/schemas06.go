// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// Member is part of what is sent or answered.
type Member struct {
	// The role holds for every case of the server; only whoever runs it can change that.
	All bool      `json:"all"`
	At  time.Time `json:"at"`
	// Who gave it.
	By   string `json:"by"`
	Name string `json:"name"`
	Role string `json:"role"`
}

// Mention is: a name, pronoun or description in a text. It belongs to the text, not to the world.
type Mention struct {
	// it speaks, does or is dealt with here, as against a place where something is
	Acts bool `json:"acts,omitzero"`
	// mentions of one person or body within the article share it
	Chain string `json:"chain"`
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	// how it speaks of them
	Form string `json:"form"`
	ID   string `json:"id"`
	// the mention whose it is: "Tarvian" of "the Tarvian foreign minister"
	Of string `json:"of,omitzero"`
	// what the words beside it say that it is: "Defence Minister", "a former general"
	Roles []Piece `json:"roles,omitzero"`
	Start int64   `json:"start"`
	// The glossary's group mention says what each means.
	Type string `json:"type"`
}

// Metadata is part of what is sent or answered.
type Metadata struct {
	// who wrote, one name each
	Byline []string `json:"byline"`
	// the address that the page gives for itself
	Canonical string `json:"canonical"`
	// place in the dateline
	Dateline string `json:"dateline"`
	// BCP 47
	Language string `json:"language"`
	// who published
	Outlet string `json:"outlet"`
	// ISO 8601: 2031-05-14, or with a time when stated; "" if not stated
	Published string `json:"published"`
	Title     string `json:"title"`
}

// Moved is part of what is sent or answered.
type Moved struct {
	Decisions []Decision       `json:"decisions"`
	Matrix    HypothesisMatrix `json:"matrix"`
}

// Moving is part of what is sent or answered.
type Moving struct {
	// Who moves and rates; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// In order. A later one may name a row or hypothesis that an earlier one adds, by its ordinal.
	Moves []HypothesisMove `json:"moves"`
	// The question's decision when you looked at it. If another was made since, nothing happens: 409. Left out: not checked.
	Seen *string `json:"seen,omitzero"`
}

// NamedAnswer is part of what is sent or answered.
type NamedAnswer struct {
	ID      string `json:"id"`
	Ordinal string `json:"ordinal"`
	Text    string `json:"text"`
}

// NewPassword is part of what is sent or answered.
type NewPassword struct {
	// The password to use from now on; at least 12 characters.
	Password string `json:"password"`
	// The password as it is.
	Present string `json:"present"`
}

// NewToken is part of what is sent or answered.
type NewToken struct {
	// The one case that it is for; empty for all.
	Case string `json:"case,omitzero"`
	// How long it is good.
	Days int64 `json:"days,omitzero"`
	// What it is for.
	Label string `json:"label"`
	// The most that it may; empty for all that you may.
	Role string `json:"role,omitzero"`
}

// News is part of what is sent or answered.
type News struct {
	// new ones
	Articles int64 `json:"articles"`
	// Who made those decisions, the most first.
	By []Count `json:"by"`
	// events of the log
	Decisions int64 `json:"decisions"`
	// The newest of those articles and versions, ten at most.
	Recent []Arrival `json:"recent"`
	// of the latest event there is
	Sequence int64 `json:"sequence"`
	// in those, and nobody has decided on them
	Statements int64 `json:"statements"`
	// new versions of articles that were there
	Versions int64 `json:"versions"`
}

// Notice is part of what is sent or answered.
type Notice struct {
	// the same with its places
	About []Piece `json:"about"`
	// the words that tell of it, in order; the first introduces it
	Anchors []Piece  `json:"anchors"`
	Channel *Channel `json:"channel"`
	// when it was given
	Date *EventDate `json:"date"`
	// when it became known that it had been given
	Disclosed *EventDate `json:"disclosed"`
	// of the reading: what came of it
	Event *string `json:"event"`
	// mentions within the reading
	From      *string `json:"from"`
	FromParty Party   `json:"from_party"`
	// w1 in a reading
	ID string `json:"id"`
	// a threat is not a warning
	Kind string `json:"kind"`
	// how far ahead, in the text's words: "two weeks before the attack"
	Lead *Piece `json:"lead"`
	// when the giver learnt of the danger
	Obtained *EventDate `json:"obtained"`
	// of what, in the text's words
	Of string `json:"of"`
	// when it was made public
	Public   *EventDate `json:"public"`
	Response []Answer   `json:"response"`
	Rule     string     `json:"rule"`
	Score    float64    `json:"score"`
	Specific Specific   `json:"specific"`
	// given, or said not to have been
	Standing   string   `json:"standing"`
	Statements []string `json:"statements"`
	To         *string  `json:"to"`
	ToParty    Party    `json:"to_party"`
}

// NoticeDraft is part of what is sent or answered.
type NoticeDraft struct {
	// Of what.
	About []Selected `json:"about,omitzero"`
	// The words that tell of it; the first introduces it.
	Anchors []Selected `json:"anchors,omitzero"`
	// The way it took; its span may be from 0 to 0.
	Channel SelectedPart `json:"channel,omitzero"`
	// When it was given.
	Date SelectedDate `json:"date,omitzero"`
	// When it became known that it had been given.
	Disclosed SelectedDate `json:"disclosed,omitzero"`
	// What came of it: an incident told by this article.
	Event string `json:"event,omitzero"`
	// Who gave it; from 0 to 0: nobody named.
	From Selected `json:"from,omitzero"`
	// warning, threat or forecast; left out: warning.
	Kind string `json:"kind,omitzero"`
	// How far ahead, in the text's words; from 0 to 0: not told.
	Lead Selected `json:"lead,omitzero"`
	// When the giver learnt of the danger.
	Obtained SelectedDate `json:"obtained,omitzero"`
	// When it was made public.
	Public SelectedDate `json:"public,omitzero"`
	// How the recipient answered.
	Response []SelectedPart `json:"response,omitzero"`
	// What it was specific about.
	Specific Specific `json:"specific,omitzero"`
	// Whether it was given; left out: given.
	Standing string `json:"standing,omitzero"`
	// In whose words it is told; left out: the statements that its anchors stand in.
	Statements []string `json:"statements,omitzero"`
	// Who was given it; from 0 to 0: nobody named.
	To Selected `json:"to,omitzero"`
}

// Origin is part of what is sent or answered.
type Origin struct {
	// the layer that decided first; empty where no layer says that it proposed just this span
	By    []Proposer `json:"by"`
	End   int64      `json:"end"`
	Exact string     `json:"exact"`
	// how likely its layer holds it to be this or that, likeliest first; empty where it does not say
	Labels []Label `json:"labels"`
	// The glossary's group role says what each means.
	Role  string `json:"role"`
	Start int64  `json:"start"`
}

// Origins is part of what is sent or answered.
type Origins struct {
	// some of it goes round in a circle
	Circular bool `json:"circular"`
	// og_…: the whole of it
	ID string `json:"id"`
	// the fewest that there can be, since unnamed origins may coincide
	Least int64 `json:"least"`
	// see [Corroboration]
	Level int64 `json:"level"`
	// the most that there can be
	Most int64 `json:"most"`
}

// Overview is part of what is sent or answered.
type Overview struct {
	Articles int64 `json:"articles"`
	// articles by day of publication, in order
	Days  []Count          `json:"days"`
	Jobs  JobCounts        `json:"jobs"`
	Kinds map[string]int64 `json:"kinds"`
	// articles read in which no statement was found
	NoFindings []Arrival `json:"no_findings"`
	// articles by outlet
	Outlets []Count `json:"outlets"`
	// of statements by anonymous sources
	Reasons Reasons `json:"reasons"`
	// the ten articles added last
	Recent   []Arrival `json:"recent"`
	Refusals []Refusal `json:"refusals"`
	// the ten most quoted, by actor
	Sources    []Count          `json:"sources"`
	Statements int64            `json:"statements"`
	States     map[string]int64 `json:"states"`
	// articles without one
	Undated  int64 `json:"undated"`
	Versions int64 `json:"versions"`
	// of current versions
	Words int64      `json:"words"`
	World WorldState `json:"world"`
}

// PageActRecord is part of what is sent or answered.
type PageActRecord struct {
	Facets []Facet     `json:"facets"`
	Items  []ActRecord `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageActor is part of what is sent or answered.
type PageActor struct {
	Facets []Facet `json:"facets"`
	Items  []Actor `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageArticleRow is part of what is sent or answered.
type PageArticleRow struct {
	Facets []Facet      `json:"facets"`
	Items  []ArticleRow `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageClaim is part of what is sent or answered.
type PageClaim struct {
	Facets []Facet `json:"facets"`
	Items  []Claim `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageCorroboration is part of what is sent or answered.
type PageCorroboration struct {
	Facets []Facet         `json:"facets"`
	Items  []Corroboration `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageHit is part of what is sent or answered.
type PageHit struct {
	Facets []Facet `json:"facets"`
	Items  []Hit   `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageIncident is part of what is sent or answered.
type PageIncident struct {
	Facets []Facet    `json:"facets"`
	Items  []Incident `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageLink is part of what is sent or answered.
type PageLink struct {
	Facets []Facet `json:"facets"`
	Items  []Link  `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageProfile is part of what is sent or answered.
type PageProfile struct {
	Facets []Facet   `json:"facets"`
	Items  []Profile `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageRecord is part of what is sent or answered.
type PageRecord struct {
	Facets []Facet  `json:"facets"`
	Items  []Record `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageRelation is part of what is sent or answered.
type PageRelation struct {
	Facets []Facet    `json:"facets"`
	Items  []Relation `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageTension is part of what is sent or answered.
type PageTension struct {
	Facets []Facet   `json:"facets"`
	Items  []Tension `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// PageWarning is part of what is sent or answered.
type PageWarning struct {
	Facets []Facet   `json:"facets"`
	Items  []Warning `json:"items"`
	// "" on the last page
	NextCursor string `json:"next_cursor"`
	// Parameters that were not understood; the others hold.
	Problems []ParameterProblem `json:"problems"`
	// that match, on all pages
	Total int64 `json:"total"`
}

// ParameterProblem is part of what is sent or answered.
type ParameterProblem struct {
	Message   string `json:"message"`
	Parameter string `json:"parameter"`
}

// Part is part of what is sent or answered.
type Part struct {
	End   int64  `json:"end"`
	Exact string `json:"exact"`
	// how likely its layer holds it to be this or that, likeliest first; empty where it does not say
	Labels []Label `json:"labels"`
	// The glossary's group role says what each means.
	Role  string `json:"role"`
	Start int64  `json:"start"`
}

// Party is part of what is sent or answered.
type Party struct {
	End     int64   `json:"end"`
	Exact   string  `json:"exact"`
	Mention *string `json:"mention"`
	Start   int64   `json:"start"`
}

// PassRow is part of what is sent or answered.
type PassRow struct {
	// The one case that it is for; empty for all.
	Case string    `json:"case"`
	Ends time.Time `json:"ends"`
	// It is the one that this request was made with.
	Here bool   `json:"here"`
	ID   string `json:"id"`
	Kind string `json:"kind"`
	// What a token is for; of a session the browser.
	Label string    `json:"label"`
	Made  time.Time `json:"made"`
	// The most that it may; empty for all that its person may.
	Role string `json:"role"`
	// When it was last used, to the minute.
	Used time.Time `json:"used"`
}
