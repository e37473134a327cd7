package likelihood

import (
	"strings"

	"hearsay/internal/reading"
)

// node is a place in the tree of phrases, a word per step.
type node struct {
	next map[string]*node
	term string // "" where no phrase ends
	ends bool   // a phrase ends here, perhaps one that is none of likelihood
}

func (n *node) add(form, term string) {
	for w := range strings.FieldsSeq(form) {
		if w == "cannot" {
			n = n.step("can").step("not")
			continue
		}
		n = n.step(w)
	}
	n.term, n.ends = term, true
}

func (n *node) step(w string) *node {
	if n.next == nil {
		n.next = map[string]*node{}
	}
	to := n.next[w]
	if to == nil {
		to = &node{}
		n.next[w] = to
	}
	return to
}

// longest returns the end of the longest phrase that begins at a token and its term; the term is "" where there is no
// phrase, or one that is no term.
func (n *node) longest(tokens []reading.Token, at int) (next int, term string) {
	next = at
	for i := at; i < len(tokens); i++ {
		switch w := tokens[i].Norm; w {
		case "cannot":
			if n = n.next["can"]; n != nil {
				n = n.next["not"]
			}
		case "n't":
			n = n.next["not"]
		case "ca":
			n = n.next["can"]
		default:
			n = n.next[w]
		}
		if n == nil {
			break
		}
		if n.ends {
			next, term = i+1, n.term
		}
	}
	return next, term
}
