package setting

import (
	"hearsay/internal/resolve/incident"
)

// Threshold is the probability above which tellings are put together by average linkage, chosen by `learn --folds`.
const Threshold = .35

// Stories is how much articles have in common, on average, that are held to tell one story where only words are compared.
const Stories = .18

// Merge puts tellings together by average linkage over the probabilities of a model.
func (s *Split) Merge(tellings []int, like *incident.Likeness, least float32) []int {
	return incident.Average(len(tellings), s.likeness(tellings, like), least)
}

// Ladder merges at several thresholds.
func (s *Split) Ladder(tellings []int, like *incident.Likeness, least []float32) [][]int {
	p := s.likeness(tellings, like)
	out := make([][]int, len(least))
	for i, l := range least {
		out[i] = incident.Average(len(tellings), p, l)
	}
	return out
}

// likeness works out every pair's probability. Articles with nothing in common are not compared.
func (s *Split) likeness(tellings []int, like *incident.Likeness) func(i, j int) float32 {
	p := make([][]float32, len(tellings))
	for j := range p {
		p[j] = make([]float32, j)
		for i := range j {
			if a, b := &s.Tellings[tellings[i]], &s.Tellings[tellings[j]]; Near(a, b) {
				p[j][i] = float32(incident.Probability(like.Odds(a, b)))
			}
		}
	}
	return func(i, j int) float32 { return p[j][i] }
}

// Near reports whether two tellings stand in one article or in articles with anything in common.
func Near(a, b *incident.Telling) bool {
	return a.Article == b.Article || a.Story.Cosine(b.Story) >= .08
}

// Lemmas puts tellings together that are named by one word: in one story as found by average linkage over what articles
// have in common, or, where stories is false, anywhere.
func (s *Split) Lemmas(tellings []int, stories bool) []int {
	first := make([]int, len(s.Documents)) // any telling of a document
	for i, d := range s.Document {
		first[d] = i
	}
	story := make([]int, len(s.Documents))
	if stories {
		story = incident.Average(len(story), func(i, j int) float32 {
			return float32(s.Tellings[first[i]].Story.Cosine(s.Tellings[first[j]].Story))
		}, Stories)
	}
	type named struct {
		story int
		head  string
	}
	number := map[named]int{}
	out := make([]int, len(tellings))
	for i, t := range tellings {
		k := named{story[s.Document[t]], s.Tellings[t].Head}
		if _, ok := number[k]; !ok {
			number[k] = len(number)
		}
		out[i] = number[k]
	}
	return out
}

// Resolve puts tellings together as the resolver does: each is compared with a few of each group that shares rare words.
func (s *Split) Resolve(tellings []int, like *incident.Likeness) []int {
	list := make([]incident.Telling, len(tellings))
	for i, t := range tellings {
		list[i] = s.Tellings[t]
	}
	return incident.Group(list, like)
}
