// Package act finds who did what to whom: signed, dated deeds between persons, bodies and states, in PLOVER's sixteen types.
//
// In: a reading with trees, mentions with their chains, dates and statements. Out: acts, each with source and target, type,
// mode, modality, negation, date, the words of the deed with their head first, and the innermost statement in whose
// content it is told: such an act is that speaker's claim. Verbs of saying that are deeds themselves ("accused",
// "demanded") are acts of whoever speaks. Where nothing is there to rest on, a field stays empty.
//
// Pairs of parties are proposed from the tree: subject and object, passive and agent, what a noun of a deed has before and
// after it, both sides of "X and Y met", and for a verb that the tree left alone the parties next to it. A log-linear
// model over the words of the deed, their places in the tree, groups of near words (internal/wordvector) and a short list
// of words of deeds (data/deeds.txt) says which type it is, or that it is none. Only what holds a word of that list
// near its predicate is proposed at all. It never uses a fact about the world.
//
// After PLOVER (Open Event Data Alliance 2021), CAMEO (Gerner, Schrodt and Yilmaz 2002), and PETRARCH's use of trees (Norris,
// Schrodt and Beieler 2017). Weights are learnt by eval/acts/learn.
package act
