package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"

	"hearsay/internal/products"
)

// Media is the media type of what is written.
const Media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

// begun is what zip files give as the time of their members: the file says in its properties when the text was changed.
var begun = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes the document.
func Write(w io.Writer, d products.Document) error {
	p := newParts(d)
	p.body()
	p.footnotes()
	parts := []struct {
		name string
		body []byte
	}{
		{"[Content_Types].xml", []byte(contentTypes)},
		{"_rels/.rels", []byte(packageLinks)},
		{"docProps/core.xml", p.core()},
		{"docProps/app.xml", []byte(application)},
		{"word/document.xml", p.text.Bytes()},
		{"word/_rels/document.xml.rels", p.links(true)},
		{"word/styles.xml", p.styles()},
		{"word/numbering.xml", p.numbering()},
		{"word/settings.xml", []byte(settings)},
		{"word/footnotes.xml", p.notes.Bytes()},
		{"word/_rels/footnotes.xml.rels", p.links(false)},
		{"word/header1.xml", p.header()},
		{"word/footer1.xml", p.footer()},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range parts {
		to, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: begun})
		if err != nil {
			return fmt.Errorf("docx: %s: %w", part.name, err)
		}
		if _, err := to.Write(part.body); err != nil {
			return fmt.Errorf("docx: %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
