package stix

import (
	"bytes"
	"encoding/json"
)

// object is a STIX object as we write it: the properties of all types that we use, in one order.
type object struct {
	Type        string          `json:"type"`
	SpecVersion string          `json:"spec_version"`
	ID          string          `json:"id"`
	CreatedBy   string          `json:"created_by_ref,omitzero"`
	Created     string          `json:"created"`
	Modified    string          `json:"modified,omitzero"`
	Lang        string          `json:"lang,omitzero"`
	Labels      []string        `json:"labels,omitzero"`
	External    []external      `json:"external_references,omitzero"`
	Markings    []string        `json:"object_marking_refs,omitzero"`
	Name        string          `json:"name,omitzero"`
	Description string          `json:"description,omitzero"`
	Class       string          `json:"identity_class,omitzero"`
	Roles       []string        `json:"roles,omitzero"`
	Published   string          `json:"published,omitzero"`
	Context     string          `json:"context,omitzero"`
	Abstract    string          `json:"abstract,omitzero"`
	Content     string          `json:"content,omitzero"`
	Explanation string          `json:"explanation,omitzero"`
	Authors     []string        `json:"authors,omitzero"`
	Opinion     string          `json:"opinion,omitzero"`
	Country     string          `json:"country,omitzero"`
	Region      string          `json:"region,omitzero"`
	Latitude    *float64        `json:"latitude,omitzero"`
	Longitude   *float64        `json:"longitude,omitzero"`
	Relation    string          `json:"relationship_type,omitzero"`
	Source      string          `json:"source_ref,omitzero"`
	Target      string          `json:"target_ref,omitzero"`
	Start       string          `json:"start_time,omitzero"`
	Stop        string          `json:"stop_time,omitzero"`
	Refs        []string        `json:"object_refs,omitzero"`
	Schema      string          `json:"schema,omitzero"`
	Version     string          `json:"version,omitzero"`
	Types       []string        `json:"extension_types,omitzero"`
	Extensions  json.RawMessage `json:"extensions,omitzero"`
}

type external struct {
	Name   string            `json:"source_name"`
	About  string            `json:"description,omitzero"`
	URL    string            `json:"url,omitzero"`
	Hashes map[string]string `json:"hashes,omitzero"`
	ID     string            `json:"external_id,omitzero"`
}

// encode writes JSON as STIX is read by people, without escaping < and >.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
