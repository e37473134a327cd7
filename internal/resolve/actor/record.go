package actor

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
)

// fill completes a record once it is known who is who: places say who speaks.
func (b *builder) fill(a *evidence.Actor, members []int, ties map[int][]evidence.Tie) {
	aliases, roles := newGathered(), newGathered()
	articles := map[int]bool{}
	a.Atoms = make([]evidence.Atom, 0, len(members))
	for _, i := range members {
		t := &b.atoms[i]
		x := evidence.Atom{ID: t.id, Joined: ties[i], ByHand: b.byHand[i]}
		if x.Joined == nil {
			x.Joined = []evidence.Tie{}
		}
		if t.article < 0 {
			x.Anchor.Exact = t.entry.Name
			b.listed(aliases, t.entry)
		} else {
			articles[t.article] = true
			x.Anchor = b.place(t.article, b.Articles[t.article].Mentions[t.first()].Piece)
			a.Mentions += len(t.mentions)
			if p := b.Articles[t.article].Published; p != "" {
				p = p[:min(10, len(p))]
				if a.First == "" || p < a.First {
					a.First = p
				}
				a.Last = max(a.Last, p)
			}
			for k := range t.names {
				n := &t.names[k]
				b.add(aliases, t.article, b.Articles[t.article].Mentions[n.first].Piece, n.text, b.aliasKind(t, n, a.Label), n.count)
			}
			for _, r := range t.roles {
				b.add(roles, t.article, r, clean(r.Exact), roleKind(t, r), 1)
			}
		}
		a.Atoms = append(a.Atoms, x)
	}
	a.Articles = len(articles)
	a.Aliases, a.Roles = aliases.sorted(), roles.sorted()
	a.Parent = b.parent(a, members)
	b.Rulings.Stamp(&a.Head)
}

// parent returns the actor that one is a branch, office or agency of, as far as the case tells of it.
func (b *builder) parent(a *evidence.Actor, members []int) string {
	up := ""
	for _, i := range members {
		t := &b.atoms[i]
		switch {
		case t.article < 0 && t.entry.Parent != "":
			up = evidence.NewID(evidence.PrefixActor, "gazetteer", t.entry.Parent)
		case t.article >= 0 && t.class == body && t.state != "" && t.entry == nil:
			up = evidence.NewID(evidence.PrefixActor, "gazetteer", t.state)
		}
		if of, ok := b.above[i]; ok && up == "" {
			if r := b.record[b.joined.GroupOf[of]]; r >= 0 {
				up = b.Actors[r].ID
			}
		}
		if up != "" && up != a.ID && b.Actor[up] != nil {
			return up
		}
	}
	return ""
}

// aliasKind returns in which way a name names somebody.
func (b *builder) aliasKind(t *atom, n *naming, label string) string {
	switch {
	case n.form != evidence.MentionByName:
		return "description"
	case acronym(n.text):
		return gazetteer.AliasAcronym
	case t.class == people && n.typ == evidence.MentionNationality:
		return gazetteer.AliasDemonym
	case t.acting && t.entry != nil && t.entry.Kind == evidence.ActorState && t.link.Rule == "gazetteer-"+gazetteer.AliasMetonym:
		return gazetteer.AliasMetonym
	case len(n.words) < len(fold(label)) && len(n.words) < 3:
		return gazetteer.AliasShort
	}
	return gazetteer.AliasName
}

// roleKind tells a title before a name from a description beside it.
func roleKind(t *atom, r evidence.Piece) string {
	first, _, _ := strings.Cut(r.Exact, " ")
	switch strings.ToLower(first) {
	case "a", "an", "the", "his", "her", "their":
		return "description"
	}
	return "title"
}

// gathered are aliases by their words.
type gathered struct {
	list []evidence.Alias
	at   map[string]int
}

func newGathered() *gathered { return &gathered{at: map[string]int{}} }

// add counts a way of naming; the first mention taught it.
func (b *builder) add(g *gathered, article int, at evidence.Piece, text, kind string, count int) {
	if text == "" {
		return
	}
	k, ok := g.at[text]
	if !ok {
		k = len(g.list)
		g.at[text] = k
		g.list = append(g.list, evidence.Alias{Text: text, Kind: kind})
	}
	x := &g.list[k]
	x.Count += count
	if x.First == nil {
		p := b.place(article, at)
		x.First = &p
	}
}

// listed adds the names that the gazetteer has. One that held at several times keeps its widest bounds.
func (b *builder) listed(g *gathered, e *gazetteer.Entry) {
	for _, x := range e.Aliases {
		if k, ok := g.at[x.Text]; ok {
			a := &g.list[k]
			if x.From == "" || x.From < a.From {
				a.From = x.From
			}
			if a.To != "" && (x.To == "" || x.To > a.To) {
				a.To = x.To
			}
			continue
		}
		g.at[x.Text] = len(g.list)
		g.list = append(g.list, evidence.Alias{Text: x.Text, Kind: x.Kind, From: x.From, To: x.To})
	}
}

// sorted returns the aliases that stand in articles before those that only the gazetteer has, the fullest first.
func (g *gathered) sorted() []evidence.Alias {
	size := func(a *evidence.Alias) int {
		if acronym(a.Text) {
			return 0
		}
		return strings.Count(a.Text, " ") + 1
	}
	slices.SortStableFunc(g.list, func(x, y evidence.Alias) int {
		return cmp.Or(cmp.Compare(number01(x.Count == 0), number01(y.Count == 0)), -cmp.Compare(size(&x), size(&y)), -cmp.Compare(x.Count, y.Count),
			-cmp.Compare(len(x.Text), len(y.Text)), strings.Compare(x.Text, y.Text))
	})
	if g.list == nil {
		return []evidence.Alias{}
	}
	return g.list
}

// quotes finds in whose words a place stands.
type quotes struct {
	start, end, statement []int // contents, by their starts
}

func newQuotes(a *resolve.Article) quotes {
	type content struct{ start, end, statement int }
	var all []content
	for i := range a.Statements {
		for _, p := range a.Statements[i].Content.Spans {
			all = append(all, content{p.Start, p.End, i})
		}
	}
	slices.SortFunc(all, func(x, y content) int {
		return cmp.Or(cmp.Compare(x.start, y.start), -cmp.Compare(x.end, y.end), cmp.Compare(x.statement, y.statement))
	})
	var q quotes
	for _, c := range all {
		q.start, q.end, q.statement = append(q.start, c.start), append(q.end, c.end), append(q.statement, c.statement)
	}
	return q
}

// deep is how many contents before a place are looked at: quotations do not nest deeper.
const deep = 8

// innermost returns the statement in whose content characters stand, -1 for the article's own voice.
func (q *quotes) innermost(at evidence.Piece) int {
	k, _ := slices.BinarySearch(q.start, at.Start+1)
	for n := 0; k > 0 && n < deep; n++ {
		k--
		if at.End <= q.end[k] {
			return q.statement[k]
		}
	}
	return -1
}

// place returns characters of an article with whose word they are.
func (b *builder) place(article int, at evidence.Piece) evidence.Place {
	return b.PlaceIn(article, at, b.quoted[article].innermost(at))
}
