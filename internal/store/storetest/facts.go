package storetest

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// factsRuling sets an article's day and, where one is given, its outlet. What was found is said to be nothing.
func factsRuling(t testing.TB, article string, in *text.Text, by string, at time.Time, day, outlet string) store.Ruling {
	t.Helper()
	f := evidence.Facts{Op: evidence.FactsState, Set: []evidence.Fact{}}
	for _, x := range [][2]string{{evidence.FactPublished, day}, {evidence.FactOutlet, outlet}} {
		if x[1] != "" {
			f.Set = append(f.Set, evidence.Fact{Field: x[0], Value: []string{x[1]}, Found: []string{}, SHA256: in.SHA256()})
		}
	}
	move, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	return store.Ruling{By: by, Verdict: evidence.Write, Subject: article, Value: string(move), Note: "by the print", At: at}
}

func setFacts(t testing.TB, s store.Store, article string, in *text.Text, day, outlet string) evidence.Decision {
	t.Helper()
	made, err := s.Decide(t.Context(), []store.Ruling{factsRuling(t, article, in, "ann", Noon, day, outlet)})
	if err != nil {
		t.Fatal(err)
	}
	return made[0]
}

func term(field, value string) query.Term { return query.Term{Field: field, Is: []string{value}} }

// testFacts gives an article without a day one and another outlet, takes it back and restores it: lists, filters, facets, orders,
// statements, search, the overview and the case as of a day follow.
func testFacts(t *testing.T, s store.Store) {
	sub := Submission(t, "file:ferry.txt", ferry)
	sub.Metadata.Byline = []string{"Jon Brask"}
	id := accept(t, s, sub).Article
	other := Submission(t, "file:bridge.txt", bridge)
	other.Metadata.Outlet, other.Metadata.Published = "Varnholt Wire", "2041-03-05"
	accept(t, s, other)
	readAll(t, s, byText("rules/1"))
	in := frozen(t, ferry)
	before := must2(t)(s.Mark(t.Context()))
	articles := func(terms ...query.Term) (ids []string) {
		for _, a := range must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{Terms: terms, Sort: "published"})).Items {
			ids = append(ids, a.ID)
		}
		return ids
	}
	expect := func(what, day, outlet, decision string, stated int) {
		t.Helper()
		row, _, err := s.Article(t.Context(), id, 0)
		if err != nil || row.Metadata.Published != day || row.Metadata.Outlet != outlet || row.Decision != decision || len(row.Stated) != stated {
			t.Errorf("%s: published %q by %q, decision %q, %d set, %v; want %q by %q, %q, %d", what, row.Metadata.Published, row.Metadata.Outlet, row.Decision, len(row.Stated), err, day, outlet, decision, stated)
		}
		dated, undated := 1, 1
		if day != "" {
			dated, undated = 2, 0
		}
		if got := len(articles(term("dated", "yes"))); got != dated {
			t.Errorf("%s: %d articles with a day, want %d", what, got, dated)
		}
		if got := articles(term("until", "2041-03-03")); (len(got) == 1) != (day != "") {
			t.Errorf("%s: published by March 3rd: %v", what, got)
		}
		if first := articles()[0]; (first == id) != (day != "") {
			t.Errorf("%s: first by day is %s", what, first)
		}
		if got := articles(term("facts", "set")); len(got) != min(stated, 1) {
			t.Errorf("%s: set by hand are %v", what, got)
		}
		if n := len(list(t, s, term("until", "2041-03-03"))); (n == 3) != (day != "") || n != 0 && n != 3 {
			t.Errorf("%s: %d statements published by March 3rd", what, n)
		}
		for _, r := range list(t, s, term("article", id)) {
			if r.Published != day || r.Outlet != outlet {
				t.Errorf("%s: %s published %q by %q", what, r.ID, r.Published, r.Outlet)
			}
		}
		o := must[store.Overview](t)(s.Overview(t.Context()))
		if o.Undated != undated || len(o.Days) != dated {
			t.Errorf("%s: %d without a day, days %v", what, o.Undated, o.Days)
		}
		for _, hit := range must[store.Page[store.Hit]](t)(s.Search(t.Context(), "hull", "", 0, "")).Items {
			if hit.Published != day || hit.Outlet != outlet {
				t.Errorf("%s: search shows %q by %q", what, hit.Published, hit.Outlet)
			}
		}
		past := must[store.AsOf](t)(s.AsOf(t.Context(), "2041-03-03"))
		defer past.Close()
		if n := past.LeftOut(); n.Undated != undated || n.Articles != 3-dated {
			t.Errorf("%s: as of March 3rd %+v is left out", what, n)
		}
		if day != "" {
			if row, _, err := past.Article(t.Context(), id, 0); err != nil || row.Metadata.Outlet != outlet || row.Decision != decision {
				t.Errorf("%s: as of March 3rd: %+v, %v", what, row, err)
			}
			checkAudit(t, past)
		}
		checkAudit(t, s)
		readAll(t, s, byText("rules/1"))
		checkAudit(t, s)
	}
	expect("as found", "", "", "", 0)
	d := setFacts(t, s, id, in, "2041-03-02", "Varnholt Gazette")
	if now := must2(t)(s.Mark(t.Context())); now.Hand <= before.Hand || now.Decision <= before.Decision {
		t.Errorf("the mark was %+v and is %+v: the world would stay as it is", before, now)
	}
	expect("set", "2041-03-02", "Varnholt Gazette", d.ID, 2)
	row, _, _ := s.Article(t.Context(), id, 0)
	want := []evidence.Stated{
		{Field: "outlet", Value: []string{"Varnholt Gazette"}, Found: []string{}, By: "ann", At: d.At, Decision: d.ID, Note: "by the print"},
		{Field: "published", Value: []string{"2041-03-02"}, Found: []string{}, By: "ann", At: d.At, Decision: d.ID, Note: "by the print"},
	}
	if diff := cmp.Diff(want, row.Stated); diff != "" {
		t.Errorf("set (-want +got):\n%s", diff)
	}
	r := factsRuling(t, id, in, "bo", Noon, "2041-03-02", "")
	r.Seen = ptr("")
	if _, err := s.Decide(t.Context(), []store.Ruling{r}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("set by one who had seen it as found: %v, want ErrConflict", err)
	}
	r.Seen = &d.ID
	e := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{r}))[0]
	expect("the day alone", "2041-03-02", "", e.ID, 1)
	if row, _, _ := s.Article(t.Context(), id, 0); row.Stated[0].By != "ann" || row.Stated[0].Decision != d.ID {
		t.Errorf("the day, which bo left as it was, is said to be set by %+v", row.Stated[0])
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "ann", Noon))
	expect("taken back", "2041-03-02", "Varnholt Gazette", d.ID, 2)
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "ann", Noon))
	expect("taken back too", "", "", "", 0)
	must[evidence.Decision](t)(s.Redo(t.Context(), "ann", Noon))
	expect("restored", "2041-03-02", "Varnholt Gazette", d.ID, 2)
	if log := must[[]evidence.Decision](t)(s.DecisionsOn(t.Context(), id)); len(log) != 5 {
		t.Errorf("%d events on the article, want 5", len(log))
	}
}

