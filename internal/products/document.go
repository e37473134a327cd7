package products

import (
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Document is a report made ready to be written in any format: its text as blocks, each citation numbered, each note with what
// it stands on. It is made by products/report; products/html, products/docx and others write it.
type Document struct {
	ID       string    `json:"id"` // rp_…
	Title    string    `json:"title"`
	Case     string    `json:"case"` // title of the case
	By       []string  `json:"by"`
	At       time.Time `json:"at"`       // when the text was last changed
	Version  string    `json:"version"`  // which saved version of the report it is, in words; "" for what is kept
	Language string    `json:"language"` // BCP 47
	Marking  string    `json:"marking"`  // "TLP:AMBER", "" for none
	Paper    string    `json:"paper"`    // a4 or letter
	SHA256   string    `json:"sha256"`   // of the Markdown it was made from
	Program  string    `json:"program"`  // name and version of the program
	Pack     string    `json:"pack"`     // SHA-256 of the manifest of the defence pack that goes with it, to be printed on paper; "" for none
	Blocks   []Block   `json:"blocks"`
	Summary  string    `json:"summary"`  // the source summary statement (ICS 206-01), plain text, a paragraph to a line; "" where nothing is cited
	Scale    string    `json:"scale"`    // what the words of likelihood mean here, by the yardstick; "" where none is used
	Notes    []Note    `json:"notes"`    // in the order of their numbers, from 1
	Findings []Flag    `json:"findings"` // what the checker still holds against it
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
	Kind   BlockKind `json:"kind"`
	Level  int       `json:"level"` // of a heading, 1 to 6
	Runs   []Run     `json:"runs"`
	Blocks []Block   `json:"blocks"`
	Items  [][]Block `json:"items"`
	Rows   [][][]Run `json:"rows"` // rows of cells

	text.Span // of the Markdown that it was made of, in code points
}

// Run is a stretch of text in one style. Where Notes is not empty the run is a citation: no text, the numbers of its notes.
type Run struct {
	Text   string `json:"text"`
	Strong bool   `json:"strong"`
	Emph   bool   `json:"emph"`
	Code   bool   `json:"code"`
	Link   string `json:"link"`  // an address, "" for none; only http, https and mailto
	Break  bool   `json:"break"` // a line ends after the text
	Notes  []int  `json:"notes"`

	Sentence int `json:"sentence"` // that it belongs to, by index in the [Check]; -1 for none
}

// Note is an endnote: what a citation leads to. One record has one note however often it is cited.
type Note struct {
	Number      int               `json:"number"`
	ID          string            `json:"id"`       // the record cited
	Kind        string            `json:"kind"`     // statement, claim, incident, warning, relation, actor, source, act, origins, tension, article, question
	Label       string            `json:"label"`    // what lists call it
	Citation    string            `json:"citation"` // the source reference citation after ICS 206-01, plain text
	Words       string            `json:"words"`    // what is quoted, verbatim, "" for records that are not words
	Speaker     string            `json:"speaker"`  // who is quoted
	Chain       []string          `json:"chain"`    // the voices between the outlet and the words, outermost first
	Origins     *evidence.Origins `json:"origins"`
	State       evidence.State    `json:"state"`
	Reviewed    string            `json:"reviewed"`    // who decided and when, in words; "" where nobody has
	Descriptors []string          `json:"descriptors"` // factors for and against the source's quality, as counted: unnamed, one origin, own interest …
	Places      []Quote           `json:"places"`      // the characters it leads to
	Against     []string          `json:"against"`     // records that stand against it, as they are listed: identifier and label
}

// Quote is characters of an article with what it takes to find and check them again.
type Quote struct {
	evidence.Place
	Title    string    `json:"title"`
	Byline   []string  `json:"byline"`   // who wrote the article, one name each
	Language string    `json:"language"` // of the article, BCP 47, "" where not known
	Address  string    `json:"address"`  // where the article came from
	Captured time.Time `json:"captured"`
	SHA256   string    `json:"sha256"` // of the article's text
	Before   string    `json:"before"` // words before and after, to the end of the sentence
	After    string    `json:"after"`
}
