// Package claim puts statements together that say the same, across articles.
//
// In: a world's statements, actors and incidents. Out: its claims: each with who affirms, who denies and who doubts it. Statements
// are compared by what is left of their content when negation, hedging and the words that only name the incident are taken
// away: how much of the weight of one's words the other covers, by the same stem or a near word (soft alignment, after Mihalcea,
// Corley and Strapparava 2006). Paraphrases join; different specifics do not: other numbers, other weapons, other days, the same
// two actors the other way round (data/specifics.txt names the kinds of specifics). It never says that a claim is true, and
// never joins what it cannot give a reason for.
//
// Only statements that share a rare word, an actor or an incident are compared, and of those no more than a fixed number each, so
// that the time grows with the number of statements.
package claim
