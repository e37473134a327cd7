package main

import (
	_ "embed"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// Set by the linker when make builds.
var (
	release = "" // the nearest tag, or the commit
	commit  = ""
	built   = "" // RFC 3339
)

// identity says what is running.
type identity struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Built   string `json:"built"`
	Reader  string `json:"reader"`
	Go      string `json:"go"`
	Schema  string `json:"schema"` // of readings
}

func identify() identity {
	id := identity{release, commit, built, workbench.Revision, runtime.Version(), evidence.Schema}
	if info, ok := debug.ReadBuildInfo(); ok && id.Commit == "" {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				id.Commit = s.Value
			case "vcs.time":
				id.Built = s.Value
			}
		}
	}
	if id.Version == "" {
		id.Version = "development"
	}
	return id
}

// credits names the work of others that is in the program, with the notices that their licences ask for.
//
//go:embed credits.txt
var credits string

// writeCredits prints the credits and the libraries that are linked in.
func writeCredits(w io.Writer) error {
	_, err := io.WriteString(w, credits)
	if info, ok := debug.ReadBuildInfo(); ok && err == nil {
		_, err = fmt.Fprint(w, "\nThe program is made with these Go modules, each under the licence in its source (docs/dependencies.md):\n\n")
		for _, m := range info.Deps {
			if err == nil {
				_, err = fmt.Fprintf(w, "  %s %s\n", m.Path, m.Version)
			}
		}
	}
	return err
}

func (p *program) version() *cobra.Command {
	var asJSON, rights bool
	c := &cobra.Command{
		Use: "version", GroupID: groupKeep,
		Short:   "Say which hearsay this is, and whose work is in it",
		Example: "  hearsay version --json\n  hearsay version --credits",
		Args:    args(cobra.NoArgs, "nothing more"),
		RunE: func(*cobra.Command, []string) error {
			if rights {
				return writeCredits(p.out)
			}
			id := identify()
			if asJSON || p.format == formatJSON {
				line, err := marshal(id)
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(p.out, "%s\n", line)
				return err
			}
			from := ""
			if id.Commit != "" {
				from = fmt.Sprintf(" (%.12s)", id.Commit)
			}
			_, err := fmt.Fprintf(p.out, "hearsay %s%s, reader %s, %s\n", id.Version, from, id.Reader, id.Go)
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	c.Flags().BoolVar(&rights, "credits", false, "whose work is in the program, and under which licences")
	return c
}
