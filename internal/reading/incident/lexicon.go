package incident

import (
	_ "embed"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

//go:embed data/triggers.txt
var triggersFile string

// sense is one way in which a word tells of an incident.
type sense struct {
	kind  evidence.IncidentKind
	lemma string
	part  byte   // 'n', 'v', 'a'
	with  string // the word that must follow, "" for none
}

//go:embed data/figurative.txt
var figurativeFile string

// figures are the stems beside which a trigger tells no incident, by its lemma.
var figures = func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(figurativeFile) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 1 {
			for _, w := range fields[1:] {
				out[fields[0]] = append(out[fields[0]], stem(w))
			}
		}
	}
	return out
}()

// harm is the kind of words that tell what befell people, whatever the incident.
const harm evidence.IncidentKind = "harm"

var lexicon = readLexicon(triggersFile)

func readLexicon(file string) map[string][]sense {
	out := map[string][]sense{}
	for line := range strings.Lines(file) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) < 3 {
			continue
		}
		for _, entry := range fields[2:] {
			entry, with, _ := strings.Cut(entry, "+")
			forms := strings.Split(entry, "/")
			s := sense{evidence.IncidentKind(fields[0]), forms[0], fields[1][0], with}
			if len(forms) == 1 {
				forms = inflected(forms[0], s.part)
			}
			for _, f := range forms {
				out[f] = append(out[f], s)
			}
		}
	}
	return out
}

// inflected makes the regular forms of a word.
func inflected(w string, part byte) []string {
	y := strings.HasSuffix(w, "y") && !strings.ContainsAny(w[len(w)-2:len(w)-1], "aeiou")
	sibilant := strings.HasSuffix(w, "s") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch")
	s := w + "s"
	switch {
	case y:
		s = w[:len(w)-1] + "ies"
	case sibilant:
		s = w + "es"
	}
	switch part {
	case 'n':
		return []string{w, s}
	case 'v':
		e := strings.HasSuffix(w, "e")
		switch {
		case e:
			return []string{w, s, w + "d", w[:len(w)-1] + "ing"}
		case y:
			return []string{w, s, w[:len(w)-1] + "ied", w + "ing"}
		}
		forms := []string{w, s, w + "ed", w + "ing"}
		if n := len(w); n == 3 || n == 4 { // "stab", "stabbed"
			last := w[n-1:]
			if strings.ContainsAny(w[n-2:n-1], "aeiou") && !strings.ContainsAny(w[n-3:n-2]+last, "aeiouwxy") {
				forms = append(forms, w+last+"ed", w+last+"ing")
			}
		}
		return forms
	}
	return []string{w}
}

// fits reports whether a tag agrees with the part of speech of a sense.
func (s sense) fits(tag reading.Tag) bool {
	switch s.part {
	case 'v':
		return tag == reading.TagVerb || tag == reading.TagAdjective || tag == reading.TagAuxiliary
	case 'n':
		return tag == reading.TagNoun || tag == reading.TagProperNoun || tag == reading.TagVerb
	}
	return tag == reading.TagAdjective || tag == reading.TagVerb || tag == reading.TagNoun
}
