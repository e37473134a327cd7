package storetest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// readEvents is a full reading of ferry with an event, an act and a notice that name its statements.
func readEvents(t testing.TB, in *text.Text, reader string) evidence.Reading {
	t.Helper()
	r := readFerry(t, in, reader)
	halted, hull, union := pieces(t, in, "Ferry halted")[0], pieces(t, in, "the hull")[0], pieces(t, in, "the dockers’ union")[0]
	r.Incidents = []evidence.Event{{
		ID: "i1", Kind: evidence.KindOther, Stage: evidence.Accomplished, Place: pieces(t, in, "Varnholt"), Instruments: []evidence.Instrument{},
		Perpetrators: []evidence.Perpetrator{{Piece: union, Confidence: evidence.Accused, Statement: ptr("s2")}},
		Targets:      []evidence.Target{{Piece: hull, Kind: "ship", Statement: ptr("s1")}},
		Victims:      []evidence.Victim{{Piece: pieces(t, in, "Nobody")[0], Effect: evidence.EffectNone}},
		Anchors:      []evidence.Piece{halted}, Statement: ptr("s3"),
	}}
	r.Acts = []evidence.Act{{
		ID: "a1", Source: evidence.Party{Piece: union}, Type: evidence.Accuse, Quad: 3, Modality: evidence.Past,
		Anchors: pieces(t, in, "knew"), Statement: ptr("s3"),
	}}
	r.Warnings = []evidence.Notice{{
		ID: "w1", Kind: evidence.NoticeWarning, About: pieces(t, in, "the inquiry"), Anchors: pieces(t, in, "a warning"),
		Specific: evidence.Specific{Said: []evidence.Piece{}}, Statements: []string{"s2", "s1"},
		Response: []evidence.Answer{{Piece: pieces(t, in, "denied")[0], Stance: evidence.AnswerDenied, Statement: ptr("s2")}},
	}}
	return r
}

// testReferences has what events, acts and notices say of statements put into the case's own terms.
func testReferences(t *testing.T, s store.Store) {
	given := readEvents(t, frozen(t, ferry), "rules/1")
	before := readEvents(t, frozen(t, ferry), "rules/1")
	for _, address := range []string{"file:ferry.txt", "file:twin.txt"} { // two articles of one text
		sub := Submission(t, address, ferry)
		sub.Original = []byte(address + ferry)
		accept(t, s, sub)
	}
	readAll(t, s, func(testing.TB, *text.Text) evidence.Reading { return given })
	if diff := cmp.Diff(before, given); diff != "" {
		t.Errorf("the reading that was handed in was altered:\n%s", diff)
	}
	var all []store.Material
	if err := s.Materials(t.Context(), func(m store.Material) error { all = append(all, m); return nil }); err != nil || len(all) != 2 {
		t.Fatalf("%d materials, %v", len(all), err)
	}
	for _, m := range all {
		var id []string
		for _, r := range m.Statements {
			id = append(id, r.ID)
		}
		want := readEvents(t, m.Text, "rules/1")
		want.Statements = []evidence.Statement{}
		e, w := &want.Incidents[0], &want.Warnings[0]
		e.Statement, want.Acts[0].Statement = &id[2], &id[2]
		e.Perpetrators[0].Statement, e.Targets[0].Statement = &id[1], &id[0]
		w.Statements, w.Response[0].Statement = []string{id[1], id[0]}, &id[1]
		if diff := cmp.Diff(want, m.Reading); diff != "" {
			t.Errorf("reading of %s (-want +got):\n%s", m.Article, diff)
		}
	}
	checkAudit(t, s)
}

