package main

import (
	"strings"

	"hearsay/eval/conllu"
	"hearsay/eval/task"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// row is one figure of the table.
type row int

const (
	cut      row = iota // the word is cut out as in the treebank
	tagged              // and has its part of speech
	head                // or hangs on the right word
	labelled            // by the right relation, without its subtype
	subtyped            // with its subtype
	rows
)

type score [rows]task.Count

func column(scores []score, r row) []task.Count {
	out := make([]task.Count, len(scores))
	for i, s := range scores {
		out[i] = s[r]
	}
	return out
}

// token is a word as a reader sees it.
type token struct {
	text.Range
	head          int // index, -1 for a root
	relation, tag string
}

// tokens are a reading's tokens outside of furniture, heads and all.
func tokens(r *reading.Reading) []token {
	out := make([]token, 0, len(r.Tokens))
	index := make([]int, len(r.Tokens))
	for i, k := range r.Tokens {
		index[i] = len(out)
		if k.Sentence >= 0 {
			a := r.Arcs[i]
			out = append(out, token{k.Range, int(a.Head), a.Relation.String(), a.Tag.String()})
		}
	}
	for i := range out {
		if out[i].head >= 0 {
			out[i].head = index[out[i].head]
		}
	}
	return out
}

// compare counts the words of one document. A word is aligned with the token at exactly its characters.
func compare(d *conllu.Document, proposed []token) (s score) {
	at := make(map[text.Range]int, len(proposed))
	for i, k := range proposed {
		at[k.Range] = i
	}
	aligned := func(w int) int {
		if x := d.Words[w].Range; x.Start < x.End {
			if i, ok := at[x]; ok {
				return i
			}
		}
		return -1
	}
	var hits [rows]int
	for n, w := range d.Words {
		i := aligned(n)
		if i < 0 {
			continue
		}
		k := proposed[i]
		hits[cut]++
		if k.tag == w.Tag {
			hits[tagged]++
		}
		want := -1
		if w.Head >= 0 {
			if want = aligned(w.Head); want < 0 {
				continue
			}
		}
		if k.head != want {
			continue
		}
		hits[head]++
		if universal(k.relation) == universal(w.Relation) {
			hits[labelled]++
		}
		if k.relation == w.Relation {
			hits[subtyped]++
		}
	}
	for r := range hits {
		s[r] = task.Hits(hits[r], len(proposed), len(d.Words))
	}
	return s
}

// universal is a relation without its subtype.
func universal(relation string) string {
	u, _, _ := strings.Cut(relation, ":")
	return u
}
