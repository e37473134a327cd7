package workbench

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing/bearing"
	"hearsay/internal/weighing/hypothesis"
)

// ProposedRow is a row that a question might have. It counts nothing until a person takes it.
type ProposedRow struct {
	Offer
	Bears     []Bearing `json:"bears"`     // the hypotheses that it may bear on, in their order
	Separates float64   `json:"separates"` // how far apart it would put the two hypotheses that contend for the lead; 0 to 2, only to sort by
}

// Bearing is how a proposal seems to go with a hypothesis.
type Bearing struct {
	Hypothesis string               `json:"hypothesis"`
	Ordinal    string               `json:"ordinal"`
	Bears      float64              `json:"bears"`  // 0 to 1; only to sort by
	Stance     float64              `json:"stance"` // -1 inconsistent to 1 consistent
	Sure       float64              `json:"sure"`   // .5 to 1: how often the way is right for a stance as strong, measured on debates
	Code       evidence.Consistency `json:"code"`   // I or C to be offered, "" where it bears and nobody can tell which way
	Why        string               `json:"why"`    // one sentence
	Marks      []evidence.Piece     `json:"marks"`  // the words that say so, in code points of the row's words
}

// ProposedRows are the rows that a question might have.
type ProposedRows struct {
	Items  []ProposedRow `json:"items"`
	Total  int           `json:"total"`
	Limits string        `json:"limits"` // how far to trust them
}

// MaxProposals is how many rows are proposed at once.
const MaxProposals = 200

// searched is how many different tellings are looked at for each hypothesis.
const searched = 200

// limits says how far to trust proposals.
const limits = "A model that learned from debates proposes these by their words. It does not know the case, misses what is said between the lines, and is often wrong about which way a report points. A proposal counts for nothing until you take it and rate it."

// Proposals returns rows that may bear on a question's hypotheses, or on the one that is named: claims, incidents, acts and
// warnings, each once for every origin, without those that the question has. Where no hypothesis is named, those come first that
// would separate the hypotheses that contend for the lead.
func (b *Bench) Proposals(ctx context.Context, id, only string, limit int, by string) (ProposedRows, error) {
	out := ProposedRows{Items: []ProposedRow{}, Limits: limits}
	x, err := b.board(ctx, id)
	if err != nil {
		return out, err
	}
	q := x.Question()
	hyps := q.Hypotheses
	if only != "" {
		whole, err := x.Hypothesis(only)
		if err != nil {
			return out, err
		}
		hyps = slices.DeleteFunc(slices.Clone(hyps), func(h evidence.Hypothesis) bool { return h.ID != whole })
	}
	if len(hyps) == 0 {
		return out, nil
	}
	s, judge, err := b.indexed(ctx)
	if err != nil {
		return out, err
	}
	found := s.search(judge, hyps)
	first, second := -1, -1
	if only == "" {
		first, second = contenders(q, b.who(by))
	}
	type taken struct{ record, origin string }
	have := map[taken]bool{}
	for _, r := range q.Rows {
		have[taken{r.Record, r.Origin}] = true
	}
	for _, t := range found {
		p := ProposedRow{Bears: t.bearings(hyps, s.texts[t.at].Words)}
		if first >= 0 {
			p.Separates = math.Abs(t.weight(first) - t.weight(second))
		}
		for _, n := range s.says[t.at] {
			if offer := s.pieces[n]; !have[taken{offer.Row.Record, offer.Row.Origin}] {
				p.Offer = offer
				out.Items = append(out.Items, p)
			}
		}
	}
	best := func(p ProposedRow) float64 {
		most := 0.0
		for _, x := range p.Bears {
			most = max(most, x.Bears)
		}
		return most
	}
	slices.SortStableFunc(out.Items, func(a, b ProposedRow) int {
		return cmp.Or(-cmp.Compare(a.Separates, b.Separates), -cmp.Compare(best(a), best(b)))
	})
	out.Total = len(out.Items)
	if limit <= 0 || limit > MaxProposals {
		limit = MaxProposals
	}
	out.Items = out.Items[:min(limit, out.Total)]
	Fill(&out)
	return out, nil
}

