// Package chronology puts what a case holds in order of time.
//
// In: a [weighing.Case] and what of it is wanted. Out: moments, each with the days it lies in, how surely, who dates it, and
// the actors in whose lanes it belongs; and apart from them what nobody dates. Incidents and warnings stand where the texts
// date them, each of a warning's four dates for itself; a relation stands in the month in which its sign changed; a statement
// and a claim stand on the day of publication, which is when they were in print and no more.
//
// It never invents a day: a range stays a range, "before" and "after" stay open at one end, and what has no day is listed
// apart and counted. It never says what led to what. The kinds of uncertainty are those of ISO 8601-2 (Extended Date/Time
// Format) that texts of this sort have: a day, an interval, a month or year, and an interval open at one end.
package chronology
