package act

import (
	"hearsay/internal/reading"
)

// matters are prepositions that say what a deed is about, where those who do it are several and do it with each other.
var matters = set("on over about for of in at")

// reach bounds how far apart, in tokens, a verb and its parties may stand where the tree does not tie them.
const reach = 12

// row proposes a deed by the order of the words, for a verb that is in the list of deeds and that the tree left without
// parties: the nearest party before it, with no other verb between, and the nearest after it.
func (f *finder) row(v int) {
	l := words()
	if l.words[f.lemma(v)] == nil && !l.light[f.lemma(v)] || f.child(v, reading.RelationPassiveSubject, reading.RelationPassiveAuxiliary, reading.RelationAgent) >= 0 {
		return
	}
	if f.relation(v) == reading.RelationAdnominalClause && f.child(v, reading.RelationObject) < 0 || endsIn(f.Tokens[v].Norm, "ing") && f.child(v, reading.RelationAuxiliary) < 0 {
		return // a participle: what stands before it need not be who does it
	}
	sentence := f.Sentences[f.Tokens[v].Sentence]
	source := -1
	for i := v - 1; i >= max(sentence.First, v-reach); i-- {
		k := &f.Tokens[i]
		if f.tag(i) == reading.TagVerb || f.tag(i) == reading.TagSubordinator || f.tag(i) == reading.TagParticle && k.Norm == "to" || k.Quotation != f.Tokens[v].Quotation {
			return
		}
		if p, ok := f.parties[i]; ok && !p.modifier && f.preposition(i) == "" {
			if source = i; !f.parties[i].place {
				break
			}
		}
	}
	if source < 0 || f.parties[source].place || f.dateline(source) {
		return
	}
	for i, inside := v+1, 0; i < min(sentence.Last, v+reach) && inside < 2; i++ {
		if f.tag(i) == reading.TagVerb || f.Tokens[i].Kind == reading.Punctuation {
			break
		}
		if f.tag(i) == reading.TagAdposition {
			inside++
		}
		if p, ok := f.parties[i]; ok && !p.modifier {
			f.add(source, i, v, "row")
			return
		}
	}
	if l.words[f.lemma(v)] != nil {
		f.add(source, -1, v, "row")
	}
}

// dateline says whether a name stands where a text says whence it comes: "OSTIA, June 3 (Reuters) - ".
func (t *tree) dateline(i int) bool {
	p := t.Paragraphs[t.Tokens[i].Paragraph]
	if i-p.First > 3 {
		return false
	}
	for j := i + 1; j < min(p.Last, i+14); j++ {
		switch t.Tokens[j].Norm {
		case "--", "–", "—", "-", ":":
			return true
		case ".":
			return false
		}
		if t.tag(j) == reading.TagVerb {
			return false
		}
	}
	return false
}
