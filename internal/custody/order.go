package custody

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"hearsay/internal/evidence"
)

// Moment is an event's place in time among the events of all copies of a case: a hybrid logical clock (Kulkarni and others, Logical
// Physical Clocks, 2014). It is the event's own time, unless its log held a later one already; then it is that, and Count tells
// the two apart. So an event comes after all that its maker could know, whatever the clocks said.
type Moment struct {
	Millis int64 // since 1970
	Count  int64
}

func (m Moment) compare(o Moment) int {
	return cmp.Or(cmp.Compare(m.Millis, o.Millis), cmp.Compare(m.Count, o.Count))
}

// Origin says where an event of another copy of the case came from.
type Origin struct {
	Hash  string // of the event in the log in which it was made
	At    Moment
	Known int64 // the last event of the log that holds it now that its maker could know, by sequence number
}

// String writes an origin as [evidence.Decision] keeps it.
func (o Origin) String() string {
	return fmt.Sprintf("%s@%d.%d+%d", o.Hash, o.At.Millis, o.At.Count, o.Known)
}

// ParseOrigin reads what [Origin.String] wrote.
func ParseOrigin(s string) (o Origin, err error) {
	if len(s) > 64 && s[64] == '@' {
		o.Hash = s[:64]
		_, err = fmt.Sscanf(s[65:], "%d.%d+%d", &o.At.Millis, &o.At.Count, &o.Known)
	}
	if err != nil || o.String() != s || o.Known < 0 || o.At.Count < 0 {
		return Origin{}, fmt.Errorf("%w: %.120q does not say which event of another copy this was", evidence.ErrInvalid, s)
	}
	return o, nil
}

// Identity names an event in all copies of a case: the hash that it has in the log in which it was made.
func Identity(d evidence.Decision) string {
	if len(d.Origin) > 64 {
		return d.Origin[:64]
	}
	return d.Hash
}

// Moments returns the place in time of each event of a log, given in its own order.
func Moments(log []evidence.Decision) []Moment {
	out := make([]Moment, len(log))
	latest := Moment{Millis: -1 << 62}
	for i, d := range log {
		m := Moment{Millis: d.At.UnixMilli()}
		if o, err := ParseOrigin(d.Origin); d.Origin != "" && err == nil {
			m = o.At
		} else if m.Millis <= latest.Millis {
			m = Moment{latest.Millis, latest.Count + 1}
		}
		out[i] = m
		if m.compare(latest) > 0 {
			latest = m
		}
	}
	return out
}

// Order returns the events of a log in the order that decides: by [Moment], and by [Identity] where two copies were at work at
// once. It is the log's own order where nothing came from another copy, and the same for two copies that hold the same events,
// however these came together. The log given is not altered.
func Order(log []evidence.Decision) []evidence.Decision {
	out := make([]evidence.Decision, len(log))
	for i, at := range order(log) {
		out[i] = log[at]
	}
	return out
}

// order returns the indexes of events in the order that decides.
func order(log []evidence.Decision) []int {
	out := make([]int, len(log))
	for i := range out {
		out[i] = i
	}
	if !slices.ContainsFunc(log, func(d evidence.Decision) bool { return d.Origin != "" }) {
		return out
	}
	at := Moments(log)
	slices.SortStableFunc(out, func(x, y int) int {
		return cmp.Or(at[x].compare(at[y]), cmp.Compare(Identity(log[x]), Identity(log[y])))
	})
	return out
}

// Standing is what follows from a log for one of its events.
type Standing struct {
	Place  int  // from 1, in the order that decides
	Depth  int  // 0 for a decision, 1 for what takes one back, 2 for what restores it
	Undone bool // a later event took it back
}

// Play plays a log, given in its own order: it takes each event in the order that decides, and says for each, in the log's own order,
// what comes of it. An event that is taken back gives new standing to what it had taken back, and so on down to the decision.
func Play(log []evidence.Decision) []Standing {
	number := make(map[string]int, len(log))
	for i, d := range log {
		number[d.ID] = i
	}
	out := make([]Standing, len(log))
	for place, i := range order(log) {
		out[i].Place = place + 1
		value := true
		for of := log[i].Undoes; of != ""; {
			n, ok := number[of]
			if !ok || out[n].Place == 0 || n == i {
				break // the check of the chain names it
			}
			if value && out[i].Depth == 0 {
				out[i].Depth = out[n].Depth + 1
			}
			out[n].Undone = value
			value, of = !value, log[n].Undoes
		}
	}
	return out
}

// Knew says of two events of one log whether the maker of the later one could know the earlier. It is sure of events that were made
// in this log; of those that came from another copy it knows what that copy held when they were made.
func Knew(later, earlier evidence.Decision) bool {
	if later.Origin == "" {
		return earlier.Sequence < later.Sequence
	}
	o, err := ParseOrigin(later.Origin)
	if err != nil {
		return false
	}
	if earlier.Sequence <= o.Known {
		return true
	}
	p, err := ParseOrigin(earlier.Origin)
	return err == nil && earlier.Origin != "" && earlier.Sequence < later.Sequence && p.Known <= o.Known
}

// Merge appends to one copy's log the events of another's that it lacks, both given in their own order and checked. Each keeps who
// decided what, when and why; it is sealed anew, under the identifier that name gives it, with its [Origin], and what takes back an
// event takes back that event here. Events that are here already, under whatever identifier, are not added again.
func Merge(ours, theirs []evidence.Decision, name func(evidence.Decision) string) (added []evidence.Decision, err error) {
	place := make(map[string]int64, len(ours)) // by identity
	here := make(map[string]string, len(ours)) // identifier by identity
	previous := ""
	for _, d := range ours {
		place[Identity(d)], here[Identity(d)], previous = d.Sequence, d.ID, d.Hash
	}
	end := int64(len(ours))
	identity := make(map[string]string, len(theirs)) // by their identifier
	known := make([]int64, len(theirs)+1)            // the last of ours among their first n
	moments := Moments(theirs)
	for i, d := range theirs {
		who := Identity(d)
		identity[d.ID] = who
		known[i+1] = max(known[i], place[who])
		if _, ok := here[who]; ok {
			continue
		}
		o := Origin{Hash: who, At: moments[i], Known: known[i]}
		if d.Origin != "" {
			was, err := ParseOrigin(d.Origin)
			if err != nil {
				return nil, fmt.Errorf("decision %s: %w", d.ID, err)
			}
			o.Known = known[min(was.Known, int64(i))]
		}
		if d.Undoes != "" {
			target, ok := here[identity[d.Undoes]]
			if !ok {
				return nil, fmt.Errorf("decision %s: %w: it takes back %s, which does not come before it", d.ID, evidence.ErrDamaged, d.Undoes)
			}
			d.Undoes = target
		}
		end++
		d.Sequence, d.Previous, d.Origin, d.Undone = end, previous, o.String(), false
		d.At = d.At.UTC().Truncate(time.Millisecond)
		d.ID = name(d)
		d = Seal(previous, d)
		previous, here[who] = d.Hash, d.ID
		added = append(added, d)
	}
	return added, nil
}
