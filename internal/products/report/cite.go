package report

import (
	"strings"

	"hearsay/internal/evidence"
)

// cited is one identifier in a citation, in bytes of the leaf's buffer.
type cited struct {
	id         string // in its folded form
	locator    string
	start, end int // of the identifier with its @
}

// citations reads [@id], [@id; @id, locator]; nil for any other brackets. A semicolon begins the next, a comma a locator. b are the
// brackets with what is in them, base where they begin.
func citations(b []byte, base int) []cited {
	inner := string(b[1 : len(b)-1])
	if !strings.HasPrefix(strings.TrimLeft(inner, " \t\n"), "@") {
		return nil
	}
	var out []cited
	at := base + 1
	for _, item := range strings.SplitAfter(inner, ";") {
		whole := item
		item = strings.TrimSuffix(item, ";")
		lead := len(item) - len(strings.TrimLeft(item, " \t\n"))
		body := item[lead:]
		if !strings.HasPrefix(body, "@") {
			if strings.TrimSpace(body) == "" {
				at += len(whole)
				continue
			}
			return nil
		}
		n := 1
		for n < len(body) && named(body[n]) {
			n++
		}
		rest := strings.Join(strings.Fields(body[n:]), " ")
		if n == 1 || rest != "" && rest[0] != ',' {
			return nil
		}
		out = append(out, cited{
			id: evidence.Fold(body[1:n]), locator: strings.TrimSpace(strings.TrimPrefix(rest, ",")), start: at + lead, end: at + lead + n,
		})
		at += len(whole)
	}
	return out
}

// named reports whether a byte may stand in an identifier.
func named(c byte) bool {
	return c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// Cited returns the identifiers that a report cites, in their folded form, each once, in the order of the text.
func Cited(md string) []string {
	p := newPage(md)
	out := []string{}
	seen := map[string]bool{}
	for _, s := range p.sentences {
		for _, c := range s.cites {
			if !seen[c.id] {
				seen[c.id] = true
				out = append(out, c.id)
			}
		}
	}
	return out
}
