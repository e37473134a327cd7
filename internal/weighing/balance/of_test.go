package balance_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve/relation"

	"hearsay/internal/weighing/balance"
)

// show writes what matters of a result as a person reads it.
func show(r balance.Result) []string {
	var out []string
	for _, t := range r.Ties {
		mark := map[string]string{"positive": "+", "negative": "-", "contested": "±"}[t.Sign]
		line := fmt.Sprintf("%s %s %s, %d deeds", t.ALabel, mark, t.BLabel, t.Deeds)
		if t.Breaks {
			line += ", breaks"
		}
		if t.Sign != "contested" {
			line += ", always " + t.Always
		}
		out = append(out, line)
	}
	f := r.Frustration
	out = append(out, fmt.Sprintf("L %d to %d of %d, %d strained of %d, unique %s, %d ways, %d groups with %d to break", f.Lower, f.Upper, f.Total, r.Triads.Strained, r.Triads.Total, r.Camps.Unique, r.Camps.Ways, r.Groups.Count, r.Groups.Upper))
	return out
}

const (
	aid     = evidence.Aid
	consult = evidence.Consult
	attack  = evidence.Assault
	accuse  = evidence.Accuse
	request = evidence.Request
)

func deed(source string, kind evidence.ActType, target string, day ...string) told {
	return told{source: source, kind: kind, target: target, day: strings.Join(day, "")}
}

