package glossary_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"hearsay/internal/glossary"
	"hearsay/internal/query"
)

// groups ties each closed word list of package evidence to its group here.
var groups = map[string]glossary.Group{
	"SourceKind": glossary.SourceKind, "Form": glossary.Form, "Stance": glossary.Stance, "Factuality": glossary.Factuality,
	"State": glossary.State, "Verdict": glossary.Verdict, "Reason": glossary.Reason, "FurnitureKind": glossary.Furniture,
	"MentionType": glossary.Mention, "Sureness": glossary.Sureness, "Role": glossary.Role, "Fate": glossary.Fate, "Found": glossary.Found,
	"ActorKind": glossary.ActorKind, "IncidentKind": glossary.IncidentKind, "Stage": glossary.Stage, "Effect": glossary.Effect,
	"Responsibility": glossary.Responsibility, "ActType": glossary.ActType, "Modality": glossary.Modality, "NoticeKind": glossary.NoticeKind,
	"AnswerStance": glossary.Answer, "NoticeStanding": glossary.Standing, "MentionForm": glossary.MentionForm,
	"SuggestionKind": glossary.SuggestionKind, "TensionKind": glossary.TensionKind, "LinkKind": glossary.LinkKind, "Consistency": glossary.Consistency, "Importance": glossary.Importance,
}

// TestEveryConstantOfEvidenceIsDefined reads the source of package evidence, so that a constant added there cannot be
// forgotten here, and a term taken away there does not linger here.
func TestEveryConstantOfEvidenceIsDefined(t *testing.T) {
	names, err := filepath.Glob("../evidence/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[glossary.Group][]string{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tree, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range tree.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, s := range gen.Specs {
				spec := s.(*ast.ValueSpec)
				typ, ok := spec.Type.(*ast.Ident)
				if !ok {
					continue // untyped: not a word list
				}
				group, ok := groups[typ.Name]
				if !ok {
					t.Errorf("evidence.%s is a word list that the glossary has no group for", typ.Name)
					continue
				}
				for i, value := range spec.Values {
					term, err := strconv.Unquote(value.(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					found[group] = append(found[group], term)
					if glossary.Label(group, term) == term && !slices.ContainsFunc(glossary.Of(group), func(e glossary.Entry) bool { return e.Term == term }) {
						t.Errorf("evidence.%s (%q) is not in the glossary's group %s", spec.Names[i].Name, term, group)
					}
				}
			}
		}
	}
	for name, group := range groups {
		if len(found[group]) == 0 {
			t.Errorf("evidence has no constant of type %s: the test is broken or the type is gone", name)
		}
		for _, e := range glossary.Of(group) {
			if !slices.Contains(found[group], e.Term) {
				t.Errorf("the glossary defines %s %q, which package evidence does not have", group, e.Term)
			}
		}
	}
}

// plain are filters whose values need no word of their own.
var plain = map[string]bool{
	"known": true, "perhaps": true, "dated": true, "alleged": true, "count": true, "outcome": true, "contested": true, "sides": true, "voices": true, "rests": true, "response": true, "circular": true, "directed": true,
}

func TestFilterValuesAreDefined(t *testing.T) {
	fields := map[string]glossary.Group{
		"state": glossary.State, "kind": glossary.SourceKind, "form": glossary.Form, "factuality": glossary.Factuality,
		"reason": glossary.Anonymity, "score": glossary.Sureness, "status": glossary.Status,
		"origins": glossary.Independence, "level": glossary.Level, "of": glossary.Told,
	}
	own := map[string]glossary.Group{ // the same word may ask something else in another list
		"actors.kind": glossary.ActorKind, "incidents.kind": glossary.IncidentKind, "incidents.stage": glossary.Stage, "acts.quad": glossary.Quad,
		"acts.modality": glossary.Modality, "relations.sign": glossary.Sign, "warnings.kind": glossary.NoticeKind, "sources.kind": glossary.ProfileKind,
		"statements.hand": glossary.Wording, "statements.formerly": glossary.FormerVerdict, "articles.facts": glossary.Facts, "links.kind": glossary.LinkKind, "tensions.kind": glossary.TensionKind,
	}
	checked := 0
	for _, list := range []query.List{query.Articles, query.Statements, query.Actors, query.Incidents, query.Acts, query.Relations, query.Warnings, query.Claims, query.Sources, query.Origins, query.Links, query.Tensions} {
		for _, f := range list.Fields {
			if f.Values == nil {
				continue
			}
			group, ok := own[list.Name+"."+f.Name]
			if !ok {
				group, ok = fields[f.Name]
			}
			if f.Name == "state" && list.Name != query.Statements.Name {
				group = "" // the world is made anew, so that nothing in it is withdrawn
				for _, v := range f.Values {
					if glossary.Label(glossary.State, v) == v {
						t.Errorf("the filter state of %s has the value %q, which the glossary does not define", list.Name, v)
					}
				}
				continue
			}
			if plain[f.Name] || f.Name == "conflict" && len(f.Values) == 2 || f.Name == "grade" {
				continue // yes and no, numbers, letters
			}
			if !ok {
				t.Errorf("the closed filter %s of %s has no group in the glossary", f.Name, list.Name)
				continue
			}
			checked++
			var terms []string
			for _, e := range glossary.Of(group) {
				terms = append(terms, e.Term)
			}
			want := slices.Clone(f.Values)
			slices.Sort(want)
			slices.Sort(terms)
			if !slices.Equal(want, terms) {
				t.Errorf("%s by %s takes %v, the glossary defines %v", list.Name, f.Name, want, terms)
			}
		}
	}
	if checked == 0 {
		t.Error("no filter was checked: the test is broken")
	}
}

func TestEntriesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range glossary.All() {
		id := string(e.Group) + " " + e.Term
		if seen[id] {
			t.Errorf("%s is defined twice", id)
		}
		seen[id] = true
		if e.Group == "" || e.Term == "" || e.Label == "" {
			t.Errorf("%q is incomplete", id)
		}
		if !unicode.IsUpper([]rune(e.Label)[0]) {
			t.Errorf("%s: the label %q does not begin with a capital", id, e.Label)
		}
		if !strings.HasSuffix(e.Definition, ".") || len(e.Definition) < 8 {
			t.Errorf("%s: the definition %q is not a sentence", id, e.Definition)
		}
	}
}

func TestListsAreTheCallersOwn(t *testing.T) {
	glossary.Of(glossary.State)[0].Label = "changed"
	glossary.All()[0].Label = "changed"
	if glossary.Label(glossary.State, "proposed") != "Proposed" || glossary.All()[0].Label != "Case" {
		t.Error("changing a returned list changed the glossary")
	}
	if got := glossary.Label(glossary.State, "no such term"); got != "no such term" {
		t.Errorf("an unknown term is labelled %q, want itself", got)
	}
}
