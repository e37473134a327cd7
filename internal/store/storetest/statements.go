package storetest

import (
	"cmp"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

func testStatementOrder(t *testing.T, s store.Store) {
	twoArticles(t, s)
	for _, c := range []struct {
		sort string
		want []string
	}{
		{"", []string{"“the hull was sound in March”", "that a warning had been given", "the crew probably knew", "the bridge will carry trams by spring", "that the piers are weak"}},
		{"-text", []string{"that the piers are weak", "the bridge will carry trams by spring", "the crew probably knew", "that a warning had been given", "“the hull was sound in March”"}},
		{"-published", []string{"the bridge will carry trams by spring", "that the piers are weak", "“the hull was sound in March”", "that a warning had been given", "the crew probably knew"}},
		{"published", []string{"“the hull was sound in March”", "that a warning had been given", "the crew probably knew", "the bridge will carry trams by spring", "that the piers are weak"}},
		{"source", []string{"“the hull was sound in March”", "the bridge will carry trams by spring", "the crew probably knew", "that a warning had been given", "that the piers are weak"}},
		{"outlet", []string{"the bridge will carry trams by spring", "that the piers are weak", "“the hull was sound in March”", "that a warning had been given", "the crew probably knew"}},
		{"-score", []string{"“the hull was sound in March”", "that the piers are weak", "that a warning had been given", "the crew probably knew", "the bridge will carry trams by spring"}},
	} {
		page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: c.sort}))
		if diff := gocmp.Diff(c.want, contents(page.Items)); diff != "" {
			t.Errorf("sort %q (-want +got):\n%s", c.sort, diff)
		}
	}
	all := list(t, s)
	decide(t, s, evidence.Accept, all[0].ID)
	decide(t, s, evidence.Reject, all[1].ID)
	got := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: "state"}))
	want := []string{all[2].ID, all[3].ID, all[4].ID, all[0].ID, all[1].ID}
	if diff := gocmp.Diff(want, identifiers(got.Items)); diff != "" {
		t.Errorf("by state: proposed, accepted, rejected (-want +got):\n%s", diff)
	}
	checkAll(t, s)
}

// checkAll compares all statements read at once with the pages of their list.
func checkAll(t *testing.T, s store.Store) {
	t.Helper()
	pages := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: "text", Limit: query.MaxLimit}))
	if diff := gocmp.Diff(pages.Items, must[[]evidence.Record](t)(s.AllStatements(t.Context()))); diff != "" || pages.Next != "" {
		t.Errorf("at once (-page by page +at once):\n%s", diff)
	}
}

func identifiers(records []evidence.Record) []string {
	ids := []string{}
	for _, r := range records {
		ids = append(ids, r.ID)
	}
	return ids
}

