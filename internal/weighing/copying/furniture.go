package copying

import "slices"

const (
	mostlyOne = 0.8  // of the texts with a run from one outlet make it that outlet's own
	longDays  = 30   // days over which a run that comes back is no news
	ownWords  = 0.15 // of a text must be its own before what it shares can be furniture
	nameless  = 8    // texts of outlets unknown before a run is furniture
)

// sort finds the runs that outlets put beneath otherwise different texts. The outlet and day of each rank are given.
func (x *index) sort(outlet []int32, at []moment) {
	x.groups(func(g []uint64) {
		if len(g) >= common && repeated(g, outlet, at) {
			x.many = append(x.many, uint32(g[0]>>32))
		}
	})
}

// repeated says whether a run that several texts hold is one outlet's, or comes back over weeks.
func repeated(g []uint64, outlet []int32, at []moment) bool {
	leader, lead, unknown := int32(0), 0, 0
	first, last, dated := int64(0), int64(0), false
	for _, e := range g {
		r := uint32(e)
		switch o := outlet[r]; {
		case o == 0:
			unknown++
		case lead == 0:
			leader, lead = o, 1
		case o == leader:
			lead++
		default:
			lead--
		}
		if at[r].known {
			if !dated {
				first, last, dated = at[r].day, at[r].day, true
			}
			first, last = min(first, at[r].day), max(last, at[r].day)
		}
	}
	of := 0
	for _, e := range g {
		if o := outlet[uint32(e)]; o != 0 && o == leader {
			of++
		}
	}
	return float64(of) >= mostlyOne*float64(len(g)) || last-first > longDays || len(g) >= nameless && 2*unknown >= len(g)
}

func (x *index) furniture(h uint32) bool {
	_, found := slices.BinarySearch(x.many, h)
	return found
}

// plain says whether enough of a text is its own that what else it holds may be furniture. A text that is all but made of
// what others hold is a copy.
func (x *index) plain(kept []uint32) bool {
	many := 0
	for _, h := range kept {
		if x.furniture(h) {
			many++
		}
	}
	return many > 0 && float64(len(kept)-many) >= ownWords*float64(len(kept))
}

// reach is how many words around a run that is furniture are taken for it too: a sketch keeps one run in eight.
const reach = 16

// beneath returns which words of a text stand in furniture: those near a kept run that is, so far as no run that is not
// stands nearer.
func (x *index) beneath(w *words, kept []uint32) []bool {
	if len(kept) == 0 {
		return nil
	}
	mask := make([]bool, len(w.hash))
	free, last, was := 0, -1, false // words before free belong to no furniture to come; the last kept run, and what it was
	fill := func(from, to int) {
		for i := max(from, free); i < min(to, len(mask)); i++ {
			mask[i] = true
		}
	}
	w.runs(func(at int, h uint32) {
		if h > kept[len(kept)-1] {
			return
		}
		is := x.furniture(h)
		switch {
		case is && last >= 0 && was:
			fill(min(at, max(last+run, at-reach)), at+run)
			fill(last, min(at, last+run+reach))
		case is:
			if last >= 0 {
				free = max(free, (last+run+at)/2)
			}
			fill(at-reach, at+run)
		case was:
			fill(last, min(last+run+reach, (last+run+at)/2))
			free = max(free, at+run)
		}
		last, was = at, is
	})
	if was {
		fill(last, last+run+reach)
	}
	return mask
}
