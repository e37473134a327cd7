// Package name finds names in a text by rules: who and what is mentioned.
//
// In: the paragraphs, tokens and sentences of a [reading.Reading]. Out: [reading.Mention], in order and not overlapping,
// each with a guess at its type. It never looks anything up, never links a name to the world, and does not say which names
// are of one person or body: that is asked of the package below it, [hearsay/internal/reading/name/cast]. It is the floor
// that a trained reader has to beat.
//
// How a name is found: capitals, where they mean something. At the beginning of a sentence a capital says nothing, so
// the word must be capitalised elsewhere in the article, or be known, or at least be no common word and not stand in the
// article in lower case. Where most words have capitals (headings, texts all in capitals), only names that are known
// from the rest of the article or from the word lists are taken. Titles ("President", "Mr.") stand before a name and
// outside of it.
//
// How its type is guessed: by the words of words.txt (first names, titles, "Ministry", "River", countries, peoples),
// by what stands around it ("in ...", "... said"), and where that is silent by its shape; what one place in the article
// shows counts for all places with the same name.
//
// An acronym, and a head such as "the Ministry", has the type of the one name of the article that it is short for.
package name
