// Package hypothesis weighs competing hypotheses against evidence (Analysis of Competing Hypotheses, Heuer 1999, chapter 8).
//
// In: the events of the log that wrote a question. Out: the question with its hypotheses, rows and ratings; for each hypothesis how
// much of the evidence is inconsistent with it; for each row whether it tells hypotheses apart; what would overturn the lead; and
// matrices as CSV and JSON. It never rates a cell, never says that a hypothesis is true or confirmed (at best it is the least
// inconsistent), and never mixes what is probable with how sure anybody is.
//
// # Codes
//
// Each cell says whether one would expect the row's evidence, were the hypothesis true: II, I, N, C, CC, or NA for no bearing. Their
// values r are −2, −1, 0, 1, 2 and, for NA, 0. A cell that nobody rated is unrated: it is shown as such and adds nothing.
//
// # Inconsistency
//
// inc(r,h) = w(r)·max(0, −r). The weight w is credibility times relevance, each 1/√2, 1 or √2 (PARC ACH 1.1), so that it runs
// from ½ to 2; without weights it is 1. C, CC, N and NA add nothing: evidence is scored for what it speaks against. A hypothesis
// scores the sum over the evidence; the least comes first. Heuer and PARC write these sums as negative numbers.
//
// Rows of one origin count once. With common(r) = min over h of inc(r,h), which is what a row holds against all hypotheses alike, and
// diff(r,h) = inc(r,h) − common(r), the rows R of an origin score
//
//	inc(R,h) = max over r in R of diff(r,h) + max over r in R of common(r)
//
// so a row alone scores as in PARC, a copy adds nothing, the order of rows does not matter, and a row that is equal across the
// hypotheses adds the same to each and never moves the ranking. Rows without an origin stand alone. What this costs: among rows of
// one origin that are rated differently, a further hypothesis can change what is common, and with it the distance between two
// others.
//
// Sums are reckoned in whole trillionths. The weights are multiples of ½ and √2/2, and two sums of less than a hundred thousand of
// them differ either not at all or by more than the rounding, so that order and ties are exact.
//
// The normalised inconsistency is ours: inc summed, over what it would be if every cell of the hypothesis that bears on it were II;
// it lies between 0 and 1 and ranks nothing. A hypothesis with no cell that bears on it is not ranked: nothing was held against it
// because nothing was held to it.
//
// # Diagnosticity
//
// Of a row: the population standard deviation of r over its rated cells (Open Synthesis), null with fewer than two. A row that is
// inconsistent with everything has none. Words: none at 0, low below 0.75, mid below 1.25, high from there.
//
// # Posterior
//
// Beside the inconsistency, for those who want it: prior times the product of the likelihoods of the codes (II .05, I .25, N .5, C
// .75, CC .95 unless the question has its own), normalised over the ranked hypotheses, in logarithms. Where a cell is NA or unrated
// the row must leave that hypothesis as probable as it was (likelihood ratio 1 against the others together): it takes the mean
// likelihood of the row's other cells, each by its prior. With d(r,h) = ln L(r,h) − max over h of ln L(r,h), rows of one origin count
// min over r of d(r,h). Credibility and relevance are not applied: the table says how probable the report is as it was told, and a
// weight above 1 would count one report as two; who trusts a report less rates it nearer to N.
//
// # Several raters
//
// A cell's consensus is NA where more raters say NA than rate, else the mean of r rounded, halves towards N (after Open Synthesis). Its
// spread is the population standard deviation of r, in the words of the Burton tool: up to .25 consensus, to 1 mild, to 1.74
// strong, beyond extreme disagreement; where some say NA and some rate, it is at least mild. In blind mode a rater sees others'
// ratings, the scores and what follows from them once no cell is left to rate. That is a courtesy among colleagues: the log is open.
//
// # What would overturn the lead
//
// Each row, each source and each origin is left out in turn, in one walk over the matrix. The smallest set of rows whose removal puts
// a rival ahead: per origin, only the rows that hold most against the rival are worth removing, from the top; which origins to spend
// removals on is a knapsack with one choice per origin, solved exactly up to [MaxFlip] rows. The smallest set of origins: removing one
// takes its part of the distance between leader and rival and touches no other, so that the k largest parts are the most that k
// removals can do. Every cell is moved by one step up and down. A linchpin is a row without which, or with one cell of which one step
// away, another hypothesis leads. A hypothesis on which nothing bears once evidence is left out is not ranked then, and so neither leads
// nor is ahead.
package hypothesis