// contenders returns the positions of the two hypotheses that contend for the lead, -1 where there are none or who looks may not know.
func contenders(q evidence.Question, by string) (first, second int) {
	m := hypothesis.Weigh(q, hypothesis.Options{By: by})
	list := m.Order
	if m.View.Hidden {
		return -1, -1
	}
	for _, h := range q.Hypotheses { // those that nothing was held against yet come after
		if !slices.Contains(list, h.ID) {
			list = append(list, h.ID)
		}
	}
	if len(list) < 2 {
		return -1, -1
	}
	at := func(id string) int {
		return slices.IndexFunc(q.Hypotheses, func(h evidence.Hypothesis) bool { return h.ID == id })
	}
	return at(list[0]), at(list[1])
}

// tellings is a text that was found, with an opinion for each hypothesis.
type tellings struct {
	at       int
	opinions []bearing.Opinion
}

// search returns the texts that bear on at least one of the hypotheses, in their order.
func (s *stock) search(judge *bearing.Judge, hyps []evidence.Hypothesis) []tellings {
	found := map[int][]bearing.Opinion{}
	known := map[[2]int]bool{}
	for i, h := range hyps {
		for _, hit := range s.index.Search(h.Text, searched) {
			if hit.Suggests() == evidence.NotApplicable {
				continue
			}
			if found[hit.I] == nil {
				found[hit.I] = make([]bearing.Opinion, len(hyps))
			}
			found[hit.I][i], known[[2]int{hit.I, i}] = hit.Opinion, true
		}
	}
	out := make([]tellings, 0, len(found))
	for at, opinions := range found {
		for i, h := range hyps {
			if !known[[2]int{at, i}] {
				opinions[i] = judge.Bears(h.Text, s.texts[at])
			}
		}
		out = append(out, tellings{at, opinions})
	}
	slices.SortFunc(out, func(a, b tellings) int { return a.at - b.at })
	return out
}

// weight is how strongly a text seems to speak for or against a hypothesis.
func (t tellings) weight(hyp int) float64 {
	o := t.opinions[hyp]
	switch o.Suggests() {
	case evidence.Consistent, evidence.Inconsistent:
		return o.Stance * o.Bears
	}
	return 0
}

// bearings words the opinions on the hypotheses that the text may bear on.
func (t tellings) bearings(hyps []evidence.Hypothesis, words string) []Bearing {
	var out []Bearing
	for i, h := range hyps {
		o := t.opinions[i]
		code := o.Suggests()
		if code == evidence.NotApplicable {
			continue
		}
		x := Bearing{Hypothesis: h.ID, Ordinal: h.Ordinal, Bears: o.Bears, Stance: o.Stance, Sure: o.Sure, Code: code, Marks: marks(words, o.Words)}
		switch code {
		case evidence.Consistent:
			x.Why = "Its words seem to go with " + h.Ordinal
		case evidence.Inconsistent:
			x.Why = "Its words seem to go against " + h.Ordinal
		default:
			x.Code, x.Why = "", "It seems to bear on "+h.Ordinal+"; which way, its words do not tell"
		}
		if x.Code != "" {
			x.Why += fmt.Sprintf("; of suggestions as sure as this, about %.0f in 10 point the right way in debates", 10*o.Sure)
		}
		x.Why += "."
		out = append(out, x)
	}
	return out
}

// marks brings bytes of words to code points.
func marks(words string, ranges []text.Range) []evidence.Piece {
	out := make([]evidence.Piece, 0, len(ranges))
	for _, r := range ranges {
		if r.Start < 0 || r.End > len(words) || r.Start > r.End {
			continue
		}
		exact := words[r.Start:r.End]
		start := utf8.RuneCountInString(words[:r.Start])
		out = append(out, evidence.Piece{Span: text.Span{Start: start, End: start + utf8.RuneCountInString(exact)}, Exact: exact})
	}
	return out
}
