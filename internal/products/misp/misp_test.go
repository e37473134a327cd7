package misp_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"hearsay/internal/products"
	"hearsay/internal/products/misp"
	"hearsay/internal/products/productstest"
)

type document struct {
	Event struct {
		UUID, Info, Distribution string
		Published                bool
		Tag                      []struct{ Name string }
		Object                   []struct {
			UUID, Name, Comment string
			Attribute           []struct {
				UUID, Value string
				Relation    string `json:"object_relation"`
				ToIDs       bool   `json:"to_ids"`
				Tag         []struct{ Name string }
			}
			Reference []struct {
				UUID         string
				To           string `json:"referenced_uuid"`
				Relationship string `json:"relationship_type"`
			} `json:"ObjectReference"`
		}
	}
}

func read(t *testing.T, c *products.Case, o misp.Options) (document, string) {
	t.Helper()
	var b, again bytes.Buffer
	if err := misp.Write(&b, c, o); err != nil {
		t.Fatal(err)
	}
	_ = misp.Write(&again, c, o)
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same case gives other bytes")
	}
	var d document
	if err := json.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	return d, b.String()
}

func TestWrite(t *testing.T) {
	d, file := read(t, productstest.Case().Standing(), misp.Options{Marking: "green"})
	if d.Event.Published || d.Event.Distribution != "0" || d.Event.Tag[1].Name != "tlp:green" {
		t.Errorf("the event: %+v", d.Event.Tag)
	}
	objects, related := map[string]string{}, map[string]int{}
	uuids := map[string]bool{}
	unique := func(id string) {
		if uuids[id] {
			t.Errorf("the UUID %s is there twice", id)
		}
		uuids[id] = true
	}
	for _, o := range d.Event.Object {
		unique(o.UUID)
		for _, a := range o.Attribute {
			unique(a.UUID)
			if a.ToIDs || a.Value == "" {
				t.Errorf("%s: %+v", o.Name, a)
			}
			objects[o.Name] += a.Relation + "=" + a.Value + "\n"
		}
	}
	for _, o := range d.Event.Object {
		for _, r := range o.Reference {
			unique(r.UUID)
			if related[r.Relationship]++; !uuids[r.To] {
				t.Errorf("%s leads nowhere", r.Relationship)
			}
		}
	}
	for name, want := range map[string]string{
		"news-media": "source=Daily Ledger\n", "person": "full-name=Ilse Varga\ntitle=deputy minister\n", "organization": "name=Immeren\n", "event": "status=occurred\nstart_time=2031-05-14T00:00:00Z\n",
		"geolocation": "latitude=51.5\n", "incident": "death: at least 43 (The Harbour Courier).\ndeath: 51 (Hospitals).", "annotation": `Deputy minister Ilse Varga (named; The Harbour Courier): "We were not warned."`,
	} {
		if !strings.Contains(objects[name], want) {
			t.Errorf("%s has no %q:\n%s", name, want, objects[name])
		}
	}
	for _, kind := range []string{"extracted-from", "mentions", "located-at", "suspected-link", "supports", "enemy-of", "part-of", "derived-from"} {
		if related[kind] == 0 {
			t.Errorf("nothing is related by %s: %v", kind, related)
		}
	}
	if strings.Contains(file, "nurse") || strings.Contains(file, "condition of anonymity that Immeren") {
		t.Error("rejected words, or a text that nobody asked for")
	}
	if _, file = read(t, productstest.Case(), misp.Options{Texts: true}); !strings.Contains(file, "condition of anonymity that Immeren") {
		t.Error("the text is not there")
	}
	read(t, productstest.HostileCase(), misp.Options{Texts: true})
	read(t, &products.Case{}, misp.Options{})
}