func TestOf(t *testing.T) {
	alleged := func(d told) told { d.alleged = true; return d }
	for _, c := range []struct {
		name  string
		deeds []told
		o     balance.Options
		want  []string
	}{
		{"nothing", nil, balance.Options{}, []string{"L 0 to 0 of 0, 0 strained of 0, unique yes, 1 ways, 0 groups with 0 to break"}},
		{"one actor, against itself", []told{deed("A", attack, "A")}, balance.Options{}, []string{"L 0 to 0 of 0, 0 strained of 0, unique yes, 1 ways, 0 groups with 0 to break"}},
		{"what is neutral is no tie, and nothing reported is not neutral", []told{deed("A", request, "B"), deed("A", attack, "C")}, balance.Options{}, []string{
			"A - C, 1 deeds, always no", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 2 groups with 0 to break",
		}},
		{"both signs one way, and two ways that contradict each other", []told{deed("A", attack, "B"), deed("A", aid, "B"), deed("B", aid, "C"), deed("C", attack, "B"), deed("A", aid, "D"), deed("D", request, "A")}, balance.Options{}, []string{
			"A + D, 2 deeds, always no", "A ± B, 2 deeds", "B ± C, 2 deeds", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 1 groups with 0 to break",
		}},
		{"two foes with a common friend: any of the three ties may break", []told{deed("A", aid, "B"), deed("A", aid, "C"), deed("B", attack, "C")}, balance.Options{}, []string{
			"B - C, 1 deeds, breaks, always some", "A + B, 1 deeds, always some", "A + C, 1 deeds, always some",
			"L 1 to 1 of 3, 1 strained of 1, unique no, 3 ways, 1 groups with 1 to break",
		}},
		{"weight decides", []told{deed("A", aid, "B"), deed("B", aid, "A"), deed("A", aid, "C"), deed("B", attack, "C"), deed("C", attack, "B")}, balance.Options{Weighted: true}, []string{
			"A + C, 1 deeds, breaks, always yes", "A + B, 2 deeds, always no", "B - C, 2 deeds, always no",
			"L 1 to 1 of 5, 1 strained of 1, unique yes, 1 ways, 2 groups with 1 to break",
		}},
		{"three foes: strained for two camps, not for three", []told{deed("A", attack, "B"), deed("A", attack, "C"), deed("B", attack, "C")}, balance.Options{MinDeeds: 1}, []string{
			"B - C, 1 deeds, breaks, always some", "A - B, 1 deeds, always some", "A - C, 1 deeds, always some",
			"L 1 to 1 of 3, 1 strained of 1, unique no, 3 ways, 3 groups with 0 to break",
		}},
		{"a day", []told{deed("A", aid, "B", "2031-01-05"), deed("B", attack, "A", "2031-02-05"), deed("A", attack, "C")}, balance.Options{On: "2031-01-31"}, []string{
			"A + B, 1 deeds, always no", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 1 groups with 0 to break",
		}},
		{"a window", []told{deed("A", aid, "B", "2031-01-05"), deed("B", attack, "A", "2031-02-05")}, balance.Options{Window: 28}, []string{
			"A - B, 1 deeds, always no", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 2 groups with 0 to break",
		}},
		{"allegations", []told{alleged(deed("A", attack, "B")), deed("A", consult, "C")}, balance.Options{}, []string{
			"A + C, 1 deeds, always no", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 1 groups with 0 to break",
		}},
		{"allegations counted", []told{alleged(deed("A", attack, "B")), deed("A", consult, "C")}, balance.Options{CountAlleged: true}, []string{
			"A - B, 1 deeds, always no", "A + C, 1 deeds, always no", "L 0 to 0 of 2, 0 strained of 0, unique yes, 1 ways, 2 groups with 0 to break",
		}},
		{"few deeds", []told{deed("A", attack, "B"), deed("A", accuse, "B"), deed("A", consult, "C")}, balance.Options{MinDeeds: 2}, []string{
			"A - B, 2 deeds, always no", "L 0 to 0 of 1, 0 strained of 0, unique yes, 1 ways, 2 groups with 0 to break",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := balance.Of(caseOf(c.deeds...), c.o)
			if diff := cmp.Diff(c.want, show(r)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			sound(t, r)
		})
	}
}

// failing is what tests of testing and of rapid have in common.
type failing interface {
	Helper()
	Fatal(...any)
	Errorf(string, ...any)
}

// sound holds what holds of every result: JSON without null lists, indices that lead somewhere, sentences that end.
func sound(t failing, r balance.Result) {
	t.Helper()
	raw, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err) // a number that is none
	}
	var back map[string]any
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	nulls(t, "", back)
	for i, x := range r.Listed {
		for _, k := range x.Ties {
			if !slices.Contains(r.Ties[k].In, i) {
				t.Errorf("tie %d does not know triad %d", k, i)
			}
		}
		if x.Strained != (strings.Count(x.Signs, "m")%2 == 1) {
			t.Errorf("triad %+v", x)
		}
	}
	for _, k := range r.Camps.Breaking {
		if !r.Ties[k].Breaks {
			t.Errorf("tie %d breaks nothing", k)
		}
	}
	if f := r.Frustration.F; f != nil && (*f < 0 || *f > 1) {
		t.Errorf("F %v", *f)
	}
	for _, s := range []string{r.Says, r.Rule, r.Triads.Says, r.Frustration.Says, r.Camps.Says, r.Groups.Says} {
		if !strings.HasSuffix(s, ".") || strings.Contains(s, "%!") {
			t.Errorf("no sentence: %q", s)
		}
	}
	if len(r.Notes) == 0 || !strings.Contains(r.Notes[len(r.Notes)-1], "no prediction") {
		t.Errorf("notes: %v", r.Notes)
	}
}

func nulls(t failing, at string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			if x == nil && !slices.Contains([]string{"f", "f_lower", "f_upper", "share", "fit"}, k) {
				t.Errorf("%s.%s is null", at, k)
			}
			nulls(t, at+"."+k, x)
		}
	case []any:
		for _, x := range v {
			nulls(t, at, x)
		}
	}
}

