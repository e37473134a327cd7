package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// wording makes the move that words a record of an article by hand.
func wording(t testing.TB, op, article string, in *text.Text, what any) evidence.Hand {
	t.Helper()
	h := evidence.Hand{Op: op, Article: article, Version: 1, SHA256: in.SHA256()}
	switch x := what.(type) {
	case evidence.Statement:
		h.Statement = &x
	case evidence.Event:
		h.Incident = &x
	case evidence.Act:
		h.Act = &x
	case evidence.Notice:
		h.Warning = &x
	}
	return h
}

// named gives what is told for the first time the identifier of its spans.
func named(h evidence.Hand) evidence.Hand {
	id := store.HandID(h, "")
	switch {
	case h.Statement != nil:
		h.Statement.ID = id
	case h.Incident != nil:
		h.Incident.ID = id
	case h.Act != nil:
		h.Act.ID = id
	case h.Warning != nil:
		h.Warning.ID = id
	}
	return h
}

func handRuling(t testing.TB, subject string, h evidence.Hand) store.Ruling {
	t.Helper()
	move, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	return store.Ruling{By: "ann", Verdict: evidence.Write, Subject: subject, Value: string(move), Note: "by eye", At: Noon}
}

func handWrite(t *testing.T, s store.Store, subject string, h evidence.Hand) evidence.Decision {
	t.Helper()
	return must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{handRuling(t, subject, h)}))[0]
}

// missed is a statement of ferry that its reading does not propose.
func missed(t testing.TB, in *text.Text) evidence.Statement {
	t.Helper()
	s := said(t, in, "", "the dockers’ union", "According to", "Nobody in Älvsund was hurt")
	s.Source.Kind, s.Source.Actor, s.Score, s.Rule = evidence.SourceCollective, ptr("the dockers’ union"), 1, evidence.RuleByHand
	return s
}

// testHandStatement tells a statement, edits it, takes both back and brings them back.
func testHandStatement(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	in := frozen(t, ferry)
	h := named(wording(t, evidence.HandTell, id, in, missed(t, in)))
	told := handWrite(t, s, h.Statement.ID, h)
	if want := store.StatementID(in.SHA256(), missed(t, in), ""); told.Subject != want {
		t.Errorf("told as %s; want the identifier of its spans, %s", told.Subject, want)
	}
	expect := func(what string, state evidence.State, decision, kind string, edited bool) evidence.Record {
		t.Helper()
		r := must[evidence.Record](t)(s.Statement(t.Context(), told.Subject))
		if r.State != state || r.Decision != decision || string(r.Source.Kind) != kind || (r.Edited != nil) != edited || !r.ByHand || r.Reader != evidence.HandReader {
			t.Errorf("%s: %s by %q, a source %s, edited %+v, by hand %v, by reader %s; want %s by %q, %s, %v", what, r.State, r.Decision, r.Source.Kind, r.Edited, r.ByHand, r.Reader, state, decision, kind, edited)
		}
		checkAudit(t, s)
		return r
	}
	r := expect("told", evidence.Accepted, told.ID, "collective", true)
	if r.Edited == nil || r.Edited.By != "ann" || r.Edited.Note != "by eye" || r.Edited.Decision != told.ID || r.Edited.Read != nil || r.Title != "Ferry halted after inspection" {
		t.Errorf("told: %+v", r.Edited)
	}
	all, _, err := s.StatementsOf(t.Context(), id, 0)
	if err != nil || len(all) != 4 || all[3].ID != told.Subject {
		t.Errorf("the article has %q, %v; want the one told among them, in the order of the text", contents(all), err)
	}
	if got := list(t, s, query.Term{Field: "hand", Is: []string{"told"}}); len(got) != 1 || got[0].ID != told.Subject {
		t.Errorf("told by hand: %q", contents(got))
	}
	if got := list(t, s, query.Term{Field: "hand", Is: []string{"read"}}); len(got) != 5 {
		t.Errorf("as read: %q", contents(got))
	}

	e := wording(t, evidence.HandEdit, id, in, missed(t, in))
	e.Statement.ID, e.Statement.Source.Kind, e.Statement.Source.Actor = told.Subject, evidence.SourceAnonymous, nil
	e.Statement.Content.Spans = pieces(t, in, "the crew probably knew")
	edit := handWrite(t, s, told.Subject, e)
	expect("edited", evidence.Accepted, edit.ID, "anonymous", true)
	if got := list(t, s, query.Term{Field: "q", Is: []string{"nobody"}}); len(got) != 0 {
		t.Errorf("search finds words that the edit took away: %q", contents(got))
	}
	hits, err := s.Search(t.Context(), "crew knew", "statement", 10, "")
	if want := pieces(t, in, "the crew probably knew")[0].Span; err != nil || len(hits.Items) != 2 || hits.Items[0].Span != want || hits.Items[1].Span != want {
		t.Errorf("search finds %+v, %v", hits.Items, err)
	}
	decide(t, s, evidence.Reject, told.Subject)
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "bo", Noon))
	expect("after a rejection that was taken back", evidence.Accepted, edit.ID, "anonymous", true)
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "bo", Noon))
	expect("the edit taken back", evidence.Accepted, told.ID, "collective", true)
	must[evidence.Decision](t)(s.Undo(t.Context(), "", "bo", Noon))
	expect("all taken back", evidence.Withdrawn, "", "collective", false)
	if all, _, err := s.StatementsOf(t.Context(), id, 0); err != nil || len(all) != 3 {
		t.Errorf("the article has %q, %v; want what was read", contents(all), err)
	}
	must[evidence.Decision](t)(s.Redo(t.Context(), "bo", Noon))
	expect("brought back", evidence.Accepted, told.ID, "collective", true)
	must[evidence.Decision](t)(s.Redo(t.Context(), "bo", Noon))
	expect("both brought back", evidence.Accepted, edit.ID, "anonymous", true)
}

