package stix

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"

	"hearsay/internal/products"
	"hearsay/internal/text"
)

// kinds finds the kind by its extension.
var kinds = func() map[string]kind {
	out := map[string]kind{}
	for _, d := range definitions {
		out[extensionID(d.kind)] = d.kind
	}
	return out
}()

// kindOf returns which record of ours an object stands for, "" for none.
func kindOf(o Object) (kind, json.RawMessage) {
	for id, value := range o.Extensions { // an object of ours has one
		if k := kinds[id]; k != "" {
			return k, value
		}
	}
	return "", nil
}

// Restore returns the case that a bundle of ours was made of, as far as it was carried, and how it was written: writing it again in the
// same way gives the same bundle. The case is nil where the bundle is somebody else's. Lists that were empty are nil. Errors wrap
// [evidence.ErrInput].
func (b *Bundle) Restore() (*products.Case, Options, error) {
	c := &products.Case{}
	var o Options
	ours := false
	for _, obj := range b.Objects {
		k, value := kindOf(obj)
		if k == "" {
			continue
		}
		var from extended
		if err := json.Unmarshal(value, &from); err != nil {
			return nil, o, unreadable("the record of %s cannot be read: %v", obj.ID, err)
		}
		var err error
		switch k {
		case kindCase:
			var a about
			if err = record(from.Record, &a); err == nil {
				ours = true
				c.ID, c.Title, c.Created, c.AsOf, c.Program, c.Reader = a.ID, a.Title, a.Created, a.AsOf, a.Program, a.Reader
				o.Modified, err = time.Parse(time.RFC3339, obj.Modified)
				o.Marking = level(obj.Markings)
			}
		case kindArticle:
			var a products.Article
			if err = record(from.Record, &a.Article); err == nil && from.Text != "" {
				o.Texts = true
				a.Text, err = text.New(from.Text)
			}
			c.Articles = append(c.Articles, a)
		case kindActor:
			err = keep(from.Record, &c.Actors)
		case kindStatement:
			err = keep(from.Record, &c.Statements)
		case kindIncident:
			err = keep(from.Record, &c.Incidents)
		case kindAct:
			err = keep(from.Record, &c.Acts)
		case kindRelation:
			err = keep(from.Record, &c.Relations)
		case kindWarning:
			err = keep(from.Record, &c.Warnings)
		case kindClaim:
			err = keep(from.Record, &c.Claims)
		case kindSource:
			err = keep(from.Record, &c.Sources)
		case kindOrigins:
			err = keep(from.Record, &c.Origins)
		case kindLink:
			err = keep(from.Record, &c.Links)
		case kindTension:
			err = keep(from.Record, &c.Tensions)
		case kindQuestion:
			err = keep(from.Record, &c.Questions)
		case kindReport:
			err = keep(from.Record, &c.Reports)
		}
		if err != nil {
			return nil, o, unreadable("the record of %s cannot be read: %v", obj.ID, err)
		}
	}
	if !ours {
		return nil, o, nil
	}
	return c, o, nil
}

// level returns the level of TLP that an object is marked with, "" for none.
func level(markings []string) string {
	for _, m := range markings {
		for name, id := range tlp {
			if strings.TrimPrefix(m, "marking-definition--") == id {
				return name
			}
		}
	}
	return ""
}

func keep[T any](from json.RawMessage, list *[]T) error {
	var r T
	if err := record(from, &r); err != nil {
		return err
	}
	*list = append(*list, r)
	return nil
}

// record reads a record as extension wrote it.
func record(from json.RawMessage, to any) error {
	d := json.NewDecoder(bytes.NewReader(from))
	d.UseNumber()
	var tree any
	if err := d.Decode(&tree); err != nil {
		return err
	}
	plain, err := encode(narrow(tree))
	if err != nil {
		return err
	}
	return json.Unmarshal(plain, to)
}
