package workbench

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// reviewRecords goes through one kind of the world's records, in the order of their list: what most is told of first.
func (b *Bench) reviewRecords(ctx context.Context, kind store.Kind, f query.Filter, out *Review) error {
	because := "told"
	if f.Sort == useful || f.Sort == "" {
		f.Sort = lists[kind].Sorts[0]
		if kind == store.KindWarnings || kind == store.KindActs {
			f.Sort = map[store.Kind]string{store.KindWarnings: "-articles", store.KindActs: "-weight"}[kind]
		}
	} else {
		because = "rest"
	}
	page, err := b.Store.World(ctx, kind, f)
	if err != nil {
		return err
	}
	out.Left, out.Next = page.Total, page.Next
	look := b.shown()
	for _, body := range page.Items {
		s, err := look.side(ctx, kind, body, mostQuoted)
		if err != nil {
			return err
		}
		out.Cards = append(out.Cards, Card{ID: s.ID, Kind: string(kind), Because: because, Bears: []store.Labelled{}, Sides: []Side{s}, Decisions: []evidence.Decision{}})
	}
	return nil
}

// mostShown is how many values of a record's list a card shows.
const mostShown = 6

// begin shortens a list in place.
func begin[T any](list *[]T) { *list = (*list)[:min(len(*list), mostShown)] }

// side reads a record for a card.
func (s *shown) side(ctx context.Context, kind store.Kind, body json.RawMessage, quotes int) (Side, error) {
	out := Side{Kind: kind}
	var h *evidence.Head
	var places []evidence.Place
	var record any
	switch kind {
	case store.KindActors:
		out.Actor = &evidence.Actor{}
		record, h = out.Actor, &out.Actor.Head
	case store.KindIncidents:
		out.Incident = &evidence.Incident{}
		record, h = out.Incident, &out.Incident.Head
	case store.KindActs:
		out.Act = &evidence.ActRecord{}
		record, h = out.Act, &out.Act.Head
	case store.KindWarnings:
		out.Warning = &evidence.Warning{}
		record, h = out.Warning, &out.Warning.Head
	case store.KindClaims:
		out.Claim = &evidence.Claim{}
		record, h = out.Claim, &out.Claim.Head
	case store.KindTensions:
		out.Tension = &evidence.Tension{}
		record, h = out.Tension, &out.Tension.Head
	default:
		return out, fmt.Errorf("%w: %s are not reviewed", evidence.ErrInvalid, kind)
	}
	if err := json.Unmarshal(body, record); err != nil {
		return out, fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
	}
	Fill(record)
	for _, a := range h.Atoms {
		places = append(places, a.Anchor)
	}
	switch {
	case out.Actor != nil:
		begin(&out.Actor.Aliases)
		begin(&out.Actor.Roles)
		out.Actor.Perhaps = []evidence.Maybe{}
	case out.Incident != nil:
		in := out.Incident
		begin(&in.Figures)
		begin(&in.Blame)
		begin(&in.Targets)
		begin(&in.Victims)
		begin(&in.Places)
		begin(&in.Dates)
		in.Perhaps = []evidence.Maybe{}
	case out.Act != nil && len(places) == 0:
		places = append(places, out.Act.Place)
	case out.Warning != nil:
		begin(&out.Warning.Said)
		begin(&out.Warning.Responses)
		out.Warning.Perhaps = []evidence.Maybe{}
	case out.Claim != nil:
		begin(&out.Claim.Affirm)
		begin(&out.Claim.Deny)
		begin(&out.Claim.Doubt)
		out.Claim.Perhaps = []evidence.Maybe{}
	case out.Tension != nil:
		for _, side := range out.Tension.Sides {
			places = append(places, side.Places[:min(len(side.Places), 1)]...)
		}
	}
	out.ID, out.Label, out.State, out.Decision, out.Articles, out.Parts = h.ID, h.Label, h.State, h.Decision, h.Articles, len(h.Atoms)
	begin(&h.Atoms)
	var err error
	out.Quotes, err = s.quoted(ctx, places, quotes)
	return out, err
}

// twins is two records that may be the same.
type twins struct {
	Kind    store.Kind   `json:"k"`
	A       string       `json:"a"`
	B       string       `json:"b"`
	Score   float64      `json:"s"`
	Tie     evidence.Tie `json:"-"`
	Against string       `json:"-"`
}

