package hypothesis_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

// matrix writes a question down as a table: one line a row, "E1 origin credibility relevance : I C NA", - for unrated and for no
// origin. Hypotheses are called H1 and so on; the rater is ada.
func matrix(t testing.TB, table string) evidence.Question {
	t.Helper()
	q := evidence.Question{ID: "qu_0000000000", Settings: evidence.Settings{Counting: hypothesis.ByOrigin, Weights: true, Likelihoods: hypothesis.Usual}}
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		head, codes, ok := strings.Cut(line, ":")
		f := strings.Fields(head)
		if !ok || len(f) != 4 {
			t.Fatalf("not a line of a matrix: %q", line)
		}
		r := evidence.Row{ID: f[0], Ordinal: f[0], Origin: f[1], OriginLabel: f[1], Source: f[1], Credibility: evidence.Importance(f[2]), Relevance: evidence.Importance(f[3])}
		if f[1] == "-" {
			r.Origin, r.OriginLabel, r.Source = "", "", ""
		}
		q.Rows = append(q.Rows, r)
		for i, code := range strings.Fields(codes) {
			id := fmt.Sprintf("H%d", i+1)
			if i == len(q.Hypotheses) {
				q.Hypotheses = append(q.Hypotheses, evidence.Hypothesis{ID: id, Ordinal: id, Prior: 1})
			}
			if code != "-" {
				q.Ratings = append(q.Ratings, evidence.Rating{Row: r.ID, Hypothesis: id, Rater: "ada", Value: evidence.Consistency(code)})
			}
		}
	}
	return q
}

func weigh(t testing.TB, table string) hypothesis.Matrix {
	t.Helper()
	return hypothesis.Weigh(matrix(t, table), hypothesis.Options{By: "ada"})
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) < 1e-6) {
		t.Errorf("%s is %.7f, want %.7f", what, got, want)
	}
}

// TestByHand is reckoned with pencil and paper:
//
//	E1 weight 1·1 = 1          II C  N      2      0  0
//	E2 weight √2·√2 = 2        I  I  CC     2      2  0
//	E3 weight 1/√2·1/√2 = ½    C  II NA     0      1  0
//	E4 weight √2·1 = √2        N  I  I      0     √2 √2
//	                                        4   3+√2 √2
func TestByHand(t *testing.T) {
	m := weigh(t, `
E1 -  medium medium : II C  N
E2 -  high   high   : I  I  CC
E3 -  low    low    : C  II NA
E4 -  high   medium : N  I  I`)
	root := math.Sqrt2
	for h, want := range []struct{ count, weighted, most, consistency float64 }{
		{3, 4, 2 + 4 + 1 + 2*root, .5},       // consistent: ½·1
		{4, 3 + root, 2 + 4 + 1 + 2*root, 1}, // 1·1
		{1, root, 2 + 4 + 2*root, 4},         // E3 has no bearing; 2·2
	} {
		s := m.Scores[h]
		near(t, s.Ordinal+" inconsistency", s.Inconsistency, want.count)
		near(t, s.Ordinal+" weighted", s.Weighted, want.weighted)
		near(t, s.Ordinal+" normalised", *s.Normalised, want.weighted/want.most)
		near(t, s.Ordinal+" consistency", s.Consistency, want.consistency)
	}
	if got := fmt.Sprint(m.Order, m.Scores[0].Rank, m.Scores[1].Rank, m.Scores[2].Rank); got != "[H3 H1 H2] 2 3 1" {
		t.Errorf("the order is %s", got)
	}
	if got := m.Scores[0].Level + " " + m.Scores[1].Level + " " + m.Scores[2].Level; got != "high high low" {
		t.Errorf("in words %s", got)
	}
	// E1: −2, 1, 0: mean −⅓, squares (25+16+1)/9, over 3. E3: 1, −2, 0 the same.
	near(t, "diagnosticity of E1", *m.Rows[0].Diagnosticity, math.Sqrt(42./27))
	// E2: −1, −1, 2: mean 0, (1+1+4)/3.
	near(t, "diagnosticity of E2", *m.Rows[1].Diagnosticity, root)
	near(t, "diagnosticity of E4", *m.Rows[3].Diagnosticity, root/3)

	// Likelihoods: E1 .05 .75 .5; E2 .25 .25 .95; E3 .75 .05 and their mean .4; E4 .5 .25 .25.
	p := []float64{.05 * .25 * .75 * .5, .75 * .25 * .05 * .25, .5 * .95 * .4 * .25}
	for h := range p {
		near(t, "posterior", *m.Scores[h].Posterior, p[h]/(p[0]+p[1]+p[2]))
	}
	if want := "H3 is least inconsistent with the evidence, before H1."; !strings.HasPrefix(m.Summary, want) {
		t.Errorf("%q", m.Summary)
	}
}

