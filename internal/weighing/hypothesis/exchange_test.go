package hypothesis_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

// taken makes a question of a file, as an import does.
func taken(file []byte) (evidence.Question, error) {
	d, err := hypothesis.Import(file, "folder/the matrix.csv")
	if err != nil {
		return evidence.Question{}, err
	}
	b := hypothesis.Begin(d.Title, "cy", noon)
	_, err = b.Write(d, evidence.Decision{By: "cy", At: noon})
	return b.Question(), err
}

// plain leaves out of a question what an import makes anew.
func plain(q evidence.Question) evidence.Question {
	names := map[string]string{}
	q.ID, q.By, q.Decision = "", "", ""
	q.At, q.Changed = noon, noon
	q.Hypotheses, q.Rows, q.Ratings = slices.Clone(q.Hypotheses), slices.Clone(q.Rows), slices.Clone(q.Ratings)
	for i := range q.Hypotheses {
		h := &q.Hypotheses[i]
		names[h.ID], h.ID, h.Ordinal = fmt.Sprint("h", i), fmt.Sprint("h", i), fmt.Sprint("H", i+1)
	}
	for i := range q.Rows {
		r := &q.Rows[i]
		names[r.ID], r.ID, r.Ordinal = fmt.Sprint("e", i), fmt.Sprint("e", i), fmt.Sprint("E", i+1)
	}
	for i := range q.Ratings {
		r := &q.Ratings[i]
		r.Row, r.Hypothesis, r.Decision, r.At = names[r.Row], names[r.Hypothesis], "", noon
	}
	slices.SortStableFunc(q.Ratings, func(a, b evidence.Rating) int {
		return strings.Compare(a.Row+a.Rater+a.Hypothesis, b.Row+b.Rater+b.Hypothesis)
	})
	slices.Sort(q.Raters)
	return q
}

func TestJSONComesBackWhole(t *testing.T) {
	l := calder(t)
	l.put("ada", hypothesis.Move{Op: hypothesis.DropHyp, Hypothesis: "H1"})
	l.put("ada", hypothesis.Move{Op: hypothesis.AddHyp, Text: new("=cmd|' /C calc'!A0"), Prior: new(.25)})
	l.put("bo", hypothesis.Move{Op: hypothesis.Rate, Row: "E2", Hypothesis: "H3", Value: "NA", Why: new("<none>")})
	l.put("bo", hypothesis.Move{Op: hypothesis.Settings, Blind: new(true), Weights: new(false)})
	q := l.fold()
	got, err := taken(hypothesis.JSON(q))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(plain(q), plain(got)); d != "" {
		t.Error(d)
	}
	again, err := taken(hypothesis.JSON(got))
	if err != nil || string(hypothesis.JSON(again)) != string(hypothesis.JSON(got)) {
		t.Errorf("the second time: %v", err)
	}
}

var wild = rapid.StringOfN(rapid.RuneFrom([]rune("ab,;\t\"'=+-@ ＝é🛥\n")), 1, 12, -1).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })

// TestFilesComeBack: whatever the words are, a matrix that is written as JSON, or as CSV with raters, is read back.
func TestFilesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions(t, 5, 3)
		q.Title = strings.TrimSpace(wild.Draw(t, "title"))
		for i := range q.Hypotheses {
			q.Hypotheses[i].Text = strings.TrimSpace(wild.Draw(t, "hypothesis"))
		}
		for i := range q.Rows {
			r := &q.Rows[i]
			r.Words, r.Note, r.OriginLabel = strings.TrimSpace(wild.Draw(t, "words")), strings.TrimSpace(wild.Draw(t, "note")), r.Origin
			r.Places = []evidence.Place{}
		}
		for i := range q.Ratings {
			q.Ratings[i].Rater = rapid.SampledFrom([]string{"ada", "=bo", "'cy"}).Draw(t, "rater")
			q.Ratings[i].Why = "so it seems"
		}
		q.State, q.Raters = hypothesis.Open, nil
		for _, r := range q.Ratings {
			if !slices.Contains(q.Raters, r.Rater) {
				q.Raters = append(q.Raters, r.Rater)
			}
		}
		if q.Hypotheses == nil {
			q.Hypotheses = []evidence.Hypothesis{}
		}
		if q.Rows == nil {
			q.Rows = []evidence.Row{}
		}
		if q.Ratings == nil {
			q.Ratings, q.Raters = []evidence.Rating{}, []string{}
		}
		got, err := taken(hypothesis.JSON(q))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(plain(q), plain(got)); d != "" {
			t.Fatal("JSON: ", d)
		}
		got, err = taken(hypothesis.CSV(q, true))
		if err != nil {
			t.Fatalf("%v\n%s", err, hypothesis.CSV(q, true))
		}
		q.Title, got.Title = "", ""
		for i := range q.Hypotheses {
			q.Hypotheses[i].Prior = 1
		}
		for i := range q.Ratings {
			q.Ratings[i].Why = ""
		}
		if d := cmp.Diff(plain(q), plain(got)); d != "" {
			t.Fatalf("CSV: %s\n%s", d, hypothesis.CSV(q, true))
		}
	})
}

