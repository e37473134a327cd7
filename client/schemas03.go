// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// ChronologyMoment is part of what is sent or answered.
type ChronologyMoment struct {
	Articles int64 `json:"articles"`
	// who dates it, in words
	Basis string `json:"basis"`
	// a relation's sign until then
	Before    string `json:"before"`
	Certainty string `json:"certainty"`
	// the words that date it, the first few
	Dated []Place `json:"dated"`
	// where texts date it otherwise, in words
	Differs string `json:"differs"`
	// ISO days, both included; "" for an open end
	From string `json:"from"`
	// of the record; a warning gives up to four moments with one
	ID string `json:"id"`
	// incident, warning, statement, claim, relation
	Kind  string `json:"kind"`
	Label string `json:"label"`
	// the actors it concerns
	Lanes []ChronologyLane `json:"lanes"`
	// null where nobody counted
	Origins *Origins `json:"origins"`
	// the words that tell of it, the first few
	Places []Place `json:"places"`
	State  string  `json:"state"`
	To     string  `json:"to"`
	// an incident's kind; which of a warning's dates; a statement's stance; a relation's new sign
	What string `json:"what"`
}

// ChronologyTally is part of what is sent or answered.
type ChronologyTally struct {
	Dated   int64  `json:"dated"`
	Kind    string `json:"kind"`
	Undated int64  `json:"undated"`
}

// Citable is part of what is sent or answered.
type Citable struct {
	Day     string   `json:"day"`
	Glyph   string   `json:"glyph"`
	ID      string   `json:"id"`
	Insert  string   `json:"insert"`
	Kind    string   `json:"kind"`
	Label   string   `json:"label"`
	Origins *Origins `json:"origins"`
	Outlet  string   `json:"outlet"`
	Speaker string   `json:"speaker"`
	State   string   `json:"state"`
	Words   string   `json:"words"`
}

// Cited is part of what is sent or answered.
type Cited struct {
	Citation string `json:"citation"`
	ID       string `json:"id"`
	Kind     string `json:"kind"`
	Label    string `json:"label"`
}

// CitedIn is part of what is sent or answered.
type CitedIn struct {
	// how many there are
	Count int64  `json:"count"`
	ID    string `json:"id"`
	// no version is later
	Latest bool `json:"latest"`
	// its text as it stands cites the record
	Now bool `json:"now"`
	// of the text as it stands, else of that version; the first 20
	Sentences []CitingSentence `json:"sentences"`
	// open, dropped
	State string `json:"state"`
	Title string `json:"title"`
	// the latest one that cites it; null where only the draft does
	Version *ReportVersion `json:"version"`
}

// CitingSentence is part of what is sent or answered.
type CitingSentence struct {
	// of that, where it is a record of the world
	Called string `json:"called"`
	// the identifier of the record that is named
	Cites string `json:"cites"`
	// of the Markdown, from 1
	Line int64 `json:"line"`
	// by index
	Sentence int64 `json:"sentence"`
	// itself, statement, record
	Via string `json:"via"`
	// without its citations; the beginning of a long one
	Words string `json:"words"`
}

// Claim is: what is said, by whoever says it: statements that come to the same, together.
type Claim struct {
	Affirm []ClaimVoice `json:"affirm"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// the decision behind the state, "" when proposed
	Decision string       `json:"decision"`
	Deny     []ClaimVoice `json:"deny"`
	Doubt    []ClaimVoice `json:"doubt"`
	First    string       `json:"first"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	ID     string   `json:"id"`
	// that it is about
	Incident string `json:"incident"`
	// what a list calls it
	Label string `json:"label"`
	Last  string `json:"last"`
	// how many independent ones affirm it; null where nobody counted
	Origins *Origins `json:"origins"`
	Perhaps []Maybe  `json:"perhaps"`
	State   string   `json:"state"`
	// different speakers
	Voices int64 `json:"voices"`
	// the plainest of its statements
	Words string `json:"words"`
}