// TestOneOrigin: rows of one origin count once.
//
//	E1 a  II C   diff 2 0  common 0
//	E2 a  I  N   diff 1 0  common 0
//	E3 a  II I   diff 1 0  common 1
//	      a:     2+1=3, 0+1=1
//	E4 -  N  I   0, 1
func TestOneOrigin(t *testing.T) {
	table := `
E1 a medium medium : II C
E2 a medium medium : I  N
E3 a medium medium : II I
E4 - medium medium : N  I`
	m := weigh(t, table)
	near(t, "H1", m.Scores[0].Weighted, 3)
	near(t, "H2", m.Scores[1].Weighted, 2)
	if len(m.Clusters) != 1 || !slices.Equal(m.Clusters[0].Rows, []string{"E1", "E2", "E3"}) {
		t.Errorf("rows that count once: %+v", m.Clusters)
	}
	q := matrix(t, table)
	q.Settings.Counting = hypothesis.ByRow
	m = hypothesis.Weigh(q, hypothesis.Options{})
	near(t, "H1 by rows", m.Scores[0].Weighted, 5)
	near(t, "H2 by rows", m.Scores[1].Weighted, 2)
	if m.View.Counting != hypothesis.ByRow || len(m.Clusters) != 0 {
		t.Errorf("counting rows: %+v, %+v", m.View, m.Clusters)
	}
}

// TestWhatWouldOverturn: H1 leads by 2, since E1 and E2 hold 3 against H2 and E3 holds 1 against H1.
func TestWhatWouldOverturn(t *testing.T) {
	m := weigh(t, `
E1 anna  medium medium : C  II
E2 bela  medium medium : N  I
E3 carl  medium medium : I  CC
E4 carl  medium medium : II II`)
	s := m.Sensitivity
	near(t, "margin", s.Margin, 2)
	// Without E1: 0+1+... carl holds 1 against H1 (E3) and both 2 (E4): H1 3, H2 1+2. Level.
	if len(s.Rows) != 1 || s.Rows[0].Key != "E1" || s.Rows[0].Change != hypothesis.Tie || len(s.Rows[0].Leaders) != 2 {
		t.Errorf("without single rows: %+v", s.Rows)
	}
	if len(s.Origins) != 1 || s.Origins[0].Key != "anna" || s.Origins[0].Change != hypothesis.Tie {
		t.Errorf("without single origins: %+v", s.Origins)
	}
	if len(s.Flips) != 1 || s.Flips[0].To != "H2" || !slices.Equal(s.Flips[0].Rows, []string{"E1", "E2"}) || !slices.Equal(s.Flips[0].Origins, []string{"anna", "bela"}) {
		t.Errorf("smallest sets: %+v", s.Flips)
	}
	if s.HangsOn == nil || s.HangsOn.Key != "anna" || s.HangsOn.Share != 1 || s.HangsOn.Change != hypothesis.Tie {
		t.Errorf("hangs on %+v", s.HangsOn)
	}
	if len(s.Linchpins) != 0 || s.RatingsTotal != 0 {
		t.Errorf("one step of one cell does not close a gap of 2: %+v, %+v", s.Linchpins, s.Ratings)
	}
}

