package masthead

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/intake"
)

// Words that make up the rest of a line whose business is its date.
var beside = []string{
	"published", "posted", "updated", "update", "last", "first", "modified", "on", "at", "date", "time", "issued", "print",
	"edition", "page", "am", "pm", "a", "p", "m", "et", "est", "edt", "cet", "gmt", "utc", "bst", "pst", "pdt", "ist",
	"uhr", "veröffentlicht", "aktualisiert", "publié", "le", "mis", "à", "jour", "publicado", "el", "min", "read", "volume", "issue",
	"vol", "no", "nr", "the", "of", "by", "from", "created", "archived", "release", "released", "local", "local time", "reviewed",
}

var (
	byLabel     = regexp.MustCompile(`^(?i:by|written by|reported by|words|words by|text|text by|interview|interview by|story by|story|report by|author|authors|von|par|por|autor|autora)(?:[:\s]\s*)(.+)$`)
	outletLabel = regexp.MustCompile(`^(?i:publication|source|outlet|newspaper|publisher|published by|published in|first published in|first published by|appeared in|from|quelle|fuente)\s*:\s*(.+)$`)
	titleByline = regexp.MustCompile(`^(.{12,}?)\s*[–—|-]\s*[Bb]y\s+([^–—|]{3,60})$`)
	otherLabel  = regexp.MustCompile(`^(?i:pictures|photographs|photography|photos|photo|illustrations?|graphics?|editing|edited by|translation|translated by)(?:\s*:\s*|\s+by\s+).+$`)
	issue       = regexp.MustCompile(`\s+(?i:volume|vol\.?|issue|no\.?|nr\.?)\s*:?\s*\d.*$`)
	number      = regexp.MustCompile(`^(?i:no|nr|ref|press release no|reference|number|№)\.?\s*:?\s*[\w./-]*\d[\w./-]*$`)
)

// classify goes down the head until the article begins, and a few lines further for bylines below a standfirst.
func (h *head) classify() {
	for i := range h.lines {
		e := &h.lines[i]
		if e.marked {
			continue
		}
		if i > h.start+bylinesBelow {
			break
		}
		if h.start == len(h.lines) {
			if h.opens(i) {
				e.role, h.start = body, i
				continue
			}
			h.read(e)
			continue
		}
		// Below the first paragraph only what cannot be anything else counts.
		if e.words <= 14 && !ended(e.text) {
			before := h.found
			h.read(e)
			if len(e.byline) == 0 && e.date == "" && !e.trade {
				e.role, h.found, e.outlet = unknown, before, ""
			}
		}
	}
}

// opens reports whether the article begins at line i.
func (h *head) opens(i int) bool {
	e := &h.lines[i]
	if d, ok := parseDateline(e.text); ok && (d.date != "" || d.agency != "" || e.words > 12 || ended(e.text)) {
		h.found.Dateline = d.place
		h.weak = d.agency
		e.date = d.date
		return true
	}
	switch {
	case e.words >= 35, e.words >= 20 && ended(e.text):
		return !h.pure(e)
	case e.words >= 10 && ended(e.text) && i+1 < len(h.lines):
		next := &h.lines[i+1]
		_, dated := parseDateline(next.text)
		return i > 0 && !dated && next.words >= 10 && ended(next.text) && !h.pure(e)
	}
	return false
}

// pure holds for a line all of whose parts are masthead.
func (h *head) pure(e *entry) bool {
	probe := head{}
	copied := *e
	probe.read(&copied)
	return copied.role == masthead
}

// maxLine is the length in bytes above which a line is none of a masthead's.
const maxLine = 600

// read finds out what a line is and keeps its facts.
func (h *head) read(e *entry) {
	if len(e.text) > maxLine {
		return
	}
	s := strings.Trim(e.text, "*_ ")
	if h.title(e, s) {
		return
	}
	parts, sentences := segments(s), false
	if len(parts) == 1 && !h.states(&entry{}, s, 1) {
		// Sentences come last, for "14. Mai" and "Sept. 3" hold full stops too.
		parts, sentences = short(s), true
	}
	known, sure := 0, 0
	for i, p := range parts {
		switch {
		case h.states(e, p, len(parts)):
			known, sure = known+1, sure+1
		case len(parts) > 1 && h.suggests(e, p, i):
			known++
		}
	}
	// A title may be two sentences with capitals: of those, one must be plain and none unknown.
	if known == len(parts) && (sure > 0 || !sentences) || known*2 >= len(parts) && len(parts) > 1 && !sentences {
		e.role = masthead
		return
	}
	e.byline, e.outlet, e.date, e.update, e.trade = nil, "", "", false, false
}

// title takes a byline off the end of a title: "Why the ferry was late – By Ana Ruiz".
func (h *head) title(e *entry, s string) bool {
	m := titleByline.FindStringSubmatch(s)
	if m == nil || len(words(m[1])) < 3 {
		return false
	}
	list, _ := names(m[2])
	if len(list) == 0 || len(strings.Fields(list[0])) < 2 {
		return false
	}
	e.role, e.byline = title, list
	e.text = strings.TrimSpace(m[1])
	return true
}

// segments cuts a line such as "Ana Ruiz | The Velmar Post | 14 May 2031" into its parts.
func segments(s string) []string {
	for _, sign := range []string{" | ", " · ", " • ", "\t", "   ", " / "} {
		if parts := trimmed(strings.Split(s, sign)); len(parts) > 1 && len(parts) <= 6 {
			return parts
		}
	}
	return []string{s}
}

