package hypothesis

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// set gives a field a value where a move has one.
func set[T any](field *T, to *T) {
	if to != nil {
		*field = *to
	}
}

func (b *Board) hypothesis(id string) (int, error) {
	if i, ok := b.hypotheses[id]; ok && i >= 0 {
		return i, nil
	}
	return -1, fmt.Errorf("there is no hypothesis %q", id)
}

func (b *Board) row(id string) (int, error) {
	if i, ok := b.rows[id]; ok && i >= 0 {
		return i, nil
	}
	return -1, fmt.Errorf("there is no row %q", id)
}

func (b *Board) addHypothesis(m Move) error {
	b.hyps++
	h := evidence.Hypothesis{ID: m.Hypothesis, Ordinal: "H" + strconv.Itoa(b.hyps), Text: *m.Text, Prior: 1}
	set(&h.Note, m.Note)
	set(&h.Prior, m.Prior)
	if _, ok := b.hypotheses[h.ID]; ok {
		return fmt.Errorf("hypothesis %s is there already, or was and was removed", h.ID)
	}
	if standing(b.hypotheses) == MaxHypotheses {
		return fmt.Errorf("a question has at most %d hypotheses", MaxHypotheses)
	}
	b.hypotheses[h.ID] = len(b.q.Hypotheses)
	b.q.Hypotheses = append(b.q.Hypotheses, h)
	return nil
}

func standing(index map[string]int) int {
	n := 0
	for _, i := range index {
		if i >= 0 {
			n++
		}
	}
	return n
}

func (b *Board) addRow(m Move, d evidence.Decision) error {
	b.evs++
	r := evidence.Row{
		ID: m.Row, Ordinal: "E" + strconv.Itoa(b.evs), Record: m.Record, Credibility: evidence.Medium, Relevance: evidence.Medium,
		Places: append([]evidence.Place{}, m.Places...),
	}
	change(&r, m)
	if _, ok := b.rows[r.ID]; ok {
		return fmt.Errorf("row %s is there already, or was and was removed", r.ID)
	}
	if len(b.q.Rows) == MaxRows {
		return fmt.Errorf("a question has at most %d rows", MaxRows)
	}
	b.rows[r.ID] = len(b.q.Rows)
	b.q.Rows = append(b.q.Rows, r)
	var first error
	for _, c := range m.Ratings { // where adding a hypothesis was taken back, the row stays with its other ratings
		if c.Rater == "" {
			c.Rater = d.By
		}
		if err := b.rate(r.ID, c, d); first == nil {
			first = err
		}
	}
	return first
}

// change sets what a move says of a row.
func change(r *evidence.Row, m Move) {
	set(&r.Words, m.Words)
	set(&r.Origin, m.Origin)
	set(&r.OriginLabel, m.OriginLabel)
	set(&r.Source, m.Source)
	set(&r.Note, m.Note)
	if m.Origin != nil && m.OriginLabel == nil {
		r.OriginLabel = *m.Origin // an analyst's own word for it
	}
	if m.Credibility != "" {
		r.Credibility = m.Credibility
	}
	if m.Relevance != "" {
		r.Relevance = m.Relevance
	}
}

// rate sets a rating, or with an empty value clears it.
func (b *Board) rate(row string, c Cell, d evidence.Decision) error {
	if _, err := b.hypothesis(c.Hypothesis); err != nil {
		return err
	}
	key := cell{row, c.Hypothesis, c.Rater}
	rating := evidence.Rating{Row: row, Hypothesis: c.Hypothesis, Rater: c.Rater, Value: c.Value, Why: c.Why, Decision: d.ID, At: d.At}
	i, ok := b.ratings[key]
	switch {
	case ok:
		b.q.Ratings[i] = rating
	case c.Value == "": // nothing to clear
	default:
		if !slices.Contains(b.q.Raters, c.Rater) {
			if len(b.q.Raters) == MaxRaters {
				return fmt.Errorf("a question has at most %d raters", MaxRaters)
			}
			b.q.Raters = append(b.q.Raters, c.Rater)
		}
		b.ratings[key] = len(b.q.Ratings)
		b.q.Ratings = append(b.q.Ratings, rating)
	}
	return nil
}

