package warning

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// How likely two notices are one: above alike they are joined, above maybe it is noted that they may be.
const (
	alike = 0.6
	maybe = 0.4
)

// The limits that keep the work in proportion to the number of notices.
const (
	crowdOf   = 60 // a key shared by more leads each only to those next to it
	compared  = 24 // a notice is compared with no more than so many
	weeks     = 31 // days within which two articles may tell one piece of news
	rareWords = 3  // of a notice's words, so many of the rarest lead to others
)

// pairs compares notices that share a side, an incident or a rare word.
func (r *run) pairs() (join, maybes []resolve.Pair) {
	df := map[string]int{}
	for i := range r.atoms {
		for _, w := range r.atoms[i].words {
			df[w]++
		}
	}
	keys := make([][]string, len(r.atoms))
	index := map[string][]int{}
	for i := range r.atoms {
		keys[i] = keysOf(&r.atoms[i], df)
		for _, k := range keys[i] {
			index[k] = append(index[k], i)
		}
	}
	for i := range r.atoms {
		met := map[int]int{}
		for _, k := range keys[i] {
			list := index[k]
			at, _ := slices.BinarySearch(list, i)
			for _, j := range list[at+1 : min(len(list), at+1+crowdOf)] {
				met[j]++
			}
		}
		others := make([]int, 0, len(met))
		for j := range met {
			others = append(others, j)
		}
		slices.SortFunc(others, func(x, y int) int { return cmp.Or(met[y]-met[x], x-y) })
		for _, j := range others[:min(len(others), compared)] {
			score, why := r.likeness(&r.atoms[i], &r.atoms[j], df)
			p := resolve.Pair{A: i, B: j, Rule: "same-notice", Why: why, Score: evidence.Score(math.Round(score*1000) / 1000)}
			switch {
			case score >= alike:
				join = append(join, p)
			case score >= maybe:
				maybes = append(maybes, p)
			}
		}
	}
	return join, maybes
}

// keysOf returns what leads a notice to others.
func keysOf(x *atom, df map[string]int) []string {
	kind := string(x.n.Kind)
	var out []string
	from, to := first(x.from.nation, x.from.actor), first(x.to.nation, x.to.actor)
	if from != "" && to != "" {
		out = append(out, kind+" "+from+" "+to)
	}
	if x.incident != "" {
		out = append(out, kind+" "+x.incident)
	}
	if from != "" && to == "" || to != "" && from == "" {
		out = append(out, kind+" one "+from+to)
	}
	if from != "" {
		out = append(out, kind+" from "+from)
	}
	if to != "" {
		out = append(out, kind+" to "+to)
	}
	words := slices.Clone(x.words)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(df[a], df[b]) })
	for _, w := range words[:min(len(words), rareWords)] {
		if df[w] > 1 {
			out = append(out, kind+" word "+w)
		}
	}
	return out
}

// likeness returns how likely two notices are one, and why in words.
func (r *run) likeness(x, y *atom, df map[string]int) (float64, string) {
	if x.n.Kind != y.n.Kind {
		return 0, ""
	}
	from, fromWhy := compatible(x.from, y.from)
	to, toWhy := compatible(x.to, y.to)
	if from < 0 || to < 0 {
		return 0, ""
	}
	if x.article == y.article && (from == 0 || to == 0 || y.another || x.n.Standing != y.n.Standing) {
		return 0, "" // its reader knew why it kept them apart
	}
	var why []string
	score := 0.0
	sides := 0
	for _, s := range []struct {
		n    int
		text string
	}{{from, "given by " + fromWhy}, {to, "given to " + toWhy}} {
		switch s.n {
		case 2:
			score += 0.22
		case 1:
			score += 0.17
		default:
			continue
		}
		sides++
		why = append(why, s.text)
	}
	ground := 0.0
	if x.incident != "" && x.incident == y.incident {
		ground += 0.35
		why = append(why, "ahead of the same incident")
	}
	switch gap := x.given.gap(y.given); {
	case gap == 0 && x.given.single() && y.given.single():
		ground += 0.3
		why = append(why, "on the same day, "+x.given.from)
	case gap == 0:
		ground += 0.15
		why = append(why, fmt.Sprintf("on days that agree, %s and %s", x.given, y.given))
	case gap > 0 && gap <= slack:
		ground += 0.05
	}
	if n, shared := common(x, y, df, len(r.atoms)); n > 0 {
		ground += min(0.35, n)
		why = append(why, "of the same: "+strings.Join(shared, ", "))
		if d := near(x.published, y.published); x.article != y.article && sides > 0 && len(shared) > 1 && d >= 0 && d <= weeks {
			ground += 0.1
			why = append(why, "told of within a month")
		}
	}
	if l := lead(x.n); l != "" && l == lead(y.n) {
		ground += 0.15
		why = append(why, "as far ahead: "+l)
	}
	denial := (x.n.Standing == evidence.NoticeNotGiven) != (y.n.Standing == evidence.NoticeNotGiven)
	if x.article == y.article && sides == 2 && (len(x.words) == 0 || len(y.words) == 0 || ground > 0) {
		ground += 0.2
		why = append(why, "in one article, which says nothing else of one of them")
	}
	if x.article != y.article && (len(x.words) == 0 || len(y.words) == 0) && sides == 2 || denial && to > 0 && ground == 0 {
		if n := near(x.published, y.published); n >= 0 && n <= 14 { // one of them says no more than that there was one
			ground += 0.2
			why = append(why, "told of within two weeks, one of them in no more words")
		}
	}
	if sides == 0 && ground < alike || ground == 0 {
		return min(score+ground, maybe-0.01), strings.Join(why, "; ")
	}
	return min(score+ground, 0.99), strings.Join(why, "; ")
}

// common weighs the words that two notices share, the rare ones more.
func common(x, y *atom, df map[string]int, n int) (weight float64, shared []string) {
	for i, w := range x.words {
		if slices.Contains(y.words, w) {
			shared = append(shared, x.spelt[i])
			weight += 0.06 + 0.12*math.Log(1+float64(n)/float64(df[w]))/math.Log(2+float64(n))
		}
	}
	return weight, shared
}

func lead(n *resolve.Notice) string {
	if n.Lead == nil {
		return ""
	}
	w := strings.Fields(strings.ToLower(n.Lead.Exact))
	return strings.Join(w[:min(len(w), 2)], " ") // "two weeks"
}

// near returns how many days lie between two days of publication, -1 where one is not known.
func near(a, b string) int { return days{a, a}.gap(days{b, b}) }
