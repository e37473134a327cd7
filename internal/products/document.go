package products

import (
	"time"

	"hearsay/internal/evidence"
)

// Document is a report made ready to be written in any format: its text as blocks, each citation numbered, each note with what
// it stands on. It is made by products/report; products/html, products/docx and others write it.
type Document struct {
	ID       string // rp_…
	Title    string
	Case     string // title of the case
	By       []string
	At       time.Time // when the text was last changed
	Language string    // BCP 47
	Marking  string    // "TLP:AMBER", "" for none
	Paper    string    // a4 or letter
	SHA256   string    // of the Markdown it was made from
	Program  string    // name and version of the program
	Pack     string    // SHA-256 of the manifest of the defence pack that goes with it, to be printed on paper; "" for none
	Blocks   []Block
	Summary  string // the source summary statement (ICS 206-01), plain text, a paragraph to a line; "" where nothing is cited
	Scale    string // what the words of likelihood mean here, by the yardstick; "" where none is used
	Notes    []Note // in the order of their numbers, from 1
	Findings []Flag // what the checker still holds against it
}

// BlockKind says what a block is.
type BlockKind string

// The kinds of block.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	Quotation BlockKind = "quotation" // Blocks are inside
	Bullets   BlockKind = "bullets"   // Items hold the points, each a list of blocks
	Numbers   BlockKind = "numbers"   // the same, numbered
	Table     BlockKind = "table"     // Rows; the first is the head
	Code      BlockKind = "code"      // Runs holds the text as it stands
	Rule      BlockKind = "rule"
)

// Block is a piece of a document.
type Block struct {
	Kind   BlockKind
	Level  int // of a heading, 1 to 6
	Runs   []Run
	Blocks []Block
	Items  [][]Block
	Rows   [][][]Run // rows of cells
}

// Run is a stretch of text in one style. Where Notes is not empty the run is a citation: no text, the numbers of its notes.
type Run struct {
	Text   string
	Strong bool
	Emph   bool
	Code   bool
	Link   string // an address, "" for none; only http, https and mailto
	Break  bool   // a line ends after the text
	Notes  []int
}

// Note is an endnote: what a citation leads to. One record has one note however often it is cited.
type Note struct {
	Number      int
	ID          string   // the record cited
	Kind        string   // statement, claim, incident, warning, relation, actor, source, act, origins, tension, article, question
	Label       string   // what lists call it
	Citation    string   // the source reference citation after ICS 206-01, plain text
	Words       string   // what is quoted, verbatim, "" for records that are not words
	Speaker     string   // who is quoted
	Chain       []string // the voices between the outlet and the words, outermost first
	Origins     *evidence.Origins
	State       evidence.State
	Reviewed    string   // who decided and when, in words; "" where nobody has
	Descriptors []string // factors for and against the source's quality, as counted: unnamed, one origin, own interest …
	Places      []Quote  // the characters it leads to
	Against     []string // records that stand against it, as they are listed: identifier and label
}

// Quote is characters of an article with what it takes to find and check them again.
type Quote struct {
	evidence.Place
	Title    string
	Byline   []string // who wrote the article, one name each
	Language string   // of the article, BCP 47, "" where not known
	Address  string   // where the article came from
	Captured time.Time
	SHA256   string // of the article's text
	Before   string // words before and after, to the end of the sentence
	After    string
}