func TestLinchpin(t *testing.T) {
	m := weigh(t, `
E1 anna high   high   : C  I
E2 bela medium medium : I  N
E3 bela medium medium : N  N`)
	s := m.Sensitivity
	if len(s.Linchpins) != 1 || s.Linchpins[0].Why != "Without E1, H2 leads." || !m.Rows[0].Linchpin || m.Rows[1].Linchpin {
		t.Errorf("%+v", s.Linchpins)
	}
	if s.HangsOn == nil || s.HangsOn.Share != 2 || s.HangsOn.Change != hypothesis.Other {
		t.Errorf("%+v", s.HangsOn)
	}
	if s.RatingsTotal == 0 || s.Ratings[0].Row != "E1" || s.Ratings[0].Hypothesis != "H2" || s.Ratings[0].To != "N" || s.Ratings[0].Change != hypothesis.Other {
		t.Errorf("%+v", s.Ratings)
	}
	if want := "H1 is least inconsistent with the evidence, before H2. Without anna, H2 leads."; m.Summary != want {
		t.Errorf("%q", m.Summary)
	}
}

// TestDefined: a matrix of any shape has an explained result without a number that is none.
func TestDefined(t *testing.T) {
	for want, table := range map[string]string{
		"There is a single hypothesis: without a rival nothing can be told apart.": "E1 a low low : II",
		"No row is held to bear on any hypothesis.":                                "E1 a low low : NA NA\nE2 a low low : NA NA",
		"Nothing is rated yet.":                                                    "E1 a low low : - -",
		"H1 and H2 are level: the evidence does not tell them apart.":              "E1 a low high : I I\nE2 b low low : CC CC",
	} {
		m := weigh(t, table)
		if m.Summary != want {
			t.Errorf("%s\n  %q, want %q", table, m.Summary, want)
		}
		finite(t, m)
	}
	m := weigh(t, "E1 a low low : II -\nE2 b low low : I NA")
	if !strings.HasPrefix(m.Summary, "Rows bear on H1 alone so far") || m.Scores[1].Rank != 0 || m.Scores[1].Posterior != nil {
		t.Errorf("%q %+v", m.Summary, m.Scores)
	}
	empty := hypothesis.Weigh(evidence.Question{}, hypothesis.Options{})
	if !strings.HasPrefix(empty.Summary, "There are no hypotheses yet") || len(empty.Next) == 0 {
		t.Errorf("%+v", empty)
	}
	two := matrix(t, "E1 a low low : - -")
	two.Rows = nil
	if m := hypothesis.Weigh(two, hypothesis.Options{}); m.Summary != "There is no evidence yet." {
		t.Errorf("%q", m.Summary)
	}
}

// finite fails where a number is none.
func finite(t interface{ Errorf(string, ...any) }, m hypothesis.Matrix) {
	check := func(what string, f float64) {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			t.Errorf("%s is %v", what, f)
		}
	}
	sum, any := 0.0, false
	for _, s := range m.Scores {
		check("weighted", s.Weighted)
		check("prior", s.Prior)
		if s.Normalised != nil {
			check("normalised", *s.Normalised)
			if *s.Normalised < 0 || *s.Normalised > 1 {
				t.Errorf("normalised is %v", *s.Normalised)
			}
		}
		if s.Posterior != nil {
			check("posterior", *s.Posterior)
			sum, any = sum+*s.Posterior, true
		}
	}
	if any && math.Abs(sum-1) > 1e-9 {
		t.Errorf("posteriors add up to %v", sum)
	}
	for _, r := range m.Rows {
		if r.Diagnosticity != nil {
			check("diagnosticity", *r.Diagnosticity)
		}
	}
	if m.Sensitivity.HangsOn != nil {
		check("share", m.Sensitivity.HangsOn.Share)
	}
}

