package masthead

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// neighbours reads lines that tell nothing alone by what stands beside them: a name above a trade or a date, an outlet
// above a date.
func (h *head) neighbours() {
	for i := range h.lines[:h.start] {
		e := &h.lines[i]
		if e.marked || e.role != unknown || len(e.text) > maxLine {
			continue
		}
		above, below := h.beside(i, -1), h.beside(i, 1)
		s := strings.Trim(e.text, "*_ ")
		titleAbove := slices.ContainsFunc(h.lines[:i], func(o entry) bool {
			return !o.marked && (o.role == title || o.role == unknown && o.words >= 3 && !isOutlet(o.text))
		})
		state := strings.HasPrefix(strings.ToLower(s), "republic of ") || strings.HasPrefix(strings.ToLower(s), "kingdom of ")
		switch {
		case isOutlet(s) && state && h.othersTitle(i): // above the name of a ministry
			h.weak, e.role = s, masthead
		case isOutlet(s) && (h.othersTitle(i) || titleAbove):
			e.outlet, e.role = s, masthead
		case isName(s) && len(strings.Fields(s)) >= 2 && len(strings.Fields(s)) <= 4 && titleAbove &&
			(below != nil && (below.trade || below.date != "") || above != nil && above.trade):
			e.byline, e.role = []string{calm(s, 0)}, masthead
		case isName(s) && len(strings.Fields(s)) >= 2 && len(strings.Fields(s)) <= 4 && !titleAbove && !h.othersTitle(i) && h.start < len(h.lines) && !h.inBody(s):
			e.byline, e.role = []string{calm(s, 0)}, masthead
		case mayBeOutlet(s) && strings.HasPrefix(strings.ToLower(s), "the ") && h.othersTitle(i) &&
			(below != nil && below.date != "" || above != nil && above.date != ""):
			e.outlet, e.role = s, masthead
		case e.words <= 4 && strings.ToUpper(s) == s && i == 0 && below != nil && below.date != "" && h.othersTitle(i):
			e.outlet, e.role = s, masthead
		}
	}
}

// inBody reports whether a word of s stands in the article's first part. The words of a title do, the name of a writer
// who stands alone above the article does not.
func (h *head) inBody(s string) bool {
	for _, w := range words(strings.ToLower(s)) {
		if utf8.RuneCountInString(w) > 2 && strings.Contains(h.body, w) {
			return true
		}
	}
	return false
}

// beside returns the next unmarked line above or below, nil where there is none in the head.
func (h *head) beside(i, step int) *entry {
	for j := i + step; j >= 0 && j < h.start; j += step {
		if !h.lines[j].marked {
			return &h.lines[j]
		}
	}
	return nil
}

// othersTitle reports whether a line of the head other than i may be the title.
func (h *head) othersTitle(i int) bool {
	for j := range h.lines[:h.start] {
		if e := &h.lines[j]; j != i && !e.marked && (e.role == title || e.role == unknown && e.words >= 3) {
			return true
		}
	}
	return false
}

// choose decides between what the lines gave.
func (h *head) choose() {
	h.chooseTitle()
	menuBelow := false
	for i := h.start - 1; i >= 0; i-- {
		if h.lines[i].marked && h.lines[i].role == unknown {
			menuBelow = true
		}
		// A date above a site's menu is the day of the copy. Where there is a better one it is not missed.
		if e := &h.lines[i]; e.date != "" && menuBelow && i < 3 && len(e.byline) == 0 && e.outlet == "" {
			h.note = "the date at the top (" + e.date + ") stands above the site's menu: it may be the day of the copy, and is not taken for the day of publication"
			e.date = ""
		}
	}
	for i := range h.lines {
		e := &h.lines[i]
		if len(h.found.Byline) == 0 {
			h.found.Byline = e.byline
		}
		if h.found.Outlet == "" {
			h.found.Outlet = calm(e.outlet, 3)
		}
		switch {
		case e.date == "":
		case e.update:
			h.updated = e.date
		case h.found.Published == "":
			h.found.Published = e.date
		}
	}
	if h.found.Outlet == "" {
		h.found.Outlet = calm(h.weak, 3)
	}
}

// chooseTitle takes the first line that reads as a title. A kicker of a few words yields to a longer line in the same
// style right below it.
func (h *head) chooseTitle() {
	at := -1
	for i := range h.lines[:h.start] {
		e := &h.lines[i]
		if e.marked || e.role != unknown && e.role != title || !h.titleLike(i) {
			continue
		}
		if at < 0 {
			at = i
			continue
		}
		if k := &h.lines[at]; k.words <= 4 && e.words >= 5 && e.words <= 20 && !ended(e.text) && titled(e.text) && titled(k.text) &&
			capitals(e.text) == capitals(k.text) && i == at+1 {
			k.role = masthead
			at = i
		}
		break
	}
	if at < 0 {
		return
	}
	e := &h.lines[at]
	e.role = title
	h.found.Title = strings.Trim(strings.TrimLeft(e.text, "#"), "*_ \u00a0")
}

// titleLike holds for a line that may be the title: not too long, and no sentence unless it is set like a title or
// something follows that comes after titles.
func (h *head) titleLike(i int) bool {
	e := &h.lines[i]
	if e.words == 0 || e.words > 25 || utf8.RuneCountInString(e.text) > 220 || strings.HasSuffix(strings.TrimRight(e.text, "\"”’"), ",") {
		return false
	}
	if e.role == title || !strings.HasSuffix(strings.TrimRight(e.text, "\"'”’»)]*_ "), ".") {
		return true
	}
	if titled(e.text) {
		return true
	}
	if h.start < len(h.lines) {
		if _, ok := parseDateline(h.lines[h.start].text); ok {
			return true
		}
	}
	for j := i + 1; j < h.start; j++ {
		if len(h.lines[j].byline) > 0 || h.lines[j].date != "" {
			return true
		}
	}
	return false
}

func capitals(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLower)
}
