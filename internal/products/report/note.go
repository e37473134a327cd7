package report

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
	"hearsay/internal/products"
)

// mostQuotes is how many places a note quotes; the record itself has them all.
const mostQuotes = 12

// note makes the endnote of a record: a source reference citation, what is quoted, and the source descriptors of ICS 206-01 as far as
// they can be counted.
func (c *checker) note(number int, e entry) products.Note {
	x := c.x
	n := products.Note{
		Number: number, ID: e.id, Kind: e.kind, Label: e.label, Origins: e.own, State: e.state, Reviewed: x.reviewed(e),
		Chain: []string{}, Descriptors: []string{}, Places: []products.Quote{}, Against: []string{},
	}
	if e.own == nil {
		if u := x.unite([]entry{e}); u.most > 0 {
			n.Origins = &evidence.Origins{Least: u.least, Most: u.most, Level: 3 * boolean(u.least > 1)}
		}
	}
	places := x.places(e)
	for _, p := range places[:min(len(places), mostQuotes)] {
		n.Places = append(n.Places, c.quote(p, e))
	}
	switch e.kind {
	case KindStatement:
		n.Words, n.Speaker, n.Chain = said(e.statement.Statement), voice(e.statement.Statement), append(n.Chain, e.statement.Chain...)
	case KindClaim:
		n.Words = x.c.Claims[e.n].Words
	case KindFigure, KindAct:
		if len(places) > 0 {
			n.Words, n.Speaker = places[0].Exact, places[0].Speaker
		}
	}
	n.Citation = c.reference(e, places)
	n.Descriptors = append(n.Descriptors, c.descriptors(e, places)...)
	for _, a := range c.contraries(e, "") {
		n.Against = append(n.Against, fmt.Sprintf("%s %s: %s", a.id, a.why, cut(a.words, 160)))
	}
	return n
}

// quote makes a place citable: with what its article says of itself, and the sentence around it.
func (c *checker) quote(p evidence.Place, e entry) products.Quote {
	q := products.Quote{Place: p, Byline: []string{}}
	if i, ok := c.x.article[p.Article]; ok {
		a := &c.x.c.Articles[i]
		q.Title, q.Byline, q.Language, q.Address = a.Metadata.Title, append(q.Byline, a.Metadata.Byline...), a.Metadata.Language, outside(a.Address)
		q.Outlet, q.Published = cmp.Or(q.Outlet, a.Metadata.Outlet), cmp.Or(q.Published, a.Metadata.Published)
		if p.Version == a.Number {
			q.Captured, q.SHA256 = a.Captured, a.SHA256
		}
	}
	if s := e.statement; s != nil && q.SHA256 == "" && s.Article == p.Article && s.Version == p.Version {
		q.Title, q.Captured, q.SHA256 = cmp.Or(s.Title, q.Title), s.Captured, s.SHA256
	}
	t := c.text(p.Article, p.Version)
	q.Before, q.After = surroundings(t, p.Span)
	if q.SHA256 == "" && t != nil {
		q.SHA256 = t.SHA256()
	}
	return q
}

// reference is the source reference citation of a record, in one line that stays the same while the record does.
func (c *checker) reference(e entry, places []evidence.Place) string {
	x := c.x
	switch e.kind {
	case KindStatement:
		who := voice(e.statement.Statement)
		lead := sentenceCase(who) + ", quoted in "
		if e.statement.Source.Kind == evidence.SourceAuthor {
			lead = ""
		}
		return lead + c.published(places[:min(len(places), 1)], e) + spans(places) + "."
	case KindArticle:
		a := &x.c.Articles[e.n]
		return c.published([]evidence.Place{{Article: e.id, Version: a.Number, Outlet: a.Metadata.Outlet, Published: a.Metadata.Published}}, e) + "."
	case KindActor, KindSource, KindQuestion, KindRelation:
		return fmt.Sprintf("%s: %s (a record of the case, %s).", sentenceCase(e.kind), e.label, e.id)
	}
	arts := map[string]bool{}
	for _, p := range places {
		arts[p.Article] = true
	}
	lead := sentenceCase(strings.ReplaceAll(e.kind, "_", " "))
	if strings.HasPrefix(e.label, lead) { // "Warning from …"
		lead = e.label
	} else {
		lead += ": " + e.label
	}
	if e.kind == KindClaim {
		lead = fmt.Sprintf("Claim: “%s”", cut(x.c.Claims[e.n].Words, 200))
	}
	if len(places) == 0 {
		return lead + "."
	}
	first := earliest(places)
	lead += ", told in " + count(len(arts), "article", "articles")
	if len(arts) > 1 {
		lead += "; first"
	} else {
		lead += ":"
	}
	return lead + " " + c.published([]evidence.Place{first}, e) + "."
}

// earliest returns the place that was published first; where that is not known, the first.
func earliest(places []evidence.Place) evidence.Place {
	best := places[0]
	for _, p := range places[1:] {
		if p.Published != "" && (best.Published == "" || p.Published < best.Published) {
			best = p
		}
	}
	return best
}

