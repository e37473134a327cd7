package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
)

func (h *Handler) explanations() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/statements/{id}/explanation", id: "explain-statement", group: "Statements",
		summary: "Explain a statement",
		description: "Which layer of the reader proposed each span of a statement, by which rule and how surely; what was settled " +
			"of it besides; and what else was in question there, with why it was not kept. Nothing of that is kept: the text is " +
			"read again. Where another revision of the reader made the statement, the answer is what this one finds there.",
		example: exampleExplanation,
	}, func(ctx context.Context, in *InStatement) (*answer[evidence.Explanation], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Explain(ctx, in.ID))
	})
}

var exampleExplanation = func() evidence.Explanation {
	by := evidence.Proposer{
		Layer: "attribution-rules/1", Rule: "inv-quote", How: "verb and source, after a quotation", Score: 0.95, Sureness: evidence.Sure,
		Basis: &evidence.Basis{
			Word: "say", Hit: 648, Seen: 682, Expected: 0.84, Limit: 0.33,
			Words: "“say” introduced a statement 648 of the 682 times it was counted like this",
		},
	}
	part := func(role evidence.Role, p evidence.Piece) evidence.Part {
		return evidence.Part{Role: role, Piece: p, Labels: []evidence.Label{}}
	}
	s := exampleRecord.Statement
	out := evidence.Explanation{
		Statement: s.ID, MadeBy: exampleReader, Reader: exampleReader, Found: evidence.FoundSame, Proposal: &s,
		Steps: []evidence.Step{{
			Layer: "sourcekind-rules/1", Field: "source.kind", Value: string(s.Source.Kind), Rule: "insider",
			Why: "its head word means a person with knowledge, and no name is given", At: s.Source.Spans,
		}},
		Others: []evidence.Proposal{{
			Proposer: evidence.Proposer{
				Layer: by.Layer, Rule: "p-to", How: "a passive, before “to” and a verb", Score: 0.12, Sureness: evidence.Unsure,
			},
			Parts: []evidence.Part{part(evidence.RoleSource, s.Source.Spans[0])}, Fate: evidence.FateBelow,
			Why: "seldom a statement when it stands like this; the limit is 0.33",
		}},
	}
	for _, span := range []evidence.Part{
		part(evidence.RoleSource, s.Source.Spans[0]), part(evidence.RoleCue, s.Cue.Spans[0]), part(evidence.RoleContent, s.Content.Spans[0]),
	} {
		out.Spans = append(out.Spans, evidence.Origin{Part: span, By: []evidence.Proposer{by}})
	}
	return out
}()