// testHandEdit edits what a reader proposed; a later reader that words it otherwise changes nothing of it.
func testHandEdit(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	in := frozen(t, ferry)
	before := list(t, s, query.Term{Field: "article", Is: []string{id}})[1]
	e := wording(t, evidence.HandEdit, id, in, before.Statement)
	e.Statement.Source.Spans, e.Statement.Source.Mention = pieces(t, in, "Two officials, who asked not to be named"), nil
	e.Statement.Cue.Stance = evidence.StanceSuggest
	edit := handWrite(t, s, before.ID, e)
	check := func(what, reader string) {
		t.Helper()
		r := must[evidence.Record](t)(s.Statement(t.Context(), before.ID))
		if r.State != evidence.Accepted || r.Decision != edit.ID || r.Cue.Stance != evidence.StanceSuggest || r.ByHand || r.Reader != reader || r.Edited == nil ||
			r.Edited.Read == nil || r.Edited.Read.Cue.Stance != evidence.StanceDeny || r.Source.Spans[0].Len() != 40 {
			t.Errorf("%s: %+v, %+v", what, r, r.Edited)
		}
		if got := list(t, s, query.Term{Field: "hand", Is: []string{"edited"}}); len(got) != 1 || got[0].ID != before.ID {
			t.Errorf("%s: edited %q", what, contents(got))
		}
		if got := list(t, s, query.Term{Field: "stance", Is: []string{"suggest"}}); len(got) != 1 {
			t.Errorf("%s: the list knows %d of its stance", what, len(got))
		}
		checkAll(t, s)
		checkAudit(t, s)
	}
	check("edited", "rules/1")
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, byText("rules/2"))
	check("read again", "rules/2")
	must[int](t)(s.Requeue(t.Context(), "rules/3"))
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading { return Read(in, "rules/3") })
	check("read no more", "rules/2")
	must[evidence.Decision](t)(s.Undo(t.Context(), edit.ID, "bo", Noon))
	r := must[evidence.Record](t)(s.Statement(t.Context(), before.ID))
	if r.Edited != nil || r.State != evidence.Withdrawn || r.Cue.Stance != evidence.StanceDeny {
		t.Errorf("taken back: %+v", r)
	}
	checkAudit(t, s)
}

