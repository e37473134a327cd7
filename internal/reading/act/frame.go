package act

import "hearsay/internal/reading"

// frame is how two parties hang together in the tree: the predicate above both, and the words on the way.
type frame struct {
	source, target int   // head tokens; target is -1 where there is none
	top            int   // the predicate above both: the verb or noun of the deed, or what carries it
	up, down       []int // on the way from the source up to top and from top down to the target, ends left out
	direct         bool  // the target lies in the source's own phrase or the other way round: top is what governs both
}

// longest bounds a way through the tree, in arcs: longer ones tie nothing to anything.
const longest = 12

// frameOf ties two heads together. It returns false where they are in different sentences or too far apart.
func (t *tree) frameOf(source, target int, f *frame) bool {
	f.source, f.target, f.top, f.direct = source, target, -1, false
	f.up, f.down = f.up[:0], f.down[:0]
	if target < 0 {
		f.top = t.governor(source)
		return f.top >= 0
	}
	if t.Tokens[source].Sentence != t.Tokens[target].Sentence || t.Tokens[source].Sentence < 0 {
		return false
	}
	depth := 0
	for a := source; a >= 0 && depth < longest; a, depth = t.head(a), depth+1 {
		f.down = f.down[:0]
		steps := 0
		for b := target; b >= 0 && steps < longest; b, steps = t.head(b), steps+1 {
			if a == b {
				f.top = a
				break
			}
			if b != target {
				f.down = append(f.down, b)
			}
		}
		if f.top >= 0 {
			break
		}
		if a != source {
			f.up = append(f.up, a)
		}
	}
	if f.top == source || f.top == target {
		f.direct = true
		if f.top = t.governor(f.top); f.top < 0 || !t.verbal(f.top) {
			if v := t.verbBetween(source, target); v >= 0 {
				f.top = v
			}
		}
	}
	if f.top < 0 {
		f.top = t.verbBetween(source, target)
	}
	for i, j := 0, len(f.down)-1; i < j; i, j = i+1, j-1 {
		f.down[i], f.down[j] = f.down[j], f.down[i]
	}
	return f.top >= 0
}

// governor returns what a noun phrase hangs on, past the phrases that it is coordinated with: -1 for the root.
func (t *tree) governor(i int) int {
	for n := 0; n < longest && i >= 0; n++ {
		relation := t.relation(i)
		i = t.head(i)
		if relation != reading.RelationConjunct && relation != reading.RelationApposition && relation != reading.RelationFlat {
			break
		}
	}
	return i
}

// verbBetween returns the first verb between two tokens, -1 for none: the predicate where the tree has gone wrong.
func (t *tree) verbBetween(a, b int) int {
	for i := min(a, b) + 1; i < max(a, b); i++ {
		if t.verbal(i) {
			return i
		}
	}
	return -1
}

// frame ties a candidate's parties together about its own predicate: where the tree has another above both, that is the verb
// with which it shares its subject. What two do with each other is told alike from either side.
func (c *candidate) frame(t *tree, f *frame) bool {
	source, target := c.source, c.target
	if (c.rule == "both" || c.rule == "between") && target < source {
		source, target = target, source
	}
	if !t.frameOf(source, target, f) {
		return false
	}
	if f.top != c.predicate {
		f.top, f.up, f.down = c.predicate, f.up[:0], f.down[:0]
	}
	return true
}
