package actor

import (
	"cmp"
	"slices"

	"hearsay/internal/evidence"
)

// bearers are atoms of one name that may be one person.
type bearers struct {
	members []int
	facts   *facts
}

// star ties all that bear one name: to one another, or as several where hard facts tell them apart. Those of whom something
// is known come first; one of whom nothing is known goes to the one it fits, of several to the one told of by far the most,
// else to others of which nothing is known.
func (m *matcher) star(members []int, rule string, score evidence.Score, why string) {
	var of []bearers
	scores := map[int]evidence.Score{}
	add := func(from, to, i int, s evidence.Score) bool { // to those of whom it fits one, if any
		best, second := -1, -1
		for k := from; k < to; k++ {
			switch {
			case of[k].facts.Against(m.facts[i]) != "":
			case best < 0 || len(of[k].members) > len(of[best].members):
				best, second = k, best
			case second < 0 || len(of[k].members) > len(of[second].members):
				second = k
			}
		}
		if best < 0 {
			return false
		}
		if second >= 0 {
			if !m.facts[i].tells() && len(of[best].members) < 3*len(of[second].members) {
				for _, k := range [...]int{best, second} {
					m.miss(of[k].members[0], i, rule, m.say(why, i), "another of that name fits as well")
				}
				return false
			}
			m.miss(of[second].members[0], i, rule, m.say(why, i), "another of that name is told of more")
			s = min(s, 0.6)
		}
		scores[i] = s
		of[best].members = append(of[best].members, i)
		of[best].facts.With(m.facts[i])
		return true
	}
	begin := func(from, i int) {
		if len(of) > from {
			if against := of[from].facts.Against(m.facts[i]); against != "" {
				m.miss(of[from].members[0], i, rule, m.say(why, i), against)
			}
		}
		if len(of) < from+most {
			of = append(of, bearers{[]int{i}, m.atoms[i].facts()})
		}
	}
	for _, i := range members {
		if m.facts[i].tells() && !add(0, len(of), i, score) {
			begin(0, i)
		}
	}
	told := len(of)
	for _, i := range members {
		if !m.facts[i].tells() && !add(0, told, i, score) && !add(told, len(of), i, score) {
			begin(told, i)
		}
	}
	for k := range of {
		m.center(of[k].members, rule, why, func(i int) evidence.Score { return cmp.Or(scores[i], score) })
	}
}

// center ties atoms to the first of them that nobody split off, so that what was split off takes nothing with it; what was
// split off is also tied to its like.
func (m *matcher) center(members []int, rule, why string, score func(int) evidence.Score) {
	at := max(0, slices.IndexFunc(members, func(i int) bool { return !m.atoms[i].split }))
	off := -1
	for k, i := range members {
		if k != at {
			if s := score(i); m.pair(members[at], i, rule, min(s, score(members[at])), m.say(why, i)) {
				m.same(members[at], i)
			}
		}
		if m.atoms[i].split {
			if off >= 0 {
				m.pair(off, i, rule, score(i), m.say(why, i))
			} else if k != at {
				off = i
			}
		}
	}
}
