package intake

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

// Date is a full date found in a line of text.
type Date struct {
	ISO        string // 2031-05-14 or, with a time, 2031-05-14T18:20 or 2031-05-14T18:20Z
	text.Range        // bytes of the line that it takes, weekday and time included
}

// months by their first letters in English, German, French and Spanish; longer forms are matched by prefix.
var months = map[string]time.Month{
	"january": 1, "jan": 1, "januar": 1, "jänner": 1, "janvier": 1, "janv": 1, "enero": 1, "ene": 1,
	"february": 2, "feb": 2, "februar": 2, "février": 2, "févr": 2, "febrero": 2,
	"march": 3, "mar": 3, "märz": 3, "mrz": 3, "mars": 3, "marzo": 3,
	"april": 4, "apr": 4, "avril": 4, "avr": 4, "abril": 4, "abr": 4,
	"may": 5, "mai": 5, "mayo": 5,
	"june": 6, "jun": 6, "juni": 6, "juin": 6, "junio": 6,
	"july": 7, "jul": 7, "juli": 7, "juillet": 7, "juil": 7, "julio": 7,
	"august": 8, "aug": 8, "août": 8, "aout": 8, "agosto": 8, "ago": 8,
	"september": 9, "sep": 9, "sept": 9, "septembre": 9, "septiembre": 9,
	"october": 10, "oct": 10, "oktober": 10, "okt": 10, "octobre": 10, "octubre": 10,
	"november": 11, "nov": 11, "novembre": 11, "noviembre": 11,
	"december": 12, "dec": 12, "dezember": 12, "dez": 12, "décembre": 12, "déc": 12, "diciembre": 12, "dic": 12,
}

// IsWeekday reports whether a word in lower case is the name of a day of the week.
func IsWeekday(word string) bool { return weekdays[word] }

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
	"montag": true, "dienstag": true, "mittwoch": true, "donnerstag": true, "freitag": true, "samstag": true, "sonntag": true,
	"lundi": true, "mardi": true, "mercredi": true, "jeudi": true, "vendredi": true, "samedi": true, "dimanche": true,
	"lunes": true, "martes": true, "miércoles": true, "jueves": true, "viernes": true, "sábado": true, "domingo": true,
}

// token is a run of letters, a run of digits, or one other character.
type token struct {
	text       string
	start, end int
	number     int  // -1 for no number
	capitals   bool // written in capitals
}

func tokens(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		c, w := utf8.DecodeRuneInString(s[i:])
		class := func(c rune) int {
			switch {
			case unicode.IsLetter(c):
				return 1
			case c >= '0' && c <= '9':
				return 2
			case unicode.IsSpace(c):
				return 3
			}
			return 0
		}
		k, j := class(c), i+w
		for k != 0 && j < len(s) {
			c, w := utf8.DecodeRuneInString(s[j:])
			if class(c) != k {
				break
			}
			j += w
		}
		if k != 3 {
			t := token{text: strings.ToLower(s[i:j]), start: i, end: j, number: -1, capitals: strings.ToUpper(s[i:j]) == s[i:j]}
			if n, err := strconv.Atoi(t.text); err == nil && len(t.text) <= 4 {
				t.number = n
			}
			out = append(out, t)
		}
		i = j
	}
	return out
}

// FindDate returns the first full date in a line, with its weekday and time, in English, German, French or Spanish. A
// date without a year is none, nor is one that two orders of day and month would fit.
func FindDate(s string) (Date, bool) {
	if len(s) > 400 {
		return Date{}, false
	}
	ts := tokens(s)
	for i := range ts {
		y, m, d, next, ok := dateAt(ts, i)
		if !ok {
			continue
		}
		out := Date{ISO: fmt.Sprintf("%04d-%02d-%02d", y, m, d), Range: text.Range{Start: ts[i].start, End: ts[next-1].end}}
		for j := i - 1; j >= 0; j-- {
			if !weekdays[ts[j].text] && ts[j].text != "," && ts[j].text != "." {
				break
			}
			if weekdays[ts[j].text] {
				out.Start = ts[j].start
			}
		}
		if clock, end := timeAt(ts, next); clock != "" {
			out.ISO += "T" + clock
			out.End = ts[end-1].end
		}
		return out, true
	}
	return Date{}, false
}

// ISODate brings a date as machines write it to ISO 8601 with minutes and the zone as stated; one as people write it goes
// the way of [FindDate]. It returns "" for what is no full date.
func ISODate(v string) string {
	v = strings.TrimSpace(v)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, v); err == nil && t.Year() >= 1500 {
			if strings.Contains(layout, "07") {
				return t.Format("2006-01-02T15:04Z07:00")
			}
			return t.Format("2006-01-02T15:04")
		}
	}
	if len(v) == 8 {
		if t, err := time.Parse("20060102", v); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	if d, ok := FindDate(v); ok {
		return d.ISO
	}
	return ""
}

// FindDay returns the byte at which a date without a year ("May 14") begins at the end of s, -1 where there is none.
func FindDay(s string) int {
	ts := tokens(s)
	for i := range ts {
		if i+1 >= len(ts) {
			break
		}
		_, m1 := months[ts[i].text]
		_, m2 := months[ts[i+1].text]
		if !m2 && i+2 < len(ts) && ts[i+1].text == "." {
			_, m2 = months[ts[i+2].text]
		}
		j := i + 1
		if m1 && ts[j].text == "." && j+1 < len(ts) {
			j++
		}
		if (m1 && ts[j].number > 0 && ts[j].number <= 31 || m2 && ts[i].number > 0 && ts[i].number <= 31) && i > 0 && len(ts)-i <= 5 {
			return ts[i].start
		}
	}
	return -1
}