// testHandInvalid has moves refused that do not fit, one thing wrong with each.
func testHandInvalid(t *testing.T, s store.Store) {
	id, bridgeID := twoArticles(t, s)
	in := frozen(t, ferry)
	good := func() evidence.Hand { return named(wording(t, evidence.HandTell, id, in, missed(t, in))) }
	subject := good().Statement.ID
	for what, spoil := range map[string]func(h *evidence.Hand){
		"another operation": func(h *evidence.Hand) { h.Op = "delete" },
		"no article":        func(h *evidence.Hand) { h.Article = "" },
		"another article":   func(h *evidence.Hand) { h.Article = bridgeID },
		"another text":      func(h *evidence.Hand) { h.SHA256 = strings.Repeat("0", 64) },
		"a moved span":      func(h *evidence.Hand) { h.Statement.Cue.Spans[0].Start++; h.Statement.Cue.Spans[0].End++ },
		"other words":       func(h *evidence.Hand) { h.Statement.Content.Spans[0].Exact = "Everybody in Älvsund" },
		"outside the text":  func(h *evidence.Hand) { h.Statement.Content.Spans[0].End = 1 << 40 },
		"an empty span":     func(h *evidence.Hand) { h.Statement.Cue.Spans[0].End = h.Statement.Cue.Spans[0].Start },
		"a span backwards":  func(h *evidence.Hand) { p := &h.Statement.Cue.Spans[0]; p.Start, p.End = p.End, p.Start },
		"overlapping spans": func(h *evidence.Hand) {
			h.Statement.Content.Spans = append(h.Statement.Content.Spans, h.Statement.Content.Spans...)
		},
		"no content":            func(h *evidence.Hand) { h.Statement.Content.Spans = nil },
		"no such kind":          func(h *evidence.Hand) { h.Statement.Source.Kind = "oracle" },
		"no such stance":        func(h *evidence.Hand) { h.Statement.Cue.Stance = "" },
		"no such form":          func(h *evidence.Hand) { h.Statement.Form = "sung" },
		"a mention":             func(h *evidence.Hand) { h.Statement.Source.Mention = ptr("m1") },
		"in itself":             func(h *evidence.Hand) { h.Statement.Parent = &h.Statement.ID },
		"in nothing":            func(h *evidence.Hand) { h.Statement.Parent = ptr("st_0000000000") },
		"two wordings":          func(h *evidence.Hand) { h.Incident = &evidence.Event{} },
		"of another kind":       func(h *evidence.Hand) { h.Statement, h.Incident = nil, &evidence.Event{ID: subject} },
		"another identifier":    func(h *evidence.Hand) { h.Statement.ID = "st_0000000000" },
		"an endless name":       func(h *evidence.Hand) { h.Statement.Source.Actor = ptr(strings.Repeat("a", 5000)) },
		"no such version":       func(h *evidence.Hand) { h.Version = 7 },
		"half of an identifier": func(h *evidence.Hand) { h.Article = id[:9] },
	} {
		h := good()
		spoil(&h)
		_, err := s.Decide(t.Context(), []store.Ruling{handRuling(t, subject, h)})
		if !errors.Is(err, evidence.ErrInvalid) && !errors.Is(err, evidence.ErrNotFound) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want one sentence", what, err)
		}
	}
	odd := wording(t, evidence.HandEdit, id, in, missed(t, in))
	odd.Statement.ID = "st_0000000000"
	if _, err := s.Decide(t.Context(), []store.Ruling{handRuling(t, "st_0000000000", odd)}); !errors.Is(err, evidence.ErrNotFound) {
		t.Errorf("an edit of what is not there: %v", err)
	}
	odd.Op = evidence.HandTell
	if _, err := s.Decide(t.Context(), []store.Ruling{handRuling(t, "st_0000000000", odd)}); !errors.Is(err, evidence.ErrInvalid) {
		t.Errorf("a telling under an identifier that is not its own: %v", err)
	}
	r := handRuling(t, subject, good())
	r.Seen = ptr("")
	must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{r}))
	if _, err := s.Decide(t.Context(), []store.Ruling{r}); !errors.Is(err, evidence.ErrConflict) {
		t.Errorf("a second writer who saw nothing: %v, want ErrConflict", err)
	}
	checkAudit(t, s)
}

