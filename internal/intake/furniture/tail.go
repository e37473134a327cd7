package furniture

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// Words of prose that an article has before a comment form may end it.
const articleWords = 60

// endAtComments finds the comment form that ends the article. A form is a heading and a field or two close by; a lone
// heading counts where little follows it. One above the article, or a lone link in its middle, does not end it.
func (p *page) endAtComments() {
	total := 0
	for i := range p.lines {
		total += p.lines[i].count
	}
	before, prose := 0, 0
	for i := range p.lines {
		u := &p.lines[i]
		before += u.count
		if u.kind == "" && u.prose() {
			prose += u.count
		}
		if u.kind != evidence.FurnitureComments || prose < articleWords {
			continue
		}
		fields := 0
		for j := i + 1; j < len(p.lines) && j <= i+6; j++ {
			if p.lines[j].scores[evidence.FurnitureComments] >= likely {
				fields++
			}
		}
		if fields > 0 || (total-before)*3 <= total {
			p.end = i
			break
		}
	}
	kind := evidence.FurnitureComments
	for i := p.end; i < len(p.lines); i++ {
		u := &p.lines[i]
		if u.kind == "" {
			if k, score := u.best(phrases); score >= likely && u.count <= short {
				u.kind = k
			} else {
				u.kind = kind
			}
		}
		// What follows a heading is of its kind; a lone label leaves the kind as it was.
		if u.kind == evidence.FurnitureComments || u.kind == evidence.FurnitureRelated {
			kind = u.kind
		}
	}
}

// lists marks what stands under the heading of a list: links to other articles, or works cited.
func (p *page) lists() {
	for i := 0; i < len(p.lines); i++ {
		u := &p.lines[i]
		if u.given {
			continue
		}
		switch u.kind {
		case evidence.FurnitureRelated:
			i = p.links(i)
		case evidence.FurnitureReferences:
			if !p.works(i) {
				u.kind = ""
			}
		}
	}
}

// links marks the headlines under a heading such as "Related articles" and returns the last line marked.
func (p *page) links(heading int) int {
	last := heading
	for j := heading + 1; j < len(p.lines); j++ {
		u := &p.lines[j]
		if u.kind != "" || !u.fragment() || u.count > 20 || u.says && u.quoted {
			break
		}
		last = j
	}
	after := last + 1
	// A short line before the article goes on may be a heading of its own, where the links have blank lines between.
	if after < len(p.lines) && p.lines[after].kind == "" && p.lines[after].prose() && last > heading+1 &&
		p.lines[last].Block != p.lines[last-1].Block && p.lines[last].count <= 5 {
		last--
	}
	for j := heading + 1; j <= last; j++ {
		p.lines[j].kind = evidence.FurnitureRelated
	}
	return last
}

// works marks the entries under a heading such as "References" and reports whether there are any. Entries are lines
// that begin with a number or hold a year or an address, up to the first that does not.
func (p *page) works(heading int) bool {
	j := heading + 1
	for ; j < len(p.lines); j++ {
		if u := &p.lines[j]; u.kind != "" || !entry(u) {
			break
		}
	}
	if j == heading+1 {
		return false
	}
	p.fill(heading, j, evidence.FurnitureReferences)
	return true
}

func entry(u *line) bool {
	c, _ := utf8.DecodeRuneInString(u.text)
	if unicode.IsDigit(c) || c == '[' || c == '^' || c == '•' {
		return true
	}
	for _, w := range u.words {
		if w == "https" || w == "http" || w == "doi" || w == "www" || len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' {
			return !u.says && u.count <= long
		}
	}
	return false
}

// tail walks up from the end of the article. There, after the last prose, likely lines are furniture, and so is the
// note on who the author is.
func (p *page) tail() {
	for i := p.end - 1; i >= 0; i-- {
		u := &p.lines[i]
		if u.kind != "" {
			continue
		}
		if u.reports() {
			return
		}
		if p.authorNote(i) {
			u.kind = evidence.FurnitureAuthor
			continue
		}
		kind, score := u.best(phrases)
		switch {
		case score >= likely && u.count <= short:
			u.kind = kind
		case score >= sure && !u.says && u.count <= long:
			u.kind = kind
		case endMark(u.text):
			u.kind = evidence.FurnitureNotice
		case p.label(i):
			u.kind = evidence.FurnitureNavigation
		default:
			return
		}
	}
}

// label holds for a short line below the article that already stood above it: the name of a section, printed twice.
func (p *page) label(i int) bool {
	u := &p.lines[i]
	if u.count > 5 || !u.fragment() || !p.begun(i) {
		return false
	}
	for j := 0; j < i && j < topLines; j++ {
		if p.lines[j].text == u.text {
			return true
		}
	}
	return false
}

// endMark holds for the marks that agencies and press offices set below a text.
func endMark(s string) bool {
	if utf8.RuneCountInString(s) > 20 {
		return false
	}
	letters := ""
	for _, c := range s {
		switch {
		case unicode.IsLetter(c):
			letters += string(unicode.ToLower(c))
		case !unicode.IsSpace(c) && !unicode.IsPunct(c) && !unicode.IsSymbol(c) && !unicode.IsDigit(c):
			return false
		}
	}
	return letters == "" && s != "" || letters == "ends" || letters == "end"
}
