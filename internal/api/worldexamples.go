package api

import (
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// What resolution might make of the example's article.

var examplePlace = evidence.Place{
	Article: exampleArticle.ID, Version: 1, Piece: exampleRecord.Content.Spans[0], Outlet: "The Calder Courier", Published: "2031-05-14",
	Statement: exampleRecord.ID, Speaker: exampleSource, Kind: evidence.SourceAnonymous,
}

func exampleHeadOf(id, label string) evidence.Head {
	return evidence.Head{ID: id, Label: label, State: evidence.Proposed, Articles: 1, Atoms: []evidence.Atom{{ID: id, Anchor: examplePlace, Joined: []evidence.Tie{}}}}
}

var exampleActor = evidence.Actor{
	Head: exampleHeadOf("ac_9B2E5T7KQ0", "Harbour Office of Port Calder"), Kind: evidence.ActorGovernment, Roles: []evidence.Alias{},
	Aliases:  []evidence.Alias{{Text: "the harbour office", Kind: "short", Count: 1, First: &examplePlace}},
	Mentions: 1, First: "2031-05-14", Last: "2031-05-14", Perhaps: []evidence.Maybe{},
}

var exampleIncident = evidence.Incident{
	Head: exampleHeadOf("in_4KQ2M4C0V9", "Bombing in Port Calder, 12 May 2031"), Kind: evidence.KindBombing, Stage: evidence.Accomplished,
	From: "2031-05-12", To: "2031-05-12", Dates: []evidence.SaidOf{}, Places: []evidence.SaidOf{}, Instruments: []evidence.SaidOf{},
	Targets: []evidence.SaidOf{}, Victims: []evidence.SaidOf{},
	Figures: []evidence.FigureClaim{{
		Effect: evidence.EffectDeath, Of: "people", Count: evidence.Count{Min: ptr(43.0), Bound: "at_least", Exact: "at least 43"}, Place: examplePlace,
	}},
	Blame: []evidence.Blame{}, Conflicts: []evidence.Conflict{}, Perhaps: []evidence.Maybe{},
}

var exampleAct = evidence.ActRecord{
	Head: exampleHeadOf("at_6M1C8X4ZRD", "Norland THREATEN Coastland"),
	Act: evidence.Act{
		ID: "at_6M1C8X4ZRD", Type: evidence.Threaten, Quad: 3, Modality: evidence.Past, Anchors: []evidence.Piece{exampleRecord.Cue.Spans[0]}, Score: .8, Rule: "model",
	},
	SourceActor: "ac_1N0R7AND00", TargetActor: "ac_9B2E5T7KQ0", SourceLabel: "Norland", TargetLabel: "Coastland", Place: examplePlace, Day: "2031-05-14", Same: "at_6M1C8X4ZRD",
}

var exampleRelation = evidence.Relation{
	Head: exampleHeadOf("rl_3H7P2S9WVE", "Norland to Coastland"), Source: "ac_1N0R7AND00", Target: "ac_9B2E5T7KQ0", SourceLabel: "Norland",
	TargetLabel: "Coastland", Sign: "negative", Weight: -3.5, Deeds: 1, Quads: [5]int{0, 0, 0, 1, 0}, First: "2031-05-14", Last: "2031-05-14",
	Windows: []evidence.Window{{From: "2031-05-01", To: "2031-05-31", Sign: "negative", Weight: -3.5, Deeds: 1}}, IfCounted: evidence.Stand{Sign: "negative", Weight: -3.5, Deeds: 1, Windows: []evidence.Window{}}, Acts: []string{"at_6M1C8X4ZRD"},
}

var exampleWarning = evidence.Warning{
	Head: exampleHeadOf("wn_8D5G0J2MTA", "Warning to the harbour office"), Kind: evidence.NoticeWarning, To: "ac_9B2E5T7KQ0", ToLabel: "Harbour Office of Port Calder",
	Of: []evidence.SaidOf{}, Obtained: []evidence.SaidOf{}, Given: []evidence.SaidOf{}, Public: []evidence.SaidOf{}, Disclosed: []evidence.SaidOf{},
	Channels: []evidence.SaidOf{}, Specific: []evidence.Aspect{{Name: "when", Value: "unknown", Places: []evidence.Place{}}}, Said: []evidence.SaidOf{},
	Responses: []evidence.SaidOf{}, Standing: "given", Contested: []evidence.Conflict{}, Incident: "in_4KQ2M4C0V9", LeadDays: ptr(14),
	LeadText: []evidence.SaidOf{{Value: "two weeks earlier", Places: []evidence.Place{examplePlace}}}, Sides: 1, Perhaps: []evidence.Maybe{},
}

var exampleClaim = evidence.Claim{
	Head: exampleHeadOf("cl_2R6V1Y8BNF", exampleContent), Words: exampleContent,
	Affirm: []evidence.ClaimVoice{{ID: exampleRecord.ID, Words: exampleContent, Stance: evidence.StanceAssert, Factuality: evidence.CertainPlus, Place: examplePlace}},
	Deny:   []evidence.ClaimVoice{}, Doubt: []evidence.ClaimVoice{}, Voices: 1, First: "2031-05-14", Last: "2031-05-14", Perhaps: []evidence.Maybe{},
}

var exampleProfile = evidence.Profile{
	Head: exampleHeadOf("so_5W9A3D7CGH", "The Calder Courier"), Kind: "outlet", Statements: 31,
	Kinds: []evidence.Share{{Value: "anonymous", Count: 12, Of: 31}}, Reasons: evidence.Share{Value: "stated", Count: 3, Of: 12},
	Hedges: []evidence.Share{}, Stances: []evidence.Share{}, Outlets: []evidence.Share{}, Hops: []evidence.Share{{Value: "1", Count: 28, Of: 31}},
	Figures: []evidence.FigureConflict{}, Disputes: []string{}, First: "2031-05-12", Last: "2031-05-20",
}

var exampleWorld = workbench.WorldState{Counts: map[store.Kind]int{store.KindActors: 61, store.KindIncidents: 9, store.KindWarnings: 4}}
