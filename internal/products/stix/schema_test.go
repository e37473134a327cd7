package stix_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products/productstest"
	"hearsay/internal/products/stix"
)

var update = flag.Bool("update", false, "write the schemas in docs/stix anew")

// extended are the records that our extensions carry, by the name of the extension.
var extended = map[string]reflect.Type{
	"case": reflect.TypeFor[struct {
		ID      string    `json:"id"`
		Title   string    `json:"title"`
		Created time.Time `json:"created"`
		AsOf    string    `json:"as_of"`
		Program string    `json:"program"`
		Reader  string    `json:"reader"`
	}](),
	"actor": reflect.TypeFor[evidence.Actor](), "article": reflect.TypeFor[evidence.Article](), "statement": reflect.TypeFor[evidence.Record](),
	"incident": reflect.TypeFor[evidence.Incident](), "act": reflect.TypeFor[evidence.ActRecord](), "relation": reflect.TypeFor[evidence.Relation](),
	"warning": reflect.TypeFor[evidence.Warning](), "claim": reflect.TypeFor[evidence.Claim](), "source": reflect.TypeFor[evidence.Profile](),
	"origins": reflect.TypeFor[evidence.Corroboration](), "link": reflect.TypeFor[evidence.Link](), "tension": reflect.TypeFor[evidence.Tension](),
	"question": reflect.TypeFor[evidence.Question](), "report": reflect.TypeFor[evidence.Report](),
}

// schemaOf describes a type in JSON Schema 2020-12, in the form that our extensions have.
func schemaOf(t reflect.Type, defs map[string]any) any {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return map[string]any{"type": "string", "format": "date-time"}
	case t.Kind() == reflect.Pointer:
		return schemaOf(t.Elem(), defs) // null is left out
	case t.Kind() == reflect.Struct && t.Name() != "":
		if _, known := defs[t.Name()]; !known {
			defs[t.Name()] = nil // for those that hold themselves
			defs[t.Name()] = members(t, defs)
		}
		return map[string]any{"$ref": "#/$defs/" + t.Name()}
	case t.Kind() == reflect.Struct:
		return members(t, defs)
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array:
		return map[string]any{"type": "array", "minItems": 1, "items": schemaOf(t.Elem(), defs)}
	}
	return map[string]any{"type": map[reflect.Kind]string{
		reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer", reflect.Int64: "integer", reflect.Float64: "number",
	}[t.Kind()]}
}

func members(t reflect.Type, defs map[string]any) map[string]any {
	properties := map[string]any{}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		if name = strings.ToLower(name); len(name) < 3 {
			name = "key_" + name
		}
		properties[name] = schemaOf(f.Type, defs)
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
}

func page(t *testing.T, name string, of reflect.Type) []byte {
	t.Helper()
	defs := map[string]any{}
	record := schemaOf(of, defs)
	value := map[string]any{
		"extension_type": map[string]any{"const": "property-extension"},
		"record":         record,
	}
	if name == "article" {
		value["text"] = map[string]any{"type": "string", "description": "the article's text, where it was exported; offsets count its code points"}
	}
	if len(defs) == 0 {
		defs = nil
	}
	written, err := json.MarshalIndent(map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Hearsay " + name + ", version " + stix.Revision,
		"description": "The value of Hearsay's STIX property extension for this kind of record. Fields are described in docs/reference/openapi.json under the same names; names of fewer than three letters have key_ before them here; null and empty lists are left out.",
		"type":        "object", "properties": value, "required": []string{"extension_type", "record"}, "$defs": defs,
	}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(written, '\n')
}

// TestSchemas: what docs/stix says of our extensions is what they are.
func TestSchemas(t *testing.T) {
	for name, of := range extended {
		file := filepath.Join("..", "..", "..", "docs", "stix", name+".json")
		want := page(t, name, of)
		if *update {
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the extension is (%v): go test ./internal/products/stix -run Schemas -update", file, err)
		}
	}
}

// TestExtensionsAreDescribed: every extension that is written has its schema, and uses no name that the schema does not have.
func TestExtensionsAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range objects(t, write(t, productstest.Case(), stix.Options{Texts: true})) {
		if o["type"] == "extension-definition" {
			name := strings.TrimPrefix(o["name"].(string), "Hearsay ")
			if extended[name] == nil || !strings.Contains(o["schema"].(string), "docs/stix/"+name+".json") {
				t.Errorf("no schema for the extension %q", name)
			}
			seen[name] = true
			continue
		}
		extensions, _ := o["extensions"].(map[string]any)
		for id, value := range extensions {
			walk(t, id, value)
		}
	}
	if len(seen) != len(extended) {
		t.Errorf("%d extensions are defined, %d described", len(seen), len(extended))
	}
}

// walk checks names and values that STIX has rules for.
func walk(t *testing.T, at string, v any) {
	switch v := v.(type) {
	case nil:
		t.Errorf("%s: null", at)
	case []any:
		if len(v) == 0 {
			t.Errorf("%s: an empty list", at)
		}
		for _, e := range v {
			walk(t, at, e)
		}
	case map[string]any:
		for name, e := range v {
			if len(name) < 3 || name != strings.ToLower(name) || slices.ContainsFunc([]rune(name), func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
				t.Errorf("%s: the name %q", at, name)
			}
			walk(t, at+"."+name, e)
		}
	}
}
