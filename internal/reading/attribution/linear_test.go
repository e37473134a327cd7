package attribution_test

import (
	"strings"
	"testing"
	"time"
)

// TestTimeGrowsWithLength: four times the text takes nowhere near sixteen times as long, whatever it is made of.
func TestTimeGrowsWithLength(t *testing.T) {
	for _, piece := range []string{
		"said ", "said that ", "he said he ", "a , ", "said, ", "and said ", "“no,” he said, ", "“no” ", "of the mayor ", "Rao, the mayor, ", "( ", "Rao said “a ",
		"according to ", "“He said.” ", "to say ", "who said ", "“A b c d e.”\n\n", "that - ", "saying that, ", "x; ",
	} {
		long := func(n int) time.Duration {
			best := time.Hour
			for range 3 {
				start := time.Now()
				read(t, strings.Repeat(piece, n))
				best = min(best, time.Since(start))
			}
			return best
		}
		short, longer := long(2000), long(8000)
		for again := 0; longer > 12*short && longer > 300*time.Millisecond && again < 3; again++ {
			longer = min(longer, long(8000)) // somebody else may have had the processor
		}
		if longer > 12*short && longer > 300*time.Millisecond {
			t.Errorf("%q: 2000 times takes %v, 8000 times %v", piece, short, longer)
		}
		if testing.Verbose() {
			t.Logf("%q: %v, %v", piece, short, longer)
		}
	}
}
