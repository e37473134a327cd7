package query_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/query"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, parameters string
		want             query.Filter
	}{
		{"nothing", "", query.Filter{Sort: "text", Limit: 100}},
		{"one value", "kind=anonymous", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "kind", Is: []string{"anonymous"}}}}},
		{"repeated means or", "kind=anonymous&kind=named", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "kind", Is: []string{"anonymous", "named"}}}}},
		{"minus means not", "kind=-named", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "kind", Not: []string{"named"}}}}},
		{"order of the fields", "outlet=Wire&state=accepted", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "state", Is: []string{"accepted"}}, {Field: "outlet", Is: []string{"Wire"}}}}},
		{"a lone minus is a value", "source=-", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "source", Is: []string{"-"}}}}},
		{"an empty value is none", "source=", query.Filter{Sort: "text", Limit: 100}},
		{"minus in a closed value", "factuality=CT-", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "factuality", Is: []string{"CT-"}}}}},
		{"not that one", "factuality=-CT-", query.Filter{Sort: "text", Limit: 100, Terms: []query.Term{{Field: "factuality", Not: []string{"CT-"}}}}},
		{"sort and limit", "sort=-score&limit=20&cursor=abc", query.Filter{Sort: "-score", Limit: 20, Cursor: "abc"}},
		{"a sort turned round", "sort=score", query.Filter{Sort: "score", Limit: 100}},
		{"limit is cut", "limit=100000", query.Filter{Sort: "text", Limit: query.MaxLimit}},
		{"no such value", "kind=gossip", query.Filter{Sort: "text", Limit: 100, Problems: []query.Problem{
			{Parameter: "kind", Message: `"gossip" is not one of named, anonymous, collective, document, outlet, author, unknown`}}}},
		{"no such sort", "sort=colour", query.Filter{Sort: "text", Limit: 100, Problems: []query.Problem{
			{Parameter: "sort", Message: `"colour" is not one of text, -published, source, outlet, -score, state`}}}},
		{"no such limit", "limit=0", query.Filter{Sort: "text", Limit: 100, Problems: []query.Problem{{Parameter: "limit", Message: `"0" is not a number of 1 or more`}}}},
		{"no such filters, in order", "zebra=1&colour=red", query.Filter{Sort: "text", Limit: 100, Problems: []query.Problem{
			{Parameter: "colour", Message: "there is no such filter for statements"}, {Parameter: "zebra", Message: "there is no such filter for statements"}}}},
	} {
		values, err := url.ParseQuery(c.parameters)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, query.Statements.Parse(values)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestNothingIsDropped has every parameter come back as a term, a problem, or one of the three that every list knows.
func TestNothingIsDropped(t *testing.T) {
	var names []string
	for _, f := range query.Statements.Fields {
		names = append(names, f.Name)
	}
	names = append(names, "sort", "limit", "cursor", "colour", "Kind")
	rapid.Check(t, func(t *rapid.T) {
		values := url.Values(rapid.MapOfN(rapid.SampledFrom(names), rapid.SliceOfN(rapid.StringN(1, 8, 20), 1, 3), 0, 6).Draw(t, "parameters"))
		f := query.Statements.Parse(values)
		for name, given := range values {
			known := name == "sort" && f.Sort == given[0] || name == "cursor" || name == "limit"
			for _, term := range f.Terms {
				known = known || term.Field == name
			}
			for _, p := range f.Problems {
				known = known || p.Parameter == name
			}
			if !known {
				t.Fatalf("%s=%q was dropped: %+v", name, given, f)
			}
		}
		f.Problems = nil
		if diff := cmp.Diff(f, query.Statements.Parse(f.Values())); diff != "" {
			t.Fatalf("written and read again (-want +got):\n%s", diff)
		}
	})
}

func TestTerm(t *testing.T) {
	f := query.Filter{Terms: []query.Term{{Field: "kind", Is: []string{"named"}}}}
	if got := f.Term("kind"); !slices.Equal(got.Is, []string{"named"}) {
		t.Errorf("Term(kind) = %+v", got)
	}
	if got := f.Term("outlet"); got.Field != "outlet" || len(got.Is)+len(got.Not) > 0 {
		t.Errorf("Term(outlet) = %+v, want an empty one", got)
	}
}

func TestWords(t *testing.T) {
	for typed, want := range map[string][]query.Word{
		``:                      nil,
		` ?! … `:                nil,
		`ferry`:                 {{Text: "ferry"}},
		`ferry hull`:            {{Text: "ferry"}, {Text: "hull"}},
		`-hull`:                 {{Text: "hull", Not: true}},
		`ferr*`:                 {{Text: "ferr", Prefix: true}},
		`-ferr*`:                {{Text: "ferr", Prefix: true, Not: true}},
		`"harbour master"`:      {{Text: "harbour master"}},
		`“harbour master”`:      {{Text: "harbour master"}},
		`-"harbour master"`:     {{Text: "harbour master", Not: true}},
		`"harbour mas"*`:        {{Text: "harbour mas", Prefix: true}},
		`"unclosed words`:       {{Text: "unclosed words"}},
		`a"b c"d`:               {{Text: "a"}, {Text: "b c"}, {Text: "d"}},
		`mid-air`:               {{Text: "mid-air"}},
		`don't`:                 {{Text: "don't"}},
		`-`:                     nil,
		`*`:                     nil,
		`""`:                    nil,
		"tab\there\x00now":      {{Text: "tab"}, {Text: "here"}, {Text: "now"}},
		"\"row\nof\x01 words\"": {{Text: "row of words"}},
		"bad\xffbytes":          {{Text: "bad"}, {Text: "bytes"}},
		`C-4`:                   {{Text: "C-4"}},
		`Älvsund`:               {{Text: "Älvsund"}},
	} {
		if diff := cmp.Diff(want, query.Words(typed)); diff != "" {
			t.Errorf("Words(%q) (-want +got):\n%s", typed, diff)
		}
	}
	if n := len(query.Words(strings.Repeat("word ", 1000))); n != query.MaxWords {
		t.Errorf("%d words of a thousand, want %d", n, query.MaxWords)
	}
}

func FuzzWords(f *testing.F) {
	for _, seed := range []string{"", `"a b" -c d*`, `"`, "-\"\xff", "*-“”"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, w := range query.Words(typed) {
			if w.Text == "" || strings.TrimSpace(w.Text) != w.Text || strings.ContainsAny(w.Text, "\"“”„\x00\n") {
				t.Errorf("Words(%q) gives %q", typed, w.Text)
			}
		}
	})
}
