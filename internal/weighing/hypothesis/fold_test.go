package hypothesis_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

var noon = time.Date(2031, 5, 14, 12, 0, 0, 0, time.UTC)

// log writes moves down as a case would: checked, one event each.
type log struct {
	t      testing.TB
	board  *hypothesis.Board
	id     string
	events []evidence.Decision
}

func ask(t testing.TB, title string) *log {
	l := &log{t: t, board: hypothesis.Begin(title, "ada", noon)}
	l.id = l.board.Question().ID
	l.put("ada", hypothesis.Move{Op: hypothesis.Ask, Title: &title})
	return l
}

func (l *log) put(by string, m hypothesis.Move) hypothesis.Move {
	l.t.Helper()
	d := evidence.Decision{ID: fmt.Sprintf("dc_%d", len(l.events)), By: by, At: noon.Add(time.Duration(len(l.events)) * time.Minute), Verdict: evidence.Write, Subject: l.id}
	if len(l.events) > 0 {
		l.board = hypothesis.Fold(l.id, l.events)
	}
	m, err := l.board.Put(m, d)
	if err != nil {
		l.t.Fatal(err)
	}
	body, err := json.Marshal(m)
	if err != nil {
		l.t.Fatal(err)
	}
	d.Value = string(body)
	l.events = append(l.events, d)
	return m
}

func (l *log) refuse(m hypothesis.Move, is error, want string) {
	l.t.Helper()
	board := hypothesis.Fold(l.id, l.events) // what a refused move leaves behind is thrown away
	if _, err := board.Put(m, evidence.Decision{By: "ada", At: noon}); !errors.Is(err, is) || !strings.Contains(err.Error(), want) {
		l.t.Errorf("%s: %v, want %v: %q", m.Op, err, is, want)
	}
}

func (l *log) fold() evidence.Question {
	l.t.Helper()
	b := hypothesis.Fold(l.id, l.events)
	if s := b.Skipped(); len(s) > 0 {
		l.t.Fatalf("skipped %+v", s)
	}
	return b.Question()
}

// calder is a question in a made-up case.
func calder(t testing.TB) *log {
	l := ask(t, "Did the harbour office have a usable warning?")
	l.put("ada", hypothesis.Move{Op: hypothesis.AddHyp, Text: new("It was told date and place")})
	l.put("ada", hypothesis.Move{Op: hypothesis.AddHyp, Text: new(" It was told of something vague ")})
	l.put("ada", hypothesis.Move{Op: hypothesis.AddRow, Record: "cl_2R6V1Y8BNF", Words: new("Two diplomats: the venue was named"), Origin: new("st_7Q2M4C0V9K"), OriginLabel: new("two diplomats"), Source: new("two diplomats")})
	l.put("ada", hypothesis.Move{Op: hypothesis.AddRow, Words: new("No patrol was sent"), Credibility: evidence.High, Ratings: []hypothesis.Cell{{Hypothesis: "H1", Value: "I", Why: "one would expect one"}}})
	l.put("bo", hypothesis.Move{Op: hypothesis.Rate, Row: "e1", Hypothesis: "H2", Value: "II", Why: new("the venue is not vague")})
	return l
}

