// Package copying finds which articles share text, so that one of them took it from the other or both from a third.
//
// In: a [Sketch] of every text, made while texts stream by, and a way to read a text again. Out: [weighing.Copy] for each
// article that took text from an earlier one, with the shared passages in code points of both; and, from one text alone,
// the agencies and outlets that it gives as where it comes from ([Credits]).
//
// How. A sketch keeps the hashes of a text's five-word runs that fall below a bound (FracMinHash: Irber et al. 2022, after
// Broder's containment sketches of 1997), so that texts of very different length compare. Sketches are turned into an
// index; each text looks up, for each of its hashes, a bounded number of earlier texts, and the few that share most are
// read in full. Passages are then aligned word by word: runs of equal words, joined over a few changed ones, in time
// linear in the two texts; they take the place of greedy string tiling (Wise 1993; METER, Clough et al. 2002).
//
// What does not count: direct quotations and furniture, which the caller leaves out (two reporters who quote one press
// conference did not copy each other), and passages that an outlet, or everybody for weeks, puts beneath otherwise
// different texts: a legal paragraph, a newsletter box.
//
// Each text is linked to the earlier text that holds most of it, and to at most two more that hold what that one does
// not, so that a thousand copies make a star or a tree with a thousand links, never a million. Time and memory grow with
// the number of texts. The result is the same at every run, whatever the order in which sketches were made.
//
// It never says that two texts tell the same thing in other words: see eval/origins for how often it misses a paraphrase.
// It never judges who copied; a link says what two texts share and, where both dates are known, which came first.
package copying
