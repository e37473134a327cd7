package incident

import (
	"slices"

	"hearsay/internal/evidence"
)

// episode is a happening while the text is gone through: what is known of it so far.
type episode struct {
	Happening
	kinds   [kindCount]float32
	lexical map[evidence.IncidentKind]float32
	from    string // the explicit days of its tellings, as they narrow
	to      string
	places  []string // the words of their names
	names   []int    // chains of what else is named beside it
	last    int      // the sentence of its last trigger
	old     bool     // its day lies long before the text
	onlyIf  bool     // every trigger so far is about what may come
	due     bool     // every trigger so far tells what has not come about yet
}

// The scale on which a trigger is tied to an episode. It was set on articles of our own.
const (
	tiedSentence  = 1.0  // in the same sentence, near in the tree
	looseSentence = 0.45 // in the same sentence
	tiedNext      = 0.4  // in the next sentence
	tiedBelow     = -0.2 // in the next sentence, across a paragraph
	tiedParagraph = 0.25
	perSentence   = 0.03 // less for each sentence between
	tiedDefinite  = 0.55
	tiedHarm      = 0.4
	tiedWord      = 0.25 // of the same kind by its own word: "the blast" after "a bomb exploded"
	tiedMeans     = 0.3
	tiedHeading   = 0.7 // to what a heading announced
	tiedName      = 0.5
	tiedPlace     = 0.35
	tiedDay       = 0.6
	otherPlace    = -0.5
	longBefore    = -1.3 // dated long before the text, beside one that the text tells as news
	otherDay      = -3
	otherKind     = -0.6
	aFresh        = -1.5
	notCome       = -1.5 // what has not come about, beside what has
	joins         = 0.15 // from here on it is the same
	joinsGeneric  = 1.0
)

// episodes makes happenings of triggers, one for each thing that the text tells of, in the order of their first triggers.
func (d *Draft) episodes() []Happening {
	var list []*episode
	surest := -1
	for i := range d.Triggers {
		p := &d.TriggerP[i]
		if d.Triggers[i].standing == never {
			continue
		}
		if surest < 0 || p[0] < d.TriggerP[surest][0] {
			surest = i
		}
		if 1-p[0] < leastTrigger {
			continue
		}
		t := &d.Triggers[i]
		x := d.telling(t)
		best, top := -1, float32(0)
		for j := max(0, len(list)-recent); j < len(list); j++ {
			if s := d.tie(list[j], t, p, &x); best < 0 || s >= top {
				best, top = j, s
			}
		}
		need := float32(joins)
		if x.generic {
			need = joinsGeneric
		}
		switch {
		case best >= 0 && top >= need:
			list[best].add(i, t, p, &x)
		case x.generic && x.from == "" && len(x.names) == 0, x.harms && best >= 0 && top > -0.5 && x.from == "" && len(x.places) == 0:
			if best >= 0 && !x.generic {
				list[best].add(i, t, p, &x) // people were hurt in something: in what was told of last
			}
		default:
			e := &episode{lexical: map[evidence.IncidentKind]float32{}, onlyIf: true, due: true}
			e.add(i, t, p, &x)
			list = append(list, e)
		}
	}
	if len(list) == 0 && surest >= 0 { // one clause among other matters
		t, p := &d.Triggers[surest], &d.TriggerP[surest]
		x := d.telling(t)
		list = append(list, &episode{lexical: map[evidence.IncidentKind]float32{}, onlyIf: true, due: true})
		list[0].add(surest, t, p, &x)
	}
	return d.worth(list)
}

