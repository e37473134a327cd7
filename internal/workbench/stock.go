package workbench

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/bearing"
	"hearsay/internal/weighing/hypothesis"
)

// Offer is something told that may become a row: of one record, by one origin.
type Offer struct {
	Row    evidence.Row `json:"row"`    // without an identifier
	Kind   string       `json:"kind"`   // claim, incident, act, warning
	Access string       `json:"access"` // how the origin can know, see evidence.Lane
	Denies bool         `json:"denies"` // the origin denies or doubts it
	Day    string       `json:"day"`    // of its first telling
}

// stock is what a case has to offer as rows.
type stock struct {
	of     *weighing.Case
	stands map[string]bool // records, by their identifiers and their atoms'
	offers []Offer
	record map[string][]int         // pieces by record
	voice  map[string]int           // the piece that a statement is a telling of
	texts  []bearing.Evidence       // what the pieces say, each once
	says   [][]int                  // pieces by text
	at     map[bearing.Evidence]int // texts by what they say
	index  *bearing.Index           // of texts; nil until somebody asks for proposals
	heard  heard
	lanes  map[string]*evidence.Corroboration // by record
	titles map[string]string                  // of articles
}

// stock returns what the case has to offer, made anew when its world is.
func (b *Bench) stock(ctx context.Context) (*stock, error) {
	c, err := b.Case(ctx)
	if err != nil {
		return nil, err
	}
	b.offers.Lock()
	defer b.offers.Unlock()
	if b.offers.stock == nil || b.offers.stock.of != c {
		b.offers.stock = stockOf(c)
	}
	return b.offers.stock, nil
}

// indexed returns the stock with its index.
func (b *Bench) indexed(ctx context.Context) (*stock, *bearing.Judge, error) {
	s, err := b.stock(ctx)
	if err != nil {
		return nil, nil, err
	}
	judge, err := bearing.New()
	if err != nil {
		return nil, nil, err
	}
	b.offers.Lock()
	defer b.offers.Unlock()
	if s.index == nil {
		s.index = judge.NewIndex(s.texts)
	}
	return s, judge, nil
}

func stockOf(c *weighing.Case) *stock {
	s := &stock{
		of: c, stands: map[string]bool{}, record: map[string][]int{}, voice: map[string]int{}, at: map[bearing.Evidence]int{},
		lanes: map[string]*evidence.Corroboration{}, titles: make(map[string]string, len(c.Articles)),
	}
	for _, a := range c.Articles {
		s.titles[a.ID] = "“" + cmp.Or(a.Title, a.ID) + "”"
	}
	for i := range c.Corroborations {
		if k := &c.Corroborations[i]; k.OfKind != "figure" {
			s.lanes[k.Of] = k
		}
	}
	for i := range c.Claims {
		k := &c.Claims[i]
		s.stand(k.Head)
		s.claim(k)
	}
	for i := range c.Incidents {
		in := &c.Incidents[i]
		s.stand(in.Head)
		s.told(in.Head, "incident", in.Label, in.From)
	}
	for i := range c.Acts {
		a := &c.Acts[i]
		s.stand(a.Head)
		if a.Same == "" || a.Same == a.ID {
			s.act(a)
		}
	}
	for i := range c.Warnings {
		w := &c.Warnings[i]
		s.stand(w.Head)
		s.told(w.Head, "warning", warned(w), first(w.Given))
	}
	s.lanes, s.titles = nil, nil
	return s
}

func (s *stock) stand(h evidence.Head) {
	s.stands[h.ID] = true
	for _, a := range h.Atoms {
		s.stands[a.ID] = true
	}
}

// add puts a piece into the stock; one without words is left out.
func (s *stock) add(p Offer) {
	p.Row.Words = cut(strings.Join(strings.Fields(p.Row.Words), " "), hypothesis.MaxWords)
	p.Row.OriginLabel, p.Row.Source = cut(p.Row.OriginLabel, hypothesis.MaxTitle), cut(p.Row.Source, hypothesis.MaxTitle)
	p.Row.Credibility, p.Row.Relevance = evidence.Medium, evidence.Medium
	p.Row.Places = p.Row.Places[:min(len(p.Row.Places), hypothesis.MaxPlaces)]
	if p.Row.Words == "" {
		return
	}
	n := len(s.offers)
	s.offers = append(s.offers, p)
	s.record[p.Row.Record] = append(s.record[p.Row.Record], n)
	says := bearing.Evidence{Words: p.Row.Words, Denied: p.Denies}
	t, ok := s.at[says]
	if !ok {
		t = len(s.texts)
		s.at[says] = t
		s.texts, s.says = append(s.texts, says), append(s.says, nil)
	}
	s.says[t] = append(s.says[t], n)
}

