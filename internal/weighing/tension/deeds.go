package tension

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// deed is something done to another in fact, by others' word.
type deed struct {
	*evidence.ActRecord
	to string // unit, "" where the target is no actor
}

func (d deed) hostile() bool {
	return d.Act.Type == evidence.Assault || d.Act.Type == evidence.Coerce
}

func (d deed) friendly() bool {
	return d.Act.Type == evidence.Aid || d.Act.Type == evidence.Cooperate
}

// record is what is told of an actor's deeds, found by whom they hit or help.
type record struct {
	hostile []deed
	on      map[string][]int // hostile deeds by whom they hit, by actor or by the words for the target
	help    map[string][]deed
}

// deeds sets what actors say of how they stand to others against what is told that they do.
func (f *finder) deeds() {
	done, words := f.acts()
	if len(done) == 0 {
		return
	}
	names := f.names()
	records := make(map[string]*record, len(done))
	for by, list := range done {
		records[by] = f.record(list, names)
	}
	type pair struct {
		by, to string
		how    attitude
	}
	said := map[pair][]word{}
	var order []pair
	for _, w := range append(words, f.said(records, names)...) {
		k := pair{w.by, w.to, w.how}
		if records[w.by] == nil || w.by == w.to {
			continue
		}
		if len(said[k]) == 0 {
			order = append(order, k)
		}
		said[k] = append(said[k], w)
	}
	for _, k := range order {
		list := said[k]
		slices.SortStableFunc(list, func(a, b word) int { return cmp.Compare(a.day, b.day) })
		switch k.how {
		case helps, notFights:
			f.hits(k.by, k.to, k.how, list, records[k.by])
		case notHelps, fights:
			f.aids(k.by, k.to, k.how, list, records[k.by])
			if k.how == fights {
				f.elsewhere(k.by, k.to, list, records[k.by])
			}
		}
	}
}

func (f *finder) record(list []deed, names *phrases[string]) *record {
	r := &record{on: map[string][]int{}, help: map[string][]deed{}}
	for _, d := range list {
		switch {
		case d.friendly():
			r.help[d.to] = append(r.help[d.to], d)
		case d.hostile():
			i := len(r.hostile)
			r.hostile = append(r.hostile, d)
			for _, whom := range distinct(append([]string{d.to}, f.named(d, names)...)) {
				r.on[whom] = append(r.on[whom], i)
			}
		}
	}
	return r
}

// acts returns the deeds that are told of each actor by others, each once, and what actors say by their acts.
func (f *finder) acts() (map[string][]deed, []word) {
	done := map[string][]deed{}
	told := map[string]bool{}
	var words []word
	for i := range f.Acts {
		a := &f.Acts[i]
		if !a.Stands() || a.SourceActor == "" {
			continue
		}
		by, to := f.of(a.SourceActor), f.of(a.TargetActor)
		own := a.Place.Actor != "" && f.of(a.Place.Actor) == by
		material := a.Act.Quad == 2 || a.Act.Quad == 4
		switch {
		case !own && material && a.Act.Modality == evidence.Past && !a.Act.Negated:
			if !told[a.Same] || a.Same == "" {
				told[a.Same] = true
				done[by] = append(done[by], deed{a, to})
			}
		case to == "" || to == by:
		case own && material:
			if how := attitudeOf(a); how != "" {
				words = append(words, word{by: by, to: to, how: how, day: a.Day, denial: a.Act.Negated, place: a.Place})
			}
		case a.Act.Modality == evidence.Past && !a.Act.Negated && (a.Act.Type == evidence.Support || a.Act.Type == evidence.Agree):
			words = append(words, word{by: by, to: to, how: helps, day: a.Day, signed: !own, place: a.Place})
		}
	}
	return done, words
}

// attitudeOf is what an act told in the actor's own mouth says of how it stands to the other.
func attitudeOf(a *evidence.ActRecord) attitude {
	var how attitude
	switch a.Act.Type {
	case evidence.Assault, evidence.Coerce, evidence.Mobilize:
		how = fights
	case evidence.Aid, evidence.Cooperate:
		how = helps
	default:
		return ""
	}
	if a.Act.Negated {
		how = not[how]
	}
	return how
}

// verbs word an attitude, after "says that it".
var verbs = map[attitude]string{fights: "fights %s", helps: "supports %s", notFights: "does not attack %s", notHelps: "does not help %s"}

