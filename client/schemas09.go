// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// SettingFacts is part of what is sent or answered.
type SettingFacts struct {
	// Who sets it; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// Who wrote it, a name each.
	Byline []string `json:"byline,omitzero"`
	// Its language, as in BCP 47.
	Language string `json:"language,omitzero"`
	// In your own words: how you know.
	Note string `json:"note,omitzero"`
	// Who published it.
	Outlet string `json:"outlet,omitzero"`
	// The day it was published, or the day with a time.
	Published string `json:"published,omitzero"`
	// The record's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409. Left
	// out: not checked.
	Seen *string `json:"seen,omitzero"`
	// What it is called.
	Title string `json:"title,omitzero"`
}

// Settings is part of what is sent or answered.
type Settings struct {
	// nobody sees others' ratings before having rated everything
	Blind bool `json:"blind"`
	// origins: rows of one origin count once; rows: every row counts
	Counting    string      `json:"counting"`
	Likelihoods Likelihoods `json:"likelihoods"`
	// credibility and relevance count
	Weights bool `json:"weights"`
}

// SettingsChange is part of what is sent or answered.
type SettingsChange struct {
	// BCP 47.
	Language string `json:"language,omitzero"`
	// TLP 2.0; empty for none.
	Marking string `json:"marking,omitzero"`
	// Paper that it is printed on.
	Paper string `json:"paper,omitzero"`
	// Which words of likelihood it may use.
	Yardstick string `json:"yardstick,omitzero"`
}

// Settled is part of what is sent or answered.
type Settled struct {
	Decisions  []Decision `json:"decisions"`
	Suggestion Suggestion `json:"suggestion"`
}

// Settling is part of what is sent or answered.
type Settling struct {
	// In your own words.
	Note string `json:"note,omitzero"`
	// Why it is rejected; one of the glossary's group reason, or empty.
	Reason string `json:"reason,omitzero"`
	// Accepting does what is suggested, in your name.
	Verdict string `json:"verdict"`
}

// Share is part of what is sent or answered.
type Share struct {
	Count int64  `json:"count"`
	Of    int64  `json:"of"`
	Value string `json:"value"`
}

// Sheet is part of what is sent or answered.
type Sheet struct {
	Article ArticleRow `json:"article"`
	History []Version  `json:"history"`
	Next    string     `json:"next"`
	// the neighbours in the order of arrival
	Previous string `json:"previous"`
	// without statements: those are above, as the case keeps them
	Reading    Reading  `json:"reading"`
	Statements []Record `json:"statements"`
	Text       string   `json:"text"`
}

// Side is part of what is sent or answered.
type Side struct {
	Act      *ActRecord `json:"act"`
	Actor    *Actor     `json:"actor"`
	Articles int64      `json:"articles"`
	Claim    *Claim     `json:"claim"`
	Decision string     `json:"decision"`
	ID       string     `json:"id"`
	Incident *Incident  `json:"incident"`
	Kind     string     `json:"kind"`
	Label    string     `json:"label"`
	// how many atoms were joined into it
	Parts int64 `json:"parts"`
	// where it is told, three places at most
	Quotes  []Quoted `json:"quotes"`
	State   string   `json:"state"`
	Tension *Tension `json:"tension"`
	Warning *Warning `json:"warning"`
}

// SigningIn is part of what is sent or answered.
type SigningIn struct {
	// The name, in capitals or not.
	Name string `json:"name"`
	// The password.
	Password string `json:"password"`
}

// Source is: who is quoted in a statement: a role, not the outlet and not the input.
type Source struct {
	// the fullest name of the person or body within the article
	Actor *string `json:"actor"`
	// how many anonymous persons, when stated
	Count *int64 `json:"count"`
	// The glossary's group source_kind says what each means.
	Kind string `json:"kind"`
	// the mention it is, within the article
	Mention *string `json:"mention"`
	// why the source is not named, in the article's words
	Reason *string `json:"reason"`
	// "senior defense official"
	Role  *string `json:"role"`
	Spans []Piece `json:"spans"`
}

// Span is part of what is sent or answered.
type Span struct {
	End   int64 `json:"end"`
	Start int64 `json:"start"`
}

// Specific is part of what is sent or answered.
type Specific struct {
	// what somebody says of how specific it was: "too general"
	Said  []Piece `json:"said"`
	What  bool    `json:"what"`
	When  bool    `json:"when"`
	Where bool    `json:"where"`
	Who   bool    `json:"who"`
}

