// Package number finds figures and counts: how many, how much, between which bounds.
//
// In: the tokens and sentences of a [reading.Reading], and its dates, so that "two weeks ago" and "in 2009" are not
// taken for counts. Out: [reading.Number], in order and not overlapping. It never judges a figure, never adds two, and
// never turns a vague word into a sharp number.
//
// What the bounds mean:
//
//	six, 137, 1,200, half a dozen      exact: Min and Max are the same
//	at least 137, 100-plus, 40 or more at_least: Min only
//	more than 95, over 95              more_than: Min is 96 for things that are counted, 95 for what is measured
//	up to 12 million, as many as 40    at_most: Max only
//	fewer than 10                      less_than: Max is 9, or 10 for what is measured
//	about 30, nearly 30, 30 or so      about: 30 on both sides
//	28 to 35, between 28 and 35        between
//	dozens, scores, several hundred    vague: Min only
//
// A plural of a scale stands for at least two of them: "dozens" has Min 24, "scores" 40, "hundreds" 200, "tens of
// thousands" 20,000. "Several" has Min 3, "a few" and "a handful" 2, "a couple" is about 2.
//
// The range covers the bound with the number ("at least 137"), a currency sign and a per cent sign, but not the noun
// counted: that is Unit, the head of the noun phrase that follows ("Shiites" in "84 Iranian Shiites"). Units that are
// not nouns of the text: "%" for per cent, "share" for fractions of a whole ("two-thirds" is 0.667), "year-old" for
// ages. Inside a hyphenated token ("a five-member panel") the range is that of "five", within the token.
//
// Not figures: dates, times of day, ordinals, designations ("Flight 9268", "Resolution 2231", "page 12", "No. 4"),
// telephone numbers, addresses, versions, results ("3-1"), footnote marks, and "one" where it is a pronoun.
package number
