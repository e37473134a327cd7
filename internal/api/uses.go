package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// InAny is the part of an address that names a record of any kind. It is exported for huma's sake only.
type InAny struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"st_7Q2M4C0V9K" doc:"Identifier of a statement, an article, a question or any record of the world, or of anything that was joined into it; a unique beginning will do."`
}

// uses registers what people's own work rests on.
func (h *Handler) uses() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/uses/{id}", id: "get-uses", group: reportGroup, summary: "See where a record is used",
		description: "The reports that cite a record, each with the sentences that do and whether its text as it stands still does; the questions whose matrix has it as evidence; " +
			"the links by hand that begin or end at it. By the record's own identifier or any that leads to it, by a statement of a claim, or by a record that is made of it, " +
			"such as the incident that a statement tells of.",
		example: exampleUses,
	}, func(ctx context.Context, in *InAny) (*answer[workbench.Uses], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Uses(ctx, in.ID))
	})
}

// cited says in how many reports people rely on what was rejected. The decision is made by now: what goes wrong here is logged, and not
// answered as if it had failed.
func (h *Handler) cited(ctx context.Context, b *workbench.Bench, verdict evidence.Verdict, subjects ...string) int {
	if verdict != evidence.Reject {
		return 0
	}
	n, err := b.CitedNow(ctx, subjects)
	if err != nil {
		h.log.Error("counting the reports that cite what was rejected", "err", err)
	}
	return n
}

var exampleUses = workbench.Uses{
	ID: "st_7Q2M4C0V9K",
	Reports: []workbench.CitedIn{{
		ID: "rp_4H6N2V8KQX", Title: "Was the hall warned?", State: "open", Now: true, Latest: true,
		Version:   &exampleReport.Versions[0],
		Sentences: []workbench.CitingSentence{{Via: workbench.Via{How: workbench.ViaItself, Cites: "st_7Q2M4C0V9K"}, Sentence: 2, Line: 5, Words: "The harbour office was warned two weeks earlier."}},
		Count:     1,
	}},
	Questions: []workbench.WeighedIn{{
		ID: "qu_3W8N5T1JZC", Title: "Who closed the harbour?", State: "open", Count: 1,
		Rows: []workbench.WeighedRow{{Via: workbench.Via{How: workbench.ViaRecord, Cites: "cl_2R6V8KQX4H", Label: "The harbour office was warned"}, ID: "ev_9K2WHE6B4Y", Ordinal: "E2", Words: "The harbour office was warned two weeks earlier"}},
	}},
	Links: []workbench.LinkedBy{{ID: "lk_8KQX4H6N2V", From: "st_7Q2M4C0V9K", To: "ar_5TQ0M3XK2B", FromLabel: "a clerk", ToLabel: "The Calder Courier", By: "Ines Varga", Note: "Word for word the same."}},
}
