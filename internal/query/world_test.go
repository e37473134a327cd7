package query_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
)

var worldLists = []query.List{query.Actors, query.Incidents, query.Acts, query.Relations, query.Warnings, query.Claims, query.Sources}

// TestWorldLists holds the lists of the world to what all lists promise.
func TestWorldLists(t *testing.T) {
	names := map[string]bool{}
	for _, l := range worldLists {
		if names[l.Name] || l.Name == "" {
			t.Errorf("two lists are called %q", l.Name)
		}
		names[l.Name] = true
		seen := map[string]bool{}
		for _, f := range l.Fields {
			switch {
			case seen[f.Name]:
				t.Errorf("%s: two fields are called %s", l.Name, f.Name)
			case f.Doc == "" || strings.HasSuffix(f.Doc, "."):
				t.Errorf("%s: %s is explained as %q", l.Name, f.Name, f.Doc)
			case slices.Contains([]string{"sort", "limit", "cursor", "day"}, f.Name):
				t.Errorf("%s: %s means something else in every list", l.Name, f.Name)
			case f.Day != (f.Name == "since" || f.Name == "until"):
				t.Errorf("%s: %s is a day: %v", l.Name, f.Name, f.Day)
			}
			seen[f.Name] = true
			for _, v := range f.Values { // each closed value is understood, and its exclusion
				got := l.Parse(url.Values{f.Name: {v, "-" + v}})
				if diff := cmp.Diff([]query.Term{{Field: f.Name, Is: []string{v}, Not: []string{v}}}, got.Terms); diff != "" || len(got.Problems) > 0 {
					t.Errorf("%s: %s=%s: %v %s", l.Name, f.Name, v, got.Problems, diff)
				}
			}
		}
		for _, field := range []string{"q", "state", "since", "until"} {
			if !seen[field] {
				t.Errorf("%s cannot be filtered by %s", l.Name, field)
			}
		}
		for _, s := range l.Sorts {
			for _, asked := range []string{s, "-" + strings.TrimPrefix(s, "-"), strings.TrimPrefix(s, "-")} {
				if f := l.Parse(url.Values{"sort": {asked}}); f.Sort != asked || len(f.Problems) > 0 {
					t.Errorf("%s: sort=%s: %v", l.Name, asked, f.Problems)
				}
			}
			if !slices.Contains([]string{"label", "day", "articles", "weight"}, strings.TrimPrefix(s, "-")) {
				t.Errorf("%s is sorted by %s, which records do not have", l.Name, s)
			}
		}
		if f := l.Parse(url.Values{"sort": {"colour"}, "quadrant": {"9"}}); len(f.Problems) != 2 || f.Sort != l.Sorts[0] {
			t.Errorf("%s: %+v", l.Name, f)
		}
	}
}

// TestClosedValues compares the closed values with what records can hold.
func TestClosedValues(t *testing.T) {
	for _, c := range []struct {
		list  query.List
		field string
		want  []string
	}{
		{query.Actors, "kind", words(evidence.ActorKinds)},
		{query.Incidents, "kind", words(evidence.IncidentKinds)},
		{query.Incidents, "stage", words(evidence.Stages)},
		{query.Warnings, "kind", words(evidence.NoticeKinds)},
		{query.Warnings, "response", append(words(evidence.AnswerStances), "none")},
		{query.Acts, "modality", words([]evidence.Modality{evidence.Past, evidence.Future, evidence.Hypothetical})},
		{query.Acts, "score", words([]evidence.Sureness{evidence.Sure, evidence.Fair, evidence.Unsure})},
		{query.Sources, "state", words([]evidence.State{evidence.Proposed, evidence.Accepted, evidence.Rejected})},
	} {
		at := slices.IndexFunc(c.list.Fields, func(f query.Field) bool { return f.Name == c.field })
		if at < 0 {
			t.Errorf("%s has no field %s", c.list.Name, c.field)
			continue
		}
		got := slices.Clone(c.list.Fields[at].Values)
		slices.Sort(got)
		slices.Sort(c.want)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s of %s (-records +list):\n%s", c.field, c.list.Name, diff)
		}
	}
}

func words[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
