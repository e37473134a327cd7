package reading_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// teller is a reader that proposes one statement and says why.
type teller struct{ read func(*reading.Reading) }

func (teller) Name() string           { return "teller/1" }
func (teller) Needs() []reading.Layer { return nil }
func (teller) Gives() []reading.Layer {
	return []reading.Layer{reading.LayerQuotations, reading.LayerLikelihoods, reading.LayerStatements}
}
func (t teller) Read(_ context.Context, r *reading.Reading) error { t.read(r); return nil }

const told = "Żaneta said “probably 🙂”, he thinks."

func at(sub string) text.Range {
	i := strings.Index(told, sub)
	return text.Range{Start: i, End: i + len(sub)}
}

// explained reads `told` with a reader, a trace of what lies around, and explains statement i.
func explained(t *testing.T, around text.Range, i int, read func(*reading.Reading)) evidence.Explanation {
	t.Helper()
	frozen, err := text.New(told)
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.NewPipeline("p/1", teller{read})
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{}, nil)
	r.Trace = &reading.Trace{Around: around}
	if err := p.Read(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return r.Explain(i, []reading.Part{{Role: evidence.RoleCue, Range: at("said")}})
}

func propose(r *reading.Reading, layer string, score evidence.Score, fate evidence.Fate, rival string, parts ...reading.Part) {
	p := reading.Proposal{Layer: layer, Rule: "r", How: "a rule", Parts: parts, Score: score, Fate: fate}
	if rival != "" {
		p.Rival = at(rival)
	}
	r.Trace.Propose(p)
}

func part(role evidence.Role, sub string) reading.Part {
	return reading.Part{Role: role, Range: at(sub)}
}

func story(r *reading.Reading) {
	quote := at("“probably 🙂”")
	r.Quotations = []reading.Quotation{{Range: quote, Parent: -1, Continues: -1, Closed: true}}
	r.Likelihoods = []reading.Likelihood{{Range: at("probably"), Term: "probably"}}
	r.Statements = []reading.Statement{{
		Form: evidence.Direct, Source: []text.Range{at("Żaneta")}, Cue: []text.Range{at("said")}, Content: []text.Range{quote},
		Parent: -1, Mention: -1, Likelihood: 0,
	}}
	source, cue, content := part(evidence.RoleSource, "Żaneta"), part(evidence.RoleCue, "said"), part(evidence.RoleContent, "“probably 🙂”")
	source.Labels = []evidence.Label{{Name: "source", Score: 0.98765}, {Name: "none", Score: 0.01}}
	propose(r, "rules/1", 0.9, evidence.FateKept, "", source, cue, content)
	propose(r, "model/1", 0.81234, evidence.FateKept, "", source)
	propose(r, "rules/1", 0.5, evidence.FateKept, "", cue, part(evidence.RoleContent, "“probably 🙂”, he thinks")) // the model cut it short
	propose(r, "rules/1", 0.2, evidence.FateBelow, "", part(evidence.RoleCue, "probably"), part(evidence.RoleContent, "🙂"))
	propose(r, "rules/1", 0.6, evidence.FateBeaten, "said", part(evidence.RoleCue, "thinks"), part(evidence.RoleContent, "🙂"))
	propose(r, "model/1", 0.1, evidence.FateBeaten, "", part(evidence.RoleSource, "Żaneta said"))
	propose(r, "model/1", 0.1, evidence.FateBeaten, "", part(evidence.RoleSource, "Żaneta said")) // and once more
	r.Trace.Step(reading.Step{Statement: 0, Layer: "rules/1", Field: "factuality", Value: "PR+", Rule: "stance", Why: "because"})
	r.Trace.Step(reading.Step{Statement: 1, Layer: "rules/1", Field: "factuality"})
}

