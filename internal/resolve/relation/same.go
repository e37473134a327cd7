package relation

import (
	"cmp"
	"slices"
	"time"

	"hearsay/internal/evidence"
)

// Days by which tellings of one deed may differ: told days, and days of publication.
const (
	slackTold      = 1
	slackPublished = 3
)

// period is the days on which a deed may lie, both included. Told periods are by the text's words, others by the day of publication.
type period struct {
	from, to int // days since 1970
	told     bool
	known    bool
}

func parse(iso string) (int, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / 86400), true
}

// dayOf returns the day of a deed: the first that is told, else that of publication; "" for none, and for a day that does
// not exist.
func dayOf(d *evidence.EventDate, published string) string {
	if d != nil {
		if _, ok := parse(d.From); ok {
			return d.From
		}
	}
	if _, ok := parse(published); ok {
		return published
	}
	return ""
}

func periodOf(x *evidence.ActRecord) period {
	if d := x.Act.Date; d != nil {
		if from, ok := parse(d.From); ok {
			to, ok := parse(d.To)
			if !ok || to < from {
				to = from
			}
			return period{from, to, true, true}
		}
	}
	day, ok := parse(x.Day)
	return period{day, day, false, ok}
}

// agree says whether two tellings can be of one deed by their days alone.
func (p period) agree(q period) bool {
	switch {
	case !p.known || !q.known:
		return false
	case p.told && q.told:
		return p.from <= q.to+slackTold && q.from <= p.to+slackTold
	case !p.told && !q.told:
		return p.from <= q.from+slackPublished && q.from <= p.from+slackPublished
	case q.told:
		p, q = q, p
	}
	return q.from >= p.from-slackTold && q.from <= p.to+slackPublished // p is told, q was published after it
}

// key is what must be the same of tellings of one deed.
type key struct {
	source, target string
	kind           evidence.ActType
	modality       evidence.Modality
	negated        bool
}

// deed is the first telling of one with its days, and the next telling of it is compared with.
type deed struct {
	first    int
	when     period
	article  string
	incident string
}

// same sets for each act the first that tells the same deed. Acts without an actor for a source or with a target that is no
// actor are the only telling of theirs. Within a key acts are taken day by day, so that each is compared with the few
// deeds whose days can still agree: time grows with the acts, besides sorting them.
func same(acts []evidence.ActRecord) {
	groups := map[key][]int{}
	var order []key
	for i := range acts {
		x := &acts[i]
		if x.SourceActor == "" || x.TargetActor == "" && x.TargetLabel != "" {
			continue
		}
		k := key{x.SourceActor, x.TargetActor, x.Act.Type, x.Act.Modality, x.Act.Negated}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range order {
		if members := groups[k]; len(members) > 1 {
			join(acts, members)
		}
	}
}

// open bounds how many deeds of other days and incidents a telling is compared with.
const open = 8

func join(acts []evidence.ActRecord, members []int) {
	when := make(map[int]period, len(members))
	for _, i := range members {
		when[i] = periodOf(&acts[i])
	}
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b int) int {
		p, q := when[a], when[b]
		return cmp.Or(cmp.Compare(rank(p), rank(q)), cmp.Compare(p.from, q.from), cmp.Compare(a, b))
	})
	var deeds []deed
	incidents := map[string]int{} // index into deeds
	articles := map[string]int{}  // undated ones
	of := make(map[int]int, len(members))
	for _, i := range sorted {
		x, p := &acts[i], when[i]
		at := -1
		if d, ok := incidents[x.Incident]; ok && x.Incident != "" {
			at = d
		} else if d, ok := articles[x.Place.Article]; ok && !p.known {
			if x.Incident == "" || deeds[d].incident == "" {
				at = d
			}
		} else if p.known {
			for d := len(deeds) - 1; d >= max(0, len(deeds)-open); d-- {
				y := &deeds[d]
				if (x.Incident == "" || y.incident == "") && p.agree(y.when) && !(x.Place.Article == y.article && p.told && y.when.told && p.from != y.when.from) {
					at = d
					break
				}
			}
		}
		if at < 0 {
			at = len(deeds)
			deeds = append(deeds, deed{i, p, x.Place.Article, x.Incident})
		}
		d := &deeds[at]
		d.first = min(d.first, i)
		if d.incident == "" {
			d.incident = x.Incident
		}
		if x.Incident != "" {
			incidents[x.Incident] = at
		}
		if !p.known {
			articles[x.Place.Article] = at
		}
		of[i] = at
	}
	for _, i := range members {
		acts[i].Same = acts[deeds[of[i]].first].ID
	}
}

// rank puts what has a day before what has none, so that a deed's days are those of a telling that has some.
func rank(p period) int {
	if p.known {
		return 0
	}
	return 1
}
