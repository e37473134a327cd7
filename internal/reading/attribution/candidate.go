package attribution

import "slices"

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
}

// finding is one run over one text.
type finding struct {
	*page
	lexicon    *lexicon
	candidates []candidate
	first      int            // the first candidate of the current paragraph
	labels     map[string]int // how often a speaker's label begins a paragraph of a conversation
}

// least is the share below which a construction is no evidence of a statement.
const least = 0.33

func (f *finding) propose(c candidate) {
	c.share = f.lexicon.share(c.entry, c.key)
	if c.share < least && !f.lexicon.loose || f.inquires(c) {
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
	f.candidates = append(f.candidates, c)
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
