package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// reach is how many lines without a phrase of their own may stand between two lines of one box; kinds that are not
// here do not grow. A menu or a notice has no loose lines: between two of them the title of the article may stand.
var reach = map[evidence.FurnitureKind]int{
	evidence.FurnitureNewsletter: 4,
	evidence.FurnitureComments:   2,
	evidence.FurnitureNotice:     0,
	evidence.FurnitureNavigation: 0,
}

// reachWords is how many words those lines may hold together.
const reachWords = 60

// boxes lets every core grow: over neighbours that speak for the box's kind, and over short lines between two of them.
func (p *page) boxes() {
	for i := range p.lines {
		if k := p.lines[i].kind; k != "" {
			p.growDown(i, k)
		}
	}
	for i := len(p.lines) - 1; i >= 0; i-- {
		if k := p.lines[i].kind; k != "" {
			p.growUp(i, k)
		}
	}
}

// supports returns how much a line speaks for being in a box of kind k.
func (u *line) supports(k evidence.FurnitureKind) int {
	s := u.scores[k]
	if k == evidence.FurnitureNewsletter {
		s = max(s, u.scores[evidence.FurnitureNotice]-1, u.scores[evidence.FurnitureComments]-1)
	}
	return s
}

// fits holds for a line that may belong to a box at all.
func (u *line) fits() bool {
	return u.kind == "" && u.count <= short+5 && !u.says && !(u.quoted && u.ended)
}

func (p *page) growDown(i int, k evidence.FurnitureKind) {
	far, ok := reach[k]
	if !ok {
		return
	}
	words := 0
	for j, last := i+1, i; j < len(p.lines) && j-last <= far+1; j++ {
		u := &p.lines[j]
		if u.kind == k || boxed(u, k) {
			p.fill(last, j, k)
			return // the next core goes on from there
		}
		if !u.fits() {
			return
		}
		if words += u.count; words > reachWords {
			return
		}
		if u.supports(k) > 0 {
			p.fill(last, j+1, k)
			last, words = j, 0
		}
	}
}

func (p *page) growUp(i int, k evidence.FurnitureKind) {
	if _, ok := reach[k]; !ok {
		return
	}
	for j := i - 1; j >= 0; j-- {
		u := &p.lines[j]
		if !u.fits() || u.supports(k) == 0 {
			break
		}
		u.kind = k
		i = j
	}
	// The box's own title: a short line above it that is no sentence. Not where the article has not begun yet, for
	// there the line is the article's title.
	if k == evidence.FurnitureNewsletter && i > 0 && !p.lines[i].given {
		u := &p.lines[i-1]
		if u.fits() && u.fragment() && u.count <= 6 && !u.ended && p.begun(i-1) && titled(u.text) {
			u.kind = k
		}
	}
}

// boxed holds for a line already marked that may stand inside a box of kind k.
func boxed(u *line, k evidence.FurnitureKind) bool {
	return k == evidence.FurnitureNewsletter && (u.kind == evidence.FurnitureNotice || u.kind == evidence.FurnitureAdvertisement)
}

// fill gives the unmarked lines between two lines of a box its kind.
func (p *page) fill(from, to int, k evidence.FurnitureKind) {
	for j := from + 1; j < to; j++ {
		if p.lines[j].kind == "" {
			p.lines[j].kind = k
		}
	}
}

// begun reports whether prose that is not furniture stands before line i. Lines are only ever marked, never unmarked
// once it is asked, so that the first such line can be found in one pass for all calls.
func (p *page) begun(i int) bool {
	for p.first < len(p.lines) && (p.lines[p.first].kind != "" || !p.lines[p.first].prose()) {
		p.first++
	}
	return p.first < i
}

// titled holds for a text whose longer words begin with capitals.
func titled(s string) bool {
	for _, w := range strings.Fields(s) {
		c, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) > 3 && unicode.IsLower(c) {
			return false
		}
	}
	return true
}
