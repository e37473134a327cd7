package api

import (
	"encoding/json"
	"io"
	"reflect"
)

// encode writes a value as JSON. An empty list is [] and an empty map {}, never null, whoever made them: those who call
// the API may go through any list without asking first. Characters that mean something in HTML are escaped.
func encode(w io.Writer, v any) error {
	whole := reflect.New(reflect.TypeOf(v)).Elem()
	whole.Set(reflect.ValueOf(v))
	fill(whole)
	return json.NewEncoder(w).Encode(whole.Interface())
}

// fill puts empty lists and maps where there are none. It goes into lists in place: what a use case returns is the
// caller's own.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				fill(f)
			}
		}
	case reflect.Slice:
		if v.IsNil() && v.CanSet() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		if !plain(v.Type().Elem()) {
			for i := range v.Len() {
				fill(v.Index(i))
			}
		}
	case reflect.Map:
		if v.IsNil() && v.CanSet() {
			v.Set(reflect.MakeMap(v.Type()))
		}
	}
}

// plain reports whether a type can hold no list.
func plain(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Struct, reflect.Slice, reflect.Map:
		return false
	}
	return true
}
