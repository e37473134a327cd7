// Package productstest holds documents for the tests of those who write them: an assessment of a page as an analyst would write
// one, of an invented case, and one made of everything that a hostile text can bring along.
//
// In: nothing. Out: documents, the same each time. It is for tests only.
package productstest
