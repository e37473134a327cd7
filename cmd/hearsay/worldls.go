package main

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// worldLists are the lists of what resolution made.
func (p *program) worldLists() []*cobra.Command {
	return []*cobra.Command{
		worldLister(p, query.Actors, "actor", actorColumns, func(a evidence.Actor) string { return a.ID }),
		worldLister(p, query.Incidents, "incident", incidentColumns, func(i evidence.Incident) string { return i.ID }),
		worldLister(p, query.Acts, "act", actColumns, func(a evidence.ActRecord) string { return a.ID }),
		worldLister(p, query.Relations, "relation", relationColumns, func(r evidence.Relation) string { return r.ID }),
		worldLister(p, query.Warnings, "warning", warningColumns, func(w evidence.Warning) string { return w.ID }),
		worldLister(p, query.Claims, "claim", claimColumns, func(c evidence.Claim) string { return c.ID }),
		worldLister(p, query.Sources, "source", sourceColumns, func(s evidence.Profile) string { return s.ID }),
		worldLister(p, query.Origins, "corroboration", corroborationColumns, func(c evidence.Corroboration) string { return c.ID }),
		worldLister(p, query.Links, "link", linkColumns, func(l evidence.Link) string { return l.ID }),
		worldLister(p, query.Tensions, "tension", tensionColumns, func(t evidence.Tension) string { return t.ID }),
	}
}

func worldLister[T any](p *program, list query.List, name string, columns []column[T], id func(T) string) *cobra.Command {
	line := func(v T) any { return worldLine[T]{head{name, id(v), schema}, v} }
	c := lister(p, list, columns, line, func(b *workbench.Bench, ctx context.Context, f query.Filter) (store.Page[T], error) {
		page, err := workbench.List[T](ctx, b, store.Kind(list.Name), f)
		return page, err
	})
	before := c.RunE
	c.RunE = func(c *cobra.Command, given []string) error {
		if err := p.upToDate(c.Context()); err != nil {
			return err
		}
		return before(c, given)
	}
	return c
}

// worldLine is a record as it is printed: type, id and schema before its own fields.
type worldLine[T any] struct {
	head
	Record T `json:"record"`
}

// upToDate says so where articles or decisions came after the world was made, and makes it anew where nobody else works on
// the case.
func (p *program) upToDate(ctx context.Context) error {
	if p.at != "" {
		return nil // what was is resolved when it is opened
	}
	b, err := p.look(ctx)
	if err != nil {
		return err
	}
	state, err := b.WorldState(ctx)
	b.Close()
	if err != nil || !state.Stale {
		return err
	}
	w, err := p.decide(ctx)
	if err != nil {
		p.say("articles or decisions came since actors and incidents were resolved; what is listed is from before")
		return nil
	}
	defer w.Close()
	p.say("resolving actors and incidents")
	return w.Resolve(ctx)
}

// lookNow opens the case for reading once its world is up to date.
func (p *program) lookNow(ctx context.Context) (*workbench.Bench, error) {
	if err := p.upToDate(ctx); err != nil {
		return nil, err
	}
	return p.look(ctx)
}

// resolve makes the world anew and says what it holds.
func (p *program) resolve(ctx context.Context, b *workbench.Bench) error {
	before, err := b.WorldState(ctx)
	if err != nil || !before.Stale {
		return err
	}
	if err := b.Resolve(ctx); err != nil {
		return err
	}
	state, err := b.WorldState(ctx)
	if err != nil {
		return err
	}
	c := state.Counts
	p.say("resolved: %s, %s, %s, %s, %s", counted(c[store.KindActors], "actor"), counted(c[store.KindIncidents], "incident"),
		counted(c[store.KindActs], "act"), counted(c[store.KindWarnings], "warning"), counted(c[store.KindClaims], "claim"))
	return nil
}

// number words a number without a fraction where it has none.
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// bounds words a count: what it says, else its numbers.
func bounds(c evidence.Count) string {
	switch {
	case c.Exact != "":
		return c.Exact
	case c.Min != nil && c.Max != nil && *c.Min == *c.Max:
		return number(*c.Min)
	case c.Min != nil && c.Max != nil:
		return number(*c.Min) + "–" + number(*c.Max)
	case c.Min != nil:
		return "at least " + number(*c.Min)
	case c.Max != nil:
		return "at most " + number(*c.Max)
	}
	return ""
}

// days words a span of days.
func days(from, to string) string {
	if to == "" || to == from {
		return from
	}
	return from + "/" + to
}

func saidOf(list []evidence.SaidOf) string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.Value
	}
	return strings.Join(out, "; ")
}

func tolls(in evidence.Incident, effect evidence.Effect) string {
	var out []string
	for _, f := range in.Figures {
		if f.Effect == effect {
			out = append(out, bounds(f.Count)+" ("+f.Speaker+")")
		}
	}
	return strings.Join(out, "; ")
}

func slot(in evidence.Incident, name string) string {
	var out []string
	for _, b := range in.Blame {
		if b.Slot == name {
			out = append(out, b.Name)
		}
	}
	return strings.Join(out, "; ")
}

