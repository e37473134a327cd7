package name

import (
	"strings"

	"hearsay/internal/reading"
)

// people reports whether an unknown word has the form of a nation's name.
func people(w string) bool {
	for _, s := range [...]string{"ians", "ian", "ese", "stani", "stanis", "eans", "ists", "ites"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+2 {
			return true
		}
	}
	return false
}

// adjective reports whether an unknown word has a form that adjectives made from places have.
func adjective(w string) bool {
	for _, s := range [...]string{"an", "i", "ese", "ish", "ic", "ite"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+3 {
			return true
		}
	}
	return false
}

// noun reports whether a word in lower case stands at a token that may be what an adjective before it describes.
func (f *finder) noun(t int) bool {
	if t >= len(f.words) || f.r.Tokens[t].Kind != reading.Word || f.words[t].capital != none {
		return false
	}
	w := f.word(t)
	return f.words[t].class&(function|say) == 0 && len(w) > 2 && !strings.HasSuffix(w, "ed")
}

// several reports whether a word has the form of a plural.
func several(w string) bool {
	switch w {
	case "men", "women", "people", "children", "police":
		return true
	}
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// around reads the type off the words before and after.
func (f *finder) around(first, end int) (kind, bool) {
	next := end
	if f.word(next) == "," && next+2 < len(f.r.Tokens) {
		t := &f.r.Tokens[next+1]
		if t.Kind == reading.Numeral && len(t.Norm) <= 2 && (f.word(next+2) == "," || f.word(next+2) == ".") {
			return person, true // an age
		}
		if f.words[next+1].class&(country) != 0 && f.words[next+1].capital != none {
			return location, true
		}
		if f.word(next+1) == "who" && f.word(first-1) != "the" {
			return person, true
		}
	}
	before := f.word(first - 1)
	if before == "to" && f.word(first-2) == "according" && end-first == 1 && next < len(f.words) && f.words[next].class&(body|place|facility) == 0 {
		return person, true // "according to Hadley"
	}
	switch f.word(next) {
	case "administration", "campaign", "camp", "presidency", "family", "era", "regime", "loyalists":
		if f.words[first].class&(country|city|group|body) == 0 && end-first < 3 && f.words[end-1].class&(body|field) == 0 {
			return person, true
		}
	}
	switch {
	case before == "the":
		w := f.word(first)
		if end-first == 1 && !f.r.Tokens[first].AllCaps && (strings.HasSuffix(w, "s") || adjective(w) && f.noun(end)) {
			return nationality, true
		}
		return organization, true
	case end-first == 1 && f.words[first].capital == strong && adjective(f.word(first)) && f.noun(end) && (before == "a" || before == "an" || several(f.word(end))):
		return nationality, true
	case end-first == 1 && f.r.Tokens[first].AllCaps && len(f.word(first)) > 1:
		return organization, true
	case f.words[max(first-1, 0)].class&title != 0 && f.words[first-1].capital == none:
		return person, true // "spokesman Jonas Hale"
	case end-first > 1 && (before == "a" || before == "an") && f.noun(end):
		return organization, true // "a United Provinces panel"
	case end-first > 1 && (next < len(f.words) && f.words[next].class&say != 0 || first > 0 && f.words[first-1].class&say != 0):
		return person, true // a single word that speaks may be a country or a body
	}
	if end-first == 1 && f.governs(first, end) {
		return location, true
	}
	switch before {
	case "in", "near", "across", "outside", "inside", "throughout", "around":
		return location, true
	case "at", "from", "toward", "towards", "to":
		if end-first == 1 {
			return location, true
		}
	case "mr", "mrs":
		return person, true
	}
	return 0, false
}

// peopled lists what places have: "residents of Tarn".
var peopled = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`residents people inhabitants citizens city town village port capital province coast region north south east west
		outskirts suburb suburbs streets island islands district state border mayor governor government parts republic kingdom
		neighbourhood neighborhood community centre center municipality county territory settlement bishop archbishop`) {
		m[w] = true
	}
	return m
}()

// governs reports whether a single word has what places have: offices and bodies after it ("Tarn's foreign minister",
// "Tarn police"), a building before it ("the ferry terminal, Tarn,").
func (f *finder) governs(first, end int) bool {
	if f.word(first-1) == "," && first > 1 && f.words[first-2].class&(facility|place) != 0 && f.words[first-2].capital == none {
		return true
	}
	if f.word(first-1) == "of" && peopled[f.word(first-2)] {
		return true
	}
	t := end
	if t < len(f.words) && f.words[t].capital != none && f.words[t].class&(title|modifier) != 0 && f.words[t].class&firstName == 0 {
		return true // "Tarn Police Chief Holt"
	}
	if f.word(t) == "'s" {
		t++
	}
	if t >= len(f.words) || f.words[t].capital != none {
		return false
	}
	switch f.word(t) {
	case "administration", "team", "group", "family", "party", "order", "general", "agent", "center", "centre", "company", "news",
		"lawyer", "attorney", "sister", "brother", "father", "manager", "coach", "home", "new", "late", "first", "press", "trust":
		return false
	case "embassy", "capital", "coast", "border", "port", "harbour", "airport", "authorities", "officials", "government":
		return true
	}
	return f.words[t].class&(body|modifier) != 0 || t > end && f.words[t].class&title != 0
}
