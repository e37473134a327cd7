package plain

import (
	"context"
	"fmt"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// MediaType is what documents of this package are said to be.
const MediaType = "text/plain"

// Opener reads plain text. The zero value is ready and safe for concurrent use.
type Opener struct{}

// Accepts takes everything: what is not text is refused by [Opener.Open] with its name, so this opener belongs last on
// a desk.
func (Opener) Accepts(intake.Input) bool { return true }

// Open returns the text. Errors wrap evidence.ErrInput and say what the input is instead.
func (Opener) Open(_ context.Context, in intake.Input) (intake.Document, error) {
	s, notes, err := Decode(in.Bytes)
	if err != nil {
		return intake.Document{}, err
	}
	return intake.Document{Text: s, MediaType: MediaType, Notes: notes}, nil
}

// Decode brings bytes to UTF-8 and says in notes what it had to guess. Valid UTF-8 comes back byte for byte.
func Decode(b []byte) (s string, notes []string, err error) {
	if kind, does := container(b); kind != "" {
		return "", nil, fmt.Errorf("%w: it is %s; %s", evidence.ErrInput, kind, does)
	}
	if order := utf16Order(b); order != nil {
		return decodeUTF16(b, *order)
	}
	if err := refuseBinary(b); err != nil {
		return "", nil, err
	}
	if utf8.Valid(b) {
		return string(b), nil, nil
	}
	return decodeBroken(b)
}

// refuseBinary returns an error for bytes that no plain text holds: NUL, or more than a stray control character.
func refuseBinary(b []byte) error {
	controls := 0
	for i, c := range b {
		switch {
		case c == 0:
			return fmt.Errorf("%w: it is not text (byte %d is NUL); save it as text or HTML and add that", evidence.ErrInput, i)
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1a && c != 0x1b, c == 0x7f:
			controls++
		}
	}
	if controls > 4 && controls*200 > len(b) {
		return fmt.Errorf("%w: it is not text (%d control characters); save it as text or HTML and add that", evidence.ErrInput, controls)
	}
	return nil
}