// add takes a trigger into an episode.
func (e *episode) add(i int, t *Trigger, p *[kindCount]float32, x *telling) {
	e.Triggers = append(e.Triggers, i)
	e.sure = max(e.sure, 1-p[0])
	for k := 1; k < kindCount; k++ {
		e.kinds[k] += p[k]
	}
	e.lexical[t.Kind] += 1 - p[0]
	e.last = t.Sentence
	e.onlyIf = e.onlyIf && x.ahead
	e.due = e.due && t.standing == ahead
	if x.from != "" && (e.from == "" || within(x.from, x.to, e.from, e.to)) {
		e.date, e.from, e.to, e.old = x.day, x.from, x.to, x.old
	}
	for _, place := range x.places {
		if len(e.places) < breadth && !slices.Contains(e.places, place) {
			e.places = append(e.places, place)
		}
	}
	for _, n := range x.names {
		if len(e.names) < breadth && !slices.Contains(e.names, n) {
			e.names = append(e.names, n)
		}
	}
}

// within reports whether the first span of days lies in the second.
func within(from, to, a, b string) bool { return from >= a && to <= b }

// tie says how far a trigger belongs to an episode.
func (d *Draft) tie(e *episode, t *Trigger, p *[kindCount]float32, x *telling) float32 {
	score := float32(0)
	last := &d.Triggers[e.Triggers[len(e.Triggers)-1]]
	away := t.Sentence - e.last
	switch {
	case away == 0:
		score += looseSentence
		for _, i := range e.Triggers[max(0, len(e.Triggers)-breadth):] {
			if o := &d.Triggers[i]; o.Sentence == t.Sentence {
				var path [6]string
				if d.path(o.Token, t.Token, &path) <= 3 {
					score += tiedSentence - looseSentence
					break
				}
			}
		}
	case away == 1 && d.Reading.Sentences[t.Sentence].Paragraph == d.Reading.Sentences[last.Sentence].Paragraph:
		score += tiedNext
	case away == 1:
		score += tiedBelow
	case d.Reading.Sentences[t.Sentence].Paragraph == d.Reading.Sentences[last.Sentence].Paragraph:
		score += tiedParagraph
	case x.definite:
		score -= perSentence / 3 * float32(min(away, 30))
	default:
		score -= perSentence * float32(min(away, 30))
	}
	if away <= 4 && d.announced(e) {
		score += tiedHeading
	}
	score += min(0.2, 0.04*float32(len(e.Triggers))) // what the text is about
	if x.fresh {
		score += aFresh
	}
	if x.definite {
		score += tiedDefinite
	}
	if x.harms {
		score += tiedHarm
	} else if t.Kind != evidence.KindAttack && e.lexical[t.Kind] > 0 {
		score += tiedWord
	}
	if x.means {
		score += tiedMeans
	}
	if n := overlap(e.names, x.names); n > 0 {
		score += tiedName * float32(min(n, 2))
	}
	if len(e.places) > 0 && len(x.places) > 0 {
		if overlap(e.places, x.places) > 0 {
			score += tiedPlace
		} else {
			score += otherPlace
			if x.definite {
				score -= otherPlace * 2 / 3 // "the blast", told of with a street or hall of the same town
			}
		}
	}
	if e.from != "" && x.from != "" {
		switch {
		case within(x.from, x.to, e.from, e.to), within(e.from, e.to, x.from, x.to):
			if days(x.from, x.to) && days(e.from, e.to) {
				score += tiedDay
			}
		case x.from > e.to || x.to < e.from:
			score += otherDay
		}
	}
	switch {
	case x.old && !e.old && len(e.from) == 0:
		score += longBefore
	case e.old && !x.old && x.from == "" && !x.definite && away > 1:
		score += longBefore / 2
	}
	if e.onlyIf != x.ahead && x.ahead {
		score -= 0.3 // what may come is seldom what came
	}
	if due := t.standing == ahead; due != e.due && (due || !x.definite) {
		score += notCome
	}
	if a, b := e.family(), familyOf(t.Kind, p); a != b && a != "" && b != "" {
		score += otherKind
	}
	return score
}

// announced reports whether an episode was told of in headings only.
func (d *Draft) announced(e *episode) bool {
	for _, i := range e.Triggers[:min(len(e.Triggers), breadth)] {
		t := &d.Triggers[i]
		if t.Sentence > 0 && !d.Reading.Paragraphs[d.Reading.Sentences[t.Sentence].Paragraph].Heading {
			return false
		}
	}
	return true
}

