package hypothesis_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing/hypothesis"
)

var importance = rapid.SampledFrom([]evidence.Importance{evidence.Low, evidence.Medium, evidence.High})

// questions draws small matrices: few origins, so that rows share them; cells of every code and some unrated.
func questions(t *rapid.T, rows, hyps int) evidence.Question {
	q := evidence.Question{ID: "qu_0000000000", Settings: evidence.Settings{Counting: hypothesis.ByOrigin, Weights: true, Likelihoods: hypothesis.Usual}}
	for h := range rapid.IntRange(0, hyps).Draw(t, "hypotheses") {
		id := fmt.Sprintf("H%d", h+1)
		q.Hypotheses = append(q.Hypotheses, evidence.Hypothesis{ID: id, Ordinal: id, Prior: rapid.SampledFrom([]float64{1, 1, 2, .3}).Draw(t, "prior")})
	}
	for r := range rapid.IntRange(0, rows).Draw(t, "rows") {
		q = withRow(t, q, fmt.Sprintf("E%d", r+1), rapid.SampledFrom([]string{"", "", "a", "b", "c"}).Draw(t, "origin"), func(int) evidence.Consistency {
			return rapid.SampledFrom(append([]evidence.Consistency{""}, evidence.Consistencies...)).Draw(t, "cell")
		})
	}
	return q
}

func withRow(t *rapid.T, q evidence.Question, id, origin string, value func(h int) evidence.Consistency) evidence.Question {
	q.Rows = append(slices.Clone(q.Rows), evidence.Row{
		ID: id, Ordinal: id, Origin: origin, Source: rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, "source"),
		Credibility: importance.Draw(t, "credibility"), Relevance: importance.Draw(t, "relevance"),
	})
	q.Ratings = slices.Clone(q.Ratings)
	for h := range q.Hypotheses {
		if v := value(h); v != "" {
			q.Ratings = append(q.Ratings, evidence.Rating{Row: id, Hypothesis: q.Hypotheses[h].ID, Rater: "ada", Value: v})
		}
	}
	return q
}

// leaving returns a question without some rows.
func leaving(q evidence.Question, gone func(evidence.Row) bool) evidence.Question {
	q.Rows = slices.DeleteFunc(slices.Clone(q.Rows), gone)
	return q
}

func TestNothingIsEverUndefined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := hypothesis.Weigh(questions(t, 8, 5), hypothesis.Options{By: "ada"})
		finite(t, m)
		if m.Summary == "" {
			t.Error("no summary")
		}
	})
}

func TestOrderOfRowsNeverMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions(t, 8, 4)
		p := q
		p.Rows = rapid.Permutation(q.Rows).Draw(t, "rows")
		p.Ratings = rapid.Permutation(q.Ratings).Draw(t, "ratings")
		a, b := hypothesis.Weigh(q, hypothesis.Options{}), hypothesis.Weigh(p, hypothesis.Options{})
		if d := cmp.Diff(a.Scores, b.Scores); d != "" { // to the last bit
			t.Errorf("scores: %s", d)
		}
		for i, f := range a.Sensitivity.Flips {
			g := b.Sensitivity.Flips[i]
			if len(f.Rows) != len(g.Rows) || len(f.Origins) != len(g.Origins) || f.MoreThan != g.MoreThan {
				t.Errorf("%+v and %+v", f, g)
			}
		}
		if a.Sensitivity.RatingsTotal != b.Sensitivity.RatingsTotal || len(a.Sensitivity.Rows) != len(b.Sensitivity.Rows) {
			t.Errorf("sensitivity: %+v and %+v", a.Sensitivity, b.Sensitivity)
		}
	})
}

// TestEqualRowNeverMovesTheRanking: wherever the row comes from, of those hypotheses that were ranked.
func TestEqualRowNeverMovesTheRanking(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions(t, 8, 4)
		v := rapid.SampledFrom(evidence.Consistencies).Draw(t, "value")
		with := withRow(t, q, "E99", rapid.SampledFrom([]string{"", "a", "new"}).Draw(t, "origin"), func(int) evidence.Consistency { return v })
		a, b := hypothesis.Weigh(q, hypothesis.Options{}), hypothesis.Weigh(with, hypothesis.Options{})
		for h := range a.Scores {
			if a.Scores[h].Rank == 0 {
				return // a hypothesis that nothing bore on joins the ranking
			}
		}
		if !slices.Equal(a.Order, b.Order) {
			t.Errorf("%v became %v", a.Order, b.Order)
		}
		for h := range a.Scores {
			if a.Scores[h].Rank != b.Scores[h].Rank || a.Scores[h].Posterior != nil && !close(*a.Scores[h].Posterior, *b.Scores[h].Posterior) {
				t.Errorf("%+v became %+v", a.Scores[h], b.Scores[h])
			}
		}
	})
}

