package name

import (
	"context"
	"strings"

	"hearsay/internal/reading"
)

// find cuts every sentence whose capitals mean something into names.
func (f *finder) find(ctx context.Context) error {
	for i := range f.r.Sentences {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		if f.shouting[i] {
			continue
		}
		s := &f.r.Sentences[i]
		for t := s.First; t < s.Last; {
			if f.words[t].capital == none {
				t++
				continue
			}
			end := f.run(t, s.Last)
			begin := f.begin(t, end)
			if begin == t && t > s.First && prefixes(f.word(t-1)) && f.words[t-1].capital == none {
				begin-- // "al Harun", "bin Salek"
			}
			f.cut(begin, end)
			t = end
		}
	}
	return nil
}

// prefixes reports whether a word in lower case begins a name.
func prefixes(w string) bool {
	switch w {
	case "al", "el", "bin", "ibn", "abu", "van", "von":
		return true
	}
	return false
}

// longestRun bounds a stretch of capitals; a longer one is a list.
const longestRun = 24

// run returns the end of the stretch of capitals that begins at a token, with the small words inside of it.
func (f *finder) run(first, limit int) int {
	limit = min(limit, first+longestRun)
	end := first + 1
	for end < limit {
		if f.capitalAt(end, limit) && !f.parted(end) {
			end++
			continue
		}
		next := f.joint(first, end, limit)
		if next == 0 {
			break
		}
		end = next
	}
	return end
}

// capitalAt reports whether the token is a capitalised word.
func (f *finder) capitalAt(t, limit int) bool {
	return t < limit && f.words[t].capital != none && f.words[t].class&never == 0
}

// parted reports whether a name cannot go on from the token before into this one.
func (f *finder) parted(t int) bool {
	return f.words[t-1].class&never != 0 || f.words[t].class&function != 0 && f.words[t].class&(particle|title) == 0 && f.words[t].capital == strong && !f.r.Tokens[t].AllCaps
}

// joint returns the token after a small word at t that ties the name begun at first to a capital behind it; 0 for none.
func (f *finder) joint(first, t, limit int) int {
	token, before := &f.r.Tokens[t], f.words[t-1].class
	after := t + 1
	if f.word(after) == "the" && (token.Norm == "of" || token.Norm == "for" || token.Norm == "on") {
		after++
	}
	if !f.capitalAt(after, limit) || f.words[after].class&function != 0 {
		if f.words[t].class&particle != 0 && after < limit && f.words[after].class&particle != 0 && f.capitalAt(after+1, limit) {
			return after + 2 // "van der Holt"
		}
		return 0
	}
	switch w := token.Norm; w {
	case "of":
		if before&title == 0 && before&(body|place|beforePlace|thing|facility) != 0 && f.words[after].class&(title|modifier) != title {
			return after + 1
		}
		if before&field != 0 && f.tied(first, t) { // "Foundation for Defence of the Coast"
			return after + 1
		}
	case "for", "on":
		if before&body != 0 && before&title == 0 && f.words[after].class&(firstName|title|group) == 0 {
			return after + 1
		}
	case "and":
		if before&field != 0 && f.words[after].class&field != 0 {
			return after + 1
		}
	case ",": // "Ministry of Farming, Forests and Fish"
		if before&field != 0 && f.words[after].class&field != 0 && f.word(t-2) != "and" && (f.word(after+1) == "and" || f.word(after+1) == ",") {
			return after + 1
		}
	case "&":
		return after + 1
	case "'s":
		switch f.word(t - 1) {
		case "people", "women", "children", "king", "queen", "men", "farmers", "workers", "president", "minister":
			if f.words[after].class&(body|facility) != 0 || f.words[after].class&group == 0 && f.capitalAt(after+1, limit) && f.words[after+1].class&body != 0 {
				return after + 1
			}
		}
	default:
		if f.words[t].class&particle != 0 && token.Kind == reading.Word && w != "e" && w != "y" && before&(body|common|function) == 0 {
			return after + 1
		}
	}
	return 0
}

