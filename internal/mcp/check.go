package mcp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/workbench"
)

type checkIn struct {
	inCase
	Report string `json:"report,omitempty" jsonschema:"identifier of the report, rp_…; may be left out where the case has one only"`
	Text   string `json:"text,omitempty" jsonschema:"Markdown with citations such as [@st_7Q2M4C0V9K] to be checked instead of what is kept"`
}

type checkOut struct {
	Report    string          `json:"report"`
	Title     string          `json:"title"`
	Wrong     int             `json:"wrong" jsonschema:"what may not stand"`
	Doubts    int             `json:"doubts" jsonschema:"what needs a reason"`
	Notable   int             `json:"notable"`
	Cited     int             `json:"cited" jsonschema:"different records"`
	Flags     []products.Flag `json:"flags"`
	Summary   string          `json:"summary" jsonschema:"the source summary statement"`
	Sentences int             `json:"sentences"`
}

// check says what stands against a report.
func check(ctx context.Context, b *workbench.Bench, in checkIn) (checkOut, error) {
	id := in.Report
	if id == "" {
		open, err := b.Reports(ctx, "open")
		switch {
		case err != nil:
			return checkOut{}, err
		case len(open) == 0:
			return checkOut{}, fmt.Errorf("%w: the case has no report yet", evidence.ErrNotFound)
		case len(open) > 1:
			names := make([]string, len(open))
			for i, r := range open {
				names[i] = r.ID + " (" + r.Title + ")"
			}
			return checkOut{}, fmt.Errorf("%w: say which report is meant: %s", evidence.ErrInvalid, strings.Join(names, ", "))
		}
		id = open[0].ID
	}
	r, err := b.Report(ctx, id)
	if err != nil {
		return checkOut{}, err
	}
	var given *string // nil: what is kept
	if in.Text != "" {
		given = &in.Text
	}
	c, err := b.CheckReport(ctx, r.ID, given)
	if err != nil {
		return checkOut{}, err
	}
	flags := slices.Clone(c.Flags)
	for i := range flags {
		flags[i].Records = listed(flags[i].Records)
	}
	return checkOut{r.ID, r.Title, c.Wrong, c.Doubts, c.Notable, c.Cited, listed(flags), c.Summary, len(c.Sentences)}, nil
}
