package report

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/glossary"
)

// entry is what a citation needs of a record, whatever its kind.
type entry struct {
	ref
	id        string
	label     string // what lists call it
	state     evidence.State
	decision  string
	own       *evidence.Origins // as it was counted
	statement *evidence.Record  // of a statement
}

func statementEntry(s *evidence.Record) entry {
	return entry{ref: ref{KindStatement, -1}, id: s.ID, label: voice(s.Statement) + ": " + cut(said(s.Statement), 80), state: s.State, decision: s.Decision, statement: s}
}

// entry returns what a citation needs of a record.
func (x *Index) entry(r ref) entry {
	c := x.c
	head := func(h *evidence.Head, o *evidence.Origins) entry {
		return entry{ref: r, id: h.ID, label: h.Label, state: h.State, decision: h.Decision, own: o}
	}
	switch r.kind {
	case KindStatement:
		e := statementEntry(&c.Statements[r.n])
		e.ref = r
		return e
	case KindArticle:
		a := &c.Articles[r.n]
		return entry{ref: r, id: a.ID, label: cmp.Or(a.Metadata.Title, a.Name, a.ID)}
	case KindClaim:
		e := head(&c.Claims[r.n].Head, c.Claims[r.n].Origins)
		e.label = cmp.Or(e.label, c.Claims[r.n].Words)
		return e
	case KindIncident:
		return head(&c.Incidents[r.n].Head, c.Incidents[r.n].Origins)
	case KindWarning:
		return head(&c.Warnings[r.n].Head, c.Warnings[r.n].Origins)
	case KindActor:
		return head(&c.Actors[r.n].Head, nil)
	case KindRelation:
		return head(&c.Relations[r.n].Head, nil)
	case KindAct:
		return head(&c.Acts[r.n].Head, nil)
	case KindSource:
		return head(&c.Sources[r.n].Head, nil)
	case KindTension:
		return head(&c.Tensions[r.n].Head, nil)
	case KindQuestion:
		q := &c.Questions[r.n]
		return entry{ref: r, id: q.ID, label: q.Title, decision: q.Decision}
	}
	o := &c.Origins[r.n]
	e := head(&o.Head, &evidence.Origins{ID: o.ID, Least: o.Least, Most: o.Most, Level: o.Level, Circular: len(o.Loops) > 0})
	if f, ok := x.figure[o.ID]; ok && r.kind == KindFigure {
		e.label = x.figureLabel(f)
		e.state, e.decision = c.Incidents[f.incident].State, c.Incidents[f.incident].Decision
	}
	return e
}

// ruled returns the record that people accept or reject where this one is cited, "" where they decide on none.
func (x *Index) ruled(e entry) string {
	switch e.kind {
	case KindFigure:
		return x.c.Incidents[x.figure[e.id].incident].ID
	case KindArticle, KindQuestion, KindOrigins:
		return ""
	}
	return e.id
}

// figureLabel names a number of an incident: "killed: at least 84, Harbour Hall bombing".
func (x *Index) figureLabel(f figure) string {
	in := &x.c.Incidents[f.incident]
	n := &in.Figures[f.n]
	return fmt.Sprintf("%s: %s, %s", strings.ToLower(glossary.Label(glossary.Effect, string(n.Effect))), n.Count.Exact, in.Label)
}

// voice names whose words a statement is.
func voice(s evidence.Statement) string {
	switch {
	case s.Source.Actor != nil && *s.Source.Actor != "":
		return *s.Source.Actor
	case len(s.Source.Spans) > 0:
		return strings.TrimRight(joined(s.Source.Spans), ",;:")
	case s.Source.Kind == evidence.SourceAuthor:
		return "the article"
	}
	return "not stated"
}

// said returns the words of a statement.
func said(s evidence.Statement) string { return joined(s.Content.Spans) }

func joined(list []evidence.Piece) string {
	words := make([]string, len(list))
	for i, p := range list {
		words[i] = p.Exact
	}
	return strings.Join(words, " … ")
}

// cut shortens to n characters on one line, an ellipsis for the rest.
func cut(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return strings.TrimRight(string(runes[:n-1]), " ,;") + "…"
}

// mostPlaces is how many places of a record are gone through.
const mostPlaces = 400

// places returns the characters that a record leads to, those that say most of it first.
func (x *Index) places(e entry) []evidence.Place {
	c := x.c
	var out []evidence.Place
	switch e.kind {
	case KindStatement:
		return statementPlaces(e.statement)
	case KindClaim:
		for _, side := range [][]evidence.ClaimVoice{c.Claims[e.n].Affirm, c.Claims[e.n].Deny, c.Claims[e.n].Doubt} {
			for i := range side {
				out = append(out, x.whole(side[i].Place)...)
			}
		}
	case KindIncident:
		in := &c.Incidents[e.n]
		for i := range in.Figures {
			out = append(out, in.Figures[i].Place)
		}
		for _, b := range in.Blame {
			out = append(out, b.Places...)
		}
		for _, list := range [][]evidence.SaidOf{in.Dates, in.Places, in.Instruments, in.Targets, in.Victims} {
			for _, s := range list {
				out = append(out, s.Places...)
			}
		}
		out = append(anchors(in.Atoms), out...)
	case KindWarning:
		return limit(warningPlaces(&c.Warnings[e.n]))
	case KindAct:
		out = append(out, c.Acts[e.n].Place)
	case KindRelation:
		for _, id := range c.Relations[e.n].Acts {
			if r, ok := x.ids[id]; ok && r.kind == KindAct {
				out = append(out, c.Acts[r.n].Place)
			}
		}
	case KindTension:
		for _, s := range c.Tensions[e.n].Sides {
			out = append(out, s.Places...)
		}
	case KindFigure, KindOrigins:
		o := &c.Origins[e.n]
		for i := range o.Tellings {
			out = append(out, o.Tellings[i].Place)
		}
	case KindQuestion:
		for _, r := range c.Questions[e.n].Rows {
			out = append(out, r.Places...)
		}
	case KindActor:
		out = anchors(c.Actors[e.n].Atoms)
	}
	return limit(out)
}

func limit(list []evidence.Place) []evidence.Place { return list[:min(len(list), mostPlaces)] }

func anchors(atoms []evidence.Atom) []evidence.Place {
	var out []evidence.Place
	for _, a := range atoms {
		out = append(out, a.Anchor)
	}
	return out
}

// whole returns every span of a voice's words, where its statement is at hand.
func (x *Index) whole(p evidence.Place) []evidence.Place {
	if r, ok := x.ids[p.Statement]; ok && r.kind == KindStatement {
		return statementPlaces(&x.c.Statements[r.n])
	}
	return []evidence.Place{p}
}

func statementPlaces(s *evidence.Record) []evidence.Place {
	out := make([]evidence.Place, 0, len(s.Content.Spans))
	for _, p := range s.Content.Spans {
		out = append(out, evidence.Place{
			Article: s.Article, Version: s.Version, Piece: p, Outlet: s.Outlet, Published: s.Published, Statement: s.ID, Speaker: voice(s.Statement), Kind: s.Source.Kind,
		})
	}
	return out
}

func warningPlaces(w *evidence.Warning) []evidence.Place {
	out := anchors(w.Atoms)
	for _, list := range [][]evidence.SaidOf{w.Of, w.Obtained, w.Given, w.Public, w.Disclosed, w.Channels, w.Said, w.Responses, w.LeadText} {
		for _, s := range list {
			out = append(out, s.Places...)
		}
	}
	for _, a := range w.Specific {
		out = append(out, a.Places...)
	}
	return out
}
