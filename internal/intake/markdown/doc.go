// Package markdown reads Markdown (CommonMark with tables, strikethrough and footnotes).
//
// In: the bytes of a Markdown file. Out: its text as a reader sees it, not its source: the article is what people quote,
// and a quotation with asterisks in it matches nothing. So offsets are over the rendered text. Headings, paragraphs,
// quoted blocks and code are blocks with a blank line between; list items and table rows stand on lines of their own;
// emphasis, links and code lose their marks; an image that stands alone leaves its alternative text as a caption, which
// is furniture; raw HTML loses its tags. The whole source is kept as the original.
//
// A first heading is the title. A block of front matter (YAML or TOML, of which only lines "key: value" and plain lists
// are read) gives metadata and is not part of the text. It never runs, fetches or keeps markup.
//
// The parser (goldmark) takes time quadratic in the length of some hostile inputs, so this package is meant to run in a
// disposable process (package child).
package markdown
