package tension_test

import (
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/tension"
)

// TestOneOriginIsNotWhoDenies: an incident that one origin tells and another denies rests on the one that tells it, whichever lane
// comes first.
func TestOneOriginIsNotWhoDenies(t *testing.T) {
	in := evidence.Incident{Head: evidence.Head{ID: "in_1", Label: "Fire at the mill", State: evidence.Proposed, Articles: 2}}
	c := evidence.Corroboration{
		Head: evidence.Head{ID: "og_1", State: evidence.Proposed}, Of: "in_1", OfKind: "incident", Least: 1, Most: 1, AgainstLeast: 1, AgainstMost: 1,
		Lanes: []evidence.Lane{{Key: "ac_2", Label: "the Ministry", Actor: "ac_2", Denies: true}, {Key: "ac_1", Label: "Ilse Varga", Actor: "ac_1"}},
		Tellings: []evidence.Telling{
			{ID: "st_2", Lane: 0, Side: "deny", Place: evidence.Place{Article: "ar_2", Piece: evidence.Piece{Exact: "no fire"}}},
			{ID: "st_1", Lane: 1, Side: "affirm", Place: evidence.Place{Article: "ar_1", Piece: evidence.Piece{Exact: "a fire"}}},
		},
	}
	got := tension.Find(&weighing.Case{Incidents: []evidence.Incident{in}, Corroborations: []evidence.Corroboration{c}})
	if len(got) != 1 || len(got[0].Sides) != 1 || got[0].Sides[0].Label != "Ilse Varga" || got[0].Sides[0].Actor != "ac_1" || len(got[0].Sides[0].Places) != 1 {
		t.Errorf("%+v", got)
	}
}
