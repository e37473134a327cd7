package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// showFound prints a record of the world whole.
func (p *program) showFound(ctx context.Context, b *workbench.Bench, given string) error {
	kind, own, err := seekRecord(ctx, b, given)
	if err != nil {
		return err
	}
	switch kind {
	case store.KindActors:
		return showWhole(p, ctx, b, kind, own, "actor", actorColumns, p.writeActor)
	case store.KindIncidents:
		return showWhole(p, ctx, b, kind, own, "incident", incidentColumns, p.writeIncident)
	case store.KindActs:
		return showWhole(p, ctx, b, kind, own, "act", actColumns, p.writeAct)
	case store.KindRelations:
		return showWhole(p, ctx, b, kind, own, "relation", relationColumns, p.writeRelation)
	case store.KindWarnings:
		return showWhole(p, ctx, b, kind, own, "warning", warningColumns, p.writeWarning)
	case store.KindClaims:
		return showWhole(p, ctx, b, kind, own, "claim", claimColumns, p.writeClaim)
	case store.KindOrigins:
		return showWhole(p, ctx, b, kind, own, "corroboration", corroborationColumns, p.writeCorroboration)
	case store.KindLinks:
		return showWhole(p, ctx, b, kind, own, "link", linkColumns, p.writeLink)
	case store.KindTensions:
		return showWhole(p, ctx, b, kind, own, "tension", tensionColumns, p.writeTension)
	}
	return showWhole(p, ctx, b, kind, own, "source", sourceColumns, p.writeSource)
}

func showWhole[T any](p *program, ctx context.Context, b *workbench.Bench, kind store.Kind, id, name string, columns []column[T], write func(io.Writer, T, map[string]string)) error {
	w, err := workbench.Lookup[T](ctx, b, kind, id)
	if err != nil {
		return err
	}
	used, err := b.Uses(ctx, id)
	if err != nil {
		return err
	}
	line := func(v T) any { return worldLine[T]{head{name, id, schema}, v} }
	return showRecord(p, w, wholeLine[T]{head{name, id, schema}, w, used}, columns, w.Record, line, func(out io.Writer, w workbench.Whole[T]) {
		write(out, w.Record, w.Labels)
		p.writeUses(out, used)
		if len(w.Decisions) > 0 {
			fmt.Fprintf(out, "\n%s\n", p.paint(bold, "decisions, newest first"))
			for _, e := range w.Decisions {
				fmt.Fprintf(out, "  %s\n", ruling(e))
			}
		}
	})
}

// wholeLine is a record as show prints it: as in a list, with its decisions and what it names beside it.
type wholeLine[T any] struct {
	head
	workbench.Whole[T]
	Used workbench.Uses `json:"used"`
}

func (p *program) title(w io.Writer, h evidence.Head) {
	fmt.Fprintf(w, "%s  %s  %s\n\n", p.paint(bold, h.ID), flat(h.Label), h.State)
}

func (p *program) heading(w io.Writer, s string) { fmt.Fprintf(w, "\n%s\n", p.paint(bold, s)) }

// at words where something stands and on whose word.
func at(x evidence.Place) string {
	if x.Article == "" {
		return flat(fmt.Sprintf("“%s” in the gazetteer", x.Exact))
	}
	who := x.Speaker
	switch {
	case who != "":
	case x.Kind == evidence.SourceAuthor:
		who = "the article"
	default:
		who = "nobody named"
	}
	parts := []string{fmt.Sprintf("%s (%s)", who, x.Kind)}
	if carried := strings.TrimSpace(x.Outlet + " " + day(x.Published)); carried != "" {
		parts = append(parts, carried)
	}
	place := fmt.Sprintf("%s %s", x.Article, x.Span)
	if x.Statement != "" {
		place = x.Statement + " in " + place
	}
	return flat(fmt.Sprintf("“%s” %s", x.Exact, strings.Join(append(parts, place), ", ")))
}

// said prints the values of a field with who gives each.
func (p *program) said(w io.Writer, name string, list []evidence.SaidOf) {
	if len(list) == 0 {
		return
	}
	p.heading(w, name)
	for _, v := range list {
		value := v.Value
		if v.Detail != "" {
			value += " (" + v.Detail + ")"
		}
		fmt.Fprintf(w, "  %s\n", flat(value))
		for _, x := range v.Places {
			fmt.Fprintf(w, "      %s\n", at(x))
		}
	}
}

// atoms prints what was joined and why.
func (p *program) atoms(w io.Writer, list []evidence.Atom) {
	if len(list) == 0 {
		return
	}
	p.heading(w, "joined from")
	for _, a := range list {
		fmt.Fprintf(w, "  %s  %s\n", a.ID, at(a.Anchor))
		if a.ByHand != "" {
			fmt.Fprintf(w, "      by decision %s\n", a.ByHand)
		}
		for _, t := range a.Joined {
			fmt.Fprintf(w, "      %.2f  %s\n", float64(t.Score), flat(t.Why))
		}
	}
}

