package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/analogue"
	"hearsay/internal/weighing/chronology"
)

type inTime struct {
	InCase
	Kinds []chronology.Kind `query:"kind,explode" enum:"incident,warning,statement,claim,relation" doc:"What is shown; left out: incidents, warnings and changes in relations. Repeated: any of them."`
	Actor string            `query:"actor" maxLength:"64" doc:"Only what concerns this actor, whose identifier it is." example:"ac_9B2E5T7KQ0"`
	Since string            `query:"since" pattern:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" doc:"What may lie on or after this day, month or year." example:"2031-04-01"`
	Until string            `query:"until" pattern:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" doc:"What may lie on or before this day, month or year." example:"2031-05"`
	Limit int               `query:"limit" minimum:"1" maximum:"2000" default:"500" doc:"Moments given."`
	Skip  int               `query:"skip" minimum:"0" maximum:"10000000" doc:"Moments left out at the beginning."`
}

func (h *Handler) timeline() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/timeline", id: "get-timeline", group: "Weighing", summary: "Get the timeline",
		description: "What the case holds in order of time, each moment with the days it lies in and how surely: a day, a range, open at " +
			"one end, or the day of publication and no more. What nobody dates is listed apart; no day is ever invented. A warning gives up " +
			"to four moments: when its giver learnt of the danger, when it was given, made public and disclosed.",
		example: exampleTimeline,
	}, func(ctx context.Context, in *inTime) (*answer[chronology.Line], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Timeline(ctx, chronology.Options{
			Kinds: in.Kinds, Actor: evidence.Fold(in.Actor), Since: in.Since, Until: in.Until, Limit: in.Limit, Skip: in.Skip,
		}))
	})
}

var exampleTimeline = chronology.Line{
	Moments: []chronology.Moment{{
		ID: exampleIncident.ID, Kind: chronology.Incident, What: "bombing", Label: exampleIncident.Label, From: "2031-05-12", To: "2031-05-12",
		Certainty: chronology.OnDay, Basis: "“on Monday” (The Calder Courier, 2031-05-14)",
		Lanes: []chronology.Lane{{Actor: "ac_1N0R7AND00", Label: "Redline", Role: "denied_by"}},
		Dated: []evidence.Place{examplePlace}, Places: []evidence.Place{examplePlace}, Articles: 1,
		Origins: &evidence.Origins{ID: "og_7C2F9K1RVE", Least: 1, Most: 1}, State: evidence.Proposed,
	}},
	Total: 1, Undated: []chronology.Moment{},
	Kinds: []chronology.Tally{{Kind: chronology.Incident, Dated: 1}, {Kind: chronology.Warning, Undated: 2}, {Kind: chronology.Statement, Dated: 31}, {Kind: chronology.Claim, Dated: 12}, {Kind: chronology.Relation}},
	Lanes: []chronology.Busy{{Actor: "ac_1N0R7AND00", Label: "Redline", Moments: 1}}, From: "2031-05-12", To: "2031-05-12",
}

type inLikeness struct {
	InRecord
	MinShared int `query:"min_shared" minimum:"1" maximum:"100" default:"2" doc:"How many features an incident must share at least."`
	Limit     int `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"Incidents given."`
}

func (h *Handler) analogues() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/incidents/{id}/analogues", id: "get-analogues", group: "Weighing", summary: "Get the incidents like one",
		description: "Other incidents of the case that share features with one, the most alike first: kind, target, means, who is behind it, who " +
			"was hit, how it was done. Each shared feature is named, with the words of both sides and with how many incidents of the case have " +
			"it: the fewer, the more it says. What may be the same incident is left out. Likeness is no link: it says nothing of who did it.",
		example: exampleAnalogues,
	}, func(ctx context.Context, in *inLikeness) (*answer[analogue.Result], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Analogues(ctx, in.ID, analogue.Options{MinShared: in.MinShared, Limit: in.Limit}))
	})
}

var exampleAnalogues = func() analogue.Result {
	insider := analogue.Feature{
		Name: analogue.Method, Value: "insider", Words: "an insider helped", Among: 2, Of: 12, Rarity: analogue.OnlyThese,
		Here: []evidence.Place{examplePlace}, There: []evidence.Place{},
	}
	shared := insider
	shared.There = []evidence.Place{examplePlace}
	return analogue.Result{
		Incident: analogue.Brief{ID: exampleIncident.ID, Label: exampleIncident.Label, Kind: exampleIncident.Kind, From: "2031-05-12", To: "2031-05-12", Articles: 1},
		Features: []analogue.Feature{insider}, Compared: 11, Total: 1,
		Analogues: []analogue.Analogue{{
			Brief:    analogue.Brief{ID: "in_9P3D6W0KXF", Label: "Bombing in Corran, November 2029", Kind: evidence.KindBombing, From: "2029-11-01", To: "2029-11-30", Articles: 3},
			Likeness: analogue.Fair, Rank: 1, Shared: []analogue.Feature{shared},
		}},
	}
}()
