package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// Lengths in words. A line longer than long needs several phrases to be furniture; one longer than endless never is
// outside the comments.
const (
	short   = 25
	long    = 60
	endless = 160
)

// line is a line of the document with what can be said of it on its own.
type line struct {
	intake.Line
	text   string
	words  []string // lower case; the first endless words at most
	count  int      // of words
	label  int      // how many words stand before a colon: "Photo: …", "Photo credit: …"; 0 for none
	ended  bool     // ends like a sentence
	quoted bool     // holds a quotation
	says   bool     // holds a verb of saying

	scores map[evidence.FurnitureKind]int // nil for most lines
	kind   evidence.FurnitureKind         // "" while it counts as reporting
	given  bool                           // kind was set before us, by the format
}

// saying holds the forms that show that a line reports what somebody said.
var saying = map[string]bool{
	"said": true, "says": true, "told": true, "tells": true, "added": true, "adds": true, "wrote": true, "writes": true,
	"warned": true, "warns": true, "argued": true, "argues": true, "replied": true, "asked": true, "asks": true,
	"explained": true, "explains": true, "insisted": true, "insists": true, "claimed": true, "claims": true,
	"denied": true, "denies": true, "according": true, "announced": true, "stated": true, "recalled": true,
	"recalls": true, "noted": true, "notes": true, "acknowledged": true, "confirmed": true, "declared": true,
	"called": true, "testified": true, "tweeted": true, "acknowledges": true,
}

func read(text string, l intake.Line) line {
	s := text[l.Start:l.End]
	u := line{Line: l, text: s}
	// Splitting costs; the head of a paragraph that is too long to be furniture shows what it is.
	head := s
	if len(head) > 12*endless {
		cut := 12 * endless
		for !utf8.RuneStart(head[cut]) {
			cut--
		}
		head = head[:cut]
	}
	u.words = split(head, nil)
	u.count = len(u.words) * len(s) / max(len(head), 1)
	u.ended = endsSentence(s)
	if colon := strings.IndexByte(s, ':'); colon > 0 && colon < 30 {
		u.label = len(split(s[:colon], nil))
	}
	u.quoted = strings.ContainsAny(head, "\"“”«»„") && strings.Count(head, "\"")+strings.Count(head, "”")+strings.Count(head, "“")+strings.Count(head, "»")+strings.Count(head, "„") > 1
	for _, w := range u.words {
		if saying[w] {
			u.says = true
			break
		}
	}
	return u
}

func (u *line) score(b *book) {
	var covered map[evidence.FurnitureKind]int // up to which word, so that one wording counts once
	b.match(u.words, u.label, func(p *phrase, start, end int) {
		if start < covered[p.kind] {
			u.scores[p.kind] = max(u.scores[p.kind], p.strength)
			covered[p.kind] = max(covered[p.kind], end)
			return
		}
		u.add(p.kind, p.strength)
		if covered == nil {
			covered = map[evidence.FurnitureKind]int{}
		}
		covered[p.kind] = end
	})
	if picture(u.text) {
		u.add(evidence.FurnitureCaption, sure+1)
	}
	for _, set := range b.only {
		if u.count < 2 || u.count > short {
			continue
		}
		all := true
		for _, w := range u.words {
			if !set.words[w] {
				all = false
				break
			}
		}
		if all {
			u.add(set.kind, sure)
		}
	}
}

func (u *line) add(k evidence.FurnitureKind, strength int) {
	if u.scores == nil {
		u.scores = map[evidence.FurnitureKind]int{}
	}
	// The strongest phrase counts whole, each further one for a point.
	if old := u.scores[k]; old == 0 {
		u.scores[k] = strength
	} else {
		u.scores[k] = max(old, strength) + 1
	}
}

// best returns the kind with the highest score, by the order of the list where two are equal.
func (u *line) best(b *book) (evidence.FurnitureKind, int) {
	var kind evidence.FurnitureKind
	top := 0
	for _, k := range b.kinds {
		if s := u.scores[k]; s > top {
			kind, top = k, s
		}
	}
	return kind, top
}

// reports holds for a line that must not be taken for furniture whatever its phrases: a quotation with a verb of
// saying, or a sentence that begins with one.
func (u *line) reports() bool {
	c, _ := utf8.DecodeRuneInString(u.text)
	return u.quoted && (u.says || u.ended && strings.ContainsRune("\"“«„", c)) || u.count > endless
}

// certain returns the kind of a line that is furniture on its own word.
func (u *line) certain(b *book) evidence.FurnitureKind {
	kind, score := u.best(b)
	switch {
	case u.reports():
		return ""
	case u.count <= short && score >= sure && !(u.says && u.count > 12 && score < sure+1):
		return kind
	case u.count <= long && score >= sure+1 && !u.says:
		return kind
	case score >= sure+2 && !u.says:
		return kind
	}
	return ""
}

// prose holds for a line that reads as a paragraph of an article.
func (u *line) prose() bool { return u.count >= 12 && u.ended || u.count >= 30 || u.quoted && u.says }

// fragment holds for a line that is no sentence: a label, a headline, a button.
func (u *line) fragment() bool { return !u.prose() && (!u.ended || u.count <= 6) }

// picture holds for a caption that ends with its credit in brackets: "Relatives at the gate. (Tess Orin/Skerry)".
func picture(s string) bool {
	for _, label := range []string{" Photo: ", " Picture: ", " Photograph: ", " Image: ", " Photo by "} {
		if i := strings.LastIndex(s, label); i > 0 && len(strings.Fields(s[i:])) <= 7 && endsSentence(s[:i]) {
			return true
		}
	}
	open := strings.LastIndexAny(s, "([")
	if open < 0 || !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return false
	}
	words := strings.Fields(s[open+1 : len(s)-1])
	if len(words) > 10 {
		return false
	}
	credit := strings.ToLower(strings.Join(words, " "))
	for _, w := range []string{"photo", "file picture", "getty images", "image:", "picture:", "courtesy of", "screenshot"} {
		if strings.Contains(credit, w) {
			return true
		}
	}
	// "Tess Orin/Skerry": a name of two words on one side, no list.
	first, last, ok := strings.Cut(s[open+1:len(s)-1], "/")
	c, _ := utf8.DecodeRuneInString(first)
	named := len(strings.Fields(first)) > 1 || len(strings.Fields(last)) > 1
	return ok && named && unicode.IsUpper(c) && !strings.ContainsAny(credit, ",0123456789:") && endsSentence(s[:open])
}

// endsSentence reports whether the line ends with a full stop or its like, closing marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune("\"'”’»)]", c)
	})
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
