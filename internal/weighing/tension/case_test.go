package tension_test

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// maker reads a case as the golden files write it: a record a line, fields between bars, what belongs to a record below it.
type maker struct {
	t     fatal
	c     weighing.Case
	at    int // the next free character
	ids   map[string]string
	serve int
}

func readCase(t fatal, src string) *weighing.Case {
	m := &maker{t: t, ids: map[string]string{}}
	for line := range strings.Lines(src) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		m.line(f[0], append(f[1:], "", "", "", "", "", ""))
	}
	return &m.c
}

func (m *maker) id(prefix string) string { m.serve++; return fmt.Sprintf("%s_%010d", prefix, m.serve) }

// piece makes up where words stand.
func (m *maker) piece(words string) evidence.Piece {
	from := m.at
	m.at += len([]rune(words)) + 1
	return evidence.Piece{Span: text.Span{Start: from, End: m.at - 1}, Exact: words}
}

// place is words in the current article, said by somebody or by the article.
func (m *maker) place(words, by string) evidence.Place {
	if len(m.c.Articles) == 0 {
		m.t.Fatal("an article must come first")
	}
	a := &m.c.Articles[len(m.c.Articles)-1]
	p := evidence.Place{Article: a.ID, Version: 1, Piece: m.piece(words), Outlet: a.Outlet, Published: a.Published, Speaker: by, Actor: m.ids[by], Kind: evidence.SourceNamed}
	switch {
	case by == "":
		p.Speaker, p.Kind = a.Outlet, evidence.SourceAuthor
	case strings.HasPrefix(by, "an unnamed "):
		p.Speaker, p.Kind = strings.TrimPrefix(by, "an unnamed "), evidence.SourceAnonymous
	}
	return p
}

func (m *maker) head(prefix, label string, p evidence.Place) evidence.Head {
	id := m.id(prefix)
	return evidence.Head{ID: id, Label: label, State: evidence.Proposed, Articles: 1, Atoms: []evidence.Atom{{ID: id, Anchor: p}}}
}

