// Package actor says which names of different articles are one person or body.
//
// In: the mentions of every article with their chains (who is who within it), what the words beside them say of them, and
// who speaks, acts or is dealt with; people's rulings; the gazetteer. Out: actors with every way of naming them, why each
// name is theirs, and whom else they may be ([resolve.World] Actors, ActorOf, Actor). It never looks at the text, never
// joins two entries of the gazetteer, two first names, a person and a body, two countries or two numbers, and never takes a
// likeness for sameness where two fit: those stay apart and are listed under Perhaps.
//
// An atom is a chain: the names of one person or body in one article. A capital or seat of government is an actor only
// where it speaks, acts or is dealt with; there it is the state. An entry of the gazetteer is an atom of its own, which
// stands first in its record, so that a record of an entry has the same identifier in every case.
//
// Atoms are joined by names, in time that grows with their number: a key for each way of naming, and whatever bears one key
// is compared with a few that stand for the rest, never pair by pair. The rules are in pair.go and its neighbours, one each;
// the surest pairs are joined first, and none against hard facts ([resolve.Join]). Nothing depends on the order in which
// articles arrived but the identifiers of records and the order of lists.
//
// After the blocking of record linkage (Fellegi and Sunter 1969; Christen, Data Matching, 2012) and constrained clustering
// (Wagstaff and Cardie 2000).
package actor
