// Package signedgraph is the arithmetic of signed graphs: how far a graph of positive and negative ties is from two camps, friends
// within and foes across, and from any number of camps; with a proof, or with bounds that hold.
//
// In: vertices and signed, weighted edges. Out: the frustration index L, the least weight of edges to take away so that every
// cycle has an even number of negative ones (Harary 1959), with a partition that reaches it; whether that partition is the only
// one; the same for any number of camps (Davis 1967; correlation clustering); triads by their signs. A lower bound never rests
// on rounding: it is a fractional packing of negative cycles, summed in whole numbers. It knows nothing of actors or deeds, asks
// no clock and draws no lots: the same graph gives the same answer on every machine, and work is bounded by counted steps.
//
// How: vertices of degree one to three are taken out (the last by a star-triangle exchange) and heavy edges contracted; each
// biconnected block is solved for itself; tabu search (Glover 1989) gives an upper bound; a linear programme over negative
// cycles, made as they are needed by shortest paths in the signed double cover (Barahona and Mahjoub 1986), gives a lower one;
// reduced costs fix edges, after which the smaller graph begins anew; branch and bound closes what gap is left.
package signedgraph
