package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// TestNearly: a wider and a narrower span for one that was chosen, and one where nothing was.
func TestNearly(t *testing.T) {
	const words = "Oru of Skar said it burned down today"
	frozen, err := text.New(words)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	r.Trace = &reading.Trace{}
	at := 0
	for w := range strings.FieldsSeq(words) {
		start := at + strings.Index(words[at:], w)
		at = start + len(w)
		r.Tokens = append(r.Tokens, reading.Token{Range: text.Range{Start: start, End: at}, Norm: strings.ToLower(w)})
	}
	s := &saying{begins: [roles]int32{1, 3, 5}}
	l := &labels{count: 7, probabilities: make([]float32, 7*len(r.Tokens))}
	set := func(r role, shares ...float32) {
		for i, p := range shares {
			l.probabilities[i*7+int(s.begins[r])] = p
		}
	}
	set(roleSource, 0.9, 0.3, 0.3, 0, 0.25)
	set(roleCue, 0, 0, 0, 0.95)
	set(roleContent, 0, 0, 0, 0, 0.5, 0.99, 0.9, 0.1)
	f := &finding{page: &page{Reading: r}}
	found := []piece{{stretch: stretch{0, 1}, role: roleSource}, {stretch: stretch{3, 4}, role: roleCue}, {stretch: stretch{4, 7}, role: roleContent}}
	f.nearly(s, l, &reading.Paragraph{First: 0, Last: len(r.Tokens)}, found)
	c := candidate{share: 0.8}
	f.disposed(s, l, tied{source: found[0], cue: found[1], content: found[2:]}, c)
	var got []string
	for _, p := range r.Trace.Proposals {
		word, _, _ := strings.Cut(p.Why, ":")
		for _, x := range p.Parts {
			got = append(got, fmt.Sprintf("%s %.2f %s [%s] %s %.2f %s", p.Fate, float64(p.Score), x.Role, words[x.Start:x.End], x.Labels[0].Name, float64(x.Labels[0].Score), word))
		}
	}
	want := []string{
		"beaten 0.30 source [Oru of Skar] source 0.50 wider",
		"beaten 0.25 source [it] content 0.50 its words are likelier something else",
		"beaten 0.50 content [burned down] content 0.94 narrower",
		"kept 0.80 source [Oru] source 0.90 ",
		"kept 0.80 cue [said] cue 0.95 ",
		"kept 0.80 content [it burned down] content 0.80 ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	r.Trace = &reading.Trace{Around: text.Range{Start: len(words) + 1, End: len(words) + 2}}
	if f.nearly(s, l, &reading.Paragraph{First: 0, Last: len(r.Tokens)}, found); len(r.Trace.Proposals) > 0 {
		t.Error("what lies elsewhere was collected")
	}
}
