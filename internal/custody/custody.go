// Package custody keeps the log of decisions honest.
//
// In: a decision and the hash of the one before. Out: the decision sealed, or the first place where a log was changed.
// Every event's hash covers all its fields and the hash before it, so that no event can be altered, removed from the
// middle or moved without the check naming it. It never decides anything and never keeps the log; a store does. What
// it cannot show: that the whole log was rewritten by the machine's owner, unless somebody kept an older hash.
package custody

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"hearsay/internal/evidence"
)

// Seal sets the decision's Previous and Hash, given the hash of the event before ("" for the first).
func Seal(previous string, d evidence.Decision) evidence.Decision {
	d.At = d.At.UTC().Truncate(time.Millisecond)
	d.Previous = previous
	d.Hash = Hash(d)
	return d
}

// Hash computes the hash of a decision over every field but Hash and Undone. The fields are written as a JSON list in
// a fixed order, so that neither struct order nor field names matter.
func Hash(d evidence.Decision) string {
	fields := []any{
		"hearsay.decision/1", d.ID, d.Sequence, d.At.UTC().Format(time.RFC3339Nano), d.By, d.Verdict, d.Subject, d.Undoes,
		d.Reason, d.Note, d.Previous,
	}
	if len(d.Members) > 0 || d.Value != "" { // fields that came later: events without them keep their hash
		fields = append(fields, d.Members, d.Value)
	}
	if d.Origin != "" { // later still; its name goes along, so that it is never taken for one of those
		fields = append(fields, "origin", d.Origin)
	}
	written, err := json.Marshal(fields)
	if err != nil {
		panic(err) // strings and numbers only: cannot fail
	}
	sum := sha256.Sum256(written)
	return hex.EncodeToString(sum[:])
}

// Check walks a whole log in order and returns an error wrapping evidence.ErrDamaged that names the first event which
// does not follow from the one before.
func Check(log []evidence.Decision) error {
	before := evidence.Decision{}
	for _, d := range log {
		if err := Follows(before, d); err != nil {
			return err
		}
		before = d
	}
	return nil
}

// Follows checks one event against the one before it, zero for the first, as [Check] does.
func Follows(before, d evidence.Decision) error {
	switch {
	case d.Sequence != before.Sequence+1:
		return fmt.Errorf("decision %s: %w: it stands at place %d but says %d; an event is missing or moved", d.ID, evidence.ErrDamaged, before.Sequence+1, d.Sequence)
	case d.Previous != before.Hash:
		return fmt.Errorf("decision %s: %w: it does not follow the event before it", d.ID, evidence.ErrDamaged)
	case Hash(d) != d.Hash:
		return fmt.Errorf("decision %s: %w: it was changed after it was made", d.ID, evidence.ErrDamaged)
	}
	return nil
}
