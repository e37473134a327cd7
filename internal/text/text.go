package text

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrEncoding is returned by [New] for bytes that are not UTF-8.
var ErrEncoding = errors.New("text is not valid UTF-8")

// stride is the number of code points between two entries of a Text's index: small enough that a translation walks a
// cache line or two, large enough that the index costs a sixteenth of the text.
const stride = 64

// Text is one frozen text. It is safe for concurrent use. The zero value is the empty text.
type Text struct {
	s     string
	n     int   // code points
	index []int // byte offset of every stride-th code point; nil where bytes and code points are the same
}

// New freezes s. It returns [ErrEncoding], naming the first bad byte, when s is not valid UTF-8.
func New(s string) (*Text, error) {
	if !utf8.ValidString(s) {
		for i, r := range s {
			if r == utf8.RuneError {
				if _, w := utf8.DecodeRuneInString(s[i:]); w <= 1 {
					return nil, fmt.Errorf("%w: byte %d", ErrEncoding, i)
				}
			}
		}
	}
	t := &Text{s: s, n: utf8.RuneCountInString(s)}
	if t.n == len(s) {
		return t, nil
	}
	t.index = make([]int, 0, t.n/stride+1)
	point := 0
	for i := range s {
		if point%stride == 0 {
			t.index = append(t.index, i)
		}
		point++
	}
	return t, nil
}

// String returns the text.
func (t *Text) String() string { return t.s }

// Len returns the length in code points.
func (t *Text) Len() int { return t.n }

// SHA256 returns the lower-case hexadecimal SHA-256 of the text's UTF-8 bytes.
func (t *Text) SHA256() string {
	sum := sha256.Sum256([]byte(t.s))
	return hex.EncodeToString(sum[:])
}

// All returns the span of the whole text.
func (t *Text) All() Span { return Span{0, t.n} }

// Holds reports whether the span lies inside the text and does not run backwards.
func (t *Text) Holds(s Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= t.n }

// Exact returns the characters at the span, or "" where the span does not lie inside the text.
func (t *Text) Exact(s Span) string {
	if !t.Holds(s) {
		return ""
	}
	r := t.Range(s)
	return t.s[r.Start:r.End]
}

// Cut returns the characters at the range, which must lie inside the text.
func (t *Text) Cut(r Range) string { return t.s[r.Start:r.End] }

// Span translates bytes to code points. A byte inside a character counts as that character's start.
func (t *Text) Span(r Range) Span { return Span{t.point(r.Start), t.point(r.End)} }

// Range translates code points to bytes. Offsets outside the text are brought to its ends.
func (t *Text) Range(s Span) Range { return Range{t.byte(s.Start), t.byte(s.End)} }

func (t *Text) byte(point int) int {
	if point <= 0 {
		return 0
	}
	if point >= t.n {
		return len(t.s)
	}
	if t.index == nil {
		return point
	}
	b := t.index[point/stride]
	for range point % stride {
		_, w := utf8.DecodeRuneInString(t.s[b:])
		b += w
	}
	return b
}

func (t *Text) point(b int) int {
	if b <= 0 {
		return 0
	}
	if b >= len(t.s) {
		return t.n
	}
	if t.index == nil {
		return b
	}
	low, high := 0, len(t.index) // the last entry at or before b lies in [low, high)
	for high-low > 1 {
		if mid := (low + high) / 2; t.index[mid] <= b {
			low = mid
		} else {
			high = mid
		}
	}
	point, at := low*stride, t.index[low]
	for at < b {
		_, w := utf8.DecodeRuneInString(t.s[at:])
		if at+w > b {
			break
		}
		at += w
		point++
	}
	return point
}
