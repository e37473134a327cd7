package actor

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longest is how many bytes of a name are looked at: nobody has a longer one.
const longest = 200

// clean returns a name as it is shown: without marks of direction and other characters that nobody sees, one blank where
// it has white space, no possessive ending.
func clean(s string) string {
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"))
}

// letters are those that no accent makes of plain ones.
var letters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ħ", "h", "ə", "a")

// owning are possessive endings within a name: "the Front's Student Wing".
var owning = strings.NewReplacer("'s ", " ", "’s ", " ")

// spellings are of one word in two countries.
var spellings = map[string]string{
	"defense": "defence", "center": "centre", "labor": "labour", "organization": "organisation", "armored": "armoured", "saint": "st", "mount": "mt",
}

// fold returns the words of a name in their plain form: small letters without accents and apostrophes, hyphens parted, no
// leading "the", no possessive endings.
func fold(s string) []string {
	s = owning.Replace(letters.Replace(strings.ToLower(s)) + " ")
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '.' || r == '\'' || r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ' || r == 'ʿ' || r == 'ʾ' || r == '`' || unicode.Is(unicode.Mn, r):
		case r == '&':
			b.WriteString(" and ")
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for i, w := range words {
		if to, ok := spellings[w]; ok {
			words[i] = to
		}
	}
	return words
}

// number returns the number that a word is: "2nd", "11", "third"; "" for none.
func number(w string) string {
	if w == "" {
		return ""
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	}
	return ordinals[w]
}

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
}

// sounds are letters and pairs of letters that transliterations take for one another, the longer first.
var sounds = strings.NewReplacer("sch", "s", "tch", "c", "kh", "h", "gh", "g", "dh", "d", "zh", "z", "sh", "s", "ch", "c", "th", "t", "ph", "f", "ck", "k",
	"ou", "u", "oo", "u", "ee", "i", "ei", "i", "ai", "i", "ay", "i", "ey", "i", "q", "k", "c", "k", "y", "i", "e", "i", "o", "u", "w", "v", "x", "ks", "j", "j")

// sound returns a word as transliterations have in common: one letter for those that they exchange, none twice in a row.
func sound(w string) string {
	s := sounds.Replace(w)
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if len(b) == 0 || b[len(b)-1] != s[i] {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// skeleton returns the consonants of a word's sound, with its first letter: what the vowels of a transliteration never
// change. h comes and goes.
func skeleton(w string) string {
	s := sound(w)
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if i == 0 || !vowel(s[i]) && s[i] != 'h' {
			b = append(b, s[i])
		}
	}
	return string(b)
}

func vowel(c byte) bool { return c == 'a' || c == 'i' || c == 'u' }

// shortest is how long a word must be for another spelling of it to be taken for the same: "Jon" and "Jan" are two names.
const shortest = 5

// variants reports whether two words may be one in two transliterations: the same consonants, at most one vowel apart, and
// none at the end, which tells Carla from Carlo.
func variants(x, y string) bool {
	if x == y {
		return true
	}
	if len(x) < shortest || len(y) < shortest {
		return false
	}
	x, y = sound(x), sound(y)
	if skeleton(x) != skeleton(y) || x[0] != y[0] {
		return false
	}
	if l, k := x[len(x)-1], y[len(y)-1]; l != k && (vowel(l) || vowel(k)) {
		return false
	}
	return apart(strings.ReplaceAll(x, "h", ""), strings.ReplaceAll(y, "h", "")) <= 1
}

// apart returns by how many letters two words differ at one place: 0, 1, or 2 for more.
func apart(x, y string) int {
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return 2
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		if i == len(x) {
			return 0
		}
		if x[i+1:] == y[i+1:] {
			return 1
		}
		return 2
	}
	if x[i:] == y[i+1:] {
		return 1
	}
	return 2
}

// akin reports whether two plain words are a country and its people: "tarvia", "tarvian".
func akin(land, people string) bool {
	people = strings.TrimSuffix(people, "s")
	for _, end := range [...]string{"ian", "ean", "an", "n", "ese", "ish", "ite", "i", "er"} {
		stem, ok := strings.CutSuffix(people, end)
		if !ok || len(stem) < 3 {
			continue
		}
		if rest, ok := strings.CutPrefix(land, stem); ok {
			switch rest {
			case "", "a", "e", "i", "o", "y", "ia", "ea", "en", "land", "istan":
				return true
			}
		}
	}
	return false
}
