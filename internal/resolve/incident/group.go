package incident

import (
	"context"
	"strconv"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// leaning is what is added to the odds of words alone: joining is weighed by telling, learning was by pair.
const leaning = .6

// Group puts tellings together by their words alone, in the way in which the resolver joins events, and returns each one's
// group. It is how the mechanism is measured where there are no fields.
func Group(tellings []Telling, like *Likeness) []int {
	l := &linker{
		clues: func(i int) []clue {
			return unique(append(tellings[i].clues(), clue{key(8, uint64(tellings[i].Article)), 1}))
		},
		odds: func(i, j int) grounds {
			return grounds{odds: like.Odds(&tellings[i], &tellings[j]) + leaning, rule: "words"}
		},
		rank: func(i int) int { return -i },
	}
	if err := l.run(context.Background(), len(tellings)); err != nil {
		panic(err) // a context that never ends
	}
	ids, none := make([]string, len(tellings)), make([]resolve.Facts, len(tellings))
	for i := range ids {
		ids[i], none[i] = evidence.PrefixIncident+strconv.Itoa(i), &facts{}
	}
	return resolve.Join(ids, none, l.pairs, resolve.Rulings{}).GroupOf
}
