package api

import (
	"encoding/json"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/workbench"
)

// exampleMarkdown is a report of one sentence, on the example statement.
const exampleMarkdown = "Two diplomats say that the venue was named [@st_7Q2M4C0V9K].\n"

var exampleReport = evidence.Report{
	ID: "rp_4H6N2V8KQX", Title: "Was the hall warned?", By: "Ines Varga", At: exampleDecision.At, Changed: exampleDecision.At, Decision: "dc_6B4Y9K2WHE",
	State: report.Open, Settings: report.Defaults(), Text: exampleMarkdown, SHA256: report.Hash(exampleMarkdown),
	Versions: []evidence.ReportVersion{{Decision: "dc_6B4Y9K2WHE", Name: "to the editor", By: "Ines Varga", At: exampleDecision.At, SHA256: report.Hash(exampleMarkdown), Words: report.Words(exampleMarkdown)}},
}

var exampleReported = workbench.Reported{
	ID: exampleReport.ID, Title: exampleReport.Title, By: exampleReport.By, At: exampleReport.At, Changed: exampleReport.Changed, Decision: exampleReport.Decision,
	State: report.Open, Words: 8, Versions: 1, Cited: 1, Settings: report.Defaults(),
}

var exampleSave = func() evidence.Decision {
	value, err := json.Marshal(report.Move{Op: report.Save, Name: "to the editor"})
	if err != nil {
		panic(err) // strings
	}
	d := exampleDecision
	d.ID, d.Verdict, d.Subject, d.Value, d.Reason, d.Note = exampleReport.Decision, evidence.Write, exampleReport.ID, string(value), "", ""
	return d
}()

// exampleIndex is a case that holds the example statement alone.
var exampleIndex = func() *report.Index {
	var a products.Article
	a.ID, a.Number, a.Versions, a.SHA256 = exampleRecord.Article, exampleRecord.Version, 1, exampleRecord.SHA256
	a.Metadata = evidence.Metadata{Title: exampleRecord.Title, Outlet: exampleRecord.Outlet, Published: exampleRecord.Published, Language: "en"}
	a.Captured = exampleRecord.Captured
	a.Furniture, a.Notes = []evidence.Furniture{}, []string{}
	return report.NewIndex(&products.Case{ID: "port-calder", Title: "Port Calder", Articles: []products.Article{a}, Statements: []evidence.Record{exampleRecord}})
}()

var (
	exampleCheck    = exampleIndex.Check(exampleMarkdown, report.Defaults(), nil)
	exampleDocument = func() products.Document {
		d := exampleIndex.Document(exampleReport, exampleMarkdown, nil)
		workbench.Fill(&d)
		return d
	}()
	exampleCitable = func() report.Citable {
		c, _ := exampleIndex.Get(exampleRecord.ID, nil)
		return c
	}()
	exampleDefence = func() products.Defence {
		d, err := exampleIndex.DefendSentence(exampleMarkdown, report.Defaults(), 0, nil)
		if err != nil {
			panic(err) // it has a sentence
		}
		return d
	}()
	exampleCited = workbench.Cited{ID: exampleRecord.ID, Kind: report.KindStatement, Label: exampleCitable.Label, Citation: exampleDocument.Notes[0].Citation}
)
