package store

import (
	"context"
	"time"
)

// Draft is text of a report that is kept as it is typed, before it is a version.
type Draft struct {
	ID     string // rp_…
	Base   string // SHA-256 of the version's text that it was begun from, "" for none
	Text   string
	SHA256 string // of Text
	By     string
	At     time.Time
}

// MaxDraft is the longest draft, in bytes.
const MaxDraft = 1 << 20

// Drafts keeps one draft for each report. A draft is no record: it is in no log, and ends when a version is saved.
type Drafts interface {
	// KeepDraft keeps a draft in place of the one that is there. Seen is the SHA-256 of the one that is there, "" for none:
	// ErrConflict where that is another by now, and nothing is changed.
	KeepDraft(ctx context.Context, d Draft, seen string) error
	// Draft returns a report's draft, by its whole identifier. ErrNotFound where there is none.
	Draft(ctx context.Context, id string) (Draft, error)
	// Drafts returns all of them, by their identifiers.
	Drafts(context.Context) ([]Draft, error)
	// EndDraft forgets the draft with the text of that SHA-256. Where there is none, or another, nothing happens.
	EndDraft(ctx context.Context, id, sha256 string) error
}
