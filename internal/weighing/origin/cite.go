package origin

import (
	"slices"

	"hearsay/internal/evidence"
)

// desk is what an outlet tells of a subject, the earliest of each.
type desk struct {
	own     int            // in its own voice, -1 for none
	any     int            // at all
	by      map[string]int // by the voice's key
	unnamed []int          // of unnamed voices, each description once
}

// mostUnnamed is how many descriptions of unnamed voices of an outlet are kept apart.
const mostUnnamed = 20

// desks gathers what each outlet tells, by side and outlet. Tellings come in order of publication.
func (b *board) desks() {
	for i := range b.tellings {
		t := &b.tellings[i]
		o := b.articles[t.article].outlet
		if o == "" {
			continue
		}
		d := b.first[t.side+"/"+o]
		if d == nil {
			d = &desk{own: -1, any: i}
			b.first[t.side+"/"+o] = d
		}
		switch v := &t.voice; {
		case v.outlet == o:
			if d.own < 0 {
				d.own = i
			}
		case v.key != "":
			if d.by == nil {
				d.by = map[string]int{}
			}
			if _, ok := d.by[v.key]; !ok {
				d.by[v.key] = i
			}
		case len(d.unnamed) < mostUnnamed:
			fresh := true
			for _, j := range d.unnamed {
				fresh = fresh && b.tellings[j].voice.known != v.known
			}
			if fresh {
				d.unnamed = append(d.unnamed, i)
			}
		}
	}
}

// has returns the telling of an outlet that one rests on which cites the outlet, -1 for none: that of the same source, or for one
// that names no source whatever the outlet itself says.
func (b *board) has(t *telling, outlet string) int {
	d := b.first[t.side+"/"+outlet]
	if d == nil {
		return -1
	}
	switch v := &t.voice; {
	case v.named:
		if j, ok := d.by[v.key]; ok {
			return j
		}
		return -1
	case !v.anyone:
		for _, j := range d.unnamed {
			if may(v, &b.tellings[j].voice) {
				return j
			}
		}
		return d.own
	case d.own >= 0:
		return d.own
	}
	return d.any
}

// cited is an outlet that a telling says it has its words from, and how it says so.
type cited struct {
	outlet string
	credit int // index of the article's credit, -1 where the telling itself names it
}

// cites returns whom a telling cites, the nearest to its reader first.
func (b *board) cites(t *telling) []cited {
	own := b.articles[t.article].outlet
	var out []cited
	add := func(o string, credit int) {
		if o == "" || o == own {
			return
		}
		for _, x := range out {
			if x.outlet == o {
				return
			}
		}
		out = append(out, cited{o, credit})
	}
	if !t.voice.named {
		for i, c := range b.articles[t.article].credits {
			if c.Whole {
				add(b.outlets.called(c.Name, true), i)
			}
		}
	}
	for _, v := range t.chain {
		add(b.outlets.called(v, false), -1)
	}
	if t.voice.kind == evidence.SourceOutlet {
		add(t.voice.outlet, -1)
	}
	return out
}

// quotes joins by citation. What outlets tell later than those who cite them is not what was cited, unless the two cite each other:
// such a circle is kept by [board.settle].
func (b *board) quotes() {
	copied := make([]bool, len(b.tellings)) // with the passage the citation was copied, and is followed from there
	for _, e := range b.edges {
		copied[e.from] = true
	}
	for i := range b.tellings {
		t := &b.tellings[i]
		list := b.cites(t)
		if copied[i] || len(list) == 0 {
			b.again(i)
			continue
		}
		done := false
		var late []int
		for _, c := range list {
			to := b.has(t, c.outlet)
			if to < 0 || b.tellings[to].article == t.article {
				continue
			}
			e := b.rest(i, to, evidence.LinkCitation, func() evidence.Link { return b.citation(i, to, c) })
			if e.late = b.after(to, i); !e.late {
				done = true
				break
			}
			late = append(late, len(b.edges)-1)
		}
		if c := list[len(list)-1]; !done && t.voice.anyone {
			b.absent(i, c)
			for _, k := range late {
				b.edges[k].instead = len(b.edges) - 1
			}
		}
	}
}

// absent joins a telling to an outlet of which the case holds no telling before it. (Unnamed sources who spoke to such an outlet are
// joined by [board.oneVoice].)
func (b *board) absent(i int, c cited) {
	t := &b.tellings[i]
	v := voice{key: "cited/" + c.outlet, label: b.outlets.label[c.outlet], kind: evidence.SourceOutlet, outlet: c.outlet, known: known{anyone: true}}
	if t.voice.outlet == c.outlet {
		v.actor = t.voice.actor
	}
	b.rest(i, b.beyond(t.side, v), evidence.LinkCitation, func() evidence.Link { return b.citation(i, -1, c) })
}

// after reports whether a telling is known to be of a later day than another.
func (b *board) after(i, j int) bool {
	x, y := b.articles[b.tellings[i].article].day, b.articles[b.tellings[j].article].day
	return x != "" && y != "" && x > y
}

// again joins what an article tells in its own voice to whom it quotes for the same. That a warning was given nobody learns from how
// it was taken; where nobody else is quoted it rests on the warning itself, and so on the giver's word.
func (b *board) again(i int) {
	t := &b.tellings[i]
	if !t.voice.anyone || t.voice.kind == evidence.SourceOutlet || t.place.Statement != "" && t.voice.kind == evidence.SourceAuthor {
		return // who says "I believe" speaks for themselves
	}
	best := -1
	for _, j := range b.in[t.article] {
		o := &b.tellings[j]
		switch {
		case o.side != t.side || o.voice.key == t.voice.key || o.answer:
			continue
		case best < 0, o.voice.named && !b.tellings[best].voice.named:
			best = j
		}
	}
	if best >= 0 {
		b.rest(i, best, evidence.LinkCitation, func() evidence.Link { return b.ownWords(i, best) })
		return
	}
	v := &b.giver
	if v.key == "" || t.side != affirms {
		return
	}
	b.rest(i, b.ofGiver(), evidence.LinkCitation, func() evidence.Link { return b.notice(i, v) })
}

// ofGiver returns the first telling that quotes the giver of a warning, or a node for the warning itself.
func (b *board) ofGiver() int {
	if b.gave < 0 {
		b.gave = slices.IndexFunc(b.tellings, func(o telling) bool { return o.voice.key == b.giver.key && o.side == affirms })
	}
	if b.gave < 0 {
		b.gave = b.beyond(affirms, b.giver)
	}
	return b.gave
}
