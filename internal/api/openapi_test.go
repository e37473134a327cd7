package api_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/api"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTheReferenceIsWrittenDown fails when the API changed and its reference did not. Fields and operations may be added;
// nothing that is there may change.
func TestTheReferenceIsWrittenDown(t *testing.T) {
	fields := comments(t, "evidence", "query", "store", "text", "weighing/balance", "weighing/analogue", "weighing/chronology", "weighing/hypothesis", "workbench")
	golden(t, "fields.json", fields)
	api.SetFields(fields)
	golden(t, "../../docs/reference/openapi.json", api.New(api.Options{}).Spec())
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has fallen behind: go test ./internal/api -update, then look at the difference", filepath.Base(name))
	}
}

// comments collects what stands beside or above each field that is written as JSON.
func comments(t *testing.T, packages ...string) []byte {
	t.Helper()
	words := map[string]string{}
	for _, pkg := range packages {
		names, err := filepath.Glob("../" + pkg + "/*.go")
		if err != nil || len(names) == 0 {
			t.Fatal(pkg, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				spec, ok := n.(*ast.TypeSpec)
				if !ok {
					return true
				}
				structure, ok := spec.Type.(*ast.StructType)
				if !ok {
					return true
				}
				for _, f := range structure.Fields.List {
					if f.Tag == nil {
						continue
					}
					tag, _ := strconv.Unquote(f.Tag.Value)
					property, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
					said := strings.Join(strings.Fields(f.Doc.Text()+f.Comment.Text()), " ")
					if property != "" && said != "" {
						words[filepath.Base(pkg)+"."+spec.Name.Name+"."+property] = said
					}
				}
				return true
			})
		}
	}
	if len(words) < 50 {
		t.Fatalf("only %d fields have words: the collecting is broken", len(words))
	}
	out, err := json.MarshalIndent(words, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}