var actorColumns = []column[evidence.Actor]{
	{name: "id", get: func(a evidence.Actor) any { return a.ID }},
	{name: "label", get: func(a evidence.Actor) any { return a.Label }, share: 2},
	{name: "kind", get: func(a evidence.Actor) any { return string(a.Kind) }},
	{name: "country", get: func(a evidence.Actor) any { return a.Country }},
	{name: "articles", get: func(a evidence.Actor) any { return a.Articles }},
	{name: "mentions", get: func(a evidence.Actor) any { return a.Mentions }},
	{name: "statements", get: func(a evidence.Actor) any { return a.Says }},
	{name: "aliases", get: func(a evidence.Actor) any { return aliasNames(a.Aliases) }, share: 3},
	{name: "perhaps", get: func(a evidence.Actor) any { return len(a.Perhaps) }, wide: true},
	{name: "state", get: func(a evidence.Actor) any { return string(a.State) }, wide: true},
	{name: "gazetteer", get: func(a evidence.Actor) any { return a.Gazetteer }, wide: true},
}

func aliasNames(list []evidence.Alias) string {
	var out []string
	for _, a := range list {
		if a.Count > 0 {
			out = append(out, a.Text)
		}
	}
	return strings.Join(out, "; ")
}

var incidentColumns = []column[evidence.Incident]{
	{name: "id", get: func(i evidence.Incident) any { return i.ID }},
	{name: "date", get: func(i evidence.Incident) any { return days(i.From, i.To) }},
	{name: "label", get: func(i evidence.Incident) any { return i.Label }, share: 3},
	{name: "kind", get: func(i evidence.Incident) any { return string(i.Kind) }},
	{name: "stage", get: func(i evidence.Incident) any { return string(i.Stage) }},
	{name: "articles", get: func(i evidence.Incident) any { return i.Articles }},
	{name: "origins", get: func(i evidence.Incident) any { return originCount(i.Origins) }},
	{name: "deaths", get: func(i evidence.Incident) any { return tolls(i, evidence.EffectDeath) }, share: 2},
	{name: "claimed_by", get: func(i evidence.Incident) any { return slot(i, "claimed_by") }, share: 1},
	{name: "blamed_on", get: func(i evidence.Incident) any { return slot(i, "blamed_on") }, share: 1},
	{name: "denied_by", get: func(i evidence.Incident) any { return slot(i, "denied_by") }, wide: true},
	{name: "injuries", get: func(i evidence.Incident) any { return tolls(i, evidence.EffectInjury) }, wide: true, share: 2},
	{name: "conflicts", get: func(i evidence.Incident) any { return len(i.Conflicts) }, wide: true},
	{name: "state", get: func(i evidence.Incident) any { return string(i.State) }, wide: true},
}

var actColumns = []column[evidence.ActRecord]{
	{name: "id", get: func(a evidence.ActRecord) any { return a.ID }},
	{name: "day", get: func(a evidence.ActRecord) any { return a.Day }},
	{name: "source", get: func(a evidence.ActRecord) any { return a.SourceLabel }, share: 2},
	{name: "type", get: func(a evidence.ActRecord) any { return string(a.Act.Type) }},
	{name: "target", get: func(a evidence.ActRecord) any { return a.TargetLabel }, share: 2},
	{name: "modality", get: func(a evidence.ActRecord) any { return string(a.Act.Modality) }},
	{name: "negated", get: func(a evidence.ActRecord) any { return a.Act.Negated }, wide: true},
	{name: "alleged", get: func(a evidence.ActRecord) any { return a.Alleged }},
	{name: "words", get: func(a evidence.ActRecord) any { return words(a.Act.Anchors) }, share: 2},
	{name: "outlet", get: func(a evidence.ActRecord) any { return a.Place.Outlet }, share: 1},
	{name: "article", get: func(a evidence.ActRecord) any { return a.Place.Article }, wide: true},
	{name: "score", get: func(a evidence.ActRecord) any { return float64(a.Act.Score) }, wide: true},
	{name: "state", get: func(a evidence.ActRecord) any { return string(a.State) }, wide: true},
}

var relationColumns = []column[evidence.Relation]{
	{name: "id", get: func(r evidence.Relation) any { return r.ID }},
	{name: "source", get: func(r evidence.Relation) any { return r.SourceLabel }, share: 2},
	{name: "sign", get: func(r evidence.Relation) any { return r.Sign }},
	{name: "target", get: func(r evidence.Relation) any { return r.TargetLabel }, share: 2},
	{name: "weight", get: func(r evidence.Relation) any { return math.Round(r.Weight*10) / 10 }},
	{name: "deeds", get: func(r evidence.Relation) any { return r.Deeds }},
	{name: "alleged", get: func(r evidence.Relation) any { return r.Alleged }},
	{name: "first", get: func(r evidence.Relation) any { return r.First }},
	{name: "last", get: func(r evidence.Relation) any { return r.Last }},
	{name: "state", get: func(r evidence.Relation) any { return string(r.State) }, wide: true},
}

