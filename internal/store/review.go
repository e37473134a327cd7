package store

import (
	"context"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

// Reviews is what going through many records at once needs beyond their lists.
type Reviews interface {
	// MatchingStatements returns which statements match a filter, all of them, in the order of the list "text". Sort, limit and cursor
	// of the filter do not matter.
	MatchingStatements(context.Context, query.Filter) ([]Match, error)
	// AllStatements returns the statements that are not withdrawn, in the order of the articles and their texts. It counts nothing, as
	// the pages of a list do each: whoever needs all of them asks here.
	AllStatements(context.Context) ([]evidence.Record, error)
	// CountStatements counts the statements that match a filter.
	CountStatements(context.Context, query.Filter) (int, error)
	// MatchingRecords returns the identifiers of the records of the world that match a filter, all of them, in the order of their labels.
	MatchingRecords(context.Context, Kind, query.Filter) ([]string, error)
	// UndoAll takes back several decisions in one transaction, in the order given: all or none. Errors are those of Undo.
	UndoAll(ctx context.Context, decisions []string, by string, at time.Time) ([]evidence.Decision, error)
	// LedgerOf returns what Ledger does, of the events that match.
	LedgerOf(ctx context.Context, f LogFilter, before int64, limit int) ([]Ruled, error)
	// Deciders counts the events in the log by who made them, the most first.
	Deciders(context.Context) ([]Count, error)
	// News counts what came after a moment.
	News(ctx context.Context, after time.Time) (News, error)
}

// Match is a statement that matches a filter.
type Match struct {
	ID      string
	Article string
	Version int
	Start   int // of its first span
	Score   float64
	Order   int64 // of its article in the order of arrival
}

// LogFilter says which events of the log are asked for; an empty field asks for all.
type LogFilter struct {
	ID       string // one event
	By       []string
	Verdicts []evidence.Verdict
	Kinds    []string  // prefixes of the subjects' identifiers: st, ac …
	Subject  string    // a whole identifier, as subject or member
	From, To time.Time // of the event; To is not included; zero for no bound
	Undone   *bool     // whether it was taken back
}

// News is what came to a case after a moment.
type News struct {
	Articles   int   `json:"articles"`   // new ones
	Versions   int   `json:"versions"`   // new versions of articles that were there
	Statements int   `json:"statements"` // in those, and nobody has decided on them
	Decisions  int   `json:"decisions"`  // events of the log
	Sequence   int64 `json:"sequence"`   // of the latest event there is
	// The newest of those articles and versions, ten at most.
	Recent []Arrival `json:"recent"`
	// Who made those decisions, the most first.
	By []Count `json:"by"`
}
