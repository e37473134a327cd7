package report

import (
	"embed"
	"strings"
)

//go:embed data
var data embed.FS

// classes reads a file of words in classes.
func classes(name string) map[string]map[string]bool {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded
	}
	out := map[string]map[string]bool{}
	class := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			class = strings.Trim(line, "[]")
			out[class] = map[string]bool{}
		default:
			for w := range strings.FieldsSeq(line) {
				out[class][w] = true
			}
		}
	}
	return out
}
