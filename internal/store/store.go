// Package store states what keeping a case means; its children keep one.
//
// In: submissions, readings, decisions. Out: pages of records, texts, search hits. The promises that every
// implementation makes, and that storetest proves:
//
//   - Accept returns only when the original's bytes are on disk (fsync of file and folder) and the article's row and its
//     reading job are committed in one transaction. What was acknowledged survives kill -9.
//   - The same bytes twice are one article; a changed text under the same address is a new version of it; an earlier
//     text that comes back in its file is on show again, as the version it was.
//   - A reading is written in one transaction, keyed by (text hash, reader revision, ordinal); writing it again changes
//     nothing. An older reader's results stay beside the newer ones.
//   - A decision is appended, never changed; the state of a record follows from the log.
//   - Lists are complete and in a stable order, paged by key: no record is shown twice or left out when others arrive.
//
// It never reads bytes of foreign formats and never judges.
package store

import (
	"context"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/text"
)

// Store keeps one case. It is safe for concurrent use. Errors wrap evidence's sentinels.
type Store interface {
	Cases
	Articles
	Jobs
	Statements
	Decisions
	Searcher
	Worlds
	Reviews
	Drafts
	Keeping
	// AsOf returns the case as it stood on a day such as 2031-05-14: each article in its latest version that was published by
	// then, with what was read in it and all decisions; what nobody dated is left out. A version that bears no later day than one
	// before it of its article counts from the day it was captured. Its world is still to be resolved. It goes when it is closed,
	// which must be before this store is.
	AsOf(ctx context.Context, day string) (AsOf, error)
	Close() error
}

// AsOf is a case as it stood on a day: what was published by then. It is for reading only, once it is frozen.
type AsOf interface {
	Store
	Freeze()
	LeftOut() LeftOut
}

// LeftOut counts the articles that a case as of a day does not hold.
type LeftOut struct {
	Articles int `json:"articles"`
	Undated  int `json:"undated"` // of those: no version says when it was published
}

// Case is what a case says of itself.
type Case struct {
	ID      string    `json:"id"` // a slug, unique on this machine's shelf
	Title   string    `json:"title"`
	Created time.Time `json:"created"`
	Sample  bool      `json:"sample"` // the invented demo case
}

// Cases keeps the case's own record.
type Cases interface {
	Case(context.Context) (Case, error)
	Rename(ctx context.Context, title string) error
	Overview(context.Context) (Overview, error)
}

// Overview counts what a case holds. Withdrawn statements are not counted in Statements.
type Overview struct {
	Articles   int            `json:"articles"`
	Versions   int            `json:"versions"`
	Words      int            `json:"words"` // of current versions
	Statements int            `json:"statements"`
	States     map[string]int `json:"states"`
	Kinds      map[string]int `json:"kinds"`
	Sources    []Count        `json:"sources"` // the ten most quoted, by actor
	Outlets    []Count        `json:"outlets"` // articles by outlet
	Days       []Count        `json:"days"`    // articles by day of publication, in order
	Undated    int            `json:"undated"` // articles without one
	Reasons    Reasons        `json:"reasons"` // of statements by anonymous sources
	Jobs       JobCounts      `json:"jobs"`
	Refusals   []Refusal      `json:"refusals"`
	Recent     []Arrival      `json:"recent"`      // the ten articles added last
	NoFindings []Arrival      `json:"no_findings"` // articles read in which no statement was found
}

// Count is a value with how often it occurs.
type Count struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// Reasons tells apart anonymous statements by whether a reason for anonymity is stated.
type Reasons struct {
	Stated int `json:"stated"`
	None   int `json:"none"`
}

// Arrival names an article.
type Arrival struct {
	Article  string    `json:"article"`
	Title    string    `json:"title"`
	Name     string    `json:"name"` // of the file, for those without a title
	Captured time.Time `json:"captured"`
}

// Page is one page of a list.
type Page[T any] struct {
	Items  []T     `json:"items"`
	Next   string  `json:"next_cursor"` // "" on the last page
	Total  int     `json:"total"`       // that match, on all pages
	Facets []Facet `json:"facets"`
}

// Facet counts the values of one field over all that matches the other fields' terms.
type Facet struct {
	Field  string  `json:"field"`
	Values []Count `json:"values"` // most frequent first, then by value; 50 at most
}

