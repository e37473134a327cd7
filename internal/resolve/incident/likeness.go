package incident

import (
	"hearsay/internal/loglinear"
	"hearsay/internal/wordvector"
)

// Compare adds what speaks for and against two tellings being of one happening. It is symmetric.
func Compare(a, b *Telling, f *loglinear.Features) {
	f.Reset()
	f.Add("bias")
	head := heads(a, b, f)
	story, near := a.Story.Cosine(b.Story), a.Near.Cosine(b.Near)
	where := "across "
	if a.Article == b.Article {
		where = "within "
		story = 1
		f.Add("within ", head, " ", steps(abs(a.Sentence-b.Sentence), 0, 1, 3, 8))
	}
	f.AddValue(float32(story), "story ", where, head)
	f.Add("story ", where, head, " ", grade(story))
	f.AddValue(float32(near), "near ", where, head)
	f.Add("near ", where, head, " ", grade(near))
	told := []struct {
		name string
		x, y Set
	}{{"agents ", a.Agents, b.Agents}, {"patients ", a.Patients, b.Patients}, {"others ", a.Others, b.Others}, {"places ", a.Places, b.Places}, {"times ", a.Times, b.Times}}
	for _, t := range told {
		f.Add(t.name, where, agreement(t.x, t.y))
		f.Add(t.name, where, head, agreement(t.x, t.y))
	}
	if n := a.Agents.Shared(b.Patients) + a.Patients.Shared(b.Agents); n > 0 {
		f.Add("crossed ", head)
	}
	if near := a.Words.Shared(b.Words); near > 0 {
		f.Add("words ", head, " ", steps(near, 1, 2, 3))
	}
	if a.Article != b.Article {
		n := 0
		if b.Story.Has(a.Head) {
			n++
		}
		if a.Story.Has(b.Head) {
			n++
		}
		f.Add("told by the other ", head, names[n])
		n = 0
		if b.Near.Has(a.Head) {
			n++
		}
		if a.Near.Has(b.Head) {
			n++
		}
		f.Add("near the other ", head, names[n])
		f.Add("early ", head, steps(a.Sentence+b.Sentence, 1, 3, 6, 12))
	}
	args := b.Near.Shared(a.Agents) + b.Near.Shared(a.Patients) + a.Near.Shared(b.Agents) + a.Near.Shared(b.Patients)
	f.Add("arguments near ", head, where, steps(args, 0, 1, 2, 4, 6))
	others := b.Near.Shared(a.Others) + a.Near.Shared(b.Others)
	f.Add("others near ", head, where, steps(others, 0, 1, 2, 4))
	if a.Verb && b.Verb {
		f.Add("verbs ", head)
	} else if !a.Verb && !b.Verb {
		f.Add("nouns ", head)
	}
}

// heads compares the words that name the happenings, and returns how near they are in one word.
func heads(a, b *Telling, f *loglinear.Features) string {
	x, y := a, b
	if x.Head > y.Head {
		x, y = y, x
	}
	if x.Head == y.Head {
		f.Add("head same")
		f.Add("head same ", x.Head)
		f.Add("head same ", rarity(x.rank))
		return "same"
	}
	f.Add("heads ", x.Head, " ", y.Head)
	alike := prefix(x.Head, y.Head) >= 4
	if alike {
		f.Add("heads begin alike")
	}
	if !x.known || !y.known {
		f.Add("head unknown")
		if alike {
			return "near"
		}
		return "unknown"
	}
	c := wordvector.Cosine(&x.vector, &y.vector)
	f.AddValue(float32(c), "head cosine")
	var product [wordvector.Dimensions]float32
	for i := range product {
		product[i] = 10 * a.vector[i] * b.vector[i]
	}
	f.AddVector(product[:], "head product")
	f.Add("head cosine ", grade(c))
	x64, x256, x1024 := wordvector.Cluster(x.Head)
	y64, y256, y1024 := wordvector.Cluster(y.Head)
	switch {
	case x1024 == y1024:
		f.Add("head group 1024")
	case x256 == y256:
		f.Add("head group 256")
	case x64 == y64:
		f.Add("head group 64")
	}
	switch {
	case c > .6 || alike && c > .3:
		return "near"
	case c > .4:
		return "akin"
	}
	return "far"
}

// agreement says how two sets of words stand to each other.
func agreement(x, y Set) string {
	if len(x) == 0 || len(y) == 0 {
		if len(x) == len(y) {
			return "none"
		}
		return "one"
	}
	switch n := x.Shared(y); {
	case n == 0:
		return "apart"
	case n == min(len(x), len(y)):
		return "inside"
	default:
		return "overlap"
	}
}

func prefix(x, y string) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

func abs(n int) int { return max(n, -n) }

// steps names the step of a stair that a number stands on.
func steps(n int, stairs ...int) string {
	for i, s := range stairs {
		if n <= s {
			return names[i]
		}
	}
	return names[len(stairs)]
}

// grade names the tenth that a share stands in.
func grade(x float64) string { return names[min(9, max(0, int(x*10)))] }

var names = [...]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

// rarity names how common a word is.
func rarity(rank int32) string {
	switch {
	case rank == 0:
		return "unknown"
	case rank < 300:
		return "very common"
	case rank < 1500:
		return "common"
	case rank < 6000:
		return "rare"
	}
	return "very rare"
}
