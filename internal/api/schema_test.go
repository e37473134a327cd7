package api_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/api"
)

// schema is the API's description of itself, read as a stranger would read it.
type schema struct {
	spec   map[string]any
	router *http.ServeMux
}

func newSchema(t *testing.T, h *api.Handler) *schema {
	t.Helper()
	s := &schema{router: http.NewServeMux()}
	if err := json.Unmarshal(h.Spec(), &s.spec); err != nil {
		t.Fatal(err)
	}
	for _, route := range h.Routes() {
		s.router.HandleFunc(route, func(http.ResponseWriter, *http.Request) {})
	}
	return s
}

// operation returns what is said of the operation that answers a request, nil for an address that is not described.
func (s *schema) operation(method, path string) map[string]any {
	request, err := http.NewRequest(method, "http://host"+path, nil)
	if err != nil {
		return nil
	}
	_, pattern := s.router.Handler(request)
	_, template, _ := strings.Cut(pattern, " ")
	item, _ := s.spec["paths"].(map[string]any)[strings.TrimPrefix(template, api.Prefix)].(map[string]any)
	operation, _ := item[strings.ToLower(method)].(map[string]any)
	return operation
}

// holds fails the test when an answer is not what the description says.
func (s *schema) holds(t *testing.T, method, path string, a answer) {
	t.Helper()
	operation := s.operation(method, path)
	if operation == nil || a.status == http.StatusNotModified {
		return
	}
	responses := operation["responses"].(map[string]any)
	response, ok := responses[fmt.Sprint(a.status)].(map[string]any)
	if !ok && (a.status >= 400 || a.status == http.StatusPartialContent) {
		response, ok = responses["default"].(map[string]any), true
	}
	if !ok && a.status == http.StatusOK { // the sample case: 200 for one that is there already
		response, ok = responses["201"].(map[string]any)
	}
	if !ok {
		t.Errorf("%s %s: %d is not described", method, path, a.status)
		return
	}
	media, _, _ := mime.ParseMediaType(a.header.Get("Content-Type"))
	content, _ := response["content"].(map[string]any)
	var said map[string]any
	for name, one := range content {
		if bare, _, _ := mime.ParseMediaType(name); bare == media {
			said = one.(map[string]any)
		}
	}
	if said == nil {
		t.Errorf("%s %s: %d is described as %v, but is %s", method, path, a.status, slices.Collect(maps.Keys(content)), media)
		return
	}
	if media != "application/json" && media != "application/problem+json" {
		return
	}
	var body any
	if err := json.Unmarshal(a.body, &body); err != nil {
		t.Errorf("%s %s: %v in %s", method, path, err, a.body)
		return
	}
	for _, wrong := range s.check("body", said["schema"].(map[string]any), body) {
		t.Errorf("%s %s: %s", method, path, wrong)
	}
}

