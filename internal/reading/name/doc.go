// Package name finds names in a text by rules: who and what is mentioned, and which mentions are one.
//
// In: the paragraphs, tokens and sentences of a [reading.Reading]. Out: [reading.Mention], in order and not overlapping,
// each with a guess at its type and the chain that it belongs to. It never looks anything up, never links a name to the
// world, and finds no descriptions ("the ministry"). It is the floor that a trained reader has to beat.
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
// Chains: a bare family name joins the one person of the article whose full name ends in it, earlier or later; where two
// persons share it, it joins the one named in its own or the paragraph before if only one of them is, and stands alone
// otherwise. Acronyms join the name whose initials they are, or that they follow in brackets. Other names join when they
// are the same but for case and "the".
//
// Pronouns: "he" and "she" outside of quotations are mentions (Name is false) where the same sentence, or the one before
// it that does not lie wholly in quotation marks, names a person before them whose sex is not known to be another. Of
// several, the first in its sentence is taken: it is the subject more often than not. Other pronouns are left alone, as
// is "they": groups are no mentions here.
package name
