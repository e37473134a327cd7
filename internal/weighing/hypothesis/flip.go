package hypothesis

import (
	"cmp"
	"slices"
)

// MaxFlip is the greatest number of rows whose removal is looked for.
const MaxFlip = 20

// choice is how many rows of a group are worth removing at once, and by how much that brings a rival nearer to the leader.
type choice struct {
	rows int
	gain int64
}

// flipRows returns the smallest set of rows without which the rival is less inconsistent than the leader, as indices in order; found is
// false where more than [MaxFlip] are needed, possible is false where no removal does it.
//
// What a group adds to the distance between the two is max diff(rival) − max diff(leader): what is common is the same for both. To
// bring the rival's part down to v, the rows that hold more than v against it must go, and no others: removing more can only bring the
// leader's part down too. So each group has one choice per value of diff(rival), and a knapsack over the groups is exact.
func (g *grid) flipRows(totals []int64, leader, rival int) (rows []int, found, possible bool) {
	gap := totals[rival] - totals[leader]
	options, all := g.choices(leader, rival)
	if all <= gap {
		return nil, false, false
	}
	var useful []int // groups with a choice
	for n, list := range options {
		if len(list) > 0 {
			useful = append(useful, n)
		}
	}
	// gains[k] is the most that k removals bring; taken[i][k] is the choice made in useful group i at that, plus one.
	var gains [MaxFlip + 1]int64
	taken := make([][MaxFlip + 1]uint8, len(useful))
	for i, n := range useful {
		for k := MaxFlip; k > 0; k-- {
			for j, c := range options[n] {
				if c.rows <= k && gains[k-c.rows]+c.gain > gains[k] {
					gains[k], taken[i][k] = gains[k-c.rows]+c.gain, uint8(j+1)
				}
			}
		}
	}
	need := slices.IndexFunc(gains[:], func(v int64) bool { return v > gap })
	if need < 0 {
		return nil, false, true
	}
	for i := len(useful) - 1; i >= 0; i-- {
		j := int(taken[i][need])
		if j == 0 {
			continue
		}
		c := options[useful[i]][j-1]
		rows = append(rows, g.worst(g.groups[useful[i]], rival, c.rows)...)
		need -= c.rows
	}
	slices.Sort(rows)
	return rows, true, true
}

// choices returns, for each group, what removals from it can bring, and what all groups together can, however many rows go. Choices
// that bring nothing, or need too many rows, are left out.
func (g *grid) choices(leader, rival int) (out [][]choice, all int64) {
	out = make([][]choice, len(g.groups))
	one := make([]choice, len(g.groups))
	var pairs []pair
	var low []int64
	for n, rows := range g.groups {
		if len(rows) == 1 {
			if gain := g.diff(rows[0])[rival] - g.diff(rows[0])[leader]; gain > 0 {
				all += gain
				one[n] = choice{1, gain}
				out[n] = one[n : n+1]
			}
			continue
		}
		pairs = g.pairs(pairs[:0], rows, leader, rival)
		// low[i] is what the leader keeps when the first i rows are gone.
		low = append(low[:0], make([]int64, len(pairs)+1)...)
		for i := len(pairs) - 1; i >= 0; i-- {
			low[i] = max(low[i+1], pairs[i].leader)
		}
		before, most := pairs[0].rival-low[0], int64(0)
		for i := 1; i <= len(pairs); i++ {
			left := int64(0)
			if i < len(pairs) {
				if left = pairs[i].rival; left == pairs[i-1].rival {
					continue // not all that hold as much against it
				}
			}
			gain := before - (left - low[i])
			most = max(most, gain)
			if gain > 0 && i <= MaxFlip {
				out[n] = append(out[n], choice{i, gain})
			}
		}
		all += most
	}
	return out, all
}

// pair is what a row holds against a rival and a leader beyond what it holds against all.
type pair struct {
	row           int
	rival, leader int64
}

// pairs appends those of the rows, what is most against the rival first.
func (g *grid) pairs(out []pair, rows []int, leader, rival int) []pair {
	for _, r := range rows {
		out = append(out, pair{r, g.diff(r)[rival], g.diff(r)[leader]})
	}
	slices.SortStableFunc(out, func(a, b pair) int { return cmp.Compare(b.rival, a.rival) })
	return out
}

// worst returns the n rows that hold most against the rival.
func (g *grid) worst(rows []int, rival, n int) []int {
	out := make([]int, n)
	for i, p := range g.pairs(nil, rows, rival, rival)[:n] {
		out[i] = p.row
	}
	return out
}

// flipOwners returns the smallest set of owners without whose rows the rival is less inconsistent than the leader; without is what
// [grid.leaveOut] says of them. It is empty where no set does. Owners share no group, or every group is one row, so that what two of
// them take away is the sum of what each does: the k with the most are the best k, and taking them in that order is exact.
func flipOwners(without []int64, hyps int, totals []int64, leader, rival int) []int {
	gap := totals[rival] - totals[leader]
	type part struct {
		owner int
		gain  int64
	}
	var parts []part
	for o := range len(without) / hyps {
		if gain := without[o*hyps+rival] - without[o*hyps+leader]; gain > 0 {
			parts = append(parts, part{o, gain})
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(b.gain, a.gain) })
	var out []int
	for _, p := range parts {
		out = append(out, p.owner)
		if gap -= p.gain; gap < 0 {
			slices.Sort(out)
			return out
		}
	}
	return nil
}
