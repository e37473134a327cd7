package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"hearsay/internal/intake/child"
	"hearsay/internal/intake/page"
)

// parseChildName is the hidden command that this program runs of itself to parse web pages in a disposable process.
const parseChildName = "parse-child"

// newPages returns the opener of web pages. It starts no process before the first page.
func newPages() (*child.Opener, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program's own file, to run it as the parser of pages: %w", err)
	}
	return child.New([]string{self, parseChildName}, page.Opener{}.Accepts, child.Limit), nil
}

func (p *program) parseChild() *cobra.Command {
	return &cobra.Command{
		Use: parseChildName, Hidden: true,
		RunE: func(*cobra.Command, []string) error { return child.Serve(p.in, p.out, page.Opener{}) },
	}
}
