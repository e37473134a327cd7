package workbench_test

import (
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/storetest"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

const sluice = "Sluice blown open\n\nA bomb wrecked the sluice at Varnholt. Ilse Marn had warned the Guild of a raid. The Guild accused the reeve.\n"

// TestVerdictsOutliveReaders: a verdict on an incident, an act or a warning that a later reader tells otherwise, on other characters of
// the same place, is told of what stands there now, and of nothing else; the same characters keep their verdict.
func TestVerdictsOutliveReaders(t *testing.T) {
	ctx := t.Context()
	b := bench(t, tools(t))
	sub := storetest.Submission(t, "file:sluice.txt", sluice)
	kept, err := b.Store.Accept(ctx, sub)
	if err != nil {
		t.Fatal(err)
	}
	_, in, err := b.Article(ctx, kept.Article, 0)
	if err != nil {
		t.Fatal(err)
	}
	at := func(words string) []evidence.Piece {
		from := strings.Index(in.String(), words) // all of it is ASCII
		if from < 0 {
			t.Fatalf("%q is not there", words)
		}
		return []evidence.Piece{{Span: text.Span{Start: from, End: from + len(words)}, Exact: words}}
	}
	party := func(words string) evidence.Party { return evidence.Party{Piece: at(words)[0]} }
	// read has a reader find an incident, another one, an act and a notice on those words.
	read := func(reader, incident, act, notice, name string, begin bool) {
		t.Helper()
		if _, err := b.Store.Requeue(ctx, reader); err != nil {
			t.Fatal(err)
		}
		jobs, err := b.Store.Lease(ctx, 5)
		if err != nil || len(jobs) != 1 {
			t.Fatalf("%d jobs, %v", len(jobs), err)
		}
		r := storetest.Read(in, reader)
		r.Incidents = []evidence.Event{
			{ID: "i1", Kind: "bombing", Stage: evidence.Accomplished, Anchors: at(incident), Score: .9},
			{ID: "i2", Kind: "bombing", Stage: evidence.Accomplished, Anchors: at("blown open"), Score: .9},
		}
		r.Acts = []evidence.Act{{ID: "a1", Source: party("The Guild"), Target: party("the reeve"), Type: "ACCUSE", Quad: evidence.ActType("ACCUSE").Quad(), Modality: evidence.Past, Anchors: at(act), Score: .9}}
		r.Warnings = []evidence.Notice{{ID: "w1", Kind: evidence.NoticeKinds[0], FromParty: party("Ilse Marn"), ToParty: party("the Guild"), Of: "a raid", About: at("a raid"), Standing: evidence.NoticeStandings[0], Anchors: at(notice), Score: .9}}
		body := evidence.Mention{ID: "m1", Piece: at("The Guild")[0], Type: evidence.MentionOrganization, Form: evidence.MentionByName, Chain: "c1"}
		person := evidence.Mention{ID: "m2", Piece: at(name)[0], Type: evidence.MentionPerson, Form: evidence.MentionByName, Chain: "c2"}
		r.Mentions = []evidence.Mention{person, body}
		if begin { // with what an earlier reader missed
			r.Mentions = []evidence.Mention{person, {ID: "m3", Piece: at("the Guild")[0], Type: evidence.MentionOrganization, Form: evidence.MentionByName, Chain: "c1"}, body}
		}
		if err := b.Store.Finish(ctx, jobs[0], r); err != nil {
			t.Fatal(err)
		}
		if err := b.Resolve(ctx); err != nil {
			t.Fatal(err)
		}
	}
	// head returns the record that tells of those words.
	head := func(words string) evidence.Head {
		t.Helper()
		c, err := b.Everything(ctx)
		if err != nil {
			t.Fatal(err)
		}
		var all []evidence.Head
		for _, r := range c.Actors {
			all = append(all, r.Head)
		}
		for _, r := range c.Incidents {
			all = append(all, r.Head)
		}
		for _, r := range c.Acts {
			all = append(all, r.Head)
		}
		for _, r := range c.Warnings {
			all = append(all, r.Head)
		}
		for _, h := range all {
			for _, a := range h.Atoms {
				if a.Anchor.Exact == words {
					return h
				}
			}
		}
		t.Fatalf("nothing tells of %q among %d", words, len(all))
		return evidence.Head{}
	}
	read("one/1", "wrecked", "accused", "warned", "Marn", false)
	var made []evidence.Decision
	for _, words := range []string{"wrecked", "accused", "warned", "Marn", "The Guild"} {
		got, err := b.Rule(ctx, workbench.Rulings{By: "Ann", Verdict: evidence.Reject, Subjects: []string{head(words).ID}, Reason: evidence.OutOfScope, Note: "of " + words})
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, got...)
	}
	guild := head("The Guild").ID
	read("two/1", "bomb wrecked", "Guild accused", "had warned", "Ilse Marn", true)
	if h := head("the Guild"); h.ID != guild || h.State != evidence.Rejected || len(h.Former) > 0 {
		t.Errorf("an actor whose chain begins earlier is %s, %s, formerly %v; want %s, rejected", h.ID, h.State, h.Former, guild)
	}
	for i, c := range [][2]string{{"wrecked", "bomb wrecked"}, {"accused", "Guild accused"}, {"warned", "had warned"}, {"Marn", "Ilse Marn"}} {
		h := head(c[1])
		if h.State != evidence.Proposed {
			t.Errorf("%q is %s: nobody decided on that", c[1], h.State)
		}
		want := evidence.Former{ID: made[i].Subject, Verdict: evidence.Reject, Reason: evidence.OutOfScope, Note: "of " + c[0], By: "Ann", At: made[i].At, Decision: made[i].ID, Words: c[0]}
		if len(h.Former) != 1 || h.Former[0] != want {
			t.Errorf("of %q it is told that before was decided\n%+v, want\n%+v", c[1], h.Former, want)
		}
	}
	if h := head("blown open"); len(h.Former) > 0 {
		t.Errorf("of what stands elsewhere it is told too: %+v", h.Former)
	}
	// What is taken back is told of no more; what is read again as it was has its verdict.
	if _, err := b.TakeBack(ctx, made[1].ID, "Ann"); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(ctx); err != nil {
		t.Fatal(err)
	}
	if h := head("Guild accused"); len(h.Former) > 0 {
		t.Errorf("told though it was taken back: %+v", h.Former)
	}
	read("three/1", "wrecked", "accused", "warned", "Marn", false)
	for words, want := range map[string]evidence.State{"wrecked": evidence.Rejected, "accused": evidence.Proposed, "warned": evidence.Rejected} {
		if h := head(words); h.State != want || len(h.Former) > 0 {
			t.Errorf("%q is %s, want %s; before: %+v", words, h.State, want, h.Former)
		}
	}
	if err := b.Store.(store.Auditor).Audit(ctx, func(subject string, err error) {
		if err != nil {
			t.Errorf("%s: %v", subject, err)
		}
	}); err != nil {
		t.Fatal(err)
	}
}

