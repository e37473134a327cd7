package sourcekind

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// link is what a few words say of the voices around a statement.
type link uint8

const (
	noLink  link = iota
	rests        // "citing a memo", "based on a report", "told by an aide": what follows is behind the source
	carried      // "seen by the Courier", "quoted by the Courier as": an outlet follows that is in front of it
	accords      // "the minister said, according to an aide": whoever follows is in front of it
)

// linkAt returns the link that the words at token t make, the token at which the voice begins, and whether only what is
// written, said or published can stand there: one also cites the weather.
func (a *article) linkAt(t, limit int) (l link, from int, choosy bool) {
	at := func(k int) string {
		if t+k < limit {
			return a.Tokens[t+k].Norm
		}
		return ""
	}
	switch w := at(0); w {
	case "citing", "cited", "cites":
		if at(1) == "by" {
			return carried, t + 2, true
		}
		return rests, t + 1, true
	case "quoting":
		return rests, t + 1, false
	case "quoted", "quotes":
		if at(1) == "by" {
			return carried, t + 2, true
		}
		return rests, t + 1, true
	case "according":
		if at(1) == "to" {
			return accords, t + 2, false
		}
	case "based", "relying", "drawing":
		if at(1) == "on" || at(1) == "upon" {
			return rests, t + 2, true
		}
	case "on":
		if at(1) == "the" && (at(2) == "basis" || at(2) == "strength" || at(2) == "word") && at(3) == "of" {
			return rests, t + 4, true
		}
	case "told", "briefed", "informed":
		if at(1) == "by" {
			return rests, t + 2, true
		}
	case "seen", "obtained", "reviewed", "published", "aired", "broadcast", "released", "viewed", "leaked", "shown", "shared", "provided":
		if at(1) == "by" || at(1) == "to" || at(1) == "with" {
			return carried, t + 2, true
		}
	}
	return noLink, 0, false
}

// frames finds the links of every sentence and ties each to the statements whose source it speaks of.
func (a *article) frames() {
	a.outer, a.inner = map[int][]string{}, map[int][]string{}
	order := make([]int, 0, len(a.Statements)) // by the place of what introduces them
	for i := range a.Statements {
		if a.anchor(i) >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(a.anchor(x), a.anchor(y)) })
	next := 0
	for k := range a.Sentences {
		s := &a.Sentences[k]
		from := next
		for next < len(order) && a.anchor(order[next]) < s.Last {
			next++
		}
		if from == next {
			continue
		}
		for t := s.First; t < s.Last; t++ {
			l, at, choosy := a.linkAt(t, s.Last)
			if l == noLink || at >= s.Last || l == accords && a.introduces(order[from:next], t) {
				continue
			}
			if voice := a.linked(at, s.Last, l, choosy); voice != "" {
				a.attachLink(order[from:next], t, s, l, voice)
			}
		}
	}
}

// introduces reports whether a token stands in the cue of a statement.
func (a *article) introduces(statements []int, t int) bool {
	k, _ := slices.BinarySearchFunc(statements, t, func(i, t int) int { return cmp.Compare(a.anchor(i), t) })
	return slices.ContainsFunc(around(statements, k), func(i int) bool {
		return slices.ContainsFunc(a.Statements[i].Cue, func(x text.Range) bool { return a.holds(x, t) })
	})
}

// anchor returns the token at which a statement is introduced: its source, else its cue; -1 for neither.
func (a *article) anchor(i int) int {
	s := &a.Statements[i]
	for _, x := range [][]text.Range{s.Source, s.Cue} {
		if len(x) > 0 {
			from, _ := a.tokens(x[0])
			return from
		}
	}
	return -1
}