// spans names the characters of a statement's words.
func spans(places []evidence.Place) string {
	if len(places) == 0 {
		return ""
	}
	at := make([]string, len(places))
	for i, p := range places {
		at[i] = fmt.Sprintf("%d–%d", p.Start, p.End)
	}
	return fmt.Sprintf(", version %d, characters %s", places[0].Version, list4(at))
}

// published names an article: outlet, title, who wrote it, when, where it came from, when it was captured, the hash of its text.
func (c *checker) published(places []evidence.Place, e entry) string {
	if len(places) == 0 {
		return "an article that is not in the case"
	}
	q := c.quote(places[0], e)
	parts := []string{}
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(q.Outlet)
	if q.Title != "" {
		add(products.Quoted(strings.Join(strings.Fields(q.Title), " ")))
	}
	if len(parts) == 0 {
		add(q.Article)
	}
	if len(q.Byline) > 0 {
		add("by " + list4(q.Byline))
	}
	add(day(q.Published))
	if strings.Contains(q.Address, "://") {
		add(q.Address)
	}
	if !q.Captured.IsZero() {
		add("captured " + stamp(q.Captured))
	}
	if len(q.SHA256) >= 12 {
		add("text SHA-256 " + q.SHA256[:12] + "…")
	}
	return strings.Join(parts, ", ")
}

// outside is an address as it leaves the machine: of a file its name, for the folders are nobody's business.
func outside(address string) string {
	if strings.HasPrefix(address, "file:") {
		return path.Base(address)
	}
	return address
}

func stamp(t time.Time) string { return t.UTC().Format("2 January 2006 15:04 UTC") }

// reviewed says who decided on a record and when.
func (x *Index) reviewed(e entry) string {
	if e.decision == "" || e.state == evidence.Proposed {
		return ""
	}
	if i, ok := x.decided[e.decision]; ok {
		d := &x.c.Decisions[i]
		return fmt.Sprintf("%s by %s on %s", e.state, d.By, d.At.UTC().Format("2 January 2006"))
	}
	return string(e.state)
}

// descriptors are the factors for and against a source's quality that can be counted: access, anonymity, interest, distance, hedges,
// currency; and a person's grade, where there is one. They are no grade.
func (c *checker) descriptors(e entry, places []evidence.Place) []string {
	var out []string
	x := c.x
	list, _ := x.lanes(e)
	u := x.unite([]entry{e})
	add := func(format string, args ...any) {
		if s := fmt.Sprintf(format, args...); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if s := e.statement; s != nil {
		switch {
		case s.Source.Kind == evidence.SourceAnonymous && s.Source.Reason != nil && *s.Source.Reason != "":
			add("unnamed; the reason given: “%s”", cut(*s.Source.Reason, 120))
		case s.Source.Kind == evidence.SourceAnonymous:
			add("unnamed, no reason given")
		case s.Source.Kind == evidence.SourceUnknown:
			add("it is not said on whose word")
		}
		if n := len(s.Chain); n > 1 {
			add("heard at %d removes: %s", n, strings.Join(s.Chain, ", "))
		}
		if s.Likelihood != nil {
			add("the source's own word of likelihood: “%s”", s.Likelihood.Term)
		}
		if x.superseded(evidence.Place{Article: s.Article, Version: s.Version}) {
			add("the article has a later version")
		}
	} else if n := unnamed(list); n > 0 {
		add("%s unnamed", sentenceless(n, len(list)))
	}
	switch {
	case u.most == 1:
		add("one origin: %s", cut(u.lanes[0].label, 80))
	case u.least < u.most:
		add("%d to %d origins, since unnamed ones may coincide", u.least, u.most)
	case u.most > 1:
		add("%d origins", u.most)
	}
	for _, l := range list[:min(len(list), 8)] {
		switch l.acc {
		case "party":
			add("%s has an interest of its own: a party to it", cut(l.label, 60))
		case "witness":
			add("%s tells it first hand", cut(l.label, 60))
		case "official", "document":
			add("%s: %s", cut(l.label, 60), strings.ToLower(glossary.Label(glossary.Access, l.acc)))
		}
	}
	if e.own != nil && e.own.Circular {
		add("some of it goes round in a circle of articles")
	}
	for _, p := range places[:min(len(places), mostQuotes)] {
		for _, key := range []string{p.Actor, "label/" + strings.ToLower(p.Speaker), "label/" + strings.ToLower(p.Outlet)} {
			if s := x.grade[key]; s != nil && key != "" {
				add("graded by a person: %s", grade(s))
			}
		}
	}
	return out
}

func unnamed(list []lane) int {
	n := 0
	for _, l := range list {
		n += boolean(l.kind == evidence.SourceAnonymous || l.kind == evidence.SourceUnknown)
	}
	return n
}

func sentenceless(n, of int) string {
	if n == of {
		return "all of its origins"
	}
	return fmt.Sprintf("%d of its %d origins", n, of)
}
