package actor

import "strings"

// person is a person's name in its parts, all in plain form.
type person struct {
	given  string   // "" where the name has only a family name
	middle []string // between the two
	family string   // particles belong to it, the Arabic article does not
	suffix string
}

// articles are particles that come and go.
var articles = map[string]bool{"al": true, "el": true, "ad": true, "an": true, "ar": true, "as": true, "ash": true, "at": true, "az": true, "ul": true}

// parse takes a person's name apart. The words are those that [fold] returns, without honorifics.
func parse(words []string) person {
	var p person
	if n := len(words); n > 1 && is("suffix", words[n-1]) {
		p.suffix, words = words[n-1], words[:n-1]
	}
	family := len(words) - 1
	for i, w := range words {
		if i < len(words)-1 && is("particle", w) {
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
	return variants(x, y)
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

// withoutHonorifics drops the words before a name that are no part of it; the last word always stays.
func withoutHonorifics(words []string) []string {
	for len(words) > 1 && is("honorific", words[0]) {
		words = words[1:]
	}
	return words
}
