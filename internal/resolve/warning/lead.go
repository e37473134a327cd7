package warning

import (
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// leads notes where the texts differ on how far ahead a warning was given.
func leads(w *evidence.Warning) {
	for i := range w.LeadText {
		for j := range i {
			a, okA := length(w.LeadText[j].Value)
			b, okB := length(w.LeadText[i].Value)
			if okA && okB && max(a, b)-min(a, b) > 1 && 5*(max(a, b)-min(a, b)) > max(a, b) {
				w.Contested = append(w.Contested, evidence.Conflict{
					Field: "lead", Values: []string{w.LeadText[j].Value, w.LeadText[i].Value}, Why: "the texts differ on how far ahead it was given",
				})
				return
			}
		}
	}
}

// numbers are the words for small counts.
var numbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12,
}

// length returns how many days a lead in words comes to: "two weeks before the attack" is 14.
func length(s string) (int, bool) {
	n, told := 0, false
	for _, w := range split(s) {
		if k, ok := numbers[w]; ok {
			n, told = k, true
			continue
		}
		if k, err := strconv.Atoi(w); err == nil {
			n, told = k, true
			continue
		}
		switch strings.TrimSuffix(w, "s") {
		case "day":
			return n, told
		case "week":
			return 7 * n, told
		case "fortnight":
			return 14 * n, told
		case "month":
			return 30 * n, told
		case "year":
			return 365 * n, told
		case "hour", "minute", "before", "ahead":
			return 0, false
		}
	}
	return 0, false
}