func TestRaters(t *testing.T) {
	q := matrix(t, "E1 a medium medium : II N\nE2 b medium medium : C I")
	add := func(rater, row, hyp string, v evidence.Consistency) {
		q.Ratings = append(q.Ratings, evidence.Rating{Row: row, Hypothesis: hyp, Rater: rater, Value: v})
	}
	add("bo", "E1", "H1", "CC")
	add("bo", "E1", "H2", "I")
	add("cy", "E1", "H2", "NA")
	add("dee", "E1", "H2", "NA")
	m := hypothesis.Weigh(q, hypothesis.Options{By: "bo"})
	cells := m.Rows[0].Cells
	if c := cells[0]; c.Value != "N" || c.Mine != "CC" || c.Raters != 2 || *c.Spread != 2 || c.Agreement != hypothesis.Extreme {
		t.Errorf("II and CC: %+v", c)
	}
	// N and I against two NA: as many rate as say NA, so the mean −½ counts, which is nearer to N by the rule for halves.
	if c := cells[1]; c.Value != "N" || c.Raters != 4 || *c.Spread != .5 || c.Agreement != hypothesis.Mild {
		t.Errorf("N, I, NA, NA: %+v", c)
	}
	add("eve", "E1", "H2", "NA")
	if c := hypothesis.Weigh(q, hypothesis.Options{}).Rows[0].Cells[1]; c.Value != "NA" {
		t.Errorf("three NA against two: %+v", c)
	}
	if m.Disputed != 1 || len(m.ByRater) != 4 || m.ByRater[0].Rater != "ada" || fmt.Sprint(m.ByRater[0].Leaders) != "[H2]" {
		t.Errorf("%d disputed, by rater %+v", m.Disputed, m.ByRater)
	}
	view := hypothesis.Weigh(q, hypothesis.Options{Rater: "ada"})
	if view.Rows[0].Cells[0].Value != "II" || fmt.Sprint(view.Order) != "[H2 H1]" {
		t.Errorf("ada's view: %+v, %v", view.Rows[0].Cells[0], view.Order)
	}
}

func TestBlind(t *testing.T) {
	q := matrix(t, "E1 a medium medium : II N\nE2 b medium medium : C I")
	q.Settings.Blind = true
	q.Ratings = append(q.Ratings, evidence.Rating{Row: "E1", Hypothesis: "H1", Rater: "bo", Value: "C", Why: "mine"})
	m := hypothesis.Weigh(q, hypothesis.Options{By: "bo"})
	if !m.View.Hidden || m.View.Left != 3 || len(m.Scores)+len(m.Next)+len(m.ByRater)+len(m.Sensitivity.Leaders) > 0 {
		t.Errorf("bo sees %+v", m)
	}
	if len(m.Question.Ratings) != 1 || m.Question.Ratings[0].Rater != "bo" || m.Rows[0].Cells[0].Mine != "C" || m.Rows[0].Cells[0].Raters != 0 {
		t.Errorf("bo sees %+v, %+v", m.Question.Ratings, m.Rows[0])
	}
	if len(q.Ratings) != 5 {
		t.Error("the question itself was changed")
	}
	if m := hypothesis.Weigh(q, hypothesis.Options{By: "ada"}); m.View.Hidden || len(m.Scores) != 2 {
		t.Errorf("ada, who rated everything, sees %+v", m.View)
	}
	if m := hypothesis.Weigh(q, hypothesis.Options{}); !m.View.Hidden {
		t.Errorf("nobody in particular sees %+v", m.View)
	}
}

// TestNotRankedIsNotAhead: H2 has nothing against it without E1, because nothing is held to it then.
func TestNotRankedIsNotAhead(t *testing.T) {
	m := weigh(t, `
E1 one medium medium : C II
E2 two medium medium : I -`)
	s := m.Sensitivity
	if len(s.Rows)+len(s.Origins)+len(s.Linchpins) != 0 || len(s.Flips) != 1 || len(s.Flips[0].Rows)+len(s.Flips[0].Origins) != 0 || strings.Contains(m.Summary, "H2 leads") {
		t.Errorf("%+v: %s", s, m.Summary)
	}
	if d := s.HangsOn; d == nil || d.Key != "one" || d.Change != "" {
		t.Errorf("hangs on %+v", d)
	}
}

// TestOneRaterSeenByAnother: who rated nothing sees empty cells, and the other's ratings as the other's.
func TestOneRaterSeenByAnother(t *testing.T) {
	m := hypothesis.Weigh(matrix(t, "E1 - medium medium : C II"), hypothesis.Options{Rater: "bo", By: "bo"})
	if len(m.ByRater) != 1 || m.ByRater[0].Rater != "ada" || m.ByRater[0].Rated != 2 || len(m.ByRater[0].Leaders) != 1 || m.Scores[0].Rated != 0 {
		t.Errorf("%+v", m.ByRater)
	}
}
