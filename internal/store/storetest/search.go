package storetest

import (
	"errors"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

func testSearch(t *testing.T, s store.Store) {
	ferryID, _ := twoArticles(t, s)
	for _, c := range []struct {
		words, kind string
		want        []string // the text at each hit, in any order
	}{
		{"hull", "article", []string{"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”."}},
		{"hull", "statement", []string{"“the hull was sound in March”"}},
		{"hull", "", []string{"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”.", "“the hull was sound in March”"}},
		{"HULL März", "", nil},
		{"marrin trams", "statement", []string{"the bridge will carry trams by spring"}},
		{"alvsund", "article", []string{"Bridge at Älvsund reopens", "According to the dockers’ union, the crew probably knew. Nobody in Älvsund was hurt."}},
		{"Älvsund -bridge", "article", []string{"According to the dockers’ union, the crew probably knew. Nobody in Älvsund was hurt."}},
		{`"harbour master"`, "article", []string{"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”."}},
		{`"master harbour"`, "article", nil},
		{"“harbour master”", "article", []string{"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”."}},
		{"inspec*", "article", []string{"Ferry halted after inspection"}},
		{`"the harb*`, "article", nil},
		{`"the harb"*`, "article", []string{"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”."}},
		{"marrin -hull", "statement", []string{"the bridge will carry trams by spring"}},
		{`marrin -"was sound"`, "statement", []string{"the bridge will carry trams by spring"}},
		{"-marrin", "", nil},
		{"", "", nil},
	} {
		page := must[store.Page[store.Hit]](t)(s.Search(t.Context(), c.words, c.kind, 20, ""))
		got := map[string]int{}
		for _, h := range page.Items {
			_, body, err := s.Article(t.Context(), h.Article, h.Version)
			if err != nil {
				t.Fatal(err)
			}
			got[body.Exact(h.Span)]++
			if (h.Kind == "statement") != (h.Statement != "") || h.Title == "" || h.Outlet == "" {
				t.Errorf("%q: hit %+v", c.words, h)
			}
		}
		want := map[string]int{}
		for _, w := range c.want {
			want[w]++
		}
		if diff := gocmp.Diff(want, got); diff != "" || page.Total != len(c.want) {
			t.Errorf("%q in %q: total %d (-want +got):\n%s", c.words, c.kind, page.Total, diff)
		}
	}
	hit := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "sound march", "article", 1, "")).Items[0]
	if hit.Article != ferryID || hit.Published != "2041-03-02" {
		t.Errorf("hit %+v", hit)
	}
	want := []store.Fragment{
		{Text: "Ilse Marrin, the harbour master of Varnholt, said “the hull was "}, {Text: "sound", Hit: true}, {Text: " in "}, {Text: "March", Hit: true}, {Text: "”."},
	}
	if diff := gocmp.Diff(want, hit.Snippet); diff != "" {
		t.Errorf("snippet (-want +got):\n%s", diff)
	}
	if _, err := s.Search(t.Context(), "hull", "colour", 10, ""); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("unknown kind: %v, want ErrInvalid", err)
	}
	// What the page says about other articles is not found.
	sub := Submission(t, "file:box.txt", "The lamps\n\nThe lamps are out.\n\nSubscribe for zeppelin news\n")
	box := strings.Index(sub.Text.String(), "Subscribe")
	sub.Furniture = []evidence.Furniture{{Span: text.Span{Start: box, End: sub.Text.Len()}, Kind: evidence.FurnitureNewsletter}}
	accept(t, s, sub)
	if page := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "zeppelin", "", 10, "")); page.Total != 0 {
		t.Errorf("a newsletter box is found %d times", page.Total)
	}
}

