package text_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"
	"unicode/utf16"

	"hearsay/internal/text"
)

var update = flag.Bool("update", false, "write golden files")

// vector is a place in a text, in code points and in UTF-16 units: a page in JavaScript counts the latter. The page's
// tests read the same file, so that both sides mean the same characters.
type vector struct {
	Text       string `json:"text"`
	Start      int    `json:"start"`
	End        int    `json:"end"`
	Exact      string `json:"exact"`
	UTF16Start int    `json:"utf16_start"`
	UTF16End   int    `json:"utf16_end"`
}

// The quotes stand in the texts once each, between brackets that are not part of either.
var marked = []string{
	"⟦⟧", "⟦a⟧", "Ilse said ⟦“no”⟧.", "⟦Żaneta⟧ said: no", "Caf⟦é⟧ composed", "Cafe⟦\u0301⟧ combined: the accent alone", "Caf⟦e\u0301⟧ combined: both",
	"Z\u0335\u0321⟦a⟧ after stacked marks", "10\u00a0⟦km⟧ after a no-break space", "10⟦\u202f⟧%: a narrow one", "😀⟦smiles⟧ after an emoji", "one ⟦😀⟧ two", "⟦👩\u200d👩\u200d👧⟧ a family",
	"fa👩⟦\u200d⟧👧: a joiner alone", "👍⟦🏽⟧ the tone alone", "🇪⟦🇺⟧ half a flag", "one\r\n⟦two⟧\r\nthree", "one⟦\r\n⟧two", "one\r⟦\n⟧two", "one\n\n⟦two⟧", "tab\t⟦here⟧",
	"שלום ⟦עולם⟧", "he said ⟦سلام⟧ to all", "left \u202e⟦thgir⟧\u202c left", "mark\u200f⟦!⟧", "漢⟦字⟧", "\U00020000⟦\U00020001⟧ rare ideographs", "\ufeff⟦after a byte order mark⟧",
	"line\u2028⟦separator⟧", "soft\u00ad⟦hyphen⟧", "‘it’s ⟦“nested”⟧’", "İstanbul ⟦straße⟧", "end ⟦here 😀⟧", "𝔣𝔯𝔞𝔨𝔱𝔲𝔯 ⟦and plain⟧ 𝔣𝔯𝔞𝔨𝔱𝔲𝔯", "\U0010fffd⟦x⟧", "nothing ⟦⟧between 😀",
}

func makeVectors(t *testing.T) []vector {
	t.Helper()
	var all []vector
	for _, m := range marked {
		before, rest, ok1 := cut(m, '⟦')
		exact, after, ok2 := cut(rest, '⟧')
		if !ok1 || !ok2 {
			t.Fatalf("%q has no brackets", m)
		}
		units := func(s string) int { return len(utf16.Encode([]rune(s))) }
		all = append(all, vector{
			Text: before + exact + after, Exact: exact,
			Start: len([]rune(before)), End: len([]rune(before + exact)), UTF16Start: units(before), UTF16End: units(before + exact),
		})
	}
	return all
}

func cut(s string, at rune) (before, after string, found bool) {
	for i, r := range s {
		if r == at {
			return s[:i], s[i+len(string(at)):], true
		}
	}
	return s, "", false
}

func TestVectors(t *testing.T) {
	const file = "testdata/vectors.json"
	var written bytes.Buffer
	e := json.NewEncoder(&written)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(makeVectors(t)); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, written.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, written.Bytes()) {
		t.Errorf("%s is not what the marked texts give; go test -update writes it", file)
	}
	var vectors []vector
	if err := json.Unmarshal(kept, &vectors); err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors {
		f, span := frozen(t, v.Text), text.Span{Start: v.Start, End: v.End}
		if got := f.Exact(span); got != v.Exact {
			t.Errorf("%q at %s is %q, want %q", v.Text, span, got, v.Exact)
		}
		units := utf16.Encode([]rune(v.Text))
		if got := string(utf16.Decode(units[v.UTF16Start:v.UTF16End])); got != v.Exact {
			t.Errorf("%q at UTF-16 units %d-%d is %q, want %q", v.Text, v.UTF16Start, v.UTF16End, got, v.Exact)
		}
	}
}
