package main

import (
	"fmt"
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

func (p *program) version() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use: "version", GroupID: groupKeep,
		Short:   "Say which hearsay this is",
		Example: "  hearsay version --json",
		Args:    args(cobra.NoArgs, "nothing more"),
		RunE: func(*cobra.Command, []string) error {
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
	return c
}
