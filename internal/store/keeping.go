package store

import (
	"context"

	"hearsay/internal/evidence"
)

// Keeping hands out all that a case keeps, and takes in what another copy of the case has.
type Keeping interface {
	// Dump calls use with all that the case keeps, as it stood when Dump was called. What is given may not be used once use returned.
	Dump(ctx context.Context, use func(evidence.Kept) error) error
	// MergeCopy takes in what another copy of this case has and this one lacks, all or nothing: articles, versions, readings and what else
	// is kept by identity, events of its log at the end of this one's, each with its [custody.Origin]. Where both have the same
	// identifier for different things, this case's stays and the clash is named. With dry nothing is changed and the answer is what
	// would be. Taking in the same copy again adds nothing. ErrInvalid: it is no copy of this case; ErrDamaged: it does not check.
	MergeCopy(ctx context.Context, other evidence.Kept, dry bool) (Merged, error)
}

// Restorer makes cases out of what was handed out by [Keeping.Dump], here or elsewhere.
type Restorer interface {
	// Restore makes a case under a free identifier, whole or not at all. The case keeps the name and moment of its first making, and
	// so its key. ErrInvalid and ErrDamaged: what is given does not fit together; the error says where.
	Restore(ctx context.Context, id string, from evidence.Kept) error
}

// Merged says what taking in another copy added.
type Merged struct {
	Shared   int     `json:"shared"`   // events that both logs held
	Events   int     `json:"events"`   // that were added to the log
	Articles int     `json:"articles"` // added, and so on
	Versions int     `json:"versions"`
	Captures int     `json:"captures"`
	Refusals int     `json:"refusals"`
	Readings int     `json:"readings"`
	Drafts   int     `json:"drafts"`
	Clashes  []Clash `json:"clashes"`

	Log []evidence.Decision `json:"-"` // as it is afterwards, in its own order
}

// Nothing reports whether nothing was added.
func (m Merged) Nothing() bool {
	return m.Events+m.Articles+m.Versions+m.Captures+m.Refusals+m.Readings+m.Drafts == 0
}

// Clash is something of the other copy that was not taken in, since this case has another thing in its place.
type Clash struct {
	Item string `json:"item"` // what it is: article, version, reading, draft
	ID   string `json:"id"`
	Why  string `json:"why"` // one sentence
}