func testEventsInvalid(t *testing.T, s store.Store) {
	accept(t, s, Submission(t, "file:ferry.txt", ferry))
	job := must[[]store.Job](t)(s.Lease(t.Context(), 1))[0]
	body := frozen(t, ferry)
	for what, spoil := range map[string]func(*evidence.Reading){
		"an event elsewhere":            func(r *evidence.Reading) { r.Incidents[0].Anchors[0].Start++ },
		"a victim elsewhere":            func(r *evidence.Reading) { r.Incidents[0].Victims[0].Exact = "Somebody" },
		"an act elsewhere":              func(r *evidence.Reading) { r.Acts[0].Anchors[0].End-- },
		"a notice elsewhere":            func(r *evidence.Reading) { r.Warnings[0].About[0].End = 100000 },
		"a statement that is not":       func(r *evidence.Reading) { r.Incidents[0].Statement = ptr("s9") },
		"an accusation without":         func(r *evidence.Reading) { r.Incidents[0].Perpetrators[0].Statement = ptr("s9") },
		"an act told nowhere":           func(r *evidence.Reading) { r.Acts[0].Statement = ptr("") },
		"a notice in no statement":      func(r *evidence.Reading) { r.Warnings[0].Statements[1] = "s9" },
		"an answer in no statement":     func(r *evidence.Reading) { r.Warnings[0].Response[0].Statement = ptr("s9") },
		"a statement that was not kept": func(r *evidence.Reading) { r.Statements = r.Statements[:2] },
	} {
		r := readEvents(t, body, "rules/1")
		spoil(&r)
		if err := s.Finish(t.Context(), job, r); !errors.Is(err, evidence.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", what, err)
		}
	}
	if err := s.Finish(t.Context(), job, readEvents(t, body, "rules/1")); err != nil {
		t.Errorf("the sound reading afterwards: %v", err)
	}
}

func testMaterials(t *testing.T, s store.Store) {
	ferryID, bridgeID := twoArticles(t, s)
	accept(t, s, Submission(t, "file:unread.txt", "Not read yet.\n"))
	records := list(t, s, query.Term{Field: "article", Is: []string{ferryID}})
	decide(t, s, evidence.Reject, records[0].ID)
	decide(t, s, evidence.Accept, records[1].ID)
	var all []store.Material
	each := func(m store.Material) error { all = append(all, m); return nil }
	if err := s.Materials(t.Context(), each); err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 || all[0].Article != ferryID || all[1].Article != bridgeID {
		t.Fatalf("materials of %d articles; want those read, in order of arrival", len(all))
	}
	m := all[0]
	records, rest, err := s.StatementsOf(t.Context(), ferryID, 0)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(records, m.Statements) + cmp.Diff(rest, m.Reading); diff != "" {
		t.Errorf("material (-StatementsOf +got):\n%s", diff)
	}
	if m.Statements[0].State != evidence.Rejected || m.Statements[1].State != evidence.Accepted {
		t.Errorf("states %s, %s", m.Statements[0].State, m.Statements[1].State)
	}
	if m.Text.String() != ferry || m.Version != 1 || m.Outlet != "Varnholt Wire" || !slices.Equal(m.Metadata.Byline, []string{"Jon Brask", "Mia Ould"}) {
		t.Errorf("material of version %d, outlet %q, metadata %+v", m.Version, m.Outlet, m.Metadata)
	}
	// A new version counts from when it is read; a later reader's mentions are not those of what a decision keeps.
	accept(t, s, Submission(t, "file:wire/ferry.txt", ferry+"More later.\n"))
	all = nil
	if err := s.Materials(t.Context(), each); err != nil || len(all) != 1 || all[0].Article != bridgeID {
		t.Errorf("before the new version is read: %d materials, %v", len(all), err)
	}
	accept(t, s, Submission(t, "file:wire/ferry.txt", ferry))
	must[int](t)(s.Requeue(t.Context(), "rules/2"))
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading { return Read(in, "rules/2") })
	all = nil
	if err := s.Materials(t.Context(), each); err != nil || len(all) != 3 || len(all[0].Statements) != 2 || all[0].Reading.Reader != "rules/2" {
		t.Fatalf("of a reader that finds nothing: %d materials, %v; want the two statements that were decided on", len(all), err)
	}
	stop := errors.New("enough")
	n := 0
	if err := s.Materials(t.Context(), func(store.Material) error { n++; return stop }); !errors.Is(err, stop) || n != 1 {
		t.Errorf("stopped after %d with %v", n, err)
	}
	ended, cancel := context.WithCancel(t.Context())
	err = s.Materials(ended, func(store.Material) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
