// Package muc reads the corpus of the third and fourth Message Understanding Conferences and scores incidents against its
// keys.
//
// In: a folder that holds muc/CORPORA as the conferences gave it out (dev, tst1, tst2: messages and answer keys), and what a
// reader proposes of each message. Out: the messages, alone or brought into mixed case with their lines joined, with their
// templates; precision, recall and F1 of: whether a message tells an incident, the kinds, the five roles, and fields of
// templates that are paired. It never trains and never writes.
//
// Keys give wordings, not places: an entity is right when its text, in lower case, without article and marks, is one of the
// key's wordings. What a key marks as optional is neither asked for nor punished. The corpus is that of Sundheim, "Overview of the
// Fourth Message Understanding Evaluation and Conference" (1992); the "published five roles" take victims by name alone, as
// the later papers on role filler extraction do (Du, Rush and Cardie 2021).
package muc
