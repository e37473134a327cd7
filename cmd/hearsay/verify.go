package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// failureLine is one thing that does not match its evidence.
type failureLine struct {
	head
	Reason string `json:"reason"`
}

// verdictLine ends what verify prints.
type verdictLine struct {
	head
	Checked int    `json:"checked"`
	Failed  int    `json:"failed"`
	Head    string `json:"head"`
}

func (p *program) verify() *cobra.Command {
	return &cobra.Command{
		Use: "verify [CASE]", GroupID: groupKeep,
		Short: "Check every hash, every quote and the log of decisions",
		Long: `Re-hash every original and every text, re-check that each quote stands at its place, and walk the log of decisions.
Exit code 1 when anything does not match; each such thing is named. The hash that it prints is that of the last
decision: kept elsewhere, it shows a log that was rewritten as a whole.`,
		Example: `  hearsay verify
  hearsay verify cases/harbour --format ndjson`,
		Args: args(cobra.MaximumNArgs(1), "at most one case"),
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) == 1 {
				if was, err := p.verifyCasefile(given[0]); was || err != nil {
					return err
				}
				p.caseDir = given[0]
			}
			b, err := p.look(c.Context())
			if errors.Is(err, evidence.ErrDamaged) {
				return &problem{err: err, code: exitCheck}
			}
			if err != nil {
				return err
			}
			defer b.Close()
			bar := p.meter("checked")
			found, err := b.Verify(c.Context(), func(n int) { bar.at(n, 0) })
			bar.clear()
			if errors.Is(err, evidence.ErrDamaged) {
				return &problem{err: err, code: exitCheck}
			}
			if err != nil {
				return err
			}
			return p.printVerification(found)
		},
	}
}

func (p *program) printVerification(v workbench.Verification) error {
	switch p.format {
	case formatNDJSON, formatJSON:
		lines := make([]any, 0, len(v.Failed)+1)
		for _, f := range v.Failed {
			lines = append(lines, failureLine{head{"failure", f.Subject, schema}, f.Reason})
		}
		lines = append(lines, verdictLine{head{"verification", "", schema}, v.Checked, len(v.Failed), v.Head})
		for _, l := range lines {
			line, err := marshal(l)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintf(p.out, "%s\n", line); err != nil {
				return err
			}
		}
	default:
		out, err := newSink(p, []column[workbench.Failure]{
			{name: "what", get: func(f workbench.Failure) any { return f.Subject }},
			{name: "reason", get: func(f workbench.Failure) any { return f.Reason }, share: 1},
		}, func(f workbench.Failure) any { return f })
		if err != nil {
			return err
		}
		for _, f := range v.Failed {
			if err := out.add(f); err != nil {
				return err
			}
		}
		if err := out.close(); err != nil {
			return err
		}
	}
	if n := len(v.Failed); n > 0 {
		return &problem{
			err:    fmt.Errorf("%d of %d things checked do not match their evidence", n, v.Checked),
			code:   exitCheck,
			remedy: "each is named above; go back to a copy of the case from before the change",
		}
	}
	p.say("%d things checked, all match", v.Checked)
	if v.Head != "" {
		p.say("last decision: %s", v.Head)
	}
	return nil
}
