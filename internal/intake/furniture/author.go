package furniture

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// roles are the words by which a note says what its author does.
var roles = []string{
	"fellow", "columnist", "correspondent", "reporter", "journalist", "editor", "author", "writer", "contributor",
	"professor", "lecturer", "researcher", "scholar", "analyst", "director", "founder", "host", "historian", "covers",
	"covered", "teaches", "reports", "writes", "expert", "chair", "associate", "adviser", "advisor", "blogger",
}

// verbs come after the name in a note.
var verbs = []string{"is", "was", "are", "has", "covers", "writes", "reports", "teaches", "works", "serves", "joined", "lives", "edits", "leads"}

// authorNote holds for a line near the article's end that says who the author is: it begins with a name and "is",
// "has" or the like, names a trade, and the name is nobody's in the story. That last test keeps the paragraph that
// introduces a person who was just quoted.
func (p *page) authorNote(i int) bool {
	u := &p.lines[i]
	if u.count > 100 || u.quoted && u.says {
		return false
	}
	if u.scores[evidence.FurnitureAuthor] >= sure && u.count <= long && !p.named(i, surname(u.text)) {
		return true
	}
	// "He is the author of …" under a note.
	if i > 0 && p.lines[i-1].kind == evidence.FurnitureAuthor && u.scores[evidence.FurnitureAuthor] > 0 {
		return true
	}
	name := surname(u.text)
	if name == "" {
		return false
	}
	trade := false
	for _, w := range u.words[:min(len(u.words), 40)] {
		if slices.Contains(roles, w) || slices.Contains(roles, strings.TrimSuffix(w, "s")) {
			trade = true
			break
		}
	}
	return trade && !p.named(i, name)
}

// surname returns the last word of the name that a line begins with, "" where no name and verb begin it.
func surname(s string) string {
	words := strings.Fields(s)
	last, n := "", 0
	for _, w := range words[:min(len(words), 9)] {
		bare := strings.Trim(w, ",.()")
		if n >= 2 && slices.Contains(verbs, strings.ToLower(bare)) {
			return last
		}
		c, _ := utf8.DecodeRuneInString(bare)
		switch {
		case unicode.IsUpper(c):
			last = strings.TrimSuffix(strings.TrimSuffix(bare, "’s"), "'s")
			n++
		case n > 0 && len(bare) <= 3: // de, van, al-
		default:
			return ""
		}
		if n > 6 {
			return ""
		}
	}
	return ""
}

// notes is for how many lines an article is looked through: it has few authors.
const notes = 12

// named reports whether the article's prose before line i names the person.
func (p *page) named(i int, name string) bool {
	if name == "" {
		return false
	}
	if p.asked++; p.asked > notes {
		return true
	}
	for j := range i {
		if u := &p.lines[j]; u.kind == "" && u.prose() && strings.Contains(u.text, name) {
			return true
		}
	}
	return false
}
