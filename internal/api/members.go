package api

import (
	"cmp"
	"context"
	"fmt"
	"net/http"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
)

// members are the people of a case: who may what in it.
func (h *Handler) members() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/people", id: "list-people", group: "People", summary: "List who may what in a case",
		description: "Everybody with a role in the case, also those who have it in every case of the server. For owners.",
		example:     Items[Member]{[]Member{exampleMember}},
	}, func(ctx context.Context, in *InCase) (*answer[Items[Member]], error) {
		g, err := h.owning(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return h.roles(ctx, g, in.Case)
	})
	handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/people", id: "grant-role", group: "People", status: http.StatusCreated, summary: "Give a person a role in a case",
		description: "In place of any that the person had in it. A case keeps an owner: 409. For owners.",
		ask:         Granting{Name: "Ines Varga", Role: store.RoleAnalyst}, example: Items[Member]{[]Member{exampleMember}},
	}, func(ctx context.Context, in *granting) (*answer[Items[Member]], error) {
		g, err := h.owning(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		if _, err := g.Grant(ctx, store.Who(ctx).Name, in.Body.Name, in.Case, in.Body.Role); err != nil {
			return nil, err
		}
		return h.roles(ctx, g, in.Case)
	})
	handle(h, route{
		method: http.MethodDelete, path: "/cases/{case}/people/{name}", id: "revoke-role", group: "People", summary: "Take a person's role in a case away",
		description: "The case is gone for the person with the next request; what the person decided stays. For owners.",
		example:     Items[Member]{[]Member{exampleMember}},
	}, func(ctx context.Context, in *member) (*answer[Items[Member]], error) {
		g, err := h.owning(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		if _, err := g.Grant(ctx, store.Who(ctx).Name, in.Name, in.Case, store.NoRole); err != nil {
			return nil, err
		}
		return h.roles(ctx, g, in.Case)
	})
}

// owning returns what lets people in, for an owner of the case who signed in.
func (h *Handler) owning(ctx context.Context, id string) (*people.Gate, error) {
	g, _, err := h.gate(ctx)
	if err != nil {
		return nil, err
	}
	b, err := h.bench(ctx, id)
	if err != nil {
		return nil, err
	}
	if row, err := h.row(ctx, id); err != nil || row.AsOf != "" {
		return nil, cmp.Or(err, fmt.Errorf("%w: people are of the case as it is now, not as of a day", evidence.ErrInvalid))
	}
	return g, store.May(ctx, b.Store, store.RoleOwner)
}

func (h *Handler) roles(ctx context.Context, g *people.Gate, id string) (*answer[Items[Member]], error) {
	out := []Member{}
	for _, of := range []string{id, store.AllCases} {
		all, err := g.Book().Grants(ctx, "", of)
		if err != nil {
			return nil, err
		}
		for _, r := range all {
			out = append(out, Member{r.Person, r.Role, of == store.AllCases, r.By, r.At})
		}
	}
	return reply(Items[Member]{out}, nil)
}
