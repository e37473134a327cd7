package chronology_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/chronology"
)

func place(article, exact, speaker, published string) evidence.Place {
	return evidence.Place{Article: article, Version: 1, Piece: evidence.Piece{Span: text.Span{Start: 3, End: 3 + len(exact)}, Exact: exact}, Outlet: "The Calder Courier", Speaker: speaker, Published: published}
}

func head(id, label string, atoms ...evidence.Place) evidence.Head {
	h := evidence.Head{ID: id, Label: label, State: evidence.Proposed, Articles: 1}
	for _, p := range atoms {
		h.Atoms = append(h.Atoms, evidence.Atom{ID: id, Anchor: p})
	}
	return h
}

// the case of a spring in which a warning came, a bomb went off, and two actors fell out.
func spring() *weighing.Case {
	on := func(v, exact string) evidence.SaidOf {
		return evidence.SaidOf{Value: v, Places: []evidence.Place{place("ar_1", exact, "The Calder Courier", "2031-05-14")}}
	}
	c := &weighing.Case{
		Actors: []evidence.Actor{{Head: head("ac_nor", "Norland")}, {Head: head("ac_sea", "Sea League")}},
		Incidents: []evidence.Incident{
			{Head: head("in_bomb", "Bombing in Port Calder", place("ar_1", "blast", "", "2031-05-14")), Kind: evidence.KindBombing, From: "2031-05-12", To: "2031-05-12",
				Dates: []evidence.SaidOf{on("2031-05-12", "on Monday")}, Blame: []evidence.Blame{{Slot: "denied_by", Who: "ac_sea", Name: "the League"}}},
			{Head: head("in_fire", "Arson in Ost", place("ar_1", "fire", "", "2031-05-14")), Kind: evidence.KindArson, From: "2031-04-01", To: "2031-04-30", Dates: []evidence.SaidOf{on("2031-04-01/2031-04-30", "in April")}},
			{Head: head("in_theft", "Robbery in Ost", place("ar_1", "theft", "", "2031-05-14")), Kind: evidence.KindRobbery, From: "2024-01-03", To: "2024-01-03", Dates: []evidence.SaidOf{on("2024-01-03", "3 Jan 2024")}},
			{Head: head("in_none", "Shooting in Ost", place("ar_1", "shots", "", "2031-05-14")), Kind: evidence.KindShooting},
			{Head: head("in_bare", "Attack in Ost", place("ar_1", "attack", "", "2031-05-14")), Kind: evidence.KindAttack, From: "2031-05-14", To: "2031-05-14", Dates: []evidence.SaidOf{on("2031-05-14", "attack")}},
			{Head: head("in_gone", "Rejected"), Kind: evidence.KindAttack, From: "2031-05-13", To: "2031-05-13"},
		},
		Warnings: []evidence.Warning{
			{Head: head("wn_1", "Warning from Norland"), From: "ac_nor", FromLabel: "Norland", Given: []evidence.SaidOf{on("2031-04-28", "28 April"), on("2031-05-09", "9 May")},
				Obtained: []evidence.SaidOf{on("2031-04-20/2031-04-27", "a week before")}, Disclosed: []evidence.SaidOf{{Value: "2031-05-14", Detail: "at the latest", Places: []evidence.Place{place("ar_1", "had warned", "", "2031-05-14")}}}},
			{Head: head("wn_2", "Warning without a day"), To: "ac_sea", ToLabel: "Sea League"},
		},
		Acts: []evidence.ActRecord{
			{Head: head("at_1", "praised"), Day: "2031-04-02", Place: place("ar_1", "praised", "", "2031-05-14"), Act: evidence.Act{Modality: evidence.Past}},
			{Head: head("at_2", "shelled"), Day: "2031-05-02", Place: place("ar_1", "shelled", "", "2031-05-14"), Act: evidence.Act{Modality: evidence.Past}},
		},
		Relations: []evidence.Relation{{Head: head("rl_1", "Norland to Sea League"), Source: "ac_nor", Target: "ac_sea", Acts: []string{"at_1", "at_2"}, Windows: []evidence.Window{
			{From: "2031-03-01", To: "2031-03-31", Sign: "neutral"}, {From: "2031-04-01", To: "2031-04-30", Sign: "positive", Deeds: 1}, {From: "2031-05-01", To: "2031-05-31", Sign: "negative", Deeds: 1},
		}}},
		Claims: []evidence.Claim{{Head: head("cl_1", "it rained"), First: "2031-05-14", Last: "2031-05-20", Affirm: []evidence.ClaimVoice{
			{ID: "st_1", Words: "it rained", Stance: evidence.StanceAssert, Place: place("ar_1", "it rained", "Norland", "2031-05-14")},
			{ID: "st_2", Words: "it rained", Stance: evidence.StanceAssert, Place: place("ar_2", "it rained", "Norland", "")},
		}}},
		Corroborations: []evidence.Corroboration{{Head: head("og_1", ""), Of: "in_bomb", OfKind: "incident", Least: 1, Most: 2, Level: 2}},
	}
	c.Incidents[5].State = evidence.Rejected
	return c
}

