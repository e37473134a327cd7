package web_test

import (
	"net/http"
	"strings"
	"testing"

	"hearsay/internal/mcp"
	"hearsay/internal/web"
)

const initialize = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"far","version":"1"}}}`

// TestAssistantsComeThroughTheSameDoors: an assistant over HTTP brings the token, comes to the right host, and reads where nothing may
// be changed, too.
func TestAssistantsComeThroughTheSameDoors(t *testing.T) {
	for _, readOnly := range []bool{false, true} {
		p := run(t, func(o *web.Options) {
			o.ReadOnly = readOnly
			o.MCP = mcp.Handler(mcp.Options{Cases: o.Shelf})
		})
		accept := []string{"Content-Type", "application/json", "Accept", "application/json, text/event-stream"}
		if got := p.ask("POST", "/mcp", initialize, accept...); got.StatusCode != http.StatusUnauthorized || !strings.Contains(got.Header.Get("Content-Type"), "problem+json") {
			t.Errorf("a stranger is answered %d %s", got.StatusCode, got.body)
		}
		ours := append(append([]string{}, accept...), bearer...)
		if got := p.ask("POST", "/mcp", initialize, append(ours, "Host", "evil.example")...); got.StatusCode != http.StatusMisdirectedRequest {
			t.Errorf("another host is answered %d", got.StatusCode)
		}
		if got := p.ask("POST", "/mcp", initialize, append(ours, "Origin", "http://evil.example")...); got.StatusCode != http.StatusForbidden {
			t.Errorf("another site is answered %d", got.StatusCode)
		}
		if got := p.ask("POST", "/mcp", initialize, ours...); got.StatusCode != http.StatusOK || !strings.Contains(got.body, `"name":"hearsay"`) {
			t.Errorf("ours is answered %d %s", got.StatusCode, got.body)
		}
		if got := p.ask("POST", "/mcp", strings.Repeat("x", 2<<20), ours...); got.StatusCode != http.StatusRequestEntityTooLarge && got.StatusCode != http.StatusBadRequest {
			t.Errorf("two megabytes are answered %d", got.StatusCode)
		}
	}
	p := run(t, nil)
	if got := p.ask("POST", "/mcp", initialize, append([]string{"Content-Type", "application/json"}, bearer...)...); got.StatusCode != http.StatusNotFound || !strings.Contains(got.body, "hearsay mcp --http") {
		t.Errorf("where assistants are not served: %d %s", got.StatusCode, got.body)
	}
}
