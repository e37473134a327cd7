package cast

import (
	"slices"

	"hearsay/internal/reading"
	"hearsay/internal/reading/name"
	"hearsay/internal/text"
)

// titleFrom returns where a title without an article begins, of which the head stands at t: "Tarvian Prime Minister". Only
// words of offices and names of countries and peoples belong to it. Expression k is the last that may stand before it.
func (a *article) titleFrom(t, limit, k int) int {
	at := t
	for at > limit && at > t-longest {
		for k >= 0 && a.expressions[k].first >= at {
			k--
		}
		if k >= 0 && a.expressions[k].last == at && a.expressions[k].form == byName && (a.expressions[k].sort == nation || a.expressions[k].sort == place) {
			return max(limit, a.expressions[k].first) // a country stands first
		}
		w := name.Of(a.norm(at - 1))
		if a.Tokens[at-1].Kind != reading.Word || !w.Modifier() && !w.Title() || w.Function() {
			break
		}
		at--
	}
	return at
}

// prefixed reports whether a token written small is a name with an article tied to it: "al-Rashid".
func (a *article) prefixed(t int) bool {
	w := a.norm(t)
	rest := withoutArticle(w)
	if rest == w {
		return false
	}
	c := a.Text.Cut(a.Tokens[t].Range)[len(w)-len(rest)]
	return c >= 'A' && c <= 'Z'
}

// tell says of names what the words beside them say that they are, and of names and descriptions whose they are. index
// holds, by expression, its mention.
func (a *article) tell(out []reading.Mention, index []int) {
	for i := range a.expressions {
		e := &a.expressions[i]
		switch {
		case e.form == byWord && !e.plural:
			e.belongs = a.whose(i)
			if n := e.apposed; n >= 0 && a.expressions[n].form == byName {
				m := &out[index[n]]
				m.Roles = append(m.Roles, a.role(i))
				if e.belongs >= 0 && m.Owner == 0 {
					m.Owner = index[e.belongs] + 1
				}
				continue
			}
			if e.belongs >= 0 && e.member >= 0 && e.opening != indefinite && e.opening != bare {
				m := &out[index[i]]
				m.Owner, m.Telling = index[e.belongs]+1, true
			}
		case e.form == byName && e.sort != nation:
			m := &out[index[i]]
			if k := i - 1; k >= 0 && a.expressions[k].form == byName && m.Owner == 0 && (a.expressions[k].last == e.first && a.expressions[k].sort == nation ||
				a.expressions[k].last == e.first-1 && a.norm(e.first-1) == "'s" && e.sort != person) {
				m.Owner = index[k] + 1
			}
			if e.sort == person && len(m.Roles) == 0 {
				if first := a.titleBefore(e.first, i-1); first < e.first {
					m.Roles = append(m.Roles, text.Range{Start: a.Tokens[first].Start, End: a.Tokens[e.first-1].End})
					for k := i - 1; k >= 0 && a.expressions[k].first >= first && m.Owner == 0; k-- {
						if x := &a.expressions[k]; x.form == byName && x.sort != person {
							m.Owner = index[k] + 1
						}
					}
				}
			}
		}
	}
}

// titleBefore returns where the title before a name begins, the name's own token where there is none or only a form of
// address: "Tarvian Prime Minister", "Secretary of State for the Coast".
func (a *article) titleBefore(at, k int) int {
	limit := a.Sentences[a.Tokens[at].Sentence].First
	for t := at - 1; t >= limit && t > at-longest; t-- {
		w := a.norm(t)
		switch {
		case a.Tokens[t].Kind != reading.Word:
			return at
		case name.Of(w).Title():
			if t == at-1 && addresses[w] {
				return at
			}
			if next := a.norm(t + 1); t < at-1 && next != "of" && next != "for" {
				return at
			}
			return a.titleFrom(t, limit, k)
		case !a.Tokens[t].Upper && w != "of" && w != "for" && w != "the" && w != "and":
			return at
		}
	}
	return at
}

