package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// mostStatements is how many statements of one record are walked through, and how many that stand against it.
const mostStatements = 50

// Defend walks from a sentence to what it stands on. At is a code point of the Markdown; ErrNotFound where no sentence is.
func (x *Index) Defend(md string, set evidence.ReportSettings, at int, more Supply) (products.Defence, error) {
	c := x.checked(md, set, more)
	for i, s := range c.made {
		if s.Start <= at && at <= s.End && (at < s.End || i+1 == len(c.made) || c.made[i+1].Start > at) {
			return c.defend(i), nil
		}
	}
	return products.Defence{}, fmt.Errorf("%w: no sentence stands at character %d", evidence.ErrNotFound, at)
}

// DefendSentence is [Index.Defend] for the sentence with an index.
func (x *Index) DefendSentence(md string, set evidence.ReportSettings, n int, more Supply) (products.Defence, error) {
	c := x.checked(md, set, more)
	if n < 0 || n >= len(c.made) {
		return products.Defence{}, fmt.Errorf("%w: the report has %d sentences, counted from 0", evidence.ErrNotFound, len(c.made))
	}
	return c.defend(n), nil
}

func (c *checker) defend(i int) products.Defence {
	d := products.Defence{Sentence: c.made[i], Claims: []products.DefendedClaim{}, Flags: []products.Flag{}, Overturn: []string{}}
	for _, f := range c.made[i].Flags {
		d.Flags = append(d.Flags, c.flags[f])
	}
	done := map[string]bool{}
	for _, cite := range c.made[i].Citations {
		e, ok := c.entries[cite.ID]
		if !ok || done[e.id] {
			continue
		}
		done[e.id] = true
		d.Claims = append(d.Claims, c.defended(e, cite, c.sentences[i].plain))
	}
	d.Overturn = append(d.Overturn, c.overturn(i)...)
	return d
}

func (c *checker) defended(e entry, cite products.Citation, near string) products.DefendedClaim {
	x := c.x
	out := products.DefendedClaim{
		Citation: cite, Words: e.label, Statements: []products.DefendedStatement{}, Contrary: []products.DefendedStatement{}, Decisions: x.history(e),
	}
	switch e.kind {
	case KindStatement:
		out.Words = said(e.statement.Statement)
	case KindClaim:
		out.Words = x.c.Claims[e.n].Words
	case KindTension:
		out.Words = x.c.Tensions[e.n].Why
	}
	against := map[string]bool{}
	for _, a := range c.contraries(e, near) {
		against[a.id] = true
		if len(out.Contrary) < mostStatements {
			out.Contrary = append(out.Contrary, c.statement(a.place, a.why, entry{}))
		}
	}
	articles := map[string]bool{}
	places := x.places(e)
	for _, p := range places {
		articles[p.Article] = true
		id := p.Statement
		if (id != "" && against[id] && e.kind != KindStatement && e.kind != KindIncident) || len(out.Statements) == mostStatements {
			continue
		}
		if slices.ContainsFunc(out.Statements, func(s products.DefendedStatement) bool {
			return s.Place.Article == p.Article && s.Place.Version == p.Version && s.Place.Span == p.Span
		}) {
			continue
		}
		out.Statements = append(out.Statements, c.statement(p, "", e))
	}
	if cite.Origins != nil && e.kind != KindStatement {
		out.Copies = max(0, len(articles)-cite.Origins.Most)
	}
	return out
}

// statement is a place down to its characters.
func (c *checker) statement(p evidence.Place, why string, e entry) products.DefendedStatement {
	x := c.x
	if p.Statement == "" {
		e = entry{}
	}
	if s, ok := x.lookup(p.Statement, c.more); ok && p.Statement != "" && s.kind == KindStatement {
		e = s
	}
	q := c.quote(p, e)
	out := products.DefendedStatement{
		ID: p.Statement, Place: p, Before: q.Before, After: q.After, Title: q.Title, Address: q.Address, SHA256: q.SHA256,
		Superseded: x.superseded(p), Chain: []string{}, Why: why, Decisions: []evidence.Decision{},
	}
	if !q.Captured.IsZero() {
		out.Captured = q.Captured.UTC().Format(time.RFC3339)
	}
	if i, ok := x.article[p.Article]; ok && x.c.Articles[i].Number == p.Version {
		out.Original = x.c.Articles[i].OriginalSHA256
	}
	if p.Outlet != "" {
		out.Chain = append(out.Chain, p.Outlet)
	}
	var l lane
	if e.statement != nil {
		out.Chain = append(out.Chain, e.statement.Chain...)
		if v := voice(e.statement.Statement); e.statement.Source.Kind != evidence.SourceAuthor && (len(out.Chain) == 0 || !strings.EqualFold(out.Chain[len(out.Chain)-1], v)) {
			out.Chain = append(out.Chain, v)
		}
		if e.statement.Likelihood != nil {
			out.Hedge = e.statement.Likelihood.Term
		}
		out.State, out.Decision, out.Decisions = e.statement.State, e.statement.Decision, x.history(e)
		l = x.laneOf(e.id, e.statement)
	} else {
		out.ID = p.Article
		if r, ok := x.ids[p.Article]; ok && r.kind == KindArticle {
			if list, _ := x.lanes(x.entry(r)); len(list) > 0 {
				l = list[0]
			}
		}
	}
	out.Lane = l.label
	return out
}