// TestActorsOutliveVersions: who was decided on in one version of an article keeps the identifier, and with it the verdict, in the next,
// where somebody alone is mentioned in the same words; the world made anew from nothing is the same.
func TestActorsOutliveVersions(t *testing.T) {
	ctx := t.Context()
	b := bench(t, tools(t))
	read := func(body string) {
		t.Helper()
		sub := storetest.Submission(t, "file:sluice.txt", body)
		kept, err := b.Store.Accept(ctx, sub)
		if err != nil {
			t.Fatal(err)
		}
		jobs, err := b.Store.Lease(ctx, 5)
		if err != nil || len(jobs) != 1 {
			t.Fatalf("%d jobs, %v", len(jobs), err)
		}
		_, in, err := b.Article(ctx, kept.Article, 0)
		if err != nil {
			t.Fatal(err)
		}
		r := storetest.Read(in, "one/1")
		for i, name := range []string{"Ilse Marn", "Guild of Varnholt", "Odo Brask"} {
			if from := strings.Index(in.String(), name); from >= 0 {
				r.Mentions = append(r.Mentions, evidence.Mention{
					ID: "m" + string(rune('1'+i)), Chain: "c" + string(rune('1'+i)), Type: []evidence.MentionType{evidence.MentionPerson, evidence.MentionOrganization, evidence.MentionPerson}[i],
					Form: evidence.MentionByName, Piece: evidence.Piece{Span: text.Span{Start: from, End: from + len(name)}, Exact: name},
				})
			}
		}
		for i, words := range []string{"told", "was there", "spoke"} {
			if from := strings.Index(in.String(), words); from >= 0 {
				r.Incidents = append(r.Incidents, evidence.Event{ID: "i" + string(rune('1'+i)), Kind: "bombing", Stage: evidence.Accomplished, Score: .9,
					Anchors: []evidence.Piece{{Span: text.Span{Start: from, End: from + len(words)}, Exact: words}}})
			}
		}
		r.Sentences = nil
		for from := 0; from < in.Len(); { // a line, or as far as a full stop
			to := from + strings.IndexAny(in.String()[from:], ".\n") + 1
			r.Sentences = append(r.Sentences, text.Span{Start: from, End: to})
			from = to
		}
		if err := b.Store.Finish(ctx, jobs[0], r); err != nil {
			t.Fatal(err)
		}
		if err := b.Resolve(ctx); err != nil {
			t.Fatal(err)
		}
	}
	incident := func(words string) evidence.Head {
		t.Helper()
		c, err := b.Everything(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range c.Incidents {
			for _, a := range r.Atoms {
				if a.Anchor.Exact == words {
					return r.Head
				}
			}
		}
		t.Fatalf("no incident at %q", words)
		return evidence.Head{}
	}
	heads := func() map[string]evidence.Head {
		t.Helper()
		c, err := b.Everything(ctx)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]evidence.Head{}
		for _, a := range c.Actors {
			out[a.Label] = a.Head
		}
		return out
	}
	read("Sluice\n\nIlse Marn told the Guild of Varnholt. Odo Brask was there.\n")
	before := heads()
	if _, err := b.Rule(ctx, workbench.Rulings{By: "Ann", Verdict: evidence.Reject, Subjects: []string{before["Odo Brask"].ID}}); err != nil {
		t.Fatal(err)
	}
	rejected := incident("told").ID
	if _, err := b.Rule(ctx, workbench.Rulings{By: "Ann", Verdict: evidence.Reject, Subjects: []string{rejected, incident("was there").ID}}); err != nil {
		t.Fatal(err)
	}
	read("Sluice, updated\n\nThe day after, Odo Brask spoke. Ilse Marn told the Guild of Varnholt.\n")
	after := heads()
	if h := after["Odo Brask"]; h.ID != before["Odo Brask"].ID || h.State != evidence.Rejected || h.Atoms[0].Anchor.Version != 2 {
		t.Errorf("in the next version Odo Brask is %s, %s, in version %d; want %s, rejected, in version 2", h.ID, h.State, h.Atoms[0].Anchor.Version, before["Odo Brask"].ID)
	}
	if h := incident("told"); h.State != evidence.Proposed || len(h.Former) != 1 || h.Former[0].ID != rejected || h.Former[0].Verdict != evidence.Reject {
		t.Errorf("of the same words in the same sentence it is told %+v, want that %s was rejected", h.Former, rejected)
	}
	if h := incident("spoke"); len(h.Former) > 0 {
		t.Errorf("of another sentence it is told too: %+v", h.Former)
	}
	if after["Guild of Varnholt"].ID == before["Guild of Varnholt"].ID {
		t.Error("whom nobody named keeps an identifier of another text")
	}
	if err := b.Store.(store.Auditor).Audit(ctx, func(subject string, err error) {
		if err != nil {
			t.Errorf("%s: %v", subject, err)
		}
	}); err != nil {
		t.Fatal(err)
	}
}
