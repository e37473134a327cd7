package stress_test

import (
	"strings"
	"testing"

	"hearsay/eval/attribution/stress"
	"hearsay/internal/score"
)

// TestPassages holds the 200 passages to their own conventions.
func TestPassages(t *testing.T) {
	passages, err := stress.Load()
	if err != nil {
		t.Fatal(err)
	}
	names, empty, seen := map[string]bool{}, 0, map[string]string{}
	for _, p := range passages {
		if names[p.Name] || !strings.HasPrefix(p.Name, p.Category+"-") {
			t.Errorf("%s in %s: a name is the category, a dash and a number of its own", p.Name, p.Category)
		}
		names[p.Name] = true
		if by := seen[p.Text.String()]; by != "" {
			t.Errorf("%s repeats %s", p.Name, by)
		}
		seen[p.Text.String()] = p.Name
		if len(p.Gold) == 0 {
			empty++
		}
		if (len(p.Gold) == 0) != (p.Category == "none") {
			t.Errorf("%s: %d statements; only the category none has none", p.Name, len(p.Gold))
		}
		checkRoles(t, p)
	}
	if len(passages) != 200 || empty != 25 {
		t.Errorf("%d passages, %d without a statement; want 200 and 25", len(passages), empty)
	}
}

// checkRoles wants cue and content in every statement, no outer white space and, within a statement, one role a
// character; across statements too, but for nesting.
func checkRoles(t *testing.T, p stress.Passage) {
	t.Helper()
	taken := map[int]score.Role{}
	for n, s := range p.Gold {
		if len(s[score.Cue]) == 0 || len(s[score.Content]) == 0 {
			t.Errorf("%s, statement %d: no cue or no content", p.Name, n+1)
		}
		if p.Category == "nesting" {
			clear(taken)
		}
		for role, spans := range s {
			for _, x := range spans {
				if exact := p.Text.Exact(x); strings.TrimSpace(exact) != exact {
					t.Errorf("%s, statement %d: white space around %q", p.Name, n+1, exact)
				}
				for i := x.Start; i < x.End; i++ {
					if was, ok := taken[i]; ok && was != score.Role(role) {
						t.Errorf("%s, statement %d: %q is %v and %v", p.Name, n+1, p.Text.Exact(x), was, score.Role(role))
						break
					}
					taken[i] = score.Role(role)
				}
			}
		}
	}
}