// Articles keeps what was published.
type Articles interface {
	Accept(context.Context, Submission) (Acceptance, error)
	Refuse(context.Context, Refusal) error // an input that could not be read, with its reason
	// Article returns a version and its text; version 0 is the latest.
	Article(ctx context.Context, id string, version int) (ArticleRow, *text.Text, error)
	Articles(context.Context, query.Filter) (Page[ArticleRow], error)
	// History returns every version, oldest first.
	History(ctx context.Context, id string) ([]evidence.Version, error)
	// Neighbours returns the articles before and after in the order of arrival, "" at the ends.
	Neighbours(ctx context.Context, id string) (previous, next string, err error)
	// Refusals returns the inputs refused last, newest first.
	Refusals(ctx context.Context, limit int) ([]Refusal, error)
	// Original returns the bytes as they came.
	Original(ctx context.Context, sha256 string) ([]byte, error)
}

// Submission is a document to accept.
type Submission struct {
	Address   string // canonical link, else file:path; "" for standard input: then only equal bytes are the same article
	Name      string
	MediaType string
	Original  []byte
	Text      *text.Text
	Metadata  evidence.Metadata
	Furniture []evidence.Furniture
	Notes     []string
	Captured  time.Time
}

// Outcome of an Accept.
type Outcome string

// The outcomes.
const (
	Added   Outcome = "added"   // a new article
	Changed Outcome = "changed" // a new version of a known article, or an earlier one that is published again
	Known   Outcome = "known"   // the same bytes, or the same text under the same address, are here already
)

// Acceptance acknowledges a submission.
type Acceptance struct {
	Article string  `json:"article"`
	Version int     `json:"version"`
	Outcome Outcome `json:"outcome"`
}

// Refusal is an input that could not be read.
type Refusal struct {
	Name   string    `json:"name"`
	Reason string    `json:"reason"` // one sentence for a person
	At     time.Time `json:"at"`
}

// ArticleRow is an article in one version with how far its reading is.
type ArticleRow struct {
	evidence.Article
	Status     string `json:"status"` // queued, read, failed
	Failure    string `json:"failure"`
	Reader     string `json:"reader"` // whose reading is shown
	Statements int    `json:"statements"`
	Reviewed   int    `json:"reviewed"` // accepted or rejected
	Decision   string `json:"decision"` // the decision behind what people set of it, "" for none
}

// Job is one text to be read.
type Job struct {
	ID       int64
	Article  string
	Version  int
	Name     string
	Attempts int    // this one included
	Given    string // names what people set of the article; the reading is kept under the reader's name with it
}

// JobCounts counts jobs by state.
type JobCounts struct {
	Queued int `json:"queued"` // those leased and not yet finished included
	Done   int `json:"done"`
	Failed int `json:"failed"`
}

// MaxAttempts is how often a text is tried before its job fails for good.
const MaxAttempts = 3

// Jobs hands out texts to be read. One process works on a case at a time; a job that it did not finish is queued again
// when the case is next opened for writing.
type Jobs interface {
	// Lease returns up to limit queued jobs in the order of their articles' arrival and marks them as tried once more.
	Lease(ctx context.Context, limit int) ([]Job, error)
	// Finish keeps a reading and ends its job, in one transaction. Statements get their identifiers of the case, and so
	// do their parents and what events, acts and notices say of them; mentions keep theirs of the reading. ErrInvalid: the
	// reading is of another text, an anchor does not lead to its characters, or a statement is named that the reading does
	// not have; then nothing is kept.
	Finish(context.Context, Job, evidence.Reading) error
	// Fail puts the job back, or ends it after MaxAttempts; the reason is kept and shown.
	Fail(ctx context.Context, job Job, reason string) error
	// Release puts back jobs that were handed out and not finished, as if they had not been tried: for an orderly stop,
	// which is not their fault.
	Release(context.Context, []Job) error
	// Requeue queues every current version that the named reader has not read, and returns how many. A text on which
	// that reader failed for good stays so: another may manage it.
	Requeue(ctx context.Context, reader string) (int, error)
	JobCounts(context.Context) (JobCounts, error)
}

// Statements keeps what was proposed.
type Statements interface {
	Statement(ctx context.Context, id string) (evidence.Record, error) // a unique beginning of an identifier will do
	Statements(context.Context, query.Filter) (Page[evidence.Record], error)
	// StatementsOf returns those of one version in the order of the text, and the rest of its reading.
	StatementsOf(ctx context.Context, article string, version int) ([]evidence.Record, evidence.Reading, error)
	// Readings calls each for every reading of a version by a reader, as it was proposed and without its statements, the one shown
	// last. For article "" it gives those of all current versions that another reading has replaced.
	Readings(ctx context.Context, article string, version int, each func(article string, version int, r evidence.Reading) error) error
}

