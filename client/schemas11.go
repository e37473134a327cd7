// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.

package client

// WorldRuling is part of what is sent or answered.
type WorldRuling struct {
	// For merge: identifiers of records of the same kind. For split: identifiers of the record's atoms.
	Members []string `json:"members,omitzero"`
	// In your own words. A grade wants one.
	Note string `json:"note,omitzero"`
	// Why it is rejected; one of the glossary's group reason, or empty.
	Reason string `json:"reason,omitzero"`
	// The record's decision when you looked at it, of a grade the grade's decision; empty if it had none. If another was made
	// since, nothing happens: 409. Left out: not checked.
	Seen *string `json:"seen,omitzero"`
	// Answer before the world is made anew; it is soon after.
	Soon bool `json:"soon,omitzero"`
	// For grade: A to F. F: cannot be judged. For split: apart, where the members are other records of the same kind that are
	// not the same as this one; they are proposed as the same no more.
	Value string `json:"value,omitzero"`
	// What to do: merge makes the members one with the record, split takes members out of it, grade sets a source's
	// reliability.
	Verdict string `json:"verdict"`
}

// WorldState is part of what is sent or answered.
type WorldState struct {
	// records that are not rejected
	Counts map[string]int64 `json:"counts"`
	// it is being made anew
	Resolving bool `json:"resolving"`
	// articles or decisions came since it was made
	Stale bool `json:"stale"`
}

// Writing is part of what is sent or answered.
type Writing struct {
	// SHA-256 of the text that this one was typed from.
	Seen string `json:"seen"`
	// The whole Markdown.
	Text string `json:"text"`
}

// Yardstick is part of what is sent or answered.
type Yardstick struct {
	Key   string `json:"key"`
	Name  string `json:"name"`
	Says  string `json:"says"`
	Words []Word `json:"words"`
}
