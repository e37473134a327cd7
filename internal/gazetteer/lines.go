package gazetteer

import (
	"embed"
	"iter"
	"strings"
	"sync"
	"time"
	"unicode"
)

//go:embed data/*.txt data/provinces.tsv data/states.tsv
var files embed.FS

// towns is the one large table; as a string it is used where it lies.
//
//go:embed data/towns.tsv
var towns string

// text returns a file of the data. They are built in: one that is missing is found by the first test.
func text(name string) string {
	b, err := files.ReadFile("data/" + name)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// lines goes over the lines of a hand-made list that say something. A line "[x]" opens a part named x.
func lines(name string) iter.Seq2[string, string] {
	return func(yield func(part, line string) bool) {
		part := ""
		for line := range strings.Lines(text(name)) {
			if i := strings.IndexByte(line, '#'); i >= 0 {
				line = line[:i]
			}
			line = strings.TrimSpace(line)
			switch {
			case line == "":
			case line[0] == '[':
				part = strings.Trim(line, "[]")
			case !yield(part, line):
				return
			}
		}
	}
}

// fields cuts a line at its bars; there are at least n, the last ones empty where the line has fewer.
func fields(line string, n int) []string {
	out := make([]string, 0, n)
	for f := range strings.SplitSeq(line, "|") {
		out = append(out, strings.TrimSpace(f))
	}
	for len(out) < n {
		out = append(out, "")
	}
	return out
}

// items goes over the parts of a field between semicolons.
func items(field string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range strings.SplitSeq(field, ";") {
			if s = strings.TrimSpace(s); s != "" && !yield(s) {
				return
			}
		}
	}
}

// dated parts "Burma <1948..1989-06-18>" or "Name 1948..1989" into its words and its days.
func dated(s string) (words, from, to string) {
	open := strings.LastIndexAny(s, " <")
	if open < 0 {
		return s, "", ""
	}
	a, b, ok := strings.Cut(strings.Trim(s[open+1:], "<> "), "..")
	if !ok {
		return s, "", ""
	}
	return strings.TrimSpace(strings.TrimRight(s[:open], " <")), first(a), last(b)
}

// first is the first day of a year, month or day; last the last one. Bounds are as wide as they are known.
func first(day string) string {
	switch len(day) {
	case 4:
		return day + "-01-01"
	case 7:
		return day + "-01"
	}
	return day
}

func last(day string) string {
	switch len(day) {
	case 4:
		return day + "-12-31"
	case 7:
		if t, err := time.Parse("2006-01", day); err == nil {
			return t.AddDate(0, 1, -1).Format(time.DateOnly)
		}
	}
	return day
}

// aliases adds the aliases of a field. Their kind is seen by how they are written, unless it is given.
func aliases(out []Alias, field, kind string) []Alias {
	for s := range items(field) {
		words, from, to := dated(s)
		a := Alias{Text: words, Kind: kind, From: from, To: to}
		if rest, ok := strings.CutPrefix(words, "~"); ok {
			a.Text, a.Kind = rest, AliasMetonym
		} else if rest, ok := strings.CutPrefix(words, "="); ok {
			a.Text, a.Kind = rest, AliasShort
		} else if kind == "" {
			a.Kind = AliasName
			if acronym(words) {
				a.Kind = AliasAcronym
			}
		}
		out = append(out, a)
	}
	return out
}

// acronym says whether a name is written like one: a word of capitals and digits, or of at most six letters with a capital
// inside or after a hyphen ("LeT", "IS-K").
func acronym(s string) bool {
	upper, n, lower := 0, 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case r == ' ':
			return false
		}
		n++
	}
	return lower == 0 && upper > 0 || upper > 1 && n <= 6 && lower <= 2
}

// titles are the titles that mean another.
var titles = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, line := range lines("titles.txt") {
		kept := ""
		for s := range items(line) {
			if kept == "" {
				kept = s
			}
			out[s] = kept
		}
	}
	return out
})
