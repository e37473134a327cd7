package calendar

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// event is one entry.
type event struct {
	uid, summary, category string
	first, last            time.Time
	unsure                 bool
	about                  []string // lines of the description
	where                  string
	at                     *evidence.Where
	related                string // UID of the record that it belongs to
}

// Write writes the calendar. The error is w's.
func Write(w io.Writer, c *products.Case) error {
	out := &lines{bufio.NewWriter(w)}
	out.put("BEGIN", "VCALENDAR")
	out.put("VERSION", "2.0")
	out.put("PRODID", "-//Hearsay//calendar//EN")
	out.put("CALSCALE", "GREGORIAN")
	out.put("X-WR-CALNAME", escape(c.Title))
	stamp := c.Changed().UTC().Format("20060102T150405Z")
	scope := "@" + c.UUID().String()
	for _, i := range c.Incidents {
		if e, dated := incident(i); dated {
			out.event(e, stamp, scope)
		}
	}
	for _, n := range c.Warnings {
		for _, e := range warning(n) {
			out.event(e, stamp, scope)
		}
	}
	out.put("END", "VCALENDAR")
	return out.Flush()
}

func incident(i evidence.Incident) (event, bool) {
	first, last, ok := days(i.From, i.To)
	if !ok {
		return event{}, false
	}
	e := event{uid: i.ID, summary: i.Label, category: string(i.Kind), first: first, last: last, at: i.Where}
	e.unsure = slices.ContainsFunc(i.Conflicts, func(c evidence.Conflict) bool { return c.Field == "date" })
	if i.Where != nil {
		e.where = strings.Join(i.Where.Path, ", ")
	}
	e.about = append(e.about, "Kind: "+string(i.Kind)+", "+string(i.Stage)+". "+products.ToldBy(i.Articles)+".")
	if s := products.Count(i.Origins); s != "" {
		e.about = append(e.about, "Rests on "+s+".")
	}
	for _, d := range i.Dates {
		e.about = append(e.about, "Dated "+d.Value+" by "+speakers(d.Places)+".")
	}
	for _, f := range i.Figures {
		e.about = append(e.about, products.Figure(f)+".")
	}
	for _, x := range i.Conflicts {
		e.about = append(e.about, "Texts differ over "+x.Field+": "+strings.Join(x.Values, " / ")+".")
	}
	e.about = append(e.about, "Record "+i.ID+", "+string(i.State)+".")
	return e, true
}

// moments are the four dates of a warning.
func warning(n evidence.Warning) []event {
	var out []event
	for _, m := range []struct {
		name, words string
		said        []evidence.SaidOf
	}{
		{"obtained", "Said to have been learnt of", n.Obtained}, {"given", "Said to have been given", n.Given},
		{"public", "Made public", n.Public}, {"disclosed", "Became known", n.Disclosed},
	} {
		for k, s := range m.said {
			from, to, ranged := strings.Cut(s.Value, "/")
			if !ranged {
				to = from
			}
			first, last, ok := days(from, to)
			if !ok {
				continue
			}
			e := event{uid: fmt.Sprintf("%s-%s-%d", n.ID, m.name, k), summary: m.words + ": " + n.Label, category: string(n.Kind), first: first, last: last, related: n.ID}
			e.unsure = m.name == "given" && n.Standing != string(evidence.NoticeGiven) || len(m.said) > 1
			e.about = append(e.about, m.words+" on "+s.Value+" by the word of "+speakers(s.Places)+".", "Whether it was given: "+strings.ReplaceAll(n.Standing, "_", " ")+".")
			if len(m.said) > 1 {
				e.about = append(e.about, "Texts differ over this date.")
			}
			if n.IncidentWhat != "" {
				e.about = append(e.about, "What came of it: "+n.IncidentWhat+" ("+n.Incident+").")
			}
			e.about = append(e.about, "Record "+n.ID+", "+string(n.State)+".")
			out = append(out, e)
		}
	}
	return out
}

func (l *lines) event(e event, stamp, scope string) {
	l.put("BEGIN", "VEVENT")
	l.put("UID", escape(e.uid+scope))
	l.put("DTSTAMP", stamp)
	l.put("DTSTART;VALUE=DATE", e.first.Format("20060102"))
	l.put("DTEND;VALUE=DATE", e.last.AddDate(0, 0, 1).Format("20060102")) // the day after, as the format has it
	if e.unsure {
		e.summary += " (texts differ)"
		l.put("STATUS", "TENTATIVE")
	}
	l.put("SUMMARY", escape(e.summary))
	if e.where != "" {
		l.put("LOCATION", escape(e.where))
	}
	if e.at != nil && e.at.Latitude != nil && e.at.Longitude != nil {
		l.put("GEO", fmt.Sprintf("%.6f;%.6f", *e.at.Latitude, *e.at.Longitude))
	}
	l.put("DESCRIPTION", escape(strings.Join(e.about, "\n")))
	l.put("CATEGORIES", escape(e.category))
	if e.related != "" {
		l.put("RELATED-TO", escape(e.related+scope))
	}
	l.put("TRANSP", "TRANSPARENT") // it takes up nobody's time
	l.put("END", "VEVENT")
}

// days reads two ISO days, of which one may be missing; in order.
func days(from, to string) (first, last time.Time, ok bool) {
	if from == "" {
		from = to
	}
	if to == "" {
		to = from
	}
	first, err := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	return first, last, err == nil && err2 == nil && !last.Before(first)
}

func speakers(places []evidence.Place) string {
	var names []string
	for _, p := range places {
		if name := cmp.Or(p.Speaker, p.Outlet); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "the texts"
	}
	return strings.Join(names, ", ")
}

// lines writes content lines.
type lines struct{ *bufio.Writer }

// put writes a line.
func (l *lines) put(name, value string) { l.WriteString(Line(name, value)) }

// Line writes a content line of iCalendar (RFC 5545, 3.1), broken so that none is longer than 75 bytes, never within a character. The
// value is written as it is.
func Line(name, value string) string {
	const most = 75
	var b strings.Builder
	room := most
	for _, r := range name + ":" + value {
		n := utf8.RuneLen(r)
		if n > room {
			b.WriteString("\r\n ")
			room = most - 1
		}
		b.WriteRune(r)
		room -= n
	}
	b.WriteString("\r\n")
	return b.String()
}

// escape writes words as a value of type TEXT.
func escape(s string) string {
	s = products.Visible(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\t", " ").Replace(s)
}