func TestCSV(t *testing.T) {
	l := calder(t)
	l.put("ada", hypothesis.Move{Op: hypothesis.EditRow, Row: "E2", Note: new("=HYPERLINK(\"x\")"), Source: new("-1+1")})
	got := string(hypothesis.CSV(l.fold(), false))
	want := `row,words,record,origin,origin_label,source,credibility,relevance,note,H1: It was told date and place,H2: It was told of something vague
E1,Two diplomats: the venue was named,cl_2R6V1Y8BNF,st_7Q2M4C0V9K,two diplomats,two diplomats,medium,medium,,,II
E2,No patrol was sent,,,,'-1+1,high,medium,"'=HYPERLINK(""x"")",I,
`
	if got != want {
		t.Errorf("%s", cmp.Diff(want, got))
	}
	long := string(hypothesis.CSV(l.fold(), true))
	if !strings.Contains(long, ",note,rater,H1") || !strings.Contains(long, "\nE1,Two diplomats: the venue was named,cl_2R6V1Y8BNF,st_7Q2M4C0V9K,two diplomats,two diplomats,medium,medium,,bo,,II\n") {
		t.Errorf("%s", long)
	}

	// As a spreadsheet in a land of semicolons has it, with less said and more white space.
	q, err := taken([]byte("\ufeffEvidence; It was warned ;It was not\r\nA patrol left;cc;n/a\r\n;;\r\nNo patrol left;- ; i i\r\n"))
	if err != nil || q.Title != "the matrix" || len(q.Hypotheses) != 2 || q.Hypotheses[1].Text != "It was not" || len(q.Rows) != 2 || len(q.Ratings) != 3 ||
		q.Ratings[1].Value != "NA" || q.Ratings[2].Value != "II" || q.Ratings[0].Rater != "cy" || q.Rows[0].Credibility != evidence.Medium {
		t.Errorf("%v %+v", err, q)
	}
}

func TestUnreadableFiles(t *testing.T) {
	many := "words" + strings.Repeat(",h", hypothesis.MaxHypotheses+1)
	for file, want := range map[string]string{
		"":                                     "the file is empty",
		"H1,H2\nC,C":                           "line 1: no column is called words",
		"words,A,B\nx,C,Q":                     `line 2, column 5: "Q" is not a rating; use II, I, N, C, CC, NA`,
		"words,A\nx,C,C":                       "line 2, column 5: the line has 3 cells, the first line 2",
		"words,A,\nx,C,C":                      "line 1, column 9: the column has no name",
		"words,A\n,C":                          "line 2: the row has no words",
		"words,words\n,C":                      `line 1, column 7: the column "words" stands there twice`,
		"words,credibility\nx,vast":            `line 2, column 3: "vast" is not a weight; use low, medium, high`,
		"row,words,A\nE1,x,C\nE1,x,I":          `line 3, column 1: the row "E1" stands there twice`,
		"words,A\n\"x,C":                       "line 2, column",
		"words,A\nx\xff,C":                     "not text in UTF-8",
		many:                                   "more than 50 hypotheses",
		`{"schema":"other"}`:                   `schema is "other"; want "hearsay.ach/1"`,
		"{\n \"schema\": \"hearsay.ach/1\", }": "line 2, column 29: this is not JSON",
		"{\n \"schema\": 3}":                   "line 2, column",
		`{"schema":"hearsay.ach/1","rows":[{"name":"E1"}]}`:                                             "row 1 has no words",
		`{"schema":"hearsay.ach/1","rows":[{"name":"E1","words":"x","ratings":[{"hypothesis":"H1"}]}]}`: `row 1, rating 1: there is no hypothesis "H1"`,
	} {
		if _, err := hypothesis.Import([]byte(file), ""); !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", file[:min(len(file), 60)], err, want)
		}
	}
	if _, err := hypothesis.Import(make([]byte, hypothesis.MaxFile+1), ""); !errors.Is(err, evidence.ErrInput) {
		t.Errorf("too long: %v", err)
	}
	if _, err := taken([]byte(`{"schema":"hearsay.ach/1","settings":{"likelihoods":{"II":2}}}`)); !errors.Is(err, evidence.ErrInvalid) || !strings.Contains(err.Error(), "likelihood of II") {
		t.Errorf("a likelihood of 2: %v", err)
	}
}

