package workbench

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/origin"
	"hearsay/internal/weighing/tension"
)

// weighed is what weighing makes of a world and the case keeps.
type weighed struct {
	corroborations []evidence.Corroboration
	links          []evidence.Link
	tensions       []evidence.Tension
}

// weigh counts the origins of what a world holds, and finds what is in tension in it. The world's records are told how many
// origins they have. A panic becomes an error: it must never take the program with it.
func (b *Bench) weigh(ctx context.Context, now store.Mark, w *resolve.World, sheets []sheet) (out weighed, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = broke("weighing", v)
		}
	}()
	copies, err := b.copies(ctx, texts(now), w.Articles, sheets)
	if err != nil {
		return out, err
	}
	written, err := b.Written(ctx, evidence.PrefixLink+"_")
	if err != nil {
		return out, err
	}
	asked, err := b.Hanging(ctx)
	if err != nil {
		return out, err
	}
	c := caseOf(w, sheets)
	c.Copies, c.Links = copies, linksByHand(written)
	counted := origin.Weigh(c)
	out.corroborations, out.links = counted.Corroborations, counted.Links
	tell(w, counted)
	c.Claims, c.Incidents, c.Warnings = standingOf(w.Claims), standingOf(w.Incidents), standingOf(w.Warnings)
	c.Corroborations = counted.Corroborations
	out.tensions = tension.Find(c, asked...)
	for i := range out.tensions {
		w.Rulings.Stamp(&out.tensions[i].Head)
	}
	for i := range out.corroborations {
		w.Rulings.Stamp(&out.corroborations[i].Head)
	}
	return out, nil
}

// justBefore is within how many characters before a statement a name must end to be what it hangs on: ", a group ".
const justBefore = 40

// namedBefore returns the actor that is named last before a statement begins, "" where none is named just before it.
func namedBefore(mentions []evidence.Mention, actors map[string]string, s evidence.Statement) string {
	start := -1
	for _, p := range s.Spans() {
		if start < 0 || p.Start < start {
			start = p.Start
		}
	}
	i, _ := slices.BinarySearchFunc(mentions, start, func(m evidence.Mention, at int) int { return m.Start - at })
	for i--; i >= 0 && mentions[i].Start >= start-2*justBefore; i-- {
		if m := mentions[i]; m.End <= start && start-m.End <= justBefore && actors[m.ID] != "" {
			return actors[m.ID]
		}
	}
	return ""
}

// caseOf brings a world to the form in which it is weighed: its articles with their statements, its records that stand.
func caseOf(w *resolve.World, sheets []sheet) *weighing.Case {
	c := &weighing.Case{
		Articles: make([]weighing.Article, len(w.Articles)),
		Actors:   standingOf(w.Actors), Incidents: standingOf(w.Incidents), Acts: standingOf(w.Acts), Relations: standingOf(w.Relations),
		Warnings: standingOf(w.Warnings), Claims: standingOf(w.Claims), Verdicts: map[string]weighing.Verdict{},
	}
	for i := range w.Articles {
		from, to := &w.Articles[i], &c.Articles[i]
		*to = weighing.Article{
			ID: from.ID, Version: from.Version, Title: from.Title, Outlet: from.Outlet, Published: from.Published, Credits: sheets[i].credits,
			Statements: make([]weighing.Statement, len(from.Statements)),
		}
		for j, s := range from.Statements {
			to.Statements[j] = weighing.Statement{Statement: s.Statement, State: s.State}
			if s.Source.Mention != nil {
				to.Statements[j].Actor = w.ActorOf[i][*s.Source.Mention]
			}
			to.Statements[j].After = namedBefore(from.Mentions, w.ActorOf[i], s.Statement)
		}
	}
	for id, v := range w.Rulings.Verdicts {
		if strings.HasPrefix(id, evidence.PrefixLink+"_") {
			c.Verdicts[id] = weighing.Verdict{State: v.State, Decision: v.Decision}
		}
	}
	return c
}

func standingOf[T interface{ Stands() bool }](all []T) []T {
	out := make([]T, 0, len(all))
	for _, r := range all {
		if r.Stands() {
			out = append(out, r)
		}
	}
	return out
}

// tell writes on the world's records how many origins each has.
func tell(w *resolve.World, counted origin.Result) {
	of := func(id string) *evidence.Origins {
		if o, ok := counted.Of[id]; ok {
			return &o
		}
		return nil
	}
	for i := range w.Claims {
		w.Claims[i].Origins = of(w.Claims[i].ID)
	}
	for i := range w.Warnings {
		w.Warnings[i].Origins = of(w.Warnings[i].ID)
	}
	for i := range w.Incidents {
		in := &w.Incidents[i]
		in.Origins = of(in.ID)
		for j := range in.Figures {
			f := &in.Figures[j]
			f.Origins = of(origin.FigureID(in.ID, f))
		}
	}
}

// Case returns the records of the case's kept world as weighing takes them: without those that people rejected, and without
// what articles say, since origins are counted with the world. It is made anew when the world is, and must not be changed.
func (b *Bench) Case(ctx context.Context) (*weighing.Case, error) {
	_, kept, err := b.Mark(ctx)
	if err != nil {
		return nil, err
	}
	b.weighing.Lock()
	defer b.weighing.Unlock()
	if b.kept.of == kept && b.kept.weighed != nil {
		return b.kept.weighed, nil
	}
	c := &weighing.Case{}
	for _, read := range []func() error{
		func() (err error) { c.Articles, err = b.articles(ctx); return err },
		func() (err error) { c.Actors, err = bodies[evidence.Actor](ctx, b, store.KindActors); return err },
		func() (err error) {
			c.Incidents, err = bodies[evidence.Incident](ctx, b, store.KindIncidents)
			return err
		},
		func() (err error) { c.Acts, err = bodies[evidence.ActRecord](ctx, b, store.KindActs); return err },
		func() (err error) {
			c.Relations, err = bodies[evidence.Relation](ctx, b, store.KindRelations)
			return err
		},
		func() (err error) { c.Warnings, err = bodies[evidence.Warning](ctx, b, store.KindWarnings); return err },
		func() (err error) { c.Claims, err = bodies[evidence.Claim](ctx, b, store.KindClaims); return err },
		func() (err error) {
			c.Corroborations, err = bodies[evidence.Corroboration](ctx, b, store.KindOrigins)
			return err
		},
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	b.kept.of, b.kept.weighed = kept, c
	return c, nil
}

// bodies returns the records of a kind that stand.
func bodies[T interface{ Stands() bool }](ctx context.Context, b *Bench, kind store.Kind) (out []T, err error) {
	err = b.Bodies(ctx, kind, func(body json.RawMessage) error {
		var r T
		if err := json.Unmarshal(body, &r); err != nil {
			return fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
		}
		if r.Stands() {
			out = append(out, r)
		}
		return nil
	})
	return out, err
}

// articles returns the case's articles without their statements.
func (b *Bench) articles(ctx context.Context) (out []weighing.Article, err error) {
	f := query.Filter{Limit: query.MaxLimit, Sort: "captured"}
	for {
		page, err := b.Articles(ctx, f)
		if err != nil {
			return nil, err
		}
		for _, a := range page.Items {
			out = append(out, weighing.Article{ID: a.ID, Version: a.Number, Title: a.Metadata.Title, Outlet: a.Metadata.Outlet, Published: a.Metadata.Published})
		}
		if f.Cursor = page.Next; f.Cursor == "" {
			return out, nil
		}
	}
}
