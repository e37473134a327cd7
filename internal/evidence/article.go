package evidence

import (
	"time"

	"hearsay/internal/text"
)

// Metadata is what a text says of itself. A field that the text does not state stays empty.
type Metadata struct {
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`    // who published
	Byline    []string `json:"byline"`    // who wrote, one name each
	Published string   `json:"published"` // ISO 8601: 2031-05-14, or with a time when stated; "" if not stated
	Dateline  string   `json:"dateline"`  // place in the dateline
	Canonical string   `json:"canonical"` // the address that the page gives for itself
	Language  string   `json:"language"`  // BCP 47
}

// Furniture is text on the page that is not reporting. It is marked and never cut, so that offsets stay true.
type Furniture struct {
	text.Span
	Kind FurnitureKind `json:"kind"`
}

// FurnitureKind says what a piece of furniture is.
type FurnitureKind string

// The kinds of furniture.
const (
	FurnitureNewsletter    FurnitureKind = "newsletter"    // sign-up boxes, subscribe notices
	FurnitureRelated       FurnitureKind = "related"       // links to other articles, most popular
	FurnitureComments      FurnitureKind = "comments"      // comment forms and comments
	FurnitureAuthor        FurnitureKind = "author"        // a note on who the author is
	FurnitureCredit        FurnitureKind = "credit"        // image credits
	FurnitureCaption       FurnitureKind = "caption"       // image captions
	FurnitureNavigation    FurnitureKind = "navigation"    // menus, breadcrumbs, section names, share buttons
	FurnitureAdvertisement FurnitureKind = "advertisement" // advertisements
	FurnitureNotice        FurnitureKind = "notice"        // copyright, cookies, terms
	FurnitureHeader        FurnitureKind = "header"        // title, byline, date: metadata that stands in the text
	FurnitureReferences    FurnitureKind = "references"    // a list of works cited
)

// Article is one published text in all its versions.
type Article struct {
	ID       string `json:"id"`      // ar_…
	Address  string `json:"address"` // where it came from: canonical link, or file:path; "" for standard input
	Versions int    `json:"versions"`
	Version
}

// Version is one frozen state of an article.
type Version struct {
	Number         int         `json:"version"` // 1 is the first
	SHA256         string      `json:"sha256"`  // of the text
	OriginalSHA256 string      `json:"original_sha256"`
	MediaType      string      `json:"media_type"` // of the original
	Name           string      `json:"name"`       // file name as added
	Captured       time.Time   `json:"captured"`
	Points         int         `json:"points"` // length in code points
	Words          int         `json:"words"`
	Metadata       Metadata    `json:"metadata"`        // what people set in place of what was found
	Stated         []Stated    `json:"stated,omitzero"` // which fields of it people set; absent for none
	Furniture      []Furniture `json:"furniture"`
	Notes          []string    `json:"notes"` // what a person should know of how it was read, for example a guessed encoding
}