// days reports whether a span of days lies within one month.
func days(from, to string) bool { return from[:min(7, len(from))] == to[:min(7, len(to))] }

func overlap[T comparable](a, b []T) int {
	n := 0
	for _, x := range b {
		if slices.Contains(a, x) {
			n++
		}
	}
	return n
}

// The families of kinds: what is told of in words of one may be told of in words of the others of it.
const (
	violence = "violence"
	taking   = "taking"
)

func familyOf(kind evidence.IncidentKind, p *[kindCount]float32) string {
	switch kind {
	case evidence.KindKidnapping, evidence.KindHijacking:
		return taking
	case evidence.KindRobbery:
		return string(kind)
	case harm, evidence.KindPlot:
		return ""
	}
	if p[3] > 0.5 {
		return taking
	}
	return violence
}

func (e *episode) family() string {
	best, top := "", float32(0)
	for _, kind := range kinds { // in a fixed order
		if w := e.lexical[kind]; w > top {
			best, top = familyOf(kind, &[kindCount]float32{}), w
		}
	}
	return best
}

// finish places an episode, by the first place that a trigger gives, and says how far it got.
func (d *Draft) finish(e *episode) {
	e.place = -1
	votes := map[evidence.Stage]float32{}
	for _, i := range e.Triggers[:min(len(e.Triggers), 4*breadth)] {
		t := &d.Triggers[i]
		if e.place < 0 {
			e.place = d.placeOf(t)
		}
		votes[d.stageOf(t)] += 1 - d.TriggerP[i][0]
	}
	e.stage = evidence.Accomplished
	for _, s := range evidence.Stages {
		if votes[s] > votes[e.stage] {
			e.stage = s
		}
	}
}

// aboutThis is the probability from which a text as a whole is held to be about incidents.
const aboutThis = 0.2

// worth keeps the episodes that something concrete is told of: a day, a place, a name, a victim. Where the text as a whole is
// hardly about incidents, they must tell more. A text that is about one keeps the surest at least.
func (d *Draft) worth(list []*episode) []Happening {
	var out []Happening
	var spare *episode
	for _, e := range list {
		concrete := 0
		if e.from != "" {
			concrete++
		}
		concrete += min(len(e.places), 1) + min(len(e.names), 1)
		if d.hit(e) {
			concrete++
		}
		e.Label = 1
		for k := 2; k < kindCount; k++ {
			if e.kinds[k] > e.kinds[e.Label] {
				e.Label = k
			}
		}
		d.finish(e)
		switch {
		case e.stage == evidence.Attempted || e.stage == evidence.Foiled: // said in so many words
			concrete++
		case e.onlyIf:
			concrete--
		}
		need, sure := 0, float32(0)
		if d.Relevance < aboutThis {
			need, sure = 2, 0.45
			if concrete > 2 {
				sure = 0
			}
		}
		e.firm = concrete >= 3 && e.sure >= 0.7
		if concrete >= need && e.sure >= sure {
			out = append(out, e.Happening)
		} else if spare == nil || e.sure > spare.sure {
			spare = e
		}
	}
	if len(out) == 0 && spare != nil && d.Relevance >= aboutThis {
		out = append(out, spare.Happening)
	}
	return out
}

// hit reports whether a victim or target stands beside one of an episode's triggers.
func (d *Draft) hit(e *episode) bool {
	for _, i := range e.Triggers[:min(len(e.Triggers), breadth)] {
		t := &d.Triggers[i]
		first, last := d.around(t.Token)
		low, _ := slices.BinarySearchFunc(d.Candidates, first, func(c Candidate, at int) int { return c.Head - at })
		for j := low; j < len(d.Candidates) && d.Candidates[j].Head < last; j++ {
			if d.RoleP[j][RoleVictim]+d.RoleP[j][RoleTarget] >= 0.5 && d.close(d.Candidates[j].Head, t.Token) {
				return true
			}
		}
	}
	return false
}
