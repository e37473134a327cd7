package main

import (
	"fmt"
	"strings"
	"time"

	"hearsay/internal/glossary"
	feed "hearsay/internal/products/calendar"
	"hearsay/internal/weighing/chronology"
)

// calendar writes moments as all-day events (iCalendar, RFC 5545). One that is open at one end stands on its known day, which its
// summary says; one without any day is left out.
func calendar(list []chronology.Moment, now time.Time) string {
	var b strings.Builder
	line := func(name, value string) {
		b.WriteString(feed.Line(name, value))
	}
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//Hearsay//timeline//EN")
	line("CALSCALE", "GREGORIAN")
	for i, m := range list {
		from, to := m.From, m.To
		if from == "" {
			from = to
		}
		if to == "" {
			to = from
		}
		last, err := time.Parse(time.DateOnly, to)
		first, err2 := time.Parse(time.DateOnly, from)
		if err != nil || err2 != nil {
			continue
		}
		line("BEGIN", "VEVENT")
		line("UID", escapeCalendar(fmt.Sprintf("%s-%s-%s-%d@hearsay", m.ID, m.What, from, i)))
		line("DTSTAMP", now.UTC().Format("20060102T150405Z"))
		line("DTSTART;VALUE=DATE", first.Format("20060102"))
		line("DTEND;VALUE=DATE", last.AddDate(0, 0, 1).Format("20060102")) // the day after, as the format has it
		summary := m.Label
		switch m.Certainty {
		case chronology.Before, chronology.After, chronology.Published:
			summary = glossary.Label(glossary.DateCertainty, string(m.Certainty)) + ": " + summary
		}
		line("SUMMARY", escapeCalendar(summary))
		about := []string{glossary.Label(glossary.DateCertainty, string(m.Certainty)), m.Basis, m.Differs, lanesOf(m), m.ID}
		for _, p := range m.Places {
			about = append(about, at(p))
		}
		line("DESCRIPTION", escapeCalendar(strings.Join(kept(about), "\n")))
		line("CATEGORIES", escapeCalendar(string(m.Kind)))
		line("TRANSP", "TRANSPARENT") // it takes up nobody's time
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return b.String()
}

// kept leaves empty words out.
func kept(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// escapeCalendar writes words as a value of type TEXT. Characters that would steer a terminal or turn the direction are replaced.
func escapeCalendar(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\uFFFD")
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\t", " ").Replace(visible(s))
}

// markdownLine writes a line as tables for a document.
func markdownLine(l chronology.Line, undated bool) string {
	var b strings.Builder
	table := func(list []chronology.Moment) {
		b.WriteString("| When | Kind | What | Who | Dated by | Origins | Record |\n|---|---|---|---|---|---|---|\n")
		for _, m := range list {
			what := m.Label
			if w := whatOf(m); m.Kind != chronology.Incident && w != "" {
				what += " (" + w + ")"
			}
			dated := m.Basis
			if m.Differs != "" {
				dated += "; " + m.Differs
			}
			cells := []string{whenOf(m), string(m.Kind), what, lanesOf(m), dated, originCount(m.Origins), m.ID}
			for _, c := range cells {
				b.WriteString("| " + escapeMarkdown(c) + " ")
			}
			b.WriteString("|\n")
		}
	}
	if !undated {
		b.WriteString("# Timeline\n\n")
		if len(l.Moments) > 0 {
			table(l.Moments)
		} else {
			b.WriteString(l.Why + "\n")
		}
	}
	if len(l.Undated) > 0 {
		fmt.Fprintf(&b, "\n## Without a day (%d)\n\n", l.UndatedTotal)
		table(l.Undated)
	}
	return b.String()
}

// escapeMarkdown makes words safe inside a cell of a table: article text is anybody's, and must not become a link or markup.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range flat(strings.ToValidUTF8(s, "\uFFFD")) {
		if strings.ContainsRune("\\`*_[]<>|#~&!$^=", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
