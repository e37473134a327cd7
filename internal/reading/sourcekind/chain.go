package sourcekind

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// chain fills in the voices behind every statement, outermost first: those of the statement that reports it, then the
// outlet that was told, then its own source, then what the source cites.
func (a *article) chain() {
	done := make([]bool, len(a.Statements))
	var fill func(i, depth int) []string
	fill = func(i, depth int) []string {
		s := &a.Statements[i]
		if done[i] {
			return s.Chain
		}
		done[i] = true
		var voices []string
		if s.Parent >= 0 && depth < 8 {
			voices = append(voices, fill(s.Parent, depth+1)...)
		}
		for _, v := range []string{a.told(i), a.voice(i), a.cited(i)} {
			if v != "" && !a.own(v) && (len(voices) == 0 || voices[len(voices)-1] != v) {
				voices = append(voices, v)
			}
		}
		s.Chain = voices
		return voices
	}
	for i := range a.Statements {
		fill(i, 0)
	}
}

// voice names a statement's source: by its actor, or by its own words.
func (a *article) voice(i int) string {
	s := &a.Statements[i]
	switch {
	case s.Kind == evidence.SourceAuthor || len(s.Source) == 0:
		return ""
	case s.Actor != "":
		return s.Actor
	}
	if j := a.same[i]; j >= 0 && j != i {
		return a.voice(j)
	}
	if from, to := a.tokens(s.Source[0]); from < to && (to == from+1 && refers(a.Tokens[from].Norm) || nobody(a.Tokens[from].Norm)) {
		return ""
	}
	words := strings.TrimRight(a.words(a.tokens(s.Source[0])), ", ")
	if cut := strings.IndexByte(words, ','); cut > 0 {
		words = words[:cut]
	}
	return strings.TrimPrefix(strings.TrimPrefix(words, "the "), "The ")
}

// own reports whether a voice is the article's own outlet.
func (a *article) own(voice string) bool {
	plain := func(s string) string { return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "the ") }
	return a.Metadata.Outlet != "" && plain(voice) == plain(a.Metadata.Outlet)
}

// told returns the outlet that a source spoke to: "told the Courier", "in an interview with the Courier".
func (a *article) told(i int) string {
	s := &a.Statements[i]
	if len(s.Cue) == 0 {
		return ""
	}
	_, from := a.tokens(s.Cue[len(s.Cue)-1])
	if from >= len(a.Tokens) || a.Tokens[from-1].Sentence < 0 {
		return ""
	}
	limit := min(a.Sentences[a.Tokens[from-1].Sentence].Last, from+14)
	asked := s.Lemma == "tell" || s.Lemma == "inform"
	for k := from; k < limit; k++ {
		switch w := a.Tokens[k].Norm; {
		case a.Tokens[k].Quotation >= 0 || w == ",":
			return ""
		case w == "interview" || w == "comments" || w == "remarks" || w == "speaking":
			asked = true
		}
		if !asked {
			continue
		}
		for _, m := range a.namesFrom(a.Tokens[k].Start) {
			n := &a.Mentions[m]
			if n.First != k {
				break
			}
			name := a.full[n.Chain]
			if name == "" || slices.ContainsFunc(s.Content, func(x text.Range) bool { return x.Overlaps(n.Range) }) {
				continue
			}
			if kindOfName(n.Type, name, classNone) == evidence.SourceOutlet {
				return name
			}
		}
	}
	return ""
}

// cited returns what a source says it rests on: "officials, citing a leaked cable, said".
func (a *article) cited(i int) string {
	s := &a.Statements[i]
	if s.Lemma == "cite" || len(s.Cue) == 0 {
		return ""
	}
	k, _ := a.tokens(s.Cue[0])
	if k >= len(a.Tokens) {
		return ""
	}
	for j := max(0, i-3); j < len(a.Statements) && j <= i+3; j++ {
		t := &a.Statements[j]
		if j == i || t.Lemma != "cite" || len(t.Cue) == 0 || len(t.Content) == 0 {
			continue
		}
		h, _ := a.tokens(t.Cue[0])
		if a.Tokens[h].Sentence != a.Tokens[k].Sentence || len(t.Source) > 0 && len(s.Source) > 0 && !t.Source[0].Overlaps(s.Source[0]) {
			continue
		}
		words := a.words(a.tokens(t.Content[0]))
		if len(words) <= 120 {
			return words
		}
	}
	return ""
}
