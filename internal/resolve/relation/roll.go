package relation

import (
	"cmp"
	"slices"
	"time"

	"hearsay/internal/evidence"
)

// Options is what a reader of a case may choose.
type Options struct {
	CountAlleged bool // count what rests on allegation alone as well
}

// Signs of a relation.
const (
	Positive = "positive"
	Negative = "negative"
	Mixed    = "mixed"
	Neutral  = "neutral"
)

// Thresholds of signs: the mean weight from which a relation has a sign, and the share of all weight from which the lesser
// side makes it mixed.
const (
	signed = 1.0
	lesser = 1.0 / 3
)

// Done says whether an act tells a deed that was done, as against one that is ahead, imagined or negated.
func Done(x *evidence.ActRecord) bool { return x.Act.Modality == evidence.Past && !x.Act.Negated }

// Counts says whether a person has not taken an act off the record.
func Counts(x *evidence.ActRecord) bool {
	return x.State != evidence.Rejected && x.State != evidence.Withdrawn
}

type dyad struct{ source, target string }

// told is one deed with what its tellings come to.
type told struct {
	kind    evidence.ActType
	day     string
	until   string // the last of the days on which it may have been, else day
	dated   bool   // by a text's own words
	alleged bool   // by every telling
}

// Roll rolls acts up into relations, one for each ordered pair of actors between whom at least one deed is told as done, the
// busiest first. It takes time in proportion to the acts, besides sorting the relations. The acts' Same must be set. It
// alters nothing; states of the relations are left as proposed.
func Roll(acts []evidence.ActRecord, o Options) []evidence.Relation {
	index := map[dyad]int{}
	out := []evidence.Relation{}
	var deeds [][]told
	var articles []map[string]bool
	type place struct {
		relation int
		same     string
	}
	at := map[place]int{}
	for i := range acts {
		x := &acts[i]
		if x.SourceActor == "" || x.TargetActor == "" || x.SourceActor == x.TargetActor || !Counts(x) {
			continue
		}
		k := dyad{x.SourceActor, x.TargetActor}
		r, ok := index[k]
		if !ok {
			r = len(out)
			index[k] = r
			out = append(out, begin(x))
			deeds, articles = append(deeds, nil), append(articles, map[string]bool{})
		}
		out[r].Acts = append(out[r].Acts, x.ID)
		articles[r][x.Place.Article] = true
		if !Done(x) {
			continue
		}
		d, ok := at[place{r, x.Same}]
		if !ok {
			d = len(deeds[r])
			at[place{r, x.Same}] = d
			deeds[r] = append(deeds[r], told{kind: x.Act.Type, day: x.Day, until: untilOf(x), dated: x.Act.Date != nil, alleged: x.Alleged})
			continue
		}
		deeds[r][d].tell(x)
	}
	kept := out[:0]
	for r := range out {
		if len(deeds[r]) == 0 {
			continue // nothing of it is told as done
		}
		out[r].Articles = len(articles[r])
		sum(&out[r], deeds[r], o)
		kept = append(kept, out[r])
	}
	slices.SortStableFunc(kept, func(a, b evidence.Relation) int {
		return cmp.Or(-cmp.Compare(a.Deeds, b.Deeds), -cmp.Compare(a.Alleged, b.Alleged), cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
	})
	return kept
}

func begin(x *evidence.ActRecord) evidence.Relation {
	return evidence.Relation{
		Head: evidence.Head{
			ID: evidence.NewID(evidence.PrefixRelation, x.SourceActor, x.TargetActor), Label: x.SourceLabel + " to " + x.TargetLabel,
			State: evidence.Proposed, Atoms: []evidence.Atom{},
		},
		Source: x.SourceActor, Target: x.TargetActor, SourceLabel: x.SourceLabel, TargetLabel: x.TargetLabel,
		Windows: []evidence.Window{}, Acts: []string{},
	}
}

// tell adds another telling of a deed: a day by a text's own words is better than one of publication, one that is of one month better
// than a longer stretch, an earlier better than a later one, and what one text tells as fact is not alleged.
func (d *told) tell(x *evidence.ActRecord) {
	o := told{day: x.Day, until: untilOf(x), dated: x.Act.Date != nil}
	if o.day != "" && (d.day == "" || d.worse(o)) {
		d.day, d.until, d.dated = o.day, o.until, o.dated
	}
	d.alleged = d.alleged && x.Alleged
}

// worse reports whether another telling says better when the deed was.
func (d *told) worse(o told) bool {
	switch {
	case d.dated != o.dated:
		return o.dated
	case d.ofOneMonth() != o.ofOneMonth():
		return o.ofOneMonth()
	}
	return o.day < d.day
}

// ofOneMonth reports whether it is told in which month the deed was. "Since 2024" is not January.
func (d *told) ofOneMonth() bool {
	from, _ := month(d.day)
	to, _ := month(d.until)
	return from == to
}

// untilOf is the last of the days on which a deed may have been by its text's words, its day where they give one alone.
func untilOf(x *evidence.ActRecord) string {
	if d := x.Act.Date; d != nil && d.From == x.Day && d.To > d.From {
		if _, ok := parse(d.To); ok {
			return d.To
		}
	}
	return x.Day
}

// sum fills the figures of a relation from its deeds.
func sum(r *evidence.Relation, deeds []told, o Options) {
	slices.SortStableFunc(deeds, func(a, b told) int { return cmp.Compare(a.day, b.day) })
	var all balance
	var months []balance
	for _, d := range deeds {
		if d.alleged {
			r.Alleged++
		}
		counted := !d.alleged || o.CountAlleged
		if counted {
			r.Deeds++
			r.Quads[d.kind.Quad()]++
			all.add(d.kind.Weight())
		}
		if d.day == "" {
			continue
		}
		if r.First == "" {
			r.First = d.day
		}
		r.Last = max(r.Last, d.until)
		if !d.ofOneMonth() {
			continue
		}
		from, to := month(d.day)
		if n := len(r.Windows); n == 0 || r.Windows[n-1].From != from {
			r.Windows = append(r.Windows, evidence.Window{From: from, To: to})
			months = append(months, balance{})
		}
		n := len(r.Windows) - 1
		if d.alleged {
			r.Windows[n].Alleged++
		}
		if counted {
			r.Windows[n].Deeds++
			months[n].add(d.kind.Weight())
		}
	}
	r.Sign, r.Weight = all.sign(), all.mean()
	for i := range r.Windows {
		r.Windows[i].Sign, r.Windows[i].Weight = months[i].sign(), months[i].mean()
	}
}

// balance is weight for and against.
type balance struct {
	plus, minus float64 // both from 0 up
	deeds       int
}

func (b *balance) add(weight float64) {
	b.deeds++
	if weight > 0 {
		b.plus += weight
	} else {
		b.minus -= weight
	}
}

func (b balance) mean() float64 {
	if b.deeds == 0 {
		return 0
	}
	return (b.plus - b.minus) / float64(b.deeds)
}

func (b balance) sign() string {
	mean := b.mean()
	switch {
	case b.plus > 0 && b.minus > 0 && min(b.plus, b.minus) >= lesser*(b.plus+b.minus):
		return Mixed
	case mean >= signed:
		return Positive
	case mean <= -signed:
		return Negative
	}
	return Neutral
}

// month returns the first and the last day of a day's month.
func month(iso string) (from, to string) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return "", ""
	}
	first := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	return first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly)
}