func testStatementFilter(t *testing.T, s store.Store) {
	ferryID, _ := twoArticles(t, s)
	decide(t, s, evidence.Accept, list(t, s)[0].ID)
	is := func(field string, values ...string) query.Term { return query.Term{Field: field, Is: values} }
	not := func(field string, values ...string) query.Term { return query.Term{Field: field, Not: values} }
	const hull, warning, crew, trams, piers = "“the hull was sound in March”", "that a warning had been given", "the crew probably knew",
		"the bridge will carry trams by spring", "that the piers are weak"
	for _, c := range []struct {
		name  string
		terms []query.Term
		want  []string
	}{
		{"nothing", nil, []string{hull, warning, crew, trams, piers}},
		{"state", []query.Term{is("state", "accepted")}, []string{hull}},
		{"not a state", []query.Term{not("state", "accepted")}, []string{warning, crew, trams, piers}},
		{"kind", []query.Term{is("kind", "anonymous")}, []string{warning}},
		{"either kind", []query.Term{is("kind", "anonymous", "document")}, []string{warning, piers}},
		{"not a kind", []query.Term{not("kind", "named", "document")}, []string{warning, crew}},
		{"two fields", []query.Term{is("kind", "named"), is("form", "direct")}, []string{hull}},
		{"source", []query.Term{is("source", "Ilse Marrin")}, []string{hull, trams}},
		{"not a source", []query.Term{not("source", "Ilse Marrin")}, []string{warning, crew, piers}},
		{"source of another case", []query.Term{is("source", "ilse marrin")}, []string{}},
		{"outlet", []query.Term{is("outlet", "Älvsund Post")}, []string{trams, piers}},
		{"stance", []query.Term{is("stance", "deny", "warn")}, []string{warning, piers}},
		{"form", []query.Term{is("form", "direct")}, []string{hull}},
		{"factuality", []query.Term{is("factuality", "CT-", "PR+")}, []string{warning, crew}},
		{"hedge", []query.Term{is("hedge", "probable")}, []string{crew}},
		{"reason", []query.Term{is("reason", "stated")}, []string{warning}},
		{"no reason", []query.Term{is("reason", "none")}, []string{}},
		{"sure", []query.Term{is("score", "sure")}, []string{hull, piers}},
		{"fairly sure", []query.Term{is("score", "fair")}, []string{warning, crew}},
		{"unsure", []query.Term{is("score", "unsure")}, []string{trams}},
		{"all but the unsure", []query.Term{not("score", "unsure")}, []string{hull, warning, crew, piers}},
		{"article", []query.Term{is("article", ferryID)}, []string{hull, warning, crew}},
		{"not an article", []query.Term{not("article", ferryID)}, []string{trams, piers}},
		{"unknown article", []query.Term{is("article", "ar_ZZZZZZZZZZ")}, []string{}},
		{"since", []query.Term{is("since", "2041-03-03")}, []string{trams, piers}},
		{"since the day itself", []query.Term{is("since", "2041-03-05")}, []string{trams, piers}},
		{"until", []query.Term{is("until", "2041-03-02")}, []string{hull, warning, crew}},
		{"a month", []query.Term{is("since", "2041-03"), is("until", "2041-03")}, []string{hull, warning, crew, trams, piers}},
		{"words", []query.Term{is("q", "bridge")}, []string{trams}},
		{"words of source and content", []query.Term{is("q", "marrin hull")}, []string{hull}},
		{"words in a row", []query.Term{is("q", `"a warning"`)}, []string{warning}},
		{"not in that row", []query.Term{is("q", `"warning a"`)}, []string{}},
		{"a beginning", []query.Term{is("q", "warn*")}, []string{warning, piers}},
		{"without", []query.Term{is("q", "marrin -hull")}, []string{trams}},
		{"only without", []query.Term{is("q", "-marrin")}, []string{warning, crew, piers}},
		{"not these words", []query.Term{not("q", "marrin")}, []string{warning, crew, piers}},
		{"either words", []query.Term{is("q", "hull", "piers")}, []string{hull, piers}},
		{"no words", []query.Term{is("q", " ?! ")}, []string{hull, warning, crew, trams, piers}},
		{"words and kind", []query.Term{is("q", "the"), is("kind", "collective")}, []string{crew}},
	} {
		page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Terms: c.terms}))
		if diff := gocmp.Diff(c.want, contents(page.Items)); diff != "" || page.Total != len(c.want) {
			t.Errorf("%s: total %d (-want +got):\n%s", c.name, page.Total, diff)
		}
	}
}

// testStatementFacets compares random filters with counting by hand.
func testStatementFacets(t *testing.T, s store.Store) {
	twoArticles(t, s)
	many(t, s, 30)
	all := list(t, s)
	for i := 0; i < len(all); i += 3 {
		decide(t, s, []evidence.Verdict{evidence.Accept, evidence.Reject}[i%2], all[i].ID)
	}
	accept(t, s, Submission(t, "file:notices/4.txt", "Notice 4 is withdrawn.\n"))
	everything := query.Term{Field: "state", Is: []string{"proposed", "accepted", "rejected", "withdrawn"}}
	all = list(t, s, everything)
	chance := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		var f query.Filter
		for _, field := range query.Statements.Fields {
			if !field.Facet || chance.IntN(3) > 0 {
				continue
			}
			term := query.Term{Field: field.Name}
			if v := value(all[chance.IntN(len(all))], field.Name); v != "" {
				term.Is = append(term.Is, v)
			}
			if v := value(all[chance.IntN(len(all))], field.Name); v != "" && chance.IntN(2) == 0 {
				term.Not = append(term.Not, v)
			}
			f.Terms = append(f.Terms, term)
		}
		page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), f))
		var want []string
		for _, r := range all {
			if holds(r, f, "") {
				want = append(want, r.ID)
			}
		}
		if page.Total != len(want) || !slices.Equal(want[:min(len(want), 100)], identifiers(page.Items)) {
			t.Fatalf("%v: %d statements, want %d", f.Values(), page.Total, len(want))
		}
		if diff := gocmp.Diff(facetsOf(all, f), page.Facets); diff != "" {
			t.Fatalf("%v: facets (-want +got):\n%s", f.Values(), diff)
		}
	}
}