// testHandTellings tells an event, an act and a notice of a text, edits those that a reader proposes, and takes all back.
func testHandTellings(t *testing.T, s store.Store) {
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	in := frozen(t, ferry)
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		r := readEvents(t, in, "rules/1")
		r.Warnings[0].Event = ptr("i1")
		return r
	})
	read := func() evidence.Reading {
		var r evidence.Reading
		if err := s.Materials(t.Context(), func(m store.Material) error { r = m.Reading; return nil }); err != nil {
			t.Fatal(err)
		}
		return r
	}
	before := read()
	article := must[store.Page[store.ArticleRow]](t)(s.Articles(t.Context(), query.Filter{})).Items[0].ID
	event := evidence.Event{
		Kind: evidence.KindOther, Stage: evidence.Accomplished, Anchors: pieces(t, in, "inspection"), Rule: evidence.RuleByHand, Score: 1,
		Place: pieces(t, in, "Varnholt"), Victims: []evidence.Victim{{Piece: pieces(t, in, "Ilse Marrin")[0], Effect: evidence.EffectNone, Count: &evidence.Count{Min: ptr(1.0), Max: ptr(1.0)}}},
	}
	told := named(wording(t, evidence.HandTell, article, in, event))
	handWrite(t, s, told.Incident.ID, told)
	edit := wording(t, evidence.HandEdit, article, in, before.Incidents[0])
	edit.Incident.ID = evidence.EventAtom(article, in.SHA256(), before.Incidents[0])
	edit.Incident.Kind = evidence.KindAttack
	edited := handWrite(t, s, edit.Incident.ID, edit)
	act := named(wording(t, evidence.HandTell, article, in, evidence.Act{
		Source: evidence.Party{Piece: pieces(t, in, "Ilse Marrin")[0]}, Type: evidence.Refuse, Quad: 3, Modality: evidence.Past, Anchors: pieces(t, in, "said"),
	}))
	handWrite(t, s, act.Act.ID, act)
	notice := named(wording(t, evidence.HandTell, article, in, evidence.Notice{
		Kind: evidence.NoticeWarning, Standing: evidence.NoticeGiven, Anchors: pieces(t, in, "probably"), Event: &told.Incident.ID,
	}))
	handWrite(t, s, notice.Warning.ID, notice)
	now := read()
	if len(now.Incidents) != 2 || len(now.Acts) != 2 || len(now.Warnings) != 2 {
		t.Fatalf("%d events, %d acts, %d notices; want two of each", len(now.Incidents), len(now.Acts), len(now.Warnings))
	}
	first, second := now.Incidents[0], now.Incidents[1]
	if first.ID != edit.Incident.ID || first.Kind != evidence.KindAttack || second.ID != told.Incident.ID || *second.Victims[0].Mention != "m1" {
		t.Errorf("events %+v", now.Incidents)
	}
	if w := now.Warnings[0]; w.Event == nil || *w.Event != edit.Incident.ID {
		t.Errorf("the notice of an edited event speaks of %v", w.Event)
	}
	if ids := evidence.ActAtoms(article, in.SHA256(), now.Acts); ids[0] != act.Act.ID || ids[1] != evidence.ActAtoms(article, in.SHA256(), before.Acts)[0] || *now.Acts[0].Source.Mention != "m1" {
		t.Errorf("acts %+v", now.Acts)
	}
	_, sheet, err := s.StatementsOf(t.Context(), article, 0)
	if diff := cmp.Diff(now, sheet); diff != "" || err != nil {
		t.Errorf("the reading of the article is another: %v\n%s", err, diff)
	}
	checkAudit(t, s)
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading { return Read(in, "rules/2") })
	for asked, want := range map[string]string{"": "rules/1", article: "rules/1 rules/2"} { // as they were proposed
		var got []string
		err := s.Readings(t.Context(), asked, 1, func(id string, version int, r evidence.Reading) error {
			if got = append(got, r.Reader); id != article || version != 1 || r.Reader == "rules/1" && (len(r.Incidents) != 1 || r.Incidents[0].Kind != evidence.KindOther) {
				t.Errorf("%s version %d by %s: %+v", id, version, r.Reader, r.Incidents)
			}
			return nil
		})
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("readings of %q: %q, %v; want %q", asked, got, err, want)
		}
	}
	if r := read(); len(r.Incidents) != 2 || len(r.Acts) != 1 || len(r.Warnings) != 1 || r.Incidents[1].Victims[0].Mention != nil {
		t.Errorf("after a reader that finds nothing: %+v", r)
	}
	must[evidence.Decision](t)(s.Undo(t.Context(), edited.ID, "bo", Noon))
	if r := read(); len(r.Incidents) != 1 {
		t.Errorf("an edit of what is not read any more, taken back, leaves %d events", len(r.Incidents))
	}
	for range 3 {
		must[evidence.Decision](t)(s.Undo(t.Context(), "", "bo", Noon))
	}
	if r := read(); len(r.Incidents)+len(r.Acts)+len(r.Warnings) != 0 {
		t.Errorf("all taken back: %+v", r)
	}
	checkAudit(t, s)
}

