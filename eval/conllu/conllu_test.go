package conllu_test

import (
	"strings"
	"testing"

	"hearsay/eval/conllu"
)

// harbour is two paragraphs: "Rao's boat left." and "They'd go. Dunno, no."
const harbour = `# newdoc id = harbour
# sent_id = 1
# newpar id = a
1-2	Rao's	_	_	_	_	_	_	_	_
1	Rao	Rao	PROPN	NNP	_	3	nmod:poss	_	_
2	's	's	PART	POS	_	1	case	_	_
3	boat	boat	NOUN	NN	_	4	nsubj	_	_
4	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4.1	left	leave	VERB	VBD	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# newpar_block = p
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

1-3	Dunno	_	_	_	_	_	_	_	SpaceAfter=No
1	do	do	AUX	VBP	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	know	know	VERB	VB	_	0	root	_	_
4	!	!	PUNCT	.	_	3	punct	_	_
`

func TestParse(t *testing.T) {
	documents, err := conllu.Parse(harbour)
	if err != nil || len(documents) != 1 {
		t.Fatal(len(documents), err)
	}
	d := documents[0]
	if d.Name != "harbour" || d.Text != "Rao's boat left.\n\nThey go. Dunno!" {
		t.Errorf("%s: %q", d.Name, d.Text)
	}
	var sentences, words []string
	for _, s := range d.Sentences {
		sentences = append(sentences, d.Text[s.Start:s.End])
	}
	if got := strings.Join(sentences, "|"); got != "Rao's boat left.|They go.|Dunno!" {
		t.Error(got)
	}
	for _, w := range d.Words {
		head := "-"
		if w.Head >= 0 {
			head = d.Text[d.Words[w.Head].Start:d.Words[w.Head].End]
		}
		words = append(words, d.Text[w.Start:w.End]+"<"+w.Relation+"<"+head)
	}
	want := "Rao<nmod:poss<boat|'s<case<Rao|boat<nsubj<left|left<root<-|.<punct<left|They<nsubj<go|go<root<-|.<punct<go|<aux<|<advmod<|<root<-|!<punct<"
	if got := strings.Join(words, "|"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestParseRefuses(t *testing.T) {
	for name, change := range map[string][2]string{
		"too few columns": {"5	.	.", "5	."},
		"head":            {"VBD	_	0", "VBD	_	x"},
		"negative head":   {"VBD	_	0", "VBD	_	-2"},
		"head outside":    {"VBD	_	0", "VBD	_	77"},
		"range":           {"1-2", "1-x"},
		"range start":     {"1-2", "x-2"},
		"range too long":  {"1-3", "1-9"},
	} {
		if _, err := conllu.Parse(strings.Replace(harbour, change[0], change[1], 1)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(harbour)
	f.Fuzz(func(t *testing.T, file string) {
		documents, err := conllu.Parse(file)
		if err != nil {
			return
		}
		for _, d := range documents {
			at := 0
			for _, w := range d.Words {
				if w.Start == w.End {
					continue
				}
				if w.Start < at || w.End > len(d.Text) || w.Head >= len(d.Words) {
					t.Fatalf("word %+v of %q", w, d.Text)
				}
				at = w.End
			}
		}
	})
}
