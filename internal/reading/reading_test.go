package reading_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// step is a reader that only says what it needs and gives.
type step struct {
	name         string
	needs, gives []reading.Layer
	err          error
	ran          *[]string
}

func (s step) Name() string           { return s.name }
func (s step) Needs() []reading.Layer { return s.needs }
func (s step) Gives() []reading.Layer { return s.gives }
func (s step) Read(context.Context, *reading.Reading) error {
	if s.ran != nil {
		*s.ran = append(*s.ran, s.name)
	}
	return s.err
}

func TestPipelineRefusesWrongOrders(t *testing.T) {
	tokens := step{name: "tokens/1", gives: []reading.Layer{reading.LayerTokens}}
	sentences := step{name: "sentences/1", needs: []reading.Layer{reading.LayerTokens}, gives: []reading.Layer{reading.LayerSentences}}
	if _, err := reading.NewPipeline("p", tokens, sentences); err != nil {
		t.Errorf("right order: %v", err)
	}
	if _, err := reading.NewPipeline("p", sentences, tokens); err == nil || !strings.Contains(err.Error(), "tokens") {
		t.Errorf("wrong order: %v", err)
	}
	if _, err := reading.NewPipeline("p", tokens, tokens); err == nil || !strings.Contains(err.Error(), "both give") {
		t.Errorf("a layer given twice: %v", err)
	}
}

func TestPipelineStops(t *testing.T) {
	var ran []string
	broken := errors.New("out of words")
	p, err := reading.NewPipeline("p/1", step{name: "a/1", ran: &ran}, step{name: "b/1", err: broken, ran: &ran}, step{name: "c/1", ran: &ran})
	if err != nil {
		t.Fatal(err)
	}
	empty, _ := text.New("")
	if err := p.Read(t.Context(), reading.New(empty, evidence.Metadata{}, nil)); !errors.Is(err, broken) || !strings.Contains(err.Error(), "b/1") {
		t.Errorf("error %v does not name the reader", err)
	}
	if got := strings.Join(ran, " "); got != "a/1 b/1" {
		t.Errorf("ran %s", got)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	ran = nil
	if err := p.Read(ended, reading.New(empty, evidence.Metadata{}, nil)); !errors.Is(err, context.Canceled) || len(ran) != 0 {
		t.Errorf("ended context: %v, ran %v", err, ran)
	}
}

// TestEvidenceSpeaksInCodePoints builds a reading by hand over a text in which bytes and code points differ, and checks
// the public form against places counted by hand.
func TestEvidenceSpeaksInCodePoints(t *testing.T) {
	//       0123456789...
	const s = "Żaneta: “Nie, maybe 🙂.”"
	frozen, err := text.New(s)
	if err != nil {
		t.Fatal(err)
	}
	at := func(sub string) text.Range {
		i := strings.Index(s, sub)
		return text.Range{Start: i, End: i + len(sub)}
	}
	r := reading.New(frozen, evidence.Metadata{Title: "T"}, []evidence.Furniture{
		{Span: text.Span{Start: 0, End: 6}, Kind: evidence.FurnitureHeader},
		{Span: text.Span{Start: 5, End: 5}},
		{Span: text.Span{Start: 5, End: 500}},
	})
	r.Mentions = []reading.Mention{{Range: at("Żaneta"), Type: evidence.MentionPerson, Name: true}}
	r.Likelihoods = []reading.Likelihood{{Range: at("maybe"), Term: "perhaps"}}
	r.Statements = []reading.Statement{
		{Source: []text.Range{at("Żaneta")}, Content: []text.Range{at("“Nie, maybe 🙂.”")}, Mention: 0, Likelihood: 0, Parent: -1, Count: 2, Score: 0.1234567},
		{Content: []text.Range{at("🙂")}, Mention: -1, Likelihood: -1, Parent: 0},
	}
	got := r.Evidence()
	if len(got.Furniture) != 1 {
		t.Errorf("%d pieces of furniture; empty ones and those outside the text must go", len(got.Furniture))
	}
	first, second := got.Statements[0], got.Statements[1]
	if p := first.Content.Spans[0]; p.Start != 8 || p.End != 23 || p.Exact != "“Nie, maybe 🙂.”" {
		t.Errorf("content %+v", p)
	}
	if first.Likelihood.Term != "maybe" || first.Likelihood.Entry != "perhaps" || first.Likelihood.Start != 14 || first.Likelihood.End != 19 {
		t.Errorf("likelihood %+v", first.Likelihood)
	}
	if *first.Source.Mention != "m1" || *first.Source.Count != 2 || first.Source.Actor != nil || first.Score != 0.123 {
		t.Errorf("source %+v, score %v", first.Source, first.Score)
	}
	if second.ID != "s2" || *second.Parent != "s1" || second.Likelihood != nil || second.Source.Mention != nil {
		t.Errorf("second %+v", second)
	}
	written, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"incidents":[]`, `"acts":[]`, `"warnings":[]`, `"byline":[]`, `"outlet":null`, `"title":"T"`, `"chain":[]`, `"parent":null`, `"schema":"hearsay.reading/1"`} {
		if !strings.Contains(string(written), want) {
			t.Errorf("the JSON lacks %s: %s", want, written)
		}
	}
}