// value is a record's value of a facet field.
func value(r evidence.Record, field string) string {
	switch field {
	case "state":
		return string(r.State)
	case "kind":
		return string(r.Source.Kind)
	case "source":
		if r.Source.Actor != nil {
			return *r.Source.Actor
		}
	case "outlet":
		return r.Outlet
	case "stance":
		return string(r.Cue.Stance)
	case "form":
		return string(r.Form)
	case "factuality":
		return string(r.Factuality)
	case "hedge":
		if r.Likelihood != nil {
			return r.Likelihood.Entry
		}
	case "reason":
		switch {
		case r.Source.Kind != evidence.SourceAnonymous:
		case r.Source.Reason != nil:
			return "stated"
		default:
			return "none"
		}
	case "score":
		return string(r.Score.Sureness())
	}
	return ""
}

func holds(r evidence.Record, f query.Filter, except string) bool {
	for _, field := range query.Statements.Fields {
		if field.Name == except || !field.Facet {
			continue
		}
		t, v := f.Term(field.Name), value(r, field.Name)
		if len(t.Is) > 0 && !slices.Contains(t.Is, v) || slices.Contains(t.Not, v) {
			return false
		}
		if v == "withdrawn" && field.Name == "state" && !slices.Contains(t.Is, v) {
			return false
		}
	}
	return true
}

func facetsOf(all []evidence.Record, f query.Filter) []store.Facet {
	facets := []store.Facet{}
	for _, field := range query.Statements.Fields {
		if !field.Facet {
			continue
		}
		counts := map[string]int{}
		for _, r := range all {
			if v := value(r, field.Name); v != "" && holds(r, f, field.Name) {
				counts[v]++
			}
		}
		facet := store.Facet{Field: field.Name, Values: []store.Count{}}
		for v, n := range counts {
			facet.Values = append(facet.Values, store.Count{Value: v, Count: n})
		}
		slices.SortFunc(facet.Values, func(a, b store.Count) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
		})
		facets = append(facets, facet)
	}
	return facets
}

func testStatementPages(t *testing.T, s store.Store) {
	many(t, s, 23)
	for _, sort := range query.Statements.Sorts {
		for _, sort := range []string{sort, reverse(sort)} {
			whole := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: sort}))
			if whole.Next != "" || len(whole.Items) != 46 || whole.Total != 46 {
				t.Fatalf("sort %s: one page of %d of %d, next %q", sort, len(whole.Items), whole.Total, whole.Next)
			}
			var got []string
			f := query.Filter{Sort: sort, Limit: 7}
			for {
				page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), f))
				got = append(got, identifiers(page.Items)...)
				if page.Total != 46 {
					t.Fatalf("sort %s: total %d on a later page", sort, page.Total)
				}
				if f.Cursor = page.Next; f.Cursor == "" {
					break
				}
			}
			if diff := gocmp.Diff(identifiers(whole.Items), got); diff != "" {
				t.Errorf("sort %s: pages differ from the whole (-want +got):\n%s", sort, diff)
			}
		}
	}
	// What arrives between two pages neither hides nor repeats anything.
	page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: "-published", Limit: 20}))
	got := identifiers(page.Items)
	sub := Submission(t, "file:late.txt", "Notice 99\n\nSpeaker 9 said the tide gate 99 is shut. A clerk denied that lamp 99 was lit.\n")
	sub.Metadata.Published = "2041-02-28"
	accept(t, s, sub)
	readAll(t, s, byText("rules/1"))
	page = must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Sort: "-published", Limit: 100, Cursor: page.Next}))
	got = append(got, identifiers(page.Items)...)
	slices.Sort(got)
	if len(got) != 46 || len(slices.Compact(got)) != 46 {
		t.Errorf("%d statements over two pages, want 46 different ones", len(got))
	}
}

