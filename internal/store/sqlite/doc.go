// Package sqlite keeps a case in a folder: one SQLite file, hearsay.db, and the originals beside it, each named by its
// SHA-256 (originals/ab/ab12…).
//
// In: what package store promises to keep. Out: the same, from disk. The file is in WAL mode with synchronous=FULL: a
// write is acknowledged when it is fsynced, and an original before the row that names it. One process writes at a time
// and holds DIR/lock; any number may read beside it. Migrations only go forward; a file of a newer version is not
// touched. It never judges, never reads a foreign format and never changes or removes a decision: the file itself
// refuses that.
//
// Search is FTS5 (bm25, unicode61 without diacritics). Facets of statements come from counting combinations of values (the
// table profile), not statements. The resolved world is a function of readings and decisions and is replaced as a whole;
// its lists are inverted: each value keeps the places of the records that have it (found_value), so that filters and
// facets are intersections of sets of bits.
package sqlite
