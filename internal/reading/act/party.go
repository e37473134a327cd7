package act

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

//go:embed data/actors.txt
var actorsFile string

// sort is what kind of noun somebody is called by.
type sort uint8

const (
	noSort sort = iota
	stateNoun
	groupNoun
	personNoun
	placeNoun
)

var actorNouns = sync.OnceValue(func() map[string]sort {
	out := map[string]sort{}
	kind := noSort
	for line := range strings.Lines(actorsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			kind = map[string]sort{"[state]": stateNoun, "[group]": groupNoun, "[person]": personNoun, "[place]": placeNoun}[line]
			continue
		}
		for w := range strings.FieldsSeq(line) {
			if _, known := out[w]; !known {
				out[w] = kind
			}
		}
	}
	return out
})

// party is a noun phrase that may act or be acted on.
type party struct {
	mention  int  // -1 for none
	modifier bool // a name before a noun that is no party: only nouns of deeds have it for a party
	name     bool // it is a name, or stands for somebody named
	proper   bool // it is a name
	place    bool // a place or building by its noun or type: acted on, never acting
}

// parties finds the noun phrases that may act or be acted on, by head token.
func (t *tree) parties() map[int]party {
	out := make(map[int]party, len(t.Mentions))
	named := map[int]bool{}
	for i := range t.Mentions {
		switch m := &t.Mentions[i]; {
		case m.Name && acting(m.Type):
			named[m.Chain] = true
		case m.Description:
			if _, ok := t.described[m.Chain]; !ok {
				t.described[m.Chain] = i
			}
		}
	}
	for c := range named {
		delete(t.described, c)
	}
	for i := range t.Mentions {
		m := &t.Mentions[i]
		if m.First >= m.Last || m.First >= len(t.Tokens) || t.Tokens[m.First].Sentence < 0 {
			continue
		}
		switch {
		case m.Name && !acting(m.Type):
			continue
		case !m.Name && !m.Description && !named[m.Chain]:
			if d, ok := t.described[m.Chain]; !ok || d > i || t.head(m.First) < 0 {
				continue // a pronoun for nobody known
			}
		}
		h := t.headOf(m.First, m.Last)
		if m.First+1 == m.Last && !m.Name && !m.Description && t.at[h] == 0 {
			t.at[h] = int32(i + 1) // a pronoun
		}
		if (m.Name || m.Description) && (t.at[h] == 0 || t.Mentions[t.at[h]-1].Name && m.Description) {
			t.at[h] = int32(i + 1) // the longer words: "the minister" takes in no name
		}
		top := t.phraseHead(h)
		if top == h {
			t.keep(out, h, party{
				mention: i, name: m.Name || named[m.Chain], proper: m.Name, place: m.Type == evidence.MentionFacility || !m.Name && actorNouns()[t.lemma(h)] == placeNoun,
			})
			continue
		}
		if !m.Name {
			continue
		}
		kind := actorNouns()[t.lemma(top)]
		if t.tag(top) == reading.TagProperNoun || kind == stateNoun && (m.Type == evidence.MentionNationality || m.Type == evidence.MentionPlace) {
			t.keep(out, top, party{mention: i, name: true, proper: t.tag(top) == reading.TagProperNoun}) // acts for the state, or is part of the name
		}
		t.keep(out, h, party{mention: i, modifier: true, name: true})
	}
	for i := range t.Tokens {
		if t.tag(i) != reading.TagNoun || t.Tokens[i].Sentence < 0 {
			continue
		}
		k := actorNouns()[t.lemma(i)]
		if k != noSort {
			t.keep(out, i, party{mention: -1, place: k == placeNoun, modifier: t.relation(i) == reading.RelationCompound})
		}
		if p := out[i]; k == stateNoun && !p.name {
			if m := t.owner(i, named); m >= 0 {
				out[i] = party{mention: m, name: true}
			}
		}
	}
	return out
}

// owner returns the mention of the one to whom a body belongs: "the government of Brenmark", "its troops"; -1 for nobody known.
func (t *tree) owner(h int, named map[int]bool) int {
	for c := t.first[h]; c >= 0; c = t.next[c] {
		i := int(c)
		if t.relation(i) == reading.RelationPossessive || t.relation(i) == reading.RelationNominal && t.preposition(i) == "of" {
			if m := t.at[i] - 1; m >= 0 && named[t.Mentions[m].Chain] {
				return int(m)
			}
		}
	}
	return -1
}

// keep adds a party unless a better one stands there: a name is better than a description, and that than a bare noun.
func (t *tree) keep(all map[int]party, at int, p party) {
	old, ok := all[at]
	if !ok || old.modifier && !p.modifier || p.name && !old.name || p.proper && !old.proper && !p.modifier {
		all[at] = p
	}
}

// acting says whether what bears a name of a type may act or be acted on. Types of names are often wrong: only those
// that nobody acts as are left out.
func acting(m evidence.MentionType) bool {
	return m != evidence.MentionDate && m != evidence.MentionMoney && m != evidence.MentionProduct
}

// phraseHead climbs from a name to the noun that it stands before or belongs to: "Russian" to "warplanes".
func (t *tree) phraseHead(i int) int {
	for n := 0; n < longest; n++ {
		switch t.relation(i) {
		case reading.RelationFlat, reading.RelationCompound, reading.RelationAdjective:
			i = t.head(i)
			continue
		}
		return i
	}
	return i
}

// stretch is the noun phrase of a head, with what stands before it and the names that belong to it, without clauses,
// appositions, coordination, or its preposition.
func (t *tree) stretch(h int) text.Range {
	first, last := h, h
	t.spread(h, &first, &last, 0)
	if m := t.at[h]; m > 0 && t.Mentions[m-1].First < t.Mentions[m-1].Last {
		first, last = min(first, t.Mentions[m-1].First), max(last, t.Mentions[m-1].Last-1)
	}
	return text.Range{Start: t.Tokens[first].Start, End: t.Tokens[last].End}
}

func (t *tree) spread(h int, first, last *int, depth int) {
	for c := t.first[h]; c >= 0; c = t.next[c] {
		i := int(c)
		switch t.relation(i) {
		case reading.RelationCompound, reading.RelationFlat, reading.RelationAdjective, reading.RelationPossessive:
		case reading.RelationNominal:
			if depth > 0 || t.preposition(i) != "of" || t.tag(h) == reading.TagProperNoun || t.at[i] == 0 && t.tag(i) != reading.TagProperNoun && actorNouns()[t.lemma(i)] == noSort {
				continue // "accused Ostia of arson"
			}
		default:
			if r := t.relation(i).String(); r != "det" && r != "nummod" && r != "nmod:desc" && r != "goeswith" && r != "fixed" {
				if !(t.relation(i) == reading.RelationCase && depth > 0) {
					continue
				}
			}
		}
		*first, *last = min(*first, i), max(*last, i)
		if depth < 4 {
			t.spread(i, first, last, depth+1)
		}
	}
}
