//go:build !unix

package network

import "time"

var started = time.Now()

func spent() time.Duration { return time.Since(started) }
