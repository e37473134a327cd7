package api

import (
	"context"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// ByHand is what comes with anything that is worded by hand.
type ByHand struct {
	_       struct{} `additionalProperties:"false"`
	Note    string   `json:"note,omitempty" maxLength:"4000" doc:"In your own words."`
	By      string   `json:"by,omitempty" maxLength:"300" doc:"Who writes; empty for whoever runs the program."`
	Preview bool     `json:"preview,omitempty" doc:"Write nothing, and answer what would stand; the decision has no identifier."`
}

// Anew says what an edit is of.
type Anew struct {
	Seen *string `json:"seen,omitempty" nullable:"true" doc:"The record's decision when you looked at it, empty if it had none. If another was made since, nothing happens: 409. Left out: not checked."`
}

// OfVersion names the text that offsets are of.
type OfVersion struct {
	Version int `json:"version" minimum:"1" doc:"Number of the article's version that the offsets are of."`
}

// TellingStatement tells a statement by hand.
type TellingStatement struct {
	ByHand
	OfVersion
	workbench.StatementDraft
}

// EditingStatement words a statement anew.
type EditingStatement struct {
	ByHand
	Anew
	workbench.StatementDraft
}

// TellingIncident tells an incident by hand.
type TellingIncident struct {
	ByHand
	OfVersion
	workbench.EventDraft
}

// TellingAct tells an act by hand.
type TellingAct struct {
	ByHand
	OfVersion
	workbench.ActDraft
}

// TellingWarning tells a warning by hand.
type TellingWarning struct {
	ByHand
	OfVersion
	workbench.NoticeDraft
}

// EditingTelling words an incident, act or warning of an article anew.
type EditingTelling struct {
	ByHand
	Anew
	workbench.TellingDraft
}

// InTelling is the part of an address that names a telling. It is exported for huma's sake only.
type InTelling struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"in_5C8R2W6NFD" doc:"Identifier of a telling: an atom of an incident, act or warning."`
}

type tellStatement struct {
	InArticle
	Body TellingStatement
}

type editStatement struct {
	InStatement
	Body EditingStatement
}

// SettingFacts sets what an article says of itself.
type SettingFacts struct {
	_    struct{} `additionalProperties:"false"`
	Note string   `json:"note,omitempty" maxLength:"4000" doc:"In your own words: how you know."`
	By   string   `json:"by,omitempty" maxLength:"300" doc:"Who sets it; empty for whoever runs the program."`
	Anew
	workbench.FactsDraft
}

type setFacts struct {
	InArticle
	Body SettingFacts
}

type tellIncident struct {
	InArticle
	Body TellingIncident
}

type tellAct struct {
	InArticle
	Body TellingAct
}

type tellWarning struct {
	InArticle
	Body TellingWarning
}

type editTelling struct {
	InTelling
	Body EditingTelling
}

func (w ByHand) wording(seen *string) workbench.Wording {
	return workbench.Wording{By: w.By, Note: w.Note, Seen: seen, Preview: w.Preview}
}

// byHand registers what an analyst writes into the evidence.
func (h *Handler) byHand() {
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/articles/{id}/statements", id: "tell-statement", group: "By hand", status: http.StatusCreated,
		summary: "Tell a statement by hand",
		description: "Puts on record what no reader proposed: accepted by whoever tells it. What is left out is filled from the text: form, " +
			"source, stance, factuality, word of likelihood, what it is reported in. What is given counts before that. Its identifier is that of its " +
			"characters: what stands on them already is worded anew.",
		ask: exampleTellStatement, example: exampleTold,
	}, func(ctx context.Context, in *tellStatement) (*answer[workbench.Told], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.TellStatement(ctx, in.ID, in.Body.Version, in.Body.StatementDraft, in.Body.wording(nil)))
	})
	handle(h, route{
		method: http.MethodPatch, path: "/cases/{case}/statements/{id}", id: "edit-statement", group: "By hand",
		summary: "Edit a statement",
		description: "Words a statement anew. What is left out stays; what follows from changed characters is read from them unless given. " +
			"Its identifier and every citation of it stay, it is accepted by the edit, and the wording as read stays on record. Undo takes back to " +
			"the wording before.",
		ask: exampleEditStatement, example: exampleTold,
	}, func(ctx context.Context, in *editStatement) (*answer[workbench.Told], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		told, err := b.EditStatement(ctx, in.ID, in.Body.StatementDraft, in.Body.wording(in.Body.Seen))
		if err != nil {
			return nil, clash(ctx, b, evidence.Fold(in.ID), in.Body.Seen, err)
		}
		return reply(told, nil)
	})
	handle(h, route{
		method: http.MethodPatch, path: "/cases/{case}/articles/{id}", id: "set-article-facts", group: "By hand",
		summary: "Set what an article says of itself",
		description: "Sets title, outlet, byline, day of publication and language of an article that states them wrongly or not at all. What is left out " +
			"stays, an empty text says that the article states nothing, and the value that was found gives the field back to the article. What was found " +
			"stays on record beside what was set; later versions keep what was set, and say where they found otherwise than the version that it was " +
			"set on. The text is read anew with what it is told, since the days that it speaks of follow from its own. Undo takes it back. Where " +
			"nothing was to be changed there is no event, and the decision is null.",
		ask: exampleSettingFacts, example: exampleFactsSet,
	}, func(ctx context.Context, in *setFacts) (*answer[workbench.FactsSet], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		set, err := b.SetFacts(ctx, in.ID, in.Body.FactsDraft, workbench.Wording{By: in.Body.By, Note: in.Body.Note, Seen: in.Body.Seen})
		if err != nil {
			return nil, clash(ctx, b, evidence.Fold(in.ID), in.Body.Seen, err)
		}
		return reply(set, nil)
	})
	h.tellings()
}

func (h *Handler) tellings() {
	const says = "Accepted by whoever tells it, and joined with what other articles tell like any other. Its identifier is that of its " +
		"first anchor: what is told there already is worded anew."
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/articles/{id}/incidents", id: "tell-incident", group: "By hand", status: http.StatusCreated,
		summary: "Tell an incident by hand", description: "Puts a happening on record that this article tells of and no reader proposed. " + says,
		ask: exampleTellIncident, example: exampleToldOf,
	}, func(ctx context.Context, in *tellIncident) (*answer[workbench.ToldOf], error) {
		return h.told(ctx, in.InArticle, in.Body.Version, workbench.TellingDraft{Incident: &in.Body.EventDraft}, in.Body.wording(nil))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/articles/{id}/acts", id: "tell-act", group: "By hand", status: http.StatusCreated,
		summary: "Tell an act by hand", description: "Puts a deed on record that this article tells of and no reader proposed. " + says,
		ask: exampleTellAct, example: exampleToldOf,
	}, func(ctx context.Context, in *tellAct) (*answer[workbench.ToldOf], error) {
		return h.told(ctx, in.InArticle, in.Body.Version, workbench.TellingDraft{Act: &in.Body.ActDraft}, in.Body.wording(nil))
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/articles/{id}/warnings", id: "tell-warning", group: "By hand", status: http.StatusCreated,
		summary: "Tell a warning by hand", description: "Puts a warning, threat or forecast on record that this article tells of and no reader proposed. " + says,
		ask: exampleTellWarning, example: exampleToldOf,
	}, func(ctx context.Context, in *tellWarning) (*answer[workbench.ToldOf], error) {
		return h.told(ctx, in.InArticle, in.Body.Version, workbench.TellingDraft{Warning: &in.Body.NoticeDraft}, in.Body.wording(nil))
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/tellings/{id}", id: "get-telling", group: "By hand",
		summary:     "Get a telling",
		description: "One atom of a record of the world, as it is worded now, and every wording of it: as it was read, and by people.",
		example:     exampleTelling,
	}, func(ctx context.Context, in *InTelling) (*answer[workbench.TellingDetail], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Telling(ctx, in.ID))
	})
	handle(h, route{
		method: http.MethodPatch, path: "/cases/{case}/tellings/{id}", id: "edit-telling", group: "By hand",
		summary: "Edit a telling",
		description: "Words it anew: give incident, act or warning, of the kind that it is, with the fields that change. Its identifier stays, and with " +
			"it what it was joined with by hand. Undo takes back to the wording before.",
		ask: exampleEditTelling, example: exampleToldOf,
	}, func(ctx context.Context, in *editTelling) (*answer[workbench.ToldOf], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		told, err := b.EditTelling(ctx, in.ID, in.Body.TellingDraft, in.Body.wording(in.Body.Seen))
		if err != nil {
			return nil, clash(ctx, b, evidence.Fold(in.ID), in.Body.Seen, err)
		}
		return reply(told, nil)
	})
}

func (h *Handler) told(ctx context.Context, in InArticle, version int, d workbench.TellingDraft, w workbench.Wording) (*answer[workbench.ToldOf], error) {
	b, err := h.bench(ctx, in.Case)
	if err != nil {
		return nil, err
	}
	return reply(b.Tell(ctx, in.ID, version, d, w))
}
