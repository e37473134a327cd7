package pack

import (
	"fmt"
	"strings"
)

// readme says what is in a pack and how to check it by hand. It is plain text, of lines that any terminal shows.
func readme(m Manifest) string {
	var b strings.Builder
	p := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	p("DEFENCE PACK")
	p("")
	p("Report %s of the case %s. What each of its sentences stands on is in here.", m.Report.ID, m.Case.ID)
	p("Open report.html in any browser to read it.")
	p("")
	p("WHAT IS IN IT")
	p("  report.md         the report as it was written; [@st_...] and the like are citations")
	p("  report.html       the same to be read, with notes")
	p("  check.json        what the checker says of each sentence")
	p("  quotes.ndjson     each quotation: article, version, start and end, the words, what stands around them")
	p("  evidence.ndjson   the records that it cites, what they rest on, and what stands against them")
	p("  articles.ndjson   the articles: outlet, title, days, address, SHA-256 of text and original")
	p("  decisions.ndjson  who accepted or rejected what, when and why: %d of the log's %d events. The others stand", m.Log.Shown, m.Log.Events)
	p("                    with their hashes alone, so that the chain is whole")
	if m.Texts {
		p("  texts/            the articles' texts, in UTF-8: what start and end count in, in Unicode characters, from 0")
		p("  originals/        the files as they came, named by their SHA-256")
	} else {
		p("  Texts and originals are left out, since they are other people's. Their SHA-256 are in articles.ndjson: who has")
		p("  a copy can check against it (hearsay verify PACK.zip --texts FOLDER).")
	}
	p("  manifest.json     the SHA-256 of every file above. Its own SHA-256 is the digest of this pack")
	p("")
	p("TO CHECK IT")
	p("With the program: hearsay verify PACK.zip")
	p("By hand:")
	p("  1. The digest. Compare it with the one that you were given on paper or otherwise:")
	p("       sha256sum manifest.json        (Windows: certutil -hashfile manifest.json SHA256)")
	p("  2. The files. Compare with manifest.json:")
	p("       sha256sum *.md *.html *.json *.ndjson texts/* originals/*")
	p("  3. A quotation. Take article, version, start and end of a line of quotes.ndjson:")
	p("       python3 -c \"t=open('texts/ar_...-v1.txt',encoding='utf-8',newline='').read(); print(t[412:528])\"")
	p("     It must print the words of \"exact\", letter for letter.")
	p("  4. The log. In decisions.ndjson each line's \"previous\" is the \"hash\" of the line before.")
	p("")
	p("WHAT THIS CANNOT SHOW")
	p("That nobody made the whole pack anew, with other words in it: compare the digest for that. That an outlet really")
	p("published what is in the originals: ask the outlet, or an archive. That the report is right.")
	return b.String()
}
