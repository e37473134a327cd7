package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest is how many bytes a name may have once folded; nothing longer is in the data, and nothing longer is looked up.
const longest = 160

// fold writes the form of a name under which it is found: small letters without accents, apostrophes and full stops, words
// parted by one space whatever stood between them, "saint" as "st", no leading "the" and no trailing "'s". It returns nil
// where there is nothing to look up. It allocates nothing.
func fold(buf *[longest]byte, s string) []byte {
	if t := strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"); t != "" {
		s = t
	}
	out, word, gap := buf[:0], 0, false // word is where the word being written begins
	for i := 0; i < len(s); {
		if len(out)+utf8.UTFMax+2 > longest {
			return nil
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if d := norm.NFD.PropertiesString(s[i:]).Decomposition(); len(d) > 0 {
				r, _ = utf8.DecodeRune(d)
			}
		}
		i += size
		switch class(r) {
		case nothing:
		case and:
			if len(out) > 0 {
				out = append(short(out, word), ' ')
			}
			word, gap = len(out), true
			out = append(out, "and"...)
		case letter:
			if gap && len(out) > 0 {
				out = append(short(out, word), ' ')
				word = len(out)
			}
			gap = false
			out = spell(out, r)
		case space:
			gap = true
		}
	}
	out = short(out, word)
	if t := out; len(t) > 4 && string(t[:4]) == "the " {
		out = t[4:]
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// What a character is in a name.
const (
	letter  = iota // or a figure
	space          // or what parts words like one
	and            // "&"
	nothing        // marks that some writers set and others leave out
)

// class says which.
func class(r rune) int {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9':
		return letter
	case r == '&':
		return and
	case r == '.' || r == '\'' || r == '"' || r == '`':
		return nothing
	case r < utf8.RuneSelf:
		return space
	}
	switch r {
	case '’', '‘', '“', '”', 'ʻ', 'ʼ', 'ʾ', 'ʿ', '´', 'ˈ', '·', '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff', 'ь', 'ъ':
		return nothing
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return nothing
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return letter
	}
	return space
}

// spell adds a letter in its plain form.
func spell(out []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(out, byte(r))
	}
	switch r = unicode.ToLower(r); r {
	case 'ø':
		return append(out, 'o')
	case 'ł':
		return append(out, 'l')
	case 'đ', 'ð':
		return append(out, 'd')
	case 'ı':
		return append(out, 'i')
	case 'ß':
		return append(out, "ss"...)
	case 'æ':
		return append(out, "ae"...)
	case 'œ':
		return append(out, "oe"...)
	case 'þ':
		return append(out, "th"...)
	case 'ħ':
		return append(out, 'h')
	case 'ə':
		return append(out, 'a')
	}
	return utf8.AppendRune(out, r)
}

// short writes the last word, which begins at word, in the shorter of two ways that writers share.
func short(out []byte, word int) []byte {
	switch string(out[word:]) {
	case "saint":
		return append(out[:word], "st"...)
	case "mount":
		return append(out[:word], "mt"...)
	}
	return out
}

// letters is how a name is written.
type letters int

const (
	small    letters = iota // no capital at all
	mixed                   // as names are
	capitals                // nothing but capitals
)

// written says how a name is written.
func written(s string) letters {
	upper, lower := false, false
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper = true
		case unicode.IsLower(r):
			lower = true
		case unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r): // the mark in "Nukuʻalofa" is no letter of a script
			return mixed // a script without capitals
		}
	}
	switch {
	case upper && lower:
		return mixed
	case upper:
		return capitals
	}
	return small
}

// alike says whether the way a name is written fits an alias that has the same folded form, of n bytes. Small letters
// never name anything, so that "us", "is" and "who" are words; capitals of at most three letters are an acronym and
// nothing else, so that "HIT" is not the town; and an acronym of four letters or more may be written like a word ("Nato").
func alike(s string, how letters, a *Alias, n int) bool {
	switch {
	case how == small || needsArticle(a.Text) && !article(s):
		return false
	case a.Kind == AliasAcronym:
		return how == capitals || plain(s) == plain(a.Text) || n >= 4 && wordlike(s) && written(a.Text) == capitals && !ordinary(a.Text)
	case how == capitals:
		return n > 3 || written(a.Text) == capitals
	}
	return true
}

// needsArticle says whether an alias is a common word made a name by its article ("The Times", "the Quad").
func needsArticle(alias string) bool {
	return article(alias) && !strings.Contains(alias[4:], " ")
}

func article(s string) bool {
	if len(s) < 4 || !strings.EqualFold(s[:3], "the") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[3:])
	return unicode.IsSpace(r)
}

// wordlike says whether a name is one word with one capital, its first letter.
func wordlike(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	for i, r := range s {
		if (i == 0) != unicode.IsUpper(r) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// ordinary are acronyms that are words when written like words.
func ordinary(acronym string) bool {
	switch acronym {
	case "CARE", "HALO", "SWAT", "AIDS", "PAIN", "FAST", "PEACE", "ARENA", "SHIELD", "MAIN", "COPS", "ARMS", "STEM", "LIFE", "HOPE",
		"BLOC", "MUST", "SITE", "SIDE", "PLAN", "SHAPE", "PACE", "BOSS", "RAID", "QUAD", "RAND", "ELAN", "PLUS", "SAFE", "SEAL", "MEND", "HEAT", "BASE", "CARS", "ANTS":
		return true
	}
	return false
}

// plain is a name without "the" and "'s".
func plain(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	return strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
}
