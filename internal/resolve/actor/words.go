package actor

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/evidence"
)

//go:embed words.txt
var wordList string

// lists holds the words of words.txt by section.
var lists = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	var section map[string]bool
	for line := range strings.Lines(wordList) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			section = map[string]bool{}
			out[strings.Trim(line, "[]")] = section
			continue
		}
		for w := range strings.FieldsSeq(line) {
			section[w] = true
		}
	}
	return out
})

func is(section, word string) bool { return lists()[section][word] }

// heads are the kinds that the head of a body's name tells, in the order in which they are asked for.
var heads = []struct {
	section string
	kind    evidence.ActorKind
}{
	{"party", evidence.ActorParty}, {"outlet", evidence.ActorOutlet}, {"military", evidence.ActorMilitary}, {"group", evidence.ActorGroup},
	{"government", evidence.ActorGovernment}, {"company", evidence.ActorCompany}, {"body", evidence.ActorBody},
}

// kindOf returns the kind that the head of a body's name tells: its last word, or the one before "of", "for" or "in"; that
// of an organization where it tells none. A word such as "liberation" tells a group whatever its head.
func kindOf(words []string) evidence.ActorKind {
	end := len(words)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "in") {
			end = i
			break
		}
	}
	if end == 0 {
		return evidence.ActorOther
	}
	for _, w := range words[:end] {
		if is("armed", w) {
			return evidence.ActorGroup
		}
	}
	for _, h := range heads {
		if is(h.section, words[end-1]) {
			return h.kind
		}
	}
	return evidence.ActorOther
}

// generic reports whether a name holds only words of bodies that every state has.
func generic(words []string) bool {
	for _, w := range words {
		if !is("generic", w) && number(w) == "" {
			return false
		}
	}
	return len(words) > 0
}