// testFactsVersions adds versions beside what was set on one: earlier ones keep what they say unless they share the mistake, later ones
// have what was set.
func testFactsVersions(t *testing.T, s store.Store) {
	version := func(body, day, outlet string) string {
		sub := Submission(t, "https://wire.example/ferry", body)
		sub.Metadata.Published, sub.Metadata.Outlet = day, outlet
		return accept(t, s, sub).Article
	}
	first, second, third := ferry, strings.Replace(ferry, "March", "April", 1), strings.Replace(ferry, "March", "June", 1)
	version(first, "2041-03-01", "Wire")
	id := version(second, "2041-03-09", "Wire")
	set := evidence.Facts{Op: evidence.FactsState, Set: []evidence.Fact{
		{Field: "published", Value: []string{"2041-03-08"}, Found: []string{"2041-03-09"}, SHA256: frozen(t, second).SHA256()},
		{Field: "outlet", Value: []string{"Varnholt Wire"}, Found: []string{"Wire"}, SHA256: frozen(t, second).SHA256()},
		{Field: "byline", Value: []string{"Mia Ould", "Jon Brask"}, Found: []string{}, SHA256: frozen(t, second).SHA256()},
	}}
	move := must[[]byte](t)(json.Marshal(set))
	write(t, s, id, string(move))
	version(third, "2041-03-11", "Wire")
	readAll(t, s, byText("rules/1"))
	type row struct {
		Day, Outlet string
		Authors     int
		Differs     []bool
	}
	var got []row
	for _, v := range must[[]evidence.Version](t)(s.History(t.Context(), id)) {
		r := row{Day: v.Metadata.Published, Outlet: v.Metadata.Outlet, Authors: len(v.Metadata.Byline)}
		for _, x := range v.Stated {
			r.Differs = append(r.Differs, x.Differs)
		}
		got = append(got, r)
	}
	want := []row{
		{"2041-03-01", "Varnholt Wire", 2, []bool{false, false}}, // its own day, and the same mistake in the outlet
		{"2041-03-08", "Varnholt Wire", 2, []bool{false, false, false}},
		{"2041-03-08", "Varnholt Wire", 2, []bool{false, false, true}}, // it says otherwise than what was set aside: look again
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("versions (-want +got):\n%s", diff)
	}
	for value, want := range map[string]int{"differs": 1, "set": 0, "found": 0} {
		if page := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{Terms: []query.Term{term("facts", value)}})); page.Total != want {
			t.Errorf("%d articles with facts:%s, want %d", page.Total, value, want)
		}
	}
	past := must[store.AsOf](t)(s.AsOf(t.Context(), "2041-03-05"))
	defer past.Close()
	if row, _, err := past.Article(t.Context(), id, 0); err != nil || row.Number != 1 || row.Metadata.Published != "2041-03-01" {
		t.Errorf("as of March 5th it stands in version %d of %q, %v; want the first", row.Number, row.Metadata.Published, err)
	}
	checkAudit(t, past)
	checkAudit(t, s)
}

