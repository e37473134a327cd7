package incident

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed data/things.txt
var thingsFile string

// thing is a kind of instrument or target with the words that show it.
type thing struct {
	kind  string
	words [][]string // stems, side by side
}

var weapons, targets = readThings("weapon"), readThings("target")

func readThings(of string) (out []thing) {
	for line := range strings.Lines(thingsFile) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] != of {
			continue
		}
		t := thing{kind: fields[1]}
		for _, w := range fields[2:] {
			words := strings.Split(w, "_")
			for i := range words {
				words[i] = stem(words[i])
			}
			t.words = append(t.words, words)
		}
		out = append(out, t)
	}
	return out
}

// thing names what tokens are: what the last of them shows first, then what those before it show; other where nothing does.
func (d *Draft) thing(of []thing, first, last, head int) string {
	for k := head; k >= first; k-- {
		for _, t := range of {
			for _, w := range t.words {
				if k-len(w)+1 >= first && slices.Equal(w, d.stems[k-len(w)+1:k+1]) {
					return t.kind
				}
			}
		}
	}
	return "other"
}
