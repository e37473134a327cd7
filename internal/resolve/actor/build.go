package actor

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// builder makes records of what was joined.
type builder struct {
	*resolve.World
	*matcher
	joined resolve.Joined
	above  map[int]int     // atoms to those of which they are branches
	record []int           // by group: its record, -1 for none
	quoted []quotes        // by article
	owners map[string]bool // plain names of those that ministers and ministries are of
	byHand map[int]string  // by atom: the decision that joined it to one that arrived before
}

// build fills the world. of holds, by article, mentions to atoms as they were collected, and at where these went.
func (b *builder) build(of []map[string]int, at []int) {
	groups := make([]int, 0, len(b.joined.Groups))
	b.record = make([]int, len(b.joined.Groups))
	members := make([][]int, len(b.joined.Groups))
	for g := range b.joined.Groups {
		b.record[g] = -1
		members[g] = slices.Clone(b.joined.Groups[g].Members)
		slices.SortFunc(members[g], b.arrival)
		if b.atoms[members[g][len(members[g])-1]].article >= 0 { // an entry alone is nobody
			groups = append(groups, g)
		}
	}
	slices.SortFunc(groups, func(x, y int) int { return b.arrival(b.oldest(members[x]), b.oldest(members[y])) })
	b.owners = map[string]bool{}
	for i := range b.atoms {
		if t := &b.atoms[i]; t.ownerText != "" && (t.class == body && generic(t.words) || slices.ContainsFunc(t.titles, ofState)) {
			b.owners[strings.Join(fold(t.ownerText), " ")] = true
		}
	}
	b.Actors = make([]evidence.Actor, len(groups))
	b.Actor = make(map[string]*evidence.Actor, len(groups))
	for n, g := range groups {
		b.record[g] = n
		a := &b.Actors[n]
		a.ID = b.atoms[members[g][0]].id
		b.Actor[a.ID] = a
		b.describe(a, members[g])
	}
	b.ActorOf = make([]map[string]string, len(b.Articles))
	for i, mentions := range of {
		b.ActorOf[i] = make(map[string]string, len(mentions))
		for m, t := range mentions {
			b.ActorOf[i][m] = b.Actors[b.record[b.joined.GroupOf[at[t]]]].ID
		}
	}
	b.quoted = make([]quotes, len(b.Articles))
	for i := range b.Articles {
		b.quoted[i] = newQuotes(&b.Articles[i])
	}
	ties := b.ties(members)
	b.hands()
	for n, g := range groups {
		b.fill(&b.Actors[n], members[g], ties)
	}
	b.say()
	b.perhaps()
}

// arrival orders atoms as their articles arrived, entries of the gazetteer first.
func (b *builder) arrival(x, y int) int {
	s, t := &b.atoms[x], &b.atoms[y]
	if s.article < 0 || t.article < 0 {
		return cmp.Or(cmp.Compare(s.article, t.article), cmp.Compare(x, y))
	}
	return cmp.Or(cmp.Compare(s.article, t.article), cmp.Compare(s.mentions[0], t.mentions[0]), cmp.Compare(x, y))
}

// oldest returns the first member that stands in an article.
func (b *builder) oldest(members []int) int {
	for _, i := range members {
		if b.atoms[i].article >= 0 {
			return i
		}
	}
	return members[0]
}

// describe notes what an actor is, as far as later records need it.
func (b *builder) describe(a *evidence.Actor, members []int) {
	for _, i := range members {
		if e := b.atoms[i].entry; e != nil && b.atoms[i].article < 0 {
			a.Gazetteer, a.Kind, a.Country, a.Label = e.Key, e.Kind, e.Country, e.Name
			break
		}
	}
	if a.Gazetteer == "" {
		a.Label = b.fullest(members)
		a.Kind = b.kind(members)
	}
	for _, i := range members {
		if home := b.atoms[i].home; a.Country == "" && home != "" && home[0] != '~' {
			a.Country = home
		}
	}
	a.Roles, a.Aliases, a.Perhaps = []evidence.Alias{}, []evidence.Alias{}, []evidence.Maybe{}
}

