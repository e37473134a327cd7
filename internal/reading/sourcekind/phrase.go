package sourcekind

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// phrase is a source's noun phrase taken apart.
type phrase struct {
	from, to int // tokens of the whole source
	core     int // end of its first part: before a comma, a preposition, "who"
	name     int // the mention that it names, -1 for none
	head     string
	class    class
	plural   bool
	definite bool // begins with "the" or the like
	single   bool // begins with "a" or the like
}

// phrase takes a source apart. The head is the last word of the core, or the last before a person's name: "the mayor, Ann
// Rao", "Council spokesman Rao".
func (a *article) phrase(x text.Range) phrase {
	from, to := a.tokens(x)
	p := phrase{from: from, to: to, core: to, name: -1}
	for i := from + 1; i < to; i++ {
		if k := &a.Tokens[i]; k.Kind == reading.Punctuation && k.Norm != "." || links(k.Norm) {
			p.core = i
			break
		}
	}
	if from >= to {
		return p
	}
	if of := p.core; of+1 < to && a.Tokens[of].Norm == "of" && a.quantity(from, of) {
		// "two of the officials": officials, of whom two speak.
		p.core = to
		for i := of + 2; i < to; i++ {
			if k := &a.Tokens[i]; k.Kind == reading.Punctuation && k.Norm != "." || links(k.Norm) {
				p.core = i
				break
			}
		}
	}
	switch a.Tokens[from].Norm {
	case "the", "this", "that", "these", "those":
		p.definite = true
	case "a", "an", "one", "another":
		p.single = true
	}
	p.name = a.named(x, p)
	last := p.core
	if n := p.name; n >= 0 && a.Mentions[n].First < p.core {
		switch a.Mentions[n].Type {
		case evidence.MentionPerson:
			last = a.Mentions[n].First
		case evidence.MentionProduct, evidence.MentionMisc: // "the paper Nation's Voice"
			if a.Mentions[n].First > from && a.Mentions[n].Last == p.core {
				last = a.Mentions[n].First
			}
		}
	}
	for i := last - 1; i >= from; i-- {
		w := a.Tokens[i].Norm
		if w == "of" {
			break
		}
		if a.Tokens[i].Kind != reading.Word || w == "'s" || len(w) < 3 {
			continue
		}
		if c := heads[w]; c != classNone {
			p.head, p.class, p.plural = singular(w), c, plurals[w]
			if p.head == "agency" && i > from && a.Tokens[i-1].Norm == "news" {
				p.class = classOutlet
			}
			break
		}
		if i == last-1 && p.name < 0 {
			p.head, p.plural = singular(w), strings.HasSuffix(w, "s")
		}
		if i < last-1 {
			break
		}
	}
	return p
}

// quantity reports whether words only say how many: "two", "at least three", "a handful".
func (a *article) quantity(from, to int) bool {
	for i := from; i < to; i++ {
		if k := &a.Tokens[i]; k.Kind != reading.Numeral && !amounts(k.Norm) && !a.counted(i) {
			return false
		}
	}
	return from < to
}

func amounts(w string) bool {
	switch w {
	case "one", "a", "an", "at", "least", "more", "than", "another", "some", "several", "many", "most", "few", "both", "each", "all", "number",
		"handful", "couple", "pair", "dozen", "dozens", "hundreds", "half", "majority", "third", "quarter":
		return true
	}
	return false
}

func links(w string) bool {
	switch w {
	case "of", "in", "at", "from", "with", "on", "to", "for", "who", "whose", "which", "that", "close", "familiar", "briefed", "inside",
		"within", "near", "involved", "speaking", "among", "about", "by", "into", "over":
		return true
	}
	return false
}

// named returns the mention that a source is: the last name of its core, a person before a body, or the name of a person
// in its apposition.
func (a *article) named(x text.Range, p phrase) int {
	found := -1
	for _, m := range a.namesFrom(x.Start) {
		n := &a.Mentions[m]
		if n.Start >= x.End {
			break
		}
		if !x.Contains(n.Range) {
			continue
		}
		person := n.Type == evidence.MentionPerson
		switch inCore := n.First < p.core; {
		case inCore && n.Last < p.core && (heads[a.Tokens[p.core-1].Norm] != classNone || a.possesses(n)):
			// "the Tolm council", "Rao's lawyer": the name describes, the head says who.
		case inCore && (person || found < 0 || a.Mentions[found].Type != evidence.MentionPerson) && n.Type != evidence.MentionPlace && n.Type != evidence.MentionNationality:
			found = m
		case !inCore && found < 0 && (person || n.Type == evidence.MentionOrganization || n.Type == evidence.MentionProduct || n.Type == evidence.MentionMisc) && a.apposed(n.First):
			found = m
		}
	}
	return found
}

