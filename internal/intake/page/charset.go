package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// decode brings a page to UTF-8 by its byte order mark, its meta tag, or its bytes, as a browser does.
func decode(b []byte) (source string, notes []string, err error) {
	if len(b) > MaxBytes {
		return "", nil, tooLarge(len(b))
	}
	if err := intake.Foreign(b); err != nil {
		return "", nil, err
	}
	encoding, name, certain := charset.DetermineEncoding(b, "")
	valid := utf8.Valid(b)
	switch {
	case valid && (name == "utf-8" || !certain || strings.HasPrefix(name, "windows-125")):
		// Many pages in UTF-8 say Latin-1. Text that is valid UTF-8 by chance is next to impossible.
		source = strings.TrimPrefix(string(b), "\ufeff")
	default:
		out, err := encoding.NewDecoder().Bytes(b)
		if err != nil {
			return "", nil, fmt.Errorf("%w: its encoding (%s) cannot be read; save the page as UTF-8 and add that", evidence.ErrInput, name)
		}
		source = strings.TrimPrefix(strings.ToValidUTF8(string(out), "\ufffd"), "\ufeff")
		if name != "utf-8" && !certain {
			notes = append(notes, "read as "+name+": the page does not say how it is encoded")
		}
		if name == "utf-8" {
			notes = append(notes, "not quite UTF-8: bad bytes replaced by U+FFFD")
		}
	}
	return strings.ReplaceAll(source, "\x00", ""), notes, nil
}
