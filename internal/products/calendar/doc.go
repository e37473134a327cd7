// Package calendar writes a case's incidents and warnings as a calendar (iCalendar, RFC 5545).
//
// In: a [products.Case]. Out: one VCALENDAR with an all-day event for each incident that any text dates, from its first to its last
// day, and one for each day on which a warning is said to have been obtained, given, made public or disclosed. What no text dates is
// left out. Where texts differ over a date the event says so, is tentative, and its description lists who gives which day.
//
// Lines end with CR LF and are folded at 75 bytes, never within a character. An event keeps its UID as long as the case has the
// record; DTSTAMP is when the case last changed, so that the same case gives the same bytes.
package calendar
