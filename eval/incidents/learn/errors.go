package main

import (
	"fmt"
	"slices"

	"hearsay/eval/incidents/muc"
	"hearsay/internal/reading/incident"
)

// errors prints what was missed and what is wrong in some messages.
func errors(docs []*document, t float32, from, to int) {
	for i, x := range docs {
		if x.mixed || i < from || i > to {
			continue
		}
		req := false
		for _, tt := range x.Templates {
			req = req || !tt.Optional
		}
		fmt.Printf("== %s relevance %.2f gold %v kinds", x.ID, x.draft.Relevance, req)
		for k := 1; k < len(incident.KindLabels); k++ {
			if x.draft.KindP[k] > 0.2 {
				fmt.Printf(" %s %.2f", incident.KindLabels[k], x.draft.KindP[k])
			}
		}
		for _, tt := range x.Templates {
			fmt.Printf(" [%s %v]", tt.Kind(), tt.Optional)
		}
		fmt.Println()
		for role := range muc.Roles {
			for _, a := range x.asked[role] {
				fmt.Printf("   %-18s gold %q opt %v", role, a.Wordings, a.Optional)
				best, how := float32(0), "no candidate"
				for j, c := range x.draft.Candidates {
					for _, cut := range c.Cuts {
						if slices.Contains(a.Wordings, x.normal(cut.First, cut.Last)) && x.draft.RoleP[j][roleOf(role)] >= best {
							best, how = x.draft.RoleP[j][roleOf(role)], "candidate"
						}
					}
				}
				for _, e := range x.draft.Entities {
					b := e.Members[e.Best]
					cut := x.draft.Candidates[b.Candidate].Cuts[b.Cut]
					if e.Role == roleOf(role) && slices.Contains(a.Wordings, x.normal(cut.First, cut.Last)) {
						how = fmt.Sprintf("entity %.2f %q", e.P, x.normal(cut.First, cut.Last))
					}
				}
				fmt.Printf("  best %.2f %s\n", best, how)
			}
			for _, e := range x.draft.Entities {
				b := e.Members[e.Best]
				cut := x.draft.Candidates[b.Candidate].Cuts[b.Cut]
				w := x.normal(cut.First, cut.Last)
				ok := false
				for _, a := range x.asked[role] {
					ok = ok || slices.Contains(a.Wordings, w)
				}
				if e.Role == roleOf(role) && !ok && e.P > t {
					fmt.Printf("   %-18s WRONG %.2f (top %.2f cut %.2f members %d) %q\n", role, e.P, e.Members[0].P, b.CutP, len(e.Members), w)
				}
			}
		}
	}
}
