// Package analogue finds the incidents of a case that are alike, and says in what.
//
// In: a [weighing.Case], the sentences that tell of each incident, and one incident. Out: the others that share features with
// it, the most telling first: kind, target, means, who is behind it, who was hit, place, size, and how it was done. Every
// feature is named in words, with the words of both sides, and with how many incidents of the case have it: a feature weighs
// the more, the fewer have it (inverse document frequency, Spärck Jones 1972). How it was done is read off the sentences by a
// list of ways of doing such things (data/methods.txt) and by the rare words that two of them share.
//
// It never says that one hand did both, nor what will come next: likeness is no link. What may be the same incident is left out,
// and so is what has nothing in common but its place and day.
package analogue