// testFactsReadings has a text read anew with what was set, and shown as it was read before when that is taken back.
func testFactsReadings(t *testing.T, s store.Store) {
	id := accept(t, s, Submission(t, "file:ferry.txt", ferry)).Article
	readAll(t, s, byText("rules/1"))
	in := frozen(t, ferry)
	said := list(t, s)
	accepted := decide(t, s, evidence.Accept, said[0].ID)
	reader := func() (string, int) {
		row, _, err := s.Article(t.Context(), id, 0)
		if err != nil {
			t.Fatal(err)
		}
		return row.Reader, must[store.JobCounts](t)(s.JobCounts(t.Context())).Queued
	}
	set := setFacts(t, s, id, in, "2041-03-02", "")
	if by, queued := reader(); by != "rules/1" || queued != 1 {
		t.Errorf("read by %q, %d queued; want it queued", by, queued)
	}
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		r := readFerry(t, in, "rules/1")
		r.Statements = r.Statements[:1]
		return r
	})
	by, queued := reader()
	if !strings.HasPrefix(by, "rules/1 with facts ") || queued != 0 || len(list(t, s, term("state", "proposed"))) != 0 {
		t.Errorf("read by %q, %d queued, %d proposed", by, queued, len(list(t, s, term("state", "proposed"))))
	}
	if n := must[int](t)(s.Requeue(t.Context(), "rules/1")); n != 0 {
		t.Errorf("%d texts queued that this reader read as they are", n)
	}
	checkAudit(t, s)
	must[evidence.Decision](t)(s.Undo(t.Context(), set.ID, "ann", Noon))
	if by, queued := reader(); by != "rules/1" || queued != 0 || len(list(t, s, term("state", "proposed"))) != 2 {
		t.Errorf("taken back: read by %q, %d queued, %d proposed; want what was read before", by, queued, len(list(t, s, term("state", "proposed"))))
	}
	checkAudit(t, s)
	must[evidence.Decision](t)(s.Redo(t.Context(), "ann", Noon))
	if again, queued := reader(); again != by || queued != 0 {
		t.Errorf("restored: read by %q, %d queued; want %q", again, queued, by)
	}
	expectState(t, s, said[0].ID, evidence.Accepted, accepted.ID)
	if n := must[int](t)(s.Requeue(t.Context(), "rules/2")); n != 1 {
		t.Errorf("%d texts queued for a newer reader, want 1", n)
	}
	readAll(t, s, byText("rules/2"))
	if by, _ := reader(); !strings.HasPrefix(by, "rules/2 with facts ") {
		t.Errorf("read by %q", by)
	}
	checkAudit(t, s)
}

// testFactsInvalid sets what cannot be set.
func testFactsInvalid(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	sha := frozen(t, ferry).SHA256()
	for name, c := range map[string]struct {
		subject, move string
		want          error
	}{
		"no article":   {"ar_ZZZZZZZZZZ", `{"op":"state","set":[]}`, evidence.ErrNotFound},
		"another move": {id, `{"op":"tell"}`, evidence.ErrInvalid},
		"no field":     {id, `{"op":"state","set":[{"field":"words","value":["3"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"no day":       {id, `{"op":"state","set":[{"field":"published","value":["May"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"no such day":  {id, `{"op":"state","set":[{"field":"published","value":["2041-02-30"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"twice":        {id, `{"op":"state","set":[{"field":"title","value":["A"],"sha256":"` + sha + `"},{"field":"title","value":["B"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"two titles":   {id, `{"op":"state","set":[{"field":"title","value":["A","B"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"line break":   {id, `{"op":"state","set":[{"field":"title","value":["A\nB"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"space":        {id, `{"op":"state","set":[{"field":"outlet","value":[" A"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"language":     {id, `{"op":"state","set":[{"field":"language","value":["English, mostly"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"long":         {id, `{"op":"state","set":[{"field":"title","value":["` + strings.Repeat("A", store.MostFact+1) + `"],"sha256":"` + sha + `"}]}`, evidence.ErrInvalid},
		"other text":   {id, `{"op":"state","set":[{"field":"title","value":["A"],"sha256":"` + strings.Repeat("0", 64) + `"}]}`, evidence.ErrInvalid},
	} {
		if _, err := s.Decide(t.Context(), []store.Ruling{{By: "ann", Verdict: evidence.Write, Subject: c.subject, Value: c.move, At: Noon}}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if log := must[[]evidence.Decision](t)(s.Decisions(t.Context(), 0, 0)); len(log) != 0 {
		t.Errorf("%d events", len(log))
	}
}