func (p *program) perhaps(w io.Writer, list []evidence.Maybe) {
	if len(list) == 0 {
		return
	}
	p.heading(w, "perhaps the same as")
	for _, m := range list {
		fmt.Fprintf(w, "  %s  %s: %s; but %s\n", m.ID, flat(m.Label), flat(m.Why), flat(m.Against))
	}
}

func (p *program) conflicts(w io.Writer, list []evidence.Conflict) {
	if len(list) == 0 {
		return
	}
	p.heading(w, "speakers differ")
	for _, c := range list {
		fmt.Fprintf(w, "  %s: %s  %s\n", c.Field, flat(strings.Join(c.Values, " / ")), flat(c.Why))
	}
}

func (p *program) writeActor(w io.Writer, a evidence.Actor, labels map[string]string) {
	p.title(w, a.Head)
	p.facts(w, [][2]string{
		{"kind", string(a.Kind)}, {"country", a.Country}, {"part of", labels[a.Parent]}, {"gazetteer", a.Gazetteer},
		{"articles", fmt.Sprint(a.Articles)}, {"mentions", fmt.Sprint(a.Mentions)}, {"statements", fmt.Sprint(a.Says)}, {"from", days(a.First, a.Last)},
	})
	p.heading(w, "names")
	for _, x := range append(append([]evidence.Alias{}, a.Aliases...), a.Roles...) {
		line := fmt.Sprintf("%4d  %s  (%s)", x.Count, x.Text, x.Kind)
		if x.From != "" || x.To != "" {
			line += "  " + x.From + "/" + x.To
		}
		if x.First != nil {
			line += "  " + at(*x.First)
		}
		fmt.Fprintf(w, "  %s\n", flat(line))
	}
	p.perhaps(w, a.Perhaps)
	p.atoms(w, a.Atoms)
}

func (p *program) writeIncident(w io.Writer, in evidence.Incident, _ map[string]string) {
	p.title(w, in.Head)
	date := days(in.From, in.To)
	if date == "" {
		date = "no article gives one"
	}
	where := ""
	if in.Where != nil {
		where = strings.Join(in.Where.Path, ", ")
	}
	p.facts(w, [][2]string{{"kind", string(in.Kind)}, {"stage", string(in.Stage)}, {"date", date}, {"place", where}, {"articles", fmt.Sprint(in.Articles)}})
	if len(in.Figures) > 0 {
		p.heading(w, "figures, each somebody's claim")
		for _, f := range in.Figures {
			fmt.Fprintf(w, "  %-10s %s %s  %s\n", f.Effect, flat(bounds(f.Count)), flat(f.Of), at(f.Place))
		}
	}
	for _, name := range []string{"claimed_by", "blamed_on", "denied_by", "reported"} {
		if !slices.ContainsFunc(in.Blame, func(b evidence.Blame) bool { return b.Slot == name }) {
			continue
		}
		p.heading(w, strings.ReplaceAll(name, "_", " "))
		for _, b := range in.Blame {
			if b.Slot != name {
				continue
			}
			fmt.Fprintf(w, "  %s  %s\n", flat(b.Name), b.Who)
			for _, x := range b.Places {
				fmt.Fprintf(w, "      %s\n", at(x))
			}
		}
	}
	p.conflicts(w, in.Conflicts)
	p.said(w, "dated", in.Dates)
	p.said(w, "places", in.Places)
	p.said(w, "targets", in.Targets)
	p.said(w, "victims", in.Victims)
	p.said(w, "instruments", in.Instruments)
	p.perhaps(w, in.Perhaps)
	p.atoms(w, in.Atoms)
}

func (p *program) writeAct(w io.Writer, a evidence.ActRecord, _ map[string]string) {
	p.title(w, a.Head)
	alleged := ""
	if a.Alleged {
		alleged = "by " + a.Place.Speaker
	}
	p.facts(w, [][2]string{
		{"source", a.SourceLabel + "  " + a.SourceActor}, {"target", a.TargetLabel + "  " + a.TargetActor},
		{"type", fmt.Sprintf("%s %s, quad %d, %.1f", a.Act.Type, a.Act.Mode, a.Act.Quad, a.Act.Type.Weight())},
		{"modality", string(a.Act.Modality)}, {"alleged", alleged}, {"day", a.Day}, {"words", at(a.Place)}, {"same deed", a.Same},
		{"incident", a.Incident}, {"score", scored(a.Act.Score, a.Act.Rule)},
	})
}

