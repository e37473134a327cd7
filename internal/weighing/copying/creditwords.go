package copying

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/credits.txt
var creditsFile string

// creditWords is the file of data, read.
type creditWords struct {
	known, not map[string]bool
	endings    []string
	vague      []string // names of no agency in particular
	phrases    []phrase
}

// phrase says that a text comes from somewhere. Loose ones ("Source: X") name other things too.
type phrase struct {
	says         *regexp.Regexp
	whole, loose bool
}

var credits = sync.OnceValue(func() *creditWords {
	w := &creditWords{known: map[string]bool{}, not: map[string]bool{}}
	section := ""
	for line := range strings.Lines(creditsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		case section == "agency":
			w.known[lowered(line)] = true
			if strings.ToLower(line) == line && line != "dpa" {
				w.vague = append(w.vague, lowered(line))
			}
		case section == "not":
			w.not[line] = true
		case section == "ending":
			w.endings = append(w.endings, " "+line)
		default:
			w.phrases = append(w.phrases, phrase{says: compiled(line), whole: section == "whole", loose: strings.Contains(line, ": X")})
		}
	}
	return w
})

// compiled makes a phrase's regular expression.
func compiled(line string) *regexp.Regexp {
	const name = `((?:[Tt]he )?[\p{Lu}][^\s,.;:()|]*(?:(?:,? and| of| for|,)?(?: the)? [\p{Lu}][^\s,.;:()|]*){0,6}|dpa|agencies|news agencies|wire services)`
	var b strings.Builder
	b.WriteString(`(?m)`)
	first := true
	for _, w := range strings.Fields(line) {
		inner, optional := strings.CutPrefix(w, "(")
		inner = strings.TrimSuffix(inner, ")")
		var part string
		switch {
		case w == "^":
			b.WriteString(`^[\s*_(\[]*`)
			continue
		case w == "X":
			part = name
		default:
			words := strings.Split(inner, "/")
			for i := range words {
				words[i] = regexp.QuoteMeta(words[i])
			}
			part = `(?i:` + strings.Join(words, "|") + `)`
		}
		if !first {
			part = `\s+` + part
		}
		if optional {
			// An optional first word leaves no space behind for the next one to ask for.
			if first {
				b.WriteString(`(?:` + part + `\s+)?`)
				continue
			}
			part = `(?:` + part + `)?`
		}
		b.WriteString(part)
		first = false
	}
	return regexp.MustCompile(b.String())
}

// lowered is a name as lists hold it.
func lowered(s string) string {
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(s), " ")), "the ")
}

// agency says whether a name is that of an agency: one of the list, two to six capitals, or an ending that agencies bear.
func (w *creditWords) agency(name string) bool {
	name = strings.Trim(name, " \t\u00a0*_.,;:-–—")
	if low := strings.ToLower(name); strings.HasPrefix(low, "the ") {
		name = name[len("the "):]
	}
	if name == "" || w.not[name] {
		return false
	}
	if low := lowered(name); w.known[low] {
		return unicode.IsUpper([]rune(name)[0]) || low == "dpa" || slices.Contains(w.vague, low)
	}
	if n := len(name); n >= 2 && n <= 6 && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return true
	}
	return named(name) && slices.ContainsFunc(w.endings, func(e string) bool { return strings.HasSuffix(name, e) })
}
