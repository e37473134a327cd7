package masthead_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/masthead"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write what the code does into testdata, to be read before it is committed")

// Each archive in testdata holds the beginning of an article and what it says of itself; "" is left out.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			article, want := archive.Files[i], &archive.Files[i+1]
			t.Run(article.Name, func(t *testing.T) {
				doc := intake.Document{Text: string(article.Data)}
				masthead.Annotator{}.Annotate(&doc)
				got := list(doc)
				if *update {
					want.Data = []byte(got)
				} else if got != string(want.Data) {
					t.Errorf("found\n%s\nwant\n%s", got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func list(doc intake.Document) string {
	var out strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&out, "%s: %s\n", name, value)
		}
	}
	m := doc.Metadata
	line("title", m.Title)
	line("outlet", m.Outlet)
	line("byline", strings.Join(m.Byline, "; "))
	line("published", m.Published)
	line("dateline", m.Dateline)
	line("canonical", m.Canonical)
	line("language", m.Language)
	t, _ := text.New(doc.Text)
	for _, f := range doc.Furniture {
		line(string(f.Kind), strings.ReplaceAll(t.Exact(f.Span), "\n", "⏎"))
	}
	for _, n := range doc.Notes {
		line("note", n)
	}
	return out.String()
}

func TestFormatIsRight(t *testing.T) {
	stated := evidence.Metadata{Title: "Stated", Outlet: "Stated", Byline: []string{"Stated Name"}, Published: "2030-01-02", Dateline: "Stated", Canonical: "https://stated.example/a", Language: "en-GB"}
	doc := intake.Document{Metadata: stated, Text: "Ferry late again\n\nBy Ana Ruiz\n\nThe Velmar Post\n\nMay 14, 2031\n\nVELMAR (NCA) — The ferry was late again on Wednesday, and the crew did not say why it was so late.\n"}
	masthead.Annotator{}.Annotate(&doc)
	if diff := cmp.Diff(stated, doc.Metadata); diff != "" {
		t.Errorf("metadata that the format stated was changed:\n%s", diff)
	}
}

func TestDates(t *testing.T) {
	for line, want := range map[string]string{
		"May 14, 2031":                            "2031-05-14",
		"Wednesday, 14 May 2031":                  "2031-05-14",
		"14 May 2031, 18:20":                      "2031-05-14T18:20",
		"Published: 14/05/2031":                   "2031-05-14",
		"05/14/2031":                              "2031-05-14",
		"04/05/2031":                              "", // two dates
		"14.05.2031 18:20 Uhr":                    "2031-05-14T18:20",
		"4.5.2031":                                "2031-05-04",
		"2031-05-14":                              "2031-05-14",
		"2031-05-14T18:20:09Z":                    "2031-05-14T18:20Z",
		"Mittwoch, 14. Mai 2031":                  "2031-05-14",
		"Publié le 14 mai 2031 à 18h20":           "2031-05-14T18:20",
		"14 de mayo de 2031":                      "2031-05-14",
		"Posted on Sept. 3rd, 2030 at 6:20 p.m.":  "2030-09-03T18:20",
		"May 14, 2031 12:05 AM ET":                "2031-05-14T00:05",
		"Feb 30, 2031":                            "",
		"May 14":                                  "",
		"Issue 14 of 2031":                        "",
		"Published May 14, 2031, updated 20:15":   "2031-05-14",
		"First published 3 March 2031, 09:00 GMT": "2031-03-03T09:00Z",
		"2031": "",
		"Ferry of May 14, 2031 was late, crew say": "",
	} {
		doc := intake.Document{Text: "Ferry late again\n\n" + line + "\n\nThe ferry was late again, and the crew did not say why it was so late that all the lamps were out. Nobody asked.\n"}
		masthead.Annotator{}.Annotate(&doc)
		if doc.Metadata.Published != want {
			t.Errorf("%q gives %q, want %q", line, doc.Metadata.Published, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for want, s := range map[string]string{
		"en": "The ferry was late again on Wednesday, and the crew did not say why it had been so late. It is the third time that this has happened.",
		"de": "Die Fähre war am Mittwoch wieder zu spät, und die Mannschaft hat nicht gesagt, warum es so war. Das ist das dritte Mal, dass sie nicht kam.",
		"fr": "Le bac est arrivé en retard mercredi et les marins n'ont pas dit pourquoi. C'est la troisième fois que cela arrive dans le port de la ville.",
		"es": "El barco llegó tarde el miércoles y los marineros no dijeron por qué. Es la tercera vez que pasa en el puerto de la ciudad este año.",
		"":   "Паром снова опоздал в среду, и экипаж не сказал почему.",
	} {
		doc := intake.Document{Text: s}
		masthead.Annotator{}.Annotate(&doc)
		if doc.Metadata.Language != want {
			t.Errorf("language %q, want %q: %s", doc.Metadata.Language, want, s)
		}
	}
}

var lines = []string{
	"", "Ferry late again", "By Ana Ruiz", "By ANA RUIZ and TOM BELL, Staff Writers", "The Velmar Post", "May 14, 2031",
	"Ana Ruiz | The Velmar Post | 14 May 2031", "VELMAR, May 14 (NCA) — The ferry was late again, the harbour office said on Wednesday.",
	"OPINION", "Source: Velmar Post", "“No,” she said.", "\ufeffÅÅ é 中文。", "\u00a0—\u00a0", "https://velmar.example/a/b", "Words: A. Pictures: B.",
	"The crew did not say why the ferry had been so late that the lamps were out, and nobody had asked them to say it either.",
}

func TestSpansAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		page := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 20).Draw(t, "lines"), rapid.SampledFrom([]string{"\n", "\n\n", "\r\n"}).Draw(t, "break"))
		check(t, page)
	})
}

func FuzzAnnotate(f *testing.F) {
	f.Add(strings.Join(lines, "\n"))
	f.Add(strings.Join(lines[1:], "\r\n\r\n"))
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			check(t, s)
		}
	})
}

func check(t interface{ Errorf(string, ...any) }, s string) {
	doc := intake.Document{Text: s}
	masthead.Annotator{}.Annotate(&doc)
	n, last := utf8.RuneCountInString(s), 0
	for _, f := range doc.Furniture {
		if f.Start < last || f.End <= f.Start || f.End > n {
			t.Errorf("span %v in a text of %d code points after %d", f.Span, n, last)
		}
		last = f.End
	}
	if p := doc.Metadata.Published; p != "" && (len(p) < 10 || p[4] != '-' || p[7] != '-') {
		t.Errorf("published %q is not ISO 8601", p)
	}
	for _, b := range doc.Metadata.Byline {
		if strings.TrimSpace(b) == "" {
			t.Errorf("empty name in byline %q", doc.Metadata.Byline)
		}
	}
}
