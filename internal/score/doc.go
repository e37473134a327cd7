// Package score says how far proposed statements agree with annotated ones.
//
// In: a text, the statements that annotators found in it and those that a reader proposes, as spans. Out: precision,
// recall and F1 for each role (source, cue, content) by characters and by exact span, and for whole statements: found,
// voiced and triple ([Table]); and the annotations of PolNeAR's .ann files ([ReadAnn]). It never reads a file, never
// looks at what the words mean, and never weighs one statement above another.
//
// The roles and their cut are those of PARC 3 and PolNeAR (Newell, Margolin and Ruths, "An Attribution Relations Corpus
// for Political News", LREC 2018). White space counts nowhere: pieces with only white space between them are one piece.
//
//   - characters: every character that stands in the role in any statement, gold against proposed;
//   - exact: the role's pieces, all of them, at exactly the same places;
//   - found: contents matched one to one, best first, that share at least half of the characters they hold together;
//   - voiced: found, and the sources touch or both are empty;
//   - triple: source, cue and content all exact.
package score
