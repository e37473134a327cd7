// Package bearing says whether a piece of evidence bears on a hypothesis, and which way.
//
// In: a hypothesis, one sentence of an analyst's, and evidence: a claim's words, the label of an incident or a warning, a
// statement. Out: how near the two are, which way the evidence points, how often such a suggestion is right where that was
// measured, and the words that say so; and of many pieces of evidence those that bear most. A denial of something points the
// other way than the thing itself. It was learned from debates: Perspectrum (Chen, Khashabi, Yin, Callison-Burch and Roth 2019);
// data/MODEL-CARD.md says how. An opinion is a suggestion to a person, who decides. It is never a probability that the
// hypothesis is so, and never more than "consistent" or "inconsistent": how much, only a person says (Heuer 1999).
package bearing
