// Package evidence defines the records of a case: what was published, who says what in it, and what people decided.
//
// In: nothing; it is vocabulary. Out: types, closed word lists, validation, identifiers and the errors that every other
// package wraps. It never reads a text, keeps a record or judges one.
//
// The words follow PARC 3 and PolNeAR (Source, Cue, Content), FactBank (Factuality), ICD 203 (Likelihood, Confidence
// and Score are three things) and the W3C Web Annotation model (anchors). Two traps: the Outlet published, the Source
// is quoted; a Statement is one saying at one place, a Claim is what is said by whoever.
//
// All offsets are Unicode code points, half-open, over one version of one article ([text.Span]).
package evidence