func close(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// TestCopiesCountOnce: rows repeated under the same origin change no score.
func TestCopiesCountOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions(t, 8, 4)
		with := q
		for i, r := range q.Rows {
			if r.Origin == "" || rapid.Bool().Draw(t, "once") {
				continue
			}
			copied := r
			copied.ID = fmt.Sprintf("C%d", i)
			with.Rows = append(slices.Clone(with.Rows), copied)
			for _, x := range q.Ratings {
				if x.Row == r.ID {
					x.Row = copied.ID
					with.Ratings = append(slices.Clone(with.Ratings), x)
				}
			}
		}
		a, b := hypothesis.Weigh(q, hypothesis.Options{}), hypothesis.Weigh(with, hypothesis.Options{})
		for h := range a.Scores {
			x, y := a.Scores[h], b.Scores[h]
			x.Rated, x.Unrated, x.NA, y.Rated, y.Unrated, y.NA = 0, 0, 0, 0, 0, 0
			if d := cmp.Diff(x, y); d != "" {
				t.Error(d)
			}
		}
	})
}

// full draws a question with every cell rated, so that leaving rows out unranks no hypothesis unless none is left.
func full(t *rapid.T, rows, hyps int) evidence.Question {
	q := evidence.Question{ID: "qu_0000000000", Settings: evidence.Settings{Counting: hypothesis.ByOrigin, Weights: rapid.Bool().Draw(t, "weights"), Likelihoods: hypothesis.Usual}}
	if rapid.Bool().Draw(t, "by row") {
		q.Settings.Counting = hypothesis.ByRow
	}
	for h := range hyps {
		id := fmt.Sprintf("H%d", h+1)
		q.Hypotheses = append(q.Hypotheses, evidence.Hypothesis{ID: id, Ordinal: id, Prior: 1})
	}
	for r := range rapid.IntRange(1, rows).Draw(t, "rows") {
		q = withRow(t, q, fmt.Sprintf("E%d", r+1), rapid.SampledFrom([]string{"", "a", "b", "c"}).Draw(t, "origin"), func(int) evidence.Consistency {
			return rapid.SampledFrom(evidence.Consistencies[:5]).Draw(t, "cell")
		})
	}
	// One row that says nothing keeps every hypothesis ranked.
	return withRow(t, q, "E0", "", func(int) evidence.Consistency { return evidence.Neutral })
}

// scores returns what the view ranks by, without some rows.
func scores(q evidence.Question, gone func(evidence.Row) bool) []float64 {
	var out []float64
	for _, s := range hypothesis.Weigh(leaving(q, gone), hypothesis.Options{}).Scores {
		if q.Settings.Weights {
			out = append(out, s.Weighted)
		} else {
			out = append(out, s.Inconsistency)
		}
	}
	return out
}

func leading(scores []float64) []string {
	least := slices.Min(scores)
	var out []string
	for h, s := range scores {
		if s < least+1e-9 {
			out = append(out, fmt.Sprintf("H%d", h+1))
		}
	}
	return out
}

