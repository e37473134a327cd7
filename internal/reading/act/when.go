package act

import "hearsay/internal/reading"

// when returns the date that hangs on a deed's predicate, or on what governs it, at most a few arcs away and with no
// other verb between; the zero value where there is none or where it is not resolved.
func (t *tree) when(predicate int, dates []int) reading.Dated {
	for _, i := range dates {
		d := &t.Dates[i]
		if d.From == "" || d.First >= d.Last || t.dateline(d.First) {
			continue // the day on which it was written is not that of the deed
		}
		for at, n := t.headOf(d.First, d.Last), 0; at >= 0 && n < 4; at, n = t.head(at), n+1 {
			if at == predicate {
				return reading.Dated{Range: d.Range, From: d.From, To: d.To}
			}
			if t.verbal(at) && at != predicate {
				break
			}
		}
	}
	return reading.Dated{}
}

// datesOf lists the dates of each sentence.
func (t *tree) datesOf() map[int][]int {
	out := map[int][]int{}
	for i, d := range t.Dates {
		if d.First < len(t.Tokens) && d.First < d.Last {
			if s := t.Tokens[d.First].Sentence; s >= 0 {
				out[s] = append(out[s], i)
			}
		}
	}
	return out
}
