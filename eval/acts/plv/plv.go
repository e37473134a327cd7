package plv

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"hearsay/eval/task"
	"hearsay/internal/text"
)

// Corpus is where the sentences stand.
var Corpus = task.Corpus{
	Name: "PLV", Folder: "plover",
	Get: "Get the PLV sentences (plv_train.tsv), the older CAMEO sets (cameo_class_train.tsv, cameo_ner_train.txt) and the verb patterns\n(CAMEO.2.0.txt, CAMEO2PLOVER-2021.txt), and put them in plover of the folder of corpora.",
}

// Types are the labels, from cooperation to conflict. YIELD is what PLOVER later divided into CONCEDE and RETREAT.
var Types = []string{
	"AGREE", "CONSULT", "SUPPORT", "YIELD", "COOPERATE", "AID",
	"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}

// Quads are the quad classes of Types; PLV counts YIELD as material cooperation.
var Quads = []int{1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4}

// Sentence is one sentence with one deed.
type Sentence struct {
	Text           string
	Source, Target text.Range // bytes of Text; empty where the sentence does not hold the party
	Type           string     // "" where only the class is known
	Class          int        // quad class; of the CAMEO set 0 too, for statements
	HeldOut        bool
}

// Load reads the PLV sentences.
func Load(corpora string) ([]Sentence, error) {
	files, err := task.Files(corpora, Corpus, "plv_train.tsv")
	if err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(files[0])
	if err != nil {
		return nil, err
	}
	var out []Sentence
	for i, line := range strings.Split(string(raw), "\n") {
		fields := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if i == 0 || len(fields) != 6 {
			continue
		}
		class, err := strconv.Atoi(fields[4])
		if err != nil {
			return nil, err
		}
		s := marked(fields[5])
		s.Type, s.Class, s.HeldOut = fields[3], class, aside(s.Text)
		out = append(out, s)
	}
	return out, nil
}

// LoadMarked reads a file of sentences with marks about their parties, each after its type and a tab.
func LoadMarked(file string) ([]Sentence, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []Sentence
	for line := range strings.Lines(string(raw)) {
		if kind, rest, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok {
			s := marked(rest)
			s.Type = kind
			out = append(out, s)
		}
	}
	return out, nil
}

// marked takes the marks out of "<s>Ostia</s> warned <t>Brenmark</t>".
func marked(line string) Sentence {
	var s Sentence
	var b strings.Builder
	open := map[string]int{}
	for len(line) > 0 {
		at := strings.IndexByte(line, '<')
		if at < 0 {
			break
		}
		b.WriteString(line[:at])
		line = line[at:]
		end := strings.IndexByte(line, '>')
		switch mark := line[:max(end+1, 1)]; mark {
		case "<s>", "<t>":
			open[mark[1:2]] = b.Len() + 1
		case "</s>", "</t>":
			which := &s.Source
			if mark[2] == 't' {
				which = &s.Target
			}
			if from := open[mark[2:3]]; from > 0 && which.Empty() {
				*which = text.Range{Start: from - 1, End: b.Len()}
			}
		default:
			b.WriteString(mark)
		}
		line = line[max(end+1, 1):]
	}
	b.WriteString(line)
	s.Text = b.String()
	s.Source, s.Target = trimmed(s.Text, s.Source), trimmed(s.Text, s.Target)
	return s
}

// trimmed cuts blanks off a stretch.
func trimmed(s string, r text.Range) text.Range {
	for r.Start < r.End && s[r.Start] == ' ' {
		r.Start++
	}
	for r.Start < r.End && s[r.End-1] == ' ' {
		r.End--
	}
	return r
}

// letters keeps the letters and digits of ASCII, in lower case: what tells sentences apart.
func letters(s string) string {
	var b strings.Builder
	for _, c := range s {
		if c = unicode.ToLower(c); c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// aside says whether a sentence is set aside.
func aside(s string) bool {
	sum := sha256.Sum256([]byte(letters(s)))
	return binary.BigEndian.Uint32(sum[:])%5 == 0
}

// LoadClasses reads the CAMEO sentences of which the class is known, and where a second file marks them the parties. Those
// whose letters are a PLV sentence's that is set aside are left out.
func LoadClasses(corpora string) ([]Sentence, error) {
	plv, err := Load(corpora)
	if err != nil {
		return nil, err
	}
	held := map[string]bool{}
	for _, s := range plv {
		if s.HeldOut {
			held[letters(s.Text)] = true
		}
	}
	raw, err := os.ReadFile(filepath.Join(corpora, Corpus.Folder, "cameo_class_train.tsv"))
	if err != nil {
		return nil, err
	}
	parties, err := parties(filepath.Join(corpora, Corpus.Folder, "cameo_ner_train.txt"))
	if err != nil {
		return nil, err
	}
	var out []Sentence
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\r\n")
		at := strings.LastIndexByte(line, '\t')
		if at < 0 || held[letters(line[:at])] {
			continue
		}
		class, err := strconv.Atoi(line[at+1:])
		if err != nil {
			return nil, err
		}
		s := Sentence{Text: line[:at], Class: class}
		if p, ok := parties[letters(s.Text)]; ok {
			s.Source, s.Target = place(s.Text, p[0]), place(s.Text, p[1])
		}
		out = append(out, s)
	}
	return out, nil
}

// parties reads tokens with tags: which letters of a sentence, counted from its start, are source and target.
func parties(file string) (map[string][2]text.Range, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	out := map[string][2]text.Range{}
	var all strings.Builder
	var found [2]text.Range
	for line := range strings.Lines(string(raw) + "\n\n") {
		line = strings.TrimRight(line, "\r\n")
		word, tag, ok := strings.Cut(line, " ")
		if !ok {
			if all.Len() > 0 {
				out[all.String()] = found
			}
			all.Reset()
			found = [2]text.Range{}
			continue
		}
		from := all.Len()
		all.WriteString(letters(word))
		for i, which := range []string{"S", "T"} {
			switch r := &found[i]; {
			case tag == "B-"+which && r.Empty():
				*r = text.Range{Start: from, End: all.Len()}
			case tag == "I-"+which && r.End == from:
				r.End = all.Len()
			}
		}
	}
	return out, nil
}

// place finds the bytes of a stretch given by counting letters.
func place(s string, r text.Range) text.Range {
	if r.Empty() {
		return r
	}
	var out text.Range
	n := 0
	for i, c := range s {
		if letters(string(c)) == "" {
			continue
		}
		if n == r.Start {
			out.Start = i
		}
		if n++; n == r.End {
			out.End = i + len(string(c))
			break
		}
	}
	return out
}

// Best returns the likeliest type, by index, and the likeliest quad class of a distribution over Types.
func Best(p []float32) (kind, quad int) {
	var q [5]float32
	for i, v := range p {
		if v > p[kind] {
			kind = i
		}
		q[Quads[i]] += v
	}
	quad = 1
	for i := range q {
		if q[i] > q[quad] {
			quad = i
		}
	}
	return kind, quad
}
