package incident

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// The slots of blame.
const (
	claimedBy = "claimed_by"
	blamedOn  = "blamed_on"
	deniedBy  = "denied_by"
	reported  = "reported"
)

// blame fills who claims it, is blamed, denies it, or is reported to have done it.
func (b *builder) blame(in *evidence.Incident, members []int) {
	in.Blame = []evidence.Blame{}
	at := map[string]int{}
	for _, m := range members {
		x := &b.atoms[m]
		for _, p := range x.event.Perpetrators {
			who := b.actor(x.article, p.Mention)
			said := b.statement(x.article, word(p.Statement, x))
			slot := slotOf(p, said, who, b.ActorOf, x.article)
			key := slot + "\x00" + string(p.Confidence) + "\x00" + identity(who, p.Exact, "")
			i, ok := at[key]
			if !ok {
				i = len(in.Blame)
				at[key] = i
				name := p.Exact
				if a := b.Actor[who]; a != nil {
					name = a.Label
				}
				in.Blame = append(in.Blame, evidence.Blame{Slot: slot, Name: name, Who: who, Confidence: p.Confidence})
			}
			in.Blame[i].Places = append(in.Blame[i].Places, b.Place(x.article, p.Piece, word(p.Statement, x)))
		}
	}
	order := []string{claimedBy, blamedOn, deniedBy, reported}
	slices.SortStableFunc(in.Blame, func(x, y evidence.Blame) int { return slices.Index(order, x.Slot) - slices.Index(order, y.Slot) })
	if c := responsibility(in.Blame); c != nil {
		in.Conflicts = append(in.Conflicts, *c)
	}
}

// statement returns a statement of an article, nil for none.
func (b *builder) statement(article int, id *string) *resolve.Statement {
	if id == nil {
		return nil
	}
	list := b.Articles[article].Statements
	for i := range list {
		if list[i].ID == *id {
			return &list[i]
		}
	}
	return nil
}

// slotOf says how an incident is laid at somebody's door. What is told in somebody's statement is that speaker's word: a
// fact in it is an accusation, or a claim where the speaker is the perpetrator; in a denial it is denied.
func slotOf(p evidence.Perpetrator, said *resolve.Statement, who string, actors []map[string]string, article int) string {
	switch p.Confidence {
	case evidence.DeniedByAccused:
		return deniedBy
	case evidence.Claimed:
		return claimedBy
	}
	if said == nil {
		if p.Confidence == evidence.ReportedAsFact {
			return reported
		}
		return blamedOn
	}
	self := said.Source.Mention != nil && (p.Mention != nil && *p.Mention == *said.Source.Mention ||
		who != "" && article < len(actors) && actors[article][*said.Source.Mention] == who)
	switch {
	case self && (said.Cue.Stance == evidence.StanceDeny || said.Negated):
		return deniedBy
	case self && (said.Cue.Stance == evidence.StanceClaim || p.Confidence == evidence.ReportedAsFact):
		return claimedBy
	}
	return blamedOn
}

// responsibility returns where the blame cannot hold together: several claim it, one who is blamed denies it, one claims
// what another is blamed for.
func responsibility(all []evidence.Blame) *evidence.Conflict {
	by := map[string][]string{}
	key := map[string][]string{}
	for _, x := range all {
		if !named(x) {
			continue // "gunmen" may be anybody's
		}
		if k := identity(x.Who, x.Name, ""); !slices.Contains(key[x.Slot], k) {
			key[x.Slot] = append(key[x.Slot], k)
			by[x.Slot] = append(by[x.Slot], x.Name)
		}
	}
	c := evidence.Conflict{Field: "responsibility"}
	var why []string
	if len(by[claimedBy]) > 1 {
		why = append(why, "claimed by "+strings.Join(by[claimedBy], " and by "))
		c.Values = append(c.Values, by[claimedBy]...)
	}
	for i, k := range key[deniedBy] {
		if slices.Contains(key[blamedOn], k) || slices.Contains(key[reported], k) || slices.Contains(key[claimedBy], k) {
			why = append(why, by[deniedBy][i]+" is named for it and denies it")
			c.Values = append(c.Values, by[deniedBy][i])
		}
	}
	if len(by[claimedBy]) == 1 {
		for _, slot := range []string{blamedOn, reported} {
			for i, k := range key[slot] {
				if k != key[claimedBy][0] {
					why = append(why, "claimed by "+by[claimedBy][0]+", laid to "+by[slot][i])
					c.Values = append(c.Values, by[claimedBy][0], by[slot][i])
				}
			}
		}
	}
	if len(why) == 0 {
		return nil
	}
	slices.Sort(c.Values)
	c.Values = slices.Compact(c.Values)
	c.Why = strings.Join(why, "; ")
	return &c
}

// named reports whether blame falls on somebody with a name.
func named(x evidence.Blame) bool {
	r, _ := utf8.DecodeRuneInString(x.Name)
	return x.Who != "" || unicode.IsUpper(r)
}
