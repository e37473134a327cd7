package weighing

import (
	"fmt"
	"strings"
)

// Day cuts an ISO day or time to its day; what is shorter stays.
func Day(published string) string { return published[:min(len(published), len("2031-05-14"))] }

// Short brings words onto one line of at most so many characters, an ellipsis for what is cut.
func Short(s string, most int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= most {
		return string(r)
	}
	return strings.TrimRight(string(r[:most-1]), " ") + "…"
}

// Counted words a number of things, whose plural ends in s: "1 article", "3 articles".
func Counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Listed words a list: "a", "a and b", "a, b and c".
func Listed(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}
