package store_test

import (
	"encoding/json"
	"errors"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// FuzzHand reads moves that come from wherever, such as another's copy of a case. One that is taken stands on the text to the
// character, reads the same when it is written again, and can be laid over a reading.
func FuzzHand(f *testing.F) {
	const article = "ar_7Q2M4KX9TB"
	body := "Ferry halted.\n\nThe crew of Älvsund said nothing of the valve; a guild accused the reeve.\n"
	in, err := text.New(body)
	if err != nil {
		f.Fatal(err)
	}
	at := func(from, to int) []evidence.Piece {
		span := text.Span{Start: from, End: to}
		return []evidence.Piece{{Span: span, Exact: in.Exact(span)}}
	}
	party := func(from, to int) evidence.Party { return evidence.Party{Piece: at(from, to)[0]} }
	for _, h := range []evidence.Hand{
		{Statement: &evidence.Statement{
			Source: evidence.Source{Spans: at(15, 34), Kind: evidence.SourceCollective}, Cue: evidence.Cue{Spans: at(35, 39), Stance: evidence.StanceAssert}, Content: evidence.Content{Spans: at(40, 60)},
			Form: evidence.Indirect, Factuality: evidence.CertainPlus, Score: 1, Chain: []string{},
		}},
		{Incident: &evidence.Event{Kind: evidence.IncidentKinds[0], Stage: evidence.Accomplished, Anchors: at(6, 12), Place: at(27, 34), Date: &evidence.EventDate{From: "2041-03-01"}}},
		{Act: &evidence.Act{Type: "ACCUSE", Quad: evidence.ActType("ACCUSE").Quad(), Modality: evidence.Past, Source: party(62, 69), Target: party(78, 87), Anchors: at(70, 77)}},
		{Warning: &evidence.Notice{Kind: evidence.NoticeKinds[0], Standing: evidence.NoticeStandings[0], FromParty: party(62, 69), Of: "the valve", About: at(51, 60), Anchors: at(35, 39)}},
	} {
		h.Op, h.Article, h.Version, h.SHA256 = evidence.HandTell, article, 1, in.SHA256()
		id := store.HandID(h, "")
		switch {
		case h.Statement != nil:
			h.Statement.ID = id
		case h.Incident != nil:
			h.Incident.ID = id
		case h.Act != nil:
			h.Act.ID = id
		default:
			h.Warning.ID = id
		}
		move, err := json.Marshal(h)
		if err != nil {
			f.Fatal(err)
		}
		got, err := store.ParseHand(id, string(move))
		if err == nil {
			err = store.CheckHand(in, got)
		}
		if err != nil {
			f.Fatalf("%s: %v", id, err)
		}
		f.Add(id, string(move))
	}
	f.Add("st_0000000000", `{"op":"tell","article":"ar_1","version":1,"statement":{"content":{"spans":[{"start":-1,"end":9223372036854775807,"exact":"x"}]}}}`)
	f.Fuzz(func(t *testing.T, subject, move string) {
		h, err := store.ParseHand(subject, move)
		if err == nil {
			err = store.CheckHand(in, h)
		}
		if err != nil {
			if !errors.Is(err, evidence.ErrInvalid) {
				t.Fatalf("%v does not wrap ErrInvalid", err)
			}
			return
		}
		for _, p := range h.Pieces() {
			if p.Start < 0 || p.End <= p.Start || p.End > in.Len() || in.Exact(p.Span) != p.Exact {
				t.Fatalf("%s %q was taken for what stands in the text", p.Span, p.Exact)
			}
		}
		again, err := json.Marshal(h)
		if err != nil {
			t.Fatal(err)
		}
		if h2, err := store.ParseHand(subject, string(again)); err != nil || store.HandID(h2, "") != store.HandID(h, "") {
			t.Fatalf("written again it is another: %v\n%s", err, again)
		}
		r := evidence.Reading{SHA256: in.SHA256(), Incidents: []evidence.Event{}, Acts: []evidence.Act{}, Warnings: []evidence.Notice{}}
		over := store.Overlay(r, h.Article, []evidence.Hand{h, h})
		if n := len(over.Incidents) + len(over.Acts) + len(over.Warnings); h.Statement == nil && n == 0 || len(r.Incidents)+len(r.Acts)+len(r.Warnings) > 0 {
			t.Fatalf("laid over a reading it makes %d records", n)
		}
	})
}
