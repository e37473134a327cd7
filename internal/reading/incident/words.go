package incident

import (
	"strconv"
	"strings"

	"hearsay/internal/wordvector"
)

// stem cuts the endings of inflection off a word, so that forms of one word are mostly alike. It is no dictionary form.
func stem(w string) string {
	n := len(w)
	switch {
	case n <= 3:
		return w
	case strings.HasSuffix(w, "'s"):
		return stem(w[:n-2])
	case strings.HasSuffix(w, "ies"):
		return w[:n-3]
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"):
		return w[:n-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "s"):
		return stem(w[:n-1])
	case strings.HasSuffix(w, "ied"):
		return w[:n-3]
	case n > 4 && strings.HasSuffix(w, "ed") && vowel(w[:n-2]):
		return undouble(w[:n-2])
	case n > 5 && strings.HasSuffix(w, "ing") && vowel(w[:n-3]):
		return undouble(w[:n-3])
	case w[n-1] == 'e' || w[n-1] == 'y':
		return w[:n-1]
	}
	return w
}

func vowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// undouble takes back the doubling of a last consonant: "plann" is plan, "kill" stays.
func undouble(s string) string {
	n := len(s)
	if n > 3 && s[n-1] == s[n-2] && !strings.ContainsRune("lsz", rune(s[n-1])) {
		return s[:n-1]
	}
	if s[n-1] == 'e' {
		return s[:n-1]
	}
	return s
}

// numerals are the numbers below 1,100 written out, so that features need not make strings.
var numerals = func() (out [1100]string) {
	for i := range out {
		out[i] = strconv.Itoa(i)
	}
	return out
}()

func numeral(i int) string { return numerals[max(0, min(i, len(numerals)-1))] }

// groups are the names of a word's groups of near words; "0" for a word without a vector.
type groups struct{ broad, middle, near string }

func groupsOf(w string) groups {
	a, b, c := wordvector.Cluster(w)
	return groups{numeral(a), numeral(b), numeral(c)}
}

// bucket names a count or distance.
func bucket(n int) string {
	switch {
	case n <= 3:
		return numeral(n)
	case n <= 6:
		return "6"
	case n <= 12:
		return "12"
	}
	return "far"
}
