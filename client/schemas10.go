// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

import (
	"time"
)

// TellingWarning is part of what is sent or answered.
type TellingWarning struct {
	// Of what.
	About []Selected `json:"about,omitzero"`
	// The words that tell of it; the first introduces it.
	Anchors []Selected `json:"anchors,omitzero"`
	// Who writes; empty for whoever runs the program.
	By string `json:"by,omitzero"`
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
	// In your own words.
	Note string `json:"note,omitzero"`
	// When the giver learnt of the danger.
	Obtained SelectedDate `json:"obtained,omitzero"`
	// Write nothing, and answer what would stand; the decision has no identifier.
	Preview bool `json:"preview,omitzero"`
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
	// Number of the article's version that the offsets are of.
	Version int64 `json:"version"`
}

// Tension is: something that does not go together, or that is missing: both sides' words, and no verdict.
type Tension struct {
	// records: in_…, cl_…, wn_…, ac_…, rl_…, qu_…
	About []string `json:"about"`
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms []Atom `json:"atoms"`
	// the latest that it concerns, "" for none
	Day string `json:"day"`
	// the decision behind the state, "" when proposed
	Decision string `json:"decision"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	// what a list calls it
	Label string `json:"label"`
	// one or two
	Sides []TensionSide `json:"sides"`
	State string        `json:"state"`
	// how much hangs on it: articles, voices, deaths; only to sort by
	Weight float64 `json:"weight"`
	// one sentence
	Why string `json:"why"`
}

// TensionSide is part of what is sent or answered.
type TensionSide struct {
	Actor string `json:"actor"`
	// who, or what
	Label  string  `json:"label"`
	Places []Place `json:"places"`
	// in a few words: the number, the claim, the deed
	Says string `json:"says"`
}

// Tie is part of what is sent or answered.
type Tie struct {
	Rule  string  `json:"rule"`
	Score float64 `json:"score"`
	// in words
	Why string `json:"why"`
	// the other atom, or an entry of the gazetteer
	With string `json:"with"`
}

// Title is part of what is sent or answered.
type Title struct {
	// What the case is called.
	Title string `json:"title"`
}

// TokenMade is part of what is sent or answered.
type TokenMade struct {
	// Send it as Authorization: Bearer. It is not kept and cannot be told again.
	Secret string  `json:"secret"`
	Token  PassRow `json:"token"`
}

// Told is part of what is sent or answered.
type Told struct {
	Decision  Decision `json:"decision"`
	Statement Record   `json:"statement"`
}

// ToldOf is part of what is sent or answered.
type ToldOf struct {
	Decision Decision      `json:"decision"`
	Telling  TellingDetail `json:"telling"`
}

// Undoing is part of what is sent or answered.
type Undoing struct {
	// With a decision named: all that were made with it in one act are taken back too.
	Act bool `json:"act,omitzero"`
	// Identifier of the decision; empty for the latest.
	Decision string `json:"decision,omitzero"`
	// Answer before the world is made anew; it is soon after.
	Soon bool `json:"soon,omitzero"`
}

// Uses is part of what is sent or answered.
type Uses struct {
	// of the record, or of the one that it is part of by now
	ID string `json:"id"`
	// by hand, that begin or end at it
	Links     []LinkedBy  `json:"links"`
	Questions []WeighedIn `json:"questions"`
	Reports   []CitedIn   `json:"reports"`
}

// Version is: one state of an article. When a text changes under the same address, the new text becomes a further version
// and the old one stays.
type Version struct {
	Captured  time.Time   `json:"captured"`
	Furniture []Furniture `json:"furniture"`
	// of the original
	MediaType string `json:"media_type"`
	// what people set in place of what was found
	Metadata Metadata `json:"metadata"`
	// file name as added
	Name string `json:"name"`
	// what a person should know of how it was read, for example a guessed encoding
	Notes          []string `json:"notes"`
	OriginalSHA256 string   `json:"original_sha256"`
	// length in code points
	Points int64 `json:"points"`
	// of the text
	SHA256 string `json:"sha256"`
	// which fields of it people set; absent for none
	Stated []Stated `json:"stated,omitzero"`
	// 1 is the first
	Version int64 `json:"version"`
	Words   int64 `json:"words"`
}

// VersionText is part of what is sent or answered.
type VersionText struct {
	Text string `json:"text"`
	// saving it was taken back
	Undone  bool          `json:"undone"`
	Version ReportVersion `json:"version"`
}

// Victim is part of what is sent or answered.
type Victim struct {
	Count   *Quantity `json:"count"`
	Effect  string    `json:"effect"`
	End     int64     `json:"end"`
	Exact   string    `json:"exact"`
	Mention *string   `json:"mention"`
	Start   int64     `json:"start"`
	// whose figure it is; null for the article's own
	Statement *string `json:"statement"`
}

// Warning is: who told whom of a danger, when and how, how specific it was and how it was answered. A threat is not a
// warning.
type Warning struct {
	// how many tell of it
	Articles int64 `json:"articles"`
	// what was joined, in the order of their articles' arrival
	Atoms     []Atom     `json:"atoms"`
	Channels  []SaidOf   `json:"channels"`
	Contested []Conflict `json:"contested"`
	// the decision behind the state, "" when proposed
	Decision  string   `json:"decision"`
	Disclosed []SaidOf `json:"disclosed"`
	// decisions on atoms that stood here before and are no longer read so; absent for none
	Former []Former `json:"former,omitzero"`
	// ac_…, "" where not known
	From      string   `json:"from"`
	FromLabel string   `json:"from_label"`
	Given     []SaidOf `json:"given"`
	ID        string   `json:"id"`
	// outcome
	Incident      string `json:"incident"`
	IncidentLabel string `json:"incident_label"`
	Kind          string `json:"kind"`
	// what a list calls it
	Label string `json:"label"`
	// in the texts' words
	Lead []SaidOf `json:"lead"`
	// from given to incident
	LeadDays *int64 `json:"lead_days"`
	// the four dates, each with who gives it
	Obtained []SaidOf `json:"obtained"`
	Of       []SaidOf `json:"of"`
	// how many independent ones tell of it; null where nobody counted
	Origins *Origins `json:"origins"`
	Perhaps []Maybe  `json:"perhaps"`
	Public  []SaidOf `json:"public"`
	// Detail holds the stance
	Responses []SaidOf `json:"responses"`
	// what each side says of how specific it was
	Said []SaidOf `json:"said"`
	// how many of giver and recipient are on record, 0 to 2
	Sides int64 `json:"sides"`
	// who, what, when, where
	Specific []Aspect `json:"specific"`
	// given, not_given, maybe, unanswered, contested
	Standing string `json:"standing"`
	State    string `json:"state"`
	To       string `json:"to"`
	ToLabel  string `json:"to_label"`
}

// WeighedIn is part of what is sent or answered.
type WeighedIn struct {
	// how many there are
	Count int64  `json:"count"`
	ID    string `json:"id"`
	// the first 20
	Rows []WeighedRow `json:"rows"`
	// open, dropped
	State string `json:"state"`
	Title string `json:"title"`
}

// WeighedRow is part of what is sent or answered.
type WeighedRow struct {
	// of that, where it is a record of the world
	Called string `json:"called"`
	// the identifier of the record that is named
	Cites   string `json:"cites"`
	ID      string `json:"id"`
	Ordinal string `json:"ordinal"`
	// itself, statement, record
	Via   string `json:"via"`
	Words string `json:"words"`
}

// Where is part of what is sent or answered.
type Where struct {
	// ISO 3166 alpha-2
	Country   string   `json:"country"`
	Gazetteer string   `json:"gazetteer"`
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
	Name      string   `json:"name"`
	// the innermost first
	Path []string `json:"path"`
}

// WholeActRecord is part of what is sent or answered.
type WholeActRecord struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record ActRecord         `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeActor is part of what is sent or answered.
type WholeActor struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Actor             `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeClaim is part of what is sent or answered.
type WholeClaim struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Claim             `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeCorroboration is part of what is sent or answered.
type WholeCorroboration struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Corroboration     `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeIncident is part of what is sent or answered.
type WholeIncident struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Incident          `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeLink is part of what is sent or answered.
type WholeLink struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Link              `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeProfile is part of what is sent or answered.
type WholeProfile struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Profile           `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeRelation is part of what is sent or answered.
type WholeRelation struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Relation          `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeTension is part of what is sent or answered.
type WholeTension struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Tension           `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// WholeWarning is part of what is sent or answered.
type WholeWarning struct {
	// on it and on its atoms, newest first
	Decisions []Decision `json:"decisions"`
	Kind      string     `json:"kind"`
	// of the records that it names, by identifier
	Labels map[string]string `json:"labels"`
	Record Warning           `json:"record"`
	// that it rests on, in the order of their naming; the first 60
	Statements []Record `json:"statements"`
}

// Window is part of what is sent or answered.
type Window struct {
	Alleged int64   `json:"alleged"`
	Deeds   int64   `json:"deeds"`
	From    string  `json:"from"`
	Sign    string  `json:"sign"`
	To      string  `json:"to"`
	Weight  float64 `json:"weight"`
}

// Word is part of what is sent or answered.
type Word struct {
	Band string `json:"band"`
	High int64  `json:"high"`
	Low  int64  `json:"low"`
	Row  int64  `json:"row"`
	Term string `json:"term"`
}

// Worded is part of what is sent or answered.
type Worded struct {
	Act Act `json:"act,omitzero"`
	// null for a reader's
	At *time.Time `json:"at"`
	// a person, or the reader
	By       string `json:"by"`
	Decision string `json:"decision"`
	Incident Event  `json:"incident,omitzero"`
	Note     string `json:"note"`
	// read, tell or edit
	Op        string    `json:"op"`
	Statement Statement `json:"statement,omitzero"`
	Undone    bool      `json:"undone"`
	Warning   Notice    `json:"warning,omitzero"`
}

// WorldDecided is part of what is sent or answered.
type WorldDecided struct {
	// Of a rejection: how many reports cite what was rejected.
	Cited    int64    `json:"cited"`
	Decision Decision `json:"decision"`
	Record   *Called  `json:"record"`
	// How many events were added in the same act.
	Together int64 `json:"together"`
}
