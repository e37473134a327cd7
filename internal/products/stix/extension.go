package stix

import (
	"bytes"
	"encoding/json"
	"strings"

	"hearsay/internal/products"
)

// kind is what a record is, by which it finds its extension.
type kind string

// The kinds of record, in the order in which they are written.
const (
	kindCase      kind = "case"
	kindActor     kind = "actor"
	kindArticle   kind = "article"
	kindStatement kind = "statement"
	kindIncident  kind = "incident"
	kindAct       kind = "act"
	kindRelation  kind = "relation"
	kindWarning   kind = "warning"
	kindClaim     kind = "claim"
	kindSource    kind = "source"
	kindOrigins   kind = "origins"
	kindLink      kind = "link"
	kindTension   kind = "tension"
	kindQuestion  kind = "question"
	kindReport    kind = "report"
)

// definition says what an extension of ours adds.
type definition struct {
	kind  kind
	about string
}

// definitions are the extensions, in the order of their kinds.
var definitions = []definition{
	{kindCase, "On the identity that made a bundle: the case that it was made of."},
	{kindActor, "On an identity: a person or body as articles name it, with its aliases, offices and the places where it is named."},
	{kindArticle, "On a report: a published article, with the hash of its text and what it says of itself; with its text, where that was exported."},
	{kindStatement, "On a note: who says what in an article, with the characters of source, cue and content, the chain of voices, hedge and factuality."},
	{kindIncident, "On an incident: what is told of it, every figure, date, place and blame with whose word it is, and where the tellings differ."},
	{kindAct, "On a note: a deed of one actor towards another in PLOVER's terms, with the characters that tell of it."},
	{kindRelation, "On a relationship: how one actor stands to another, a roll-up of deeds with sign and weight by month."},
	{kindWarning, "On a note: a warning, threat or forecast that articles tell of: from whom to whom, its four dates, how specific, how answered."},
	{kindClaim, "On a note: what is said, by whoever: the statements that affirm, deny and doubt it."},
	{kindSource, "On a note: on whose word an outlet, person or unnamed voice rests, counted; the grade that a person gave it."},
	{kindOrigins, "On a note: on how many independent origins a claim, incident, figure or warning rests, telling by telling."},
	{kindLink, "On a relationship or note: one telling rests on another, and the words that show it."},
	{kindTension, "On a note: what does not go together, or what is missing, with both sides."},
	{kindQuestion, "On a grouping: a question with competing hypotheses, the evidence and its ratings (analysis of competing hypotheses)."},
	{kindReport, "On a report: an assessment that an analyst wrote, with the records that it cites."},
}

// Revision is the version of our extensions.
const Revision = "1.0.0"

// extensionID returns the identifier of a kind's extension definition; the same in every bundle.
func extensionID(k kind) string {
	return "extension-definition--" + products.Namespace.Name("stix extension "+string(k)).String()
}

// extended is the extension's value.
type extended struct {
	Type   string          `json:"extension_type"`
	Record json.RawMessage `json:"record"`
	Text   string          `json:"text,omitzero"` // of an article
}

// extension wraps a record as the value of the property extensions. It cannot fail for records that came as JSON.
func extension(k kind, record any, text string) (json.RawMessage, error) {
	plain, err := encode(record)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(plain))
	d.UseNumber()
	var tree any
	if err := d.Decode(&tree); err != nil {
		return nil, err
	}
	written, err := encode(widen(tree))
	if err != nil {
		return nil, err
	}
	return encode(map[string]extended{extensionID(k): {"property-extension", written, text}})
}

// short begins names that would have fewer than the three letters that STIX wants.
const short = "key_"

// widen brings a record's names into STIX's form (lower case, three letters or more) and leaves out what STIX does not know: null and
// empty lists, which mean the same as nothing.
func widen(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, value := range v {
			if value = widen(value); value != nil {
				out[longName(name)] = value
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case []any:
		if len(v) == 0 {
			return nil
		}
		out := make([]any, len(v))
		for i, e := range v {
			if out[i] = widen(e); out[i] == nil {
				out[i] = ""
				if _, object := e.(map[string]any); object {
					out[i] = map[string]any{}
				}
			}
		}
		return out
	}
	return v
}

func longName(name string) string {
	if name = strings.ToLower(name); len(name) < 3 {
		name = short + name
	}
	return name
}

// narrow takes away what widen put before names. Upper case comes back by itself: names are matched without regard to it.
func narrow(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, value := range v {
			out[strings.TrimPrefix(name, short)] = narrow(value)
		}
		return out
	case []any:
		for i := range v {
			v[i] = narrow(v[i])
		}
	}
	return v
}

// tlp are the marking definitions of TLP 2.0 as OASIS published them, by level.
var tlp = map[string]string{
	"clear": "94868c89-83c2-464b-929b-a1a8aa3c8487", "green": "bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "amber": "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
	"amber+strict": "939a9414-2ddd-4d32-a0cd-375ea402b003", "red": "e828b379-4e03-4974-9ac4-e53a884c97c1",
}

// marking returns the marking definition of a level.
func marking(level string) object {
	return object{
		Type: "marking-definition", SpecVersion: "2.1", ID: "marking-definition--" + tlp[level], Created: "2022-10-01T00:00:00.000Z", Name: "TLP:" + strings.ToUpper(level),
		Extensions: json.RawMessage(`{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":{"extension_type":"property-extension","tlp_2_0":"` + level + `"}}`),
	}
}