// dateAt reads a date at token i and returns the token after it.
func dateAt(ts []token, i int) (y int, m time.Month, d, next int, ok bool) {
	at := func(j int) token {
		if j < len(ts) {
			return ts[j]
		}
		return token{number: -1}
	}
	skip := func(j int, marks string) int {
		for j < len(ts) && len(ts[j].text) == 1 && strings.Contains(marks, ts[j].text) {
			j++
		}
		return j
	}
	first := ts[i]
	if i > 0 && ts[i-1].end == first.start && first.number >= 0 && strings.Contains("-/.:", ts[i-1].text) {
		return // inside a longer number
	}
	switch {
	case len(first.text) == 4 && first.number >= 1500 && first.number < 3000: // 2031-05-14, 2031/05/14
		sep := at(i + 1).text
		if (sep == "-" || sep == "/" || sep == ".") && at(i+2).number > 0 && at(i+3).text == sep && at(i+4).number > 0 {
			y, m, d, next = first.number, time.Month(at(i+2).number), at(i+4).number, i+5
		}
	case first.number > 0 && first.number <= 31: // 14 May 2031, 14. Mai 2031, 14 de mayo de 2031, 14.05.2031, 14/05/2031
		j := i + 1
		if t := at(j).text; t == "st" || t == "nd" || t == "rd" || t == "th" || t == "er" {
			j++
		}
		sep := at(j).text
		if at(j+1).number > 0 && at(j+2).text == sep && len(at(j+3).text) == 4 && at(j+3).number >= 1500 {
			a, b := first.number, at(j+1).number
			switch {
			case sep == "." || sep == "/" && a > 12 || sep == "-" && a > 12:
				y, m, d, next = at(j+3).number, time.Month(b), a, j+4
			case (sep == "/" || sep == "-") && (b > 12 || a == b):
				y, m, d, next = at(j+3).number, time.Month(a), b, j+4
			}
			break // 04/05/2031 is two dates: which one is not ours to guess
		}
		j = skip(j, ".-")
		if at(j).text == "de" || at(j).text == "of" {
			j++
		}
		if month, known := months[at(j).text]; known {
			wire := at(j).capitals
			j = skip(j+1, ".,-")
			if t := at(j).text; t == "de" || t == "del" {
				j++
			}
			if len(at(j).text) == 4 || wire {
				y, m, d, next = year(at(j)), month, first.number, j+1
			}
		}
	default: // May 14, 2031
		month, known := months[first.text]
		if !known {
			return
		}
		j := skip(i+1, ".")
		d = at(j).number
		j++
		if t := at(j).text; t == "st" || t == "nd" || t == "rd" || t == "th" {
			j++
		}
		j = skip(j, ",.")
		if n := at(j); len(n.text) == 4 {
			y, m, next = year(n), month, j+1
		}
	}
	if next == 0 || y == 0 || m < 1 || m > 12 || d < 1 || time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Day() != d {
		return 0, 0, 0, 0, false
	}
	return y, m, d, next, true
}

// year reads a year of four digits, or of two (as in a cable's "3 APR 90") as POSIX does: 69 to 99 are 1969 to 1999, 00
// to 68 are 2000 to 2068.
func year(t token) int {
	switch {
	case len(t.text) == 4 && t.number >= 1500 && t.number < 3000:
		return t.number
	case len(t.text) == 2 && t.number >= 69:
		return 1900 + t.number
	case len(t.text) == 2 && t.number >= 0:
		return 2000 + t.number
	}
	return 0
}

// timeAt reads a time of day after a date and returns the token after it. The zone is kept only where it is UTC: other
// abbreviations name several zones each.
func timeAt(ts []token, i int) (clock string, next int) {
	for i < len(ts) && (ts[i].text == "," || ts[i].text == "at" || ts[i].text == "t" || ts[i].text == "um" || ts[i].text == "à" || ts[i].text == "-" || ts[i].text == "–") {
		i++
	}
	if i+2 >= len(ts) || ts[i].number < 0 || ts[i].number > 23 || len(ts[i].text) > 2 {
		return "", i
	}
	sep := ts[i+1].text
	if sep != ":" && sep != "." && sep != "h" || ts[i+2].number < 0 || ts[i+2].number > 59 || len(ts[i+2].text) != 2 {
		return "", i
	}
	hour, minute := ts[i].number, ts[i+2].number
	next = i + 3
	if next+1 < len(ts) && ts[next].text == ":" && len(ts[next+1].text) == 2 && ts[next+1].number >= 0 {
		next += 2 // seconds
	}
	if next < len(ts) {
		half := ts[next].text
		after := next + 1
		if (half == "a" || half == "p") && next+2 < len(ts) && ts[next+1].text == "." && ts[next+2].text == "m" {
			half += "m"
			after = next + 3
			if after < len(ts) && ts[after].text == "." {
				after++
			}
		}
		switch {
		case half == "am" && hour == 12:
			hour, next = 0, after
		case half == "pm" && hour < 12:
			hour, next = hour+12, after
		case half == "am" || half == "pm" || half == "uhr":
			next = after
		}
	}
	clock = fmt.Sprintf("%02d:%02d", hour, minute)
	if next < len(ts) && (ts[next].text == "utc" || ts[next].text == "gmt" || ts[next].text == "z") {
		clock += "Z"
		next++
	}
	return clock, next
}
