package web

import "time"

// LookAgain sets how often it is looked whether whoever asks may still be here; the function returned sets it back.
func LookAgain(d time.Duration) (back func()) {
	was := again
	again = d
	return func() { again = was }
}
