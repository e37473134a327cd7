package segment_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

func cut(r *reading.Reading) (paragraphs []string) {
	for _, p := range r.Paragraphs {
		paragraphs = append(paragraphs, r.Text.Cut(p.Range))
	}
	return paragraphs
}

func TestParagraphs(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"empty", "", nil},
		{"blanks alone", " \r\n\u00a0\n\u2028\ufeff", nil},
		{"CRLF", "One.\r\n\r\nTwo.\r\n", []string{"One.", "Two."}},
		{"old Mac", "One.\r\rTwo.", []string{"One.", "Two."}},
		{"blank line of no-break spaces", "One.\n\u00a0 \u00a0\nTwo.", []string{"One.", "Two."}},
		{"no-break space around", "\u00a0One.\u00a0\n\nTwo.", []string{"One.", "Two."}},
		{"line separator", "One.\u2028Two.", []string{"One.", "Two."}},
		{"paragraph separator", "one\u2029two", []string{"one", "two"}},
		{"form feed", "one\ftwo", []string{"one", "two"}},
		{"next line", "One.\u0085Two.", []string{"One.", "Two."}},
		{"byte order mark", "\ufeffOne.", []string{"One."}},
		{"breaks of single lines beside blank ones", "Title\nBy Rell\n\nText.", []string{"Title", "By Rell", "Text."}},
	} {
		t.Run(x.name, func(t *testing.T) {
			if diff := cmp.Diff(x.want, cut(read(t, x.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFurnitureCutsParagraphs(t *testing.T) {
	s := "The dam held. Sign up for our letter! It was old.\n\nRead more"
	mark := func(part string) evidence.Furniture {
		start := strings.Index(s, part)
		return evidence.Furniture{Span: text.Span{Start: start, End: start + len(part)}, Kind: evidence.FurnitureNewsletter}
	}
	r := read(t, s, mark("Sign up for our letter!"), mark("Read more"))
	want := []string{"The dam held.", "Sign up for our letter!", "It was old.", "Read more"}
	if diff := cmp.Diff(want, cut(r)); diff != "" {
		t.Error(diff)
	}
	for i, furniture := range []bool{false, true, false, true} {
		p := r.Paragraphs[i]
		if p.Furniture != furniture || (p.LastSentence == p.FirstSentence) != furniture {
			t.Errorf("paragraph %d: %+v", i, p)
		}
		if got := r.Tokens[p.First].Sentence; (got < 0) != furniture {
			t.Errorf("paragraph %d: first token in sentence %d", i, got)
		}
	}
}

func TestTokenForms(t *testing.T) {
	type form struct {
		Norm           string
		Kind           reading.TokenKind
		Upper, AllCaps bool
	}
	for _, x := range []struct {
		text string
		want []form
	}{
		{"council", []form{{"council", reading.Word, false, false}}},
		{"Élan ISIS-K A", []form{
			{"élan", reading.Word, true, false}, {"isis-k", reading.Word, true, true}, {"a", reading.Word, true, false},
		}},
		{"DIDN’T", []form{{"did", reading.Word, true, true}, {"n't", reading.Word, true, true}}},
		{"Rao’s", []form{{"rao", reading.Word, true, false}, {"'s", reading.Word, false, false}}},
		{"U.S. 3rd 3-year-old F-16 1,200 -5 .5", []form{
			{"u.s.", reading.Word, true, true}, {"3rd", reading.Numeral, false, false},
			{"3-year-old", reading.Word, false, false}, {"f-16", reading.Word, true, false},
			{"1,200", reading.Numeral, false, false}, {"-5", reading.Numeral, false, false}, {".5", reading.Numeral, false, false},
		}},
		{"“so”", []form{{"“", reading.QuoteMark, false, false}, {"so", reading.Word, false, false}, {"”", reading.QuoteMark, false, false}}},
		{"£4 %", []form{{"£", reading.Symbol, false, false}, {"4", reading.Numeral, false, false}, {"%", reading.Symbol, false, false}}},
		{"Coop\u00aderate", []form{{"cooperate", reading.Word, true, false}}},
		{"cafe\u0301", []form{{"cafe\u0301", reading.Word, false, false}}},
	} {
		t.Run(x.text, func(t *testing.T) {
			var got []form
			for _, y := range read(t, x.text).Tokens {
				got = append(got, form{y.Norm, y.Kind, y.Upper, y.AllCaps})
			}
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHeadings(t *testing.T) {
	body := "\n\nThe council of Orlen voted on Monday to reject the dam, the third time it has done so."
	for heading, want := range map[string]bool{
		"Council Rejects the Dam":             true,
		"COUNCIL REJECTS DAM":                 true,
		"What the council knew":               true,
		"Who Knew What, and When?":            true,
		"The council met.":                    false,
		"The mayor told the council:":         false,
		"but nobody came":                     false,
		"— Ada Rell":                          false,
		"“We will not go.”":                   false,
		"- flour":                             false,
		"Nobody Came to the Lower Town, Said": true,
	} {
		if got := read(t, heading+body).Paragraphs[0].Heading; got != want {
			t.Errorf("%q: heading %v, want %v", heading, got, want)
		}
	}
}

// Texts that would make a careless reader walk back and forth: each must cost time in proportion to its length.
func TestHostileTexts(t *testing.T) {
	for _, unit := range []string{
		"(", ")", "\"", "“", "”", "‘", "'", "»", "a'", "'a ", ".", ". ", "1:", "1/", "a.", "a@", "a@b.", "www.", "-", "no. ", "“a ", "(a ",
		"(a;", "J. ", "U.S. Officials ", "\n", "\n\n", "a\n", "\u0301", "\u200d", "👩\u200d", "?", "[1]", ".“", "“‘", "«“", "A&", "1,", "&",
	} {
		n := 100_000 / len(unit)
		start := time.Now()
		read(t, strings.Repeat(unit, n))
		read(t, strings.Repeat("“", 1000)+strings.Repeat(unit, n/2)+strings.Repeat(")", 1000))
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q repeated took %v", unit, d)
		}
	}
}
