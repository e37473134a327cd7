// Package quotation finds what stands in quotation marks.
//
// In: paragraphs and tokens. Out: [reading.Quotation], nested as the marks nest, and the innermost quotation of every
// token. It never looks at words of saying, never joins halves that an attribution parts, and sees nothing in furniture.
//
// Marks: straight, curly, low, angled (either way round), corner brackets, TeX, in one or two strokes. What a mark does
// is told by its shape, then by the blanks around it, then by what is open. Apostrophes, possessives, feet, inches and
// minutes are told from single marks, and their tokens' kind is settled: an apostrophe behind a word becomes a
// [reading.Word] as the possessive clitic is, a measure a [reading.Symbol].
//
// A quotation that is not closed runs to its paragraph's end. Where the next paragraph opens with the same mark, or
// closes one that it never opened, the two are tied by Continues. A mark that is opened, never closed and followed by
// another of its kind in the paragraph is a slip and opens nothing.
//
// Short follows how newspapers use marks: a few words that are no sentence are a title, a scare quote or part of what
// somebody said.
package quotation
