// Package gum reads entities and coreference from files of the GUM corpus.
//
// In: a file of universal dependencies with GUM's Entity annotation. Out: the document, its text put together from the
// words, with what is mentioned where and which mentions are one. It opens no file and never writes.
//
// The format of the Entity annotation is told in each file's global.Entity line: group, type, information status,
// salience, centering, minimal span, link, identity (Zeldes, The GUM Corpus, LREC 2017).
package gum

import "hearsay/internal/text"

// Document is one annotated text.
type Document struct {
	Name, Genre string
	Text        string
	Words       []Word
	Mentions    []Mention // in order of their first words
}

// Word is a word of the syntax, its bytes in Text. Words of one written word share its bytes.
type Word struct {
	text.Range
	Form, Lemma, Tag string // Tag is the Penn Treebank's
	Sentence         int
}

// Mention is something mentioned.
type Mention struct {
	First, Last int   // words, half-open
	Heads       []int // the words that alone would do: the head, or all of a name
	Entity      string
	Type        string // person, organization, place, ...
}

// Range returns the bytes of a mention.
func (d *Document) Range(m Mention) text.Range {
	return text.Range{Start: d.Words[m.First].Start, End: d.Words[m.Last-1].End}
}
