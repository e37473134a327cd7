package notice

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/reading"
)

//go:embed data/words.txt
var wordsFile string

//go:embed data/channels.txt
var channelsFile string

//go:embed data/specific.txt
var specificFile string

//go:embed data/answers.txt
var answersFile string

// class is a set of the sections of data/words.txt that a word stands in.
type class uint64

const (
	warn class = 1 << iota
	tell
	pass
	issue
	receive
	learn
	threaten
	vow
	foretell
	acknowledge
	heed
	ignore
	dismiss
	dispute
	deny
	call
	undo
	withhold
	say
	disclose
	noticeNoun
	tip
	information
	threat
	document
	analyst
	authority
	public
	listener
	intelligence
	police
	protective
	method
	violence
	hazard
	health
	economy
	general
	reprisal
	revenge
	measure
	ahead
	venue
	reprimand
	thing
	harmful
	repeat
	abroad
	move
	noSide
	standIn
	brush

	sectionCount = iota
)

const (
	danger   = method | violence | hazard | health | economy | general
	physical = method | violence | hazard | health
	answers  = acknowledge | heed | ignore | dismiss | dispute | deny
	starts   = warn | tell | pass | threaten | vow | foretell | noticeNoun | tip | threat
	notices  = noticeNoun | tip | information | document
)

// sections are the names of the classes in data/words.txt, in their order.
var sections = [sectionCount]string{
	"warn", "tell", "pass", "issue", "receive", "learn", "threaten", "vow", "foretell", "acknowledge", "heed", "ignore", "dismiss",
	"dispute", "deny", "call", "undo", "withhold", "say", "disclose", "notice", "tip", "information", "threat", "document", "analyst",
	"authority", "public", "listener", "intelligence", "police", "protective", "method", "violence", "hazard", "health", "economy",
	"general", "reprisal", "revenge", "measure", "ahead", "venue", "reprimand", "thing", "harmful", "repeat", "abroad",
	"move", "no side", "stand-in", "brush",
}

// lexicon is the words and phrases of the data files.
type lexicon struct {
	words                              map[string]class
	channels, specific, answers, alone phrases
}

var open = sync.OnceValue(func() *lexicon {
	return &lexicon{readWords(wordsFile), readPhrases(channelsFile), readPhrases(specificFile), readPhrases(answersFile), readPhrases(onlyAlone(answersFile))}
})

// readWords reads words in sections. Every word enters in all its forms, for verbs and nouns alike: a form that does not
// exist does no harm.
func readWords(s string) map[string]class {
	out, at := map[string]class{}, class(0)
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			at = 0
			for i, name := range sections {
				if line == "["+name+"]" {
					at = 1 << i
				}
			}
			if at == 0 {
				panic("data/words.txt: no section is called " + line)
			}
			continue
		}
		for _, w := range strings.Fields(line) {
			for _, f := range forms(w) {
				out[f] |= at
			}
		}
	}
	return out
}

// forms returns the forms of an entry: "give/gave/given" has those given and the regular ones, "police=" itself alone.
func forms(entry string) []string {
	if w, ok := strings.CutSuffix(entry, "="); ok {
		return []string{w}
	}
	out := strings.Split(entry, "/")
	w := out[0]
	stem, last := w[:len(w)-1], w[len(w)-1]
	switch {
	case last == 'e':
		return append(out, w+"s", w+"d", stem+"ing")
	case last == 'y' && !strings.ContainsRune("aeiou", rune(stem[len(stem)-1])):
		return append(out, stem+"ies", stem+"ied", w+"ing")
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"):
		return append(out, w+"es", w+"ed", w+"ing")
	}
	return append(out, w+"s", w+"ed", w+"ing")
}

// phrases are set phrases by their first word, the longest first.
type phrases map[string][]phrase

type phrase struct {
	words []string
	value string
}

func readPhrases(s string) phrases {
	out := phrases{}
	for line := range strings.Lines(s) {
		value, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || value[0] == '#' || strings.HasPrefix(value, "alone ") {
			continue
		}
		p := phrase{strings.Fields(words), value}
		list, at := out[p.words[0]], 0
		for at < len(list) && len(list[at].words) >= len(p.words) {
			at++
		}
		out[p.words[0]] = append(list[:at:at], append([]phrase{p}, list[at:]...)...)
	}
	return out
}

// onlyAlone returns the lines of a file of phrases that begin with "alone", without that word.
func onlyAlone(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if rest, ok := strings.CutPrefix(line, "alone "); ok {
			b.WriteString(rest)
		}
	}
	return b.String()
}

// at returns the longest phrase at token t that ends before limit, "" for none, and its length.
func (p phrases) at(tokens []reading.Token, t, limit int) (value string, n int) {
next:
	for _, x := range p[tokens[t].Norm] {
		if t+len(x.words) > limit {
			continue
		}
		for k, w := range x.words {
			if tokens[t+k].Norm != w {
				continue next
			}
		}
		return x.value, len(x.words)
	}
	return "", 0
}
