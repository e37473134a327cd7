package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

func (p *program) show() *cobra.Command {
	var version int
	c := &cobra.Command{
		Use: "show ID…", GroupID: groupLook,
		Short: "Show an article, a statement, an actor, an incident or any other record whole",
		Long:  "Show records whole: a statement with its surroundings and its history, an article with its text and its statements, a\ndecision with its place in the log. A unique beginning of an identifier will do.",
		Example: `  hearsay show st_7Q2M4
  hearsay show ar_7Q2M4KX9TB --version 1
  hearsay show st_7Q2M4 --format ndjson | jq .citation`,
		Args: args(cobra.MinimumNArgs(1), "identifiers to show"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.look(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			for i, id := range given {
				if worldly(id) {
					if err := p.upToDate(c.Context()); err != nil {
						return err
					}
				}
				if i > 0 && p.format == formatTable {
					fmt.Fprintln(p.out)
				}
				if err := p.showOne(c.Context(), b, id, version); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().IntVar(&version, "version", 0, "of an article: the `number` of the version (default: the latest)")
	return c
}

func (p *program) showOne(ctx context.Context, b *workbench.Bench, given string, version int) error {
	if worldly(given) {
		return p.showFound(ctx, b, given)
	}
	id, err := find(ctx, b, given)
	if err != nil {
		return err
	}
	switch prefix, _, _ := strings.Cut(id, "_"); prefix {
	case evidence.PrefixStatement:
		d, err := b.Detail(ctx, id)
		if err != nil {
			return err
		}
		used, err := b.Uses(ctx, id)
		if err != nil {
			return err
		}
		return showRecord(p, d, statementDetail{statementLine{head{"statement", d.Statement.ID, schema}, d.Statement}, d.Context, idsOf(d.Related), d.Decisions, d.Citation, used},
			statementColumns, d.Statement, lineOfStatement, func(w io.Writer, d workbench.Detail) { p.writeStatement(w, d, used) })
	case evidence.PrefixArticle:
		s, err := b.Sheet(ctx, id, version)
		if err != nil {
			return err
		}
		return showRecord(p, s, articleDetail{articleLine{head{"article", s.Article.ID, schema}, s.Article}, s.Text, s.History, s.Statements, s.Previous, s.Next},
			articleColumns, s.Article, lineOfArticle, p.writeArticle)
	}
	d, err := decisionByID(ctx, b, id)
	if err != nil {
		return err
	}
	return showRecord(p, d, lineOfDecision(d), decisionColumns, d, lineOfDecision, p.writeDecision)
}

// statementDetail is a statement as show prints it: related statements by identifier.
type statementDetail struct {
	statementLine
	Context   workbench.Context   `json:"context"`
	Related   []string            `json:"related"`
	Decisions []evidence.Decision `json:"decisions"`
	Citation  string              `json:"citation"`
	Used      workbench.Uses      `json:"used"`
}

// articleDetail is an article as show prints it.
type articleDetail struct {
	articleLine
	Text       string             `json:"text"`
	History    []evidence.Version `json:"history"`
	Statements []evidence.Record  `json:"statement_records"`
	Previous   string             `json:"previous"`
	Next       string             `json:"next"`
}

// showRecord prints one record: as a page of words, whole as JSON, or as a row of its list.
func showRecord[D, T any](p *program, detail D, whole any, columns []column[T], row T, line func(T) any, write func(io.Writer, D)) error {
	switch {
	case p.format == formatTable && len(p.fields) == 0:
		var b strings.Builder
		write(&b, detail)
		_, err := io.WriteString(p.out, b.String())
		return err
	case p.format == formatNDJSON || p.format == formatJSON:
		line = func(T) any { return whole }
	}
	out, err := newSink(p, columns, line)
	if err != nil {
		return err
	}
	if err := out.add(row); err != nil {
		return err
	}
	return out.close()
}

func (p *program) writeStatement(w io.Writer, d workbench.Detail, used workbench.Uses) {
	r := d.Statement
	fmt.Fprintf(w, "%s  %s\n\n", p.paint(bold, r.ID), r.State)
	fmt.Fprintf(w, "%s\n\n", indent(p.marked(d), "  "))
	p.facts(w, [][2]string{
		{"source", workbench.Voice(r.Statement)}, {"kind", string(r.Source.Kind)}, {"role", deref(r.Source.Role)},
		{"why unnamed", deref(r.Source.Reason)}, {"cue", words(r.Cue.Spans)}, {"stance", string(r.Cue.Stance)},
		{"content", words(r.Content.Spans)}, {"form", string(r.Form)}, {"hedge", hedge(r)}, {"factuality", string(r.Factuality)},
		{"by way of", strings.Join(r.Chain, " > ")}, {"article", strings.TrimSpace(r.Article + "  " + r.Title)}, {"outlet", r.Outlet},
		{"published", r.Published}, {"place", fmt.Sprintf("characters %s of version %d", workbench.Extent(r.Statement), r.Version)},
		{"score", scored(r.Score, r.Rule)}, {"related", strings.Join(idsOf(d.Related), " ")},
	})
	p.writeUses(w, used)
	if len(d.Decisions) > 0 {
		fmt.Fprintf(w, "\n%s\n", p.paint(bold, "decisions, newest first"))
		for _, e := range d.Decisions {
			fmt.Fprintf(w, "  %s\n", ruling(e))
		}
	}
	fmt.Fprintf(w, "\n%s\n", flat(d.Citation))
}

// marked returns the surroundings of a statement with its content set off: by colour, else by brackets.
func (p *program) marked(d workbench.Detail) string {
	t, err := text.New(d.Context.Text)
	if err != nil {
		return visible(d.Context.Text)
	}
	var out strings.Builder
	at := 0
	for _, piece := range d.Statement.Content.Spans {
		s := text.Span{Start: piece.Start - d.Context.Start, End: piece.End - d.Context.Start}
		if !t.Holds(s) || s.Start < at {
			continue
		}
		out.WriteString(visible(t.Exact(text.Span{Start: at, End: s.Start})))
		if p.color {
			out.WriteString(p.paint(mark, visible(t.Exact(s))))
		} else {
			out.WriteString("[" + visible(t.Exact(s)) + "]")
		}
		at = s.End
	}
	out.WriteString(visible(t.Exact(text.Span{Start: at, End: t.Len()})))
	return strings.TrimSpace(out.String())
}

func (p *program) writeArticle(w io.Writer, s workbench.Sheet) {
	a := s.Article
	fmt.Fprintf(w, "%s  %s\n\n", p.paint(bold, a.ID), flat(titleOf(a)))
	p.facts(w, [][2]string{
		{"outlet", a.Metadata.Outlet}, {"by", strings.Join(a.Metadata.Byline, ", ")}, {"published", a.Metadata.Published},
		{"set", setByHand(a)}, {"address", a.Address}, {"file", a.Name}, {"version", fmt.Sprintf("%d of %d", a.Number, len(s.History))},
		{"length", fmt.Sprintf("%d words, %d characters", a.Words, a.Points)}, {"sha256", a.SHA256},
		{"reading", strings.TrimSpace(a.Status + "  " + a.Failure)}, {"statements", fmt.Sprintf("%d, %d reviewed", a.Statements, a.Reviewed)},
		{"notes", strings.Join(a.Notes, "; ")},
	})
	fmt.Fprintf(w, "\n%s\n", strings.TrimRight(visible(strings.ReplaceAll(s.Text, "\r\n", "\n")), "\n"))
	if len(s.Statements) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", p.paint(bold, "statements"))
	rows := make([][]string, len(s.Statements))
	for i, r := range s.Statements {
		rows[i] = []string{r.ID, string(r.State), string(r.Source.Kind), flat(workbench.Voice(r.Statement)), flat(words(r.Content.Spans))}
	}
	renderTable(w, p, []string{"id", "state", "kind", "source", "content"}, []int{0, 0, 0, 2, 5}, rows)
}

func (p *program) writeDecision(w io.Writer, d evidence.Decision) {
	fmt.Fprintf(w, "%s\n\n", p.paint(bold, d.ID))
	undone := ""
	if d.Undone {
		undone = "yes, by a later event"
	}
	p.facts(w, [][2]string{
		{"verdict", string(d.Verdict)}, {"subject", d.Subject}, {"by", d.By}, {"at", d.At.Local().Format("2006-01-02 15:04:05")},
		{"reason", string(d.Reason)}, {"note", d.Note}, {"undoes", d.Undoes}, {"undone", undone},
		{"event", fmt.Sprint(d.Sequence)}, {"hash", d.Hash}, {"after", d.Previous},
	})
}

// facts prints names and values, leaving out what is empty.
func (p *program) facts(w io.Writer, facts [][2]string) {
	for _, f := range facts {
		if f[1] != "" {
			fmt.Fprintf(w, "%s  %s\n", p.paint(dim, fmt.Sprintf("%-12s", f[0])), flat(f[1]))
		}
	}
}

// ruling words a decision on one line.
func ruling(d evidence.Decision) string {
	parts := []string{d.At.Local().Format("2006-01-02 15:04"), d.By, string(d.Verdict), string(d.Reason), d.Note}
	if d.Undoes != "" {
		parts = append(parts, "takes back "+d.Undoes)
	}
	if d.Undone {
		parts = append(parts, "(taken back)")
	}
	return flat(strings.Join(parts, " ") + "  " + d.ID)
}

func indent(s, by string) string { return by + strings.ReplaceAll(s, "\n", "\n"+by) }

func idsOf(records []evidence.Record) []string {
	out := make([]string, len(records))
	for i, r := range records {
		out[i] = r.ID
	}
	return out
}

func decisionByID(ctx context.Context, b *workbench.Bench, id string) (evidence.Decision, error) {
	var found evidence.Decision
	for cursor := ""; ; {
		page, err := decisionPage(ctx, b, cursor, 500)
		if err != nil {
			return found, err
		}
		for _, d := range page.Items {
			if d.ID == id {
				return d.Decision, nil
			}
		}
		if cursor = page.Next; cursor == "" {
			return found, fmt.Errorf("decision %s: %w", id, evidence.ErrNotFound)
		}
	}
}

// scored words a score with whose it is.
func scored(score evidence.Score, rule string) string {
	if rule == evidence.RuleByHand {
		return fmt.Sprintf("%.2f  (worded by hand)", float64(score))
	}
	return fmt.Sprintf("%.2f  (the reader's own, by %s)", float64(score), rule)
}
