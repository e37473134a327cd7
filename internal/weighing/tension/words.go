package tension

import (
	_ "embed"
	"strings"
	"unicode"
)

// token is a word in lower case.
type token struct {
	text string
	stop bool // a clause ends before it
}

// tokens cuts words out of a text.
func tokens(s string) []token {
	var out []token
	var word []rune
	stop := false
	flush := func() {
		if len(word) > 0 {
			text := strings.Trim(strings.ReplaceAll(string(word), "’", "'"), "'-")
			text = strings.TrimSuffix(text, "'s")
			if text != "" {
				out = append(out, token{text, stop})
				stop = false
			}
			word = word[:0]
		}
	}
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || len(word) > 0 && (r == '-' || r == '\'' || r == '’'):
			word = append(word, unicode.ToLower(r))
		default:
			flush()
			if strings.ContainsRune(".;:!?—–…", r) {
				stop = true
			}
		}
	}
	flush()
	return out
}

//go:embed data/stances.txt
var stancesText string

// phrases finds runs of words, the longest first.
type phrases[V any] struct {
	value   map[string]V
	longest map[string]int // by first word: of how many words the longest is
}

// add adds a run of words; of two that are the same the first is kept.
func (p *phrases[V]) add(words string, value V) {
	toks := tokens(words)
	if len(toks) == 0 {
		return
	}
	if p.value == nil {
		p.value, p.longest = map[string]V{}, map[string]int{}
	}
	key := toks[0].text
	p.longest[key] = max(p.longest[key], len(toks))
	for _, t := range toks[1:] {
		key += " " + t.text
	}
	if _, ok := p.value[key]; !ok {
		p.value[key] = value
	}
}

// at returns what begins at a token and how many tokens it takes, 0 for nothing.
func (p *phrases[V]) at(toks []token, i int) (value V, n int) {
	key := ""
	for k := range min(p.longest[toks[i].text], len(toks)-i) {
		switch t := toks[i+k]; {
		case k == 0:
			key = t.text
		case t.stop:
			return value, n
		default:
			key += " " + t.text
		}
		if v, ok := p.value[key]; ok {
			value, n = v, k+1
		}
	}
	return value, n
}

// attitude is how somebody says to stand to another.
type attitude string

const (
	fights    attitude = "fights"
	helps     attitude = "helps"
	notFights attitude = "does not fight"
	notHelps  attitude = "does not help"
)

// not turns an attitude into its denial.
var not = map[attitude]attitude{fights: notFights, helps: notHelps, notFights: fights, notHelps: helps}

var attitudes = func() (p phrases[attitude]) {
	for line := range strings.Lines(stancesText) {
		name, words, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(name, "#") {
			continue
		}
		list := strings.Fields(words)
		if strings.Contains(words, ",") {
			list = strings.Split(words, ",")
		}
		for _, w := range list {
			p.add(w, attitude(name))
		}
	}
	return p
}()
