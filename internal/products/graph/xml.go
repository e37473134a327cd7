package graph

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/products"
)

// out writes XML: values escaped, characters that XML cannot hold written out.
type out struct{ *bufio.Writer }

func (o out) line(format string, values ...any) {
	for i, v := range values {
		values[i] = escape(v)
	}
	fmt.Fprintf(o, format+"\n", values...)
}

func escape(v any) string {
	var s string
	switch v := v.(type) {
	case string:
		s = v
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	default:
		s = fmt.Sprint(v)
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(products.Visible(s))) // to memory
	return b.String()
}

// GraphML writes the graph in GraphML.
func (g *Graph) GraphML(w io.Writer) error {
	o := out{bufio.NewWriter(w)}
	o.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	o.line(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`)
	o.line(`  <key id="label" for="node" attr.name="label" attr.type="string"/>`)
	o.line(`  <key id="name" for="edge" attr.name="label" attr.type="string"/>`)
	o.line(`  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>`)
	for i, k := range g.nodeKeys {
		o.line(`  <key id="n%s" for="node" attr.name="%s" attr.type="%s"/>`, i, k.name, k.kind)
	}
	for i, k := range g.edgeKeys {
		o.line(`  <key id="e%s" for="edge" attr.name="%s" attr.type="%s"/>`, i, k.name, k.kind)
	}
	o.line(`  <graph id="G" edgedefault="directed">`)
	for _, n := range g.nodes {
		o.line(`    <node id="%s">`, n.id)
		o.line(`      <data key="label">%s</data>`, n.label)
		for i, v := range n.values {
			o.line(`      <data key="n%s">%s</data>`, i, v)
		}
		o.line(`    </node>`)
	}
	for _, e := range g.edges {
		o.line(`    <edge id="%s" source="%s" target="%s">`, e.id, e.from, e.to)
		o.line(`      <data key="name">%s</data>`, e.label)
		o.line(`      <data key="weight">%s</data>`, e.weight)
		for i, v := range e.values {
			o.line(`      <data key="e%s">%s</data>`, i, v)
		}
		o.line(`    </edge>`)
	}
	o.line(`  </graph>`)
	o.line(`</graphml>`)
	return o.Flush()
}

// GEXF writes the graph in GEXF 1.3. Edges whose days are known are there from the first to the last of them; how a relation stood in
// each month is an attribute that changes with time.
func (g *Graph) GEXF(w io.Writer, changed time.Time) error {
	o := out{bufio.NewWriter(w)}
	o.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	o.line(`<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">`)
	o.line(`  <meta lastmodifieddate="%s">`, changed.UTC().Format(time.DateOnly))
	o.line(`    <creator>Hearsay</creator>`)
	o.line(`    <description>%s</description>`, g.title)
	o.line(`  </meta>`)
	o.line(`  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">`)
	o.line(`    <attributes class="node" mode="static">`)
	for i, k := range g.nodeKeys {
		o.line(`      <attribute id="n%s" title="%s" type="%s"/>`, i, k.name, gexfType(k.kind))
	}
	o.line(`    </attributes>`)
	o.line(`    <attributes class="edge" mode="static">`)
	for i, k := range g.edgeKeys {
		o.line(`      <attribute id="e%s" title="%s" type="%s"/>`, i, k.name, gexfType(k.kind))
	}
	o.line(`    </attributes>`)
	o.line(`    <attributes class="edge" mode="dynamic">`)
	o.line(`      <attribute id="sign_then" title="sign_then" type="string"/>`)
	o.line(`      <attribute id="weight_then" title="plover_weight_then" type="double"/>`)
	o.line(`      <attribute id="deeds_then" title="deeds_then" type="integer"/>`)
	o.line(`    </attributes>`)
	o.line(`    <nodes count="%s">`, len(g.nodes))
	for _, n := range g.nodes {
		o.line(`      <node id="%s" label="%s">`, n.id, n.label)
		o.line(`        <attvalues>`)
		for i, v := range n.values {
			o.line(`          <attvalue for="n%s" value="%s"/>`, i, v)
		}
		o.line(`        </attvalues>`)
		o.line(`      </node>`)
	}
	o.line(`    </nodes>`)
	o.line(`    <edges count="%s">`, len(g.edges))
	for _, e := range g.edges {
		o.gexfEdge(e)
	}
	o.line(`    </edges>`)
	o.line(`  </graph>`)
	o.line(`</gexf>`)
	return o.Flush()
}

func (o out) gexfEdge(e edge) {
	o.line(`      <edge id="%s" source="%s" target="%s" label="%s" weight="%s">`, e.id, e.from, e.to, e.label, e.weight)
	o.line(`        <attvalues>`)
	for i, v := range e.values {
		o.line(`          <attvalue for="e%s" value="%s"/>`, i, v)
	}
	for _, s := range e.spells {
		if from, to := day(s.from), day(s.to); from != "" && to != "" {
			o.line(`          <attvalue for="sign_then" value="%s" start="%s" end="%s"/>`, s.sign, from, to)
			o.line(`          <attvalue for="weight_then" value="%s" start="%s" end="%s"/>`, s.weight, from, to)
			o.line(`          <attvalue for="deeds_then" value="%s" start="%s" end="%s"/>`, s.deeds, from, to)
		}
	}
	o.line(`        </attvalues>`)
	o.line(`        <spells>`)
	some := false
	for _, s := range e.spells {
		if from, to := day(s.from), day(s.to); from != "" && to != "" {
			o.line(`          <spell start="%s" end="%s"/>`, from, to)
			some = true
		}
	}
	if from, to := day(e.first), day(e.last); !some && from != "" && to != "" {
		o.line(`          <spell start="%s" end="%s"/>`, from, to)
	}
	o.line(`        </spells>`)
	o.line(`      </edge>`)
}

// gexfType is GEXF's name of a type.
func gexfType(kind string) string {
	if kind == "int" {
		return "integer"
	}
	return kind
}
