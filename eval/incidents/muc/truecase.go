package muc

import (
	"path/filepath"
	"strings"
	"unicode"

	"hearsay/eval/task"
)

// Caser brings capitals back to mixed case by what is usual: each word as other corpora write it most often inside of
// sentences, the first of a sentence with a capital, unknown words as names (Lita and others, "tRuEcasIng", ACL 2003, without its context).
type Caser struct {
	usual map[string]string // by the word in lower case
}

// LoadCaser learns the usual case of words from the corpora of mixed case.
func LoadCaser(corpora string) (*Caser, error) {
	counts := map[string]map[string]int{}
	for _, from := range []struct {
		corpus  task.Corpus
		pattern []string
	}{
		{task.Worldwide, []string{"original_articles", "*"}}, {task.PolNeAR, []string{"train", "*.txt"}},
	} {
		files, err := task.Files(corpora, from.corpus, filepath.Join(from.pattern...))
		if err != nil {
			return nil, err
		}
		all, err := task.Strings(files)
		if err != nil {
			return nil, err
		}
		for _, s := range all {
			count(s, counts)
		}
	}
	c := &Caser{make(map[string]string, len(counts))}
	for low, forms := range counts {
		best, most := "", 0
		for form, n := range forms {
			if n > most || n == most && form < best {
				best, most = form, n
			}
		}
		c.usual[low] = best
	}
	return c, nil
}

// count counts the forms of words that do not begin a sentence.
func count(s string, counts map[string]map[string]int) {
	words(s, func(w string, first bool) string {
		if !first {
			low := strings.ToLower(w)
			if counts[low] == nil {
				counts[low] = map[string]int{}
			}
			counts[low][w]++
		}
		return w
	})
}

// words calls f for each word, with whether it begins a sentence, and returns the text with what f makes of them.
func words(s string, f func(w string, first bool) string) string {
	var out strings.Builder
	first, start := true, -1
	for i, r := range s + " " {
		inside := unicode.IsLetter(r) || start >= 0 && (unicode.IsDigit(r) || unicode.IsMark(r))
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			out.WriteString(f(s[start:i], first))
			start, first = -1, false
		}
		if inside || i == len(s) {
			continue
		}
		switch {
		case strings.ContainsRune(".?!\"“”\n:[-", r):
			first = true
		case unicode.IsDigit(r):
			first = false
		}
		out.WriteRune(r)
	}
	return out.String()
}

// endings are those of English words that are no names.
var endings = []string{"ed", "ing", "ly", "tion", "tions", "ment", "ments", "ness", "ists", "ist", "able", "ive", "ers", "ized", "ary"}

// Mixed brings a message into mixed case and joins the lines of its paragraphs.
func (c *Caser) Mixed(s string) string {
	var out strings.Builder
	for _, paragraph := range strings.Split(s, "\n\n") {
		if paragraph = strings.Join(strings.Fields(paragraph), " "); paragraph == "" {
			continue
		}
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		dateline := 0
		if i := strings.Index(paragraph, "--"); out.Len() == 0 && i > 0 && i < 120 {
			dateline = i // a dateline is in capitals in mixed case too
		}
		out.WriteString(paragraph[:dateline])
		sentence := true
		out.WriteString(words(paragraph[dateline:], func(w string, first bool) string {
			low := strings.ToLower(w)
			form, known := c.usual[low]
			if !known {
				form = guess(low)
			}
			if first && sentence && form == low && len(w) > 1 {
				form = strings.ToUpper(low[:1]) + low[1:]
			}
			return form
		}))
	}
	return out.String() + "\n"
}

// guess is the case of a word that no corpus holds.
func guess(low string) string {
	if !strings.ContainsAny(low, "aeiouy") {
		return strings.ToUpper(low)
	}
	for _, e := range endings {
		if len(low) > len(e)+3 && strings.HasSuffix(low, e) {
			return low
		}
	}
	return strings.ToUpper(low[:1]) + low[1:]
}