// claim offers a claim: one row for each origin, in the words of its first telling.
func (s *stock) claim(c *evidence.Claim) {
	words := map[string]*evidence.ClaimVoice{}
	var voices []*evidence.ClaimVoice
	denied := map[string]bool{}
	for side, list := range [][]evidence.ClaimVoice{c.Affirm, c.Deny, c.Doubt} {
		for i := range list {
			v := &list[i]
			words[v.ID], denied[v.ID] = v, side > 0
			voices = append(voices, v)
		}
	}
	if k := s.lanes[c.ID]; k != nil && len(k.Lanes) > 0 {
		s.byLane(k, "claim", func(t *evidence.Telling) string {
			if v := words[t.ID]; v != nil {
				return v.Words
			}
			return c.Words
		})
		return
	}
	// Nobody counted origins yet: each speaker is taken for one.
	at := map[string]int{}
	for _, v := range voices {
		key := cmp.Or(v.Actor, v.ID)
		if i, ok := at[key]; ok {
			s.voice[v.ID] = i
			s.offers[i].Row.Places = append(s.offers[i].Row.Places, v.Place)[:min(len(s.offers[i].Row.Places)+1, hypothesis.MaxPlaces)]
			continue
		}
		n := len(s.offers)
		s.add(Offer{
			Row:  evidence.Row{Record: c.ID, Words: v.Words, Origin: key, OriginLabel: v.Speaker, Source: v.Speaker, Places: []evidence.Place{v.Place}},
			Kind: "claim", Denies: denied[v.ID], Day: day(v.Published),
		})
		if len(s.offers) > n {
			at[key], s.voice[v.ID] = n, n
		}
	}
}

// byLane offers a record: one row for each of its origins. words are those of a telling.
func (s *stock) byLane(k *evidence.Corroboration, kind string, words func(*evidence.Telling) string) {
	firsts := make([]*evidence.Telling, len(k.Lanes))
	places := make([][]evidence.Place, len(k.Lanes))
	for i := range k.Tellings {
		t := &k.Tellings[i]
		if firsts[t.Lane] == nil {
			firsts[t.Lane] = t
		}
		if len(places[t.Lane]) < hypothesis.MaxPlaces {
			places[t.Lane] = append(places[t.Lane], t.Place)
		}
	}
	at := make([]int, len(k.Lanes))
	for i, l := range k.Lanes {
		at[i] = -1
		if firsts[i] == nil {
			continue
		}
		n := len(s.offers)
		s.add(Offer{
			Row: evidence.Row{
				Record: k.Of, Words: words(firsts[i]), Origin: l.Key, OriginLabel: cmp.Or(l.Label, firsts[i].Speaker),
				Source: cmp.Or(firsts[i].Speaker, l.Label), Places: places[i],
			},
			Kind: kind, Access: l.Access, Denies: l.Denies, Day: day(firsts[i].Published),
		})
		if len(s.offers) > n {
			at[i] = n
		}
	}
	for i := range k.Tellings {
		t := &k.Tellings[i]
		if at[t.Lane] >= 0 && strings.HasPrefix(t.ID, evidence.PrefixStatement+"_") {
			s.voice[t.ID] = at[t.Lane]
		}
	}
}

// told offers an incident or a warning.
func (s *stock) told(h evidence.Head, kind, words, when string) {
	if k := s.lanes[h.ID]; k != nil && len(k.Lanes) > 0 {
		s.byLane(k, kind, func(*evidence.Telling) string { return words })
		return
	}
	s.single(h, kind, words, when, false)
}

