package act

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/patterns.txt
var patternsFile string

// pattern is a group of verbs with the words that change what they name.
type pattern struct {
	words map[string]string // type, by word
}

// naming is a verb as a group of patterns has it.
type naming struct {
	kind  string // what it names by itself, "" for nothing
	group *pattern
}

var patterns = sync.OnceValue(func() map[string][]naming {
	out := map[string][]naming{}
	for line := range strings.Lines(patternsFile) {
		if line[0] == '#' {
			continue
		}
		fields := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(fields) != 3 {
			continue
		}
		g := &pattern{map[string]string{}}
		for part := range strings.SplitSeq(fields[2], "; ") {
			kind, rest, _ := strings.Cut(part, " ")
			for w := range strings.FieldsSeq(rest) {
				g.words[w] = kind
			}
		}
		for v := range strings.FieldsSeq(fields[0]) {
			v, kind, own := strings.Cut(v, ":")
			if !own && fields[1] != "-" {
				kind = fields[1]
			}
			out[v] = append(out[v], naming{kind, g})
		}
	}
	return out
})

// patterned adds what the patterns say of the verbs near the top together with the other words of the deed.
func (d *describer) patterned() {
	all := patterns()
	for i := range d.words {
		v := &d.words[i]
		if v.depth > 1 || !d.verbal(v.at) && v.slot != "p" {
			continue
		}
		for _, n := range all[v.lemma] {
			if n.kind != "" {
				d.Add("k1=", v.slot, n.kind)
			}
			for j := range d.words {
				if j == i {
					continue
				}
				w := &d.words[j]
				kind, ok := n.group.words[d.Tokens[w.at].Norm]
				if !ok {
					kind, ok = n.group.words[w.lemma]
				}
				if ok {
					d.Add("k2=", v.slot, kind)
				}
			}
		}
	}
}
