package cast

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed people.txt
var people string

// sex is what is known of a person: either, both when the word is used of both, neither when nothing is known.
type sex uint8

const (
	male sex = 1 << iota
	female
)

// sort is what a noun phrase speaks of.
type sort uint8

const (
	nobody sort = iota
	person
	body
	place
	nation
)

// noun is a word for people or a body.
type noun struct {
	head   string // the singular
	sort   sort
	sex    sex
	plural bool
}

var nouns = sync.OnceValue(func() map[string]noun {
	all := map[string]noun{}
	var kind noun
	for line := range strings.Lines(people) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			kind = map[string]noun{"[he]": {sort: person, sex: male}, "[she]": {sort: person, sex: female}, "[person]": {sort: person}, "[body]": {sort: body}}[line]
			continue
		}
		for w := range strings.FieldsSeq(line) {
			one, many, given := strings.Cut(w, "/")
			if !given {
				many = plural(one)
			}
			n := kind
			n.head = one
			keep(all, one, n)
			n.plural = true
			keep(all, many, n)
		}
	}
	return all
})

// keep adds a word; one that is there already stays what it is.
func keep(all map[string]noun, word string, n noun) {
	if _, known := all[word]; !known {
		all[word] = n
	}
}

func plural(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !strings.HasSuffix(w, "ey") && !strings.HasSuffix(w, "ay"):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}
