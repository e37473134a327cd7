package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

var ending = classes("sentence.txt")

func sortBy[T any](list []T, key func(T) int) {
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

// sentences cuts a paragraph into sentences: ranges of bytes without the blanks between. Nothing ends inside a quotation or brackets,
// so that what is quoted stays with who is quoted and with the citation behind it.
func sentences(s string) []text.Range {
	held := holding(s)
	var out []text.Range
	start := skipBlank(s, 0)
	for i := start; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !terminal(r) {
			i += n
			continue
		}
		stop := i
		for i < len(s) {
			if r, n = utf8.DecodeRuneInString(s[i:]); !terminal(r) {
				break
			}
			i += n
		}
		marks := s[stop:i]
		closed := i
		for i < len(s) {
			if r, n = utf8.DecodeRuneInString(s[i:]); !closing(r) {
				break
			}
			i += n
		}
		next := skipBlank(s, i)
		if next == len(s) {
			break
		}
		if next == i && !wide(marks) || inside(held, i) || !ends(s, start, stop, marks, i > closed, next) {
			continue
		}
		out = append(out, text.Range{Start: start, End: i})
		start, i = next, next
	}
	if end := len(strings.TrimRightFunc(s, unicode.IsSpace)); end > start {
		out = append(out, text.Range{Start: start, End: end})
	}
	return out
}

func terminal(r rune) bool { return strings.ContainsRune(".?!…。？！؟", r) }
func closing(r rune) bool  { return strings.ContainsRune("\"'”’»›«‹)]}*", r) }
func wide(marks string) bool {
	r, _ := utf8.DecodeLastRuneInString(marks)
	return strings.ContainsRune("。？！", r)
}

func skipBlank(s string, i int) int {
	return len(s) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
}

// holding returns the ranges in which no sentence ends, in order and none in another: quotations and brackets.
func holding(s string) []text.Range {
	var all []text.Range
	for _, q := range quotations(s) {
		all = append(all, q.Range)
	}
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			open = append(open, i)
		case ')':
			if len(open) > 0 {
				all = append(all, text.Range{Start: open[len(open)-1], End: i + 1})
				open = open[:len(open)-1]
			}
		}
	}
	sortBy(all, func(r text.Range) int { return r.Start })
	var out []text.Range
	for _, r := range all {
		if n := len(out); n > 0 && r.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// inside reports whether byte i is strictly inside a range.
func inside(held []text.Range, i int) bool {
	k, _ := slices.BinarySearchFunc(held, i, func(r text.Range, at int) int { return cmp.Compare(r.End, at+1) })
	return k < len(held) && held[k].Start < i && i < held[k].End
}

// ends decides whether the sentence that began at start ends with the marks at stop; closed says that a quotation or brackets close
// behind them, next is where the next word begins.
func ends(s string, start, stop int, marks string, closed bool, next int) bool {
	opened := next
	for opened < len(s) {
		r, n := utf8.DecodeRuneInString(s[opened:])
		if !strings.ContainsRune("\"'“‘„«‹([*_", r) {
			break
		}
		opened += n
	}
	first, _ := utf8.DecodeRuneInString(s[opened:])
	if unicode.IsLower(first) || strings.ContainsRune(",;:)]–—-", first) {
		return false
	}
	word := strings.ToLower(wordAt(s, opened))
	if closed && (marks[0] == '?' || marks[0] == '!') && saying(s[opened:]) {
		return false
	}
	if marks != "." {
		return true
	}
	before := strings.ToLower(wordBefore(s, start, stop))
	switch {
	case before == "":
		return true
	case start == stop-len(before) && digits(before) && len(before) <= 3:
		return false // the number of a point
	case ending["never"][before]:
		return false
	case ending["counted"][before] && unicode.IsDigit(first):
		return false
	case ending["counted"][before] && !ending["starter"][word] && len(before) > 1 && before != "no" && before != "sun" && before != "sat" && before != "mar":
		return false
	case ending["either"][before] || strings.Contains(before, ".") && utf8.RuneCountInString(before) <= 5:
		return ending["starter"][word]
	case utf8.RuneCountInString(before) == 1 && unicode.IsUpper(firstOf(s[stop-len(before):])) && before != "i":
		return ending["starter"][word] // an initial
	}
	return true
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// wordAt returns the word that begins at byte i.
func wordAt(s string, i int) string {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !wordy(r) {
			break
		}
		end += n
	}
	return s[i:end]
}

// wordBefore returns the letters and stops before byte stop, as far as start: "u.s" of "U.S.".
func wordBefore(s string, start, stop int) string {
	from := stop
	for from > start {
		r, n := utf8.DecodeLastRuneInString(s[start:from])
		if !wordy(r) && r != '.' {
			break
		}
		from -= n
	}
	return strings.TrimLeft(s[from:stop], ".")
}

// saying reports whether a clause such as "Rao asked." begins a text: at most three words with capitals, then a word of saying.
func saying(s string) bool {
	for range 4 {
		w := wordAt(s, 0)
		if w == "" {
			return false
		}
		if ending["say"][strings.ToLower(w)] {
			return true
		}
		if !unicode.IsUpper(firstOf(w)) && w != "the" {
			return false
		}
		s = s[len(w):]
		s = s[skipBlank(s, 0):]
	}
	return false
}
