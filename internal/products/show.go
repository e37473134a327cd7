package products

import (
	"fmt"
	"strings"
	"unicode"
)

// Visible returns text that any format can carry and that cannot deceive the eye: characters that HTML, XML or a terminal cannot
// hold, and those that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), are written out as [U+202E]. Line
// ends and tabs stay. Everything else is left as it is, letter for letter.
func Visible(s string) string {
	if !strings.ContainsFunc(s, unseen) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ReplaceAll(s, "\r\n", "\n") {
		if unseen(r) {
			fmt.Fprintf(&b, "[U+%04X]", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unseen(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // noncharacters
		return true
	}
	return false
}

// LinkTo returns an address as a format may link to it: http, https and mailto only, "" for any other.
func LinkTo(address string) string {
	scheme, rest, found := strings.Cut(address, ":")
	if !found || rest == "" || strings.ContainsFunc(address, func(r rune) bool {
		return r <= ' ' || r == 0x7f || unseen(r) || r == '"' || r == '<' || r == '>' || r == '\\'
	}) {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		if strings.HasPrefix(rest, "//") && len(rest) > 2 {
			return address
		}
	case "mailto":
		return address
	}
	return ""
}

// leftward are the languages, by their first subtag, that are written from right to left.
var leftward = map[string]bool{
	"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "he": true, "nqo": true, "prs": true, "ps": true, "sd": true, "syr": true, "ug": true, "ur": true, "yi": true,
}

// Direction returns rtl for a language (BCP 47) that is written from right to left, else ltr.
func Direction(language string) string {
	first, rest, _ := strings.Cut(strings.ToLower(language), "-")
	script, _, _ := strings.Cut(rest, "-")
	switch {
	case script == "latn" || script == "cyrl":
		return "ltr"
	case leftward[first], script == "arab", script == "hebr":
		return "rtl"
	}
	return "ltr"
}

// safeTag reports whether s can be a language tag of BCP 47, so that it may be written into any format.
func safeTag(s string) bool {
	if s == "" || len(s) > 35 {
		return false
	}
	for _, r := range s {
		if !(r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return false
		}
	}
	return s[0] != '-'
}

// Tag returns the language of a document as a tag that may be written into any format: English where none was given.
func Tag(language string) string {
	if !safeTag(language) {
		return "en"
	}
	return language
}
