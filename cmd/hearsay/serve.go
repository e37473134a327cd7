package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"slices"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/api"
	"hearsay/internal/demo"
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
}

func (p *program) serve() *cobra.Command {
	var o serveOptions
	c := &cobra.Command{
		Use: "serve [FOLDER…]", GroupID: groupStart,
		Short: "Serve the page on this machine",
		Long: `Serve the page: the case here, those named, and those in the home folder. It listens on this machine only and answers to
the token in the address that it prints. Ctrl-C ends it; what was acknowledged is kept.`,
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
	named := slices.Clone(o.cases)
	if dir, err := p.findCase(); err == nil && !o.demo {
		named = append(named, dir)
	} else if p.caseDir != "" && !o.demo {
		return err
	}
	folders, ids, err := p.folders(named...)
	if err != nil {
		return err
	}
	if o.sample != "" {
		if err := folders.NameAs(workbench.SampleID, o.sample); err != nil {
			return err
		}
	}
	tools, done, err := p.tools(workers())
	if err != nil {
		return err
	}
	defer done()
	tools.ReadOnly = o.readOnly
	shelf := workbench.NewShelf(folders, tools, demo.Articles())
	defer shelf.Close()

	listener, err := listen(o.addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	begin := ""
	switch {
	case o.demo:
		p.say("reading the sample case …")
		_, row, err := shelf.Sample(ctx)
		if err != nil {
			return err
		}
		begin = row.ID
	case len(ids) > 0:
		begin = ids[0]
	}
	token := o.token
	if token == "" {
		token = os.Getenv("HEARSAY_TOKEN")
	}
	if token == "" {
		token = rand.Text()
	}
	id := identify()
	server := web.Server(web.Options{
		Shelf: shelf, Token: token, Hosts: hosts(listener.Addr(), o.addr), ReadOnly: o.readOnly, Log: p.log(),
		Version: api.Build{Version: id.Version, Commit: id.Commit, Built: id.Built},
	})
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()

	address := start(listener.Addr(), begin, token)
	fmt.Fprintf(p.out, "%s\n", address)
	if at := listener.Addr().(*net.TCPAddr); !at.IP.IsLoopback() {
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

// listen takes the address, or says who else may have it.
func listen(addr string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, usage("", "--addr wants a host and a port such as %s, not %q", defaultAddress, addr)
	}
	l, err := net.Listen("tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, &problem{err: fmt.Errorf("%s is taken, perhaps by another hearsay", addr), code: exitConflict, remedy: "use that one's page, or take a free port with --addr " + net.JoinHostPort(host, "0")}
	case errors.Is(err, os.ErrPermission):
		return nil, &problem{err: fmt.Errorf("listening on %s is not permitted", addr), code: exitDenied, remedy: "take a port above 1023 with --addr"}
	case err != nil:
		return nil, &problem{err: fmt.Errorf("listening on %s: %w", addr, err), code: exitIO}
	}
	return l, nil
}

// hosts returns the names under which the page may be asked for: this machine's own, and beyond them only what the
// person asked to be reached by.
func hosts(listening net.Addr, asked string) []string {
	at := listening.(*net.TCPAddr)
	out := web.LocalHosts(at.Port)
	port := strconv.Itoa(at.Port)
	name, _, _ := net.SplitHostPort(asked)
	out = append(out, net.JoinHostPort(name, port), net.JoinHostPort(at.IP.String(), port))
	if !at.IP.IsUnspecified() {
		return out
	}
	if name, err := os.Hostname(); err == nil {
		out = append(out, net.JoinHostPort(name, port))
	}
	own, err := net.InterfaceAddrs()
	if err != nil {
		return out
	}
	for _, a := range own {
		if n, ok := a.(*net.IPNet); ok {
			out = append(out, net.JoinHostPort(n.IP.String(), port))
		}
	}
	return out
}

// start returns the address to open: the page of a case with the token.
func start(listening net.Addr, id, token string) string {
	at := *listening.(*net.TCPAddr)
	if at.IP.IsUnspecified() {
		at.IP = net.IPv4(127, 0, 0, 1)
	}
	u := url.URL{Scheme: "http", Host: at.String(), Path: "/", RawQuery: url.Values{"token": {token}}.Encode()}
	if id != "" {
		u.Path = "/c/" + id
	}
	return u.String()
}
