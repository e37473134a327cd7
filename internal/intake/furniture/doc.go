// Package furniture marks what stands on a page but is not reporting: newsletter boxes, subscribe notices, links to
// other articles, comment forms, share buttons, notes on the author, image credits, advertisements, notices of
// copyright and cookies, lists of works cited.
//
// In: a document of any format. Out: furniture spans in code points, in order and apart, beside those that the format
// itself marked. It never changes a character, and would rather leave a box unmarked than take a sentence of reporting:
// a line with a quotation and a verb of saying is never furniture before the comments begin.
//
// How: each line gets a score per kind from a list of phrases (phrases.txt) and from its shape: length, full
// sentences, place, neighbours. A line that is certain on its own is the core of a box; the box grows over likely
// neighbours and over short lines between two of its own. The rest goes by place: once the last paragraph of prose has
// passed, weaker evidence is enough, and a comment form ends the article for good. This is the shallow text features
// idea of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010), with
// words in the place of HTML.
package furniture