// check says what is wrong with a move whatever the question is.
func (m Move) check() error {
	switch m.Op {
	case Ask:
		if m.Title == nil {
			return errors.New("a question needs a title")
		}
	case AddHyp:
		if m.Text == nil {
			return errors.New("a hypothesis needs words")
		}
		if !is(m.Hypothesis, evidence.PrefixHypothesis) {
			return fmt.Errorf("%q cannot name a hypothesis", m.Hypothesis)
		}
	case AddRow:
		if m.Words == nil {
			return errors.New("a row needs words")
		}
		if !is(m.Row, evidence.PrefixRow) {
			return fmt.Errorf("%q cannot name a row", m.Row)
		}
		if len(m.Places) > MaxPlaces {
			return fmt.Errorf("a row has at most %d places", MaxPlaces)
		}
	case Rate:
		if err := rated(m.Value, deref(m.Why)); err != nil {
			return err
		}
	case Settings:
		if m.Counting != "" && m.Counting != ByOrigin && m.Counting != ByRow {
			return fmt.Errorf("counting is %s or %s, not %q", ByOrigin, ByRow, m.Counting)
		}
		if m.Likelihoods != nil {
			if err := likely(*m.Likelihoods); err != nil {
				return err
			}
		}
	case Retitle, EditHyp, DropHyp, EditRow, DropRow, WeighRow, Drop, Reopen:
	default:
		return fmt.Errorf("%q is not a move; use one of %s", m.Op, strings.Join(names(Ops), ", "))
	}
	for _, c := range m.Ratings {
		if err := rated(c.Value, c.Why); err != nil {
			return err
		}
		if utf8.RuneCountInString(c.Rater) > MaxTitle {
			return fmt.Errorf("the name of a rater is longer than %d characters", MaxTitle)
		}
	}
	for _, i := range []evidence.Importance{m.Credibility, m.Relevance} {
		if i != "" && !slices.Contains(importances, i) {
			return fmt.Errorf("a weight is one of %s, not %q", strings.Join(names(importances), ", "), i)
		}
	}
	if m.Prior != nil && !(*m.Prior > 0 && *m.Prior <= 1e6) {
		return errors.New("how probable a hypothesis is beforehand must be above 0, and at most a million times another")
	}
	return m.lengths()
}

func (m Move) lengths() error {
	for _, f := range []struct {
		name    string
		value   *string
		most    int
		needful bool
	}{
		{"title", m.Title, MaxTitle, true}, {"text", m.Text, MaxWords, true}, {"words", m.Words, MaxWords, true}, {"note", m.Note, MaxNote, false},
		{"origin", m.Origin, MaxTitle, false}, {"origin's label", m.OriginLabel, MaxTitle, false}, {"source", m.Source, MaxTitle, false},
		{"record", &m.Record, MaxTitle, false},
	} {
		switch {
		case f.value == nil:
		case f.needful && strings.TrimSpace(*f.value) == "":
			return fmt.Errorf("the %s must not be empty", f.name)
		case !utf8.ValidString(*f.value):
			return fmt.Errorf("the %s is not text in UTF-8", f.name)
		case utf8.RuneCountInString(*f.value) > f.most:
			return fmt.Errorf("the %s is longer than %d characters", f.name, f.most)
		}
	}
	return nil
}

// rated says what is wrong with a rating.
func rated(v evidence.Consistency, why string) error {
	if v != "" && !slices.Contains(evidence.Consistencies, v) {
		return fmt.Errorf("a rating is one of %s, not %q", strings.Join(names(evidence.Consistencies), ", "), v)
	}
	if utf8.RuneCountInString(why) > MaxWords {
		return fmt.Errorf("the reason is longer than %d characters", MaxWords)
	}
	return nil
}

// likely says what is wrong with a table of likelihoods: they are probabilities that grow from II to CC.
func likely(l evidence.Likelihoods) error {
	before := 0.0
	for i, v := range []float64{l.II, l.I, l.N, l.C, l.CC} {
		if math.IsNaN(v) || v < .0001 || v > 1 {
			return fmt.Errorf("the likelihood of %s must be between 0.0001 and 1", evidence.Consistencies[i])
		}
		if v < before {
			return fmt.Errorf("the likelihood of %s must not be below that of %s", evidence.Consistencies[i], evidence.Consistencies[i-1])
		}
		before = v
	}
	return nil
}

var importances = []evidence.Importance{evidence.Low, evidence.Medium, evidence.High}

// is reports whether an identifier is one of a kind as [evidence.NewID] makes them.
func is(id, prefix string) bool {
	rest, ok := strings.CutPrefix(id, prefix+"_")
	return ok && len(rest) == 10 && evidence.Fold(id) == id && strings.Trim(rest, "0123456789ABCDEFGHJKMNPQRSTVWXYZ") == ""
}

func names[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
