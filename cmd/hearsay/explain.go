package main

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
)

// explanationLine is an explanation as explain prints it: its identifier is that of the statement.
type explanationLine struct {
	head
	evidence.Explanation
}

func lineOfExplanation(e evidence.Explanation) any {
	return explanationLine{head{"explanation", e.Statement, schema}, e}
}

var explanationColumns = []column[evidence.Explanation]{
	{name: "id", get: func(e evidence.Explanation) any { return e.Statement }},
	{name: "found", get: func(e evidence.Explanation) any { return string(e.Found) }},
	{name: "layer", get: func(e evidence.Explanation) any { return mainProposer(e).Layer }},
	{name: "rule", get: func(e evidence.Explanation) any { return mainProposer(e).Rule }},
	{name: "score", get: func(e evidence.Explanation) any { return float64(mainProposer(e).Score) }},
	{name: "how", get: func(e evidence.Explanation) any { return mainProposer(e).How }, share: 2},
	{name: "basis", get: func(e evidence.Explanation) any { return countedFrom(mainProposer(e).Basis) }, share: 2},
	{name: "others", get: func(e evidence.Explanation) any { return len(e.Others) + e.More }},
	{name: "made_by", get: func(e evidence.Explanation) any { return e.MadeBy }, wide: true},
	{name: "reader", get: func(e evidence.Explanation) any { return e.Reader }, wide: true},
}

func (p *program) explain() *cobra.Command {
	return &cobra.Command{
		Use: "explain STATEMENT…", GroupID: groupLook,
		Short: "Explain how a statement was found: which layer proposed each span, and what else was in question",
		Long: `Explain how a statement was found: which layer of the reader proposed each of its spans, by which rule and how surely;
what was settled besides, such as who its source is; and what else was in question there, with why it was not kept.

Nothing of this is kept in the case: the text is read again. Where another revision of the reader made the statement,
explain says what this one finds at that place. A unique beginning of an identifier will do.`,
		Example: `  hearsay explain st_7Q2M4
  hearsay explain st_7Q2M4 --format ndjson | jq '.others[] | {score, why}'
  hearsay ls statements --score unsure --fields id --format tsv | tail -n +2 | xargs hearsay explain --format table`,
		Args: args(cobra.MinimumNArgs(1), "statements to explain"),
		RunE: func(c *cobra.Command, given []string) error {
			b, err := p.reread(c.Context())
			if err != nil {
				return err
			}
			defer b.Close()
			out, err := newSink(p, explanationColumns, lineOfExplanation)
			if err != nil {
				return err
			}
			for i, id := range given {
				if worldly(id) {
					return usage("", "explain wants a statement (st_…); hearsay show %s says why it was joined", id)
				}
				if id, err = find(c.Context(), b, id); err != nil {
					return err
				}
				if !strings.HasPrefix(id, evidence.PrefixStatement+"_") {
					return usage("", "explain wants a statement (st_…), not %s", id)
				}
				e, err := b.Explain(c.Context(), id)
				if err != nil {
					return err
				}
				if p.format == formatTable && len(p.fields) == 0 {
					err = p.writeExplanation(i > 0, e)
				} else {
					err = out.add(e)
				}
				if err != nil {
					return err
				}
			}
			if p.format == formatTable && len(p.fields) == 0 {
				return nil
			}
			return out.close()
		},
	}
}

// mainProposer returns who first proposed the last span, the words that are said.
func mainProposer(e evidence.Explanation) evidence.Proposer {
	if n := len(e.Spans); n > 0 && len(e.Spans[n-1].By) > 0 {
		return e.Spans[n-1].By[0]
	}
	return evidence.Proposer{}
}

