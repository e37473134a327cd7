package report

import (
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Supply gives what an [Index] does not hold: texts, and statements of earlier versions. It is asked for what a report cites and for
// nothing else.
type Supply interface {
	// Text returns a version's text, nil where there is none.
	Text(article string, version int) *text.Text
	// Statement returns a statement by its whole identifier, wherever it stands, and whether there is one.
	Statement(id string) (evidence.Record, bool)
}

// The kinds of record that a citation can lead to.
const (
	KindStatement = "statement"
	KindClaim     = "claim"
	KindIncident  = "incident"
	KindFigure    = "figure" // the number that somebody gives for an incident: cited by the identifier of its origins, og_…
	KindWarning   = "warning"
	KindActor     = "actor"
	KindRelation  = "relation"
	KindAct       = "act"
	KindSource    = "source"
	KindOrigins   = "origins"
	KindTension   = "tension"
	KindQuestion  = "question"
	KindArticle   = "article"
)

// Kinds lists the kinds of record that a citation can lead to.
var Kinds = []string{
	KindClaim, KindStatement, KindIncident, KindFigure, KindWarning, KindTension, KindAct, KindRelation, KindActor, KindSource, KindOrigins, KindQuestion, KindArticle,
}

// ref is a record of the case: its kind and its index in the case's list.
type ref struct {
	kind string
	n    int
}

// telling is a telling of a corroboration.
type telling struct{ of, n int32 }

// Index is a case made ready to be looked up in. It may be shared; nothing in it changes.
type Index struct {
	c        *products.Case
	measure  Measure
	ids      map[string]ref // records, by their identifiers and their atoms'
	sorted   []string       // identifiers, in order, for beginnings and for what may have been meant
	article  map[string]int
	counted  map[string]int       // corroborations by what they are of, but for figures
	told     map[string][]telling // by statement or article
	claim    map[string]int       // claims by statement
	figures  map[string][]figure  // by statement
	figure   map[string]figure    // by identifier of its origins
	blamed   map[string][]int     // incidents by the statements that blame somebody for them
	later    map[figure]figure    // figures that their own voices gave anew, with the latest
	tensions map[string][]int     // by record or statement
	warnings map[string][]int     // by statement
	logged   map[string][]int     // decisions by subject
	decided  map[string]int       // decisions by their identifiers
	grade    map[string]*evidence.Profile
	named    map[string]bool     // identifiers that the log names
	after    map[string][]string // by identifiers that are gone or superseded: what stands in their place now
}

// figure is a number of an incident.
type figure struct{ incident, n int }

// NewIndex makes a case ready. It keeps the case, which must not be changed.
func NewIndex(c *products.Case) *Index {
	x := &Index{
		c: c, ids: map[string]ref{}, article: map[string]int{}, counted: map[string]int{}, told: map[string][]telling{}, claim: map[string]int{},
		figures: map[string][]figure{}, figure: map[string]figure{}, later: map[figure]figure{}, blamed: map[string][]int{}, tensions: map[string][]int{}, warnings: map[string][]int{},
		logged: map[string][]int{}, decided: map[string]int{}, grade: map[string]*evidence.Profile{}, named: map[string]bool{},
		after: map[string][]string{},
	}
	for i := range c.Articles {
		x.article[c.Articles[i].ID] = i
		x.ids[c.Articles[i].ID] = ref{KindArticle, i}
	}
	for i := range c.Statements {
		x.ids[c.Statements[i].ID] = ref{KindStatement, i}
	}
	x.succeed()
	heads(x, KindActor, c.Actors, func(r *evidence.Actor) *evidence.Head { return &r.Head })
	heads(x, KindIncident, c.Incidents, func(r *evidence.Incident) *evidence.Head { return &r.Head })
	heads(x, KindAct, c.Acts, func(r *evidence.ActRecord) *evidence.Head { return &r.Head })
	heads(x, KindRelation, c.Relations, func(r *evidence.Relation) *evidence.Head { return &r.Head })
	heads(x, KindWarning, c.Warnings, func(r *evidence.Warning) *evidence.Head { return &r.Head })
	heads(x, KindClaim, c.Claims, func(r *evidence.Claim) *evidence.Head { return &r.Head })
	heads(x, KindSource, c.Sources, func(r *evidence.Profile) *evidence.Head { return &r.Head })
	heads(x, KindTension, c.Tensions, func(r *evidence.Tension) *evidence.Head { return &r.Head })
	for i := range c.Questions {
		x.ids[c.Questions[i].ID] = ref{KindQuestion, i}
	}
	x.origins()
	x.relate()
	for i := range c.Decisions {
		x.log(i)
	}
	x.sorted = make([]string, 0, len(x.ids))
	for id := range x.ids {
		x.sorted = append(x.sorted, id)
	}
	slices.Sort(x.sorted)
	return x
}

// heads enters records under their identifiers and their atoms'. A statement is its own record even where a claim has it for an atom.
func heads[T any](x *Index, kind string, list []T, head func(*T) *evidence.Head) {
	for i := range list {
		h := head(&list[i])
		x.ids[h.ID] = ref{kind, i}
		for _, f := range h.Former {
			x.after[f.ID] = append(x.after[f.ID], h.ID)
		}
	}
	for i := range list {
		for _, a := range head(&list[i]).Atoms {
			if _, taken := x.ids[a.ID]; !taken {
				x.ids[a.ID] = ref{kind, i}
			}
		}
	}
}

// origins enters what was counted, and the figures that it was counted of.
func (x *Index) origins() {
	c := x.c
	for i := range c.Incidents {
		in := &c.Incidents[i]
		for j := range in.Figures {
			f := &in.Figures[j]
			if f.Statement != "" {
				x.figures[f.Statement] = append(x.figures[f.Statement], figure{i, j})
			}
			if f.Origins == nil {
				continue
			}
			if _, taken := x.figure[f.Origins.ID]; !taken {
				x.figure[f.Origins.ID] = figure{i, j}
			}
		}
		x.succession(i)
		for _, b := range in.Blame {
			for _, p := range b.Places {
				if p.Statement != "" && !slices.Contains(x.blamed[p.Statement], i) {
					x.blamed[p.Statement] = append(x.blamed[p.Statement], i)
				}
			}
		}
	}
	for i := range c.Origins {
		o := &c.Origins[i]
		kind := KindOrigins
		if _, is := x.figure[o.ID]; is {
			kind = KindFigure
		} else if o.OfKind != KindFigure {
			x.counted[o.Of] = i
		}
		x.ids[o.ID] = ref{kind, i}
		for j := range o.Tellings {
			x.told[o.Tellings[j].ID] = append(x.told[o.Tellings[j].ID], telling{int32(i), int32(j)})
		}
	}
}

// relate enters which claims, tensions and warnings statements and records stand in.
func (x *Index) relate() {
	c := x.c
	for i := range c.Claims {
		for _, side := range [][]evidence.ClaimVoice{c.Claims[i].Affirm, c.Claims[i].Deny, c.Claims[i].Doubt} {
			for k := range side {
				x.claim[side[k].ID] = i
			}
		}
	}
	for i := range c.Tensions {
		t := &c.Tensions[i]
		seen := map[string]bool{}
		enter := func(id string) {
			if id != "" && !seen[id] {
				seen[id] = true
				x.tensions[id] = append(x.tensions[id], i)
			}
		}
		for _, id := range t.About {
			enter(id)
		}
		for _, s := range t.Sides {
			for k := range s.Places {
				enter(s.Places[k].Statement)
			}
		}
	}
	for i := range c.Warnings {
		seen := map[string]bool{}
		for _, p := range warningPlaces(&c.Warnings[i]) {
			if p.Statement != "" && !seen[p.Statement] {
				seen[p.Statement] = true
				x.warnings[p.Statement] = append(x.warnings[p.Statement], i)
			}
		}
	}
	for i := range c.Sources {
		s := &c.Sources[i]
		if s.Grade == nil {
			continue
		}
		x.grade["label/"+strings.ToLower(s.Label)] = s
		if s.Actor != "" {
			x.grade[s.Actor] = s
		}
	}
}

// Case returns the case that the index was made of.
func (x *Index) Case() *products.Case { return x.c }

// shortest is how many characters behind its prefix a beginning of an identifier must have.
const shortest = 4

// find returns the record that an identifier in its folded form, or a beginning that only one record has, leads to.
func (x *Index) find(id string) (ref, bool) {
	if r, ok := x.ids[id]; ok {
		return r, true
	}
	if _, rest, ok := strings.Cut(id, "_"); !ok || len(rest) < shortest {
		return ref{}, false
	}
	var found ref
	any := false
	for _, other := range x.beginning(id) {
		r := x.ids[other]
		if any && r != found {
			return ref{}, false
		}
		found, any = r, true
	}
	return found, any
}

// beginning returns the identifiers that begin so.
func (x *Index) beginning(id string) []string {
	from, _ := slices.BinarySearch(x.sorted, id)
	to := from
	for to < len(x.sorted) && strings.HasPrefix(x.sorted[to], id) {
		to++
	}
	return x.sorted[from:to]
}

// lookup is [Index.find], and beyond it statements of earlier versions.
func (x *Index) lookup(id string, more Supply) (entry, bool) {
	if r, ok := x.find(id); ok {
		return x.entry(r), true
	}
	if more != nil && strings.HasPrefix(id, evidence.PrefixStatement+"_") {
		if s, ok := more.Statement(id); ok {
			return statementEntry(&s), true
		}
	}
	return entry{}, false
}

// near returns the identifiers of the same kind that differ least from one that nothing has: at most two characters, at most three
// identifiers; for a beginning that several have, the first of those.
func (x *Index) near(id string) []string {
	if _, rest, ok := strings.Cut(id, "_"); ok && len(rest) >= shortest {
		if list := x.beginning(id); len(list) > 0 {
			return slices.Clone(list[:min(len(list), 3)])
		}
	}
	prefix, _, ok := strings.Cut(id, "_")
	if !ok || len(id) > 20 {
		return nil
	}
	var out []string
	best := 3
	from, _ := slices.BinarySearch(x.sorted, prefix+"_")
	for _, other := range x.sorted[from:] {
		if !strings.HasPrefix(other, prefix+"_") {
			break
		}
		switch d := distance(id, other, best); {
		case d < best:
			best, out = d, []string{other}
		case d == best && d < 3 && len(out) < 3:
			out = append(out, other)
		}
	}
	return out
}

// distance counts insertions, deletions, exchanges and swaps of neighbours between two identifiers, as far as most + 1.
func distance(a, b string, most int) int {
	if d := len(a) - len(b); d > most || -d > most {
		return most + 1
	}
	var rows [3][32]int
	if len(b) > 30 {
		return most + 1
	}
	last, row, next := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			d := row[j-1]
			if a[i-1] != b[j-1] {
				d++
			}
			d = min(d, row[j]+1, next[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, last[j-2]+1)
			}
			next[j] = d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
		last, row, next = row, next, last
	}
	return row[len(b)]
}

// succeed enters what a reader proposes in the place of what it proposed there before.
func (x *Index) succeed() {
	for i := range x.c.Statements {
		for _, f := range x.c.Statements[i].Former {
			x.after[f.ID] = append(x.after[f.ID], x.c.Statements[i].ID)
		}
	}
}

// repeated returns the statements of an article's current version that say the same, word for word, as one of a version before.
func (x *Index) repeated(old *evidence.Record) (out []string) {
	words := normal(wording(old.Content.Spans))
	for i := range x.c.Statements {
		s := &x.c.Statements[i]
		if s.Article == old.Article && s.Version > old.Version && normal(wording(s.Content.Spans)) == words {
			out = append(out, s.ID)
		}
	}
	return out
}
