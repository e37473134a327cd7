package main

import (
	"github.com/spf13/cobra"
)

// parseChildName is the hidden command that this program runs of itself to parse pages in a disposable process.
const parseChildName = "parse-child"

func (p *program) parseChild() *cobra.Command {
	return &cobra.Command{
		Use: parseChildName, Hidden: true,
		Args: cobra.ArbitraryArgs,
		RunE: func(*cobra.Command, []string) error {
			return nil
		},
	}
}
