package stix

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// The limits of a bundle that is read.
const (
	MaxBytes = 64 << 20
	maxDepth = 64
)

// Bundle is what a bundle holds: each object once, in its latest version, in the order of their first.
type Bundle struct {
	ID      string
	Objects []Object
	Older   int // versions of objects that a later one in the bundle replaces, and repetitions
	at      map[string]int
}

// Object is a STIX object: what we read of it, and its bytes as they came.
type Object struct {
	Type        string     `json:"type"`
	ID          string     `json:"id"`
	CreatedBy   string     `json:"created_by_ref"`
	Created     string     `json:"created"`
	Modified    string     `json:"modified"`
	Published   string     `json:"published"`
	Lang        string     `json:"lang"`
	Name        string     `json:"name"`
	Description string     `json:"description"`
	Abstract    string     `json:"abstract"`
	Content     string     `json:"content"`
	Explanation string     `json:"explanation"`
	Authors     []string   `json:"authors"`
	Markings    []string   `json:"object_marking_refs"`
	External    []external `json:"external_references"`
	Extensions  map[string]json.RawMessage
	Raw         json.RawMessage `json:"-"`
}

// identifier is how STIX names objects.
var identifier = regexp.MustCompile(`^([a-z][a-z0-9-]{1,248}[a-z0-9])--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

// Parse reads a bundle of STIX 2.0 or 2.1. What is no bundle, is too large or too deep, or says two things of one object, is refused in
// one sentence. References are not followed, so that they may lead nowhere or in a circle. Errors wrap [evidence.ErrInput].
func Parse(file []byte) (*Bundle, error) {
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	switch {
	case len(file) > MaxBytes:
		return nil, unreadable("the file is over the limit of %d MB; split it", MaxBytes>>20)
	case !utf8.Valid(file):
		return nil, unreadable("the file is not text in UTF-8")
	}
	if err := shallow(file); err != nil {
		return nil, err
	}
	var whole struct {
		Type    string            `json:"type"`
		ID      string            `json:"id"`
		Objects []json.RawMessage `json:"objects"`
	}
	if err := json.Unmarshal(file, &whole); err != nil {
		return nil, unreadable("it is no JSON object that could be a bundle: %v", err)
	}
	if whole.Type != "bundle" {
		return nil, unreadable("it is no STIX bundle: its type is %s, not bundle", quoted(whole.Type))
	}
	b := &Bundle{ID: whole.ID, at: map[string]int{}}
	for n, raw := range whole.Objects {
		if err := b.add(n+1, raw); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *Bundle) add(n int, raw json.RawMessage) error {
	var o Object
	if err := json.Unmarshal(raw, &o); err != nil {
		return unreadable("object %d of the bundle is not as STIX has it: %v", n, err)
	}
	m := identifier.FindStringSubmatch(o.ID)
	if m == nil || m[1] != o.Type {
		return unreadable("object %d of the bundle has the type %s and the identifier %s, which do not go together", n, quoted(o.Type), quoted(o.ID))
	}
	o.Raw = bytes.Clone(bytes.TrimSpace(raw))
	i, seen := b.at[o.ID]
	if !seen {
		b.at[o.ID] = len(b.Objects)
		b.Objects = append(b.Objects, o)
		return nil
	}
	b.Older++
	switch before := b.Objects[i]; {
	case o.Modified > before.Modified:
		b.Objects[i] = o
	case o.Modified == before.Modified && !same(o.Raw, before.Raw):
		return unreadable("the bundle says two things of %s under one time of change", o.ID)
	}
	return nil
}

// Object returns the object of that identifier.
func (b *Bundle) Object(id string) (Object, bool) {
	i, ok := b.at[id]
	if !ok {
		return Object{}, false
	}
	return b.Objects[i], true
}

// same reports whether two objects are the same but for spaces.
func same(a, b json.RawMessage) bool {
	var x, y bytes.Buffer
	return bytes.Equal(a, b) || json.Compact(&x, a) == nil && json.Compact(&y, b) == nil && bytes.Equal(x.Bytes(), y.Bytes())
}

// shallow refuses JSON that is nested deeper than any bundle is, before anything is built of it.
func shallow(file []byte) error {
	depth, inside, escaped := 0, false, false
	for _, c := range file {
		switch {
		case escaped:
			escaped = false
		case inside:
			escaped, inside = c == '\\', c != '"'
		case c == '"':
			inside = true
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return unreadable("it is nested more than %d deep", maxDepth)
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

func unreadable(format string, values ...any) error {
	return fmt.Errorf("%w: %s", evidence.ErrInput, fmt.Sprintf(format, values...))
}

// quoted writes somebody else's words short and in quotation marks.
func quoted(s string) string {
	if r := []rune(s); len(r) > 80 {
		s = string(r[:80]) + "…"
	}
	return fmt.Sprintf("%q", strings.ToValidUTF8(s, "\uFFFD"))
}
