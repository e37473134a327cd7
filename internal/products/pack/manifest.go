package pack

import (
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Schema names the shape of a pack.
const Schema = "hearsay.pack/1"

// Media is the media type of a pack.
const Media = "application/zip"

// The members that every pack has.
const (
	readmeName    = "README.txt"
	reportName    = "report.md"
	pageName      = "report.html"
	checkName     = "check.json"
	quotesName    = "quotes.ndjson"
	evidenceName  = "evidence.ndjson"
	articlesName  = "articles.ndjson"
	decisionsName = "decisions.ndjson"
	manifestName  = "manifest.json"
	textFolder    = "texts/"
	originFolder  = "originals/"
)

// Manifest says what is in a pack. Its own SHA-256 is the pack's digest.
type Manifest struct {
	Schema    string     `json:"schema"`
	Program   string     `json:"program"`
	Case      Named      `json:"case"`
	Report    About      `json:"report"`
	Texts     bool       `json:"texts"` // texts and originals are in it, not only their hashes
	Log       Log        `json:"log"`
	Citations []Citation `json:"citations"` // in the order of the report
	Members   []Member   `json:"members"`   // but for the manifest
}

// Named is something with a name.
type Named struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// About says which report it is.
type About struct {
	Named
	By       []string                `json:"by"`
	At       time.Time               `json:"at"` // when the text was last changed
	SHA256   string                  `json:"sha256"`
	Settings evidence.ReportSettings `json:"settings"`
}

// Log says what of the log of decisions is in a pack. Events that do not concern the report stand with their hashes alone.
type Log struct {
	Events int    `json:"events"`
	Shown  int    `json:"shown"`
	Head   string `json:"head"` // hash of the last event
}

// Citation is an identifier in the report with the record that it leads to.
type Citation struct {
	Written string         `json:"written"` // in its folded form
	Record  string         `json:"record"`  // "" where it leads to none
	Kind    string         `json:"kind"`
	Label   string         `json:"label"`
	State   evidence.State `json:"state"`
	Note    int            `json:"note"` // the number of its note, 0 for none
}

// Member is a file of a pack.
type Member struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Quoted is a line of quotes.ndjson: characters that a note leads to.
type Quoted struct {
	Note   int    `json:"note"`
	Record string `json:"record"`
	text.Anchor
	Before string `json:"before"` // what stands before and after, to the end of the sentence
	After  string `json:"after"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
}

// line is a line of evidence.ndjson.
type line[T any] struct {
	Type   string `json:"type"`
	Cited  bool   `json:"cited,omitzero"` // the report cites it; the others are what it rests on and what stands against it
	Record T      `json:"record"`
}

// version is a line of articles.ndjson: an article's version with where its text and its original are in the pack.
type version struct {
	evidence.Article
	Text     string `json:"text"` // "" where it is left out
	Original string `json:"original"`
}

// withheld is a line of decisions.ndjson for an event that is not shown.
type withheld struct {
	Withheld bool   `json:"withheld"`
	Sequence int64  `json:"sequence"`
	Previous string `json:"previous"`
	Hash     string `json:"hash"`
}

// Input is what a pack is made of.
type Input struct {
	Document products.Document
	Markdown string // of the report; its SHA-256 is the document's
	Page     []byte // the report as HTML
	Check    products.Check
	Settings evidence.ReportSettings
	Case     *products.Case
	// Version returns any version of an article with its text.
	Version func(article string, number int) (products.Article, error)
	// Original returns the bytes that a version was made of.
	Original func(sha256 string) ([]byte, error)
	NoTexts  bool // only hashes of texts and originals, with the sentences that are quoted
	WholeLog bool // every event of the log, not only those that concern what is in the pack
}
