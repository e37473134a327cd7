package storetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Noon is when everything in these tests happens, unless a test says otherwise.
var Noon = time.Date(2041, 3, 9, 12, 0, 0, 0, time.UTC)

// ferry is an invented report with three statements in it.
const ferry = "Ferry halted after inspection\n\n" +
	"Ilse Marrin, the harbour master of Varnholt, said “the hull was sound in March”.\n\n" +
	"Two officials, who asked not to be named because the inquiry is open, denied that a warning had been given.\n\n" +
	"According to the dockers’ union, the crew probably knew. Nobody in Älvsund was hurt.\n"

// bridge is another.
const bridge = "Bridge at Älvsund reopens\n\n" +
	"Ilse Marrin said the bridge will carry trams by spring.\n\n" +
	"A ministry report warned that the piers are weak.\n"

// Submission makes a submission of plain text, as an opener would hand it on.
func Submission(t testing.TB, address, body string) store.Submission {
	t.Helper()
	return store.Submission{
		Address: address, Name: address[strings.LastIndex(address, "/")+1:], MediaType: "text/plain", Original: []byte(body),
		Text: frozen(t, body), Metadata: evidence.Metadata{Title: strings.SplitN(body, "\n", 2)[0], Language: "en", Byline: []string{}},
		Furniture: []evidence.Furniture{}, Notes: []string{}, Captured: Noon,
	}
}

