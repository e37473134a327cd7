package attribution

import (
	"strings"

	"hearsay/internal/reading"
)

// options returns the tags that a token may have. first: it opens its sentence or a quotation.
func (m *tagger) options(k *reading.Token, first bool, buffer *[1]option) []option {
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

// state is a pair of tags (the one before, this one) on the best path to it.
type state struct {
	before, tag Tag
	score       float32
	back        int32
}

// tagSentence writes the best tags of tokens into out, which is as long.
func (m *tagger) tagSentence(tokens []reading.Token, out []Tag, work *[]state) {
	const n = int(Tags)
	states := append((*work)[:0], state{TagNone, TagNone, 0, -1})
	from := 0
	var buffer [1]option
	first := true
	for i := range tokens {
		k := &tokens[i]
		options := m.options(k, first, &buffer)
		if k.Kind != reading.QuoteMark && k.Kind != reading.Punctuation {
			first = false
		} else if k.Kind == reading.QuoteMark || k.Norm == ":" {
			first = true
		}
		to := len(states)
		for s := from; s < to; s++ {
			p := states[s]
			row := m.trigrams[(int(p.before)*n+int(p.tag))*n:]
			for _, o := range options {
				score := p.score + row[o.tag] + o.log
				// Paths that end in the same two tags are one from here on: keep the better.
				kept := false
				for e := to; e < len(states); e++ {
					if states[e].before == p.tag && states[e].tag == o.tag {
						if score > states[e].score {
							states[e].score, states[e].back = score, int32(s)
						}
						kept = true
						break
					}
				}
				if !kept {
					states = append(states, state{p.tag, o.tag, score, int32(s)})
				}
			}
		}
		from = to
	}
	best := from
	for s := from + 1; s < len(states); s++ {
		if states[s].score > states[best].score {
			best = s
		}
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		out[i] = states[best].tag
		best = int(states[best].back)
	}
	*work = states
}
