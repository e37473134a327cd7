package reading

// Arc is a token's place in the tree of its sentence, after Universal Dependencies version 2. Arcs are parallel to
// [Reading.Tokens]: Arcs[i] says what Tokens[i] hangs on.
type Arc struct {
	Head     int32 // the token that this one hangs on, in the same sentence; -1 for a root, and in furniture
	Relation Relation
	Tag      Tag
}

// Tag is a universal part of speech. The zero value means that none was given: furniture, or no reader of syntax.
type Tag uint8

// The tags.
const (
	TagNone Tag = iota
	TagAdjective
	TagAdposition
	TagAdverb
	TagAuxiliary
	TagCoordinator
	TagDeterminer
	TagInterjection
	TagNoun
	TagNumeral
	TagParticle
	TagPronoun
	TagProperNoun
	TagPunctuation
	TagSubordinator
	TagSymbol
	TagVerb
	TagOther
)

// Tags are the tags as Universal Dependencies writes them, by number.
var Tags = [...]string{
	"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// String returns the tag as Universal Dependencies writes it, "" for none.
func (t Tag) String() string {
	if int(t) < len(Tags) {
		return Tags[t]
	}
	return ""
}

// Relation is what a token is to its head: an index into [Relations]. The zero value means none.
type Relation uint8

// The relations that readers ask for by name.
const (
	RelationNone Relation = iota
	RelationRoot
	RelationSubject          // nsubj
	RelationPassiveSubject   // nsubj:pass
	RelationOuterSubject     // nsubj:outer
	RelationClausalSubject   // csubj
	RelationObject           // obj
	RelationIndirectObject   // iobj
	RelationClausal          // ccomp
	RelationOpenClausal      // xcomp
	RelationAdverbialClause  // advcl
	RelationAdnominalClause  // acl
	RelationRelativeClause   // acl:relcl
	RelationParataxis        // parataxis
	RelationAgent            // obl:agent
	RelationOblique          // obl
	RelationObliqueUnmarked  // obl:unmarked
	RelationNominal          // nmod
	RelationPossessive       // nmod:poss
	RelationApposition       // appos
	RelationConjunct         // conj
	RelationCoordinator      // cc
	RelationMark             // mark
	RelationCase             // case
	RelationAuxiliary        // aux
	RelationPassiveAuxiliary // aux:pass
	RelationCopula           // cop
	RelationVerbParticle     // compound:prt
	RelationCompound         // compound
	RelationFlat             // flat
	RelationAdverb           // advmod
	RelationAdjective        // amod
)

// Relations are the relations as Universal Dependencies writes them, by number; those without a constant come last.
var Relations = [...]string{
	"", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "obj", "iobj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis",
	"obl:agent", "obl", "obl:unmarked", "nmod", "nmod:poss", "appos", "conj", "cc", "mark", "case", "aux", "aux:pass", "cop",
	"compound:prt", "compound", "flat", "advmod", "amod",
	"advcl:relcl", "cc:preconj", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "goeswith",
	"list", "nmod:desc", "nmod:unmarked", "nummod", "orphan", "punct", "reparandum", "vocative",
}

// String returns the relation as Universal Dependencies writes it, "" for none.
func (r Relation) String() string {
	if int(r) < len(Relations) {
		return Relations[r]
	}
	return ""
}
