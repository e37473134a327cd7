package intake

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"hearsay/internal/evidence"
)

// Decode brings the bytes of a text to UTF-8 and says in notes what it had to guess. Valid UTF-8 comes back byte for
// byte, a byte order mark included. Undecodable bytes become U+FFFD, one for each, as the Unicode Standard (section 3.9)
// allows. Errors wrap evidence.ErrInput and say what the bytes are instead.
func Decode(b []byte) (s string, notes []string, err error) {
	if err := Foreign(b); err != nil {
		return "", nil, err
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

// order is the byte order of a text in UTF-16, and whether a byte order mark said so.
type order struct {
	binary.ByteOrder
	name   string
	marked bool
}

// utf16Order returns nil for bytes that are not UTF-16. Without a mark, a text counts as UTF-16 where nearly every
// other byte is NUL and the ones between are not: so looks text in a Latin script, and nothing else.
func utf16Order(b []byte) *order {
	switch {
	case len(b) < 2:
		return nil
	case b[0] == 0xff && b[1] == 0xfe:
		return &order{binary.LittleEndian, "UTF-16 LE", true}
	case b[0] == 0xfe && b[1] == 0xff:
		return &order{binary.BigEndian, "UTF-16 BE", true}
	}
	head := b[:min(len(b), 4096)]
	if len(b)%2 != 0 {
		return nil
	}
	var even, odd int
	for i := 0; i+1 < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	pairs := len(head) / 2
	switch {
	case odd*10 >= pairs*7 && even == 0:
		return &order{binary.LittleEndian, "UTF-16 LE", false}
	case even*10 >= pairs*7 && odd == 0:
		return &order{binary.BigEndian, "UTF-16 BE", false}
	}
	return nil
}

func decodeUTF16(b []byte, o order) (string, []string, error) {
	var out strings.Builder
	out.Grow(len(b))
	bad := len(b) % 2 // a file cut inside a character
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(o.Uint16(b[i:]))
		switch {
		case i == 0 && o.marked:
			continue // the mark says how to read, it is no part of what is read
		case utf16.IsSurrogate(r):
			full := rune(utf8.RuneError)
			if i+3 < len(b) {
				full = utf16.DecodeRune(r, rune(o.Uint16(b[i+2:])))
			}
			if full == utf8.RuneError {
				bad++
			} else {
				i += 2
			}
			r = full
		case r == 0:
			return "", nil, fmt.Errorf("%w: it is not text (NUL characters in %s); save it as text or HTML and add that", evidence.ErrInput, o.name)
		}
		out.WriteRune(r)
	}
	note := "read as " + o.name
	if !o.marked {
		note += ": every other byte is NUL"
	}
	if bad > 0 {
		note += fmt.Sprintf("; %s replaced by U+FFFD", count(bad, "broken character"))
	}
	if len(b)%2 != 0 {
		out.WriteRune(utf8.RuneError)
	}
	return out.String(), []string{note}, nil
}

// decodeBroken reads bytes that are not valid UTF-8: as UTF-8 with damage where most characters beyond ASCII are
// sound, as Windows-1252 where they are not.
func decodeBroken(b []byte) (string, []string, error) {
	sound, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, w := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && w == 1 {
			bad++
		} else {
			sound++
		}
		i += w
	}
	if sound >= 4*bad || sound > 0 && cut(b) {
		note := fmt.Sprintf("not quite UTF-8: %s replaced by U+FFFD", count(bad, "bad byte"))
		return repair(b), []string{note}, nil
	}
	if high := bad + 2*sound; high*4 > len(b) {
		return "", nil, fmt.Errorf("%w: its encoding is not UTF-8, UTF-16 or Windows-1252; save it as UTF-8 and add that", evidence.ErrInput)
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return "", nil, fmt.Errorf("%w: its encoding is not known; save it as UTF-8 and add that", evidence.ErrInput)
	}
	return string(s), []string{"read as Windows-1252: not valid UTF-8"}, nil
}

// cut reports whether b is UTF-8 but for a last character of which the end is missing.
func cut(b []byte) bool {
	for n := 1; n < utf8.UTFMax && n < len(b); n++ {
		if last := b[len(b)-n:]; utf8.RuneStart(last[0]) {
			return !utf8.FullRune(last) && utf8.Valid(b[:len(b)-n])
		}
	}
	return false
}

// repair replaces every byte that is not UTF-8 by U+FFFD.
func repair(b []byte) string {
	var out strings.Builder
	out.Grow(len(b) + 16)
	for i := 0; i < len(b); {
		r, w := utf8.DecodeRune(b[i:])
		out.WriteRune(r)
		i += w
	}
	return out.String()
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
