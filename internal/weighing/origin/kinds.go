package origin

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/kinds.txt
var kindsText string

// kinds are the kinds of source by the words that say so.
var kinds = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(kindsText) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(kind, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			out[w] = kind
		}
	}
	return out
})

// kindOf returns what words say that somebody is: the closest kind that none of them contradicts, "" for nothing.
func kindOf(list []word) string {
	kind, mixed := "", false
	for _, w := range list {
		k := kinds()[w.low]
		switch {
		case k == "":
		case kind == "" && !mixed:
			kind = k
		case !nested(k, kind): // "officials and witnesses": what both are
			kind, mixed = shared(kind, k), true
		case !mixed && len(k) > len(kind):
			kind = k
		}
	}
	return kind
}

// nested reports whether of two paths one lies on the way to the other. Nothing known fits everything.
func nested(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == "" || a == b || strings.HasPrefix(b, a) && b[len(a)] == '/'
}

// shared returns the longest path on the way to both.
func shared(a, b string) string {
	for !nested(a, b) || len(a) > len(b) {
		a = a[:max(0, strings.LastIndexByte(a, '/'))]
	}
	return a
}
