package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/balance"
)

type inBalance struct {
	InCase
	On       string `query:"on" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" doc:"Only deeds up to this day. (The case as of a day, port-calder@2031-05-14, is another thing: what was published by then.)" example:"2031-05-14"`
	Window   int    `query:"window" minimum:"0" maximum:"36500" doc:"Only deeds of so many days up to then; 0: all."`
	Alleged  string `query:"alleged" enum:"count" doc:"count: deeds that rest on somebody's allegation alone are counted too."`
	MinDeeds int    `query:"min_deeds" minimum:"0" maximum:"1000000" doc:"Leave out ties of fewer deeds."`
	Weighted bool   `query:"weighted" doc:"A tie weighs as much as it has deeds."`
	Series   bool   `query:"series" default:"true" doc:"Work out the months too."`
}

// balance registers how the camps lie.
func (h *Handler) balance() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/balance", id: "get-balance", group: "Weighing", summary: "Get how the camps lie",
		description: "The signed ties between actors on a day: triads, balanced and strained; the frustration index, proved or within bounds; " +
			"the two camps that break the fewest ties, whether they are the only ones, and who could as well stand in the other; ties that the " +
			"pattern would have and nobody reports, which are never counted; and how it changed by month. No prediction is drawn from it.",
		example: exampleBalance,
	}, func(ctx context.Context, in *inBalance) (*answer[balance.Result], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Balance(ctx, balance.Options{
			On: in.On, Window: in.Window, CountAlleged: in.Alleged == "count", MinDeeds: in.MinDeeds, Weighted: in.Weighted, NoSeries: !in.Series,
		}))
	})
}

var exampleBalance = balance.Result{
	On: "2031-05-14", MinDeeds: 1,
	Says: "2 camps explain 100 % of signed ties; no tie breaks the pattern. No other camps do as well. The graph is balanced (L = 0, F = 1).",
	Rule: "Counted are deeds told as done up to 2031-05-14, each once however many articles tell it.",
	Actors: []balance.Actor{
		{ID: "ac_1N0R7AND00", Label: "Norland", Kind: "state", Fixed: "yes", Negative: 1},
		{ID: "ac_9B2E5T7KQ0", Label: "Coastland", Kind: "state", Camp: 1, Fixed: "yes", Group: 1, Negative: 1},
	},
	Ties: []balance.Tie{{
		A: "ac_1N0R7AND00", B: "ac_9B2E5T7KQ0", ALabel: "Norland", BLabel: "Coastland", Sign: "negative", Deeds: 1, Weight: -3.5,
		First: "2031-05-14", Last: "2031-05-14", Always: "no", In: []int{}, Relations: []string{exampleRelation.ID}, Word: []string{exampleSource},
		Shown: []balance.Deed{{ID: exampleAct.ID, Source: "Norland", Target: "Coastland", Type: evidence.Threaten, Weight: -3.5, Day: "2031-05-14", Tellings: 1, Place: examplePlace}},
	}},
	Counts: balance.Counts{Actors: 2, Components: 1, Negative: 1}, Triads: balance.TriadCounts{Says: "No three actors have signed ties with one another."},
	Listed:      []balance.Triad{},
	Frustration: balance.Frustration{Optimal: true, Total: 1, F: ptr(1.0), FLower: ptr(1.0), FUpper: ptr(1.0), Says: "The graph is balanced (L = 0, F = 1)."},
	Camps: balance.Camps{
		Fit: ptr(1.0), Breaking: []int{}, Unique: "yes", Ways: 1,
		Parts: []balance.Part{{Camps: [2][]string{{"ac_1N0R7AND00"}, {"ac_9B2E5T7KQ0"}}, Ties: 1, Either: []string{}}},
		Says:  "2 camps explain 100 % of signed ties; no tie breaks the pattern. No other camps do as well.",
	},
	Groups: balance.Groups{
		Optimal: true, Count: 2, Members: [][]string{{"ac_1N0R7AND00"}, {"ac_9B2E5T7KQ0"}}, Breaking: []int{},
		Says: "No number of groups does better than two camps.",
	},
	Expected: []balance.Expected{},
	Series: []balance.Month{{
		Month: "2031-05", Day: "2031-05-14", Actors: 2, Ties: 1, Negative: 1, F: ptr(1.0), Moved: []string{},
	}},
	Turns: []balance.Turn{}, Notes: []string{"What the pattern would have is no prediction: nothing here says what anybody will do."},
}
