package tension

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
)

// blame finds who denies what others lay at his door, who claims and denies, and what several claim or others are blamed for.
func (f *finder) blame() {
	accused := f.accusations()
	for i := range f.Incidents {
		in := &f.Incidents[i]
		if !in.Stands() {
			continue
		}
		for _, d := range in.Blame {
			if d.Slot == "denied_by" {
				f.denied(in, d, accused)
			}
		}
		f.claimed(in)
	}
}

// accusations returns who accuses whom, by the actor accused.
func (f *finder) accusations() map[string][]*evidence.ActRecord {
	out := map[string][]*evidence.ActRecord{}
	for i := range f.Acts {
		a := &f.Acts[i]
		if a.Stands() && a.Act.Type == evidence.Accuse && a.Act.Modality == evidence.Past && !a.Act.Negated && a.TargetActor != "" {
			out[a.TargetActor] = append(out[a.TargetActor], a)
		}
	}
	return out
}

// one reports whether two lay the incident at the same door, or one of them at that of the other's branch.
func (f *finder) one(a, b evidence.Blame) bool {
	if a.Who == "" || b.Who == "" {
		return strings.EqualFold(a.Name, b.Name)
	}
	return f.kin(a.Who, b.Who)
}

// kin reports whether two actors are one, or one belongs to the other.
func (f *finder) kin(a, b string) bool {
	under := func(x, y string) bool {
		for range 4 {
			if x == y {
				return true
			}
			actor := f.actor[x]
			if actor == nil || actor.Parent == "" {
				return false
			}
			x = actor.Parent
		}
		return false
	}
	return a == b || under(a, b) || under(b, a) || f.of(a) == f.of(b)
}

func (f *finder) denied(in *evidence.Incident, d evidence.Blame, accused map[string][]*evidence.ActRecord) {
	who := f.name(d.Who, d.Name)
	var by, own []evidence.Place
	for _, b := range in.Blame {
		if b.Slot == "denied_by" || !f.one(b, d) {
			continue
		}
		for _, p := range b.Places {
			if p.Actor != "" && p.Actor == d.Who && b.Slot == "claimed_by" {
				own = append(own, p)
			} else {
				by = append(by, p)
			}
		}
	}
	for _, a := range accused[d.Who] {
		if a.Incident == in.ID || a.Incident == "" && a.SourceActor != d.Who && soon(in, a.Day) {
			p := a.Place
			if p.Actor == "" && a.SourceLabel != "" { // the article tells that somebody accuses: the accuser's word
				p.Speaker, p.Actor, p.Kind = a.SourceLabel, a.SourceActor, evidence.SourceNamed
			}
			by = append(by, p)
		}
	}
	weight := 2 + f.hangs(in.ID)
	if len(own) > 0 {
		t := evidence.Tension{Head: evidence.Head{Label: who + ": " + in.Label}, Kind: evidence.TensionTurn, Weight: weight + 2}
		yes, no := f.side("claims it", own), f.side("denies it", d.Places)
		if a, b := earliest(own), earliest(d.Places); b != "" && a != "" && b < a {
			t.Sides, t.Why = []evidence.TensionSide{no, yes}, fmt.Sprintf("%s denies it%s and claims it later%s: %s", who, on(b), on(a), in.Label)
		} else {
			t.Sides, t.Why = []evidence.TensionSide{yes, no}, fmt.Sprintf("%s claims it%s and is told to deny it%s: %s", who, on(a), on(b), in.Label)
		}
		f.add(t, "blame", in.ID, d.Who)
	}
	t := evidence.Tension{Head: evidence.Head{Label: "Whether " + who + " did it: " + in.Label}, Kind: evidence.TensionDenial, Weight: weight}
	no := f.side("denies it", d.Places)
	no.Label, no.Actor = who, d.Who
	if len(by) > 0 {
		yes := f.side("lays it to "+who, by)
		t.Sides = []evidence.TensionSide{yes, no}
		t.Why = fmt.Sprintf("%s is named for it by %s and denies it: %s", who, yes.Label, in.Label)
	} else {
		t.Sides, t.Weight = []evidence.TensionSide{no}, weight/4
		t.Why = fmt.Sprintf("%s denies it, and nothing was read that lays it to %s: %s", who, who, in.Label)
		if len(own) > 0 {
			return
		}
	}
	key := d.Who
	if key == "" {
		key = strings.ToLower(d.Name)
	}
	f.add(t, "blame "+key, in.ID, d.Who)
}

// soon reports whether a day lies at or within two months after an incident: what is said then without naming one may be said of it.
func soon(in *evidence.Incident, day string) bool {
	last, err := time.Parse(time.DateOnly, cmp.Or(in.To, in.From))
	return err == nil && in.From != "" && in.From <= day && day <= last.AddDate(0, 2, 0).Format(time.DateOnly)
}

// claimed finds where one claims an incident and another claims it too or is blamed for it.
func (f *finder) claimed(in *evidence.Incident) {
	var claims, others []evidence.Blame
	for _, b := range in.Blame {
		if b.Slot == "claimed_by" && b.Who != "" && !slices.ContainsFunc(claims, func(c evidence.Blame) bool { return f.kin(c.Who, b.Who) }) {
			claims = append(claims, b)
		}
	}
	if len(claims) == 0 {
		return
	}
	for _, b := range in.Blame {
		if (b.Slot == "blamed_on" || b.Slot == "reported") && b.Who != "" && f.actor[b.Who] != nil &&
			!slices.ContainsFunc(claims, func(c evidence.Blame) bool { return f.kin(c.Who, b.Who) }) &&
			!slices.ContainsFunc(others, func(c evidence.Blame) bool { return c.Who == b.Who }) {
			others = append(others, b)
		}
	}
	t := evidence.Tension{Head: evidence.Head{Label: "Who did it: " + in.Label}, Kind: evidence.TensionDenial, Weight: 1 + f.hangs(in.ID)}
	about := []string{in.ID}
	if len(claims) > 1 {
		var names []string
		for _, c := range claims {
			names, about = append(names, f.name(c.Who, c.Name)), append(about, c.Who)
		}
		for _, c := range claims[:2] {
			t.Sides = append(t.Sides, evidence.TensionSide{Label: f.name(c.Who, c.Name), Actor: c.Who, Says: "claims it", Places: c.Places})
		}
		t.Why = fmt.Sprintf("%s each claim it: %s", list(names), in.Label)
		f.add(t, "claimed twice", about...)
		return
	}
	if len(others) == 0 {
		return
	}
	who := f.name(claims[0].Who, claims[0].Name)
	var names []string
	var places []evidence.Place
	for _, o := range others {
		names, places, about = append(names, f.name(o.Who, o.Name)), append(places, o.Places...), append(about, o.Who)
	}
	about = append(about, claims[0].Who)
	laid := f.side("lays it to "+list(names), places)
	t.Sides = []evidence.TensionSide{{Label: who, Actor: claims[0].Who, Says: "claims it", Places: claims[0].Places}, laid}
	t.Why = fmt.Sprintf("%s claims it; %s lays it to %s: %s", who, laid.Label, list(names), in.Label)
	f.add(t, "claimed and laid", about...)
}
