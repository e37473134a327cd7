package stix_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/productstest"
	"hearsay/internal/products/stix"
	"hearsay/internal/text"
)

func write(t interface{ Fatal(...any) }, c *products.Case, o stix.Options) []byte {
	var b bytes.Buffer
	if err := stix.Write(&b, c, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// carried is what a bundle can carry of a case: all but the log of decisions and, where they were not asked for, the texts.
func carried(c *products.Case, texts bool) *products.Case {
	out := *c
	out.Decisions = nil
	out.Articles = append([]products.Article(nil), c.Articles...)
	for i := range out.Articles {
		if !texts {
			out.Articles[i].Text = nil
		}
	}
	return &out
}

// equal compares record by record. An empty list is the same as none, as in STIX.
var equal = cmp.Options{
	cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b *text.Text) bool {
		if a == nil || b == nil {
			return a == b
		}
		return a.String() == b.String()
	}),
}

func roundTrip(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, c *products.Case, o stix.Options) {
	first := write(t, c, o)
	b, err := stix.Parse(first)
	if err != nil {
		t.Fatal(err)
	}
	back, how, err := b.Restore()
	if err != nil {
		t.Fatal(err)
	}
	if back == nil {
		t.Fatal("the bundle is not known for ours")
	}
	if how.Marking != o.Marking || how.Texts != o.Texts && len(c.Articles) > 0 {
		t.Fatalf("written with %+v, restored with %+v", o, how)
	}
	if diff := cmp.Diff(carried(c, o.Texts), back, equal); diff != "" {
		t.Fatal(diff)
	}
	if again := write(t, back, how); !bytes.Equal(first, again) {
		t.Fatalf("a second export differs:\n%s", cmp.Diff(string(first), string(again)))
	}
}

func TestRoundTrip(t *testing.T) {
	for _, c := range []*products.Case{productstest.Case(), productstest.Case().Standing(), {Title: "empty", Created: productstest.Case().Created}} {
		for _, o := range []stix.Options{{}, {Texts: true, Marking: "amber+strict"}} {
			roundTrip(t, c, o)
		}
	}
}

// TestRoundTripOfAnything: whatever words the records hold, what is carried comes back letter for letter.
func TestRoundTripOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "key_id", "=1", productstest.Nasty, "\u2028"}))
		c := productstest.Case()
		c.Title, c.Statements[0].Content.Spans[0].Exact = words.Draw(t, "title"), words.Draw(t, "content")
		c.Statements[1].Source.Actor = new(words.Draw(t, "actor"))
		c.Actors[0].Label, c.Actors[1].Aliases = words.Draw(t, "label"), []evidence.Alias{{Text: words.Draw(t, "alias")}}
		c.Incidents[0].Figures[0].Count.Max = new(rapid.Float64Range(-1e300, 1e300).Draw(t, "max"))
		c.Relations[0].Weight, c.Relations[0].Target = rapid.Float64Range(-10, 10).Draw(t, "weight"), rapid.SampledFrom([]string{"ac_W9NM5C3BVX", "ac_0"}).Draw(t, "target")
		c.Links[0].To, c.Links[0].Why = rapid.SampledFrom([]string{"", "ar_7Q2M4KX9TB", "st_8Q2M4C0V9K"}).Draw(t, "to"), words.Draw(t, "why")
		c.Questions[0].Rows[0].Words = words.Draw(t, "row")
		c.Reports[0].Text = words.Draw(t, "report")
		if rapid.Bool().Draw(t, "fewer") {
			c.Actors, c.Sources = c.Actors[:1], nil
		}
		roundTrip(t, c, stix.Options{Texts: rapid.Bool().Draw(t, "texts"), Marking: rapid.SampledFrom(append(products.Markings, "")).Draw(t, "marking")})
	})
}

func objects(t *testing.T, file []byte) map[string]map[string]any {
	t.Helper()
	var bundle struct{ Objects []map[string]any }
	if err := json.Unmarshal(file, &bundle); err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]any{}
	for _, o := range bundle.Objects {
		id := o["id"].(string)
		if out[id] != nil {
			t.Errorf("%s is there twice", id)
		}
		out[id] = o
	}
	return out
}

