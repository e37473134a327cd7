package segment

import (
	_ "embed"
	"strings"
)

//go:embed en.txt
var english string

// class is a set of the word classes of en.txt.
type class uint32

const (
	title class = 1 << iota
	counted
	month
	weekday
	suffix
	state
	commaState
	latin
	ending
	zone
	calendar // months in full
	starter
	body
	smallWord
	elided
	domain
	say
	clause
	see

	// whole holds the classes whose words keep their full stop wherever they stand with one.
	whole = title | month | suffix | state | latin | ending
)

var classes = map[string]class{
	"title": title, "counted": counted, "month": month, "weekday": weekday, "suffix": suffix, "state": state,
	"commastate": commaState, "latin": latin, "ending": ending, "zone": zone, "calendar": calendar, "starter": starter, "body": body,
	"small": smallWord, "elided": elided, "domain": domain, "say": say, "clause": clause, "see": see,
}

// words tells the classes of a word in lower case; cuts tells where a contracted word is cut in two, in bytes.
var words, cuts = parseWords(english)

func parseWords(file string) (map[string]class, map[string]int) {
	words, cuts := map[string]class{}, map[string]int{}
	section := ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			section = strings.Trim(line, "[]")
			continue
		}
		for word := range strings.FieldsSeq(line) {
			if section == "cut" {
				head, tail, _ := strings.Cut(word, "|")
				cuts[head+tail] = len(head)
				continue
			}
			words[word] |= classes[section]
		}
	}
	return words, cuts
}