func reverse(sort string) string {
	if rest, ok := strings.CutPrefix(sort, "-"); ok {
		return rest
	}
	return "-" + sort
}

func testWithdrawn(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	accept(t, s, Submission(t, "file:wire/ferry.txt", "Nothing remains.\n"))
	readAll(t, s, byText("rules/1"))
	page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{}))
	if page.Total != 2 || len(page.Items) != 2 {
		t.Errorf("%d of %d statements shown, want the 2 that are proposed", len(page.Items), page.Total)
	}
	if diff := gocmp.Diff(store.Facet{Field: "state", Values: []store.Count{{Value: "withdrawn", Count: 3}, {Value: "proposed", Count: 2}}}, page.Facets[0]); diff != "" {
		t.Errorf("the facet of states says that there are more (-want +got):\n%s", diff)
	}
	if got := list(t, s, query.Term{Field: "state", Is: []string{"withdrawn"}}); len(got) != 3 {
		t.Errorf("asked for, %d withdrawn statements, want 3", len(got))
	}
	if got := list(t, s, query.Term{Field: "state", Not: []string{"proposed"}}); len(got) != 0 {
		t.Errorf("not asked for by name, %d withdrawn statements, want none", len(got))
	}
	row, _, err := s.Article(t.Context(), id, 0)
	if err != nil || row.Statements != 0 {
		t.Errorf("the article counts %d statements, %v; want none", row.Statements, err)
	}
}

func testListInvalid(t *testing.T, s store.Store) {
	many(t, s, 3)
	page := must[store.Page[evidence.Record]](t)(s.Statements(t.Context(), query.Filter{Limit: 2}))
	articles := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{Limit: 2}))
	for _, c := range []struct {
		name string
		f    query.Filter
	}{
		{"unknown field", query.Filter{Terms: []query.Term{{Field: "colour", Is: []string{"red"}}}}},
		{"unknown sort", query.Filter{Sort: "colour"}},
		{"a day that is none", query.Filter{Terms: []query.Term{{Field: "since", Is: []string{"yesterday"}}}}},
		{"not that day", query.Filter{Terms: []query.Term{{Field: "until", Not: []string{"2041-3"}}}}},
		{"cursor of another sort", query.Filter{Sort: "outlet", Cursor: page.Next}},
		{"cursor cut short", query.Filter{Cursor: page.Next[:len(page.Next)-3]}},
		{"cursor that is none", query.Filter{Cursor: "%%%"}},
		{"cursor of nothing", query.Filter{Cursor: "e30"}},
		{"cursor of lists", query.Filter{Cursor: "eyJzIjoidGV4dCIsImsiOltbXSxbXSxbXSxbXV19"}},
	} {
		if _, err := s.Statements(t.Context(), c.f); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("statements, %s: %v, want ErrInvalid", c.name, err)
		}
		if c.f.Cursor == page.Next {
			c.f.Cursor = articles.Next
		}
		if _, err := s.Articles(t.Context(), c.f); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("articles, %s: %v, want ErrInvalid", c.name, err)
		}
	}
	if _, err := s.Statements(t.Context(), query.Filter{Limit: 100000}); err != nil {
		t.Errorf("a limit beyond the largest: %v, want it cut", err)
	}
}

