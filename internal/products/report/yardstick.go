package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/text"
)

// Yardstick is a closed list of words of likelihood with what each means.
type Yardstick struct {
	Key   string `json:"key"`   // icd203, phia, nato, ipcc
	Name  string `json:"name"`  // as people call it
	Says  string `json:"says"`  // one sentence on it
	Words []Word `json:"words"` // from the least likely
}

// Word is a word of a yardstick.
type Word struct {
	Term string `json:"term"`
	Low  int    `json:"low"` // per cent
	High int    `json:"high"`
	Band string `json:"band"` // "55–80 %"
	Row  int    `json:"row"`  // rows of one yardstick are not to be mixed
}

// Yardsticks lists the yardsticks that a report may choose.
func Yardsticks() []Yardstick {
	out := slices.Clone(yardsticks)
	for i := range out {
		out[i].Words = slices.Clone(out[i].Words)
	}
	return out
}

// NoYardstick is the setting of a report that holds to none.
const NoYardstick = "none"

var yardsticks, lexicon = readYardsticks()

// yardstick returns the yardstick of a key.
func yardstick(key string) (Yardstick, bool) {
	for _, y := range yardsticks {
		if y.Key == key {
			return y, true
		}
	}
	return Yardstick{}, false
}

// phrase is a word of likelihood in the lexicon.
type phrase struct {
	words []string
	none  bool              // it only looks like one
	on    map[string]string // its term on each yardstick that has it
}

func readYardsticks() ([]Yardstick, map[string][]phrase) {
	list := []Yardstick{
		{Key: "icd203", Name: "ICD 203", Says: "Intelligence Community Directive 203 of the United States, 2015: seven bands, two rows of words that are not to be mixed."},
		{Key: "phia", Name: "PHIA", Says: "The probability yardstick of the United Kingdom's Professional Head of Intelligence Assessment: seven bands with gaps between them."},
		{Key: "nato", Name: "NATO", Says: "NATO's AJP-2.1: five bands."},
		{Key: "ipcc", Name: "IPCC", Says: "The calibrated language of the Intergovernmental Panel on Climate Change: ten nested bands."},
	}
	all := map[string]*phrase{}
	add := func(form, key, term string, none bool) {
		p := all[form]
		if p == nil {
			p = &phrase{words: strings.Fields(form), on: map[string]string{}}
			all[form] = p
		}
		p.none = none
		if key != "" {
			p.on[key] = term
		}
	}
	for i := range list {
		for line := range lines(list[i].Key + ".txt") {
			f := strings.Split(line, "|")
			w := Word{Term: strings.TrimSpace(f[2])}
			if _, err := fmt.Sscanf(line, "%d-%d | %d |", &w.Low, &w.High, &w.Row); err != nil {
				panic(fmt.Sprintf("%s: %q: %v", list[i].Key, line, err)) // embedded
			}
			w.Band = fmt.Sprintf("%d–%d %%", w.Low, w.High)
			list[i].Words = append(list[i].Words, w)
			add(w.Term, list[i].Key, w.Term, false)
			for form := range strings.SplitSeq(f[3], ",") {
				if form = strings.TrimSpace(form); form != "" {
					add(form, list[i].Key, w.Term, false)
				}
			}
		}
	}
	for line := range lines("hedges.txt") {
		form, none := strings.CutPrefix(line, "=")
		add(form, "", "", none)
	}
	out := map[string][]phrase{}
	for _, p := range all {
		out[p.words[0]] = append(out[p.words[0]], *p)
	}
	for _, l := range out {
		slices.SortFunc(l, func(a, b phrase) int { // the longest first
			if d := len(b.words) - len(a.words); d != 0 {
				return d
			}
			return strings.Compare(strings.Join(a.words, " "), strings.Join(b.words, " "))
		})
	}
	return list, out
}

// lines yields the lines of a data file that say something.
func lines(name string) func(func(string) bool) {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded
	}
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// token is a word of a sentence, in lower case, with its bytes.
type token struct {
	text.Range
	norm string
}