// rare is how many times as often as a name another must stand before the first is too rare to be shown.
const rare = 5

// fullest returns the plain name of most words that is not rare; of those the one of most mentions.
func (b *builder) fullest(members []int) string {
	type tally struct {
		words, count int
		described    bool
	}
	count := map[string]*tally{}
	top := 0
	for _, i := range members {
		t := &b.atoms[i]
		if t.article < 0 {
			continue
		}
		for k := range t.names {
			n := &t.names[k]
			text := cmp.Or(n.plain, n.text)
			if n.form != evidence.MentionByName && t.ownerText != "" && !strings.Contains(text, t.ownerText) {
				text = t.ownerText + "’s " + strings.TrimPrefix(strings.TrimPrefix(text, "The "), "the ")
			}
			x := count[text]
			if x == nil {
				x = &tally{words: len(n.words), described: n.form != evidence.MentionByName}
				if acronym(text) || t.class == people && n.typ == evidence.MentionNationality {
					x.words = 0
				}
				count[text] = x
			}
			x.count += n.count
			if x.words > 1 && !x.described {
				top = max(top, x.count)
			}
		}
	}
	best := ""
	for text, x := range count {
		y := count[best]
		if y == nil || cmp.Or(cmp.Compare(number01(y.described), number01(x.described)), cmp.Compare(number01(y.count*rare < top), number01(x.count*rare < top)),
			cmp.Compare(x.words, y.words), cmp.Compare(x.count, y.count), cmp.Compare(len(text), len(best)), strings.Compare(best, text)) > 0 {
			best = text
		}
	}
	return strings.TrimPrefix(strings.TrimPrefix(best, "The "), "the ")
}

// kind returns what the names and the words beside them tell that an actor is.
func (b *builder) kind(members []int) evidence.ActorKind {
	votes := map[evidence.ActorKind]int{}
	lands, state, told := 0, false, false
	for _, i := range members {
		t := &b.atoms[i]
		k := evidence.ActorOther
		switch t.class {
		case human:
			k = evidence.ActorPerson
			told = told || t.sure
		case people:
			k = evidence.ActorPeople
			for n := range t.names {
				if t.names[n].typ == evidence.MentionPlace {
					lands += t.names[n].count
				} else {
					state = true // it has a people
				}
			}
			state = state || b.owners[strings.Join(t.words, " ")]
			if t.town {
				k = evidence.ActorGovernment // of a town or province
			}
		default:
			if t.acronym == "" {
				k = kindOf(t.words)
			}
			state = state || t.described && k == evidence.ActorGovernment
			if k == evidence.ActorOther && b.outlet(t) {
				k = evidence.ActorOutlet
			}
		}
		votes[k] += len(t.mentions)
	}
	votes[evidence.ActorOther] = 0 // whatever else is known tells more
	if !told && lands > 0 {
		votes[evidence.ActorPeople] += votes[evidence.ActorPerson] // a place, whatever it was taken for
		votes[evidence.ActorPerson] = 0
	}
	if n := votes[evidence.ActorPeople]; n > 0 && (lands*4 >= n || !told && lands > 0) {
		votes[evidence.ActorPeople] = 0
		if state {
			votes[evidence.ActorState] = n // a country with its people, or with ministers
		}
	}
	best := evidence.ActorOther
	for _, k := range evidence.ActorKinds {
		if votes[k] > votes[best] {
			best = k
		}
	}
	return best
}

// outlet reports whether a name is that of the outlet of its article.
func (b *builder) outlet(t *atom) bool {
	o := b.Articles[t.article].Outlet
	return o != "" && slices.Equal(fold(o), t.words)
}

// say counts of how many statements each actor is the source.
func (b *builder) say() {
	for i := range b.Articles {
		for k := range b.Articles[i].Statements {
			if m := b.Articles[i].Statements[k].Source.Mention; m != nil {
				if a := b.Actor[b.ActorOf[i][*m]]; a != nil {
					a.Says++
				}
			}
		}
	}
}

