package warning

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
)

// atom is one notice of one article, with what is compared of it.
type atom struct {
	article   int
	id        string
	n         *resolve.Notice
	from, to  side
	given     days
	incident  string
	words     []string // of what it says in plain form, each once, in order
	spelt     []string // the same as they stand
	published string
	private   bool // by its channel
	another   bool // its words say that it is not the one told of before
	public    bool
}

// side is who gave or received a notice.
type side struct {
	actor  string // ac_…, "" for none
	nation string // the state that it stands for: ISO code, or the actor itself
	label  string
	head   string // the last word of its description
	people bool   // the public, or some of it, as against a state or body
}

func (s side) empty() bool { return s.label == "" }

// known reports whether it is known who a side is: an actor, or the public.
func (s side) known() bool { return s.actor != "" || s.people }

// collect takes every notice that its reader is not unsure of, and those that a person accepted.
func (r *run) collect() {
	for i := range r.Articles {
		a := &r.Articles[i]
		for j := range a.Notices {
			n := &a.Notices[j]
			if len(n.Anchors) == 0 {
				continue
			}
			x := atom{article: i, id: evidence.NoticeAtom(a.ID, a.SHA256, n.Notice), n: n, published: a.Published}
			if n.Score.Sureness() == evidence.Unsure && r.Rulings.Verdicts[x.id].State != evidence.Accepted {
				continue
			}
			x.from, x.to = r.side(i, n.FromParty), r.side(i, n.ToParty)
			x.given = daysOf(n.Date)
			if n.Event != nil && i < len(r.IncidentOf) {
				x.incident = r.IncidentOf[i][*n.Event]
			}
			x.words, x.spelt = content(n)
			x.published = a.Published
			if n.Channel != nil {
				switch n.Channel.Kind {
				case "public_alert", "media":
					x.public = true
				case "private_diplomatic", "intelligence_liaison", "law_enforcement", "phone", "in_person", "third_party", "undisclosed":
					x.private = true
				}
			}
			x.public = x.public || x.to.people
			if x.thin() && n.Rule != evidence.RuleByHand {
				continue
			}
			x.another = slices.ContainsFunc(split(n.Anchors[0].Exact), func(w string) bool { return others[w] })
			r.atoms = append(r.atoms, x)
		}
	}
}

// thin reports whether a notice says no more than that somebody warned: too little for a line of the ledger.
func (x *atom) thin() bool {
	n := x.n
	return (x.from.empty() || x.to.empty()) && len(n.About) == 0 && n.Date == nil && n.Lead == nil && n.Event == nil && len(n.Response) == 0
}

// side finds out whom the words for a side mean: the actor that they name, or whose official or embassy they name.
func (r *run) side(article int, p evidence.Party) side {
	s := side{label: p.Exact, head: last(p.Exact)}
	if p.Exact == "" {
		return s
	}
	s.people = crowd(p.Exact) || r.demonym(article, p)
	if p.Mention == nil || article >= len(r.ActorOf) {
		return s
	}
	s.actor = r.actor(article, *p.Mention)
	actor := r.Actor[s.actor]
	if actor == nil {
		s.actor = ""
		return s
	}
	if !s.people && strings.Contains(actor.Label, p.Exact) || !s.people && !strings.Contains(p.Exact, " ") {
		s.label = actor.Label
	} else if whose, rest, ok := strings.Cut(p.Exact, " "); ok && !s.people && possessives[strings.ToLower(whose)] {
		s.label = actor.Label + "’s " + rest // "his service"
	}
	if s.people {
		s.actor = "" // citizens of a state are not the state
		return s
	}
	s.nation = nation(actor)
	if owner := r.Actor[r.owner(article, *p.Mention)]; s.nation == "" && owner != nil {
		s.nation = nation(owner)
	}
	return s
}

var possessives = map[string]bool{"his": true, "her": true, "its": true, "their": true}

// demonym reports whether a side is a people by its name: "Skarites", and not their state.
func (r *run) demonym(article int, p evidence.Party) bool {
	if p.Mention == nil || !strings.HasSuffix(p.Exact, "s") || strings.Contains(p.Exact, " ") {
		return false
	}
	return slices.ContainsFunc(r.Articles[article].Mentions, func(m evidence.Mention) bool {
		return m.ID == *p.Mention && m.Type == evidence.MentionNationality
	})
}

