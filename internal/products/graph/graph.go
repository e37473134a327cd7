package graph

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// The graphs.
const (
	Relations = "relations"
	Origins   = "origins"
)

// Names are the graphs there are.
var Names = []string{Relations, Origins}

// Graph is a network ready to be written: attributes in the order of their names' lists.
type Graph struct {
	title    string
	nodeKeys []key
	edgeKeys []key
	nodes    []node
	edges    []edge
	index    map[string]bool
}

// key is an attribute of nodes or edges.
type key struct {
	name, kind string // kind: string, int, double, boolean
}

type node struct {
	id, label string
	values    []any // in the order of nodeKeys
}

type edge struct {
	id, from, to, label string
	weight              float64 // above 0: how strong, for laying out
	values              []any
	first, last         string // ISO days, "" for none
	spells              []spell
}

// spell is a stretch of time with how the edge stood in it.
type spell struct {
	from, to string
	sign     string
	weight   float64
	deeds    int
}

func (g *Graph) node(id, label string, values ...any) {
	if !g.index[id] {
		g.index[id] = true
		g.nodes = append(g.nodes, node{id, label, values})
	}
}

// Of builds a graph: Relations or Origins.
func Of(c *products.Case, name string) *Graph {
	if name == Origins {
		return origins(c)
	}
	return relations(c)
}

func relations(c *products.Case) *Graph {
	g := &Graph{
		title: "Relations", index: map[string]bool{},
		nodeKeys: []key{{"kind", "string"}, {"country", "string"}, {"state", "string"}, {"mentions", "int"}, {"statements", "int"}},
		edgeKeys: []key{{"sign", "string"}, {"plover_weight", "double"}, {"deeds", "int"}, {"alleged", "int"}, {"first", "string"}, {"last", "string"},
			{"state", "string"}, {"acts", "string"}, {"months", "string"}},
	}
	for _, a := range c.Actors {
		g.node(a.ID, a.Label, string(a.Kind), a.Country, string(a.State), a.Mentions, a.Says)
	}
	for _, r := range c.Relations {
		// An actor may be gone from the case while a relation to it is still kept.
		g.node(r.Source, r.SourceLabel, "", "", "", 0, 0)
		g.node(r.Target, r.TargetLabel, "", "", "", 0, 0)
		e := edge{id: r.ID, from: r.Source, to: r.Target, label: r.Sign, weight: float64(max(1, r.Deeds)), first: r.First, last: r.Last}
		months := make([]string, len(r.Windows))
		for i, w := range r.Windows {
			e.spells = append(e.spells, spell{w.From, w.To, w.Sign, w.Weight, w.Deeds})
			months[i] = w.From[:min(7, len(w.From))] + " " + w.Sign
		}
		e.values = []any{r.Sign, r.Weight, r.Deeds, r.Alleged, r.First, r.Last, string(r.State), strings.Join(r.Acts, " "), strings.Join(months, "; ")}
		g.edges = append(g.edges, e)
	}
	return g
}

func origins(c *products.Case) *Graph {
	g := &Graph{
		title: "Articles and the voices that they rest on", index: map[string]bool{},
		nodeKeys: []key{{"type", "string"}, {"kind", "string"}, {"outlet", "string"}, {"published", "string"}, {"access", "string"}},
		edgeKeys: []key{{"kind", "string"}, {"tellings", "int"}, {"of", "string"}, {"why", "string"}},
	}
	for _, a := range c.Articles {
		g.node(a.ID, a.Metadata.Title, "article", "", a.Metadata.Outlet, a.Metadata.Published, "")
	}
	type pair struct{ article, lane string }
	at := map[pair]int{} // index in edges
	var of [][]string
	for _, o := range c.Origins {
		if o.OfKind == "figure" {
			continue // its incident is counted already
		}
		for _, t := range o.Tellings {
			if t.Lane < 0 || t.Lane >= len(o.Lanes) || !g.index[t.Article] {
				continue
			}
			lane := o.Lanes[t.Lane]
			voice := "voice:" + lane.Key
			g.node(voice, lane.Label, "voice", string(lane.Kind), "", "", lane.Access)
			p := pair{t.Article, voice}
			i, seen := at[p]
			if !seen {
				i = len(g.edges)
				at[p] = i
				g.edges = append(g.edges, edge{id: t.Article + "-" + lane.Key, from: t.Article, to: voice, label: "rests on", first: day(t.Published), last: day(t.Published)})
				of = append(of, nil)
			}
			g.edges[i].weight++
			if !slices.Contains(of[i], o.Of) {
				of[i] = append(of[i], o.Of)
			}
		}
	}
	for i := range g.edges {
		g.edges[i].values = []any{"rests_on", int(g.edges[i].weight), strings.Join(of[i], " "), ""}
	}
	for _, l := range c.Links {
		if strings.HasPrefix(l.From, evidence.PrefixArticle+"_") && g.index[l.From] && g.index[l.To] {
			g.edges = append(g.edges, edge{id: l.ID, from: l.From, to: l.To, label: string(l.Kind), weight: 1, values: []any{string(l.Kind), 0, "", l.Why}})
		}
	}
	return g
}

// day returns the day of a date or moment, "" where it is none.
func day(s string) string {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return ""
	}
	return s[:10]
}