// ClaimVoice is part of what is sent or answered.
type ClaimVoice struct {
	// the speaker as an actor, "" for none
	Actor string `json:"actor"`
	// ar_…
	Article    string `json:"article"`
	End        int64  `json:"end"`
	Exact      string `json:"exact"`
	Factuality string `json:"factuality"`
	// st_…
	ID string `json:"id"`
	// on whose word
	Kind      string `json:"kind"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	// who says so; the outlet where it is the article's own voice
	Speaker string `json:"speaker"`
	Stance  string `json:"stance"`
	Start   int64  `json:"start"`
	// st_…, "" for the article's own voice
	Statement string `json:"statement"`
	Version   int64  `json:"version"`
	Words     string `json:"words"`
}

// Clash is part of what is sent or answered.
type Clash struct {
	ID string `json:"id"`
	// what it is: article, version, reading, draft
	Item string `json:"item"`
	// one sentence
	Why string `json:"why"`
}

// Conflict is part of what is sent or answered.
type Conflict struct {
	// deaths, injuries, date, place, responsibility, kind …
	Field string `json:"field"`
	// the values that cannot hold together
	Values []string `json:"values"`
	Why    string   `json:"why"`
}

// Content is: what is said, with its quotation marks. It may stand in several pieces.
type Content struct {
	Spans []Piece `json:"spans"`
}

// Context is part of what is sent or answered.
type Context struct {
	// the part of Text after its last
	After string `json:"after"`
	// the part of Text before the statement's first character
	Before string `json:"before"`
	End    int64  `json:"end"`
	Start  int64  `json:"start"`
	Text   string `json:"text"`
}

// Corroboration is: how many independent origins something that is told rests on. That many tell it does not make it so.
type Corroboration struct {
	// of those who deny it
	AgainstLeast int64 `json:"against_least"`
	AgainstMost  int64 `json:"against_most"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// of a figure
	Count *Quantity `json:"count"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// of a figure
	Effect string `json:"effect"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	ID     string   `json:"id"`
	// what a list calls it
	Label string `json:"label"`
	// the origins, in the order of their first telling
	Lanes []Lane `json:"lanes"`
	// of those who affirm it
	Least int64  `json:"least"`
	Level int64  `json:"level"`
	Loops []Loop `json:"loops"`
	Most  int64  `json:"most"`
	// cl_…, in_… or wn_…
	Of string `json:"of"`
	// claim, incident, figure, warning
	OfKind string `json:"of_kind"`
	State  string `json:"state"`
	// in order of publication
	Tellings []Telling `json:"tellings"`
}

// Count is part of what is sent or answered.
type Count struct {
	Count int64  `json:"count"`
	Value string `json:"value"`
}

// Cue is: the words that introduce what is said, such as “said” or “according to”.
type Cue struct {
	Lemma string  `json:"lemma"`
	Spans []Piece `json:"spans"`
	// The glossary's group stance says what each means.
	Stance string `json:"stance"`
}

// Date is: a day or range as the text gives it, worked out from the article's own date. Where the text does not give
// enough, it stays open.
type Date struct {
	End   int64   `json:"end"`
	Exact string  `json:"exact"`
	From  *string `json:"from"`
	Start int64   `json:"start"`
	To    *string `json:"to"`
}

// Decided is part of what is sent or answered.
type Decided struct {
	// Of a rejection: how many reports cite what was rejected.
	Cited     int64    `json:"cited"`
	Decision  Decision `json:"decision"`
	Statement *Record  `json:"statement"`
	// How many events were added in the same act: more than one where a batch is taken back or restored.
	Together int64 `json:"together"`
}

// Decision is: who accepted or rejected what, when and why. Decisions are added to a log and never changed; taking one
// back is a further decision.
type Decision struct {
	// UTC, whole milliseconds
	At time.Time `json:"at"`
	By string    `json:"by"`
	// SHA-256, lower-case hexadecimal
	Hash string `json:"hash"`
	// dc_…
	ID string `json:"id"`
	// for Merge other records, for Split atoms of the subject
	Members []string `json:"members,omitzero"`
	// in the person's own words
	Note string `json:"note"`
	// which event of another copy of the case it was, "" for one made here; see package custody
	Origin string `json:"origin,omitzero"`
	// hash of the event before, "" for the first
	Previous string `json:"previous"`
	// of a rejection, optional. The glossary's group reason says what each means.
	Reason   string `json:"reason"`
	Sequence int64  `json:"sequence"`
	// the record decided on
	Subject string `json:"subject"`
	// the decision taken back, for Undo
	Undoes string `json:"undoes"`
	// a later event took it back; derived, not hashed
	Undone bool `json:"undone,omitzero"`
	// for Assess: A to F; for Split [Apart] or ""; for Write a move as JSON
	Value string `json:"value,omitzero"`
	// The glossary's group verdict says what each means.
	Verdict string `json:"verdict"`
}

