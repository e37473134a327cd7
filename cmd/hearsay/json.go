package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// schema names the shape of every JSON object that the lists print.
const schema = "hearsay/1"

// head stands first in every JSON object.
type head struct {
	Type   string `json:"type"`
	ID     string `json:"id"`
	Schema string `json:"schema"`
}

// marshal writes JSON as it is read by people: without escaping < and >, but with every character escaped that would
// steer a terminal. JSON leaves those from U+007F to U+009F as they are, and some terminals take U+009B for an escape.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	written := bytes.TrimRight(b.Bytes(), "\n")
	if !bytes.ContainsFunc(written, unicode.IsControl) { // nothing here is indented: a control character stands in a string
		return written, nil
	}
	var safe bytes.Buffer
	for _, r := range string(written) {
		if unicode.IsControl(r) {
			fmt.Fprintf(&safe, `\u%04x`, r)
		} else {
			safe.WriteRune(r)
		}
	}
	return safe.Bytes(), nil
}

// plain writes a value as a cell.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case map[string]any, []any:
		written, _ := marshal(v)
		return string(written)
	}
	return fmt.Sprint(v)
}

// follow follows a path such as "metadata.title" into what v is as JSON.
func follow(v any, path string) any {
	written, err := marshal(v)
	if err != nil {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(written))
	d.UseNumber()
	var tree any
	if d.Decode(&tree) != nil {
		return nil
	}
	for step := range strings.SplitSeq(path, ".") {
		object, ok := tree.(map[string]any)
		if !ok {
			return nil
		}
		tree = object[step]
	}
	return tree
}

// knowsPath reports whether the first step of path is a field of v as JSON.
func knowsPath(v any, path string) bool {
	first, _, _ := strings.Cut(path, ".")
	written, err := marshal(v)
	if err != nil {
		return false
	}
	var object map[string]json.RawMessage
	return json.Unmarshal(written, &object) == nil && object[first] != nil
}
