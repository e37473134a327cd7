package main

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/people"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite/register"
)

func sharedFlags(c *cobra.Command, o *serveOptions) {
	f := c.Flags()
	f.BoolVar(&o.shared, "shared", false, "a server for several people, who sign in; see hearsay user")
	f.StringVar(&o.cert, "tls-cert", "", "speak TLS with the certificate in this `file`")
	f.StringVar(&o.key, "tls-key", "", "and with the key in this one")
	f.StringSliceVar(&o.hosts, "host", nil, "a `name` under which the page may be asked for, besides this machine's own; with a port where it is not the usual one")
	f.BoolVar(&o.behind, "behind-tls", false, "a proxy in front speaks TLS: cookies are marked for it")
}

// door is what people come in by.
type door struct {
	people *people.Gate // nil: whoever has the token
	book   *register.Register
	tls    *tls.Config // nil: none
}

// door opens what people come in by. There must be an owner before there is a server: it has no first password of its own.
func (p *program) door(ctx context.Context, o serveOptions) (d *door, err error) {
	d = &door{}
	if (o.cert == "") != (o.key == "") {
		return nil, usage("", "--tls-cert and --tls-key go together")
	}
	if o.cert != "" {
		pair, err := tls.LoadX509KeyPair(o.cert, o.key)
		if err != nil {
			return nil, &problem{err: fmt.Errorf("the certificate %s with the key %s: %w", o.cert, o.key, err), code: exitInput}
		}
		d.tls = &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	}
	if !o.shared {
		return d, nil
	}
	if o.token != "" {
		return nil, usage("", "a shared server has no token of its own: people have theirs, see hearsay user token; leave --token out")
	}
	home, err := homeDir()
	if err != nil {
		return nil, err
	}
	first := &problem{err: errors.New("a shared server needs an owner first"), code: exitNotFound, remedy: "make one known: hearsay user add NAME --owner"}
	if !register.Exists(home) {
		return nil, first
	}
	if d.book, err = register.Open(ctx, home); err != nil {
		return nil, err
	}
	all, err := d.book.Grants(ctx, "", store.AllCases)
	for _, g := range all {
		if g.Role == store.RoleOwner {
			d.people = people.NewGate(d.book, time.Now, rand.Reader)
			return d, nil
		}
	}
	d.close()
	if err == nil {
		err = first
	}
	return nil, err
}

func (d *door) close() {
	if d.book != nil {
		_ = d.book.Close() // each change was committed
	}
}

// keeper hands out cases, to whom they are of a shared server only.
func (d *door) keeper(all store.Keeper) store.Keeper {
	if d.people == nil {
		return all
	}
	return store.GuardKeeper(all)
}

// hosts adds the names asked for, and those that browsers use without the port.
func (d *door) hosts(listening net.Addr, o serveOptions) []string {
	out := hosts(listening, o.addr)
	port := strconv.Itoa(listening.(*net.TCPAddr).Port)
	if port == "443" && d.tls != nil {
		for _, h := range out {
			if name, p, err := net.SplitHostPort(h); err == nil && p == port {
				out = append(out, name)
			}
		}
	}
	for _, name := range o.hosts {
		out = append(out, name)
		if _, _, err := net.SplitHostPort(name); err != nil {
			out = append(out, net.JoinHostPort(name, port))
		}
	}
	return out
}

func (d *door) serve(s *http.Server, l net.Listener) error {
	if d.tls == nil {
		return s.Serve(l)
	}
	s.TLSConfig = d.tls
	return s.ServeTLS(l, "", "")
}

// start returns the address to open.
func (d *door) start(listening net.Addr, first, token string, o serveOptions) string {
	u, err := url.Parse(start(listening, first, token))
	if err != nil {
		panic(err) // we wrote it
	}
	if d.people != nil {
		u.RawQuery = ""
	}
	if d.tls != nil {
		u.Scheme = "https"
	}
	if len(o.hosts) > 0 {
		name := o.hosts[0]
		if _, _, err := net.SplitHostPort(name); err != nil && !o.behind {
			name = net.JoinHostPort(name, u.Port())
		}
		if u.Host = name; o.behind {
			u.Scheme = "https"
		}
	}
	return u.String()
}