func TestBundle(t *testing.T) {
	c := productstest.Case().Standing()
	file := write(t, c, stix.Options{Marking: "green"})
	all := objects(t, file)
	types := map[string]int{}
	for id, o := range all {
		types[o["type"].(string)]++
		if _, ok := o["confidence"]; ok {
			t.Errorf("%s has a confidence: no reader's score and no source's hedge is one", id)
		}
		for name, value := range o { // every reference leads to an object of the bundle
			switch {
			case strings.HasSuffix(name, "_ref"):
				if all[value.(string)] == nil {
					t.Errorf("%s: %s leads to %v, which is not there", id, name, value)
				}
			case strings.HasSuffix(name, "_refs"):
				for _, r := range value.([]any) {
					if all[r.(string)] == nil {
						t.Errorf("%s: %s leads to %v, which is not there", id, name, r)
					}
				}
			}
		}
		marked := o["type"] == "marking-definition" || o["object_marking_refs"] != nil
		if !marked {
			t.Errorf("%s is not marked", id)
		}
	}
	want := map[string]int{
		"identity": 8, "report": 3, "incident": 2, "marking-definition": 1, "grouping": 1, "location": 1, "extension-definition": 15,
		"note": 17, "opinion": 3, "relationship": 4,
	}
	if diff := cmp.Diff(want, types); diff != "" {
		t.Error(diff)
	}
	for _, hidden := range []string{"nurse", "threat-actor", `"sighting"`, "We were not warned.\\\"\\nTwo officials"} {
		if bytes.Contains(file, []byte(hidden)) {
			t.Errorf("%q is in the bundle", hidden)
		}
	}
	if !bytes.Equal(file, write(t, productstest.Case().Standing(), stix.Options{Marking: "green"})) {
		t.Error("the same case gives other bytes")
	}
}

const strangers = `{"type":"bundle","id":"bundle--1a2b3c4d-0000-4000-8000-000000000009","objects":[
{"type":"identity","id":"identity--1a2b3c4d-0000-4000-8000-000000000001","modified":"2031-05-01T00:00:00.000Z","name":"Harbour CERT"},
{"type":"report","id":"report--1a2b3c4d-0000-4000-8000-000000000002","created_by_ref":"identity--1a2b3c4d-0000-4000-8000-000000000001","created":"2031-05-02T00:00:00Z","modified":"2031-05-02T00:00:00.000Z","name":"Blast at the quay","description":"The port authority said that two vessels had been warned.","published":"2031-05-03T00:00:00Z","lang":"en"},
{"type":"report","id":"report--1a2b3c4d-0000-4000-8000-000000000002","modified":"2031-05-01T00:00:00.000Z","name":"an older version"},
{"type":"note","id":"note--1a2b3c4d-0000-4000-8000-000000000003","modified":"2031-05-02T00:00:00.000Z","content":"Captain Lind said nobody was hurt.","authors":["Ana Brell"],"created_by_ref":"identity--1a2b3c4d-0000-4000-8000-00000000dead","object_refs":["note--1a2b3c4d-0000-4000-8000-000000000003"]},
{"type":"x-thing","id":"x-thing--1a2b3c4d-0000-4000-8000-000000000004","modified":"2031-05-02T00:00:00.000Z","name":"what is it"},
{"type":"tool","id":"tool--1a2b3c4d-0000-4000-8000-000000000005","modified":"2031-05-02T00:00:00.000Z","name":"says nothing"}]}`

func TestStrangers(t *testing.T) {
	b, err := stix.Parse([]byte(strangers))
	if err != nil {
		t.Fatal(err)
	}
	found, left, err := b.Articles()
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || b.Older != 1 || len(b.Objects) != 5 {
		t.Fatalf("%d articles, %d older, %d objects", len(found), b.Older, len(b.Objects))
	}
	r, n := found[0], found[1]
	if r.Text != "Blast at the quay\n\nThe port authority said that two vessels had been warned.\n" || r.Metadata.Outlet != "Harbour CERT" ||
		r.Metadata.Published != "2031-05-03" || r.Metadata.Language != "en" || r.Address != "stix:report--1a2b3c4d-0000-4000-8000-000000000002" || !strings.HasPrefix(string(r.Original), `{"type":"report"`) {
		t.Errorf("the report: %+v", r)
	}
	if n.Text != "Captain Lind said nobody was hurt.\n" || n.Metadata.Outlet != "" || len(n.Metadata.Byline) != 1 || n.Metadata.Byline[0] != "Ana Brell" {
		t.Errorf("the note: %+v", n)
	}
	want := []stix.Left{
		{Type: "identity", Count: 1, Why: "they name, relate and mark, and say nothing in words", Named: []string{"Harbour CERT"}},
		{Type: "x-thing", Count: 1, Why: "a type that is not read", Named: []string{"what is it"}},
		{Type: "tool", Count: 1, Why: "nothing in words in them", Named: []string{"says nothing"}},
	}
	if diff := cmp.Diff(want, left); diff != "" {
		t.Error(diff)
	}
}