// testFormer has a reader change its mind about what people decided on.
func testFormer(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	in := frozen(t, ferry)
	records := list(t, s, query.Term{Field: "article", Is: []string{id}})
	rejected := must[[]evidence.Decision](t)(s.Decide(t.Context(), []store.Ruling{
		{By: "ann", Verdict: evidence.Reject, Subject: records[0].ID, Reason: evidence.WrongWords, Note: "too long", At: Noon},
	}))[0]
	accepted := decide(t, s, evidence.Accept, records[2].ID)
	h := named(wording(t, evidence.HandTell, id, in, missed(t, in)))
	told := handWrite(t, s, h.Statement.ID, h)
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		if in.String() != ferry {
			return Read(in, "rules/2")
		}
		r := readFerry(t, in, "rules/2")
		r.Statements[0].Content.Spans = pieces(t, in, "the hull was sound in March”")
		r.Statements[2].Cue.Spans = []evidence.Piece{}
		r.Statements = append(r.Statements, said(t, in, "s9", "", "", "Nobody in Älvsund was"))
		return r
	})
	all, _, err := s.StatementsOf(t.Context(), id, 0)
	if err != nil {
		t.Fatal(err)
	}
	former := map[string]evidence.Former{}
	for _, r := range all {
		for _, f := range r.Former {
			if _, twice := former[f.ID]; twice || r.State != evidence.Proposed {
				t.Errorf("%s is formerly %+v, and %s", r.ID, r.Former, r.State)
			}
			former[f.ID] = f
		}
	}
	want := map[string]evidence.Former{
		records[0].ID: {ID: records[0].ID, Verdict: evidence.Reject, Reason: evidence.WrongWords, Note: "too long", By: "ann", At: Noon, Decision: rejected.ID, Words: "“the hull was sound in March”"},
		records[2].ID: {ID: records[2].ID, Verdict: evidence.Accept, By: "ann", At: accepted.At, Decision: accepted.ID, Words: "the crew probably knew"},
		told.Subject:  {ID: told.Subject, Verdict: evidence.Write, Note: "by eye", By: "ann", At: Noon, Decision: told.ID, Words: "Nobody in Älvsund was hurt"},
	}
	if diff := cmp.Diff(want, former); diff != "" {
		t.Errorf("former verdicts (-want +got):\n%s", diff)
	}
	for value, words := range map[string]string{"accepted": "the crew probably knew", "rejected": "the hull was sound in March”", "edited": "Nobody in Älvsund was"} {
		if got := list(t, s, query.Term{Field: "formerly", Is: []string{value}}); len(got) != 1 || got[0].Content.Spans[0].Exact != words || len(got[0].Former) != 1 {
			t.Errorf("formerly %s: %q", value, contents(got))
		}
	}
	if got := list(t, s, query.Term{Field: "formerly", Not: []string{"accepted"}}, query.Term{Field: "article", Is: []string{id}}); len(got) != len(all)-1 {
		t.Errorf("formerly not accepted: %q", contents(got))
	}
	checkAudit(t, s)
	must[evidence.Decision](t)(s.Undo(t.Context(), rejected.ID, "ann", Noon))
	if got := list(t, s, query.Term{Field: "formerly", Is: []string{"rejected"}}); len(got) != 0 {
		t.Errorf("a rejection that was taken back is still told: %q", contents(got))
	}
	checkAudit(t, s)
}

