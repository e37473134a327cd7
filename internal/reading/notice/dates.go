package notice

import (
	"cmp"
	"slices"

	"hearsay/internal/reading"
)

// dated reports whether a token stands in a date expression.
func (a *article) dated(t int) bool { return a.dateAt(t) >= 0 }

// dateAt returns the date expression that a token stands in, -1 for none.
func (a *article) dateAt(t int) int {
	i := a.dateFrom(t)
	if i < len(a.Dates) && a.Dates[i].First <= t && t < a.Dates[i].Last {
		return i
	}
	return -1
}

// dateFrom returns the first date expression that ends after token t.
func (a *article) dateFrom(t int) int {
	i, _ := slices.BinarySearchFunc(a.Dates, t, func(d reading.Date, t int) int { return cmp.Compare(d.Last, t+1) })
	return i
}

// dateOf returns the day on which a verb's deed was done: a resolved date that hangs on it, or on the noun beside it. What
// the notice is about keeps its own dates.
func (a *article) dateOf(at, noun int, about []span) reading.Dated {
	if at < 0 {
		return reading.Dated{}
	}
	s := &a.Sentences[a.Tokens[at].Sentence]
	for i := a.dateFrom(s.First); i < len(a.Dates) && a.Dates[i].First < s.Last; i++ {
		d := &a.Dates[i]
		if d.From == "" || d.First < s.First || a.relative(d) || slices.ContainsFunc(about, func(x span) bool { return x.holds(d.First) }) {
			continue
		}
		if h := a.hangsOn(d); h == at || noun >= 0 && h == noun || a.beside(at, d) {
			return reading.Dated{Range: d.Range, From: d.From, To: d.To}
		}
	}
	return reading.Dated{}
}

// relative reports whether a date is one that something else lies before or after.
func (a *article) relative(d *reading.Date) bool {
	if d.First == 0 {
		return false
	}
	switch a.Tokens[d.First-1].Norm {
	case "before", "after", "since", "until", "till", "by":
		return true
	}
	return d.Last < len(a.Tokens) && a.Tokens[d.Last].Norm == "'s"
}

// beside reports whether a date follows a verb with no other deed and no comma between: what the tree made of it or not.
func (a *article) beside(v int, d *reading.Date) bool {
	if d.First <= v || d.First > v+14 {
		return false
	}
	for k := v + 1; k < d.First; k++ {
		if tag := a.tag(k); tag == reading.TagVerb || tag == reading.TagSubordinator || a.Tokens[k].Kind == reading.Punctuation || a.is(k, danger) {
			return false
		}
	}
	p := a.Tokens[d.First-1].Norm
	return p == "on" || p == "in" || p == "of" && a.is(max(d.First-2, 0), document|noticeNoun) || a.tag(d.First-1) == reading.TagNoun || a.tag(d.First-1) == reading.TagProperNoun || a.tag(d.First-1) == reading.TagAdverb
}

// hangsOn returns the word that a date expression hangs on, through what merely carries it ("the morning of 7 March"); -1
// for none.
func (a *article) hangsOn(d *reading.Date) int {
	t := -1
	for k := d.First; k < d.Last && k < len(a.Tokens); k++ {
		if h := a.head(k); h < d.First || h >= d.Last {
			t = h
			break
		}
	}
	for range 3 {
		if t < 0 || a.tag(t) == reading.TagVerb || a.is(t, notices|threat) {
			return t
		}
		if a.is(t, danger) {
			return -1 // "the bombings in January"
		}
		switch a.Arcs[t].Relation {
		case reading.RelationOblique, reading.RelationObliqueUnmarked, reading.RelationNominal, reading.RelationApposition:
			t = a.head(t)
		default:
			return -1
		}
	}
	return t
}

// dates fills in when a notice was given, and when it became known that it had been: the date of the words in which
// somebody tells of it afterwards.
func (a *article) dates(n *notice, f *find) {
	given := a.dateOf(f.at, -1, f.about)
	if given.From == "" && f.governor >= 0 && a.is(f.governor, issue|pass|receive|move) {
		given = a.dateOf(f.governor, f.at, f.about)
	}
	set(&n.date, given)
	if g := f.governor; g >= 0 && a.is(g, disclose) && a.Arcs[f.at].Relation != reading.RelationObject {
		set(&n.disclosed, a.dateOf(g, -1, f.about))
	}
	a.each(f.at, func(c int, r reading.Relation) bool { // "..., the minister said on Thursday"
		if (r == reading.RelationClausal || r == reading.RelationParataxis) && a.tells(f.at, c) && (a.perfect(f.at) || !a.lead(f).Empty()) {
			set(&n.disclosed, a.dateOf(c, -1, f.about))
		}
		return true
	})
	if f.within < 0 || f.definite {
		return
	}
	v := f.at
	if f.governor >= 0 {
		v = f.governor
	}
	s := &a.Statements[f.within]
	if len(s.Cue) == 0 || !a.perfect(v) && !a.is(f.at, noticeNoun|tip) {
		return
	}
	cue := a.tokens(s.Cue[0])
	for t := cue.first; t < cue.last; t++ {
		if a.tag(t) == reading.TagVerb && a.Tokens[t].Sentence >= 0 {
			a.look(a.Tokens[t].Sentence)
			a.grow(a.Tokens[t].Sentence)
			if !a.is(t, warn|threaten|vow|foretell) {
				set(&n.disclosed, a.dateOf(t, -1, f.about))
			}
		}
	}
}

func set(d *reading.Dated, to reading.Dated) {
	if d.From == "" && to.From != "" {
		*d = to
	}
}

// obtained looks for when the giver learnt of the danger: a verb of learning with a date of its own, in the sentence of the notice
// or the two before it.
func (a *article) obtained(n *notice, f *find) {
	at := a.Tokens[f.at].Sentence
	for i := at; i >= 0 && i >= at-2 && a.Sentences[i].Paragraph >= a.Sentences[at].Paragraph-1; i-- {
		if a.look(i)&learn == 0 {
			continue
		}
		s := &a.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			if !a.is(t, learn) || a.tag(t) != reading.TagVerb || t == f.at || t == f.governor {
				continue
			}
			if x := a.learning(i, t); a.classesOf(x)&(physical|information) != 0 {
				set(&n.obtained, a.dateOf(t, -1, nil))
			}
		}
	}
}

// learning returns what a verb of learning in a sentence says was learnt.
func (a *article) learning(sentence, t int) []span {
	a.grow(sentence)
	x := a.content(t, nobody, -1)
	if o := a.dependent(t, reading.RelationObject, reading.RelationPassiveSubject); o >= 0 {
		x = append(x, a.trim(a.reach[o], o))
	}
	return x
}

// learnt returns the word that tells of what danger "the intelligence" is: the last verb of learning, or noun for what was
// learnt, in the sentence of a token or the two before it; -1 for none.
func (a *article) learnt(at int) int {
	here := a.Tokens[at].Sentence
	for i := here; i >= 0 && i >= here-2 && a.Sentences[i].Paragraph >= a.Sentences[here].Paragraph-1; i-- {
		if a.look(i)&(learn|information) == 0 {
			continue
		}
		for t := a.Sentences[i].Last - 1; t >= a.Sentences[i].First; t-- {
			if t < at && (a.is(t, learn) && a.tag(t) == reading.TagVerb || a.is(t, information) && a.tag(t) == reading.TagNoun) {
				if x := a.learning(i, t); len(x) > 0 && a.classesOf(x[:1])&(method|violence|hazard) != 0 {
					return t
				}
			}
		}
	}
	return -1
}
