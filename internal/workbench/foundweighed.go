package workbench

import (
	"strconv"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
)

// originsField words in how far there are independent origins, as lists filter by it.
func originsField(o *evidence.Origins) string {
	switch {
	case o == nil, o.Most == 0: // nobody counted, or all deny it
		return ""
	case o.Most <= 1:
		return "one"
	case o.Least <= 1:
		return "perhaps"
	}
	return "several"
}

func corroborationFound(c *evidence.Corroboration, claimed string) store.Found {
	f := found(store.KindOrigins, &c.Head, c)
	f.Weight = float64(len(c.Tellings)) / float64(max(1, c.Least)) // much told on few origins first
	f.Fields["of"], f.Fields["level"] = []string{c.OfKind}, []string{strconv.Itoa(c.Level)}
	f.Fields["circular"] = []string{yes(len(c.Loops) > 0)}
	f.Set("origins", originsField(&evidence.Origins{Least: c.Least, Most: c.Most}))
	f.Set("record", c.Of)
	who, places := make([]string, len(c.Lanes)), make([]evidence.Place, len(c.Tellings))
	for i, l := range c.Lanes {
		who[i] = l.Label
	}
	for i := range c.Tellings {
		places[i] = c.Tellings[i].Place
	}
	f.Set("actor", who...)
	told(&f, places)
	f.Day, f.Until = spread(places)
	f.Words = words([]string{c.Label, claimed}, who)
	return f
}

// linkUses returns, by link, the corroborations that it is used in.
func linkUses(all []evidence.Corroboration) map[string][]string {
	out := map[string][]string{}
	for i := range all {
		for _, t := range all[i].Tellings {
			for _, l := range t.Links {
				if of := out[l]; len(of) == 0 || of[len(of)-1] != all[i].ID {
					out[l] = append(of, all[i].ID)
				}
			}
		}
	}
	return out
}

func linkFound(l *evidence.Link, uses []string) store.Found {
	f := found(store.KindLinks, &l.Head, l)
	f.Atoms = []string{l.ID}
	f.Set("record", uses...)
	f.Weight = float64(l.Score)
	f.Fields["kind"], f.Fields["directed"] = []string{string(l.Kind)}, []string{yes(l.Directed)}
	told(&f, l.Places)
	f.Day, f.Until = spread(l.Places)
	f.Words = words([]string{l.Label, l.FromLabel, l.ToLabel, l.Why})
	return f
}

func tensionFound(t *evidence.Tension) store.Found {
	f := found(store.KindTensions, &t.Head, t)
	f.Atoms = []string{t.ID}
	f.Weight, f.Day = t.Weight, day(t.Day)
	f.Fields["kind"] = []string{string(t.Kind)}
	f.Set("record", t.About...)
	var who, said []string
	var places []evidence.Place
	for _, s := range t.Sides {
		who, said, places = append(who, s.Label), append(said, s.Says), append(places, s.Places...)
	}
	f.Set("actor", who...)
	told(&f, places)
	f.Words = words([]string{t.Label, t.Why}, who, said)
	return f
}

// told sets where a record is told.
func told(f *store.Found, places []evidence.Place) {
	var articles, outlets []string
	for _, p := range places {
		articles, outlets = append(articles, p.Article), append(outlets, p.Outlet)
	}
	f.Set("article", articles...)
	f.Set("outlet", outlets...)
}

// spread returns the first and the last day on which places were published; what has no day changes nothing.
func spread(places []evidence.Place) (from, to string) {
	for _, p := range places {
		at := day(p.Published)
		if at != "" && (from == "" || at < from) {
			from = at
		}
		to = max(to, at)
	}
	return from, to
}