// testFormerVersions brings a new version of an article whose statements people decided on.
func testFormerVersions(t *testing.T, s store.Store) {
	id, _ := twoArticles(t, s)
	records := list(t, s, query.Term{Field: "article", Is: []string{id}})
	accepted := decide(t, s, evidence.Accept, records[0].ID)
	decide(t, s, evidence.Reject, records[1].ID)
	later := "Update: trams wait\n\n" + strings.Replace(strings.Replace(ferry, "a warning had been given", "any warning had been given", 1), "the hull was", "the  hull was", 1)
	kept := accept(t, s, Submission(t, "file:wire/ferry.txt", later))
	if kept.Article != id || kept.Version != 2 {
		t.Fatalf("accepted as %+v, not as a version of %s", kept, id)
	}
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		return Read(in, "rules/1", said(t, in, "s1", "Ilse Marrin", "said", "“the  hull was sound in March”"), said(t, in, "s2", "Two officials", "denied", "that any warning had been given"), said(t, in, "s3", "the dockers’ union", "According to", "the crew probably knew"))
	})
	former := func() map[string]string {
		t.Helper()
		all, _, err := s.StatementsOf(t.Context(), id, 0)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, r := range all {
			for _, f := range r.Former {
				out[r.Content.Spans[0].Exact] += fmt.Sprint(f.Verdict, " of ", f.ID, ": ", f.Words)
			}
			if r.State != evidence.Proposed {
				t.Errorf("%s of the new version is %s", r.ID, r.State)
			}
		}
		return out
	}
	hull := "accept of " + records[0].ID + ": “the hull was sound in March”"
	if diff := cmp.Diff(map[string]string{"“the  hull was sound in March”": hull}, former()); diff != "" {
		t.Errorf("verdicts on an earlier version (-want +got):\n%s", diff)
	}
	if got := list(t, s, query.Term{Field: "formerly", Is: []string{"accepted"}}); len(got) != 1 || got[0].Version != 2 {
		t.Errorf("formerly accepted: %q", contents(got))
	}
	checkAudit(t, s)
	// The version before can still be decided on, and what was decided taken back.
	decide(t, s, evidence.Accept, records[2].ID)
	must[evidence.Decision](t)(s.Undo(t.Context(), accepted.ID, "ann", Noon))
	if diff := cmp.Diff(map[string]string{"the crew probably knew": "accept of " + records[2].ID + ": the crew probably knew"}, former()); diff != "" {
		t.Errorf("after another verdict, and one that was taken back (-want +got):\n%s", diff)
	}
	checkAudit(t, s)
}