func write(list []chronology.Moment) string {
	var b strings.Builder
	for _, m := range list {
		fmt.Fprintf(&b, "%s..%s %s | %s %s | %s | %s", m.From, m.To, m.Certainty, m.Kind, m.What, m.Label, m.Basis)
		if m.Differs != "" {
			b.WriteString(" | " + m.Differs)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestSpring(t *testing.T) {
	before := func(p evidence.Place) (string, string) {
		if p.Exact == "3 Jan 2024" {
			return "some time before ", ", he said"
		}
		return "", ""
	}
	l := chronology.Of(spring(), chronology.Options{Around: before})
	want := `..2024-01-02 before | incident robbery | Robbery in Ost | “3 Jan 2024” (The Calder Courier, 2031-05-14)
2031-04-01..2031-04-30 month | incident arson | Arson in Ost | “in April” (The Calder Courier, 2031-05-14)
2031-04-20..2031-04-27 range | warning obtained | Warning from Norland | “a week before” (The Calder Courier, 2031-05-14)
2031-04-28..2031-04-28 day | warning given | Warning from Norland | “28 April” (The Calder Courier, 2031-05-14) | others date it to 2031-05-09
2031-05-01..2031-05-31 month | relation negative | Norland to Sea League | by month; a deed without a day of its own counts on its day of publication
2031-05-09..2031-05-09 day | warning given | Warning from Norland | “9 May” (The Calder Courier, 2031-05-14) | others date it to 2031-04-28
2031-05-12..2031-05-12 day | incident bombing | Bombing in Port Calder | “on Monday” (The Calder Courier, 2031-05-14)
2031-05-14..2031-05-14 published | incident attack | Attack in Ost | the day of the articles themselves; their words give none
..2031-05-14 before | warning disclosed | Warning from Norland | in print on that day: “had warned” (2031-05-14)
`
	if d := cmp.Diff(want, write(l.Moments)); d != "" {
		t.Error(d)
	}
	want = `.. undated | incident shooting | Shooting in Ost | no text dates it
.. undated | warning given | Warning without a day | no text dates it
`
	if d := cmp.Diff(want, write(l.Undated)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]chronology.Tally{{"incident", 4, 1}, {"warning", 4, 1}, {"statement", 1, 1}, {"claim", 1, 0}, {"relation", 1, 0}}, l.Kinds); d != "" {
		t.Error(d)
	}
	if l.Total != 9 || l.UndatedTotal != 2 || l.From != "2024-01-02" || l.To != "2031-05-31" || l.Why != "" {
		t.Errorf("%+v", l)
	}
	if d := cmp.Diff([]chronology.Busy{{"ac_nor", "Norland", 5}, {"ac_sea", "Sea League", 2}}, l.Lanes); d != "" {
		t.Error(d)
	}
	for _, m := range l.Moments {
		if m.ID == "in_bomb" && (m.Origins == nil || m.Origins.Most != 2 || m.Lanes[0] != chronology.Lane{Actor: "ac_sea", Label: "Sea League", Role: "denied_by"}) {
			t.Errorf("%+v", m)
		}
		if m.Kind == chronology.Relation && (m.Before != "positive" || len(m.Places) != 1 || m.Places[0].Exact != "shelled") {
			t.Errorf("%+v", m)
		}
	}
}

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		name string
		o    chronology.Options
		want string
	}{
		{"statements and claims", chronology.Options{Kinds: []chronology.Kind{chronology.Statement, chronology.Claim}}, "st_1 cl_1"},
		{"one actor", chronology.Options{Actor: "ac_sea"}, "rl_1 in_bomb"},
		{"a span, touched by a month and by an open end", chronology.Options{Since: "2031-05-10", Until: "2031-05-13"}, "rl_1 in_bomb wn_1"},
		{"an open end reaches back for ever", chronology.Options{Until: "2000-01-01"}, "wn_1"},
		{"a month and a year", chronology.Options{Since: "2031-05", Until: "2031", Kinds: []chronology.Kind{chronology.Incident}}, "in_bomb in_bare"},
		{"a page", chronology.Options{Skip: 1, Limit: 2}, "in_fire wn_1"},
		{"past the end", chronology.Options{Skip: 99}, ""},
		{"nothing there", chronology.Options{Since: "2050-01-01"}, ""},
		{"a limit below nought", chronology.Options{Skip: -3, Limit: -1, Kinds: []chronology.Kind{chronology.Relation}}, "rl_1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := chronology.Of(spring(), c.o)
			var ids []string
			for _, m := range l.Moments {
				ids = append(ids, m.ID)
			}
			if got := strings.Join(ids, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if (l.Why == "") != (len(ids) > 0) {
				t.Errorf("why: %q", l.Why)
			}
		})
	}
}