// FuzzImport: whatever the file is, it is refused in one line or becomes a question that can be written down and read again.
func FuzzImport(f *testing.F) {
	l := calder(f)
	f.Add(hypothesis.JSON(l.fold()))
	f.Add(hypothesis.CSV(l.fold(), true))
	f.Add(hypothesis.CSV(l.fold(), false))
	f.Add([]byte("evidence;a;b\nx;i;\n'=y;cc;n/a"))
	f.Fuzz(func(t *testing.T, file []byte) {
		q, err := taken(file)
		if err != nil {
			if !errors.Is(err, evidence.ErrInput) && !errors.Is(err, evidence.ErrInvalid) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("refused with %q", err)
			}
			return
		}
		finite(t, hypothesis.Weigh(q, hypothesis.Options{}))
		again, err := taken(hypothesis.JSON(q))
		if err != nil {
			t.Fatalf("our own JSON: %v", err)
		}
		if d := cmp.Diff(plain(q), plain(again)); d != "" {
			t.Fatal(d)
		}
		table := hypothesis.CSV(q, true)
		if _, err := taken(table); err != nil {
			t.Fatalf("our own CSV: %v\n%s", err, table)
		}
		lines, err := csv.NewReader(strings.NewReader(string(table))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			for _, cell := range line {
				if c := strings.TrimLeft(cell, " \u00a0"); c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") {
					t.Errorf("a spreadsheet may run %q", cell)
				}
			}
		}
	})
}

// TestManyRowsToAnEvent: the rows of a file stand together in the log, come out of it as they went in, and keep their ordinals where
// some are taken back.
func TestManyRowsToAnEvent(t *testing.T) {
	var file strings.Builder
	file.WriteString("words,origin,A,B\n")
	for i := range 1000 {
		fmt.Fprintf(&file, "row number %d,origin %d,C,I\n", i, i%7)
	}
	d, err := hypothesis.Import([]byte(file.String()), "many.csv")
	if err != nil {
		t.Fatal(err)
	}
	b := hypothesis.Begin(d.Title, "cy", noon)
	event := evidence.Decision{By: "cy", At: noon, Verdict: evidence.Write, Subject: b.ID()}
	moves, err := b.Write(d, event)
	if err != nil || len(moves) > 20 {
		t.Fatalf("%d events, %v", len(moves), err)
	}
	var events []evidence.Decision
	for i, m := range moves {
		body, err := json.Marshal(m)
		if err != nil || len(body) > 40<<10 {
			t.Fatalf("%d bytes, %v", len(body), err)
		}
		event.ID, event.Value = fmt.Sprintf("dc_%d", i), string(body)
		events = append(events, event)
	}
	folded := hypothesis.Fold(b.ID(), events)
	if d := cmp.Diff(plain(b.Question()), plain(folded.Question())); d != "" || len(folded.Skipped()) > 0 {
		t.Error(d, folded.Skipped())
	}
	events[len(events)-2].Undone = true
	q := hypothesis.Fold(b.ID(), events).Question()
	if last := q.Rows[len(q.Rows)-1]; len(q.Rows) >= 1000 || last.Ordinal != "E1000" || last.Words != "row number 999" {
		t.Errorf("%d rows, the last %+v", len(q.Rows), last)
	}
	l := calder(t)
	l.refuse(hypothesis.Move{Op: "add_rows"}, evidence.ErrInvalid, "not a move")
}
