package claim

import (
	_ "embed"
	"strings"
)

//go:embed data/specifics.txt
var specificsFile string

type specific struct {
	kind  int
	value string
}

// specifics says of which kind a stem is, and which value of it.
var specifics, kindNames = func() (map[string]specific, []string) {
	out := map[string]specific{}
	var names []string
	for line := range strings.Lines(specificsFile) {
		name, values, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		for _, v := range strings.Fields(values) {
			first, _, _ := strings.Cut(v, "=")
			for _, w := range strings.Split(v, "=") {
				out[stem(w)] = specific{len(names), first}
			}
		}
		names = append(names, name)
	}
	return out, names
}()
