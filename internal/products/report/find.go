package report

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"hearsay/internal/evidence"
)

// Citable is a record that a report may cite.
type Citable struct {
	ID      string            `json:"id"`
	Kind    string            `json:"kind"`
	Label   string            `json:"label"`
	Words   string            `json:"words"`   // verbatim, "" for a record that is no words
	Speaker string            `json:"speaker"` // who is quoted, "" for none
	Outlet  string            `json:"outlet"`
	Day     string            `json:"day"` // ISO, "" where not known
	State   evidence.State    `json:"state"`
	Glyph   string            `json:"glyph"` // of the state
	Origins *evidence.Origins `json:"origins"`
	Insert  string            `json:"insert"` // the citation as it is written
}

// glyphs show a record's state in a character.
var glyphs = map[evidence.State]string{evidence.Proposed: "○", evidence.Accepted: "●", evidence.Rejected: "✕", evidence.Withdrawn: "◌"}

// Finder looks for what there is to cite. It may be shared.
type Finder struct {
	x    *Index
	docs []doc
}

// doc is a record as it is looked through.
type doc struct {
	ref
	id    string
	words string // every word behind a blank, without accents and in lower case
	head  int    // bytes of words that are label and speaker
	score float64
}

// NewFinder makes an index ready to be looked through.
func NewFinder(x *Index) *Finder {
	f := &Finder{x: x, docs: make([]doc, 0, len(x.c.Statements)+len(x.c.Claims)+len(x.c.Incidents))}
	add := func(kind string, n int) {
		if d, ok := x.doc(ref{kind, n}); ok {
			f.docs = append(f.docs, d)
		}
	}
	counts := map[string]int{
		KindStatement: len(x.c.Statements), KindClaim: len(x.c.Claims), KindIncident: len(x.c.Incidents), KindWarning: len(x.c.Warnings), KindActor: len(x.c.Actors),
		KindRelation: len(x.c.Relations), KindAct: len(x.c.Acts), KindSource: len(x.c.Sources), KindTension: len(x.c.Tensions), KindQuestion: len(x.c.Questions), KindArticle: len(x.c.Articles),
	}
	for _, kind := range Kinds {
		for i := range counts[kind] {
			add(kind, i)
		}
	}
	for i := range x.c.Origins {
		if _, figure := x.figure[x.c.Origins[i].ID]; figure {
			add(KindFigure, i)
		} else if x.c.Origins[i].OfKind != KindFigure {
			add(KindOrigins, i)
		}
	}
	slices.SortFunc(f.docs, shownFirst)
	var all strings.Builder // one after the other in memory: they are gone through at every key
	for i := range f.docs {
		all.WriteString(f.docs[i].words)
	}
	for i, from := 0, 0; i < len(f.docs); i++ {
		to := from + len(f.docs[i].words)
		f.docs[i].words, from = all.String()[from:to], to
	}
	return f
}

// ranks says which kinds a writer wants first, other things being equal.
var ranks = map[string]float64{
	KindClaim: 1.5, KindIncident: 1.4, KindFigure: 1.3, KindStatement: 1.2, KindWarning: 1.2, KindActor: .9, KindTension: .8, KindArticle: .7, KindQuestion: .6,
	KindRelation: .5, KindSource: .5, KindAct: .4, KindOrigins: .1,
}

// weight says how good a record is to cite: its kind, whether a person accepted it, on how many origins it rests.
func weight(c Citable) float64 {
	w := ranks[c.Kind]
	if c.State == evidence.Accepted {
		w += 2
	}
	if c.Origins != nil {
		w += .5 * math.Log2(1+float64(c.Origins.Least))
	}
	return w
}

