// Package casefile writes all that a case keeps into one file, and reads it back.
//
// In: an [evidence.Kept]. Out: a zip archive of the schema hearsay.casefile/1, and from such an archive an evidence.Kept again. What is
// written, read and written again is the same to the byte. The members:
//
//	case.json         the case's own record
//	articles.ndjson   a line for each article, in the order of arrival
//	versions.ndjson   … for each frozen text: its metadata, hashes, furniture, how far its reading is
//	captures.ndjson   … for each arrival of a version
//	refusals.ndjson   … for each input that could not be read
//	readings.ndjson   … for each reading by each reader, with its statements
//	decisions.ndjson  … for each event of the log, hash-linked
//	drafts.ndjson     … for each report that is being written
//	content/XX/HASH   texts and originals, each under its SHA-256, each once
//	manifest.json     the schema, the program, how many lines there are, and every other member's length and SHA-256
//
// Lists and search indexes and the world are not in it: they follow from the rest. A casefile may come from anybody: nothing in it is
// believed before it was checked, no name in it becomes a path, and it is read in pieces that have limits. Whether its contents fit
// together is for the store that takes them in to check; [File.Check] checks what can be seen in the file alone.
package casefile
