package api

import (
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

var exampleDisagreement = workbench.Disagreement{
	Kind: workbench.DisputeState, Record: exampleRecord.ID, RecordKind: "statements", About: exampleRecord.ID, Label: "a clerk: " + exampleContent,
	Sides: []workbench.Position{
		{By: "Ines Varga", At: day(16), Value: "reject", Reason: evidence.WrongSource, Note: "The deputy said it.", Decision: exampleDecision.ID},
		{By: "Tomas Reil", At: day(17), Value: "accept", Decision: "dc_9QK4W2M7XA", Origin: frozenExample.SHA256() + "@1936876800000.0+1"},
	},
	Holds:  "dc_9QK4W2M7XA",
	Places: []evidence.Place{{Article: exampleArticle.ID, Version: 1, Piece: piece(exampleHead, exampleContent), Outlet: "The Calder Courier", Published: "2031-05-14", Statement: exampleRecord.ID, Speaker: "a clerk", Kind: evidence.SourceAnonymous}},
}

var exampleJoined = workbench.Joined{
	Merged: store.Merged{
		Shared: 12, Events: 31, Articles: 2, Versions: 3, Captures: 3, Readings: 3,
		Clashes: []store.Clash{{Item: "draft", ID: "rp_7Q2M4C0V9K", Why: "the report is being written in both copies; this case's draft stays: save the other as a version there, and merge again"}},
	},
	Title: "Port Calder", Disagreements: []workbench.Disagreement{exampleDisagreement},
}

var exampleAgreements = workbench.Agreements{
	Items: []workbench.Disagreement{exampleDisagreement}, Open: 1, Total: 4, People: []string{"Ines Varga", "Tomas Reil"}, Least: 20,
	Figures: []workbench.Agreement{{
		Kind: "statements", People: []string{"Ines Varga", "Tomas Reil"}, Measure: "kappa", N: 100, Observed: ptr(0.89), Value: ptr(0.68), Low: ptr(0.5), High: ptr(0.85),
		Says: "They agree on 89 % of 100; by chance it would be 66 %.",
	}},
}
