package api

import (
	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// chosen is a piece of the example's article as a person selects it.
func chosen(p evidence.Piece) workbench.Selected {
	return workbench.Selected{Start: p.Start, End: p.End, Exact: p.Exact}
}

var (
	exampleTellStatement = TellingStatement{
		ByHand: ByHand{Note: "The reader missed it."}, OfVersion: OfVersion{1},
		StatementDraft: workbench.StatementDraft{
			Source: []workbench.Selected{chosen(exampleRecord.Source.Spans[0])}, Cue: []workbench.Selected{chosen(exampleRecord.Cue.Spans[0])},
			Content: []workbench.Selected{chosen(exampleRecord.Content.Spans[0])}, Kind: new(evidence.SourceAnonymous),
		},
	}
	exampleEditStatement = EditingStatement{
		ByHand: ByHand{Note: "It is a suspicion."}, Anew: Anew{new("")},
		StatementDraft: workbench.StatementDraft{Stance: new(evidence.StanceSuggest), Factuality: new(evidence.PossiblePlus)},
	}
	exampleWrite = evidence.Decision{
		ID: "dc_8W1K5N3PXT", Sequence: 121, At: day(16), By: "Ines", Verdict: evidence.Write, Subject: exampleRecord.ID, Value: `{"op":"edit"}`,
		Note: "It is a suspicion.", Previous: exampleDecision.Hash, Hash: exampleDecision.Hash,
	}
	exampleTold = func() workbench.Told {
		r := exampleRecord
		r.Cue.Stance, r.Factuality, r.Rule = evidence.StanceSuggest, evidence.PossiblePlus, evidence.RuleByHand
		r.State, r.Decision = evidence.Accepted, exampleWrite.ID
		r.Edited = &evidence.Edited{By: exampleWrite.By, At: exampleWrite.At, Decision: exampleWrite.ID, Note: exampleWrite.Note, Read: &exampleRecord.Statement}
		return workbench.Told{Decision: exampleWrite, Statement: r}
	}()
	exampleSettingFacts = SettingFacts{
		Note: "The printed page.", Anew: Anew{new("")}, FactsDraft: workbench.FactsDraft{Published: new("2031-05-13"), Byline: []string{"Ines Varga"}},
	}
	exampleFactsSet = func() workbench.FactsSet {
		d, a := exampleWrite, exampleArticle
		d.Subject, d.Value, d.Note = a.ID, `{"op":"state"}`, "The printed page."
		a.Stated = []evidence.Stated{{
			Field: evidence.FactPublished, Value: []string{"2031-05-13"}, Found: []string{a.Metadata.Published}, By: d.By, At: d.At, Decision: d.ID, Note: d.Note,
		}}
		a.Metadata, a.Decision = a.Metadata.With(a.Stated), d.ID
		return workbench.FactsSet{Decision: &d, Article: a}
	}()
	exampleAnchored     = exampleRecord.Content.Spans[0]
	exampleTellIncident = TellingIncident{OfVersion: OfVersion{1}, EventDraft: workbench.EventDraft{
		Anchors: []workbench.Selected{chosen(exampleAnchored)}, Kind: new(evidence.KindOther), Date: &workbench.SelectedDate{From: "2031-05-14", To: "2031-05-14"},
	}}
	exampleTellAct = TellingAct{OfVersion: OfVersion{1}, ActDraft: workbench.ActDraft{
		Anchors: []workbench.Selected{chosen(exampleRecord.Cue.Spans[0])}, Type: new(evidence.Accuse), Source: new(chosen(exampleRecord.Source.Spans[0])),
	}}
	exampleTellWarning = TellingWarning{OfVersion: OfVersion{1}, NoticeDraft: workbench.NoticeDraft{
		Anchors: []workbench.Selected{chosen(exampleRecord.Cue.Spans[0])}, From: new(chosen(exampleRecord.Source.Spans[0])),
		About: []workbench.Selected{chosen(exampleAnchored)}, Standing: new(evidence.NoticeGiven),
	}}
	exampleEditTelling = EditingTelling{Anew: Anew{new("")}, TellingDraft: workbench.TellingDraft{Incident: &workbench.EventDraft{Kind: new(evidence.KindAttack)}}}
	exampleTelling     = workbench.TellingDetail{
		ID: "in_5C8R2W6NFD", Kind: store.KindIncidents, Article: exampleArticle.ID, Version: 1, SHA256: frozenExample.SHA256(), Reader: evidence.HandReader,
		State: evidence.Accepted, ByHand: true, Decision: exampleWrite.ID,
		Edited: &evidence.Edited{By: exampleWrite.By, At: exampleWrite.At, Decision: exampleWrite.ID},
		Incident: &evidence.Event{
			ID: "in_5C8R2W6NFD", Kind: evidence.KindOther, Stage: evidence.Accomplished, Place: []evidence.Piece{}, Instruments: []evidence.Instrument{},
			Perpetrators: []evidence.Perpetrator{}, Targets: []evidence.Target{}, Victims: []evidence.Victim{}, Anchors: []evidence.Piece{exampleAnchored},
			Date: &evidence.EventDate{From: "2031-05-14", To: "2031-05-14"}, Score: 1, Rule: evidence.RuleByHand,
		},
		Record: &store.Labelled{Kind: store.KindIncidents, ID: "in_5C8R2W6NFD", Label: "Other, 14 May 2031"}, Wordings: []workbench.Worded{},
	}
	exampleToldOf = workbench.ToldOf{Decision: func() evidence.Decision {
		d := exampleWrite
		d.Subject, d.Value = exampleTelling.ID, `{"op":"tell"}`
		return d
	}(), Telling: exampleTelling}
)
