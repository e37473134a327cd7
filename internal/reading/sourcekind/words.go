package sourcekind

import (
	_ "embed"
	"strings"
)

//go:embed data/heads.txt
var headsFile string

// class is a list that a head word stands in.
type class uint8

const (
	classNone class = iota
	classInsider
	classCrowd
	classBody
	classDocument
	classOutlet
)

// heads says of a head word what it is, and of a plural whether it is one; titles are last words of outlets' names.
var heads, plurals, titles = readHeads(headsFile)

func readHeads(file string) (map[string]class, map[string]bool, map[string]bool) {
	classes := map[string]class{"insider": classInsider, "crowd": classCrowd, "body": classBody, "document": classDocument, "outlet": classOutlet}
	heads, many, titles := map[string]class{}, map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(file) {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range words[1:] {
			if words[0] == "title" {
				titles[w] = true
				continue
			}
			k := classes[words[0]]
			if _, known := heads[w]; !known {
				heads[w] = k
			}
			p := plural(w)
			if _, known := heads[p]; !known || k == classCrowd {
				heads[p] = k // "voters say" is a collective, "a voter said" is not
			}
			many[p] = true
		}
	}
	for _, w := range []string{"people", "men", "women", "others", "some", "many", "most", "few", "police"} {
		many[w] = true
	}
	return heads, many, titles
}

func plural(w string) string {
	switch {
	case strings.HasSuffix(w, "man") && w != "german":
		return w[:len(w)-2] + "en"
	case strings.HasSuffix(w, "y") && !strings.HasSuffix(w, "ey") && !strings.HasSuffix(w, "ay"):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}

// singular undoes plural for words of the lists, so that "the officials" and "the official" are one role.
func singular(w string) string {
	for _, cut := range []struct{ end, put string }{{"men", "man"}, {"ies", "y"}, {"ses", "s"}, {"s", ""}} {
		if s, ok := strings.CutSuffix(w, cut.end); ok && heads[s+cut.put] != classNone {
			return s + cut.put
		}
	}
	return w
}
