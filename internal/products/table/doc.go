// Package table writes a case's records as tables: CSV (RFC 4180, UTF-8, a line of names first) and NDJSON, a table a file or all in
// one zip.
//
// In: a [products.Case]. Out: bytes. CSV is for people with a spreadsheet: a column for each plain field, several values in one cell
// apart by "; ". NDJSON is for programs: each line is the whole record as the API gives it. Neither ever leaves a record out: what
// people rejected is there with its state.
//
// Article text is anybody's, and a spreadsheet runs cells that begin like a formula. So an apostrophe stands before each cell that
// begins with = + - @, a tab or an end of line, also after spaces and in full width; [Unguard] takes it away again. Numbers of our own
// are left alone. Raw switches this off, for programs that never show a cell.
package table
