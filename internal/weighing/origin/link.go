package origin

import (
	"cmp"
	"fmt"
	"math"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// link keeps a link, once, and returns its index. What is told of it first is kept.
func (w *weigher) link(l evidence.Link) int {
	if l.ID == "" {
		to := l.To
		if to == "" {
			to = l.ToLabel // what is cited has no identifier: its name tells one from another
		}
		l.ID = evidence.NewID(evidence.PrefixLink, l.From, to, l.Kind)
	}
	if i, ok := w.linkAt[l.ID]; ok {
		return i
	}
	l.State = evidence.Proposed
	if v, ok := w.c.Verdicts[l.ID]; ok && v.State != "" {
		l.State, l.Decision = v.State, v.Decision
	}
	if l.Label == "" {
		l.Label = l.FromLabel + " ← " + l.ToLabel
	}
	if l.Places == nil {
		l.Places = []evidence.Place{}
	}
	if l.Atoms == nil {
		l.Atoms = []evidence.Atom{}
	}
	told := map[string]bool{}
	for i, p := range l.Places {
		id := l.ID
		if i > 0 {
			id = evidence.NewID(evidence.PrefixLink, l.ID, i)
		}
		told[p.Article] = true
		l.Atoms = append(l.Atoms, evidence.Atom{ID: id, Anchor: p, Joined: []evidence.Tie{}})
	}
	l.Articles = len(told)
	i := len(w.links)
	w.linkAt[l.ID] = i
	w.links = append(w.links, l)
	return i
}

// byHand keeps the links that people made. They stand before all others, and are listed whether anything needs them or not.
func (w *weigher) byHand() {
	for i, l := range w.c.Links {
		if l.From == "" || l.From == l.To {
			continue
		}
		w.hand[l.From] = append(w.hand[l.From], i)
		why := "a person says so"
		if l.Note != "" {
			why = l.Note
		}
		from, fromLabel := w.end(l.From)
		to, toLabel := w.end(l.To)
		w.link(evidence.Link{
			Head: evidence.Head{ID: l.ID}, Kind: evidence.LinkByHand, From: l.From, To: l.To, FromLabel: fromLabel, ToLabel: toLabel,
			Directed: true, Why: why, Score: 1, By: l.By, Places: append(from, to...),
		})
	}
}

// end returns the words that an end of a link made by hand stands for, and what it is called.
func (w *weigher) end(id string) ([]evidence.Place, string) {
	ref, ok := w.statement[id]
	if !ok {
		if i, ok := w.article[id]; ok {
			a := &w.c.Articles[i]
			return []evidence.Place{{Article: a.ID, Version: a.Version, Outlet: a.Outlet, Published: a.Published, Speaker: a.Outlet, Kind: evidence.SourceAuthor}}, w.title(i)
		}
		return nil, id
	}
	a := &w.c.Articles[ref.article]
	s := &a.Statements[ref.index]
	p := evidence.Place{Article: a.ID, Version: a.Version, Outlet: a.Outlet, Published: a.Published, Statement: s.ID, Actor: s.Actor, Kind: s.Source.Kind}
	if len(s.Content.Spans) > 0 {
		p.Piece = s.Content.Spans[0]
	}
	if s.Source.Actor != nil {
		p.Speaker = *s.Source.Actor
	} else if len(s.Source.Spans) > 0 {
		p.Speaker = s.Source.Spans[0].Exact
	}
	return []evidence.Place{p}, w.title(int(ref.article))
}

// copyLink is the link between two articles of which one was taken from the other: one for all that they share.
func (b *board) copyLink(k int, from, to evidence.Place) evidence.Link {
	c := &b.c.Copies[k]
	f, t := &b.c.Articles[c.From], &b.c.Articles[c.To]
	l := evidence.Link{
		Kind: evidence.LinkCopy, From: f.ID, To: t.ID, FromLabel: b.title(c.From), ToLabel: b.title(c.To), Directed: c.Directed,
		Share: share(c.Share), Score: evidence.Score(math.Round(100*(.5+share(c.Share)/2)) / 100), Places: []evidence.Place{from, to},
	}
	from2, to2 := l.FromLabel, l.ToLabel
	if from2 == to2 {
		from2, to2 = from2+" on "+dated(f), "its own text on "+dated(t)
	}
	l.Why = fmt.Sprintf("%.0f in 100 words of %s stand in %s too", math.Round(100*l.Share), from2, to2)
	if c.Same {
		l.Kind, l.Score = evidence.LinkSameText, 1
		l.Why = fmt.Sprintf("%s has the text of %s word for word", from2, to2)
	}
	if !c.Directed {
		l.Why += "; which came first is not known"
	}
	return l
}

func dated(a *weighing.Article) string { return cmp.Or(weighing.Day(a.Published), "an unknown day") }

// share keeps a share between 0 and 1, whatever it was computed from.
func share(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return min(x, 1)
}

// ends begins a link between two tellings.
func (b *board) ends(kind evidence.LinkKind, i, j int) evidence.Link {
	f, t := &b.tellings[i], &b.tellings[j]
	return evidence.Link{
		Kind: kind, From: f.id, To: t.id, FromLabel: b.title(f.article), ToLabel: b.title(t.article), Places: []evidence.Place{f.place, t.place},
	}
}

// citation is the link from a telling to what it cites: node to, or -1 for an outlet that does not tell of this in the case.
func (b *board) citation(i, to int, c cited) evidence.Link {
	t := &b.tellings[i]
	outlet := b.outlets.label[c.outlet]
	l := evidence.Link{
		Kind: evidence.LinkCitation, From: t.id, FromLabel: b.title(t.article), ToLabel: outlet, Directed: true, Score: .8, Places: []evidence.Place{t.place},
	}
	if to >= 0 {
		l = b.ends(evidence.LinkCitation, i, to)
		l.Directed, l.Score = true, .8
	} else if t.voice.outlet == c.outlet && t.voice.kind == evidence.SourceOutlet {
		l.To = t.voice.actor
	}
	l.Why = fmt.Sprintf("%s has it from %s", l.FromLabel, outlet)
	if c.credit >= 0 {
		l.Why = fmt.Sprintf("%s gives %s as where its text comes from", l.FromLabel, outlet)
		if x := &b.articles[t.article].credits[c.credit]; x.Exact != "" && t.id == t.place.Article {
			p := t.place
			p.Piece = x.Piece
			l.Places[0] = p
		}
	} else if t.voice.kind != evidence.SourceOutlet && !t.voice.anyone {
		l.Why = fmt.Sprintf("%s quotes what %s told %s", l.FromLabel, t.voice.label, outlet)
	}
	if to < 0 {
		l.Why += ", which does not tell of it here"
	}
	return l
}

// ownWords is the link from an article's own words to whom it quotes for the same.
func (b *board) ownWords(i, j int) evidence.Link {
	l := b.ends(evidence.LinkCitation, i, j)
	l.ToLabel = b.tellings[j].voice.label
	l.Directed, l.Score = true, .5
	l.Why = fmt.Sprintf("%s tells it in its own words and quotes %s for the same", l.FromLabel, l.ToLabel)
	return l
}

// notice is the link from an article that tells of a warning in its own words to who gave it.
func (b *board) notice(i int, giver *voice) evidence.Link {
	t := &b.tellings[i]
	l := evidence.Link{
		Kind: evidence.LinkCitation, From: t.id, To: giver.actor, FromLabel: b.title(t.article), ToLabel: giver.label, Directed: true, Score: .5,
		Places: []evidence.Place{t.place},
	}
	l.Why = fmt.Sprintf("%s tells of the warning in its own words; a warning is the word of who gave it: %s", l.FromLabel, giver.label)
	return l
}

// shares is the link between two tellings of one voice.
func (b *board) shares(i, j int, kind evidence.LinkKind, why sameness, key string) evidence.Link {
	l := b.ends(kind, i, j)
	f, t := &b.tellings[i], &b.tellings[j]
	said := "“" + f.voice.label + "”"
	if f.voice.anyone {
		said = "somebody not named"
	}
	switch why {
	case oneSource:
		l.Score, l.Why = .9, "both quote "+f.voice.label
	case oneOutlet:
		l.Score, l.Why = .7, "both are the own words of "+f.voice.label
	case oneDay:
		l.Score, l.Why = .6, fmt.Sprintf("%s quotes %s on one day", l.FromLabel, said)
		if f.article == t.article {
			l.Score, l.Why = .7, "the same article quotes "+said+" for both"
		}
	case oneQuote:
		l.Score, l.Why = .8, "both quote "+said+" in the same words"
	case oneListener:
		l.Score, l.Why = .7, "both quote "+said+", who spoke to "+b.outlets.label[key]
	}
	return l
}
