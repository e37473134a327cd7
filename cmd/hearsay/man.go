package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func (p *program) man() *cobra.Command {
	return &cobra.Command{
		Use: "man DIR", GroupID: groupKeep,
		Short: "Write the manual pages, one a command",
		Long:  `Write a manual page for hearsay and one for each of its commands into a folder, which is made where there is none.`,
		Example: `  hearsay man ~/.local/share/man/man1
  hearsay man man && man -l man/hearsay.1`,
		Args: args(cobra.ExactArgs(1), "the folder to write into"),
		RunE: func(c *cobra.Command, given []string) error {
			if err := os.MkdirAll(given[0], 0o755); err != nil {
				return err
			}
			root := c.Root()
			root.DisableAutoGenTag = true
			built, err := time.Parse(time.RFC3339, identify().Built)
			if err != nil { // not built from a commit
				built = time.Unix(0, 0)
			}
			built = built.UTC()
			header := &doc.GenManHeader{Title: "HEARSAY", Section: "1", Source: "Hearsay " + identify().Version, Manual: "Hearsay", Date: &built}
			if err := doc.GenManTree(root, header, given[0]); err != nil {
				return fmt.Errorf("writing the manual pages: %w", err)
			}
			pages, err := filepath.Glob(filepath.Join(given[0], "hearsay*.1"))
			if err != nil {
				return err
			}
			p.say("wrote %s to %s", counted(len(pages), "page"), strings.TrimSuffix(given[0], "/"))
			return nil
		},
	}
}
