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
// is compared with a few that stand for the rest, never pair by pair. The surest pairs are joined first, and none against hard
// facts ([resolve.Join]). Nothing depends on the order in which
// articles arrived but the identifiers of records and the order of lists.
//
// The rules, as ties name them, with their scores:
//
//	gazetteer-name .95, -demonym .9, -acronym .85, -metonym .8, -short .7   a name that the gazetteer has
//	gazetteer-beside .6    of several entries the one that the same article names
//	office .8, .6, .5      who held it on that day; who is named with it here; who alone is called so
//	government .75, .7     "the Tarvian government" and Tarvia
//	name .9, .8, .6        the same full name; an initial and surname; one of several of that name
//	acronym .85, .75       introduced in an article; the same letters
//	demonym .8             "Tarvian" and Tarvia
//	initial .75            "A. Rao" and the only Rao with this initial
//	spelling, nickname .7  Mohammed and Muhammad; Fred and Frederick
//	surname .7, .55        of only one person here; of nobody known by more
//	suffix, surname-office .65   a name that ends in another; of several the one who has the office
//	initials .6            KFL and the only name with these initials
//	short, type .55        a name cut before "for"; one taken for a place here and for something else there
//	head, local .5         "the Column"; a ministry of the country that its article tells of most
//
// After the blocking of record linkage (Fellegi and Sunter 1969; Christen, Data Matching, 2012) and constrained clustering
// (Wagstaff and Cardie 2000).
package actor
