package muc

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/eval/task"
)

// Corpus says where the corpus stands.
var Corpus = task.Corpus{
	Name: "MUC-4", Folder: "muc",
	Get: "Get the MUC-3 and MUC-4 corpora (National Institute of Standards and Technology) and put the folder CORPORA, with its dev, tst1 and\ntst2, in muc of the folder of corpora.",
}

// Message is one text with its key.
type Message struct {
	ID, Text  string
	Templates []Template // none where the message tells of no incident
}

// Splits are the parts of the corpus that the project may look at.
var Splits = map[string][2]string{
	"dev":  {"dev/dev-muc3-*", "dev/key-dev-*"},
	"tst1": {"tst1/tst1-muc3", "tst1/key-tst1*"},
	"tst2": {"tst2/tst2-muc4", "tst2/key-tst2*"},
}

// Load reads parts of the corpus, in order. It returns a [task.Missing] where the corpus is not in the folder.
func Load(corpora string, parts ...string) ([]Message, error) {
	var out []Message
	for _, part := range parts {
		where, ok := Splits[part]
		if !ok {
			return nil, fmt.Errorf("read MUC-4: no part is called %s", part)
		}
		var texts, keys string
		for i, into := range []*string{&texts, &keys} {
			files, err := task.Files(corpora, Corpus, "CORPORA", filepath.FromSlash(where[i]))
			if err != nil {
				return nil, err
			}
			all, err := task.Strings(files)
			if err != nil {
				return nil, err
			}
			*into = utf8From(strings.Join(all, "\n"))
		}
		known := parseKeys(keys)
		for _, m := range split(texts) {
			templates, ok := known[m.ID]
			if !ok {
				continue // scored by nobody
			}
			m.Templates = templates
			out = append(out, m)
		}
	}
	return out, nil
}

var head = regexp.MustCompile(`(?m)^((?:DEV|TST\d)-MUC\d-\d{4})[^\n]*\n`)

// split cuts a file into its messages.
func split(texts string) []Message {
	var out []Message
	starts := head.FindAllStringSubmatchIndex(texts, -1)
	for i, at := range starts {
		end := len(texts)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		out = append(out, Message{ID: texts[at[2]:at[3]], Text: strings.Trim(texts[at[1]:end], "\n") + "\n"})
	}
	return out
}

// utf8From reads Latin-1.
func utf8From(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		out = utf8.AppendRune(out, rune(s[i]))
	}
	return string(out)
}