// tied reports whether a run holds a small word already.
func (f *finder) tied(first, end int) bool {
	for t := first + 1; t < end; t++ {
		if w := f.word(t); w == "of" || w == "for" {
			return true
		}
	}
	return false
}

// word returns the token's word, "" outside the text.
func (f *finder) word(t int) string {
	if t < 0 || t >= len(f.r.Tokens) {
		return ""
	}
	return f.r.Tokens[t].Norm
}

// begin moves the beginning of a run past words that have their capital only from where they stand.
func (f *finder) begin(first, end int) int {
	for first < end {
		w := &f.words[first]
		switch {
		case w.class&never != 0, w.class&function != 0 && !(w.class&firstName != 0 && w.proper && first+1 < end):
		case w.capital == strong:
			return first
		case f.stands(first, end):
			return first
		}
		first++
		for first < end && f.words[first].capital == none {
			first++ // a small word that tied the two
		}
		if first < end && f.words[first].capital == weak && f.words[first].class&function == 0 {
			return first
		}
	}
	return first
}

// stands reports whether the first word of a sentence is part of a name.
func (f *finder) stands(first, end int) bool {
	w, alone := &f.words[first], first+1 == end
	known := w.class&(firstName|country|city|group|knownBody|title) != 0
	switch {
	case known && w.class&common == 0:
		return true
	case f.opens[f.word(first)] > 0 && f.phraseAt(first, end) > 0:
		return true
	case w.class&common != 0:
		if alone {
			return w.proper && !w.plain && w.class&known0 != 0
		}
		last := f.words[end-1].class
		return last&(body|facility|thing) != 0 && last&title == 0 || w.class&(beforePlace|modifier|title) != 0 && f.words[first+1].class&function == 0
	case w.proper:
		return true
	case w.plain:
		return !alone && f.words[end-1].class&(body|facility) != 0
	case f.r.Tokens[first].AllCaps:
		return true
	}
	return !alone || !derived(f.word(first)) && f.voices(end)
}

const known0 = body | country | city | group | knownBody

// derived reports whether a word has the form of an adverb, a participle or an abstract noun.
func derived(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, s := range [...]string{"ly", "ing", "ed", "tion", "tions", "ment", "ments", "ness", "ities", "ists", "ance", "ence", "ers", "ors", "ism", "sion", "sions", "able", "ible", "ful", "less", "ous", "ive"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// voices reports whether what follows a single unknown word suits a name: a possessive, a verb, a comma, a bracket.
func (f *finder) voices(t int) bool {
	if t >= len(f.r.Tokens) {
		return false
	}
	switch w := f.word(t); w {
	case "'s", "is", "was", "has", "had", "will", "would", "also", "and", "did", "does", "went", "came", "took", "(", ",", "became", "can", "could",
		"may", "might", "must", "should", "then", "never", "himself", "herself":
		return true
	default:
		return f.words[t].class&say != 0 || f.words[t].capital == none && len(w) > 3 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"))
	}
}

// phraseAt returns the number of tokens of the known name of several words that begins at a token, 0 for none.
func (f *finder) phraseAt(first, end int) int {
	c, n := f.phrase(first, end)
	if c == 0 {
		return 0
	}
	return n
}

// phrase returns the class and length of the longest known name of several words at a token.
func (f *finder) phrase(first, end int) (class, int) {
	longest := f.opens[f.word(first)]
	f.key = f.key[:0]
	var best class
	n := 0
	for t := first; t < end && t < first+longest; t++ {
		if t > first {
			f.key = append(f.key, ' ')
		}
		f.key = append(f.key, f.word(t)...)
		if c := f.phrases[string(f.key)]; c != 0 && t > first {
			best, n = c, t-first+1
		}
	}
	return best, n
}
