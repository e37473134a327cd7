// Package markdown writes a document as Markdown with footnotes and YAML metadata, as pandoc reads it.
//
// In: a [products.Document]. Out: UTF-8 text, the same for the same document: what an analyst wrote, each citation a footnote such as
// [^1], each note with the citation, the words verbatim, the hash of the text and what stands against it. One paragraph is one line, so
// that version control shows what changed.
//
// Every character of a text is escaped that Markdown would take for a sign of its own; in quotations quotation marks, dashes and dots
// too, which pandoc would make handsome. It is not the report's own Markdown, whose citations are identifiers: that is in the case and
// in the defence pack.
package markdown