// spaced puts a blank before every word, without accents and in lower case, and marks away.
func spaced(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) {
		s = norm.NFD.String(s)
	}
	var b strings.Builder
	b.Grow(len(s) + 1)
	blank := true
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
			continue
		case !wordy(r) && r != '_':
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Find returns what there is to cite for a few words: every word, its ending aside ("warned" finds a warning), must begin a word of the
// record; "words in quotation marks" count as one. Where no record has every word, those that have all but one are returned. An identifier, or a beginning of one, goes first, even that of a record that people rejected. Best first; total counts all
// that fit.
func (f *Finder) Find(words, kind string, limit int, more Supply) (out []Citable, total int) {
	out = []Citable{}
	first := ""
	if id := evidence.Fold(strings.Trim(words, " @[]")); strings.Contains(id, "_") {
		if e, ok := f.x.lookup(id, more); ok {
			out, total, first = append(out, f.x.citable(e)), 1, e.id
		} else if list := f.x.beginning(id); len(id) > 3 {
			seen := map[ref]bool{}
			for _, other := range list[:min(len(list), 200)] {
				r := f.x.ids[other]
				if seen[r] {
					continue
				}
				seen[r] = true
				if total++; len(out) < limit {
					out = append(out, f.x.citable(f.x.entry(r)))
				}
			}
			if total > 0 {
				return out, total
			}
		}
	}
	asked := parts(words)
	best, n := f.best(asked, kind, limit, 0)
	if n == 0 && len(asked) > 1 {
		best, n = f.best(asked, kind, limit, 1)
	}
	total += n
	for _, h := range best {
		if e := f.x.entry(f.docs[h.n].ref); e.id != first && len(out) < limit {
			out = append(out, f.x.citable(e))
		}
	}
	return out, total
}

// beside returns words of a record that are not shown where it is cited, but by which it is looked for: that somebody warned, that
// it was waved away.
func beside(x *Index, e entry) string {
	switch e.kind {
	case KindStatement:
		return joined(e.statement.Cue.Spans) + " "
	case KindWarning:
		var b strings.Builder
		for _, r := range x.c.Warnings[e.n].Responses {
			b.WriteString(r.Value + " ")
		}
		return b.String()
	}
	return ""
}

// hit is a record that has what is asked for.
type hit struct {
	n     int
	score float64
}

// best returns the records that lack no more than so many of the words asked for, best first, and how many there are.
func (f *Finder) best(asked []string, kind string, limit, lacking int) (best []hit, total int) {
	terms, row := f.rarest(asked), strings.Join(asked, "")
	stems := make([]string, len(terms))
	for i, t := range terms {
		stems[i] = stem(t)
	}
	for i := range f.docs {
		d := &f.docs[i]
		if kind != "" && d.kind != kind || !d.has(stems, lacking) {
			continue
		}
		total++
		s := d.score
		for i, t := range terms {
			if strings.Contains(d.words[:d.head], stems[i]) {
				s += 2 / float64(len(terms))
			}
			if len(stems[i]) < len(t) && strings.Contains(d.words, t) { // in this very form
				s += 1 / float64(len(terms))
			}
		}
		if len(terms) > 1 && strings.Contains(d.words, row) {
			s += 2
		}
		s -= float64(len(d.words)) / 2000
		if len(best) == limit && s <= best[limit-1].score {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, s, func(h hit, s float64) int { return cmp.Or(cmp.Compare(s, h.score), -1) })
		best = slices.Insert(best, at, hit{i, s})[:min(len(best)+1, limit)]
	}
	return best, total
}

// endings are those of one word's forms, the longest first.
var endings = []string{"ings", "ing", "ed", "es", "s"}

// stem takes the ending off a word asked for (" warned"), where four letters are left; of several words none.
func stem(term string) string {
	if strings.LastIndexByte(term, ' ') > 0 {
		return term
	}
	for _, e := range endings {
		if t, ok := strings.CutSuffix(term, e); ok && len(t) > 4 && !strings.HasSuffix(t, "s") {
			return t
		}
	}
	return term
}

// sampled is how many records are looked at to learn which of the words asked for is the rarest.
const sampled = 400