func testArticleFilter(t *testing.T, s store.Store) {
	ferryID, bridgeID := twoArticles(t, s)
	undated := accept(t, s, Submission(t, "file:undated.txt", "A notice.\n\nNobody knows the day.\n")).Article
	is := func(field string, values ...string) query.Term { return query.Term{Field: field, Is: values} }
	not := func(field string, values ...string) query.Term { return query.Term{Field: field, Not: values} }
	for _, c := range []struct {
		name  string
		terms []query.Term
		want  []string
	}{
		{"nothing", nil, []string{ferryID, bridgeID, undated}},
		{"outlet", []query.Term{is("outlet", "Varnholt Wire")}, []string{ferryID}},
		{"not an outlet", []query.Term{not("outlet", "Varnholt Wire")}, []string{bridgeID, undated}},
		{"byline", []query.Term{is("byline", "Mia Ould")}, []string{ferryID, bridgeID}},
		{"not by", []query.Term{not("byline", "Jon Brask")}, []string{bridgeID, undated}},
		{"media", []query.Term{is("media", "text/markdown")}, []string{bridgeID}},
		{"status", []query.Term{is("status", "queued")}, []string{undated}},
		{"since", []query.Term{is("since", "2041-03-03")}, []string{bridgeID}},
		{"until", []query.Term{is("until", "2041-03-03")}, []string{ferryID}},
		{"words in different paragraphs", []query.Term{is("q", "hull dockers")}, []string{ferryID}},
		{"a word in both", []query.Term{is("q", "marrin")}, []string{ferryID, bridgeID}},
		{"accents and case", []query.Term{is("q", "ALVSUND")}, []string{ferryID, bridgeID}},
		{"without", []query.Term{is("q", "marrin -trams")}, []string{ferryID}},
		{"not these words", []query.Term{not("q", "marrin")}, []string{undated}},
		{"in a row", []query.Term{is("q", `"nobody knows"`)}, []string{undated}},
	} {
		page := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{Terms: c.terms, Sort: "captured"}))
		got := []string{}
		for _, row := range page.Items {
			got = append(got, row.ID)
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(c.want))
		if !slices.Equal(got, want) || page.Total != len(want) {
			t.Errorf("%s: %v of %d, want %v", c.name, got, page.Total, want)
		}
	}
	page := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{Terms: []query.Term{is("outlet", "Varnholt Wire")}}))
	want := []store.Facet{
		{Field: "outlet", Values: []store.Count{{Value: "Varnholt Wire", Count: 1}, {Value: "Älvsund Post", Count: 1}}},
		{Field: "byline", Values: []store.Count{{Value: "Jon Brask", Count: 1}, {Value: "Mia Ould", Count: 1}}},
		{Field: "media", Values: []store.Count{{Value: "text/plain", Count: 1}}},
		{Field: "status", Values: []store.Count{{Value: "read", Count: 1}}},
	}
	if diff := gocmp.Diff(want, page.Facets); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
}

func testArticleOrder(t *testing.T, s store.Store) {
	ferryID, bridgeID := twoArticles(t, s)
	undated := accept(t, s, Submission(t, "file:undated.txt", "A notice.\n")).Article
	names := map[string]string{ferryID: "ferry", bridgeID: "bridge", undated: "undated"}
	for _, c := range []struct{ sort, want string }{
		{"", "bridge undated ferry"}, // captured last first; of two at once, the later arrival
		{"captured", "ferry undated bridge"},
		{"published", "ferry bridge undated"},
		{"-published", "bridge ferry undated"},
		{"title", "undated bridge ferry"},
		{"-title", "ferry bridge undated"},
		{"outlet", "bridge ferry undated"},
		{"-statements", "ferry bridge undated"},
		{"words", "undated bridge ferry"},
	} {
		var got []string
		for _, id := range articleIDs(t, s, query.Filter{Sort: c.sort}) {
			got = append(got, names[id])
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("sort %q: %v, want %s", c.sort, got, c.want)
		}
	}
}

func testArticlePages(t *testing.T, s store.Store) {
	many(t, s, 23)
	for _, sort := range query.Articles.Sorts {
		for _, sort := range []string{sort, reverse(sort)} {
			whole := articleIDs(t, s, query.Filter{Sort: sort})
			var got []string
			f := query.Filter{Sort: sort, Limit: 4}
			for {
				page := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), f))
				for _, row := range page.Items {
					got = append(got, row.ID)
				}
				if page.Total != 23 {
					t.Fatalf("sort %s: total %d", sort, page.Total)
				}
				if f.Cursor = page.Next; f.Cursor == "" {
					break
				}
			}
			if diff := gocmp.Diff(whole, got); diff != "" || len(got) != 23 {
				t.Errorf("sort %s: pages differ from the whole (-want +got):\n%s", sort, diff)
			}
		}
	}
}
