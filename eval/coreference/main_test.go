package main

import (
	"strings"
	"testing"

	"hearsay/eval/coreference/gum"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// harbour is five mentions of two persons in GUM's format: Mayor Rao, her, Hale, She, Rao.
const harbour = `# newpar
# sent_id = 1
1	Mayor	mayor	NOUN	NN	_	2	nmod	_	Entity=(1-person-new-nn-cf1-1,2-coref
2	Rao	Rao	PROPN	NNP	_	3	nsubj	_	Entity=1)
3	sent	send	VERB	VBD	_	0	root	_	_
4	her	her	PRON	PRP$	_	5	nmod	_	Entity=(1-person-giv:act-nn-cf1-1-ana)
5	aide	aide	NOUN	NN	_	3	obj	_	_
6	Hale	Hale	PROPN	NNP	_	5	appos	_	Entity=(2-person-new-nn-cf1-1-coref)|SpaceAfter=No
7	.	.	PUNCT	.	_	3	punct	_	_

# sent_id = 2
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv:act-nn-cf1-1-ana)
2	left	leave	VERB	VBD	_	0	root	_	_
3	as	as	SCONJ	IN	_	5	mark	_	_
4	Rao	Rao	PROPN	NNP	_	5	nsubj	_	Entity=(1-person-giv:act-nn-cf1-1-coref)
5	does	do	VERB	VBZ	_	2	advcl	_	SpaceAfter=No
6	.	.	PUNCT	.	_	2	punct	_	_
`

// TestCount: a pronoun tied to the right name, one tied to the wrong one, a name tied to nothing.
func TestCount(t *testing.T) {
	d, err := gum.Parse(harbour)
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := text.New(d.Text)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	from := 0
	for _, m := range []struct {
		words string
		chain int
		name  bool
	}{{"Rao", 0, true}, {"her", 0, false}, {"Hale", 1, true}, {"She", 1, false}, {"Rao", 2, true}} {
		at := from + strings.Index(d.Text[from:], m.words)
		from = at + len(m.words)
		r.Mentions = append(r.Mentions, reading.Mention{Range: text.Range{Start: at, End: from}, Chain: m.chain, Name: m.name})
	}
	var told strings.Builder
	c := counter{d: &d, r: r, matching: match(&d, r), show: "he, she", out: &told}
	counts := c.count()
	for row, want := range map[int]task.Count{rowHeShe: task.Hits(1, 2, 2), rowHeSheNamed: task.Hits(1, 2, 2), rowPersons: task.Hits(0, 0, 1), rowThey: {}} {
		if counts[row] != want {
			t.Errorf("%s: %+v, want %+v", rowNames[row], counts[row], want)
		}
	}
	if s := told.String(); !strings.Contains(s, `"Hale", not "Mayor Rao"`) || !strings.Contains(s, "[[She]]") {
		t.Errorf("told: %s", s)
	}
}
