package main

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/chronology"
)

// A calendar's lines are short, whole and in pairs of BEGIN and END, whatever an article says.
func FuzzCalendar(f *testing.F) {
	f.Add("Bombing; in Port, Calder\nEND:VEVENT", "2031-05-12", "2031-05-13", "day")
	f.Add("\x1b[31mred \u202e back \\ é日本語 "+strings.Repeat("long ", 40), "", "2024-01-02", "before")
	f.Add("\xff\xfe\r\nBEGIN:VCALENDAR", "2031-02-30", "soon", "range")
	f.Fuzz(func(t *testing.T, label, from, to, certainty string) {
		m := chronology.Moment{ID: "in_1", Kind: chronology.Incident, Label: label, Basis: label, From: from, To: to, Certainty: chronology.Certainty(certainty),
			Lanes: []chronology.Lane{{Label: label, Role: "giver"}}, Places: []evidence.Place{{Speaker: label, Piece: evidence.Piece{Exact: label}}}}
		out := calendar([]chronology.Moment{m}, time.Unix(0, 0))
		if !utf8.ValidString(out) {
			t.Fatal("not UTF-8")
		}
		depth, events := 0, 0
		for line := range strings.SplitAfterSeq(out, "\r\n") {
			if line == "" {
				continue
			}
			body, ok := strings.CutSuffix(line, "\r\n")
			if !ok || len(body) > 75 || strings.ContainsAny(body, "\r\n") {
				t.Fatalf("line %q", line)
			}
			if strings.ContainsFunc(body, unicode.IsControl) {
				t.Fatalf("a control character in %q", body)
			}
			switch {
			case strings.HasPrefix(body, "BEGIN:"):
				depth++
				if body == "BEGIN:VEVENT" {
					events++
				}
			case strings.HasPrefix(body, "END:"):
				depth--
			}
			if depth < 0 || depth > 2 {
				t.Fatal("out of order")
			}
		}
		if depth != 0 || events > 1 {
			t.Fatalf("%d open, %d events", depth, events)
		}
	})
}

// A row of a table stays one row of seven cells, and no word of an article becomes markup.
func FuzzMarkdownTimeline(f *testing.F) {
	f.Add("a | b [link](http://x) <b> `c` *d*\n| e |")
	f.Add("\\|")
	f.Fuzz(func(t *testing.T, label string) {
		m := chronology.Moment{ID: "in_1", Kind: chronology.Incident, Label: label, Basis: label, Certainty: chronology.OnDay, From: "2031-05-12", To: "2031-05-12", Lanes: []chronology.Lane{{Label: label, Role: "giver"}}}
		out := markdownLine(chronology.Line{Moments: []chronology.Moment{m}, Total: 1}, false)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if len(lines) != 5 {
			t.Fatalf("%d lines: %q", len(lines), out)
		}
		row := strings.ReplaceAll(lines[4], `\\`, "")
		if got := strings.Count(row, "|") - strings.Count(row, `\|`); got != 8 {
			t.Fatalf("%d bars in %q", got, lines[4])
		}
		for _, c := range "[]<>`*_" {
			if strings.Count(row, string(c)) != strings.Count(row, `\`+string(c)) {
				t.Fatalf("markup in %q", lines[4])
			}
		}
	})
}

func TestWhenOf(t *testing.T) {
	for _, c := range []struct {
		m    chronology.Moment
		want string
	}{
		{chronology.Moment{From: "2031-05-12", To: "2031-05-12", Certainty: chronology.OnDay}, "2031-05-12"},
		{chronology.Moment{From: "2031-05-12", To: "2031-05-14", Certainty: chronology.InRange}, "2031-05-12/2031-05-14"},
		{chronology.Moment{From: "2031-05-01", To: "2031-05-31", Certainty: chronology.InMonth}, "2031-05"},
		{chronology.Moment{From: "2031-01-01", To: "2031-12-31", Certainty: chronology.InYear}, "2031"},
		{chronology.Moment{To: "2024-01-02", Certainty: chronology.Before}, "by 2024-01-02"},
		{chronology.Moment{From: "2024-01-02", Certainty: chronology.After}, "from 2024-01-02"},
		{chronology.Moment{From: "2031-05-12", To: "2031-05-12", Certainty: chronology.Published}, "2031-05-12 in print"},
		{chronology.Moment{Certainty: chronology.Undated}, "no day"},
	} {
		if got := whenOf(c.m); got != c.want {
			t.Errorf("%s: %q, want %q", c.m.Certainty, got, c.want)
		}
	}
}
