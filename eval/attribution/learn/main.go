package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"hearsay/internal/reading/attribution"
	"hearsay/internal/text"
)

func main() {
	log.SetFlags(0)
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder that holds polnear/train and polnear/train.corenlp.tsv.gz")
	out := flag.String("out", "internal/reading/attribution/data", "folder to write to")
	leave := flag.String("leave", "", "K/N: leave out the articles whose number in order leaves K when divided by N")
	flag.Parse()
	skip, err := every(*leave)
	if err != nil {
		log.Fatal("learn: ", err)
	}
	if *corpora == "" {
		log.Fatal("learn: name the folder of corpora with --corpora or HEARSAY_CORPORA")
	}
	c := newCounts()
	if err := c.readParses(filepath.Join(*corpora, "polnear"), "train"); err != nil {
		log.Fatal(err)
	}
	if err := c.write(*out); err != nil {
		log.Fatal(err)
	}
	if err := c.learnShares(*corpora, *out, skip); err != nil {
		log.Fatal(err)
	}
}

// every reads "K/N" into a test of numbers: whether one leaves K when divided by N. Of "" it is true of none.
func every(fold string) (func(int) bool, error) {
	if fold == "" {
		return func(int) bool { return false }, nil
	}
	var k, n int
	if _, err := fmt.Sscanf(fold, "%d/%d", &k, &n); err != nil || n < 2 {
		return nil, fmt.Errorf("--leave %s: write it as 0/5", fold)
	}
	return func(i int) bool { return i%n == k }, nil
}

// counts is what the tagger is made of.
type counts struct {
	words    map[string]*[attribution.Tags]int
	suffixes map[string]*[attribution.Tags]int
	openings map[string]*[attribution.Tags]int // capitalised, at the start of a sentence; in words as well
	trigrams map[[2]attribution.Tag]*[attribution.Tags]int
	verbs    map[string]string // lemma by form
	nouns    map[string]string
}

func newCounts() *counts {
	return &counts{map[string]*[attribution.Tags]int{}, map[string]*[attribution.Tags]int{}, map[string]*[attribution.Tags]int{}, map[[2]attribution.Tag]*[attribution.Tags]int{}, map[string]string{}, map[string]string{}}
}

func bump[K comparable](m map[K]*[attribution.Tags]int, k K, t attribution.Tag) {
	if m[k] == nil {
		m[k] = new([attribution.Tags]int)
	}
	m[k][t]++
}

