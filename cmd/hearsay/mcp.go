package main

import (
	"context"
	"os"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/mcp"
	"hearsay/internal/workbench"
)

func (p *program) mcp() *cobra.Command {
	o := serveOptions{mcp: true}
	var over bool
	c := &cobra.Command{
		Use: "mcp [FOLDER…]", GroupID: groupStart,
		Short: "Serve cases to an assistant over the Model Context Protocol",
		Long: `Serve the case here, those named and those in the home folder to an assistant, over standard input and output, or with --http over
streamable HTTP at /mcp of the page's address, behind the same token. Twelve tools read: what a case holds, who says what, exact quotations,
incidents, relations, warnings, origins, and the check of a report. With --allow-propose three more suggest: what they suggest waits in the
review queue, and counts only when a person accepts it. No tool can accept, and words that do not stand in their article to the
character are refused. Nothing leaves this machine by itself; what the assistant does with what it reads is its own affair.`,
		Example: `  hearsay mcp cases/harbour
  hearsay mcp --allow-propose
  hearsay mcp --http --addr 127.0.0.1:7432`,
		RunE: func(c *cobra.Command, given []string) error {
			o.cases = given
			if over {
				return p.serveHere(c.Context(), o)
			}
			for _, only := range []string{"addr", "token"} {
				if c.Flags().Changed(only) {
					return usage("", "--%s goes with --http", only)
				}
			}
			return p.mcpHere(c.Context(), o)
		},
	}
	serveFlags(c, &o)
	c.Flags().BoolVar(&over, "http", false, "over HTTP, beside the page, instead of standard input and output")
	c.Flags().BoolVar(&o.propose, "allow-propose", false, "offer the tools that suggest; the case is then open for writing")
	c.Flags().StringVar(&o.agent, "as", "assistant", "under what `name` suggestions are kept")
	return c
}

// mcpHere serves over standard input and output until they end.
func (p *program) mcpHere(ctx context.Context, o serveOptions) error {
	folders, first, err := p.served(o)
	if err != nil {
		return err
	}
	tools := workbench.Tools{Now: time.Now, Log: p.log(), ReadOnly: true}
	if o.propose {
		full, done, err := p.tools(workers())
		if err != nil {
			return err
		}
		defer done()
		tools = full
	}
	shelf := workbench.NewShelf(folders, tools, nil)
	defer shelf.Close()
	return mcp.Serve(ctx, p.assistants(shelf, first, o), os.Stdin, p.out)
}

// assistants says what assistants are served.
func (p *program) assistants(shelf *workbench.Shelf, first string, o serveOptions) mcp.Options {
	return mcp.Options{Cases: shelf, Default: first, Suggest: o.propose, By: o.agent, Version: identify().Version, Log: p.log()}
}
