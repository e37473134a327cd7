package api

import (
	"time"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// The examples of the reference. They are made of the records themselves, so that they cannot fall behind them; the
// places, people and papers are invented.

const (
	exampleHead    = "PORT CALDER, May 14 - "
	exampleContent = "The harbour office was warned two weeks earlier,"
	exampleSource  = "a clerk who asked not to be named because the inquiry is open"
	exampleText    = exampleHead + exampleContent + " said " + exampleSource + "."
	exampleReader  = "rules/1"
)

func day(d int) time.Time { return time.Date(2031, 5, d, 9, 30, 0, 0, time.UTC) }

func ptr[T any](v T) *T { return &v }

// piece finds a piece of the example's text, so that its offsets are right.
func piece(before, exact string) evidence.Piece {
	start := utf8.RuneCountInString(before)
	return evidence.Piece{Span: text.Span{Start: start, End: start + utf8.RuneCountInString(exact)}, Exact: exact}
}

var frozenExample = func() *text.Text {
	t, err := text.New(exampleText)
	if err != nil {
		panic(err) // a constant
	}
	return t
}()

var exampleVersion = evidence.Version{
	Number: 1, SHA256: frozenExample.SHA256(), OriginalSHA256: frozenExample.SHA256(), MediaType: "text/plain", Name: "courier/harbour.txt",
	Captured: day(15), Points: frozenExample.Len(), Words: 26,
	Metadata: evidence.Metadata{
		Title: "Harbour office was warned, clerk says", Outlet: "The Calder Courier", Byline: []string{"Ines Varga"},
		Published: "2031-05-14", Dateline: "PORT CALDER", Language: "en",
	},
	Furniture: []evidence.Furniture{}, Notes: []string{},
}

var exampleArticle = store.ArticleRow{
	Article: evidence.Article{ID: "ar_5TQ0M3XK2B", Address: "file:courier/harbour.txt", Versions: 1, Version: exampleVersion},
	Status:  "read", Reader: exampleReader, Statements: 1,
}

var exampleRecord = evidence.Record{
	Statement: evidence.Statement{
		ID: "st_7Q2M4C0V9K", Form: evidence.Indirect,
		Source: evidence.Source{
			Spans: []evidence.Piece{piece(exampleHead+exampleContent+" said ", exampleSource)}, Kind: evidence.SourceAnonymous,
			Count: ptr(1), Role: ptr("clerk"), Reason: ptr("because the inquiry is open"),
		},
		Cue:     evidence.Cue{Spans: []evidence.Piece{piece(exampleHead+exampleContent+" ", "said")}, Lemma: "say", Stance: evidence.StanceAssert},
		Content: evidence.Content{Spans: []evidence.Piece{piece(exampleHead, exampleContent)}},
		Chain:   []string{"a clerk"}, Factuality: evidence.CertainPlus, Score: 0.93, Rule: "verb",
	},
	Article: exampleArticle.ID, Version: 1, SHA256: frozenExample.SHA256(), Reader: exampleReader, Sureness: evidence.Sure, State: evidence.Proposed,
	Title: exampleVersion.Metadata.Title, Outlet: "The Calder Courier", Published: "2031-05-14", Captured: day(15),
}

var exampleReading = evidence.Reading{
	Schema: evidence.Schema, Path: "", SHA256: frozenExample.SHA256(), Reader: exampleReader,
	Article: evidence.ReadingArticle{
		Title: &exampleVersion.Metadata.Title, Outlet: &exampleVersion.Metadata.Outlet, Byline: []string{"Ines Varga"},
		Published: &exampleVersion.Metadata.Published, Language: new("en"),
	},
	Furniture: []evidence.Furniture{}, Sentences: []text.Span{frozenExample.All()},
	Mentions: []evidence.Mention{{ID: "m1", Piece: piece("", "PORT CALDER"), Type: evidence.MentionPlace, Chain: "c1"}},
	Figures:  []evidence.Figure{}, Statements: []evidence.Statement{},
	Dates: []evidence.Date{{Piece: piece("PORT CALDER, ", "May 14"), From: new("2031-05-14"), To: new("2031-05-14")}},
	Acts:  []evidence.Act{}, Incidents: []evidence.Event{}, Warnings: []evidence.Notice{},
}

var exampleSheet = workbench.Sheet{
	Article: exampleArticle, Text: exampleText, Statements: []evidence.Record{exampleRecord}, Reading: exampleReading,
	History: []evidence.Version{exampleVersion}, Previous: "", Next: "ar_9D4W1R7HZC",
}

var exampleDetail = workbench.Detail{
	Statement: exampleRecord,
	Context: workbench.Context{
		Span: frozenExample.All(), Text: exampleText, Before: exampleHead, After: ".",
	},
	Related: []evidence.Record{}, Decisions: []evidence.Decision{}, Citation: workbench.Cite(exampleRecord), Wordings: []workbench.Worded{},
}

var exampleAnchor = func() text.Anchor {
	a, err := frozenExample.Anchor(exampleArticle.ID, 1, exampleRecord.Content.Spans[0].Span)
	if err != nil {
		panic(err) // a constant
	}
	return a
}()

var exampleDecision = evidence.Decision{
	ID: "dc_2N8E6F0YPT", Sequence: 1, At: day(16), By: "Ines Varga", Verdict: evidence.Reject, Subject: exampleRecord.ID,
	Reason: evidence.WrongSource, Note: "The deputy said it.", Hash: frozenExample.SHA256(),
}

var exampleUndo = evidence.Decision{
	ID: "dc_6C3J9K5AVR", Sequence: 2, At: day(17), By: "Ines Varga", Verdict: evidence.Undo, Subject: exampleRecord.ID,
	Undoes: exampleDecision.ID, Previous: exampleDecision.Hash, Hash: frozenExample.SHA256(),
}

func entry(d evidence.Decision) workbench.LogEntry {
	return workbench.LogEntry{
		Decision: d, Source: exampleSource, Kind: evidence.SourceAnonymous, Content: exampleContent,
		Article: exampleArticle.ID, Title: exampleVersion.Metadata.Title, With: []store.Labelled{},
	}
}

var exampleDecided = func() Decided {
	after := exampleRecord
	after.State, after.Decision = evidence.Rejected, exampleDecision.ID
	return Decided{exampleDecision, &after, 1, 0}
}()

var exampleCase = workbench.CaseRow{
	Case:     store.Case{ID: "port-calder", Title: "Port Calder", Created: day(14)},
	Articles: 12, Statements: 143, Reviewed: 20, Updated: day(17), Role: store.RoleOwner,
}

var exampleSample = workbench.CaseRow{
	Case: store.Case{ID: workbench.SampleID, Title: workbench.SampleTitle, Created: day(14), Sample: true}, Articles: 14, Updated: day(14), Role: store.RoleOwner,
}

var exampleOverview = store.Overview{
	Articles: 12, Versions: 13, Words: 9120, Statements: 143,
	States: map[string]int{"proposed": 123, "accepted": 15, "rejected": 5}, Kinds: map[string]int{"named": 80, "anonymous": 41, "collective": 22},
	Sources: []store.Count{{Value: "Ruta Hallin", Count: 17}}, Outlets: []store.Count{{Value: "The Calder Courier", Count: 8}},
	Days: []store.Count{{Value: "2031-05-14", Count: 3}}, Reasons: store.Reasons{Stated: 6, None: 35},
	Jobs: store.JobCounts{Done: 13}, Refusals: []store.Refusal{exampleRefusal},
	Recent: []store.Arrival{{Article: exampleArticle.ID, Title: exampleVersion.Metadata.Title, Name: exampleVersion.Name, Captured: day(15)}}, NoFindings: []store.Arrival{},
}

var exampleRefusal = store.Refusal{Name: "scan.tiff", Reason: "not a text, Markdown or HTML file; other formats are not read yet", At: day(15)}

var exampleJobs = workbench.JobsState{
	JobCounts: store.JobCounts{Queued: 2, Done: 12}, Refusals: []store.Refusal{exampleRefusal}, Running: []string{"courier/harbour.txt"},
}

var exampleAdded = workbench.Added{
	Name: "courier/harbour.txt", Acceptance: store.Acceptance{Article: exampleArticle.ID, Version: 1, Outcome: store.Added}, Notes: []string{},
}

var exampleRefused = workbench.Added{
	Name: exampleRefusal.Name, Acceptance: store.Acceptance{Outcome: workbench.Refused}, Reason: exampleRefusal.Reason, Notes: []string{},
}

var exampleHit = store.Hit{
	Kind: "statement", Article: exampleArticle.ID, Version: 1, Statement: exampleRecord.ID, Title: exampleVersion.Metadata.Title,
	Outlet: "The Calder Courier", Published: "2031-05-14", Span: exampleRecord.Content.Spans[0].Span,
	Snippet: []store.Fragment{{Text: "The ", Hit: false}, {Text: "harbour", Hit: true}, {Text: " office was warned two weeks earlier,", Hit: false}},
}
