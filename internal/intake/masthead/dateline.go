package masthead

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/intake"
)

// dateline is the head of an agency's report: "VELMAR, Ostrana, May 14, 2031 (NCA) — ".
type dateline struct {
	place, date, agency string
}

// datelineBytes is how far into a paragraph the dash of a dateline may stand.
const datelineBytes = 140

// parseDateline reads the dateline at the start of a paragraph. A place in mixed case counts only beside a date or an
// agency: "Bell — who was there —" is no dateline.
func parseDateline(s string) (dateline, bool) {
	s = strings.TrimLeft(s, "*_ ")
	head, ok := beforeDash(s)
	if !ok {
		if head, ok = beforeStop(s); ok {
			return dateline{place: calm(head, 0)}, true
		}
		return dateline{}, false
	}
	head = strings.Trim(head, "*_ ")
	var d dateline
	if open := strings.LastIndexByte(head, '('); open >= 0 && strings.HasSuffix(head, ")") {
		d.agency = strings.TrimSpace(head[open+1 : len(head)-1])
		head = strings.TrimSpace(head[:open])
	}
	if st, ok := intake.FindDate(head); ok {
		d.date = st.ISO
		head = strings.TrimSpace(head[:st.Start] + head[st.End:])
	} else if i := intake.FindDay(head); i >= 0 {
		head = head[:i]
		if d.agency == "" {
			d.agency = " " // a date without a year still shows that this is a dateline
		}
	}
	head = strings.Trim(head, " ,") // not the full stop of an abbreviation
	parts := strings.Split(head, ",")
	if len(parts) > 3 || len(words(head)) > 7 || head == "" || isSection(head) {
		return dateline{}, false
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
		if !placeLike(parts[i]) {
			return dateline{}, false
		}
	}
	capitals := strings.ToUpper(parts[0]) == parts[0] && utf8.RuneCountInString(parts[0]) > 2
	if !capitals && d.date == "" && d.agency == "" {
		return dateline{}, false
	}
	d.agency = strings.TrimSpace(d.agency)
	if isOutlet(parts[0]) && len(parts) == 1 { // "afternoon papers: Velmar News, 26 March - "
		if d.agency == "" {
			d.agency = parts[0]
		}
		return d, true
	}
	for i, p := range parts {
		parts[i] = calm(p, 0)
	}
	d.place = strings.Join(parts, ", ")
	if !agencyLike(d.agency) {
		d.agency = ""
	}
	return d, true
}

// beforeDash returns what stands before the first dash that parts a dateline from its report.
func beforeDash(s string) (string, bool) {
	limit := min(len(s), datelineBytes)
	for i, c := range s[:limit] {
		if c != '-' && c != '–' && c != '—' {
			continue
		}
		w := utf8.RuneLen(c)
		before := i > 0 && (s[i-1] == ' ' || s[i-1] == ')' || c == '—' && s[i-1] != ' ')
		rest := strings.TrimLeft(s[i+w:], "-–—*_")
		after := strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\u00a0") || c == '—'
		if strings.HasSuffix(s[:i], "\u00a0") {
			before = true
		}
		if before && after && strings.TrimSpace(rest) != "" {
			return strings.TrimSpace(s[:i]), true
		}
	}
	return "", false
}

// beforeStop returns the place of a dateline in the continental manner: "VELMAR. The crane fell …".
func beforeStop(s string) (string, bool) {
	place, rest, ok := strings.Cut(s[:min(len(s), 60)], ". ")
	c, _ := utf8.DecodeRuneInString(rest)
	if !ok || !unicode.IsUpper(c) && !strings.ContainsRune("“\"", c) || utf8.RuneCountInString(place) < 5 || len(strings.Fields(place)) > 2 || isSection(place) {
		return "", false
	}
	return place, !strings.ContainsFunc(place, func(c rune) bool { return !unicode.IsUpper(c) && c != ' ' && c != '-' })
}

func placeLike(s string) bool {
	list := strings.Fields(s)
	if len(list) == 0 || len(list) > 5 {
		return false
	}
	for i, w := range list {
		c, _ := utf8.DecodeRuneInString(w)
		lower := unicode.IsLower(c) && utf8.RuneCountInString(w) > 3
		if lower || i == 0 && !unicode.IsUpper(c) && c != '’' && c != '\'' || strings.ContainsAny(w, "“”\":;?!0123456789") {
			return false
		}
	}
	return true
}

// agencyLike keeps bracketed notes that are no agency out of the outlet.
func agencyLike(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= 50 && len(words(s)) <= 6 && titled(s) && !strings.ContainsAny(s, "“”\":;?!")
}
