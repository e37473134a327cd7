package products

import (
	"slices"

	"hearsay/internal/evidence"
)

// Standing returns the case without what people rejected and what no reading proposes any more. Lists that lose nothing are shared
// with c. What other records say of those left out stays as it is: whoever writes references leaves out the ones that lead nowhere.
func (c *Case) Standing() *Case {
	out := *c
	out.Statements = standing(c.Statements, func(r evidence.Record) bool {
		return r.State != evidence.Rejected && r.State != evidence.Withdrawn
	})
	out.Actors = standing(c.Actors, func(r evidence.Actor) bool { return r.Stands() })
	out.Incidents = standing(c.Incidents, func(r evidence.Incident) bool { return r.Stands() })
	out.Acts = standing(c.Acts, func(r evidence.ActRecord) bool { return r.Stands() })
	out.Relations = standing(c.Relations, func(r evidence.Relation) bool { return r.Stands() })
	out.Warnings = standing(c.Warnings, func(r evidence.Warning) bool { return r.Stands() })
	out.Claims = standing(c.Claims, func(r evidence.Claim) bool { return r.Stands() })
	out.Sources = standing(c.Sources, func(r evidence.Profile) bool { return r.Stands() })
	out.Origins = standing(c.Origins, func(r evidence.Corroboration) bool { return r.Stands() })
	out.Links = standing(c.Links, func(r evidence.Link) bool { return r.Stands() })
	out.Tensions = standing(c.Tensions, func(r evidence.Tension) bool { return r.Stands() })
	return &out
}

func standing[T any](list []T, stands func(T) bool) []T {
	if !slices.ContainsFunc(list, func(r T) bool { return !stands(r) }) {
		return list
	}
	var out []T
	for _, r := range list {
		if stands(r) {
			out = append(out, r)
		}
	}
	return out
}