// A case without any dates, and one without anything, give a defined result that says why.
func TestNothingDated(t *testing.T) {
	l := chronology.Of(&weighing.Case{}, chronology.Options{})
	if l.Why != "This case holds no incidents, warnings or changes in relations that could be put in order of time." || l.Moments == nil || l.Undated == nil || l.Lanes == nil || len(l.Kinds) != 5 {
		t.Errorf("%+v", l)
	}
	c := spring()
	c.Incidents, c.Relations, c.Warnings = c.Incidents[3:4], nil, nil
	if l = chronology.Of(c, chronology.Options{}); l.Why != "No text dates any of these; what has no day is listed apart." || l.UndatedTotal != 1 || l.From != "" {
		t.Errorf("%+v", l)
	}
}

// Words around a date open it only where they speak of the date itself.
func TestOpenEnds(t *testing.T) {
	for _, x := range []struct{ before, after, from, to string }{
		{"it happened before ", ".", "", "2024-01-02"},
		{"prior to ", " and was hushed up", "", "2024-01-02"},
		{"no later than ", "", "", "2024-01-03"},
		{"after ", ", they left", "2024-01-04", ""},
		{"not before ", ",", "2024-01-03", ""},
		{"after ", " attack", "2024-01-03", "2024-01-03"},
		{"after the ", " attack", "2024-01-03", "2024-01-03"},
		{"thereafter ", ".", "2024-01-03", "2024-01-03"},
		{"on ", ".", "2024-01-03", "2024-01-03"},
	} {
		c := spring()
		c.Incidents, c.Warnings, c.Relations = c.Incidents[2:3], nil, nil
		l := chronology.Of(c, chronology.Options{Around: func(evidence.Place) (string, string) { return x.before, x.after }})
		if m := l.Moments[0]; m.From != x.from || m.To != x.to {
			t.Errorf("%q … %q: %s..%s, want %s..%s", x.before, x.after, m.From, m.To, x.from, x.to)
		}
	}
}

// Whatever days a case holds, none comes out that did not go in; the order is by beginning; nothing dated is lost.
func TestNoDayIsInvented(t *testing.T) {
	days := []string{"", "2031-05-12", "2031-01-01", "2031-12-31", "2031-02-30", "soon", "2030-06-01", "0000-00-00", "2031-05-01T10:00:00Z"}
	rapid.Check(t, func(t *rapid.T) {
		c := &weighing.Case{}
		good := map[string]bool{"": true}
		for i := range rapid.IntRange(0, 8).Draw(t, "n") {
			in := evidence.Incident{Head: head(fmt.Sprintf("in_%d", i), "x"), From: rapid.SampledFrom(days).Draw(t, "from"), To: rapid.SampledFrom(days).Draw(t, "to")}
			c.Incidents = append(c.Incidents, in)
			for _, d := range []string{in.From, in.To} {
				good[d[:min(10, len(d))]] = true
			}
		}
		o := chronology.Options{Limit: rapid.IntRange(0, 5).Draw(t, "limit"), Skip: rapid.IntRange(0, 3).Draw(t, "skip")}
		l := chronology.Of(c, o)
		if l.Total+l.UndatedTotal != len(c.Incidents) {
			t.Fatal("lost some")
		}
		before := ""
		for _, m := range l.Moments {
			if !good[m.From] || !good[m.To] {
				t.Fatalf("invented %s..%s", m.From, m.To)
			}
			if m.From != "" && m.To != "" && m.To < m.From || m.From == "" && m.To == "" {
				t.Fatalf("no span: %s..%s", m.From, m.To)
			}
			start := m.From
			if start == "" {
				start = m.To
			}
			if start < before {
				t.Fatal("not in order")
			}
			before = start
			if !slices.Contains(chronology.Certainties, m.Certainty) || m.Basis == "" && m.Certainty == chronology.Undated {
				t.Fatalf("%+v", m)
			}
		}
	})
}

func TestScale(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	c := &weighing.Case{}
	for i := range 10000 {
		d := fmt.Sprintf("20%02d-%02d-%02d", i%30, 1+i%12, 1+i%28)
		c.Incidents = append(c.Incidents, evidence.Incident{Head: head(fmt.Sprintf("in_%d", i), "x"), From: d, To: d})
		var voices []evidence.ClaimVoice
		for k := range 20 {
			voices = append(voices, evidence.ClaimVoice{ID: fmt.Sprintf("st_%d_%d", i, k), Words: "it rained and rained", Place: place("ar_1", "it", "Norland", d)})
		}
		c.Claims = append(c.Claims, evidence.Claim{Head: head(fmt.Sprintf("cl_%d", i), "x"), First: d, Affirm: voices})
	}
	began := time.Now()
	l := chronology.Of(c, chronology.Options{Limit: 500})
	t.Logf("10,000 incidents, 200,000 statements: %d moments in %v", l.Total, time.Since(began))
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
