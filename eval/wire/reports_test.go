package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
)

func load(t *testing.T) []Report {
	t.Helper()
	reports, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return reports
}

// TestReports: at least 36 reports, each of a length that wires send, with all its parts and a day of publication.
func TestReports(t *testing.T) {
	reports := load(t)
	if len(reports) < 36 {
		t.Errorf("only %d reports", len(reports))
	}
	for _, r := range reports {
		if n := len(strings.Fields(r.Text)); n < 60 || n > 160 {
			t.Errorf("%s has %d words", r.Name, n)
		}
		if _, err := time.Parse(time.DateOnly, r.Published); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
	}
}

// TestWordings: every wording of every record stands in its text.
func TestWordings(t *testing.T) {
	for _, r := range load(t) {
		text := fold(r.Text)
		check := func(w Words) {
			t.Helper()
			if len(w) == 0 {
				return
			}
			for _, x := range w {
				if x != none && x != any_ && !holds(text, fold(x)) {
					t.Errorf("%s: %q is not in the text", r.Name, x)
				}
			}
		}
		for _, x := range append(slices.Clone(r.Incidents), r.Warnings...) {
			for _, i := range x.Items {
				switch i.Key {
				case "told", "place", "by", "target", "victim", "with", "from", "to", "of":
					check(i.Field(0))
				}
			}
		}
		for _, d := range r.Acts {
			check(d.Source)
			check(d.Target)
			check(d.By)
		}
	}
}

// TestLists: kinds, stages, types and the like are those of the evidence.
func TestLists(t *testing.T) {
	var (
		kinds     = strs(evidence.IncidentKinds)
		stages    = strs(evidence.Stages)
		effects   = strs(evidence.Effects)
		degrees   = strs(evidence.Responsibilities)
		types     = strs(evidence.ActTypes)
		notices   = strs(evidence.NoticeKinds)
		standings = append(strs(evidence.NoticeStandings), string(evidence.NoticeContested))
		answers   = strs(evidence.AnswerStances)
		channels  = strings.Split("private_diplomatic intelligence_liaison law_enforcement public_alert phone in_person letter third_party media undisclosed", " ")
		days      = regexp.MustCompile(`^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$`)
		counts    = regexp.MustCompile(`^(\d+|\d+\.\.\d*|\.\.\d+)$`)
	)
	for _, r := range load(t) {
		within := func(w Words, list []string) {
			t.Helper()
			for _, x := range w {
				if x != none && x != any_ && !slices.Contains(list, x) {
					t.Errorf("%s: %q is not in %v", r.Name, x, list)
				}
			}
		}
		like := func(w Words, form *regexp.Regexp) {
			t.Helper()
			for _, x := range w {
				if x != none && x != any_ && !form.MatchString(x) {
					t.Errorf("%s: cannot read %q", r.Name, x)
				}
			}
		}
		for _, x := range r.Incidents {
			within(x.Head[0], kinds)
			within(x.Head[1], stages)
			like(x.Head[2], days)
			if len(x.Head[2]) == 0 {
				t.Errorf("%s: %v has no date", r.Name, x.Head)
			}
			for _, i := range x.Of("by") {
				within(i.Field(1), degrees)
			}
			for _, i := range x.Of("victim") {
				within(i.Field(1), effects)
				like(i.Field(2), counts)
			}
		}
		for _, d := range r.Acts {
			within(d.Type, types)
			within(d.Modality, []string{"past", "future", "hypothetical"})
		}
		for _, x := range r.Warnings {
			within(x.Head[0], notices)
			within(x.Head[1], standings)
			like(x.First("date"), days)
			within(x.First("channel"), channels)
			for _, i := range x.Of("response") {
				within(i.Field(0), answers)
			}
			for _, w := range x.First("specific") {
				within(strings.Fields(w), []string{"who", "what", "when", "where"})
			}
		}
	}
}

func strs[T ~string](list []T) (out []string) {
	for _, x := range list {
		out = append(out, string(x))
	}
	return out
}
