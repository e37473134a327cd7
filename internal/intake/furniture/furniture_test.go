package furniture_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/furniture"
	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write what the code does into testdata, to be read before it is committed")

// Each archive in testdata holds an article and what must be marked in it, one piece a line, with ⏎ for line breaks.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var article, want string
			for _, f := range archive.Files {
				switch f.Name {
				case "article":
					article = string(f.Data)
				case "want":
					want = string(f.Data)
				}
			}
			got := list(mark(article))
			if *update {
				archive.Files = []txtar.File{{Name: "article", Data: []byte(article)}, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("marked\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func mark(article string) intake.Document {
	doc := intake.Document{Text: article}
	furniture.Annotator{}.Annotate(&doc)
	return doc
}

func list(doc intake.Document) string {
	t, _ := text.New(doc.Text)
	var out strings.Builder
	for _, f := range doc.Furniture {
		fmt.Fprintf(&out, "%s: %s\n", f.Kind, strings.ReplaceAll(t.Exact(f.Span), "\n", "⏎"))
	}
	return out.String()
}

// Sentences that share words with furniture and are reporting all the same.
func TestReportingStays(t *testing.T) {
	before := strings.Repeat("The harbour council met in Velmar on Tuesday and heard the engineers for two hours. ", 3)
	after := strings.Repeat("The vote is due next month, and nobody expects it to be close. ", 3)
	for _, s := range []string{
		`“Sign up for our newsletter,” said Oren Falk, whose leaflets the police had taken away.`,
		`He told the hearing that the firm had asked readers to enter your email address “on every page”, and that few did.`,
		`Falk is a senior fellow at the Institute of Coasts, which paid for the study.`,
		`The company changed its privacy policy and its terms of use in May, officials said.`,
		`The newsletter that he edited in prison was read every morning by the guards.`,
		`The advertisement ran for three weeks in the Velmar Post and offered work abroad.`,
		`Related charges against the captain were dropped.`,
		`“All rights reserved,” the letter ended, and nobody could say what that meant.`,
		`Copyright in the film belongs to the widow of its director, the court found on Monday.`,
		`The author of the memo, who has since left the ministry, warned that the dam would not hold.`,
		`Comments by the minister were not published.`,
		`Photographs of the quay were shown to the jury.`,
		`What happens next?`,
		`Sources close to the inquiry`,
		`Follow the money, the judge told the auditors.`,
	} {
		doc := mark(before + "\n\nFalk, who teaches in Velmar, came in late.\n\n" + s + "\n\n" + after + "\n")
		if len(doc.Furniture) > 0 {
			t.Errorf("%q is reporting, but marked: %s", s, list(doc))
		}
	}
}

func TestGivenFurnitureStays(t *testing.T) {
	doc := intake.Document{Text: "The ferry was late.\n\nSign up for our newsletter\n"}
	given := evidence.Furniture{Span: text.Span{Start: 21, End: 28}, Kind: evidence.FurnitureNavigation}
	doc.Mark(given)
	furniture.Annotator{}.Annotate(&doc)
	if len(doc.Furniture) != 1 || doc.Furniture[0] != given {
		t.Errorf("furniture %v, want only what the format gave: %v", doc.Furniture, given)
	}
}

// lines are the stuff of which pages for the property test are made.
var lines = []string{
	"", "", "The council met on Tuesday and heard the engineers, officials said.", "Get the Post in your inbox!", "Daily Digest",
	"By clicking “Subscribe,” you agree to the Terms", "LEAVE A REPLY", "Name (required)", "RELATED ARTICLES",
	"Ferry late again", "© 2031 Velmar Post", "“No,” she said.", "Ana Ruiz is a senior fellow at the Institute of Coasts.",
	"Photo: Tess Orin", "Advertisement", "Home > News", "\ufeffTitle", "ÅÅ é 中文。", "\u00a0", "- ENDS -", "1. Orin 2019, https://x.example",
}

func TestSpansAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		page := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 40).Draw(t, "lines"), rapid.SampledFrom([]string{"\n", "\n\n", "\r\n"}).Draw(t, "break"))
		check(t, mark(page))
	})
}

func FuzzAnnotate(f *testing.F) {
	f.Add(strings.Join(lines, "\n"))
	f.Add(strings.Join(lines, "\r\n\r\n"))
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			check(t, mark(s))
		}
	})
}

func check(t interface{ Errorf(string, ...any) }, doc intake.Document) {
	n, last := utf8.RuneCountInString(doc.Text), 0
	for _, f := range doc.Furniture {
		if f.Start < last || f.End <= f.Start || f.End > n || f.Kind == "" {
			t.Errorf("span %v of kind %q in a text of %d code points after %d", f.Span, f.Kind, n, last)
		}
		last = f.End
	}
}

func BenchmarkAnnotate(b *testing.B) {
	paragraph := "The harbour council met in Velmar on Tuesday and heard the engineers for two hours, officials said, while outside the fishermen sang. "
	article := strings.Repeat(strings.Repeat(paragraph, 3)+"\n\n", 20) + "Sign up for our newsletter\n\nLEAVE A REPLY\nName (required)\n"
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		mark(article)
	}
}
