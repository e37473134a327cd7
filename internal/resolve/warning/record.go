package warning

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// said collects the values of a field with the places that give each, in order of appearance.
type said []evidence.SaidOf

// add keeps a value at a place: beside the same value, or as a new one. Places come article by article: the same one is among
// the last.
func (s *said) add(x evidence.SaidOf, p evidence.Place) {
	for i := range *s {
		if o := &(*s)[i]; o.Value == x.Value && o.Detail == x.Detail && o.Actor == x.Actor {
			if !slices.ContainsFunc(o.Places[max(0, len(o.Places)-4):], func(q evidence.Place) bool {
				return q.Article == p.Article && q.Span == p.Span && q.Statement == p.Statement
			}) {
				o.Places = append(o.Places, p)
			}
			return
		}
	}
	x.Places = []evidence.Place{p}
	*s = append(*s, x)
}

func (s said) list() []evidence.SaidOf { return append([]evidence.SaidOf{}, s...) }

// warning makes the record of a group.
func (r *run) warning(group resolve.Group, joined resolve.Joined) evidence.Warning {
	lead := &r.atoms[group.Members[0]]
	w := evidence.Warning{Kind: lead.n.Kind}
	w.ID = lead.id
	var of, obtained, given, public, disclosed, channels, words, answers, ahead said
	articles := map[int]bool{}
	var from, to side
	for _, m := range group.Members {
		x := &r.atoms[m]
		n := x.n
		articles[x.article] = true
		w.Atoms = append(w.Atoms, evidence.Atom{
			ID: x.id, Anchor: r.at(x, n.Anchors[0]), Joined: append([]evidence.Tie{}, joined.Ties[m]...), ByHand: joined.ByHand[m],
		})
		from, to = better(from, x.from), better(to, x.to)
		for _, p := range n.About {
			of.add(evidence.SaidOf{Value: p.Exact}, r.at(x, p))
		}
		for _, d := range []struct {
			to   *said
			date *evidence.EventDate
		}{{&obtained, n.Obtained}, {&given, n.Date}, {&public, n.Public}, {&disclosed, n.Disclosed}} {
			if d.date != nil {
				d.to.add(evidence.SaidOf{Value: daysOf(d.date).String()}, r.at(x, orAnchor(d.date.Piece(), n)))
			}
		}
		if n.Channel != nil {
			channels.add(evidence.SaidOf{Value: n.Channel.Kind, Detail: strings.ToLower(n.Channel.Exact)}, r.at(x, orAnchor(n.Channel.Piece, n)))
		}
		for _, p := range n.Specific.Said {
			words.add(evidence.SaidOf{Value: p.Exact}, r.at(x, p))
		}
		if n.Lead != nil {
			ahead.add(evidence.SaidOf{Value: n.Lead.Exact}, r.at(x, *n.Lead))
		}
		for _, a := range n.Response {
			answers.add(evidence.SaidOf{Value: a.Exact, Detail: string(a.Stance), Actor: r.who(x, a)}, r.Place(x.article, a.Piece, a.Statement))
		}
		if w.Incident == "" {
			w.Incident = x.incident
		}
	}
	w.From, w.FromLabel, w.To, w.ToLabel = from.actor, from.label, to.actor, to.label
	w.Articles = len(articles)
	w.Of, w.Obtained, w.Given, w.Public, w.Channels, w.Said = of.list(), obtained.list(), given.list(), public.list(), channels.list(), words.list()
	w.Responses, w.LeadText = answers.list(), ahead.list()
	w.Disclosed = disclosed.list()
	if len(w.Disclosed) == 0 {
		w.Disclosed = r.firstTold(group)
	}
	w.Perhaps, w.Contested = []evidence.Maybe{}, []evidence.Conflict{}
	r.contest(&w, group)
	r.outcome(&w, group)
	w.Sides = r.sides(group)
	w.Label = label(&w)
	r.Rulings.Stamp(&w.Head)
	return w
}

