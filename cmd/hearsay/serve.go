package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"net/http"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/api"
	"hearsay/internal/demo"
	"hearsay/internal/mcp"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/web"
	"hearsay/internal/workbench"
)

// defaultAddress is where the page is, unless asked otherwise: this machine only.
const defaultAddress = "127.0.0.1:7431"

type serveOptions struct {
	addr     string
	open     bool
	readOnly bool
	token    string
	cases    []string // folders to serve beside those in the home folder
	sample   string   // the folder for the sample case, "" for the home folder
	demo     bool     // make the sample case and begin there

	mcp     bool   // assistants are served too, at /mcp
	propose bool   // they may suggest
	agent   string // under what name

	shared bool // people sign in
	cert   string
	key    string
	hosts  []string // beyond this machine's own names
	behind bool     // a proxy speaks TLS for us
}

func (p *program) serve() *cobra.Command {
	var o serveOptions
	c := &cobra.Command{
		Use: "serve [FOLDER…]", GroupID: groupStart,
		Short: "Serve the page on this machine",
		Long: `Serve the page: the case here, those named, and those in the home folder. It listens on this machine only, unless
--addr says otherwise, and answers to the token in the address that it prints. Ctrl-C ends it; what was acknowledged is
kept.`,
		Example: `  hearsay serve --open
  hearsay serve cases/harbour cases/strait --addr 127.0.0.1:8000
  hearsay serve --read-only`,
		RunE: func(c *cobra.Command, given []string) error {
			o.cases = given
			return p.serveHere(c.Context(), o)
		},
	}
	serveFlags(c, &o)
	c.Flags().BoolVar(&o.open, "open", false, "open the browser")
	sharedFlags(c, &o)
	c.Flags().BoolVar(&o.readOnly, "read-only", false, "no adding, no decisions; works beside another hearsay that writes")
	return c
}

func serveFlags(c *cobra.Command, o *serveOptions) {
	c.Flags().SortFlags = false
	c.Flags().StringVar(&o.addr, "addr", defaultAddress, "`address` to listen on; port 0 takes a free one")
	c.Flags().StringVar(&o.token, "token", "", "what the page must bring along (default: HEARSAY_TOKEN, else by chance)")
}

func (p *program) demo() *cobra.Command {
	o := serveOptions{demo: true}
	var noOpen bool
	c := &cobra.Command{
		Use: "demo [FOLDER]", GroupID: groupStart,
		Short: "Open the sample case: an invented story in twenty articles",
		Long: `Make the sample case (in the home folder, or in FOLDER), read its articles with the same reader as anybody's, serve it
and open the browser. The place, its people and its papers do not exist.`,
		Example: `  hearsay demo
  hearsay demo --no-open --addr 127.0.0.1:0`,
		Args: args(cobra.MaximumNArgs(1), "at most one folder"),
		RunE: func(c *cobra.Command, given []string) error {
			o.open = !noOpen
			if len(given) == 1 {
				o.sample = given[0]
			}
			return p.serveHere(c.Context(), o)
		},
	}
	serveFlags(c, &o)
	c.Flags().BoolVar(&noOpen, "no-open", false, "only print the address")
	return c
}

// folders returns the cases of the home folder and those named, whose identifiers it returns too.
func (p *program) folders(named ...string) (*sqlite.Folders, []string, error) {
	home, err := homeDir()
	if err != nil {
		return nil, nil, err
	}
	folders := sqlite.NewFolders(home, time.Now)
	var ids []string
	for _, name := range named {
		dir, err := namedCase(name)
		if err != nil {
			return nil, nil, err
		}
		id, err := folders.Name(dir)
		if err != nil {
			return nil, nil, err
		}
		ids = append(ids, id)
	}
	return folders, ids, nil
}

// serveHere serves until it is interrupted.
func (p *program) serveHere(ctx context.Context, o serveOptions) error {
	if p.at != "" {
		return usage("", "the page shows a case as of any day: choose it at the top; leave --at out")
	}
	folders, first, err := p.served(o)
	if err != nil {
		return err
	}
	tools, done, err := p.tools(workers())
	if err != nil {
		return err
	}
	defer done()
	tools.ReadOnly = o.readOnly
	door, err := p.door(ctx, o)
	if err != nil {
		return err
	}
	defer door.close()
	shelf := workbench.NewShelf(door.keeper(folders), tools, demo.Articles())
	defer shelf.Close()

	listener, err := listen(o.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	if o.demo {
		p.say("reading the sample case …")
		if _, _, err := shelf.Sample(ctx); err != nil {
			return err
		}
		first = workbench.SampleID
	}
	token := secret(o.token)
	if door.people != nil {
		token = ""
	}
	id := identify()
	var assistants http.Handler
	if o.mcp {
		assistants = mcp.Handler(p.assistants(shelf, first, o))
	}
	server := web.Server(web.Options{
		MCP: assistants, Shelf: shelf, Token: token, Hosts: door.hosts(listener.Addr(), o), ReadOnly: o.readOnly, Log: p.log(), People: door.people, Proxied: o.behind,
		Version: api.Build{Version: id.Version, Commit: id.Commit, Built: id.Built},
	})
	failed := make(chan error, 1)
	go func() { failed <- door.serve(server, listener) }()

	address := door.start(listener.Addr(), first, token, o)
	fmt.Fprintf(p.out, "%s\n", address)
	if at := listener.Addr().(*net.TCPAddr); !at.IP.IsLoopback() && door.tls == nil && !o.behind {
		p.say("warning: %s can be reached from other machines, and what is sent there is not encrypted", at)
	}
	p.say("the page is at the address above; Ctrl-C ends it")
	if o.open && !browse(address) {
		p.say("no browser could be opened here: open the address by hand")
	}
	select {
	case err := <-failed:
		return fmt.Errorf("serving the page: %w", err)
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		server.Close()
	}
	p.say("stopped; everything acknowledged is kept")
	return nil
}

// served returns the cases to serve and the one to begin with: the first named, else the one here.
func (p *program) served(o serveOptions) (folders *sqlite.Folders, first string, err error) {
	named := slices.Clone(o.cases)
	if !o.demo {
		dir, err := p.findCase()
		switch {
		case err == nil:
			named = append(named, dir)
		case p.caseDir != "" || os.Getenv("HEARSAY_CASE") != "":
			return nil, "", err
		}
	}
	folders, ids, err := p.folders(named...)
	if err != nil {
		return nil, "", err
	}
	if o.sample != "" {
		if err := folders.NameAs(workbench.SampleID, o.sample); err != nil {
			return nil, "", err
		}
	}
	if len(ids) > 0 {
		first = ids[0]
	}
	return folders, first, nil
}

// secret is what the page must bring along: as asked, else by chance.
func secret(asked string) string {
	for _, s := range []string{asked, os.Getenv("HEARSAY_TOKEN")} {
		if s != "" {
			return s
		}
	}
	return rand.Text()
}