// Defending is part of what is sent or answered.
type Defending struct {
	// A place in it, in code points: where the cursor stands.
	At int64 `json:"at"`
	// The whole Markdown; left out: what is kept.
	Text string `json:"text,omitzero"`
}

// Detail is part of what is sent or answered.
type Detail struct {
	Citation  string     `json:"citation"`
	Context   Context    `json:"context"`
	Decisions []Decision `json:"decisions"`
	// what it is reported in, what it reports, the same source in this article
	Related   []Record `json:"related"`
	Statement Record   `json:"statement"`
	// as it was read and as people worded it, oldest first
	Wordings []Worded `json:"wordings"`
}

// Disagreement is part of what is sent or answered.
type Disagreement struct {
	// the record, or what of it: two identifiers of a join, row and hypothesis of a rating
	About string `json:"about"`
	// who settled it
	By string `json:"by"`
	// the decision that currently holds, "" for none
	Holds string `json:"holds"`
	// state, reason, grade, join, rating, wording, text
	Kind  string `json:"kind"`
	Label string `json:"label"`
	// the words that it is about
	Places []Place `json:"places"`
	// that it is about
	Record string `json:"record"`
	// statements, actors and so on; questions, reports
	RecordKind string `json:"record_kind"`
	Settled    bool   `json:"settled"`
	// each person's latest, the earliest first
	Sides []Position `json:"sides"`
}

// Edited is part of what is sent or answered.
type Edited struct {
	At       time.Time `json:"at"`
	By       string    `json:"by"`
	Decision string    `json:"decision"`
	Note     string    `json:"note"`
	// as a reader words it; null where none proposes it
	Read *Statement `json:"read"`
}

// EditingStatement is part of what is sent or answered.
type EditingStatement struct {
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
	// The record's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409. Left
	// out: not checked.
	Seen *string `json:"seen,omitzero"`
	// Who is quoted; empty for the article's own voice.
	Source []Selected `json:"source,omitzero"`
	// What the source does with the content.
	Stance string `json:"stance,omitzero"`
}

// EditingTelling is part of what is sent or answered.
type EditingTelling struct {
	Act ActDraft `json:"act,omitzero"`
	// Who writes; empty for whoever runs the program.
	By       string     `json:"by,omitzero"`
	Incident EventDraft `json:"incident,omitzero"`
	// In your own words.
	Note string `json:"note,omitzero"`
	// Write nothing, and answer what would stand; the decision has no identifier.
	Preview bool `json:"preview,omitzero"`
	// The record's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409. Left
	// out: not checked.
	Seen    *string     `json:"seen,omitzero"`
	Warning NoticeDraft `json:"warning,omitzero"`
}

// Entry is part of what is sent or answered.
type Entry struct {
	Definition string `json:"definition"`
	Group      string `json:"group"`
	Label      string `json:"label"`
	Term       string `json:"term"`
}

// Event is part of what is sent or answered.
type Event struct {
	// the words that tell of it, in order; the first introduces it
	Anchors []Piece `json:"anchors"`
	// told in passing, as something from before
	Backstory bool       `json:"backstory"`
	Date      *EventDate `json:"date"`
	// i1 in a reading
	ID           string        `json:"id"`
	Instruments  []Instrument  `json:"instruments"`
	Kind         string        `json:"kind"`
	Perpetrators []Perpetrator `json:"perpetrators"`
	// the innermost first: street, town, province, country
	Place []Piece `json:"place"`
	// which layer and rule proposed it
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	Stage string  `json:"stage"`
	// the statement in which the whole is told, null for the article's own voice
	Statement *string `json:"statement"`
	// things and places aimed at, people too where they were the aim and not hit
	Targets []Target `json:"targets"`
	// people hit, or counted as unhurt; each count is somebody's figure
	Victims []Victim `json:"victims"`
}

// EventDate is part of what is sent or answered.
type EventDate struct {
	// where exact stands
	At    Span   `json:"at"`
	End   string `json:"end"`
	Exact string `json:"exact"`
	Start string `json:"start"`
}
