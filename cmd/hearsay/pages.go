package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"hearsay/internal/intake"
	"hearsay/internal/intake/child"
	"hearsay/internal/intake/markdown"
	"hearsay/internal/intake/page"
)

// marked is what is parsed in a disposable process: a web page or a Markdown file can hold its parser up.
var marked = intake.Openers{markdown.Opener{}, page.Opener{}}

// parseChildName is the hidden command that this program runs of itself to parse them.
const parseChildName = "parse-child"

// newPages returns the opener of those formats. It starts no process before the first input.
func newPages() (*child.Opener, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program's own file, to run it as the parser of pages: %w", err)
	}
	return child.New([]string{self, parseChildName}, marked.Accepts, child.Limit), nil
}

func (p *program) parseChild() *cobra.Command {
	return &cobra.Command{
		Use: parseChildName, Hidden: true,
		RunE: func(*cobra.Command, []string) error { return child.Serve(p.in, p.out, marked) },
	}
}
