package main

import (
	"fmt"
	"io"

	"hearsay/internal/products/report"
	"hearsay/internal/workbench"
)

// writeUses prints where people's own work rests on a record.
func (p *program) writeUses(w io.Writer, u workbench.Uses) {
	if len(u.Reports)+len(u.Questions)+len(u.Links) == 0 {
		return
	}
	p.heading(w, "used in")
	for _, r := range u.Reports {
		fmt.Fprintf(w, "  %s  report “%s”%s\n", r.ID, flat(r.Title), citedHow(r))
		for _, s := range r.Sentences {
			fmt.Fprintf(w, "      line %d: %s%s\n", s.Line, flat(s.Words), through(s.Via))
		}
		p.rest(w, r.Count-len(r.Sentences))
	}
	for _, q := range u.Questions {
		fmt.Fprintf(w, "  %s  question “%s”%s\n", q.ID, flat(q.Title), aside(q.State))
		for _, r := range q.Rows {
			fmt.Fprintf(w, "      %s: %s%s\n", r.Ordinal, flat(r.Words), through(r.Via))
		}
		p.rest(w, q.Count-len(q.Rows))
	}
	for _, l := range u.Links {
		fmt.Fprintf(w, "  %s  link by %s: %s rests on %s  %s\n", l.ID, flat(l.By), l.From, l.To, flat(l.Note))
	}
}

// rest says how many more there are than are shown.
func (p *program) rest(w io.Writer, n int) {
	if n > 0 {
		fmt.Fprintf(w, "      and %d more\n", n)
	}
}

// citedHow says what has become of a report's citation.
func citedHow(r workbench.CitedIn) string {
	says := aside(r.State)
	switch {
	case r.Now && r.Version == nil:
		says += ", in its draft only"
	case r.Now && !r.Latest:
		says += ", in its draft, and in an earlier version"
	case !r.Now && r.Latest:
		says += ": its draft no longer cites it"
	case !r.Now:
		says += fmt.Sprintf(": no longer, last in the version of %s", r.Version.At.Local().Format("2006-01-02 15:04"))
	}
	return says
}

func aside(state string) string {
	if state == report.Dropped {
		return " (put aside)"
	}
	return ""
}

// through says by which other record work comes by the one that is shown.
func through(v workbench.Via) string {
	switch v.How {
	case workbench.ViaStatement:
		return fmt.Sprintf("  (by its statement %s)", v.Cites)
	case workbench.ViaRecord:
		return fmt.Sprintf("  (by %s, which rests on it)", v.Cites)
	}
	return ""
}
