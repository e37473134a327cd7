package analogue

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

//go:embed data/methods.txt
var methodsText string

// method is something that a sentence may tell of how an incident was done, or to what.
type method struct {
	name, value, words string
}

// term is one word of a pattern, by any of its forms; or a gap.
type term struct {
	words    []string
	prefixes []string
	number   bool
	gap      bool
}

func (t *term) fits(w string) bool {
	if slices.Contains(t.words, w) {
		return true
	}
	for _, p := range t.prefixes {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return t.number && w != "" && unicode.IsDigit(rune(w[0]))
}

type pattern struct {
	of    *method
	terms []term
}

// gap is how many words may stand where a pattern has "..".
const gap = 6

// patterns are those of data/methods.txt by the words that they may begin with.
var patterns = func() map[string][]pattern {
	out := map[string][]pattern{}
	for line := range strings.Lines(methodsText) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		m := &method{strings.TrimSpace(f[0]), strings.TrimSpace(f[1]), strings.TrimSpace(f[2])}
		for p := range strings.SplitSeq(f[3], ";") {
			x := pattern{of: m}
			for _, w := range strings.Fields(p) {
				x.terms = append(x.terms, parseTerm(w))
			}
			if len(x.terms) == 0 {
				continue
			}
			for _, w := range x.terms[0].words { // a pattern begins with a whole word
				out[w] = append(out[w], x)
			}
		}
	}
	return out
}()

// told are the stems of the words of the patterns: what they tell is named already.
var told = func() map[string]bool {
	out := map[string]bool{}
	for _, list := range patterns {
		for _, p := range list {
			for _, t := range p.terms {
				for _, w := range t.words {
					out[stem(w)] = true
				}
			}
		}
	}
	return out
}()

func parseTerm(w string) (t term) {
	if w == ".." {
		return term{gap: true}
	}
	for form := range strings.SplitSeq(w, "/") {
		switch stem, prefix := strings.CutSuffix(form, "~"); {
		case form == "#":
			t.number = true
		case prefix:
			t.prefixes = append(t.prefixes, stem)
		default:
			t.words = append(t.words, form)
		}
	}
	return t
}

var denials = []string{"not", "no", "never", "without", "neither", "nor"}

// methods returns what a sentence tells, each once, in the order of telling.
func methods(toks []token) (out []*method) {
	for i := range toks {
		for _, p := range patterns[toks[i].text] {
			if slices.Contains(out, p.of) || !follows(p.terms[1:], toks[i+1:]) || denied(toks, i) {
				continue
			}
			out = append(out, p.of)
		}
	}
	return out
}

// follows reports whether the words go on as the terms say.
func follows(terms []term, toks []token) bool {
	if len(terms) == 0 {
		return true
	}
	if terms[0].gap {
		for skip := 0; skip <= gap && skip <= len(toks); skip++ {
			if follows(terms[1:], toks[skip:]) {
				return true
			}
		}
		return false
	}
	return len(toks) > 0 && terms[0].fits(toks[0].text) && follows(terms[1:], toks[1:])
}

func denied(toks []token, i int) bool {
	for _, t := range toks[max(0, i-3):i] {
		if slices.Contains(denials, t.text) || strings.HasSuffix(t.text, "n't") {
			return true
		}
	}
	return false
}
