package timex

import (
	"strconv"
	"strings"
)

// month returns the number of a month's name, or 0, and whether it is an abbreviation without a full stop, which needs
// a day or a year beside it.
func month(w string) (m int, short bool) {
	switch w {
	case "january", "jan.":
		return 1, false
	case "february", "feb.":
		return 2, false
	case "march", "mar.":
		return 3, false
	case "april", "apr.":
		return 4, false
	case "may":
		return 5, false
	case "june", "jun.":
		return 6, false
	case "july", "jul.":
		return 7, false
	case "august", "aug.":
		return 8, false
	case "september", "sept.", "sep.":
		return 9, false
	case "october", "oct.":
		return 10, false
	case "november", "nov.":
		return 11, false
	case "december", "dec.":
		return 12, false
	case "jan":
		return 1, true
	case "feb":
		return 2, true
	case "mar":
		return 3, true
	case "apr":
		return 4, true
	case "jun":
		return 6, true
	case "jul":
		return 7, true
	case "aug":
		return 8, true
	case "sep", "sept":
		return 9, true
	case "oct":
		return 10, true
	case "nov":
		return 11, true
	case "dec":
		return 12, true
	}
	return 0, false
}

// weekday returns 0 for Sunday to 6 for Saturday, or -1.
func weekday(w string) int {
	switch w {
	case "sunday", "sun.":
		return 0
	case "monday", "mon.":
		return 1
	case "tuesday", "tue.", "tues.":
		return 2
	case "wednesday", "wed.":
		return 3
	case "thursday", "thu.", "thur.", "thurs.":
		return 4
	case "friday", "fri.":
		return 5
	case "saturday", "sat.":
		return 6
	}
	return -1
}

// season returns the first month of a season, or 0.
func season(w string) int {
	switch w {
	case "spring":
		return 3
	case "summer":
		return 6
	case "fall", "autumn":
		return 9
	case "winter":
		return 12
	}
	return 0
}

// unitOf returns the unit that a word names, and whether it is a plural.
func unitOf(w string) (u unit, many bool) {
	switch strings.TrimSuffix(w, "s") {
	case "day":
		u = dayUnit
	case "weekend":
		u = weekendUnit
	case "week":
		u = weekUnit
	case "month":
		u = monthUnit
	case "year":
		u = yearUnit
	case "decade":
		u = decadeUnit
	case "century":
		u = centuryUnit
	}
	if w == "centuries" {
		return centuryUnit, true
	}
	return u, u != noUnit && w[len(w)-1] == 's'
}

// thirdOf returns which third a word picks out.
func thirdOf(w string) third {
	switch w {
	case "early", "earlier", "beginning", "start":
		return early
	case "mid", "middle":
		return mid
	case "late", "later", "end":
		return late
	}
	return whole
}

// count returns a small number, 0 for a vague one, -1 for what is none.
func count(w string) int {
	switch w {
	case "a", "an", "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "several", "few", "couple", "many", "some", "dozen", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred":
		return 0
	}
	if n, ok := number(w); ok && len(w) <= 3 {
		return n
	}
	return -1
}

// number reads plain digits.
func number(w string) (int, bool) {
	if len(w) == 0 || len(w) > 4 || w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil
}

// ordinal reads "first" to "tenth", "19th", "nineteenth" to "twenty-first"; 0 for anything else.
func ordinal(w string) int {
	switch w {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eighteenth":
		return 18
	case "nineteenth":
		return 19
	case "twentieth":
		return 20
	case "twenty-first":
		return 21
	}
	if len(w) > 2 && len(w) <= 4 {
		switch w[len(w)-2:] {
		case "st", "nd", "rd", "th":
			n, _ := number(w[:len(w)-2])
			return n
		}
	}
	return 0
}

// monthDay reads a day of a month: "24", "24th"; 0 for anything else.
func monthDay(w string) int {
	n, ok := number(w)
	if !ok && len(w) > 2 && w[0] >= '0' && w[0] <= '9' {
		n = ordinal(w)
	}
	if n < 1 || n > 31 || ok && len(w) > 2 {
		return 0
	}
	return n
}

// daypart reports whether a word is a part of the day.
func daypart(w string) bool {
	switch w {
	case "morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "lunchtime":
		return true
	}
	return false
}

func dash(w string) bool { return w == "-" || w == "–" || w == "—" }
