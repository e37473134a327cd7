package claim

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/wordvector"
)

// Resolver makes a world's claims.
type Resolver struct{}

// New returns the resolver.
func New() Resolver { return Resolver{} }

// Name implements [resolve.Resolver].
func (Resolver) Name() string { return "claims/1" }

// The limits that keep the work in proportion to the number of statements.
const (
	rareKeys   = 4   // of a statement's words, so many of the rarest lead to others
	crowd      = 120 // a key that leads to more statements than this leads each only to those next to it
	manyPairs  = 24  // a statement is compared with no more than so many
	leastWords = 2   // a content of fewer words is a claim only beside an incident or an actor
	manyMaybes = 5
)

// Resolve implements [resolve.Resolver]: it fills the world's claims.
func (Resolver) Resolve(ctx context.Context, w *resolve.World) error {
	r := run{World: w}
	r.collect()
	r.weigh()
	if err := ctx.Err(); err != nil {
		return err
	}
	pairs, maybes := r.pairs()
	ids := make([]string, len(r.atoms))
	of := make([]resolve.Facts, len(r.atoms))
	for i := range r.atoms {
		ids[i], of[i] = claimID(r.atoms[i].id), joint{factsOf(&r.atoms[i])}
	}
	joined := resolve.Join(ids, of, pairs, w.Rulings)
	w.Claims = make([]evidence.Claim, len(joined.Groups))
	for g, group := range joined.Groups {
		w.Claims[g] = r.claim(group, joined, ids)
	}
	r.maybes(joined, maybes, ids)
	return ctx.Err()
}

// claimID is the identifier of the atom that a statement is.
func claimID(statement string) string { return evidence.NewID(evidence.PrefixClaim, statement) }

type joint struct{ *facts }

func (j joint) Against(o resolve.Facts) string     { return j.against(o.(joint).facts) }
func (j joint) With(o resolve.Facts) resolve.Facts { return joint{j.with(o.(joint).facts)} }

type run struct {
	*resolve.World
	atoms []atom
	df    map[string]int
	byID  map[string]int // incidents
}

// collect takes what every statement says that the reader is not unsure of.
func (r *run) collect() {
	r.df, r.byID = map[string]int{}, map[string]int{}
	for i := range r.Incidents {
		r.byID[r.Incidents[i].ID] = i
	}
	seen := map[string]bool{}
	for i := range r.Articles {
		article := &r.Articles[i]
		passed := passedOn(article)
		for j := range article.Statements {
			s := &article.Statements[j]
			if passed[s.ID] {
				continue
			}
			if s.Sureness == evidence.Unsure && s.State != evidence.Accepted || seen[s.ID] || silent(&s.Statement) {
				continue
			}
			seen[s.ID] = true
			words := make([]string, len(s.Content.Spans))
			for k, p := range s.Content.Spans {
				words[k] = p.Exact
			}
			a := atom{article: i, index: j, id: s.ID, text: strings.Join(words, " … "), published: article.Published}
			a.content = parse(a.text)
			if a.actors, a.incident = r.named(i, s.Content.Spans); len(a.words) < leastWords && a.incident == "" && len(a.actors) == 0 || !slices.ContainsFunc(a.words, func(x word) bool { return !x.name }) {
				continue // a name alone says nothing
			}
			a.polarity = polarityOf(&s.Statement, a.negated)
			a.against = s.Cue.Stance == evidence.StanceDeny
			r.atoms = append(r.atoms, a)
			once := map[string]bool{}
			for _, x := range a.words {
				if !once[x.stem] {
					once[x.stem] = true
					r.df[x.stem]++
				}
			}
		}
	}
}

// passedOn returns the statements whose content is little more than what another says in it: "the note described a device" within
// "an official said that the note described a device" is the note's claim, and the official only passes it on.
func passedOn(a *resolve.Article) map[string]bool {
	out := map[string]bool{}
	size := func(s *resolve.Statement) (n int) {
		for _, p := range s.Content.Spans {
			n += p.End - p.Start
		}
		return n
	}
	sizes := map[string]int{}
	for i := range a.Statements {
		sizes[a.Statements[i].ID] = size(&a.Statements[i])
	}
	for i := range a.Statements {
		s := &a.Statements[i]
		if s.Parent != nil && s.Sureness != evidence.Unsure && 2*sizes[s.ID] > sizes[*s.Parent] {
			out[*s.Parent] = true
		}
	}
	return out
}

