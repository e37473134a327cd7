package workbench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// MaxBatch is how many records one act may decide on.
const MaxBatch = 5000

// Batch is one decision on all that matches a filter. What matches is looked at first: Count and Digest are what [Bench.Matching] said of
// it, and when another set matches by now nothing is decided.
type Batch struct {
	By      string
	Verdict evidence.Verdict // Accept or Reject
	List    string           // statements, or a list of the world
	Filter  query.Filter
	Reason  evidence.Reason
	Note    string
	Count   int    // that were shown; -1: whatever matches
	Digest  string // of them, "" where Count is -1
}

// Matched is what a batch would decide on.
type Matched struct {
	Count  int      `json:"count"`
	Digest string   `json:"digest"` // names the set: another set has another
	Limit  int      `json:"limit"`  // so many may be decided on in one act
	IDs    []string `json:"-"`      // in the order of the list
}

// Matching returns what a decision on all that matches would change: the matching records that do not stand as decided already.
func (b *Bench) Matching(ctx context.Context, verdict evidence.Verdict, list string, f query.Filter) (Matched, error) {
	done, ok := map[evidence.Verdict]evidence.State{evidence.Accept: evidence.Accepted, evidence.Reject: evidence.Rejected}[verdict]
	if !ok {
		return Matched{}, fmt.Errorf("%w: all that match are accepted or rejected together, not %q", evidence.ErrInvalid, verdict)
	}
	f.Terms = slices.Clone(f.Terms)
	if i := slices.IndexFunc(f.Terms, func(t query.Term) bool { return t.Field == "state" }); i >= 0 {
		f.Terms[i].Not = append(slices.Clone(f.Terms[i].Not), string(done))
	} else {
		f.Terms = append(f.Terms, query.Term{Field: "state", Not: []string{string(done)}})
	}
	var ids []string
	if list == QueueStatements {
		all, err := b.MatchingStatements(ctx, f)
		if err != nil {
			return Matched{}, err
		}
		for _, m := range all {
			ids = append(ids, m.ID)
		}
	} else {
		var err error
		if ids, err = b.MatchingRecords(ctx, store.Kind(list), f); err != nil {
			return Matched{}, err
		}
	}
	sorted := slices.Sorted(slices.Values(ids))
	sum := sha256.Sum256([]byte(string(verdict) + " " + strings.Join(sorted, " ")))
	return Matched{Count: len(ids), Digest: hex.EncodeToString(sum[:8]), Limit: MaxBatch, IDs: ids}, nil
}

// RuleAll decides on all that matches, in one act of the log: taken back as one. ErrConflict: another set matches than was shown.
func (b *Bench) RuleAll(ctx context.Context, r Batch) ([]evidence.Decision, error) {
	m, err := b.Matching(ctx, r.Verdict, r.List, r.Filter)
	switch {
	case err != nil:
		return nil, err
	case r.Count >= 0 && (r.Count != m.Count || r.Digest != m.Digest):
		return nil, fmt.Errorf("%w: %d match by now, and not the %d that you were shown; look at the list again", evidence.ErrConflict, m.Count, r.Count)
	case m.Count == 0:
		return []evidence.Decision{}, nil
	case m.Count > MaxBatch:
		return nil, fmt.Errorf("%w: %d match, and %d at most are decided on in one act; narrow the filter, for example to one outlet or a span of days",
			evidence.ErrInvalid, m.Count, MaxBatch)
	}
	return b.Rule(ctx, Rulings{By: r.By, Verdict: r.Verdict, Subjects: m.IDs, Reason: r.Reason, Note: r.Note})
}
