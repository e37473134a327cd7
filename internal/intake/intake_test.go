package intake_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/intake/furniture"
	"hearsay/internal/intake/masthead"
	"hearsay/internal/intake/plain"
	"hearsay/internal/text"
)

func lines(s string) []string {
	var out []string
	for _, l := range intake.Lines(s) {
		out = append(out, fmt.Sprintf("%d %s", l.Block, strings.ReplaceAll(s[l.Start:l.End], "\n", "⏎")))
	}
	return out
}

func TestLines(t *testing.T) {
	wrapped := "The committee that looks after the ferries met behind closed doors\non Tuesday and agreed on nothing, two of its members said, and then\nwent home.\n\nThe members said that the owner had offered to sell one ferry and to\nrent it back to them.\nSign up\n"
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"blank lines part blocks", "\ufeffa b\nc\n\n \u00a0\nd  \n", []string{"0 a b", "0 c", "1 d"}},
		{"every kind of line break", "a\r\nb\rc\u2028d\fe", []string{"0 a", "0 b", "0 c", "0 d", "0 e"}},
		{"wrapped paragraphs are one line", wrapped, []string{
			"0 The committee that looks after the ferries met behind closed doors⏎on Tuesday and agreed on nothing, two of its members said, and then⏎went home.",
			"1 The members said that the owner had offered to sell one ferry and to⏎rent it back to them.", "1 Sign up",
		}},
		{"a list is not wrapped text", "The judge and the drum\nRowing is good for us\nA bridge is not a promise\nOne\n", []string{
			"0 The judge and the drum", "0 Rowing is good for us", "0 A bridge is not a promise", "0 One",
		}},
		{"nothing", " \n\n", nil},
	} {
		if got := lines(c.in); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLinesAreInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab é\u00a0\r\n\n\u2028.\ufeff"))).Draw(t, "text")
		last := 0
		for _, l := range intake.Lines(s) {
			if l.Start < last || l.Empty() || l.End > len(s) || strings.TrimSpace(s[l.Start:l.End]) != s[l.Start:l.End] {
				t.Fatalf("line %v of %q after %d", l, s, last)
			}
			last = l.End
		}
	})
}

func TestMark(t *testing.T) {
	doc := intake.Document{Text: "0123456789é"}
	span := func(a, b int) evidence.Furniture {
		return evidence.Furniture{Span: text.Span{Start: a, End: b}, Kind: "notice"}
	}
	doc.Mark(span(4, 6), span(8, 11))
	doc.Mark(span(5, 7), span(0, 2), span(6, 8), span(3, 3), span(10, 12), span(-1, 1), span(0, 11))
	want := "[0-2 4-6 6-8 8-11]"
	if got := fmt.Sprint(doc.Furniture); got != want {
		t.Errorf("furniture %s, want %s", got, want)
	}
	for at, want := range map[text.Span]evidence.FurnitureKind{{Start: 2, End: 4}: "", {Start: 3, End: 5}: "notice", {Start: 0, End: 1}: "notice", {Start: 11, End: 12}: ""} {
		if got := doc.Marked(at); got != want {
			t.Errorf("marked %v is %q, want %q", at, got, want)
		}
	}
}

var desk = intake.Desk{Openers: []intake.Opener{plain.Opener{}}, Annotators: []intake.Annotator{furniture.Annotator{}, masthead.Annotator{}}}

func TestDesk(t *testing.T) {
	open := func(b []byte) error {
		_, err := desk.Open(context.Background(), intake.Input{Name: "a.txt", Bytes: b})
		return err
	}
	for want, b := range map[string][]byte{
		"the file is empty":      {},
		"over the limit of 32":   make([]byte, intake.MaxBytes+1),
		"there is no text in it": []byte("\ufeff \n"),
	} {
		if err := open(b); !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one of input that says %q", err, want)
		}
	}
}

// A date that stands above a site's menu is the day of the copy: it is marked and noted, not taken for the day of
// publication.
func TestDateAboveTheMenu(t *testing.T) {
	doc, err := desk.Open(context.Background(), intake.Input{Name: "a.txt", Bytes: []byte(`Friday, December 6, 2030
HomeNationSALT ROAD: Who paid for the second bridge - By...

SALT ROAD: Who paid for the second bridge – By Ilva Tarn

The second bridge over the Ostra was paid for three times, according to the accounts that the Court of Audit opened this week.
`)})
	if err != nil {
		t.Fatal(err)
	}
	if m := doc.Metadata; m.Published != "" || m.Title != "SALT ROAD: Who paid for the second bridge" || fmt.Sprint(m.Byline) != "[Ilva Tarn]" {
		t.Errorf("metadata %+v", m)
	}
	if len(doc.Notes) != 1 || !strings.Contains(doc.Notes[0], "2030-12-06") {
		t.Errorf("notes %q, want one on the date", doc.Notes)
	}
	if len(doc.Furniture) != 2 || doc.Furniture[0].Kind != evidence.FurnitureHeader || doc.Furniture[1].Kind != evidence.FurnitureNavigation {
		t.Errorf("furniture %v, want the date and the menu", doc.Furniture)
	}
}