// hands notes which atoms a person joined to others that arrived before them.
func (b *builder) hands() {
	b.byHand = map[int]string{}
	if len(b.joined.ByHand) == 0 {
		return
	}
	at := make(map[string]int, len(b.atoms))
	for i := range b.atoms {
		at[b.atoms[i].id] = i
	}
	for _, p := range b.Rulings.Together {
		x, okX := at[p.A]
		y, okY := at[p.B]
		if !okX || !okY || b.joined.ByHand[max(x, y)] != p.Decision {
			continue
		}
		if b.arrival(x, y) > 0 {
			y = x
		}
		b.byHand[y] = p.Decision
	}
}

// ties returns, by atom, the tie that joined it to one that arrived before it. The joins of a record make a tree; it is
// hung up by its oldest atom, and an atom that hangs on a later one is said to be tied to the first before it on the way.
func (b *builder) ties(members [][]int) map[int][]evidence.Tie {
	type edge struct {
		to  int
		tie evidence.Tie
	}
	at := make(map[string]int, len(b.atoms))
	for i := range b.atoms {
		at[b.atoms[i].id] = i
	}
	edges := make([][]edge, len(b.atoms))
	for i, list := range b.joined.Ties {
		for _, tie := range list {
			k := at[tie.With]
			edges[i] = append(edges[i], edge{k, tie})
			edges[k] = append(edges[k], edge{i, tie})
		}
	}
	out := map[int][]evidence.Tie{}
	above := make([]edge, len(b.atoms))
	seen := make([]bool, len(b.atoms))
	for _, group := range members {
		for _, root := range group {
			if seen[root] {
				continue
			}
			seen[root], above[root].to = true, -1
			for queue := []int{root}; len(queue) > 0; queue = queue[1:] {
				i := queue[0]
				for _, e := range edges[i] {
					if seen[e.to] {
						continue
					}
					seen[e.to], above[e.to] = true, edge{i, e.tie}
					queue = append(queue, e.to)
					tie, up := e.tie, i
					for ; b.arrival(up, e.to) > 0; up = above[up].to {
						tie.Score = min(tie.Score, above[up].tie.Score)
					}
					tie.With = b.atoms[up].id
					out[e.to] = []evidence.Tie{tie}
				}
			}
		}
	}
	return out
}

// listedMost is how many others are listed that an actor may be.
const listedMost = 8

// perhaps lists what was nearly joined.
func (b *builder) perhaps() {
	misses := slices.Clone(b.misses)
	for _, r := range b.joined.Refused {
		misses = append(misses, near{r.A, r.B, evidence.Tie{Rule: r.Rule, Why: r.Why, Score: r.Score}, r.Against})
	}
	best := map[[2]int]int{}
	var order [][2]int
	for k := range misses {
		x, y := b.record[b.joined.GroupOf[misses[k].a]], b.record[b.joined.GroupOf[misses[k].b]]
		if x < 0 || y < 0 || x == y {
			continue
		}
		key := [2]int{min(x, y), max(x, y)}
		n, ok := best[key]
		if !ok {
			order = append(order, key)
			best[key] = k
		} else if misses[k].tie.Score > misses[n].tie.Score {
			best[key] = k
		}
	}
	for _, key := range order {
		x := &misses[best[key]]
		for _, side := range [...][2]int{{key[0], key[1]}, {key[1], key[0]}} {
			a, o := &b.Actors[side[0]], &b.Actors[side[1]]
			tie := x.tie
			tie.With = o.ID
			a.Perhaps = append(a.Perhaps, evidence.Maybe{ID: o.ID, Label: o.Label, Tie: tie, Against: x.against})
		}
	}
	for n := range b.Actors {
		p := b.Actors[n].Perhaps
		slices.SortFunc(p, func(x, y evidence.Maybe) int {
			return cmp.Or(-cmp.Compare(x.Score, y.Score), strings.Compare(x.Label, y.Label), strings.Compare(x.ID, y.ID))
		})
		b.Actors[n].Perhaps = p[:min(len(p), listedMost):min(len(p), listedMost)]
	}
}