// TestEnemyOfMyEnemy: what the pattern would have is ranked by the ways that speak for it, hollow where somebody reports otherwise,
// and never counted.
func TestEnemyOfMyEnemy(t *testing.T) {
	c := caseOf(deed("A", attack, "X"), deed("B", attack, "X"), deed("A", attack, "Y"), deed("B", attack, "Y"), deed("C", aid, "A"), deed("A", request, "D"), deed("D", attack, "Y"))
	r := balance.Of(c, balance.Options{})
	var got []string
	for _, x := range r.Expected {
		got = append(got, fmt.Sprintf("%s %s %s, %d for, %d against, %d common foes, camps %s, %d via", x.ALabel, x.Sign, x.BLabel, x.Paths, x.Against, x.Foes, x.Camps, len(x.Via)))
	}
	want := []string{
		"A positive B, 2 for, 0 against, 2 common foes, camps yes, 2 via", // over X and Y
		"X positive Y, 2 for, 0 against, 2 common foes, camps yes, 2 via", // A and B are foes of both
		"B positive D, 1 for, 0 against, 1 common foes, camps yes, 1 via", // over Y; A and D are reported as neutral
		"C negative X, 1 for, 0 against, 0 common foes, camps yes, 1 via", // over A
		"C negative Y, 1 for, 0 against, 0 common foes, camps yes, 1 via",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if r.Counts.Positive+r.Counts.Negative != 6 || r.Frustration.Total != 6 {
		t.Errorf("what is merely expected was counted: %+v", r.Counts)
	}
	if s := r.Expected[0].Says; s != "The pattern would put A and B on one side, since they have 2 foes in common. Nobody reports such a tie; it is not counted." {
		t.Error(s)
	}
}

// TestSeries: a friend of two foes, whose tie to one turns.
func TestSeries(t *testing.T) {
	c := caseOf(
		deed("A", aid, "B", "2031-01-05"), deed("A", aid, "C", "2031-01-06"), deed("B", attack, "C", "2031-02-05"),
		deed("A", attack, "C", "2031-04-02"), deed("A", attack, "C", "2031-04-03"), deed("A", attack, "C", "2031-04-04"),
	)
	r := balance.Of(c, balance.Options{On: "2031-05-10"})
	var got []string
	for _, m := range r.Series {
		got = append(got, fmt.Sprintf("%s %s: %d ties, %d negative, L %d, F %.2f, %d of %d strained, moved %v", m.Month, m.Day, m.Ties, m.Negative, m.Upper, *m.F, m.Strained, m.Triads, m.Moved))
	}
	want := []string{
		"2031-01 2031-01-31: 2 ties, 0 negative, L 0, F 1.00, 0 of 0 strained, moved []",
		"2031-02 2031-02-28: 3 ties, 1 negative, L 1, F 0.33, 1 of 1 strained, moved []",
		"2031-03 2031-03-31: 3 ties, 1 negative, L 1, F 0.33, 1 of 1 strained, moved []",
		"2031-04 2031-04-30: 3 ties, 2 negative, L 0, F 1.00, 0 of 1 strained, moved []",
		"2031-05 2031-05-10: 3 ties, 2 negative, L 0, F 1.00, 0 of 1 strained, moved []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(r.Turns) != 1 || r.Turns[0].Says != "A and C: positive before, negative in 2031-04, by 3 new deeds." || len(r.Turns[0].Deeds) != 3 || r.Turns[0].Relations[0] != "rl_AC" {
		t.Errorf("%+v", r.Turns)
	}
	windowed := balance.Of(c, balance.Options{On: "2031-05-10", Window: 40})
	if last := windowed.Series[len(windowed.Series)-1]; last.Ties != 1 || windowed.Counts.Negative != 1 {
		t.Errorf("by a window of 40 days: %+v", last)
	}
	sound(t, r)
	sound(t, windowed)
}

// TestMoved: two pairs of friends at enmity; one changes sides.
func TestMoved(t *testing.T) {
	c := caseOf(
		deed("A", aid, "B", "2031-01-05"), deed("C", aid, "D", "2031-01-05"), deed("A", attack, "C", "2031-01-06"), deed("B", attack, "C", "2031-01-06"),
		deed("C", attack, "D", "2031-02-05"), deed("C", attack, "D", "2031-02-06"), deed("C", attack, "D", "2031-02-07"), deed("A", aid, "D", "2031-02-05"),
	)
	if got := balance.Of(c, balance.Options{}).Series[1].Moved; !slices.Equal(got, []string{"ac_D"}) {
		t.Errorf("moved %v, want D", got)
	}
}

// TestRejectedRelation: what a person rejected is no tie.
func TestRejectedRelation(t *testing.T) {
	c := caseOf(deed("A", attack, "B"), deed("B", aid, "A"))
	c.Relations = c.Relations[1:]
	if r := balance.Of(c, balance.Options{}); len(r.Ties) != 1 || r.Ties[0].Sign != "positive" || !slices.Equal(r.Ties[0].Relations, []string{"rl_BA"}) {
		t.Errorf("%+v", r.Ties)
	}
}

// TestSignsAreThoseOfRelations: each direction has the sign, the deeds and the mean that the list of relations shows.
func TestSignsAreThoseOfRelations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var deeds []told
		for range rapid.IntRange(0, 12).Draw(t, "deeds") {
			deeds = append(deeds, told{"A", "B", rapid.SampledFrom(evidence.ActTypes).Draw(t, "kind"), "2031-05-01", rapid.Bool().Draw(t, "alleged")})
		}
		c := caseOf(deeds...)
		for i := range c.Acts { // some are tellings of one deed
			if of := rapid.IntRange(0, i).Draw(t, "same"); c.Acts[of].Act.Type == c.Acts[i].Act.Type {
				c.Acts[i].Same = c.Acts[of].Same
			}
		}
		counted := rapid.Bool().Draw(t, "counted")
		r := balance.Of(c, balance.Options{CountAlleged: counted})
		all := relation.Roll(c.Acts, relation.Options{CountAlleged: counted})
		want := "none"
		if len(all) > 0 && all[0].Deeds > 0 {
			want = fmt.Sprintf("%s %d %v", all[0].Sign, all[0].Deeds, math.Round(all[0].Weight*1000)/1000)
		}
		got := "none"
		switch {
		case len(r.Ties) > 0:
			got = fmt.Sprintf("%s %d %v", strings.Replace(r.Ties[0].Sign, "contested", "mixed", 1), r.Ties[0].Deeds, r.Ties[0].Weight)
		case r.Counts.Neutral > 0:
			got = fmt.Sprintf("neutral %d %v", all[0].Deeds, math.Round(all[0].Weight*1000)/1000)
		}
		if got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

// TestAnyCase: whatever the deeds, results are sound and the same every time.
func TestAnyCase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		actor := rapid.SampledFrom([]string{"A", "B", "C", "D", "E", "F"})
		day := rapid.SampledFrom([]string{"", "2031-01-05", "2031-02-28", "2031-05-31", "2032-01-01", "no day"})
		var deeds []told
		for range rapid.IntRange(0, 30).Draw(t, "deeds") {
			deeds = append(deeds, told{actor.Draw(t, "source"), actor.Draw(t, "target"), rapid.SampledFrom(evidence.ActTypes).Draw(t, "kind"), day.Draw(t, "day"), rapid.Bool().Draw(t, "alleged")})
		}
		o := balance.Options{
			On: day.Draw(t, "on"), Window: rapid.IntRange(0, 60).Draw(t, "window"), CountAlleged: rapid.Bool().Draw(t, "count"),
			MinDeeds: rapid.IntRange(0, 3).Draw(t, "least"), Weighted: rapid.Bool().Draw(t, "weighted"),
		}
		c := caseOf(deeds...)
		r := balance.Of(c, o)
		sound(t, r)
		again := balance.Of(c, o)
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("twice:\n%s", diff)
		}
	})
}

func TestDrawn(t *testing.T) {
	c := caseOf(deed("A", attack, "B"), deed("B", aid, "C"), deed("C", attack, "B"))
	c.Actors[0].Label = "A & \"B\" <script>\x00\n\\"
	r := balance.Of(c, balance.Options{})
	for name, s := range map[string]string{"GEXF": r.GEXF(), "GraphML": r.GraphML()} {
		d := xml.NewDecoder(strings.NewReader(s))
		for {
			_, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, s)
			}
		}
		if strings.Contains(s, "<script>") || !strings.Contains(s, "contested") {
			t.Errorf("%s: %s", name, s)
		}
	}
	if s := r.DOT(); !strings.Contains(s, `label="A & \"B\" <script>  \\"`) || strings.Count(s, "\n") != 8 {
		t.Error(s)
	}
}