// whose returns the name whose a description is: the owner before 's, the people's name in it, the name after "of"; -1
// for none.
func (a *article) whose(i int) int {
	e := &a.expressions[i]
	if e.owner >= 0 {
		if a.expressions[e.owner].form == byName {
			return e.owner
		}
		return -1
	}
	for k := i - 1; k >= 0 && a.expressions[k].first >= e.first; k-- {
		if x := &a.expressions[k]; x.form == byName && x.sort != person {
			return k
		}
	}
	if w := a.norm(e.last); w == "of" || w == "for" || w == "in" && e.sort == body {
		for k := i + 1; k < len(a.expressions) && a.expressions[k].first <= e.last+3; k++ {
			if x := &a.expressions[k]; x.form == byName && x.sort != person {
				return k
			}
		}
	}
	// "Defence Minister Jonas Hale of Tarvia"
	if n := e.apposed; n > i && a.expressions[n].last+1 < len(a.Tokens) && a.norm(a.expressions[n].last) == "of" && n+1 < len(a.expressions) {
		if x := &a.expressions[n+1]; x.first <= a.expressions[n].last+2 && x.form == byName && x.sort != person {
			return n + 1
		}
	}
	return -1
}

// role returns the characters of a description, with what follows its head after "of" or "for".
func (a *article) role(i int) text.Range {
	e := &a.expressions[i]
	first, last := a.opens(e), e.last
	if w := a.norm(last); w == "of" || w == "for" {
		for t := last + 1; t < len(a.Tokens) && t < last+longest && a.Tokens[t].Sentence == a.Tokens[e.first].Sentence; t++ {
			w := a.norm(t)
			if a.Tokens[t].Kind != reading.Word || w != "'s" && a.verb(t) || name.Of(w).Function() && w != "the" && w != "'s" && w != "and" {
				break
			}
			if n := e.apposed; n > i && t >= a.expressions[n].first {
				break
			}
			if w != "the" && w != "and" && w != "'s" {
				last = t + 1
			}
		}
	}
	return text.Range{Start: a.Tokens[first].Start, End: a.Tokens[last-1].End}
}

// rulers are heads of the offices whose holders are called a country's leader.
var rulers = [...]string{"president", "minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "leader", "dictator"}

// ruler returns whoever has an office that "the Tarvian leader" may mean, where nobody else has one; -1 for nobody.
func (a *article) ruler(i int) int {
	e := &a.expressions[i]
	if e.head != "leader" || e.plural || e.people == "" || len(e.modifiers) != 1 {
		return -1
	}
	found := -1
	for _, head := range rulers {
		list := a.roles[head]
		for k := len(list) - 1; k >= max(0, len(list)-many); k-- {
			m := &a.members[list[k]]
			if list[k] == found || !m.named || m.sort != person || !slices.ContainsFunc(m.roles, func(r role) bool {
				return r.head == head && (r.people != "" && akin(r.people, e.people) || r.of != "" && akin(r.of, e.people)) &&
					(head != "minister" || slices.Contains(r.modifiers, "prime")) && !slices.Contains(r.modifiers, "former") && !slices.Contains(r.modifiers, "vice") &&
					!slices.Contains(r.modifiers, "deputy")
			}) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = list[k]
		}
	}
	return found
}

// general are words for bodies of many kinds, by which one named shortly before is spoken of again.
var general = listed(`group organisation organization movement faction network militia force party body agency company firm`)

// lately returns the one body named in this paragraph or the one before, where no other was; -1 where that is not clear.
func (a *article) lately(i int) int {
	e := &a.expressions[i]
	if !general[e.head] || e.plural || e.sort != body || len(e.modifiers) > 1 || e.of != "" {
		return -1
	}
	found := -1
	for k := i - 1; k >= max(0, i-window); k-- {
		x := &a.expressions[k]
		if a.paragraph(i)-a.paragraph(k) > 1 {
			break
		}
		if x.form != byName || x.member < 0 || x.sort != body || x.inner || a.Tokens[x.first].Quotation != a.Tokens[e.first].Quotation {
			continue
		}
		if x.member == found {
			continue
		}
		if found >= 0 || a.headed(x.member, e.head) {
			return -1
		}
		found = x.member
	}
	return found
}

// headed reports whether a body's own name says that it is something else than a word: a ministry is no group.
func (a *article) headed(m int, head string) bool {
	for _, r := range a.members[m].roles {
		if n, ok := nouns()[r.head]; ok && n.sort == body && r.head != head && !alliedHeads[r.head] {
			return true
		}
	}
	return false
}

// alliedHeads are heads of bodies' names that the general words may speak of.
var alliedHeads = listed(`front movement army party union alliance league coalition brigade battalion militia federation association
	foundation organisation organization group network faction guard corps club corporation company bank airline`)