// readParses counts over an automatic annotation: lines of number, form, lemma, part of speech, entity, head, relation,
// start, end, chains; an empty line after each sentence.
func (c *counts) readParses(dir, split string) error {
	f, err := os.Open(filepath.Join(dir, split+".corenlp.tsv.gz"))
	if err != nil {
		return fmt.Errorf("read parses: %w", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("read parses: %w", err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	var article *text.Text
	a, b, first := attribution.TagNone, attribution.TagNone, true
	for lines.Scan() {
		line := lines.Text()
		if doc, ok := strings.CutPrefix(line, "# doc = "); ok {
			raw, err := os.ReadFile(filepath.Join(dir, split, doc+".txt"))
			if err != nil {
				return fmt.Errorf("read parses: %w", err)
			}
			if article, err = text.New(string(raw)); err != nil {
				return fmt.Errorf("read parses of %s: %w", doc, err)
			}
		}
		fields := strings.Split(line, "\t")
		if len(fields) < 9 {
			a, b, first = attribution.TagNone, attribution.TagNone, true
			continue
		}
		start, _ := strconv.Atoi(fields[7])
		end, _ := strconv.Atoi(fields[8])
		form := article.Exact(text.Span{Start: start, End: end})
		norm := strings.ReplaceAll(strings.ToLower(form), "’", "'")
		t := coarse(fields[3], norm)
		c.count(norm, form, t, first)
		c.form(norm, strings.ToLower(fields[2]), t)
		bump(c.trigrams, [2]attribution.Tag{a, b}, t)
		a, b = b, t
		first = t == attribution.TagQuote || norm == ":" || first && !unicode.IsLetter([]rune(norm + ".")[0])
	}
	return lines.Err()
}

func (c *counts) count(norm, form string, t attribution.Tag, first bool) {
	if norm == "" || !strings.ContainsFunc(norm, unicode.IsLetter) {
		return
	}
	upper := unicode.IsUpper([]rune(form)[0])
	switch {
	case upper && first:
		bump(c.words, norm, t)
		bump(c.openings, norm, t)
	case upper:
		bump(c.words, "^"+norm, t)
	default:
		bump(c.words, norm, t)
		if strings.Contains(norm, "-") {
			bump(c.suffixes, "*-", t)
		}
		for n := 1; n <= 4 && n < len(norm); n++ {
			bump(c.suffixes, "*"+norm[len(norm)-n:], t)
		}
	}
}

// coarse brings a Penn Treebank tag to ours.
func coarse(ptb, norm string) attribution.Tag {
	switch norm {
	case "have", "has", "had", "having", "'ve":
		return attribution.TagHave
	case "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m":
		return attribution.TagBe
	case "do", "does", "did", "doing", "done":
		return attribution.TagDo
	case "not", "n't", "never":
		return attribution.TagNot
	case ",":
		return attribution.TagComma
	}
	if norm == "'s" || norm == "'d" {
		switch {
		case ptb == "POS":
			return attribution.TagPossessive
		case ptb == "MD":
			return attribution.TagModal
		case norm == "'s":
			return attribution.TagBe
		}
		return attribution.TagHave
	}
	letters := map[string]string{
		"NN": "N", "NNS": "N", "NNP": "M", "NNPS": "M", "JJ": "A", "JJR": "A", "JJS": "A", "RB": "R", "RBR": "R", "RBS": "R",
		"RP": "L", "IN": "P", "TO": "T", "DT": "D", "PDT": "D", "PRP$": "D", "PRP": "Q", "EX": "Q", "WDT": "W", "WP": "W",
		"WP$": "W", "WRB": "W", "CC": "C", "MD": "O", "VBD": "V", "VBZ": "Z", "VBP": "F", "VB": "B", "VBG": "G", "VBN": "X",
		"CD": "#", "POS": "S", "``": "\"", "''": "\"", ".": ".", ":": ".", "-LRB-": ".", "-RRB-": ".",
	}
	if l, ok := letters[ptb]; ok {
		return attribution.TagOf(l[0])
	}
	return attribution.TagOther
}

// write leaves out words that are names as good as always: the reader takes unknown capitalised words for names, and a
// list of names would say more about the training text than about the language.
func (c *counts) write(dir string) error {
	var words strings.Builder
	var name, opening [attribution.Tags]int // of the words left out
	for _, key := range slices.SortedFunc(maps.Keys(c.words), cmp.Compare) {
		if strings.ContainsFunc(strings.TrimPrefix(key, "^"), extraordinary) {
			continue // a hashtag, a handle, a number: says more about the training text than about the language
		}
		n, total := c.words[key], 0
		for _, k := range n {
			total += k
		}
		if total < 3 || n[attribution.TagName]*10 > total*8 || strings.ContainsAny(key, "\t ") {
			if strings.HasPrefix(key, "^") {
				add(&name, n)
			} else if n := c.openings[key]; n != nil {
				add(&opening, n)
			}
			continue
		}
		if lower, ok := strings.CutPrefix(key, "^"); ok && c.words[lower] == nil {
			add(&name, n)
			continue
		}
		row(&words, key, n, total/200)
	}
	row(&words, "*Name", &name, 0)
	row(&words, "*Opening", &opening, 0)
	for _, key := range slices.SortedFunc(maps.Keys(c.suffixes), cmp.Compare) {
		n, total := c.suffixes[key], 0
		for _, k := range n {
			total += k
		}
		if total >= 40 || key == "*-" {
			row(&words, key, n, total/100)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "words.tsv"), []byte(words.String()), 0o644); err != nil {
		return err
	}
	var trigrams strings.Builder
	for _, key := range slices.SortedFunc(maps.Keys(c.trigrams), func(a, b [2]attribution.Tag) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	}) {
		row(&trigrams, string([]byte{key[0].Letter(), key[1].Letter()}), c.trigrams[key], 0)
	}
	return os.WriteFile(filepath.Join(dir, "trigrams.tsv"), []byte(trigrams.String()), 0o644)
}

// extraordinary reports whether a character has no place in an English word.
func extraordinary(r rune) bool {
	return !('a' <= r && r <= 'z') && !strings.ContainsRune("'-.", r)
}

func row(out *strings.Builder, key string, n *[attribution.Tags]int, floor int) {
	out.WriteString(key)
	separator := "\t"
	for t, k := range n {
		if k > floor {
			fmt.Fprintf(out, "%s%c%d", separator, attribution.Tag(t).Letter(), k)
			separator = " "
		}
	}
	out.WriteString("\n")
}

func add(to, n *[attribution.Tags]int) {
	for t, k := range n {
		to[t] += k
	}
}

// form notes the lemma of a verb or noun.
func (c *counts) form(norm, lemma string, t attribution.Tag) {
	if strings.ContainsFunc(norm, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		return
	}
	switch t {
	case attribution.TagPast, attribution.TagPresent, attribution.TagPlain, attribution.TagBase, attribution.TagGerund, attribution.TagParticiple:
		c.verbs[norm] = lemma
	case attribution.TagNoun:
		c.nouns[norm] = lemma
	case attribution.TagAdjective:
		if c.nouns[norm] == "" {
			c.nouns[norm] = norm
		}
	}
}
