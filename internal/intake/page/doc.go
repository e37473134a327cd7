// Package page reads web pages.
//
// In: the bytes of an HTML file as a browser or a crawler saved it. Out: the article's text with title, byline, outlet,
// date, canonical address and language as the page states them, and with its furniture marked. It never runs a script,
// never fetches anything, never keeps markup, and refuses what would take too long: pages over [MaxBytes], over
// [MaxTags], or nested deeper than the parser allows. It is meant to run in a disposable process (package child).
//
// The text is rendered here, block by block in the order of the document, as a browser shows it: white space collapsed,
// entities decoded, <br> as a line break, blocks apart by a blank line, list items and table rows by a line break.
// Which blocks are reporting is the judgment of go-trafilatura (the algorithm of A. Barbaresi, "Trafilatura", ACL 2021,
// with readability and DOM Distiller as second opinions). The blocks between those, which it dropped, stay in the text
// as furniture, with a kind by their tags and class names; blocks of prose without such a mark count as reporting. What
// stands outside the smallest element that holds all of them (menus, footers) is left out.
package page
