package chronology

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
)

// gather makes moments of a case's records.
type gather struct {
	c       *weighing.Case
	labels  map[string]string            // of actors
	origins map[string]*evidence.Origins // by record
	acts    map[string]*evidence.ActRecord
	around  Around
}

func (g *gather) prepare() {
	for i := range g.c.Actors {
		g.labels[g.c.Actors[i].ID] = g.c.Actors[i].Label
	}
	for i := range g.c.Corroborations {
		if x := &g.c.Corroborations[i]; x.OfKind != "figure" {
			g.origins[x.Of] = &evidence.Origins{ID: x.ID, Least: x.Least, Most: x.Most, Level: x.Level, Circular: len(x.Loops) > 0}
		}
	}
	g.acts = make(map[string]*evidence.ActRecord, len(g.c.Acts))
	for i := range g.c.Acts {
		g.acts[g.c.Acts[i].ID] = &g.c.Acts[i]
	}
}

func (g *gather) each(take func(Moment)) {
	for i := range g.c.Incidents {
		if in := &g.c.Incidents[i]; in.Stands() {
			take(g.incident(in))
		}
	}
	for i := range g.c.Warnings {
		if w := &g.c.Warnings[i]; w.Stands() {
			for _, m := range g.warning(w) {
				take(m)
			}
		}
	}
	for i := range g.c.Claims {
		c := &g.c.Claims[i]
		if !c.Stands() {
			continue
		}
		for _, side := range [][]evidence.ClaimVoice{c.Affirm, c.Deny, c.Doubt} {
			for j := range side {
				take(g.statement(&side[j]))
			}
		}
		take(g.claim(c))
	}
	for i := range g.c.Relations {
		if r := &g.c.Relations[i]; r.Stands() {
			for _, m := range g.relation(r) {
				take(m)
			}
		}
	}
}

func (g *gather) label(actor, name string) string { return cmp.Or(g.labels[actor], name) }

// begin makes a moment of a record's head.
func (g *gather) begin(h *evidence.Head, k Kind) Moment {
	m := Moment{ID: h.ID, Kind: k, Label: h.Label, Articles: h.Articles, State: h.State, Origins: g.origins[h.ID], Lanes: []Lane{}, Dated: []evidence.Place{}, Places: []evidence.Place{}}
	for _, a := range h.Atoms[:min(many, len(h.Atoms))] {
		m.Places = append(m.Places, a.Anchor)
	}
	return m
}

func (g *gather) incident(in *evidence.Incident) Moment {
	m := g.begin(&in.Head, Incident)
	m.What = string(in.Kind)
	m.From, m.To, m.Certainty = sure(in.From, in.To)
	var all []evidence.Place
	told := map[passage]bool{}
	for _, a := range in.Atoms {
		told[passage{a.Anchor.Article, a.Anchor.Span}] = true
	}
	bare := len(in.Dates) > 0 // no text says a day in words: the words that date it are but those that tell of it
	for _, d := range in.Dates {
		for _, p := range d.Places {
			all = append(all, p)
			bare = bare && told[passage{p.Article, p.Span}]
		}
	}
	switch {
	case m.Certainty == Undated:
		m.Basis = "no text dates it"
	case bare && m.Certainty == OnDay:
		m.Certainty, m.Basis = Published, "the day of the articles themselves; their words give none"
	default:
		m.Basis = words(all)
	}
	g.widen(&m, in.Dates)
	m.Dated = few(all)
	for _, c := range in.Conflicts {
		if c.Field == "date" {
			m.Differs = "dated to " + strings.Join(c.Values, ", to ") + ": " + c.Why
		}
	}
	for _, b := range in.Blame {
		m.lane(b.Who, g.label(b.Who, b.Name), b.Slot)
	}
	for _, t := range in.Targets {
		if t.Actor != "" {
			m.lane(t.Actor, g.label(t.Actor, t.Value), "target")
		}
	}
	for _, v := range in.Victims {
		if v.Actor != "" {
			m.lane(v.Actor, g.label(v.Actor, v.Value), "victim")
		}
	}
	return m
}

// passage is words of an article.
type passage struct {
	article string
	text.Span
}

// words says who dates something: the first words that do, and how many more there are.
func words(list []evidence.Place) string {
	if len(list) == 0 {
		return ""
	}
	p := list[0]
	out := "“" + strings.Join(strings.Fields(p.Exact), " ") + "”"
	if who := strings.TrimSuffix(strings.Join([]string{p.Speaker, day(p.Published)}, ", "), ", "); strings.Trim(who, ", ") != "" {
		out += " (" + strings.TrimPrefix(who, ", ") + ")"
	}
	if n := len(list) - 1; n > 0 {
		out += fmt.Sprintf(" and %d more", n)
	}
	return out
}

