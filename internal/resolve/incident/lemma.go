package incident

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/wordvector"
)

//go:embed data/irregular.txt
var irregularList string

var irregular = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(irregularList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		for _, form := range f {
			if _, ok := m[form]; !ok { // the first that claims a form has it: "lay" of "lay", not of "lie"
				m[form] = f[0]
			}
		}
	}
	return m
})

// Lemma brings an inflected word in lower case to its plain form: "bombings" and "bombed" to "bomb". Where the spelling
// leaves several ("hop", "hope"), the commonest known word is taken.
func Lemma(word string) string {
	if l, ok := irregular()[word]; ok {
		return l
	}
	for range 2 { // "bombings": first the plural, then the gerund
		l := strip(word)
		if l == word {
			break
		}
		word = l
	}
	return word
}

// strip takes one ending off.
func strip(w string) string {
	n := len(w)
	has := func(s string, atLeast int) bool { return strings.HasSuffix(w, s) && n-len(s) >= atLeast }
	switch {
	case has("'s", 1):
		return w[:n-2]
	case has("ies", 2), has("ied", 2):
		return w[:n-3] + "y"
	case has("sses", 1), has("shes", 1), has("ches", 1), has("xes", 1), has("zzes", 1):
		return w[:n-2]
	case has("ss", 0), has("us", 0), has("is", 0), has("ings", 0) && n < 6:
		return w
	case has("s", 3):
		return w[:n-1]
	case has("ing", 3):
		return stem(w, w[:n-3])
	case has("eed", 0):
		return w
	case has("ed", 2):
		return stem(w, w[:n-2])
	}
	return w
}

// stem chooses what a verb's form without its ending was: "hop|ing" of "hope", "stopp|ed" of "stop". A word without any
// known stem is left alone.
func stem(w, s string) string {
	best, rank := w, int32(0)
	consider := func(c string) {
		if id := wordvector.ID(c); id > 0 && (rank == 0 || id < rank) {
			best, rank = c, id
		}
	}
	if !strings.ContainsAny(s, "aeiouy") {
		return w // "king", "bred"
	}
	if n := len(s); n >= 3 && s[n-1] == s[n-2] {
		consider(s)
		if s[n-1] != 's' {
			consider(s[:n-1])
		}
		return best
	}
	consider(s)
	consider(s + "e")
	return best
}
