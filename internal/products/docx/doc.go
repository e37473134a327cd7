// Package docx writes a document as a Word file (Office Open XML, ECMA-376) with real footnotes.
//
// In: a [products.Document]. Out: bytes of a .docx, the same for the same document: headings, lists with their own numbering, tables,
// quotations, links, core properties, the language, a header and a footer with the TLP label and page numbers. Each note is a footnote
// where it is first cited; where it is cited again stands a cross-reference to that footnote, so that its number stays right when the
// text is edited. A footnote holds the source reference citation, the words verbatim with what stands around them, the hash of the
// text, and what stands against it.
//
// It runs nothing and links to nothing but http, https and mailto. What a footnote says does not follow the case when that changes.
package docx
