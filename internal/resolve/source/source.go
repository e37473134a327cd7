package source

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// Resolver makes a world's profiles.
type Resolver struct{}

// New returns the resolver.
func New() Resolver { return Resolver{} }

// Name implements [resolve.Resolver].
func (Resolver) Name() string { return "sources/1" }

// The kinds of profile.
const (
	Outlet    = "outlet"
	Person    = "person"
	Body      = "body"
	Anonymous = "anonymous"
	Document  = "document"
)

// manyConflicts is how many conflicting figures and claims a profile lists.
const manyConflicts = 50

// tally gathers one profile.
type tally struct {
	profile  evidence.Profile
	key      string
	kinds    count
	hedges   count
	stances  count
	outlets  count
	hops     count
	unnamed  int
	reasons  int
	articles map[string]bool
}

type count map[string]int

// Resolve implements [resolve.Resolver]: it fills the world's profiles.
func (Resolver) Resolve(ctx context.Context, w *resolve.World) error {
	r := run{World: w, by: map[string]*tally{}}
	for i := range w.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		a := &w.Articles[i]
		var outlet *tally
		if a.Outlet != "" {
			outlet = r.tally(Outlet, "outlet/"+strings.ToLower(a.Outlet), a.Outlet, i, evidence.Piece{})
			outlet.seen(a)
		}
		for j := range a.Statements {
			s := &a.Statements[j]
			if s.Sureness == evidence.Unsure && s.State != evidence.Accepted {
				continue
			}
			if outlet != nil {
				outlet.add(s)
				outlet.hops[strconv.Itoa(max(1, len(s.Chain)))]++
			}
			if t := r.speaker(i, s); t != nil {
				t.seen(a)
				t.add(s)
				if a.Outlet != "" {
					t.outlets[a.Outlet]++
				}
				t.hops[strconv.Itoa(max(1, len(s.Chain)))]++
			}
		}
	}
	r.figures()
	r.disputes()
	w.Profiles = make([]evidence.Profile, 0, len(r.order))
	for _, t := range r.order {
		w.Profiles = append(w.Profiles, r.finish(t))
	}
	return nil
}

type run struct {
	*resolve.World
	by    map[string]*tally
	order []*tally
}

// tally returns the profile under a key, begun at its first mention: the one place that its identifier comes from is the key.
func (r *run) tally(kind, key, label string, article int, at evidence.Piece) *tally {
	t := r.by[key]
	if t == nil {
		t = &tally{key: key, kinds: count{}, hedges: count{}, stances: count{}, outlets: count{}, hops: count{}, articles: map[string]bool{}}
		t.profile.ID, t.profile.Label, t.profile.Kind = evidence.NewID(evidence.PrefixVoice, key), label, kind
		t.profile.Atoms = []evidence.Atom{{ID: t.profile.ID, Anchor: r.Place(article, at, nil), Joined: []evidence.Tie{}}}
		r.by[key] = t
		r.order = append(r.order, t)
	}
	return t
}