var warningColumns = []column[evidence.Warning]{
	{name: "id", get: func(w evidence.Warning) any { return w.ID }},
	{name: "given", get: func(w evidence.Warning) any { return saidOf(w.Given) }},
	{name: "kind", get: func(w evidence.Warning) any { return string(w.Kind) }},
	{name: "from", get: func(w evidence.Warning) any { return w.FromLabel }, share: 1},
	{name: "to", get: func(w evidence.Warning) any { return w.ToLabel }, share: 1},
	{name: "of", get: func(w evidence.Warning) any { return saidOf(w.Of) }, share: 3},
	{name: "specific", get: func(w evidence.Warning) any { return specifics(w.Specific) }},
	{name: "response", get: func(w evidence.Warning) any { return responses(w.Responses) }, share: 2},
	{name: "outcome", get: func(w evidence.Warning) any { return w.IncidentWhat }, share: 1},
	{name: "lead_days", get: leadDays},
	{name: "standing", get: func(w evidence.Warning) any { return w.Standing }},
	{name: "articles", get: func(w evidence.Warning) any { return w.Articles }},
	{name: "origins", get: func(w evidence.Warning) any { return originCount(w.Origins) }},
	{name: "channel", get: func(w evidence.Warning) any { return saidOf(w.Channels) }, wide: true},
	{name: "obtained", get: func(w evidence.Warning) any { return saidOf(w.Obtained) }, wide: true},
	{name: "public", get: func(w evidence.Warning) any { return saidOf(w.Public) }, wide: true},
	{name: "disclosed", get: func(w evidence.Warning) any { return saidOf(w.Disclosed) }, wide: true},
	{name: "state", get: func(w evidence.Warning) any { return string(w.State) }, wide: true},
}

// specifics words what a warning was specific about: ✓ yes, ✗ no, ± contested, ? not known.
func specifics(list []evidence.Aspect) string {
	sign := map[string]string{"yes": "✓", "no": "✗", "contested": "±"}
	var out []string
	for _, a := range list {
		s, ok := sign[a.Value]
		if !ok {
			s = "?"
		}
		out = append(out, a.Name+s)
	}
	return strings.Join(out, " ")
}

func responses(list []evidence.SaidOf) string {
	var out []string
	for _, r := range list {
		out = append(out, r.Detail+": "+r.Value)
	}
	return strings.Join(out, "; ")
}

// leadDays is how far ahead a warning was given: a number of days, else as the texts word it.
func leadDays(w evidence.Warning) any {
	if w.LeadDays != nil {
		return *w.LeadDays
	}
	return saidOf(w.LeadText)
}

var claimColumns = []column[evidence.Claim]{
	{name: "id", get: func(c evidence.Claim) any { return c.ID }},
	{name: "words", get: func(c evidence.Claim) any { return c.Words }, share: 4},
	{name: "affirm", get: func(c evidence.Claim) any { return voices(c.Affirm) }, share: 2},
	{name: "deny", get: func(c evidence.Claim) any { return voices(c.Deny) }, share: 1},
	{name: "doubt", get: func(c evidence.Claim) any { return voices(c.Doubt) }, share: 1},
	{name: "voices", get: func(c evidence.Claim) any { return c.Voices }},
	{name: "articles", get: func(c evidence.Claim) any { return c.Articles }},
	{name: "origins", get: func(c evidence.Claim) any { return originCount(c.Origins) }},
	{name: "state", get: func(c evidence.Claim) any { return string(c.State) }, wide: true},
}

func voices(list []evidence.ClaimVoice) string {
	var out []string
	seen := map[string]bool{}
	for _, v := range list {
		if !seen[v.Speaker] {
			seen[v.Speaker] = true
			out = append(out, v.Speaker)
		}
	}
	return strings.Join(out, "; ")
}

var sourceColumns = []column[evidence.Profile]{
	{name: "id", get: func(s evidence.Profile) any { return s.ID }},
	{name: "label", get: func(s evidence.Profile) any { return s.Label }, share: 2},
	{name: "kind", get: func(s evidence.Profile) any { return s.Kind }},
	{name: "statements", get: func(s evidence.Profile) any { return s.Statements }},
	{name: "rests_on", get: func(s evidence.Profile) any { return shares(s.Kinds) }, share: 3},
	{name: "reason_stated", get: func(s evidence.Profile) any { return ofMany(s.Reasons) }},
	{name: "conflicts", get: func(s evidence.Profile) any { return len(s.Figures) + len(s.Disputes) }},
	{name: "grade", get: func(s evidence.Profile) any { return grade(s.Grade) }},
	{name: "articles", get: func(s evidence.Profile) any { return s.Articles }, wide: true},
}

func shares(list []evidence.Share) string {
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprintf("%s %d", s.Value, s.Count))
	}
	return strings.Join(out, ", ")
}

func ofMany(s evidence.Share) string {
	if s.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", s.Count, s.Of)
}

func grade(g *evidence.Grade) string {
	if g == nil {
		return ""
	}
	return g.Letter
}