// linked returns the voice that begins at a token, "" where what stands there is none, or none of the kind that may.
func (a *article) linked(from, limit int, l link, choosy bool) string {
	to := from
	for to < limit && to < from+12 && !a.closesVoice(to, from) {
		to++
	}
	if to == from {
		return ""
	}
	p := a.phrase(text.Range{Start: a.Tokens[from].Start, End: a.Tokens[to-1].End})
	if p.name >= 0 {
		n := &a.Mentions[p.name]
		name := a.full[n.Chain]
		if l == carried && kindOfName(n.Type, name, p.class) != evidence.SourceOutlet {
			return ""
		}
		if n.Type == evidence.MentionPerson || n.Type == evidence.MentionOrganization {
			return name
		}
	}
	if titled := titles[a.Tokens[p.core-1].Norm] && a.Tokens[p.core-1].Upper; l == carried && p.class != classOutlet && !titled || choosy && p.class == classNone && !titled {
		return ""
	}
	if partOf(p.head) || to == from+1 && amounts(a.Tokens[from].Norm) {
		return ""
	}
	if m := a.mentioned(p); m >= 0 {
		if name := a.full[a.Mentions[m].Chain]; name != "" && p.class != classDocument {
			return name
		}
	}
	return strings.TrimPrefix(strings.TrimPrefix(a.words(from, to), "the "), "The ")
}

// partOf reports whether a head is for part of a document: whoever quotes a sentence quotes no voice.
func partOf(head string) bool {
	switch head {
	case "sentence", "paragraph", "line", "passage", "page", "part", "word", "figure", "average":
		return true
	}
	return false
}

// closesVoice reports whether a voice that began at from ends before token t.
func (a *article) closesVoice(t, from int) bool {
	k := &a.Tokens[t]
	switch k.Norm {
	case "that", "as", "who", "which", "said", "says", "say", "is", "was", "were", "has", "had", "have", "would", "will", "for", "and":
		return t > from
	}
	return k.Kind == reading.Punctuation && k.Norm != "." || k.Kind == reading.QuoteMark || k.Norm == "." && t+1 < len(a.Tokens) && a.Tokens[t+1].Sentence != k.Sentence
}

// attachLink gives a voice to the statements that the words at token t speak of: those of the last source before them in
// the sentence, or, where they open it, those of the first after them.
func (a *article) attachLink(statements []int, t int, s *reading.Sentence, l link, voice string) {
	k, _ := slices.BinarySearchFunc(statements, t, func(i, t int) int { return cmp.Compare(a.anchor(i), t+1) })
	at := k - 1
	opening := at < 0 || t-s.First < 8 && a.anchor(statements[at]) == t
	if opening {
		at = min(max(k, 0), len(statements)-1)
	}
	if at < 0 {
		return
	}
	for at > 0 && a.points(statements[at]) {
		at-- // "the Courier, which cited a memo, said": the Courier rests on it
	}
	first := a.anchor(statements[at])
	for _, i := range around(statements, at) {
		if a.anchor(i) != first {
			continue
		}
		if x := &a.Statements[i]; a.says(x, t) || x.Lemma == "cite" || len(x.Cue) > 0 && a.holds(x.Cue[0], t) && l == rests && x.Lemma != "quote" {
			continue
		}
		if l == rests {
			if a.voice(i) != voice {
				a.inner[i] = append(a.inner[i], voice)
			}
		} else if l == accords || a.Statements[i].Kind != evidence.SourceOutlet || a.voice(i) != voice {
			a.outer[i] = append(a.outer[i], voice)
		}
	}
}

// points reports whether a statement's source is a relative pronoun.
func (a *article) points(i int) bool {
	s := &a.Statements[i]
	if len(s.Source) == 0 {
		return false
	}
	from, to := a.tokens(s.Source[0])
	return to == from+1 && relative(a.Tokens[from].Norm)
}

// around returns the statements near one in order, so that the work grows with the text and no faster.
func around(statements []int, at int) []int {
	return statements[max(0, min(len(statements), at)-8):min(len(statements), at+8)]
}

// says reports whether token t stands well within what a statement says: there it speaks of others. What begins a content
// may be the link itself, as in "quoted the minister as saying".
func (a *article) says(s *reading.Statement, t int) bool {
	return slices.ContainsFunc(s.Content, func(x text.Range) bool { return a.holds(x, t) })
}

func (a *article) holds(x text.Range, t int) bool {
	return x.Start <= a.Tokens[t].Start && a.Tokens[t].Start < x.End
}