// named returns the actors that a content names, in order, each once, and the incident that it tells of.
func (r *run) named(article int, spans []evidence.Piece) (actors []string, incident string) {
	a := &r.Articles[article]
	inside := func(p evidence.Piece) bool {
		return slices.ContainsFunc(spans, func(s evidence.Piece) bool { return s.Start <= p.Start && p.End <= s.End })
	}
	if article < len(r.ActorOf) {
		from, _ := slices.BinarySearchFunc(a.Mentions, spans[0].Start, func(m evidence.Mention, at int) int { return cmp.Compare(m.Start, at) })
		for _, m := range a.Mentions[from:] {
			if m.Start >= spans[len(spans)-1].End {
				break
			}
			if id := r.ActorOf[article][m.ID]; id != "" && inside(m.Piece) && !slices.Contains(actors, id) {
				actors = append(actors, id)
			}
		}
	}
	if article < len(r.IncidentOf) {
		for _, e := range a.Events {
			if slices.ContainsFunc(e.Anchors, inside) {
				if id := r.IncidentOf[article][e.ID]; id != "" {
					return actors, id
				}
			}
		}
	}
	return actors, ""
}

// weigh gives every word of every statement its weight.
func (r *run) weigh() {
	n := float64(len(r.atoms) + 1)
	rarity := func(stem string) float64 { return math.Log(1 + n/float64(1+r.df[stem])) }
	known := map[string]*wordvector.Vector{}
	vector := func(word string) *wordvector.Vector {
		v, ok := known[word]
		if !ok {
			if x, has := wordvector.Of(word); has {
				v = &x
			}
			known[word] = v
		}
		return v
	}
	naming := map[string]map[string]bool{}
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.incident != "" && naming[a.incident] == nil {
			naming[a.incident] = r.naming(a.incident)
		}
		a.weigh(rarity, vector, naming[a.incident])
	}
}

// naming returns the stems that name an incident: of its label and of the words that tell of it.
func (r *run) naming(id string) map[string]bool {
	out := map[string]bool{}
	i, ok := r.byID[id]
	if !ok {
		return out
	}
	in := &r.Incidents[i]
	add := func(text string) {
		for _, w := range parse(text).words {
			if w.special < 0 { // "bomb" may be the very thing that is claimed
				out[w.stem] = true
			}
		}
	}
	add(in.Label)
	for _, a := range in.Atoms {
		add(a.Anchor.Exact)
	}
	for _, list := range [][]evidence.SaidOf{in.Places, in.Targets} {
		for _, v := range list {
			add(v.Value)
		}
	}
	return out
}

// pairs compares statements that share a rare word, an actor pair or an incident.
func (r *run) pairs() (join, maybe []resolve.Pair) {
	index := map[string][]int{}
	first := map[string]int{} // of the same words about the same incident: agencies' copy
	again := make([]bool, len(r.atoms))
	for i := range r.atoms {
		a := &r.atoms[i]
		words := a.incident + "\x00" + plain(a.text)
		if j, ok := first[words]; ok {
			again[i] = true
			join = append(join, resolve.Pair{A: j, B: i, Rule: "the same words", Why: "they have the same words", Score: 1})
			continue
		}
		first[words] = i
		for _, k := range r.keys(a) {
			index[k] = append(index[k], i)
		}
	}
	for i := range r.atoms {
		if again[i] {
			continue
		}
		met := map[int]int{}
		for _, k := range r.keys(&r.atoms[i]) {
			list := index[k]
			at, _ := slices.BinarySearch(list, i)
			for _, j := range list[at+1 : min(len(list), at+1+crowd)] {
				met[j]++
			}
		}
		others := make([]int, 0, len(met))
		for j := range met {
			others = append(others, j)
		}
		slices.SortFunc(others, func(x, y int) int { return cmp.Or(met[y]-met[x], x-y) })
		for _, j := range others[:min(len(others), manyPairs)] {
			score, why := likeness(&r.atoms[i], &r.atoms[j])
			pair := resolve.Pair{A: i, B: j, Rule: "same words", Why: why, Score: evidence.Score(math.Round(score*1000) / 1000)}
			switch {
			case score >= alike:
				join = append(join, pair)
			case score >= perhaps:
				maybe = append(maybe, pair)
			}
		}
	}
	return join, maybe
}

// plain brings words to the form in which agencies' copies of them are the same: lower case, straight marks, one space.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(marks.Replace(s))), " ")
}

var marks = strings.NewReplacer("“", "\"", "”", "\"", "‘", "'", "’", "'", "…", "...", "–", "-", "—", "-")