// rarest puts what is asked for into an order in which most records are passed over at the first look.
func (f *Finder) rarest(terms []string) []string {
	if len(terms) < 2 || len(f.docs) < 4*sampled {
		return terms
	}
	seen := map[string]int{}
	for i := 0; i < len(f.docs); i += len(f.docs) / sampled {
		for _, t := range terms {
			seen[t] += boolean(strings.Contains(f.docs[i].words, t))
		}
	}
	out := slices.Clone(terms)
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Or(seen[a]-seen[b], len(b)-len(a)) })
	return out
}

// parts cuts what is asked for into words and what stands in quotation marks.
func parts(words string) []string {
	var out []string
	for i, part := range strings.Split(strings.NewReplacer("“", "\"", "”", "\"").Replace(words), "\"") {
		if i%2 == 1 {
			if p := spaced(part); p != "" {
				out = append(out, p)
			}
			continue
		}
		for _, w := range strings.Fields(spaced(part)) {
			out = append(out, " "+w)
		}
	}
	return out
}

// has reports whether a record lacks no more than so many of the terms.
func (d *doc) has(terms []string, lacking int) bool {
	for _, t := range terms {
		if !strings.Contains(d.words, t) {
			if lacking--; lacking < 0 {
				return false
			}
		}
	}
	return true
}

// Get returns one record as it may be cited.
func (x *Index) Get(id string, more Supply) (Citable, bool) {
	e, ok := x.lookup(evidence.Fold(id), more)
	if !ok {
		return Citable{}, false
	}
	return x.citable(e), true
}

func (x *Index) citable(e entry) Citable {
	c := Citable{ID: e.id, Kind: e.kind, Label: cut(e.label, 160), State: e.state, Glyph: cmp.Or(glyphs[e.state], "~"), Origins: e.own, Insert: "[@" + e.id + "]"}
	switch e.kind {
	case KindStatement:
		s := e.statement
		c.Words, c.Speaker, c.Outlet, c.Day = cut(said(s.Statement), 300), voice(s.Statement), s.Outlet, isoDay(s.Published)
		l := x.laneOf(e.id, s)
		if l.of >= 0 {
			c.Origins = &evidence.Origins{Least: 1, Most: 1}
		}
	case KindClaim:
		k := &x.c.Claims[e.n]
		c.Words, c.Day = cut(k.Words, 300), isoDay(k.First)
		if len(k.Affirm) > 0 {
			c.Speaker, c.Outlet = k.Affirm[0].Speaker, k.Affirm[0].Outlet
		}
	case KindIncident:
		c.Day = x.c.Incidents[e.n].From
	case KindFigure:
		f := &x.c.Incidents[x.figure[e.id].incident].Figures[x.figure[e.id].n]
		c.Words, c.Speaker, c.Outlet, c.Day = f.Count.Exact, f.Speaker, f.Outlet, isoDay(f.Published)
	case KindWarning:
		w := &x.c.Warnings[e.n]
		if len(w.Of) > 0 {
			c.Words = cut(w.Of[0].Value, 300)
		}
		c.Speaker = w.FromLabel
		if len(w.Given) > 0 {
			c.Day = isoDay(w.Given[0].Value)
		}
	case KindAct:
		a := &x.c.Acts[e.n]
		c.Words, c.Speaker, c.Outlet, c.Day = cut(a.Place.Exact, 300), a.Place.Speaker, a.Place.Outlet, isoDay(a.Day)
	case KindTension:
		c.Words, c.Day = cut(x.c.Tensions[e.n].Why, 300), isoDay(x.c.Tensions[e.n].Day)
	case KindArticle:
		a := &x.c.Articles[e.n]
		c.Outlet, c.Day = a.Metadata.Outlet, isoDay(a.Metadata.Published)
	}
	return c
}

func isoDay(s string) string {
	if len(s) >= 10 {
		return s[:10]
	}
	return s
}
