package annotation_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/products"
	"hearsay/internal/products/annotation"
	"hearsay/internal/products/productstest"
	"hearsay/internal/text"
)

type page struct {
	Context []any `json:"@context"`
	Items   []struct {
		ID, Type, Motivation string
		Body                 []map[string]any
		Target               []struct {
			Source struct {
				ID      string
				Article string `json:"hearsay:article"`
			}
			State    []map[string]any
			Selector []struct {
				Type                  string
				Start, End            int
				Exact, Prefix, Suffix string
			}
		}
	}
}

func read(t *testing.T, c *products.Case) page {
	t.Helper()
	var b, again bytes.Buffer
	if err := annotation.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	_ = annotation.Write(&again, c)
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same case gives other bytes")
	}
	var p page
	if err := json.Unmarshal(b.Bytes(), &p); err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	return p
}

func TestWrite(t *testing.T) {
	for name, c := range map[string]*products.Case{"case": productstest.Case().Standing(), "hostile": productstest.HostileCase().Standing()} {
		bodies := map[string]*text.Text{}
		for _, a := range c.Articles {
			bodies[a.ID] = a.Text
		}
		p := read(t, c)
		records, ids := map[string]int{}, map[string]bool{}
		for _, a := range p.Items {
			if ids[a.ID] {
				t.Errorf("%s: %s is there twice", name, a.ID)
			}
			ids[a.ID] = true
			records[a.Body[1]["hearsay:record"].(string)]++
			for _, x := range a.Target {
				position, quote := x.Selector[0], x.Selector[1]
				body := bodies[x.Source.Article]
				if body.Exact(text.Span{Start: position.Start, End: position.End}) != quote.Exact {
					t.Errorf("%s: position and quote of %s differ", name, a.ID)
				}
				if !strings.Contains(body.String(), quote.Prefix+quote.Exact+quote.Suffix) || utf8.RuneCountInString(quote.Prefix) > 32 || utf8.RuneCountInString(quote.Suffix) > 32 {
					t.Errorf("%s: what stands around %s is not as it is: %+v", name, a.ID, quote)
				}
				if x.State[1]["hearsay:sha256"] != body.SHA256() {
					t.Errorf("%s: the state of %s is another text's", name, a.ID)
				}
				if strings.HasPrefix(x.Source.ID, "javascript") {
					t.Errorf("%s: the source is %s", name, x.Source.ID)
				}
			}
		}
		// A statement has its content, source and cue; rejected ones have nothing.
		if records["st_8Q2M4C0V9K"] != 3 || records["st_7AE22MDCA6"] != 0 || records["in_TG1YT3AFFS"] != 3 || records["at_33QV62P476"] != 1 || records["wn_5KB2MC3GYK"] != 1 {
			t.Errorf("%s: %v", name, records)
		}
	}
}

// TestNeverBesideTheText: an anchor that the article's text does not hold is left out, not moved.
func TestNeverBesideTheText(t *testing.T) {
	c := productstest.Case()
	c.Statements = c.Statements[:1]
	c.Statements[0].Content.Spans[0].Start++
	c.Actors, c.Incidents, c.Acts, c.Warnings = nil, nil, nil, nil
	for _, a := range read(t, c).Items {
		if a.Motivation == "describing" {
			t.Errorf("%+v", a)
		}
	}
}
