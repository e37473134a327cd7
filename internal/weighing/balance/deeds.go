package balance

import (
	"cmp"
	"slices"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// Signs of a direction and of a tie.
const (
	positive  = "positive"
	negative  = "negative"
	contested = "contested"
	mixed     = "mixed"
	neutral   = "neutral"
)

// The rule of relations: the mean score from which there is a sign, and the share of all weight from which the lesser side makes
// it mixed.
const (
	signed = 1.0
	lesser = 1.0 / 3
)

// deed is one deed with its tellings.
type deed struct {
	act      *evidence.ActRecord // the first telling
	day      string
	dated    bool // by a text's own words
	alleged  bool // by every telling
	tellings int
}

// pair is two actors, the smaller identifier first.
type pair struct{ a, b string }

// dealings are the deeds between two actors, by day.
type dealings struct {
	pair
	relation [2]string // rl_…: from a to b, from b to a; "" for none
	deeds    []deed
}

// between sorts the deeds of a case by the two actors that they are between, in order of their identifiers. Where a relation was
// rejected, none of its deeds is there. loops is how many deeds were an actor's against itself.
func between(c *weighing.Case) (out []dealings, loops int) {
	type place struct{ source, target, same string }
	at := map[place]int{}
	relation := make(map[pair]string, len(c.Relations)) // from source to target
	for i := range c.Relations {
		if r := &c.Relations[i]; r.Stands() {
			relation[pair{r.Source, r.Target}] = r.ID
		}
	}
	index := map[pair]int{}
	selves := map[string]bool{}
	for i := range c.Acts {
		x := &c.Acts[i]
		if x.SourceActor == "" || x.TargetActor == "" || x.Act.Modality != evidence.Past || x.Act.Negated || !x.Stands() {
			continue
		}
		if x.SourceActor == x.TargetActor {
			selves[cmp.Or(x.Same, x.ID)] = true
			continue
		}
		id := relation[pair{x.SourceActor, x.TargetActor}]
		if id == "" {
			continue
		}
		p := pair{min(x.SourceActor, x.TargetActor), max(x.SourceActor, x.TargetActor)}
		k, ok := index[p]
		if !ok {
			k = len(out)
			index[p] = k
			out = append(out, dealings{pair: p})
		}
		d := &out[k]
		d.relation[d.way(x)] = id
		same := place{x.SourceActor, x.TargetActor, cmp.Or(x.Same, x.ID)}
		n, ok := at[same]
		if !ok {
			at[same] = len(d.deeds)
			d.deeds = append(d.deeds, deed{act: x, day: x.Day, dated: x.Act.Date != nil, alleged: x.Alleged, tellings: 1})
			continue
		}
		d.deeds[n].tell(x)
	}
	for i := range out {
		slices.SortStableFunc(out[i].deeds, func(a, b deed) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.act.ID, b.act.ID)) })
	}
	slices.SortFunc(out, func(x, y dealings) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return out, len(selves)
}

// way is 0 for an act of a towards b, 1 for one of b towards a.
func (d *dealings) way(x *evidence.ActRecord) int {
	if x.SourceActor == d.a {
		return 0
	}
	return 1
}

// tell adds another telling: the best day is kept, and what one text tells as fact is not alleged.
func (d *deed) tell(x *evidence.ActRecord) {
	d.tellings++
	dated := x.Act.Date != nil
	if x.Day != "" && (d.day == "" || dated && !d.dated || dated == d.dated && x.Day < d.day) {
		d.day, d.dated = x.Day, dated
	}
	if d.alleged && !x.Alleged {
		d.alleged, d.act = false, x
	}
}

// span is which days count.
type span struct {
	from, to string // "" for no bound
	undated  bool
}

// spanOf makes a span of a day and a window; last is the day of the last deed.
func spanOf(on string, window int, last string) span {
	s := span{to: on, undated: on == "" && window <= 0}
	if window > 0 {
		if t, err := time.Parse(time.DateOnly, cmp.Or(on, last)); err == nil {
			s.from = t.AddDate(0, 0, 1-window).Format(time.DateOnly)
		}
	}
	return s
}

func (s span) holds(day string) bool {
	if day == "" {
		return s.undated
	}
	return day >= s.from && (s.to == "" || day <= s.to)
}

// scale is weight for and against.
type scale struct {
	plus, minus float64
	deeds       int
}

func (s *scale) add(weight float64) {
	s.deeds++
	if weight > 0 {
		s.plus += weight
	} else {
		s.minus -= weight
	}
}

func (s scale) mean() float64 {
	if s.deeds == 0 {
		return 0
	}
	return (s.plus - s.minus) / float64(s.deeds)
}

func (s scale) sign() string {
	mean := s.mean()
	switch {
	case s.plus > 0 && s.minus > 0 && min(s.plus, s.minus) >= lesser*(s.plus+s.minus):
		return mixed
	case mean >= signed:
		return positive
	case mean <= -signed:
		return negative
	}
	return neutral
}

// standing is how two actors stand to each other by the deeds of a span.
type standing struct {
	sign    string // positive, negative, contested, neutral
	why     string
	all     scale
	alleged int
	counted []int // deeds by index
	undated int   // deeds left out for want of a day
}

// stand counts the deeds between two actors.
func (d *dealings) stand(s span, alleged bool) standing {
	var out standing
	var way [2]scale // from a to b, from b to a
	for i := range d.deeds {
		x := &d.deeds[i]
		if !s.holds(x.day) {
			if x.day == "" {
				out.undated++
			}
			continue
		}
		if x.alleged {
			out.alleged++
			if !alleged {
				continue
			}
		}
		w := x.act.Act.Type.Weight()
		way[d.way(x.act)].add(w)
		out.all.add(w)
		out.counted = append(out.counted, i)
	}
	there, back := way[0].sign(), way[1].sign()
	switch {
	case there == mixed && back == mixed:
		out.sign, out.why = contested, "both are told as friendly and as hostile to the other"
	case there == mixed, back == mixed:
		out.sign, out.why = contested, "one of the two is told as friendly and as hostile to the other"
	case there == neutral:
		out.sign = back
	case back == neutral, back == there:
		out.sign = there
	default:
		out.sign, out.why = contested, "the one is friendly to the other, the other hostile to it"
	}
	return out
}
