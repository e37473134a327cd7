package page

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// MediaType is what documents of this package are said to be.
const MediaType = "text/html"

// Opener reads web pages. The zero value is ready and safe for concurrent use.
type Opener struct{}

// Accepts takes files that are called HTML, and files without such a name that begin like HTML.
func (Opener) Accepts(in intake.Input) bool {
	switch strings.ToLower(path.Ext(strings.ReplaceAll(in.Name, "\\", "/"))) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	case ".md", ".markdown":
		return false
	}
	return begins(in.Bytes)
}

// begins reports whether the bytes begin like HTML: with a doctype or one of the tags that begin a page, after comments
// and white space.
func begins(b []byte) bool {
	b = b[:min(len(b), 1024)]
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	for {
		b = bytes.TrimLeft(b, " \t\r\n\f")
		var closing []byte
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			closing = []byte("-->")
		case bytes.HasPrefix(b, []byte("<?xml")):
			closing = []byte("?>")
		default:
			low := bytes.ToLower(b)
			return bytes.HasPrefix(low, []byte("<!doctype html")) || bytes.HasPrefix(low, []byte("<html"))
		}
		end := bytes.Index(b, closing)
		if end < 0 {
			return false
		}
		b = b[end+len(closing):]
	}
}

// Open reads one page. Errors wrap evidence.ErrInput.
func (Opener) Open(_ context.Context, in intake.Input) (intake.Document, error) {
	source, notes, err := decode(in.Bytes)
	if err != nil {
		return intake.Document{}, err
	}
	if err := limits(source); err != nil {
		return intake.Document{}, err
	}
	// Without scripting, <noscript> holds elements: we run no scripts.
	root, err := html.ParseWithOptions(strings.NewReader(source), html.ParseOptionEnableScripting(false))
	if err != nil {
		return intake.Document{}, fmt.Errorf("%w: its HTML cannot be parsed (%v); save the page as text and add that", evidence.ErrInput, err)
	}
	p := &reader{root: root, address: in.Address}
	p.blocks = render(root)
	if size(p.blocks) < minArticle {
		p.blocks = renderHidden(root)
	}
	if len(p.blocks) == 0 {
		return intake.Document{}, fmt.Errorf("%w: there is no text on the page; if a script fills it in, save it from the browser once it is shown", evidence.ErrInput)
	}
	p.keep()
	p.frame()
	p.sort()
	doc := intake.Document{MediaType: MediaType, Metadata: p.metadata(), Notes: append(notes, p.notes...)}
	p.compose(&doc)
	return doc, nil
}

// reader is one page on its way to a document.
type reader struct {
	root    *html.Node
	address string
	blocks  []block // all visible blocks of the page, in order
	first   int     // of the blocks that are the article with what stands in it: half-open
	last    int
	frameAt *html.Node // the smallest element that holds the article
	title   int        // the block that shows the title, -1 for none
	found   stated
	notes   []string
}
