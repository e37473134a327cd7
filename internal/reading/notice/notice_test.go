package notice_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/notice"
	"hearsay/internal/reading/readingtest"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// before returns the readers that notices need, with the model that ships.
var before = sync.OnceValues(workbench.Statements)

// prepared returns a text read by all before notices. It is published on Saturday, 12 April 2031 by the Skar Courier.
func prepared(t testing.TB, s string) *reading.Reading {
	t.Helper()
	return readingtest.Read(t, s, evidence.Metadata{Outlet: "Skar Courier", Published: "2031-04-12"}, before)
}

func read(t testing.TB, s string, events ...string) *reading.Reading {
	t.Helper()
	r := prepared(t, s)
	happened(r, events)
	if err := notice.New().Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return r
}

// happened puts events into a reading, each where its words first stand: "bombing @ the harbour".
func happened(r *reading.Reading, events []string) {
	find := func(words string) text.Range {
		at := strings.Index(r.Text.String(), words)
		return text.Range{Start: max(at, 0), End: max(at, 0) + len(words)}
	}
	for _, e := range events {
		anchor, place, _ := strings.Cut(e, " @ ")
		x := reading.Event{Kind: evidence.KindBombing, Stage: evidence.Accomplished, Anchors: []text.Range{find(anchor)}, Statement: -1}
		if place != "" {
			x.Place = []text.Range{find(place)}
		}
		r.Events = append(r.Events, x)
	}
}

// TestGolden compares the notices of every article in testdata, one a paragraph.
func TestGolden(t *testing.T) {
	readingtest.Golden(t, 1, func(t *testing.T, given []string, _ string) string { return show(read(t, given[0])) })
}

func show(r *reading.Reading) string {
	var b strings.Builder
	cut := func(x text.Range) string { return strings.Join(strings.Fields(r.Text.Cut(x)), " ") }
	mention := func(i int) string {
		if i < 0 {
			return "nobody named"
		}
		return cut(r.Mentions[i].Range)
	}
	party := func(label string, p reading.Party) {
		if !p.Empty() {
			fmt.Fprintf(&b, "  %s: %s", label, cut(p.Range))
			if p.Mention >= 0 && mention(p.Mention) != cut(p.Range) {
				fmt.Fprintf(&b, " (%s)", mention(p.Mention))
			}
			b.WriteByte('\n')
		}
	}
	for i, n := range r.Notices {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s, %s, %s\n", n.Kind, n.Standing, n.Score.Sureness())
		b.WriteString("  words:")
		for _, x := range n.Anchors {
			fmt.Fprintf(&b, " [%s]", cut(x))
		}
		b.WriteByte('\n')
		party("from", n.From)
		party("to", n.To)
		for _, x := range n.About {
			fmt.Fprintf(&b, "  of: %s\n", cut(x))
		}
		for _, d := range []struct {
			label string
			reading.Dated
		}{{"given", n.Date}, {"learnt", n.Obtained}, {"made public", n.Public}, {"disclosed", n.Disclosed}} {
			if d.From != "" {
				fmt.Fprintf(&b, "  %s: %s (%s)\n", d.label, days(d.Dated), cut(d.Range))
			}
		}
		if !n.Lead.Empty() {
			fmt.Fprintf(&b, "  ahead: %s\n", cut(n.Lead))
		}
		if n.Channel != "" {
			fmt.Fprintf(&b, "  channel: %s", n.Channel)
			if !n.ChannelAt.Empty() {
				fmt.Fprintf(&b, " (%s)", cut(n.ChannelAt))
			}
			b.WriteByte('\n')
		}
		var named []string
		for _, x := range []struct {
			is    bool
			label string
		}{{n.Who, "who"}, {n.What, "what"}, {n.When, "when"}, {n.Where, "where"}} {
			if x.is {
				named = append(named, x.label)
			}
		}
		if len(named) > 0 {
			fmt.Fprintf(&b, "  names: %s\n", strings.Join(named, ", "))
		}
		for _, x := range n.Said {
			fmt.Fprintf(&b, "  said to be: %s\n", cut(x))
		}
		for _, x := range n.Response {
			fmt.Fprintf(&b, "  answer, %s: %s", x.Stance, cut(x.Range))
			if x.By >= 0 {
				fmt.Fprintf(&b, ", by %s", mention(x.By))
			}
			if x.Statement >= 0 && len(r.Statements[x.Statement].Source) > 0 {
				fmt.Fprintf(&b, ", on the word of %s", cut(r.Statements[x.Statement].Source[0]))
			}
			b.WriteByte('\n')
		}
		for _, s := range n.Statements {
			if src := r.Statements[s].Source; len(src) > 0 {
				fmt.Fprintf(&b, "  on the word of: %s\n", cut(src[0]))
			}
		}
		if n.Event >= 0 {
			fmt.Fprintf(&b, "  came true: %s\n", cut(r.Events[n.Event].Anchors[0]))
		}
	}
	if len(r.Notices) == 0 {
		return "none\n"
	}
	return b.String()
}

func days(d reading.Dated) string {
	if d.From == d.To {
		return d.From
	}
	return d.From + " to " + d.To
}