// single offers a record as its first telling has it.
func (s *stock) single(h evidence.Head, kind, words, when string, denied bool) {
	p := Offer{Row: evidence.Row{Record: h.ID, Words: words}, Kind: kind, Denies: denied, Day: when}
	for _, a := range h.Atoms {
		p.Row.Places = append(p.Row.Places, a.Anchor)
	}
	if len(h.Atoms) > 0 {
		a := h.Atoms[0].Anchor
		who := cmp.Or(a.Speaker, a.Outlet, s.titles[a.Article])
		p.Row.Origin, p.Row.OriginLabel, p.Row.Source = cmp.Or(a.Actor, a.Statement, a.Article), who, who
		p.Day = cmp.Or(when, day(a.Published))
	}
	s.add(p)
}

// act offers a deed, in words.
func (s *stock) act(a *evidence.ActRecord) {
	exact := make([]string, len(a.Act.Anchors))
	for i, p := range a.Act.Anchors {
		exact[i] = p.Exact
	}
	words := strings.Join([]string{a.SourceLabel, strings.Join(exact, " "), a.TargetLabel}, " ")
	h := a.Head
	if len(h.Atoms) == 0 {
		h.Atoms = []evidence.Atom{{ID: a.ID, Anchor: a.Place}}
	}
	s.single(h, "act", words, a.Day, a.Act.Negated)
}

// warned says in words who warned whom of what.
func warned(w *evidence.Warning) string {
	of := make([]string, 0, len(w.Of))
	for _, v := range w.Of {
		if !slices.Contains(of, v.Value) && !strings.Contains(w.Label, v.Value) {
			of = append(of, v.Value)
		}
	}
	if len(of) == 0 {
		return w.Label
	}
	return w.Label + ": " + strings.Join(of, "; ")
}

func first(list []evidence.SaidOf) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Value
}

// rowsOf turns a move that names a record and has no words into one for each origin of the record; a statement becomes the row of its
// own origin.
func (b *Bench) rowsOf(ctx context.Context, m hypothesis.Move) ([]hypothesis.Move, error) {
	s, err := b.stock(ctx)
	if err != nil {
		return nil, err
	}
	id := evidence.Fold(m.Record)
	if strings.HasPrefix(id, evidence.PrefixStatement+"_") {
		row, err := b.rowOfStatement(ctx, s, id)
		if err != nil {
			return nil, err
		}
		return []hypothesis.Move{fillIn(m, row)}, nil
	}
	_, own, _, err := b.Store.Lookup(ctx, id)
	if err != nil {
		return nil, err
	}
	list := s.record[own]
	if len(list) == 0 {
		return nil, fmt.Errorf("%w: %s cannot be a row of evidence; claims, incidents, acts, warnings and statements can, where they are not rejected", evidence.ErrInvalid, own)
	}
	out := make([]hypothesis.Move, len(list))
	for i, p := range list {
		out[i] = fillIn(m, s.offers[p].Row)
	}
	return out, nil
}

func (b *Bench) rowOfStatement(ctx context.Context, s *stock, id string) (evidence.Row, error) {
	st, err := b.Statement(ctx, id)
	if err != nil {
		return evidence.Row{}, err
	}
	words := make([]string, len(st.Content.Spans))
	for i, p := range st.Content.Spans {
		words[i] = p.Exact
	}
	voice := Voice(st.Statement)
	row := evidence.Row{
		Record: st.ID, Words: cut(strings.Join(strings.Fields(strings.Join(words, " … ")), " "), hypothesis.MaxWords), Origin: st.ID,
		OriginLabel: voice, Source: voice,
	}
	for _, p := range st.Content.Spans[:min(len(st.Content.Spans), 1)] {
		row.Places = append(row.Places, evidence.Place{
			Article: st.Article, Version: st.Version, Piece: p, Outlet: st.Outlet, Published: st.Published, Statement: st.ID, Speaker: voice, Kind: st.Source.Kind,
		})
	}
	if i, ok := s.voice[st.ID]; ok {
		row.Origin, row.OriginLabel = s.offers[i].Row.Origin, s.offers[i].Row.OriginLabel
	}
	return row, nil
}

// fillIn gives a move what a row has and the move does not say.
func fillIn(m hypothesis.Move, r evidence.Row) hypothesis.Move {
	m.Record = r.Record
	for _, f := range []struct {
		field **string
		value string
	}{{&m.Words, r.Words}, {&m.Origin, r.Origin}, {&m.OriginLabel, r.OriginLabel}, {&m.Source, r.Source}} {
		if *f.field == nil {
			*f.field = &f.value
		}
	}
	if m.Places == nil {
		m.Places = r.Places
	}
	return m
}
