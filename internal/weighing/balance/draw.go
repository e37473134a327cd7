package balance

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// The graph for other programs. Contested ties are in it and marked; what the pattern would have and nobody reports is not.

// escaped makes words safe within XML, those too that stand for nothing in it.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes all
	return b.String()
}

// GraphML writes the graph as GraphML (Brandes and others 2002).
func (r Result) GraphML() string {
	var b strings.Builder
	b.WriteString(xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	for _, k := range [][3]string{
		{"label", "node", "string"}, {"kind", "node", "string"}, {"component", "node", "int"}, {"camp", "node", "int"}, {"fixed", "node", "string"}, {"group", "node", "int"},
		{"sign", "edge", "string"}, {"deeds", "edge", "int"}, {"weight", "edge", "double"}, {"breaks", "edge", "boolean"},
	} {
		fmt.Fprintf(&b, `  <key id="%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n", k[0], k[1], k[0], k[2])
	}
	b.WriteString(`  <graph edgedefault="undirected">` + "\n")
	data := func(key, value string) { fmt.Fprintf(&b, `<data key="%s">%s</data>`, key, escaped(value)) }
	for _, a := range r.drawn() {
		fmt.Fprintf(&b, `    <node id="%s">`, escaped(a.ID))
		for _, v := range a.values() {
			data(v[0], v[1])
		}
		b.WriteString("</node>\n")
	}
	for i, t := range r.Ties {
		fmt.Fprintf(&b, `    <edge id="e%d" source="%s" target="%s">`, i, escaped(t.A), escaped(t.B))
		for _, v := range t.values() {
			data(v[0], v[1])
		}
		b.WriteString("</edge>\n")
	}
	b.WriteString("  </graph>\n</graphml>\n")
	return b.String()
}

// GEXF writes the graph as GEXF 1.3.
func (r Result) GEXF() string {
	var b strings.Builder
	b.WriteString(xml.Header + `<gexf xmlns="http://gexf.net/1.3" version="1.3">` + "\n" + `  <graph defaultedgetype="undirected">` + "\n")
	for _, class := range []struct {
		of  string
		all [][2]string
	}{
		{"node", [][2]string{{"kind", "string"}, {"component", "integer"}, {"camp", "integer"}, {"fixed", "string"}, {"group", "integer"}}},
		{"edge", [][2]string{{"sign", "string"}, {"deeds", "integer"}, {"weight", "double"}, {"breaks", "boolean"}}},
	} {
		fmt.Fprintf(&b, `    <attributes class="%s">`, class.of)
		for _, a := range class.all {
			fmt.Fprintf(&b, `<attribute id="%s" title="%s" type="%s"/>`, a[0], a[0], a[1])
		}
		b.WriteString("</attributes>\n")
	}
	values := func(all [][2]string) {
		b.WriteString("<attvalues>")
		for _, v := range all {
			fmt.Fprintf(&b, `<attvalue for="%s" value="%s"/>`, v[0], escaped(v[1]))
		}
		b.WriteString("</attvalues>")
	}
	b.WriteString("    <nodes>\n")
	for _, a := range r.drawn() {
		fmt.Fprintf(&b, `      <node id="%s" label="%s">`, escaped(a.ID), escaped(a.Label))
		values(a.values()[1:])
		b.WriteString("</node>\n")
	}
	b.WriteString("    </nodes>\n    <edges>\n")
	for i, t := range r.Ties {
		fmt.Fprintf(&b, `      <edge id="e%d" source="%s" target="%s">`, i, escaped(t.A), escaped(t.B))
		values(t.values())
		b.WriteString("</edge>\n")
	}
	b.WriteString("    </edges>\n  </graph>\n</gexf>\n")
	return b.String()
}

// DOT writes the graph for Graphviz: solid lines for positive ties, dashed for negative, dotted for contested; those that break
// the pattern bold.
func (r Result) DOT() string {
	var b strings.Builder
	b.WriteString("graph balance {\n  node [shape=box, style=rounded];\n")
	for _, a := range r.drawn() {
		fmt.Fprintf(&b, "  %s [label=%s, camp=%d, component=%d];\n", quoted(a.ID), quoted(a.Label), a.Camp, a.Component)
	}
	for _, t := range r.Ties {
		style, mark := "solid", "+"
		switch t.Sign {
		case negative:
			style, mark = "dashed", "−"
		case contested:
			style, mark = "dotted", "±"
		}
		if t.Breaks {
			style += ",bold"
		}
		fmt.Fprintf(&b, "  %s -- %s [style=%s, label=%s, sign=%s, deeds=%d];\n", quoted(t.A), quoted(t.B), quoted(style), quoted(mark), quoted(t.Sign), t.Deeds)
	}
	b.WriteString("}\n")
	return b.String()
}

// quoted quotes a word for DOT.
func quoted(s string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(clean) + `"`
}

// drawn is every actor with a tie, those of contested ties alone too.
func (r Result) drawn() []Actor {
	out := append([]Actor{}, r.Actors...)
	known := map[string]bool{}
	for _, a := range out {
		known[a.ID] = true
	}
	for _, t := range r.Ties {
		for _, x := range [2][2]string{{t.A, t.ALabel}, {t.B, t.BLabel}} {
			if !known[x[0]] {
				known[x[0]] = true
				out = append(out, Actor{ID: x[0], Label: x[1], Component: -1, Camp: -1, Fixed: "unknown", Group: -1})
			}
		}
	}
	return out
}

func (a Actor) values() [][2]string {
	return [][2]string{
		{"label", a.Label}, {"kind", a.Kind}, {"component", strconv.Itoa(a.Component)}, {"camp", strconv.Itoa(a.Camp)}, {"fixed", a.Fixed},
		{"group", strconv.Itoa(a.Group)},
	}
}

func (t Tie) values() [][2]string {
	return [][2]string{
		{"sign", t.Sign}, {"deeds", strconv.Itoa(t.Deeds)}, {"weight", strconv.FormatFloat(t.Weight, 'f', -1, 64)}, {"breaks", strconv.FormatBool(t.Breaks)},
	}
}
