// Package timex finds date expressions and resolves them against the article's own date.
//
// In: the tokens and sentences of a [reading.Reading], and its Metadata.Published. Out: [reading.Date], in order and not
// overlapping; From and To are ISO days, both included, and both "" where the text does not say enough. It never asks
// the clock. Without the article's date, "Friday" and "last month" are found and stay unresolved; so do, always,
// expressions that hang on another moment of the text ("two days later", "the following week", "that year") and
// all-digit dates that read either way (05/06/2031).
//
// The readings, where English leaves a choice:
//
//   - A weekday is the nearest past one, the article's own day included ("on Friday", said on a Friday, is today); where
//     the verb before it looks ahead ("will meet on Friday"), the nearest to come. "Last Friday" is before the article's
//     day, "next Friday" in the next calendar week. Weeks run from Monday to Sunday.
//   - A month or a day of a month without a year is the nearest past one, the running month included, or the nearest to
//     come after a verb that looks ahead.
//   - "Last month", "next year" are calendar months and years; "the past month", "the last two weeks" run back from the
//     article's day.
//   - "Two weeks ago" is the calendar week of that day, "three months ago" the calendar month, "a year ago" the calendar
//     year. "A decade ago", "several days ago" and "more than two years ago" are too vague and stay unresolved.
//   - "Since 1999" runs to the article's day; where that is not known, To alone is "".
//   - Early, mid and late: days 1-10, 11-20 and the rest of a month; January-April, May-August and September-December
//     of a year; years 0-3, 4-6 and 7-9 of a decade. "The end of" is late, "the beginning of" is early.
//   - Seasons are those of the northern hemisphere, by whole months: spring is March to May. "The winter of 2015" may be
//     that of 2014-15 or of 2015-16 and runs over both; "the winter of 2015-16" is sharp.
//   - "The 1990s" are 1990 to 1999; the 21st century runs from 2001 to 2100, its first decade from 2001 to 2010.
//
// The kinds of expression follow TIMEX3 (TimeML 1.2.1), types DATE and those DURATIONs that are anchored in time; times
// of day, bare durations ("for three days") and sets ("every Friday", "Fridays") are left out.
package timex
