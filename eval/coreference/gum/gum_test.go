package gum_test

import (
	"strings"
	"testing"

	"hearsay/eval/coreference/gum"
)

// invented is two sentences in GUM's format, a written word of two words among them.
const invented = `# newdoc id = GUM_news_harbour
# meta::genre = news
# newpar
# sent_id = GUM_news_harbour-1
1	Mayor	mayor	NOUN	NN	_	2	nmod	_	Entity=(1-person-new-nn-cf1-1,2-coref
2	Rao	Rao	PROPN	NNP	_	3	nsubj	_	Entity=1)
3	left	leave	VERB	VBD	_	0	root	_	_
4	her	her	PRON	PRP$	_	5	nmod	_	Entity=(2-place-new-nn-cf2-2-sgl(1-person-giv:act-nn-cf1-1-ana)
5	harbour	harbour	NOUN	NN	_	3	obj	_	Entity=2)|SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_

# newpar
# newpar_block = p (1 s)
# sent_id = GUM_news_harbour-2
1-2	She'd	_	_	_	_	_	_	_	_
1	She	she	PRON	PRP	_	3	nsubj	_	Entity=(1-person-giv:act-nn-cf1-1-ana)
2	'd	have	AUX	VBD	_	3	aux	_	_
3	gone	go	VERB	VBN	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_
`

func TestParse(t *testing.T) {
	d, err := gum.Parse(invented)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Mayor Rao left her harbour.\n\nShe'd gone."; d.Text != want || d.Genre != "news" {
		t.Errorf("text %q of %q, want %q", d.Text, d.Genre, want)
	}
	var got []string
	for _, m := range d.Mentions {
		r := d.Range(m)
		got = append(got, m.Entity+" "+m.Type+" "+d.Text[r.Start:r.End])
	}
	want := "1 person Mayor Rao|2 place her harbour|1 person her|1 person She'd"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("mentions %s, want %s", s, want)
	}
	if h := d.Mentions[0].Heads; len(h) != 2 || h[0] != 0 || h[1] != 1 {
		t.Errorf("heads of %q: %v", got[0], h)
	}
}

func TestParseRefuses(t *testing.T) {
	for name, change := range map[string][2]string{
		"closed and not open": {"Entity=2)", "Entity=2)9)"},
		"never closed":        {"Entity=2)", "_"},
		"too few columns":     {"6	.	.", "6	."},
		"minimal span":        {"cf1-1,2-coref", "cf1-x-coref"},
		"too few fields":      {"(1-person-giv:act-nn-cf1-1-ana)", "(1-person)"},
	} {
		if _, err := gum.Parse(strings.Replace(invented, change[0], change[1], 1)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
