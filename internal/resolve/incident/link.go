package incident

import (
	"cmp"
	"context"
	"math"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

const (
	compared  = 12  // at most so many incidents are compared with a telling
	exemplars = 4   // by so many of their tellings
	crowd     = 48  // of those that share a clue, the latest are remembered
	bridge    = 1.0 // odds from which a telling may also join two incidents
	nearly    = -1  // odds from which an incident that is not joined is named
)

// linker goes through tellings in order and finds for each the earlier ones that it may be of one happening with.
type linker struct {
	clues  func(i int) []clue
	odds   func(i, j int) grounds
	facts  func(i int) *facts // a copy that may be altered; nil where there are no hard facts
	rank   func(i int) int    // how much a telling tells: the best stand for their incident
	groups []sketch
	index  map[uint64][]int32
	hits   map[int32]int32
	pairs  []resolve.Pair
	misses []resolve.Pair // not sure enough
}

// sketch is an incident as far as it is put together: what it is compared by.
type sketch struct {
	members []int // a few that stand for it
	facts   *facts
	size    int
}

// run links n tellings, as long as the context lasts.
func (l *linker) run(ctx context.Context, n int) error {
	l.index, l.hits = map[uint64][]int32{}, map[int32]int32{}
	for i := range n {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		l.place(i)
	}
	return nil
}

// trial is how a telling stands to an incident.
type trial struct {
	group, with int
	odds        float64
	grounds
	against string
}

func (l *linker) place(i int) {
	clues := l.clues(i)
	var own *facts
	if l.facts != nil {
		own = l.facts(i)
	}
	best, joined := -1, -1
	var trials []trial
	for _, g := range l.candidates(clues) {
		t := l.try(i, int(g), own)
		if t.odds < nearly || t.against != "" && t.odds < 0 {
			continue // what would not be joined anyway needs no reason
		}
		trials = append(trials, t)
		if k := len(trials) - 1; t.against == "" && (best < 0 || t.odds > trials[best].odds) {
			best = k
		}
	}
	for k, t := range trials {
		pair := resolve.Pair{A: t.with, B: i, Rule: t.rule, Score: likely(t.odds)}
		switch {
		case t.against != "" || t.odds >= bridge || k == best && t.odds >= 0:
			pair.Why = sentence(t.why)
			l.pairs = append(l.pairs, pair) // Join finds again what is against it, and lists it
		default:
			pair.Why = sentence(t.why)
			l.misses = append(l.misses, pair)
		}
	}
	if best >= 0 && trials[best].odds >= 0 {
		joined = trials[best].group
		l.take(joined, i, own)
	} else {
		joined = len(l.groups)
		l.groups = append(l.groups, sketch{members: []int{i}, facts: own, size: 1})
	}
	l.note(clues, int32(joined))
}

// candidates returns the incidents that share most clues, the latest first among equals.
func (l *linker) candidates(clues []clue) []int32 {
	clear(l.hits)
	for _, c := range clues {
		for _, g := range l.index[c.key] {
			l.hits[g] += c.weight
		}
	}
	found := make([]int32, 0, len(l.hits))
	for g := range l.hits {
		found = append(found, g)
	}
	slices.SortFunc(found, func(a, b int32) int {
		return cmp.Or(-cmp.Compare(l.hits[a], l.hits[b]), -cmp.Compare(a, b))
	})
	return found[:min(len(found), compared)]
}

// try compares a telling with those that stand for an incident: half by the likest, half by all of them.
func (l *linker) try(i, group int, own *facts) trial {
	g := &l.groups[group]
	t := trial{group: group, odds: math.Inf(-1)}
	sum := 0.0
	for _, m := range g.members {
		x := l.odds(m, i)
		sum += x.odds
		if x.odds > t.odds {
			t.with, t.odds, t.grounds = m, x.odds, x
		}
	}
	t.odds = (t.odds + sum/float64(len(g.members))) / 2
	if own != nil {
		t.against = g.facts.Against(own)
	}
	return t
}

// take adds a telling to an incident.
func (l *linker) take(group, i int, own *facts) {
	g := &l.groups[group]
	g.size++
	if own != nil {
		g.facts.With(own)
	}
	if len(g.members) < exemplars {
		g.members = append(g.members, i)
		return
	}
	least := 0
	for k, m := range g.members {
		if l.rank(m) < l.rank(g.members[least]) {
			least = k
		}
	}
	if l.rank(i) > l.rank(g.members[least]) {
		g.members[least] = i
	}
}

func (l *linker) note(clues []clue, group int32) {
	for _, c := range clues {
		list := l.index[c.key]
		if at := slices.Index(list, group); at >= 0 {
			continue
		}
		if len(list) >= crowd {
			list = slices.Delete(list, 0, 1)
		}
		l.index[c.key] = append(list, group)
	}
}

// likely turns odds into a score, two digits of it.
func likely(odds float64) evidence.Score {
	return evidence.Score(math.Round(100*Probability(odds)) / 100)
}

func sentence(why []string) string {
	out := ""
	for i, w := range why {
		if i > 0 {
			out += "; "
		}
		out += w
	}
	return out
}