func TestExplain(t *testing.T) {
	got := explained(t, text.Range{}, 0, story)
	if len(got.Spans) != 3 {
		t.Fatalf("%d spans explained", len(got.Spans))
	}
	var by []string
	for _, p := range got.Spans[0].By {
		by = append(by, p.Layer)
	}
	if diff := cmp.Diff([]string{"model/1", "rules/1"}, by); diff != "" {
		t.Errorf("who proposed the source (-want +got):\n%s", diff)
	}
	source, content := got.Spans[0], got.Spans[2]
	if source.Role != evidence.RoleSource || source.Start != 0 || source.End != 6 || source.Exact != "Żaneta" || len(source.Labels) != 2 || source.Labels[0].Score != 0.988 {
		t.Errorf("source %+v", source)
	}
	if source.By[0].Score != 0.812 || content.Start != 12 || content.End != 24 || len(content.Labels) != 0 || content.Labels == nil {
		t.Errorf("content %+v", content)
	}
	var fates []evidence.Fate
	var others []string
	for _, o := range got.Others {
		fates, others = append(fates, o.Fate), append(others, o.Parts[len(o.Parts)-1].Exact)
	}
	// What is below the limit within the words that are said is another question; the rest comes by score.
	if diff := cmp.Diff([]evidence.Fate{evidence.FateBeaten, evidence.FateOverruled, evidence.FateBeaten}, fates); diff != "" {
		t.Errorf("fates (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"🙂", "“probably 🙂”, he thinks", "Żaneta said"}, others); diff != "" {
		t.Errorf("others (-want +got):\n%s", diff)
	}
	if got.Others[0].Rival == nil || got.Others[0].Rival.Exact != "said" || got.Others[1].Rival != nil || got.Others[1].Why == "" {
		t.Errorf("rivals %+v", got.Others)
	}
	var steps []string
	for _, s := range got.Steps {
		steps = append(steps, s.Layer+" "+s.Field+" "+s.Value+" "+s.Rule)
	}
	if diff := cmp.Diff([]string{"teller/1 form direct quoted", "teller/1 likelihood probably first", "rules/1 factuality PR+ stance"}, steps); diff != "" {
		t.Errorf("steps (-want +got):\n%s", diff)
	}
}

func TestExplainWithoutAStatement(t *testing.T) {
	got := explained(t, at("said"), -1, func(r *reading.Reading) { story(r); r.Statements = nil })
	if len(got.Spans) != 0 || len(got.Steps) != 0 || len(got.Others) != 2 || got.Others[0].Fate != evidence.FateOverruled {
		t.Errorf("where nothing is found: %+v", got)
	}
	if got := explained(t, at(", he"), -1, story); len(got.Others) != 1 {
		t.Errorf("what lies elsewhere was collected: %+v", got.Others)
	}
}

func TestExplainListsTheLikeliest(t *testing.T) {
	got := explained(t, text.Range{}, -1, func(r *reading.Reading) {
		for n := range 30 {
			p := part(evidence.RoleCue, "said")
			p.End -= n % 3
			propose(r, "l/"+strings.Repeat("x", n), evidence.Score(n)/30, evidence.FateBelow, "", p)
		}
	})
	if len(got.Others) != 8 || got.More != 22 || got.Others[0].Score != 0.967 {
		t.Errorf("%d listed, %d more, the first with %v", len(got.Others), got.More, got.Others[0].Score)
	}
}

func TestNoTrace(t *testing.T) {
	var none *reading.Trace
	none.Propose(reading.Proposal{})
	none.Step(reading.Step{})
	if none.Wants(text.Range{Start: 0, End: 1}) || none.Reader(reading.LayerTokens) != "" {
		t.Error("no trace collects something")
	}
	frozen, _ := text.New("")
	if got := reading.New(frozen, evidence.Metadata{}, nil).Explain(-1, nil); got.Spans == nil || got.Steps == nil || got.Others == nil {
		t.Errorf("lists that are null: %+v", got)
	}
}

func TestExplainLeavesOutWhatIsFarBelow(t *testing.T) {
	got := explained(t, text.Range{}, 0, func(r *reading.Reading) {
		story(r)
		r.Trace.Proposals = nil
		for _, score := range []evidence.Score{0.1, 0.3} {
			for _, cue := range []string{"said", "he"} { // one with the statement's own cue, one beside it
				r.Trace.Propose(reading.Proposal{
					Layer: fmt.Sprintf("l/%v", score), Score: score, Fate: evidence.FateBelow, Basis: &evidence.Basis{Limit: 0.33},
					Parts: []reading.Part{part(evidence.RoleCue, cue), part(evidence.RoleContent, "probably 🙂”")},
				})
			}
		}
	})
	if len(got.Others) != 3 {
		t.Errorf("%d others, want all but the one far below with another cue: %+v", len(got.Others), got.Others)
	}
}
