package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"syscall"

	"hearsay/internal/web"
)

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
	out = append(out, net.JoinHostPort(at.IP.String(), port))
	if name != "" {
		out = append(out, net.JoinHostPort(name, port))
	}
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