// compare puts the likest first.
func (p twins) compare(q twins) int {
	return cmp.Or(-cmp.Compare(p.Score, q.Score), cmp.Compare(p.Kind, q.Kind), cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
}

// pairable are the kinds that have records which may be the same.
var pairable = []store.Kind{store.KindActors, store.KindIncidents, store.KindWarnings, store.KindClaims}

// pairs returns what may be the same and nobody has said of whether it is.
func (b *Bench) pairs(ctx context.Context) ([]twins, error) {
	now, kept, err := b.Mark(ctx)
	if err != nil {
		return nil, err
	}
	a := &b.reviewing
	a.mu.Lock()
	if a.pairs == nil || a.pairsOf != kept {
		a.pairs, err = b.findPairs(ctx)
		a.pairsOf = kept
	}
	all := a.pairs
	a.mu.Unlock()
	if err != nil || now.Decision <= kept.Decision {
		return all, err
	}
	// What was decided since the world was made.
	log, err := b.Decisions(ctx, 0, int(now.Decision-kept.Decision)+1)
	if err != nil {
		return nil, err
	}
	told := map[[2]string]bool{}
	gone := map[string]bool{}
	for _, d := range log {
		switch {
		case d.Undone || d.Sequence <= kept.Decision:
		case d.Verdict == evidence.Merge || d.Verdict == evidence.Split:
			for _, m := range d.Members {
				told[[2]string{d.Subject, m}], told[[2]string{m, d.Subject}] = true, true
			}
		case d.Verdict == evidence.Reject:
			gone[d.Subject] = true
		}
	}
	out := make([]twins, 0, len(all))
	for _, p := range all {
		if !told[[2]string{p.A, p.B}] && !gone[p.A] && !gone[p.B] {
			out = append(out, p)
		}
	}
	return out, nil
}

// findPairs reads what resolution nearly joined. The first of a pair is the one that more is told of.
func (b *Bench) findPairs(ctx context.Context) ([]twins, error) {
	out := []twins{}
	for _, kind := range pairable {
		told, at := map[string]int{}, map[[2]string]int{}
		begin := len(out)
		err := b.Bodies(ctx, kind, func(body json.RawMessage) error {
			if !bytes.Contains(body, []byte(`"perhaps":[{`)) {
				return nil
			}
			var r struct {
				evidence.Head
				Perhaps []evidence.Maybe `json:"perhaps"`
			}
			if err := json.Unmarshal(body, &r); err != nil {
				return fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
			}
			if !r.Stands() {
				return nil
			}
			told[r.ID] = len(r.Atoms)
			for _, m := range r.Perhaps {
				key := [2]string{min(r.ID, m.ID), max(r.ID, m.ID)}
				if i, ok := at[key]; ok {
					if float64(m.Score) > out[i].Score {
						out[i].Score, out[i].Tie, out[i].Against = float64(m.Score), m.Tie, m.Against
					}
					continue
				}
				at[key] = len(out)
				out = append(out, twins{Kind: kind, A: key[0], B: key[1], Score: float64(m.Score), Tie: m.Tie, Against: m.Against})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		for i := begin; i < len(out); i++ {
			if p := &out[i]; told[p.B] > told[p.A] {
				p.A, p.B = p.B, p.A
			}
		}
	}
	slices.SortFunc(out, twins.compare)
	return out, nil
}

// reviewSame goes through pairs, the likest first.
func (b *Bench) reviewSame(ctx context.Context, f query.Filter, out *Review) error {
	all, err := b.pairs(ctx)
	if err != nil {
		return err
	}
	kind, record := f.Term("kind"), f.Term("record")
	holds := func(t query.Term, values ...string) bool {
		in := func(list []string) bool {
			return slices.ContainsFunc(values, func(v string) bool { return slices.Contains(list, v) })
		}
		return (len(t.Is) == 0 || in(t.Is)) && !in(t.Not)
	}
	some := make([]twins, 0, len(all))
	for _, p := range all {
		if holds(kind, string(p.Kind)) && holds(record, p.A, p.B) {
			some = append(some, p)
		}
	}
	out.Left = len(some)
	if f.Cursor != "" {
		var at twins
		if err := readTurn(f.Cursor, &at); err != nil {
			return err
		}
		from, found := slices.BinarySearchFunc(some, at, twins.compare)
		if found {
			from++
		}
		some = some[from:]
	}
	if len(some) > f.Limit {
		some = some[:f.Limit]
		out.Next = writeTurn(some[f.Limit-1])
	}
	look := b.shown()
	for _, p := range some {
		c := Card{ID: p.A + "+" + p.B, Kind: QueueSame, Because: "close", Bears: []store.Labelled{}, Tie: &p.Tie, Against: p.Against, Decisions: []evidence.Decision{}}
		for _, id := range []string{p.A, p.B} {
			got, _, body, err := b.Store.Lookup(ctx, id)
			if errors.Is(err, evidence.ErrNotFound) || err == nil && got != p.Kind {
				break // the world was made anew meanwhile
			}
			if err != nil {
				return err
			}
			s, err := look.side(ctx, p.Kind, body, mostQuoted-1)
			if err != nil {
				return err
			}
			c.Sides = append(c.Sides, s)
		}
		if len(c.Sides) == 2 && c.Sides[0].ID != c.Sides[1].ID {
			out.Cards = append(out.Cards, c)
		}
	}
	return nil
}
