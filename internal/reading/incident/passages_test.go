package incident_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
)

// TestPassages reads the short passages of testdata/passages, each an article of its own. A line "= ..." must hold; "~ ..." is wanted
// and known not to hold yet, and fails when it does, so that it is made a "="; -update makes each what it is. Files ending in -held were
// written with the others and set aside while the rules were made.
func TestPassages(t *testing.T) {
	names, err := filepath.Glob("testdata/passages/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no passages", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			update := flag.Lookup("update").Value.String() == "true"
			held, all, now := 0, 0, string(raw)
			for block := range strings.SplitSeq(string(raw), "\n\n") {
				var passage string
				var wants []string
				for line := range strings.Lines(block) {
					switch line = strings.TrimSpace(line); {
					case strings.HasPrefix(line, "#"), line == "":
					case strings.HasPrefix(line, "= "), strings.HasPrefix(line, "~ "):
						wants = append(wants, line)
					default:
						passage = line
					}
				}
				if passage == "" {
					continue
				}
				r, was := read(t, passage), block
				for _, want := range wants {
					all++
					holds, known := met(t, r, want[2:])
					if !known {
						t.Fatalf("nobody knows what %q asks", want)
					}
					if holds {
						held++
					}
					switch is := map[bool]string{true: "=", false: "~"}[holds]; {
					case is == want[:1]:
					case update:
						block = strings.Replace(block, want, is+want[1:], 1)
					default:
						t.Errorf("%s\n%s\n%s", passage, want, show(r))
					}
				}
				now = strings.Replace(now, was, block, 1)
			}
			if update {
				if err := os.WriteFile(name, []byte(now), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			t.Logf("%d of %d hold", held, all)
		})
	}
}

// met reports whether a reading meets a want.
func met(t *testing.T, r *reading.Reading, want string) (holds, known bool) {
	verb, rest, _ := strings.Cut(want, " ")
	cut := func(who reading.Perpetrator) string { return r.Text.Cut(who.Range) }
	came := slices.DeleteFunc(slices.Clone(r.Events), func(e reading.Event) bool {
		return e.Stage == evidence.Threatened || e.Stage == evidence.Foiled || e.Kind == evidence.KindPlot
	})
	by := func(f func(reading.Perpetrator) bool) bool {
		return slices.ContainsFunc(r.Events, func(e reading.Event) bool { return slices.ContainsFunc(e.Perpetrators, f) })
	}
	victim := func(f func(reading.Victim) bool) bool {
		return slices.ContainsFunc(came, func(e reading.Event) bool { return slices.ContainsFunc(e.Victims, f) })
	}
	switch verb {
	case "nothing":
		return len(came) == 0, rest == "happened"
	case "happened":
		return slices.ContainsFunc(came, func(e reading.Event) bool { return e.Stage == evidence.Accomplished }), rest == ""
	case "nobody":
		return !by(func(reading.Perpetrator) bool { return true }), rest == ""
	case "accident":
		return !slices.ContainsFunc(came, func(e reading.Event) bool { return e.Kind != evidence.KindOther }), rest == ""
	case "not":
		_, who, _ := strings.Cut(rest, " ")
		if strings.HasPrefix(rest, "to ") {
			return !victim(func(v reading.Victim) bool { return strings.Contains(r.Text.Cut(v.Range), who) }), true
		}
		return !by(func(p reading.Perpetrator) bool { return strings.Contains(cut(p), who) }), strings.HasPrefix(rest, "by ")
	case "by":
		how := evidence.Responsibility("")
		for _, x := range evidence.Responsibilities {
			if y, ok := strings.CutSuffix(rest, " "+string(x)); ok {
				rest, how = y, x
			}
		}
		return by(func(p reading.Perpetrator) bool {
			accused := p.Confidence == evidence.AccusedByAuthorities || p.Confidence == evidence.PossiblyDone
			return strings.Contains(cut(p), rest) && (how == "" || how == p.Confidence || how == evidence.Accused && accused)
		}), true
	case "no":
		if rest == "accident" {
			return slices.ContainsFunc(came, func(e reading.Event) bool { return e.Kind != evidence.KindOther }), true
		}
		return !victim(func(v reading.Victim) bool { return v.Effect != evidence.EffectNone }), rest == "toll"
	}
	effects := map[string][]evidence.Effect{
		"dead": {evidence.EffectDeath}, "hurt": {evidence.EffectInjury}, "casualties": {evidence.EffectDeath, evidence.EffectCasualty},
	}[verb]
	number, how, _ := strings.Cut(rest, " ")
	return victim(func(v reading.Victim) bool {
		if !slices.Contains(effects, v.Effect) || v.Count < 0 || how == "own" && v.Statement >= 0 {
			return false
		}
		n := r.Numbers[v.Count]
		return fmt.Sprint(*cmp.Or(n.Min, n.Max)) == number
	}), effects != nil
}
