package analogue

import (
	_ "embed"
	"strings"
	"unicode"
)

// token is a word of a sentence.
type token struct {
	text  string // in lower case
	upper bool   // it begins with a capital
	first bool   // it begins the sentence
}

func tokens(s string) []token {
	var out []token
	var word []rune
	flush := func() {
		for len(word) > 0 && (word[len(word)-1] == '-' || word[len(word)-1] == '\'' || word[len(word)-1] == '’') {
			word = word[:len(word)-1]
		}
		if len(word) > 0 {
			w := string(word)
			text := strings.ToLower(strings.ReplaceAll(w, "’", "'"))
			out = append(out, token{strings.TrimSuffix(text, "'s"), unicode.IsUpper(word[0]), len(out) == 0})
			word = word[:0]
		}
	}
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || len(word) > 0 && (r == '-' || r == '\'' || r == '’') {
			word = append(word, r)
			continue
		}
		flush()
	}
	flush()
	return out
}

//go:embed data/plain.txt
var plainText string

// plain are the words that make no two incidents alike.
var plain = func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(plainText) {
		if !strings.HasPrefix(line, "#") {
			for _, w := range strings.Fields(line) {
				out[stem(w)] = true
			}
		}
	}
	return out
}()

// stem cuts the endings off that do not change what a word is about.
func stem(w string) string {
	for _, end := range []string{"ing", "ies", "ed", "es", "s"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

// rare returns the words of a sentence that may make two incidents alike: no names, nothing plain, nothing short.
func rare(toks []token) (out []string) {
	for _, t := range toks {
		if t.upper && !t.first || len(t.text) < 5 || strings.ContainsAny(t.text, "0123456789") {
			continue
		}
		if s := stem(t.text); !plain[s] && !plain[t.text] && !told[s] {
			out = append(out, s)
		}
	}
	return out
}
