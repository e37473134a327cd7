package segment

import "hearsay/internal/reading"

// brackets follows the parentheses of a paragraph. A sentence does not end in one that was opened within it.
type brackets struct {
	until int // the token that closes it
}

// farthest is how far behind its opening a parenthesis may close.
const farthest = 120

// see takes notice of the token at i, in a sentence that began at first.
func (b *brackets) see(ts []reading.Token, i, first, last int) {
	if i < b.until || i == first || ts[i].Norm != "(" && ts[i].Norm != "[" {
		return
	}
	depth := 0
	for j := i; j < last && j < i+farthest; j++ {
		switch ts[j].Norm {
		case "(", "[":
			depth++
		case ")", "]":
			if depth--; depth == 0 {
				b.until = j
				return
			}
		}
	}
}

// hold reports whether the mark at token i stands in a parenthesis that was opened within the sentence.
func (b *brackets) hold(i int) bool { return i < b.until }
