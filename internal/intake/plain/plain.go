package plain

import (
	"context"

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
	s, notes, err := intake.Decode(in.Bytes)
	if err != nil {
		return intake.Document{}, err
	}
	return intake.Document{Text: s, MediaType: MediaType, Notes: notes}, nil
}
