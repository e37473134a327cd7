package sourcekind

import (
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

func refers(w string) bool {
	switch w {
	case "he", "she", "they", "it", "who", "which", "that", "his", "her", "their", "its", "him", "them", "whose", "both":
		return true
	}
	return false
}

func nobody(w string) bool { return w == "no" || w == "none" || w == "nobody" || w == "neither" }

// mentioned returns the description or pronoun that a source is: the last one in its core; -1 for none.
func (a *article) mentioned(p phrase) int {
	found := -1
	if p.from >= p.to {
		return found
	}
	for _, m := range a.from(a.others, a.Tokens[p.from].Start) {
		if n := &a.Mentions[m]; n.First >= max(p.core, p.from+1) {
			break
		} else if n.Last == p.core || n.Description && !a.possesses(n) {
			found = m
		}
	}
	return found
}

// refer resolves a pronoun: by its chain, or, where it has none, to the source of a statement shortly before.
func (a *article) refer(i int, p phrase, word string) {
	if word == "who" || word == "which" || word == "that" || word == "whose" {
		a.antecedent(i, p.from)
		return
	}
	if m := a.mentioned(p); m >= 0 && a.follow(i, m, "pronoun") {
		return
	}
	if word == "he" || word == "she" {
		return // somebody, but who is not clear
	}
	s := &a.Statements[i]
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		t := &a.Statements[j]
		if len(t.Source) == 0 || t.Kind == evidence.SourceUnknown || t.Parent == i || a.far(s.Source[0].Start, t.Source[0].Start) {
			continue
		}
		many := a.many[j] || t.Count > 1
		if word == "they" && !many && t.Kind == evidence.SourceAnonymous && (j < i-1 || a.heads[j] == "man" || a.heads[j] == "woman") {
			continue // "they" of one person: only right after, and of nobody called a man
		}
		if fits(word, t.Kind, many) {
			a.copySource(i, j)
			a.because(i, "last-speaker", a.source(j))
			return
		}
	}
}

// follow gives a source what is known of whom its mention speaks of: the name that the chain has, else what was said of
// the same source before, else the description that the chain begins with.
func (a *article) follow(i, mention int, rule string) bool {
	s, m := &a.Statements[i], &a.Mentions[mention]
	if name := a.full[m.Chain]; name != "" {
		s.Mention, s.Actor = mention, name
		s.Kind = kindOfName(m.Type, name, classNone)
		s.Count = 0
		if a.Trace != nil {
			a.because(i, rule, a.fullest(mention).Range)
		}
		return true
	}
	if j, ok := a.spoke[m.Chain]; ok && j < i {
		a.copySource(i, j)
		a.because(i, "same-word", a.source(j))
		return true
	}
	if k, ok := a.first[m.Chain]; ok && k < mention {
		a.standFor(i, k, rule)
		return true
	}
	return false
}

// standFor gives a source what the description says that its pronoun stands for.
func (a *article) standFor(i, description int, rule string) {
	x := a.Mentions[description].Range
	p := a.phrase(x)
	a.heads[i], a.many[i] = p.head, p.plural
	a.describe(i, p)
	a.standsFor[i] = x
	a.because(i, rule, x)
}

// elliptic reports whether a source is told only by its place among others: "another", "a third", "one of them".
func (a *article) elliptic(p phrase) bool {
	told := false
	to := p.to
	for i := p.from; i < p.to; i++ {
		if a.Tokens[i].Norm == "," || a.Tokens[i].Norm == "who" {
			to = i // "a third, who left early,"
			break
		}
	}
	for i := p.from; i < to; i++ {
		switch w := a.Tokens[i].Norm; w {
		case "one", "another", "second", "third", "fourth", "fifth", "other", "latter", "others":
			told = true
		case "a", "the", "of", "them", "these", "those", "two", "three", "four", "five", "both", "several", "some", "most", "all":
			told = told || w == "both" || w == "two" && i > p.from
		default:
			return false
		}
	}
	return told || to == p.from+1 && a.Tokens[p.from].Norm == "two" || to > p.from && a.Tokens[to-1].Norm == "them"
}

// complete gives a source that is told by its place among others what was said of them: "Two clerks said ... Another said".
func (a *article) complete(i int, p phrase) {
	s := &a.Statements[i]
	several := false
	for k := p.from; k < p.to; k++ {
		switch a.Tokens[k].Norm {
		case "others", "both", "two", "three", "four", "five", "several", "some", "most", "all":
			several = true
		case "one":
			several = false
		}
	}
	a.many[i] = several
	a.because(i, "among-others", a.core(p))
	if s.Kind = evidence.SourceAnonymous; several {
		s.Kind = evidence.SourceCollective
	}
	switch s.Count = a.count(p); {
	case s.Count > 1:
		s.Kind = evidence.SourceAnonymous
	case s.Count == 0 && !several:
		s.Count = 1
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		t := &a.Statements[j]
		if len(t.Source) == 0 || t.Parent == i || a.heads[j] == "" || a.far(s.Source[0].Start, t.Source[0].Start) || several && t.Count < 2 && !a.many[j] {
			continue
		}
		if t.Kind == evidence.SourceAnonymous || t.Kind == evidence.SourceCollective && a.many[j] && t.Actor == "" {
			s.Kind, s.Role = evidence.SourceAnonymous, t.Role
			a.heads[i], a.kin[i] = a.heads[j], j
			a.because(i, "among-others", a.source(j))
			return
		}
	}
	if s.Kind == evidence.SourceAnonymous && p.to == p.from+1 {
		s.Role = ""
	}
}

