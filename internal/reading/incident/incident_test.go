package incident_test

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/incident"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// before returns the readers that incidents need, with the model that ships.
var before = sync.OnceValues(workbench.Statements)

// prepared returns a text read by all before incidents. It is published on Wednesday, 14 May 2031 by the Skar Courier.
func prepared(t testing.TB, s string) *reading.Reading {
	t.Helper()
	return readingtest.Read(t, s, evidence.Metadata{Outlet: "Skar Courier", Published: "2031-05-14"}, before)
}

func read(t testing.TB, s string) *reading.Reading {
	t.Helper()
	r := prepared(t, s)
	if err := incident.New().Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGolden compares the events of every article in testdata.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string { return show(read(t, given[0])) })
}

// show writes events so that somebody who does not program can check them: one a paragraph, a line a field.
func show(r *reading.Reading) string {
	if len(r.Events) == 0 {
		return "nothing\n"
	}
	var b strings.Builder
	cut := func(x text.Range) string { return strings.Join(strings.Fields(r.Text.Cut(x)), " ") }
	words := func(list []text.Range) string {
		var out []string
		for _, x := range list {
			out = append(out, cut(x))
		}
		return strings.Join(out, " | ")
	}
	voice := func(i int) string {
		if i < 0 {
			return ""
		}
		s := &r.Statements[i]
		return ", says " + cmp.Or(words(s.Source), "somebody")
	}
	count := func(i int) string {
		switch {
		case i == reading.Single:
			return "one "
		case i < 0:
			return ""
		}
		n, low, high := r.Numbers[i], "", ""
		if n.Min != nil {
			low = fmt.Sprint(*n.Min)
		}
		if n.Max != nil {
			high = fmt.Sprint(*n.Max)
		}
		if low == high {
			return low + " "
		}
		return low + ".." + high + " "
	}
	for i, e := range r.Events {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s, %s: %s", strings.ReplaceAll(string(e.Kind), "_", " "), e.Stage, words(e.Anchors))
		if e.Backstory {
			b.WriteString(" (from before)")
		}
		b.WriteString("\n")
		if e.Date.From != "" {
			fmt.Fprintf(&b, "  when: %s", e.Date.From)
			if e.Date.To != e.Date.From {
				fmt.Fprintf(&b, " to %s", e.Date.To)
			}
			fmt.Fprintf(&b, " (%s)\n", cut(e.Date.Range))
		}
		if len(e.Place) > 0 {
			fmt.Fprintf(&b, "  where: %s\n", words(e.Place))
		}
		for _, x := range e.Instruments {
			fmt.Fprintf(&b, "  with: %s (%s)\n", cut(x.Range), x.Kind)
		}
		for _, x := range e.Perpetrators {
			sort := "body"
			if x.Individual {
				sort = "person"
			}
			fmt.Fprintf(&b, "  by: %s (%s, %s%s)\n", cut(x.Range), sort, x.Confidence, voice(x.Statement))
		}
		for _, x := range e.Targets {
			fmt.Fprintf(&b, "  at: %s%s (%s%s)\n", count(x.Count), cut(x.Range), strings.TrimSuffix(x.Kind+", "+x.Effect, ", "), voice(x.Statement))
		}
		for _, x := range e.Victims {
			fmt.Fprintf(&b, "  to: %s%s (%s%s)\n", count(x.Count), cut(x.Range), cmp.Or(string(x.Effect), "not told"), voice(x.Statement))
		}
	}
	return b.String()
}
