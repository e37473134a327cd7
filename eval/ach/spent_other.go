//go:build !unix

package main

import "time"

var began = time.Now()

// spent returns the time since the program began: of processor time this system tells nothing portable.
func spent() time.Duration { return time.Since(began) }
