package incident

import (
	"hearsay/internal/evidence"
	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// Happening is an event while it is put together.
type Happening struct {
	Label    int     // of KindLabels
	Triggers []int   // indexes into Draft.Triggers, in order
	Entities []int   // indexes into Draft.Entities
	P        float32 // that it is one
	sure     float32 // of its surest trigger
	date     reading.Dated
	place    int // a mention, -1 for none
	stage    evidence.Stage
	firm     bool // told with day, place or name and victim: one, whatever the text is about
}

// clue is what a trigger's own clause tells.
type clue struct {
	label    int
	date     reading.Dated
	place    int
	stage    evidence.Stage
	fresh    bool // "another", "a second": not the one before
	definite bool // "the attack": one told before
}

// recent is how many of the last happenings a trigger may belong to.
const recent = 16

// Join makes happenings of triggers, and gives each who takes part. In a monitoring service's message a trigger goes to the last
// happening of its kind that nothing in its clause contradicts; articles tell of more at a time, see [Draft.episodes].
func (d *Draft) Join() {
	if d.message {
		d.Happenings = d.join()
	} else {
		d.Happenings = d.episodes()
	}
	switch {
	case len(d.Happenings) == 0:
	case d.message:
		d.assign(d.Happenings)
	default:
		d.share(d.Happenings)
	}
}

func (d *Draft) join() []Happening {
	told, best := d.told()
	var list []Happening
	surest, top := -1, float32(0)
	for i := range d.Triggers {
		p := 1 - d.TriggerP[i][0]
		if p > top {
			surest, top = i, p
		}
		if p >= leastTrigger {
			list = d.add(list, i, d.clue(i, told, best))
		}
	}
	if len(list) == 0 && surest >= 0 {
		list = d.add(list, surest, d.clue(surest, told, best))
	}
	return list
}

// told says which kinds the text tells, and which most likely.
func (d *Draft) told() (told [kindCount]bool, best int) {
	best = 1
	for k := 1; k < kindCount; k++ {
		told[k] = d.KindP[k] >= leastKind
		if d.KindP[k] > d.KindP[best] {
			best = k
		}
	}
	told[best] = true
	return told, best
}

func (d *Draft) clue(i int, told [kindCount]bool, best int) clue {
	t := &d.Triggers[i]
	c := clue{label: best, place: d.placeOf(t), stage: d.stageOf(t)}
	for k := 1; k < kindCount; k++ {
		if told[k] && d.TriggerP[i][k] > d.TriggerP[i][c.label] {
			c.label = k
		}
	}
	c.date = d.dateOf(t)
	n := 0
	for k := d.first[t.Token]; k >= 0 && n < breadth; k = d.next[k] {
		n++
		switch d.norm(int(k)) {
		case "another", "second", "third", "separate", "similar", "other", "previous", "earlier":
			c.fresh = true
		case "the", "this", "that", "these":
			c.definite = true
		}
	}
	if c.definite && c.date.From != "" && !d.below(d.tokenAt(c.date.Start), t.Token) {
		c.date = reading.Dated{} // of what is told with it
	}
	return c
}

func (d *Draft) add(list []Happening, i int, c clue) []Happening {
	at := -1
	for j := len(list) - 1; j >= max(0, len(list)-recent); j-- {
		if c.definite && d.again(&list[j], i, c.label) {
			at = j
			break
		}
		if d.agrees(&list[j], i, c) {
			at = j
			break
		}
	}
	if at < 0 {
		list = append(list, Happening{Label: c.label, date: c.date, place: c.place, stage: c.stage})
		at = len(list) - 1
	}
	h := &list[at]
	h.Triggers = append(h.Triggers, i)
	h.sure = max(h.sure, 1-d.TriggerP[i][0])
	if h.date.From == "" {
		h.date = c.date
	}
	if h.place < 0 {
		h.place = c.place
	}
	if h.stage == evidence.Accomplished {
		h.stage = c.stage // told so in the same breath
	}
	return list
}

// again reports whether a trigger with an article, of no kind of its own or of the same, speaks of a happening told shortly before: "the
// attack".
func (d *Draft) again(h *Happening, i, label int) bool {
	t := &d.Triggers[i]
	if t.part != 'n' || t.Kind != evidence.KindAttack && h.Label != label {
		return false
	}
	last := &d.Triggers[h.Triggers[len(h.Triggers)-1]]
	return t.Sentence-last.Sentence <= abroad
}

// agrees reports whether a trigger may tell of a happening.
func (d *Draft) agrees(h *Happening, i int, c clue) bool {
	last := &d.Triggers[h.Triggers[len(h.Triggers)-1]]
	if disjoint(h.date, c.date) {
		return false
	}
	if h.Label != c.label { // "robbed a bank, wounding a guard"
		var p [6]string
		return d.Triggers[i].Kind == harm && last.Sentence == d.Triggers[i].Sentence && d.path(last.Token, d.Triggers[i].Token, &p) <= 2
	}
	if last.Sentence == d.Triggers[i].Sentence {
		var p [6]string
		return h.stage == c.stage || d.path(last.Token, d.Triggers[i].Token, &p) <= 2
	}
	return !c.fresh && h.stage == c.stage // messages tell of one matter, as a rule
}

// disjoint reports whether two dates cannot be one.
func disjoint(a, b reading.Dated) bool {
	return a.From != "" && b.From != "" && (a.To < b.From || b.To < a.From)
}

// EventFeatures describes a happening for the model of events.
func (d *Draft) EventFeatures(i int, f *loglinear.Features) {
	h := &d.Happenings[i]
	kind := KindLabels[h.Label]
	f.Add("bias")
	if d.message {
		f.Add("message")
		f.AddValue(logit(h.sure), "message sure")
		f.AddValue(logit(d.Relevance), "message text")
		f.AddValue(logit(d.KindP[h.Label]), "message tells")
		f.AddValue(logit(min(h.sure, d.Relevance)), "message least")
	}
	f.Add("kind=", kind)
	f.AddValue(logit(h.sure), "sure")
	f.AddValue(logit(h.sure), "sure=", kind)
	f.AddValue(logit(d.Relevance), "text")
	f.AddValue(logit(d.KindP[h.Label]), "text tells=", kind)
	f.AddValue(logit(d.KindP[h.Label]), "text tells")
	f.AddValue(logit(min(h.sure, d.Relevance)), "least")
	f.Add("triggers=", bucket(len(h.Triggers)))
	f.Add("stage=", string(h.stage))
	f.Add("rank=", bucket(i))
	f.Add("happenings=", bucket(len(d.Happenings)))
	same := 0
	for j := range d.Happenings[:min(len(d.Happenings), most)] {
		if j < i && d.Happenings[j].Label == h.Label {
			same++
		}
	}
	f.Add("before=", numeral(min(same, 4)))
	first := &d.Triggers[h.Triggers[0]]
	f.Add("lemma=", first.Lemma)
	f.Add("place=", bucket(first.Sentence))
	if h.date.From == "" {
		f.Add("no day")
	}
	if h.place < 0 {
		f.Add("no place")
	}
	var top [roleCount]float32
	for _, e := range h.Entities {
		x := &d.Entities[e]
		top[x.Role] = max(top[x.Role], x.P)
	}
	any := float32(0)
	for r := 1; r < roleCount; r++ {
		f.AddValue(logit(top[r]), "role=", RoleLabels[r])
		any = max(any, top[r])
	}
	f.AddValue(logit(any), "any")
	f.Add("roles=", bucket(len(h.Entities)))
	for _, t := range h.Triggers[:min(len(h.Triggers), breadth)] {
		f.AddValue(0.3, "word=", d.Triggers[t].Lemma)
	}
}

// Decide judges the happenings.
func (d *Draft) Decide(m *Models) {
	f := loglinear.NewFeatures()
	var buffer []float32
	for i := range d.Happenings {
		f.Reset()
		d.EventFeatures(i, f)
		buffer = m.Event.Probabilities(f, buffer)
		d.Happenings[i].P = buffer[1]
	}
}
