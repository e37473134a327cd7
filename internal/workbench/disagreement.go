package workbench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/weighing/agreement"
	"hearsay/internal/weighing/hypothesis"
)

// Agreement says how far two people, or all, agree on one kind of thing. It is of people's verdicts beside each other; it says nothing of who
// is right.
type Agreement struct {
	Kind     string   `json:"kind"`     // statements, actors and so on; joins, grades, ratings
	People   []string `json:"people"`   // two, or all who judged
	Measure  string   `json:"measure"`  // kappa of two, weighted kappa of two where verdicts have an order, alpha of more
	N        int      `json:"n"`        // things that both judged, or at least two of all
	Observed *float64 `json:"observed"` // share on which two agree, null for more than two
	Value    *float64 `json:"value"`    // 1 always, 0 as chance would have it; null where there is not enough to say
	Low      *float64 `json:"low"`      // the interval that holds 95 %, null where there is none
	High     *float64 `json:"high"`     //
	Says     string   `json:"says"`     // one sentence
}

// Agreements is what people agree and disagree on.
type Agreements struct {
	Items   []Disagreement `json:"items"` // those asked for, the latest first
	Open    int            `json:"open"`
	Total   int            `json:"total"` // settled ones too
	People  []string       `json:"people"`
	Least   int            `json:"least"` // how many things both must have judged before a figure is given
	Figures []Agreement    `json:"figures"`
}

// Disagreements returns what people decided differently, in a state (open, settled or all; "" is open) and of a kind ("" is any), and how far
// they agree.
func (b *Bench) Disagreements(ctx context.Context, state, kind string) (Agreements, error) {
	out := Agreements{Items: []Disagreement{}, People: []string{}, Least: agreement.Least, Figures: []Agreement{}}
	if !slices.Contains([]string{"", "open", "settled", "all"}, state) {
		return out, fmt.Errorf("%w: a disagreement is open or settled, or ask for all", evidence.ErrInvalid)
	}
	if kind != "" && !slices.Contains(DisputeKinds, kind) {
		return out, fmt.Errorf("%w: %q is no kind of disagreement; use one of %s", evidence.ErrInvalid, kind, strings.Join(DisputeKinds, ", "))
	}
	log, err := b.Store.Log(ctx)
	if err != nil {
		return out, err
	}
	log = custody.Order(log)
	ratings, err := b.allRatings(ctx)
	if err != nil {
		return out, err
	}
	for _, d := range append(disputes(log), ratingDisputes(ratings)...) {
		out.Total++
		if !d.Settled {
			out.Open++
		}
		if (state == "all" || d.Settled == (state == "settled")) && (kind == "" || d.Kind == kind) {
			out.Items = append(out.Items, d)
		}
	}
	slices.SortStableFunc(out.Items, func(x, y Disagreement) int { return y.last().Compare(x.last()) })
	if out.Items, err = b.label(ctx, out.Items); err != nil {
		return out, err
	}
	out.Figures, out.People = figures(log, ratings)
	return out, nil
}

// rated is a rating with the question that it is of.
type rated struct {
	question string
	evidence.Rating
}

// allRatings returns the ratings of all questions, of a blind one those that whoever asks may see.
func (b *Bench) allRatings(ctx context.Context) (out []rated, err error) {
	boards, err := b.boards(ctx, evidence.PrefixQuestion+"_")
	if err != nil {
		return nil, err
	}
	for _, x := range boards {
		if !x.Exists() {
			continue
		}
		q := hypothesis.Weigh(x.Question(), hypothesis.Options{By: b.asker(ctx, "")}).Question
		for _, r := range q.Ratings {
			out = append(out, rated{q.ID, r})
		}
	}
	return out, nil
}

