package api

import (
	"context"
	"net"
	"net/http"
	"strings"
	"time"

	"hearsay/internal/people"
)

// Visit is what a shared server knows of who makes a request; package web finds it out before the API is asked.
type Visit struct {
	Pass   people.Pass // zero for who did not sign in
	Secure bool        // the browser speaks TLS, to us or to a proxy of ours
}

type visitKey struct{}

// Visiting returns a context in which a request is made by a visitor.
func Visiting(ctx context.Context, v Visit) context.Context {
	return context.WithValue(ctx, visitKey{}, v)
}

func visitOf(ctx context.Context) Visit {
	v, _ := ctx.Value(visitKey{}).(Visit)
	return v
}

// SessionCookie is what the cookie of a session is called. Over TLS its name binds it to this host alone; else it has the port in it, since
// cookies do not tell ports apart.
func SessionCookie(r *http.Request, secure bool) string {
	if secure {
		return "__Host-hearsay_session"
	}
	if _, port, err := net.SplitHostPort(r.Host); err == nil {
		return "hearsay_session_" + port
	}
	return "hearsay_session"
}

// keepSession gives the browser its session; an empty secret takes it away.
func keepSession(ctx context.Context, secret string, ends time.Time) {
	r, secure := requestOf(ctx), visitOf(ctx).Secure
	c := &http.Cookie{
		Name: SessionCookie(r, secure), Value: secret, Path: "/", HttpOnly: true, Secure: secure, SameSite: http.SameSiteStrictMode, Expires: ends,
	}
	if secret == "" {
		c.MaxAge = -1
	}
	http.SetCookie(writerOf(ctx), c)
}

// from is the place that a request comes from, for counting attempts: an address, of IPv6 the network, since one person has the whole of it.
func from(ctx context.Context) string {
	host, _, err := net.SplitHostPort(requestOf(ctx).RemoteAddr)
	if err != nil {
		return "unknown"
	}
	ip := net.ParseIP(host)
	if ip == nil || ip.To4() != nil {
		return host
	}
	return ip.Mask(net.CIDRMask(64, 128)).String() + "/64"
}

// device names the browser that a request comes from, in a few words, from what it says of itself.
func device(ctx context.Context) string {
	says := requestOf(ctx).Header.Get("User-Agent")
	first := func(of ...[2]string) string {
		for _, o := range of {
			if strings.Contains(says, o[0]) {
				return o[1]
			}
		}
		return ""
	}
	browser := first([2]string{"Edg/", "Edge"}, [2]string{"Firefox/", "Firefox"}, [2]string{"Chrome/", "Chrome"}, [2]string{"Safari/", "Safari"})
	system := first([2]string{"Android", "Android"}, [2]string{"iPhone", "iPhone"}, [2]string{"iPad", "iPad"}, [2]string{"Windows", "Windows"}, [2]string{"Mac OS", "macOS"}, [2]string{"Linux", "Linux"})
	switch {
	case browser != "" && system != "":
		return browser + " on " + system
	case browser != "":
		return browser
	}
	return "another program"
}
