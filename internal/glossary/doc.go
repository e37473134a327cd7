// Package glossary holds every label of the program, each defined once, in words that a newcomer understands.
//
// In: nothing. Out: [Entry] by [Group]: the term as records and addresses carry it, the label as people read it, and
// what it means. The page, the command line and the API's reference all take their words from here. It never decides
// what a term stands for in a text; readers do.
//
// The words for who says what follow PARC 3 and PolNeAR, those for how surely FactBank.
package glossary
