package actor

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// person is a person's name in its parts, all in plain form.
type person struct {
	given  string   // "" where the name has only a family name
	middle []string // between the two
	family string   // particles belong to it, the Arabic article does not
	suffix string
}

// articles are particles that come and go.
var articles = map[string]bool{"al": true, "el": true, "ad": true, "an": true, "ar": true, "as": true, "ash": true, "at": true, "az": true, "ul": true}

// parse takes a person's name apart. The words are those that [fold] returns, without honorifics; tied says that the first
// is an article tied to the next, or a particle written small: "al-Rashid", "van der Loon", but not "Van Jones".
func parse(words []string, tied bool) person {
	var p person
	if n := len(words); n > 1 && is("suffix", words[n-1]) {
		p.suffix, words = words[n-1], words[:n-1]
	}
	family := len(words) - 1
	for i, w := range words {
		if i < len(words)-1 && is("particle", w) && (i > 0 || tied) {
			family = i
			break
		}
	}
	if family < 0 {
		return p
	}
	if family > 0 {
		p.given, p.middle = words[0], words[1:family]
	}
	rest := words[family:]
	for len(rest) > 1 && articles[rest[0]] {
		rest = rest[1:]
	}
	p.family = strings.Join(rest, " ")
	return p
}

// tied reports whether a name begins with a particle that belongs to its family name.
func tied(text string) bool {
	first, rest, _ := strings.Cut(text, " ")
	article, _, hyphen := strings.Cut(first, "-")
	return hyphen && articles[strings.ToLower(article)] || rest != "" && first == strings.ToLower(first) && is("particle", first)
}

// initial reports whether a given name is only its first letter, or letters.
func initial(given string) bool {
	return len(given) == 1 || len(given) == 2 && !strings.ContainsAny(given, "aeiouy")
}

// sameGiven reports whether two given names may be one person's. Either may be "".
func sameGiven(x, y string) bool {
	if x == "" || y == "" || x == y {
		return true
	}
	if initial(x) || initial(y) {
		return x[0] == y[0]
	}
	return variants(x, y) || nicknamed(x, y)
}

//go:embed nicknames.txt
var nicknameList string

// nicknames holds, by given name, the lines of nicknames.txt on which it stands.
var nicknames = sync.OnceValue(func() map[string][]int {
	out := map[string][]int{}
	n := 0
	for line := range strings.Lines(nicknameList) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		n++
		for w := range strings.FieldsSeq(line) {
			out[w] = append(out[w], n)
		}
	}
	return out
})

// nicknamed reports whether one given name may be short for the other.
func nicknamed(x, y string) bool {
	of := nicknames()
	return slices.ContainsFunc(of[x], func(n int) bool { return slices.Contains(of[y], n) })
}

// sameMiddle reports whether the names between may be one person's: each of one has its like in the other.
func sameMiddle(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	at := 0
	for _, w := range x {
		for at < len(y) && !(w == y[at] || (initial(w) || initial(y[at])) && w[0] == y[at][0] || variants(w, y[at])) {
			at++
		}
		if at == len(y) {
			return false
		}
		at++
	}
	return true
}

// plainName returns a person's name without the titles before it, and whatever stands before these: "Tarn Mayor Ann Rao". The
// last word always stays. It returns "" for what is no name: nothing with a capital, or a verb between.
func plainName(name string) string {
	words := strings.Fields(name)
	from := 0
	for i, w := range words[:max(0, len(words)-1)] {
		plain := strings.TrimSuffix(strings.ToLower(w), ".")
		if is("honorific", plain) || is("office", plain) || is("former", plain) {
			from = i + 1
		}
	}
	words = words[from:]
	upper := false
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case !unicode.IsLower(r):
			upper = true
		case len(words) > 1 && !is("particle", w) && !strings.ContainsAny(w, "-'’"):
			return ""
		default:
			upper = upper || strings.ToLower(w) != w
		}
	}
	if !upper {
		return ""
	}
	return strings.Join(words, " ")
}
