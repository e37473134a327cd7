package attribution

import (
	"slices"
	"strings"
)

// candidate is a statement before its spans are checked against those of its neighbours.
type candidate struct {
	source, cue stretch
	content     []stretch
	head        int // the token that carries the cue's meaning
	entry       *entry
	key         string // the construction
	share       float32
	negated     bool
	modal       bool
	follows     bool // the source is that of the statement before, and stands there
	model       bool // the trained model marked it
}

// finding is one run over one text.
type finding struct {
	*page
	lexicon    *lexicon
	candidates []candidate
	first      int            // the first candidate of the current paragraph
	labels     map[string]int // how often a speaker's label begins a paragraph of a conversation
	columns    *Columns       // what the model is told, nil when it is not asked
	misreads   []candidate    // made of a quotation over several paragraphs by its own words
}

// least is the share below which a construction is no evidence of a statement.
const least = 0.33

func (f *finding) propose(c candidate) {
	c.share = f.lexicon.share(c.entry, c.key)
	if strings.HasSuffix(c.key, byNoun) && !f.lexicon.loose && f.ofDeed(c) {
		c.share = max(c.share, deed)
	}
	limit := float32(least)
	switch {
	case f.lexicon.loose:
		limit = 0
	case f.columns != nil:
		limit = faint
	}
	if c.share < limit || f.inquires(c) || f.nobody(c.source) {
		f.declined(c)
		return
	}
	kept := c.content[:0]
	for _, s := range c.content {
		if !s.empty() {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 || c.cue.empty() {
		return
	}
	c.content = kept
	if f.columns != nil {
		f.columns.note(&c)
	}
	if c.share < least && !f.lexicon.loose {
		f.declined(c)
		return
	}
	f.candidates = append(f.candidates, c)
}

// nobody reports whether a source is a time or a place that was taken for a subject, and so no source.
func (f *finding) nobody(s stretch) bool {
	if s.empty() {
		return false
	}
	last := f.norm(s.to - 1)
	return s.to == s.from+1 && (last == "there" || last == "here" || last == "nothing" || last == "anything" || last == "something" || last == "what") || s.to-s.from < 4 && times[last] && f.tags[s.to-1] == TagNoun
}

// inquires reports whether a candidate is a question of the author's: "Did Rao say so?" says nothing.
func (f *finding) inquires(c candidate) bool {
	at := c.source.from - 1
	if c.source.empty() || at < 0 || f.Tokens[at].Sentence != f.Tokens[c.head].Sentence || c.source.from > c.head {
		return false
	}
	switch f.tags[at] {
	case TagDo, TagHave, TagModal, TagBe:
		s := &f.Sentences[f.Tokens[at].Sentence]
		return f.norm(s.Last-1) == "?" && !slices.ContainsFunc(c.content, func(x stretch) bool { return x.to <= at })
	}
	return false
}

// ofDeed reports whether somebody claims a deed or denies one: "claimed the bombing", "denies any part in it".
func (f *finding) ofDeed(c candidate) bool {
	if c.source.empty() || len(c.content) == 0 || f.norm(c.source.from) == "no" || f.norm(c.source.from) == "nobody" || c.entry.lemma != "claim" && c.entry.lemma != "deny" {
		return false
	}
	x := c.content[0]
	for i := x.from; i < x.to && i < x.from+6; i++ {
		w := f.norm(i)
		if deeds[w] || c.entry.lemma == "deny" && (charges[w] || w == "it" && x.to == x.from+1) {
			return true
		}
		if t := f.tags[i]; t == TagPreposition || t == TagComma || finite(t) {
			break
		}
	}
	return false
}

var (
	deeds = listed(`responsibility credit attack attacks assault bombing bombings blast explosion killing killings murder murders
		assassination shooting shootings strike strikes raid raids ambush kidnapping abduction operation`)
	charges = listed("involvement part role complicity knowledge wrongdoing accusation accusations allegation allegations claim claims charge charges report reports")
)

// verb returns the lexicon's entry for a token that is a verb, nil for one that never is a cue.
func (f *finding) verb(i int) *entry {
	if e := f.lexicon.verbs[f.norm(i)]; e != nil {
		return e
	}
	return f.lexicon.unknown
}

// sentence looks for cues in the tokens from first to limit, which are one sentence.
func (f *finding) sentence(first, limit int) {
	floor := first
	for h := first; h < limit; h++ {
		if f.inQuote(h) {
			if q := f.closes(h); q != nil && !q.Short {
				floor = h + 1
			}
			continue
		}
		switch {
		case f.norm(h) == "according" && f.tag(h+1) == TagTo && h+2 < limit:
			f.accordingTo(h, first, limit)
		case verbal(f.tags[h]):
			f.asReported(h, first, limit)
			f.verbCue(h, first, floor, limit)
		case f.tags[h] == TagNoun:
			f.nounCue(h, floor, limit)
		case f.tags[h] == TagAdjective:
			f.adjectiveCue(h, floor, limit)
		}
	}
}

// verbCue proposes what the verb at h introduces. The sentence begins at first; a quotation that closes in it ends at
// floor.
func (f *finding) verbCue(h, first, floor, limit int) {
	e := f.verb(h)
	if e == nil {
		return
	}
	g := f.groupAt(h, floor)
	if f.tags[h] == TagBase && g.from == h && f.tag(h-1) == TagConjunction && f.tag(h-2) == TagBase && h-2 >= floor {
		return // "refused to confirm or deny": no saying of its own
	}
	c := candidate{cue: g.stretch, head: h, entry: e, negated: g.negated, modal: g.modal}
	switch g.voice {
	case 'a':
		f.active(c, g, first, floor, limit)
	case 'p':
		f.passive(c, g, first, floor, limit)
	case 'g':
		f.participle(c, g, floor, limit)
	case 'i':
		f.infinitive(c, g, floor, limit)
	case 'x':
		// After a subject and before a clause it is a past tense that looks like a participle.
		if k := f.complementAfter(g.to, limit); g.from > floor && nominal(f.tags[g.from-1]) && (k.kind == byThat || k.kind == byClause || k.kind == byQuote) {
			f.active(c, g, first, floor, limit)
			return
		}
		f.asked(c, g, first, limit)
	}
}