func frozen(t testing.TB, body string) *text.Text {
	t.Helper()
	f, err := text.New(body)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// said makes a statement from the first places where its parts stand in the text; a part "" has no span.
func said(t testing.TB, in *text.Text, id, source, cue, content string) evidence.Statement {
	t.Helper()
	return evidence.Statement{
		ID: id, Form: evidence.Indirect,
		Source:  evidence.Source{Spans: pieces(t, in, source), Kind: evidence.SourceNamed},
		Cue:     evidence.Cue{Spans: pieces(t, in, cue), Lemma: cue, Stance: evidence.StanceAssert},
		Content: evidence.Content{Spans: pieces(t, in, content)},
		Chain:   []string{}, Factuality: evidence.CertainPlus, Score: 0.5, Rule: "test",
	}
}

func pieces(t testing.TB, in *text.Text, part string) []evidence.Piece {
	t.Helper()
	if part == "" {
		return []evidence.Piece{}
	}
	at := strings.Index(in.String(), part)
	if at < 0 {
		t.Fatalf("%q does not stand in the text", part)
	}
	return []evidence.Piece{{Span: in.Span(text.Range{Start: at, End: at + len(part)}), Exact: part}}
}

// Read makes a reading of a text.
func Read(in *text.Text, reader string, statements ...evidence.Statement) evidence.Reading {
	return evidence.Reading{
		Schema: evidence.Schema, SHA256: in.SHA256(), Reader: reader, Article: evidence.ReadingArticle{Byline: []string{}},
		Furniture: []evidence.Furniture{}, Sentences: []text.Span{in.All()}, Mentions: []evidence.Mention{},
		Statements: append([]evidence.Statement{}, statements...), Figures: []evidence.Figure{}, Dates: []evidence.Date{},
		Incidents: []evidence.Event{}, Acts: []evidence.Act{}, Warnings: []evidence.Notice{},
	}
}

// readFerry is a full reading of ferry: one named, one anonymous with a stated reason, one collective.
func readFerry(t testing.TB, in *text.Text, reader string) evidence.Reading {
	t.Helper()
	marrin := said(t, in, "s1", "Ilse Marrin, the harbour master of Varnholt,", "said", "“the hull was sound in March”")
	marrin.Form, marrin.Source.Actor, marrin.Score = evidence.Direct, ptr("Ilse Marrin"), 0.9
	officials := said(t, in, "s2", "Two officials", "denied", "that a warning had been given")
	officials.Source.Kind, officials.Source.Count, officials.Cue.Stance = evidence.SourceAnonymous, ptr(2), evidence.StanceDeny
	officials.Source.Reason, officials.Factuality, officials.Score = ptr("because the inquiry is open"), evidence.CertainMinus, 0.7
	union := said(t, in, "s3", "the dockers’ union", "According to", "the crew probably knew")
	union.Source.Kind, union.Source.Actor, union.Factuality = evidence.SourceCollective, ptr("the dockers’ union"), evidence.ProbablePlus
	union.Likelihood = &evidence.Likelihood{Term: "probably", Entry: "probable", Span: pieces(t, in, "probably")[0].Span}
	union.Parent = ptr("s2")
	r := Read(in, reader, marrin, officials, union)
	r.Mentions = []evidence.Mention{{ID: "m1", Piece: pieces(t, in, "Ilse Marrin")[0], Type: evidence.MentionPerson, Chain: "c1"}}
	return r
}

// readBridge is a full reading of bridge: one named, one document.
func readBridge(t testing.TB, in *text.Text, reader string) evidence.Reading {
	t.Helper()
	marrin := said(t, in, "s1", "Ilse Marrin", "said", "the bridge will carry trams by spring")
	marrin.Source.Actor, marrin.Score = ptr("Ilse Marrin"), 0.4
	report := said(t, in, "s2", "A ministry report", "warned", "that the piers are weak")
	report.Source.Kind, report.Cue.Stance, report.Score = evidence.SourceDocument, evidence.StanceWarn, 0.8
	return Read(in, reader, marrin, report)
}

func ptr[T any](v T) *T { return &v }

// accept accepts and fails the test on an error.
func accept(t testing.TB, s store.Store, sub store.Submission) store.Acceptance {
	t.Helper()
	got, err := s.Accept(t.Context(), sub)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// readAll finishes every queued job with what read makes of its text.
func readAll(t testing.TB, s store.Store, read func(testing.TB, *text.Text) evidence.Reading) {
	t.Helper()
	for {
		jobs, err := s.Lease(t.Context(), 10)
		if err != nil {
			t.Fatal(err)
		}
		if len(jobs) == 0 {
			return
		}
		for _, j := range jobs {
			_, body, err := s.Article(t.Context(), j.Article, j.Version)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Finish(t.Context(), j, read(t, body)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// byText picks the full reading of whichever invented text it is given.
func byText(reader string) func(testing.TB, *text.Text) evidence.Reading {
	return func(t testing.TB, in *text.Text) evidence.Reading {
		switch in.String() {
		case ferry:
			return readFerry(t, in, reader)
		case bridge:
			return readBridge(t, in, reader)
		}
		return Read(in, reader)
	}
}

// twoArticles accepts and reads ferry and bridge, and returns their identifiers.
func twoArticles(t testing.TB, s store.Store) (ferryID, bridgeID string) {
	t.Helper()
	one := Submission(t, "file:wire/ferry.txt", ferry)
	one.Metadata.Outlet, one.Metadata.Published, one.Metadata.Byline = "Varnholt Wire", "2041-03-02", []string{"Jon Brask", "Mia Ould"}
	two := Submission(t, "file:post/bridge.txt", bridge)
	two.Metadata.Outlet, two.Metadata.Published, two.Metadata.Byline = "Älvsund Post", "2041-03-05T08:30:00+02:00", []string{"Mia Ould"}
	two.MediaType, two.Captured = "text/markdown", Noon.Add(time.Minute)
	ferryID, bridgeID = accept(t, s, one).Article, accept(t, s, two).Article
	readAll(t, s, byText("rules/1"))
	return ferryID, bridgeID
}

// Fill puts two read articles with five statements into an empty case.
func Fill(t testing.TB, s store.Store) { twoArticles(t, s) }

// list returns all statements that match, failing the test on an error.
func list(t testing.TB, s store.Store, terms ...query.Term) []evidence.Record {
	t.Helper()
	page, err := s.Statements(t.Context(), query.Filter{Terms: terms, Limit: query.MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	return page.Items
}

// contents names statements by their first words, for comparing.
func contents(records []evidence.Record) []string {
	out := []string{}
	for _, r := range records {
		out = append(out, r.Content.Spans[0].Exact)
	}
	return out
}

// many accepts and reads n short articles with two statements each; what differs repeats in a fixed pattern.
func many(t testing.TB, s store.Store, n int) {
	t.Helper()
	for i := range n {
		body := fmt.Sprintf("Notice %d\n\nSpeaker %d said the tide gate %d is shut. A clerk denied that lamp %d was lit.\n", i, i%7, i, i)
		sub := Submission(t, fmt.Sprintf("file:notices/%d.txt", i), body)
		sub.Metadata.Outlet = fmt.Sprintf("Gazette %d", i%3)
		if i%5 != 0 {
			sub.Metadata.Published = fmt.Sprintf("2041-02-%02d", 1+i%9)
		}
		sub.Captured = Noon.Add(time.Duration(i%4) * time.Hour)
		accept(t, s, sub)
	}
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		var title, gate int
		var who string
		if _, err := fmt.Sscanf(in.String(), "Notice %d\n\nSpeaker %s said the tide gate %d", &title, &who, &gate); err != nil {
			t.Fatal(err)
		}
		one := said(t, in, "s1", "Speaker "+who, "said", fmt.Sprintf("the tide gate %d is shut", gate))
		one.Source.Actor, one.Score = ptr("Speaker "+who), evidence.Score(title%11)/10
		two := said(t, in, "s2", "A clerk", "denied", fmt.Sprintf("that lamp %d was lit", gate))
		two.Source.Kind, two.Cue.Stance, two.Score = evidence.SourceAnonymous, evidence.StanceDeny, 0.3
		return Read(in, "rules/1", one, two)
	})
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