// nation returns the state that an actor is or stands for, "" for none.
func nation(a *evidence.Actor) string {
	switch a.Kind {
	case evidence.ActorState:
		return first(a.Country, a.ID)
	case evidence.ActorGovernment, evidence.ActorMilitary, evidence.ActorPerson, evidence.ActorPeople, evidence.ActorOther:
		return first(a.Country, a.Parent)
	}
	return ""
}

// actor returns whom a mention means, or else whose it is: "the Kadwen embassy" stands for Kadwen.
func (r *run) actor(article int, mention string) string {
	return first(r.ActorOf[article][mention], r.owner(article, mention))
}

// owner returns whose a mention is.
func (r *run) owner(article int, mention string) string {
	for _, m := range r.Articles[article].Mentions { // few notices to an article
		if m.ID == mention && m.Of != "" {
			return r.ActorOf[article][m.Of]
		}
	}
	return ""
}

// compatible compares two sides: 2 the same, 1 of the same state, 0 where one is not told or not known, -1 not the same; and
// says why in words.
func compatible(x, y side) (int, string) {
	switch {
	case x.empty() || y.empty():
		return 0, ""
	case x.people != y.people:
		return -1, "one to the public, one to a state or body"
	case x.actor != "" && x.actor == y.actor:
		return 2, x.label
	case x.nation != "" && x.nation == y.nation:
		return 1, x.label + " and " + y.label + " of one state"
	case x.nation != "" && y.nation != "":
		return -1, x.label + " and " + y.label + " are of different states"
	case x.actor != "" && y.actor != "":
		return -1, x.label + " is not " + y.label
	case x.head == y.head && x.actor == "" && y.actor == "" && x.head != "":
		return 1, "both to " + x.label
	}
	return 0, ""
}

// others are words by which a notice is another than those told of before.
var others = map[string]bool{
	"another": true, "second": true, "third": true, "new": true, "fresh": true, "further": true, "separate": true, "similar": true,
	"additional": true, "more": true, "other": true,
}

// crowds are words for people at large.
var crowds = map[string]bool{
	"citizens": true, "nationals": true, "residents": true, "travellers": true, "travelers": true, "tourists": true, "public": true,
	"passengers": true, "visitors": true, "people": true, "villagers": true, "motorists": true, "consumers": true, "pilgrims": true,
	"foreigners": true, "commuters": true, "staff": true, "parents": true, "patients": true, "expatriates": true, "holidaymakers": true,
	"inhabitants": true, "population": true, "drivers": true, "customers": true,
}

func crowd(s string) bool {
	for _, w := range split(s) {
		if crowds[w] {
			return true
		}
	}
	return false
}

// dull are words of what a notice says that do not tell one from another.
var dull = map[string]bool{
	"the": true, "and": true, "that": true, "could": true, "would": true, "might": true, "may": true, "will": true, "with": true,
	"from": true, "was": true, "were": true, "are": true, "has": true, "had": true, "have": true, "been": true, "possible": true,
	"planned": true, "potential": true, "imminent": true, "plan": true, "plans": true, "planning": true, "for": true, "its": true,
	"their": true, "his": true, "her": true, "about": true, "over": true, "into": true, "against": true, "not": true, "but": true,
	"being": true, "more": true, "than": true, "any": true, "this": true, "which": true, "who": true, "they": true, "there": true,
}

// content returns the words of what a notice says, in plain form, each once.
func content(n *resolve.Notice) (out, spelt []string) {
	seen := map[string]bool{}
	for _, p := range n.About {
		for _, word := range split(p.Exact) {
			if w := plain(word); len(w) > 2 && !dull[word] && !seen[w] {
				seen[w] = true
				out, spelt = append(out, w), append(spelt, word)
			}
		}
	}
	return out, spelt
}

func split(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}

// plain cuts the endings that change with grammar.
func plain(w string) string {
	if strings.HasSuffix(w, "ies") && len(w) > 5 {
		return w[:len(w)-3] + "y"
	}
	for _, end := range []string{"ing", "ed", "es", "s"} {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 4 && !strings.HasSuffix(w, "ss") {
			return w[:len(w)-len(end)]
		}
	}
	if len(w) > 4 && w[len(w)-1] == 'e' {
		return w[:len(w)-1]
	}
	return w
}

func last(s string) string {
	w := split(s)
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
