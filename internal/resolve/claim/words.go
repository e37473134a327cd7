package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a content word of a statement.
type word struct {
	text    string // lower case
	stem    string
	name    bool   // capitalised in mid-sentence, or with a digit: it matches itself only
	special int    // index of its kind of specifics, -1 for none
	value   string // what it stands for among that kind
}

// content is what is left of a statement's content.
type content struct {
	words    []word
	negated  bool
	numbers  []string
	specials map[int]string // by kind of specifics: the value; the first where there are several
	passive  bool
}

// parse cuts content into words. first: the words begin a sentence, so that a capital says nothing of the first.
func parse(text string) content {
	c := content{specials: map[int]string{}}
	be := 0 // words since a form of "be"
	begins := true
	main := true // within the first clause: what is negated after it is another matter
	all := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '\'' && r != '’' && r != '-' && r != '.' && r != ','
	})
	for i, raw := range all {
		ends, pause := strings.HasSuffix(raw, "."), strings.HasSuffix(raw, ",")
		main = main && !(clause[strings.ToLower(raw)] && len(c.words) > 1)
		raw = strings.Trim(raw, ".,-'’")
		if raw == "" {
			continue
		}
		upper := capital(raw) && (!begins || i+1 < len(all) && capital(all[i+1])) // "Judge Merrow", and not "The judge"
		low := strings.ToLower(strings.ReplaceAll(raw, "’", "'"))
		low = strings.TrimSuffix(low, "'s")
		be++
		switch {
		case bes[low]:
			be = 0
		case low == "by" && be <= 3:
			c.passive = true
		}
		if negations[low] || strings.HasSuffix(low, "n't") {
			c.negated = c.negated != main
		} else if number := strings.ReplaceAll(low, ",", ""); isNumber(number) {
			c.numbers = append(c.numbers, number)
		} else if n, ok := numerals[low]; ok {
			c.numbers = append(c.numbers, n)
		} else if !stop[low] && len(low) > 1 {
			w := word{text: low, stem: stem(low), name: upper, special: -1}
			if k, ok := specifics[w.stem]; ok {
				w.special, w.value = k.kind, k.value
				if _, had := c.specials[k.kind]; !had {
					c.specials[k.kind] = k.value
				}
			}
			c.words = append(c.words, w)
		}
		begins, main = ends, main && !ends && !(pause && len(c.words) > 2)
	}
	return c
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isNumber(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// stem cuts the commonest endings of English words: what is cut is cut alike everywhere, which is all that is asked.
func stem(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "ies") {
		return w[:len(w)-3] + "y"
	}
	for _, end := range []string{"ing", "ed", "es", "s", "ly"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) > 2 && !(end == "s" && strings.HasSuffix(cut, "s")) {
			w = cut
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 'l' && w[n-1] != 's' && w[n-1] != 'e' {
		w = w[:n-1]
	}
	return strings.TrimSuffix(w, "e")
}

var (
	bes       = set("is are was were be been being get gets got")
	clause    = set("because which who whom whose but although though while unless if when where after before")
	negations = set("not no never none neither nor nobody nothing without false untrue deny denied denies baseless cannot")
	stop      = set(`a an the this that these those it its they them their he him his she her we us our i me my you your who whom whose which what
		there here and or but so if then than as at by for from in into of on onto to up out off over under with about against between through
		is are was were be been being am do does did done have has had having will would shall should can could may might must
		also just only very more most less least much many such own same other another any some all both each every few
		s t said say says saying told tell according likely probably possibly perhaps maybe apparently reportedly allegedly definitely certainly
		clearly surely appear appears appeared seem seems seemed believed thought understood known when where while because since during
		been get got become became make made take taken took go went come came one ones people thing things way being now yet still ever even`)
	numerals = map[string]string{
		"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
		"eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "hundreds": "100s",
		"dozen": "12", "dozens": "12s", "thousand": "1000", "thousands": "1000s",
	}
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