// set puts an actor's words against deeds.
func (f *finder) set(by, to string, how attitude, words []word, deeds []deed, says, why string, weight float64) {
	who, whom := f.name(by, by), f.name(to, to)
	var said, done []evidence.Place
	for _, w := range words {
		said = append(said, w.place)
	}
	alleged := 0
	for _, d := range deeds {
		done = append(done, d.Place)
		if d.Alleged {
			alleged++
		}
	}
	claim := "says that it " + fmt.Sprintf(verbs[how], whom)
	if !slices.ContainsFunc(words, func(w word) bool { return !w.signed }) {
		claim = "is told to side with " + whom + " by word or treaty"
	}
	t := evidence.Tension{Head: evidence.Head{Label: who + " " + claim}, Kind: evidence.TensionDeeds, Weight: weight + float64(len(deeds))}
	t.Why = fmt.Sprintf("%s %s; %s", who, claim, why)
	switch {
	case alleged == len(deeds):
		t.Why += " (alleged, not reported as fact)"
		t.Weight /= 2
	case alleged > 0:
		t.Why += fmt.Sprintf(" (%d of these alleged only)", alleged)
	}
	about := []string{by, to}
	words0, deeds0 := f.side(claim, said), f.side(says, done)
	words0.Label, words0.Actor, deeds0.Label, deeds0.Actor = f.mouth(by, said), by, who, by
	t.Sides = []evidence.TensionSide{words0, deeds0}
	f.add(t, string(how), about...)
}

// mouth names who speaks for an actor: "Orla Venn for Norland".
func (f *finder) mouth(by string, said []evidence.Place) string {
	who := f.name(by, by)
	for _, p := range said {
		if p.Actor != "" && p.Actor != by && f.of(p.Actor) == by {
			return f.speaker(p) + " for " + who
		}
	}
	return who
}

// hits sets "it supports them", "it does not attack them" against attacks on them. Support that came after the attacks is a change
// of course and no tension; a denial speaks of what was done before.
func (f *finder) hits(by, to string, how attitude, words []word, r *record) {
	var against []deed
	for _, i := range r.on[to] {
		if d := r.hostile[i]; d.to == to && (words[0].denial || d.Day == "" || words[0].day == "" || d.Day >= words[0].day) {
			against = append(against, d)
		}
	}
	if len(against) > 0 {
		whom := f.name(to, to)
		f.set(by, to, how, words, against, "is said to have attacked "+whom, "it is told to have attacked them: "+quotes(against), 4)
	}
}

// aids sets "it fights them", "it does not help them" against help given to them.
func (f *finder) aids(by, to string, how attitude, words []word, r *record) {
	if given := r.help[to]; len(given) > 0 {
		f.set(by, to, how, words, given, "is told to help "+f.name(to, to), "it is told to have helped them: "+quotes(given), 4)
	}
}

// elsewhere sets "it fights them" against attacks that fall mostly on others: twice as many at least.
func (f *finder) elsewhere(by, to string, words []word, r *record) {
	hits, n := len(r.on[to]), len(r.hostile)
	if hits == n || 2*hits > n-hits {
		return
	}
	// Of attacks in thousands only the first are named: an actor may say of hundreds that it fights them.
	var others []deed
	for i := 0; i < n && len(others) < mostNamed; i++ {
		if _, on := slices.BinarySearch(r.on[to], i); !on {
			others = append(others, r.hostile[i])
		}
	}
	whom := f.name(to, to)
	var names []string
	for _, d := range others {
		names = append(names, cmp.Or(f.name(d.TargetActor, d.TargetLabel), "a target without a name"))
	}
	fall := list(distinct(names))
	if n-hits > len(others) {
		fall += ", among others"
	}
	why := ""
	switch {
	case n == 1:
		why = "the one attack told of it falls on " + fall
	case hits == 0:
		why = fmt.Sprintf("none of the %d attacks told of it is on %s; they fall on %s", n, whom, fall)
	case hits == 1:
		why = fmt.Sprintf("of the %d attacks told of it one falls on %s, the others on %s", n, whom, fall)
	default:
		why = fmt.Sprintf("of the %d attacks told of it %d fall on %s, the others on %s", n, hits, whom, fall)
	}
	f.set(by, to, fights, words, others, "is said to have attacked "+fall, why, 1)
}

// mostNamed is how many deeds elsewhere are looked at for their targets.
const mostNamed = 60

// named returns the actors that the words for a deed's target name: "areas held by the Sea League".
func (f *finder) named(d deed, names *phrases[string]) (out []string) {
	for _, words := range []string{d.TargetLabel, d.Act.Target.Exact} {
		toks := tokens(strings.ReplaceAll(words, "-", " ")) // "Redline-held"
		for i := range toks {
			if id, n := names.at(toks, i); n > 0 {
				out = append(out, f.of(id))
			}
		}
	}
	return out
}

// quotes lists deeds by their words and days.
func quotes(deeds []deed) string {
	var out []string
	for _, d := range deeds[:min(len(deeds), mostNamed)] {
		out = append(out, "“"+weighing.Short(d.Place.Exact, 60)+"”"+on(d.Day))
	}
	return list(distinct(out))
}
