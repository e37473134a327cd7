package resolve

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
)

// Facts is what is known of a group of atoms that speaks for or against joining it with another.
type Facts interface {
	// Against returns why the two cannot be one, in words, "" where nothing speaks against it.
	Against(Facts) string
	// With returns the facts of both together. It may alter its receiver.
	With(Facts) Facts
}

// Pair is a reason to join two atoms, by index.
type Pair struct {
	A, B  int
	Rule  string
	Why   string // in words
	Score evidence.Score
}

// Group is what was joined. Members are indices in order.
type Group struct {
	Members []int
	Facts   Facts
}

// Joined is the result of [Join].
type Joined struct {
	Groups  []Group                // in the order of their first members
	GroupOf []int                  // by atom
	Ties    map[int][]evidence.Tie // by atom: what joined it to one before it, the surest first
	ByHand  map[int]string         // by atom: the decision that joined it
	Refused []Refused              // pairs that were kept apart, the surest first
}

// Refused is a pair that was not joined, with what spoke against it.
type Refused struct {
	Pair
	Against  string
	Decision string // by which it is kept apart, "" where facts are against it
}

// Join puts atoms together: pair by pair, the surest first, unless a person held them apart or the facts of the groups
// contradict each other; then what people joined, whole groups of them, whatever the facts. Those come last so that a record
// takes all its atoms along into the one that it is merged with. Pairs of what a person split off come last among the pairs,
// so that the rest stays with the record that it was split off from. What people joined against what they held apart is refused.
// facts holds each atom's; ids their identifiers. A pair of one group is dropped. It takes time in proportion to the
// pairs, besides sorting them and the size of the smaller group at each join.
func Join(ids []string, facts []Facts, pairs []Pair, r Rulings) Joined {
	j := joiner{ids: ids, group: make([]int, len(ids)), members: make([][]int, len(ids)), facts: slices.Clone(facts)}
	out := Joined{Ties: map[int][]evidence.Tie{}, ByHand: map[int]string{}}
	index := make(map[string]int, len(ids))
	for i, id := range ids {
		j.group[i], j.members[i] = i, []int{i}
		if _, ok := index[id]; !ok {
			index[id] = i
		}
	}
	late := map[int]bool{}
	for _, p := range r.Apart {
		a, okA := index[p.A]
		b, okB := index[p.B]
		if okA && okB && a != b {
			j.apart = append(j.apart, apart{a, b, p.Decision, p.Order})
			late[b] = late[b] || !p.Whole // what never was one record stays what it is
		}
	}
	pairs = slices.Clone(pairs)
	slices.SortStableFunc(pairs, func(x, y Pair) int {
		if len(late) > 0 && (late[x.A] || late[x.B]) != (late[y.A] || late[y.B]) {
			if late[x.A] || late[x.B] {
				return 1
			}
			return -1
		}
		return cmp.Or(-cmp.Compare(x.Score, y.Score), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Rule, y.Rule))
	})
	for _, p := range pairs {
		a, b := j.group[p.A], j.group[p.B]
		if a == b {
			continue
		}
		if by := j.held(a, b); by != "" {
			out.Refused = append(out.Refused, Refused{p, HeldApart, by})
			continue
		}
		if why := j.facts[a].Against(j.facts[b]); why != "" {
			out.Refused = append(out.Refused, Refused{p, why, ""})
			continue
		}
		later, earlier := max(p.A, p.B), min(p.A, p.B)
		out.Ties[later] = append(out.Ties[later], evidence.Tie{With: ids[earlier], Rule: p.Rule, Why: p.Why, Score: p.Score})
		j.join(a, b)
	}
	for _, p := range r.Together {
		a, okA := index[p.A]
		b, okB := index[p.B]
		if okA && okB && j.group[a] != j.group[b] {
			// Records may have grown since they were held apart; who joins them later means all that they hold now.
			j.apart = slices.DeleteFunc(j.apart, func(x apart) bool { return x.order < p.Order && j.between(x, j.group[a], j.group[b]) })
			if by := j.held(j.group[a], j.group[b]); by != "" {
				out.Refused = append(out.Refused, Refused{Pair{A: a, B: b, Rule: "by hand", Why: "a person joined them", Score: 1}, HeldApart, by})
				continue
			}
			j.join(j.group[a], j.group[b])
			out.ByHand[max(a, b)] = p.Decision
		}
	}
	out.GroupOf = make([]int, len(ids))
	at := map[int]int{}
	for i := range ids {
		g := j.group[i]
		if _, ok := at[g]; !ok {
			at[g] = len(out.Groups)
			slices.Sort(j.members[g])
			out.Groups = append(out.Groups, Group{j.members[g], j.facts[g]})
		}
		out.GroupOf[i] = at[g]
	}
	return out
}

// HeldApart is what keeps two records apart that a person held apart.
const HeldApart = "a person held them apart"

type joiner struct {
	ids     []string
	group   []int   // by atom
	members [][]int // by group
	facts   []Facts // by group
	apart   []apart
}

type apart struct {
	a, b     int
	decision string
	order    int
}

// held returns the decision that keeps two groups apart.
func (j *joiner) held(a, b int) string {
	for _, p := range j.apart {
		if j.between(p, a, b) {
			return p.decision
		}
	}
	return ""
}

// between reports whether a pairing holds these two groups apart.
func (j *joiner) between(p apart, a, b int) bool {
	x, y := j.group[p.a], j.group[p.b]
	return x == a && y == b || x == b && y == a
}

// join moves the smaller group into the larger.
func (j *joiner) join(a, b int) {
	if len(j.members[a]) < len(j.members[b]) {
		a, b = b, a
	}
	for _, m := range j.members[b] {
		j.group[m] = a
	}
	j.members[a] = append(j.members[a], j.members[b]...)
	j.members[b] = nil
	j.facts[a] = j.facts[a].With(j.facts[b])
	j.facts[b] = nil
}