func (p *program) writeExplanation(further bool, e evidence.Explanation) error {
	var w strings.Builder
	if further {
		w.WriteByte('\n')
	}
	fmt.Fprintf(&w, "%s  %s\n", p.paint(bold, e.Statement), again(e))
	if e.Proposal != nil && e.Found != evidence.FoundSame {
		fmt.Fprintf(&w, "%s\n", p.paint(dim, "what follows is of "+e.Proposal.ID+", which it finds here"))
	}
	if len(e.Spans) > 0 {
		fmt.Fprintln(&w)
	}
	for i, s := range e.Spans {
		fmt.Fprintf(&w, "%s  %s\n", p.paint(dim, fmt.Sprintf("%-12s", s.Role)), flat(s.Exact))
		p.writeLabels(&w, s.Labels)
		if i+1 < len(e.Spans) && len(s.Labels) == 0 && reflect.DeepEqual(s.By, e.Spans[i+1].By) {
			continue // the same layers proposed both: say so once
		}
		for _, by := range s.By {
			p.writeProposer(&w, by, "by ")
		}
		if len(s.By) == 0 {
			fmt.Fprintf(&w, "%14s%s\n", "", p.paint(dim, "no layer says that it proposed just this"))
		}
	}
	if len(e.Steps) > 0 {
		fmt.Fprintf(&w, "\n%s\n", p.paint(bold, "settled besides"))
	}
	for _, s := range e.Steps {
		value := s.Value
		if value == "" {
			value = words(s.At)
		} else if len(s.At) > 0 && !strings.EqualFold(value, words(s.At)) {
			value += " (" + brief(words(s.At)) + ")"
		}
		fmt.Fprintf(&w, "%s  %s\n", p.paint(dim, fmt.Sprintf("%-12s", s.Field)), flat(value))
		fmt.Fprintf(&w, "%14s%s\n", "", p.paint(dim, flat(s.Why+": "+s.Layer)))
	}
	fmt.Fprintf(&w, "\n%s\n", p.paint(bold, "also in question"))
	for _, o := range e.Others {
		fmt.Fprintf(&w, "  %s\n", fate(o))
		for _, part := range o.Parts {
			fmt.Fprintf(&w, "    %s  %s\n", p.paint(dim, fmt.Sprintf("%-8s", part.Role)), flat(brief(part.Exact)))
			p.writeLabels(&w, part.Labels)
		}
		p.writeProposer(&w, o.Proposer, "")
	}
	switch {
	case len(e.Others) == 0:
		fmt.Fprintln(&w, "  nothing")
	case e.More > 0:
		fmt.Fprintf(&w, "  and %d more, less likely\n", e.More)
	}
	_, err := io.WriteString(p.out, w.String())
	return err
}

// again says what reading the text again found.
func again(e evidence.Explanation) string {
	made := "made by " + e.MadeBy
	if e.MadeBy == e.Reader {
		return made + map[evidence.Found]string{
			evidence.FoundSame:    ", which finds it again",
			evidence.FoundOther:   ", which finds other words here now: its rules have changed under the same name",
			evidence.FoundNothing: ", which finds nothing here now: its rules have changed under the same name",
		}[e.Found]
	}
	return made + map[evidence.Found]string{
		evidence.FoundSame:    "; this program reads by " + e.Reader + ", which finds it too",
		evidence.FoundOther:   "; this program reads by " + e.Reader + ", which finds other words here",
		evidence.FoundNothing: "; this program reads by " + e.Reader + ", which finds nothing here",
	}[e.Found]
}

// fate says what became of a proposal and why.
func fate(o evidence.Proposal) string {
	out := strings.ToLower(glossary.Label(glossary.Fate, string(o.Fate)))
	if o.Rival != nil {
		out += " by “" + flat(brief(o.Rival.Exact)) + "”"
	}
	return out + ": " + o.Why
}

// writeProposer prints who proposed something, how surely and from what that was counted.
func (p *program) writeProposer(w io.Writer, by evidence.Proposer, before string) {
	how := by.Layer
	if by.Rule != "" {
		how += " " + by.Rule
	}
	if by.How != "" {
		how += ": " + by.How
	}
	sure := strings.ToLower(glossary.Label(glossary.Sureness, string(by.Sureness)))
	fmt.Fprintf(w, "%14s%s\n", "", flat(fmt.Sprintf("%.2f, %s, %s%s", float64(by.Score), sure, before, how)))
	if by.Basis != nil {
		fmt.Fprintf(w, "%14s%s\n", "", p.paint(dim, flat(countedFrom(by.Basis))))
	}
}

func (p *program) writeLabels(w io.Writer, labels []evidence.Label) {
	if len(labels) == 0 {
		return
	}
	parts := make([]string, len(labels))
	for i, l := range labels {
		parts[i] = fmt.Sprintf("%s %.2f", l.Name, float64(l.Score))
	}
	fmt.Fprintf(w, "%14s%s\n", "", p.paint(dim, flat(strings.Join(parts, " · "))))
}

// countedFrom says from what a score was counted, "" where it was not.
func countedFrom(b *evidence.Basis) string {
	if b == nil {
		return ""
	}
	return b.Words
}

// brief cuts long words in the middle of a line: what is in question needs its beginning and its end.
func brief(s string) string {
	const most = 160
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most/2]) + " … " + string(r[len(r)-most/2:])
}
