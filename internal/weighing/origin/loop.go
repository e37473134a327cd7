package origin

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
)

// resting returns the edges by which tellings rest on others, without those of a shared voice.
func resting(edges []edge) []edge {
	return slices.DeleteFunc(slices.Clone(edges), func(e edge) bool { return e.both })
}

// settle drops edges that cannot be: to a telling later than the one that cites, unless the later one rests on it in turn.
func (b *board) settle() {
	late := false
	for i := range b.edges {
		late = late || b.edges[i].late
	}
	if late {
		of, _ := components(len(b.tellings)+len(b.outside), resting(b.edges))
		drop := make([]bool, len(b.edges))
		for i, e := range b.edges {
			switch circle := e.late && of[e.from] == of[e.to]; {
			case circle:
				drop[e.instead] = drop[e.instead] || e.instead > 0
			case e.late:
				drop[i] = true
			}
		}
		kept := b.edges[:0]
		for i, e := range b.edges {
			if !drop[i] {
				kept = append(kept, e)
			}
		}
		b.edges = kept
	}
	b.inside()
	for i := range b.edges {
		b.edges[i].link = b.link(b.edges[i].make())
	}
}

// inside drops edges to what is outside the case from tellings that rest on one inside, and all but the first from others: whatever
// the one inside rests on is known better, and one telling brings in one outlet at most.
func (b *board) inside() {
	n := len(b.tellings)
	has := make([]bool, n)
	for _, e := range b.edges {
		has[e.from] = has[e.from] || !e.both && e.to < n
	}
	b.edges = slices.DeleteFunc(b.edges, func(e edge) bool {
		if e.to < n {
			return false
		}
		had := has[e.from]
		has[e.from] = true
		return had
	})
}

// circles returns what goes round in a circle, by the edges that are followed and their components, and for each telling the circle that it is in, -1 for
// none. fed says of a telling whether it rests on something outside in the end.
func (b *board) circles(edges []edge, of []int, count int, fed func(int) bool) (loops []evidence.Loop, in []int) {
	n := len(b.tellings)
	members := make([][]int, count)
	for i := range n {
		members[of[i]] = append(members[of[i]], i)
	}
	next := map[int][]int{}
	cites := make([]bool, count) // texts that share passages both ways, as can be where nobody knows which was first, cite nobody
	for _, e := range edges {
		if of[e.from] == of[e.to] {
			next[e.from] = append(next[e.from], e.to)
			kind := evidence.LinkKinds[e.rank]
			cites[of[e.from]] = cites[of[e.from]] || kind == evidence.LinkCitation || kind == evidence.LinkByHand
		}
	}
	in = make([]int, n)
	for i := range in {
		in[i] = -1
	}
	for i := range n { // in order of publication, each circle at its first telling
		all := members[of[i]]
		if in[i] >= 0 || len(all) < 2 || !cites[of[i]] {
			continue
		}
		round := b.round(all[0], next)
		articles := b.articlesOf(round)
		if every := b.articlesOf(all); len(every) > 1 {
			for _, j := range all {
				in[j] = len(loops)
			}
			around := len(articles)
			articles = each(slices.Concat(articles, every))
			loops = append(loops, evidence.Loop{Articles: b.ids(articles), Why: b.whyCircle(articles, around, fed(i))})
		}
	}
	return loops, in
}

// round returns the shortest way from a telling back to itself.
func (b *board) round(start int, next map[int][]int) []int {
	before := map[int]int{}
	for queue := []int{start}; len(queue) > 0; queue = queue[1:] {
		for _, to := range next[queue[0]] {
			if to == start {
				way := []int{queue[0]}
				for way[len(way)-1] != start {
					way = append(way, before[way[len(way)-1]])
				}
				slices.Reverse(way)
				return way
			}
			if _, seen := before[to]; !seen {
				before[to] = queue[0]
				queue = append(queue, to)
			}
		}
	}
	return []int{start}
}

// articlesOf returns the articles of tellings, each once.
func (b *board) articlesOf(tellings []int) []int {
	out := make([]int, 0, len(tellings))
	for _, i := range tellings {
		out = append(out, b.tellings[i].article)
	}
	return each(out)
}

// each keeps of equal numbers the first.
func each(list []int) []int {
	seen := make(map[int]bool, len(list))
	return slices.DeleteFunc(list, func(i int) bool {
		had := seen[i]
		seen[i] = true
		return had
	})
}

func (b *board) ids(articles []int) []string {
	out := make([]string, 0, len(articles))
	for _, a := range articles {
		out = append(out, b.articles[a].id)
	}
	return out
}

// namedInCircle is how many articles of a circle are named in a sentence.
const namedInCircle = 4

// whyCircle words a circle: the first articles of the list go round, the others hang on it.
func (b *board) whyCircle(articles []int, around int, fed bool) string {
	var s strings.Builder
	if around > namedInCircle {
		fmt.Fprintf(&s, "%d articles have it from one another in a circle: ", around)
	}
	for i := range around {
		from, to := b.title(articles[i]), b.title(articles[(i+1)%around])
		switch {
		case around > namedInCircle && i == namedInCircle-1:
			s.WriteString(", and so on")
		case around > namedInCircle && i >= namedInCircle:
		case i == 0:
			fmt.Fprintf(&s, "%s has it from %s", from, to)
		case i == around-1:
			fmt.Fprintf(&s, ", and %s from %s", from, to)
		default:
			fmt.Fprintf(&s, ", %s from %s", from, to)
		}
	}
	if around > namedInCircle {
		fmt.Fprintf(&s, " back to %s", b.title(articles[0]))
	}
	if more := len(articles) - around; more > 0 {
		fmt.Fprintf(&s, ", with %d more articles in between", more)
	}
	if fed {
		s.WriteString("; it also rests on a voice outside the circle")
	} else {
		s.WriteString("; no voice outside the circle is given for it")
	}
	return s.String()
}
