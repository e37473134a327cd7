package act

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/irregular.txt
var irregular string

// forms leads irregular forms to their lemmas.
type forms struct{ verbs, nouns map[string]string }

var irregulars = sync.OnceValue(func() forms {
	out := forms{map[string]string{}, map[string]string{}}
	into := out.nouns
	for line := range strings.Lines(irregular) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || line[0] == '#':
			continue
		case line[0] == '[':
			into = out.verbs
			if words[0] == "[noun]" {
				into = out.nouns
			}
			continue
		}
		for _, w := range words {
			if _, known := into[w]; !known {
				into[w] = words[0]
			}
		}
	}
	return out
})

// lemma returns the dictionary form of a lower-case word: of a verb, or else of a noun, by a list of irregular forms and
// the rules of spelling. It is a guess where a word is not English or a rule has two readings; what matters is that the
// forms of one word come to the same.
func lemma(word string, verb bool) string {
	list := irregulars().nouns
	if verb {
		list = irregulars().verbs
	}
	if l, ok := list[word]; ok {
		return l
	}
	n := len(word)
	switch {
	case n < 4:
		return word
	case strings.HasSuffix(word, "ies") && n > 4:
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "zzes"):
		return word[:n-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return word[:n-1]
	case !verb:
		return word
	case strings.HasSuffix(word, "ied") && n > 4:
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "ed") && n > 4 && vowelIn(word[:n-2]):
		return stem(word[:n-2])
	case strings.HasSuffix(word, "ing") && n > 5 && vowelIn(word[:n-3]):
		return stem(word[:n-3])
	}
	return word
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

func vowelIn(s string) bool { return strings.IndexAny(s, "aeiouy") >= 0 }

// stem undoes what -ed and -ing do to the end of a verb: a doubled consonant, a dropped e.
func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	c, b := s[n-1], s[n-2]
	if verbs()[s] {
		return s
	}
	if verbs()[s+"e"] {
		return s + "e"
	}
	switch {
	case c == b && !vowel(c):
		if c == 'l' && !verbs()[s[:n-1]] || c == 's' || c == 'z' || c == 'f' {
			return s // kill, cross, buzz, sniff
		}
		return s[:n-1]
	case c == 'c', c == 'v', c == 'u', c == 'z', c == 's' && vowel(b), c == 'g' && b != 'n' && n > 2, c == 'g' && strings.HasSuffix(s, "ang"):
		return s + "e"
	case (strings.HasSuffix(s, "at") || strings.HasSuffix(s, "ut") && n > 4 || strings.HasSuffix(s, "it") && n > 5 && !strings.HasSuffix(s, "bit")) && n > 3 && !vowel(s[n-3]):
		return s + "e"
	case strings.HasSuffix(s, "ir"), strings.HasSuffix(s, "ur") && n > 3 && !strings.HasSuffix(s, "our"), strings.HasSuffix(s, "in") && n > 4 && !strings.HasSuffix(s, "ain"):
		return s + "e"
	case c == 'l' && !vowel(b) && b != 'l' && b != 'r' && b != 'w', c == 'r' && (b == 'u'):
		return s + "e" // settle
	}
	return s
}