func TestFold(t *testing.T) {
	l := calder(t)
	q := l.fold()
	if q.Title != "Did the harbour office have a usable warning?" || q.By != "ada" || !q.At.Equal(noon) || q.Decision != "dc_5" || q.State != hypothesis.Open {
		t.Errorf("%+v", q)
	}
	if len(q.Hypotheses) != 2 || q.Hypotheses[1].Ordinal != "H2" || q.Hypotheses[1].Text != "It was told of something vague" || q.Hypotheses[1].Prior != 1 {
		t.Errorf("%+v", q.Hypotheses)
	}
	if len(q.Rows) != 2 || q.Rows[0].OriginLabel != "two diplomats" || q.Rows[1].Credibility != evidence.High || q.Rows[1].Relevance != evidence.Medium {
		t.Errorf("%+v", q.Rows)
	}
	if len(q.Ratings) != 2 || q.Ratings[0].Rater != "ada" || q.Ratings[1].Rater != "bo" || q.Ratings[1].Decision != "dc_5" || fmt.Sprint(q.Raters) != "[ada bo]" {
		t.Errorf("%+v", q.Ratings)
	}

	// Removing a row takes its ratings out of the question; undoing that brings them back. Ordinals stay.
	l.put("ada", hypothesis.Move{Op: hypothesis.DropRow, Row: "E1"})
	if q := l.fold(); len(q.Rows) != 1 || q.Rows[0].Ordinal != "E2" || len(q.Ratings) != 1 {
		t.Errorf("%+v", q)
	}
	l.events[6].Undone = true
	if q := l.fold(); len(q.Rows) != 2 || len(q.Ratings) != 2 || q.Decision != "dc_5" {
		t.Errorf("%+v", q)
	}
	l.events[3].Undone = true
	b := hypothesis.Fold(l.id, l.events)
	if q := b.Question(); len(q.Rows) != 1 || q.Rows[0].Ordinal != "E2" || len(b.Skipped()) != 1 || !strings.Contains(b.Skipped()[0].Why, "there is no row") {
		t.Errorf("a rating of a row that was taken back: %+v, %+v", q.Rows, b.Skipped())
	}
	l.events[3].Undone = false

	l.put("bo", hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H2", Value: "I"})
	if r := l.fold().Ratings[1]; r.Value != "I" || r.Why != "the venue is not vague" {
		t.Errorf("a reason that was left out: %+v", r)
	}
	l.put("bo", hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H2"})
	l.put("ada", hypothesis.Move{Op: hypothesis.Settings, Blind: new(true), Counting: hypothesis.ByRow, Likelihoods: &evidence.Likelihoods{II: .1, I: .2, N: .5, C: .6, CC: .9}})
	l.put("ada", hypothesis.Move{Op: hypothesis.WeighRow, Row: "E1", Relevance: evidence.Low})
	l.put("ada", hypothesis.Move{Op: hypothesis.EditRow, Row: "E1", Origin: new("the embassy")})
	l.put("ada", hypothesis.Move{Op: hypothesis.EditHyp, Hypothesis: "H1", Note: new("and passed it on"), Prior: new(3.)})
	l.put("ada", hypothesis.Move{Op: hypothesis.Drop})
	q = l.fold()
	if len(q.Ratings) != 1 || fmt.Sprint(q.Raters) != "[ada]" || !q.Settings.Blind || !q.Settings.Weights || q.Settings.Counting != hypothesis.ByRow || q.Settings.Likelihoods.CC != .9 {
		t.Errorf("%+v", q)
	}
	if r := q.Rows[0]; r.Relevance != evidence.Low || r.Credibility != evidence.Medium || r.Origin != "the embassy" || r.OriginLabel != "the embassy" || r.Words == "" {
		t.Errorf("%+v", r)
	}
	if h := q.Hypotheses[0]; h.Prior != 3 || h.Note == "" || h.Text == "" || q.State != hypothesis.Dropped {
		t.Errorf("%+v %s", h, q.State)
	}
	if got := hypothesis.Fold(l.id, l.events).InWords(hypothesis.Move{Op: hypothesis.Rate, Row: q.Rows[0].ID, Hypothesis: q.Hypotheses[1].ID, Value: "II"}); got != "rated E1 against H2: II" {
		t.Errorf("%q", got)
	}
}

func TestRefusedMoves(t *testing.T) {
	l := calder(t)
	long := strings.Repeat("ä", hypothesis.MaxWords+1)
	for _, c := range []struct {
		m    hypothesis.Move
		is   error
		want string
	}{
		{hypothesis.Move{Op: "guess"}, evidence.ErrInvalid, `"guess" is not a move; use one of retitle, add_hypothesis`},
		{hypothesis.Move{Op: hypothesis.Ask, Title: new("again")}, evidence.ErrInvalid, "asked already"},
		{hypothesis.Move{Op: hypothesis.AddHyp}, evidence.ErrInvalid, "needs words"},
		{hypothesis.Move{Op: hypothesis.AddHyp, Text: new("  ")}, evidence.ErrInvalid, "must not be empty"},
		{hypothesis.Move{Op: hypothesis.AddHyp, Text: &long}, evidence.ErrInvalid, "longer than 2000 characters"},
		{hypothesis.Move{Op: hypothesis.EditHyp, Hypothesis: "H1", Prior: new(0.)}, evidence.ErrInvalid, "above 0"},
		{hypothesis.Move{Op: hypothesis.EditHyp, Hypothesis: "H7", Text: new("x")}, evidence.ErrNotFound, `no hypothesis "H7"`},
		{hypothesis.Move{Op: hypothesis.Rate, Row: "E9", Hypothesis: "H1", Value: "I"}, evidence.ErrNotFound, `no row "E9"`},
		{hypothesis.Move{Op: hypothesis.Rate, Row: "E1", Hypothesis: "H1", Value: "X"}, evidence.ErrInvalid, "one of II, I, N, C, CC, NA"},
		{hypothesis.Move{Op: hypothesis.WeighRow, Row: "E1", Relevance: "huge"}, evidence.ErrInvalid, "one of low, medium, high"},
		{hypothesis.Move{Op: hypothesis.Settings, Counting: "votes"}, evidence.ErrInvalid, "origins or rows"},
		{hypothesis.Move{Op: hypothesis.Settings, Likelihoods: &evidence.Likelihoods{II: .5, I: .2, N: .5, C: .6, CC: .9}}, evidence.ErrInvalid, "of I must not be below that of II"},
		{hypothesis.Move{Op: hypothesis.AddRow, Words: new("x"), Ratings: []hypothesis.Cell{{Hypothesis: "H3", Value: "I"}}}, evidence.ErrNotFound, "no hypothesis"},
	} {
		l.refuse(c.m, c.is, c.want)
	}
	b := hypothesis.Fold("qu_0000000001", nil)
	if _, err := b.Put(hypothesis.Move{Op: hypothesis.Drop}, evidence.Decision{}); !errors.Is(err, evidence.ErrInvalid) || b.Exists() {
		t.Errorf("a question that nobody asked: %v", err)
	}
}

// TestRowOutlivesHypothesis: taking back a hypothesis takes no row with it that was rated against it when it was added.
func TestRowOutlivesHypothesis(t *testing.T) {
	l := calder(t)
	l.put("ada", hypothesis.Move{Op: hypothesis.AddHyp, Text: new("Nobody told it anything")})
	l.put("ada", hypothesis.Move{Op: hypothesis.AddRow, Words: new("The clerk kept a copy"), Ratings: []hypothesis.Cell{{Hypothesis: "H3", Value: "II"}, {Hypothesis: "H1", Value: "C"}}})
	l.events[6].Undone = true
	b := hypothesis.Fold(l.id, l.events)
	q := b.Question()
	if len(q.Hypotheses) != 2 || len(q.Rows) != 3 || len(q.Ratings) != 3 || q.Ratings[2].Value != "C" || len(b.Skipped()) != 1 {
		t.Errorf("%+v, %+v, skipped %+v", q.Rows, q.Ratings, b.Skipped())
	}
}

// FuzzFold: whatever a log holds, the fold ends, says what it skipped, and its matrix is defined.
func FuzzFold(f *testing.F) {
	l := calder(f)
	for _, d := range l.events {
		f.Add(d.Value, `{"op":"rate"}`, false)
	}
	f.Add(`{"op":"add_row","row":"ev_0000000000","words":"x","ratings":[{"hypothesis":"hy_0000000000","value":"CC"}]}`, `{`, true)
	f.Add(`{"op":"add_rows","rows":[{"row":"ev_0000000001","words":"x"},{"op":"ask"},{"row":"ev_0000000001","words":"twice"}]}`, `{"op":"remove_row","row":"ev_0000000001"}`, false)
	f.Add(`{"op":"settings","likelihoods":{"II":-1,"CC":1e300}}`, `[]`, false)
	f.Fuzz(func(t *testing.T, a, b string, undone bool) {
		events := append([]evidence.Decision{}, l.events...)
		for i, value := range []string{a, b, a} {
			events = append(events, evidence.Decision{ID: fmt.Sprintf("dc_f%d", i), By: "eve", At: noon, Verdict: evidence.Write, Subject: l.id, Value: value, Undone: undone && i == 0})
		}
		board := hypothesis.Fold(l.id, events)
		q := board.Question()
		m := hypothesis.Weigh(q, hypothesis.Options{By: "eve"})
		finite(t, m)
		for _, r := range q.Ratings {
			if r.Value == "" {
				t.Errorf("an empty rating: %+v", r)
			}
		}
		var x hypothesis.Move
		if json.Unmarshal([]byte(a), &x) == nil {
			board.InWords(x)
			_, _ = board.Put(x, evidence.Decision{By: "eve", At: noon})
		}
	})
}
