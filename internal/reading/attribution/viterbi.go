package attribution

import (
	"math"
	"strings"

	"hearsay/internal/reading"
)

// options returns the tags that a token may have. first: it opens its sentence or a quotation; shout: its sentence is in
// capitals.
func (m *tagger) options(k *reading.Token, first, shout bool, buffer *[1]option) []option {
	switch k.Kind {
	case reading.QuoteMark:
		buffer[0] = option{TagQuote, 0}
		return buffer[:]
	case reading.Numeral:
		buffer[0] = option{TagNumber, 0}
		return buffer[:]
	case reading.Punctuation:
		buffer[0] = option{TagStop, 0}
		if k.Norm == "," {
			buffer[0].tag = TagComma
		}
		return buffer[:]
	case reading.Symbol:
		buffer[0] = option{TagOther, 0}
		return buffer[:]
	}
	if k.AllCaps && k.Norm == "us" && !shout {
		return m.name
	}
	if shout && k.Upper {
		// Capitals tell nothing where all is in capitals.
		if o := m.words[k.Norm]; o != nil {
			return o
		}
		return m.name
	}
	if k.Upper && !first && k.Norm != "i" {
		if o := m.words[upperKey(k.Norm)]; o != nil {
			return o
		}
		return m.name
	}
	if o := m.words[k.Norm]; o != nil {
		return o
	}
	if k.Upper {
		return m.opening
	}
	w := k.Norm
	if strings.Contains(w, "-") {
		if o := m.suffixes["-"]; o != nil {
			return o
		}
	}
	for n := min(4, len(w)); n > 0; n-- {
		if o := m.suffixes[w[len(w)-n:]]; o != nil {
			return o
		}
	}
	return m.name
}

// upperKey is the key of a capitalised word inside a sentence.
func upperKey(norm string) string { return "^" + norm }

// shouted reports whether most words are in capitals, and enough of them to be no heading's names.
func shouted(tokens []reading.Token) bool {
	words, capitals := 0, 0
	for i := range tokens {
		if k := &tokens[i]; k.Kind == reading.Word && len(k.Norm) > 1 {
			words++
			if k.AllCaps {
				capitals++
			}
		}
	}
	return words >= 4 && capitals*10 >= words*8
}

// state is a pair of tags (the one before, this one) on the best path to it.
type state struct {
	before, tag Tag
	score       float32
	back        int32
}

// lattice is the working memory of [tagger.tagSentence], used again from sentence to sentence.
type lattice struct {
	states []state
	slot   [Tags][Tags]int32 // where a pair of tags lies among the states of the current word
}

// width is how far below the best path another may fall, as a logarithm, before it is given up.
const width = 9

// tagSentence writes the best tags of tokens into out, which is as long.
func (m *tagger) tagSentence(tokens []reading.Token, out []Tag, l *lattice) {
	const n = int(Tags)
	l.states = append(l.states[:0], state{back: -1})
	from, first, shout := 0, true, shouted(tokens)
	var buffer [1]option
	top := float32(0)
	for i := range tokens {
		k := &tokens[i]
		options := m.options(k, first, shout, &buffer)
		if k.Kind == reading.QuoteMark || k.Norm == ":" {
			first = true
		} else if k.Kind != reading.Punctuation {
			first = false
		}
		to := len(l.states)
		limit, best := top-width, float32(math.Inf(-1))
		for s := from; s < to; s++ {
			p := l.states[s]
			if p.score < limit {
				continue
			}
			row := m.trigrams[(int(p.before)*n+int(p.tag))*n:][:n]
			for _, o := range options {
				score := p.score + row[o.tag] + o.log
				best = max(best, score)
				// Paths that end in the same two tags are one from here on: keep the better. A slot left over from an
				// earlier word points at another pair, or at none.
				if e := l.slot[p.tag][o.tag]; int(e) >= to && int(e) < len(l.states) && l.states[e].before == p.tag && l.states[e].tag == o.tag {
					if score > l.states[e].score {
						l.states[e].score, l.states[e].back = score, int32(s)
					}
					continue
				}
				l.slot[p.tag][o.tag] = int32(len(l.states))
				l.states = append(l.states, state{p.tag, o.tag, score, int32(s)})
			}
		}
		from, top = to, best
	}
	best := from
	for s := from + 1; s < len(l.states); s++ {
		if l.states[s].score > l.states[best].score {
			best = s
		}
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		out[i] = l.states[best].tag
		best = int(l.states[best].back)
	}
}
