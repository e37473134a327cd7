// Package pack makes and checks the defence pack: one zip that holds a report with all that its sentences stand on, so that somebody
// without the case can check it, with hearsay verify or by hand.
//
// In, to make one: a document with its Markdown and its check, the case, and functions that give texts and originals. Out: a zip, the
// same bytes for the same, and its digest: the SHA-256 of manifest.json, to be printed on paper. In, to check one: the zip, and copies of
// texts where there are any. Out: a [Verdict]: what was checked, what does not match, named by its member, what is cited though it was
// rejected or superseded, and what could not be checked.
//
// The zip is written in one way only (see container.go), so that a changed byte between its members shows too. Zips from elsewhere are
// read within limits: how many members, how large, under which names. What a check cannot show is that nobody made the whole pack anew;
// for that its digest is compared with one that was kept elsewhere. It never says that a report is right.
package pack