func TestOwnArticlesComeBack(t *testing.T) {
	c := productstest.Case()
	b, err := stix.Parse(write(t, c, stix.Options{Texts: true}))
	if err != nil {
		t.Fatal(err)
	}
	found, left, err := b.Articles()
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].Text != c.Articles[0].Text.String() || found[0].Address != c.Articles[0].Address || found[0].Refused != "" {
		t.Errorf("%+v", found)
	}
	total := len(found)
	for _, l := range left {
		total += l.Count
	}
	if total != len(b.Objects) {
		t.Errorf("%d of %d objects are accounted for", total, len(b.Objects))
	}
	forged := bytes.Replace(write(t, c, stix.Options{Texts: true}), []byte(`A bomb went off at Lantern Quay on Wednesday`), []byte(`A bomb went off at Lantern Quay on Thursday`), 1)
	if b, err = stix.Parse(forged); err != nil {
		t.Fatal(err)
	}
	if found, _, err = b.Articles(); err != nil || !strings.Contains(found[0].Refused, "SHA-256") {
		t.Errorf("an article with other words is taken: %v %+v", err, found)
	}
	if b, err = stix.Parse(write(t, c, stix.Options{})); err != nil {
		t.Fatal(err)
	}
	if found, left, err = b.Articles(); err != nil || len(found) != 0 || len(left) == 0 {
		t.Errorf("without texts: %v %+v", err, found)
	}
}

func TestRefused(t *testing.T) {
	note := func(more string) string {
		return `{"type":"bundle","objects":[{"type":"note","id":"note--1a2b3c4d-0000-4000-8000-000000000003","modified":"2031"` + more + `}]}`
	}
	for _, x := range []struct{ name, file, says string }{
		{"empty", "", "no JSON object"},
		{"not UTF-8", "\xff\xfe", "UTF-8"},
		{"not JSON", "hello", "no JSON object"},
		{"cut short", `{"type":"bundle","objects":[`, "no JSON object"},
		{"an array", `[]`, "no JSON object"},
		{"no bundle", `{"type":"report"}`, `its type is "report", not bundle`},
		{"objects that are none", `{"type":"bundle","objects":[1]}`, "object 1"},
		{"no identifier", `{"type":"bundle","objects":[{"type":"note"}]}`, "do not go together"},
		{"another's identifier", `{"type":"bundle","objects":[{"type":"note","id":"report--1a2b3c4d-0000-4000-8000-000000000003"}]}`, "do not go together"},
		{"a path", `{"type":"bundle","objects":[{"type":"../../x","id":"../../x--1a2b3c4d-0000-4000-8000-000000000003"}]}`, "do not go together"},
		{"a number for words", note(`,"content":7`), "object 1"},
		{"deep", note(`,"x":` + strings.Repeat("[", 100) + strings.Repeat("]", 100)), "nested more than 64 deep"},
		{"deeper than a stack", strings.Repeat("[", 1<<20), "nested more than 64 deep"},
		{"two things of one object", strings.Replace(note(""), "[{", `[{"type":"note","id":"note--1a2b3c4d-0000-4000-8000-000000000003","modified":"2031","content":"other"},{`, 1), "says two things of note--"},
	} {
		_, err := stix.Parse([]byte(x.file))
		if !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), x.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", x.name, err)
		}
	}
	twice := strings.Replace(strangers, "[", `[{"type":"tool", "id":"tool--1a2b3c4d-0000-4000-8000-000000000005", "modified":"2031-05-02T00:00:00.000Z","name":"says nothing"},`, 1)
	if b, err := stix.Parse([]byte(twice)); err != nil || b.Older != 2 {
		t.Errorf("the same object twice: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(strangers))
	f.Add(write(f, productstest.Case(), stix.Options{Texts: true, Marking: "red"}))
	f.Add([]byte(`{"type":"bundle","objects":[{"type":"note","id":"note--1a2b3c4d-0000-4000-8000-000000000003","extensions":{}}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		b, err := stix.Parse(file)
		if err != nil {
			if !errors.Is(err, evidence.ErrInput) {
				t.Fatal(err)
			}
			return
		}
		found, left, err := b.Articles()
		if err != nil {
			if !errors.Is(err, evidence.ErrInput) {
				t.Fatal(err)
			}
			return
		}
		n := len(found)
		for _, l := range left {
			n += l.Count
		}
		if n != len(b.Objects) {
			t.Fatalf("%d of %d objects are accounted for", n, len(b.Objects))
		}
		for _, a := range found {
			if _, err := text.New(a.Text); err != nil || a.Text == "" && a.Refused == "" {
				t.Fatalf("%+v: %v", a, err)
			}
		}
	})
}
