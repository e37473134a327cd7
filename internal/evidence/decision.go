package evidence

import "time"

// State is where a record stands. Nothing is ever deleted.
type State string

// The states of a record.
const (
	Proposed  State = "proposed"
	Accepted  State = "accepted"
	Rejected  State = "rejected"
	Withdrawn State = "withdrawn" // no current reading proposes it and nobody accepted it
)

// Verdict is what a decision does.
type Verdict string

// The verdicts.
const (
	Accept Verdict = "accept"
	Reject Verdict = "reject"
	Undo   Verdict = "undo"  // takes back an earlier decision; undoing an undo is a redo
	Merge  Verdict = "merge" // the members are the same as the subject
	Split  Verdict = "split" // the members, atoms of the subject, are not the subject
	Assess Verdict = "grade" // the subject, a source, has the grade in Value
	Write  Verdict = "write" // the subject, an analyst's own record or what an article says of itself, is changed as the move in Value says, which is JSON
)

// Apart, as the Value of a [Split], says that the members were never atoms of the subject but other records: they are not the same
// as it, and are to be proposed as the same no more.
const Apart = "apart"

// Reason is why a proposal was rejected, in the order of the keys 1 to 5.
type Reason string

// The reasons for rejecting a statement.
const (
	WrongSource  Reason = "wrong_source"
	WrongWords   Reason = "wrong_words"
	NotStatement Reason = "not_a_statement"
	Duplicate    Reason = "duplicate"
	OutOfScope   Reason = "out_of_scope"
)

// Reasons lists the reasons in the order of their keys.
var Reasons = []Reason{WrongSource, WrongWords, NotStatement, Duplicate, OutOfScope}

// Decision is one event in the log: who decided what of which record, when and why. The log is append-only and
// hash-linked: Hash covers every other field and the Hash of the event before.
type Decision struct {
	ID       string    `json:"id"` // dc_…
	Sequence int64     `json:"sequence"`
	At       time.Time `json:"at"` // UTC, whole milliseconds
	By       string    `json:"by"`
	Verdict  Verdict   `json:"verdict"`
	Subject  string    `json:"subject"`          // the record decided on
	Undoes   string    `json:"undoes"`           // the decision taken back, for Undo
	Reason   Reason    `json:"reason"`           // of a rejection, optional
	Note     string    `json:"note"`             // in the person's own words
	Members  []string  `json:"members,omitzero"` // for Merge other records, for Split atoms of the subject
	Value    string    `json:"value,omitzero"`   // for Assess: A to F; for Split [Apart] or ""; for Write a move as JSON
	Origin   string    `json:"origin,omitzero"`  // which event of another copy of the case it was, "" for one made here; see package custody
	Previous string    `json:"previous"`         // hash of the event before, "" for the first
	Hash     string    `json:"hash"`             // SHA-256, lower-case hexadecimal
	Undone   bool      `json:"undone,omitzero"`  // a later event took it back; derived, not hashed
}

// Record is a statement as a case keeps it.
type Record struct {
	Statement
	Article   string    `json:"article"` // ar_…
	Version   int       `json:"version"`
	SHA256    string    `json:"sha256"` // of the version's text
	Reader    string    `json:"reader"`
	Sureness  Sureness  `json:"sureness"` // what the score comes to
	State     State     `json:"state"`
	Decision  string    `json:"decision"` // the decision behind the state, "" when proposed
	Title     string    `json:"title"`    // of the article
	Outlet    string    `json:"outlet"`
	Published string    `json:"published"` // of the article
	Captured  time.Time `json:"captured"`

	ByHand bool     `json:"by_hand,omitzero"` // a person told it and no reader proposes it
	Edited *Edited  `json:"edited,omitzero"`  // the wording is a person's; absent where it is as read
	Former []Former `json:"former,omitzero"`  // decisions on what stood here before; absent for none
}
