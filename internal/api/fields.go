package api

import (
	_ "embed"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// fieldsJSON says what each field of a record is, in the words that stand beside it in the source: "store.Count.count".
// A test writes it anew and fails when it has fallen behind.
//
//go:embed fields.json
var fieldsJSON []byte

// explain gives every property the words that stand beside its field.
func explain(spec *huma.OpenAPI) {
	words := map[string]string{}
	if err := json.Unmarshal(fieldsJSON, &words); err != nil {
		panic(err) // embedded, and read in every test
	}
	registry := spec.Components.Schemas
	for name, schema := range registry.Map() {
		t := registry.TypeFromRef("#/components/schemas/" + name)
		for _, f := range reflect.VisibleFields(t) {
			property, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := schema.Properties[property]
			if p == nil || p.Description != "" {
				continue
			}
			p.Description = words[declaring(t, f)+"."+property]
		}
	}
}

// declaring names the struct that a field is written down in, which may be one that t holds.
func declaring(t reflect.Type, f reflect.StructField) string {
	if len(f.Index) > 1 {
		t = t.FieldByIndex(f.Index[:len(f.Index)-1]).Type
	}
	name, _, _ := strings.Cut(t.Name(), "[") // without type parameters
	return t.PkgPath()[strings.LastIndexByte(t.PkgPath(), '/')+1:] + "." + name
}