// at returns characters of a notice's article with whose word they are: the innermost of its statements that tells both of the
// notice and of them. What the giver itself is quoted with is told by whoever tells of it.
func (r *run) at(x *atom, p evidence.Piece) evidence.Place {
	a := &r.Articles[x.article]
	best, size := -1, 0
	for i := range a.Statements {
		s := &a.Statements[i]
		if !slices.Contains(x.n.Statements, s.ID) || slices.ContainsFunc(s.Cue.Spans, func(c evidence.Piece) bool {
			return slices.ContainsFunc(x.n.Anchors, func(q evidence.Piece) bool { return q.Overlaps(c.Span) })
		}) {
			continue
		}
		for _, c := range s.Content.Spans {
			if c.Contains(p.Span) && (best < 0 || c.Len() < size) {
				best, size = i, c.Len()
			}
		}
	}
	return r.PlaceIn(x.article, p, best)
}

// orAnchor returns a piece, or where it is empty the words that tell of the notice.
func orAnchor(p evidence.Piece, n *resolve.Notice) evidence.Piece {
	if p.Exact == "" {
		return n.Anchors[0]
	}
	return p
}

// who returns the actor that answered: the one named, else the recipient.
func (r *run) who(x *atom, a evidence.Answer) string {
	if a.By != nil && x.article < len(r.ActorOf) {
		return r.ActorOf[x.article][*a.By]
	}
	return x.to.actor
}

// better returns the side that tells more: an actor before a mere description, a description before nothing, a state itself
// before its officials.
func better(x, y side) side {
	rank := func(s side) int {
		switch {
		case s.empty():
			return 0
		case s.actor == "":
			return 1
		}
		return 2
	}
	if rank(y) > rank(x) {
		return y
	}
	return x
}

// firstTold returns the day on which a private notice was in print at the latest: that of the first article that tells of it.
func (r *run) firstTold(group resolve.Group) []evidence.SaidOf {
	var out said
	var first *atom
	private := false
	for _, m := range group.Members {
		x := &r.atoms[m]
		if x.public || x.n.Standing != evidence.NoticeGiven {
			continue
		}
		private = private || x.private
		if x.published != "" && (first == nil || x.published < first.published) {
			first = x
		}
	}
	if private && first != nil {
		out.add(evidence.SaidOf{Value: first.published, Detail: "at the latest"}, r.at(first, first.n.Anchors[0]))
	}
	return out.list()
}

// label says in a line who warned whom of what.
func label(w *evidence.Warning) string {
	from, to := first(w.FromLabel, "somebody not named"), w.ToLabel
	verb := map[evidence.NoticeKind]string{
		evidence.NoticeWarning: "Warning", evidence.NoticeThreat: "Threat", evidence.NoticeForecast: "Forecast",
	}[w.Kind]
	out := verb + " from " + from
	if to != "" {
		out += " to " + to
	}
	if len(w.Of) > 0 {
		out += ": " + short(w.Of[0].Value, 80)
	}
	return out
}

// short cuts words to a length at a blank.
func short(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return cut + " …"
}

// perhaps notes for each warning the others that it may be the same as, and what kept them apart.
func (r *run) perhaps(joined resolve.Joined, maybes []resolve.Pair) {
	all := slices.Clone(joined.Refused)
	for _, p := range maybes {
		all = append(all, resolve.Refused{Pair: p, Against: "too little in common"})
	}
	slices.SortStableFunc(all, func(x, y resolve.Refused) int {
		return cmp.Or(-cmp.Compare(x.Score, y.Score), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	done := map[[2]int]bool{}
	for _, p := range all {
		a, b := joined.GroupOf[p.A], joined.GroupOf[p.B]
		if a == b || done[[2]int{min(a, b), max(a, b)}] {
			continue
		}
		done[[2]int{min(a, b), max(a, b)}] = true
		for _, side := range [2][2]int{{a, b}, {b, a}} {
			x, y := &r.Warnings[side[0]], &r.Warnings[side[1]]
			if len(x.Perhaps) < most {
				x.Perhaps = append(x.Perhaps, evidence.Maybe{
					ID: y.ID, Label: y.Label, Against: p.Against, Tie: evidence.Tie{With: y.ID, Rule: p.Rule, Why: p.Why, Score: p.Score},
				})
			}
		}
	}
}

// most is how many others a record lists that it may be the same as.
const most = 5
