package api

import (
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/hypothesis"
)

var pastedType = reflect.TypeFor[Pasted]()

const about = `Who says what, on whose word: articles are kept exactly as they came, and every statement leads back to the
exact characters it stands on.

All offsets are Unicode code points, half-open, over the text of one version of an article. Readers of these records must
ignore fields that they do not know: fields are added, never changed. Lists take the same parameters as the page's
addresses and the command line's flags: repeated keys mean or, different keys mean and, a - before a value means not;
a parameter that is not understood is named in problems, and the others hold. Errors are RFC 9457 problem details.

A request carries the token that the program printed when it started, as Authorization: Bearer or as the cookie that the
start address sets, and must come from the program's own page or from no page at all. A request that changes something
has Content-Type application/json, or multipart/form-data for files.`

// describe returns the settings of the API and the parts of its description that no route holds.
func describe() huma.Config {
	registry := huma.NewMapRegistry("#/components/schemas/", name)
	return huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{
				Title: "Hearsay", Version: "1", Description: about,
				License: &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"},
			},
			Tags: []*huma.Tag{
				{Name: "Cases", Description: "A case holds articles on one subject and what was found in them."},
				{Name: "Articles", Description: "Published texts, frozen, in all their versions."},
				{Name: "Statements", Description: "Who says what: source, cue and content, each with its place."},
				{Name: "World", Description: "What stands behind the texts, put together from all of them: actors, incidents, acts, relations, warnings, claims, sources."},
				{Name: "Weighing", Description: "What follows from the records, worked out anew whenever they change: the timeline, incidents alike, camps, hypotheses."},
				{Name: "Exchange", Description: "A case in the forms of other tools, and what they exported."},
				{Name: "Decisions", Description: "Who accepted or rejected what, when and why: a log that only grows."},
				{Name: "People", Description: "Who may come in and what they may, on a server that is shared; on one that is not, only `me` answers."},
				{Name: "Jobs", Description: "The reading that goes on in the background."},
				{Name: "Program", Description: "The program itself and its words."},
			},
			Components: &huma.Components{
				Schemas: registry,
				SecuritySchemes: map[string]*huma.SecurityScheme{
					"token":  {Type: "http", Scheme: "bearer", Description: "The token that the program printed when it started; of a shared server one of your own."},
					"cookie": {Type: "apiKey", In: "cookie", Name: "hearsay_token", Description: "Set by the start address."},
				},
			},
			Security: []map[string][]string{{"token": {}}, {"cookie": {}}},
		},
		Formats:       map[string]huma.Format{"application/json": format, "json": format},
		DefaultFormat: "application/json",
	}
}

// name names a schema after its Go type, and one of weighing after its package too. Two packages have a Problem, a Count and an
// Overview.
func name(t reflect.Type, hint string) string {
	plain := t
	for plain.Kind() == reflect.Pointer {
		plain = plain.Elem()
	}
	if _, child, weighed := strings.Cut(plain.PkgPath(), "/weighing/"); weighed { // each has its own actors and lanes
		return capital(child) + plain.Name()
	}
	if strings.HasSuffix(plain.PkgPath(), "/products") { // a report has its own sentences and citations
		return "Report" + plain.Name()
	}
	switch plain {
	case reflect.TypeFor[query.Problem]():
		return "ParameterProblem"
	case reflect.TypeFor[evidence.Count]():
		return "Quantity"
	case reflect.TypeFor[store.Overview]():
		return "CaseOverview"
	}
	return huma.DefaultSchemaNamer(t, hint)
}

// closed ties the fields whose values are a closed list to the glossary's group of them.
var closed = map[string]glossary.Group{
	"Record.form": glossary.Form, "Statement.form": glossary.Form,
	"Record.factuality": glossary.Factuality, "Statement.factuality": glossary.Factuality,
	"Record.sureness": glossary.Sureness, "Record.state": glossary.State, "Source.kind": glossary.SourceKind, "Cue.stance": glossary.Stance,
	"Furniture.kind": glossary.Furniture, "Mention.type": glossary.Mention, "Figure.bound": glossary.Bound,
	"Explanation.found": glossary.Found, "Origin.role": glossary.Role, "Part.role": glossary.Role, "Proposal.fate": glossary.Fate,
	"Proposal.sureness": glossary.Sureness, "Proposer.sureness": glossary.Sureness,
	"Decision.verdict": glossary.Verdict, "Decision.reason": glossary.Reason, "Ruling.reason": glossary.Reason, "Rulings.reason": glossary.Reason,
	"ArticleRow.status": glossary.Status, "Added.outcome": glossary.Outcome, "Hit.kind": glossary.Hit,
	"Rating.value": glossary.Consistency, "Row.credibility": glossary.Importance, "Row.relevance": glossary.Importance,
	"HypothesisMove.value": glossary.Consistency, "HypothesisCell.value": glossary.Consistency, "HypothesisCellScore.value": glossary.Consistency,
	"HypothesisCellScore.mine": glossary.Consistency, "Bearing.code": glossary.Consistency, "HypothesisMove.credibility": glossary.Importance,
	"HypothesisMove.relevance": glossary.Importance,
}

