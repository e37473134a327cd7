// Package incident puts the events of many texts together into incidents: one record for each happening however many articles
// tell of it.
//
// In: the events of a case's articles and what people decided. Out: incidents, each with every field as it was said and by
// whom. Nothing is averaged and nothing overruled: figures stand beside each other, what cannot hold together is listed as
// a conflict, and a place or day that no text gives stays empty.
//
// Whether two tellings are of one happening is weighed twice. What their words come to is learned ([Compare], trained by
// eval/merging/learn on ECB+, Cybulska and Vossen 2014): which words name it, what hangs on them, how much the sentences and
// the articles have in common. What their fields come to (day, place, kind, a name such as "Flight 212") is set by hand in
// fields.go, since no corpus has them. Each telling is compared with a few tellings of each incident that shares a day, a
// place, a name or rare words with it, never with all others. Different years, different countries, days apart that are
// both told to the day, kinds that exclude each other: none of these is joined across unless a person says so; the other is
// then named under Perhaps, with what speaks against it.
package incident
