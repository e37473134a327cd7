package masthead

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// particles stand in lower case inside names.
var particles = []string{"de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu", "ten", "ter", "bin", "ibn", "al", "el", "y", "e", "af", "av"}

// trades are words of what a writer does, never of a writer's name.
var trades = []string{
	"correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "writer", "writers", "columnist",
	"journalist", "staff", "special", "contributor", "analyst", "fellow", "bureau", "desk", "chief", "foreign", "senior",
	"political", "security", "national", "international", "defence", "defense", "diplomatic", "freelance", "associate",
	"professor", "opinion", "investigations", "crime", "business", "economics", "science", "culture", "guest", "producer",
	"service", "agencies", "wire", "wires",
}

// posts is how many of the trades are a writer's on their own; the rest only qualify one.
const posts = 17

// isName holds for the name of one person: one to five words, each beginning with a capital, no figures.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || utf8.RuneCountInString(s) > 50 {
		return false
	}
	capitals := 0
	for _, w := range words {
		for _, c := range w {
			if !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c) && !strings.ContainsRune(".'’-", c) {
				return false
			}
		}
		if slices.Contains(trades, strings.ToLower(w)) {
			return false
		}
		switch c, _ := utf8.DecodeRuneInString(w); {
		case unicode.IsUpper(c) || !unicode.IsLower(c) && unicode.IsLetter(c):
			capitals++
		case slices.Contains(particles, strings.ToLower(w)) || strings.HasPrefix(w, "al-"):
		default:
			return false
		}
	}
	first := strings.ToLower(words[0])
	return capitals > 0 && first != "the" && first != "a" && first != "an"
}

// isTrade holds for a line such as "Special correspondent" or "Security editor, Velmar".
func isTrade(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(trades[:posts], w) })
}

// names parses what follows "By": "Ana Ruiz and Tomas Bell in Velmar", "ANA RUIZ, Staff Writer". It returns nil where
// that is no list of names, and what else it says in rest: an outlet, a place, a trade.
func names(s string) (list, rest []string) {
	s = strings.Trim(strings.TrimSpace(s), "*_()[] ")
	for _, stop := range []string{" in ", " at ", " for ", " from ", " en ", " à ", " – ", " — ", " - ", " | ", "; "} {
		if i := strings.Index(s, stop); i >= 0 {
			rest = append(rest, strings.TrimSpace(s[i+len(stop):]))
			s = s[:i]
		}
	}
	for _, and := range []string{" and ", " AND ", " & ", " und ", " et ", " y "} {
		s = strings.ReplaceAll(s, and, ", ")
	}
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(part), "by "))
		part = strings.TrimSuffix(part, ".")
		switch {
		case part == "":
		case isName(part) && !(len(list) > 0 && isOutlet(part)):
			list = append(list, calm(part, 0))
		case len(list) == 0:
			return nil, nil
		default:
			rest = append(rest, part)
		}
	}
	return list, rest
}

// calm brings words in capitals to "Capitals", as names are shown, searched and matched. With keep above 0, words of up
// to so many letters stay, for they may be an agency (SNA), and so does a lone short name (TASS).
func calm(s string, keep int) string {
	list := strings.Fields(s)
	if len(list) == 0 || keep > 0 && len(list) == 1 && utf8.RuneCountInString(s) < 5 {
		return s
	}
	for _, w := range list {
		if !small(w) && strings.ToUpper(w) != w {
			return s // mixed case
		}
	}
	for i, w := range list {
		switch {
		case small(w) && i > 0:
			list[i] = strings.ToLower(w)
		case small(w) || strings.EqualFold(w, "new") || utf8.RuneCountInString(w) > keep:
			list[i] = capitalised(w)
		}
	}
	return strings.Join(list, " ")
}

// small holds for words that stand in lower case inside a name.
func small(w string) bool {
	w = strings.ToLower(w)
	return slices.Contains(particles, w) || w == "of" || w == "the" || w == "and" || w == "for" || w == "on"
}

// capitalised keeps the first letter after every mark, so that O'NEILL and ST.-ELME come out right.
func capitalised(w string) string {
	var out strings.Builder
	begin := true
	for _, c := range w {
		if !begin {
			c = unicode.ToLower(c)
		}
		out.WriteRune(c)
		begin = !unicode.IsLetter(c)
	}
	return out.String()
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}
