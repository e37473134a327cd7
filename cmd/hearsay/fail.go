package main

import (
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/workbench"
)

// usage makes the error of a command that was not understood; meant, when not empty, is what was probably meant.
func usage(meant, format string, args ...any) error {
	p := &problem{err: fmt.Errorf(format, args...), code: exitUsage}
	if meant != "" {
		p.remedy = "did you mean " + meant + "?"
	}
	return p
}

// fail prints an error: one line that says what happened, one that says what to do.
func (p *program) fail(err error) {
	if errors.As(err, new(reported)) {
		return
	}
	p.complain(reason(err), remedyOf(err), codeOf(err))
}

// complain prints one failure. Words that come from files are made safe for a terminal.
func (p *program) complain(message, remedy string, code int) {
	if p.jsonErrors {
		line, _ := marshal(map[string]any{
			"type": "about:blank", "title": titles[code], "detail": message, "remedy": remedy, "exit": code,
		})
		fmt.Fprintf(p.err, "%s\n", line)
		return
	}
	fmt.Fprintf(p.err, "error: %s\n", visible(message))
	if remedy != "" {
		fmt.Fprintf(p.err, "  %s\n", visible(remedy))
	}
}

// titles name the kinds of failure in machine-readable errors (RFC 9457's title).
var titles = map[int]string{
	exitCheck: "Check failed", exitUsage: "Not understood", exitNotFound: "Not found", exitConflict: "Conflict",
	exitPartly: "Partly done", exitInput: "Unreadable input", exitMissing: "Something is missing", exitInternal: "Internal",
	exitIO: "Disk or stream", exitDenied: "No permission", exitInterrupted: "Interrupted",
}

// reason words an error for a person.
func reason(err error) string { return workbench.Reason(err) }

// closest returns the word among all that was probably meant, "" where none is near.
func closest(word string, all []string) string {
	best, at := "", len(word)/3+2
	for _, w := range all {
		if d := distance(strings.ToLower(word), strings.ToLower(w)); d < at {
			best, at = w, d
		}
	}
	return best
}

// distance is the optimal string alignment distance of a and b in bytes: typing errors, a swap of neighbours counting
// as one.
func distance(a, b string) int {
	var before []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
