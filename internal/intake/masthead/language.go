package masthead

import (
	"strings"
	"unicode"
)

// stopWords are the commonest words of each language. Hearsay reads English; the others are here so that a text in one
// of them is not called English.
var stopWords = []struct {
	code  string // BCP 47
	words string
}{
	{"en", "the of and to in a is that for it was on are as with be at by this had not but from or have an they which were their has been would who will more said its he his"},
	{"de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum"},
	{"fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ses aux son ont mais comme cette été leur nous elle"},
	{"es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me sin sobre este ya entre cuando todo esta ser son"},
	{"it", "di e il la che in un a per è una sono con non del si da le della al come più dei nel anche alla ha delle gli ma lo dal i questo"},
	{"pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito"},
	{"nl", "de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij hij door naar uit tot was hebben heeft wordt"},
}

var stopIndex = func() map[string][]int {
	index := map[string][]int{}
	for i, l := range stopWords {
		seen := map[string]bool{}
		for _, w := range strings.Fields(l.words) {
			if !seen[w] {
				seen[w] = true
				index[w] = append(index[w], i)
			}
		}
	}
	return index
}()

// languageWords is how many words are looked at.
const languageWords = 1500

// language returns the language of a text, "" where its stop words do not tell.
func language(s string) string {
	counts := make([]int, len(stopWords))
	words := 0
	for f := range strings.FieldsFuncSeq(s, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if words++; words > languageWords {
			break
		}
		for _, i := range stopIndex[strings.ToLower(f)] {
			counts[i]++
		}
	}
	best, second := 0, 0
	for i := range counts {
		if counts[i] > counts[best] {
			best = i
		}
	}
	for i := range counts {
		if i != best {
			second = max(second, counts[i])
		}
	}
	if counts[best] < 5 || counts[best]*100 < words*12 || counts[best]*4 < second*5 {
		return ""
	}
	return stopWords[best].code
}
