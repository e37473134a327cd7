// Package likelihood finds words of likelihood: "very likely", "perhaps", "cannot be ruled out".
//
// In: the tokens and sentences of a [reading.Reading]. Out: [reading.Likelihood], each with its exact range and its term.
// It never attaches a band of per cent: ICD 203 reads "unlikely" as 20 to 45 %, the PHIA yardstick as 25 to 35 %, and
// most speakers follow neither. Who knows the speaker's scheme finds its bands in [Schemes].
//
// The words lie in data/, a file per scheme: icd203 (ICD 203, Analytic Standards, 2015), phia (the probability yardstick
// of the UK's Professional Head of Intelligence Assessment) and plain (everyday hedges, without bands). All are looked
// for at once; the longest match wins.
//
// A negated word is a term of its own, so that no band of the plain word can slip under it: "is not likely" gives "not
// likely", range "not likely"; "cannot be ruled out" stands in the data file as it is. The modals "may" and "might" keep
// their term when "not" follows (what may not happen is uncertain just as well); "could not" is no term, since it mostly
// says that somebody was unable. "Could" for past ability ("she could see the harbour") is taken for a hedge: telling
// the two apart needs more than words. "May" with a capital is a month, a name or a wish and no term, and "might" after
// an article or before a preposition is a noun.
package likelihood
