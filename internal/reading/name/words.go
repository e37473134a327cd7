package name

import (
	_ "embed"
	"strings"
	"sync"
)

// class is what is known of a word, or of a name of several words.
type class uint32

const (
	title class = 1 << iota
	modifier
	heTitle
	sheTitle
	male
	female
	particle
	suffix
	body
	knownBody
	facility
	place
	beforePlace
	thing
	product
	field
	country
	city
	group
	at
	say
	never
	function // no name begins with it
	common   // begins a sentence more often than a name

	firstName = male | female
	somewhere = country | city
)

var classes = map[string]class{
	"title": title, "modifier": modifier, "he": heTitle, "she": sheTitle, "male": male, "female": female, "particle": particle,
	"suffix": suffix, "body": body, "known": knownBody, "facility": facility, "place": place, "before-place": beforePlace,
	"thing": thing, "product": product, "field": field, "country": country, "city": city, "group": group, "at": at, "say": say,
	"never": never, "function": function, "common": common,
}

//go:embed words.txt
var wordList string

//go:embed common.txt
var commonList string

// lexicon holds the word lists: single words, names of several words joined by blanks, and the words that open those.
type lexicon struct {
	words   map[string]class
	phrases map[string]class
	opens   map[string]int // the longest phrase, in words, that the word opens
}

var lists = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]class{}, map[string]class{}, map[string]int{}}
	l.load(wordList)
	l.load(commonList)
	return l
})

func (l *lexicon) load(list string) {
	var c class
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			c = classes[strings.Trim(line, "[]")]
			continue
		}
		for w := range strings.FieldsSeq(line) {
			first, _, several := strings.Cut(w, "_")
			if !several {
				l.words[w] |= c
				continue
			}
			phrase := strings.ReplaceAll(w, "_", " ")
			l.phrases[phrase] |= c
			l.opens[first] = max(l.opens[first], strings.Count(phrase, " ")+1)
		}
	}
	for _, table := range []map[string]class{l.words, l.phrases} {
		for w, c := range table {
			if c&group != 0 && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "sh") && !strings.HasSuffix(w, "ese") && !strings.HasSuffix(w, "ch") {
				table[w+"s"] |= group // peoples come in the plural too
			}
		}
	}
}
