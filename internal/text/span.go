package text

import (
	"fmt"
	"strconv"
	"strings"
)

// Span is a stretch of a text in Unicode code points, half-open: Start is the first code point, End the one after the
// last.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of code points.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no code point.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two share a code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// String writes the span as the addresses of the page and the command line do: "412-528".
func (s Span) String() string { return fmt.Sprintf("%d-%d", s.Start, s.End) }

// ParseSpan reads what [Span.String] writes.
func ParseSpan(v string) (Span, error) {
	from, to, _ := strings.Cut(v, "-")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || start < 0 || end < start {
		return Span{}, fmt.Errorf("span %q: want two offsets in code points such as 412-528", v)
	}
	return Span{start, end}, nil
}

// Range is a stretch of a text in bytes, half-open.
type Range struct{ Start, End int }

// Len returns the number of bytes.
func (r Range) Len() int { return r.End - r.Start }

// Empty reports whether the range holds no byte.
func (r Range) Empty() bool { return r.End <= r.Start }

// Contains reports whether o lies wholly inside r.
func (r Range) Contains(o Range) bool { return r.Start <= o.Start && o.End <= r.End }

// Overlaps reports whether the two share a byte.
func (r Range) Overlaps(o Range) bool { return r.Start < o.End && o.Start < r.End }
