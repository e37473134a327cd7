package act

import (
	"cmp"
	"slices"

	"hearsay/internal/reading"
)

// voices says for each token in whose words it stands: the innermost statement whose content holds it, -1 for none.
func (t *tree) voices() []int32 {
	out := make([]int32, len(t.Tokens))
	for i := range out {
		out[i] = -1
	}
	type content struct{ statement, start, end, size int }
	var all []content
	for i := range t.Statements {
		size := 0
		for _, c := range t.Statements[i].Content {
			size += c.End - c.Start
		}
		for _, c := range t.Statements[i].Content {
			all = append(all, content{i, c.Start, c.End, size})
		}
	}
	slices.SortStableFunc(all, func(a, b content) int { return b.size - a.size })
	for _, c := range all {
		first, _ := slices.BinarySearchFunc(t.Tokens, c.start, func(k reading.Token, at int) int { return cmp.Compare(k.Start, at) })
		for i := first; i < len(t.Tokens) && t.Tokens[i].End <= c.end; i++ {
			out[i] = int32(c.statement)
		}
	}
	return out
}