// apposed reports whether a name follows a comma, at most a few words after it.
func (a *article) apposed(first int) bool {
	for back := 0; back < 4 && first > 1 && a.Tokens[first-1].Kind == reading.Word; back++ {
		first-- // "the", "Mrs", "former captain"
	}
	return first > 0 && a.Tokens[first-1].Norm == ","
}

// possesses reports whether a name is a possessor: "Rao's lawyer".
func (a *article) possesses(n *reading.Mention) bool {
	return n.Last < len(a.Tokens) && (a.Tokens[n.Last].Norm == "'s" || a.Tokens[n.Last].Norm == "'") || strings.HasSuffix(a.Tokens[n.Last-1].Norm, "'s")
}

// describe fills in a source from its own words.
func (a *article) describe(i int, p phrase) {
	s := &a.Statements[i]
	if m := a.initials(p); m >= 0 {
		s.Kind, s.Mention, s.Actor = evidence.SourceNamed, m, a.full[a.Mentions[m].Chain]
		a.because(i, "initials", a.Mentions[m].Range)
		return
	}
	if s.Lemma == ":" && p.to == p.from+1 && asks(a.Tokens[p.from].Norm) {
		s.Kind = evidence.SourceAuthor // who asks the questions writes the article
		a.because(i, "interviewer", s.Source[0])
		return
	}
	if p.name >= 0 {
		n := &a.Mentions[p.name]
		s.Mention, s.Actor = p.name, a.full[n.Chain]
		s.Kind = kindOfName(n.Type, a.Text.Cut(n.Range), p.class)
		a.because(i, "name", n.Range)
		if s.Kind == evidence.SourceNamed {
			s.Role = a.roleBeside(p, n)
		}
		return
	}
	if m := a.nameAt(p.from); m >= 0 && (a.Mentions[m].Last == p.to || a.Mentions[m].Last == p.core && a.Tokens[p.core].Norm == ",") && a.Mentions[m].Type == evidence.MentionPlace &&
		(a.Mentions[m].First == p.from || p.definite && a.Mentions[m].First == p.from+1) {
		s.Kind, s.Mention, s.Actor = evidence.SourceCollective, m, a.full[a.Mentions[m].Chain] // "Tolm said": its government
		a.because(i, "place", a.Mentions[m].Range)
		return
	}
	s.Role = a.role(p)
	switch p.class {
	case classInsider:
		s.Kind = evidence.SourceAnonymous
	case classCrowd:
		if s.Kind = evidence.SourceCollective; p.single || !p.plural {
			s.Kind = evidence.SourceAnonymous
		}
	case classBody:
		s.Kind = evidence.SourceCollective
		s.Actor = a.body(p)
	case classDocument:
		s.Kind = evidence.SourceDocument
	case classOutlet:
		s.Kind = evidence.SourceOutlet
	case classNone:
		s.Kind = a.unlisted(p)
	}
	a.because(i, byHead(p.class, s.Kind), a.core(p))
	if s.Kind == evidence.SourceAnonymous || s.Kind == evidence.SourceCollective {
		if s.Count = a.count(p); s.Count > 1 && s.Kind == evidence.SourceCollective && p.class == classCrowd {
			s.Kind = evidence.SourceAnonymous // "two analysts" are persons
		}
	}
}

// unlisted tells the kind of a head word on no list by its form: "a glazier" is a person, "the glaziers" are many.
func (a *article) unlisted(p phrase) evidence.SourceKind {
	if p.head == "" || p.core == p.from || a.Tokens[p.core-1].Kind != reading.Word {
		return evidence.SourceUnknown
	}
	w := p.head
	if p.plural {
		w = strings.TrimSuffix(w, "s")
	}
	for _, end := range []string{"er", "or", "ist", "ian", "man", "woman", "eer", "ant", "ee", "smith", "master", "keeper", "monger"} {
		switch {
		case !strings.HasSuffix(w, end) || len(w) < len(end)+3:
		case p.plural:
			return evidence.SourceCollective
		case p.definite || p.single:
			return evidence.SourceAnonymous
		}
	}
	return evidence.SourceUnknown
}