// history returns the decisions on a record and its atoms, newest first.
func (x *Index) history(e entry) []evidence.Decision {
	seen := map[int]bool{}
	var at []int
	add := func(id string) {
		for _, i := range x.logged[id] {
			if !seen[i] {
				seen[i] = true
				at = append(at, i)
			}
		}
	}
	add(e.id)
	var atoms []evidence.Atom
	switch e.kind {
	case KindClaim:
		atoms = x.c.Claims[e.n].Atoms
	case KindIncident:
		atoms = x.c.Incidents[e.n].Atoms
	case KindWarning:
		atoms = x.c.Warnings[e.n].Atoms
	case KindActor:
		atoms = x.c.Actors[e.n].Atoms
	}
	if e.kind != KindClaim { // a claim's atoms are statements, which have a history of their own
		for _, a := range atoms {
			add(a.ID)
		}
	}
	slices.Sort(at)
	slices.Reverse(at)
	out := make([]evidence.Decision, len(at))
	for k, i := range at {
		out[k] = x.c.Decisions[i]
	}
	return out
}

// mostFalls is how many origins are named one by one.
const mostFalls = 6

// overturn says what would change what a sentence stands on, from origins, contrary evidence and questions.
func (c *checker) overturn(i int) []string {
	x, u, cites := c.x, c.rests[i], c.entriesOf(i)
	var out []string
	switch {
	case u.most == 1:
		out = append(out, fmt.Sprintf("All of it rests on one origin, %s: if that falls, nothing is left.", cut(u.lanes[0].label, 80)))
	case u.most > 1:
		for k, l := range u.lanes[:min(len(u.lanes), mostFalls)] {
			rest := slices.Delete(slices.Clone(u.lanes), k, k+1)
			left := u.most - 1
			least := min(max(1, x.apart(rest[:min(len(rest), mostLanes)])), left)
			says := "one origin is left"
			switch {
			case left > 1 && least == left:
				says = fmt.Sprintf("%d origins are left", left)
			case left > 1:
				says = fmt.Sprintf("%d to %d origins are left", least, left)
			}
			out = append(out, fmt.Sprintf("If what rests on %s falls, %s.", cut(l.label, 80), says))
		}
		if u.least < u.most {
			out = append(out, fmt.Sprintf("If those without a name are the same as others, %s left of %d.", verbed(u.least, "origin is", "origins are"), u.most))
		}
	}
	for _, e := range cites {
		for k, a := range c.contraries(e, c.sentences[i].plain) {
			if k == 3 {
				break
			}
			out = append(out, fmt.Sprintf("%s speaks against %s: %s.", a.id, e.id, a.why))
		}
		if e.own != nil && e.own.Circular {
			out = append(out, fmt.Sprintf("Some of %s goes round in a circle: whoever had it first would decide it.", e.id))
		}
	}
	cited := map[string]bool{}
	for _, e := range cites {
		cited[e.id] = true
	}
	for _, q := range x.c.Questions {
		var rows []string
		for _, r := range q.Rows {
			if cited[r.Record] || slices.ContainsFunc(r.Places, func(p evidence.Place) bool { return p.Statement != "" && cited[p.Statement] }) {
				rows = append(rows, r.Ordinal)
			}
		}
		if len(rows) > 0 && q.State != Dropped {
			out = append(out, fmt.Sprintf("The question “%s” (%s) weighs it too, in %s: if it falls, look there again.", q.Title, q.ID, list4(rows)))
		}
	}
	return out
}
