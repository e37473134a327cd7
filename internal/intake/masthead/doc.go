// Package masthead finds what a text says of itself in its own words: title, byline, outlet, date of publication, the
// place in the dateline, language.
//
// In: a document whose furniture is marked (so this annotator belongs after package furniture on a desk). Out: the
// fields of its metadata that the format left empty, and the lines that hold nothing else (byline, date, outlet,
// section) marked as header. What the text does not state stays empty: a date without a year is no date, an outlet is
// never taken from a file's name. The title's line stays readable: a headline says who said what like any sentence.
//
// A date that stands above a site's menu is the day on which the page was copied, not the day of publication; it is
// left to a note. A date of update counts only where no other is stated, and a note says so.
//
// Datelines follow the wire services' usage: place, date, agency in parentheses, dash.
package masthead
