package tension

import (
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

// unanswered finds warnings that nobody is told to have answered.
func (f *finder) unanswered() {
	for i := range f.Warnings {
		w := &f.Warnings[i]
		if !w.Stands() || w.Kind != evidence.NoticeWarning || len(w.Responses) > 0 || w.Standing == string(evidence.NoticeNotGiven) {
			continue
		}
		t := evidence.Tension{Head: evidence.Head{Label: w.Label}, Kind: evidence.TensionUnanswered, Weight: .5 * float64(min(w.Articles, 50)), Sides: []evidence.TensionSide{f.side(of(w), anchors(w.Atoms))}}
		to := f.name(w.To, w.ToLabel)
		told := to
		if told == "" {
			told = "the recipient, who is not named,"
		}
		switch {
		case alert(w):
			t.Why = "the warning was public; how it was taken is not on record"
			t.Weight /= 4 // nobody in particular was to answer
		case w.Standing == string(evidence.NoticeUnanswered):
			t.Why = "whether the warning was given is told by nobody who would know, and no answer to it is on record"
		case w.Standing == string(evidence.NoticeOnlyMaybe):
			t.Why = fmt.Sprintf("a warning may have been given to %s; no answer to it is on record", told)
		default:
			t.Why = fmt.Sprintf("how %s answered the warning is not on record", told)
		}
		if w.Sides == 0 {
			t.Why += "; neither side is quoted on it by name"
		}
		if in := f.incident[w.Incident]; in != nil && !alert(w) {
			t.Why += "; what followed: " + in.Label
			t.Weight += 3 + f.hangs(in.ID)
		}
		f.add(t, "", w.ID, w.From, w.To, w.Incident)
	}
}

func alert(w *evidence.Warning) bool {
	for _, c := range w.Channels {
		if c.Value == "public_alert" {
			return true
		}
	}
	return false
}

// of says what a warning was of, in its own words.
func of(w *evidence.Warning) string {
	if len(w.Of) > 0 {
		return "warns of " + w.Of[0].Value
	}
	return "warns"
}

// weighty is the count from which an incident that one article tells matters enough to ask who else does.
const weighty = 10

// single finds incidents that rest on one origin, though several articles tell of them or many were hit.
func (f *finder) single() {
	for i := range f.Corroborations {
		c := &f.Corroborations[i]
		in := f.incident[c.Of]
		if in == nil || c.OfKind != "incident" || c.Most != 1 || !c.Stands() {
			continue
		}
		dead := deaths(in)
		if in.Articles < 2 && dead < weighty {
			continue
		}
		var one evidence.Lane
		for _, l := range c.Lanes {
			if !l.Denies {
				one = l
				break
			}
		}
		who := one.Label
		var places []evidence.Place
		for _, t := range c.Tellings {
			if t.Side == "affirm" || t.Side == "" {
				places = append(places, t.Place)
			}
		}
		if len(places) == 0 {
			places = anchors(in.Atoms)
		}
		t := evidence.Tension{Head: evidence.Head{Label: in.Label}, Kind: evidence.TensionOneOrigin, Weight: f.hangs(in.ID) / 2}
		s := f.side("tells of it", places)
		if who != "" {
			s.Label = who
		}
		if len(c.Lanes) > 0 {
			s.Actor = one.Actor
		}
		t.Sides = []evidence.TensionSide{s}
		switch {
		case in.Articles > 1 && who != "":
			t.Why = fmt.Sprintf("%d articles tell of it, and all of them rest on %s: %s", in.Articles, who, in.Label)
		case in.Articles > 1:
			t.Why = fmt.Sprintf("%d articles tell of it, and all of them rest on one origin: %s", in.Articles, in.Label)
		default:
			t.Why = fmt.Sprintf("%.0f dead by one origin alone: %s", dead, in.Label)
		}
		f.add(t, "", in.ID)
	}
}

// questions notes the questions whose answer hangs on one origin.
func (f *finder) questions(asked []Question) {
	for _, q := range asked {
		if q.ID == "" {
			continue
		}
		f.add(evidence.Tension{
			Head: evidence.Head{Label: q.Title}, Kind: evidence.TensionHypothesis, Weight: 5,
			Why:   fmt.Sprintf("without what rests on %s another hypothesis would be the least inconsistent than “%s”", nobody(q.Origin), weighing.Short(q.Leader, 120)),
			Sides: []evidence.TensionSide{{Label: nobody(q.Origin), Says: "least inconsistent with it: " + q.Leader, Places: q.Places}},
		}, q.Origin, q.ID)
	}
}

func nobody(name string) string {
	if name == "" {
		return "one origin"
	}
	return name
}
