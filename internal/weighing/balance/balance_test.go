package balance_test

import (
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// told is a deed as an article tells it: who, what, to whom, when.
type told struct {
	source, target string
	kind           evidence.ActType
	day            string
	alleged        bool
}

// caseOf makes a case of deeds, its relations included, without resolving anything: each told is a deed of its own.
func caseOf(deeds ...told) *weighing.Case {
	c := &weighing.Case{}
	seen, related := map[string]bool{}, map[string]bool{}
	for i, d := range deeds {
		for _, name := range []string{d.source, d.target} {
			if !seen[name] {
				seen[name] = true
				c.Actors = append(c.Actors, evidence.Actor{Head: evidence.Head{ID: "ac_" + name, Label: name}, Kind: evidence.ActorState})
			}
		}
		id := fmt.Sprintf("at_%03d", i)
		c.Acts = append(c.Acts, evidence.ActRecord{
			Head:        evidence.Head{ID: id, State: evidence.Proposed},
			Act:         evidence.Act{ID: id, Type: d.kind, Quad: d.kind.Quad(), Modality: evidence.Past},
			SourceActor: "ac_" + d.source, TargetActor: "ac_" + d.target, SourceLabel: d.source, TargetLabel: d.target,
			Alleged: d.alleged, Day: d.day, Same: id,
			Place: evidence.Place{Article: "ar_1", Version: 1, Piece: evidence.Piece{Span: text.Span{Start: 10 * i, End: 10*i + 4}, Exact: "word"}, Outlet: "The Courier", Speaker: "The Courier"},
		})
		if r := d.source + " " + d.target; !related[r] && d.source != d.target {
			related[r] = true
			c.Relations = append(c.Relations, evidence.Relation{Head: evidence.Head{ID: "rl_" + d.source + d.target, State: evidence.Proposed}, Source: "ac_" + d.source, Target: "ac_" + d.target})
		}
	}
	return c
}
