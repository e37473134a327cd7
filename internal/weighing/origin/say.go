package origin

import (
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// Sentence says in one line on how many origins something rests: "14 articles, 3 to 5 independent origins; 9 rest on the Calder Post".
func Sentence(c *evidence.Corroboration) string {
	out := weighing.Counted(c.Articles, "article") + ", " + Number(c.Least, c.Most)
	if lane, n := largest(c); n > 1 && n < c.Articles {
		out += fmt.Sprintf("; %d rest on %s", n, c.Lanes[lane].Label)
	} else if n > 1 && c.Most == 1 {
		out += ": " + c.Lanes[lane].Label
	}
	if c.AgainstMost > 0 {
		out += "; denied by " + between(c.AgainstLeast, c.AgainstMost)
	}
	if len(c.Loops) > 0 {
		out += "; some of it goes round in a circle"
	}
	return out
}

// Number words the number of independent origins.
func Number(least, most int) string {
	switch {
	case most == 0:
		return "nobody affirms it"
	case most == 1:
		return "one origin"
	}
	return between(least, most) + " independent origins"
}

func between(least, most int) string {
	if least == most {
		return fmt.Sprint(most)
	}
	return fmt.Sprintf("%d to %d", least, most)
}

// Level words a level of corroboration, see [evidence.Corroboration].
func Level(level int) string {
	words := []string{
		"nobody repeats it", "repeated, one origin", "possibly independent origins", "two or more independent origins",
		"independent origins of different access",
	}
	return words[min(max(level, 0), len(words)-1)]
}

// largest returns the lane in which most articles end that affirm, and how many they are.
func largest(c *evidence.Corroboration) (lane, articles int) {
	type pair struct {
		lane    int
		article string
	}
	seen := map[pair]bool{}
	count := make([]int, len(c.Lanes))
	for i := range c.Tellings {
		t := &c.Tellings[i]
		if p := (pair{t.Lane, t.Article}); t.Side == affirms && !seen[p] {
			seen[p] = true
			if count[t.Lane]++; count[t.Lane] > articles {
				lane, articles = t.Lane, count[t.Lane]
			}
		}
	}
	return lane, articles
}
