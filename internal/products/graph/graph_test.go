package graph_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/graph"
	"hearsay/internal/products/productstest"
)

func files(t *testing.T, c *products.Case, name string) (graphML, gexf string) {
	t.Helper()
	var a, b bytes.Buffer
	if err := errors.Join(graph.Of(c, name).GraphML(&a), graph.Of(c, name).GEXF(&b, c.Changed())); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String()
}

// elements counts the elements of a well-formed document by name.
func elements(t *testing.T, file string) map[string]int {
	t.Helper()
	out := map[string]int{}
	d := xml.NewDecoder(strings.NewReader(file))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if s, ok := tok.(xml.StartElement); ok {
			out[s.Name.Local]++
		}
	}
}

func TestRelations(t *testing.T) {
	g, x := files(t, productstest.Case(), graph.Relations)
	if n := elements(t, g); n["node"] != 4 || n["edge"] != 1 {
		t.Errorf("GraphML: %v", n)
	}
	if n := elements(t, x); n["node"] != 4 || n["edge"] != 1 || n["spell"] != 1 {
		t.Errorf("GEXF: %v", n)
	}
	for file, wants := range map[string][]string{
		g: {`<edge id="rl_9KA5GE5J6T" source="ac_4DMN9NBN9C" target="ac_W9NM5C3BVX">`, `<data key="e0">negative</data>`, `<data key="e1">-3</data>`, `<data key="e7">at_33QV62P476</data>`, `<data key="weight">1</data>`},
		x: {`version="1.3"`, `timeformat="date"`, `<attvalue for="sign_then" value="negative" start="2031-05-01" end="2031-05-31"/>`, `<spell start="2031-05-01" end="2031-05-31"/>`, `lastmodifieddate="2031-05-16"`},
	} {
		for _, want := range wants {
			if !strings.Contains(file, want) {
				t.Errorf("%s is not in\n%s", want, file)
			}
		}
	}
}

func TestOrigins(t *testing.T) {
	g, _ := files(t, productstest.Case(), graph.Origins)
	for _, want := range []string{
		`<node id="voice:st_8M3X1T6ZRA">`, `<node id="voice:ac_KS09922TF7">`, `source="ar_7Q2M4KX9TB" target="voice:st_8M3X1T6ZRA"`,
		`<edge id="lk_4KQ9TT2BD7" source="ar_2BD9TT4KQ7" target="ar_7Q2M4KX9TB">`, `<data key="e2">cl_WKKVT0WRK6</data>`,
	} {
		if !strings.Contains(g, want) {
			t.Errorf("%s is not in\n%s", want, g)
		}
	}
}

func TestHostile(t *testing.T) {
	for _, c := range []*products.Case{productstest.HostileCase(), {}} {
		for _, name := range graph.Names {
			g, x := files(t, c, name)
			elements(t, g)
			elements(t, x)
			if strings.Contains(g+x, "<script") || strings.Contains(g+x, "\u202e") {
				t.Error("markup or a turn of direction came through")
			}
			if g2, x2 := files(t, c, name); g2 != g || x2 != x {
				t.Error("the same case gives other bytes")
			}
		}
	}
}
