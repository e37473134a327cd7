package incident

import (
	"hearsay/internal/reading"
)

// phrases collects the noun phrases of a sentence that may take part in an incident.
func (d *Draft) phrases(s int) {
	sentence := d.Reading.Sentences[s]
	for k := sentence.First; k < sentence.Last; k++ {
		if !d.nominal(k) {
			continue
		}
		m := int(d.mention[k])
		inside := false // within a phrase of which it is not the head
		switch d.relation(k) {
		case reading.RelationCompound, reading.RelationFlat, reading.RelationAdjective:
			inside = true
		}
		if inside {
			// A name before the head of a phrase is somebody too: "FPL guerrillas"; it is taken by its last word.
			// So is a thing before a trigger: "bomb attack".
			named := m >= 0 && d.Reading.Mentions[m].Name && k == d.Reading.Mentions[m].Last-1 && !d.headed(m)
			if !named && !(d.tag(k) == reading.TagNoun && d.head(k) >= 0 && d.trigger[d.head(k)] && d.weapon(k)) {
				continue
			}
			inside = named
		}
		c := Candidate{Head: k, Sentence: s, Mention: m, core: d.core(k, sentence.First, sentence.Last)}
		if inside {
			c.core = [2]int{d.Reading.Mentions[m].First, d.Reading.Mentions[m].Last}
		}
		d.cut(&c, sentence.Last)
		d.Candidates = append(d.Candidates, c)
	}
}

// weapon reports whether a word is for a weapon, vehicles left out.
func (d *Draft) weapon(k int) bool {
	switch d.thing(weapons, k, k+1, k) {
	case "other", "vehicle", "aircraft", "fire", "torture":
		return false
	}
	return true
}

// headed reports whether a word of the mention is the head of a phrase, which then stands for the mention.
func (d *Draft) headed(m int) bool {
	x := d.Reading.Mentions[m]
	for k := x.First; k < x.Last; k++ {
		switch d.relation(k) {
		case reading.RelationCompound, reading.RelationFlat, reading.RelationAdjective:
		default:
			if d.nominal(k) {
				return true
			}
		}
	}
	return false
}

func (d *Draft) nominal(k int) bool {
	switch d.tag(k) {
	case reading.TagNoun, reading.TagProperNoun:
		return true
	case reading.TagAdjective, reading.TagNumeral, reading.TagVerb, reading.TagOther:
		m := d.mention[k]
		return m >= 0 && d.Reading.Mentions[m].Last-1 == k || d.tag(k) == reading.TagAdjective && d.argument(k)
	}
	return false
}

// argument reports whether a word that is no noun stands where nouns do: "the wounded were taken".
func (d *Draft) argument(k int) bool {
	switch d.relation(k) {
	case reading.RelationSubject, reading.RelationPassiveSubject, reading.RelationObject, reading.RelationOblique, reading.RelationAgent, reading.RelationNominal:
		return true
	}
	return false
}

// longest is how many words of a phrase before and after its head are looked at.
const longest = 24

// core returns a head with what stands before it in its phrase and the rest of its name.
func (d *Draft) core(h, first, last int) [2]int {
	low, high := h, h+1
	for low > first && low > h-longest && d.belongs(low-1, low, h) {
		low--
	}
	for high < min(last, h+longest) {
		if r := d.relation(high); r != reading.RelationFlat && !(r == reading.RelationCompound && d.head(high) < high) || d.head(high) < low || d.head(high) >= high {
			break
		}
		high++
	}
	return [2]int{low, high}
}

// belongs reports whether a token hangs, before the head, on a token of the phrase that begins so far at low.
func (d *Draft) belongs(k, low, h int) bool {
	at := d.head(k)
	switch {
	case at < low || at > h:
		return false
	case d.tag(k) == reading.TagPunctuation:
		return d.norm(k) == "-" || d.norm(k) == "." || d.norm(k) == "/"
	}
	switch d.relation(k) {
	case reading.RelationCompound, reading.RelationFlat, reading.RelationAdjective, reading.RelationPossessive:
		return true
	case reading.RelationAdverb, reading.RelationCase:
		return d.norm(k) == "'s" || d.norm(k) == "'" || d.relation(k) == reading.RelationAdverb
	case reading.RelationOblique, reading.RelationNominal, reading.RelationConjunct, reading.RelationCoordinator, reading.RelationApposition:
		return false
	}
	switch d.tag(k) {
	case reading.TagDeterminer, reading.TagNumeral, reading.TagAdjective, reading.TagProperNoun, reading.TagNoun, reading.TagPronoun:
		return true
	}
	return false
}

// cut lists the ways to cut the candidate's words out.
func (d *Draft) cut(c *Candidate, last int) {
	low, high := c.core[0], c.core[1]
	add := func(first, last int, way string) {
		for _, x := range c.Cuts {
			if x.First == first && x.Last == last {
				return
			}
		}
		if first < last {
			c.Cuts = append(c.Cuts, Cut{first, last, way})
		}
	}
	bare := low
	for bare < c.Head && d.leading(bare, false) {
		bare++
	}
	counted := low
	for counted < c.Head && d.leading(counted, true) {
		counted++
	}
	if c.Mention >= 0 {
		if m := d.Reading.Mentions[c.Mention]; m.Name {
			add(m.First, m.Last, "name")
		}
	}
	add(bare, high, "bare")
	add(counted, high, "counted")
	noun := bare
	for noun < c.Head && (d.tag(noun) == reading.TagAdjective || d.tag(noun) == reading.TagVerb || d.tag(noun) == reading.TagAdverb) {
		noun++
	}
	add(noun, high, "nouns")
	if bare+1 < c.Head {
		add(bare+1, high, "less")
	}
	add(c.Head, high, "head")
	if of := d.complement(c, true, last); of > high {
		add(bare, of, "of")
		add(counted, of, "counted of")
		add(c.Head, of, "head of")
	}
	if all := d.complement(c, false, last); all > high {
		add(bare, all, "all")
	}
	add(low, high, "whole")
}

// leading reports whether a token before a head says which or how many rather than what.
func (d *Draft) leading(k int, keep bool) bool {
	switch d.tag(k) {
	case reading.TagDeterminer, reading.TagPronoun, reading.TagAdverb, reading.TagPunctuation, reading.TagAdposition, reading.TagCoordinator, reading.TagParticle:
		return true
	case reading.TagNumeral:
		return !keep
	}
	switch d.norm(k) {
	case "other", "several", "many", "few", "more", "various", "same", "another", "such":
		return true
	}
	return false
}

// complement returns where the phrase ends with the prepositional phrases that follow the core at once: those with "of"
// alone, or all.
func (d *Draft) complement(c *Candidate, of bool, last int) int {
	end := c.core[1]
	for range 3 {
		if end >= last || d.tag(end) != reading.TagAdposition || of && d.norm(end) != "of" {
			break
		}
		h := d.head(end)
		if h <= end || h >= last || d.relation(h) != reading.RelationNominal || d.head(h) < c.core[0] {
			break
		}
		inner := d.core(h, end+1, last)
		if inner[0] > end+1 {
			break
		}
		end = inner[1]
		if of && d.norm(end) != "of" {
			break
		}
	}
	return end
}
