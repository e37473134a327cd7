package furniture

import (
	"regexp"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// Words of prose that an article has before a comment form may end it.
const articleWords = 60

// endAtComments finds where comments end the article: at a heading that stands over a form or over little text, or over
// comments with a form below them. A form above the article, or a lone link in its middle, does not end it.
func (p *page) endAtComments() {
	after := make([]int, len(p.lines)+1) // words from the line on
	for i := len(p.lines) - 1; i >= 0; i-- {
		after[i] = after[i+1] + p.lines[i].count
	}
	prose := 0
	for i := range p.lines {
		u := &p.lines[i]
		if u.kind == "" && u.prose() {
			prose += u.count
		}
		if u.kind == evidence.FurnitureComments && prose >= articleWords && p.endsAt(i, after) {
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

// endsAt reports whether the heading at line i has an article above it rather than below.
func (p *page) endsAt(i int, after []int) bool {
	if after[i+1]*3 <= after[0] {
		return true
	}
	field := func(j int) bool { return p.lines[j].scores[evidence.FurnitureComments] >= likely }
	for j := i + 1; j < len(p.lines) && j <= i+6; j++ {
		if field(j) {
			return true
		}
	}
	for j := len(p.lines) - 1; j > i; j-- {
		if field(j) {
			return (after[0]-after[i])*2 >= after[i]-after[j] && after[j]*3 <= after[0]
		}
	}
	return false
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
			i = p.works(i)
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

// works marks the entries under a heading such as "References" and returns the last line marked; a heading without any
// is unmarked. Entries are lines that begin with a number or an author's initials, or hold a year in parentheses or an
// address, up to the first that does not.
func (p *page) works(heading int) int {
	j := heading + 1
	for ; j < len(p.lines); j++ {
		if u := &p.lines[j]; u.kind != "" || !entry(u) {
			break
		}
	}
	if j == heading+1 {
		p.lines[heading].kind = ""
		return heading
	}
	p.fill(heading, j, evidence.FurnitureReferences)
	return j - 1
}

var (
	cited   = regexp.MustCompile(`\((?:1[5-9]|20)\d\d[a-z]?\)|https?://|\bdoi\b|\bwww\.`)
	initial = regexp.MustCompile(`^[\p{Lu}][\p{L}’'-]+, \p{Lu}\.`)
)

func entry(u *line) bool {
	c, _ := utf8.DecodeRuneInString(u.text)
	listed := unicode.IsDigit(c) || c == '[' || c == '^' || c == '•'
	return u.count <= long && !u.reports() && (listed || cited.MatchString(u.text) || initial.MatchString(u.text))
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
