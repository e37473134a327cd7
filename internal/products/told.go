package products

import (
	"cmp"
	"slices"
	"strings"
)

// Told is what a note leads to in one version of an article: its sentences, in the order of the text, each once.
type Told struct {
	Quote               // of the first: whose article it is, where it came from, its hash
	Sentences []Passage // with what is quoted marked
	Where     string    // all places of the quotes: "ar_7Q2M4KX9TB version 2, characters 412-528, 530-541"
}

// Passage is a sentence in which something is quoted.
type Passage []Part

// Part is a stretch of a passage.
type Part struct {
	Text   string
	Quoted bool
}

// Told groups the note's places: those in one version of an article together, those in one sentence in it.
func (n Note) Told() []Told {
	type key struct {
		article string
		version int
	}
	var order []key
	groups := map[key][]Quote{}
	for _, q := range n.Places {
		k := key{q.Article, q.Version}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], q)
	}
	out := make([]Told, len(order))
	for i, k := range order {
		all := groups[k]
		t := Told{Quote: all[0]}
		slices.SortStableFunc(all, func(a, b Quote) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		t.Where = all[0].Where()
		for at, q := range all {
			if at > 0 && q.Span != all[at-1].Span {
				t.Where += ", " + q.Span.String()
			}
		}
		t.Sentences = passages(all)
		out[i] = t
	}
	return out
}

// passages makes sentences of quotes in the order of the text. Quotes whose sentences are the same stand in it together; one that
// overlaps another stands for itself.
func passages(all []Quote) []Passage {
	type open struct {
		from, to int // of the sentence, in code points of the article
		done     int // marked so far
		last     string
	}
	var out []Passage
	var now open
	for i, q := range all {
		from, to := q.Start-len([]rune(q.Before)), q.End+len([]rune(q.After))
		if i > 0 && q.Span == all[i-1].Span {
			continue
		}
		if len(out) > 0 && from == now.from && to == now.to && q.Start >= now.done && now.last != "" {
			p := out[len(out)-1]
			before := []rune(q.Before)
			between := string(before[min(len(before), now.done-from):])
			if p[len(p)-1].Text == now.last && !p[len(p)-1].Quoted {
				p = p[:len(p)-1]
			}
			out[len(out)-1] = appended(p, Part{between, false}, Part{q.Exact, true}, Part{q.After, false})
		} else {
			out = append(out, appended(nil, Part{q.Before, false}, Part{q.Exact, true}, Part{q.After, false}))
		}
		now = open{from, to, q.End, q.After}
	}
	return out
}

func appended(p Passage, parts ...Part) Passage {
	for _, x := range parts {
		if x.Text != "" {
			p = append(p, x)
		}
	}
	return p
}

// Text returns the passage as it stands in the article.
func (p Passage) Text() string {
	var b strings.Builder
	for _, x := range p {
		b.WriteString(x.Text)
	}
	return b.String()
}
