package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// topLines is how far down a page its masthead and menus may reach.
const topLines = 14

// top marks breadcrumbs and menus above the article.
func (p *page) top() {
	for i := 0; i < len(p.lines) && i < topLines; i++ {
		u := &p.lines[i]
		if u.kind != "" {
			continue
		}
		if u.prose() && !breadcrumb(u.text) {
			return
		}
		if breadcrumb(u.text) || p.echo(i) {
			u.kind = evidence.FurnitureNavigation
		}
	}
	// Single likely words of a menu above the article count together.
	for i := 0; i < len(p.lines) && i < topLines && !p.lines[i].prose(); i++ {
		u := &p.lines[i]
		next := i+1 < len(p.lines) && (p.lines[i+1].scores[evidence.FurnitureNavigation] >= likely || p.lines[i+1].kind == evidence.FurnitureNavigation)
		before := i > 0 && p.lines[i-1].kind == evidence.FurnitureNavigation
		if u.kind == "" && u.count <= 3 && u.scores[evidence.FurnitureNavigation] >= likely && (next || before) {
			u.kind = evidence.FurnitureNavigation
		}
	}
}

// breadcrumb holds for a path through a site: "Home > Nation > Security", also where a copy lost the signs between.
func breadcrumb(s string) bool {
	if utf8.RuneCountInString(s) > 200 {
		return false
	}
	for _, sign := range []string{" > ", " » ", " › ", " → ", " / ", " | "} {
		parts := strings.Split(s, sign)
		home := strings.EqualFold(strings.TrimSpace(parts[0]), "home")
		if len(parts) >= 3 && strings.TrimSpace(sign) != "|" && strings.TrimSpace(sign) != "/" || len(parts) >= 2 && home {
			return true
		}
	}
	rest, ok := strings.CutPrefix(s, "Home")
	c, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(c)
}

// echo holds for a line that is cut off with dots and whose beginning or end stands whole just below: a title as a
// menu shows it.
func (p *page) echo(i int) bool {
	s, ok := strings.CutSuffix(p.lines[i].text, "...")
	if !ok {
		if s, ok = strings.CutSuffix(s, "…"); !ok {
			return false
		}
	}
	s = strings.TrimSpace(s)
	for j := i + 1; j < len(p.lines) && j <= i+3; j++ {
		if utf8.RuneCountInString(s) >= 20 && strings.HasPrefix(p.lines[j].text, s) {
			return true
		}
	}
	return false
}
