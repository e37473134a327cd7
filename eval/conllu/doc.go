// Package conllu reads treebanks in the CoNLL-U format of Universal Dependencies, version 2, as texts with the places of
// their sentences and words.
//
// In: a file's text ([Parse]), or a folder of corpora ([LoadDev]). Out: documents whose text is put together from the
// written words (blank line between paragraphs, a space between words but where SpaceAfter=No), with sentences and
// words as bytes of it. It never looks at lemmas, features or enhanced dependencies.
package conllu
