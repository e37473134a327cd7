package pack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// spot is characters that a record names, wherever in it.
type spot struct {
	article   string
	number    int
	at        text.Span
	exact     string
	Statement string
}

// placesOf returns every place that a record names, in the order in which it is written.
func placesOf(record any) []spot {
	written, err := json.Marshal(record)
	if err != nil {
		return nil // records are strings, numbers and lists of these
	}
	spots, _ := places(written)
	return spots
}

// most levels that a record's JSON may have.
const deepest = 64

// places finds the places in a record's JSON: objects with start, end and exact, in the version of the article that they or what they
// stand in name. It knows nothing of kinds of record, so that none is forgotten.
func places(written []byte) ([]spot, error) {
	d := json.NewDecoder(bytes.NewReader(written))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	var out []spot
	err := walk(v, "", 0, deepest, &out)
	return out, err
}

func walk(v any, article string, number, left int, out *[]spot) error {
	if left == 0 {
		return fmt.Errorf("more than %d levels deep", deepest)
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if err := walk(x, article, number, left-1, out); err != nil {
				return err
			}
		}
	case map[string]any:
		if id, ok := v["article"].(string); ok && strings.HasPrefix(id, evidence.PrefixArticle+"_") {
			article = id
			number = whole(v["version"])
		}
		_, starts := v["start"].(json.Number)
		exact, quotes := v["exact"].(string)
		if starts && quotes && article != "" && whole(v["end"]) > 0 {
			statement, _ := v["statement"].(string)
			*out = append(*out, spot{article, number, text.Span{Start: whole(v["start"]), End: whole(v["end"])}, exact, statement})
		}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if err := walk(v[name], article, number, left-1, out); err != nil {
				return err
			}
		}
	}
	return nil
}

func whole(v any) int {
	n, ok := v.(json.Number)
	if !ok {
		return 0
	}
	i, err := n.Int64()
	if err != nil || i < 0 || i > 1<<31 {
		return -1
	}
	return int(i)
}
