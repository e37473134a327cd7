package main

import (
	"errors"
	"fmt"
	"path/filepath"

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
	texts := ""
	c := &cobra.Command{
		Use: "verify [CASE | PACK]", GroupID: groupKeep,
		Short: "Check every hash, every quote and the log of decisions: of a case, or of a report's defence pack",
		Long: `Re-hash every original and every text, re-check that each quote stands at its place, and walk the log of decisions.
Exit code 1 when anything does not match; each such thing is named. The hash that it prints is that of the last
decision: kept elsewhere, it shows a log that was rewritten as a whole.

A defence pack is checked without its case, on any machine: every file against the manifest, every quotation letter for letter against
the texts, every citation, the chain of decisions. What is cited though it was rejected or superseded is named. Against texts that a pack
leaves out, quotations are held with --texts or --case. The digest that it prints is to be compared with one that came another way.`,
		Example: `  hearsay verify
  hearsay verify cases/harbour --format ndjson
  hearsay verify harbour.hearsay
  hearsay verify was-ostrane-warned.pack.zip
  hearsay verify was-ostrane-warned.pack.zip --texts my-copies`,
		Args: args(cobra.MaximumNArgs(1), "at most one case or pack"),
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) == 1 && texts == "" {
				if was, err := p.verifyCasefile(given[0]); was || err != nil {
					return err
				}
			}
			if len(given) == 1 && isFile(given[0]) {
				return p.verifyPack(c.Context(), given[0], texts)
			}
			if texts != "" {
				return usage("", "--texts is for a defence pack")
			}
			if len(given) == 1 {
				if e := filepath.Ext(given[0]); e == ".zip" || e == ".hearsay" {
					return &problem{err: fmt.Errorf("there is no file %s", given[0]), code: exitNotFound}
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
	c.Flags().StringVar(&texts, "texts", "", "a `folder` with copies of the articles, for what a pack leaves out")
	return c
}

func (p *program) printVerification(v workbench.Verification) error {
	var err error
	switch p.format {
	case formatNDJSON, formatJSON:
		err = p.printFailures(v.Failed, verdictLine{head{"verification", "", schema}, v.Checked, len(v.Failed), v.Head})
	default:
		err = p.listFailures(v.Failed)
	}
	if err != nil {
		return err
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

// printFailures prints what does not match, an object a line, and a last one that sums up.
func (p *program) printFailures(failed []workbench.Failure, last any) error {
	lines := make([]any, 0, len(failed)+1)
	for _, f := range failed {
		lines = append(lines, failureLine{head{"failure", f.Subject, schema}, f.Reason})
	}
	for _, l := range append(lines, last) {
		line, err := marshal(l)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(p.out, "%s\n", line); err != nil {
			return err
		}
	}
	return nil
}

// listFailures prints what does not match as a list.
func (p *program) listFailures(failed []workbench.Failure) error {
	return printAll(p, []column[workbench.Failure]{
		{name: "what", get: func(f workbench.Failure) any { return f.Subject }},
		{name: "reason", get: func(f workbench.Failure) any { return f.Reason }, share: 1},
	}, func(f workbench.Failure) any { return f }, failed)
}
