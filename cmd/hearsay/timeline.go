package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/chronology"
	"hearsay/internal/workbench"
)

// The formats that the timeline has beside those of every list.
const (
	formatMarkdown = "md"
	formatCalendar = "ics"
)

func (p *program) timeline() *cobra.Command {
	var o chronology.Options
	var list []string
	var undated bool
	c := &cobra.Command{
		Use: "timeline", GroupID: groupWeigh,
		Short: "Put incidents, warnings, statements and changes in relations in order of time",
		Long: `Put what the case holds in order of time, each with the days it lies in and how surely they are known: a day, a range, open at one
end ("by 2024-01-02"), or the day of publication and no more. No day is invented: what no text dates is counted and listed apart.
Besides the formats of every list there are md, a table for a document, and ics, all-day events for a calendar.`,
		Example: `  hearsay timeline
  hearsay timeline --kinds incident,warning --since 2031-04 --until 2031-05
  hearsay timeline --actor Norland --format md > timeline.md
  hearsay timeline --format ics > case.ics
  hearsay timeline --undated`,
		Annotations: map[string]string{ownFormats: formatMarkdown + " " + formatCalendar},
		Args:        args(cobra.NoArgs, "no words: --actor, --kinds, --since and --until say what is shown"),
		RunE: func(c *cobra.Command, _ []string) error {
			for _, k := range list {
				if !slices.Contains(chronology.Kinds, chronology.Kind(k)) {
					return usage(closest(k, kindNames()), "--kinds is some of %s, not %q", strings.Join(kindNames(), ", "), k)
				}
				o.Kinds = append(o.Kinds, chronology.Kind(k))
			}
			for name, day := range map[string]string{"since": o.Since, "until": o.Until} {
				if day != "" && !isDay(day) {
					return usage("", "--%s wants a day, month or year such as 2031-05-14, not %q", name, day)
				}
			}
			if o.Limit < 0 {
				return usage("", "--limit wants a number of 0 or more, not %d", o.Limit)
			}
			b, err := p.lookNow(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			if o.Actor, err = actorOf(c.Context(), b, o.Actor); err != nil {
				return err
			}
			l, err := b.Timeline(c.Context(), o)
			if err != nil {
				return err
			}
			return p.printLine(l, undated)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.StringSliceVar(&list, "kinds", nil, "which `kinds`: "+strings.Join(kindNames(), ", ")+" (incident, warning and relation where none are named)")
	f.StringVar(&o.Since, "since", "", "what may lie on or after this `day`, month or year")
	f.StringVar(&o.Until, "until", "", "what may lie on or before this `day`, month or year")
	f.StringVar(&o.Actor, "actor", "", "only what concerns this `actor`: an identifier, or a name that one actor has")
	f.BoolVar(&undated, "undated", false, "what no text dates, instead")
	f.IntVar(&o.Limit, "limit", 0, "no more than `N`; 0: all")
	must(c.RegisterFlagCompletionFunc("kinds", cobra.FixedCompletions(fixed(kindNames()), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func kindNames() []string {
	out := make([]string, len(chronology.Kinds))
	for i, k := range chronology.Kinds {
		out[i] = string(k)
	}
	return out
}

func isDay(s string) bool {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// actorOf returns the actor that an identifier or a name stands for, "" for none asked for.
func actorOf(ctx context.Context, b *workbench.Bench, given string) (string, error) {
	if given == "" {
		return "", nil
	}
	if prefixOf(given) == evidence.PrefixActor {
		return findRecord(ctx, b, given)
	}
	page, err := workbench.List[evidence.Actor](ctx, b, store.KindActors, query.Filter{
		Sort: query.Actors.Sorts[0], Limit: 20, Terms: []query.Term{{Field: "q", Is: []string{given}}},
	})
	if err != nil {
		return "", err
	}
	var labels []string
	for _, a := range page.Items {
		if strings.EqualFold(a.Label, given) {
			return a.ID, nil
		}
		labels = append(labels, a.Label)
	}
	switch len(labels) {
	case 1:
		return page.Items[0].ID, nil
	case 0:
		return "", &problem{err: fmt.Errorf("there is no actor %q in this case", given), code: exitNotFound, remedy: "see hearsay ls actors"}
	}
	return "", usage("", "%q fits %s: %s; give the identifier or the full name", given, counted(len(labels), "actor"), strings.Join(labels[:min(len(labels), 5)], ", "))
}

// printLine prints what is dated, or what is not, in the format asked for.
func (p *program) printLine(l chronology.Line, undated bool) error {
	list := l.Moments
	if undated {
		list = l.Undated
	}
	switch p.format {
	case formatMarkdown:
		if _, err := io.WriteString(p.out, markdownLine(l, undated)); err != nil {
			return err
		}
	case formatCalendar:
		if _, err := io.WriteString(p.out, calendar(l.Moments, time.Now())); err != nil {
			return err
		}
	default:
		if err := printAll(p, momentColumns, lineOfMoment, list); err != nil {
			return err
		}
	}
	switch {
	case undated && l.UndatedTotal > len(l.Undated):
		p.say("the first %d of %d without a day", len(l.Undated), l.UndatedTotal)
	case undated:
		p.say("%s that no text dates", counted(l.UndatedTotal, "moment"))
	case l.Why != "":
		p.say("%s", l.Why)
	case l.Total > len(l.Moments):
		p.say("the first %d of %d; for all: --limit 0", len(l.Moments), l.Total)
	}
	if !undated && l.UndatedTotal > 0 {
		p.say("%d more that no text dates: --undated", l.UndatedTotal)
	}
	return nil
}

type momentLine struct {
	head
	Moment chronology.Moment `json:"moment"`
}

func lineOfMoment(m chronology.Moment) any {
	return momentLine{head{"moment", m.ID, schema}, m}
}

var momentColumns = []column[chronology.Moment]{
	{name: "when", get: func(m chronology.Moment) any { return whenOf(m) }},
	{name: "kind", get: func(m chronology.Moment) any { return string(m.Kind) }},
	{name: "what", get: func(m chronology.Moment) any { return whatOf(m) }},
	{name: "label", get: func(m chronology.Moment) any { return m.Label }, share: 3},
	{name: "who", get: func(m chronology.Moment) any { return lanesOf(m) }, share: 2},
	{name: "origins", get: func(m chronology.Moment) any { return originCount(m.Origins) }},
	{name: "id", get: func(m chronology.Moment) any { return m.ID }},
	{name: "from", get: func(m chronology.Moment) any { return m.From }, wide: true},
	{name: "to", get: func(m chronology.Moment) any { return m.To }, wide: true},
	{name: "certainty", get: func(m chronology.Moment) any { return string(m.Certainty) }, wide: true},
	{name: "basis", get: func(m chronology.Moment) any { return m.Basis }, wide: true, share: 2},
	{name: "differs", get: func(m chronology.Moment) any { return m.Differs }, wide: true, share: 2},
	{name: "articles", get: func(m chronology.Moment) any { return m.Articles }, wide: true},
}

// whenOf words a moment's days with how surely they are known.
func whenOf(m chronology.Moment) string {
	switch m.Certainty {
	case chronology.OnDay:
		return m.From
	case chronology.InMonth:
		return m.From[:len("2031-05")]
	case chronology.InYear:
		return m.From[:len("2031")]
	case chronology.Before:
		return "by " + m.To
	case chronology.After:
		return "from " + m.From
	case chronology.Published:
		return m.From + " in print"
	case chronology.Undated:
		return "no day"
	}
	return days(m.From, m.To)
}

func whatOf(m chronology.Moment) string {
	switch {
	case m.Kind == chronology.Relation:
		return m.Before + " → " + m.What
	case m.Kind == chronology.Incident:
		return strings.ToLower(glossary.Label(glossary.IncidentKind, m.What))
	}
	return m.What
}

// lanesOf names whom a moment concerns, each with how.
func lanesOf(m chronology.Moment) string {
	var out []string
	for _, l := range m.Lanes {
		out = append(out, l.Label+" ("+strings.ReplaceAll(l.Role, "_", " ")+")")
	}
	return strings.Join(out, "; ")
}
