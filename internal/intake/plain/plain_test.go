package plain_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/plain"
)

func open(b []byte) (intake.Document, error) {
	return plain.Opener{}.Open(nil, intake.Input{Name: "a.txt", Bytes: b})
}

func encode16(s string, order binary.AppendByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		out = order.AppendUint16(out, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

const sample = "Fähre verspätet. “No,” said the captain — twice. 🌊 Ende.\r\n"

func TestEncodings(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String("Fähre verspätet. “No,” said the captain — twice.")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, in, want, note string
	}{
		{"UTF-8 verbatim", sample, sample, ""},
		{"byte order mark is the first code point", "\ufeff" + sample, "\ufeff" + sample, ""},
		{"UTF-16 LE", string(encode16(sample, binary.LittleEndian, true)), sample, "read as UTF-16 LE"},
		{"UTF-16 BE", string(encode16(sample, binary.BigEndian, true)), sample, "read as UTF-16 BE"},
		{"UTF-16 LE without a mark", string(encode16("The ferry was late.", binary.LittleEndian, false)), "The ferry was late.", "read as UTF-16 LE: every other byte is NUL"},
		{"UTF-16 BE without a mark", string(encode16("The ferry was late.", binary.BigEndian, false)), "The ferry was late.", "read as UTF-16 BE: every other byte is NUL"},
		{"UTF-16 cut in half", string(encode16("Late.", binary.LittleEndian, true)[:11]), "Late\ufffd", "read as UTF-16 LE; 1 broken character replaced by U+FFFD"},
		{"lone surrogate", "\xff\xfe\x00\xd8a\x00", "\ufffda", "read as UTF-16 LE; 1 broken character replaced by U+FFFD"},
		{"Windows-1252", latin, "Fähre verspätet. “No,” said the captain — twice.", "read as Windows-1252: not valid UTF-8"},
		{"Latin-1", "The caf\xe9 was closed.", "The café was closed.", "read as Windows-1252: not valid UTF-8"},
		{"UTF-8 with damage", "é é é é é é caf\xe9 é", "é é é é é é caf\ufffd é", "not quite UTF-8: 1 bad byte replaced by U+FFFD"},
		{"UTF-8 cut inside a character", "Ende — Schluß é\xe2\x80", "Ende — Schluß é\ufffd\ufffd", "not quite UTF-8: 2 bad bytes replaced by U+FFFD"},
		{"letters that begin a mark", "GIF8 is how the files began, BZh how they ended.", "GIF8 is how the files began, BZh how they ended.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := open([]byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Text != c.want {
				t.Errorf("text %q, want %q", doc.Text, c.want)
			}
			if got := strings.Join(doc.Notes, "|"); got != c.note {
				t.Errorf("note %q, want %q", got, c.note)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for in, want := range map[string]string{
		"%PDF-1.7\n%âãÏÓ": "it is a PDF; PDF is not read yet",
		"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml": "it is a Word file (DOCX)",
		"PK\x03\x04\x14\x00\x00\x00a.txt":                                 "it is a ZIP archive; unpack it",
		"PK\x03\x04\x14\x00mimetypeapplication/epub+zip":                  "it is an EPUB book",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00":                            "it is an old Word, Excel or Outlook file",
		"\x89PNG\r\n\x1a\n\x00":                                           "it is a PNG image; there is no text to read in it",
		"\x7fELF\x02\x01\x01\x00":                                         "it is a program",
		"\x1f\x8b\x08\x00":                                                "it is a gzip archive",
		"{\\rtf1\\ansi The ferry":                                         "it is an RTF file",
		"The ferry\x00was late":                                           "it is not text (byte 9 is NUL)",
		strings.Repeat("\x01\x02a", 40):                                   "it is not text (80 control characters)",
		strings.Repeat("\xcf\xe0\xf0\xee\xec ", 40):                       "its encoding is not UTF-8, UTF-16 or Windows-1252; save it as UTF-8",
	} {
		_, err := open([]byte(in))
		if !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: error %v, want one of input that says %q", in, err, want)
		}
	}
}

func TestValidTextIsVerbatim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("aé\u0301\u00a0\r\n“”🌊\ufeff中 ."))).Draw(t, "text")
		doc, err := open([]byte(s))
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if doc.Text != s {
			t.Fatalf("%q became %q", s, doc.Text)
		}
	})
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(sample))
	f.Add(encode16(sample, binary.LittleEndian, true))
	f.Add([]byte("caf\xe9"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := open(b)
		switch {
		case err != nil && !errors.Is(err, evidence.ErrInput):
			t.Errorf("error %v does not wrap evidence.ErrInput", err)
		case err == nil && !utf8.ValidString(doc.Text):
			t.Errorf("text is not valid UTF-8")
		case err == nil && len(doc.Notes) == 0 && !bytes.Equal([]byte(doc.Text), b):
			t.Errorf("text differs from the file and no note says why")
		}
	})
}