// fits reports whether a pronoun may stand for a source.
func fits(word string, kind evidence.SourceKind, many bool) bool {
	switch word {
	case "he", "she", "him", "his", "her":
		return (kind == evidence.SourceNamed || kind == evidence.SourceAnonymous) && !many
	case "they", "them", "their", "both":
		return many || kind == evidence.SourceCollective || kind == evidence.SourceAnonymous && word == "they"
	}
	return kind == evidence.SourceCollective || kind == evidence.SourceDocument || kind == evidence.SourceOutlet
}

// far reports whether two places are more than a paragraph apart.
func (a *article) far(here, there int) bool {
	x, y := a.paragraph(here), a.paragraph(there)
	return x-y > 1 || y > x
}

func (a *article) paragraph(at int) int {
	if i, _ := a.tokens(text.Range{Start: at, End: at}); i < len(a.Tokens) {
		return a.Tokens[i].Paragraph
	}
	return -1
}

// copySource makes source i the same as source j, but for its mention, which is its own.
func (a *article) copySource(i, j int) {
	s, t := &a.Statements[i], &a.Statements[j]
	s.Kind, s.Actor, s.Count, s.Role = t.Kind, t.Actor, t.Count, t.Role
	if s.Mention < 0 {
		s.Mention = t.Mention
	}
	a.heads[i], a.many[i], a.same[i] = a.heads[j], a.many[j], j
	if first := a.same[j]; first >= 0 {
		a.same[i] = first // straight to the first, so that nobody has to walk
	}
}

// antecedent resolves a relative pronoun to the name or the description right before it.
func (a *article) antecedent(i, token int) {
	s := &a.Statements[i]
	end := token
	if end > 0 && a.Tokens[end-1].Norm == "," {
		end--
	}
	before := len(a.known) - len(a.namesFrom(a.Tokens[token].Start)) - 1
	if before >= 0 && a.Mentions[a.known[before]].Last == end {
		m := a.known[before]
		n := &a.Mentions[m]
		if n.Type == evidence.MentionPlace && n.First > 0 && links(a.Tokens[n.First-1].Norm) {
			end = n.First - 1 // "a small body in Tolm that reads"
		} else if name := a.full[n.Chain]; name != "" {
			s.Mention, s.Actor, s.Kind = m, name, kindOfName(n.Type, name, classNone)
			a.because(i, "relative", n.Range)
			return
		}
	}
	if others := a.others[:len(a.others)-len(a.from(a.others, a.Tokens[token].Start))]; len(others) > 0 {
		if m := others[len(others)-1]; a.Mentions[m].Description && a.Mentions[m].Last == end {
			if !a.follow(i, m, "relative") {
				a.standFor(i, m, "relative")
			}
			return
		}
	}
	if end > 0 {
		w := a.Tokens[end-1].Norm
		a.heads[i], a.many[i] = singular(w), plurals[w]
		a.because(i, "relative", a.Tokens[end-1].Range)
		switch heads[w] {
		case classInsider:
			s.Kind = evidence.SourceAnonymous
		case classCrowd, classBody:
			s.Kind = evidence.SourceCollective
		case classDocument:
			s.Kind = evidence.SourceDocument
		case classOutlet:
			s.Kind = evidence.SourceOutlet
		}
	}
}

// recall resolves "the official", "the mayor": whoever was spoken of so before, or has that role elsewhere.
func (a *article) recall(i int, p phrase) {
	m := a.mentioned(p)
	if m < 0 || a.Mentions[m].Tie.Rule == "" {
		return
	}
	role := a.Statements[i].Role
	if p.to > p.core && a.Tokens[p.core].Norm != "," {
		return // "the officials from Skar" are told apart by that
	}
	if a.follow(i, m, a.Mentions[m].Tie.Rule) && a.Statements[i].Kind == evidence.SourceNamed {
		a.Statements[i].Role = role
	}
}

// paper resolves "the paper", "the agency": the one outlet named in the paragraph or the one before.
func (a *article) paper(i int, p phrase) {
	if !p.definite || p.plural || p.core-p.from > 2 {
		return
	}
	s, found := &a.Statements[i], -1
	known := a.known[:len(a.known)-len(a.namesFrom(a.Tokens[p.from].Start))]
	for k := len(known) - 1; k >= max(0, len(known)-window); k-- {
		n := &a.Mentions[known[k]]
		if a.Tokens[p.from].Paragraph-a.Tokens[n.First].Paragraph > 1 {
			break
		}
		if name := a.full[n.Chain]; kindOfName(n.Type, name, classNone) != evidence.SourceOutlet {
			continue
		}
		if found >= 0 && a.Mentions[found].Chain != n.Chain {
			if a.Tokens[n.First].Paragraph < a.Tokens[a.Mentions[found].First].Paragraph {
				break // the other is in the paragraph before
			}
			return // two of them: it is not clear
		}
		found = known[k]
	}
	if found >= 0 {
		s.Mention, s.Actor = found, a.full[a.Mentions[found].Chain]
		a.because(i, "paper", a.Mentions[found].Range)
	}
}

// offices are held by one person at a time: "the mayor" is not unnamed, though no name is given.
var offices = map[string]bool{"mayor": true, "minister": true, "president": true, "governor": true, "chancellor": true, "premier": true,
	"chairman": true, "chairwoman": true, "secretary": true, "ambassador": true, "judge": true, "coroner": true, "master": true}

// former reports whether a description says that somebody holds an office no more, or is one of several.
func (a *article) former(p phrase) bool {
	for i := p.from; i < p.core; i++ {
		switch a.Tokens[i].Norm {
		case "former", "ex", "retired", "senior", "junior", "unnamed":
			return true
		}
	}
	return false
}