func (p *program) writeRelation(w io.Writer, r evidence.Relation, _ map[string]string) {
	p.title(w, r.Head)
	p.facts(w, [][2]string{
		{"source", r.SourceLabel + "  " + r.Source}, {"target", r.TargetLabel + "  " + r.Target}, {"sign", r.Sign}, {"weight", fmt.Sprintf("%.1f", r.Weight)},
		{"deeds", fmt.Sprint(r.Deeds)}, {"alleged", fmt.Sprintf("%d, not counted", r.Alleged)}, {"days", days(r.First, r.Last)}, {"acts", strings.Join(r.Acts, " ")},
	})
	p.heading(w, "by month")
	for _, x := range r.Windows {
		fmt.Fprintf(w, "  %s  %-8s %5.1f  %d deeds, %d alleged\n", days(x.From, x.To), x.Sign, x.Weight, x.Deeds, x.Alleged)
	}
}

// leadOf words how far ahead a warning was given.
func leadOf(n evidence.Warning) string {
	if n.LeadDays != nil {
		return counted(*n.LeadDays, "day") + " ahead"
	}
	return saidOf(n.LeadText)
}

func (p *program) writeWarning(w io.Writer, n evidence.Warning, _ map[string]string) {
	p.title(w, n.Head)
	p.facts(w, [][2]string{
		{"kind", string(n.Kind)}, {"from", n.FromLabel + "  " + n.From}, {"to", n.ToLabel + "  " + n.To}, {"standing", n.Standing},
		{"specific", specifics(n.Specific)}, {"outcome", strings.TrimSpace(n.IncidentWhat + "  " + n.Incident)}, {"lead", leadOf(n)},
		{"on record", fmt.Sprintf("%d of 2 sides", n.Sides)},
	})
	p.said(w, "of what", n.Of)
	p.said(w, "obtained", n.Obtained)
	p.said(w, "given", n.Given)
	p.said(w, "made public", n.Public)
	p.said(w, "disclosed", n.Disclosed)
	p.said(w, "channel", n.Channels)
	p.said(w, "said of how specific it was", n.Said)
	p.said(w, "answered", n.Responses)
	p.conflicts(w, n.Contested)
	p.perhaps(w, n.Perhaps)
	p.atoms(w, n.Atoms)
}

func (p *program) writeClaim(w io.Writer, c evidence.Claim, labels map[string]string) {
	p.title(w, c.Head)
	p.facts(w, [][2]string{{"voices", fmt.Sprint(c.Voices)}, {"articles", fmt.Sprint(c.Articles)}, {"days", days(c.First, c.Last)}, {"about", strings.TrimSpace(labels[c.Incident] + "  " + c.Incident)}})
	for _, side := range []struct {
		name string
		list []evidence.ClaimVoice
	}{{"affirmed by", c.Affirm}, {"denied by", c.Deny}, {"doubted by", c.Doubt}} {
		if len(side.list) == 0 {
			continue
		}
		p.heading(w, side.name)
		for _, v := range side.list {
			fmt.Fprintf(w, "  %s\n", at(v.Place))
		}
	}
	p.perhaps(w, c.Perhaps)
	p.atoms(w, c.Atoms)
}

func (p *program) writeSource(w io.Writer, s evidence.Profile, labels map[string]string) {
	p.title(w, s.Head)
	graded := "none; only a person sets one"
	if s.Grade != nil {
		graded = fmt.Sprintf("%s by %s: %s", s.Grade.Letter, s.Grade.By, s.Grade.Why)
	}
	p.facts(w, [][2]string{
		{"kind", s.Kind}, {"actor", s.Actor}, {"articles", fmt.Sprint(s.Articles)}, {"statements", fmt.Sprint(s.Statements)}, {"rests on", shares(s.Kinds)},
		{"reason given", ofMany(s.Reasons)}, {"hedges", shares(s.Hedges)}, {"stances", shares(s.Stances)}, {"carried by", shares(s.Outlets)},
		{"mouths away", shares(s.Hops)}, {"days", days(s.First, s.Last)}, {"grade", graded},
	})
	if len(s.Figures) > 0 {
		p.heading(w, "figures that differ from others'")
		for _, f := range s.Figures {
			fmt.Fprintf(w, "  %s: %s, but %s (%s)\n", flat(f.Label), flat(bounds(f.Mine.Count)), flat(bounds(f.Other.Count)), flat(f.Other.Speaker))
		}
	}
	if len(s.Disputes) > 0 {
		p.heading(w, "claims that others deny")
		for _, id := range s.Disputes {
			fmt.Fprintf(w, "  %s  %s\n", id, flat(labels[id]))
		}
	}
}
