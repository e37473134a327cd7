package products_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

const sentence = "Two – é – officials said that the notice named date and venue."

// quoted cuts a quote out of the sentence, which stands at 100 in its article.
func quoted(article, exact string) products.Quote {
	at := strings.Index(sentence, exact)
	start := 100 + len([]rune(sentence[:at]))
	return products.Quote{
		Place:  evidence.Place{Article: article, Version: 1, Piece: evidence.Piece{Span: text.Span{Start: start, End: start + len([]rune(exact))}, Exact: exact}},
		Before: sentence[:at], After: sentence[at+len(exact):],
	}
}

func TestTold(t *testing.T) {
	n := products.Note{Places: []products.Quote{
		quoted("ar_1", "venue."), quoted("ar_2", "date"), quoted("ar_1", "the notice"), quoted("ar_1", "notice named"), quoted("ar_1", "the notice"), quoted("ar_1", "date"),
	}}
	told := n.Told()
	if len(told) != 2 || told[0].Article != "ar_1" || told[1].Article != "ar_2" {
		t.Fatalf("%+v", told)
	}
	var got []string
	for _, p := range told[0].Sentences {
		if p.Text() != sentence {
			t.Errorf("a passage reads %q", p.Text())
		}
		marked := ""
		for _, x := range p {
			if x.Quoted {
				marked += "[" + x.Text + "]"
			}
		}
		got = append(got, marked)
	}
	if want := []string{"[the notice]", "[notice named][date][venue.]"}; !slices.Equal(got, want) {
		t.Errorf("marked %q, want %q", got, want)
	}
	if want := "ar_1 version 1, characters 130-140, 134-146, 147-151, 156-162"; told[0].Where != want {
		t.Errorf("where: %q, want %q", told[0].Where, want)
	}
}

func TestVisible(t *testing.T) {
	for s, want := range map[string]string{"a\u202eb": "a[U+202E]b", "a\x00\tb\nc\r\nd\re": "a[U+0000]\tb\nc\nd[U+000D]e", "שלום é 😀 –\u00a0": "שלום é 😀 –\u00a0", "\ufffe": "[U+FFFE]"} {
		if got := products.Visible(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestLinkTo(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a.example/x?y=1&z#k": true, "HTTP://a.example": true, "mailto:a@b.example": true, "javascript:alert(1)": false, " https://a.example": false, "https:a": false,
		"//a.example": false, "data:text/html,x": false, "https://a.example/\"x": false, "file:a.txt": false, "": false, "https://": false, "java\nscript:x": false,
	} {
		if got := products.LinkTo(s) != ""; got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestHeld(t *testing.T) {
	d := products.Document{Findings: []products.Flag{
		{Severity: products.Notable, Says: "Nobody has reviewed cl_1.", Exact: "@cl_1"}, {Severity: products.Notable, Says: "Nobody has reviewed cl_1.", Exact: "@cl_1"},
		{Severity: products.Wrong, Says: "No citation.", Exact: "It is\nso [@cl_1; @st_2, half]."},
	}}
	if got, want := d.Held(), []string{"No citation. In: “It is so.”", "Nobody has reviewed cl_1."}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestQuoted(t *testing.T) {
	for words, want := range map[string]string{
		"Ferry halted":                   "“Ferry halted”",
		"“Nobody knew”: the crew speaks": "“‘Nobody knew’: the crew speaks”",
		`"Nobody knew", says guild`:      "“'Nobody knew', says guild”",
	} {
		if got := products.Quoted(words); got != want {
			t.Errorf("%s becomes %s, want %s", words, got, want)
		}
	}
}

// TestFigure words numbers of nobody in particular, and of who is named and not counted.
func TestFigure(t *testing.T) {
	count := func(exact string) evidence.Count { return evidence.Count{Exact: exact} }
	for want, f := range map[string]evidence.FigureClaim{
		"death: at least five (Calder Post)": {Effect: evidence.EffectDeath, Count: count("at least five"), Place: evidence.Place{Outlet: "Calder Post", Piece: evidence.Piece{Exact: "at least five people"}}},
		"death: Bram Osterhuis (a friend)":   {Effect: evidence.EffectDeath, Place: evidence.Place{Outlet: "Calder Post", Speaker: "a friend", Piece: evidence.Piece{Exact: "Bram Osterhuis"}}},
		"injury: two (the article)":          {Effect: evidence.EffectInjury, Count: count("two")},
	} {
		if got := products.Figure(f); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if one, two := products.ToldBy(1), products.ToldBy(2); one != "Told by 1 article" || two != "Told by 2 articles" {
		t.Errorf("%q, %q", one, two)
	}
}
