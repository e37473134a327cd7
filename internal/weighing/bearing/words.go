package bearing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
	"hearsay/internal/wordvector"
)

// most is how many words of a text are read: a hypothesis is a sentence, a claim at most a paragraph.
const most = 96

// word is a word in the form in which the word vectors know it.
type word struct {
	norm string
	id   int32 // 0 for one that is not known
	at   text.Range
	name bool // it begins with a capital, or holds a digit
}

// split cuts a text into words and marks: "don't" is "do" and "n't", "group's" is "group" and "'s", a hyphenated word that is
// not known is its parts. At most [most] words are returned.
func split(s string) []word {
	words := make([]word, 0, min(most, len(s)/5+4))
	for i := 0; i < len(s) && len(words) < most; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		end := i + n
		if inWord(r) {
			for end < len(s) {
				r, n := utf8.DecodeRuneInString(s[end:])
				if !inWord(r) && !(joins(r) && end+n < len(s) && startsWord(s[end+n:])) {
					break
				}
				end += n
			}
		}
		words = appendWord(words, s, i, end)
		i = end
	}
	return words
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func joins(r rune) bool { return r == '\'' || r == '’' || r == '-' || r == '.' || r == ',' }

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inWord(r)
}

// longest is how many bytes of a word are looked up; longer ones are not known anyway.
const longest = 64

// appendWord appends the word that stands from start to end, in its parts.
func appendWord(words []word, s string, start, end int) []word {
	if end-start > longest {
		return append(words, word{at: text.Range{Start: start, End: end}})
	}
	first, _ := utf8.DecodeRuneInString(s[start:])
	add := func(norm string, from, to int) {
		words = append(words, word{
			norm: norm, id: wordvector.ID(norm), at: text.Range{Start: from, End: to},
			name: unicode.IsUpper(first) && len(words) > 0 || strings.ContainsAny(norm, "0123456789"),
		})
	}
	raw := s[start:end]
	norm := strings.ToLower(strings.ReplaceAll(raw, "’", "'"))
	cut := len(raw)
	switch {
	case norm == "cannot":
		add("can", start, start+3)
		add("not", start+3, end)
		return words
	case strings.HasSuffix(norm, "n't"):
		cut = strings.LastIndexAny(raw, "nN")
	default:
		if a := strings.LastIndexAny(raw, "'’"); a > 0 {
			cut = a
		}
	}
	if cut > 0 && cut < len(raw) {
		words = appendWord(words, s, start, start+cut)
		add(strings.ToLower(strings.ReplaceAll(raw[cut:], "’", "'")), start+cut, end)
		return words
	}
	if strings.ContainsAny(norm, "-.,") && wordvector.ID(norm) == 0 {
		from := 0
		for i := 0; i <= len(raw); i++ {
			if i == len(raw) || raw[i] == '-' || raw[i] == '.' || raw[i] == ',' {
				if i > from {
					part := strings.ToLower(raw[from:i])
					add(part, start+from, start+i)
				}
				from = i + 1
			}
		}
		return words
	}
	add(norm, start, end)
	return words
}

// Words returns the words of a text as the judge sees them, with the numbers that the word vectors give them, 0 for one that
// is not known. Training reads nothing else.
func Words(s string) (norms []string, ids []int32) {
	for _, w := range split(s) {
		norms, ids = append(norms, w.norm), append(ids, w.id)
	}
	return norms, ids
}