// short cuts a line into its sentences where all are short: "Words: Ana Ruiz. Pictures: Tess Orin."
func short(s string) []string {
	parts := trimmed(strings.Split(strings.TrimSuffix(s, "."), ". "))
	if len(parts) > 4 || slices.ContainsFunc(parts, func(p string) bool { return len(words(p)) > 8 || utf8.RuneCountInString(p) < 4 }) {
		return []string{s}
	}
	return parts
}

func trimmed(parts []string) []string {
	out := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// states reads one of n parts of a line, and reports whether it says plainly what it is: a label, a date, a section.
func (h *head) states(e *entry, s string, n int) bool {
	s = strings.Trim(s, "*_[]() ")
	switch {
	case s == "":
		return true
	case isSection(s), number.MatchString(s), otherLabel.MatchString(s) && len(words(s)) <= 8:
		return true
	case isAddress(s):
		h.found.Canonical = s
		return true
	}
	if m := outletLabel.FindStringSubmatch(s); m != nil && len(words(m[1])) <= 10 && titled(issue.ReplaceAllString(m[1], "")) {
		e.outlet = strings.TrimSpace(issue.ReplaceAllString(m[1], ""))
		h.found.Outlet = e.outlet
		return true
	}
	if h.dated(e, s) {
		return true
	}
	if m := byLabel.FindStringSubmatch(s); m != nil && len(words(s)) <= 20 {
		if list, rest := names(m[1]); list != nil {
			e.byline = append(e.byline, list...)
			for _, r := range rest {
				if r = strings.TrimPrefix(r, "the "); isOutlet(r) && e.outlet == "" {
					e.outlet = r
				}
			}
			return true
		}
		rest := strings.TrimPrefix(m[1], "the ")
		return isOutlet(rest) || isTrade(rest) // "By Staff Writer", "By the Velmar News Agency"
	}
	if isTrade(s) && len(words(s)) <= 5 {
		e.trade = true
		return true
	}
	name, _, comma := strings.Cut(s, ",")
	if comma && isName(name) && len(strings.Fields(name)) > 1 && len(strings.Fields(name)) < 5 && isTrade(s[len(name):]) && !ended(s) {
		e.byline = append(e.byline, calm(name, 0))
		return true
	}
	if place, after, ok := strings.Cut(s, ","); ok && n == 1 && isOutlet(place) && placeLike(strings.TrimSpace(after)) {
		e.outlet = place // "The Velmar Post, Ostrane"
		return true
	}
	if agency, after, ok := strings.Cut(s, ","); ok && len(agency) <= 6 && len(agency) > 1 && strings.ToUpper(agency) == agency && placeLike(strings.TrimSpace(after)) && len(words(s)) <= 4 {
		h.weak = agency // "NCA, Velmar"
		if h.found.Dateline == "" {
			h.found.Dateline = calm(strings.TrimSpace(after), 0)
		}
		return true
	}
	return false
}

// suggests reads a part beside other parts that tells nothing alone: a name, an outlet.
func (h *head) suggests(e *entry, s string, i int) bool {
	s = strings.Trim(s, "*_[]() ")
	outlet, _, _ := strings.Cut(s, ",")
	switch {
	case isOutlet(outlet) || strings.HasPrefix(s, "The ") && mayBeOutlet(s):
		e.outlet = outlet
		return true
	case i == 0 && isName(s) && len(strings.Fields(s)) > 1 && len(e.byline) == 0:
		e.byline = []string{calm(s, 0)}
		return true
	case i > 0 && len(e.byline) > 0 && mayBeOutlet(outlet) && e.outlet == "":
		e.outlet = outlet
		return true
	}
	return false
}

// dated reads a line that is a date and little else, and a place before it.
func (h *head) dated(e *entry, s string) bool {
	st, ok := intake.FindDate(s)
	if !ok {
		// "Updated 19:05" is of the date's kind and says nothing.
		low := strings.ToLower(s)
		return len(words(s)) <= 4 && (strings.HasPrefix(low, "updated") || strings.HasPrefix(low, "last updated")) && strings.ContainsAny(s, "0123456789")
	}
	place := strings.Trim(s[:st.Start], " ,–—-")
	before, update := others(s[:st.Start])
	after, updated := others(s[st.End:])
	update = update || updated
	if after > 0 {
		_, by, _ := strings.Cut(s[st.End:], "by ")
		list, _ := names(by)
		if list == nil {
			return false
		}
		e.byline = list // "Posted on 29 May 2031 by Ana Ruiz"
	}
	switch {
	case before == 0:
	case before <= 3 && placeLike(place) && len(words(place)) == before && !isOutlet(place):
		if h.found.Dateline == "" {
			h.found.Dateline = calm(place, 0)
		}
	case isOutlet(place) && len(words(place)) >= before:
		e.outlet = place
	default:
		return false
	}
	if update && strings.Contains(strings.ToLower(s[:st.Start]), "published") {
		update = false // "Published May 14, updated May 15"
	}
	if e.date == "" {
		e.date, e.update = st.ISO, update
	}
	return true
}

// others counts the words that are not of a date's kind, and reports whether one speaks of an update.
func others(s string) (n int, update bool) {
	for _, w := range words(s) {
		low := strings.ToLower(w)
		update = update || low == "updated" || low == "modified" || low == "aktualisiert"
		if !slices.Contains(beside, low) && !intake.IsWeekday(low) && !onlyDigits(w) {
			n++
		}
	}
	return n, update
}

func onlyDigits(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsDigit(c) })
}

func isAddress(s string) bool {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") || strings.ContainsAny(s, " \t") {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && strings.Trim(u.Path, "/") != ""
}

// ended reports whether a line ends like a sentence.
func ended(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]*_ \u00a0")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
