// Package graph writes a case's networks for programs that draw and reckon with graphs: GraphML and GEXF 1.3.
//
// In: a [products.Case]. Out: XML, of one of two graphs. Relations: an actor to a node, who stands how to whom to an edge, with its
// sign, PLOVER's mean weight, how many deeds are counted and how many only alleged, the deeds' identifiers, and by month how it stood
// (in GEXF as spells, so that a time line can be played). Origins: an article to a node, and the voices at the root of what it tells;
// an edge from an article to each such voice with what it tells on its word, and from an article to the one it was copied from or
// cites. Several articles that lead to one voice are one origin.
//
// An edge between two actors is what articles tell of them, never a finding. It is left to the program that opens the file to lay
// out and to colour.
package graph
