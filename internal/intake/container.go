package intake

import (
	"bytes"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
)

// What to do about an input that is not text.
const (
	notYet   = "not read yet: save it as text or HTML and add that"
	unpackIt = "unpack it and add what is inside"
	noText   = "there is no text to read in it"
)

// magic lists the first bytes of the formats that people take for articles, most specific first.
var magic = []struct{ prefix, kind, does string }{
	{"%PDF-", "a PDF", "PDF is " + notYet},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", "such files are " + notYet},
	{"{\\rtf", "an RTF file", "RTF is " + notYet},
	{"PK\x05\x06", "an empty ZIP archive", noText},
	{"\x1f\x8b", "a gzip archive", unpackIt},
	{"BZh", "a bzip2 archive", unpackIt},
	{"\xfd7zXZ\x00", "an xz archive", unpackIt},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive", unpackIt},
	{"Rar!\x1a\x07", "a RAR archive", unpackIt},
	{"\x28\xb5\x2f\xfd", "a Zstandard archive", unpackIt},
	{"WARC/", "a web archive (WARC)", "web archives are " + notYet},
	{"bplist00", "a Safari web archive or property list", "web archives are " + notYet},
	{"\x89PNG\r\n\x1a\n", "a PNG image", noText},
	{"\xff\xd8\xff", "a JPEG image", noText},
	{"GIF8", "a GIF image", noText},
	{"II*\x00", "a TIFF image", noText},
	{"MM\x00*", "a TIFF image", noText},
	{"\x7fELF", "a program", noText},
	{"MZ\x90\x00", "a program", noText},
	{"\xca\xfe\xba\xbe", "a program", noText},
	{"\xcf\xfa\xed\xfe", "a program", noText},
	{"SQLite format 3\x00", "an SQLite database", noText},
	{"ID3", "a sound file", noText},
	{"OggS", "a sound or video file", noText},
}

// office tells the formats inside a ZIP archive apart by the name of a member, which stands in the first bytes.
var office = []struct{ member, kind, does string }{
	{"word/", "a Word file (DOCX)", "Word is " + notYet},
	{"xl/", "an Excel file", "Excel is " + notYet},
	{"ppt/", "a PowerPoint file", "PowerPoint is " + notYet},
	{"application/vnd.oasis.opendocument", "an OpenDocument file", "OpenDocument is " + notYet},
	{"application/epub+zip", "an EPUB book", "EPUB is " + notYet},
	{"[Content_Types].xml", "a Word, Excel or PowerPoint file", "such files are " + notYet},
}

// Foreign returns an error that names the format of bytes that are known not to be text, whatever the file is called:
// a PDF, a picture, an archive. It wraps evidence.ErrInput.
func Foreign(b []byte) error {
	if kind, does := container(b); kind != "" {
		return fmt.Errorf("%w: it is %s; %s", evidence.ErrInput, kind, does)
	}
	return nil
}

// container names what the bytes are and what to do, or returns "" for bytes that may be text.
func container(b []byte) (kind, does string) {
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		head := b[:min(len(b), 8192)]
		for _, o := range office {
			if bytes.Contains(head, []byte(o.member)) {
				return o.kind, o.does
			}
		}
		return "a ZIP archive", unpackIt
	}
	for _, m := range magic {
		// A text may begin with the letters of a mark: only documents in ASCII are known by letters alone.
		if bytes.HasPrefix(b, []byte(m.prefix)) && (strings.HasSuffix(m.does, notYet) || bytes.IndexByte(b, 0) >= 0) {
			return m.kind, m.does
		}
	}
	if len(b) >= 12 && string(b[:4]) == "RIFF" {
		return "a picture, sound or video file", noText
	}
	if len(b) >= 12 && string(b[4:8]) == "ftyp" {
		return "a video or picture file", noText
	}
	return "", ""
}
