package main

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"hearsay/internal/evidence"
	"hearsay/internal/network"
)

// The exit codes: a promise to scripts. Those from 64 up are sysexits.h's.
const (
	exitDone        = 0
	exitCheck       = 1   // a check found something wrong
	exitUsage       = 2   // the command was not understood
	exitNotFound    = 3   // no such case, record or file
	exitConflict    = 4   // another process holds the case, or a record changed meanwhile
	exitPartly      = 5   // some items failed, each named on standard error; the rest is done
	exitInput       = 65  // the input cannot be read
	exitMissing     = 69  // something needed is not installed
	exitInternal    = 70  // hearsay itself broke
	exitIO          = 74  // disk or stream
	exitDenied      = 77  // no permission
	exitInterrupted = 130 // stopped by a signal; run again to go on
)

// exitHelp is the same table for people, printed in help.
const exitHelp = `Exit codes:
  0 done · 1 check failed · 2 usage · 3 not found · 4 conflict or in use · 5 partly done, failures named
  65 unreadable input · 69 something needed is missing · 70 internal · 74 disk or stream · 77 no permission · 130 interrupted`

// exits translates errors to codes and to what a person can do about them. The first that matches counts.
var exits = []struct {
	err    error
	code   int
	remedy string
}{
	{context.Canceled, exitInterrupted, ""},
	{evidence.ErrNotFound, exitNotFound, ""},
	{evidence.ErrConflict, exitConflict, ""},
	{evidence.ErrBusy, exitConflict, "or use the page of the hearsay that has it open"},
	{evidence.ErrNewer, exitInput, ""},
	{evidence.ErrMissing, exitMissing, ""},
	{evidence.ErrDamaged, exitInput, ""},
	{evidence.ErrFull, exitIO, ""},
	{evidence.ErrDenied, exitDenied, ""},
	{evidence.ErrForbidden, exitDenied, ""},
	{evidence.ErrSignIn, exitDenied, ""},
	{evidence.ErrInvalid, exitUsage, ""},
	{syscall.ENOSPC, exitIO, "make room on the disk and run the same command again"},
	{fs.ErrPermission, exitDenied, "check who owns the file and its permissions"},
	{fs.ErrNotExist, exitNotFound, ""},
	{evidence.ErrInput, exitInput, ""},
	{network.ErrWeights, exitInput, "leave --weights and HEARSAY_WEIGHTS out to read with the built-in model"},
}

// problem is an error with its exit code and what to do about it.
type problem struct {
	err    error
	code   int
	remedy string // one line, "" where there is nothing to add
}

func (p *problem) Error() string { return p.err.Error() }
func (p *problem) Unwrap() error { return p.err }

// reported ends the program with a code after everything has been said already.
type reported struct{ code int }

func (r reported) Error() string { return "already reported" }

// codeOf returns the exit code for an error.
func codeOf(err error) int {
	var r reported
	if errors.As(err, &r) {
		return r.code
	}
	var p *problem
	if errors.As(err, &p) && p.code != 0 {
		return p.code
	}
	for _, e := range exits {
		if errors.Is(err, e.err) {
			return e.code
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return exitIO
	}
	return exitInternal
}

// remedyOf returns what a person can do about an error, "" where nothing better than the message is known.
func remedyOf(err error) string {
	var p *problem
	if errors.As(err, &p) && p.remedy != "" {
		return p.remedy
	}
	for _, e := range exits {
		if errors.Is(err, e.err) {
			return e.remedy
		}
	}
	return ""
}