// TestSensitivityAgainstBruteForce leaves out every row, source and origin, every set of rows, every set of origins, and moves
// every cell, one after the other.
func TestSensitivityAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := full(t, 6, 3)
		m := hypothesis.Weigh(q, hypothesis.Options{})
		s := m.Sensitivity
		if !slices.Equal(s.Leaders, leading(scores(q, func(evidence.Row) bool { return false }))) {
			t.Fatalf("leaders %v", s.Leaders)
		}
		alone := func(list []hypothesis.LeftOut, key string, gone func(evidence.Row) bool) {
			want := leading(scores(q, gone))
			i := slices.IndexFunc(list, func(l hypothesis.LeftOut) bool { return l.Key == key })
			if slices.Equal(want, s.Leaders) != (i < 0) || i >= 0 && !slices.Equal(list[i].Leaders, want) {
				t.Errorf("without %s: %v lead, reported %+v", key, want, list)
			}
		}
		for _, r := range q.Rows {
			if r.ID != "E0" {
				alone(s.Rows, r.ID, func(x evidence.Row) bool { return x.ID == r.ID })
			}
			if r.Source != "" {
				alone(s.Sources, r.Source, func(x evidence.Row) bool { return x.Source == r.Source && x.ID != "E0" })
			}
			if r.Origin != "" {
				alone(s.Origins, r.Origin, func(x evidence.Row) bool { return x.Origin == r.Origin })
			}
		}
		for _, f := range s.Flips {
			leader, rival := int(s.Leaders[0][1]-'1'), int(f.To[1]-'1')
			ahead := func(gone func(evidence.Row) bool) bool {
				v := scores(q, gone)
				return v[rival] < v[leader]-1e-9
			}
			units := map[string]bool{}
			var origins []string
			for _, r := range q.Rows {
				if u := unit(r); !units[u] {
					units[u] = true
					origins = append(origins, u)
				}
			}
			fewest := func(n int, gone func(set int, r evidence.Row) bool) int {
				best := -1
				for set := range 1 << n {
					size := 0
					for b := range n {
						size += set >> b & 1
					}
					if (best < 0 || size < best) && ahead(func(r evidence.Row) bool { return gone(set, r) }) {
						best = size
					}
				}
				return best
			}
			rows := fewest(len(q.Rows)-1, func(set int, r evidence.Row) bool { return r.ID != "E0" && set>>(int(r.ID[1]-'1'))&1 == 1 })
			if rows != len(f.Rows) && !(rows < 0 && len(f.Rows) == 0 && f.MoreThan == 0) {
				t.Errorf("%s is ahead without %d rows, reported %+v", f.To, rows, f)
			}
			if len(f.Rows) > 0 && !ahead(func(r evidence.Row) bool { return slices.Contains(f.Rows, r.ID) }) {
				t.Errorf("%s is not ahead without %v", f.To, f.Rows)
			}
			groups := fewest(len(origins), func(set int, r evidence.Row) bool { return set>>slices.Index(origins, unit(r))&1 == 1 })
			if groups != len(f.Origins) && !(groups < 0 && len(f.Origins) == 0) {
				t.Errorf("%s is ahead without %d origins, reported %+v", f.To, groups, f)
			}
		}
		changes := 0
		for i, x := range q.Ratings {
			at := slices.Index(evidence.Consistencies, x.Value)
			for _, to := range []int{at - 1, at + 1} {
				if to < 0 || to > 4 {
					continue
				}
				p := q
				p.Ratings = slices.Clone(q.Ratings)
				p.Ratings[i].Value = evidence.Consistencies[to]
				if !slices.Equal(leading(scores(p, func(evidence.Row) bool { return false })), s.Leaders) {
					changes++
				}
			}
		}
		if changes != s.RatingsTotal {
			t.Errorf("%d single ratings change the lead, reported %d", changes, s.RatingsTotal)
		}
	})
}

// unit is what counts as one origin: the origin, else the row.
func unit(r evidence.Row) string {
	if r.Origin != "" {
		return r.Origin
	}
	return r.ID
}

// TestLeavingOutWithCellsUnrated: without a part of the evidence the lead is that of the question without its rows, where a hypothesis
// on which nothing bears any more is not ranked; and no removal puts such a hypothesis ahead.
func TestLeavingOutWithCellsUnrated(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions(t, 6, rapid.IntRange(2, 4).Draw(t, "most"))
		m := hypothesis.Weigh(q, hypothesis.Options{})
		s := m.Sensitivity
		if len(s.Leaders)+len(s.RunnersUp) < 2 {
			return // there is nothing to overturn
		}
		alone := func(list []hypothesis.LeftOut, key string, gone func(evidence.Row) bool) {
			want := hypothesis.Weigh(leaving(q, gone), hypothesis.Options{}).Sensitivity.Leaders
			i := slices.IndexFunc(list, func(l hypothesis.LeftOut) bool { return l.Key == key })
			switch {
			case len(want) == 0: // nothing is left
			case slices.Equal(want, s.Leaders) != (i < 0) || i >= 0 && !slices.Equal(list[i].Leaders, want):
				t.Errorf("without %s: %v lead, not %v, reported %+v", key, want, s.Leaders, list)
			}
		}
		for _, r := range q.Rows {
			alone(s.Rows, r.ID, func(x evidence.Row) bool { return x.ID == r.ID })
			if r.Source != "" {
				alone(s.Sources, r.Source, func(x evidence.Row) bool { return x.Source == r.Source })
			}
			if r.Origin != "" {
				alone(s.Origins, r.Origin, func(x evidence.Row) bool { return x.Origin == r.Origin })
			}
		}
		if len(q.Hypotheses) > 2 {
			return // a third that is not ranked any more changes what rows of one origin have in common
		}
		for _, f := range s.Flips {
			fewest := -1
			for set := range 1 << len(q.Rows) {
				size := 0
				at := map[string]bool{}
				for i, r := range q.Rows {
					if set>>i&1 == 1 {
						at[r.ID] = true
						size++
					}
				}
				if fewest >= 0 && size >= fewest {
					continue
				}
				n := hypothesis.Weigh(leaving(q, func(r evidence.Row) bool { return at[r.ID] }), hypothesis.Options{})
				if n.Sensitivity.RunnersUp != nil && slices.Equal(n.Sensitivity.Leaders, []string{f.To}) && len(n.Sensitivity.RunnersUp) == 1 {
					fewest = size
				}
			}
			if fewest != len(f.Rows) && !(fewest < 0 && len(f.Rows) == 0 && f.MoreThan == 0) {
				t.Errorf("%s is ahead without %d rows, reported %+v", f.To, fewest, f)
			}
		}
	})
}