// speaker returns the profile of who is quoted, nil where nothing is known of them.
func (r *run) speaker(article int, s *resolve.Statement) *tally {
	src := &s.Source
	var at evidence.Piece
	if len(src.Spans) > 0 {
		at = src.Spans[0]
	}
	if src.Mention != nil && article < len(r.ActorOf) {
		if actor := r.Actor[r.ActorOf[article][*src.Mention]]; actor != nil && (src.Kind == evidence.SourceNamed || src.Kind == evidence.SourceCollective || src.Kind == evidence.SourceOutlet) {
			kind := Body
			switch actor.Kind {
			case evidence.ActorPerson:
				kind = Person
			case evidence.ActorOutlet:
				kind = Outlet
			}
			key := "actor/" + actor.ID
			if kind == Outlet { // an outlet that is quoted and one that publishes are one source
				key = "outlet/" + strings.ToLower(actor.Label)
			}
			t := r.tally(kind, key, actor.Label, article, at)
			t.profile.Actor = actor.ID
			return t
		}
	}
	label := resolve.Speaker(&s.Statement)
	if label == "" {
		return nil
	}
	switch src.Kind {
	case evidence.SourceNamed:
		return r.tally(Person, "named/"+strings.ToLower(label), label, article, at)
	case evidence.SourceCollective:
		return r.tally(Body, "body/"+strings.ToLower(bare(label)), bare(label), article, at)
	case evidence.SourceOutlet:
		return r.tally(Outlet, "outlet/"+strings.ToLower(bare(label)), bare(label), article, at)
	case evidence.SourceDocument:
		return r.tally(Document, "document/"+strings.ToLower(bare(label)), bare(label), article, at)
	case evidence.SourceAnonymous:
		role := bare(label)
		if src.Role != nil && *src.Role != "" {
			role = bare(*src.Role)
		}
		return r.tally(Anonymous, "anonymous/"+strings.ToLower(role), role, article, at)
	}
	return nil
}

// bare takes articles, counts and the like from the front of a description: "two of the officials" and "the officials" are called
// the same. It never joins what is called differently.
func bare(s string) string {
	words := strings.Fields(s)
	for len(words) > 1 && leading[strings.ToLower(words[0])] {
		words = words[1:]
	}
	return strings.TrimRight(strings.Join(words, " "), ",;:.")
}

var leading = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`a an the one two three four five six seven eight nine ten several some many few other another unnamed anonymous of
		multiple various both his her its their this that these those`) {
		out[w] = true
	}
	return out
}()

func (t *tally) seen(a *resolve.Article) {
	t.articles[a.ID] = true
	if d := a.Published; d != "" {
		if t.profile.First == "" || d < t.profile.First {
			t.profile.First = d
		}
		t.profile.Last = max(t.profile.Last, d)
	}
}

func (t *tally) add(s *resolve.Statement) {
	t.profile.Statements++
	t.kinds[string(s.Source.Kind)]++
	t.stances[string(s.Cue.Stance)]++
	if s.Likelihood != nil {
		t.hedges[cmp.Or(s.Likelihood.Entry, s.Likelihood.Term)]++
	}
	if s.Source.Kind == evidence.SourceAnonymous {
		t.unnamed++
		if s.Source.Reason != nil && *s.Source.Reason != "" {
			t.reasons++
		}
	}
}

// shares orders counts: the most frequent first, then by value.
func shares(c count, of int) []evidence.Share {
	out := make([]evidence.Share, 0, len(c))
	for v, n := range c {
		if v != "" {
			out = append(out, evidence.Share{Value: v, Count: n, Of: of})
		}
	}
	slices.SortFunc(out, func(a, b evidence.Share) int { return cmp.Or(b.Count-a.Count, strings.Compare(a.Value, b.Value)) })
	return out
}

func (r *run) finish(t *tally) evidence.Profile {
	p := t.profile
	n := p.Statements
	p.Articles = len(t.articles)
	p.Kinds, p.Hedges, p.Stances = shares(t.kinds, n), shares(t.hedges, n), shares(t.stances, n)
	p.Outlets, p.Hops = shares(t.outlets, n), shares(t.hops, n)
	slices.SortFunc(p.Hops, func(a, b evidence.Share) int {
		return cmp.Or(len(a.Value)-len(b.Value), strings.Compare(a.Value, b.Value))
	})
	p.Reasons = evidence.Share{Value: "stated", Count: t.reasons, Of: t.unnamed}
	if p.Figures == nil {
		p.Figures = []evidence.FigureConflict{}
	}
	if p.Disputes == nil {
		p.Disputes = []string{}
	}
	if g, ok := r.Rulings.Grades[p.ID]; ok {
		p.Grade = &g
	}
	r.Rulings.Stamp(&p.Head)
	return p
}
