//go:build !unix

package task

import "time"

var began = time.Now()

// Spent returns the time since the program began: of processor time this system tells nothing portable.
func Spent() time.Duration { return time.Since(began) }