func (m *maker) line(what string, f []string) {
	c := &m.c
	switch what {
	case "actor": // name | kind | whom it belongs to
		a := evidence.Actor{Head: evidence.Head{ID: m.id("ac"), Label: f[0], State: evidence.Proposed}, Kind: evidence.ActorKind(f[1]), Parent: m.ids[f[2]]}
		a.Aliases = []evidence.Alias{{Text: f[0], Kind: "name", Count: 1}}
		m.ids[f[0]] = a.ID
		c.Actors = append(c.Actors, a)
	case "article": // outlet | day
		c.Articles = append(c.Articles, weighing.Article{ID: m.id("ar"), Version: 1, Outlet: f[0], Published: f[1]})
	case "says": // who | words | deny | who is named just before
		a := &c.Articles[len(c.Articles)-1]
		s := weighing.Statement{Actor: m.ids[f[0]], State: evidence.Proposed}
		s.ID, s.Form, s.Source.Kind = m.id("st"), evidence.Direct, evidence.SourceNamed
		s.Content.Spans = []evidence.Piece{m.piece(f[1])}
		if f[3] != "" {
			s.Form, s.After = evidence.Indirect, m.ids[f[3]]
		}
		if f[2] == "deny" {
			s.Cue.Stance = evidence.StanceDeny
		}
		a.Statements = append(a.Statements, s)
	case "act": // source | TYPE | target | day | words | by whom it is said | not, future, in the last incident
		p := m.place(f[4], f[5])
		a := evidence.ActRecord{Head: m.head("at", f[4], p), SourceLabel: f[0], SourceActor: m.ids[f[0]], TargetLabel: f[2], TargetActor: m.ids[f[2]], Day: f[3], Place: p, Alleged: f[5] != ""}
		a.Same, a.Act.Type, a.Act.Quad, a.Act.Modality = a.ID, evidence.ActType(f[1]), evidence.ActType(f[1]).Quad(), evidence.Past
		switch f[6] {
		case "not":
			a.Act.Negated = true
		case "future":
			a.Act.Modality = evidence.Future
		case "here":
			a.Incident = c.Incidents[len(c.Incidents)-1].ID
		case "rejected":
			a.State = evidence.Rejected
		}
		c.Acts = append(c.Acts, a)
	case "incident": // label | day | articles | state
		in := evidence.Incident{Head: m.head("in", f[0], m.place(f[0], "")), Kind: evidence.KindBombing, Stage: evidence.Accomplished, From: f[1], To: f[1]}
		in.Articles, _ = strconv.Atoi(f[2])
		if f[3] != "" {
			in.State = evidence.State(f[3])
		}
		c.Incidents = append(c.Incidents, in)
	case "figure": // effect | number | words | by whom
		in := &c.Incidents[len(c.Incidents)-1]
		n, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			m.t.Fatal(err)
		}
		in.Figures = append(in.Figures, evidence.FigureClaim{Effect: evidence.Effect(f[0]), Of: "people", Count: evidence.Count{Min: &n, Max: &n, Exact: f[2]}, Place: m.place(f[2], f[3])})
		if strings.HasPrefix(f[2], "at least") {
			in.Figures[len(in.Figures)-1].Count.Max = nil
		}
	case "conflict": // field | value / value | why
		in := &c.Incidents[len(c.Incidents)-1]
		in.Conflicts = append(in.Conflicts, evidence.Conflict{Field: f[0], Values: strings.Split(f[1], " / "), Why: f[2]})
	case "blame": // slot | whom | words | by whom
		in := &c.Incidents[len(c.Incidents)-1]
		in.Blame = append(in.Blame, evidence.Blame{Slot: f[0], Name: f[1], Who: m.ids[f[1]], Places: []evidence.Place{m.place(f[2], f[3])}})
	case "origins": // of the last incident: least | most | who
		in := &c.Incidents[len(c.Incidents)-1]
		least, _ := strconv.Atoi(f[0])
		most, _ := strconv.Atoi(f[1])
		c.Corroborations = append(c.Corroborations, evidence.Corroboration{
			Head: evidence.Head{ID: m.id("og"), State: evidence.Proposed}, Of: in.ID, OfKind: "incident", Least: least, Most: most,
			Lanes: []evidence.Lane{{Key: "k", Label: f[2]}},
		})
	case "claim": // words | about the last incident
		k := evidence.Claim{Head: evidence.Head{ID: m.id("cl"), Label: f[0], State: evidence.Proposed}, Words: f[0]}
		if f[1] != "" {
			k.Incident = c.Incidents[len(c.Incidents)-1].ID
		}
		c.Claims = append(c.Claims, k)
	case "affirm", "deny", "doubt": // who | words
		k := &c.Claims[len(c.Claims)-1]
		p := m.place(f[1], f[0])
		p.Statement = m.id("st")
		v := evidence.ClaimVoice{ID: p.Statement, Words: f[1], Place: p}
		switch what {
		case "affirm":
			k.Affirm = append(k.Affirm, v)
		case "deny":
			k.Deny = append(k.Deny, v)
		default:
			k.Doubt = append(k.Doubt, v)
		}
		k.Voices++
		k.Articles++
	case "warning": // from | to | of | standing | the last incident came of it
		w := evidence.Warning{Head: m.head("wn", "Warning from "+f[0]+" to "+f[1], m.place("warned", "")), Kind: evidence.NoticeWarning, From: m.ids[f[0]], To: m.ids[f[1]], FromLabel: f[0], ToLabel: f[1], Standing: f[3]}
		w.Of = []evidence.SaidOf{{Value: f[2]}}
		w.Sides = 1
		if f[4] != "" {
			w.Incident = c.Incidents[len(c.Incidents)-1].ID
		}
		c.Warnings = append(c.Warnings, w)
	case "telling": // words | by whom: a further telling of the last warning
		w := &c.Warnings[len(c.Warnings)-1]
		w.Atoms = append(w.Atoms, evidence.Atom{ID: m.id("wn"), Anchor: m.place(f[0], f[1])})
	case "answer": // stance | words | by whom
		w := &c.Warnings[len(c.Warnings)-1]
		w.Responses = append(w.Responses, evidence.SaidOf{Value: f[1], Detail: f[0], Places: []evidence.Place{m.place(f[1], f[2])}})
	case "contested": // field | value / value
		w := &c.Warnings[len(c.Warnings)-1]
		w.Contested = append(w.Contested, evidence.Conflict{Field: f[0], Values: strings.Split(f[1], " / "), Why: "the sides differ"})
	case "given", "lead": // value | words | by whom
		w := &c.Warnings[len(c.Warnings)-1]
		s := evidence.SaidOf{Value: f[0], Places: []evidence.Place{m.place(f[1], f[2])}}
		if what == "given" {
			w.Given = append(w.Given, s)
		} else {
			w.LeadText = append(w.LeadText, s)
		}
	case "specific": // what it named, or what is said of how specific it was | words | by whom
		w := &c.Warnings[len(c.Warnings)-1]
		p := m.place(f[1], f[2])
		if f[0] == "said" {
			w.Said = append(w.Said, evidence.SaidOf{Value: f[1], Places: []evidence.Place{p}})
			for i := range w.Specific {
				w.Specific[i].Value, w.Specific[i].Places = "contested", append(w.Specific[i].Places, p)
			}
		} else {
			w.Specific = append(w.Specific, evidence.Aspect{Name: f[0], Value: "yes", Places: []evidence.Place{p}})
		}
	default:
		m.t.Fatalf("no such record: %q", what)
	}
}

// fatal is what reading a case needs of a test.
type fatal interface {
	Fatal(...any)
	Fatalf(string, ...any)
}
