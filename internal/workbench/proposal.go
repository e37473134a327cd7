package workbench

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
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
const searched = 100

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
	first, second := -1, -1
	if only == "" {
		first, second = contenders(hypothesis.Weigh(q, hypothesis.Options{By: b.asker(ctx, by)}))
	}
	out.Items = s.propose(q, hyps, s.search(judge, hyps, first, second), first, second)
	out.Total = len(out.Items)
	if limit <= 0 || limit > MaxProposals {
		limit = MaxProposals
	}
	out.Items = out.Items[:min(limit, out.Total)]
	Fill(&out)
	return out, nil
}

// contenders returns the positions of the two hypotheses that contend for the lead, -1 where there are none or who looks may not know.
func contenders(m hypothesis.Matrix) (first, second int) {
	if m.View.Hidden {
		return -1, -1
	}
	hyps := m.Question.Hypotheses
	list := slices.Clone(m.Order)
	for _, h := range hyps { // those that nothing was held against yet come after
		if !slices.Contains(list, h.ID) {
			list = append(list, h.ID)
		}
	}
	if len(list) < 2 {
		return -1, -1
	}
	at := func(id string) int {
		return slices.IndexFunc(hyps, func(h evidence.Hypothesis) bool { return h.ID == id })
	}
	return at(list[0]), at(list[1])
}

// tellings is a text that was found, with an opinion for each hypothesis; the zero opinion where it does not seem to bear.
type tellings struct {
	at       int
	opinions []bearing.Opinion
}

// heard keeps what was made of hypotheses and texts: a question's proposals are looked at again and again.
type heard struct {
	sync.Mutex
	hits     map[string][]bearing.Hit // by a hypothesis's words: what bears on it
	opinions map[pairing]bearing.Opinion
}

// pairing is a hypothesis's words and a text.
type pairing struct {
	hypothesis string
	at         int
}

// about returns the texts that seem to bear on a hypothesis.
func (s *stock) about(judge *bearing.Judge, words string) []bearing.Hit {
	s.heard.Lock()
	defer s.heard.Unlock()
	hits, ok := s.heard.hits[words]
	if !ok {
		hits = slices.DeleteFunc(s.index.Search(words, searched), func(h bearing.Hit) bool { return h.Suggests() == evidence.NotApplicable })
		if s.heard.hits == nil || len(s.heard.hits) >= 1000 { // hypotheses are worded anew and again
			s.heard.hits, s.heard.opinions = map[string][]bearing.Hit{}, map[pairing]bearing.Opinion{}
		}
		s.heard.hits[words] = hits
	}
	return hits
}

// opinion returns what is made of one text for a hypothesis.
func (s *stock) opinion(judge *bearing.Judge, words string, at int) bearing.Opinion {
	s.heard.Lock()
	defer s.heard.Unlock()
	o, ok := s.heard.opinions[pairing{words, at}]
	if !ok {
		o = judge.Bears(words, s.texts[at])
		s.heard.opinions[pairing{words, at}] = o
	}
	return o
}

// search returns the texts that bear on at least one of the hypotheses, in their order. Each hypothesis has its own nearest texts; on
// those of the others only the two that contend for the lead are asked about too.
func (s *stock) search(judge *bearing.Judge, hyps []evidence.Hypothesis, contenders ...int) []tellings {
	found := map[int][]bearing.Opinion{}
	known := map[[2]int]bool{}
	for i, h := range hyps {
		for _, hit := range s.about(judge, h.Text) {
			if found[hit.I] == nil {
				found[hit.I] = make([]bearing.Opinion, len(hyps))
			}
			found[hit.I][i], known[[2]int{hit.I, i}] = hit.Opinion, true
		}
	}
	out := make([]tellings, 0, len(found))
	for at, opinions := range found {
		for _, i := range contenders {
			if i >= 0 && !known[[2]int{at, i}] {
				opinions[i] = s.opinion(judge, hyps[i].Text, at)
			}
		}
		out = append(out, tellings{at, opinions})
	}
	slices.SortFunc(out, func(a, b tellings) int { return a.at - b.at })
	return out
}

// propose makes rows of texts, those first that separate the two contenders most, then those that bear most. Rows that the question
// has are left out.
func (s *stock) propose(q evidence.Question, hyps []evidence.Hypothesis, found []tellings, first, second int) []ProposedRow {
	type taken struct{ record, origin string }
	have := map[taken]bool{}
	for _, r := range q.Rows {
		have[taken{r.Record, r.Origin}] = true
	}
	out := []ProposedRow{}
	for _, t := range found {
		p := ProposedRow{Bears: t.bearings(hyps, s.texts[t.at].Words)}
		if first >= 0 {
			p.Separates = math.Abs(t.weight(first) - t.weight(second))
		}
		for _, n := range s.says[t.at] {
			if offer := s.offers[n]; !have[taken{offer.Row.Record, offer.Row.Origin}] {
				p.Offer = offer
				out = append(out, p)
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
	slices.SortStableFunc(out, func(a, b ProposedRow) int {
		return cmp.Or(-cmp.Compare(a.Separates, b.Separates), -cmp.Compare(best(a), best(b)))
	})
	return out
}

// seek says where to look for what would separate the two hypotheses that contend for the lead: the row that would do it best, where
// proposals were looked for already, else that they can be.
func (s *stock) seek(m hypothesis.Matrix) (hypothesis.Next, bool) {
	first, second := contenders(m)
	if first < 0 || len(s.texts) == 0 {
		return hypothesis.Next{}, false
	}
	q := m.Question
	one, other := q.Hypotheses[first].Ordinal, q.Hypotheses[second].Ordinal
	next := hypothesis.Next{Kind: "seek", Why: fmt.Sprintf("Look at what Hearsay proposes: rows that may separate %s and %s come first.", one, other)}
	if !s.heardOf(q.Hypotheses) {
		return next, true
	}
	judge, err := bearing.New()
	if err != nil {
		return next, true
	}
	list := s.propose(q, q.Hypotheses, s.search(judge, q.Hypotheses, first, second), first, second)
	if len(list) == 0 || list[0].Separates == 0 {
		return hypothesis.Next{}, false
	}
	next.Record = list[0].Row.Record
	next.Why = fmt.Sprintf("Look at “%s” (%s): it may separate %s and %s.", cut(list[0].Row.Words, beginning), list[0].Row.OriginLabel, one, other)
	return next, true
}

// heardOf reports whether proposals were looked for with all of these hypotheses.
func (s *stock) heardOf(hyps []evidence.Hypothesis) bool {
	s.heard.Lock()
	defer s.heard.Unlock()
	return !slices.ContainsFunc(hyps, func(h evidence.Hypothesis) bool { _, ok := s.heard.hits[h.Text]; return !ok })
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
