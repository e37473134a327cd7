package api

import (
	"encoding/json"
	"io"
	"reflect"

	"hearsay/internal/workbench"
)

// encode writes a value as JSON. An empty list is [] and an empty map {}, never null, whoever made them: those who call
// the API may go through any list without asking first. Characters that mean something in HTML are escaped.
func encode(w io.Writer, v any) error {
	whole := reflect.New(reflect.TypeOf(v))
	whole.Elem().Set(reflect.ValueOf(v))
	workbench.Fill(whole.Interface())
	return json.NewEncoder(w).Encode(whole.Elem().Interface())
}