func asks(label string) bool { return label == "q" || label == "question" || label == "interviewer" }

// initials returns a mention of the only person whose names begin with the letters that a source is: "HB" in an
// interview with Hanne Brodal; -1 for none.
func (a *article) initials(p phrase) int {
	if p.to != p.from+1 || !a.Tokens[p.from].AllCaps || len(a.Tokens[p.from].Norm) > 3 {
		return -1
	}
	letters, found := a.Text.Cut(a.Tokens[p.from].Range), -1
	for m := range a.Mentions {
		n := &a.Mentions[m]
		if n.First > p.from+window*20 {
			break
		}
		if !n.Name || n.Type != evidence.MentionPerson || found >= 0 && a.Mentions[found].Chain == n.Chain || !a.abbreviates(letters, a.full[n.Chain]) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m
	}
	return found
}

func (a *article) abbreviates(letters, name string) bool {
	words := strings.Fields(name)
	if len(words) != len(letters) || len(words) < 2 {
		return false
	}
	for i, w := range words {
		if w[0] != letters[i] {
			return false
		}
	}
	return true
}

func kindOfName(t evidence.MentionType, name string, head class) evidence.SourceKind {
	words := strings.Fields(strings.ToLower(name))
	last := ""
	if len(words) > 0 {
		last = words[len(words)-1]
	}
	switch {
	case len(words) > 1 && airs(words[0]):
		return evidence.SourceOutlet
	case t == evidence.MentionPerson && head != classOutlet:
		return evidence.SourceNamed
	case head == classOutlet, titles[last] || titles[strings.TrimSuffix(last, ".")], slices.ContainsFunc(words, publishes) && heads[last] != classBody:
		return evidence.SourceOutlet
	case head == classDocument || heads[last] == classDocument:
		return evidence.SourceDocument
	case t == evidence.MentionOrganization || t == evidence.MentionPlace || t == evidence.MentionFacility:
		return evidence.SourceCollective
	}
	return evidence.SourceUnknown
}

// airs reports whether a name that begins with a word is a broadcaster's, whatever else it looks like: "Radio Tolm".
func airs(w string) bool { return w == "radio" || w == "tv" || w == "television" || w == "channel" }

// publishes reports whether a word in a name tells that its bearer publishes: "Radio Tolm", "Tolm News Agency".
func publishes(w string) bool {
	switch w {
	case "radio", "tv", "television", "news", "newspaper", "daily", "evening", "broadcasting", "gazette", "newswire":
		return true
	}
	return false
}

// body returns the name of a body whose description holds a name: "Tolm council" in "the Tolm council".
func (a *article) body(p phrase) string {
	m := a.nameAt(p.from)
	if m < 0 {
		return ""
	}
	n := &a.Mentions[m]
	from := p.from
	for from < p.core-1 && determines(a.Tokens[from].Norm) {
		from++
	}
	switch {
	case n.First <= p.core+2 && p.core < p.to && a.Tokens[p.core].Norm == "of" && p.core-p.from <= 3: // "the government of Tolm"
		return a.words(from, n.Last)
	case n.First < p.core && p.core-p.from <= 6:
		return a.words(from, p.core)
	}
	return ""
}

// count returns how many persons a source says it is, 0 where it does not.
func (a *article) count(p phrase) int {
	x := text.Range{Start: a.Tokens[p.from].Start, End: a.Tokens[p.core-1].End}
	for _, n := range a.Numbers[a.numberAt(p.from):] {
		if n.Start >= x.End {
			break
		}
		if x.Contains(n.Range) && n.Bound == "exact" && n.Min != nil && n.Unit != "%" && n.Unit != "share" && n.Unit != "year-old" &&
			n.Last < p.core && *n.Min == float64(int(*n.Min)) && *n.Min > 0 && *n.Min < 1000 {
			return int(*n.Min)
		}
	}
	if p.single && !p.plural && (p.class == classInsider || p.class == classCrowd) {
		return 1
	}
	return 0
}
