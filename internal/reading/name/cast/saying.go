package cast

import "slices"

// saying returns the innermost statement before or after an expression whose content holds it, -1 for none.
func (a *article) saying(i int) int {
	x := a.Tokens[a.expressions[i].first].Range
	k, _ := slices.BinarySearchFunc(a.contents, x.Start+1, func(c source, at int) int { return c.Start - at })
	best := -1
	for n := 0; k > 0 && n < 6; n++ {
		k--
		if c := &a.contents[k]; c.Contains(x) && (best < 0 || c.Len() < a.contents[best].Len()) {
			best = k
		}
	}
	if best < 0 {
		return -1
	}
	return a.contents[best].statement
}
