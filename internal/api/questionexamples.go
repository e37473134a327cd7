package api

import (
	"encoding/json"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
	"hearsay/internal/workbench"
)

var exampleQuestion = evidence.Question{
	ID: "qu_3M8X1T6ZRA", Title: "Did the harbour office have a usable warning?", By: "Ines Varga", At: exampleDecision.At, Changed: exampleDecision.At,
	Decision: "dc_6B4Y9K2WHE", State: hypothesis.Open, Settings: hypothesis.Preset(),
	Hypotheses: []evidence.Hypothesis{
		{ID: "hy_1D7P4S8XCA", Ordinal: "H1", Text: "It was told date and place", Prior: 1},
		{ID: "hy_9F2N6V0QTB", Ordinal: "H2", Text: "It was told of something vague", Prior: 1},
	},
	Rows: []evidence.Row{{
		ID: "ev_5H3R8J1MZD", Ordinal: "E1", Record: exampleClaim.ID, Words: exampleContent, Origin: exampleRecord.ID, OriginLabel: exampleSource, Source: exampleSource,
		Credibility: evidence.Medium, Relevance: evidence.High, Places: []evidence.Place{examplePlace},
	}},
	Ratings: []evidence.Rating{
		{Row: "ev_5H3R8J1MZD", Hypothesis: "hy_1D7P4S8XCA", Rater: "Ines Varga", Value: evidence.Consistent, Decision: "dc_6B4Y9K2WHE", At: exampleDecision.At},
		{Row: "ev_5H3R8J1MZD", Hypothesis: "hy_9F2N6V0QTB", Rater: "Ines Varga", Value: evidence.Inconsistent, Why: "A venue is not vague.", Decision: "dc_6B4Y9K2WHE", At: exampleDecision.At},
	},
	Raters: []string{"Ines Varga"},
}

var exampleMatrix = func() hypothesis.Matrix {
	m := hypothesis.Weigh(exampleQuestion, hypothesis.Options{By: "Ines Varga"})
	workbench.Fill(&m)
	return m
}()

var exampleAsked = workbench.Asked{
	ID: exampleQuestion.ID, Title: exampleQuestion.Title, By: "Ines Varga", At: exampleDecision.At, Changed: exampleDecision.At, Decision: exampleQuestion.Decision,
	State: hypothesis.Open, Hypotheses: 2, Rows: 1, Rated: 2, Cells: 2, Origins: 1, Raters: []string{"Ines Varga"},
	Leaders: []workbench.NamedAnswer{{ID: "hy_1D7P4S8XCA", Ordinal: "H1", Text: "It was told date and place"}}, HangsOn: exampleSource, Summary: exampleMatrix.Summary,
}

var exampleMove = func() evidence.Decision {
	value, err := json.Marshal(hypothesis.Move{Op: hypothesis.Rate, Row: "ev_5H3R8J1MZD", Hypothesis: "hy_9F2N6V0QTB", Value: evidence.Inconsistent, Why: new("A venue is not vague.")})
	if err != nil {
		panic(err) // strings
	}
	d := exampleDecision
	d.ID, d.Verdict, d.Subject, d.Value, d.Reason, d.Note = exampleQuestion.Decision, evidence.Write, exampleQuestion.ID, string(value), "", ""
	return d
}()

var exampleProposals = workbench.ProposedRows{
	Items: []workbench.ProposedRow{{
		Offer: workbench.Offer{
			Row: evidence.Row{
				Record: exampleClaim.ID, Words: exampleContent, Origin: exampleRecord.ID, OriginLabel: exampleSource, Source: exampleSource,
				Credibility: evidence.Medium, Relevance: evidence.Medium, Places: []evidence.Place{examplePlace},
			},
			Kind: "claim", Access: "unnamed", Day: "2031-05-14",
		},
		Bears: []workbench.Bearing{{
			Hypothesis: "hy_1D7P4S8XCA", Ordinal: "H1", Bears: .8, Stance: .5, Sure: .75, Code: evidence.Consistent,
			Why: "Its words seem to go with H1.", Marks: []evidence.Piece{},
		}},
		Separates: .9,
	}},
	Total: 1, Limits: "A proposal counts for nothing until you take it and rate it.",
}

// exampleMatrixFile is the example's matrix as a file holds it.
var exampleMatrixFile = json.RawMessage(hypothesis.JSON(exampleMatrix.Question))