// Stand is part of what is sent or answered.
type Stand struct {
	Deeds   int64    `json:"deeds"`
	Quads   []int64  `json:"quads"`
	Sign    string   `json:"sign"`
	Weight  float64  `json:"weight"`
	Windows []Window `json:"windows"`
}

// Stated is part of what is sent or answered.
type Stated struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	// this version says otherwise than the one that the person looked at: look again
	Differs bool   `json:"differs"`
	Field   string `json:"field"`
	// as this version has it
	Found []string `json:"found"`
	Note  string   `json:"note"`
	Value []string `json:"value"`
}

// Statement is: one saying at one place in one article: a source, a cue and a content.
type Statement struct {
	// the voices between the outlet and the words, outermost first
	Chain   []string `json:"chain"`
	Content Content  `json:"content"`
	Cue     Cue      `json:"cue"`
	// The glossary's group factuality says what each means.
	Factuality string `json:"factuality"`
	// The glossary's group form says what each means.
	Form string `json:"form"`
	// s1 in a reading of a file, st_… in a case
	ID         string      `json:"id"`
	Likelihood *Likelihood `json:"likelihood"`
	Negated    bool        `json:"negated"`
	// the statement this one is reported in
	Parent *string `json:"parent"`
	// which layer and rule proposed it
	Rule   string  `json:"rule"`
	Score  float64 `json:"score"`
	Source Source  `json:"source"`
}

// Step is part of what is sent or answered.
type Step struct {
	// the words that it rests on
	At []Piece `json:"at"`
	// of the statement: "factuality"
	Field string `json:"field"`
	Layer string `json:"layer"`
	Rule  string `json:"rule"`
	Value string `json:"value"`
	// in words
	Why string `json:"why"`
}

// Suggestion is part of what is sent or answered.
type Suggestion struct {
	// of a statement
	Article string    `json:"article"`
	At      time.Time `json:"at"`
	// the program that suggests it
	By      string  `json:"by"`
	Content []Piece `json:"content"`
	Cue     []Piece `json:"cue"`
	// the event behind the state
	Decision string `json:"decision"`
	// on whose behalf it is used: under whose name the log has it
	For        string `json:"for"`
	Hypothesis string `json:"hypothesis"`
	// sg_…
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Members []string `json:"members"`
	// the same in the words of whoever settled it
	Note string `json:"note"`
	// of a rating
	Question string `json:"question"`
	// why it was rejected, "" where nobody said
	Reason string `json:"reason"`
	Row    string `json:"row"`
	// who accepted or rejected it, "" for nobody yet
	Settled string `json:"settled"`
	// empty for the article's own voice
	Source []Piece `json:"source"`
	// "" where it is to follow from the words
	SourceKind string `json:"source_kind"`
	Stance     string `json:"stance"`
	// proposed, accepted, rejected, or withdrawn: taken back
	State string `json:"state"`
	// of a merge: the record that the members are the same as
	Subject string `json:"subject"`
	Value   string `json:"value"`
	Version int64  `json:"version"`
	Why     string `json:"why"`
}

// Target is part of what is sent or answered.
type Target struct {
	Count *Quantity `json:"count"`
	// destroyed, damaged, none, taken, "" where not told
	Effect string `json:"effect"`
	End    int64  `json:"end"`
	Exact  string `json:"exact"`
	// building, vehicle, aircraft, ship, infrastructure, military, police, diplomatic, religious, media, government, business,
	// person, crowd, other
	Kind      string  `json:"kind"`
	Mention   *string `json:"mention"`
	Start     int64   `json:"start"`
	Statement *string `json:"statement"`
}

// Telling is part of what is sent or answered.
type Telling struct {
	// the speaker as an actor, "" for none
	Actor string `json:"actor"`
	// ar_…
	Article string `json:"article"`
	End     int64  `json:"end"`
	Exact   string `json:"exact"`
	// mouths between the root voice and this article's reader, 1 for the outlet alone
	Hops int64 `json:"hops"`
	// st_…, or ar_… for the article's own voice
	ID string `json:"id"`
	// on whose word
	Kind string `json:"kind"`
	// index
	Lane int64 `json:"lane"`
	// lk_…: by which it rests on others; the strongest first
	Links     []string `json:"links"`
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	// tellings that it rests on, by index
	Rests []int64 `json:"rests"`
	// it rests on no other telling
	Root bool `json:"root"`
	// affirm, deny, doubt
	Side string `json:"side"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	Version   int64  `json:"version"`
}

// TellingAct is part of what is sent or answered.
type TellingAct struct {
	// The words of the deed; the first is its head.
	Anchors []Selected `json:"anchors,omitzero"`
	// Who writes; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// When it was.
	Date SelectedDate `json:"date,omitzero"`
	// Whether it was done; left out: past.
	Modality string `json:"modality,omitzero"`
	// PLOVER's mode.
	Mode string `json:"mode,omitzero"`
	// Said not to have been done.
	Negated bool `json:"negated,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// PLOVER's type.
	Plover string `json:"plover,omitzero"`
	// Write nothing, and answer what would stand; the decision has no identifier.
	Preview bool `json:"preview,omitzero"`
	// Who did it; from 0 to 0: nobody named.
	Source Selected `json:"source,omitzero"`
	// In whose words it is told; left out: the statement that the first anchor stands in; empty: the article's own.
	Statement string `json:"statement,omitzero"`
	// To whom; from 0 to 0: nobody named.
	Target Selected `json:"target,omitzero"`
	// Number of the article's version that the offsets are of.
	Version int64 `json:"version"`
}