// optional are the closed fields that may be empty too.
var optional = map[string]bool{"Cue.stance": true, "Decision.reason": true, "Ruling.reason": true, "Rulings.reason": true, "HypothesisMove.value": true, "HypothesisCell.value": true,
	"HypothesisCellScore.value": true, "HypothesisCellScore.mine": true, "Bearing.code": true, "HypothesisMove.credibility": true, "HypothesisMove.relevance": true}

// nullable returns the properties of a schema that hold an object or nothing: pointers to structs. Package huma can say that of
// plain values only.
func nullable(t reflect.Type) map[string]bool {
	out := map[string]bool{}
	if t == nil || t.Kind() != reflect.Struct {
		return out
	}
	for _, f := range reflect.VisibleFields(t) {
		property, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Type.Kind() == reflect.Pointer && f.Type.Elem().Kind() == reflect.Struct && property != "" && !strings.HasPrefix(options, "omit") {
			out[property] = true
		}
	}
	return out
}

// meanings ties schemas to the glossary's word for them.
var meanings = map[string]string{
	"Record": "statement", "Statement": "statement", "Source": "source", "Cue": "cue", "Content": "content",
	"ArticleRow": "article", "CaseRow": "case", "Version": "version", "Furniture": "furniture", "Reading": "reading",
	"Actor": "actor", "Alias": "alias", "Incident": "incident", "FigureClaim": "figure", "ActRecord": "act", "Relation": "relation",
	"Warning": "warning", "Claim": "claim", "Profile": "source", "Corroboration": "corroboration", "Link": "link", "Tension": "tension",
	"Lane": "origin", "Question": "question", "Hypothesis": "hypothesis", "Mention": "mention", "Figure": "figure", "Date": "date", "Likelihood": "likelihood", "Anchor": "anchor", "Decision": "decision",
}

// finish adds what types alone do not say: the closed lists of values, what the records are, and that records may grow.
func finish(spec *huma.OpenAPI) {
	sent := map[string]bool{}
	for _, t := range []reflect.Type{reflect.TypeFor[Title](), reflect.TypeFor[Retitle](), pastedType, reflect.TypeFor[Ruling](), reflect.TypeFor[Rulings](), reflect.TypeFor[WorldRuling](), reflect.TypeFor[Undoing](), reflect.TypeFor[Redoing](), reflect.TypeFor[Selection](), reflect.TypeFor[SigningIn](), reflect.TypeFor[Joining](), reflect.TypeFor[NewPassword](), reflect.TypeFor[NewToken](), reflect.TypeFor[Granting](), reflect.TypeFor[Asking](), reflect.TypeFor[Moving](), reflect.TypeFor[Importing](), reflect.TypeFor[hypothesis.Move](), reflect.TypeFor[hypothesis.Cell]()} {
		sent[name(t, "")] = true
	}
	for schema, s := range spec.Components.Schemas.Map() {
		if !sent[schema] {
			s.AdditionalProperties = nil // fields are added to what is answered; what is sent must be known
		}
		if word := meanings[schema]; word != "" && s.Description == "" {
			s.Description = definition(word)
		}
		empty := nullable(spec.Components.Schemas.TypeFromRef("#/components/schemas/" + schema))
		for property, p := range s.Properties {
			field := schema + "." + property
			if group, ok := closed[field]; ok {
				p.Enum = values(group)
				if optional[field] {
					p.Enum = append(p.Enum, "")
				}
				p.Description = sentence(p.Description) + "The glossary's group " + string(group) + " says what each means."
			}
			if empty[property] && p.Ref != "" {
				s.Properties[property] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: p.Ref}, {Type: "null"}}, Description: p.Description}
			}
		}
		s.PrecomputeMessages()
	}
}

// sentence ends a description so that another may follow.
func sentence(s string) string {
	if s = strings.TrimRight(s, ". "); s == "" {
		return ""
	}
	return s + ". "
}

func values(g glossary.Group) []any {
	var out []any
	for _, e := range glossary.Of(g) {
		out = append(out, e.Term)
	}
	return out
}

func definition(word string) string {
	for _, e := range glossary.Of(glossary.Word) {
		if e.Term == word {
			return e.Definition
		}
	}
	return ""
}
