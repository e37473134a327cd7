package masthead

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// papers are the words that end, or nearly end, the name of a paper, agency or station.
var papers = []string{
	"times", "post", "news", "agency", "herald", "tribune", "gazette", "observer", "journal", "courier", "review",
	"monitor", "chronicle", "daily", "weekly", "magazine", "press", "telegraph", "guardian", "independent", "mail",
	"mirror", "standard", "echo", "record", "register", "bulletin", "dispatch", "examiner", "express", "globe",
	"inquirer", "ledger", "messenger", "mercury", "argus", "advertiser", "voice", "broadcasting", "broadcaster", "radio",
	"television", "tv", "wire", "newspaper", "pilot", "sentinel", "beast", "zeitung", "tageblatt", "anzeiger", "kurier",
	"presse", "nachrichten", "rundschau", "monde", "figaro", "país", "mundo", "diario", "correo", "prensa",
}

// offices are the words by which a public body or an institute that publishes is known.
var offices = []string{
	"ministry", "department", "embassy", "institute", "foundation", "directorate", "government", "commission", "republic",
	"kingdom", "office", "council", "centre", "center", "headquarters", "secretariat", "presidency", "agency",
}

// sections are the labels of a paper's parts and of kinds of text.
var sections = []string{
	"opinion", "analysis", "news", "world", "politics", "nation", "national", "international", "explained", "explainer",
	"feature", "features", "comment", "editorial", "exclusive", "breaking", "interview", "investigation", "commentary",
	"expert view", "front page", "for immediate release", "press release", "news release", "statement", "perspective",
	"perspectives", "viewpoint", "essay", "letters", "business", "culture", "security", "defence", "defense", "special report",
	"live", "latest", "top stories", "briefing", "report", "column", "op-ed", "guest essay", "the big read", "long read",
	"in depth", "in-depth", "fact check", "review", "reviews", "books", "arts", "sport", "sports", "science", "technology",
	"health", "environment", "region", "local", "europe", "asia", "africa", "middle east", "americas", "foreign affairs",
}

func isSection(s string) bool {
	return slices.Contains(sections, strings.ToLower(strings.Trim(s, " .:-–—|*_[]()")))
}

// isOutlet holds for a line that reads as the name of an outlet: a few words, all with capitals, one of them a word
// that such names have at their end (a paper) or at either end (an office).
func isOutlet(s string) bool {
	s = strings.Trim(s, " *_")
	list := words(s)
	if len(list) == 0 || len(list) > 7 || strings.HasSuffix(s, ".") || utf8.RuneCountInString(s) > 60 || !titled(s) || strings.ContainsAny(s, "?!:;“”\"") {
		return false
	}
	first, last := strings.ToLower(list[0]), strings.ToLower(list[len(list)-1])
	if slices.Contains(offices, first) || slices.Contains(offices, last) {
		return true
	}
	for _, w := range list[max(len(list)-2, 0):] {
		if slices.Contains(papers, strings.ToLower(w)) {
			return len(list) > 1
		}
	}
	return false
}

// mayBeOutlet holds for a name without such a word: one may be believed between a byline and a date.
func mayBeOutlet(s string) bool {
	list := words(s)
	return len(list) > 0 && len(list) <= 5 && titled(s) && !strings.ContainsAny(s, "?!:;“”\".") && !isSection(s)
}

// titled holds for a text whose words of more than three letters all begin with capitals.
func titled(s string) bool {
	any := false
	for _, w := range words(s) {
		c, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(c):
			any = true
		case utf8.RuneCountInString(w) > 3:
			return false
		}
	}
	return any
}