// Ruling is a decision to be made on one record.
type Ruling struct {
	By      string
	Verdict evidence.Verdict // any but Undo
	Subject string           // a statement, a record of the world, or one of its atoms; only records are merged, split or graded
	Members []string         // for Merge other records of the subject's kind, for Split some atoms of the subject
	Value   string           // for Assess: A to F; the subject is a source, and the note says why
	Reason  evidence.Reason  // of a rejection: for Reject, and for Write where it settles a suggestion
	Note    string
	At      time.Time
	Seen    *string // the record's Decision when the person looked, for Assess the Decision of its Grade; ErrConflict if it has changed since; nil: do not check

	// ValueOf, where it is set, makes the Value from the events that the rulings before it in the same step made: only so can an event
	// name those that it comes with. It is called within the step, perhaps more than once, and must not use the store.
	ValueOf func(made []evidence.Decision) (string, error)
}

// Ruled is an event of the log and the record that it is about, as the record stands now.
type Ruled struct {
	evidence.Decision
	On    evidence.Record // zero where the subject is no statement
	Found *Labelled       // the record of the world that the subject leads to; nil for a statement, and where none is kept now
	With  []Labelled      // what the members lead to, in their order; those that lead nowhere now are left out
}

// Labelled names a record of the world.
type Labelled struct {
	Kind  Kind   `json:"kind"`
	ID    string `json:"id"`
	Label string `json:"label"`
}

// Decisions keeps who decided what.
type Decisions interface {
	Decide(context.Context, []Ruling) ([]evidence.Decision, error) // all or none
	// Undo takes back a decision ("" is the latest that is neither undone nor an undo). A record's state is that of the
	// latest decision on it that stands. ErrConflict: it was taken back already, or there is nothing to undo or redo.
	Undo(ctx context.Context, decision, by string, at time.Time) (evidence.Decision, error)
	// Redo takes back the latest undo, unless a new decision followed it.
	Redo(ctx context.Context, by string, at time.Time) (evidence.Decision, error)
	// Decisions returns the log, newest first, before the given sequence number (0: from the end).
	Decisions(ctx context.Context, before int64, limit int) ([]evidence.Decision, error)
	// Ledger returns what Decisions does, each event with its record.
	Ledger(ctx context.Context, before int64, limit int) ([]Ruled, error)
	// DecisionsOn returns the log of one record, newest first: of a statement, or of a record of the world with all its
	// atoms, as subjects or members.
	DecisionsOn(ctx context.Context, subject string) ([]evidence.Decision, error)
	// Written returns the events that write an analyst's own records whose identifiers begin with the prefix, oldest first, those
	// that were taken back too. A whole identifier is a beginning of itself.
	Written(ctx context.Context, prefix string) ([]evidence.Decision, error)
}

// Hit is a place that a search found.
type Hit struct {
	Kind      string     `json:"kind"` // article, statement
	Article   string     `json:"article"`
	Version   int        `json:"version"`
	Statement string     `json:"statement"` // for a statement
	Title     string     `json:"title"`
	Outlet    string     `json:"outlet"`
	Published string     `json:"published"`
	text.Span            // the paragraph or content
	Snippet   []Fragment `json:"snippet"`
}

// Fragment is a piece of a snippet.
type Fragment struct {
	Text string `json:"text"`
	Hit  bool   `json:"hit"`
}

// Searcher searches paragraphs and statements. Words must all occur, "quoted words" in that order, word* as a
// beginning, -word not; accents and case do not matter. Any input is a valid search. Superseded versions, withdrawn
// statements and furniture that speaks of other things ([Passages]) are not found. The one facet, kind, counts both
// kinds whichever is asked for.
type Searcher interface {
	Search(ctx context.Context, words string, kind string, limit int, cursor string) (Page[Hit], error)
}

// Auditor is what verification needs beyond Store.
type Auditor interface {
	// Audit re-reads everything kept and calls report for each thing looked at, with nil or an error wrapping
	// evidence.ErrDamaged: originals against their hashes, texts against theirs, every anchor against its text, the
	// decision log against its chain, states against the log, the search index and the lists of the world against the rows.
	Audit(ctx context.Context, report func(subject string, err error)) error
}
