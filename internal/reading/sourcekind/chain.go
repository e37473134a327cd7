package sourcekind

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// chain fills in the voices behind every statement, outermost first: those of the statement that reports it, then
// whoever was told or quotes it, then its own source, then what the source rests on.
func (a *article) chain() {
	a.frames()
	done := make([]bool, len(a.Statements))
	var fill func(i, depth int) []string
	fill = func(i, depth int) []string {
		s := &a.Statements[i]
		if done[i] {
			return s.Chain
		}
		done[i] = true
		var voices []string
		add := func(v string) {
			if v != "" && !a.own(v) && !slices.Contains(voices, v) {
				voices = append(voices, v)
			}
		}
		if s.Parent >= 0 && depth < 8 {
			voices = append(voices, fill(s.Parent, depth+1)...)
		}
		add(a.told(i))
		for _, v := range a.outer[i] {
			add(v)
		}
		add(a.voice(i))
		for _, v := range a.inner[i] {
			add(v)
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
	from, to := a.tokens(s.Source[0])
	if x, ok := a.standsFor[i]; ok {
		from, to = a.tokens(x)
	}
	if from < to && (to == from+1 && refers(a.Tokens[from].Norm) || nobody(a.Tokens[from].Norm)) {
		return ""
	}
	for t := from + 1; t < to; t++ { // "a report that quotes Rao": Rao is another voice
		if l, _, _ := a.linkAt(t, to); l == rests {
			if to = t; relative(a.Tokens[t-1].Norm) && t-1 > from {
				to--
			}
		}
	}
	for to > from+1 && relative(a.Tokens[to-1].Norm) {
		to--
	}
	words := strings.TrimRight(a.words(from, to), ", ")
	if cut := strings.IndexByte(words, ','); cut > 0 {
		words = words[:cut]
	}
	return strings.TrimPrefix(strings.TrimPrefix(words, "the "), "The ")
}

func relative(w string) bool { return w == "that" || w == "which" || w == "who" }

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
