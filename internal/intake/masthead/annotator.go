package masthead

import (
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/text"
)

// Annotator fills metadata from the text's own words. The zero value is ready and safe for concurrent use.
type Annotator struct{}

// Annotate fills empty fields of doc.Metadata and marks the masthead's lines as header.
func (Annotator) Annotate(doc *intake.Document) {
	t, err := text.New(doc.Text)
	if err != nil {
		return // the desk lets no such text through
	}
	h := newHead(doc, t)
	h.classify()
	h.neighbours()
	h.choose()
	h.late()
	h.give(doc)
	if doc.Metadata.Language == "" {
		doc.Metadata.Language = language(doc.Text)
	}
	doc.Mark(h.header(t)...)
}

// role is what a line of the head turned out to be.
type role int

const (
	unknown role = iota
	body         // a paragraph of the article
	title
	masthead // byline, date, outlet, section and the like: marked as header
)

// entry is one line of the head.
type entry struct {
	intake.Line
	text   string
	marked bool // furniture already, other than a header that the format found
	role   role
	words  int
	byline []string
	outlet string // as a labelled or telling line gives it
	date   string
	update bool // the date is one of update
	trade  bool // says what the writer does
}

// head is the top of a document: all lines before the article, and a few after, where bylines may still stand.
type head struct {
	lines   []entry
	tail    []entry // the last lines
	start   int     // the first line of the article; len(lines) where there is none
	body    string  // the beginning of the text below the first line, in lower case
	found   evidence.Metadata
	weak    string // an outlet to fall back on
	updated string
	note    string
}

// headLines is how many lines of a text may belong to its masthead, bylinesBelow how many lines into the article a
// byline or a date may still stand (below a standfirst), tailLines where the writers are named at the end.
const (
	headLines    = 24
	bylinesBelow = 4
	tailLines    = 6
)

func newHead(doc *intake.Document, t *text.Text) *head {
	all := intake.Lines(doc.Text)
	h := &head{}
	for _, l := range all[:min(len(all), headLines)] {
		s := doc.Text[l.Start:l.End]
		kind := doc.Marked(t.Span(l.Range))
		h.lines = append(h.lines, entry{Line: l, text: s, words: len(words(s[:min(len(s), 2000)])), marked: kind != "" && kind != evidence.FurnitureHeader})
	}
	if len(all) > 1 {
		h.body = strings.ToLower(doc.Text[all[1].Start:all[min(len(all)-1, headLines)].End])
	}
	for _, l := range all[max(len(all)-tailLines, 0):] {
		h.tail = append(h.tail, entry{Line: l, text: doc.Text[l.Start:l.End]})
	}
	h.start = len(h.lines)
	return h
}

// header returns the masthead's lines as furniture.
func (h *head) header(t *text.Text) []evidence.Furniture {
	var out []evidence.Furniture
	for i := 0; i < len(h.lines); i++ {
		e := &h.lines[i]
		if e.role != masthead || e.marked {
			continue
		}
		r := e.Range
		for i+1 < len(h.lines) && h.lines[i+1].role == masthead && !h.lines[i+1].marked {
			i++
			r.End = h.lines[i].End
		}
		out = append(out, evidence.Furniture{Span: t.Span(r), Kind: evidence.FurnitureHeader})
	}
	return out
}

// give fills the fields that the format left empty.
func (h *head) give(doc *intake.Document) {
	m := &doc.Metadata
	fill := func(field *string, value string) {
		if *field == "" {
			*field = value
		}
	}
	if m.Published == "" && h.found.Published == "" && h.updated != "" {
		h.found.Published = h.updated
		doc.Notes = append(doc.Notes, "the text states only when it was updated: "+h.updated)
	}
	fill(&m.Title, h.found.Title)
	fill(&m.Outlet, h.found.Outlet)
	fill(&m.Published, h.found.Published)
	fill(&m.Dateline, h.found.Dateline)
	fill(&m.Canonical, h.found.Canonical)
	if len(m.Byline) == 0 {
		m.Byline = h.found.Byline
	}
	if m.Published == "" && h.note != "" {
		doc.Notes = append(doc.Notes, h.note)
	}
}

// late reads what agencies put at the end: "(Reporting by Ana Ruiz; editing by Tom Bell)".
func (h *head) late() {
	if len(h.found.Byline) > 0 {
		return
	}
	for _, e := range h.tail {
		s := strings.Trim(e.text, "()[]*_ ")
		for _, by := range []string{"Reporting by ", "reporting by "} {
			if rest, ok := strings.CutPrefix(s, by); ok {
				rest, _, _ = strings.Cut(rest, ";")
				h.found.Byline = reporters(rest)
				return
			}
		}
	}
}

// reporters reads "Ana Ruiz in Velmar and Tom Bell in Ostrane".
func reporters(s string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(s, " and ", ";"), func(c rune) bool { return c == ';' || c == ',' || c == '.' }) {
		if list, _ := names(part); len(list) == 1 && len(strings.Fields(list[0])) > 1 {
			out = append(out, list[0])
		}
	}
	return out
}
