package furniture

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/evidence"
)

//go:embed phrases.txt
var phraseList string

// Strengths of a phrase, as points towards a kind.
const (
	hint   = 1
	likely = 2
	sure   = 3
)

// gap is the number of words that a * may stand for.
const gap = 5

// phrase is one line of the list.
type phrase struct {
	kind       evidence.FurnitureKind
	strength   int
	start, end bool       // anchored
	label      bool       // is all that stands before a colon
	words      [][]string // alternatives for each place; nil is a gap
}

// book is the list made ready: phrases by their first word.
type book struct {
	kinds []evidence.FurnitureKind
	first map[string][]phrase
	only  []wordSet
}

type wordSet struct {
	kind  evidence.FurnitureKind
	words map[string]bool
}

var phrases = mustParse(phraseList)

func mustParse(list string) *book {
	b, err := parse(list)
	if err != nil {
		panic(err) // the list is part of the program
	}
	return b
}

func parse(list string) (*book, error) {
	b := &book{first: map[string][]phrase{}}
	for n, line := range strings.Split(list, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		kind, rest, _ := strings.Cut(line, " ")
		strength, rest, ok := strings.Cut(rest, " ")
		if !ok {
			return nil, fmt.Errorf("phrase list line %d: want kind, strength and phrase", n+1)
		}
		k := evidence.FurnitureKind(kind)
		if !slices.Contains(b.kinds, k) {
			b.kinds = append(b.kinds, k)
		}
		p := phrase{kind: k}
		switch strength {
		case "sure":
			p.strength = sure
		case "likely":
			p.strength = likely
		case "hint":
			p.strength = hint
		case "only":
			set := wordSet{kind: k, words: map[string]bool{}}
			for _, w := range strings.Fields(rest) {
				set.words[w] = true
			}
			b.only = append(b.only, set)
			continue
		default:
			return nil, fmt.Errorf("phrase list line %d: strength %q is none of sure, likely, hint, only", n+1, strength)
		}
		rest, p.start = strings.CutPrefix(rest, "^")
		rest, p.end = strings.CutSuffix(rest, "$")
		rest, p.label = strings.CutSuffix(rest, ":")
		for _, w := range strings.Fields(rest) {
			if w == "*" {
				p.words = append(p.words, nil)
			} else {
				p.words = append(p.words, strings.Split(w, "/"))
			}
		}
		if len(p.words) == 0 || p.words[0] == nil {
			return nil, fmt.Errorf("phrase list line %d: a phrase begins with a word", n+1)
		}
		for _, w := range p.words[0] {
			b.first[w] = append(b.first[w], p)
		}
	}
	return b, nil
}

// match calls found for every phrase in the words of a line, the first label of which stand before a colon, with the
// words it covers.
func (b *book) match(words []string, label int, found func(p *phrase, start, end int)) {
	for i, w := range words {
		if w[0] >= '0' && w[0] <= '9' {
			w = "#"
		}
		list := b.first[w]
		for j := range list {
			p := &list[j]
			if (p.start || p.label) && i > 0 || p.label && len(p.words) != label {
				continue
			}
			if end := p.matches(words, i+1, 1); end > 0 {
				found(p, i, end)
			}
		}
	}
}

// matches returns where the phrase ends if from place on it fits the words from at on, 0 if it does not.
func (p *phrase) matches(words []string, at, place int) int {
	if place == len(p.words) {
		if p.end && at < len(words) {
			return 0
		}
		return at
	}
	if p.words[place] == nil {
		for skip := 0; skip <= gap && at+skip <= len(words); skip++ {
			if end := p.matches(words, at+skip, place+1); end > 0 {
				return end
			}
		}
		return 0
	}
	if at == len(words) {
		return 0
	}
	w := words[at]
	if slices.Contains(p.words[place], w) || w[0] >= '0' && w[0] <= '9' && p.words[place][0] == "#" {
		return p.matches(words, at+1, place+1)
	}
	return 0
}

// split cuts a line into words in lower case: runs of letters and digits, and the copyright sign.
func split(s string, words []string) []string {
	start := -1
	for i, c := range s {
		inside := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			words = append(words, strings.ToLower(s[start:i]))
			start = -1
		}
		if c == '©' {
			words = append(words, "©")
		}
	}
	if start >= 0 {
		words = append(words, strings.ToLower(s[start:]))
	}
	return words
}
