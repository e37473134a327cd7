package client_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"
)

var update = flag.Bool("update", false, "write the client's methods and types anew from the API's description")

// description is as much of an OpenAPI document as the client is made from.
type description struct {
	Paths      map[string]map[string]*operation
	Components struct{ Schemas map[string]*schema }
}

type operation struct {
	OperationID string `json:"operationId"`
	Summary     string
	Description string
	Parameters  []parameter
	RequestBody *struct{ Content map[string]content } `json:"requestBody"`
	Responses   map[string]struct{ Content map[string]content }
}

type parameter struct {
	Name, In, Description string
	Schema                *schema
}

type content struct{ Schema *schema }

type schema struct {
	Ref                  string `json:"$ref"`
	Type                 any
	Format, Description  string
	Items                *schema
	Properties           map[string]*schema
	Required             []string
	AdditionalProperties any       `json:"additionalProperties"`
	AnyOf                []*schema `json:"anyOf"`
}

// largestFile is how many lines a made file may have: a file that a person may have to read.
const largestFile = 440

// TestGenerated holds the methods and types to docs/reference/openapi.json; with -update it writes them.
func TestGenerated(t *testing.T) {
	raw, err := os.ReadFile("../docs/reference/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var d description
	if err := json.Unmarshal(raw, &d); err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{}
	for prefix, parts := range map[string][]string{"operations": operations(&d), "schemas": schemas(&d)} {
		for i, body := range packed(parts) {
			imports := ""
			for _, p := range []string{"context", "fmt", "io", "iter", "net/url", "time"} {
				if strings.Contains(body, p[strings.LastIndex(p, "/")+1:]+".") {
					imports += fmt.Sprintf("\t%q\n", p)
				}
			}
			source, err := format.Source([]byte("// Code generated from docs/reference/openapi.json by go test ./client -update; DO NOT EDIT.\n\npackage client\n\nimport (\n" + imports + ")\n\n" + body))
			if err != nil {
				t.Fatalf("%v in\n%.2000s", err, body)
			}
			want[fmt.Sprintf("%s%02d.go", prefix, i+1)] = bytes.Replace(source, []byte("import ()\n\n"), nil, 1)
		}
	}
	made, _ := filepath.Glob("operations[0-9]*.go")
	more, _ := filepath.Glob("schemas[0-9]*.go")
	for _, name := range append(made, more...) {
		if _, ok := want[name]; !ok {
			if *update {
				_ = os.Remove(name)
				continue
			}
			t.Errorf("%s is left over; go test ./client -update", name)
		}
	}
	for name, source := range want {
		if *update {
			if err := os.WriteFile(name, source, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if have, err := os.ReadFile(name); err != nil || !bytes.Equal(have, source) {
			t.Errorf("%s is not what the API's description says; go test ./client -update", name)
		}
	}
}

// packed puts declarations into files of a size that can be read.
func packed(parts []string) []string {
	var out []string
	lines := 0
	for _, p := range parts {
		n := strings.Count(p, "\n") + 1
		if len(out) == 0 || lines+n > largestFile {
			out, lines = append(out, ""), 0
		}
		out[len(out)-1] += p + "\n"
		lines += n
	}
	return out
}

// initialisms are words that Go writes in capitals.
var initialisms = map[string]string{"id": "ID", "ids": "IDs", "url": "URL", "uri": "URI", "sha256": "SHA256", "csv": "CSV", "json": "JSON", "html": "HTML", "ach": "ACH", "api": "API", "pdf": "PDF"}

// exported writes a name of the API as Go does.
func exported(name string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '-' || r == '.' || r == '$' }) {
		if whole, ok := initialisms[strings.ToLower(word)]; ok {
			b.WriteString(whole)
			continue
		}
		runes := []rune(word)
		b.WriteString(string(unicode.ToUpper(runes[0])) + string(runes[1:]))
	}
	return b.String()
}

// typeOf writes a schema as a Go type.
func typeOf(s *schema) string {
	if s == nil {
		return "any"
	}
	if s.Ref != "" {
		return exported(s.Ref[strings.LastIndex(s.Ref, "/")+1:])
	}
	for _, one := range s.AnyOf {
		if one.Type != "null" {
			return "*" + strings.TrimPrefix(typeOf(one), "*")
		}
	}
	kind, nullable := "", false
	switch x := s.Type.(type) {
	case string:
		kind = x
	case []any:
		for _, one := range x {
			if one == "null" {
				nullable = true
			} else {
				kind, _ = one.(string)
			}
		}
	}
	out := "any"
	switch kind {
	case "string":
		out = "string"
		if s.Format == "date-time" {
			out = "time.Time"
		}
	case "integer":
		out = "int64"
	case "number":
		out = "float64"
	case "boolean":
		out = "bool"
	case "array":
		return "[]" + typeOf(s.Items)
	case "object":
		switch x := s.AdditionalProperties.(type) {
		case map[string]any:
			raw, _ := json.Marshal(x)
			var inner schema
			_ = json.Unmarshal(raw, &inner)
			return "map[string]" + typeOf(&inner)
		}
		return "map[string]any"
	}
	if nullable {
		return "*" + out
	}
	return out
}

// comment writes words as a comment.
func comment(indent, words string) string {
	var b strings.Builder
	line := ""
	for _, w := range strings.Fields(words) {
		if len(line)+len(w) > 120 {
			fmt.Fprintf(&b, "%s//%s\n", indent, line)
			line = ""
		}
		line += " " + w
	}
	if line != "" {
		fmt.Fprintf(&b, "%s//%s\n", indent, line)
	}
	return b.String()
}

func schemas(d *description) []string {
	var out []string
	for _, name := range sorted(d.Components.Schemas) {
		s := d.Components.Schemas[name]
		var b strings.Builder
		says := s.Description
		if says == "" {
			says = "is part of what is sent or answered."
		} else {
			says = "is: " + strings.ToLower(says[:1]) + says[1:]
		}
		b.WriteString(comment("", exported(name)+" "+says))
		if len(s.Properties) == 0 {
			fmt.Fprintf(&b, "type %s %s\n", exported(name), typeOf(&schema{Type: s.Type, Items: s.Items, AdditionalProperties: s.AdditionalProperties}))
			out = append(out, b.String())
			continue
		}
		fmt.Fprintf(&b, "type %s struct {\n", exported(name))
		for _, field := range sorted(s.Properties) {
			if strings.HasPrefix(field, "$") {
				continue
			}
			p := s.Properties[field]
			tag, kind := field, typeOf(p)
			if !slices.Contains(s.Required, field) {
				tag += ",omitzero"
			}
			if kind == exported(name) { // a record within its own kind
				kind = "*" + kind
			}
			b.WriteString(comment("\t", p.Description))
			fmt.Fprintf(&b, "\t%s %s `json:%q`\n", exported(field), kind, tag)
		}
		b.WriteString("}\n")
		out = append(out, b.String())
	}
	return out
}

func sorted[T any](m map[string]T) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

func operations(d *description) []string {
	named := map[string]string{}
	for _, path := range sorted(d.Paths) {
		for _, method := range sorted(d.Paths[path]) {
			if op := d.Paths[path][method]; op.OperationID != "" {
				named[op.OperationID] = written(d, path, method, op)
			}
		}
	}
	var out []string
	for _, id := range sorted(named) {
		out = append(out, named[id])
	}
	return out
}

// written is the Go of one operation.
func written(d *description, path, method string, op *operation) string {
	var b strings.Builder
	name := exported(op.OperationID)
	takes, values, query := []string{"ctx context.Context"}, []string{}, []parameter{}
	for _, piece := range strings.Split(path, "{")[1:] {
		at, _, _ := strings.Cut(piece, "}")
		given := map[string]string{"case": "caseID", "v": "version"}[at]
		if given == "" {
			given = at
		}
		for _, p := range op.Parameters {
			if p.In == "path" && p.Name == at {
				kind := typeOf(p.Schema)
				takes = append(takes, given+" "+kind)
				if kind != "string" {
					given = "fmt.Sprint(" + given + ")"
				}
			}
		}
		values = append(values, given)
	}
	for _, p := range op.Parameters {
		if p.In == "query" {
			query = append(query, p)
		}
	}
	where := fmt.Sprintf("%q", path)
	if len(values) > 0 {
		where = fmt.Sprintf("fill(%q, %s)", path, strings.Join(values, ", "))
	}
	asked := "nil"
	if len(query) > 0 {
		fmt.Fprintf(&b, "// %sQuery is what %s may be asked with. Of what is left empty nothing is said.\ntype %[1]sQuery struct {\n", name, name)
		for _, p := range query {
			b.WriteString(comment("\t", p.Description))
			fmt.Fprintf(&b, "\t%s %s\n", exported(p.Name), typeOf(p.Schema))
		}
		fmt.Fprintf(&b, "}\n\nfunc (q %sQuery) values() url.Values {\n\tv := url.Values{}\n", name)
		for _, p := range query {
			field := "q." + exported(p.Name)
			switch kind := typeOf(p.Schema); kind {
			case "[]string":
				fmt.Fprintf(&b, "\tfor _, x := range %s {\n\t\tv.Add(%q, x)\n\t}\n", field, p.Name)
			case "string":
				fmt.Fprintf(&b, "\tif %s != \"\" {\n\t\tv.Set(%q, %s)\n\t}\n", field, p.Name, field)
			case "bool":
				fmt.Fprintf(&b, "\tif %s {\n\t\tv.Set(%q, \"true\")\n\t}\n", field, p.Name)
			case "time.Time":
				fmt.Fprintf(&b, "\tif !%s.IsZero() {\n\t\tv.Set(%q, %s.Format(time.RFC3339Nano))\n\t}\n", field, p.Name, field)
			default:
				fmt.Fprintf(&b, "\tif %s != 0 {\n\t\tv.Set(%q, fmt.Sprint(%s))\n\t}\n", field, p.Name, field)
			}
		}
		b.WriteString("\treturn v\n}\n\n")
		takes, asked = append(takes, "query "+name+"Query"), "query.values()"
	}
	says := comment("", name+": "+op.Summary+". "+op.Description)
	body := "nil"
	if op.RequestBody != nil {
		if c, ok := op.RequestBody.Content["application/json"]; ok {
			kind := typeOf(c.Schema)
			takes, body = append(takes, "body "+kind), "body"
		}
	}
	answers := success(op)
	caller := strings.ToUpper(method)
	switch answer, ok := answers["application/json"]; {
	case ok:
		kind := typeOf(answer.Schema)
		fmt.Fprintf(&b, "%sfunc (c *Client) %s(%s) (*%s, error) {\n\treturn ask[%[4]s](ctx, c, %q, %s, %s, %s)\n}\n", says, name, strings.Join(takes, ", "), kind, caller, where, asked, body)
	case len(answers) > 0:
		fmt.Fprintf(&b, "%s// The caller closes what is returned.\nfunc (c *Client) %s(%s) (io.ReadCloser, error) {\n\treturn c.open(ctx, %q, %s, %s, %s)\n}\n", says, name, strings.Join(takes, ", "), caller, where, asked, body)
	default:
		fmt.Fprintf(&b, "%sfunc (c *Client) %s(%s) error {\n\t_, err := ask[struct{}](ctx, c, %q, %s, %s, %s)\n\treturn err\n}\n", says, name, strings.Join(takes, ", "), caller, where, asked, body)
	}
	if item := itemOf(d, answers["application/json"].Schema); item != "" && strings.HasPrefix(name, "List") {
		if _, ok := answers["application/x-ndjson"]; ok {
			all := "All" + strings.TrimPrefix(name, "List")
			fmt.Fprintf(&b, "\n// %s yields every record of %s, page after page. It ends with the first error.\nfunc (c *Client) %s(%s) iter.Seq2[%s, error] {\n\treturn func(yield func(%[5]s, error) bool) { lines(ctx, c, %s, %s, yield) }\n}\n",
				all, name, all, strings.Join(takes, ", "), item, where, asked)
		}
	}
	if op.RequestBody != nil {
		if c, ok := op.RequestBody.Content["multipart/form-data"]; ok && c.Schema != nil {
			if kind := typeOf(answers["application/json"].Schema); kind != "any" {
				field := sorted(c.Schema.Properties)[0]
				without := slices.DeleteFunc(slices.Clone(takes), func(s string) bool { return strings.HasPrefix(s, "body ") })
				fmt.Fprintf(&b, "\n// %[1]sFiles is %[1]s with files, which are read as they are sent.\nfunc (c *Client) %[1]sFiles(%[2]s, files ...File) (*%[3]s, error) {\n\treturn upload[%[3]s](ctx, c, %[4]s, %[5]q, %[6]s, files)\n}\n",
					name, strings.Join(without, ", "), kind, where, field, asked)
			}
		}
	}
	return b.String()
}

// success returns what an operation answers when it succeeds.
func success(op *operation) map[string]content {
	for _, code := range sorted(op.Responses) {
		if code[0] == '2' {
			return op.Responses[code].Content
		}
	}
	return nil
}

// itemOf returns the type of a list's records.
func itemOf(d *description, s *schema) string {
	if s == nil || s.Ref == "" {
		return ""
	}
	page := d.Components.Schemas[s.Ref[strings.LastIndex(s.Ref, "/")+1:]]
	if page == nil || page.Properties["items"] == nil || page.Properties["items"].Items == nil {
		return ""
	}
	return typeOf(page.Properties["items"].Items)
}