// tokens cuts a sentence into words; hyphens and apostrophes within a word are part of it.
func tokens(s string) []token {
	var out []token
	start := -1
	flush := func(end int) {
		if start >= 0 {
			out = append(out, token{text.Range{Start: start, End: end}, strings.ToLower(strings.ReplaceAll(s[start:end], "’", "'"))})
		}
		start = -1
	}
	for i, r := range s {
		if wordy(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && (r == '-' || r == '\'' || r == '’') {
			if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); wordy(next) {
				continue
			}
		}
		flush(i)
	}
	flush(len(s))
	return out
}

// hedge is a word of likelihood that the writer uses, in bytes of the sentence's plain text.
type hedge struct {
	text.Range
	exact   string
	phrase  *phrase
	negated bool
}

// hedges finds the writer's own words of likelihood: those outside of quotations, and not behind a word of saying, which makes them
// somebody else's ("the ministry said that an attack was unlikely").
func hedges(s *sentence, words []token) []hedge {
	var out []hedge
	behind := saidBehind(s, words)
	for i := 0; i < len(words); i++ {
		p := longest(words, i)
		if p == nil {
			continue
		}
		last := i + len(p.words) - 1
		h := hedge{Range: text.Range{Start: words[i].Start, End: words[last].End}, phrase: p}
		if p.none || s.quoted(h.Start) || others(words[:i]) || behind || !verbal(s.plain, words, i, last) {
			i = last
			continue
		}
		if i > 0 && !strings.HasPrefix(p.words[0], "can") && (words[i-1].norm == "not" || strings.HasSuffix(words[i-1].norm, "n't")) {
			h.negated, h.Start = true, words[i-1].Start
		}
		h.exact = s.plain[h.Start:h.End]
		out = append(out, h)
		i = last
	}
	return out
}

// longest returns the longest phrase of the lexicon that begins at a word.
func longest(words []token, at int) *phrase {
	list := lexicon[words[at].norm]
	for k := range list {
		p := &list[k]
		if at+len(p.words) > len(words) {
			continue
		}
		same := true
		for j, w := range p.words {
			if words[at+j].norm != w {
				same = false
				break
			}
		}
		if same {
			return p
		}
	}
	return nil
}

// verbal reports whether may, might and could are verbs: not the month, a name or a noun. Certain and possible before a noun stay.
func verbal(s string, words []token, at, last int) bool {
	switch words[at].norm {
	case "may", "might", "could":
	default:
		return true
	}
	if first := s[words[at].Start]; unicode.IsUpper(rune(first)) || last+1 == len(words) {
		return false
	}
	if strings.ContainsAny(s[words[last].End:words[last+1].Start], ".,;:") {
		return false
	}
	next := words[last+1].norm
	if digits(next) {
		return false
	}
	switch next {
	case "of", "and", "in", "is", "was", "are", "were", "to", "that", "at", "on", "for", "with", "from", "by":
		return false
	}
	return at == 0 || words[at].norm != "might" || !slices.Contains([]string{"the", "its", "his", "her", "their", "of", "military", "naval", "full"}, words[at-1].norm)
}

var sayings = classes("voice.txt")

// others reports whether words of saying by somebody else stand among the words: what follows is on their word.
func others(before []token) bool {
	for i, w := range before {
		if w.norm == "according" {
			return true
		}
		if !sayings["say"][w.norm] {
			continue
		}
		if i > 0 && sayings["own"][before[i-1].norm] || i+1 < len(before) && before[i+1].norm == "by" {
			continue
		}
		return true
	}
	return false
}

// saidBehind reports whether a sentence ends in who says it: ", Lind says." The writer's own judgement stays his.
func saidBehind(s *sentence, words []token) bool {
	at := strings.LastIndexByte(s.plain, ',')
	if at < 0 || judgement(words) {
		return false
	}
	tail := words
	for len(tail) > 0 && tail[0].Start < at {
		tail = tail[1:]
	}
	return len(tail) > 1 && len(tail) <= 5 && sayings["say"][tail[len(tail)-1].norm] && !owned(tail) || len(tail) > 2 && tail[0].norm == "according"
}

// quoted reports whether a byte of the plain text stands in quotation marks.
func (s *sentence) quoted(at int) bool {
	for _, q := range s.quotes {
		if q.Start <= at && at < q.End {
			return true
		}
	}
	return false
}