// keys returns what leads a statement to others: its rarest words that others have too, its incident, its pair of actors.
func (r *run) keys(a *atom) []string {
	var stems []string
	for _, w := range a.words {
		if r.df[w.stem] > 1 && !slices.Contains(stems, w.stem) {
			stems = append(stems, w.stem)
		}
	}
	slices.SortFunc(stems, func(x, y string) int { return cmp.Or(r.df[x]-r.df[y], strings.Compare(x, y)) })
	out := append([]string{}, stems[:min(len(stems), rareKeys)]...)
	if a.incident != "" {
		out = append(out, a.incident)
		for _, k := range sorted(a.specials) { // what is claimed of it
			out = append(out, a.incident+" "+a.specials[k])
		}
	}
	if len(a.actors) > 1 {
		pair := slices.Sorted(slices.Values(a.actors[:2]))
		out = append(out, strings.Join(pair, " "))
	}
	return out
}

func sorted(m map[int]string) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// claim makes the record of a group.
func (r *run) claim(group resolve.Group, joined resolve.Joined, ids []string) evidence.Claim {
	c := evidence.Claim{Affirm: []evidence.ClaimVoice{}, Deny: []evidence.ClaimVoice{}, Doubt: []evidence.ClaimVoice{}, Perhaps: []evidence.Maybe{}}
	c.ID = ids[group.Members[0]]
	voices, articles := map[string]bool{}, map[string]bool{}
	best := -1
	for _, m := range group.Members {
		a := &r.atoms[m]
		s := &r.Articles[a.article].Statements[a.index]
		p := r.Place(a.article, extent(s.Content.Spans), &s.ID)
		c.Atoms = append(c.Atoms, evidence.Atom{ID: ids[m], Anchor: p, Joined: append([]evidence.Tie{}, joined.Ties[m]...), ByHand: joined.ByHand[m]})
		v := evidence.ClaimVoice{ID: s.ID, Words: a.text, Stance: s.Cue.Stance, Factuality: s.Factuality, Place: p}
		switch a.polarity {
		case denies:
			c.Deny = append(c.Deny, v)
		case doubts:
			c.Doubt = append(c.Doubt, v)
		default:
			c.Affirm = append(c.Affirm, v)
		}
		voices[cmp.Or(p.Actor, strings.ToLower(p.Speaker), p.Statement)] = true
		articles[p.Article] = true
		if d := a.published; d != "" {
			if c.First == "" || d < c.First {
				c.First = d
			}
			c.Last = max(c.Last, d)
		}
		if best < 0 || plainer(a, &r.atoms[best]) {
			best = m
		}
		c.Incident = cmp.Or(c.Incident, a.incident)
	}
	if len(c.Affirm) == 0 && !slices.ContainsFunc(group.Members, func(m int) bool { return r.atoms[m].against }) {
		c.Affirm, c.Deny = c.Deny, c.Affirm // what they all say is that it is not so: that is the claim
	}
	c.Words, c.Voices, c.Articles = strings.TrimPrefix(r.atoms[best].text, "that "), len(voices), len(articles)
	c.Label = shorten(c.Words, 120)
	r.Rulings.Stamp(&c.Head)
	return c
}

// extent returns the first of the spans: a claim's place is where its words begin.
func extent(spans []evidence.Piece) evidence.Piece { return spans[0] }

// plainer reports whether a's words say a claim more plainly than b's: affirming rather than denying, a whole thought, short.
func plainer(a, b *atom) bool {
	rank := func(x *atom) int {
		n := len(x.words)
		out := 2 * int(x.polarity)
		if n < 3 {
			out += 3
		}
		if n > 18 {
			out++
		}
		return out
	}
	return cmp.Or(rank(a)-rank(b), len(a.text)-len(b.text)) < 0
}

// maybes notes for each claim the others that it may be the same as.
func (r *run) maybes(joined resolve.Joined, pairs []resolve.Pair, ids []string) {
	all := append([]resolve.Refused{}, joined.Refused...)
	for _, p := range pairs {
		all = append(all, resolve.Refused{Pair: p, Against: "they share too little"})
	}
	slices.SortStableFunc(all, func(x, y resolve.Refused) int { return -cmp.Compare(x.Score, y.Score) })
	done := map[[2]int]bool{}
	for _, p := range all {
		a, b := joined.GroupOf[p.A], joined.GroupOf[p.B]
		if a == b || done[[2]int{a, b}] || done[[2]int{b, a}] {
			continue
		}
		done[[2]int{a, b}] = true
		for _, side := range [][2]int{{a, b}, {b, a}} {
			c, o := &r.Claims[side[0]], &r.Claims[side[1]]
			if len(c.Perhaps) < manyMaybes {
				c.Perhaps = append(c.Perhaps, evidence.Maybe{
					ID: o.ID, Label: o.Label, Against: p.Against, Tie: evidence.Tie{With: ids[p.B], Rule: p.Rule, Why: p.Why, Score: p.Score},
				})
			}
		}
	}
}

func shorten(s string, n int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= n {
		return string(runes)
	}
	return strings.TrimRight(string(runes[:n-1]), " ") + "…"
}
