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
	first map[string][]phrase[V]
}

type phrase[V any] struct {
	words []string
	value V
}

func (p *phrases[V]) add(words string, value V) {
	toks := tokens(words)
	if len(toks) == 0 {
		return
	}
	if p.first == nil {
		p.first = map[string][]phrase[V]{}
	}
	x := phrase[V]{value: value}
	for _, t := range toks {
		x.words = append(x.words, t.text)
	}
	list := p.first[x.words[0]]
	at := 0
	for at < len(list) && len(list[at].words) >= len(x.words) {
		at++
	}
	p.first[x.words[0]] = append(list[:at:at], append([]phrase[V]{x}, list[at:]...)...)
}

// at returns what begins at a token and how many tokens it takes, 0 for nothing.
func (p *phrases[V]) at(toks []token, i int) (value V, n int) {
next:
	for _, x := range p.first[toks[i].text] {
		if i+len(x.words) > len(toks) {
			continue
		}
		for k, w := range x.words {
			if toks[i+k].text != w || k > 0 && toks[i+k].stop {
				continue next
			}
		}
		return x.value, len(x.words)
	}
	return value, 0
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