// TellingDetail is part of what is sent or answered.
type TellingDetail struct {
	Act     *Act   `json:"act"`
	Article string `json:"article"`
	ByHand  bool   `json:"by_hand"`
	// the latest that wrote or decided on it, "" for none
	Decision string `json:"decision"`
	// null where it is as read
	Edited *Edited `json:"edited"`
	// in_…, at_… or wn_…
	ID string `json:"id"`
	// one of the three; all null where what was told was taken back
	Incident *Event `json:"incident"`
	// incidents, acts or warnings
	Kind string `json:"kind"`
	// that proposes it, hand where none does
	Reader string `json:"reader"`
	// of the world, that it is part of now; null for none
	Record *Labelled `json:"record"`
	// of the version's text
	SHA256  string  `json:"sha256"`
	State   string  `json:"state"`
	Version int64   `json:"version"`
	Warning *Notice `json:"warning"`
	// oldest first
	Wordings []Worded `json:"wordings"`
}

// TellingIncident is part of what is sent or answered.
type TellingIncident struct {
	// The words that tell of it; the first introduces it.
	Anchors []Selected `json:"anchors,omitzero"`
	// Told in passing, as something from before.
	Backstory bool `json:"backstory,omitzero"`
	// Who writes; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// When it was.
	Date SelectedDate `json:"date,omitzero"`
	// With what.
	Instruments []SelectedPart `json:"instruments,omitzero"`
	// One of the glossary's group incident.
	Kind string `json:"kind,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// Who did it, by somebody's word.
	Perpetrators []SelectedPart `json:"perpetrators,omitzero"`
	// Where, the innermost first.
	Place []Selected `json:"place,omitzero"`
	// Write nothing, and answer what would stand; the decision has no identifier.
	Preview bool `json:"preview,omitzero"`
	// How far it got; left out: accomplished.
	Stage string `json:"stage,omitzero"`
	// In whose words the whole is told; left out: the statement that the first anchor stands in; empty: the article's own.
	Statement string `json:"statement,omitzero"`
	// What was aimed at.
	Targets []SelectedPart `json:"targets,omitzero"`
	// Number of the article's version that the offsets are of.
	Version int64 `json:"version"`
	// Who was hit.
	Victims []SelectedPart `json:"victims,omitzero"`
}

// TellingStatement is part of what is sent or answered.
type TellingStatement struct {
	// The fullest name of the source in the article.
	Actor string `json:"actor,omitzero"`
	// Who writes; empty for whoever runs the program.
	By string `json:"by,omitzero"`
	// What is said, with its quotation marks.
	Content []Selected `json:"content,omitzero"`
	// How many persons who are not named; 0 for not stated.
	Count int64 `json:"count,omitzero"`
	// What introduces it.
	Cue []Selected `json:"cue,omitzero"`
	// How surely the source commits itself, and which way.
	Factuality string `json:"factuality,omitzero"`
	// How the words are given.
	Form string `json:"form,omitzero"`
	// On whose word; one of the glossary's group kind.
	Kind string `json:"kind,omitzero"`
	// Whether the cue is negated.
	Negated bool `json:"negated,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// The statement that it is reported in.
	Parent string `json:"parent,omitzero"`
	// Write nothing, and answer what would stand; the decision has no identifier.
	Preview bool `json:"preview,omitzero"`
	// Why it is not named, in the article's words.
	Reason string `json:"reason,omitzero"`
	// What it is said to be.
	Role string `json:"role,omitzero"`
	// Who is quoted; empty for the article's own voice.
	Source []Selected `json:"source,omitzero"`
	// What the source does with the content.
	Stance string `json:"stance,omitzero"`
	// Number of the article's version that the offsets are of.
	Version int64 `json:"version"`
}