// warning makes a moment of each of a warning's four dates, by each way of dating it; one without a day where there is none.
func (g *gather) warning(w *evidence.Warning) []Moment {
	var out []Moment
	base := g.begin(&w.Head, Warning)
	base.lane(w.From, g.label(w.From, w.FromLabel), "giver")
	base.lane(w.To, g.label(w.To, w.ToLabel), "recipient")
	for _, of := range []struct {
		what string
		list []evidence.SaidOf
	}{{"obtained", w.Obtained}, {"given", w.Given}, {"public", w.Public}, {"disclosed", w.Disclosed}} {
		for i, d := range of.list {
			from, to, ranged := strings.Cut(d.Value, "/")
			if !ranged {
				to = from
			}
			if d.Detail == "at the latest" {
				from = ""
			}
			m := base
			m.What = of.what
			if m.From, m.To, m.Certainty = sure(from, to); m.Certainty == Undated {
				continue
			}
			m.Dated, m.Basis = few(d.Places), words(d.Places)
			if m.Certainty == Before {
				m.Basis = "in print on that day: " + m.Basis
			}
			if len(of.list) > 1 {
				var others []string
				for j, o := range of.list {
					if j != i {
						others = append(others, o.Value)
					}
				}
				m.Differs = "others date it to " + strings.Join(others, ", ")
			}
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		base.What, base.Certainty, base.Basis = "given", Undated, "no text dates it"
		out = append(out, base)
	}
	return out
}

// printed dates a moment to a day of publication.
func (m *Moment) printed(on string) {
	if m.From, m.To, m.Certainty = sure(on, on); m.Certainty == Undated {
		m.Basis = "no text dates it, and its article bears no date"
		return
	}
	m.Certainty, m.Basis = Published, "the day of publication; no text dates it"
}

// longestLabel is the most characters of a statement that stand for it.
const longestLabel = 120

func (g *gather) statement(v *evidence.ClaimVoice) Moment {
	m := Moment{
		ID: v.ID, Kind: Statement, What: string(v.Stance), Label: weighing.Short(v.Words, longestLabel), Articles: 1, State: evidence.Proposed,
		Lanes: []Lane{}, Dated: []evidence.Place{}, Places: []evidence.Place{v.Place},
	}
	m.lane(v.Actor, g.label(v.Actor, v.Speaker), "speaker")
	m.printed(day(v.Published))
	return m
}

func (g *gather) claim(c *evidence.Claim) Moment {
	m := g.begin(&c.Head, Claim)
	m.printed(c.First)
	if last := day(c.Last); last > m.To && m.Certainty == Published {
		m.Basis += "; last in print on " + last
	}
	for _, side := range [][]evidence.ClaimVoice{c.Affirm, c.Deny, c.Doubt} {
		for i := range side {
			if len(m.Lanes) < mostLanes {
				m.lane(side[i].Actor, g.label(side[i].Actor, side[i].Speaker), "speaker")
			}
		}
	}
	return m
}

// relation makes a moment of each month in which a relation has another sign than in the month with deeds before.
func (g *gather) relation(r *evidence.Relation) []Moment {
	var out []Moment
	before := ""
	for _, w := range r.Windows {
		if w.Deeds == 0 {
			continue
		}
		if before != "" && w.Sign != before {
			m := g.begin(&r.Head, Relation)
			m.What, m.Before = w.Sign, before
			if m.From, m.To, m.Certainty = sure(w.From, w.To); m.Certainty != Undated {
				m.Basis = "by month; a deed without a day of its own counts on its day of publication"
				m.lane(r.Source, g.label(r.Source, r.SourceLabel), "source")
				m.lane(r.Target, g.label(r.Target, r.TargetLabel), "target")
				m.Places = g.deeds(r, w)
				m.Articles = articles(m.Places)
				out = append(out, m)
			}
		}
		before = w.Sign
	}
	return out
}

// deeds returns the words of a relation's deeds in a month.
func (g *gather) deeds(r *evidence.Relation, w evidence.Window) []evidence.Place {
	out := []evidence.Place{}
	for _, id := range r.Acts {
		if a := g.acts[id]; a != nil && w.From <= a.Day && a.Day <= w.To && !a.Alleged && a.Act.Modality == evidence.Past && !a.Act.Negated && len(out) < many {
			out = append(out, a.Place)
		}
	}
	return out
}

func articles(list []evidence.Place) int {
	seen := map[string]bool{}
	for _, p := range list {
		seen[p.Article] = true
	}
	return len(seen)
}
