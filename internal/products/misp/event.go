package misp

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/products"
)

// The shapes of MISP's JSON. Numbers are strings there.
type (
	document struct {
		Event event `json:"Event"`
	}
	event struct {
		UUID        string   `json:"uuid"`
		Info        string   `json:"info"`
		Date        string   `json:"date"`
		Timestamp   string   `json:"timestamp"`
		Published   bool     `json:"published"`
		Analysis    string   `json:"analysis"`        // 1: going on
		ThreatLevel string   `json:"threat_level_id"` // 4: undefined
		Distributed string   `json:"distribution"`    // 0: your organisation only
		Orgc        org      `json:"Orgc"`
		Tag         []tag    `json:"Tag"`
		Attribute   []any    `json:"Attribute"`
		Object      []object `json:"Object"`
	}
	org struct {
		UUID string `json:"uuid"`
		Name string `json:"name"`
	}
	tag struct {
		Name string `json:"name"`
	}
	object struct {
		UUID         string      `json:"uuid"`
		Name         string      `json:"name"`
		Meta         string      `json:"meta-category"`
		Template     string      `json:"template_uuid"`
		Version      string      `json:"template_version"`
		Timestamp    string      `json:"timestamp"`
		Distribution string      `json:"distribution"`
		Comment      string      `json:"comment"`
		Attribute    []attribute `json:"Attribute"`
		Reference    []reference `json:"ObjectReference,omitzero"`
	}
	attribute struct {
		UUID        string `json:"uuid"`
		Relation    string `json:"object_relation"`
		Type        string `json:"type"`
		Category    string `json:"category"`
		Value       string `json:"value"`
		ToIDs       bool   `json:"to_ids"`
		Correlation bool   `json:"disable_correlation"`
		Timestamp   string `json:"timestamp"`
		Comment     string `json:"comment,omitzero"`
		Tag         []tag  `json:"Tag,omitzero"`
	}
	reference struct {
		UUID         string `json:"uuid"`
		Object       string `json:"object_uuid"`
		To           string `json:"referenced_uuid"`
		Relationship string `json:"relationship_type"`
		Timestamp    string `json:"timestamp"`
		Comment      string `json:"comment"`
	}
)

// template is one of MISP's object templates.
type template struct{ name, uuid, version string }

var (
	media        = template{"news-media", "691463c5-5302-4847-9bec-4c56ccfec677", "3"}
	note         = template{"annotation", "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", "3"}
	person       = template{"person", "a15b0477-e9d1-4b9c-9546-abe78a4f4248", "21"}
	organization = template{"organization", "f750e12b-127a-432c-b022-b3f9153c4e2a", "9"}
	incident     = template{"incident", "38597424-f9bb-4865-9b4b-819172df0334", "1"}
	happening    = template{"event", "3853b726-6a9c-43b3-8ffb-23839b07d5a9", "1"}
	geolocation  = template{"geolocation", "cd6f2238-ba55-4888-82c4-104e6e1acf21", "8"}
	report       = template{"report", "70a68471-df22-4e3f-aa1a-5a3be19f82df", "8"}
)

// maker gathers objects and relates them once all are there.
type maker struct {
	c       *products.Case
	stamp   string
	objects []object
	at      map[string]int // index in objects, by our identifier
	related map[string]bool
	texts   bool
}

// Options say what goes into the event.
type Options struct {
	Texts   bool   // the articles' texts
	Marking string // level of TLP 2.0, "" for none
}

// Write writes the case as an event. The error is w's.
func Write(w io.Writer, c *products.Case, o Options) error {
	m := &maker{c: c, stamp: strconv.FormatInt(c.Changed().Unix(), 10), at: map[string]int{}, related: map[string]bool{}, texts: o.Texts}
	m.all()
	id := c.UUID()
	e := event{
		UUID: id.Name("misp event").String(), Info: visible("Hearsay: " + c.Title), Date: c.Changed().UTC().Format(time.DateOnly), Timestamp: m.stamp,
		Analysis: "1", ThreatLevel: "4", Distributed: "0", Orgc: org{id.Name("misp organisation").String(), "Hearsay"}, Tag: []tag{{"osint:source-type=\"news-report\""}}, Attribute: []any{}, Object: m.objects,
	}
	if o.Marking != "" {
		e.Tag = append(e.Tag, tag{"tlp:" + o.Marking})
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(document{e})
}

func visible(s string) string {
	return strings.TrimSpace(products.Visible(strings.ToValidUTF8(s, "\uFFFD")))
}

// object begins an object for a record of ours.
func (m *maker) object(t template, id, comment string) *object {
	m.at[id] = len(m.objects)
	m.objects = append(m.objects, object{
		UUID: m.c.UUID().Name("misp " + id).String(), Name: t.name, Meta: "misc", Template: t.uuid, Version: t.version, Timestamp: m.stamp, Distribution: "5", Comment: visible(comment),
		Attribute: []attribute{},
	})
	return &m.objects[len(m.objects)-1]
}

// put gives an object an attribute, unless it is empty.
func (m *maker) put(o *object, relation, kind, value string, tags ...tag) {
	if value = visible(value); value == "" {
		return
	}
	category := "Other"
	switch kind {
	case "link", "url":
		category = "External analysis"
	case "full-name":
		category = "Person"
	}
	o.Attribute = append(o.Attribute, attribute{
		UUID: m.c.UUID().Name("misp " + o.UUID + relation + strconv.Itoa(len(o.Attribute)) + value).String(), Relation: relation, Type: kind, Category: category, Value: value,
		Correlation: true, Timestamp: m.stamp, Tag: tags,
	})
}

// relate relates two records, once, where both are there.
func (m *maker) relate(from, to, relationship, comment string) {
	i, ok := m.at[from]
	j, ok2 := m.at[to]
	key := from + "\x00" + to + "\x00" + relationship
	if !ok || !ok2 || i == j || m.related[key] {
		return
	}
	m.related[key] = true
	o := &m.objects[i]
	o.Reference = append(o.Reference, reference{m.c.UUID().Name("misp " + key).String(), o.UUID, m.objects[j].UUID, relationship, m.stamp, visible(comment)})
}