func testSearchAnyInput(t *testing.T, s store.Store) {
	twoArticles(t, s)
	for _, words := range []string{
		`"`, `""`, `"""`, `*`, `-`, `--`, `-"`, `hull*bridge`, `^hull`, `hull:bridge`, `words:hull`, `{words}:hull`, `NEAR(hull bridge)`, `NEAR(`, `hull AND`, `OR`,
		`NOT hull`, `(`, `)`, `hull)`, `+`, `hull + bridge`, `'`, `\`, `%`, `_`, `;`, `--hull`, "hull\x00bridge", "\xff\xfe", "\x00", `“`, `hull "`, `-*`, `"*`, `a"b"c`,
		strings.Repeat("hull ", 5000), strings.Repeat(`"`, 999), strings.Repeat("x", 100000), strings.Repeat("-a ", 500), "𞤀𞤁", "漢字", "👍", "\u0301", "a\u0301*",
	} {
		for _, kind := range []string{"", "article", "statement"} {
			if _, err := s.Search(t.Context(), words, kind, 5, ""); err != nil {
				t.Errorf("Search(%.40q, %q): %v", words, kind, err)
			}
		}
	}
	for _, cursor := range []string{"x", "e30", "eyJzIjoic2VhcmNoICIsImsiOlstMV19", "eyJzIjoic2VhcmNoICIsImsiOlsiYSJdfQ"} {
		if _, err := s.Search(t.Context(), "hull", "", 5, cursor); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("cursor %q: %v, want ErrInvalid", cursor, err)
		}
	}
}

func testSearchPages(t *testing.T, s store.Store) {
	many(t, s, 17)
	for _, kind := range []string{"", "article", "statement"} {
		whole := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "gate", kind, 100, ""))
		var got []store.Hit
		cursor := ""
		for {
			page := must[store.Page[store.Hit]](t)(s.Search(t.Context(), "gate", kind, 5, cursor))
			got = append(got, page.Items...)
			if cursor = page.Next; cursor == "" {
				break
			}
		}
		if diff := gocmp.Diff(whole.Items, got); diff != "" || len(got) != whole.Total || whole.Total < 17 {
			t.Errorf("kind %q: %d hits over pages of %d (-want +got):\n%s", kind, len(got), whole.Total, diff)
		}
	}
}

func testOverview(t *testing.T, s store.Store) {
	ferryID, bridgeID := twoArticles(t, s)
	accept(t, s, Submission(t, "file:quiet.txt", "A quiet day.\n"))
	decide(t, s, evidence.Accept, list(t, s)[0].ID)
	if err := s.Refuse(t.Context(), store.Refusal{Name: "a.pdf", Reason: "PDF files cannot be read yet", At: Noon}); err != nil {
		t.Fatal(err)
	}
	got := must[store.Overview](t)(s.Overview(t.Context()))
	quiet := got.Recent[0].Article
	want := store.Overview{
		Articles: 3, Versions: 3, Words: store.CountWords(ferry) + store.CountWords(bridge) + 3, Statements: 5,
		States:  map[string]int{"proposed": 4, "accepted": 1},
		Kinds:   map[string]int{"named": 2, "anonymous": 1, "collective": 1, "document": 1},
		Sources: []store.Count{{Value: "Ilse Marrin", Count: 2}, {Value: "the dockers’ union", Count: 1}},
		Outlets: []store.Count{{Value: "Varnholt Wire", Count: 1}, {Value: "Älvsund Post", Count: 1}},
		Days:    []store.Count{{Value: "2041-03-02", Count: 1}, {Value: "2041-03-05", Count: 1}},
		Undated: 1,
		Reasons: store.Reasons{Stated: 1}, Jobs: store.JobCounts{Queued: 1, Done: 2},
		Refusals: []store.Refusal{{Name: "a.pdf", Reason: "PDF files cannot be read yet", At: Noon}},
		Recent: []store.Arrival{
			{Article: quiet, Title: "A quiet day.", Name: "file:quiet.txt", Captured: Noon}, {Article: bridgeID, Title: "Bridge at Älvsund reopens", Name: "bridge.txt", Captured: got.Recent[1].Captured},
			{Article: ferryID, Title: "Ferry halted after inspection", Name: "ferry.txt", Captured: Noon},
		},
		NoFindings: []store.Arrival{},
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("overview (-want +got):\n%s", diff)
	}
	accept(t, s, Submission(t, "file:wire/ferry.txt", "Nothing remains.\n"))
	got = must[store.Overview](t)(s.Overview(t.Context()))
	if got.Statements != 3 || got.States["withdrawn"] != 2 || got.Articles != 3 || got.Versions != 4 {
		t.Errorf("after a new version: %d statements, states %v, %d versions", got.Statements, got.States, got.Versions)
	}
}