// ratingDisputes returns the cells of matrices that people rated differently. Nobody rates for another, so they are settled by changing one's
// own.
func ratingDisputes(all []rated) (out []Disagreement) {
	cells := map[string]int{}
	for _, r := range all {
		about := r.question + " " + r.Row + " " + r.Hypothesis
		i, ok := cells[about]
		if !ok {
			i = len(out)
			cells[about] = i
			out = append(out, Disagreement{Kind: DisputeRating, Record: r.question, About: r.Row + " " + r.Hypothesis})
		}
		d := &out[i]
		d.Sides = append(d.Sides, Position{By: r.Rater, At: r.At, Value: string(r.Value), Note: r.Why, Decision: r.Decision})
	}
	out = slices.DeleteFunc(out, func(d Disagreement) bool {
		return !slices.ContainsFunc(d.Sides, func(s Position) bool { return s.Value != d.Sides[0].Value })
	})
	for i := range out {
		slices.SortStableFunc(out[i].Sides, func(x, y Position) int { return x.At.Compare(y.At) })
	}
	return out
}

// label adds to disagreements what they are called and the words that they are about.
func (b *Bench) label(ctx context.Context, all []Disagreement) ([]Disagreement, error) {
	if all == nil {
		all = []Disagreement{}
	}
	ids := make([]string, len(all))
	for i, d := range all {
		ids[i] = d.Record
	}
	labels, err := b.Labels(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i := range all {
		d := &all[i]
		d.Places = []evidence.Place{}
		d.Label = labels[d.Record]
		switch prefix, _, _ := strings.Cut(d.Record, "_"); prefix {
		case evidence.PrefixStatement:
			d.RecordKind = string(query.Statements.Name)
			r, err := b.Statement(ctx, d.Record)
			if err != nil {
				continue // of a text that is not here: the identifier says so much
			}
			words := make([]string, len(r.Content.Spans))
			for j, p := range r.Content.Spans {
				words[j] = p.Exact
				d.Places = append(d.Places, evidence.Place{Article: r.Article, Version: r.Version, Outlet: r.Outlet, Published: r.Published, Speaker: Voice(r.Statement), Kind: r.Source.Kind, Statement: r.ID, Piece: p})
			}
			d.Label = cut(Voice(r.Statement)+": "+strings.Join(words, " … "), beginning)
		case evidence.PrefixQuestion:
			d.RecordKind = string(KindQuestions)
			if x, err := b.board(ctx, d.Record); err == nil {
				d.Label = x.Question().Title
			}
		case evidence.PrefixReport:
			d.RecordKind = "reports"
		default:
			d.RecordKind = string(kindOfPrefix[prefix])
		}
		if d.Label == "" {
			d.Label = d.Record
		}
	}
	return all, nil
}

// kindOfPrefix names the lists of the world by the prefixes of their identifiers.
var kindOfPrefix = map[string]store.Kind{
	evidence.PrefixActor: store.KindActors, evidence.PrefixIncident: store.KindIncidents, evidence.PrefixAct: store.KindActs,
	evidence.PrefixRelation: store.KindRelations, evidence.PrefixWarning: store.KindWarnings, evidence.PrefixClaim: store.KindClaims,
	evidence.PrefixVoice: store.KindSources, evidence.PrefixOrigins: store.KindOrigins, evidence.PrefixLink: store.KindLinks,
	evidence.PrefixTension: store.KindTensions,
}

// verdict is one person's on one thing, as a number.
type judged struct {
	about, by string
	value     int
}

// figures reckons how far people agree, by kind of thing.
func figures(log []evidence.Decision, ratings []rated) (out []Agreement, people []string) {
	everybody := map[string]bool{}
	add := func(kind string, all []judged, categories int, scale agreement.Scale) {
		for _, j := range all {
			everybody[j.by] = true
		}
		out = append(out, agree(kind, all, categories, scale)...)
	}
	groups := map[string][]judged{}
	for _, s := range byPerson(log, DisputeState) {
		prefix, _, _ := strings.Cut(s.about, "_")
		kind := string(kindOfPrefix[prefix])
		if prefix == evidence.PrefixStatement {
			kind = query.Statements.Name
		}
		groups[kind] = append(groups[kind], judged{s.about, s.By, slices.Index([]string{string(evidence.Accept), string(evidence.Reject)}, s.Value)})
	}
	kinds := append([]string{query.Statements.Name}, kindNames()...)
	for _, kind := range kinds {
		add(kind, groups[kind], 2, agreement.Nominal)
	}
	collect := func(kind string, values []string) (all []judged) {
		for _, s := range byPerson(log, kind) {
			if v := slices.Index(values, s.Value); v >= 0 {
				all = append(all, judged{s.about, s.By, v})
			}
		}
		return all
	}
	add("joins", collect(DisputeJoin, []string{"one", "apart"}), 2, agreement.Nominal)
	grades := []string{"A", "B", "C", "D", "E"} // F is no degree: it cannot be judged
	add("grades", collect(DisputeGrade, grades), len(grades), agreement.Ordinal)
	degrees := []evidence.Consistency{evidence.VeryInconsistent, evidence.Inconsistent, evidence.Neutral, evidence.Consistent, evidence.VeryConsistent}
	var cells []judged
	for _, r := range ratings {
		if v := slices.Index(degrees, r.Value); v >= 0 { // what has no bearing has no degree
			cells = append(cells, judged{r.question + r.Row + r.Hypothesis, r.Rater, v})
		}
	}
	slices.SortStableFunc(cells, func(a, b judged) int { return strings.Compare(a.about, b.about) })
	add("ratings", cells, len(degrees), agreement.Ordinal)
	people = []string{}
	for who := range everybody {
		people = append(people, who)
	}
	slices.Sort(people)
	if out == nil {
		out = []Agreement{}
	}
	return out, people
}

func kindNames() (out []string) {
	for _, k := range store.Kinds {
		out = append(out, string(k))
	}
	return out
}

// agree compares each two people, and all where there are more, on one kind of thing. The verdicts are in the order of the things.
func agree(kind string, all []judged, categories int, scale agreement.Scale) (out []Agreement) {
	var people []string
	var units [][]judged
	for i, j := range all {
		if !slices.Contains(people, j.by) {
			people = append(people, j.by)
		}
		if i == 0 || all[i-1].about != j.about {
			units = append(units, nil)
		}
		units[len(units)-1] = append(units[len(units)-1], j)
	}
	slices.Sort(people)
	for i, a := range people {
		for _, b := range people[i+1:] {
			var pairs [][2]int
			for _, u := range units {
				x := slices.IndexFunc(u, func(j judged) bool { return j.by == a })
				y := slices.IndexFunc(u, func(j judged) bool { return j.by == b })
				if x >= 0 && y >= 0 {
					pairs = append(pairs, [2]int{u[x].value, u[y].value})
				}
			}
			if len(pairs) > 0 {
				out = append(out, ofTwo(kind, a, b, agreement.Cohen(pairs, categories, scale), scale))
			}
		}
	}
	if len(people) > 2 {
		values := make([][]int, len(units))
		for i, u := range units {
			for _, j := range u {
				values[i] = append(values[i], j.value)
			}
		}
		if a := agreement.Krippendorff(values, categories, scale); a.Units > 0 {
			out = append(out, ofAll(kind, people, a))
		}
	}
	return out
}

func ofTwo(kind, a, b string, k agreement.Kappa, scale agreement.Scale) Agreement {
	out := Agreement{Kind: kind, People: []string{a, b}, Measure: "kappa", N: k.N, Observed: &k.Observed}
	if scale == agreement.Ordinal {
		out.Measure = "weighted kappa"
	}
	switch {
	case k.N < agreement.Least:
		out.Says = fmt.Sprintf("%d judged by both: not enough to say; a figure wants %d.", k.N, agreement.Least)
	case !k.Defined:
		out.Says = "Both always gave the same verdict: that agreement is no more than chance would make it."
	default:
		out.Value, out.Low, out.High = &k.Kappa, &k.Low, &k.High
		out.Says = fmt.Sprintf("They agree on %.0f %% of %d; by chance it would be %.0f %%.", 100*k.Observed, k.N, 100*k.Expected)
	}
	return out
}

func ofAll(kind string, people []string, a agreement.Alpha) Agreement {
	out := Agreement{Kind: kind, People: people, Measure: "alpha", N: a.Units}
	switch {
	case a.Units < agreement.Least:
		out.Says = fmt.Sprintf("%d judged by at least two: not enough to say; a figure wants %d.", a.Units, agreement.Least)
	case !a.Defined:
		out.Says = "Everybody always gave the same verdict: that agreement is no more than chance would make it."
	default:
		out.Value = &a.Alpha
		out.Says = fmt.Sprintf("%d people, %d verdicts on %d things that at least two judged.", len(people), a.Values, a.Units)
	}
	return out
}
