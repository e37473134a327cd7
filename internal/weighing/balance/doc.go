// Package balance says how the camps of a case lie: which ties of friendship and enmity go together, which do not, and on whose
// word.
//
// In: a [weighing.Case] and [Options]. Out: a [Result]: the signed ties on a day; triads, balanced and strained; the frustration
// index with its proof, or bounds; the two camps that break the fewest ties, whether they are the only ones, and who could as
// well stand in the other; groups beyond two; ties that the pattern would have and nobody reports; and how all this changed by
// month.
//
// A tie counts the deeds told as done up to the day (and, where a window is asked for, not longer ago than that), each once
// however many articles tell it. Each direction has a sign by the rule of relations: positive or negative from a mean score of 1
// on, mixed where the lesser side makes up a third of all weight. Two directions that agree, or of which one is silent or neutral,
// make one tie. A mixed direction, or two that contradict each other, make the tie contested: shown, and not counted, as is
// what is neutral. Where nothing is reported there is no tie, which is not the same as a neutral one.
//
// It never predicts: that a tie would fit the pattern is no reason to expect it, and a strained triad no reason to expect a turn.
// What is merely expected by the pattern is never counted.
//
// After Heider (1946), Cartwright and Harary (1956), Davis (1967), and Aref and Wilson (2018) on measuring balance.
package balance