// check returns what is wrong with a value. A field that is not described is wrong too: clients may meet unknown fields,
// but this description is to know them all.
func (s *schema) check(at string, want map[string]any, v any) []string {
	if ref, ok := want["$ref"].(string); ok {
		name := strings.TrimPrefix(ref, "#/components/schemas/")
		want = s.spec["components"].(map[string]any)["schemas"].(map[string]any)[name].(map[string]any)
	}
	if either, ok := want["anyOf"].([]any); ok {
		var all []string
		for _, one := range either {
			wrong := s.check(at, one.(map[string]any), v)
			if len(wrong) == 0 {
				return nil
			}
			all = append(all, wrong...)
		}
		return all
	}
	if types := kinds(want["type"]); len(types) > 0 && !slices.Contains(types, kindOf(v)) && !(slices.Contains(types, "number") && kindOf(v) == "integer") {
		return []string{fmt.Sprintf("%s is %s, described as %v", at, kindOf(v), types)}
	}
	var wrong []string
	if enum, ok := want["enum"].([]any); ok && !slices.ContainsFunc(enum, func(e any) bool { return reflect.DeepEqual(e, v) }) {
		wrong = append(wrong, fmt.Sprintf("%s is %v, described as one of %v", at, v, enum))
	}
	switch v := v.(type) {
	case map[string]any:
		properties, _ := want["properties"].(map[string]any)
		required, _ := want["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				wrong = append(wrong, fmt.Sprintf("%s.%s is missing", at, name))
			}
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			inner, ok := properties[name].(map[string]any)
			if !ok {
				inner, ok = want["additionalProperties"].(map[string]any)
			}
			if !ok && len(properties) > 0 {
				wrong = append(wrong, fmt.Sprintf("%s.%s is not described", at, name))
				continue
			}
			wrong = append(wrong, s.check(at+"."+name, inner, v[name])...)
		}
	case []any:
		items, _ := want["items"].(map[string]any)
		for i, item := range v {
			wrong = append(wrong, s.check(fmt.Sprintf("%s[%d]", at, i), items, item)...)
		}
	case string:
		if want["format"] == "date-time" {
			if _, err := time.Parse(time.RFC3339, v); err != nil {
				wrong = append(wrong, fmt.Sprintf("%s is %q, described as a time", at, v))
			}
		}
	}
	return wrong
}

func kinds(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, one := range v {
			out = append(out, one.(string))
		}
		return out
	}
	return nil
}

func kindOf(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	case []any:
		return "array"
	}
	return "object"
}

// TestDescriptionIsWhole: every operation says what it is in words, with an example of what is sent and of what comes
// back, and each example is as its schema says.
func TestDescriptionIsWhole(t *testing.T) {
	s := newSchema(t, api.New(api.Options{}))
	seen, ids := 0, map[string]bool{}
	for path, item := range s.spec["paths"].(map[string]any) {
		for method, operation := range item.(map[string]any) {
			o := operation.(map[string]any)
			at := strings.ToUpper(method) + " " + path
			seen++
			id, _ := o["operationId"].(string)
			if id == "" || ids[id] {
				t.Errorf("%s: the identifier %q is empty or taken", at, id)
			}
			ids[id] = true
			for _, field := range []string{"summary", "description", "tags", "responses"} {
				if o[field] == nil || o[field] == "" {
					t.Errorf("%s has no %s", at, field)
				}
			}
			if summary, _ := o["summary"].(string); strings.HasSuffix(summary, ".") || len(summary) > 50 {
				t.Errorf("%s: the summary %q is not a short phrase", at, summary)
			}
			parameters, _ := o["parameters"].([]any)
			for _, p := range parameters {
				if p := p.(map[string]any); p["description"] == nil || p["description"] == "" {
					t.Errorf("%s: the parameter %s has no description", at, p["name"])
				}
			}
			if body, ok := o["requestBody"].(map[string]any); ok {
				media, ok := body["content"].(map[string]any)["application/json"].(map[string]any)
				if form, only := body["content"].(map[string]any)["multipart/form-data"].(map[string]any); only && !ok { // a file and nothing else
					media, ok = form, true
				}
				if !ok || media["example"] == nil {
					t.Errorf("%s has no example of what is sent", at)
				} else {
					for _, wrong := range s.check("example", media["schema"].(map[string]any), media["example"]) {
						t.Errorf("%s: %s", at, wrong)
					}
				}
			}
			for status, response := range o["responses"].(map[string]any) {
				content, _ := response.(map[string]any)["content"].(map[string]any)
				media, ok := content["application/json"].(map[string]any)
				if !ok || status == "default" {
					continue
				}
				if media["example"] == nil {
					t.Errorf("%s has no example of what comes back", at)
					continue
				}
				for _, wrong := range s.check("example", media["schema"].(map[string]any), media["example"]) {
					t.Errorf("%s: %s", at, wrong)
				}
			}
			if _, ok := o["responses"].(map[string]any)["default"]; !ok {
				t.Errorf("%s does not say what an error is", at)
			}
		}
	}
	if seen < 24 {
		t.Errorf("only %d operations are described", seen)
	}
}
